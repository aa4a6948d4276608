"""Taking audio out of the jobs table by dragging: rows with saved audio are files to whatever they are dropped on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from app.domain.job import Job
from app.gui.delegates.cells import CELL_ROLE

JOB_ROLE = CELL_ROLE + 1
"""The job itself, for actions; None while its row is not loaded."""


_USUAL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
"""What Qt says of every cell of a table."""


class DraggedOut(QAbstractTableModel):
    """A table of jobs whose rows may be dragged out. They are only ever copied: what was paid for stays here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A row can be dragged once there is a file."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        job = self.job_at(index.row())
        return _USUAL if job is None or job.audio is None else _USUAL | Qt.ItemFlag.ItemIsDragEnabled

    def job_at(self, at: int) -> Job | None:
        """The job of a row, None while it is not loaded."""
        raise NotImplementedError

    def supportedDragActions(self) -> Qt.DropAction:
        """A copy, whatever keys are held."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Files."""
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The addresses of the rows' files."""
        rows = dict.fromkeys(index.row() for index in indexes)
        jobs = (self.index(row, 0).data(JOB_ROLE) for row in rows)
        return files_to_drag(job for job in jobs if isinstance(job, Job))


def files_to_drag(jobs: Iterable[Job]) -> QMimeData:
    """Real files of this computer, each once; one that is not there any more is left out rather than promised."""
    paths = dict.fromkeys(job.audio.path for job in jobs if job.audio is not None)
    urls = [QUrl.fromLocalFile(path) for path in paths if Path(path).is_file()]
    data = QMimeData()
    if urls:
        data.setUrls(urls)
    return data
