"""A QR code as a widget: black on white in both themes, because cameras expect that."""

from __future__ import annotations

from io import BytesIO

import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme.fonts import px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token

_QUIET_ZONE = 3
_DOTS = 8


class QrCode(QWidget):
    """Shows a short text, such as an address, as a code to photograph."""

    def __init__(self, text: str, spoken: str, size: int = 176, parent: QWidget | None = None) -> None:
        """``spoken`` says what the code holds; ``size`` in drawn pixels."""
        super().__init__(parent)
        self._code = qr_pixmap(text)
        self.setAccessibleName(spoken)
        self.setFixedSize(px(size), px(size))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The code on its white card, dots kept square."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(theme().colour(Token.LINE))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        inset = px(4)
        painter.drawPixmap(self.rect().adjusted(inset, inset, -inset, -inset), self._code)
        painter.end()


def qr_pixmap(text: str) -> QPixmap:
    """The code at eight pixels a dot, quiet zone included."""
    picture = BytesIO()
    segno.make(text, error="m", micro=False).save(picture, kind="png", scale=_DOTS, border=_QUIET_ZONE)
    pixmap = QPixmap()
    pixmap.loadFromData(picture.getvalue())
    return pixmap
