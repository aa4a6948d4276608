"""What finished jobs teach: kept between runs, by kind, and never more than an estimate."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain import errors
from app.domain.durations import Duration, Kind
from app.domain.estimate import Basis
from app.domain.job import Job, JobState
from app.services.experience import STALE_S, Experience
from tests.services.clockwork import START, FakeClock
from tests.services.world import job

KIND = Kind("elevenlabs-music")


@pytest.fixture
async def stores(tmp_path: Path) -> AsyncIterator[SqliteStores]:
    stores = sqlite_stores(tmp_path / "gondola.sqlite", FakeClock())
    yield stores
    await stores.close()


def making(name: str, running_s: float = 10.0, p80_ms: int | None = 60_000, model: str = KIND.model) -> Job:
    """Seen running after so many seconds, just now."""
    ms = int(running_s * 1000)
    return job(
        name,
        model=model,
        id=name,
        state=JobState.MAKING,
        p80_ms=p80_ms,
        elapsed_ms=ms,
        running_ms=ms,
        seen_at=START,
        price_micro_usdc=10,
    )


def nobody() -> tuple[Job, ...]:
    return ()


async def taught(experience: Experience, took_s: float, times: int, p80_ms: int | None = 60_000) -> None:
    for _ in range(times):
        before = making("done", took_s - 2.0, p80_ms)
        await experience.learn(before, START + timedelta(seconds=3), None)


async def test_before_anything_finished_the_servers_word_is_all_there_is(stores: SqliteStores) -> None:
    experience = Experience(stores.durations, FakeClock())
    seen = making("a")
    assert experience.typical(seen).basis is Basis.SERVER
    await experience.prepare(seen, nobody)
    typical = experience.typical(seen)
    assert (typical.basis, typical.p80_s, typical.jobs) == (Basis.SERVER, 60.0, 0)
    assert experience.belief(seen).quantile_s(0.8) == pytest.approx(60.0, rel=0.1)


async def test_twenty_of_a_kind_are_worth_more_than_the_servers_word_and_are_known_to_the_next_run(
    stores: SqliteStores,
) -> None:
    first = Experience(stores.durations, FakeClock())
    await taught(first, 20.0, 19)
    await first.prepare(making("a"), nobody)
    assert first.typical(making("a")).basis is Basis.SERVER
    await taught(first, 20.0, 1)

    second = Experience(stores.durations, FakeClock())
    await second.prepare(making("a"), nobody)
    typical = second.typical(making("a"))
    assert (typical.basis, typical.jobs) == (Basis.OWN_JOBS, 20)
    assert typical.p80_s == pytest.approx(20.0, rel=0.2)


async def test_another_model_is_another_kind(stores: SqliteStores) -> None:
    experience = Experience(stores.durations, FakeClock())
    await taught(experience, 20.0, 25)
    other = making("b", model="stable-audio")
    await experience.prepare(other, nobody)
    assert experience.typical(other).jobs == 0


async def test_a_kind_that_was_told_about_once_need_not_be_asked_about_again(stores: SqliteStores) -> None:
    experience = Experience(stores.durations, FakeClock())
    fresh = job("new", model=KIND.model)
    assert not experience.is_told(fresh)
    assert experience.typical(fresh).basis is Basis.NOBODY
    assert experience.is_told(making("a"))
    await experience.prepare(making("a"), nobody)
    assert experience.is_told(fresh)
    assert experience.typical(fresh).p80_s == 60.0


async def test_a_server_that_tells_nothing_is_learned_from_all_the_same(stores: SqliteStores) -> None:
    experience = Experience(stores.durations, FakeClock())
    await taught(experience, 200.0, 25, p80_ms=None)
    seen = making("a", p80_ms=None)
    await experience.prepare(seen, nobody)
    assert experience.belief(seen).quantile_s(0.8) == pytest.approx(200.0, rel=0.2)


async def test_jobs_that_run_long_make_the_rest_of_their_kind_be_expected_later(stores: SqliteStores) -> None:
    clock = FakeClock()
    experience = Experience(stores.durations, clock)
    seen = making("a")
    await experience.prepare(seen, nobody)
    before_s = experience.belief(seen).quantile_s(0.8)
    slow = (*(making(str(number), 200.0) for number in range(5)), making("x", 900.0, model="other"), seen)
    await experience.prepare(seen, lambda: slow)
    assert experience.belief(seen).quantile_s(0.8) == before_s, "not made anew at every look"
    clock.pass_by(STALE_S)
    await experience.prepare(seen, lambda: slow)
    assert experience.belief(seen).quantile_s(0.8) > 1.5 * before_s


async def test_what_is_left_of_many_is_said_where_somebodys_word_is_known_for_all(
    stores: SqliteStores,
) -> None:
    experience = Experience(stores.durations, FakeClock())
    jobs = [making("a"), making("b", 30.0)]
    seen = experience.outlook(jobs)
    assert seen is not None
    assert 0.0 < seen.median_s < seen.p80_s
    assert seen.basis is Basis.SERVER
    assert experience.outlook([*jobs, job("c", model="untold")]) is None
    assert experience.outlook([]) is None
    assert experience.outlook([], 60.0) is None
    later = experience.outlook(jobs, 600.0)
    assert later is not None
    assert later.median_s > 600.0


async def test_a_job_nobody_counted_teaches_nothing(stores: SqliteStores) -> None:
    experience = Experience(stores.durations, FakeClock())
    await experience.learn(job("added late"), START + timedelta(seconds=500), None)
    assert await stores.durations.durations(KIND, 10) == ()


class Broken:
    """Records that neither take nor give anything."""

    async def durations(self, kind: Kind, newest: int) -> tuple[Duration, ...]:
        raise errors.StoreError

    async def save_duration(self, duration: Duration) -> None:
        raise errors.StoreError


@pytest.mark.allow_logs
async def test_records_that_cannot_be_read_or_written_cost_no_more_than_the_estimate() -> None:
    experience = Experience(Broken(), FakeClock())
    await taught(experience, 20.0, 20)
    await experience.prepare(making("a"), nobody)
    assert experience.typical(making("a")).basis is Basis.OWN_JOBS
