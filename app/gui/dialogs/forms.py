"""What forms are made of: a captioned field with room for a hint or a problem, and a body that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.gui.language.told import told
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.fields import LineField, TextField
from app.gui.widgets.focus import RingBeside
from app.gui.widgets.labels import Text, line_height
from app.gui.widgets.spoken import SpokenGroup, announce


class Field(QWidget):
    """A caption over its input, and under it one line: a hint, or in red what is wrong."""

    def __init__(self, caption: str, inner: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inner = inner
        self._hint = hint
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        self.caption = Text(caption, Role.MEDIUM)
        self.caption.setBuddy(inner)
        self.note = Text(hint, Role.SMALL, Token.MUTED, wrap=True)
        for part in (self.caption, inner, self.note):
            column.addWidget(part)
        self.note.setVisible(bool(hint))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_hint(self, hint: str) -> None:
        """Say something else under the input."""
        self._hint = hint
        self.set_problem("")

    def set_problem(self, problem: str) -> None:
        """Say what is wrong; nothing brings the hint back. Screen readers hear it at once."""
        if problem and told(problem) != self.problem():
            announce(self, told(problem), now=True)
        self.note.setText(told(problem) or self._hint)
        self.note.set_token(Token.BAD if problem else Token.MUTED)
        self.note.setVisible(bool(problem or self._hint))
        if isinstance(self.inner, LineField | TextField):
            self.inner.set_wrong(problem)

    def let_grow(self, most: int) -> None:
        """Let the input take the room that a tall window has, up to ``most`` drawn pixels."""
        self.inner.setMaximumHeight(px(most))
        for part in (self.inner, self):
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._column.setStretchFactor(self.inner, 100)
        # What the line under it does not take while it is hidden stays at the foot.
        self._column.addStretch(1)
        lines = self.caption.sizeHint().height() + line_height(Role.SMALL)
        self.setMaximumHeight(px(most) + lines + 2 * self._column.spacing())

    def replace(self, inner: QWidget) -> None:
        """Put another input where the old one was."""
        self._column.replaceWidget(self.inner, inner)
        # A newcomer stands last in the tab order, wherever it is seen.
        QWidget.setTabOrder(self.inner, inner)
        self.inner.hide()
        self.inner.deleteLater()
        self.inner = inner
        self.caption.setBuddy(inner)

    def problem(self) -> str:
        """What is said to be wrong now."""
        return self.note.text() if self.note.token() is Token.BAD else ""


class ScrollBody(QScrollArea):
    """Holds more than a small window can show: it asks for its content's height and scrolls when it gets less."""

    def __init__(self, inner: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._content = content = inner or QWidget()
        content.setObjectName("page")
        self.setWidget(content)
        content.setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Content that changed its mind about its height changes ours."""
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._decide_on_bar()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With more room the bar may go."""
        super().resizeEvent(event)
        self._decide_on_bar()

    def _decide_on_bar(self) -> None:
        """Content that fits without a bar gets none: a bar takes width, and its own lack of width keeps it there."""
        fits = self.heightForWidth(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Wrapped words need more lines in less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that shows everything."""
        layout = self._content.layout()
        if layout is None:
            return self._content.sizeHint().height()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()

    def sizeHint(self) -> QSize:
        """As large as the content asks for."""
        hint = self._content.sizeHint()
        return QSize(hint.width(), self.heightForWidth(max(hint.width(), self.width())))

    def minimumSizeHint(self) -> QSize:
        """A few lines; the rest is reached by scrolling."""
        return QSize(px(160), min(px(120), self.heightForWidth(max(self.width(), px(160)))))


class ScrolledReading(SpokenGroup, QScrollArea):
    """More to read than there is room for, with nothing in it to press: Tab comes to it, and the keys scroll it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        RingBeside(self, outset=0)


def centred(column: QWidget, widest: int, margin: int = 0) -> QWidget:
    """A column of at most ``widest`` drawn pixels in the middle of whatever room there is."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(px(margin), px(margin), px(margin), px(margin))
    column.setMaximumWidth(px(widest))
    row.addStretch(1)
    row.addWidget(column, 1000)
    row.addStretch(1)
    return holder


def settle_layouts() -> None:
    """Let every layout that has heard of a change work it out now, not at the next turn of the loop."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
            inner.deleteLater()
