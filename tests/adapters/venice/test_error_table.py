"""Every answer that is not success becomes its own error, with its own words."""

from __future__ import annotations

import base64
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.adapters.venice.provider import VeniceProvider
from app.domain import errors
from app.domain.account import Account
from app.domain.catalogue import AudioModel, JobRequest, Pricing
from tests.adapters.venice.conftest import MakeProvider
from tests.adapters.venice.people import api_key, wallet
from tests.adapters.venice.raw_server import answer, raw_server
from tests.adapters.venice.sinks import Sinks

WALLET = wallet("0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A")
KEY = api_key()
MODEL = AudioModel("stable-audio-25", "Stable", Pricing(per_generation_micro_usdc=190_000))
REQUEST = JobRequest(model="stable-audio-25", prompt="A long enough prompt")

Act = Callable[[VeniceProvider, Account], Awaitable[object]]
ACTS: dict[str, Act] = {
    "models": lambda venice, _: venice.models(),
    "quote": lambda venice, _: venice.quote(MODEL, REQUEST),
    "queue": lambda venice, account: venice.queue(account, REQUEST),
    "retrieve": lambda venice, account: venice.retrieve(account, "m", "q", Sinks()),
    "complete": lambda venice, account: venice.complete(account, "m", "q"),
    "balance": lambda venice, account: venice.balance(account),
    "transactions": lambda venice, account: venice.transactions(account),
}


async def refused(
    provider_at: MakeProvider, act: str, status: int, body: object, *headers: str, account: Account = WALLET
) -> errors.ProviderError:
    """The error that one answer turns into."""
    plain = body if isinstance(body, str) else json.dumps(body)
    kind = "text/plain" if isinstance(body, str) else "application/json"
    async with raw_server(answer(status, plain, kind, *headers)) as server:
        with pytest.raises(errors.ProviderError) as caught:
            await ACTS[act](provider_at(server.url), account)
    error = caught.value
    assert error.status == status or isinstance(error, errors.Unreachable)
    assert error.what
    assert error.means
    return error


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


async def test_422_offers_the_suggested_prompt(provider_at: MakeProvider) -> None:
    body = {"error": "Content policy", "suggested_prompt": "A calm \u202esong\nwith birds"}
    error = await refused(provider_at, "queue", 422, body)
    assert isinstance(error, errors.ContentRefused)
    assert error.suggested_prompt == "A calm song\nwith birds"
    assert "Nothing was charged" in error.means


async def test_422_on_retrieve_speaks_of_the_refund(provider_at: MakeProvider) -> None:
    error = await refused(provider_at, "retrieve", 422, {"error": "no", "credits_refunded": True})
    assert isinstance(error, errors.ContentRefused)
    assert "refunded" in error.means
    assert error.suggested_prompt == ""
    assert "suggests none" in error.do


@pytest.mark.parametrize(
    "header, least, most",
    [
        ("Retry-After: 17", 17, 17),
        ("Retry-After: 2.5", 2.5, 2.5),
        ("Retry-After: 0", 0.5, 0.5),
        ("Retry-After: 999999999", 3600, 3600),
        ("Retry-After: soon", 5, 5),
        ("Retry-After: Fri, 02 Jan 1970 00:00:00 GMT", 0.5, 0.5),
        ("x-ratelimit-resets: 12", 5, 5),
        ("x-unrelated: 1", 5, 5),
    ],
)
async def test_429_waits_as_long_as_the_headers_say(
    provider_at: MakeProvider, header: str, least: float, most: float
) -> None:
    error = await refused(provider_at, "retrieve", 429, {"error": "slow down"}, header)
    assert isinstance(error, errors.RateLimited)
    assert least <= error.retry_after_s <= most


@pytest.mark.parametrize("name", ["x-ratelimit-reset-requests", "x-ratelimit-resets"])
async def test_429_reads_reset_times_in_unix_milliseconds(provider_at: MakeProvider, name: str) -> None:
    reset_ms = int((datetime.now(UTC).timestamp() + 40) * 1000)
    error = await refused(provider_at, "queue", 429, {"error": "x"}, f"{name}: {reset_ms}")
    assert isinstance(error, errors.RateLimited)
    assert 30 < error.retry_after_s < 42
    assert error.means == errors.NOTHING_PAID


async def test_429_of_too_many_at_once_says_so(provider_at: MakeProvider) -> None:
    body = {"error": "x", "code": "X402_CONCURRENCY_LIMIT"}
    error = await refused(provider_at, "retrieve", 429, body)
    assert isinstance(error, errors.RateLimited)
    assert error.server_code == "X402_CONCURRENCY_LIMIT"
    assert "at once" in error.what


@pytest.mark.parametrize("status", [500, 502, 503, 504, 408, 425])
async def test_server_trouble_is_not_a_failed_job(provider_at: MakeProvider, status: int) -> None:
    error = await refused(provider_at, "retrieve", status, {"error": "Inference processing failed"})
    assert type(error) is errors.ServerTrouble
    assert "safe" in error.means


@pytest.mark.parametrize("status", [400, 404, 500, 503])
@pytest.mark.parametrize(
    "refunded, words", [(True, "was refunded"), (False, "not refunded"), ("yes", "check")]
)
async def test_a_failed_job_is_one_that_the_answer_says_failed(
    provider_at: MakeProvider, status: int, refunded: object, words: str
) -> None:
    body = {"error": "The provider gave up", "credits_refunded": refunded}
    error = await refused(provider_at, "retrieve", status, body)
    assert isinstance(error, errors.JobFailed)
    assert error.refunded is (refunded if isinstance(refunded, bool) else None)
    assert words in error.means
    assert "The provider gave up" in error.what


@pytest.mark.parametrize("status", ["FAILED", "error", "CANCELLED"])
async def test_a_job_may_also_fail_with_status_200(provider_at: MakeProvider, status: str) -> None:
    body = json.dumps({"status": status, "error": "No GPU left", "credits_refunded": True})
    async with raw_server(answer(200, body)) as server:
        with pytest.raises(errors.JobFailed) as caught:
            await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())
    assert caught.value.refunded is True
    assert "No GPU left" in caught.value.what


@pytest.mark.parametrize("status", [405, 409, 413, 418])
async def test_other_4xx_are_not_repeated(provider_at: MakeProvider, status: int) -> None:
    assert type(await refused(provider_at, "retrieve", status, {})) is errors.BadRequest


@pytest.mark.parametrize("status", [204, 206, 304])
async def test_other_answers_are_malformed(provider_at: MakeProvider, status: int) -> None:
    async with raw_server(f"HTTP/1.1 {status} X\r\nconnection: close\r\n\r\n".encode()) as server:
        with pytest.raises(errors.MalformedAnswer):
            await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())


@pytest.mark.parametrize("body", ["[[" * 5000, "{", "", "\x00\x01", '{"error":', "plain words", '"text"'])
@pytest.mark.parametrize(
    "status, kind", [(403, errors.NotAllowed), (500, errors.ServerTrouble), (404, errors.NotFound)]
)
async def test_an_unreadable_error_body_does_not_hide_the_status(
    provider_at: MakeProvider, status: int, kind: type[errors.ProviderError], body: str
) -> None:
    assert type(await refused(provider_at, "retrieve", status, body)) is kind


async def test_a_huge_error_body_does_not_hide_the_status(provider_at: MakeProvider) -> None:
    async with raw_server(answer(404, b" " * 2_000_000)) as server:
        with pytest.raises(errors.NotFound):
            await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())


@pytest.mark.parametrize(
    "error_field, words",
    [
        ({"message": "Inside an object"}, "Inside an object"),
        ("<b>bold</b>\u202e\x07 text " + "x" * 5000, "<b>bold</b> text"),
    ],
)
async def test_server_words_are_displayable_and_bounded(
    provider_at: MakeProvider, error_field: object, words: str
) -> None:
    error = await refused(provider_at, "retrieve", 400, {"error": error_field})
    assert words in error.what
    assert len(error.what) < 400
    assert "\u202e" not in error.what


async def test_odd_details_and_issues_are_survived(provider_at: MakeProvider) -> None:
    deep: object = "end"
    for _ in range(15):
        deep = {"a": [deep]}
    issues = [1, {"path": 3, "message": None}, *({"path": ["f"], "message": f"note {n}"} for n in range(9))]
    for details in (deep, "plain", ["one", "two"], 7):
        body = {"error": 7, "message": "Real words", "details": details, "issues": issues}
        error = await refused(provider_at, "queue", 400, body)
        assert error.what.count("Real words") == 1
        assert "note 3" in error.what
        assert "note 7" not in error.what


DOUBTFUL = [
    (500, {"error": "Inference processing failed"}),
    (502, "<html>bad gateway</html>"),
    (504, {"error": "timeout"}),
    (200, {"model": "stable-audio-25", "status": "QUEUED"}),
    (200, {"queue_id": 7}),
    (200, "not json"),
    (204, ""),
    (307, ""),
    (401, {"error": "x", "code": "X402_SIGN_IN_NONCE_REUSED"}),
]


@pytest.mark.parametrize("status, body", DOUBTFUL)
async def test_queueing_is_in_doubt_after_any_answer_that_proves_nothing(
    provider_at: MakeProvider, status: int, body: object
) -> None:
    text = body if isinstance(body, str) else json.dumps(body)
    async with raw_server(answer(status, text, "application/json", "location: /elsewhere")) as server:
        with pytest.raises(errors.Unreachable) as caught:
            await provider_at(server.url).queue(WALLET, REQUEST)
        assert len(server.requests) == 1
    assert caught.value.maybe_delivered is True
    assert "may have been charged" in caught.value.means


async def test_queueing_that_plainly_failed_is_a_failed_job(provider_at: MakeProvider) -> None:
    body = {"error": "Provider refused", "credits_refunded": True}
    assert isinstance(await refused(provider_at, "queue", 500, body), errors.JobFailed)


async def test_a_queued_job_is_kept_even_if_the_answer_names_no_model(provider_at: MakeProvider) -> None:
    async with raw_server(answer(200, '{"queue_id":"abc","model":{"x":1}}')) as server:
        queued = await provider_at(server.url).queue(WALLET, REQUEST)
    assert (queued.model, queued.queue_id) == ("stable-audio-25", "abc")


@pytest.mark.parametrize("act", ["models", "quote", "complete", "balance", "transactions", "retrieve"])
@pytest.mark.parametrize(
    "body", ["{", "[]", "null", '{"data":7}', '{"quote":"1e3"}', '{"quote":true}', "NaN"]
)
async def test_bad_json_is_a_malformed_answer(provider_at: MakeProvider, act: str, body: str) -> None:
    async with raw_server(answer(200, body)) as server:
        with pytest.raises(errors.MalformedAnswer):
            await ACTS[act](provider_at(server.url), WALLET)


@pytest.mark.parametrize(
    "quote", ["-0.01", "1e30", "1e-400", "12345678901234567890", "0.000000000001e999999"]
)
async def test_a_price_that_is_none_is_not_believed(provider_at: MakeProvider, quote: str) -> None:
    async with raw_server(answer(200, f'{{"quote":{quote}}}')) as server:
        venice = provider_at(server.url)
        if quote == "1e-400":
            assert await venice.quote(MODEL, REQUEST) == 0
        else:
            with pytest.raises(errors.MalformedAnswer):
                await venice.quote(MODEL, REQUEST)


@pytest.mark.parametrize(
    "quote, micro", [("0.69", 690_000), ("0.11500000000000002", 115_000), ("0.0000011", 2), ("3", 3_000_000)]
)
async def test_a_price_is_rounded_up_but_not_for_float_noise(
    provider_at: MakeProvider, quote: str, micro: int
) -> None:
    async with raw_server(answer(200, f'{{"quote":{quote}}}')) as server:
        assert await provider_at(server.url).quote(MODEL, REQUEST) == micro


BALANCE = {
    "walletAddress": WALLET.address,
    "balanceUsd": 12.345678,
    "canConsume": True,
    "minimumTopUpUsd": 5,
    "suggestedTopUpUsd": 10,
    "diemBalanceUsd": None,
}


async def test_a_balance_is_read_exactly(provider_at: MakeProvider) -> None:
    async with raw_server(answer(200, json.dumps({"success": True, "data": BALANCE}))) as server:
        balance = await provider_at(server.url).balance(WALLET)
    assert balance is not None
    assert balance.credit_micro_usdc == 12_345_678
    assert balance.can_consume


@pytest.mark.parametrize(
    "change",
    [
        {"walletAddress": "0x" + "22" * 20},
        {"walletAddress": 7},
        {"balanceUsd": "many"},
        {"balanceUsd": 1e25},
        {"canConsume": "yes"},
        {"minimumTopUpUsd": -5},
    ],
)
async def test_a_balance_that_does_not_fit_is_not_shown(
    provider_at: MakeProvider, change: dict[str, object]
) -> None:
    async with raw_server(answer(200, json.dumps({"data": {**BALANCE, **change}}))) as server:
        with pytest.raises(errors.MalformedAnswer):
            await provider_at(server.url).balance(WALLET)


async def test_ledger_rows_that_cannot_be_read_are_left_out(provider_at: MakeProvider) -> None:
    good = {"id": "t1", "type": "CHARGE", "amount": -0.69, "createdAt": "2026-10-01T10:00:00.000Z"}
    rows = [
        {**good, "requestId": "r1", "modelId": "m1"},
        {**good, "id": "t2", "createdAt": "2026-10-01T10:00:00", "requestId": None},
        {**good, "id": "t3", "type": "GIFT"},
        {**good, "id": "t 4"},
        {**good, "id": "t5", "createdAt": "yesterday"},
        {**good, "id": "t6", "amount": None},
        "row",
    ]
    body = json.dumps({"data": {"walletAddress": WALLET.address.lower(), "transactions": rows}})
    async with raw_server(answer(200, body)) as server:
        entries = await provider_at(server.url).transactions(WALLET, limit=5000)
        assert b"limit=100&offset=0 " in server.requests[0]
    assert [entry.id for entry in entries] == ["t1", "t2"]
    assert entries[0].amount_usd == Decimal("-0.69")
    assert entries[0].model_id == "m1"
    assert entries[1].created_at.tzinfo is not None


async def test_the_ledger_of_another_wallet_is_not_believed(provider_at: MakeProvider) -> None:
    body = json.dumps({"data": {"walletAddress": "0x" + "22" * 20, "transactions": []}})
    async with raw_server(answer(200, body)) as server:
        with pytest.raises(errors.MalformedAnswer, match="another wallet"):
            await provider_at(server.url).transactions(WALLET)
