"""The story of the chosen job, where it is longer than there is room for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.fakes import FakeWorld, a_job
from tests.gui.loops import on_qt_loop, until
from tests.gui.test_jobs_page import Scene

pytestmark = pytest.mark.usefixtures("qapp")

LONG = "\n".join(f"Line {number} of a long prompt." for number in range(200))


@on_qt_loop
async def test_that_of_another_job_begins_at_its_beginning_and_news_of_one_moves_nothing(
    qtbot: QtBot,
) -> None:
    jobs = tuple(replace(a_job(number), prompt=LONG) for number in (1, 2))
    scene = await Scene.of(qtbot, FakeWorld(jobs=jobs))
    details, model, table = scene.page.details, scene.page.model, scene.page.jobs.table
    bar = details._area.verticalScrollBar()
    table.selectRow(0)
    await until(lambda: bar.maximum() > 100)
    bar.setValue(100)
    table.selectRow(1)
    await until(lambda: details.job() == model.job_at(1))
    begins = bar.value()
    bar.setValue(60)
    second = model.job_at(1)
    assert second is not None
    scene.world.watcher.change(replace(second, title="Renamed"))
    await until(lambda: "Renamed" in details._title.text())
    stays = bar.value()
    await scene.close()

    assert (begins, stays) == (0, 60)
