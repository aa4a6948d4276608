"""Whose account this is: a swatch of its own colours, a name, and a shortened address."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.icons import paint_icon
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.focus import FocusRing
from app.gui.widgets.labels import describe, line_height, middle_shortened

_ADDRESS_LETTERS = (11, 9, 7)
"""How much of an address is shown, the most that there is room for."""
_WHOLE_NAME = 104
"""A name up to this wide is whole before any of the address is shown."""


def paint_swatch(painter: QPainter, identity: str, box: QRectF) -> None:
    """A rounded square in two hues drawn from the identity: accounts are told apart at a glance."""
    turn = hashlib.sha256(identity.casefold().encode()).digest()[0] / 255 if identity else 0.0
    cool, warm = theme().colour(Token.ACCENT).hslHueF(), theme().colour(Token.ATTENTION).hslHueF()
    gradient = QLinearGradient(box.topLeft(), box.bottomRight())
    gradient.setColorAt(0.0, QColor.fromHslF((cool + turn) % 1.0, 0.62, 0.36))
    gradient.setColorAt(1.0, QColor.fromHslF((warm + turn) % 1.0, 0.72, 0.62))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawRoundedRect(box, box.width() / 4, box.width() / 4)
    painter.restore()


class Swatch(QWidget):
    """The account's colours alone, as on the signing sheet."""

    def __init__(self, identity: str, size: int = 30, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._identity = identity
        self.setFixedSize(px(size), px(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The gradient fills the widget."""
        painter = QPainter(self)
        paint_swatch(painter, self._identity, QRectF(self.rect()))
        painter.end()


class AccountBadge(FocusRing, QPushButton):
    """The account in force; pressing it (``clicked``) is where a page offers the others."""

    def __init__(self, name: str = "", address: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._address = name, address
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_account(name, address)

    def set_account(self, name: str, address: str = "") -> None:
        """Show an account; one without an address is an API key and shows a key instead of a swatch."""
        self._name, self._address = name, address
        self.setAccessibleName(self.tr("Account {name} {address}").format(name=name, address=address).strip())
        describe(self, address)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the name and the shortened address."""
        strong = self._width(Role.STRONG, self._name)
        mono = self._width(Role.MONO, self._short(_ADDRESS_LETTERS[0])) + px(8) if self._address else 0
        return QSize(px(10 + 18 + 8 + 11) + strong + mono, px(32))

    def minimumSizeHint(self) -> QSize:
        """The swatch and a few letters."""
        return QSize(px(96), px(32))

    def shown_address(self) -> str:
        """As much of it as there is room for beside the name, which comes first; empty where there is none."""
        if not self._address:
            return ""
        name = min(self._width(Role.STRONG, self._name), px(_WHOLE_NAME))
        room = self.width() - px(36) - px(10) - px(8) - name
        forms = map(self._short, _ADDRESS_LETTERS)
        return next((each for each in forms if self._width(Role.MONO, each) <= room), "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame from the style, then the swatch, the name and the address."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = px(18)
        box = QRectF(px(10), (self.height() - side) / 2, side, side)
        if self._address:
            paint_swatch(painter, self._address, box)
        else:
            paint_icon(painter, "key", box, theme().colour(Token.ACCENT))
        room = QRectF(self.rect()).adjusted(px(36), 0, -px(10), 0)
        self._paint_words(painter, room)
        painter.end()

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        if short := self.shown_address():
            painter.setFont(font(Role.MONO))
            painter.setPen(theme().colour(Token.MUTED))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), short)
            room.setRight(room.right() - self._width(Role.MONO, short) - px(8))
        painter.setFont(font(Role.STRONG))
        painter.setPen(theme().colour(Token.INK))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        baseline = (self.height() - line_height(Role.STRONG)) / 2 + metrics.ascent()
        painter.drawText(QPointF(room.left(), baseline), name)

    def _short(self, letters: int) -> str:
        return middle_shortened(self._address, letters)

    def _width(self, role: Role, text: str) -> int:
        return QFontMetrics(font(role)).horizontalAdvance(text)
