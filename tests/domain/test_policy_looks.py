"""Paid looks: thresholds, agreed prices, ramps, outliers, and caps of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.money import MICRO
from app.domain.policy import (
    Allow,
    Ask,
    Budget,
    Limits,
    PaymentFacts,
    Refuse,
    Spent,
    decide_payment,
    decide_use,
)
from tests.domain.things import HOST, PAYEE, payment_facts, use_facts

KNOWN = Limits().with_payee(HOST, PAYEE)
FREE_HAND = replace(KNOWN, ask_above_paid_in_micro_usdc=10**12, ask_above_used_micro_usdc=10**12)
LOOKING = replace(FREE_HAND, ask_above_look_micro_usdc=100_000, price_tolerance_percent=10)


def look_facts(**changes: object) -> PaymentFacts:
    return payment_facts(**{"is_look": True, "amount_micro_usdc": 80_000, **changes})


def test_a_look_below_its_threshold_needs_no_question() -> None:
    assert decide_payment(LOOKING, look_facts()) == Allow()
    assert decide_payment(LOOKING, look_facts(amount_micro_usdc=100_000)) == Allow()
    assert decide_payment(LOOKING, look_facts(amount_micro_usdc=100_001)) == Ask(
        ("It is more than $0.10 for one look.",)
    )


@pytest.mark.parametrize("known", ["listing_price_micro_usdc", "agreed_price_micro_usdc"])
def test_a_price_above_what_is_known_is_asked_beyond_the_tolerance(known: str) -> None:
    assert decide_payment(LOOKING, look_facts(amount_micro_usdc=88_000, **{known: 80_000})) == Allow()
    decision = decide_payment(LOOKING, look_facts(amount_micro_usdc=88_001, **{known: 80_000}))
    assert isinstance(decision, Ask)
    assert "It asks $0.088001" in decision.reasons[0]
    assert "$0.08." in decision.reasons[0]


def test_a_slow_ramp_is_measured_from_what_was_agreed_not_from_the_last_price() -> None:
    price = agreed = 10_000
    while isinstance(
        decide_payment(LOOKING, look_facts(amount_micro_usdc=price, agreed_price_micro_usdc=agreed)), Allow
    ):
        price += 100
    assert price == 11_100


def test_an_outlier_of_its_kind_is_asked() -> None:
    assert decide_payment(LOOKING, look_facts(median_price_micro_usdc=8_000)) == Allow()
    decision = decide_payment(LOOKING, look_facts(median_price_micro_usdc=7_999))
    assert decision == Ask(("It asks $0.08; $0.007999 is usual for its kind.",))


@pytest.mark.parametrize(
    "changes, code",
    [
        ({"network_is_accounts": False}, "other_network"),
        ({"undelivered_before": True}, "undelivered"),
        ({"spent": Spent(job_micro_usdc=1_920_001)}, "cap_job"),
        ({"spent": Spent(host_day_micro_usdc=19_920_001)}, "cap_host"),
    ],
)
def test_a_look_has_refusals_of_its_own(changes: dict[str, object], code: str) -> None:
    limits = replace(LOOKING, paid_in=Limits().paid_in)
    assert decide_payment(limits, look_facts(approved=True)) == Allow()
    decision = decide_payment(limits, look_facts(approved=True, **changes))
    assert isinstance(decision, Refuse)
    assert decision.code == code


def test_the_cap_for_one_job_does_not_hold_for_a_top_up() -> None:
    decision = decide_payment(KNOWN, payment_facts(approved=True, spent=Spent(job_micro_usdc=5_000_000)))
    assert decision == Allow()


def test_caps_that_are_not_set_never_refuse() -> None:
    limits = replace(LOOKING, paid_in=Budget(MICRO, MICRO, MICRO))
    spent = Spent(job_micro_usdc=10**9, host_day_micro_usdc=10**9)
    assert decide_payment(limits, look_facts(spent=spent)) == Allow()


def test_a_job_whose_price_rose_since_it_was_seen_is_asked() -> None:
    assert decide_use(Limits(), use_facts(price_micro_usdc=100_000, seen_price_micro_usdc=100_000)) == Allow()
    decision = decide_use(Limits(), use_facts(price_micro_usdc=100_001, seen_price_micro_usdc=100_000))
    assert decision == Ask(("The price is $0.100001 now; you saw $0.10.",))
