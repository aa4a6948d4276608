"""What every page does alike: it listens to the feed while it is there, and reads anew when it is shown."""

from __future__ import annotations

import shiboken6
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.events import Event
from app.gui.shell import Shell


class Page(QWidget):
    """Subclasses fill in ``refresh`` and ``hear``; ``close_page`` ends the listening."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self._open = True
        self._leave = shell.gondola.feed.subscribe(self._heard)

    def refresh(self) -> None:
        """Read everything anew."""
        raise NotImplementedError

    def hear(self, event: Event) -> None:
        """Something happened; only called while the page is open."""

    def close_page(self) -> None:
        """Stop listening. Safe to call twice."""
        self._open = False
        self._leave()

    def is_open(self) -> bool:
        """Whether there is still something to show results on, after waiting for them."""
        return self._open and shiboken6.isValid(self)

    def showEvent(self, event: QShowEvent) -> None:
        """What is shown is fresh."""
        super().showEvent(event)
        if not event.spontaneous() and self._open:
            self.refresh()

    def _heard(self, event: Event) -> None:
        if self.is_open():
            self.hear(event)
