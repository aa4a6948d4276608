"""What the header is told every few seconds is mostly what it shows already: that costs no layout and no painting."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.explain import Money
from app.gui.theme.shapes import Shape
from app.gui.widgets.labels import MoneyLabel, describe
from app.gui.widgets.meters import CapMeter
from app.gui.widgets.status import StatusDot

_COSTS = (QEvent.Type.LayoutRequest, QEvent.Type.Paint, QEvent.Type.StyleChange, QEvent.Type.ToolTipChange)


class Costs(QObject):
    """Notes what a strip and all in it are asked to do."""

    def __init__(self, strip: QWidget) -> None:
        super().__init__(strip)
        self.seen: list[QEvent.Type] = []
        for widget in (strip, *strip.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in _COSTS:
            self.seen.append(event.type())
        return super().eventFilter(watched, event)


def money() -> tuple[QWidget, Callable[[int], None]]:
    label = MoneyLabel("USDC", Money.USDC)

    def say(sum_: int) -> None:
        label.set_figure(f"{sum_}.00", certain=True)
        describe(label, f"{sum_}.00 USDC on chain")

    return label, say


def meter() -> tuple[QWidget, Callable[[int], None]]:
    cap = CapMeter("Used today", Money.USED_TODAY)
    return cap, lambda sum_: cap.set_values(f"${sum_}", "$10", sum_ / 10)


def health() -> tuple[QWidget, Callable[[int], None]]:
    dot = StatusDot("Venice")
    return dot, lambda ago: dot.set_state(Shape.DOT, "Venice", f"Answered {ago} s ago")


@pytest.mark.parametrize("make", [money, meter, health])
def test_the_same_again_costs_nothing_and_something_else_is_shown(
    qtbot: QtBot, make: Callable[[], tuple[QWidget, Callable[[int], None]]]
) -> None:
    strip = QWidget()
    row = QHBoxLayout(strip)
    part, say = make()
    row.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
    say(1)
    qtbot.addWidget(strip)
    with qtbot.waitExposed(strip):
        strip.show()
    for _ in range(5):
        QApplication.processEvents()
    costs = Costs(strip)

    say(1)
    QApplication.processEvents()
    again = list(costs.seen)
    say(2)
    QApplication.processEvents()

    assert again == []
    assert costs.seen
