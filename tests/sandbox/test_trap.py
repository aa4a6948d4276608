"""The $10 trap: it really takes the money of whoever signs, and counts every payment header it is handed."""

from __future__ import annotations

import pytest

from app.domain.money import MICRO
from tests.sandbox.conftest import NOON_S, SONG, Caller
from tests.sandbox.wallets import decoded, encoded


@pytest.mark.parametrize("extension", [True, False])
async def test_signed_in_or_not_every_route_demands_ten_dollars(caller: Caller, extension: bool) -> None:
    await caller.control("trap", on=True, sign_in_extension=extension)
    for route in ("audio/quote", "audio/queue", "audio/retrieve", "audio/complete"):
        answer = await caller.ask(route, SONG)
        assert answer.status_code == 402
        assert answer.json()["accepts"][0]["amount"] == "10000000"
        assert ("extensions" in answer.json()) is extension
        assert decoded(answer.headers["PAYMENT-REQUIRED"]) == answer.json()
    assert (await caller.look(f"x402/balance/{caller.wallet.address}")).status_code == 402
    assert (await caller.client.get("/api/v1/models")).status_code == 402
    assert (await caller.offer())["amount"] == "5000000"


async def test_a_naive_client_pays_ten_dollars_for_one_poll(caller: Caller) -> None:
    job = await caller.queued()
    await caller.control("trap", on=True, routes="audio/retrieve")
    challenge = await caller.ask("audio/retrieve", job)
    payment = caller.wallet.payment(challenge.json()["accepts"][0], NOON_S)
    paid = await caller.post("audio/retrieve", job, **{"PAYMENT-SIGNATURE": encoded(payment)})
    assert paid.json()["status"] == "PROCESSING"
    state = (await caller.client.get("/control/state")).json()
    assert state["trap"] == {"on": True, "sprung": 1}
    assert state["payment_headers"] == {"audio/retrieve": 1}
    assert state["payment_headers_seen"][0]["amount"] == 10 * MICRO
    assert state["chain"]["transfers"][0]["value"] == 10 * MICRO


async def test_a_worthless_payment_springs_nothing(caller: Caller) -> None:
    await caller.control("trap", on=True)
    answer = await caller.post("audio/retrieve", SONG, **{"X-PAYMENT": "nonsense"})
    assert answer.status_code == 402
    assert caller.world.trap.sprung == 0


async def test_without_the_trap_a_signed_in_poll_costs_nothing(caller: Caller) -> None:
    job = await caller.queued()
    await caller.control("trap", on=True)
    await caller.control("trap", on=False)
    for _ in range(3):
        assert (await caller.ask("audio/retrieve", job)).status_code == 200
    assert caller.world.ledger.balance(caller.wallet.account) == 5 * MICRO - 28_750
