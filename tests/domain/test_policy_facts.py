"""What a decision rests on when nothing is said: no limit is wide, nothing counts as approved, nothing was spent."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from app.domain.limits import Budget, Limits
from app.domain.policy import Allow, Ask, PaymentFacts, Refuse, Spent, UseFacts, decide_payment
from tests.domain.things import HOST, PAYEE, payment_facts, use_facts


def test_a_payment_of_which_nothing_else_is_known() -> None:
    facts = PaymentFacts(
        1,
        PAYEE,
        HOST,
        HOST,
        network_known=True,
        asset_ours=True,
        domain_ours=True,
        validity_s=300,
        sign_in_untried=False,
        route_takes_payment=True,
    )
    assert facts == payment_facts(
        amount_micro_usdc=1,
        spent=Spent(0, 0, 0, 0),
        unresolved_for_purchase=False,
        payments_to_payee=0,
        approved=False,
        is_look=False,
        network_is_accounts=True,
        listing_price_micro_usdc=None,
        agreed_price_micro_usdc=None,
        median_price_micro_usdc=None,
        undelivered_before=False,
    )


def test_a_use_of_which_nothing_else_is_known() -> None:
    assert UseFacts(100_000, HOST, "m") == use_facts(
        spent=Spent(0, 0, 0, 0),
        unresolved_for_model=False,
        credit_micro_usdc=None,
        approved=False,
        seen_price_micro_usdc=None,
    )


def test_what_was_spent_here_and_elsewhere_is_added_window_by_window() -> None:
    assert Spent(1, 20, 300, 4000).plus(Spent(5, 50, 500, 5000)) == Spent(6, 70, 800, 9000)


def test_decisions_without_words() -> None:
    assert Allow().warnings == ()
    assert Ask(("why",)).warnings == ()
    assert (Refuse().reasons, Refuse().code) == ((), "payment_refused")


def test_the_defaults_are_small() -> None:
    assert Limits() == Limits(
        paid_in=Budget(10_000_000, 20_000_000, 60_000_000, 2_000_000, 20_000_000),
        used=Budget(2_000_000, 10_000_000, 50_000_000, None, None),
        ask_above_used_micro_usdc=500_000,
        ask_above_paid_in_micro_usdc=0,
        ask_above_look_micro_usdc=100_000,
        max_validity_s=300,
        price_tolerance_percent=0,
        outlier_times=10,
        allowed_hosts=frozenset({"api.venice.ai"}),
        pinned_payees=(),
        paused=False,
    )
    assert (Budget(1, 2, 3).per_job_micro_usdc, Budget(1, 2, 3).per_host_day_micro_usdc) == (None, None)


@pytest.mark.parametrize(
    "value",
    [
        Spent(),
        payment_facts(),
        use_facts(),
        Allow(),
        Ask(()),
        Refuse(),
        Budget(1, 2, 3),
        Limits(),
    ],
    ids=lambda value: type(value).__name__,
)
def test_no_limit_and_no_fact_can_be_changed_in_passing(value: object) -> None:
    name = value.__slots__[0]  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError):
        setattr(value, name, 10**12)
    assert not hasattr(value, "__dict__"), "and it holds nothing that is not one of its fields"


def test_a_yes_to_one_payment_is_none_to_the_next() -> None:
    assert isinstance(decide_payment(Limits(), payment_facts()), Ask)
    assert decide_payment(Limits(), payment_facts(approved=True)) == Allow()
    assert isinstance(decide_payment(Limits(), payment_facts()), Ask)
