"""The line of sums under the jobs: what changes in it is painted, and nothing under or beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.gui.footer import Footer
from app.gui.widgets.surfaces import Card

MAKING, MONEY, OPEN = (
    "4 of 5 by 14:37",
    "$3.12 used today · nothing owed",
    "$3.12 used today · 1 not settled yet",
)


class Painted(QObject):
    """Notes who of a widget's own is painted."""

    def __init__(self, within: QWidget) -> None:
        super().__init__()
        self._within = within
        self.who: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """Only notes it."""
        if (
            event.type() is QEvent.Type.Paint
            and isinstance(watched, QWidget)
            and self._within.isAncestorOf(watched)
        ):
            self.who.append(type(watched).__name__)
        return False


def shown(qtbot: QtBot, width: int) -> tuple[Card, Footer]:
    """In a card, as on the page."""
    card, footer = Card(padding=1), Footer()
    card.body.addWidget(footer)
    qtbot.addWidget(card)
    card.resize(width, 90)
    with qtbot.waitExposed(card):
        card.show()
    footer.say_making("3 in the making", MAKING)
    footer.say_money(MONEY)
    footer.say_audio("all audio is safe")
    QApplication.processEvents()
    return card, footer


def test_only_the_words_that_changed_are_painted(qtbot: QtBot, qapp: QApplication) -> None:
    card, footer = shown(qtbot, 1200)
    painted = Painted(card)
    qapp.installEventFilter(painted)

    def nothing_is_left_of_its_beginning() -> bool:
        painted.who.clear()
        for _turn in range(3):
            QApplication.processEvents()
        return not painted.who

    qtbot.waitUntil(nothing_is_left_of_its_beginning)

    footer.say_money(OPEN)
    qtbot.waitUntil(lambda: bool(painted.who))
    QApplication.processEvents()

    assert painted.who == ["ElidedLabel"]
    qapp.removeEventFilter(painted)


@pytest.mark.parametrize("width", range(200, 1300, 50))
def test_whatever_has_room_is_whole(qtbot: QtBot, width: int) -> None:
    _card, footer = shown(qtbot, width)
    parts = (footer._lead, footer._making, footer._safety)
    together = sum(part.sizeHint().width() for part in parts)
    if together + 60 <= width:
        assert footer._making.shown_text() == f"— {MAKING}"
        assert footer._safety.shown_text() == f"{MONEY} · all audio is safe"
