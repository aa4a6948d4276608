"""The books as a whole: nothing is lost, nothing is made up, whatever the three sources say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.domain.book_rows import Coverage, Material, Presence, Way
from app.domain.books import join
from app.domain.charge import ChargeState, LedgerKind
from app.domain.payment import PaymentState, PurchaseKind
from app.domain.transfers import Direction
from tests.domain.book_things import (
    EVERYTHING,
    FIVE,
    LATER,
    MODEL,
    a_row,
    a_top_up,
    a_transfer,
    an_attempt,
    minutes,
    nonce,
    rows_of,
    tx,
)
from tests.domain.things import a_job, an_authorization

S, C, K, P = PaymentState, ChargeState, LedgerKind, Presence


def test_rows_come_newest_first() -> None:
    times = [row.time for row in rows_of(transfers=[a_transfer(n, time=minutes(n)) for n in (2, 3, 1)])]
    assert times == sorted(times, reverse=True)


NUMBERS = st.integers(1, 4)
USD = st.sampled_from(["-0.69", "0.69", "5", "-5", "0", "-0.30"])
WHEN = st.integers(-300, 300).map(minutes)
PAYMENTS = st.builds(
    lambda number, state, kind, at, known: a_top_up(
        number,
        state,
        kind=kind,
        created_at=at,
        transaction=tx(number) if known else "",
        authorization=an_authorization(nonce=nonce(number)) if known is not None else None,
    ),
    NUMBERS,
    st.sampled_from(PaymentState),
    st.sampled_from(PurchaseKind),
    WHEN,
    st.sampled_from([True, False, None]),
)
TRANSFERS = st.builds(
    lambda number, index, way, value, at, by: a_transfer(
        number, log_index=index, direction=way, value_micro_usdc=value, time=at, nonce=by and nonce(by)
    ),
    NUMBERS,
    st.integers(0, 2),
    st.sampled_from(Direction),
    st.sampled_from([0, FIVE]),
    WHEN,
    st.none() | NUMBERS,
)
REQUESTS = st.sampled_from(["", "q-1", "q-2", "r-1"])
LEDGER = st.builds(
    lambda number, kind, usd, at, request, model: a_row(
        kind, usd, at, f"row-{number}", request_id=request, model_id=model
    ),
    st.integers(1, 9),
    st.sampled_from(LedgerKind),
    USD,
    WHEN,
    REQUESTS,
    st.sampled_from(["", MODEL, "another"]),
)
CHARGES = st.builds(
    lambda number, state, queue_id, job_id, mark: an_attempt(
        number, state, queue_id=queue_id, job_id=job_id, ledger_mark=mark
    ),
    NUMBERS,
    st.sampled_from(ChargeState),
    REQUESTS,
    st.sampled_from(["", "job-1"]),
    st.sampled_from(["", "row-3"]),
)


def several(each: st.SearchStrategy[Any], key: Callable[[Any], object]) -> st.SearchStrategy[list[Any]]:
    return st.lists(each, max_size=5, unique_by=key)


MATERIALS = st.builds(
    Material,
    payments=several(PAYMENTS, lambda each: each.id),
    charges=several(CHARGES, lambda each: each.id),
    jobs=st.sampled_from([(), (a_job(queue_id="q-1"),)]),
    transfers=several(TRANSFERS, lambda each: (each.transaction, each.log_index)),
    ledger=several(LEDGER, lambda each: each.id),
    coverage=st.sampled_from([EVERYTHING, Coverage()]),
)


@given(MATERIALS)
def test_every_record_is_in_exactly_one_row_and_nothing_is_made_up(material: Material) -> None:
    rows = join(material, LATER)
    assert Counter(row.payment_id for row in rows if row.payment_id) == Counter(
        each.id for each in material.payments
    )
    assert Counter(row.charge_id for row in rows if row.charge_id) == Counter(
        each.id for each in material.charges
    )
    assert Counter((row.transaction, row.log_index) for row in rows if row.log_index is not None) == Counter(
        (each.transaction, each.log_index) for each in material.transfers
    )
    assert Counter(row_id for row in rows for row_id in row.ledger_ids) == Counter(
        each.id for each in material.ledger
    )
    assert all(row.payment_id or row.charge_id or row.transaction or row.ledger_ids for row in rows)


@given(MATERIALS)
def test_what_was_not_looked_for_is_never_said_to_be_missing_and_money_adds_up(material: Material) -> None:
    rows = join(material, LATER)
    if material.coverage == Coverage():
        ours = [row for row in rows if row.payment_id or row.charge_id]
        assert not any(row.partners.missing for row in ours)
    moved = [row for row in rows if row.log_index is not None]
    assert sum(row.amount_micro_usdc for row in moved if row.way is Way.IN) == sum(
        each.value_micro_usdc for each in material.transfers if each.direction is Direction.IN
    )
    assert all(row.amount_micro_usdc >= 0 for row in rows)
    assert all(row.marked is bool(row.words()) for row in rows)
