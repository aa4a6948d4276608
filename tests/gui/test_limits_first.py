"""Nothing is spent before limits were kept: whoever put them off is led back to them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.limits import Limits
from app.gui.dialogs.limits import LimitsSheet, limits_first
from app.gui.dialogs.top_up import TopUpSheet, add_credit
from tests.gui.facts_b import wallet_account
from tests.gui.fakes import FakeWorld
from tests.gui.fakes_b import FakeShell, stage
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")


def new_person() -> FakeWorld:
    world = FakeWorld()
    world.settings.kept = replace(world.settings.kept, limits_seen=False)
    return world


async def limits_sheet(scene: Scene) -> LimitsSheet:
    await until(lambda: any(isinstance(sheet, LimitsSheet) for sheet in scene.sheets()))
    (sheet,) = (sheet for sheet in scene.sheets() if isinstance(sheet, LimitsSheet))
    return sheet


@on_qt_loop
async def test_limits_that_were_put_off_hold_everything_until_they_are_kept(tmp_path: Path) -> None:
    world = new_person()
    scene = await Scene(tmp_path, world).opened()
    (await limits_sheet(scene)).reject()
    await turns()
    held, words = world.limits.held, scene.window.frame.notices.words()

    scene.press("Set limits…")
    sheet = await limits_sheet(scene)
    sheet.primary.click()
    await until(lambda: not world.limits.held)

    assert held
    assert words == "Nothing is spent until you have set your limits."
    assert scene.window.frame.notices.words() == ""
    assert world.settings.kept.limits_seen
    await turns()
    await scene.close()


@on_qt_loop
async def test_resuming_leads_to_the_limits(tmp_path: Path) -> None:
    world = new_person()
    scene = await Scene(tmp_path, world).opened()
    (await limits_sheet(scene)).reject()
    await turns()

    scene.press("Resume spending")

    (await limits_sheet(scene)).reject()
    assert world.limits.held
    await turns()
    await scene.close()


@pytest.mark.parametrize("world", [FakeWorld(), FakeWorld(play_money=True)])
def test_who_kept_limits_or_plays_is_not_held(tmp_path: Path, world: FakeWorld) -> None:
    @on_qt_loop
    async def scene() -> None:
        scene = await Scene(tmp_path, world).opened()
        assert not world.limits.held
        await scene.close()

    scene()


def sheet_over(shell: FakeShell) -> LimitsSheet | None:
    found = shell.window.findChild(LimitsSheet)
    return found if isinstance(found, LimitsSheet) and found.isVisible() else None


@pytest.mark.parametrize("kept", [True, False])
def test_adding_credit_begins_with_the_limits(qapp: QApplication, *, kept: bool) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            shell.gondola.limits.hold()
            task = asyncio.ensure_future(add_credit(shell, wallet_account(), shell.window))
            await until(lambda: sheet_over(shell) is not None)
            sheet = sheet_over(shell)
            assert sheet is not None
            if not kept:
                sheet.reject()
                await task
                assert shell.window.findChild(TopUpSheet) is None
                return
            sheet.primary.click()
            await until(lambda: shell.window.findChild(TopUpSheet) is not None)
            chooser = shell.window.findChild(TopUpSheet)
            assert isinstance(chooser, TopUpSheet)
            assert chooser.primary.isEnabled()
            chooser.reject()
            await task
            assert shell.world.settings.kept_limits == Limits()

    scene()


@on_qt_loop
async def test_kept_limits_are_not_asked_for_again(qapp: QApplication) -> None:
    async with stage() as shell:
        assert await limits_first(shell, shell.window)
        assert sheet_over(shell) is None
