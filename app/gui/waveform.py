"""A sound as bars: what was played is in the accent colour; a click, a drag or the arrow keys seek."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from app.gui.models.job_wording import duration
from app.gui.theme.fonts import px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.focus import FocusRing

_BAR, _GAP, _LEAST = 4, 3, 0.08
_STEP_S, _PAGE_S = 5.0, 30.0
PEAKS = 240
"""How many peaks to ask for: more than any window has bars."""


class Waveform(FocusRing, QAbstractSlider):
    """Peaks of a sound and how far it has played. ``sought(seconds)`` is a person's wish.

    Qt's slider, in whole seconds, so that screen readers know how far it is and can move it.
    """

    ring_radius = 6.0
    ring_inset = 0.0

    sought = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._peaks: tuple[float, ...] = ()
        self._length_s = 0.0
        self._at_s = 0.0
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setSingleStep(round(_STEP_S))
        self.setPageStep(round(_PAGE_S))
        self.setAccessibleName(self.tr("Position in the sound"))
        self.valueChanged.connect(self._wish)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(32))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tell()

    def show_sound(self, peaks: tuple[float, ...], length_s: float) -> None:
        """Another sound, from its start; no peaks yet is a calm line."""
        loudest = max(peaks, default=0.0)
        self._peaks = tuple(peak / loudest for peak in peaks) if loudest > 0 else ()
        self._length_s, self._at_s = max(0.0, length_s), 0.0
        with QSignalBlocker(self):
            self.setRange(0, round(self._length_s))
            self.setValue(0)
        self._tell()
        self.update()

    def set_position(self, seconds: float) -> None:
        """It has played this far."""
        if int(seconds * 10) != int(self._at_s * 10):
            whole = round(seconds)
            news, self._at_s = whole != self.value(), seconds
            if news:
                with QSignalBlocker(self):
                    self.setValue(whole)
                self._tell()
            self.update()

    def sizeHint(self) -> QSize:
        """Wide; it takes what it gets."""
        return QSize(px(320), px(32))

    def minimumSizeHint(self) -> QSize:
        """Enough bars to aim at."""
        return QSize(px(80), px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As many bars as there is room for, each the mean of its share of peaks; the loudest sets the scale."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = px(_BAR + _GAP)
        count = max(1, self.width() // step)
        played = count * self._at_s / self._length_s if self._length_s else 0.0
        done, rest = theme().colour(Token.ACCENT), theme().colour(Token.EDGE)
        for bar in range(count):
            height = max(px(3), self._level(bar, count) * self.height())
            painter.setBrush(done if bar < played else rest)
            box = QRectF(bar * step, (self.height() - height) / 2, px(_BAR), height)
            painter.drawRoundedRect(box, px(_BAR) / 2, px(_BAR) / 2)
        if self._length_s:
            # Where it is can be seen without telling two colours apart.
            at = round(min(played / count, 1.0) * (self.width() - px(2)))
            painter.fillRect(QRectF(at, 0, px(2), self.height()), theme().colour(Token.INK))
        painter.end()
        self.paint_ring()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Seek to where the mouse is."""
        self.came_by_mouse()
        self._seek(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag."""
        self._seek(event.position().x())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go five seconds, Page up and down thirty, Home to the start and End to the end."""
        self.came_by_keys()
        wanted = {
            Qt.Key.Key_Left: self._at_s - _STEP_S,
            Qt.Key.Key_Down: self._at_s - _STEP_S,
            Qt.Key.Key_Right: self._at_s + _STEP_S,
            Qt.Key.Key_Up: self._at_s + _STEP_S,
            Qt.Key.Key_PageDown: self._at_s - _PAGE_S,
            Qt.Key.Key_PageUp: self._at_s + _PAGE_S,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: self._length_s,
        }.get(Qt.Key(event.key()))
        if wanted is None:
            event.ignore()
        else:
            self.sought.emit(min(max(0.0, wanted), self._length_s))

    def _seek(self, x: float) -> None:
        if self._length_s:
            self.sought.emit(self._length_s * min(max(x / max(1, self.width()), 0.0), 1.0))

    def _level(self, bar: int, count: int) -> float:
        if not self._peaks:
            return _LEAST
        first = bar * len(self._peaks) // count
        last = max(first + 1, (bar + 1) * len(self._peaks) // count)
        share = self._peaks[first:last]
        return max(_LEAST, sum(share) / len(share))

    def _wish(self, seconds: int) -> None:
        """A screen reader moved the slider."""
        self.sought.emit(float(seconds))

    def _tell(self) -> None:
        self.setAccessibleDescription(
            self.tr("Position {at} of {length}").format(
                at=duration(self._at_s), length=duration(self._length_s)
            )
        )
