"""Every state has words, the words are plain, and technical ones never stand among them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any

import pytest

from app.domain import errors, job_words, words
from app.domain.charge import ChargeState
from app.domain.errors import GondolaError
from app.domain.job import JobState, StepKind
from app.domain.payment import Delivery, PaymentState, PurchaseKind
from tests.domain.things import a_payment

LISTS: list[tuple[type[Enum], Mapping[Any, str]]] = [
    (JobState, job_words.JOB_STATE),
    (StepKind, job_words.STEP),
    (PaymentState, words.PAYMENT_STATE),
    (PaymentState, words.PAYMENT_STEP),
    (ChargeState, words.CHARGE_STATE),
    (Delivery, words.DELIVERY),
]
EVERY_WORD = [text for _, texts in LISTS for text in texts.values()]


def family(kind: type[GondolaError]) -> list[type[GondolaError]]:
    return [kind, *(one for child in kind.__subclasses__() for one in family(child))]


ERRORS = [kind for kind in family(GondolaError) if kind.__module__.startswith("app.domain")]


@pytest.mark.parametrize("states, texts", LISTS, ids=[states.__name__ for states, _ in LISTS])
def test_every_state_has_words(states: type[Enum], texts: Mapping[Any, str]) -> None:
    assert texts.keys() == set(states)
    assert all(texts.values())


@pytest.mark.parametrize("text", EVERY_WORD)
def test_no_state_shows_a_technical_word(text: str) -> None:
    assert not technical_in(text)
    assert text.strip() == text
    assert "_" not in text


@pytest.mark.parametrize("kind", ERRORS, ids=[kind.__name__ for kind in ERRORS])
def test_no_error_shows_a_technical_word(kind: type[GondolaError]) -> None:
    for text in (kind.what, kind.means, kind.do):
        assert not technical_in(text)
        assert text == "" or text.endswith((".", "!"))
    assert kind.code
    assert re.fullmatch(r"[a-z_]+", kind.code)


def technical_in(text: str) -> list[str]:
    return [word for word in words.TECHNICAL if word.lower() in text.lower() and not _plain_use(word, text)]


def _plain_use(word: str, text: str) -> bool:
    """Inside a longer word of the language ("avoid", "unknown") only the capitals would be technical."""
    return word.isalpha() and word.isupper() and word not in text


def test_the_words_of_the_money_states_are_those_people_agreed_on() -> None:
    assert words.PAYMENT_STATE[PaymentState.UNKNOWN] == "Not sure yet — nothing new will be paid"
    assert words.PAYMENT_STATE[PaymentState.VOID] == "Expired — nothing was paid"
    assert words.PAYMENT_STATE[PaymentState.CLAIMED] == "Seller says paid, checking"


def test_a_payment_says_what_it_was_for() -> None:
    assert words.payment_title(a_payment()) == "Credit at Venice"
    poll = a_payment(kind=PurchaseKind.POLL, host="seller.example")
    assert words.payment_title(poll) == "A look at a job at seller.example"


def test_a_refusal_says_why() -> None:
    assert words.payment_words(a_payment(PaymentState.REFUSED)) == "Refused"
    refused = a_payment(PaymentState.REFUSED, note="Spending is paused.")
    assert words.payment_words(refused) == "Refused: Spending is paused."


def test_paid_and_not_delivered_is_said_only_when_it_is_proved_paid() -> None:
    for state in PaymentState:
        told = words.payment_words(a_payment(state, delivery=Delivery.NOT_DELIVERED))
        proved = state in (PaymentState.CONFIRMED, PaymentState.FINAL)
        assert (told == "Paid, not delivered") == proved
        assert words.payment_words(a_payment(state)) == words.PAYMENT_STATE[state]


@pytest.mark.parametrize(
    "depth, text", [(None, ""), (0, "just now"), (1, "1 block"), (2, "2 blocks"), (12_345, "12,345 blocks")]
)
def test_depth_is_counted_in_blocks(depth: int | None, text: str) -> None:
    assert words.depth_words(a_payment(PaymentState.CONFIRMED, depth=depth)) == text


def test_the_family_of_errors_is_the_one_that_is_drawn() -> None:
    drawn = set(re.findall(r"[A-Z][A-Za-z]+", (errors.__doc__ or "").split("Each one")[0]))
    named = {kind.__name__ for kind in ERRORS if kind.__module__.startswith("app.domain.errors")}
    assert named <= drawn
