"""A Gondola that is locked before it has an account: the first screen is covered, and opened by the keyring alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.account import Account
from app.domain.errors import KeyringLocked
from app.domain.handover import Handover
from app.gui.pages.first import FirstPage
from tests.gui.fakes import STUDIO, FakeWorld
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")


async def without_account(folder: Path, *, locked: bool = True) -> tuple[Scene, FakeWorld]:
    world = FakeWorld(accounts=())
    world.mark.locked = locked
    return await Scene(folder, world, play=(FakeWorld(play_money=True),)).opened(), world


@on_qt_loop
async def test_the_first_screen_of_a_locked_gondola_is_covered_and_can_be_opened(tmp_path: Path) -> None:
    scene, world = await without_account(tmp_path)
    covered = scene.shown()

    scene.press("Unlock…")
    await until(lambda: isinstance(scene.shown(), FirstPage))

    assert covered is scene.window.lock_page
    assert not world.mark.locked
    assert scene.button("Make a wallet").isEnabled()
    await scene.close()


@on_qt_loop
async def test_a_keyring_that_says_no_keeps_the_first_screen_covered(tmp_path: Path) -> None:
    scene, world = await without_account(tmp_path)
    world.keyring_says = KeyringLocked()

    scene.press("Unlock…")
    await until(scene.window.lock_page.problem.isVisible)

    assert scene.shown() is scene.window.lock_page
    await scene.close()


@on_qt_loop
async def test_the_keys_lock_the_first_screen_and_what_is_handed_over_waits_for_pages(tmp_path: Path) -> None:
    scene, _ = await without_account(tmp_path, locked=False)
    before = scene.shown()

    QTest.keyClick(scene.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: scene.shown() is scene.window.lock_page)
    scene.citizen.arrivals.take(Handover(add_job=("ace-step-15", "9f2c")))
    scene.press("Unlock…")
    await until(lambda: scene.shown() is before)
    await turns()

    assert isinstance(before, FirstPage)
    assert scene.sheets() == []
    await scene.close()


@on_qt_loop
async def test_pages_that_come_after_the_first_screen_are_covered_and_opened_as_ever(tmp_path: Path) -> None:
    scene, world = await without_account(tmp_path, locked=False)
    known: tuple[Account, ...] = (STUDIO,)
    world.wallet.known = known
    await scene.window.worlds.enter_live("jobs")
    await until(lambda: scene.shown() is scene.window.frame)

    scene.press("Lock now (Ctrl+L)")
    await until(lambda: scene.shown() is scene.window.lock_page)
    scene.press("Unlock…")
    await until(lambda: scene.shown() is scene.window.frame)

    await scene.close()
