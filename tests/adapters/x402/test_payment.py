"""A payment is encoded once and the same for ever; what is shown is what was signed."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from eth_account import Account as EthAccount
from eth_account.messages import encode_typed_data
from eth_utils.address import to_checksum_address
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.x402.scheme import Exact3009Scheme
from app.domain.errors import PaymentRefused
from app.domain.networks import BASE, BASE_SEPOLIA, Network
from app.domain.offer import Offer
from app.domain.payment import Authorization
from app.sandbox.crypto import TransferAuthorization, recover_transfer_signer
from app.sandbox.payments import read_payment
from tests.adapters.x402.challenges import PAYEE, URL, as_body, as_header, v1, v1_entry, v2, v2_entry

SCHEME = Exact3009Scheme()
KEY = EthAccount.from_key("0x" + "11" * 32)
SIGNATURE = "0x" + "ab" * 65


def authorization(**changes: int | str) -> Authorization:
    """Ten dollars for five minutes."""
    fields: dict[str, Any] = {
        "payer": KEY.address.lower(),
        "payee": PAYEE.lower(),
        "value_micro_usdc": 10_000_000,
        "valid_after": 0,
        "valid_before": 1_790_000_000,
        "nonce": "0x" + "0c" * 32,
    }
    return Authorization(**{**fields, **changes})


def v2_offer(**changes: object) -> Offer:
    [offer] = SCHEME.read_offers(URL, b"", as_header(v2(v2_entry(**changes))))
    return offer


def v1_offer() -> Offer:
    [offer] = SCHEME.read_offers(URL, as_body(v1()), None)
    return offer


def decoded(value: str) -> dict[str, Any]:
    return dict(json.loads(base64.b64decode(value, validate=True)))


def test_a_v2_payment_echoes_the_entry_and_the_resource_and_carries_the_chosen_amount() -> None:
    entry = v2_entry(extra={"name": "USD Coin", "version": "2", "later": [1, 2.5, None]}, unknown="kept")
    [offer] = SCHEME.read_offers(URL, b"", as_header(v2(entry)))
    header = SCHEME.header(offer, authorization(), SIGNATURE)
    assert (header.name, header.method, header.url, header.body) == ("PAYMENT-SIGNATURE", "POST", URL, b"")
    assert decoded(header.value) == {
        "x402Version": 2,
        "resource": v2()["resource"],
        "accepted": entry,
        "payload": {
            "signature": SIGNATURE,
            "authorization": {
                "from": KEY.address,
                "to": PAYEE,
                "value": "10000000",
                "validAfter": "0",
                "validBefore": "1790000000",
                "nonce": "0x" + "0c" * 32,
            },
        },
    }


def test_addresses_are_spelled_as_the_reference_facilitator_wants_them() -> None:
    document = decoded(SCHEME.header(v1_offer(), authorization(), SIGNATURE).value)
    wire = document["payload"]["authorization"]
    assert (wire["from"], wire["to"]) == (to_checksum_address(KEY.address), to_checksum_address(PAYEE))


def test_a_v2_payment_without_a_resource_has_none() -> None:
    document = decoded(SCHEME.header(replace(v2_offer(), resource=None), authorization(), SIGNATURE).value)
    assert "resource" not in document


def test_a_v1_payment_names_scheme_and_network() -> None:
    header = SCHEME.header(v1_offer(), authorization(), SIGNATURE)
    document = decoded(header.value)
    assert header.name == "X-PAYMENT"
    assert (document["x402Version"], document["scheme"], document["network"]) == (1, "exact", "base")
    assert document["payload"]["authorization"]["value"] == "10000000"


@pytest.mark.parametrize("make", [v1_offer, v2_offer])
def test_the_same_payment_has_the_same_bytes(make: Callable[[], Offer]) -> None:
    first = SCHEME.header(make(), authorization(), SIGNATURE)
    again = SCHEME.header(make(), authorization(), SIGNATURE)
    assert first == again
    assert first.value.encode("ascii")


@given(st.integers(5_000_000, 10**15), st.integers(0, 2**40), st.binary(min_size=32, max_size=32))
def test_a_server_reads_back_exactly_what_was_signed(value: int, after: int, nonce: bytes) -> None:
    signed = authorization(
        value_micro_usdc=value, valid_after=after, valid_before=after + 300, nonce="0x" + nonce.hex()
    )
    for make in (v1_offer, v2_offer):
        seen = read_payment(decoded(SCHEME.header(make(), signed, SIGNATURE).value))
        assert seen.authorization == TransferAuthorization(
            signed.payer, signed.payee, value, after, after + 300, signed.nonce
        )


@pytest.mark.parametrize("network", [BASE, BASE_SEPOLIA])
def test_what_is_shown_is_what_a_facilitator_verifies(network: Network) -> None:
    shown: Any = SCHEME.typed_data(authorization(), network)
    assert json.loads(json.dumps(shown)) == shown
    signature = "0x" + bytes(KEY.sign_message(encode_typed_data(full_message=shown)).signature).hex()
    wire = TransferAuthorization(
        KEY.address.lower(), PAYEE.lower(), 10_000_000, 0, 1_790_000_000, "0x" + "0c" * 32
    )
    assert recover_transfer_signer(wire, signature, network) == KEY.address.lower()


@pytest.mark.parametrize(
    "change",
    [
        {"network": None},
        {"asset_ours": False},
        {"domain_ours": False},
        {"payee": "0x" + "55" * 20},
        {"amount_micro_usdc": 10_000_001},
    ],
)
def test_a_signature_for_something_else_is_not_encoded(change: dict[str, Any]) -> None:
    with pytest.raises(PaymentRefused) as caught:
        SCHEME.header(replace(v2_offer(), **change), authorization(), SIGNATURE)
    assert caught.value.reasons


@pytest.mark.parametrize(
    "signature", ["", "0x", "ab" * 65, "0x" + "ab" * 64, "0x" + "zz" * 65, SIGNATURE + "\n"]
)
def test_a_signature_that_is_none_is_not_encoded(signature: str) -> None:
    with pytest.raises(PaymentRefused):
        SCHEME.header(v2_offer(), authorization(), signature)


def test_nonces_are_32_random_bytes() -> None:
    nonces = {SCHEME.new_nonce() for _ in range(50)}
    assert len(nonces) == 50
    assert all(authorization(nonce=nonce) for nonce in nonces)


def test_a_server_reads_the_seller_entry_of_the_other_version_too() -> None:
    entry = v1_entry(network="base-sepolia", asset=BASE_SEPOLIA.usdc, extra={"name": "USDC", "version": "2"})
    [offer] = SCHEME.read_offers(URL, as_body(v1(entry)), None)
    assert decoded(SCHEME.header(offer, authorization(), SIGNATURE).value)["network"] == "base-sepolia"
