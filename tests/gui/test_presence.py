"""Hidden only where something leads back: closing to the tray, starting in it, and a tray that goes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from app.domain.batch import Batch, BatchState, Entry
from app.domain.batch_progress import BatchProgress, Outcome
from app.domain.errors import DiskError
from app.domain.handover import Handover
from app.gui import presence as module
from app.gui.confirm import ConfirmSheet, ErrorSheet
from app.gui.dialogs.fill_wallet import FillWalletSheet
from app.gui.tray import Tray
from app.ports.desktop import TrayPresence
from app.services.batch import Batches
from app.services.gondola import Gondola
from tests.gui.fakes import NOW, STUDIO, FakeWorld, a_job
from tests.gui.fakes_batches import NoBatches
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")

THERE, GONE = TrayPresence.THERE, TrayPresence.GONE


class MovingTray(Tray):
    """A tray that the test puts there and takes away."""

    def __init__(self, *, there: bool = True) -> None:
        super().__init__()
        self.there, self.shown = there, False

    def is_there(self, heard: TrayPresence = TrayPresence.UNSAID) -> bool:
        return self.there

    def appear(self) -> bool:
        self.shown = self.there
        return self.there

    def vanish(self) -> None:
        self.shown = False


async def asked(scene: Scene) -> QDialog:
    """A question of the window's own, open over it."""
    sheet = ConfirmSheet(scene.window, "Forget this job?", "It leaves the list.", "Forget it")
    scene.window.tasks.spawn("question", sheet.ask())
    await until(sheet.isVisible)
    return sheet


@on_qt_loop
async def test_the_first_time_the_window_hides_it_says_where_to(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(), tray=MovingTray()).opened()
    notifier = scene.launcher.notifier
    notifier.accepts = True

    scene.window.close()
    await until(lambda: notifier.shown)
    scene.window.come_forward()
    await until(lambda: notifier.withdrawn)
    scene.window.close()
    await turns()
    await scene.close()
    again = await Scene(tmp_path, FakeWorld(), tray=MovingTray()).opened()
    again.window.close()
    await turns()

    assert [shown.title for shown in notifier.shown] == ["Gondola goes on here"]
    assert again.launcher.notifier.shown == []
    assert again.window.isHidden()
    await again.close()


@on_qt_loop
async def test_what_nobody_was_told_is_said_the_next_time(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(), tray=MovingTray()).opened()
    for _ in range(2):
        scene.window.close()
        await turns()
        scene.window.come_forward()
    assert len(scene.launcher.notifier.shown) == 2
    await scene.close()


@on_qt_loop
async def test_when_the_tray_goes_the_window_returns(tmp_path: Path) -> None:
    tray = MovingTray()
    scene = await Scene(tmp_path, FakeWorld(), tray=tray).opened()
    scene.window.close()
    hidden = scene.window.isHidden()

    tray.there = False
    scene.launcher.around.tray.change(GONE)

    assert hidden
    assert scene.window.isVisible()
    assert not tray.shown
    assert scene.window.last_word() == "The tray has gone, so the window is back."
    await scene.close()


@on_qt_loop
async def test_one_tray_that_goes_while_another_takes_over_leaves_the_window_hidden(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(), tray=MovingTray()).opened()
    scene.window.close()

    scene.launcher.around.tray.change(GONE)

    assert scene.window.isHidden()
    await scene.close()


@on_qt_loop
async def test_a_tray_that_says_nothing_is_looked_for_while_the_window_is_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LOOK_AGAIN_MS", 1)
    tray = MovingTray()
    scene = await Scene(tmp_path, FakeWorld(), tray=tray).opened()
    scene.window.close()

    tray.there = False
    await until(scene.window.isVisible)

    await scene.close()


@on_qt_loop
async def test_a_tray_that_comes_later_gets_the_mark(tmp_path: Path) -> None:
    tray = MovingTray(there=False)
    scene = await Scene(tmp_path, FakeWorld(), tray=tray).opened()
    tray.there = True
    scene.launcher.around.tray.change(THERE)
    assert tray.shown
    await scene.close()


@on_qt_loop
async def test_a_hidden_start_waits_for_the_tray_and_stays_in_it(tmp_path: Path) -> None:
    tray = MovingTray(there=False)
    scene = Scene(tmp_path, FakeWorld(), tray=tray)
    scene.window.hide()
    host = scene.launcher.around.tray
    host.be_late()
    scene.citizen.settle(Handover(hidden=True))
    await scene.opened()
    unseen = scene.window.isHidden()
    tray.there = True
    host.change(THERE)
    await turns()

    assert unseen
    assert scene.window.isHidden()
    assert tray.shown
    assert host.waited == [20.0]
    await scene.close()


@on_qt_loop
async def test_a_hidden_start_without_a_tray_shows_its_window_after_all(tmp_path: Path) -> None:
    scene = Scene(tmp_path, FakeWorld(), tray=MovingTray(there=False))
    scene.window.hide()
    scene.citizen.settle(Handover(hidden=True))
    await scene.opened()
    await until(scene.window.isVisible)
    await scene.close()


@on_qt_loop
async def test_a_window_that_ends_does_not_come_back(tmp_path: Path) -> None:
    tray = MovingTray()
    scene = await Scene(tmp_path, FakeWorld(), tray=tray).opened()
    scene.window.close()
    tray.there = False
    await scene.close()
    scene.launcher.around.tray.change(GONE)
    assert scene.window.isHidden()


@on_qt_loop
async def test_ctrl_q_over_an_open_sheet_asks_and_staying_leads_back_to_it(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(), tray=MovingTray()).opened()
    below = await asked(scene)
    below.activateWindow()

    QTest.keyClick(below, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: len(scene.sheets()) > 1)
    question = next(each for each in scene.sheets() if each is not below)
    assert isinstance(question, ConfirmSheet)
    words = question.words.text()
    QTest.keyClick(question, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    await turns()
    questions = len(scene.sheets()) - 1
    question.reject()
    await turns()

    assert words == "“Forget this job?” is still open: quitting answers it with no."
    assert questions == 1
    assert scene.sheets() == [below]
    assert scene.quits == []
    await scene.close()


@on_qt_loop
async def test_ctrl_q_over_an_open_sheet_quits_when_it_is_meant(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(), tray=MovingTray()).opened()
    below = await asked(scene)
    QTest.keyClick(below, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: len(scene.sheets()) > 1)

    next(each for each in scene.sheets() if each is not below).accept()
    await until(lambda: scene.quits)

    await scene.close()


@on_qt_loop
async def test_an_error_that_was_not_put_away_is_no_question_to_quitting(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(), tray=MovingTray()).opened()
    scene.window.show_error(DiskError())
    await until(scene.sheets)

    QTest.keyClick(scene.sheets()[0], Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)

    assert scene.quits == [True]
    assert [type(sheet) for sheet in scene.sheets()] == [ErrorSheet]
    await scene.close()


@on_qt_loop
async def test_a_sheet_that_only_shows_something_is_no_question_to_quitting(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(), tray=MovingTray()).opened()
    scene.window.tasks.spawn("sheet", FillWalletSheet(scene.window, STUDIO, scene.window).ask())
    await until(scene.sheets)

    scene.citizen.presence.ask_to_quit()
    await turns()

    assert scene.quits == [True]
    assert len(scene.sheets()) == 1
    await scene.close()


@on_qt_loop
async def test_quitting_says_what_of_a_batch_is_not_queued_yet(tmp_path: Path) -> None:
    world = WithBatches(jobs=(a_job(1), a_job(2)))
    scene = await Scene(tmp_path, world, tray=MovingTray(there=False)).opened()

    scene.citizen.presence.ask_to_quit()
    await until(lambda: len(scene.sheets()) == 1)
    (question,) = scene.sheets()
    assert isinstance(question, ConfirmSheet)
    words = question.words.text()
    question.reject()
    await turns()
    await scene.close()

    assert words.startswith("2 in the making.")
    assert "88 of a batch are not queued yet" in words


class WithBatches(FakeWorld):
    """With two of them."""

    def gondola(self) -> Gondola:
        return replace(super().gondola(), batches=cast("Batches", GoingBatches()))


class GoingBatches(NoBatches):
    """One batch goes on and one stands still."""

    def batches(self) -> tuple[Batch, ...]:
        stands = Batch("stands", STUDIO.id, "Takes", NOW, "digest", state=BatchState.PAUSED)
        return (replace(stands, id="goes-on", state=BatchState.RUNNING), stands)

    def entries(self, _batch_id: str) -> tuple[Entry, ...]:
        return ()

    def progress(self, batch_id: str) -> BatchProgress:
        return BatchProgress(120, {Outcome.WAITING: 88 if batch_id == "goes-on" else 5})
