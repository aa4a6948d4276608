"""Fields to fill in: search, one line, several lines and a choice, dressed by the theme."""

from __future__ import annotations

from PySide6.QtCore import QDate, QMimeData, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from app.gui.keys import Key, bind
from app.gui.theme.fonts import Role, font, px
from app.gui.theme.icons import paint_icon
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token


class LineField(QLineEdit):
    """One line of text. ``label`` is its accessible name; ``set_wrong`` outlines it until it is right."""

    def __init__(
        self, label: str, placeholder: str = "", *, mono: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setFont(font(Role.MONO if mono else Role.BODY))

    def set_wrong(self, why: str) -> None:
        """Outline the field and tell screen readers why; an empty reason clears it."""
        _set_wrong(self, why)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are no text, although many file managers send their addresses as text too; they go on to the window."""
        if _are_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)


class SecretField(LineField):
    """One line that hides what is typed, with an eye to look at it."""

    def __init__(self, label: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, placeholder, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(self)
        self._eye.triggered.connect(self._toggle)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        theme().changed.connect(self._tint)
        self._tint()

    def _hidden(self) -> bool:
        return self.echoMode() is QLineEdit.EchoMode.Password

    def _toggle(self) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if self._hidden() else QLineEdit.EchoMode.Password)
        self._tint()

    def _tint(self) -> None:
        self._eye.setText(self.tr("Show") if self._hidden() else self.tr("Hide"))
        self._eye.setIcon(theme().icon("eye" if self._hidden() else "eye-off", Token.MUTED))


class TextField(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it instead of writing a tab.

    What is pasted or dropped is cut at ``most_characters``: laying out megabytes would hold up the window. It has to be
    more than the form takes, so that whatever was cut is refused as too long.
    """

    most_characters = 100_000

    def __init__(
        self, label: str, placeholder: str = "", lines: int = 4, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFont(font(Role.BODY))
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + px(22))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are no text: what is dropped goes on to whatever is behind the field."""
        return source.hasText() and not _are_files(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take as much as there is room for."""
        if not source.hasText():
            return
        kept = self.document().characterCount() - 1 - len(self.textCursor().selectedText())
        self.insertPlainText(source.text()[: max(0, self.most_characters - kept)])
        self.ensureCursorVisible()

    def set_wrong(self, why: str) -> None:
        """Outline the field and tell screen readers why; an empty reason clears it."""
        _set_wrong(self, why)


class SearchField(LineField):
    """Searches as one types; Escape empties it, the platform's Find key jumps to it."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, placeholder, parent=parent)
        self.setClearButtonEnabled(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(px(120))
        self.setMaximumWidth(px(260))
        # Empty, it lets Escape close the sheet it stands in.
        empty = bind(Key.CLEAR, self, self.clear)
        empty.setEnabled(False)
        self.textChanged.connect(lambda text: empty.setEnabled(bool(text)))
        bind(Key.FIND, self, self._jump_here)

    def sizeHint(self) -> QSize:
        """Wide enough for a few words."""
        return QSize(px(220), super().sizeHint().height())

    def _jump_here(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()


class Select(QComboBox):
    """A choice out of a list, with our own arrow."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setFont(font(Role.BODY))
        # The one that the style sheet can dress, so that more than a wash shows where the keys are.
        self.setItemDelegate(QStyledItemDelegate(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame and text from the style, the arrow from our icons."""
        super().paintEvent(event)
        _paint_arrow(self)


class DayField(QDateEdit):
    """A day, typed or chosen from a calendar; today to begin with."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(QDate.currentDate(), parent)
        self.setAccessibleName(label)
        self.setFont(font(Role.BODY))
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMM yyyy")
        self.lineEdit().setAcceptDrops(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The same arrow as every other choice has."""
        super().paintEvent(event)
        _paint_arrow(self)


def _paint_arrow(field: QWidget) -> None:
    painter = QPainter(field)
    side = px(14)
    box = QRectF(field.width() - side - px(9), (field.height() - side) / 2, side, side)
    paint_icon(painter, "chevron-down", box, theme().colour(Token.MUTED))
    painter.end()


def _are_files(mime: QMimeData) -> bool:
    # Whoever let go already tells of addresses, but which they are only once they are dropped (X11).
    return any(url.isLocalFile() for url in mime.urls()) or (mime.hasUrls() and not mime.urls())


def _set_wrong(field: QLineEdit | QPlainTextEdit, why: str) -> None:
    field.setProperty("wrong", bool(why))
    field.setAccessibleDescription(why)
    field.style().unpolish(field)
    field.style().polish(field)
