"""Finding jobs on their page: words, chips, more choices, orders, and a job wherever it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.events import JobsForgotten, PaymentChanged
from app.domain.finding import Group, Sorting
from app.domain.job import Job, JobState
from app.domain.looks import Looks
from app.gui.models.job_rows import Column
from app.gui.pages.job_filters import Span
from tests.gui.facts_b import a_payment
from tests.gui.fakes import AGENT, NOW, STUDIO, FakeWorld, a_job, saved_audio
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.test_jobs_page import Scene

pytestmark = pytest.mark.usefixtures("qapp")

DAY = timedelta(days=1)


def old(number: int, days: int, **changes: object) -> Job:
    fields = {"state": JobState.CLEANED, "audio": saved_audio(), "created_at": NOW - days * DAY}
    return a_job(number, **{**fields, **changes})


WORLD = (
    a_job(1),
    old(2, 1, title="Überfahrt am Abend", price_micro_usdc=900_000),
    old(3, 20, title="Anker", model="stable-audio-25", prompt="waves against a hull"),
    old(4, 200, title="Zimmer", state=JobState.FAILED, audio=None, account_id=AGENT.id),
)


async def opened(qtbot: QtBot, *jobs: Job) -> Scene:
    return await Scene.of(qtbot, FakeWorld(jobs=jobs or WORLD, accounts=(STUDIO, AGENT)))


def shown(scene: Scene) -> list[str]:
    return [scene.job(at).id.removeprefix("job-") for at in range(scene.page.model.rowCount())]


async def settled(scene: Scene, wanted: list[str]) -> None:
    await until(lambda: scene.page.model.wanted == scene.page.reading.wanted and shown(scene) == wanted)


@on_qt_loop
async def test_words_are_found_in_titles_prompts_models_and_numbers(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    for typed, found in (
        ("uberf", ["2"]),
        ("HULL waves", ["3"]),
        ("stable", ["3"]),
        (a_job(1).queue_id[:12], ["1"]),
        ("", ["1", "2", "3", "4"]),
    ):
        scene.page.toolbar.search.setText(typed)
        await settled(scene, found)
    await scene.close()


@on_qt_loop
async def test_a_chip_and_words_choose_together_and_all_comes_back_at_once(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    scene.page.toolbar.chips.select(Group.SAVED.value)
    scene.page.toolbar.search.setText("anker")
    await settled(scene, ["3"])

    scene.page.toolbar.show_all()

    await settled(scene, ["1", "2", "3", "4"])
    assert scene.page.toolbar.search.text() == ""
    await scene.close()


@on_qt_loop
async def test_more_choices_come_when_asked_for_and_leave_nothing_out_when_hidden(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    filters, more = scene.page.toolbar.filters, scene.page.toolbar.more
    assert not filters.isVisible()
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert filters.isVisible()

    filters.model.setCurrentIndex(filters.model.findData("stable-audio-25"))
    await settled(scene, ["3"])
    assert filters.clear_button.isVisible()
    filters.model.setCurrentIndex(0)
    filters.account.setCurrentIndex(filters.account.findData(AGENT.id))
    await settled(scene, ["4"])
    filters.account.setCurrentIndex(0)
    filters.state.setCurrentIndex(filters.state.findText("Failed"))
    await settled(scene, ["4"])

    QTest.mouseClick(more, Qt.MouseButton.LeftButton)

    await settled(scene, ["1", "2", "3", "4"])
    await scene.close()


@on_qt_loop
async def test_a_time_is_chosen_from_the_calendar_or_as_so_many_days(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    filters = scene.page.toolbar.filters
    filters.span.setCurrentIndex(filters.span.findData(Span.WEEK.value))
    await settled(scene, ["1", "2"])
    filters.span.setCurrentIndex(filters.span.findData(Span.MONTH.value))
    await settled(scene, ["1", "2", "3"])

    filters.span.setCurrentIndex(filters.span.findData(Span.DAYS.value))
    day = (NOW - 20 * DAY).astimezone().date()
    for field in (filters.first, filters.last):
        field.setDate(QDate(day.year, day.month, day.day))
    await settled(scene, ["3"])

    filters.span.setCurrentIndex(filters.span.findData(Span.TODAY.value))
    since, until_ = filters.times(NOW)
    assert since is not None
    assert (since.astimezone().hour, until_) == (0, None)
    await scene.close()


@on_qt_loop
async def test_a_columns_name_sorts_by_it_and_again_by_time(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    header = scene.page.jobs.table.horizontalHeader()

    header.sectionClicked.emit(Column.TITLE)
    await settled(scene, ["3", "1", "2", "4"])
    header.sectionClicked.emit(Column.COST)
    await until(lambda: scene.page.model.wanted.sorting is Sorting.DEAREST)
    assert shown(scene)[0] == "2"
    header.sectionClicked.emit(Column.COST)
    await settled(scene, ["1", "2", "3", "4"])
    header.sectionClicked.emit(Column.STATE)
    assert scene.page.reading.wanted.sorting is Sorting.NEWEST
    await scene.close()


@on_qt_loop
async def test_only_the_first_rows_are_loaded_and_the_rest_as_one_scrolls(qtbot: QtBot) -> None:
    jobs = tuple(a_job(n, state=JobState.FAILED, created_at=NOW - n * DAY / 100) for n in range(1, 601))
    scene = await opened(qtbot, *jobs)
    await until(lambda: scene.page.model.rowCount() == 600)
    assert scene.page.model.job_at(550) is None

    scene.page.jobs.table.scrollToBottom()

    await until(lambda: scene.page.model.job_at(599) is not None)
    assert scene.job(599).id == "job-600"
    assert scene.page.model.job_at(300) is None, "nobody looked there"
    await scene.close()


@on_qt_loop
async def test_a_job_far_down_is_shown_by_its_id(qtbot: QtBot) -> None:
    jobs = tuple(a_job(n, state=JobState.FAILED, created_at=NOW - n * DAY / 100) for n in range(1, 601))
    scene = await opened(qtbot, *jobs)

    scene.page.show_job("job-580")
    await until(lambda: (job := scene.page.jobs.selected()) is not None and job.id == "job-580")
    scene.page.show_job("nobody")
    await turns(40)

    chosen = scene.page.jobs.selected()
    assert chosen is not None
    await scene.close()


@on_qt_loop
async def test_many_forgotten_jobs_leave_the_table_together(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    for gone in ("job-2", "job-3"):
        del scene.world.watcher._jobs[gone]

    scene.world.feed.publish(JobsForgotten(("job-2", "job-3")))

    await until(lambda: shown(scene) == ["1", "4"])
    await until(lambda: scene.page.model.count(Group.ALL) == 2)
    await scene.close()


@on_qt_loop
async def test_a_look_that_was_paid_for_is_added_to_what_its_job_cost(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    assert scene.page.model.looks_of(scene.job()).spent_micro_usdc == 0
    scene.world.archive.looks["job-1"] = Looks(80_000, 80_000)

    scene.world.feed.publish(PaymentChanged(a_payment(job_id="job-1")))

    await until(lambda: scene.page.model.looks_of(scene.job()).spent_micro_usdc == 80_000)
    await scene.close()


@on_qt_loop
async def test_a_choice_that_is_outdated_before_it_was_read_is_never_shown(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    told: list[object] = []
    scene.page.reading.shown.connect(lambda: told.append(scene.page.model.wanted))

    for typed in ("a", "an", "anker"):
        scene.page.toolbar.search.setText(typed)
        scene.page.toolbar.chosen.emit()
    await settled(scene, ["3"])

    assert len(told) == 1
    await scene.close()


@on_qt_loop
async def test_coming_back_to_the_page_reads_what_another_process_did(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    scene.world.watcher._jobs["job-1"] = a_job(1, title="From elsewhere")
    scene.world.watcher._jobs["job-9"] = old(9, 0)

    scene.page.refresh()

    await until(lambda: scene.page.model.rowCount() == 5)
    await until(
        lambda: "From elsewhere" in {scene.job(at).title for at in range(5) if scene.page.model.job_at(at)}
    )
    await scene.close()


@on_qt_loop
async def test_an_answer_that_changes_no_state_reads_and_counts_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = await opened(qtbot)
    archive, counted = scene.world.archive, [0]
    real = archive.counts

    async def counts() -> Mapping[JobState, int]:
        counted[0] += 1
        return await real()

    monkeypatch.setattr(archive, "counts", counts)
    scene.world.watcher.change(a_job(1, polls=4))
    await until(lambda: counted[0] == 1)
    read = (len(archive.asked), archive.loaded)

    for polls in range(5, 30):
        scene.world.watcher.change(a_job(1, polls=polls))
    scene.page._beat.beat.emit()
    await turns()
    assert not scene.page.reading._count_soon.isActive()
    scene.world.watcher.change(a_job(1, state=JobState.GONE))
    await until(lambda: counted[0] == 2)

    assert (len(archive.asked), archive.loaded) == read
    await scene.close()
