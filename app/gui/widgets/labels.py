"""Text on screen: always plain text, in a role and a token; and labels that shorten themselves to fit."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolTip, QWidget

from app.domain.display import literal
from app.gui.explain import Money, explain
from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.focus import RingBeside
from app.gui.widgets.spoken import Spoken


def plain_tooltip(text: str) -> str:
    """Foreign text as a tooltip: Qt guesses at markup in tooltips, so it is escaped and said to be rich."""
    return f"<qt>{literal(text)}</qt>" if text else ""


def describe(widget: QWidget, text: str) -> None:
    """Foreign text as a widget's tooltip, and as its description for screen readers, which would read the markup."""
    # Qt tells of each, whether it changed or not.
    if widget.accessibleDescription() != text or not widget.toolTip():
        widget.setToolTip(plain_tooltip(text))
        widget.setAccessibleDescription(text)


def name(widget: QWidget, words: str) -> None:
    """What a screen reader calls a widget; readers are told only when that changes."""
    if widget.accessibleName() != words:
        widget.setAccessibleName(words)


_UNBROKEN = re.compile(r"[^\s\u2e80-\uffff]{28}(?=[^\s\u2e80-\uffff]{4})")
"""The beginning of a word that is longer than a narrow column; scripts that break anywhere have none."""


def breakable(text: str) -> str:
    """Words as a label with wrapped lines can show them in a narrow column: very long ones may break inside."""
    return _UNBROKEN.sub(lambda part: f"{part.group()}\u200b", text)


class Text(QLabel):
    """A piece of text. Never markup, whatever it says; safe for what servers send."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        token: Token = Token.INK,
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role))
        self.setWordWrap(wrap)
        self.setProperty("token", token.value)
        self.setText(text)

    def token(self) -> Token:
        """The token of the text's colour."""
        return Token(self.property("token"))

    def set_token(self, token: Token) -> None:
        """Give the text another colour."""
        if token is self.token():
            return  # dressing it anew would lay out whatever is around it
        self.setProperty("token", token.value)
        self.style().unpolish(self)
        self.style().polish(self)

    def set_selectable(self) -> Text:
        """Let the text be selected with the mouse and the keyboard; returns itself."""
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        RingBeside(self)
        return self


class ElidedLabel(Text):
    """One line that gives up its end when there is no room; the whole text stays in its tooltip."""

    _mode = Qt.TextElideMode.ElideRight

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        token: Token = Token.INK,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, token, parent=parent)
        self._ground: Token | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def stand_on(self, ground: Token) -> None:
        """Paint its own ground, so that what is under it need not be painted whenever its words change."""
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def shown_text(self) -> str:
        """What is painted in the width there is now."""
        return self.fontMetrics().elidedText(self._one_line(), self._mode, self.contentsRect().width())

    def sizeHint(self) -> QSize:
        """Room for the whole line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._one_line()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough."""
        return QSize(min(self.sizeHint().width(), px(48)), self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shortened line."""
        painter = QPainter(self)
        if self._ground is not None:
            painter.fillRect(self.rect(), theme().colour(self._ground))
        painter.setFont(self.font())
        painter.setPen(theme().colour(self.token() if self.isEnabled() else Token.EDGE))
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(self.contentsRect(), int(flags), self.shown_text())

    def event(self, event: QEvent) -> bool:
        """Show the whole text in a tooltip, but only when some of it is missing."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and not self.toolTip():
            hidden = self.shown_text() != self._one_line()
            QToolTip.showText(event.globalPos(), plain_tooltip(self.text()) if hidden else "", self)
            return True
        return super().event(event)

    def _one_line(self) -> str:
        return " ".join(self.text().split())


class MiddleElidedLabel(ElidedLabel):
    """An address, hash, queue id or file name: both ends stay, the middle goes first."""

    _mode = Qt.TextElideMode.ElideMiddle

    def __init__(
        self,
        text: str = "",
        token: Token = Token.MUTED,
        *,
        keep: int = 0,
        role: Role = Role.MONO,
        parent: QWidget | None = None,
    ) -> None:
        """With ``keep`` the label asks for room for only that many characters (11: ``0xe233…3786``)."""
        super().__init__(text, role, token, parent=parent)
        self._keep = keep

    def shown_text(self) -> str:
        """With ``keep`` set, the ends of that many characters; otherwise what fits."""
        if not self._keep:
            return super().shown_text()
        shortened = middle_shortened(self.text(), self._keep)
        return self.fontMetrics().elidedText(shortened, self._mode, self.contentsRect().width())

    def sizeHint(self) -> QSize:
        """Room for the whole id, or for ``keep`` characters of it."""
        whole = super().sizeHint()
        if not self._keep:
            return whole
        shortened = middle_shortened(self.text(), self._keep)
        return QSize(self.fontMetrics().horizontalAdvance(shortened) + 2, whole.height())


def middle_shortened(text: str, keep: int) -> str:
    """``0xe233565…3786`` with ``keep`` characters in all, the ellipsis included; short text stays whole."""
    if len(text) <= keep:
        return text
    tail = (keep - 1) * 2 // 5
    return f"{text[: keep - 1 - tail]}…{text[len(text) - tail :]}"


class MoneyLabel(Spoken, QWidget):
    """A caption and a sum beside it: ``USDC 42.10``. The sum comes formatted; figures are tabular."""

    def __init__(
        self, caption: str, about: Money, figure: str = "—", short: str = "", parent: QWidget | None = None
    ) -> None:
        """``about`` is what the sum is, for whoever asks; ``short`` stands for the caption in little room."""
        super().__init__(parent)
        explain(self, about)
        self._words, self._short = caption, short or caption
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(5))
        self._caption = Text(caption, token=Token.MUTED)
        self._figure = Text(role=Role.STRONG)
        row.addWidget(self._caption)
        row.addWidget(self._figure)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_figure(figure)

    def set_figure(self, figure: str, *, certain: bool = True) -> None:
        """Show a sum. One that is not certain (old, unreachable) is muted and says so by its own text."""
        if figure != self._figure.text():
            self._figure.setText(figure)
            # A row that asks now how much room it takes would else be told in a later turn.
            self.updateGeometry()
        self._figure.set_token(Token.INK if certain else Token.MUTED)
        name(self, f"{self._words} {figure}")

    def set_compact(self, compact: bool) -> None:
        """Say what it is in a word; screen readers still hear all of it."""
        self._caption.setText(self._short if compact else self._words)

    def figure(self) -> str:
        """The sum shown now."""
        return self._figure.text()


def line_height(role: Role) -> int:
    """The height of one line of a role, in device-independent pixels."""
    return QFontMetrics(font(role)).height()
