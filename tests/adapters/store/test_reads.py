"""What is read from long journals is exactly what is asked about: what is open, of one job, or since a time."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.account import Account, AccountKind
from app.domain.charge import CHARGE_OPEN, ChargeState
from app.domain.payment import Delivery, Payment, PaymentState, is_open
from tests.adapters.store.samples import NOON, ToldClock, allow, charge, payment, signed
from tests.support.patience import PATIENCE_S

HOUR = timedelta(hours=1)


@pytest_asyncio.fixture
async def stores(tmp_path: Path) -> AsyncIterator[SqliteStores]:
    """Empty stores."""
    made = sqlite_stores(tmp_path / "gondola.sqlite", ToldClock())
    yield made
    await made.close()


async def kept(stores: SqliteStores, identifier: str, **changes: object) -> Payment:
    """A signed payment in the journal."""
    intended = replace(payment(identifier), **changes)  # type: ignore[arg-type]
    await stores.payments.reserve(intended, allow)
    one, step = signed(intended, nonce="0x" + identifier[-1] * 64)
    await stores.payments.record(one, step)
    return one


@pytest.mark.parametrize("delivery", Delivery)
@pytest.mark.parametrize("state", PaymentState)
async def test_what_the_journal_calls_open_is_what_the_rules_do(
    stores: SqliteStores, state: PaymentState, delivery: Delivery
) -> None:
    one = await kept(stores, "p1")

    def as_if(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE payments SET state = ?, delivery = ?", (state.value, delivery.value))

    await stores.database.write(as_if)

    listed = [each.id for each in await stores.payments.open_payments()]
    assert listed == ([one.id] if is_open(replace(one, state=state, delivery=delivery)) else [])


@pytest.mark.parametrize("state", ChargeState)
async def test_open_uses_of_credit_are_those_that_somebody_has_to_look_after(
    stores: SqliteStores, state: ChargeState
) -> None:
    await stores.charges.reserve_charge(charge(), allow)

    def as_if(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE charges SET state = ?", (state.value,))

    await stores.database.write(as_if)

    assert bool(await stores.charges.open_charges()) is (state in CHARGE_OPEN)


async def test_payments_are_read_by_job_by_id_and_since_a_time(stores: SqliteStores) -> None:
    old = await kept(stores, "p1", job_id="j1", created_at=NOON - 2 * HOUR)
    new = await kept(stores, "p2", job_id="j2", created_at=NOON)
    plain = await kept(stores, "p3", job_id="", created_at=NOON - HOUR)

    assert await stores.payments.payments() == (new, plain, old)
    assert await stores.payments.payments(NOON - HOUR) == (new, plain)
    assert await stores.payments.payments_of("j1") == (old,)
    assert await stores.payments.payments_of("") == (), "top-ups are of no job"
    assert await stores.payments.payment("p2") == new
    assert await stores.payments.payment("nobody") is None


async def test_a_wallets_first_payment_is_known_by_its_address_under_another_id(stores: SqliteStores) -> None:
    one = await kept(stores, "p1", created_at=NOON - HOUR)
    assert one.authorization is not None
    again = Account("another-id", AccountKind.WALLET, "Again", NOON, address=one.authorization.payer.upper())
    stranger = replace(again, address="0x" + "9" * 40)

    assert await stores.payments.first_payment(again) == NOON - HOUR
    assert await stores.payments.first_payment(stranger) is None
    assert await stores.charges.first_charge("nobody") is None
    assert await stores.payments.last_payment(NOON - 2 * HOUR) is None
    assert await stores.charges.last_charge(NOON) is None


async def test_browsing_does_not_wait_for_a_record_that_is_being_written(stores: SqliteStores) -> None:
    await stores.open()
    begun, may_end = threading.Event(), threading.Event()

    def slow(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE payments SET note = 'slow'")
        begun.set()
        may_end.wait(PATIENCE_S)

    writing = asyncio.create_task(stores.database.write(slow))
    assert await asyncio.to_thread(begun.wait, PATIENCE_S)
    counts = await stores.archive.counts()
    still_writing = not writing.done()
    may_end.set()
    await writing

    assert counts == {}
    assert still_writing
