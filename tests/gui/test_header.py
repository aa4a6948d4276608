"""The header is told with every sum: what it shows already is not drawn anew."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.events import BalancesChanged
from app.domain.observation import Balance
from app.gui.header import Header
from app.gui.language.catalogue import Language, speak
from app.gui.theme.fonts import px
from tests.gui.fakes import NOW, STUDIO

pytestmark = pytest.mark.usefixtures("qapp")


def holding(usdc_micro: int, credit_micro_usdc: int) -> BalancesChanged:
    """What the wallet has."""
    credit = Balance(
        STUDIO.id,
        credit_micro_usdc,
        can_consume=True,
        minimum_top_up_micro_usdc=5_000_000,
        suggested_top_up_micro_usdc=10_000_000,
        seen_at=NOW,
    )
    return BalancesChanged(STUDIO.id, usdc_micro, credit)


def test_the_brake_is_drawn_anew_only_when_it_is_another_one(qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    header.show_paused(paused=False)
    drawn = header.brake.icon().cacheKey()

    header.show_paused(paused=False)
    assert header.brake.icon().cacheKey() == drawn
    assert header.brake.accessibleName() == "Pause spending"

    header.show_paused(paused=True)
    assert header.brake.icon().cacheKey() != drawn
    assert header.brake.accessibleName() == "Resume spending"
    header.show_paused(paused=False)
    assert header.brake.accessibleName() == "Pause spending"


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN])
@pytest.mark.parametrize("play", [False, True])
def test_whole_words_find_room_at_every_width(qtbot: QtBot, language: Language, play: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    speak(language)
    try:
        header = Header(window)
    finally:
        speak(Language.ENGLISH)
    header.show_account(STUDIO)
    header.show_play(play=play)
    header.show_balances(holding(1_234_560_000, 12_340_000))
    row = header.layout()
    assert row is not None
    window.show()
    tight = []
    for width in range(px(900 if play else 760), px(1500), 4):
        header.resize(width, header.height())
        # Sums may get longer at any width.
        for used_micro_usdc in (0, 99_990_000):
            header.show_used(used_micro_usdc, 100_000_000)
            assert header.width() == width
            if row.minimumSize().width() > width:
                tight.append((width, used_micro_usdc))

    assert tight == []


def test_no_more_gives_way_than_has_to_and_what_is_of_one_kind_does_together(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    header = Header(window)
    # Wider than where the words of the dots go by themselves; only long sums drive them out there.
    header.resize(px(1252), header.height())
    window.show()
    QApplication.processEvents()
    header.show_account(STUDIO)
    header.show_play(play=True)
    words = [dot._word for dot in header.health.values()]
    before = [word.isVisible() for word in words]
    header.show_balances(holding(98_765_430_000, 1_234_560_000))
    header.show_used(0, 10_000_000)

    assert before == [True] * 3
    assert [word.isVisible() for word in words] == [False] * 3
    assert header.used._caption.text() == "Used today"
    seen = set()
    for width in range(px(1252), px(1452), 4):
        header.resize(width, header.height())
        seen.add(tuple(word.isVisible() for word in words))
    assert seen == {(False,) * 3, (True,) * 3}
