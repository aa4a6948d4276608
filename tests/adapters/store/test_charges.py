"""The journal of prepaid credit: an attempt is counted before it is sent and moves only along its arrows."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.charge import ChargeState, move_charge
from app.domain.errors import StoreError
from app.domain.payment import IllegalTransition
from app.domain.policy import Allow, Ask, Decision, Refuse, Spent
from tests.adapters.store.samples import JOB, NOON, STEPS, WALLET_ACCOUNT, ToldClock, allow, charge

C = ChargeState


@pytest.fixture
def clock() -> ToldClock:
    """The clock of the stores."""
    return ToldClock()


@pytest_asyncio.fixture
async def stores(tmp_path: Path, clock: ToldClock) -> AsyncIterator[SqliteStores]:
    """Empty stores."""
    made = sqlite_stores(tmp_path / "gondola.sqlite", clock)
    yield made
    await made.close()


async def test_an_attempt_comes_back_as_it_moved_on(stores: SqliteStores) -> None:
    await stores.charges.reserve_charge(charge(), allow)
    sent = move_charge(charge(), C.SENT, NOON)
    await stores.charges.record_charge(sent)
    queued = move_charge(sent, C.QUEUED, NOON, queue_id="q-1", job_id="j1")
    await stores.charges.record_charge(queued)
    assert await stores.charges.charges() == (queued,)


async def test_a_queued_attempt_and_its_job_are_saved_together_or_not_at_all(stores: SqliteStores) -> None:
    await stores.charges.reserve_charge(charge(), allow)
    sent = move_charge(charge(), C.SENT, NOON)
    await stores.charges.record_charge(sent)
    queued = move_charge(sent, C.QUEUED, NOON, queue_id="q-1", job_id="j1")
    with pytest.raises(StoreError):
        await stores.charges.record_charge(queued, JOB, [replace(STEPS[0], job_id="nobody's")])
    assert (await stores.charges.charges(), await stores.jobs.jobs()) == ((sent,), ())
    await stores.charges.record_charge(queued, JOB, STEPS)
    assert (await stores.charges.charges(), await stores.jobs.jobs()) == ((queued,), (JOB,))
    assert await stores.jobs.steps("j1") == STEPS


async def test_only_what_is_allowed_is_written_down(stores: SqliteStores) -> None:
    await stores.charges.reserve_charge(charge(), lambda *_: Ask(("why",)))
    assert await stores.charges.charges() == ()


async def test_one_attempt_for_each_account_and_model_is_open_at_most(stores: SqliteStores) -> None:
    def only_if_free(spent: Spent, unresolved: bool, earlier: int) -> Decision:
        return Refuse() if unresolved else Allow()

    reserve = stores.charges.reserve_charge
    assert isinstance(await reserve(charge("c1"), only_if_free), Allow)
    assert isinstance(await reserve(charge("c2"), only_if_free), Refuse)
    assert isinstance(await reserve(charge("c3", model="lyria-3-pro"), only_if_free), Allow)
    assert isinstance(await reserve(charge("c4", account_id="w2"), only_if_free), Allow)


async def test_a_rejected_attempt_counts_no_more_and_a_lost_one_does(stores: SqliteStores) -> None:
    for name, end in (("c1", C.REJECTED), ("c2", C.UNKNOWN)):
        attempt = charge(name, model=name)
        await stores.charges.reserve_charge(attempt, allow)
        sent = move_charge(attempt, C.SENT, NOON)
        await stores.charges.record_charge(sent)
        await stores.charges.record_charge(move_charge(sent, end, NOON))
    assert await stores.charges.used() == Spent(30_000, 30_000)


async def test_uses_leave_the_windows_and_a_clock_set_back_frees_nothing(
    stores: SqliteStores, clock: ToldClock
) -> None:
    await stores.charges.reserve_charge(charge(), allow)
    clock.shown = NOON - timedelta(days=2)
    assert await stores.charges.used() == Spent(30_000, 30_000)
    clock.shown = NOON + timedelta(days=1)
    assert await stores.charges.used() == Spent(0, 30_000)
    clock.shown = NOON + timedelta(days=30)
    assert await stores.charges.used() == Spent(0, 0)


async def test_a_move_without_an_arrow_is_refused(stores: SqliteStores) -> None:
    with pytest.raises(StoreError):
        await stores.charges.record_charge(replace(charge("never reserved"), state=C.SENT))
    await stores.charges.reserve_charge(charge(), allow)
    for state in (C.INTENDED, C.QUEUED, C.LOST):
        with pytest.raises(StoreError):
            await stores.charges.record_charge(replace(charge(), state=state))
    with pytest.raises(IllegalTransition):
        await stores.charges.reserve_charge(replace(charge("c2"), state=C.SENT), allow)


async def test_each_move_is_kept_in_the_history_of_the_file(stores: SqliteStores, tmp_path: Path) -> None:
    await stores.charges.reserve_charge(charge(), allow)
    sent = move_charge(charge(), C.SENT, NOON)
    await stores.charges.record_charge(sent)
    await stores.charges.record_charge(move_charge(sent, C.UNKNOWN, NOON, note="no answer"))
    await stores.close()
    with closing(sqlite3.connect(tmp_path / "gondola.sqlite")) as connection:
        rows = connection.execute("SELECT before_state, after_state, note FROM charge_transitions").fetchall()
    assert rows == [("intended", "sent", ""), ("sent", "unknown", "no answer")]


async def test_a_wallet_that_was_added_twice_has_one_open_attempt_for_a_model(stores: SqliteStores) -> None:
    again = replace(WALLET_ACCOUNT, id="w2", address=WALLET_ACCOUNT.address.lower())
    for account in (WALLET_ACCOUNT, again):
        await stores.accounts.save_account(account)
    seen: list[bool] = []

    def deciding(_spent: Spent, unresolved: bool, _earlier: int) -> Decision:
        seen.append(unresolved)
        return Allow()

    await stores.charges.reserve_charge(charge("c1", account_id=WALLET_ACCOUNT.id), deciding)
    await stores.charges.reserve_charge(charge("c2", account_id="w2"), deciding)
    await stores.charges.reserve_charge(charge("c3", account_id="k1"), deciding)
    assert seen == [False, True, False]
