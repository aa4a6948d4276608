"""Moments as clocks show them."""

from __future__ import annotations

from datetime import datetime

from app.gui.language.figures import local_time


def clock_time(at: datetime) -> str:
    """``14:02`` on this computer's clock."""
    return local_time(at, "HH:mm")


def clock_seconds(at: datetime) -> str:
    """``14:02:11``."""
    return local_time(at, "HH:mm:ss")
