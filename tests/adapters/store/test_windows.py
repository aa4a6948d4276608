"""The windows of the limits, whatever this computer's clock does meanwhile."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.charge import ChargeState, move_charge
from app.domain.payment import PaymentState, move
from app.domain.policy import Allow, Decision, Spent
from tests.adapters.store.samples import NOON, ToldClock, allow, charge, payment, signed


@pytest.fixture
def clock() -> ToldClock:
    return ToldClock()


@pytest.fixture
async def stores(tmp_path: Path, clock: ToldClock) -> AsyncIterator[SqliteStores]:
    opened = sqlite_stores(tmp_path / "gondola.sqlite", clock)
    yield opened
    await opened.close()


class Told:
    """A policy that allows, and remembers what it was told."""

    def __init__(self) -> None:
        self.spent: list[Spent] = []

    def __call__(self, spent: Spent, _unresolved: bool, _earlier: int) -> Decision:
        self.spent.append(spent)
        return Allow()


async def _paid(stores: SqliteStores, clock: ToldClock, *, proved_at: timedelta) -> None:
    """$5 is paid now, and noticed to be proved when the clock shows another time."""
    await stores.payments.reserve(payment(created_at=clock.now()), allow)
    one, step = signed(payment(created_at=clock.now()))
    await stores.payments.record(one, step)
    one, step = move(one, PaymentState.SENT, clock.now(), "on")
    await stores.payments.record(one, step)
    clock.shown = NOON + proved_at
    one, step = move(one, PaymentState.CONFIRMED, clock.now(), "on", "block 7")
    await stores.payments.record(one, step)


@pytest.mark.parametrize("days", [2, 400])
async def test_a_clock_that_ran_ahead_and_was_put_right_frees_nothing(
    stores: SqliteStores, clock: ToldClock, days: int
) -> None:
    await _paid(stores, clock, proved_at=timedelta(days=days))
    clock.shown = NOON + timedelta(hours=1)
    assert await stores.payments.paid_in() == Spent(5_000_000, 5_000_000)
    told = Told()
    await stores.payments.reserve(payment("p2", created_at=clock.now()), told)
    assert told.spent == [Spent(5_000_000, 5_000_000, 0, 5_000_000)]
    assert await stores.payments.paid_in() == Spent(10_000_000, 10_000_000)


async def test_nor_does_it_free_credit_that_was_used(stores: SqliteStores, clock: ToldClock) -> None:
    await stores.charges.reserve_charge(charge(), allow)
    clock.shown = NOON + timedelta(days=40)
    await stores.charges.record_charge(move_charge(charge(), ChargeState.SENT, clock.now()))
    clock.shown = NOON + timedelta(hours=1)
    assert await stores.charges.used() == Spent(30_000, 30_000)


async def test_the_journal_counts_by_the_time_that_was_held_against_the_chain(
    stores: SqliteStores, clock: ToldClock
) -> None:
    await _paid(stores, clock, proved_at=timedelta(0))
    told = Told()
    drafted = payment("p2", created_at=clock.now() + timedelta(hours=1))
    clock.shown = NOON + timedelta(days=2)
    await stores.payments.reserve(drafted, told)
    assert told.spent == [Spent(5_000_000, 5_000_000, 0, 5_000_000)]
