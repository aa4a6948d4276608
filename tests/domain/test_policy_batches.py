"""Jobs that were said yes to together: within the price agreed to and every cap, and not a cent beyond."""

from __future__ import annotations

from dataclasses import replace

from app.domain.limits import Budget, Limits
from app.domain.policy import PRICE_ROSE, Allow, Ask, Refuse, Spent, decide_use
from tests.domain.things import use_facts

ALWAYS_ASK = Limits(ask_above_used_micro_usdc=0)


def test_a_yes_given_beforehand_stands_for_an_answer_about_the_price() -> None:
    facts = use_facts(price_micro_usdc=600_000, agreed_price_micro_usdc=600_000, seen_price_micro_usdc=1)
    assert decide_use(Limits(), facts) == Allow()
    assert decide_use(ALWAYS_ASK, facts) == Allow()


def test_a_price_that_rose_above_it_is_refused_however_little() -> None:
    facts = use_facts(price_micro_usdc=190_001, agreed_price_micro_usdc=190_000)
    tolerant = Limits(price_tolerance_percent=50)
    assert decide_use(tolerant, facts) == Refuse(
        ("The price rose: it is $0.190001 now, and you said yes to $0.19.",), PRICE_ROSE
    )
    assert isinstance(decide_use(tolerant, replace(facts, approved=True)), Refuse)
    assert PRICE_ROSE == "price_rose"


def test_a_yes_given_beforehand_passes_no_cap() -> None:
    limits = Limits(used=Budget(2_000_000, 1_000_000, 5_000_000))
    facts = use_facts(
        price_micro_usdc=190_000, agreed_price_micro_usdc=190_000, spent=Spent(900_000, 900_000)
    )
    decision = decide_use(limits, facts)
    assert isinstance(decision, Refuse)
    assert decision.code == "cap_day"


def test_little_credit_is_asked_about_unless_that_was_agreed_to() -> None:
    low = use_facts(price_micro_usdc=190_000, agreed_price_micro_usdc=190_000, credit_micro_usdc=200_000)
    assert isinstance(decide_use(Limits(), low), Ask)
    decision = decide_use(Limits(), replace(low, low_credit_agreed=True))
    assert isinstance(decision, Allow)
    assert decision.warnings
    exactly = replace(low, credit_micro_usdc=190_000, low_credit_agreed=True)
    assert isinstance(decide_use(Limits(), exactly), Allow)


def test_credit_that_does_not_cover_it_is_never_agreed_to() -> None:
    short = use_facts(
        price_micro_usdc=190_000,
        agreed_price_micro_usdc=190_000,
        credit_micro_usdc=189_999,
        low_credit_agreed=True,
    )
    decision = decide_use(Limits(), short)
    assert isinstance(decision, Ask)
    assert decision.reasons == ("Your credit of $0.189999 does not cover it.",)


def test_credit_that_is_not_known_stops_nothing() -> None:
    unknown = use_facts(agreed_price_micro_usdc=10**6, low_credit_agreed=True, credit_micro_usdc=None)
    assert decide_use(Limits(), unknown) == Allow()
