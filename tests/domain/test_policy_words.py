"""What the policy says to a person, word for word: each refusal and each question, with its code."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.money import MICRO
from app.domain.policy import (
    LOW_CREDIT_MICRO_USDC,
    Allow,
    Ask,
    Budget,
    Decision,
    Limits,
    Refuse,
    Spent,
    decide_payment,
    decide_use,
)
from tests.domain.things import HOST, PAYEE, payment_facts, use_facts

KNOWN = Limits().with_payee(HOST, PAYEE)
QUIET = replace(
    KNOWN,
    ask_above_paid_in_micro_usdc=10 * MICRO,
    ask_above_look_micro_usdc=MICRO,
    price_tolerance_percent=10,
)
BUDGET = Budget(2 * MICRO, 3 * MICRO, 5 * MICRO, 4 * MICRO, 3 * MICRO)


@pytest.mark.parametrize(
    "changes, code, words",
    [
        (
            {"route_takes_payment": False},
            "prepaid_route",
            "This server is prepaid: it is paid by adding credit, never for a single call.",
        ),
        (
            {"sign_in_untried": True},
            "sign_in_first",
            "A sign-in is offered and was not tried yet; it comes first.",
        ),
        (
            {"network_known": False},
            "unknown_network",
            "It asks for money on a network that Gondola does not use.",
        ),
        (
            {"network_is_accounts": False},
            "other_network",
            "It asks for money on another network than this account's.",
        ),
        ({"asset_ours": False}, "unknown_asset", "It asks for another token than USDC."),
        ({"domain_ours": False}, "wrong_domain", "It describes USDC in a way that is not USDC's."),
        (
            {"resource_host": "api.venice.ai.evil.example"},
            "other_host",
            "It asks to be paid for something on another server than the one we called.",
        ),
        (
            {"host": "evil.example", "resource_host": "evil.example"},
            "host_not_allowed",
            "evil.example is not among the servers you allowed.",
        ),
        ({"amount_micro_usdc": 0}, "bad_amount", "The amount is not an amount."),
        ({"amount_micro_usdc": -1}, "bad_amount", "The amount is not an amount."),
        ({"validity_s": 0}, "bad_validity", "The offer would be over before it could be paid."),
        (
            {"validity_s": 301},
            "validity_too_long",
            "The signature would be good for longer than 300 seconds.",
        ),
        (
            {"unresolved_for_purchase": True},
            "unresolved",
            "An earlier payment for the same thing is not settled yet; nothing new is paid until it is.",
        ),
        (
            {"undelivered_before": True},
            "undelivered",
            "An earlier payment here brought nothing. Nothing more is paid until you say so.",
        ),
    ],
)
def test_a_payment_is_refused_in_these_words(changes: dict[str, object], code: str, words: str) -> None:
    assert decide_payment(KNOWN, payment_facts(approved=True, **changes)) == Refuse((words,), code)


def test_the_smallest_and_the_shortest_payment_may_be_made() -> None:
    assert decide_payment(QUIET, payment_facts(amount_micro_usdc=1, validity_s=1)) == Allow()
    assert decide_payment(QUIET, payment_facts(validity_s=300)) == Allow()


@pytest.mark.parametrize(
    "changes, code, words",
    [
        (
            {"amount_micro_usdc": 2_000_001},
            "cap_item",
            "Above your limit of $2.00 at a time: this payment is $2.000001.",
        ),
        (
            {"spent": Spent(job_micro_usdc=2_000_001)},
            "cap_job",
            "Above your limit of $4.00 for one job: $2.000001 paid in already, this payment is $2.00.",
        ),
        (
            {"spent": Spent(host_day_micro_usdc=1_000_001)},
            "cap_host",
            "Above your limit of $3.00 a day at one server: $1.000001 paid in already, this payment is $2.00.",
        ),
        (
            {"spent": Spent(1_000_001)},
            "cap_day",
            "Above your limit of $3.00 a day: $1.000001 paid in already, this payment is $2.00.",
        ),
        (
            {"spent": Spent(0, 3_000_001)},
            "cap_month",
            "Above your limit of $5.00 in 30 days: $3.000001 paid in already, this payment is $2.00.",
        ),
    ],
)
def test_a_cap_says_what_it_is_and_what_was_spent(changes: dict[str, object], code: str, words: str) -> None:
    limits = replace(QUIET, paid_in=BUDGET, ask_above_look_micro_usdc=2 * MICRO)
    look = {"amount_micro_usdc": 2 * MICRO, "is_look": True, "approved": True}
    assert decide_payment(limits, payment_facts(**{**look, **changes})) == Refuse((words,), code)
    full = Spent(MICRO, 3 * MICRO, 2 * MICRO, MICRO)
    assert decide_payment(limits, payment_facts(**look, spent=full)) == Allow(), "a cap may be reached"


def asked(limits: Limits, **changes: object) -> tuple[str, ...]:
    """Why a payment is asked about, having made sure that a yes is enough."""
    decision: Decision = decide_payment(limits, payment_facts(**changes))
    assert isinstance(decision, Ask)
    assert decide_payment(limits, payment_facts(**{**changes, "approved": True})) == Allow()
    return decision.reasons


def test_questions_about_who_is_paid() -> None:
    assert asked(replace(QUIET, pinned_payees=())) == ("It is the first payment to this receiver.",)
    assert asked(QUIET, payee="0x" + "cd" * 20) == (
        "The receiver is NOT the one that was paid before at this server.",
    )
    assert decide_payment(QUIET, payment_facts(payee=PAYEE.upper().replace("0X", "0x"))) == Allow()


def test_questions_about_how_much_is_added() -> None:
    assert asked(KNOWN) == ("Adding credit is always asked.",)
    assert asked(replace(KNOWN, ask_above_paid_in_micro_usdc=1)) == ("It is more than $0.000001.",)
    assert asked(replace(KNOWN, ask_above_paid_in_micro_usdc=4_999_999)) == ("It is more than $4.999999.",)
    assert decide_payment(replace(KNOWN, ask_above_paid_in_micro_usdc=5 * MICRO), payment_facts()) == Allow()


def test_questions_about_a_look_and_its_price() -> None:
    look = {"is_look": True, "amount_micro_usdc": 80_000}
    assert asked(replace(QUIET, ask_above_look_micro_usdc=79_999), **look) == (
        "It is more than $0.079999 for one look.",
    )
    assert asked(QUIET, **look, listing_price_micro_usdc=72_727) == (
        "It asks $0.08; the listing says $0.072727.",
    )
    assert asked(QUIET, **look, agreed_price_micro_usdc=72_727) == (
        "It asks $0.08; you last said yes to $0.072727.",
    )
    assert asked(QUIET, **look, median_price_micro_usdc=7_999) == (
        "It asks $0.08; $0.007999 is usual for its kind.",
    )
    for known in ("listing_price_micro_usdc", "agreed_price_micro_usdc"):
        assert decide_payment(QUIET, payment_facts(**look, **{known: 72_728})) == Allow()
    assert decide_payment(QUIET, payment_facts(**look, median_price_micro_usdc=8_000)) == Allow()


def test_all_questions_stand_together_with_the_receiver_first() -> None:
    reasons = asked(
        replace(KNOWN, pinned_payees=()),
        amount_micro_usdc=8 * MICRO,
        listing_price_micro_usdc=MICRO,
        agreed_price_micro_usdc=2 * MICRO,
        median_price_micro_usdc=1000,
    )
    assert reasons == (
        "It is the first payment to this receiver.",
        "It asks $8.00; the listing says $1.00.",
        "It asks $8.00; you last said yes to $2.00.",
        "It asks $8.00; $0.001 is usual for its kind.",
        "Adding credit is always asked.",
    )


@pytest.mark.parametrize(
    "changes, code, words",
    [
        ({"host": "evil.example"}, "host_not_allowed", "evil.example is not among the servers you allowed."),
        ({"price_micro_usdc": -1}, "bad_amount", "The price is not an amount."),
        (
            {"unresolved_for_model": True},
            "unresolved",
            "An earlier request for this model has no answer yet. It may have been charged, "
            "so nothing new is queued until you have looked at it.",
        ),
        (
            {"price_micro_usdc": 2_000_001},
            "cap_item",
            "Above your limit of $2.00 at a time: this job costs $2.000001.",
        ),
        (
            {"spent": Spent(9_900_001)},
            "cap_day",
            "Above your limit of $10.00 a day: $9.900001 used already, this job costs $0.10.",
        ),
        (
            {"spent": Spent(0, 49_900_001)},
            "cap_month",
            "Above your limit of $50.00 in 30 days: $49.900001 used already, this job costs $0.10.",
        ),
    ],
)
def test_a_job_is_refused_in_these_words(changes: dict[str, object], code: str, words: str) -> None:
    assert decide_use(KNOWN, use_facts(approved=True, **changes)) == Refuse((words,), code)


def test_a_job_for_nothing_is_allowed() -> None:
    assert decide_use(Limits(), use_facts(price_micro_usdc=0)) == Allow()


def test_a_pause_stops_both_in_the_same_words() -> None:
    paused = replace(KNOWN, paused=True)
    refusal = Refuse(("Spending is paused.",), "spending_paused")
    assert decide_payment(paused, payment_facts(approved=True)) == refusal
    assert decide_use(paused, use_facts(approved=True)) == refusal


def test_questions_about_a_job() -> None:
    always = replace(Limits(), ask_above_used_micro_usdc=0)
    assert decide_use(always, use_facts()) == Ask(("You asked to be asked every time.",))
    barely = replace(Limits(), ask_above_used_micro_usdc=1)
    assert decide_use(barely, use_facts()) == Ask(("It costs more than $0.000001.",))
    both = decide_use(always, use_facts(seen_price_micro_usdc=99_999))
    assert both == Ask(("You asked to be asked every time.", "The price is $0.10 now; you saw $0.099999."))
    tolerant = replace(Limits(), price_tolerance_percent=10)
    assert decide_use(tolerant, use_facts(price_micro_usdc=110, seen_price_micro_usdc=100)) == Allow()
    assert decide_use(tolerant, use_facts(price_micro_usdc=111, seen_price_micro_usdc=100)) == Ask(
        ("The price is $0.000111 now; you saw $0.0001.",)
    )


def test_warnings_about_credit() -> None:
    assert LOW_CREDIT_MICRO_USDC == 100_000
    none = ("Your credit of $0.099999 does not cover it.",)
    little = (
        "Only $0.00 of credit would be left. Under $0.10 Venice may hold the audio back until you add credit.",
    )
    assert decide_use(Limits(), use_facts(credit_micro_usdc=99_999)) == Ask(none, none)
    assert decide_use(Limits(), use_facts(credit_micro_usdc=100_000)) == Ask(little, little)
    assert decide_use(Limits(), use_facts(credit_micro_usdc=100_000, approved=True)) == Allow(little)
    assert decide_use(Limits(), use_facts(credit_micro_usdc=200_000)) == Allow()
    assert decide_use(Limits(), use_facts(credit_micro_usdc=None)) == Allow()
