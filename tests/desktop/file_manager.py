"""A small file manager: a window of its own from which files are dragged, and which notes what is dropped on it.

Run as a program. Each line that it reads is a JSON list of the paths that are dragged out next; it tells what happens
as JSON lines. As many real ones do, it would rather move than copy, and names the files in plain text too.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QMimeData, QSocketNotifier, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

_PLACE = (1200, 40, 360, 700)


class FileManager(QWidget):
    """One pile of files, dragged out from anywhere on the window."""

    def __init__(self) -> None:
        super().__init__()
        self._pile: list[str] = []
        self._seen: set[tuple[int, int]] = set()
        self.setAcceptDrops(True)
        self.setWindowTitle("File manager")
        self.setGeometry(*_PLACE)
        self._commands = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._commands.activated.connect(self._read)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Lift the pile."""
        if not event.buttons() & Qt.MouseButton.LeftButton or not self._pile:
            return
        paths, self._pile = self._pile, []
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
        mime.setText("\n".join(QUrl.fromLocalFile(path).toString() for path in paths))
        drag = QDrag(self)
        drag.setMimeData(mime)
        copy, move = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
        tell("put down", how=drag.exec(copy | move, move).name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take anything from elsewhere, by moving it where that is allowed."""
        if event.source() is self:
            return
        self._seen = set()
        event.acceptProposedAction()
        tell("above")

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Its second place proves that whoever drags knows that it is welcome."""
        event.acceptProposedAction()
        before = len(self._seen)
        self._seen.add(event.position().toPoint().toTuple())
        if before == 1 and len(self._seen) == 2:
            tell("known to be welcome")

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Note it."""
        event.setDropAction(event.proposedAction())
        event.accept()
        mime = event.mimeData()
        urls = [url.toString() for url in mime.urls()]
        tell(
            "got",
            how=event.dropAction().name,
            may=event.possibleActions().name,
            urls=urls,
            kinds=mime.formats(),
        )

    def _read(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self._commands.setEnabled(False)
            return
        self._pile = json.loads(line)
        tell("ready", at=self.mapToGlobal(self.rect().center()).toTuple())


def tell(event: str, **facts: object) -> None:
    """Say to the test what has happened."""
    sys.stdout.write(json.dumps({"event": event, **facts}) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Show the window until the program is ended."""
    app = QApplication(sys.argv)
    manager = FileManager()
    manager.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
