"""A progress bar never lies: it only moves forward, never arrives by itself, and says when a job is slow."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.estimate import (
    ENOUGH_JOBS,
    NOT_KNOWN,
    P80_MARK,
    Basis,
    Typical,
    duration_is_known,
    elapsed_s,
    outlook,
    progress,
    seen_running_s,
    typical_of,
)
from app.domain.job import JobState, advance
from app.domain.observation import StillMaking, Trouble
from tests.domain.shapes import lognormal
from tests.domain.things import NOW, a_job

from app.domain.errors import Unreachable  # isort: skip

P80_MS = st.integers(1, 10**16)
AFTER_S = st.floats(0, 10**7, allow_nan=False)


@given(P80_MS, AFTER_S, AFTER_S)
def test_a_bar_moves_forward_and_never_arrives(p80_ms: int, one: float, other: float) -> None:
    job = a_job(p80_ms=p80_ms, elapsed_ms=0, seen_at=NOW)
    early, late = (progress(job, NOW + timedelta(seconds=after)) for after in sorted((one, other)))
    assert early.fraction is not None
    assert late.fraction is not None
    assert 0.0 <= early.fraction <= late.fraction < 1.0
    assert late.overtime == (late.elapsed_s > p80_ms / 1000)
    assert late.overtime == (late.fraction > P80_MARK) or late.fraction == pytest.approx(P80_MARK)


@given(P80_MS, AFTER_S)
def test_the_usual_end_does_not_wander(p80_ms: int, after: float) -> None:
    job = a_job(p80_ms=p80_ms, elapsed_ms=0, seen_at=NOW)
    ends = [progress(job, NOW + timedelta(seconds=one)).usually_done_at for one in (0.0, after)]
    told = [end for end in ends if end is not None]
    assert all(abs((end - told[0]).total_seconds()) < 0.001 for end in told)


@pytest.mark.parametrize("p80_ms", [None, 0, -20_000])
def test_without_an_estimate_nothing_is_claimed(p80_ms: int | None) -> None:
    seen = progress(a_job(p80_ms=p80_ms), NOW + timedelta(seconds=5))
    assert (seen.fraction, seen.overtime, seen.usually_done_at, seen.elapsed_s) == (None, False, None, 5.0)


def test_the_mark_is_where_four_of_five_are_done() -> None:
    job = a_job(p80_ms=20_000, elapsed_ms=20_000, seen_at=NOW)
    at_mark = progress(job, NOW)
    assert at_mark.fraction == pytest.approx(P80_MARK)
    assert not at_mark.overtime
    assert at_mark.usually_done_at == NOW


def test_an_estimate_beyond_belief_tells_no_time() -> None:
    assert progress(a_job(p80_ms=10**16, elapsed_ms=0, seen_at=NOW), NOW).usually_done_at is None


def test_the_servers_count_goes_before_ours_and_a_finished_job_stands_still() -> None:
    later = NOW + timedelta(seconds=60)
    assert elapsed_s(a_job(), later) == 60.0
    assert elapsed_s(a_job(elapsed_ms=5000, seen_at=NOW), later) == 65.0
    assert elapsed_s(a_job(elapsed_ms=5000), later) == 60.0
    done = a_job(JobState.SAVED, finished_at=NOW + timedelta(seconds=10), elapsed_ms=5000, seen_at=NOW)
    assert elapsed_s(done, later) == 15.0
    assert elapsed_s(a_job(JobState.SAVED, finished_at=NOW + timedelta(seconds=10)), later) == 10.0


def test_a_job_that_was_added_late_took_what_the_server_counted() -> None:
    added = NOW + timedelta(seconds=300)
    job = a_job(created_at=added, elapsed_ms=301_000, seen_at=added, finished_at=added + timedelta(seconds=1))
    assert elapsed_s(job, added + timedelta(hours=1)) == 302.0


def test_nobody_knows_how_long_a_job_ran_that_was_done_before_it_was_added() -> None:
    assert not duration_is_known(a_job(price_micro_usdc=None))
    assert duration_is_known(a_job(price_micro_usdc=None, elapsed_ms=5000))
    assert duration_is_known(a_job(price_micro_usdc=30_000))


def test_a_clock_set_back_is_no_negative_time() -> None:
    earlier = NOW - timedelta(hours=1)
    assert elapsed_s(a_job(), earlier) == 0.0
    assert elapsed_s(a_job(elapsed_ms=5000, seen_at=NOW), earlier) == 0.0
    assert elapsed_s(a_job(finished_at=earlier), NOW) == 0.0


@given(st.lists(st.tuples(st.integers(0, 60_000), st.booleans()), max_size=10))
def test_answers_without_a_count_do_not_set_the_time_back(answers: list[tuple[int, bool]]) -> None:
    now, job = NOW, a_job(elapsed_ms=4000, seen_at=NOW)
    for pause_ms, reachable in answers:
        before = elapsed_s(job, now)
        now += timedelta(milliseconds=pause_ms)
        seen = (
            StillMaking(p80_ms=None, elapsed_ms=None)
            if reachable
            else Trouble(Unreachable(maybe_delivered=False))
        )
        job, _ = advance(job, seen, now)
        assert elapsed_s(job, now) >= before
    assert elapsed_s(job, now) == pytest.approx(4 + sum(pause for pause, _ in answers) / 1000)


def test_own_jobs_are_gone_by_once_there_are_enough_and_the_server_before() -> None:
    job = a_job(p80_ms=60_000)
    assert typical_of(job, 50.0, ENOUGH_JOBS - 1) == Typical(60.0, Basis.SERVER, ENOUGH_JOBS - 1)
    assert typical_of(job, 50.0, ENOUGH_JOBS) == Typical(50.0, Basis.OWN_JOBS, ENOUGH_JOBS)
    assert typical_of(job, None, 99) == Typical(60.0, Basis.SERVER, 99)
    assert typical_of(a_job(), 50.0, 3) == NOT_KNOWN
    assert typical_of(a_job(), 50.0, ENOUGH_JOBS).basis is Basis.OWN_JOBS


def test_a_bar_rests_on_our_own_jobs_where_they_are_told() -> None:
    job = a_job(p80_ms=60_000, elapsed_ms=40_000, seen_at=NOW)
    own = Typical(40.0, Basis.OWN_JOBS, 25)
    seen = progress(job, NOW, own)
    assert seen.typical == own
    assert seen.fraction == pytest.approx(P80_MARK)
    assert seen.usually_done_at == NOW
    assert progress(job, NOW).typical == Typical(60.0, Basis.SERVER, 0)
    assert progress(a_job(), NOW).typical == NOT_KNOWN


def test_what_is_left_is_told_with_whose_word_it_is() -> None:
    belief, own = lognormal(0.4), Typical(58.0, Basis.OWN_JOBS, 25)
    left = outlook(belief, own, 20.0, 30.0)
    assert left is not None
    assert (left.basis, left.jobs) == (Basis.OWN_JOBS, 25)
    assert 0.0 < left.finished < 0.3
    assert left.median_s == pytest.approx(belief.quantile_s(0.5, 20.0) - 30.0)
    assert left.p80_s == pytest.approx(belief.quantile_s(0.8, 20.0) - 30.0)
    assert outlook(belief, NOT_KNOWN, 20.0, 30.0) is None


def test_a_job_long_overdue_is_probably_done_and_has_nothing_left() -> None:
    left = outlook(lognormal(0.2), Typical(60.0, Basis.SERVER, 0), 30.0, 900.0)
    assert left is not None
    assert left.finished > 0.99
    assert (left.median_s, left.p80_s) == (0.0, 0.0)


def test_a_job_was_seen_running_when_the_server_said_so_and_not_when_nobody_answered() -> None:
    job, _ = advance(a_job(JobState.WAITING), StillMaking(60_000, 5_000), NOW + timedelta(seconds=9))
    assert seen_running_s(job) == 5.0
    job, _ = advance(job, Trouble(Unreachable(maybe_delivered=False)), NOW + timedelta(seconds=30))
    assert seen_running_s(job) == 5.0
    uncounted, _ = advance(a_job(JobState.WAITING), StillMaking(None, None), NOW + timedelta(seconds=9))
    assert seen_running_s(uncounted) == 9.0
    assert seen_running_s(a_job(JobState.WAITING)) == 0.0
