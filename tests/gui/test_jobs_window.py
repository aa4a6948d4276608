"""A table over more jobs than are in memory: rows come when they are looked at, and only what moved is moved."""

from __future__ import annotations

from array import array

import pytest
from pytestqt.qtbot import QtBot

from app.domain.events import JobChanged
from app.domain.finding import Group, Wanted
from app.domain.job import JobState
from app.domain.looks import Looks
from app.gui.models.job_drag import JOB_ROLE
from app.gui.models.job_rows import LOADING, Column, Row
from app.gui.models.job_window import BLOCK, MOST_LOADED
from app.gui.models.jobs import JobsModel
from app.ports.archive import Filed
from tests.gui.fakes import StillClock, a_job, saved_audio
from tests.gui.test_jobs_model import cell, ids, repaints, showing

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


def test_a_job_leaves_a_choice_when_its_state_does(clock: StillClock) -> None:
    model = showing(clock, a_job(1), a_job(2), wanted=Wanted(states=Group.MAKING.states))

    model.hear(JobChanged(a_job(1, state=JobState.SAVED, audio=saved_audio())))

    assert ids(model) == ["job-2"]


def test_a_row_nobody_loaded_asks_for_itself_and_its_neighbours_once(clock: StillClock, qtbot: QtBot) -> None:
    model = JobsModel(clock, lambda job, looks: Row(job, None, looks))
    model.show(Wanted(), array("q", range(100_000)), ())

    with qtbot.waitSignal(model.rows_wanted) as asked:
        for row in range(5_000, 5_030):
            assert cell(model, row, Column.TITLE) == LOADING[Column.TITLE]
            assert model.index(row, 0).data(JOB_ROLE) is None

    assert asked.args == [5_000, 5_029]
    assert len(model.window.missing_near(5_000, 5_029)) == BLOCK


def test_rows_that_arrive_are_painted_and_the_oldest_are_let_go(clock: StillClock, qtbot: QtBot) -> None:
    model = JobsModel(clock, lambda job, looks: Row(job, None, looks))
    model.show(Wanted(), array("q", range(100_000)), ())
    for begin in range(0, 4 * MOST_LOADED, BLOCK):
        block = [Filed(at, a_job(at), Looks()) for at in range(begin, begin + BLOCK)]
        with qtbot.waitSignal(model.arrived, timeout=0) as arrived:
            model.take(block, begin)
        assert arrived.args == [begin, begin + BLOCK - 1]

    assert len(list(model.window.loaded())) == MOST_LOADED
    assert model.job_at(0) is None
    assert model.job_at(4 * MOST_LOADED - 1) is not None


def test_a_row_that_does_not_fit_any_more_when_it_arrives_goes(clock: StillClock) -> None:
    model = showing(clock, a_job(1), a_job(2), wanted=Wanted(states=Group.MAKING.states))

    model.take((Filed(1, a_job(1, state=JobState.GONE), Looks()), Filed(77, a_job(7), Looks())), 0)

    assert ids(model) == ["job-2"]


def test_an_order_that_is_read_anew_moves_only_what_moved(clock: StillClock) -> None:
    model = showing(clock, *(a_job(number) for number in range(1, 7)))
    moved: list[tuple[str, int, int]] = []
    model.rowsRemoved.connect(lambda _parent, first, last: moved.append(("gone", first, last)))
    model.rowsInserted.connect(lambda _parent, first, last: moved.append(("come", first, last)))

    model.take_order(array("q", [9, 1, 2, 3, 4, 5, 6]))
    model.take_order(array("q", [9, 1, 2, 5, 6]))
    model.take_order(array("q", [9, 1, 2, 5, 6]))
    model.append(array("q", [7]))
    model.append(array("q"))

    assert moved == [("come", 0, 0), ("gone", 3, 4), ("come", 5, 5)]
    assert ids(model) == [None, "job-1", "job-2", "job-5", "job-6", None]


def test_what_looks_cost_is_told_when_it_changed(clock: StillClock, qtbot: QtBot) -> None:
    model = showing(clock, a_job(1))
    with qtbot.waitSignal(model.looks_changed, timeout=0):
        model.take((Filed(1, a_job(1), Looks(80_000, 80_000)),), 0)

    assert model.looks_of(a_job(1)) == Looks(80_000, 80_000)
    assert model.looks_of(a_job(8, listing_price_micro_usdc=90_000)) == Looks(0, 90_000)


def test_a_hundred_thousand_jobs_paint_only_what_is_looked_at(clock: StillClock) -> None:
    model = showing(clock, a_job(1), a_job(2))
    model.append(array("q", range(3, 100_001)))
    cell(model, 1, Column.TITLE)
    seen = repaints(model)

    model.tick(range(2))
    model.hear(JobChanged(a_job(2, polls=4)))

    assert {row for row, _, _ in seen} == {0, 1}
    assert model.rowCount() == 100_000


def test_a_job_is_found_again_where_it_was_without_searching(clock: StillClock) -> None:
    window = showing(clock, *(a_job(number) for number in range(1, 4))).window

    assert [window.place_of(number) for number in (3, 3, 1, 99)] == [2, 2, 0, None]
    window.order = array("q", [3, 1, 2])
    assert window.place_of(3) == 0
