"""The jobs table repaints exactly what changed, counts what the chips show, and reads like the drawings."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.domain.events import JobAdded, JobChanged, JobForgotten, LimitsChanged
from app.domain.job import JobState
from app.domain.policy import Limits
from app.gui.delegates.cells import CELL_ROLE, FigureCell, ProgressCell, StateCell, TextCell, TitleCell
from app.gui.models.job_filter import JobFilter
from app.gui.models.job_rows import Column, Group
from app.gui.models.jobs import JobsModel
from app.gui.theme.shapes import Shape
from tests.gui.fakes import NOW, StillClock, a_job, saved_audio

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def model(clock: StillClock) -> JobsModel:
    made = JobsModel(clock)
    made.load((a_job(1), a_job(2), a_job(3, state=JobState.CLEANED, audio=saved_audio())), lambda _id: None)
    return made


def cell(model: JobsModel, row: int, column: Column) -> object:
    return model.index(row, column).data(CELL_ROLE)


def repaints(model: JobsModel) -> list[tuple[int, int, int]]:
    """(row, first column, last column) of every repaint from now on."""
    seen: list[tuple[int, int, int]] = []

    def heard(first: QModelIndex, last: QModelIndex) -> None:
        assert first.row() == last.row()
        seen.append((first.row(), first.column(), last.column()))

    model.dataChanged.connect(heard)
    return seen


def look_at_all(model: JobsModel) -> None:
    for row in range(model.rowCount()):
        for column in Column:
            cell(model, row, column)


def test_it_is_a_sound_item_model(model: JobsModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    qtmodeltester.check(JobFilter(model))  # type: ignore[no-untyped-call]


def test_a_running_job_shows_its_row_like_the_drawing(model: JobsModel) -> None:
    model.name_models({"elevenlabs-music": "ElevenLabs Music"})
    model.hear(JobChanged(a_job(1), NOW + timedelta(seconds=5)))

    assert cell(model, 0, Column.TITLE) == TitleCell("Episode 1", "ElevenLabs Music · 60 s")
    assert cell(model, 0, Column.STATE) == StateCell(Shape.RING, "Making")
    progress = cell(model, 0, Column.PROGRESS)
    assert isinstance(progress, ProgressCell)
    assert progress.fraction == pytest.approx(0.8 * 38 / 60)
    assert (progress.mark, progress.overtime) == (0.8, False)
    assert progress.words.startswith("usually done by ")
    assert cell(model, 0, Column.TOOK) == FigureCell("0:38")
    assert cell(model, 0, Column.COST) == FigureCell("$0.69")


@pytest.mark.parametrize(
    "changes, shape, word, told",
    [
        (
            {"state": JobState.WAITING, "p80_ms": None, "elapsed_ms": None},
            Shape.CLOCK,
            "Waiting",
            "waiting for",
        ),
        ({"elapsed_ms": 70_000}, Shape.RING, "Making", "slower than 4 of 5 so far"),
        ({"p80_ms": None}, Shape.RING, "Making", "being made, no estimate yet"),
        (
            {"troubles_in_a_row": 1, "notice": "The server cannot be reached. We try again."},
            Shape.RING,
            "Making",
            "The server cannot be reached",
        ),
        (
            {"state": JobState.NEEDS_YOU, "notice": "Choose an account."},
            Shape.TRIANGLE,
            "Needs you",
            "Choose an",
        ),
        ({"state": JobState.GONE, "notice": "Nothing there. Ask."}, Shape.CROSS, "Gone", "Nothing there"),
        ({"state": JobState.STOPPED}, Shape.PAUSE, "Not watched", "its audio stays at Venice"),
        (
            {"state": JobState.SAVED, "audio": saved_audio()},
            Shape.TICK,
            "Saved",
            "mp3 · 0:08 · checked",
        ),
        (
            {"state": JobState.UNVERIFIED, "audio": saved_audio("a.mp3.unverified", verified=False)},
            Shape.TRIANGLE,
            "Check needed",
            "mp3 · 0:08 · the check failed",
        ),
    ],
)
def test_every_state_has_a_shape_a_word_and_a_story(
    clock: StillClock, changes: dict[str, object], shape: Shape, word: str, told: str
) -> None:
    model = JobsModel(clock)
    model.load((a_job(1, **changes),), lambda _id: None)

    assert cell(model, 0, Column.STATE) == StateCell(shape, word)
    progress = cell(model, 0, Column.PROGRESS)
    assert isinstance(progress, ProgressCell | TextCell)
    words = progress.words if isinstance(progress, ProgressCell) else progress.text
    assert told in words


def test_a_refund_and_an_unknown_price_are_said(model: JobsModel) -> None:
    model.hear(JobChanged(a_job(1, refunded=True)))
    model.hear(JobChanged(a_job(2, price_micro_usdc=None)))

    assert cell(model, 0, Column.COST) == FigureCell("refunded")
    assert cell(model, 1, Column.COST) == FigureCell("—", muted=True)


def test_a_job_that_was_done_before_it_was_added_claims_no_time(model: JobsModel) -> None:
    done = a_job(1, state=JobState.CLEANED, audio=saved_audio(), finished_at=NOW, created_at=NOW)
    model.hear(JobChanged(replace(done, price_micro_usdc=None, elapsed_ms=None)))
    assert cell(model, 0, Column.TOOK) == FigureCell("—", muted=True)
    model.hear(JobChanged(done))
    assert cell(model, 0, Column.TOOK) == FigureCell("0:38")


def test_only_the_cells_that_changed_are_repainted(model: JobsModel) -> None:
    look_at_all(model)
    seen = repaints(model)

    model.hear(JobChanged(a_job(2, polls=4), NOW + timedelta(seconds=9)))

    assert seen == [(1, Column.NEXT_LOOK, Column.NEXT_LOOK)]


def test_a_second_repaints_progress_and_time_of_running_jobs_alone(
    model: JobsModel, clock: StillClock
) -> None:
    look_at_all(model)
    seen = repaints(model)

    clock.pass_by(1)
    model.tick(range(model.rowCount()))

    assert seen == [(0, Column.PROGRESS, Column.TOOK), (1, Column.PROGRESS, Column.TOOK)]


def test_a_row_that_is_not_on_screen_is_left_alone(model: JobsModel, clock: StillClock) -> None:
    look_at_all(model)
    seen = repaints(model)

    clock.pass_by(1)
    model.tick([1])

    assert {row for row, _, _ in seen} == {1}


def test_new_jobs_come_first_and_forgotten_ones_go(model: JobsModel) -> None:
    newest = a_job(9, created_at=NOW)
    model.hear(JobAdded(newest))
    model.hear(JobForgotten("job-2"))

    assert [job.id for job in model.jobs()] == ["job-9", "job-1", "job-3"]
    assert [model.row_of(f"job-{number}") for number in (9, 1, 2, 3)] == [0, 1, None, 2]


def test_the_chips_count_every_group(model: JobsModel) -> None:
    model.hear(JobChanged(a_job(1, state=JobState.NEEDS_YOU)))
    model.hear(JobAdded(a_job(4, state=JobState.GONE)))
    model.hear(LimitsChanged(Limits()))

    counts = {group: model.count(group) for group in Group}
    assert counts == {Group.ALL: 4, Group.MAKING: 1, Group.NEEDS_YOU: 1, Group.SAVED: 1}


def test_figures_stand_at_the_right_under_their_names(model: JobsModel) -> None:
    names = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    sides = [
        model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        for column in Column
    ]

    assert names == ["Title", "State", "Progress", "Took", "Cost", "Next look"]
    assert [side is not None for side in sides] == [False, False, False, True, True, True]


def shown(filter_: JobFilter) -> list[str]:
    return [str(filter_.index(row, 0).data()) for row in range(filter_.rowCount())]


@pytest.mark.parametrize(
    "words, found",
    [
        ("9f2c8a000002", ["Episode 2"]),
        ("ELEVENLABS", ["Episode 1", "Episode 2", "Episode 3"]),
        ("nothing", []),
    ],
)
def test_the_search_finds_titles_models_and_prompts(model: JobsModel, words: str, found: list[str]) -> None:
    filter_ = JobFilter(model)
    filter_.search(words)

    assert [line.partition(",")[0] for line in shown(filter_)] == found
    assert filter_.filtering


def test_a_job_leaves_a_chip_when_its_state_does(model: JobsModel) -> None:
    filter_ = JobFilter(model)
    filter_.choose(Group.MAKING)
    assert filter_.rowCount() == 2

    model.hear(JobChanged(a_job(1, state=JobState.SAVED, audio=saved_audio())))

    assert filter_.rowCount() == 1


def test_ten_thousand_jobs_paint_only_what_is_looked_at(clock: StillClock) -> None:
    jobs = tuple(replace(a_job(number), id=f"job-{number}") for number in range(10_000))
    model = JobsModel(clock)
    model.load(jobs, lambda _id: None)
    cell(model, 17, Column.TITLE)
    seen = repaints(model)

    model.tick([17])

    assert seen == [(17, Column.PROGRESS, Column.TOOK)]
