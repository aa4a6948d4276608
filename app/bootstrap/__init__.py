"""The composition root: the only place that names concrete classes. Builds a live Gondola, or one with play money."""

from __future__ import annotations

from app.bootstrap.compose import Composer

__all__ = ["Composer"]
