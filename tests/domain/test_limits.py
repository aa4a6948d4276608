"""Which changes of limits widen what may be spent, and which only narrow it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.limits import Budget, Limits, loosened

BEFORE = Limits(
    paid_in=Budget(10, 20, 30, 5, 15),
    used=Budget(1, 2, 3),
    price_tolerance_percent=5,
    pinned_payees=(("seller.example", "0x" + "1" * 40),),
    paused=True,
)


@pytest.mark.parametrize(
    "after, words",
    [
        (replace(BEFORE, paid_in=Budget(11, 20, 30, 5, 15)), "at a time"),
        (replace(BEFORE, paid_in=Budget(10, 21, 30, 5, 15)), "a day"),
        (replace(BEFORE, paid_in=Budget(10, 20, 31, 5, 15)), "in 30 days"),
        (replace(BEFORE, paid_in=Budget(10, 20, 30, 6, 15)), "for one job"),
        (replace(BEFORE, paid_in=Budget(10, 20, 30, 5, 16)), "a day at one server"),
        (replace(BEFORE, paid_in=Budget(10, 20, 30, None, 15)), "no separate limit for one job"),
        (replace(BEFORE, paid_in=Budget(10, 20, 30, 5, None)), "no separate limit a day at one server"),
        (replace(BEFORE, used=Budget(2, 2, 3)), "Jobs: "),
        (replace(BEFORE, ask_above_used_micro_usdc=500_001), "Jobs without a question"),
        (replace(BEFORE, ask_above_paid_in_micro_usdc=1), "Credit without a question"),
        (replace(BEFORE, ask_above_look_micro_usdc=100_001), "Paid looks without a question"),
        (replace(BEFORE, max_validity_s=301), "301 seconds"),
        (replace(BEFORE, price_tolerance_percent=6), "6 %"),
        (replace(BEFORE, outlier_times=11), "11 times"),
        (BEFORE.with_host("new.example"), "new.example may be paid"),
        (BEFORE.with_payee("seller.example", "0x" + "2" * 40), "A new receiver at seller.example"),
        (replace(BEFORE, paused=False), "Spending goes on"),
    ],
)
def test_each_widening_is_named(after: Limits, words: str) -> None:
    (sentence,) = loosened(BEFORE, after)
    assert words in sentence


def test_narrowing_is_no_widening() -> None:
    narrower = replace(
        BEFORE,
        paid_in=Budget(9, 19, 29, 4, 14),
        used=Budget(0, 1, 2, 1, 1),
        ask_above_used_micro_usdc=0,
        ask_above_look_micro_usdc=0,
        max_validity_s=60,
        price_tolerance_percent=0,
        outlier_times=2,
        allowed_hosts=frozenset(),
        pinned_payees=(),
    )
    assert loosened(BEFORE, narrower) == ()
    assert loosened(BEFORE, BEFORE) == ()


@given(st.integers(0, 100), st.none() | st.integers(0, 100))
def test_tightening_never_widens(item: int, day: int | None) -> None:
    tightened = BEFORE.paid_in.tightened(item, day)
    assert loosened(BEFORE, replace(BEFORE, paid_in=tightened)) == ()
    assert tightened.per_item_micro_usdc <= item
    assert day is None or tightened.per_day_micro_usdc <= day
