"""What is held above the window: says what letting go will do, and takes files that something can be made of."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QDragEnterEvent, QDragMoveEvent, QDropEvent

from app.domain.batch_reading import READABLE
from app.domain.display import displayable
from app.gui.widgets.drop_veil import DropVeil

if TYPE_CHECKING:
    from app.gui.window import MainWindow

OWN = ".gondola-listing"
"""The kind of file that systems are told about when the program is installed."""
_ENDINGS = (OWN, *(f".{ending}" for ending in READABLE))
_NAME_LENGTH = 40
_LOOKED_AT = 64


class Drops(QObject):
    """``dropped(paths)`` with everything that was let go of together, as long as anything can be made of one of them.

    Files are only read: whoever holds them is told that they were copied, whatever was offered. Files that nothing can
    be made of are not taken, and the window says so while they are held above it and once they are let go of.
    """

    dropped = Signal(list)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._veil = DropVeil(window)
        self._held: list[Path] = []
        self._left: list[Path] = []
        self._untold = False
        self._welcome = False
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def refuse(self, paths: list[Path]) -> None:
        """Say that nothing was made of these."""
        name = displayable(paths[0].name, _NAME_LENGTH) or "?"
        if len(paths) == 1:
            words = self.tr("Nothing was made of {name}: {kinds}").format(name=name, kinds=self._kinds())
        else:
            more = self.tr("Nothing was made of {name} and %n more: {kinds}", "", len(paths) - 1)
            words = more.format(name=name, kinds=self._kinds())
        self._window.warn(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files anywhere on the window that nobody in it took."""
        # An entering is a kind of moving, which is a kind of dropping; they are told apart from the narrowest on.
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if isinstance(event, QDragMoveEvent):
            return (bool(self._held) or self._untold) and self._answer(event)
        if event.type() is QEvent.Type.DragLeave:
            self._leave()
        if isinstance(event, QDropEvent) and (self._held or self._untold):
            return self._drop(event)
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        # What is dragged out of this window passes over it on its way.
        mime, own = event.mimeData(), event.source() is not None
        self._held = [] if own else self._files(mime)
        # Whoever let go already tells which files they are only when they are dropped (X11).
        self._untold = not own and not self._held and mime.hasUrls() and not mime.urls()
        self._welcome = self._untold or can_be_taken(self._held)
        if not self._held and not self._untold:
            return False
        if not self._welcome:
            self._veil.cover(self.tr("Nothing can be made of this here"), self._kinds(), refused=True)
        else:
            self._veil.cover(self.tr("Drop here to make jobs of it"), self._afterwards())
        # Whoever turns it down here is not told when it leaves; it is turned down while it moves.
        return _take(event)

    def _answer(self, event: QDragMoveEvent) -> bool:
        if self._welcome:
            return _take(event)
        event.ignore()
        return True

    def _files(self, mime: QMimeData) -> list[Path]:
        """What is held. From one part of the window to another it leaves and enters; whoever let go meanwhile does not
        tell again what it was (X11), so that what left just now is still it.
        """
        left, self._left = self._left, []
        return files_in(mime) or (left if mime.hasUrls() else [])

    def _leave(self) -> None:
        """It went away, or only to another part of the window: that it comes back is told at once then."""
        self._left, self._held, self._untold = self._held, [], False
        self._veil.hide()
        QTimer.singleShot(0, self, self._miss)

    def _miss(self) -> None:
        """It was let go of although it was not welcome, if the mouse is still here."""
        left, self._left = self._left, []
        here = self._window.mapFromGlobal(QCursor.pos())
        if left and not self._welcome and self._window.rect().contains(here):
            self.refuse(left)

    def _drop(self, event: QDropEvent) -> bool:
        held, self._held = files_in(event.mimeData()) or self._held, []
        self._veil.hide()
        if can_be_taken(held):
            self.dropped.emit(held)
        elif held:
            self.refuse(held)
        return _take(event)

    def _afterwards(self) -> str:
        if self._window.locking.locked:
            return self.tr("It is opened as soon as you unlock Gondola.")
        if not self._window.stage.shows_pages:
            return self.tr("It is opened as soon as Gondola is ready.")
        return self.tr("Nothing is charged before you say so.")

    def _kinds(self) -> str:
        return self.tr("Gondola takes scripts (.txt, .md), lists (.csv, .json), listings and folders.")


def can_be_taken(paths: Sequence[Path]) -> bool:
    """Whether any of these could be a script, a list, a listing, or a folder of them among the first.

    Every file that is looked at on a disk holds up the window, so that names are enough where one of them fits.
    """
    if any(path.suffix.lower() in _ENDINGS for path in paths):
        return True
    return any(path.is_dir() for path in paths[:_LOOKED_AT])


def files_in(mime: QMimeData) -> list[Path]:
    """Files and folders of this computer that something dragged stands for."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile() and url.toLocalFile()]


def _take(event: QDropEvent) -> bool:
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True
