"""Proofs: fresh for each request, for one host, with the time of that host's clock."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from eth_account import Account as EthAccount
from eth_account.messages import encode_defunct
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.server_clock import ServerClock, parse_http_date
from app.adapters.venice.sign_in import reason_of, sign_in_header
from app.domain import errors
from app.domain.catalogue import JobRequest
from tests.adapters.venice.conftest import MakeProvider
from tests.adapters.venice.people import LONG_AGO, KeySigner, SkewedClock, api_key, wallet
from tests.adapters.venice.raw_server import RawServer, answer, raw_server
from tests.adapters.venice.sinks import Sinks

SIGNER = KeySigner("0x" + "11" * 32)
WALLET = wallet(SIGNER.address)
REQUEST = JobRequest(model="stable-audio-25", prompt="A long enough prompt")


def proofs(server: RawServer) -> list[dict[str, str]]:
    """The decoded sign-in headers that a server was sent."""
    found = []
    for request in server.requests:
        for line in request.split(b"\r\n"):
            name, _, value = line.partition(b": ")
            if name.lower() == b"sign-in-with-x":
                found.append(json.loads(base64.b64decode(value)))
    return found


async def test_a_proof_holds_the_canonical_fields_and_the_very_text_that_was_signed() -> None:
    uri = "https://api.venice.ai/api/v1/audio/retrieve"
    value = await sign_in_header(SIGNER, WALLET, "api.venice.ai", uri, LONG_AGO)
    proof = json.loads(base64.b64decode(value))
    signer = EthAccount.recover_message(encode_defunct(text=proof["message"]), signature=proof["signature"])
    assert signer == SIGNER.address == proof["address"]
    assert proof["domain"] == "api.venice.ai"
    assert proof["uri"] == uri
    assert proof["chainId"] == "eip155:8453"
    assert proof["version"] == "1"
    assert proof["type"] == "eip191"
    assert proof["message"].startswith("api.venice.ai wants you to sign in with your Ethereum account:\n")
    assert "\nChain ID: 8453\n" in proof["message"]
    assert f"\nNonce: {proof['nonce']}\n" in proof["message"]
    assert proof["issuedAt"] == "2026-01-01T23:59:59.000Z"
    assert proof["expirationTime"] == "2026-01-02T00:03:59.000Z"


async def test_the_domain_is_the_host_with_its_port_and_a_query_is_no_part_of_the_uri(
    provider_at: MakeProvider,
) -> None:
    async with raw_server(answer(500, "{}")) as server:
        with pytest.raises(errors.ServerTrouble):
            await provider_at(server.url).transactions(WALLET)
    [proof] = proofs(server)
    assert proof["domain"] == f"127.0.0.1:{server.port}"
    assert proof["uri"] == f"{server.url}/api/v1/x402/transactions/{WALLET.address}"


TIME_CODES = ["EXPIRED", "FUTURE_TIMESTAMP", "TIMESTAMP_MISMATCH", "NOT_BEFORE"]


def refusal(code: str, at: datetime) -> bytes:
    body = json.dumps({"error": "x", "code": f"X402_SIGN_IN_{code}"})
    return answer(401, body, "application/json", f"date: {format_datetime(at, usegmt=True)}")


@pytest.mark.parametrize("code", TIME_CODES)
async def test_a_proof_at_the_wrong_time_is_signed_once_more_with_the_servers_time(
    provider_at: MakeProvider, code: str
) -> None:
    server_time = datetime.now(UTC) + timedelta(hours=2)
    processing = answer(200, '{"status":"PROCESSING"}')
    async with raw_server(refusal(code, server_time), processing) as server:
        venice = provider_at(server.url)
        await venice.retrieve(WALLET, "m", "q", Sinks())
    first, second = proofs(server)
    assert first["nonce"] != second["nonce"]
    moved = datetime.fromisoformat(second["issuedAt"]) - datetime.fromisoformat(first["issuedAt"])
    assert moved > timedelta(minutes=119)
    assert venice.clock_offset_s == pytest.approx(7200, abs=3)


@pytest.mark.parametrize("code", TIME_CODES)
async def test_it_is_signed_once_more_and_not_again(provider_at: MakeProvider, code: str) -> None:
    async with raw_server(refusal(code, datetime.now(UTC))) as server:
        with pytest.raises(errors.SignInRefused):
            await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())
    assert len(server.requests) == 2


async def test_a_used_nonce_is_replaced_once_where_asking_twice_is_free(provider_at: MakeProvider) -> None:
    used = refusal("NONCE_REUSED", datetime.now(UTC))
    async with raw_server(used, answer(200, '{"success":true}')) as server:
        assert await provider_at(server.url).complete(WALLET, "m", "q") is True
    assert len(server.requests) == 2


async def test_a_used_nonce_puts_a_queued_job_in_doubt(provider_at: MakeProvider) -> None:
    used = refusal("NONCE_REUSED", datetime.now(UTC))
    async with raw_server(used, answer(200, '{"queue_id":"second"}')) as server:
        with pytest.raises(errors.Unreachable) as caught:
            await provider_at(server.url).queue(WALLET, REQUEST)
    assert caught.value.maybe_delivered
    assert len(server.requests) == 1


async def test_queueing_with_a_proof_that_is_wrong_in_itself_was_plainly_refused(
    provider_at: MakeProvider,
) -> None:
    async with raw_server(refusal("INVALID_SIGNATURE", datetime.now(UTC))) as server:
        with pytest.raises(errors.SignInRefused):
            await provider_at(server.url).queue(WALLET, REQUEST)
    assert len(server.requests) == 1


async def test_queueing_is_signed_once_more_after_a_definite_refusal(provider_at: MakeProvider) -> None:
    old = refusal("EXPIRED", datetime.now(UTC) + timedelta(minutes=30))
    async with raw_server(old, answer(200, '{"queue_id":"abc"}')) as server:
        assert (await provider_at(server.url).queue(WALLET, REQUEST)).queue_id == "abc"


async def test_a_plain_401_is_tried_again_only_when_the_clock_turns_out_wrong(
    provider_at: MakeProvider,
) -> None:
    late = f"date: {format_datetime(datetime.now(UTC) + timedelta(minutes=20), usegmt=True)}"
    right = f"date: {format_datetime(datetime.now(UTC), usegmt=True)}"
    async with raw_server(
        answer(401, "no", "text/plain", late), answer(401, "no", "text/plain", right)
    ) as server:
        with pytest.raises(errors.SignInRefused):
            await provider_at(server.url).balance(WALLET)
        assert len(server.requests) == 2
    async with raw_server(answer(401, "no", "text/plain", right)) as server:
        with pytest.raises(errors.SignInRefused):
            await provider_at(server.url).balance(WALLET)
        assert len(server.requests) == 1


async def test_a_refused_key_is_not_tried_again(provider_at: MakeProvider) -> None:
    async with raw_server(refusal("EXPIRED", datetime.now(UTC))) as server:
        with pytest.raises(errors.KeyRefused):
            await provider_at(server.url).queue(api_key(), REQUEST)
        [request] = server.requests
    assert b"authorization: bearer key-1234" in request.lower()


@pytest.mark.parametrize("key", ["two\r\nlines", "blank inside", "späte", "", "x" * 600])
async def test_a_key_that_is_none_is_never_sent_nor_quoted(provider_at: MakeProvider, key: str) -> None:
    async with raw_server(answer(200, "{}")) as server:
        with pytest.raises(errors.KeyRefused) as caught:
            await provider_at(server.url, api_key=key).queue(api_key(), REQUEST)
        assert server.requests == []
    assert not key or key not in f"{caught.value!r} {caught.value.sentence()} {caught.value.detail}"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_gets_neither_a_proof_nor_a_key(provider_at: MakeProvider, status: int) -> None:
    async with raw_server(answer(200, '{"status":"PROCESSING"}')) as elsewhere:
        moved = answer(status, "", "text/plain", f"location: {elsewhere.url}/api/v1/audio/retrieve")
        async with raw_server(moved) as server:
            for account in (WALLET, api_key()):
                with pytest.raises(errors.RedirectRefused) as caught:
                    await provider_at(server.url).retrieve(account, "m", "q", Sinks())
                assert "not sent to the other address" in caught.value.means
        assert elsewhere.requests == []


async def test_models_and_quotes_are_asked_for_without_credentials(provider_at: MakeProvider) -> None:
    async with raw_server(answer(500, "{}")) as server:
        with pytest.raises(errors.ServerTrouble):
            await provider_at(server.url).models()
        [request] = server.requests
    assert b"sign-in" not in request.lower()
    assert b"authorization" not in request.lower()


async def test_cookies_are_neither_kept_nor_sent(provider_at: MakeProvider) -> None:
    async with raw_server(answer(200, '{"success":false}', "application/json", "set-cookie: a=b")) as server:
        venice = provider_at(server.url)
        await venice.complete(WALLET, "m", "q")
        await venice.complete(WALLET, "m", "q")
    assert all(b"cookie" not in request.lower() for request in server.requests)


def test_a_cached_answer_says_nothing_about_the_time() -> None:
    clock = ServerClock(SkewedClock())
    clock.learn(format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True), age="30")
    clock.learn(None, None)
    assert clock.offset_s is None


@pytest.mark.parametrize("away", [timedelta(days=3), timedelta(days=-400)])
def test_a_server_that_claims_another_day_is_not_believed(away: timedelta) -> None:
    clock = ServerClock(SkewedClock())
    clock.learn(format_datetime(datetime.now(UTC) + away, usegmt=True), None)
    assert clock.offset_s is None


@given(st.text(max_size=60))
def test_any_text_is_a_date_or_nothing(text: str) -> None:
    found = parse_http_date(text)
    assert found is None or found.tzinfo is not None


def test_codes_of_other_families_have_no_sign_in_reason() -> None:
    assert reason_of("X402_SIGN_IN_EXPIRED") == "EXPIRED"
    assert reason_of("X402_CONCURRENCY_LIMIT") == ""
