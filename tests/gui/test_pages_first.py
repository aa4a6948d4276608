"""The first screen: three doors for mouse and keyboard, and a sample that tells the truth."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.estimate import progress
from app.domain.job import Job, JobState
from app.gui.pages.first import FirstPage
from app.gui.widgets.labels import Text
from tests.gui.facts_b import NOW

SAMPLE = Job(
    "job-1",
    "wallet-1",
    "elevenlabs-music",
    "9f2c-41aa",
    "Episode 12 — intro",
    NOW - timedelta(seconds=38),
    price_micro_usdc=120_000,
    state=JobState.MAKING,
    p80_ms=60_000,
    elapsed_ms=38_000,
    seen_at=NOW,
)


@pytest.fixture
def page(qtbot: QtBot) -> FirstPage:
    made = FirstPage()
    qtbot.addWidget(made)
    made.resize(1360, 860)
    made.show()
    return made


def test_it_asks_one_question_and_promises_limits(page: FirstPage) -> None:
    said = "\n".join(label.text() for label in page.findChildren(Text))
    for words in (
        "Gondola",
        "Paid audio, watched and collected.",
        "How would you like to start?",
        "Try with play money",
        "I have a Venice account",
        "Pay with digital dollars",
        "You set limits next; nothing is spent before that.",
    ):
        assert words in said


def test_every_way_in_is_a_button_with_its_signal(page: FirstPage) -> None:
    chosen: list[str] = []
    for name in ("play", "api_key", "make_wallet", "have_wallet", "restore"):
        getattr(page, f"{name}_chosen").connect(lambda name=name: chosen.append(name))

    for button in (page.play.button, page.api_key.button, page.wallet.button, page.have, page.restore):
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)

    assert chosen == ["play", "api_key", "make_wallet", "have_wallet", "restore"]


def test_a_click_anywhere_on_a_door_opens_it(page: FirstPage) -> None:
    opened: list[bool] = []
    page.wallet.opened.connect(lambda: opened.append(True))
    QTest.mouseClick(page.wallet, Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    assert opened == [True]


def test_the_tab_key_reaches_all_doors_in_order(page: FirstPage, qapp: QApplication) -> None:
    order = [page.play.button, page.api_key.button, page.wallet.button, page.have, page.restore, page.help]
    page.activateWindow()
    page.play.button.setFocus()
    for button in order:
        assert qapp.focusWidget() is button
        QTest.keyClick(button, Qt.Key.Key_Tab)


def test_the_sample_shows_real_progress_and_its_price(page: FirstPage) -> None:
    assert page.sample.isHidden()
    page.show_sample(SAMPLE, progress(SAMPLE, NOW))
    assert not page.sample.isHidden()
    assert page.sample.title.text() == "Episode 12 — intro"
    assert page.sample.words.text().startswith("usually done by ")
    assert page.sample.words.text().endswith("$0.12")


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"p80_ms": None}, "just queued"),
        ({"elapsed_ms": 90_000}, "slower than 4 of 5 so far"),
        ({"state": JobState.CLEANED, "finished_at": NOW}, "saved and checked"),
        ({"state": JobState.FAILED}, "Failed"),
    ],
)
def test_the_sample_never_pretends(page: FirstPage, changes: dict[str, object], words: str) -> None:
    job = replace(SAMPLE, **changes)  # type: ignore[arg-type]
    page.show_sample(job, progress(job, NOW))
    assert page.sample.words.text().startswith(words)


def test_a_narrow_window_stacks_the_doors(page: FirstPage) -> None:
    page.resize(1000, 700)
    QApplication.processEvents()
    assert page.play.y() == page.wallet.y()
    page.resize(600, 900)
    QApplication.processEvents()
    assert page.play.y() < page.api_key.y() < page.wallet.y()
