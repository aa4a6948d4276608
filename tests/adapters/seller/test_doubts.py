"""After a payment was sent, whatever a hostile or broken seller answers, nothing is called failed."""

from __future__ import annotations

import asyncio
import json

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.seller import client as client_module
from app.adapters.seller import doubt
from app.adapters.seller.client import SellerClient
from app.adapters.transport import HttpTransport
from app.domain import errors
from app.domain.networks import BASE
from app.domain.observation import StillMaking
from app.ports.seller import Look
from tests.adapters.seller.buying import SCHEME
from tests.adapters.seller.test_guards import payment_for
from tests.adapters.venice.people import KeySigner, SkewedClock
from tests.adapters.venice.raw_server import RawServer, answer, raw_server
from tests.adapters.venice.sinks import Sinks
from tests.adapters.x402.challenges import as_header, v1, v2

TX = "0x" + "ab" * 32
SOUND = b"ID3" + bytes(range(256)) * 40
USED, PENDING = errors.SettlementUnknown.NONCE_USED, errors.SettlementUnknown.SETTLEMENT_PENDING


def receipt(**fields: object) -> str:
    return as_header({"success": True, "transaction": TX, "network": "eip155:8453", "payer": "0x1", **fields})


async def paid(
    client: SellerClient, server: RawServer, sinks: Sinks | None = None
) -> errors.SettlementUnknown:
    """Pay for a look that must end in doubt."""
    with pytest.raises(errors.SettlementUnknown) as caught:
        await client.look_paid(payment_for(f"{server.url}/r"), sinks or Sinks())
    assert "once at most" in caught.value.means
    return caught.value


@pytest.mark.parametrize(
    "sent, code, transaction",
    [
        (answer(402, "{}"), "", ""),
        (answer(402, json.dumps(v1())), "", ""),
        (answer(402, "{}", "application/json", f"PAYMENT-REQUIRED: {as_header(v2())}"), "", ""),
        (
            answer(402, json.dumps(v1(error="invalid_exact_evm_nonce_already_used"))),
            USED,
            "",
        ),
        (
            answer(
                402,
                "{}",
                "application/json",
                f"PAYMENT-REQUIRED: {as_header(v2(error='Nonce has already been used'))}",
            ),
            USED,
            "",
        ),
        (
            answer(
                402,
                "{}",
                "application/json",
                "PAYMENT-RESPONSE: "
                + receipt(success=False, errorReason="FiatTokenV2: authorization is used or canceled"),
            ),
            USED,
            TX,
        ),
        (
            answer(
                402,
                "{}",
                "application/json",
                "X-PAYMENT-RESPONSE: " + receipt(success=False, errorReason="settlement_pending"),
            ),
            PENDING,
            TX,
        ),
        (
            answer(
                402,
                "{}",
                "application/json",
                "PAYMENT-RESPONSE: "
                + receipt(success=False, transaction="", errorReason="insufficient_funds"),
            ),
            "insufficient_funds",
            "",
        ),
        (answer(402, "{}", "application/json", f"PAYMENT-RESPONSE: {receipt()}"), "", TX),
        (answer(402, "{}", "application/json", "PAYMENT-RESPONSE: %%%"), "", ""),
        (answer(409, '{"error":"PAYMENT_IN_PROGRESS"}'), "PAYMENT_IN_PROGRESS", ""),
        (answer(400, '{"error":"Request ID is invalid."}'), "", ""),
        (answer(401, "{}"), "", ""),
        (answer(403, "{}"), "", ""),
        (answer(404, "nothing here", "text/plain"), "", ""),
        (answer(429, '{"error":"slow"}', "application/json", "retry-after: 3"), "", ""),
        (answer(500, "<html>", "text/html"), "", ""),
        (answer(502, ""), "", ""),
        (answer(504, '{"code":"SETTLEMENT_TIMEOUT"}'), "SETTLEMENT_TIMEOUT", ""),
        (answer(204, ""), "", ""),
    ],
)
async def test_any_other_status_is_unknown(
    anywhere: SellerClient, sent: bytes, code: str, transaction: str
) -> None:
    async with raw_server(sent) as server:
        error = await paid(anywhere, server)
        assert len(server.requests) == 1
    assert (error.server_code, error.transaction) == (code, transaction)
    assert f"HTTP {error.status}" in error.detail
    assert isinstance(error.__cause__, errors.ProviderError) == (error.status != 402)


@pytest.mark.parametrize(
    "sent",
    [
        answer(200, "{", "application/json", f"PAYMENT-RESPONSE: {receipt()}"),
        answer(200, '{"status":"DONE"}', "application/json", f"PAYMENT-RESPONSE: {receipt()}"),
        answer(200, '{"status":"FAILED"}', "application/json", f"PAYMENT-RESPONSE: {receipt()}"),
        answer(200, "<p>thanks</p>", "text/html", f"PAYMENT-RESPONSE: {receipt()}"),
        answer(200, b"", "audio/mpeg", f"PAYMENT-RESPONSE: {receipt()}"),
        answer(200, SOUND, "audio/mpeg", f"PAYMENT-RESPONSE: {receipt()}", length=len(SOUND) + 1),
        answer(200, SOUND, "audio/mpeg", f"X-PAYMENT-RESPONSE: {receipt()}", length=3 * 1024**3),
        b"HTTP/1.1 200 OK\r\ncontent-type: audio/mpeg\r\nPAYMENT-RESPONSE: "
        + receipt().encode()
        + b"\r\n\r\n"
        + SOUND,
        b"HTTP/1.1 200 OK\r\ncontent-type: audio/mpeg\r\ntransfer-encoding: chunked\r\nPAYMENT-RESPONSE: "
        + receipt().encode()
        + b"\r\n\r\n5\r\nID3xx\r\n",
    ],
)
async def test_a_success_that_delivers_nothing_is_unknown_and_hints_where_to_look(
    anywhere: SellerClient, sent: bytes
) -> None:
    sinks = Sinks()
    async with raw_server(sent) as server:
        error = await paid(anywhere, server, sinks)
    assert (error.status, error.transaction) == (200, TX)
    assert isinstance(error.__cause__, errors.ProviderError)
    assert all(sink.abandoned for _, sink in sinks.opened)


@pytest.mark.parametrize(
    "sent",
    [
        answer(402, "{}", "application/json", "x-padding: " + "p" * 110_000),
        answer(200, '{"status":"PROCESSING"}', "application/json", "x-padding: " + "p" * 99_000),
        answer(200, '{"status":"PROCESSING"}', "application/json", "content-encoding: gzip"),
        answer(200, " " * 2_000_000),
        b"HTTP/1.1 2OO fine\r\n\r\n",
    ],
)
async def test_an_answer_beyond_our_bounds_is_unknown_too(anywhere: SellerClient, sent: bytes) -> None:
    async with raw_server(sent) as server:
        with pytest.raises((errors.SettlementUnknown, errors.Unreachable)) as caught:
            await anywhere.look_paid(payment_for(f"{server.url}/r"), Sinks())
    assert "once at most" in caught.value.means


async def test_headers_of_tens_of_kilobytes_are_read_and_a_receipt_beyond_its_bound_is_none(
    anywhere: SellerClient,
) -> None:
    huge = as_header({"success": True, "transaction": TX, "padding": "p" * 20_000})
    making = answer(200, '{"status":"PROCESSING"}', "application/json", f"PAYMENT-RESPONSE: {huge}")
    async with raw_server(making) as server:
        look = await anywhere.look_paid(payment_for(f"{server.url}/r"), Sinks())
    assert look.claim is None
    assert isinstance(look.news, StillMaking)


async def test_news_counts_whatever_the_receipt_says(anywhere: SellerClient) -> None:
    no = receipt(success=False, errorReason="a\u202eb")
    making = answer(200, '{"status":"PROCESSING"}', "application/json", f"PAYMENT-RESPONSE: {no}")
    async with raw_server(making) as server:
        look = await anywhere.look_paid(payment_for(f"{server.url}/r"), Sinks())
    assert look.claim is not None
    assert (look.claim.success, look.claim.reason, look.claim.network) == (False, "ab", BASE)


@pytest.mark.parametrize(
    "names", [("PAYMENT-RESPONSE", "X-PAYMENT-RESPONSE"), ("X-PAYMENT-RESPONSE", "X-Other")]
)
async def test_the_first_receipt_that_can_be_read_counts(
    anywhere: SellerClient, names: tuple[str, str]
) -> None:
    headers = (f"{names[0]}: {receipt()}", f"{names[1]}: %%%")
    async with raw_server(answer(200, '{"status":"PROCESSING"}', "application/json", *headers)) as server:
        look = await anywhere.look_paid(payment_for(f"{server.url}/r"), Sinks())
    assert look.claim is not None
    assert look.claim.transaction == TX


async def test_no_answer_may_have_been_heard(anywhere: SellerClient) -> None:
    async with raw_server(b"") as server:
        with pytest.raises(errors.Unreachable) as caught:
            await anywhere.look_paid(payment_for(f"{server.url}/r"), Sinks())
    assert caught.value.maybe_delivered
    assert "once at most" in caught.value.means


async def test_silence_may_have_been_heard(anywhere: SellerClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "SETTLING_S", 0.05)
    async with raw_server(b"", hold_open=True) as server:
        with pytest.raises(errors.Unreachable) as caught:
            await anywhere.look_paid(payment_for(f"{server.url}/r"), Sinks())
    assert caught.value.maybe_delivered


async def test_a_seller_that_cannot_be_reached_heard_nothing(anywhere: SellerClient) -> None:
    async with raw_server(b"") as server:
        url = f"{server.url}/r"
    with pytest.raises(errors.Unreachable) as caught:
        await anywhere.look_paid(payment_for(url), Sinks())
    assert not caught.value.maybe_delivered


async def test_cancelling_a_paid_look_closes_the_connection(anywhere: SellerClient) -> None:
    async with raw_server(b"", hold_open=True) as server:
        task = asyncio.create_task(anywhere.look_paid(payment_for(f"{server.url}/r"), Sinks()))
        await server.heard.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


@given(st.binary(max_size=300), st.text(max_size=60), st.sampled_from([200, 402, 409, 418, 500]))
def test_no_answer_escapes_as_anything_else(body: bytes, receipt_text: str, status: int) -> None:
    async def seller(request: httpx.Request) -> httpx.Response:
        headers = {"content-type": "application/json", "payment-response": receipt_text.encode().hex()}
        return httpx.Response(status, headers=headers, content=body)

    async def act() -> Look | errors.SettlementUnknown:
        async with httpx.AsyncClient(transport=httpx.MockTransport(seller)) as http:
            signer = KeySigner("0x" + "11" * 32)
            client = SellerClient(
                HttpTransport(http), signer, SkewedClock(), SCHEME, prepaid_hosts=frozenset()
            )
            try:
                return await client.look_paid(payment_for("http://127.0.0.1:1/r"), Sinks())
            except errors.SettlementUnknown as error:
                return error

    outcome = asyncio.run(act())
    assert isinstance(outcome, Look) or outcome.status == status


@pytest.mark.parametrize(
    "words, used",
    [
        ("invalid_exact_evm_nonce_already_used", True),
        ("NonceAlreadyUsed", True),
        ("authorization is used or canceled", True),
        ("This nonce was already used.", True),
        ("payment already settled", True),
        ("AUTHORIZATION_USED", True),
        ("authorization not used", False),
        ("payment was not settled", False),
        ("nonce is unused", False),
        ("settlement failed", False),
        ("payment usedom", False),
    ],
)
async def test_a_payment_used_before_is_recognised_by_what_is_said(
    anywhere: SellerClient, words: str, used: bool
) -> None:
    async with raw_server(answer(402, json.dumps({"error": words}))) as server:
        error = await paid(anywhere, server)
    assert (error.server_code == USED) == used


def test_words_are_made_fit_to_show() -> None:
    error = doubt.unknown("x", status=402, claim=None, detail="a\u202eb\x00" + "c" * 900)
    assert len(error.detail) <= 500
    assert "\u202e" not in error.detail
