"""Words that need room: a sheet's calm box, a page's banner, and the page with nothing in it yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme.fonts import Role, px
from app.gui.theme.icons import paint_icon
from app.gui.theme.shapes import Shape
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from app.gui.widgets.labels import Text
from app.gui.widgets.spoken import SpokenGroup, announce
from app.gui.widgets.status import ShapeMark

_EMPTY_WIDTH = 380


class CalmBox(QFrame):
    """What can go wrong, said calmly on the attention wash."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._words = Text(words, wrap=True)
        row.addWidget(self._words)

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)

    def words(self) -> str:
        """What it says."""
        return self._words.text()


class Banner(SpokenGroup, QFrame):
    """Something a person should know or do now. ``acted`` is its button, ``closed`` its cross."""

    spoken_role = QAccessible.Role.AlertMessage

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        words: str = "",
        action: str = "",
        *,
        shape: Shape = Shape.TRIANGLE,
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(8), px(8))
        row.setSpacing(px(10))
        self._mark = ShapeMark(shape)
        self._words = Text(words, wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = SecondaryButton(action)
        self._action.clicked.connect(self.acted)
        self._close = IconButton("cross", self.tr("Dismiss"), quiet=True)
        self._close.clicked.connect(self._dismiss)
        for part in (self._mark, self._words, self._action, self._close):
            row.addWidget(part)
        self.setMinimumHeight(px(48))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._close.setVisible(closable)
        self.say(words, action, shape)

    def say(self, words: str, action: str = "", shape: Shape = Shape.TRIANGLE) -> None:
        """Say something else, with another action or none; screen readers hear what is new."""
        news = words != self._words.text()
        self._words.setText(words)
        self._mark.set_shape(shape)
        self._action.set_words(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(words)
        if news and words and self.isVisible():
            announce(self, words)

    def showEvent(self, event: QShowEvent) -> None:
        """What appears is said, too."""
        super().showEvent(event)
        if self.words() and not event.spontaneous():
            announce(self, self.words())

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()


class EmptyState(QWidget):
    """A page with nothing in it yet: a drawing, what will be here, and the way to begin (``acted``)."""

    acted = Signal()

    def __init__(
        self, icon: str, title: str, words: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(8))
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title = Text(title, Role.HEADING)
        self._words = Text(words, token=Token.MUTED, wrap=True)
        self._words.setAlignment(middle)
        self._words.setFixedWidth(px(_EMPTY_WIDTH))
        self._fit_words()
        self.button = PrimaryButton(action)
        if not action:
            self.button.hide()
        self.button.clicked.connect(self.acted)
        column.addStretch(2)
        column.addWidget(_Drawing(icon), 0, middle)
        column.addSpacing(px(4))
        column.addWidget(self._title, 0, middle)
        column.addWidget(self._words, 0, middle)
        column.addSpacing(px(8))
        column.addWidget(self.button, 0, middle)
        column.addStretch(3)

    def say(self, title: str, words: str, action: str = "") -> None:
        """Say something else: nothing found is not nothing there."""
        self._title.setText(title)
        self._words.setText(words)
        self._fit_words()
        self.button.set_words(action)
        self.button.setVisible(bool(action))

    def _fit_words(self) -> None:
        """As tall as the words are at their width: a layout would ask for the lines they take at its own."""
        # A label counts the height that it was given for the words before.
        self._words.setMinimumHeight(0)
        self._words.setMinimumHeight(max(0, self._words.heightForWidth(self._words.maximumWidth())))


class _Drawing(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(px(56), px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(Token.ACCENT_WASH))
        painter.drawEllipse(self.rect())
        inset = self.width() * 0.27
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, self._icon, box, theme().colour(Token.ACCENT_INK))
        painter.end()
