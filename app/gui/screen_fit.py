"""Where a window may be: on a screen that is there, no larger than it, its title bar within reach. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize

_BAR, _REACH = 24, 120
"""So much of the top edge must be on a screen for a person to take hold of it."""


def fitted(window: QRect, least: QSize, screens: Sequence[QRect]) -> QRect:
    """The place for a window's frame, given the rooms of the screens, the main one first.

    One that can be reached stays where it is, though it may reach over several screens; it is only made as small as
    all of them together. One that cannot be reached goes to the middle of the main screen.
    """
    if not screens:
        return window
    if any(_reaches(window, screen) for screen in screens):
        whole = screens[0]
        for screen in screens[1:]:
            whole = whole.united(screen)
        room = whole if sum(window.intersects(screen) for screen in screens) > 1 else _home(window, screens)
        kept = QRect(window.topLeft(), window.size().boundedTo(room.size()).expandedTo(least))
        if kept.size() == window.size():
            return kept
        return QRect(_inside(kept, room), kept.size())
    main = screens[0]
    size = window.size().boundedTo(main.size()).expandedTo(least)
    middle = main.center() - QPoint(size.width() // 2, size.height() // 2)
    return QRect(_inside(QRect(middle, size), main), size)


def _reaches(window: QRect, screen: QRect) -> bool:
    bar = QRect(window.topLeft(), QSize(window.width(), _BAR)).intersected(screen)
    return bar.height() > 0 and bar.width() >= min(_REACH, window.width())


def _home(window: QRect, screens: Sequence[QRect]) -> QRect:
    def shared(screen: QRect) -> int:
        common = window.intersected(screen)
        return common.width() * common.height()

    return max(screens, key=shared)


def _inside(window: QRect, room: QRect) -> QPoint:
    """Moved into a room as far as it fits; its top left corner is seen in any case."""
    left = max(room.left(), min(window.left(), room.right() - window.width() + 1))
    top = max(room.top(), min(window.top(), room.bottom() - window.height() + 1))
    return QPoint(left, top)
