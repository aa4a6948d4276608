"""The books: which payments, transfers and credits are joined, and what is marked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.domain.book_rows import Coverage, Presence, Source, Way, What
from app.domain.charge import ChargeState, LedgerKind
from app.domain.payment import PaymentState, PurchaseKind
from app.domain.transfers import Direction
from tests.domain.book_things import (
    EVERYTHING,
    FIVE,
    a_row,
    a_top_up,
    a_transfer,
    minutes,
    nonce,
    rows_of,
    tx,
)
from tests.domain.things import NOW, a_job

S, C, K, P = PaymentState, ChargeState, LedgerKind, Presence


def test_a_top_up_is_one_row_with_its_transfer_and_its_credit() -> None:
    credit = a_row(K.TOP_UP, "5", minutes(2))
    (row,) = rows_of(payments=[a_top_up()], transfers=[a_transfer()], ledger=[credit])
    assert (row.what, row.way, row.amount_micro_usdc) == (What.TOP_UP, Way.OUT, FIVE)
    assert (row.payment_id, row.transaction, row.ledger_ids) == ("payment-1", tx(1), ("row-1",))
    assert row.time == minutes(1)
    assert not row.marked
    assert row.words() == ""


def test_the_nonce_decides_and_counts_for_its_payer_only() -> None:
    foreign = a_transfer(1, payer="0x" + "cd" * 20, log_index=7)
    rows = rows_of(payments=[a_top_up()], transfers=[foreign, a_transfer(2, nonce=nonce(1))])
    joined = next(row for row in rows if row.payment_id)
    assert joined.transaction == tx(2)


@pytest.mark.parametrize(
    "changes, joined",
    [
        ({}, True),
        ({"value_micro_usdc": 1}, False),
        ({"payee": "0x" + "cd" * 20}, False),
        ({"payer": "0x" + "cd" * 20}, False),
        ({"nonce": nonce(9)}, False),
    ],
)
def test_without_a_nonce_only_the_proved_transaction_with_the_same_facts_is_joined(
    changes: dict[str, Any], joined: bool
) -> None:
    rows = rows_of(
        payments=[a_top_up(transaction=tx(1).upper().replace("X", "x"))],
        transfers=[a_transfer(**{"nonce": None, **changes})],
    )
    assert (len(rows) == 1) is joined


def test_a_claimed_transaction_is_no_reason_to_join() -> None:
    claimed = a_top_up(state=S.CLAIMED, transaction=tx(1))
    assert len(rows_of(payments=[claimed], transfers=[a_transfer(nonce=None)])) == 2


def test_a_proved_payment_of_an_older_journal_is_joined_by_its_transaction() -> None:
    payment = a_top_up(authorization=None, transaction=tx(1))
    (row,) = rows_of(payments=[payment], transfers=[a_transfer(nonce=None)])
    assert row.transaction == tx(1)


def test_equal_top_ups_are_credited_in_their_order() -> None:
    payments = [a_top_up(2), a_top_up(1)]
    transfers = [a_transfer(1, time=minutes(1)), a_transfer(2, time=minutes(5))]
    ledger = [a_row(K.TOP_UP, "5", minutes(6), "second"), a_row(K.TOP_UP, "5", minutes(2), "first")]
    rows = rows_of(payments=payments, transfers=transfers, ledger=ledger)
    assert {row.payment_id: row.ledger_ids for row in rows} == {
        "payment-1": ("first",),
        "payment-2": ("second",),
    }


def test_proved_payments_choose_before_doubtful_ones() -> None:
    doubtful = a_top_up(1, S.UNKNOWN, created_at=minutes(-1))
    credit = a_row(K.TOP_UP, "5", minutes(2))
    rows = rows_of(payments=[doubtful, a_top_up(2)], transfers=[a_transfer(2)], ledger=[credit])
    assert {row.payment_id: row.ledger_ids for row in rows} == {"payment-1": (), "payment-2": ("row-1",)}


@pytest.mark.parametrize("at, joined", [(-1, True), (-10, False), (23 * 60, True), (25 * 60, False)])
def test_a_credit_of_another_time_is_another_one(at: float, joined: bool) -> None:
    now = NOW + timedelta(days=3)
    rows = rows_of(
        now, payments=[a_top_up()], transfers=[a_transfer()], ledger=[a_row(K.TOP_UP, "5", minutes(at))]
    )
    assert (len(rows) == 1) is joined


def test_a_credit_that_never_came_is_marked_after_a_while_and_only_where_it_was_looked_for() -> None:
    facts: dict[str, Any] = {"payments": [a_top_up()], "transfers": [a_transfer()]}
    (soon,) = rows_of(minutes(10), **facts)
    (late,) = rows_of(minutes(60), **facts)
    (blind,) = rows_of(minutes(60), **facts, coverage=Coverage(EVERYTHING.chain_since, None))
    found = [row.partners.ledger for row in (soon, late, blind)]
    assert found == [P.LATER, P.MISSING, P.UNREAD]
    assert [row.marked for row in (soon, late, blind)] == [False, True, False]
    assert late.words() == "Not in Venice's ledger."


def test_a_proved_payment_that_the_chain_does_not_show_is_marked() -> None:
    (row,) = rows_of(payments=[a_top_up()])
    assert row.partners.missing == (Source.CHAIN, Source.LEDGER)
    assert row.words() == "Not in the chain and not in Venice's ledger."


@pytest.mark.parametrize(
    "state, way, chain",
    [
        (S.INTENDED, Way.NOTHING, P.NOT_EXPECTED),
        (S.REFUSED, Way.NOTHING, P.NOT_EXPECTED),
        (S.ABANDONED, Way.NOTHING, P.NOT_EXPECTED),
        (S.VOID, Way.NOTHING, P.NOT_EXPECTED),
        (S.SIGNED, Way.UNSURE, P.LATER),
        (S.SENT, Way.UNSURE, P.LATER),
        (S.CLAIMED, Way.UNSURE, P.LATER),
        (S.UNKNOWN, Way.UNSURE, P.LATER),
    ],
)
def test_what_was_not_paid_or_is_not_sure_waits_for_nothing_or_for_its_traces(
    state: PaymentState, way: Way, chain: Presence
) -> None:
    (row,) = rows_of(payments=[a_top_up(state=state)])
    assert (row.way, row.partners.chain, row.partners.ledger, row.marked) == (way, chain, chain, False)


def test_what_is_not_sure_yet_is_unread_where_nobody_looked() -> None:
    (row,) = rows_of(payments=[a_top_up(state=S.SENT)], coverage=Coverage())
    assert (row.partners.chain, row.partners.ledger) == (P.UNREAD, P.UNREAD)


def test_a_payment_that_counted_as_void_and_is_on_chain_does_not_add_up() -> None:
    (row,) = rows_of(
        payments=[a_top_up(state=S.VOID)],
        transfers=[a_transfer()],
        ledger=[a_row(K.TOP_UP, "5", minutes(2))],
    )
    assert (row.way, row.marked) == (Way.OUT, True)
    assert "counted as not paid" in row.words()


def test_a_look_names_its_job_and_expects_nothing_of_the_ledger() -> None:
    look = a_top_up(kind=PurchaseKind.POLL, job_id="job-1", host="seller.example")
    (row,) = rows_of(payments=[look], transfers=[a_transfer()], jobs=[a_job()])
    assert (row.what, row.title, row.partners.ledger) == (What.LOOK, "Lagoon at dawn", P.NOT_EXPECTED)


@pytest.mark.parametrize(
    "changes, what, way",
    [
        ({}, What.ELSEWHERE, Way.OUT),
        ({"direction": Direction.IN}, What.RECEIVED, Way.IN),
        ({"direction": Direction.SELF}, What.TO_ITSELF, Way.NOTHING),
        ({"value_micro_usdc": 0}, What.EMPTY, Way.NOTHING),
    ],
)
def test_transfers_that_the_journal_does_not_know_are_what_they_are(
    changes: dict[str, Any], what: What, way: Way
) -> None:
    (row,) = rows_of(transfers=[a_transfer(**changes)])
    assert (row.what, row.way, row.marked) == (what, way, what is What.ELSEWHERE)


def test_a_top_up_that_was_made_elsewhere_is_one_row() -> None:
    credit = a_row(K.TOP_UP, "5", minutes(3))
    (row,) = rows_of(transfers=[a_transfer()], ledger=[credit])
    assert (row.what, row.ledger_ids, row.partners.missing) == (
        What.ELSEWHERE,
        ("row-1",),
        (Source.JOURNAL,),
    )


def test_credit_from_nowhere_is_marked() -> None:
    (row,) = rows_of(ledger=[a_row(K.TOP_UP, "5", minutes(1))])
    assert (row.way, row.partners.missing) == (Way.IN, (Source.JOURNAL, Source.CHAIN))
    (blind,) = rows_of(ledger=[a_row(K.TOP_UP, "5", minutes(1))], coverage=Coverage())
    assert blind.partners.missing == (Source.JOURNAL,)
