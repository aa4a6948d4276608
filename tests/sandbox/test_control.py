"""The control routes: for programs of this machine only, strict about what they are told."""

from __future__ import annotations

import httpx
import pytest

from app.sandbox import SandboxWorld, build_app, build_world
from tests.sandbox.conftest import SONG, Caller
from tests.support.sandbox import running_sandbox


@pytest.mark.parametrize(
    "command,body",
    [
        ("nothing", {}),
        ("faults", {"route": "*", "kind": "no such fault"}),
        ("faults", {"kind": "drop"}),
        ("jobs", {"job_secnds": 3}),
        ("clock", {"speed": 0}),
        ("fund", {"address": "0x12", "amount_micro_usdc": 1}),
        ("expire", {"queue_id": "nothing"}),
    ],
)
async def test_a_command_that_makes_no_sense_is_refused(caller: Caller, command: str, body: object) -> None:
    answer = await caller.client.post(f"/control/{command}", json=body)
    assert answer.status_code == 400
    assert answer.json()["error"]


async def test_neither_web_pages_nor_other_machines_may_steer(world: SandboxWorld, caller: Caller) -> None:
    page = {"origin": "https://evil.invalid"}
    assert (await caller.client.post("/control/clock", json={}, headers=page)).status_code == 403
    away = httpx.ASGITransport(app=build_app(world), client=("10.0.0.7", 5555))
    async with httpx.AsyncClient(transport=away, base_url="http://sandbox.test") as other:
        assert (await other.get("/control/state")).status_code == 403
        assert (await other.post("/control/clock", json={})).status_code == 403
        assert (await other.delete("/control/faults")).status_code == 403
        assert (await other.get("/api/v1/models")).status_code == 200


async def test_media_can_be_made_to_expire(caller: Caller) -> None:
    await caller.control("jobs", job_seconds=0)
    job = await caller.queued()
    await caller.control("expire", queue_id=job["queue_id"])
    assert (await caller.ask("audio/retrieve", job)).status_code == 404


async def test_the_state_tells_the_whole_story(caller: Caller) -> None:
    job = await caller.queued()
    await caller.ask("audio/retrieve", job)
    state = (await caller.client.get("/control/state")).json()
    assert state["requests"] == {"audio/queue": 1, "audio/retrieve": 1}
    assert state["statuses"] == {"audio/queue 200": 1, "audio/retrieve 200": 1}
    assert [seen["route"] for seen in state["sign_ins"]] == ["audio/queue", "audio/retrieve"]
    assert state["jobs"][0]["state"] == "running"
    assert state["jobs"][0]["retrievals"] == 1
    assert state["ledger"]["charged_micro_usd"] == 28_750
    assert state["chain"]["chain_id"] == 8453


async def test_a_seed_fixes_the_wallet_and_no_seed_makes_a_new_one(world: SandboxWorld) -> None:
    assert build_world(seed="tests").test_address == world.test_address
    assert build_world().test_key != build_world().test_key
    assert build_world(network="base-sepolia").network.chain_id == 84532


async def test_without_a_socket_a_dropped_connection_is_an_exception(caller: Caller) -> None:
    await caller.arm("audio/queue", "drop")
    with pytest.raises(ConnectionResetError):
        await caller.ask("audio/queue", SONG)


def test_a_gift_is_credit_without_a_row() -> None:
    with running_sandbox(gift_micro_usd=1_000_000) as sandbox:
        account = f"wallet:{sandbox.test_address.lower()}"
        assert sandbox.world.ledger.balance(account) == 1_000_000
        assert sandbox.world.ledger.rows_of(account) == []
