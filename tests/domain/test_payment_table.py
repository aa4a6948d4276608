"""The states of a payment, written out once more: what stands in a journal on disk, and which arrows there are."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from enum import Enum
from typing import Any

import pytest

from app.domain.errors import GondolaError
from app.domain.payment import (
    BY_CHAIN_ALONE,
    MAYBE_SENT,
    RESERVING,
    TRANSITIONS,
    UNRESOLVED,
    ChainProof,
    Delivery,
    IllegalTransition,
    NonceReading,
    Payment,
    PaymentState,
    PurchaseKind,
    SignedHeader,
    Transition,
    Verdict,
    judge,
    move,
)
from tests.domain.things import LATER, NOW, PAYEE, PAYER, a_payment, an_authorization

S = PaymentState

ARROWS = """
intended  -> refused abandoned signed
signed    -> sent void
sent      -> claimed unknown confirmed void
claimed   -> unknown confirmed void
unknown   -> confirmed void
confirmed -> unknown final
refused   ->
abandoned ->
final     ->
void      ->
"""


def test_there_are_exactly_these_arrows() -> None:
    drawn = {
        PaymentState(before.strip()): {PaymentState(after) for after in afters.split()}
        for before, _, afters in (line.partition("->") for line in ARROWS.strip().splitlines())
    }
    assert drawn == TRANSITIONS


@pytest.mark.parametrize(
    "kind, words",
    [
        (PaymentState, "intended refused abandoned signed sent claimed unknown confirmed final void"),
        (Delivery, "pending delivered not_delivered"),
        (PurchaseKind, "top_up poll"),
        (Verdict, "settled never dont_know"),
    ],
)
def test_the_words_in_the_records_stay_what_they_are(kind: type[Enum], words: str) -> None:
    assert [member.value for member in kind] == words.split()


@pytest.mark.parametrize(
    "states, words",
    [
        (BY_CHAIN_ALONE, "confirmed final"),
        (RESERVING, "intended signed sent claimed unknown confirmed final"),
        (UNRESOLVED, "intended signed sent claimed unknown"),
        (MAYBE_SENT, "sent claimed unknown"),
    ],
)
def test_which_states_count_as_what(states: frozenset[PaymentState], words: str) -> None:
    assert {state.value for state in states} == set(words.split())


def test_a_new_payment_is_an_intention_and_nothing_more() -> None:
    payment = Payment("p", "a", PurchaseKind.POLL, "url", "host", "base", PAYEE, 1, NOW)
    assert payment == Payment(
        id="p",
        account_id="a",
        kind=PurchaseKind.POLL,
        resource="url",
        host="host",
        network_key="base",
        payee=PAYEE,
        amount_micro_usdc=1,
        created_at=NOW,
        state=S.INTENDED,
        delivery=Delivery.PENDING,
        job_id="",
        authorization=None,
        header=None,
        transaction="",
        block_number=None,
        depth=None,
        note="",
        sends=0,
        asked=False,
        forgiven=False,
        changed_at=None,
    )


def test_what_is_left_out_says_nothing() -> None:
    assert Transition("p", NOW, S.SENT, S.UNKNOWN, "why").evidence == ""
    assert SignedHeader("X-PAYMENT", "v", "POST", "url").body == b""
    assert not NonceReading(used=True, block_number=1, block_time=1).canceled


def test_a_move_writes_its_line_without_evidence_where_none_is_needed() -> None:
    moved, line = move(a_payment(S.SIGNED), S.SENT, LATER, "about to send", sends=1)
    assert (moved.state, moved.sends, moved.changed_at) == (S.SENT, 1, LATER)
    assert line == Transition(moved.id, LATER, S.SIGNED, S.SENT, "about to send", "")


@pytest.mark.parametrize(
    "before, after, evidence, detail",
    [
        (S.INTENDED, S.SENT, "block 7", "intended -> sent"),
        (S.VOID, S.SIGNED, "block 7", "void -> signed"),
        (S.SENT, S.VOID, "", "void without evidence"),
        (S.UNKNOWN, S.VOID, "", "void without evidence"),
        (S.UNKNOWN, S.CONFIRMED, "", "confirmed without evidence"),
        (S.CONFIRMED, S.FINAL, "", "confirmed without evidence"),
    ],
)
def test_a_move_that_may_not_be_says_which(before: S, after: S, evidence: str, detail: str) -> None:
    with pytest.raises(IllegalTransition) as refused:
        move(a_payment(before), after, LATER, "why", evidence)
    assert refused.value.detail == detail
    assert (refused.value.code, refused.value.what) == (
        "illegal_transition",
        "A payment cannot move that way.",
    )
    assert isinstance(refused.value, GondolaError)


@pytest.mark.parametrize(
    "changes, detail",
    [
        ({"value_micro_usdc": 0}, "authorization with a bad value or nonce"),
        ({"nonce": "0x" + "g" * 64}, "authorization with a bad value or nonce"),
        ({"nonce": "0x" + "5a" * 33}, "authorization with a bad value or nonce"),
        ({"valid_after": -1}, "authorization with a bad validity"),
        ({"valid_after": 7, "valid_before": 7}, "authorization with a bad validity"),
    ],
)
def test_an_authorization_that_makes_no_sense_says_why(changes: dict[str, Any], detail: str) -> None:
    with pytest.raises(IllegalTransition) as refused:
        an_authorization(**changes)
    assert refused.value.detail == detail


def test_the_smallest_authorization_can_be_made() -> None:
    small = an_authorization(value_micro_usdc=1, valid_after=0, valid_before=1, nonce="0x" + "09af" * 16)
    assert (small.payer, small.payee) == (PAYER, PAYEE)
    assert an_authorization(valid_after=1, valid_before=2).valid_after == 1


def test_a_signed_header_is_shown_without_its_value() -> None:
    header = SignedHeader("X-PAYMENT", "c2VjcmV0", "POST", "https://shop.example/look")
    assert repr(header) == "SignedHeader(X-PAYMENT for POST https://shop.example/look)"


def test_a_proof_goes_before_every_reading() -> None:
    proof = ChainProof("0x1", 1, "0x2", 0, finalized=False)
    unused = NonceReading(used=False, block_number=9, block_time=2_000_000)
    assert judge(an_authorization(), proof, unused) is Verdict.SETTLED
    assert judge(an_authorization(), None, unused) is Verdict.NEVER
    assert judge(an_authorization(), None, None) is Verdict.DONT_KNOW


@pytest.mark.parametrize(
    "value",
    [
        an_authorization(),
        SignedHeader("X-PAYMENT", "v", "POST", "url"),
        a_payment(),
        Transition("p", NOW, S.SENT, S.UNKNOWN, "why"),
        ChainProof("0x1", 1, "0x2", 0, finalized=False),
        NonceReading(used=True, block_number=1, block_time=1),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_was_written_about_money_cannot_be_changed_in_passing(value: object) -> None:
    name = value.__slots__[0]  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError):
        setattr(value, name, "another")
    assert not hasattr(value, "__dict__"), "and it holds nothing that is not one of its fields"
