"""Tick boxes and radio buttons: the mark is ours, the behaviour is Qt's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.focus import FocusRing

# At run time a plain mixin: two Qt classes among the bases of one object would crash.
if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class _Toggle(FocusRing, _Button):
    ring_radius = 6.0

    def sizeHint(self) -> QSize:
        """Mark, gap and words."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width + px(36), max(px(26), self.fontMetrics().height() + 4))

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """The words are part of the target."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark, the words and the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, side = theme(), float(px(16))
        box = QRectF(px(4) + 0.5, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(colours.colour(Token.ACCENT if self.isChecked() else Token.EDGE), 1.4))
        self._paint_mark(painter, box)
        painter.setPen(colours.colour(Token.INK if self.isEnabled() else Token.EDGE))
        room = QRectF(self.rect()).adjusted(px(28), 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextHideMnemonic
        painter.drawText(room, int(flags), self.text())
        painter.end()
        self.paint_ring()

    def _dress(self) -> None:
        self.setFont(font(Role.BODY))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        raise NotImplementedError


class TickBox(_Toggle, QCheckBox):
    """A yes or no with its words. ``chosen(on)`` is emitted when a person changed it, however they did.

    Qt's ``clicked`` is not: a screen reader toggles a box without clicking it.
    """

    chosen = Signal(bool)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shows = False
        self.setText(text)
        self._dress()
        self.toggled.connect(self._tell)

    def setChecked(self, on: bool) -> None:
        """Show what is so already; this tells nobody."""
        self._shows = True
        try:
            super().setChecked(on)
        finally:
            self._shows = False

    def _tell(self, on: bool) -> None:
        if not self._shows:
            self.chosen.emit(on)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        ticked = self.isChecked()
        painter.setBrush(theme().colour(Token.ACCENT if ticked else Token.SURFACE))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            unit = box.width() / 16
            points = [QPointF(3.8, 8.4), QPointF(6.8, 11.2), QPointF(12.2, 5.0)]
            painter.setPen(QPen(theme().colour(Token.ON_ACCENT), 2.0))
            painter.drawPolyline(QPolygonF([box.topLeft() + point * unit for point in points]))


class RadioButton(_Toggle, QRadioButton):
    """One of several, with its words."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._dress()

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(theme().colour(Token.SURFACE))
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour(Token.ACCENT))
            painter.drawEllipse(box.center(), box.width() / 4, box.width() / 4)
