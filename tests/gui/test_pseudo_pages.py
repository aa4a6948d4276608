"""The made-up language, two fifths longer than English: on every page everything is marked, and nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.domain.errors import StoreNewer
from app.domain.events import HealthChanged, Part
from app.domain.job import JobState
from app.gui.language.catalogue import Language, speak
from app.gui.pages.create import CreatePage
from app.gui.pages.jobs import JobsPage
from app.gui.rooms import PAGES
from tests.gui.fakes import AGENT, STUDIO, FakeWorld, a_job, saved_audio
from tests.gui.loops import on_qt_loop, turns
from tests.gui.window_scene import Scene
from tests.support.clipping import clipped

SIZES = [(900, 600), (1360, 860)]


@pytest.fixture(autouse=True)
def pseudo_language(qapp: QApplication) -> Iterator[None]:
    speak(Language.PSEUDO)
    yield
    speak(Language.ENGLISH)
    QLocale.setDefault(QLocale.c())


def busy_world() -> FakeWorld:
    jobs = (
        a_job(1),
        a_job(2, state=JobState.WAITING),
        a_job(3, state=JobState.SAVED, audio=saved_audio()),
        a_job(
            4,
            state=JobState.NEEDS_YOU,
            notice="Venice did not accept this API key.",
            notice_code="key_refused",
        ),
        a_job(5, state=JobState.FAILED, notice="Venice could not make this audio."),
        a_job(6, state=JobState.UNVERIFIED, audio=saved_audio(verified=False)),
    )
    return FakeWorld(jobs=jobs, accounts=(STUDIO, AGENT))


@pytest.mark.parametrize("size", SIZES, ids=["small", "usual"])
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("full", [True, False], ids=["full", "empty"])
@on_qt_loop
async def test_nothing_is_cut_off_on_a_page(
    tmp_path: Path, page: str, size: tuple[int, int], full: bool
) -> None:
    world = busy_world() if full else FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    scene.window.resize(*size)
    world.feed.publish(HealthChanged(Part.NODE, well=False, words="The Base node cannot be reached."))
    scene.window.go(page)
    await turns(40)
    found = clipped(scene.window)
    await scene.close()

    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SIZES, ids=["small", "usual"])
@pytest.mark.parametrize("place", ["first", "locked", "trouble", "bell", "batch", "many jobs", "filters"])
@on_qt_loop
async def test_nothing_is_cut_off_elsewhere(tmp_path: Path, place: str, size: tuple[int, int]) -> None:
    world = FakeWorld(accounts=()) if place == "first" else busy_world()
    scene = await Scene(tmp_path, world, play=(FakeWorld(play_money=True),)).opened()
    window = scene.window
    window.resize(*size)
    if place == "locked":
        await world.lock.lock()
    elif place == "trouble":
        window.stage.show_trouble(StoreNewer())
    elif place == "bell":
        window.frame.header.bell.click()
    elif place == "batch":
        window.go("create")
        await turns()
        page = window.findChild(CreatePage)
        assert page is not None
        page.modes.select("many")
    elif place in ("many jobs", "filters"):
        jobs = window.findChild(JobsPage)
        assert jobs is not None
        if place == "filters":
            jobs.toolbar.more.click()
        else:
            jobs.jobs.table.selectAll()
    await turns(40)
    found = [*clipped(window), *(words for top in QApplication.topLevelWidgets() for words in clipped(top))]
    await scene.close()

    assert not found, "\n".join(found)
