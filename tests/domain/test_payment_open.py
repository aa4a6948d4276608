"""Which payments something may still come of: those that nobody may forget."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.payment import FOLLOWED, OVER, Delivery, Payment, PaymentState, PurchaseKind, is_open

S = PaymentState
NOON = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)
PAYMENT = Payment("p", "a", PurchaseKind.POLL, "url", "host", "base", "0x" + "26" * 20, 1, NOON)


def test_which_states_are_followed_and_which_are_over() -> None:
    followed = {"intended", "signed", "sent", "claimed", "unknown", "confirmed"}
    assert {state.value for state in FOLLOWED} == followed
    assert {state.value for state in OVER} == {"final", "void"}


@pytest.mark.parametrize("delivery", Delivery)
@pytest.mark.parametrize("state", PaymentState)
def test_a_payment_is_open_until_it_is_decided_and_what_it_bought_is_here(
    state: PaymentState, delivery: Delivery
) -> None:
    payment = replace(PAYMENT, state=state, delivery=delivery)
    if state in {S.REFUSED, S.ABANDONED}:
        assert not is_open(payment)
    elif state in {S.FINAL, S.VOID}:
        assert is_open(payment) is (delivery is not Delivery.DELIVERED)
    else:
        assert is_open(payment)


def test_what_nobody_waits_to_hear_of_counts_as_told() -> None:
    assert PAYMENT.told
