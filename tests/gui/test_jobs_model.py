"""The jobs table repaints exactly what changed, counts what the chips show, and reads like the drawings."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.events import JobAdded, JobChanged, JobForgotten, JobsForgotten, LimitsChanged
from app.domain.finding import Group, Wanted
from app.domain.job import Job, JobState
from app.domain.looks import Looks
from app.domain.policy import Limits
from app.gui.delegates.cells import CELL_ROLE, FigureCell, ProgressCell, StateCell, TextCell, TitleCell
from app.gui.delegates.delegate import CellDelegate
from app.gui.models.job_rows import Column, Row
from app.gui.models.jobs import JobsModel
from app.gui.pages.job_list import JobList
from app.gui.theme.shapes import Shape
from app.ports.archive import Filed
from tests.gui.fakes import NOW, StillClock, a_job, saved_audio

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def model(clock: StillClock) -> JobsModel:
    return showing(clock, a_job(1), a_job(2), a_job(3, state=JobState.CLEANED, audio=saved_audio()))


def showing(clock: StillClock, *jobs: Job, wanted: Wanted = Wanted()) -> JobsModel:  # noqa: B008 - frozen
    """A model of these jobs, all of them loaded; their numbers are their places, from 1 on."""
    made = JobsModel(clock, lambda job, looks: Row(job, None, looks))
    filed = [Filed(at, job, Looks()) for at, job in enumerate(jobs, 1)]
    made.show(wanted, array("q", range(1, len(jobs) + 1)), filed)
    return made


def ids(model: JobsModel) -> list[str | None]:
    jobs = [model.job_at(at) for at in range(model.rowCount())]
    return [None if job is None else job.id for job in jobs]


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


def test_a_running_job_shows_its_row_like_the_drawing(model: JobsModel) -> None:
    model.name_models({"elevenlabs-music": "ElevenLabs Music"})
    model.hear(JobChanged(a_job(1), NOW + timedelta(seconds=5)))

    assert cell(model, 0, Column.TITLE) == TitleCell("Episode 1", "ElevenLabs Music · 60 s")
    assert cell(model, 0, Column.STATE) == StateCell(Shape.RING, "Making")
    progress = cell(model, 0, Column.PROGRESS)
    assert isinstance(progress, ProgressCell)
    assert progress.fraction == pytest.approx(0.8 * 38 / 60, abs=1 / 400)
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
    model = showing(clock, a_job(1, **changes))

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

    assert seen == [(row, column, column) for row in (0, 1) for column in (Column.PROGRESS, Column.TOOK)]


def test_rows_are_renewed_until_enough_is_to_be_painted(model: JobsModel, clock: StillClock) -> None:
    look_at_all(model)
    seen = repaints(model)
    clock.pass_by(1)

    assert model.tick(range(model.rowCount()), 1) == 1
    assert {row for row, _, _ in seen} == {0}
    assert model.tick(range(1, model.rowCount()), 100) == model.rowCount() - 1
    assert model.tick(range(model.rowCount()), 1) == model.rowCount()  # nothing looks another way
    assert len(seen) == 4


def test_a_second_has_no_other_cell_painted(
    qtbot: QtBot, model: JobsModel, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[tuple[int, int]] = []
    paint = CellDelegate.paint

    def noted(
        self: CellDelegate, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        painted.append((index.row(), index.column()))
        paint(self, painter, option, index)

    monkeypatch.setattr(CellDelegate, "paint", noted)
    rows = JobList(model)
    qtbot.addWidget(rows)
    rows.resize(1000, 600)
    with qtbot.waitExposed(rows):
        rows.show()
    qtbot.waitUntil(lambda: (0, int(Column.COST)) in painted)
    QApplication.processEvents()
    painted.clear()

    clock.pass_by(1)
    model.tick(range(model.rowCount()))
    qtbot.waitUntil(lambda: bool(painted))

    assert sorted(painted) == [(row, column) for row in (0, 1) for column in (Column.PROGRESS, Column.TOOK)]


def test_a_row_that_is_not_on_screen_is_left_alone(model: JobsModel, clock: StillClock) -> None:
    look_at_all(model)
    seen = repaints(model)

    clock.pass_by(1)
    model.tick([1])

    assert {row for row, _, _ in seen} == {1}


def test_a_new_job_that_fits_makes_the_order_another_one(model: JobsModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.order_moved, timeout=0):
        model.hear(JobAdded(a_job(9, created_at=NOW)))

    assert ids(model) == ["job-1", "job-2", "job-3"]


def test_a_new_job_that_does_not_fit_leaves_the_order_alone(clock: StillClock, qtbot: QtBot) -> None:
    model = showing(clock, wanted=Wanted(states=Group.SAVED.states))
    with qtbot.assertNotEmitted(model.order_moved):
        model.hear(JobAdded(a_job(9)))


def test_a_forgotten_job_goes_alone_and_many_are_read_anew(model: JobsModel, qtbot: QtBot) -> None:
    model.hear(JobForgotten("job-2"))
    with qtbot.waitSignals([model.order_moved] * 2, timeout=0):
        model.hear(JobForgotten("never-loaded"))
        model.hear(JobsForgotten(("job-1",)))

    assert ids(model) == ["job-1", "job-3"]


def test_the_chips_count_what_was_counted(model: JobsModel, qtbot: QtBot) -> None:
    counts = {JobState.MAKING: 2, JobState.UNVERIFIED: 1, JobState.CLEANED: 90_000, JobState.GONE: 1}
    with qtbot.waitSignal(model.counted, timeout=0):
        model.count_anew(counts)
    with qtbot.assertNotEmitted(model.counted):
        model.count_anew(counts)
        model.hear(LimitsChanged(Limits()))

    told = {group: model.count(group) for group in Group}
    assert told == {Group.ALL: 90_004, Group.MAKING: 2, Group.NEEDS_YOU: 1, Group.SAVED: 90_000}


def test_figures_stand_at_the_right_under_their_names(model: JobsModel) -> None:
    names = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    sides = [
        model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        for column in Column
    ]

    assert names == ["Title", "State", "Progress", "Took", "Cost", "Next look"]
    assert [side is not None for side in sides] == [False, False, False, True, True, True]
