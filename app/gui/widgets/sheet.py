"""Sheets: window-modal cards that ask something. They are awaited, never run in a nested loop."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from itertools import pairwise
from typing import Generic, TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.gui.keys import follow_keys
from app.gui.theme.fonts import Role, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import PrimaryButton, SecondaryButton
from app.gui.widgets.focus import FocusKeeper, focus_by_nobody
from app.gui.widgets.labels import Text

Answer = TypeVar("Answer")
_RADIUS = 14


class Sheet(FocusKeeper, QDialog, Generic[Answer]):
    """The base of every dialog: a title, a sentence, a ``body`` to fill, and actions at the foot.

    A subclass overrides ``answer`` to say what an accepted sheet means; ``ask`` returns that, or None
    when the person turned it down, closed it, or the window went away.
    """

    WIDTH = 560
    ASKS = True
    """Whether leaving it unanswered means no to something; False where it only shows something."""
    comes_by_itself = False
    """Whether nobody pressed for it: then it may open over a window that another sheet covers. What is pressed for
    opens one at a time, also where the press comes past the cover, as a screen reader's does.
    """
    BARRED = "barred"
    """A window with this property set opens no sheet: what is asked over it is turned down unasked."""

    def __init__(
        self, parent: QWidget, title: str, words: str = "", *, leading: QWidget | None = None
    ) -> None:
        """``leading`` stands before the title: a swatch or a shape."""
        super().__init__(parent)
        self.anyway = False
        self._window = parent.window()
        self._refuse: SecondaryButton | None = None
        self._head_at: int | None = None
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setMinimumWidth(px(360))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(26), px(24), px(26), px(24))
        column.setSpacing(px(16))
        self.title = Text(title, Role.TITLE, wrap=True)
        self.words = Text(words, token=Token.MUTED, wrap=True)
        if not words:
            self.words.hide()
        column.addLayout(self._head(leading))
        self.body = QVBoxLayout()
        self.body.setSpacing(px(14))
        column.addLayout(self.body, 1)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(px(8))
        self._foot.addStretch(1)
        column.addLayout(self._foot)
        self._scrim = _Scrim(self._window, self._follow)
        follow_keys(self, self._window)
        self._stand_alone()

    def answer(self) -> Answer:
        """What accepting the sheet means; each subclass says."""
        raise NotImplementedError

    def _walk_the_foot(self) -> None:
        """Tab goes along the foot as the eye does; what stands at its left was added last."""
        items = filter(None, map(self._foot.itemAt, range(self._foot.count())))
        for one, other in pairwise(part for item in items if (part := item.widget()) is not None):
            QWidget.setTabOrder(one, other)

    async def ask(self) -> Answer | None:
        """Open the sheet and wait for the person. Cancelling the task closes it. The sheet is used once.

        Over a barred window it does not open and means no, unless ``anyway`` is set; nor over a window that another
        sheet covers, unless it ``comes_by_itself``.
        """
        barred = self._window.property(self.BARRED) and not self.anyway
        if barred or self._another_is_open():
            self._leave()
            return None
        finished: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        def settle(code: int) -> None:
            if not finished.done():
                finished.set_result(code)

        self.finished.connect(settle)
        self._window.destroyed.connect(lambda: settle(QDialog.DialogCode.Rejected))
        self.open()
        try:
            code = await finished
            return self.answer() if code == QDialog.DialogCode.Accepted else None
        finally:
            self._leave()

    def add_primary(self, words: str, icon: str = "", *, on_enter: bool = False) -> PrimaryButton:
        """The action that accepts. Return presses it only if asked for: never on a sheet that signs."""
        button = PrimaryButton(words, icon)
        button.setDefault(on_enter)
        button.clicked.connect(self.accept)
        self._foot.addWidget(button)
        return button

    def add_secondary(self, words: str, icon: str = "") -> SecondaryButton:
        """The action that turns the question down; Escape does the same."""
        button = SecondaryButton(words, icon)
        button.clicked.connect(self.reject)
        self._foot.addWidget(button)
        self._refuse = self._refuse or button
        return button

    def add_aside(self, button: QAbstractButton) -> None:
        """Something at the left of the foot: ``Details``. It does not close the sheet."""
        self._foot.insertWidget(0, button)

    def setVisible(self, visible: bool) -> None:
        """Appear, with a focus that the person did not bring here."""
        with focus_by_nobody():
            super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        """Dim the window behind and stand in its middle."""
        self._scrim.cover()
        self._walk_the_foot()
        self.adjust_height()
        self._head_at = self.y() - self._room().y()
        self._focus_first()
        super().showEvent(event)

    def adjust_height(self) -> None:
        """Fit the words; call it after showing or hiding parts.

        It opens in the middle. After that its head stays where it is, so that nothing slips away under the
        mouse, unless its foot would leave the window.
        """
        window = self._room()
        buttons = self._foot.sizeHint().width() + 2 * px(26)
        width = min(max(px(self.WIDTH), buttons), window.width() - px(32))
        self.resize(width, min(self._column.totalHeightForWidth(width), window.height() - px(24)))
        place = self._window.frameGeometry().center() - self.rect().center()
        if self._window is not window or self._head_at is not None:
            wanted = place.y() - window.y() if self._head_at is None else self._head_at
            lowest = window.height() - px(12) - self.height()
            place.setY(window.y() + max(px(12), min(wanted, lowest)))
        self.move(place)

    def _follow(self) -> None:
        """The window moved or has another size: stand in its middle again."""
        self._head_at = None
        self.adjust_height()
        self._head_at = self.y() - self._room().y()

    def _another_is_open(self) -> bool:
        sheets = () if self.comes_by_itself else self._window.findChildren(Sheet)
        another = any(sheet.isVisible() and sheet._window is self._window for sheet in sheets)
        top = QApplication.activeModalWidget()
        if another and top is not None:
            top.activateWindow()
        return another

    def _room(self) -> QWidget:
        """The window that a sheet has to stay in: over another sheet, the one under them all."""
        below = self._window
        return below._room() if isinstance(below, Sheet) else below

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the window its light back."""
        self._scrim.hide()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The raised card with its hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not _corners_are_clear():
            # A little beyond the edge: at 125 % or 150 % the last pixel is only partly inside.
            whole = self.rect().adjusted(-1, -1, 1, 1)
            painter.fillRect(whole, theme().colour(Token.BACKGROUND))
            painter.fillRect(whole, _scrim_colour())
        painter.setPen(QPen(theme().colour(Token.LINE), 1.0))
        painter.setBrush(theme().colour(Token.RAISED))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()

    def _head(self, leading: QWidget | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        if leading is not None:
            row.addWidget(leading, 0, Qt.AlignmentFlag.AlignVCenter)
        lines = QVBoxLayout()
        lines.setSpacing(px(3))
        lines.addWidget(self.title)
        lines.addWidget(self.words)
        row.addLayout(lines, 1)
        return row

    def _stand_alone(self) -> None:
        """A card without a title bar; macOS makes a sheet of its own out of a window-modal dialog."""
        if sys.platform == "darwin":
            return
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, _corners_are_clear())

    def _focus_first(self) -> None:
        """The first field; where there is none, the way out: a stray key press must not agree to anything."""
        fields = (
            field for field in self.findChildren(QWidget) if isinstance(field, (QLineEdit, QPlainTextEdit))
        )
        first = next((field for field in fields if field.isVisibleTo(self)), self._refuse)
        if first is not None and self.focusWidget() is None:
            first.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _leave(self) -> None:
        if shiboken6.isValid(self):
            self.hide()
            self._scrim.deleteLater()
            self.deleteLater()


class _Scrim(QWidget):
    """Dims the window under a sheet and follows its size; ``moved`` hears that the window is elsewhere."""

    def __init__(self, window: QWidget, moved: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._moved = moved
        self.hide()
        window.installEventFilter(self)

    def cover(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self.setGeometry(self._window.rect())
            self._moved()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_scrim_colour())
        # What shows through the corners of a sheet is dimmed already.
        radius = _RADIUS if isinstance(self._window, Sheet) else 0
        painter.drawRoundedRect(self.rect(), radius, radius)
        painter.end()


def _scrim_colour() -> QColor:
    colour = theme().colour(Token.SCRIM)
    colour.setAlphaF(0.62 if theme().is_dark else 0.38)
    return colour


def _corners_are_clear() -> bool:
    """X11 may have no compositor to make a clear corner clear: there it is painted as the dimmed window."""
    return QGuiApplication.platformName() != "xcb"
