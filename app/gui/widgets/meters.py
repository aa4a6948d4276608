"""Bars that measure: what today has used of its cap, and how far a job is, told truthfully."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from app.gui.explain import Money, explain
from app.gui.theme.fonts import Role, px
from app.gui.theme.progress import paint_progress, paint_stripes
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import Text
from app.gui.widgets.spoken import Spoken

_NEARLY_USED = 0.8


class _Bar(QProgressBar):
    """Qt's, so that screen readers know how far it is; the look is ours."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.fraction = 0.0
        self.setRange(0, 100)
        self.setTextVisible(False)
        self.setFixedHeight(px(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, fraction: float) -> None:
        self.fraction = fraction
        self.setValue(_percent(fraction))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        radius = box.height() / 2
        painter.setBrush(theme().colour(Token.TRACK))
        painter.drawRoundedRect(box, radius, radius)
        if self.fraction > 0:
            nearly = self.fraction >= _NEARLY_USED
            painter.setBrush(theme().colour(Token.ATTENTION if nearly else Token.ACCENT))
            box.setWidth(max(box.width() * min(self.fraction, 1.0), box.height()))
            painter.drawRoundedRect(box, radius, radius)
            if nearly:
                paint_stripes(painter, box, theme().colour(Token.ATTENTION_WASH), 3.0)
        painter.end()


class CapMeter(Spoken, QWidget):
    """``Used today  $3.12 of $10`` over a bar. The sums come formatted; the fraction is only for drawing."""

    spoken_role = QAccessible.Role.Grouping

    def __init__(self, caption: str, about: Money, short: str = "", parent: QWidget | None = None) -> None:
        """``about`` is what it measures, ``short`` stands for the caption where there is little room."""
        super().__init__(parent)
        explain(self, about)
        self._words, self._short = caption, short
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(3))
        words = QHBoxLayout()
        words.setSpacing(px(4))
        self._caption = Text(caption, token=Token.MUTED)
        self._used = Text("—", Role.STRONG)
        self._cap = Text(role=Role.MEDIUM, token=Token.MUTED)
        words.addWidget(self._caption)
        words.addStretch(1)
        words.addWidget(self._used)
        words.addWidget(self._cap)
        self._bar = _Bar(6)
        column.addLayout(words)
        column.addWidget(self._bar)
        self._compact = False
        self._shown: tuple[str, str, float] | None = None
        self._bar.setAccessibleName(caption)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough that the bar can be read."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), px(130 if self._compact else 168)), hint.height())

    def set_compact(self, compact: bool) -> None:
        """Say it in a word, and leave the whole caption to the tooltip."""
        self._compact = compact
        self._caption.setText(self._short if compact else self._words)
        self.setToolTip(self._words if compact else "")
        self.updateGeometry()

    def spoken_parts(self) -> list[QWidget]:
        """The bar, which is told with its value and all the words."""
        return [self._bar]

    def set_values(self, used: str, cap: str, fraction: float) -> None:
        """Show ``used`` of ``cap``; an empty cap shows the sum alone."""
        if (used, cap, fraction) == self._shown:
            return
        self._shown = (used, cap, fraction)
        self._used.setText(used)
        self._cap.setText(self.tr("of {cap}").format(cap=cap) if cap else "")
        spoken = f"{self._words} {used} {self._cap.text()}".strip()
        self._bar.setAccessibleName(spoken)
        self._bar.fill(fraction)
        self.setAccessibleName(spoken)
        self.updateGeometry()


class JobProgress(QProgressBar):
    """The bar of one job, as in its table row, for the details at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fraction = 0.0
        self._mark: float | None = None
        self.setRange(0, 100)
        self.setTextVisible(False)
        self.setFixedHeight(px(16))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        return QSize(px(196), px(16))

    def set_progress(self, fraction: float, mark: float | None, spoken: str) -> None:
        """``fraction`` and ``mark`` are parts of the bar, 0 to 1; ``spoken`` says the same in words."""
        self._fraction, self._mark = fraction, mark
        self.setAccessibleName(spoken)
        self.setValue(_percent(fraction))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The same drawing as in the table."""
        painter = QPainter(self)
        height = px(9)
        bar = QRectF(0, (self.height() - height) / 2, self.width(), height)
        paint_progress(painter, bar, self._fraction, self._mark)
        painter.end()


def _percent(fraction: float) -> int:
    return round(min(max(fraction, 0.0), 1.0) * 100)
