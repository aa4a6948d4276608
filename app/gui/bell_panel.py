"""The panel under the bell: everything that was told, newest first; each line leads to what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.notice import Notice
from app.gui.delegates.notices import NoticeDelegate
from app.gui.keys import follow_keys
from app.gui.models.notices import NOTICE_ROLE, NoticesModel
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.labels import Text
from app.gui.widgets.surfaces import HairLine

_WIDTH, _TALLEST = 380, 440


class BellPanel(QFrame):
    """``chosen(Notice)`` for a line, ``clear_wanted`` and ``closed``. It goes when something else is clicked."""

    chosen = Signal(object)
    clear_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAccessibleName(self.tr("What happened"))
        self.model = NoticesModel(self)
        self.list = NoticeList(self.tr("What happened"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(NoticeDelegate(self.list))
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.clear = LinkButton(self.tr("Clear"))
        self.clear.clicked.connect(self.clear_wanted)
        self._empty = Text(
            self.tr("Nothing yet. Saved audio, payments and what needs you are told here."),
            token=Token.MUTED,
            wrap=True,
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(px(28), px(28), px(28), px(28))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        self._lay_out()
        self.setFixedWidth(px(_WIDTH))
        if parent is not None:
            follow_keys(self, parent)

    def show_notices(self, notices: Sequence[Notice], now: datetime) -> None:
        """Show these, newest first."""
        self.model.show_notices(notices, now)
        self._stack.setCurrentWidget(self.list if notices else self._empty)
        self.clear.setVisible(bool(notices))
        if self.isVisible():
            self.setFixedHeight(self._wanted_height())

    def open_below(self, anchor: QWidget) -> None:
        """Under this widget, its right edge in line, within the screen, and no taller than there is to tell."""
        self.setFixedHeight(self._wanted_height())
        corner = anchor.mapToGlobal(QPoint(anchor.width(), anchor.height() + px(6)))
        room = anchor.screen().availableGeometry()
        left = min(max(corner.x() - self.width(), room.left()), room.right() - self.width())
        self.move(left, min(corner.y(), room.bottom() - self.height()))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """However it goes, what it showed was seen."""
        super().hideEvent(event)
        self.closed.emit()

    def _wanted_height(self) -> int:
        """The head and all rows, as far as that is not too tall."""
        rows = range(self.model.rowCount())
        told = sum(self.list.sizeHintForRow(row) for row in rows) or self._empty.heightForWidth(px(_WIDTH))
        self.ensurePolished()
        edges = self.height() - self.contentsRect().height()
        return min(self._head.sizeHint().height() + self._hair.height() + told + edges, px(_TALLEST))

    def _choose(self, index: QModelIndex) -> None:
        notice = index.data(NOTICE_ROLE)
        if isinstance(notice, Notice) and self.isVisible():
            self.hide()
            self.chosen.emit(notice)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = head = QHBoxLayout()
        head.setContentsMargins(px(14), px(10), px(12), px(8))
        head.addWidget(Text(self.tr("What happened"), Role.HEADING))
        head.addStretch(1)
        head.addWidget(self.clear)
        column.addLayout(head)
        self._hair = HairLine()
        column.addWidget(self._hair)
        column.addWidget(self._stack, 1)


class NoticeList(QListView):
    """A quiet list: no frame, no side scrolling, the whole row answers the mouse."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
