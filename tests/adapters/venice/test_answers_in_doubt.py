"""Answers after which we do not know, and answers about money that are read exactly or not at all."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from app.domain import errors
from tests.adapters.venice.acts import ACTS, MODEL, REQUEST, WALLET, refused
from tests.adapters.venice.conftest import MakeProvider
from tests.adapters.venice.raw_server import answer, raw_server

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
