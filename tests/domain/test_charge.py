"""A use of credit that got no answer is unknown until a ledger row proves it, and it goes on counting."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.charge import (
    CHARGE_RESERVING,
    CHARGE_TRANSITIONS,
    CHARGE_UNRESOLVED,
    ChargeState,
    LedgerEntry,
    LedgerKind,
    matching_charge,
    move_charge,
)
from app.domain.payment import IllegalTransition
from tests.domain.things import LATER, NOW, a_charge

C = ChargeState
STATES = list(ChargeState)


@pytest.mark.parametrize("before", STATES)
@pytest.mark.parametrize("after", STATES)
def test_a_charge_moves_along_its_arrows_only(before: C, after: C) -> None:
    charge = a_charge(before, note="old", queue_id="q", job_id="j")
    if after not in CHARGE_TRANSITIONS[before]:
        with pytest.raises(IllegalTransition):
            move_charge(charge, after, LATER)
        return
    moved = move_charge(charge, after, LATER)
    assert (moved.state, moved.changed_at) == (after, LATER)
    assert (moved.note, moved.queue_id, moved.job_id) == ("old", "q", "j")
    assert moved.sent_at == (LATER if after is C.SENT else None)
    assert move_charge(charge, after, LATER, note="new", queue_id="q2", job_id="j2").queue_id == "q2"


def test_the_time_of_sending_stays() -> None:
    sent = move_charge(a_charge(), C.SENT, NOW)
    assert move_charge(sent, C.UNKNOWN, LATER).sent_at == NOW


def test_only_what_was_surely_not_charged_stops_counting() -> None:
    assert set(STATES) - CHARGE_RESERVING == {C.ABANDONED, C.REJECTED}
    assert {C.SENT, C.UNKNOWN} < CHARGE_UNRESOLVED
    for state in STATES:
        assert a_charge(state).unresolved == (state in CHARGE_UNRESOLVED)


def test_an_unknown_attempt_never_becomes_not_accepted() -> None:
    assert C.REJECTED not in CHARGE_TRANSITIONS[C.UNKNOWN]
    assert C.ABANDONED not in CHARGE_TRANSITIONS[C.UNKNOWN] | CHARGE_TRANSITIONS[C.SENT]


def row(number: int, **changes: object) -> LedgerEntry:
    usual: dict[str, Any] = {
        "id": f"row-{number}",
        "kind": LedgerKind.CHARGE,
        "amount_usd": Decimal("-0.69"),
        "created_at": NOW + timedelta(seconds=number),
        "model_id": "elevenlabs-music",
    }
    return LedgerEntry(**{**usual, **changes})


SENT = a_charge(C.UNKNOWN, sent_at=NOW, ledger_mark="row-0")


def test_a_new_row_of_the_same_model_proves_it() -> None:
    assert matching_charge(SENT, [row(3), row(0)]) == row(3)
    assert matching_charge(SENT, [row(3, model_id=""), row(0)]) == row(3, model_id="")


@pytest.mark.parametrize(
    "other",
    [
        row(3, kind=LedgerKind.TOP_UP),
        row(3, kind=LedgerKind.REFUND),
        row(3, model_id="another"),
        row(3, created_at=NOW - timedelta(minutes=2, seconds=1)),
    ],
)
def test_any_other_row_proves_nothing(other: LedgerEntry) -> None:
    assert matching_charge(SENT, [other, row(0)]) is None
    assert matching_charge(SENT, [other, row(2), row(0)]) == row(2)


@pytest.mark.parametrize("usd", ["-0.68", "-0.70", "0", "-6.9", "-1e40", "-0.690002"])
def test_a_row_of_another_amount_is_somebody_elses(usd: str) -> None:
    other = row(3, amount_usd=Decimal(usd))
    assert matching_charge(SENT, [other, row(0)]) is None
    assert matching_charge(SENT, [other, row(2), row(0)]) == row(2)


def test_the_last_decimal_may_be_rounded() -> None:
    rounded = row(3, amount_usd=Decimal("-0.6899994"))
    assert matching_charge(SENT, [rounded, row(0)]) == rounded


def test_rows_of_one_request_are_one_charge() -> None:
    newer, older = (
        row(n, amount_usd=Decimal(usd), request_id="r-1") for n, usd in ((3, "-0.4"), (2, "-0.29"))
    )
    assert matching_charge(SENT, [newer, older, row(0)]) == newer
    assert (
        matching_charge(SENT, [newer, row(2, amount_usd=Decimal("-0.29"), request_id="r-2"), row(0)]) is None
    )
    assert matching_charge(SENT, [newer, row(2, amount_usd=Decimal("-0.29")), row(0)]) is None


def test_clocks_may_differ_by_two_minutes() -> None:
    early = row(3, created_at=NOW - timedelta(minutes=2))
    assert matching_charge(SENT, [early, row(0)]) == early


def test_rows_at_and_behind_the_mark_are_older() -> None:
    assert matching_charge(SENT, [row(0), row(-1)]) is None
    assert matching_charge(SENT, []) is None


def test_without_a_mark_only_the_time_tells() -> None:
    never_sent = a_charge(C.UNKNOWN)
    assert matching_charge(never_sent, [row(1)]) == row(1)
    assert matching_charge(never_sent, [row(-500)]) is None


@given(st.lists(st.integers(-400, 400), unique=True, max_size=12), st.integers(0, 11))
def test_a_match_is_always_newer_than_the_mark(numbers: list[int], at: int) -> None:
    newest_first = [row(number) for number in sorted(numbers, reverse=True)]
    mark = newest_first[at].id if at < len(newest_first) else ""
    found = matching_charge(a_charge(C.UNKNOWN, sent_at=NOW, ledger_mark=mark), newest_first)
    if found is not None:
        assert found.created_at >= NOW - timedelta(minutes=2)
        if mark:
            assert newest_first.index(found) < at
