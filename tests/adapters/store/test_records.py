"""Accounts and jobs come back as they were saved."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.errors import StoreError
from app.domain.job import JobState
from app.domain.look_plan import LookPlan
from tests.adapters.store.samples import (
    JOB,
    KEY_ACCOUNT,
    NOON,
    PLAIN_JOB,
    SELLER_JOB,
    STEPS,
    WALLET_ACCOUNT,
    ToldClock,
    allow,
    charge,
    payment,
)


@pytest_asyncio.fixture
async def stores(tmp_path: Path) -> AsyncIterator[SqliteStores]:
    """Empty stores in a folder of their own."""
    made = sqlite_stores(tmp_path / "data" / "gondola.sqlite", ToldClock())
    yield made
    await made.close()


async def test_how_a_job_is_watched_comes_back(stores: SqliteStores) -> None:
    job = replace(JOB, running_ms=9_000, size="64s", look_plan=LookPlan.CHEAPEST)
    await stores.jobs.save_job(job)
    again = replace(job, running_ms=12_000, look_plan=LookPlan.SOONEST)
    await stores.jobs.save_job(again)
    assert await stores.jobs.jobs() == (again,)


async def test_accounts_come_back_oldest_first(stores: SqliteStores) -> None:
    await stores.accounts.save_account(KEY_ACCOUNT)
    await stores.accounts.save_account(WALLET_ACCOUNT)
    assert await stores.accounts.accounts() == (WALLET_ACCOUNT, KEY_ACCOUNT)


async def test_an_account_saved_again_is_replaced_in_its_place(stores: SqliteStores) -> None:
    await stores.accounts.save_account(WALLET_ACCOUNT)
    renamed = replace(WALLET_ACCOUNT, name="Bucintoro", backed_up=True)
    await stores.accounts.save_account(renamed)
    assert await stores.accounts.accounts() == (renamed,)


async def test_a_removed_account_leaves_jobs_and_money_behind(stores: SqliteStores) -> None:
    await stores.accounts.save_account(WALLET_ACCOUNT)
    await stores.jobs.save_job(JOB)
    await stores.payments.reserve(payment(), allow)
    await stores.accounts.remove_account("w1")
    assert await stores.accounts.accounts() == ()
    assert await stores.jobs.jobs() == (JOB,)
    assert len(await stores.payments.payments()) == 1


async def test_jobs_come_back_newest_first_with_every_field(stores: SqliteStores) -> None:
    await stores.jobs.save_job(JOB)
    await stores.jobs.save_job(PLAIN_JOB)
    assert await stores.jobs.jobs() == (PLAIN_JOB, JOB)


async def test_a_job_saved_again_keeps_its_timeline(stores: SqliteStores) -> None:
    await stores.jobs.save_job(JOB, STEPS[:1])
    later = replace(JOB, state=JobState.CLEANED, polls=5)
    await stores.jobs.save_job(later, STEPS[1:])
    assert await stores.jobs.jobs() == (later,)
    assert await stores.jobs.steps("j1") == STEPS


async def test_job_and_steps_are_saved_together_or_not_at_all(stores: SqliteStores) -> None:
    foreign = replace(STEPS[0], job_id="a job nobody knows")
    with pytest.raises(StoreError):
        await stores.jobs.save_job(JOB, [foreign])
    assert await stores.jobs.jobs() == ()


async def test_a_forgotten_job_takes_its_timeline_but_no_money_record_along(stores: SqliteStores) -> None:
    await stores.jobs.save_job(JOB, STEPS)
    await stores.charges.reserve_charge(charge(job_id="j1"), allow)
    await stores.jobs.forget_jobs(["j1"])
    assert await stores.jobs.jobs() == ()
    assert await stores.jobs.steps("j1") == ()
    assert [one.job_id for one in await stores.charges.charges()] == ["j1"]


async def test_times_are_exact_to_the_microsecond(stores: SqliteStores) -> None:
    odd = NOON + timedelta(days=12_345, microseconds=1)
    await stores.jobs.save_job(replace(PLAIN_JOB, created_at=odd))
    assert (await stores.jobs.jobs())[0].created_at == odd


async def test_records_survive_closing_and_closing_twice_is_harmless(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    first = sqlite_stores(path, ToldClock())
    await first.jobs.save_job(JOB, STEPS)
    await first.close()
    await first.close()
    second = sqlite_stores(path, ToldClock())
    await second.open()
    assert await second.jobs.jobs() == (JOB,)
    await second.close()


async def test_a_sellers_job_keeps_what_its_listing_claims(stores: SqliteStores) -> None:
    unlisted = replace(SELLER_JOB, id="j4", listed=None, median_price_micro_usdc=None)
    for one in (SELLER_JOB, unlisted):
        await stores.jobs.save_job(one)
    assert set(await stores.jobs.jobs()) == {SELLER_JOB, unlisted}


async def test_what_the_person_forgave_stays_forgiven(stores: SqliteStores) -> None:
    await stores.payments.reserve(payment(), allow)
    await stores.payments.note(replace(payment(), forgiven=True))
    await stores.payments.note(replace(payment(), note="written from an older reading"))
    (kept,) = await stores.payments.payments()
    assert (kept.forgiven, kept.note) == (True, "written from an older reading")
