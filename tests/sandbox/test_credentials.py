"""Who may call, who must pay first, and what each is told: the three kinds of 402, keys, payment headers."""

from __future__ import annotations

import pytest

from app.domain.money import MICRO
from tests.sandbox.conftest import SONG, Caller, StillClock
from tests.sandbox.wallets import decoded


@pytest.mark.parametrize("route", ["audio/queue", "audio/retrieve", "audio/complete"])
async def test_nobody_gets_the_ten_dollar_challenge_and_a_way_to_sign_in(caller: Caller, route: str) -> None:
    answer = await caller.post(route, SONG)
    assert answer.status_code == 402
    body, header = answer.json(), decoded(answer.headers["PAYMENT-REQUIRED"])
    assert body["x402Version"] == header["x402Version"] == 2
    assert [entry["amount"] for entry in body["accepts"]] == ["10000000", "10000000"]
    assert [entry["network"] for entry in body["accepts"]] == ["eip155:8453", "solana"]
    assert body["resource"]["url"].endswith(route)
    assert body["extensions"]["sign-in-with-x"]["info"]["domain"] == "sandbox.test:8402"
    assert set(body["authOptions"]) == {"apiKey", "x402Wallet"}
    assert "authOptions" not in header


async def test_a_wallet_under_ten_cents_is_told_to_top_up(caller: Caller) -> None:
    await caller.control("credit", account=caller.wallet.address, amount_micro_usd=-4_950_000)
    for route in ("audio/queue", "audio/retrieve"):
        answer = await caller.ask(route, SONG)
        body = answer.json()
        assert (answer.status_code, body["code"]) == (402, "PAYMENT_REQUIRED")
        assert body["reason"] == "insufficient_balance"
        assert body["currentBalanceUsd"] == 0.05
        assert body["minimumBalanceUsd"] == 0.1
        assert body["suggestedTopUpUsd"] == 10
        assert body["minimumTopUpUsd"] == 5
        assert body["siwxChallenge"]["info"]["nonce"]
        assert decoded(answer.headers["PAYMENT-REQUIRED"])["accepts"][0]["amount"] == "10000000"


async def test_credit_above_the_floor_but_under_the_quote_is_a_plain_402(caller: Caller) -> None:
    await caller.control("credit", account=caller.wallet.address, amount_micro_usd=-4_800_000)
    answer = await caller.ask("audio/queue", {"model": "elevenlabs-music", "prompt": "a long warm song"})
    assert answer.status_code == 402
    assert set(answer.json()) == {"error"}
    assert "Insufficient USD or Diem balance" in answer.json()["error"]
    assert "PAYMENT-REQUIRED" in answer.headers


async def test_an_api_key_without_funds_gets_only_words(caller: Caller) -> None:
    await caller.control("credit", account="api-key", amount_micro_usd=-25 * MICRO)
    answer = await caller.by_key("audio/queue", SONG)
    assert (answer.status_code, set(answer.json())) == (402, {"error"})
    assert "PAYMENT-REQUIRED" not in answer.headers


async def test_an_api_key_queues_and_retrieves(caller: Caller, wall: StillClock) -> None:
    job = (await caller.by_key("audio/queue", SONG)).json()
    wall.now_s += 10
    answer = await caller.by_key("audio/retrieve", {"model": job["model"], "queue_id": job["queue_id"]})
    assert answer.headers["content-type"] == "audio/wav"


@pytest.mark.parametrize("value", ["Bearer wrong-key", "Bearer ", "Basic abc"])
async def test_a_wrong_key_is_a_401(caller: Caller, value: str) -> None:
    answer = await caller.post("audio/queue", SONG, authorization=value)
    assert (answer.status_code, answer.json()) == (401, {"error": "Authentication failed"})


async def test_a_revoked_key_is_a_401(caller: Caller) -> None:
    await caller.control("api-keys", key="second-key", credit_micro_usd=MICRO)
    headers = {"authorization": "Bearer second-key"}
    assert (await caller.post("audio/queue", SONG, **headers)).status_code == 200
    await caller.control("api-keys", key="second-key", revoked=True)
    assert (await caller.post("audio/queue", SONG, **headers)).status_code == 401


@pytest.mark.parametrize("header", ["PAYMENT-SIGNATURE", "X-402-Payment", "X-PAYMENT"])
async def test_inference_routes_refuse_payment_headers_and_count_them(caller: Caller, header: str) -> None:
    answer = await caller.post("audio/retrieve", SONG, **{**caller.signed(), header: "anything"})
    assert (answer.status_code, answer.json()["code"]) == (400, "PAYMENT_HEADER_NOT_ACCEPTED")
    state = (await caller.client.get("/control/state")).json()
    assert state["payment_headers"] == {"audio/retrieve": 1}


async def test_unknown_models_and_unreadable_bodies(caller: Caller) -> None:
    assert (await caller.ask("audio/queue", {**SONG, "model": "nope"})).status_code == 404
    headers = {**caller.signed(), "content-type": "application/json"}
    broken = await caller.client.post("/api/v1/audio/queue", content=b"{", headers=headers)
    assert broken.json() == {"error": "Invalid JSON request"}
    headers = {**caller.signed(), "content-type": "text/plain"}
    text = await caller.client.post("/api/v1/audio/queue", content=b"{}", headers=headers)
    assert "Content-Type" in text.json()["error"]
