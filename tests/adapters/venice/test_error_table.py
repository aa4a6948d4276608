"""Every answer that is not success becomes its own error, with its own words."""

from __future__ import annotations

import base64
import json

import pytest

from app.domain import errors
from tests.adapters.venice.acts import KEY, WALLET, refused
from tests.adapters.venice.conftest import MakeProvider
from tests.adapters.venice.raw_server import answer, raw_server


async def test_400_says_what_is_wrong_and_is_not_repeated(provider_at: MakeProvider) -> None:
    body = {
        "error": "Invalid request parameters",
        "details": {"_errors": [], "voice": {"_errors": ["Unknown voice"]}},
        "issues": [{"path": ["voice"], "message": "Unknown voice"}],
    }
    error = await refused(provider_at, "queue", 400, body)
    assert type(error) is errors.BadRequest
    assert "voice: Unknown voice" in error.what
    assert "not be sent again" in error.do


async def test_400_with_a_payment_header_code_never_quotes_it_as_advice(provider_at: MakeProvider) -> None:
    body = {"error": "Pay at another route", "code": "PAYMENT_HEADER_NOT_ACCEPTED"}
    error = await refused(provider_at, "retrieve", 400, body)
    assert type(error) is errors.BadRequest
    assert error.server_code == "PAYMENT_HEADER_NOT_ACCEPTED"
    assert error.what == errors.BadRequest.what


@pytest.mark.parametrize("act", ["retrieve", "complete"])
@pytest.mark.parametrize("body", [{"error": "Request ID is invalid."}, "Request ID is invalid."])
async def test_a_foreign_queue_id_asks_for_the_account(
    provider_at: MakeProvider, act: str, body: object
) -> None:
    error = await refused(provider_at, act, 400, body)
    assert type(error) is errors.UnknownQueueId
    assert "account" in error.do


SIGN_IN_CODES = [
    "INVALID_PAYLOAD", "PARSE_ERROR", "INVALID_MESSAGE", "ADDRESS_MISMATCH", "INVALID_CHAIN_ID",
    "CHAIN_MISMATCH", "UNSUPPORTED_CHAIN", "MISSING_NONCE", "DOMAIN_MISMATCH", "TIMESTAMP_MISMATCH",
    "EXPIRED", "FUTURE_TIMESTAMP", "NOT_BEFORE", "INVALID_SIGNATURE", "INVALID_WALLET", "NONCE_REUSED",
]  # fmt: skip


@pytest.mark.parametrize("code", SIGN_IN_CODES)
async def test_401_with_a_sign_in_code_is_a_refused_sign_in(provider_at: MakeProvider, code: str) -> None:
    body = {"error": "Authentication failed", "code": f"X402_SIGN_IN_{code}"}
    error = await refused(provider_at, "retrieve", 401, body)
    assert type(error) is errors.SignInRefused
    assert error.server_code == f"X402_SIGN_IN_{code}"


async def test_401_words_name_the_clock_or_the_address(provider_at: MakeProvider) -> None:
    clock = await refused(provider_at, "retrieve", 401, {"error": "x", "code": "X402_SIGN_IN_EXPIRED"})
    place = await refused(
        provider_at, "retrieve", 401, {"error": "x", "code": "X402_SIGN_IN_DOMAIN_MISMATCH"}
    )
    other = await refused(provider_at, "retrieve", 401, {"error": "x", "code": "X402_SIGN_IN_PARSE_ERROR"})
    plain = await refused(provider_at, "balance", 401, "Authentication failed")
    assert "clock" in clock.do
    assert "API address" in place.do
    assert "support" in other.do
    assert type(plain) is errors.SignInRefused
    assert "clock" in plain.do


async def test_401_for_an_api_key_says_the_key_is_refused(provider_at: MakeProvider) -> None:
    error = await refused(provider_at, "queue", 401, {"error": "Authentication failed"}, account=KEY)
    assert type(error) is errors.KeyRefused
    assert "revoked" in error.do


async def test_401_without_credentials_asks_for_them(provider_at: MakeProvider) -> None:
    assert type(await refused(provider_at, "models", 401, {"error": "x"})) is errors.CredentialsNeeded


CHALLENGE = {
    "x402Version": 2,
    "error": "Payment required",
    "resource": {"url": "http://127.0.0.1/api/v1/audio/retrieve"},
    "accepts": [{"scheme": "exact", "network": "eip155:8453", "amount": "10000000"}],
    "extensions": {"sign-in-with-x": {}},
    "authOptions": {},
}


@pytest.mark.parametrize("extensions", [{"sign-in-with-x": {}}, {}])
async def test_402_with_offers_asks_to_sign_in_and_never_to_pay(
    provider_at: MakeProvider, extensions: object
) -> None:
    header = base64.b64encode(json.dumps(CHALLENGE).encode()).decode()
    body = {**CHALLENGE, "extensions": extensions}
    error = await refused(provider_at, "retrieve", 402, body, f"PAYMENT-REQUIRED: {header}")
    assert type(error) is errors.CredentialsNeeded
    assert "does not pay" in error.means


async def test_402_with_amounts_is_low_credit(provider_at: MakeProvider) -> None:
    body = {
        "error": "Insufficient",
        "code": "PAYMENT_REQUIRED",
        "reason": "insufficient_balance",
        "currentBalanceUsd": 0.04,
        "minimumBalanceUsd": 0.1,
        "suggestedTopUpUsd": 10,
        "minimumTopUpUsd": 5,
    }
    error = await refused(provider_at, "retrieve", 402, body)
    assert isinstance(error, errors.CreditLow)
    assert error.balance_micro_usdc == 40_000
    assert error.minimum_top_up_micro_usdc == 5_000_000
    assert error.suggested_top_up_micro_usdc == 10_000_000
    assert "stays on the server" in error.means


async def test_402_that_is_plain_names_the_other_cures(provider_at: MakeProvider) -> None:
    body = {"error": "Insufficient USD or Diem balance to complete request."}
    own = await refused(provider_at, "queue", 402, body)
    key = await refused(provider_at, "queue", 402, body, account=KEY)
    assert isinstance(own, errors.CreditLow)
    assert own.balance_micro_usdc is None
    assert "DIEM" in own.do
    assert isinstance(key, errors.CreditLow)
    assert "venice.ai" in key.do


async def test_402_amounts_that_are_not_amounts_read_as_unsaid(provider_at: MakeProvider) -> None:
    body = {"code": "PAYMENT_REQUIRED", "currentBalanceUsd": "lots", "minimumTopUpUsd": 1e300}
    error = await refused(provider_at, "retrieve", 402, body)
    assert isinstance(error, errors.CreditLow)
    assert error.balance_micro_usdc is None
    assert error.minimum_top_up_micro_usdc is None


async def test_403_speaks_of_the_key_or_of_another_wallet(provider_at: MakeProvider) -> None:
    key = await refused(provider_at, "queue", 403, {"error": "Not available in your region"}, account=KEY)
    other = await refused(provider_at, "balance", 403, {"error": "Forbidden"})
    silent = await refused(provider_at, "retrieve", 403, {})
    assert type(key) is type(other) is type(silent) is errors.NotAllowed
    assert "Not available in your region" in key.what
    assert "that wallet only" in other.what
    assert silent.what == errors.NotAllowed.what


async def test_404_on_retrieve_means_the_media_is_gone(provider_at: MakeProvider) -> None:
    error = await refused(provider_at, "retrieve", 404, {"error": "Media could not be found."})
    assert type(error) is errors.NotFound
    assert "expired" in error.means


@pytest.mark.parametrize("act", ["quote", "queue"])
async def test_404_elsewhere_means_an_unknown_model(provider_at: MakeProvider, act: str) -> None:
    error = await refused(provider_at, act, 404, {"error": "Specified model not found"})
    assert type(error) is errors.BadRequest
    assert "unknown model" in error.what


@pytest.mark.parametrize("act", ["models", "balance"])
async def test_404_of_a_route_that_must_exist_doubts_the_address(provider_at: MakeProvider, act: str) -> None:
    error = await refused(provider_at, act, 404, "<html>nothing here</html>")
    assert type(error) is errors.BadRequest
    assert "API address" in error.do
    assert "html" not in error.what


async def test_404_on_complete_means_there_is_nothing_left_to_delete(provider_at: MakeProvider) -> None:
    async with raw_server(answer(404, '{"error":"gone"}')) as server:
        assert await provider_at(server.url).complete(WALLET, "m", "q") is True
