"""Fonts by role: the system's own face, figures of equal width, a monospace, and lengths that grow."""

from __future__ import annotations

import sys
from enum import Enum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

_DRAWN_FOR_PX = 13
_LARGEST_SCALE = 2.0
_NO_CHOICE_MADE = frozenset({"", "sans", "sans serif", "sans-serif", "dejavu sans", "bitstream vera sans"})


class Role(Enum):
    """What a piece of text is. The value is its size in pixels at scale 1 and its weight."""

    DISPLAY = (26, QFont.Weight.Bold)
    TITLE = (18, QFont.Weight.DemiBold)
    HEADING = (15, QFont.Weight.DemiBold)
    BODY = (13, QFont.Weight.Normal)
    MEDIUM = (13, QFont.Weight.Medium)
    STRONG = (13, QFont.Weight.DemiBold)
    SMALL = (12, QFont.Weight.Normal)
    SMALL_STRONG = (11, QFont.Weight.DemiBold)
    LEAD = (15, QFont.Weight.Normal)
    """A sentence under a display line."""
    MONO = (12, QFont.Weight.Normal, "mono")
    """Addresses, hashes and queue ids."""


def font(role: Role) -> QFont:
    """A fresh font for a role. Figures in it are tabular, so columns of money line up."""
    return QFont(_font(role))


@cache
def scale() -> float:
    """How much larger than drawn the person's system asks text to be: 1 to 2."""
    size = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return min(max(size / _DRAWN_FOR_PX, 1.0), _LARGEST_SCALE)


def px(length: float) -> int:
    """A drawn length in device-independent pixels, grown with the system's text size."""
    return round(length * scale())


@cache
def _font(role: Role) -> QFont:
    size, weight = role.value[0], role.value[1]
    fixed = role is Role.MONO
    system = QFontDatabase.SystemFont.FixedFont if fixed else QFontDatabase.SystemFont.GeneralFont
    made = QFontDatabase.systemFont(system)
    if not fixed:
        made.setFamily(_family(made.family()))
    made.setPixelSize(px(size))
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _family(system: str) -> str:
    """The desktop's font; Inter where no desktop chose one and Inter is there."""
    nobody_chose = sys.platform.startswith("linux") and system.casefold() in _NO_CHOICE_MADE
    if nobody_chose and "Inter" in QFontDatabase.families():
        return "Inter"
    return system
