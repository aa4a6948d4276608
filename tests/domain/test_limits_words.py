"""What a widening of limits says, word for word, and that remembering or tightening changes nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.limits import Budget, Limits, loosened

BEFORE = Limits(
    paid_in=Budget(10, 20, 30, 5, 15),
    used=Budget(1, 2, 3, 4, 5),
    price_tolerance_percent=5,
    pinned_payees=(("seller.example", "0x" + "1" * 40),),
    paused=True,
)


@pytest.mark.parametrize(
    "after, sentence",
    [
        (
            replace(BEFORE, paid_in=Budget(11, 20, 30, 5, 15)),
            "Adding credit or paying: $0.000011 at a time instead of $0.00001.",
        ),
        (
            replace(BEFORE, paid_in=Budget(10, 21, 30, 5, 15)),
            "Adding credit or paying: $0.000021 a day instead of $0.00002.",
        ),
        (
            replace(BEFORE, paid_in=Budget(10, 20, 31, 5, 15)),
            "Adding credit or paying: $0.000031 in 30 days instead of $0.00003.",
        ),
        (
            replace(BEFORE, paid_in=Budget(10, 20, 30, None, 15)),
            "Adding credit or paying: no separate limit for one job any more.",
        ),
        (
            replace(BEFORE, paid_in=Budget(10, 20, 30, 5, 16)),
            "Adding credit or paying: $0.000016 a day at one server instead of $0.000015.",
        ),
        (replace(BEFORE, used=Budget(2, 2, 3, 4, 5)), "Jobs: $0.000002 at a time instead of $0.000001."),
        (replace(BEFORE, used=Budget(1, 2, 3, 5, 5)), "Jobs: $0.000005 for one job instead of $0.000004."),
        (
            replace(BEFORE, used=Budget(1, 2, 3, 4, None)),
            "Jobs: no separate limit a day at one server any more.",
        ),
        (
            replace(BEFORE, ask_above_used_micro_usdc=500_001),
            "Jobs without a question: up to $0.500001 instead of $0.50.",
        ),
        (
            replace(BEFORE, ask_above_paid_in_micro_usdc=1),
            "Credit without a question: up to $0.000001 instead of $0.00.",
        ),
        (
            replace(BEFORE, ask_above_look_micro_usdc=100_001),
            "Paid looks without a question: up to $0.100001 instead of $0.10.",
        ),
        (replace(BEFORE, max_validity_s=301), "A signature may be good for 301 seconds instead of 300."),
        (replace(BEFORE, price_tolerance_percent=6), "A price may rise by 6 % without a question."),
        (
            replace(BEFORE, outlier_times=11),
            "A price may be 11 times the usual one without a question.",
        ),
        (BEFORE.with_host("new.example"), "new.example may be paid."),
        (BEFORE.with_payee("seller.example", "0x" + "2" * 40), "A new receiver at seller.example."),
        (replace(BEFORE, paused=False), "Spending goes on."),
    ],
)
def test_each_widening_is_said_in_these_words(after: Limits, sentence: str) -> None:
    assert loosened(BEFORE, after) == (sentence,)
    assert loosened(after, BEFORE) == () or "receiver" in sentence, "the way back narrows"


def test_several_widenings_are_all_said_and_hosts_in_order() -> None:
    after = replace(BEFORE.with_host("b.example").with_host("a.example"), outlier_times=12, paused=False)
    assert loosened(BEFORE, after) == (
        "A price may be 12 times the usual one without a question.",
        "a.example may be paid.",
        "b.example may be paid.",
        "Spending goes on.",
    )


def test_what_was_not_paused_does_not_go_on() -> None:
    running = replace(BEFORE, paused=False)
    assert loosened(running, running) == ()
    assert loosened(running, BEFORE) == ()


def test_a_limit_where_there_was_none_narrows() -> None:
    assert loosened(replace(BEFORE, used=Budget(1, 2, 3)), BEFORE) == ()


def test_tightening_takes_the_smaller_of_both_and_leaves_the_rest() -> None:
    budget = Budget(10, 20, 30, 5, 15)
    assert budget.tightened(4) == Budget(4, 20, 30, 5, 15)
    assert budget.tightened(40) == budget
    assert budget.tightened(10, 6) == Budget(10, 6, 30, 5, 15)
    assert budget.tightened(10, 60) == budget


def test_receivers_are_kept_in_order_lower_case_and_beside_what_was_there() -> None:
    limits = Limits().with_payee("b.example", "0xAB").with_payee("a.example", "0xCD").with_host("c.example")
    assert limits.pinned_payees == (("a.example", "0xcd"), ("b.example", "0xab"))
    assert limits.payee_of("a.example") == "0xcd"
    assert limits.payee_of("c.example") is None
    assert limits.with_payee("a.example", "0xEF").payee_of("a.example") == "0xef"
    assert limits.allowed_hosts == {"api.venice.ai", "c.example"}
    assert limits.paid_in == Limits().paid_in
