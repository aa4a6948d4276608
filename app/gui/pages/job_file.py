"""The name of a job's saved file in its details: it can be dragged from there into a folder or another program."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.job import Job
from app.gui.models.job_drag import JOB_ROLE, DraggedOut
from app.gui.models.job_rows import file_name
from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import name, plain_tooltip

_Index = QModelIndex | QPersistentModelIndex


class _OneFile(DraggedOut):
    """One row for the job that is shown, once it has a file."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    def show_job(self, job: Job) -> bool:
        """Stand for this job's file; says whether that changed anything."""
        before, self._job = self._job, job
        if before is not None and (before.id, before.audio) == (job.id, job.audio):
            return False
        # The view lets go of the row of the job before.
        self.beginResetModel()
        self.endResetModel()
        return True

    def job_at(self, at: int) -> Job | None:
        """The only one."""
        return self._job if at == 0 else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """None before there is a file."""
        return int(not parent.isValid() and self._job is not None and self._job.audio is not None)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Its name."""
        return int(not parent.isValid())

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The file's name, what can be done with it, and the job whose it is."""
        job = self.job_at(index.row())
        if job is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return file_name(job)
        if role == Qt.ItemDataRole.ToolTipRole:
            words = self.tr("{name} – drag it into a folder or another program")
            return plain_tooltip(words.format(name=file_name(job)))
        return job if role == JOB_ROLE else None


class _Plain(QStyledItemDelegate):
    """The name as any other small line; it gives up its middle where there is no room, so that its ending stays."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """A press marks the row, which is nothing that a person has to see."""
        room = option.rect
        small = font(Role.SMALL)
        painter.save()
        painter.setFont(small)
        painter.setPen(theme().colour(Token.MUTED))
        words = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words)
        painter.restore()


class JobFile(QListView):
    """One line. It is a list because lists are dragged from without a loop of events that Python would have to run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = _OneFile(self)
        self.setModel(self._file)
        self.setItemDelegate(_Plain(self))
        self.setFont(font(Role.SMALL))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        for turn_off in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            turn_off(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        # The buttons below do all that keys can do with a file.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_job(self, job: Job) -> None:
        """Show the name of this job's file, or nothing."""
        if self._file.show_job(job):
            name(self, file_name(job))
        self.setVisible(job.audio is not None)

    def sizeHint(self) -> QSize:
        """One line; its middle may go."""
        return QSize(px(48), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()
