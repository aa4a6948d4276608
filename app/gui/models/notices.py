"""What was told, as the rows of a list: newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.domain.display import displayable
from app.domain.notice import Notice, NoticeKind
from app.gui.language.told import told
from app.gui.models.notice_words import notice_title
from app.gui.models.wording import day_or_time
from app.gui.theme.shapes import Shape
from app.gui.widgets.labels import plain_tooltip

NOTICE_ROLE = Qt.ItemDataRole.UserRole + 1
TIME_ROLE = Qt.ItemDataRole.UserRole + 2

SHAPES = {
    NoticeKind.DONE: Shape.TICK,
    NoticeKind.FAILED: Shape.CROSS,
    NoticeKind.WAITS: Shape.TRIANGLE,
    NoticeKind.BATCH: Shape.TICK,
    NoticeKind.PAID: Shape.TICK,
    NoticeKind.UNSURE: Shape.TRIANGLE,
    NoticeKind.APPROVAL: Shape.TRIANGLE,
    NoticeKind.CREDIT: Shape.TRIANGLE,
    NoticeKind.ALERT: Shape.TRIANGLE,
    NoticeKind.NEWS: Shape.DOT,
}
_Index = QModelIndex | QPersistentModelIndex


class NoticesModel(QAbstractListModel):
    """Rows of notices; sums in them are hidden by whoever fills it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices: tuple[Notice, ...] = ()
        self._times: tuple[str, ...] = ()

    def show_notices(self, notices: Sequence[Notice], now: datetime) -> None:
        """Show these."""
        self.beginResetModel()
        self._notices = tuple(notices)
        self._times = tuple(day_or_time(notice.at, now) for notice in notices)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many there are."""
        return 0 if parent.isValid() else len(self._notices)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says, to the eye and to a reader."""
        if not index.isValid():
            return None
        notice, time = self._notices[index.row()], self._times[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                new = QCoreApplication.translate("Notices", "New") if not notice.read else ""
                return ". ".join(
                    part
                    for part in (new, notice_title(notice.kind, notice.title), told(notice.text), time)
                    if part
                )
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(
                    displayable(
                        f"{notice_title(notice.kind, notice.title)}\n{told(notice.text)}", 600, multiline=True
                    )
                )
            case _ if role == NOTICE_ROLE:
                return notice
            case _ if role == TIME_ROLE:
                return time
            case _:
                return None
