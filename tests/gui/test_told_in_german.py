"""Whatever the floors below say is told in the person's language, wherever the window shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import DiskFull
from app.domain.events import BalancesChanged, DiskTroubleChanged
from app.domain.job import JobState
from app.domain.notice import Notice, NoticeKind
from app.domain.payment import PaymentState, Transition
from app.domain.wallet_code import CodeKind, WalletCode
from app.gui import bell_desk
from app.gui.dialogs.payment_details import PaymentDetailsSheet
from app.gui.header import Header
from app.gui.language.catalogue import Language, speak
from app.gui.many_actions import _titles
from app.gui.pages.account_card import AccountCard
from app.services.life import DISK_WORDS
from tests.gui.facts_b import NOW, a_payment
from tests.gui.fakes import STUDIO, FakeWorld, a_job
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.test_jobs_page import Scene as PageScene
from tests.gui.window_scene import Scene

AWAY = "Neither Base nor Venice can be reached. See that this computer is online; we ask again by ourselves."
AWAY_GERMAN = "Weder Base noch Venice ist erreichbar."
SEEN = BalancesChanged(STUDIO.id, None, None, AWAY)


@pytest.fixture(autouse=True)
def german(qapp: QApplication) -> Iterator[None]:
    speak(Language.GERMAN)
    yield
    speak(Language.ENGLISH)
    QLocale.setDefault(QLocale.c())


def test_what_could_not_be_read_of_an_account(qtbot: QtBot) -> None:
    card, header = AccountCard(STUDIO, active=True), Header()
    for each in (card, header):
        qtbot.addWidget(each)

    card.show_balances(SEEN)
    header.show_balances(SEEN)
    card.show_code(WalletCode(CodeKind.DELEGATED))

    for said in (card.trouble.words(), header.usdc.toolTip(), header.credit.accessibleDescription()):
        assert AWAY_GERMAN in said
    assert "This wallet has lent" not in card.program.words()
    assert "Wallet" in card.program.words()


@on_qt_loop
async def test_what_keeps_recordings_from_being_saved(tmp_path: Path) -> None:
    waiting = a_job(1, notice="The disk is full. Wait.", notice_code="disk_full")
    world = FakeWorld(jobs=(waiting,))
    scene = await Scene(tmp_path, world).opened()

    world.feed.publish(DiskTroubleChanged(f"{DiskFull.what} {DISK_WORDS}"))
    said = scene.window.frame.notices.words()

    assert said
    assert DiskFull.what not in said
    assert DISK_WORDS not in said
    await scene.close()


def test_why_a_payment_moved_from_one_state_to_the_next(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    why = "the chain: it was never used"
    moved = Transition("payment-1", NOW, PaymentState.UNKNOWN, PaymentState.VOID, why, "block 7")

    sheet = PaymentDetailsSheet(a_payment(state=PaymentState.VOID, transaction=""), (moved,), "", window)

    last = sheet.timeline.steps()[-1]
    assert last.detail
    assert why not in last.detail


@on_qt_loop
async def test_what_a_reader_hears_of_the_newest_notice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(bell_desk, "announce", lambda _bell, words: heard.append(words))
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    await until(scene.window.isActiveWindow)

    await world.notify.tell(Notice(NoticeKind.PAID, "Credit at Venice: $5.00", "Proved on chain", NOW))
    await until(lambda: heard)

    assert "Proved on chain" not in heard[0]
    assert "5,00" in heard[0]
    await scene.close()


@on_qt_loop
async def test_how_many_of_the_chosen_jobs_stand_how(qtbot: QtBot) -> None:
    jobs = tuple(replace(a_job(number), state=JobState.STOPPED) for number in range(1, 1_202))
    scene = await PageScene.of(qtbot, FakeWorld(jobs=jobs))
    await until(lambda: scene.page.model.rowCount() == len(jobs))
    scene.page.jobs.table.selectAll()
    await until(lambda: scene.page.many.said()[1])

    assert scene.page.many.said()[1][0].endswith(": 1.201")
    assert _titles(jobs).endswith("(1.201)")
    await turns()
    await scene.close()
