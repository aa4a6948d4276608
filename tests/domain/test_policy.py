"""No way of asking, approving or repeating ever spends past a limit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import MICRO
from app.domain.policy import (
    Allow,
    Ask,
    Budget,
    Decision,
    Limits,
    PaymentFacts,
    Refuse,
    Spent,
    UseFacts,
    decide_payment,
    decide_use,
)
from tests.domain.things import HOST, PAYEE, payment_facts, use_facts

OTHER_PAYEE = "0x" + "cd" * 20
SMALL = st.integers(-5, 40)
BUDGETS = st.builds(Budget, SMALL, SMALL, SMALL)
KNOWN = Limits().with_payee(HOST, PAYEE)
FREE_HAND = replace(KNOWN, ask_above_paid_in_micro_usdc=10**12, ask_above_used_micro_usdc=10**12)

PAYMENT_FACTS = st.builds(
    PaymentFacts,
    amount_micro_usdc=SMALL,
    payee=st.sampled_from([PAYEE, OTHER_PAYEE, ""]),
    host=st.sampled_from([HOST, "evil.example"]),
    resource_host=st.sampled_from([HOST, "evil.example"]),
    network_known=st.booleans(),
    asset_ours=st.booleans(),
    domain_ours=st.booleans(),
    validity_s=st.integers(-10, 400),
    sign_in_untried=st.booleans(),
    route_takes_payment=st.booleans(),
    spent=st.builds(Spent, st.integers(0, 60), st.integers(0, 60)),
    unresolved_for_purchase=st.booleans(),
    approved=st.booleans(),
)
USE_FACTS = st.builds(
    UseFacts,
    price_micro_usdc=SMALL,
    host=st.sampled_from([HOST, "evil.example"]),
    model=st.just("m"),
    spent=st.builds(Spent, st.integers(0, 60), st.integers(0, 60)),
    unresolved_for_model=st.booleans(),
    credit_micro_usdc=st.none() | st.integers(0, 300_000),
    approved=st.booleans(),
)
LIMITS = st.builds(
    Limits,
    paid_in=BUDGETS,
    used=BUDGETS,
    ask_above_used_micro_usdc=SMALL,
    ask_above_paid_in_micro_usdc=SMALL,
    paused=st.booleans(),
    pinned_payees=st.sampled_from([(), ((HOST, PAYEE),)]),
)


def spend(limits: Limits, amounts: list[int], *, used: bool) -> tuple[list[int], int]:
    """Ask for these amounts one after another, approving everything; what was allowed, and its sum."""
    taken: list[int] = []
    for amount in amounts:
        spent = Spent(sum(taken), sum(taken))
        decision: Decision = (
            decide_use(limits, use_facts(price_micro_usdc=amount, spent=spent, approved=True))
            if used
            else decide_payment(limits, payment_facts(amount_micro_usdc=amount, spent=spent, approved=True))
        )
        if isinstance(decision, Allow):
            taken.append(amount)
    return taken, sum(taken)


@given(LIMITS, st.lists(SMALL, max_size=40), st.booleans())
def test_no_sequence_of_amounts_ever_passes_a_cap(limits: Limits, amounts: list[int], used: bool) -> None:
    budget = limits.used if used else limits.paid_in
    taken, total = spend(limits, amounts, used=used)
    if taken:
        assert total <= min(budget.per_day_micro_usdc, budget.per_month_micro_usdc)
        assert max(taken) <= budget.per_item_micro_usdc
        assert min(taken) >= (0 if used else 1)
    if limits.paused:
        assert taken == []


@given(LIMITS, PAYMENT_FACTS)
def test_approval_turns_a_question_into_yes_and_never_a_refusal(limits: Limits, facts: PaymentFacts) -> None:
    unasked = decide_payment(limits, replace(facts, approved=False))
    approved = decide_payment(limits, replace(facts, approved=True))
    if isinstance(unasked, Refuse):
        assert approved == unasked
        assert unasked.reasons
        assert unasked.code
    else:
        assert isinstance(approved, Allow)


@given(LIMITS, USE_FACTS)
def test_the_same_holds_for_uses_of_credit(limits: Limits, facts: UseFacts) -> None:
    unasked = decide_use(limits, replace(facts, approved=False))
    approved = decide_use(limits, replace(facts, approved=True))
    if isinstance(unasked, Refuse):
        assert approved == unasked
    else:
        assert isinstance(approved, Allow)
    if isinstance(unasked, Ask):
        assert unasked.reasons


@given(LIMITS, PAYMENT_FACTS)
def test_nothing_passes_that_is_not_ours_in_every_respect(limits: Limits, facts: PaymentFacts) -> None:
    if isinstance(decide_payment(limits, facts), Refuse):
        return
    assert facts.network_known
    assert facts.asset_ours
    assert facts.domain_ours
    assert facts.route_takes_payment
    assert not facts.sign_in_untried
    assert not facts.unresolved_for_purchase
    assert facts.host == facts.resource_host == HOST
    assert 0 < facts.validity_s <= limits.max_validity_s
    assert 0 < facts.amount_micro_usdc <= limits.paid_in.per_item_micro_usdc
    assert not limits.paused


@given(LIMITS, PAYMENT_FACTS, st.integers(0, 50))
def test_tightening_never_allows_more(limits: Limits, facts: PaymentFacts, cap: int) -> None:
    tighter = replace(limits, paid_in=limits.paid_in.tightened(cap))
    assert tighter.paid_in.per_item_micro_usdc <= limits.paid_in.per_item_micro_usdc
    if isinstance(decide_payment(limits, facts), Refuse):
        assert isinstance(decide_payment(tighter, facts), Refuse)


@pytest.mark.parametrize(
    "changes, code",
    [
        ({"route_takes_payment": False}, "prepaid_route"),
        ({"sign_in_untried": True}, "sign_in_first"),
        ({"network_known": False}, "unknown_network"),
        ({"asset_ours": False}, "unknown_asset"),
        ({"domain_ours": False}, "wrong_domain"),
        ({"resource_host": "api.venice.ai.evil.example"}, "other_host"),
        ({"host": "evil.example", "resource_host": "evil.example"}, "host_not_allowed"),
        ({"amount_micro_usdc": 0}, "bad_amount"),
        ({"validity_s": 0}, "bad_validity"),
        ({"validity_s": 301}, "validity_too_long"),
        ({"unresolved_for_purchase": True}, "unresolved"),
        ({"amount_micro_usdc": 10_000_001}, "cap_item"),
        ({"spent": Spent(15_000_001, 15_000_001)}, "cap_day"),
        ({"spent": Spent(0, 55_000_001)}, "cap_month"),
    ],
)
def test_each_reason_to_refuse_a_payment_has_its_code(changes: dict[str, object], code: str) -> None:
    decision = decide_payment(KNOWN, payment_facts(approved=True, **changes))
    assert isinstance(decision, Refuse)
    assert decision.code == code
    assert decide_payment(replace(KNOWN, paused=True), payment_facts()) == Refuse(
        ("Spending is paused.",), "spending_paused"
    )


@pytest.mark.parametrize(
    "changes, code",
    [
        ({"host": "evil.example"}, "host_not_allowed"),
        ({"price_micro_usdc": -1}, "bad_amount"),
        ({"unresolved_for_model": True}, "unresolved"),
        ({"price_micro_usdc": 2_000_001}, "cap_item"),
        ({"spent": Spent(9_900_001, 9_900_001)}, "cap_day"),
        ({"spent": Spent(0, 49_900_001)}, "cap_month"),
    ],
)
def test_each_reason_to_refuse_a_job_has_its_code(changes: dict[str, object], code: str) -> None:
    decision = decide_use(Limits(), use_facts(approved=True, **changes))
    assert isinstance(decision, Refuse)
    assert decision.code == code
    assert isinstance(decide_use(Limits(paused=True), use_facts()), Refuse)


def test_a_refusal_says_the_figures() -> None:
    decision = decide_payment(KNOWN, payment_facts(spent=Spent(16 * MICRO, 16 * MICRO)))
    assert isinstance(decision, Refuse)
    assert decision.reasons == (
        "Above your limit of $20.00 a day: $16.00 paid in already, this payment is $5.00.",
    )


def test_the_first_payment_to_a_receiver_is_asked() -> None:
    decision = decide_payment(replace(FREE_HAND, pinned_payees=()), payment_facts())
    assert decision == Ask(("It is the first payment to this receiver.",))


def test_a_changed_receiver_is_asked_and_named() -> None:
    decision = decide_payment(FREE_HAND, payment_facts(payee=OTHER_PAYEE))
    assert decision == Ask(("The receiver is NOT the one that was paid before at this server.",))


def test_a_known_receiver_in_other_letters_is_the_same() -> None:
    assert decide_payment(FREE_HAND, payment_facts(payee="0x" + PAYEE[2:].upper())) == Allow()


def test_top_ups_are_always_asked_by_default_and_otherwise_above_the_threshold() -> None:
    assert decide_payment(KNOWN, payment_facts()) == Ask(("Adding credit is always asked.",))
    some = replace(KNOWN, ask_above_paid_in_micro_usdc=4_000_000)
    assert decide_payment(some, payment_facts()) == Ask(("It is more than $4.00.",))
    assert decide_payment(some, payment_facts(amount_micro_usdc=4_000_000)) == Allow()


def test_a_job_is_asked_above_the_threshold_alone() -> None:
    limits = Limits()
    assert decide_use(limits, use_facts(price_micro_usdc=500_000)) == Allow()
    assert decide_use(limits, use_facts(price_micro_usdc=500_001)) == Ask(("It costs more than $0.50.",))
    always = replace(limits, ask_above_used_micro_usdc=0)
    assert decide_use(always, use_facts()) == Ask(("You asked to be asked every time.",))
    assert decide_use(always, use_facts(price_micro_usdc=0)) == Allow()


def test_a_job_that_leaves_less_than_ten_cents_is_warned_about() -> None:
    decision = decide_use(Limits(), use_facts(credit_micro_usdc=199_999))
    assert isinstance(decision, Ask)
    assert decision.reasons == decision.warnings
    assert "Only $0.099999 of credit would be left." in decision.reasons[0]
    assert decide_use(Limits(), use_facts(credit_micro_usdc=200_000)) == Allow()
    assert decide_use(Limits(), use_facts(credit_micro_usdc=199_999, approved=True)) == Allow(
        decision.warnings
    )


def test_a_job_that_credit_does_not_cover_is_warned_about_beside_its_price() -> None:
    decision = decide_use(Limits(), use_facts(price_micro_usdc=600_000, credit_micro_usdc=599_999))
    assert isinstance(decision, Ask)
    assert decision.reasons == ("It costs more than $0.50.",)
    assert decision.warnings == ("Your credit of $0.599999 does not cover it.",)


def test_a_receiver_is_remembered_per_server() -> None:
    limits = Limits().with_payee(HOST, PAYEE.upper()).with_payee("other.example", OTHER_PAYEE)
    assert limits.payee_of(HOST) == PAYEE
    assert limits.with_payee(HOST, OTHER_PAYEE).payee_of(HOST) == OTHER_PAYEE
    assert limits.payee_of("nobody.example") is None
