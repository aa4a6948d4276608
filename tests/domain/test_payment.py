"""A payment moves along its arrows only, and chain evidence alone says paid or never paid."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.domain.errors import InvalidAddress
from app.domain.payment import (
    BY_CHAIN_ALONE,
    MAYBE_SENT,
    RESERVING,
    TRANSITIONS,
    UNRESOLVED,
    ChainProof,
    IllegalTransition,
    NonceReading,
    Payment,
    PaymentState,
    SignedHeader,
    Verdict,
    judge,
    move,
)
from tests.domain.things import LATER, NOW, a_payment, an_authorization

S = PaymentState
STATES = list(PaymentState)
ARROWS = [(before, after) for before in STATES for after in STATES if after in TRANSITIONS[before]]
NO_ARROWS = [(before, after) for before in STATES for after in STATES if after not in TRANSITIONS[before]]


@pytest.mark.parametrize("before, after", ARROWS)
def test_every_arrow_can_be_taken_with_evidence(before: S, after: S) -> None:
    payment, line = move(a_payment(before), after, LATER, "why", "evidence", note="n")
    assert (payment.state, payment.changed_at, payment.note) == (after, LATER, "n")
    assert (line.before, line.after, line.at, line.why, line.evidence) == (
        before,
        after,
        LATER,
        "why",
        "evidence",
    )
    assert line.payment_id == payment.id


@pytest.mark.parametrize("before, after", NO_ARROWS)
def test_no_other_arrow_exists_whatever_the_evidence(before: S, after: S) -> None:
    with pytest.raises(IllegalTransition):
        move(a_payment(before), after, NOW, "why", "evidence")


@pytest.mark.parametrize("before, after", ARROWS)
def test_paid_and_void_need_evidence_unless_it_was_never_sent(before: S, after: S) -> None:
    by_chain = after in BY_CHAIN_ALONE or (after is S.VOID and before is not S.SIGNED)
    if by_chain:
        with pytest.raises(IllegalTransition):
            move(a_payment(before), after, NOW, "the seller says so")
    else:
        assert move(a_payment(before), after, NOW, "why")[0].state is after


def test_the_picture_of_the_states_holds() -> None:
    assert TRANSITIONS.keys() == set(STATES)
    assert {state for state in STATES if not TRANSITIONS[state]} == {S.REFUSED, S.ABANDONED, S.FINAL, S.VOID}
    assert TRANSITIONS[S.CONFIRMED] == {S.UNKNOWN, S.FINAL}
    assert S.FINAL in BY_CHAIN_ALONE
    assert S.CONFIRMED in BY_CHAIN_ALONE


def test_everything_that_may_cost_money_counts_against_the_caps() -> None:
    assert set(STATES) - RESERVING == {S.REFUSED, S.ABANDONED, S.VOID}
    assert MAYBE_SENT < UNRESOLVED < RESERVING
    for state in STATES:
        assert a_payment(state).reserves == (state in RESERVING)
        assert a_payment(state).unresolved == (state in UNRESOLVED)


class AnyLife(RuleBasedStateMachine):
    """Whatever is tried in whatever order, a payment never leaves its rails."""

    def __init__(self) -> None:
        super().__init__()
        self.payment: Payment = a_payment()
        self.lines: list[tuple[S, S, str]] = []

    @rule(to=st.sampled_from(STATES), evidence=st.sampled_from(["", "block 7"]))
    def attempt(self, to: S, evidence: str) -> None:
        before = self.payment.state
        try:
            self.payment, line = move(self.payment, to, NOW, "why", evidence)
        except IllegalTransition:
            assert self.payment.state is before
        else:
            self.lines.append((line.before, line.after, line.evidence))

    @invariant()
    def money_that_may_be_gone_is_counted(self) -> None:
        sent = any(after is S.SENT for _, after, _ in self.lines)
        if sent and self.payment.state is not S.VOID:
            assert self.payment.reserves

    @invariant()
    def nothing_is_paid_or_void_after_sending_without_evidence(self) -> None:
        for before, after, evidence in self.lines:
            if after in BY_CHAIN_ALONE or (after is S.VOID and before is not S.SIGNED):
                assert evidence

    @invariant()
    def nothing_void_comes_back(self) -> None:
        befores = [before for before, _, _ in self.lines]
        assert not {S.VOID, S.REFUSED, S.ABANDONED, S.FINAL} & set(befores)


TestAnyLife = AnyLife.TestCase

PROOFS = st.builds(
    ChainProof, st.just("0x1"), st.integers(1), st.just("0x2"), st.integers(0), finalized=st.booleans()
)
READINGS = st.builds(
    NonceReading,
    used=st.booleans(),
    block_number=st.integers(1),
    block_time=st.integers(999_000, 1_001_000),
    canceled=st.booleans(),
)


@given(st.none() | PROOFS, st.none() | READINGS)
def test_never_paid_needs_a_finalized_reading_past_the_validity(
    proof: ChainProof | None, reading: NonceReading | None
) -> None:
    authorization = an_authorization(valid_before=1_000_000)
    verdict = judge(authorization, proof, reading)
    if verdict is Verdict.SETTLED:
        assert proof is not None
    if verdict is Verdict.NEVER:
        assert proof is None
        assert reading is not None
        assert reading.canceled or (not reading.used and reading.block_time > 1_000_000)
    if proof is None and reading is None:
        assert verdict is Verdict.DONT_KNOW


@pytest.mark.parametrize(
    "used, block_time, canceled, verdict",
    [
        (False, 1_000_001, False, Verdict.NEVER),
        (False, 1_000_000, False, Verdict.DONT_KNOW),
        (False, 999_999, False, Verdict.DONT_KNOW),
        (True, 1_000_001, False, Verdict.DONT_KNOW),
        (True, 999_999, True, Verdict.NEVER),
    ],
)
def test_the_edge_of_the_validity(used: bool, block_time: int, canceled: bool, verdict: Verdict) -> None:
    reading = NonceReading(used=used, block_number=7, block_time=block_time, canceled=canceled)
    assert judge(an_authorization(valid_before=1_000_000), None, reading) is verdict


@pytest.mark.parametrize(
    "changes",
    [
        {"value_micro_usdc": 0},
        {"value_micro_usdc": -1},
        {"nonce": "0x" + "5A" * 32},
        {"nonce": "0x" + "5a" * 31},
        {"nonce": "5a" * 32},
        {"nonce": "0x" + "5a" * 32 + "\n"},
        {"valid_after": -1},
        {"valid_after": 1_000_300},
        {"valid_before": 0},
    ],
)
def test_an_authorization_that_makes_no_sense_cannot_be_made(changes: dict[str, Any]) -> None:
    with pytest.raises(IllegalTransition):
        an_authorization(**changes)


@pytest.mark.parametrize("side", ["payer", "payee"])
def test_an_authorization_needs_real_addresses(side: str) -> None:
    with pytest.raises(InvalidAddress):
        an_authorization(**{side: "0x12"})


def test_a_signed_header_never_shows_what_can_be_settled() -> None:
    header = SignedHeader("PAYMENT-SIGNATURE", "c2VjcmV0", "POST", "https://api.venice.ai/x")
    assert "c2VjcmV0" not in repr(header)
    assert "c2VjcmV0" not in repr(a_payment(header=header))
    assert "PAYMENT-SIGNATURE" in repr(header)
