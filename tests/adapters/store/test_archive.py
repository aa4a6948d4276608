"""Browsing the jobs: the same answers as the domain's own rules, from indexes, stretch by stretch."""

from __future__ import annotations

import asyncio
import re
import shutil
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.adapters.store import archive, browse, jobs, search
from app.adapters.store.browse import statement
from app.adapters.store.job_rows import job_from
from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.finding import Sorting, Wanted, search_words
from app.domain.job import Job, JobState
from app.domain.payment import PaymentState, PurchaseKind, move
from app.ports.archive import Place
from tests.adapters.store.samples import JOB, NOON, PLAIN_JOB, SELLER_JOB, ToldClock, allow, payment, signed

FIXTURES = Path(__file__).resolve().parents[2] / "data"
MODELS = ("ace-step-15", "stable-audio-25")
TITLES = ("Rain", "rain again", "Été", "Zoo", "")
PROMPTS = ("a slow boat song", "Thunder, far away", "海の音", "")


@pytest_asyncio.fixture
async def stores(tmp_path: Path) -> AsyncIterator[SqliteStores]:
    """Empty stores in a folder of their own."""
    made = sqlite_stores(tmp_path / "gondola.sqlite", ToldClock())
    yield made
    await made.close()


def a_job(number: int, **changes: object) -> Job:
    """Jobs an hour apart, the first the oldest."""
    job = replace(
        PLAIN_JOB, id=f"j{number}", queue_id=f"q-{number}", created_at=NOON + timedelta(hours=number)
    )
    return replace(job, **changes)  # type: ignore[arg-type]


async def found(stores: SqliteStores, wanted: Wanted, most: int = 100) -> list[str]:
    """The ids of everything that fits, read in stretches of ``most``."""
    numbers: list[int] = []
    after: Place | None = None
    while True:
        part = await stores.archive.stretch(wanted, after, most)
        numbers += part.numbers
        assert len(part.numbers) <= most
        if part.end is None:
            break
        after = part.end
    filed = {one.number: one.job.id for one in await stores.archive.pick(numbers)}
    return [filed[number] for number in numbers]


def _expected(all_jobs: list[Job], wanted: Wanted) -> list[str]:
    order = [job for job in sorted(all_jobs, key=lambda job: job.created_at) if wanted.fits(job)]
    return [job.id for job in (order if wanted.sorting is Sorting.OLDEST else reversed(order))]


job_fields = st.fixed_dictionaries(
    {
        "title": st.sampled_from(TITLES),
        "prompt": st.sampled_from(PROMPTS),
        "model": st.sampled_from(MODELS),
        "account_id": st.sampled_from(("w1", "k1")),
        "state": st.sampled_from(JobState),
    }
)
choices = st.builds(
    Wanted,
    words=st.sampled_from(("", "RAIN", "ete", "a s", "の音", "j1", "nothing like it")).map(search_words),
    states=st.sampled_from((frozenset(JobState), frozenset({JobState.SAVED, JobState.GONE}))),
    model=st.sampled_from(("", "ace-step-15")),
    account_id=st.sampled_from(("", "k1")),
    since=st.sampled_from((None, NOON + timedelta(hours=2))),
    until=st.sampled_from((None, NOON + timedelta(hours=4))),
    sorting=st.sampled_from((Sorting.NEWEST, Sorting.OLDEST)),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fields=st.lists(job_fields, max_size=7), wanted=choices, most=st.integers(1, 4), indexed=st.booleans())
def test_every_choice_finds_what_the_rules_say_in_their_order(
    tmp_path_factory: pytest.TempPathFactory,
    fields: list[dict[str, object]],
    wanted: Wanted,
    most: int,
    indexed: bool,
) -> None:
    async def play() -> None:
        stores = sqlite_stores(tmp_path_factory.mktemp("db") / "gondola.sqlite", ToldClock())
        every = [a_job(number, **changes) for number, changes in enumerate(fields)]
        for job in every:
            await stores.jobs.save_job(job)
        if not indexed:
            await stores.database.write(
                lambda connection: connection.execute("UPDATE search_state SET indexed = 0")
            )
        assert await found(stores, wanted, most) == _expected(every, wanted)
        await stores.close()

    asyncio.run(play())


async def test_titles_costs_and_times_sort_as_they_are_shown(stores: SqliteStores) -> None:
    hour = timedelta(hours=1)
    for job in (
        a_job(1, title="Été", price_micro_usdc=50, finished_at=NOON + 2 * hour),
        a_job(2, title="apple", price_micro_usdc=None, finished_at=NOON + 5 * hour),
        a_job(3, title="Zoo", price_micro_usdc=90, refunded=True),
        a_job(4, title="Dawn", price_micro_usdc=70, state=JobState.GONE, finished_at=NOON + 90 * hour),
    ):
        await stores.jobs.save_job(job)

    assert await found(stores, Wanted(sorting=Sorting.TITLE), 2) == ["j2", "j4", "j1", "j3"]
    assert await found(stores, Wanted(sorting=Sorting.DEAREST), 2) == ["j4", "j1", "j3", "j2"]
    assert await found(stores, Wanted(sorting=Sorting.LONGEST), 2) == ["j2", "j1", "j4", "j3"]


async def test_what_looks_cost_counts_in_the_order_until_it_is_proved_void(stores: SqliteStores) -> None:
    seller = replace(SELLER_JOB, price_micro_usdc=None)
    await stores.jobs.save_job(seller)
    await stores.jobs.save_job(a_job(1, price_micro_usdc=900))
    intended = payment("p9", 1_000, kind=PurchaseKind.POLL, job_id=seller.id)
    await stores.payments.reserve(intended, allow)
    only_intended = await found(stores, Wanted(sorting=Sorting.DEAREST))
    one, step = signed(intended)
    await stores.payments.record(one, step)
    sorted_by_cost = await found(stores, Wanted(sorting=Sorting.DEAREST))
    filed = await stores.archive.find(seller.id)
    one, step = move(one, PaymentState.VOID, NOON, "never sent")
    await stores.payments.record(one, step)
    void = await stores.archive.find(seller.id)

    assert only_intended == ["j1", seller.id]
    assert sorted_by_cost == [seller.id, "j1"]
    assert filed is not None
    assert (filed.job, filed.looks.spent_micro_usdc, filed.looks.price_micro_usdc) == (seller, 1_000, 1_000)
    assert void is not None
    assert (void.looks.spent_micro_usdc, void.looks.price_micro_usdc) == (0, None)


async def test_a_job_that_is_added_again_has_what_was_paid_for_it_before(stores: SqliteStores) -> None:
    await stores.jobs.save_job(SELLER_JOB)
    intended = payment("p9", 1_000, kind=PurchaseKind.POLL, job_id=SELLER_JOB.id)
    await stores.payments.reserve(intended, allow)
    one, step = signed(intended)
    await stores.payments.record(one, step)
    await stores.jobs.forget_jobs([SELLER_JOB.id])
    await stores.jobs.save_job(SELLER_JOB)

    again = await stores.archive.find(SELLER_JOB.id)
    assert again is not None
    assert again.looks.spent_micro_usdc == 1_000


async def test_jobs_are_counted_by_state_and_models_listed_once(stores: SqliteStores) -> None:
    assert (await stores.archive.counts(), await stores.archive.models()) == ({}, ())
    for job in (JOB, PLAIN_JOB, a_job(7)):
        await stores.jobs.save_job(job)

    assert await stores.archive.counts() == {JobState.SAVED: 1, JobState.WAITING: 2}
    assert await stores.archive.models() == ("ace-step-15", "stable-audio-25")
    assert await stores.archive.find("nobody") is None


async def test_a_choice_loads_no_job_and_a_page_loads_only_its_own(
    stores: SqliteStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(50):
        await stores.jobs.save_job(a_job(number))
    loaded: list[str] = []

    def load(row: sqlite3.Row) -> Job:
        loaded.append(row["id"])
        return job_from(row)

    monkeypatch.setattr(browse, "job_from", load)

    part = await stores.archive.stretch(Wanted(words=search_words("rain")), None, 20)
    in_order = len(loaded)
    await stores.archive.pick(part.numbers)

    assert (in_order, len(loaded), len(part.numbers)) == (0, 20, 20)


def _plan(connection: sqlite3.Connection, query: str) -> list[str]:
    values = dict.fromkeys(re.findall(r":(\w+)", query), "[]") or ("[]",) * query.count("?")
    return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}", values)]


@pytest.mark.parametrize("sorting", Sorting)
@pytest.mark.parametrize("words", [browse._ANY_WORDS, browse._BY_INDEX])
async def test_every_order_is_read_from_an_index_alone_and_sorts_nothing(
    stores: SqliteStores, sorting: Sorting, words: str
) -> None:
    lines = await stores.database.read(lambda connection: _plan(connection, statement(sorting, words)))

    assert lines[0].startswith("SEARCH jobs USING COVERING INDEX jobs_by_")
    assert f"number){'>' if sorting in (Sorting.OLDEST, Sorting.TITLE) else '<'}(?,?)" in lines[0]
    assert not [line for line in lines if "TEMP B-TREE" in line or re.match(r"SCAN (jobs|job_texts)\b", line)]


@pytest.mark.parametrize(
    "query",
    [jobs._LIVE, jobs._STUCK, jobs._SINCE, jobs._AT, browse._PICKED, archive._COUNTS, archive._MODELS],
)
async def test_nothing_else_that_is_asked_for_reads_every_job(stores: SqliteStores, query: str) -> None:
    lines = await stores.database.read(lambda connection: _plan(connection, query))

    assert not [
        line for line in lines if re.match(r"SCAN (jobs|payments)\b", line) and "COVERING INDEX" not in line
    ]


@pytest.mark.allow_logs
async def test_a_broken_index_keeps_nobody_from_the_records_or_from_finding_them(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    stores = sqlite_stores(path, ToldClock())
    await stores.jobs.save_job(JOB)
    await stores.database.write(
        lambda connection: connection.execute("UPDATE job_search_data SET block = x'ffffffffffff'")
    )
    await stores.close()
    boat, rain = Wanted(words=search_words("boat")), Wanted(words=search_words("RÄIN"))
    stores = sqlite_stores(path, ToldClock())
    while_broken = await found(stores, boat)
    await stores.jobs.save_job(replace(PLAIN_JOB, title="Rain"), ())
    after_a_change = await found(stores, rain)
    usable = await stores.database.read(search.is_usable)
    await stores.close()

    again = sqlite_stores(path, ToldClock())
    assert (while_broken, after_a_change, usable) == ([JOB.id], [PLAIN_JOB.id], False)
    assert (await found(again, boat), await found(again, rain)) == ([JOB.id], [PLAIN_JOB.id])
    await again.close()


async def test_without_full_text_search_everything_is_found_and_the_index_made_once_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, wanted = tmp_path / "gondola.sqlite", Wanted(words=search_words("BARCÁROLE"))
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(search, "_can_index", lambda _connection: False)
        stores = sqlite_stores(path, ToldClock())
        await stores.jobs.save_job(JOB)
        assert not await stores.database.read(search.is_usable)
        assert await found(stores, wanted) == [JOB.id]
        await stores.close()

    stores = sqlite_stores(path, ToldClock())
    assert await found(stores, wanted) == [JOB.id]
    assert await stores.database.read(search.is_usable)
    await stores.close()


@pytest.mark.parametrize("version", [1, 2, 3])
async def test_jobs_from_before_there_was_an_index_are_found(tmp_path: Path, version: int) -> None:
    shutil.copy(FIXTURES / f"schema_v{version}.sqlite", tmp_path / "gondola.sqlite")
    stores = sqlite_stores(tmp_path / "gondola.sqlite", ToldClock())

    assert await found(stores, Wanted(words=search_words("BARCAROLE fur anna boat"))) == [JOB.id]
    assert await found(stores, Wanted(sorting=Sorting.TITLE)) == [JOB.id, PLAIN_JOB.id]
    await stores.close()


async def test_a_search_that_nobody_waits_for_any_more_is_broken_off(stores: SqliteStores) -> None:
    begun = asyncio.Event()
    loop = asyncio.get_running_loop()

    def endless(connection: sqlite3.Connection) -> None:
        loop.call_soon_threadsafe(begun.set)
        connection.execute(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
        ).fetchone()

    task = asyncio.create_task(stores.archive.reading.read(endless))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert await stores.archive.counts() == {}
