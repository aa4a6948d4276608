"""The facilitator for outside sellers, and the per-call seller that uses it, in both versions of x402."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.money import MICRO
from tests.sandbox.conftest import NOON_S, SONG, Caller, StillClock
from tests.sandbox.wallets import Wallet, decoded, encoded


def _requirements(caller: Caller, amount: int = 10_000) -> dict[str, Any]:
    return {
        "scheme": "exact",
        "network": "eip155:8453",
        "amount": str(amount),
        "asset": caller.world.network.usdc,
        "payTo": "0x" + "77" * 20,
        "maxTimeoutSeconds": 60,
        "extra": {"name": "USD Coin", "version": "2"},
    }


def _request(caller: Caller, value: int | None = None) -> dict[str, Any]:
    wanted = _requirements(caller)
    payment = caller.wallet.payment(wanted, NOON_S, value)
    return {"x402Version": 2, "paymentPayload": payment, "paymentRequirements": wanted}


async def test_the_facilitator_names_what_it_supports(caller: Caller) -> None:
    kinds = (await caller.client.get("/facilitator/supported")).json()["kinds"]
    assert {(kind["x402Version"], kind["network"]) for kind in kinds} == {(1, "base"), (2, "eip155:8453")}


async def test_it_verifies_then_settles_once(caller: Caller) -> None:
    request = _request(caller)
    verified = (await caller.client.post("/facilitator/verify", json=request)).json()
    assert verified == {"isValid": True, "payer": caller.wallet.address.lower()}
    settled = (await caller.client.post("/facilitator/settle", json=request)).json()
    assert settled["success"] is True
    assert (await caller.rpc("eth_getTransactionReceipt", settled["transaction"]))["status"] == "0x1"
    again = (await caller.client.post("/facilitator/settle", json=request)).json()
    assert (again["success"], again["errorReason"]) == (False, "invalid_exact_evm_nonce_already_used")


@pytest.mark.parametrize("value", [9_999, 10_001])
async def test_it_wants_the_exact_value(caller: Caller, value: int) -> None:
    verified = (await caller.client.post("/facilitator/verify", json=_request(caller, value))).json()
    assert verified["invalidReason"] == "invalid_exact_evm_payload_authorization_value"


async def test_it_refuses_a_forged_signature(caller: Caller) -> None:
    request = _request(caller)
    payload = request["paymentPayload"]["payload"]
    payload["signature"] = Wallet().sign_transfer(payload["authorization"])
    for route in ("verify", "settle"):
        answer = (await caller.client.post(f"/facilitator/{route}", json=request)).json()
        assert "invalid_exact_evm_payload_signature" in answer.values()


@pytest.mark.parametrize("body", [{}, {"paymentPayload": {}, "paymentRequirements": {}}, []])
async def test_it_refuses_what_it_cannot_read(caller: Caller, body: object) -> None:
    verified = (await caller.client.post("/facilitator/verify", json=body)).json()
    assert verified["isValid"] is False
    settled = (await caller.client.post("/facilitator/settle", json=body)).json()
    assert settled["success"] is False


async def _job(caller: Caller, version: int) -> dict[str, str]:
    answer = (await caller.client.post(f"/seller/v{version}/audio/queue", json=SONG)).json()
    return {"model": answer["model"], "queue_id": answer["queue_id"]}


async def test_version_one_challenges_in_the_body_and_charges_each_call(
    caller: Caller, wall: StillClock
) -> None:
    path, job = "/seller/v1/audio/retrieve", await _job(caller, 1)
    challenge = await caller.client.post(path, json=job)
    offer = challenge.json()["accepts"][0]
    assert (challenge.status_code, challenge.json()["x402Version"]) == (402, 1)
    assert (offer["network"], offer["maxAmountRequired"], offer["payTo"]) == (
        "base",
        "10000",
        caller.world.seller_payee,
    )
    assert "PAYMENT-REQUIRED" not in challenge.headers
    signed = caller.wallet.payment({**offer, "amount": offer["maxAmountRequired"]}, NOON_S)
    payment = {"x402Version": 1, "scheme": "exact", "network": "base", "payload": signed["payload"]}
    paid = await caller.client.post(path, json=job, headers={"X-PAYMENT": encoded(payment)})
    assert paid.json()["status"] == "PROCESSING"
    receipt = decoded(paid.headers["X-PAYMENT-RESPONSE"])
    assert (receipt["success"], receipt["network"]) == (True, "base")
    again = await caller.client.post(path, json=job, headers={"X-PAYMENT": encoded(payment)})
    assert (again.status_code, again.json()["error"]) == (402, "invalid_exact_evm_nonce_already_used")


async def test_version_two_challenges_in_the_header_and_delivers_audio(
    caller: Caller, wall: StillClock
) -> None:
    await caller.control("money", seller_price_micro_usdc=2 * MICRO)
    path, job = "/seller/v2/audio/retrieve", await _job(caller, 2)
    challenge = await caller.client.post(path, json=job)
    assert (challenge.status_code, challenge.json()) == (402, {})
    offer = decoded(challenge.headers["PAYMENT-REQUIRED"])["accepts"][0]
    assert offer["amount"] == "2000000"
    wall.now_s += 10
    payment = caller.wallet.payment(offer, NOON_S)
    paid = await caller.client.post(path, json=job, headers={"PAYMENT-SIGNATURE": encoded(payment)})
    assert paid.headers["content-type"] == "audio/wav"
    assert decoded(paid.headers["PAYMENT-RESPONSE"])["success"] is True
    state = (await caller.client.get("/control/state")).json()
    assert [(move["payee"], move["value"]) for move in state["chain"]["transfers"]] == [
        (caller.world.seller_payee, 2 * MICRO)
    ]


async def test_a_call_that_fails_is_not_charged(caller: Caller) -> None:
    path, job = "/seller/v2/audio/retrieve", await _job(caller, 2)
    challenge = await caller.client.post(path, json=job)
    offer = decoded(challenge.headers["PAYMENT-REQUIRED"])["accepts"][0]
    headers = {"PAYMENT-SIGNATURE": encoded(caller.wallet.payment(offer, NOON_S))}
    wrong = await caller.client.post(path, json={**job, "queue_id": "nothing"}, headers=headers)
    assert wrong.status_code == 400
    assert not caller.world.chain.state.find("nonce")
    assert (await caller.client.post(path, json=job, headers=headers)).status_code == 200


@pytest.mark.parametrize(
    "kind,moved", [("settle_failed", 0), ("settled_but_402", 1), ("forged_receipt", 0), ("settle_slow", 1)]
)
async def test_settlements_go_wrong_at_the_seller_too(caller: Caller, kind: str, moved: int) -> None:
    path, job = "/seller/v2/audio/retrieve", await _job(caller, 2)
    challenge = await caller.client.post(path, json=job)
    offer = decoded(challenge.headers["PAYMENT-REQUIRED"])["accepts"][0]
    await caller.arm("seller/v2/audio/retrieve", kind, seconds=0)
    headers = {"PAYMENT-SIGNATURE": encoded(caller.wallet.payment(offer, NOON_S))}
    answer = await caller.client.post(path, json=job, headers=headers)
    assert answer.status_code == (200 if kind in {"forged_receipt", "settle_slow"} else 402)
    assert len([change for change in caller.world.chain.state.changes if change.nonce]) == moved


@pytest.mark.parametrize("header", ["%%%", encoded({"x402Version": 2})])
async def test_a_payment_that_is_none_gets_the_challenge_again(caller: Caller, header: str) -> None:
    job = await _job(caller, 2)
    answer = await caller.client.post(
        "/seller/v2/audio/retrieve", json=job, headers={"PAYMENT-SIGNATURE": header}
    )
    assert decoded(answer.headers["PAYMENT-REQUIRED"])["error"] == "invalid_payload"
