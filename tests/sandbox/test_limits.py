"""The published limits: calls a minute, five in flight per wallet, and the block after too many failures."""

from __future__ import annotations

import asyncio

import pytest

from app.domain.money import MICRO
from tests.sandbox.conftest import NOON_S, SONG, Caller, StillClock


@pytest.fixture(autouse=True)
async def _rich(caller: Caller) -> None:
    await caller.control("credit", account=caller.wallet.address, amount_micro_usd=100 * MICRO)


async def test_forty_jobs_a_minute(caller: Caller, wall: StillClock) -> None:
    for _ in range(40):
        await caller.queued()
    answer = await caller.ask("audio/queue", SONG)
    assert (answer.status_code, answer.json()) == (429, {"error": "Rate limit exceeded"})
    assert answer.headers["x-ratelimit-remaining-requests"] == "0"
    assert answer.headers["x-ratelimit-reset-requests"] == str(round((NOON_S + 60) * 1000))
    assert answer.headers["retry-after"] == "60"
    assert len(caller.world.jobs.all) == 40
    wall.now_s += 61
    await caller.queued()


async def test_a_hundred_and_twenty_polls_a_minute(caller: Caller) -> None:
    job = await caller.queued()
    for left in reversed(range(120)):
        answer = await caller.ask("audio/retrieve", job)
        assert answer.headers["x-ratelimit-remaining-requests"] == str(left)
    assert (await caller.ask("audio/retrieve", job)).status_code == 429


@pytest.mark.parametrize("page,limit", [("balance", 30), ("transactions", 20)])
async def test_account_pages_have_limits_of_their_own(caller: Caller, page: str, limit: int) -> None:
    path = f"x402/{page}/{caller.wallet.address}"
    for _ in range(limit):
        assert (await caller.look(path)).status_code == 200
    answer = await caller.look(path)
    assert answer.json() == {"error": "Rate limit exceeded. Please try again later."}


async def test_ten_top_up_calls_a_minute_from_one_address(caller: Caller) -> None:
    for _ in range(10):
        assert (await caller.client.post("/api/v1/x402/top-up")).status_code == 402
    assert (await caller.client.post("/api/v1/x402/top-up")).status_code == 429


async def test_the_sixth_request_in_flight_is_refused(caller: Caller) -> None:
    await caller.arm("audio/retrieve", "delay", count=None, seconds=0.3)
    job = await caller.queued()
    answers = await asyncio.gather(*(caller.ask("audio/retrieve", job) for _ in range(6)))
    refused = [answer for answer in answers if answer.status_code == 429]
    assert len(refused) == 1
    assert refused[0].json()["code"] == "X402_CONCURRENCY_LIMIT"
    await caller.client.delete("/control/faults")
    assert (await caller.ask("audio/retrieve", job)).status_code == 200
    state = (await caller.client.get("/control/state")).json()
    assert state["max_in_flight"]["audio/retrieve"] == 6
    assert state["max_in_flight_by_account"][caller.wallet.account] == 6


async def test_an_api_key_has_no_places_to_run_out_of(caller: Caller) -> None:
    await caller.arm("audio/queue", "delay", count=None, seconds=0.1)
    answers = await asyncio.gather(*(caller.by_key("audio/queue", SONG) for _ in range(8)))
    assert {answer.status_code for answer in answers} == {200}


async def test_too_many_failures_block_everything_of_that_bucket_for_thirty_seconds(
    caller: Caller, wall: StillClock
) -> None:
    job = await caller.queued()
    wrong = {**job, "queue_id": "nothing"}
    for _ in range(21):
        assert (await caller.ask("audio/retrieve", wrong)).status_code == 400
    blocked = await caller.ask("audio/retrieve", job)
    assert blocked.status_code == 429
    assert "Too many failed attempts (> 20)" in blocked.json()["error"]
    assert blocked.headers["x-ratelimit-resets"] == str(round((NOON_S + 30) * 1000))
    assert (await caller.post("audio/quote", {"model": "lyria-3-pro"})).status_code == 200
    wall.now_s += 30
    assert (await caller.ask("audio/retrieve", job)).status_code == 200


async def test_failures_far_apart_block_nothing(caller: Caller, wall: StillClock) -> None:
    job = await caller.queued()
    for _ in range(30):
        wall.now_s += 2
        await caller.ask("audio/retrieve", {**job, "queue_id": "nothing"})
    assert (await caller.ask("audio/retrieve", job)).status_code == 200


async def test_being_asked_to_sign_in_is_not_a_failure(caller: Caller) -> None:
    for _ in range(30):
        assert (await caller.post("audio/queue", SONG)).status_code == 402
    await caller.queued()


async def test_limits_can_be_switched_off(caller: Caller) -> None:
    await caller.control("limits", enabled=False)
    for _ in range(41):
        await caller.queued()
