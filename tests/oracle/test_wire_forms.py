"""Our headers are what the official SDK's own parsers expect, and its challenges are what our reader reads."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict

import pytest
from eth_utils.address import to_checksum_address
from x402.http.utils import (
    decode_payment_required_header,
    decode_payment_signature_header,
    encode_payment_required_header,
    encode_payment_response_header,
)
from x402.mechanisms.evm.types import ExactEIP3009Payload
from x402.schemas import PaymentPayload, PaymentRequired, PaymentRequirements, ResourceInfo, SettleResponse
from x402.schemas.v1 import PaymentPayloadV1, PaymentRequiredV1, PaymentRequirementsV1

from app.domain.networks import BASE, BASE_SEPOLIA, Network
from app.domain.offer import Offer
from app.domain.payment import Authorization
from tests.oracle.payer import SCHEME, Payer

URL = "https://seller.example/retrieve"
SELLER = "0x2670B922ef37C7Df47158725C0CC407b5382293F"


def challenge_v2(network: Network = BASE) -> PaymentRequired:
    """A v2 challenge made of the SDK's own models."""
    entry = PaymentRequirements(
        scheme="exact",
        network=network.caip2,
        asset=network.usdc,
        amount="10000",
        pay_to=SELLER,
        max_timeout_seconds=300,
        extra={"name": network.eip712_name, "version": network.eip712_version},
    )
    return PaymentRequired(
        error="Payment required", resource=ResourceInfo(url=URL, mime_type="audio/mpeg"), accepts=[entry]
    )


def challenge_v1(network: Network = BASE) -> PaymentRequiredV1:
    """The same in v1."""
    entry = PaymentRequirementsV1(
        scheme="exact",
        network=network.key,
        max_amount_required="10000",
        resource=URL,
        pay_to=SELLER,
        max_timeout_seconds=300,
        asset=network.usdc,
        extra={"name": network.eip712_name, "version": network.eip712_version},
    )
    return PaymentRequiredV1(error="Payment required", accepts=[entry])


def read_v2(challenge: PaymentRequired) -> Offer:
    [offer] = SCHEME.read_offers(URL, b"{}", encode_payment_required_header(challenge))
    return offer


def read_v1(challenge: PaymentRequiredV1) -> Offer:
    body = challenge.model_dump_json(by_alias=True, exclude_none=True).encode()
    [offer] = SCHEME.read_offers(URL, body, None)
    return offer


@pytest.mark.parametrize("network", [BASE, BASE_SEPOLIA], ids=lambda network: network.key)
@pytest.mark.parametrize("version", [1, 2])
def test_a_challenge_of_the_sdk_is_read_whole(version: int, network: Network) -> None:
    offer = read_v1(challenge_v1(network)) if version == 1 else read_v2(challenge_v2(network))
    assert offer.network is network
    assert offer.asset_ours
    assert offer.domain_ours
    assert (offer.payee, offer.amount_micro_usdc, offer.max_timeout_s) == (SELLER.lower(), 10_000, 300)
    assert (offer.x402_version, offer.resource_url) == (version, URL)


async def test_our_v2_header_is_parsed_by_the_sdk_and_echoes_what_it_asked(payer: Payer) -> None:
    challenge = challenge_v2()
    offer = read_v2(challenge)
    authorization = payer.authorization(offer)
    header = await payer.signed(offer, authorization)
    assert header.name == "PAYMENT-SIGNATURE"
    parsed = decode_payment_signature_header(header.value)
    assert isinstance(parsed, PaymentPayload)
    assert parsed.x402_version == 2
    assert parsed.accepted == challenge.accepts[0]
    assert parsed.resource == challenge.resource
    assert_is_ours(parsed.payload, authorization)


async def test_our_v1_header_is_parsed_by_the_sdk(payer: Payer) -> None:
    offer = read_v1(challenge_v1())
    authorization = payer.authorization(offer)
    header = await payer.signed(offer, authorization)
    assert header.name == "X-PAYMENT"
    parsed = decode_payment_signature_header(header.value)
    assert isinstance(parsed, PaymentPayloadV1)
    assert (parsed.x402_version, parsed.scheme, parsed.network) == (1, "exact", "base")
    assert_is_ours(parsed.payload, authorization)


def assert_is_ours(payload: dict[str, object], authorization: Authorization) -> None:
    """The SDK's reading of the inner payload is our authorization, and it writes it as we did."""
    read = ExactEIP3009Payload.from_dict(payload)
    assert read.to_dict() == payload
    assert asdict(read.authorization) == {
        "from_address": to_checksum_address(authorization.payer),
        "to": to_checksum_address(authorization.payee),
        "value": str(authorization.value_micro_usdc),
        "valid_after": "0",
        "valid_before": str(authorization.valid_before),
        "nonce": authorization.nonce,
    }


@pytest.mark.parametrize("version", [1, 2])
async def test_our_header_is_what_the_sdk_would_write(payer: Payer, version: int) -> None:
    offer = read_v1(challenge_v1()) if version == 1 else read_v2(challenge_v2())
    header = await payer.signed(offer, payer.authorization(offer))
    ours = json.loads(base64.b64decode(header.value))
    parsed = decode_payment_signature_header(header.value)
    assert parsed.model_dump(by_alias=True, exclude_none=True) == ours


def test_a_challenge_survives_the_way_through_both_readers() -> None:
    challenge = challenge_v2()
    offer = read_v2(challenge)
    again = decode_payment_required_header(encode_payment_required_header(challenge))
    assert isinstance(again, PaymentRequired)
    assert PaymentRequirements.model_validate(offer.raw) == again.accepts[0]


@pytest.mark.parametrize("network", ["base", "eip155:8453"])
def test_a_receipt_of_the_sdk_is_read(network: str) -> None:
    payer, transaction = "0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A", "0x" + "AB" * 32
    receipt = SettleResponse(
        success=True, payer=payer, transaction=transaction, network=network, amount="10000"
    )
    claim = SCHEME.read_receipt(encode_payment_response_header(receipt))
    assert claim is not None
    assert (claim.success, claim.transaction, claim.payer) == (True, transaction.lower(), payer.lower())
    assert claim.network is BASE


def test_a_pending_settlement_of_the_sdk_is_a_failure_with_a_transaction_to_look_at() -> None:
    receipt = SettleResponse(
        success=False, error_reason="settlement_pending", transaction="0x" + "cd" * 32, network="eip155:8453"
    )
    claim = SCHEME.read_receipt(encode_payment_response_header(receipt))
    assert claim is not None
    assert (claim.success, claim.reason) == (False, "settlement_pending")
    assert claim.transaction == "0x" + "cd" * 32
