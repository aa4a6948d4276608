"""Batches come back as they were, and what may have been queued never waits again, whoever writes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import pytest_asyncio

from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.batch import Batch, BatchState, Entry, EntryState, claimed, left_out
from app.domain.catalogue import JobRequest
from app.domain.charge import ChargeState, move_charge
from app.domain.errors import StoreBroken, StoreError
from app.domain.job import JobState
from tests.adapters.store.samples import JOB, NOON, ToldClock, allow, charge

C, E = ChargeState, EntryState

BATCH = Batch("b1", "w1", "Chapters", NOON, "ab" * 32, 60_000, 30_000, low_credit=True)
REQUEST = JobRequest(
    "ace-step-15",
    "It was dark.\n“Who?”",
    "Chapter 1",
    lyrics="La",
    duration_s=30,
    loop=True,
    voice="Aria",
    speed=Decimal("1.10"),
)
ENTRIES = (
    Entry("b1", 1, "Chapter 1", REQUEST, "a.txt", 1, price_micro_usdc=30_000),
    Entry("b1", 2, "Chapter 2", JobRequest("ace-step-15", "It grew light."), price_micro_usdc=30_000),
    Entry("b1", 3, "Old", JobRequest("ace-step-15", ""), "l.csv", 9, "q-old", watched=True),
)


@pytest_asyncio.fixture
async def stores(tmp_path: Path) -> AsyncIterator[SqliteStores]:
    """Stores with one batch in them."""
    made = sqlite_stores(tmp_path / "gondola.sqlite", ToldClock())
    await made.batches.add_batch(BATCH, ENTRIES)
    yield made
    await made.close()


async def entries(stores: SqliteStores, batch_id: str = "b1") -> tuple[Entry, ...]:
    found = await stores.batches.batch(batch_id)
    assert found is not None
    return found[1]


async def attempt(stores: SqliteStores, *states: ChargeState) -> None:
    """An attempt with the id ``c1`` on its way through these states."""
    tried = charge("c1")
    await stores.charges.reserve_charge(tried, allow)
    for state in states:
        tried = move_charge(tried, state, NOON, queue_id="q-1", job_id="j1")
        await stores.charges.record_charge(tried, JOB if state is C.QUEUED else None)


async def test_a_batch_comes_back_to_the_digit(stores: SqliteStores) -> None:
    assert await stores.batches.open_batches() == ((BATCH, ENTRIES),)
    assert await stores.batches.batch("b1") == (BATCH, ENTRIES)
    assert await stores.batches.batch("b2") is None


async def test_open_batches_come_oldest_first_and_one_of_the_same_work_is_found(stores: SqliteStores) -> None:
    older = replace(BATCH, id="b0", created_at=NOON - timedelta(hours=1), digest="ef" * 32)
    assert await stores.batches.add_batch(older, ())
    assert [batch.id for batch, _ in await stores.batches.open_batches()] == ["b0", "b1"]
    assert await stores.batches.open_batch_like(BATCH.digest) == "b1"
    assert await stores.batches.open_batch_like("cd" * 32) is None


async def test_the_same_work_is_added_again_only_once_it_is_done(stores: SqliteStores) -> None:
    again = replace(BATCH, id="b2")
    assert not await stores.batches.add_batch(again, ())
    assert [batch.id for batch, _ in await stores.batches.open_batches()] == ["b1"]
    await stores.batches.save_batch(replace(BATCH, state=BatchState.DONE))
    assert await stores.batches.open_batch_like(BATCH.digest) is None
    assert await stores.batches.add_batch(again, ())
    assert [batch.id for batch, _ in await stores.batches.open_batches()] == ["b2"]


async def test_a_batch_and_its_entries_change_together_or_not_at_all(stores: SqliteStores) -> None:
    paused = replace(
        BATCH, state=BatchState.PAUSED, notice="Why.", notice_code="w", agreed_micro_usdc=1, low_credit=False
    )
    refused = replace(
        ENTRIES[1], state=E.REFUSED, notice="No.", notice_code="n", suggested_prompt="It was light."
    )
    await stores.batches.save_batch(paused, (refused,))
    assert await stores.batches.batch("b1") == (paused, (ENTRIES[0], refused, ENTRIES[2]))
    with pytest.raises(StoreError):
        await stores.batches.save_batch(replace(paused, id="b9"), (ENTRIES[1],))
    assert (await entries(stores))[1] == refused


async def test_an_entry_is_claimed_by_one_alone(stores: SqliteStores) -> None:
    before, after = ENTRIES[0], claimed(ENTRIES[0], "c1", 30_000)
    assert await stores.batches.claim(before, after)
    assert not await stores.batches.claim(before, claimed(before, "c2", 30_000))
    assert (await entries(stores))[0] == after


async def test_nothing_is_claimed_of_a_batch_that_is_paused(stores: SqliteStores) -> None:
    await stores.batches.save_batch(replace(BATCH, state=BatchState.PAUSED))
    assert not await stores.batches.claim(ENTRIES[0], claimed(ENTRIES[0], "c1", 30_000))


async def test_only_a_person_lets_a_paused_batch_go_on(stores: SqliteStores) -> None:
    paused = replace(BATCH, state=BatchState.PAUSED, notice="Why.", notice_code="w")
    queued = replace(ENTRIES[0], state=E.QUEUED)
    await stores.batches.save_batch(paused)
    assert await stores.batches.save_batch(BATCH, (queued,)) == paused
    assert await stores.batches.batch("b1") == (paused, (queued, *ENTRIES[1:]))
    await stores.batches.resume_batch(BATCH)
    found = await stores.batches.batch("b1")
    assert found is not None
    assert found[0] == BATCH
    with pytest.raises(StoreError):
        await stores.batches.resume_batch(replace(BATCH, id="b9"))


async def test_what_is_being_sent_is_not_left_out(stores: SqliteStores) -> None:
    taken = claimed(ENTRIES[0], "c1", 30_000)
    assert await stores.batches.claim(ENTRIES[0], taken)
    await stores.batches.save_batch(BATCH, (left_out(ENTRIES[0]),))
    assert (await entries(stores))[0] == taken


async def test_what_was_refused_may_be_tried_again_while_the_batch_is_paused(stores: SqliteStores) -> None:
    refused = replace(ENTRIES[0], state=E.REFUSED)
    await stores.batches.save_batch(replace(BATCH, state=BatchState.PAUSED), (refused,))
    assert await stores.batches.claim(refused, claimed(refused, "c2", 30_000))


@pytest.mark.parametrize(
    "states",
    [
        (),
        (C.SENT,),
        (C.SENT, C.UNKNOWN),
        (C.SENT, C.UNKNOWN, C.LOST),
        (C.SENT, C.UNKNOWN, C.DISMISSED),
        (C.SENT, C.QUEUED),
    ],
    ids=lambda states: states[-1].value if states else "intended",
)
async def test_what_may_have_been_queued_never_waits_again(
    stores: SqliteStores, states: tuple[ChargeState, ...]
) -> None:
    taken = claimed(ENTRIES[0], "c1", 30_000)
    assert await stores.batches.claim(ENTRIES[0], taken)
    await attempt(stores, *states)
    with pytest.raises(StoreError):
        await stores.batches.save_batch(BATCH, (replace(taken, state=E.WAITING, charge_id=""),))
    assert (await entries(stores))[0].state is E.SENDING


@pytest.mark.parametrize(
    "states", [(C.ABANDONED,), (C.SENT, C.REJECTED)], ids=lambda states: states[-1].value
)
async def test_what_was_certainly_not_queued_waits_again(
    stores: SqliteStores, states: tuple[ChargeState, ...]
) -> None:
    taken = claimed(ENTRIES[0], "c1", 30_000)
    assert await stores.batches.claim(ENTRIES[0], taken)
    await attempt(stores, *states)
    await stores.batches.save_batch(BATCH, (ENTRIES[0],))
    assert (await entries(stores))[0] == ENTRIES[0]


async def test_an_attempt_in_doubt_is_not_followed_by_another(stores: SqliteStores) -> None:
    taken = claimed(ENTRIES[0], "c1", 30_000)
    assert await stores.batches.claim(ENTRIES[0], taken)
    await attempt(stores, C.SENT, C.UNKNOWN)
    unsure = replace(taken, state=E.UNSURE)
    await stores.batches.save_batch(BATCH, (unsure,))
    with pytest.raises(StoreError):
        await stores.batches.claim(unsure, claimed(unsure, "c2", 30_000))
    await stores.charges.record_charge(move_charge((await stores.charges.charges())[0], C.DISMISSED, NOON))
    assert await stores.batches.claim(unsure, claimed(unsure, "c2", 30_000))


async def test_one_attempt_belongs_to_one_entry(stores: SqliteStores) -> None:
    assert await stores.batches.claim(ENTRIES[0], claimed(ENTRIES[0], "c1", 30_000))
    with pytest.raises(StoreError):
        await stores.batches.claim(ENTRIES[1], claimed(ENTRIES[1], "c1", 30_000))


async def queued(stores: SqliteStores, state: JobState = JobState.MAKING) -> Entry:
    await stores.jobs.save_job(replace(JOB, state=state))
    entry = replace(ENTRIES[0], state=E.QUEUED, job_id=JOB.id)
    await stores.batches.save_batch(BATCH, (entry,))
    return entry


async def test_entries_know_how_their_jobs_stand(stores: SqliteStores) -> None:
    entry = await queued(stores, JobState.FAILED)
    assert (await entries(stores))[0] == replace(entry, job_state=JobState.FAILED)


async def test_a_batch_that_is_done_keeps_only_texts_that_may_be_made_again(stores: SqliteStores) -> None:
    await queued(stores, JobState.CLEANED)
    await stores.batches.save_batch(replace(BATCH, state=BatchState.DONE))
    first, second, _ = await entries(stores)
    assert (first.request, first.title) == (JobRequest("ace-step-15", ""), "Chapter 1")
    assert second.request == ENTRIES[1].request


async def test_a_forgotten_job_is_forgotten_by_its_batch(stores: SqliteStores) -> None:
    await queued(stores)
    await stores.jobs.forget_jobs([JOB.id])
    first = (await entries(stores))[0]
    assert (first.request.prompt, first.title, first.job_state) == ("", "", None)


async def test_a_forgotten_prompt_is_forgotten_by_the_batch_too(stores: SqliteStores) -> None:
    await queued(stores)
    await stores.jobs.save_job(replace(JOB, title="Other"))
    assert (await entries(stores))[0].request == REQUEST
    await stores.jobs.save_job(replace(JOB, prompt=""))
    first = (await entries(stores))[0]
    assert (first.request.prompt, first.title) == ("", "Chapter 1")


@pytest.mark.parametrize("text", ["{", '{"tune": 1}', '{"model": "m", "prompt": "p", "speed": "fast"}', "[]"])
async def test_a_request_that_this_version_never_writes_is_not_guessed_at(
    stores: SqliteStores, text: str
) -> None:
    await stores.database.write(
        lambda connection: connection.execute("UPDATE batch_entries SET request = ?", (text,))
    )
    with pytest.raises(StoreBroken):
        await stores.batches.open_batches()


async def test_texts_that_were_paid_are_recognised_unless_their_job_failed(stores: SqliteStores) -> None:
    for name, state, job in (
        ("paid", C.QUEUED, replace(JOB, id="j-paid", state=JobState.CLEANED)),
        ("failed", C.QUEUED, replace(JOB, id="j-failed", state=JobState.FAILED)),
        ("doubt", C.UNKNOWN, None),
        ("rejected", C.REJECTED, None),
        ("gone", C.QUEUED, None),
    ):
        tried = charge(name, model=name, text_digest=name, title=f"Was {name}")
        await stores.charges.reserve_charge(tried, allow)
        sent = move_charge(tried, C.SENT, NOON)
        await stores.charges.record_charge(sent)
        await stores.charges.record_charge(move_charge(sent, state, NOON, job_id=f"j-{name}"), job)
    asked = ["paid", "failed", "doubt", "rejected", "gone", "new", ""]
    assert await stores.charges.paid_texts(asked) == {
        "paid": "Was paid",
        "doubt": "Was doubt",
        "gone": "Was gone",
    }
    assert await stores.charges.paid_texts(["new", ""]) == {}


async def test_an_attempt_is_found_by_its_id_and_those_of_the_last_minute_by_their_account(
    stores: SqliteStores,
) -> None:
    for name, account, second in (("c1", "w1", 0), ("c2", "w1", 30), ("c3", "w2", 40), ("c4", "w1", 50)):
        tried = charge(name, model=name, account_id=account)
        await stores.charges.reserve_charge(tried, allow)
        if name != "c4":
            sent_at = NOON + timedelta(seconds=second)
            await stores.charges.record_charge(move_charge(tried, C.SENT, sent_at))
    found = await stores.charges.charge("c2")
    assert found is not None
    assert (found.id, found.state) == ("c2", C.SENT)
    assert await stores.charges.charge("c9") is None
    assert await stores.charges.sent_since("w1", NOON + timedelta(seconds=1)) == (
        NOON + timedelta(seconds=30),
    )


async def test_a_price_agreed_to_anew_is_only_for_what_still_waits(stores: SqliteStores) -> None:
    assert await stores.batches.claim(ENTRIES[0], claimed(ENTRIES[0], "c1", 30_000))
    await stores.batches.reprice([replace(each, price_micro_usdc=40_000) for each in ENTRIES])
    taken, waiting = (await entries(stores))[:2]
    assert (taken.state, taken.price_micro_usdc) == (E.SENDING, 30_000)
    assert (waiting.state, waiting.price_micro_usdc) == (E.WAITING, 40_000)
