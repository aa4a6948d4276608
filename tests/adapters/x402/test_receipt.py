"""A receipt is a claim: read when it can be read, believed by nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.x402.scheme import Exact3009Scheme
from app.domain.networks import BASE
from app.ports.scheme import SettlementClaim, SettlingScheme
from tests.adapters.x402.challenges import as_header

SCHEME: SettlingScheme = Exact3009Scheme()
GOOD = {
    "success": True,
    "transaction": "0x" + "AB" * 32,
    "network": "eip155:8453",
    "payer": "0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A",
}


def test_a_receipt_is_read() -> None:
    assert SCHEME.read_receipt(as_header(GOOD)) == SettlementClaim(
        success=True,
        transaction="0x" + "ab" * 32,
        network=BASE,
        payer="0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a",
    )


def test_a_failure_says_why_in_displayable_words() -> None:
    claim = SCHEME.read_receipt(
        as_header({"success": False, "transaction": "", "errorReason": "no\u202e\x07 funds"})
    )
    assert claim == SettlementClaim(success=False, reason="no funds")


@pytest.mark.parametrize("transaction", ["0x12", "ab" * 32, 7, None, "0x" + "ab" * 32 + "\n", ["0x"]])
def test_a_transaction_that_is_none_reads_as_none(transaction: object) -> None:
    claim = SCHEME.read_receipt(as_header({**GOOD, "transaction": transaction, "network": {}, "payer": 7}))
    assert claim == SettlementClaim(success=True)


@pytest.mark.parametrize(
    "document", [{}, {"success": "true"}, {"success": 1}, [], None, {**GOOD, "pad": "x" * 20_000}]
)
def test_a_receipt_that_cannot_be_read_is_none(document: object) -> None:
    assert SCHEME.read_receipt(as_header(document)) is None


def test_no_receipt_is_none() -> None:
    assert SCHEME.read_receipt(None) is None


@given(st.text(max_size=200))
def test_any_text_is_a_claim_or_nothing(text: str) -> None:
    claim = SCHEME.read_receipt(text)
    assert claim is None or isinstance(claim.success, bool)
