"""What Gondola's window is held against: a bare QMainWindow with a QTableView over so many rows, in one process.

Run as a program with the number of rows. It has no style, no delegate, no other thread, and ends when it is asked to.
"""

from __future__ import annotations

import signal
import sys

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

COLUMNS = 6
SIZE = (1360, 860)
_Index = QModelIndex | QPersistentModelIndex


class BareModel(QAbstractTableModel):
    """Rows of plain words."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = [
            tuple(f"Recording number {row} part {column}" for column in range(COLUMNS)) for row in range(rows)
        ]

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt names it
        """One a recording."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt names it
        """As many as the table of jobs has."""
        return 0 if parent is not None and parent.isValid() else COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words alone."""
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def main(rows: int) -> int:
    """Show it until the process is ended."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    app = QApplication(sys.argv[:1])
    window, table = QMainWindow(), QTableView()
    model = BareModel(rows)
    table.setModel(model)
    window.setWindowTitle("Bare")
    window.setCentralWidget(table)
    window.resize(*SIZE)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
