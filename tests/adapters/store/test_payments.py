"""The journal of payments: what it lets in, what it counts, and what it never lets go."""

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
from app.domain.errors import AlreadyRunning, StoreError
from app.domain.payment import Delivery, IllegalTransition, Payment, PaymentState, PurchaseKind, move
from app.domain.policy import Allow, Ask, Decision, Refuse, Spent
from tests.adapters.store.samples import NOON, PAYEE, ToldClock, allow, payment, signed

S = PaymentState


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


async def _walk(stores: SqliteStores, one: Payment, *states: PaymentState) -> Payment:
    for state in states:
        one, step = move(one, state, NOON, f"to {state.value}", "block 9")
        await stores.payments.record(one, step)
    return one


async def _signed(stores: SqliteStores, identifier: str = "p1", nonce: str = "0x" + "1" * 64) -> Payment:
    await stores.payments.reserve(payment(identifier, job_id=identifier), allow)
    one, step = signed(payment(identifier, job_id=identifier), nonce=nonce)
    await stores.payments.record(one, step)
    return one


async def test_a_payment_comes_back_with_authorization_and_header(stores: SqliteStores) -> None:
    one = await _signed(stores)
    (stored,) = await stores.payments.payments()
    assert stored == one
    assert stored.header is not None
    assert stored.header.body == b"{}"


async def test_only_what_is_allowed_is_written_down(stores: SqliteStores) -> None:
    for no in (Ask(("why",)), Refuse(("no",))):
        assert await stores.payments.reserve(payment(), lambda *_, no=no: no) == no
    assert await stores.payments.payments() == ()
    assert await stores.payments.paid_in() == Spent()


async def test_the_policy_sees_what_counts_what_is_open_and_how_often_the_payee_was_paid(
    stores: SqliteStores,
) -> None:
    seen: list[tuple[Spent, bool, int]] = []

    def look(spent: Spent, unresolved: bool, earlier: int) -> Decision:
        seen.append((spent, unresolved, earlier))
        return Allow()

    first = await _signed(stores)
    await stores.payments.reserve(payment("p2", job_id="p1"), look)
    await _walk(stores, first, S.SENT, S.CONFIRMED)
    await stores.payments.reserve(
        payment("p3", job_id="another", payee=PAYEE.upper().replace("X", "x")), look
    )
    assert seen == [
        (Spent(5_000_000, 5_000_000, 5_000_000, 5_000_000), True, 0),
        (Spent(10_000_000, 10_000_000, 0, 10_000_000), False, 1),
    ]


@pytest.mark.parametrize(
    "other",
    [
        payment("p2", account_id="w2"),
        payment("p2", host="seller.example"),
        payment("p2", kind=PurchaseKind.POLL),
        payment("p2", job_id="j9"),
    ],
)
async def test_another_purchase_is_not_held_up_by_an_open_one(stores: SqliteStores, other: Payment) -> None:
    await stores.payments.reserve(payment(), allow)

    def only_if_free(spent: Spent, unresolved: bool, earlier: int) -> Decision:
        return Refuse() if unresolved else Allow()

    assert isinstance(await stores.payments.reserve(other, only_if_free), Allow)
    assert isinstance(await stores.payments.reserve(payment("p9"), only_if_free), Refuse)


async def test_a_refusal_is_remembered_counts_nothing_and_moves_nowhere(stores: SqliteStores) -> None:
    refused = payment("p0", 0, state=S.REFUSED, note="The amount is not an amount.")
    await stores.payments.refuse(refused)
    assert await stores.payments.payments() == (refused,)
    assert await stores.payments.paid_in() == Spent()
    with pytest.raises(IllegalTransition):
        await stores.payments.refuse(payment("p1"))
    with pytest.raises(AlreadyRunning):
        await stores.payments.record(*signed(payment("p0", 1)))
    with pytest.raises(StoreError):
        await stores.payments.reserve(payment("p1", 0), allow)


async def test_an_error_in_the_policy_leaves_nothing_behind(stores: SqliteStores) -> None:
    def broken(spent: Spent, unresolved: bool, earlier: int) -> Decision:
        raise ValueError("a defect")

    with pytest.raises(ValueError, match="a defect"):
        await stores.payments.reserve(payment(), broken)
    assert await stores.payments.payments() == ()
    await stores.payments.reserve(payment(), allow)


async def test_only_a_fresh_intention_can_be_reserved_and_only_once(stores: SqliteStores) -> None:
    with pytest.raises(IllegalTransition):
        await stores.payments.reserve(signed(payment())[0], allow)
    await stores.payments.reserve(payment(), allow)
    with pytest.raises(StoreError):
        await stores.payments.reserve(payment(), allow)


async def test_a_payment_moves_only_from_where_the_journal_has_it(stores: SqliteStores) -> None:
    one = await _signed(stores)
    sent, step = move(one, S.SENT, NOON, "sending")
    await stores.payments.record(sent, step)
    with pytest.raises(AlreadyRunning):
        await stores.payments.record(sent, step)
    assert len(await stores.payments.transitions("p1")) == 2


async def test_a_move_that_the_state_machine_does_not_have_is_refused(stores: SqliteStores) -> None:
    one = await _signed(stores)
    sent, step = move(one, S.SENT, NOON, "sending")
    for odd in (
        (replace(sent, state=S.FINAL), replace(step, after=S.FINAL)),
        (replace(sent, state=S.CLAIMED), step),
        (replace(sent, id="p2"), step),
    ):
        with pytest.raises(IllegalTransition):
            await stores.payments.record(*odd)


async def test_a_payment_that_was_never_reserved_cannot_be_recorded(stores: SqliteStores) -> None:
    with pytest.raises(StoreError):
        await stores.payments.record(*signed(payment("unheard of")))


async def test_the_history_tells_when_why_and_on_what_evidence(stores: SqliteStores) -> None:
    await _walk(stores, await _signed(stores), S.SENT, S.CONFIRMED)
    steps = await stores.payments.transitions("p1")
    assert [step.after for step in steps] == [S.SIGNED, S.SENT, S.CONFIRMED]
    assert (steps[2].at, steps[2].why, steps[2].evidence) == (NOON, "to confirmed", "block 9")


async def test_notes_change_depth_and_delivery_and_never_the_state(stores: SqliteStores) -> None:
    one = await _walk(stores, await _signed(stores), S.SENT, S.CONFIRMED)
    noted = replace(one, depth=12, delivery=Delivery.DELIVERED, sends=3)
    await stores.payments.note(noted)
    assert await stores.payments.payments() == (noted,)
    with pytest.raises(AlreadyRunning):
        await stores.payments.note(replace(noted, state=S.VOID))


async def test_the_number_of_sends_never_falls(stores: SqliteStores) -> None:
    one = await _signed(stores)
    await stores.payments.note(replace(one, sends=3))
    await stores.payments.note(replace(one, sends=1))
    assert (await stores.payments.payments())[0].sends == 3


async def test_one_nonce_serves_one_payment_only(stores: SqliteStores) -> None:
    await _signed(stores, "p1")
    with pytest.raises(StoreError):
        await _signed(stores, "p2")


async def test_amount_payee_authorization_and_header_never_change(stores: SqliteStores) -> None:
    one = await _signed(stores)
    assert one.authorization is not None
    assert one.header is not None
    for changed in (
        replace(one, authorization=replace(one.authorization, nonce="0x" + "2" * 64)),
        replace(one, authorization=None),
        replace(one, header=replace(one.header, value="other")),
    ):
        with pytest.raises(StoreError):
            await stores.payments.note(changed)
    assert await stores.payments.payments() == (one,)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE transitions SET why = 'something else'",
        "DELETE FROM transitions",
        "DELETE FROM payments",
        "UPDATE payments SET amount_micro_usdc = 1",
        "UPDATE payments SET reserved_at_us = 0",
        "UPDATE journal SET high_water_us = 0",
        "UPDATE charge_transitions SET note = ''",
    ],
)
async def test_no_program_that_opens_the_file_can_rewrite_history(
    stores: SqliteStores, tmp_path: Path, statement: str
) -> None:
    await _walk(stores, await _signed(stores), S.SENT)
    await stores.close()
    with closing(sqlite3.connect(tmp_path / "gondola.sqlite")) as connection:
        connection.execute(
            "INSERT INTO charges VALUES ('c', 'w', 'h', 'm', 't', 1, 1, 1, 'd', '', 'sent', '', '', '', 1, 1, '')"
        )
        connection.execute("UPDATE charges SET state = 'queued'")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement)


async def test_reservations_leave_the_windows_as_time_goes_by(stores: SqliteStores, clock: ToldClock) -> None:
    await _walk(stores, await _signed(stores), S.SENT, S.CONFIRMED)
    clock.shown = NOON + timedelta(hours=24) - timedelta(microseconds=1)
    assert await stores.payments.paid_in() == Spent(5_000_000, 5_000_000)
    clock.shown = NOON + timedelta(hours=24)
    assert await stores.payments.paid_in() == Spent(0, 5_000_000)
    clock.shown = NOON + timedelta(days=30)
    assert await stores.payments.paid_in() == Spent(0, 0)


async def test_what_may_still_be_charged_counts_whatever_its_age(
    stores: SqliteStores, clock: ToldClock
) -> None:
    one = await _walk(stores, await _signed(stores), S.SENT, S.UNKNOWN)
    clock.shown = NOON + timedelta(days=40)
    assert await stores.payments.paid_in() == Spent(5_000_000, 5_000_000)
    await _walk(stores, one, S.VOID)
    assert await stores.payments.paid_in() == Spent(0, 0)


async def test_a_clock_that_is_set_back_frees_nothing(stores: SqliteStores, clock: ToldClock) -> None:
    await _walk(stores, await _signed(stores), S.SENT, S.CONFIRMED)
    clock.shown = NOON - timedelta(days=365)
    seen: list[Spent] = []

    def look(spent: Spent, unresolved: bool, earlier: int) -> Decision:
        seen.append(spent)
        return Allow()

    await stores.payments.reserve(payment("p2", created_at=clock.shown), look)
    assert seen == [Spent(5_000_000, 5_000_000, 0, 5_000_000)]
    assert await stores.payments.paid_in() == Spent(10_000_000, 10_000_000)


async def test_whether_a_person_said_yes_to_the_price_is_kept(stores: SqliteStores) -> None:
    await stores.payments.reserve(payment("p1", kind=PurchaseKind.POLL, job_id="j1", asked=True), allow)
    (kept,) = await stores.payments.payments()
    assert (kept.asked, kept.job_id, kept.kind) == (True, "j1", PurchaseKind.POLL)


async def test_money_counts_for_its_job_whatever_its_age(stores: SqliteStores, clock: ToldClock) -> None:
    seen: list[Spent] = []

    def look(spent: Spent, unresolved: bool, earlier: int) -> Decision:
        seen.append(spent)
        return Allow()

    await _walk(stores, await _signed(stores), S.SENT, S.CONFIRMED)
    clock.shown += timedelta(days=90)
    await stores.payments.reserve(payment("p2", job_id="p1", created_at=clock.shown), look)
    assert seen == [Spent(0, 0, 5_000_000, 0)]
