"""The window's life: what opens first, how worlds change, and how it all ends."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import StoreBroken
from app.domain.question import QueueQuestion
from app.gui.pages.first import FirstPage
from app.gui.pages.jobs import JobsPage
from app.gui.pages.settings import SettingsPage
from app.gui.theme.theme import ThemeChoice, theme
from app.gui.tray import Tray
from tests.gui.fakes import STUDIO, FakeWorld, a_job
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")


class SeenTray(Tray):
    """A tray on a desktop that has one."""

    def appear(self) -> bool:
        return True


@on_qt_loop
async def test_without_an_account_the_first_screen_fills_the_window(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(accounts=()), play=(FakeWorld(play_money=True),)).opened()

    assert isinstance(scene.shown(), FirstPage)
    assert not scene.window.stripes.is_play()
    await scene.close()


@on_qt_loop
async def test_with_an_account_the_jobs_are_shown_and_the_services_run(tmp_path: Path) -> None:
    world = FakeWorld(jobs=(a_job(1),))
    scene = await Scene(tmp_path, world).opened()

    assert scene.shown() is scene.window.frame
    assert isinstance(scene.window.frame.stack.currentWidget(), JobsPage)
    assert world.starts == 1
    assert scene.window.account() == STUDIO
    await scene.close()


@on_qt_loop
async def test_records_that_cannot_be_opened_are_said_and_can_be_tried_again(tmp_path: Path) -> None:
    scene = Scene(tmp_path, FakeWorld())
    scene.launcher.refuse_with = StoreBroken()
    await scene.opened()
    said = scene.window.opening.words()

    scene.launcher.refuse_with = None
    scene.press("Try again")
    await until(lambda: scene.shown() is scene.window.frame)

    assert said == "Gondola's own records cannot be opened."
    await scene.close()


@on_qt_loop
async def test_leaving_play_money_ends_that_world_and_opens_the_live_one(tmp_path: Path) -> None:
    first, second, play = FakeWorld(), FakeWorld(), FakeWorld(play_money=True)
    scene = await Scene(tmp_path, first, second, play=(play,)).opened()

    scene.window.steering.play_money()
    await until(scene.window.stripes.is_play)
    ended_live, tagged = first.shutdown.runs, scene.window.frame.header.play_tag.isVisible()
    scene.press("Leave play money")
    await until(lambda: play.shutdown.runs and scene.shown() is scene.window.frame)

    assert (ended_live, tagged) == (1, True)
    assert play.shutdown.runs == 1
    assert not scene.window.stripes.is_play()
    assert second.starts == 1
    await scene.close()


@on_qt_loop
async def test_start_playing_goes_on_in_the_world_of_the_sample(tmp_path: Path) -> None:
    live, play = FakeWorld(accounts=()), FakeWorld(play_money=True, jobs=(a_job(1),))
    scene = await Scene(tmp_path, live, play=(play,)).opened()

    scene.press("Start playing")
    await until(lambda: scene.shown() is scene.window.frame)

    assert play.starts == 1
    assert play.shutdown.runs == 0
    assert live.shutdown.runs == 1
    assert scene.window.gondola.play_money
    await scene.close()


@on_qt_loop
async def test_closing_ends_each_world_once_and_refuses_new_work_first(tmp_path: Path) -> None:
    live, play = FakeWorld(accounts=()), FakeWorld(play_money=True)
    scene = await Scene(tmp_path, live, play=(play,)).opened()

    await scene.close()

    assert (live.shutdown.runs, play.shutdown.runs) == (1, 1)
    assert live.payer.refusing
    assert live.orders.refusing


@on_qt_loop
async def test_a_payment_under_way_is_waited_for_in_sight(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    world.payer.at_rest.clear()

    closing = asyncio.ensure_future(scene.close())
    await until(scene.window.opening.words)
    words, ended = scene.window.opening.words(), world.shutdown.runs
    world.payer.at_rest.set()
    await closing

    assert words == "Waiting a moment for a payment…"
    assert ended == 0
    assert world.shutdown.runs == 1


@on_qt_loop
async def test_a_question_that_is_open_when_the_window_goes_is_a_no(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    question = QueueQuestion(
        STUDIO, "api.venice.ai", "m", "Rain", 690_000, 8_310_000, 0, 10_000_000, ("It costs more.",)
    )

    answer = asyncio.ensure_future(world.approvals.ask(question))
    await until(scene.sheets)
    await scene.close()

    assert await answer is False


@on_qt_loop
async def test_the_cross_quits_where_there_is_no_tray(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()

    scene.window.close()

    assert scene.quits == [True]
    assert scene.window.isVisible()
    await scene.close()


@on_qt_loop
async def test_the_cross_hides_the_window_where_there_is_a_tray(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(jobs=(a_job(1),)), tray=SeenTray()).opened()

    scene.window.close()
    hidden = scene.window.isHidden()
    scene.tray.open_wanted.emit()

    assert hidden
    assert scene.quits == []
    assert scene.window.isVisible()
    await scene.close()


@on_qt_loop
async def test_the_cross_asks_while_jobs_are_being_made(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(jobs=(a_job(1),))).opened()

    scene.window.close()
    await until(scene.sheets)
    asked = list(scene.quits)
    scene.press("Quit")
    await turns()

    assert asked == []
    assert scene.quits == [True]
    await scene.close()


@on_qt_loop
async def test_the_window_comes_back_where_it_was(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.resize(780, 640)
    await scene.close()

    again = Scene(tmp_path, FakeWorld())
    again.window.state.restore(again.window)

    assert (again.window.width(), again.window.height()) == (780, 640)
    await again.close()


@on_qt_loop
async def test_the_preferred_theme_is_there_at_the_very_first_paint_next_time(tmp_path: Path) -> None:
    world = FakeWorld()
    world.settings.kept = replace(world.settings.kept, theme="dark")
    scene = await Scene(tmp_path, world).opened()
    dark = theme().is_dark
    await scene.close()
    theme().choose(ThemeChoice.LIGHT)

    again = Scene(tmp_path, FakeWorld())

    assert (dark, theme().is_dark) == (True, True)
    await again.close()
    theme().choose(ThemeChoice.SYSTEM)


@on_qt_loop
async def test_a_theme_that_was_chosen_with_play_money_is_there_at_the_next_start_with_it(
    tmp_path: Path,
) -> None:
    scene = await Scene(tmp_path, FakeWorld(play_money=True)).opened()
    scene.window.go("settings")
    page = scene.window.stage.page("settings")
    assert isinstance(page, SettingsPage)
    page.looks.theme_chosen.emit("dark")
    await turns()
    await scene.close()
    theme().choose(ThemeChoice.LIGHT)

    again = Scene(tmp_path, FakeWorld(play_money=True))
    again.window.state.restore(again.window)
    dark = theme().is_dark
    await again.opened()
    again.window.go("settings")
    await turns()
    page = again.window.stage.page("settings")
    assert isinstance(page, SettingsPage)
    shown = page.looks.theme.current()
    await again.close()
    theme().choose(ThemeChoice.SYSTEM)

    assert (dark, shown) == (True, "dark")
