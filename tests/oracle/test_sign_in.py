"""Our SIGN-IN-WITH-X header is accepted by the official SDK, and only for its own origin, time and fields.

Reading, validation and the way from fields to text are the SDK's; the text itself comes from ``tests.support.eip4361``.
"""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta

import pytest
from x402.extensions.sign_in_with_x import (
    SIWxPayload,
    parse_siwx_header,
    validate_siwx_message,
    verify_siwx_signature,
)

from app.adapters.venice.sign_in import sign_in_header
from tests.oracle.payer import Payer

HOST = "api.venice.ai"
ORIGIN = f"https://{HOST}"
URI = f"{ORIGIN}/api/v1/audio/queue"


async def proof(payer: Payer, host: str = HOST, uri: str = URI, now: datetime | None = None) -> SIWxPayload:
    """Our header as the SDK reads it."""
    return parse_siwx_header(
        await sign_in_header(payer.vault, payer.account, host, uri, now or datetime.now(UTC))
    )


async def test_our_proof_is_valid_for_its_origin_and_signed_by_our_wallet(payer: Payer) -> None:
    read = await proof(payer)
    assert (read.type, read.chain_id, read.address) == ("eip191", "eip155:8453", payer.account.address)
    validated = await validate_siwx_message(read, ORIGIN)
    assert validated.is_valid, validated.invalid_message
    verified = await verify_siwx_signature(read)
    assert verified.is_valid, verified.invalid_message
    assert verified.payer == payer.account.address


async def test_our_text_is_the_one_that_the_sdk_rebuilds_from_the_fields(payer: Payer) -> None:
    from x402.extensions.sign_in_with_x import format_siwe_message

    header = await sign_in_header(payer.vault, payer.account, HOST, URI, datetime.now(UTC))
    document = json.loads(base64.b64decode(header))
    assert format_siwe_message(parse_siwx_header(header), payer.account.address) == document["message"]


async def test_a_host_with_a_port_is_its_own_domain(payer: Payer) -> None:
    read = await proof(payer, "127.0.0.1:8402", "http://127.0.0.1:8402/api/v1/audio/queue")
    assert (await validate_siwx_message(read, "http://127.0.0.1:8402")).is_valid
    refused = await validate_siwx_message(read, "http://127.0.0.1:8403")
    assert refused.invalid_reason == "invalid_siwx_domain_mismatch"


async def test_a_proof_for_one_origin_is_none_for_another(payer: Payer) -> None:
    refused = await validate_siwx_message(await proof(payer), "https://api.venice.example")
    assert refused.invalid_reason == "invalid_siwx_domain_mismatch"


async def test_an_old_proof_is_none(payer: Payer) -> None:
    read = await proof(payer, now=datetime.now(UTC) - timedelta(minutes=4, seconds=30))
    refused = await validate_siwx_message(read, ORIGIN)
    assert refused.invalid_reason == "invalid_siwx_expired"


@pytest.mark.parametrize(
    "change",
    [
        {"uri": f"{ORIGIN}/api/v1/x402/balance"},
        {"nonce": "0123456789abcdef"},
        {"chain_id": "eip155:1"},
        {"address": "0x2670B922ef37C7Df47158725C0CC407b5382293F"},
        {"statement": "Pay everything"},
        {"expiration_time": "2099-01-01T00:00:00.000Z"},
    ],
    ids=lambda change: next(iter(change)),
)
async def test_a_proof_with_a_field_changed_is_refused(payer: Payer, change: dict[str, str]) -> None:
    changed = (await proof(payer)).model_copy(update=change)
    verified = await verify_siwx_signature(changed)
    assert not verified.is_valid
    assert verified.invalid_reason == "invalid_siwx_signature"
