"""What screen readers are told: the role of widgets that Qt cannot know, and words that nobody asked for.

Whatever Qt has a widget for is made of that widget (tick boxes, progress bars, sliders), and needs nothing here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

# At run time a plain mixin: two Qt classes among the bases of one object would crash.
if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class Spoken(_Widget):
    """Mixed in before the Qt class: readers come to it as to one thing, by its accessible name.

    What it is painted from (a caption, a shape, a figure) is not read once more, except for ``spoken_parts``.
    """

    spoken_role = QAccessible.Role.StaticText

    def spoken_parts(self) -> list[QWidget]:
        """The widgets in it that are told one by one; they have it as their parent."""
        return []


class SpokenGroup(Spoken):
    """Several things that belong together under one name; readers hear the name, then each of them."""

    spoken_role = QAccessible.Role.Grouping


def announce(widget: QWidget, words: str, *, now: bool = False) -> None:
    """Say something that changed while nobody asked; ``now`` interrupts whatever is being read."""
    event = QAccessibleAnnouncementEvent(widget, words)
    if now:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def caption_unseen(field: QWidget) -> None:
    """Name a choice that stands without a caption, once it lies in its page.

    On Linux a choice is told by what is chosen in it, and what it is for comes from the label beside it alone.
    """
    caption = QLabel(field.accessibleName(), field.parentWidget())
    caption.setBuddy(field)
    caption.hide()


def tell_readers() -> None:
    """Tell Qt how our widgets are told; a second time changes nothing. Costs nothing until a reader runs."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_told)


_installed: list[bool] = []


class _AsOne(QAccessibleWidget):
    """A widget with its role, and with only the parts that it names."""

    def __init__(self, widget: QWidget, spoken: Spoken) -> None:
        super().__init__(widget, spoken.spoken_role)
        self._spoken = spoken

    def childCount(self) -> int:
        return len(self._parts())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # as Qt documents it
        parts = self._parts()
        return QAccessible.queryAccessibleInterface(parts[index]) if 0 <= index < len(parts) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        whose = child.object()
        return next((at for at, part in enumerate(self._parts()) if part is whose), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # the same
        here = QPoint(x, y)
        for at, part in enumerate(self._parts()):
            if part.isVisible() and part.rect().contains(part.mapFromGlobal(here)):
                return self.child(at)
        return None

    def _parts(self) -> list[QWidget]:
        return self._spoken.spoken_parts() if shiboken6.isValid(self._spoken) else []


def _told(_kind: str, whose: QObject) -> QAccessibleInterface | None:
    """How one of ours is told; None leaves it to Qt."""
    if isinstance(whose, SpokenGroup):
        return QAccessibleWidget(whose, whose.spoken_role)
    return _AsOne(whose, whose) if isinstance(whose, Spoken) else None
