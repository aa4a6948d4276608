"""What the footer says of jobs that come and go: how many at once, when all are done as soon as it was reckoned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from app.domain.estimate import Basis, Outlook
from app.domain.job import Job
from app.gui.pages import job_sums
from tests.gui.fakes import FakeWorld, a_job
from tests.gui.loops import on_qt_loop, until
from tests.gui.test_jobs_page import Scene

pytestmark = pytest.mark.usefixtures("qapp")


@on_qt_loop
async def test_more_jobs_are_told_at_once_and_reckoned_with_once_for_many(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_sums, "_JOBS_SETTLE_MS", 600_000)
    world, reckoned = FakeWorld(jobs=(a_job(1),)), []

    def outlook(jobs: Iterable[Job], last_in_s: float | None = None) -> Outlook | None:
        reckoned.append(len(list(jobs)))
        return Outlook(Basis.OWN_JOBS, 9, 0.0, 60.0, 90.0)

    monkeypatch.setattr(world.watcher, "outlook", outlook)

    def told(words: str) -> bool:
        return words in scene.page.jobs.footer.words()

    scene = await Scene.of(qtbot, world)
    await until(lambda: "1 in the making" in scene.page.jobs.footer.words())
    await until(lambda: bool(reckoned))
    reckoned.clear()
    for number, words in ((7, "2 in the making"), (8, "3 in the making"), (9, "4 in the making")):
        world.watcher.take(a_job(number))
        await until(partial(told, words))
    at_once = list(reckoned)
    soon = scene.page._sums._jobs_soon
    assert soon.isActive()
    soon.timeout.emit()

    assert at_once == []
    assert reckoned == [4]
    assert "all usually done by" in scene.page.jobs.footer.words()
    await scene.close()


@pytest.mark.parametrize("many, beat_s", [(False, 10.0), (True, 60.0)])
@on_qt_loop
async def test_every_beat_of_the_page_tells_the_sum_anew(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, many: bool, beat_s: float
) -> None:
    monkeypatch.setattr(job_sums, "MANY", 1 if many else 100)
    world = FakeWorld(jobs=(a_job(1), a_job(2)))
    scene = await Scene.of(qtbot, world)
    sums = scene.page._sums
    await until(lambda: "2 in the making" in scene.page.jobs.footer.words())
    told = []
    monkeypatch.setattr(sums._footer, "say_making", lambda *words: told.append(words))
    for late_s in (0.04, 0.005, 0.04, 0.005):  # a beat comes when the loop has a turn for it
        world.clock.at += timedelta(seconds=beat_s + late_s - 0.03)
        sums.tell_time()

    assert len(told) == 4
    await scene.close()
