"""Top-up: real signatures, every code, credited once, and the ways in which a settlement can end."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.domain.money import MICRO
from tests.sandbox.conftest import NOON_S, Caller, StillClock
from tests.sandbox.wallets import Wallet, decoded, encoded


def _ledger(caller: Caller) -> int:
    return caller.world.ledger.balance(caller.wallet.account)


async def _payment(caller: Caller, value: int | None = None) -> dict[str, Any]:
    return caller.wallet.payment(await caller.offer(), NOON_S, value)


async def test_discovery_offers_base_and_solana_in_body_and_header(caller: Caller) -> None:
    answer = await caller.client.post("/api/v1/x402/top-up")
    body = answer.json()
    assert answer.status_code == 402
    assert decoded(answer.headers["PAYMENT-REQUIRED"]) == body
    base, solana = body["accepts"]
    assert (base["network"], base["amount"], base["maxTimeoutSeconds"]) == ("eip155:8453", "5000000", 300)
    assert base["extra"] == {"name": "USD Coin", "version": "2"}
    assert solana["network"].startswith("solana:")


@pytest.mark.parametrize("header", ["PAYMENT-SIGNATURE", "X-402-Payment", "X-PAYMENT"])
async def test_a_payment_becomes_credit_and_the_receipt_names_the_transaction(
    caller: Caller, header: str
) -> None:
    answer = await caller.pay(await _payment(caller, 7 * MICRO), header)
    data = answer.json()["data"]
    assert answer.status_code == 200, answer.text
    assert (data["amountCredited"], data["newBalance"]) == (7, 12)
    receipt = decoded(answer.headers["PAYMENT-RESPONSE"])
    assert receipt["network"] == "eip155:8453"
    mined = await caller.rpc("eth_getTransactionReceipt", receipt["transaction"])
    assert mined["status"] == "0x1"
    assert _ledger(caller) == 12 * MICRO


async def test_the_first_version_of_the_protocol_is_read_too(caller: Caller) -> None:
    payment = await _payment(caller)
    first = {"x402Version": 1, "scheme": "exact", "network": "base", "payload": payment["payload"]}
    assert (await caller.pay(first, "X-PAYMENT")).status_code == 200


async def test_the_same_header_gets_the_same_answer_and_is_credited_once(caller: Caller) -> None:
    payment = await _payment(caller)
    first, again = await caller.pay(payment), await caller.pay(payment)
    assert first.json() == again.json()
    assert first.headers["PAYMENT-RESPONSE"] == again.headers["PAYMENT-RESPONSE"]
    assert len([c for c in caller.world.chain.state.changes if c.nonce]) == 1
    assert _ledger(caller) == 10 * MICRO


async def test_what_was_bought_is_still_told_after_the_authorization_expired(
    caller: Caller, wall: StillClock
) -> None:
    payment = await _payment(caller)
    first = await caller.pay(payment)
    wall.now_s += 3600
    assert (await caller.pay(payment)).json() == first.json()


async def test_one_header_sent_five_times_at_once_moves_money_once(caller: Caller) -> None:
    payment = await _payment(caller)
    answers = await asyncio.gather(*(caller.pay(payment) for _ in range(5)))
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses[0] == 200
    assert set(statuses) <= {200, 409}
    assert _ledger(caller) == 10 * MICRO


def _changed(payment: dict[str, Any], **authorization: str) -> dict[str, Any]:
    payload = dict(payment["payload"])
    payload["authorization"] = {**payload["authorization"], **authorization}
    return {**payment, "payload": payload}


@pytest.mark.parametrize(
    "changes,code",
    [
        ({"value": "4999999"}, "AMOUNT_TOO_LOW"),
        ({"value": "10000000001"}, "AMOUNT_TOO_HIGH"),
        ({"value": "5e6"}, "INVALID_AMOUNT"),
        ({"value": "-5000000"}, "INVALID_AMOUNT"),
        ({"value": "05000000"}, "INVALID_AMOUNT"),
        ({"to": "0x" + "11" * 20}, "INVALID_PAYMENT_RECIPIENT"),
        ({"to": "nobody"}, "INVALID_PAYMENT_RECIPIENT"),
        ({"from": "me"}, "INVALID_PAYMENT_PAYER"),
        ({"nonce": "0x12"}, "INVALID_PAYMENT"),
        ({"validBefore": "soon"}, "INVALID_PAYMENT"),
        ({"validBefore": "1"}, "PAYMENT_VERIFICATION_FAILED"),
        ({"value": "5000001"}, "PAYMENT_VERIFICATION_FAILED"),
        ({"nonce": "0x" + "ab" * 32}, "PAYMENT_VERIFICATION_FAILED"),
    ],
)
async def test_each_fault_of_an_authorization_has_its_code(
    caller: Caller, changes: dict[str, str], code: str
) -> None:
    answer = await caller.pay(_changed(await _payment(caller), **changes))
    assert (answer.status_code, answer.json()["error"]) == (400, code)
    assert _ledger(caller) == 5 * MICRO


@pytest.mark.parametrize(
    "changes,code",
    [
        ({"scheme": "upto"}, "UNSUPPORTED_SCHEME"),
        ({"network": "eip155:1"}, "UNSUPPORTED_NETWORK"),
        ({"network": "base-sepolia"}, "UNSUPPORTED_NETWORK"),
        ({"asset": "0x" + "22" * 20}, "UNSUPPORTED_TOKEN"),
    ],
)
async def test_each_fault_of_the_terms_has_its_code(
    caller: Caller, changes: dict[str, str], code: str
) -> None:
    payment = await _payment(caller)
    payment["accepted"].update(changes)
    answer = await caller.pay(payment)
    assert (answer.status_code, answer.json()["error"]) == (400, code)


@pytest.mark.parametrize("header,code", [("%%%", "INVALID_PAYMENT_FORMAT"), (encoded({}), "INVALID_PAYMENT")])
async def test_headers_that_are_no_payment(caller: Caller, header: str, code: str) -> None:
    assert (await caller.pay(header)).json()["error"] == code


@pytest.mark.parametrize("domain", [{"name": "USDC"}, {"version": "1"}, {"chainId": 1}])
async def test_a_signature_for_another_token_or_chain_is_refused(
    caller: Caller, domain: dict[str, object]
) -> None:
    payment = await _payment(caller)
    signed = caller.wallet.sign_transfer(payment["payload"]["authorization"], **domain)
    payment["payload"]["signature"] = signed
    answer = await caller.pay(payment)
    assert "invalid_exact_evm_payload_signature" in answer.json()["message"]


async def test_a_stranger_cannot_spend_the_wallets_money(caller: Caller) -> None:
    payment = await _payment(caller)
    payment["payload"]["signature"] = Wallet().sign_transfer(payment["payload"]["authorization"])
    assert (await caller.pay(payment)).json()["error"] == "PAYMENT_VERIFICATION_FAILED"


async def test_more_than_the_wallet_has_is_refused(caller: Caller) -> None:
    answer = await caller.pay(await _payment(caller, 51 * MICRO))
    assert "insufficient_funds" in answer.json()["message"]


async def test_an_authorization_that_starts_later_is_refused(caller: Caller) -> None:
    offer = await caller.offer()
    later = caller.wallet.authorization(offer["payTo"], 5 * MICRO, NOON_S, validAfter=str(int(NOON_S) + 60))
    payload = {"signature": caller.wallet.sign_transfer(later), "authorization": later}
    answer = await caller.pay({"x402Version": 2, "accepted": offer, "payload": payload})
    assert "valid_after" in answer.json()["message"]


async def test_a_settlement_that_times_out_may_land_later(caller: Caller, wall: StillClock) -> None:
    await caller.arm("x402/top-up", "settle_later", seconds=20)
    payment = await _payment(caller)
    lost = await caller.pay(payment)
    assert (lost.status_code, lost.json()["error"]) == (504, "SETTLEMENT_TIMEOUT")
    busy = await caller.pay(payment)
    assert (busy.status_code, busy.json()["error"]) == (409, "PAYMENT_IN_PROGRESS")
    assert _ledger(caller) == 5 * MICRO
    wall.now_s += 600
    landed = await caller.pay(payment)
    assert landed.status_code == 200
    receipt = await caller.rpc(
        "eth_getTransactionReceipt", decoded(landed.headers["PAYMENT-RESPONSE"])["transaction"]
    )
    block = await caller.rpc("eth_getBlockByHash", receipt["blockHash"], False)
    assert NOON_S + 20 <= int(block["timestamp"], 16) <= NOON_S + 24
    assert _ledger(caller) == 10 * MICRO


async def test_a_late_settlement_after_expiry_never_lands(caller: Caller, wall: StillClock) -> None:
    await caller.arm("x402/top-up", "settle_later", seconds=400)
    payment = await _payment(caller)
    await caller.pay(payment)
    wall.now_s += 500
    answer = await caller.pay(payment)
    assert "valid_before" in answer.json()["message"]
    assert _ledger(caller) == 5 * MICRO


async def test_a_settlement_that_is_lost_settles_when_sent_again(caller: Caller) -> None:
    await caller.arm("x402/top-up", "settle_lost")
    payment = await _payment(caller)
    assert (await caller.pay(payment)).status_code == 504
    assert not [c for c in caller.world.chain.state.changes if c.nonce]
    assert (await caller.pay(payment)).status_code == 200


async def test_a_failed_settlement_says_so_without_a_new_challenge(caller: Caller) -> None:
    await caller.arm("x402/top-up", "settle_failed")
    answer = await caller.pay(await _payment(caller))
    assert (answer.status_code, answer.json()["error"]) == (402, "SETTLEMENT_FAILED")
    assert decoded(answer.headers["PAYMENT-RESPONSE"])["success"] is False
    assert "PAYMENT-REQUIRED" not in answer.headers
    assert _ledger(caller) == 5 * MICRO


@pytest.mark.parametrize("challenge", [True, False])
async def test_money_may_move_behind_a_402(caller: Caller, challenge: bool) -> None:
    await caller.arm("x402/top-up", "settled_but_402", challenge=challenge)
    payment = await _payment(caller)
    answer = await caller.pay(payment)
    assert answer.status_code == 402
    assert ("PAYMENT-REQUIRED" in answer.headers) is challenge
    assert len([c for c in caller.world.chain.state.changes if c.nonce]) == 1
    assert (await caller.pay(payment)).status_code == 200
    assert _ledger(caller) == 10 * MICRO


async def test_a_receipt_may_be_made_up(caller: Caller) -> None:
    await caller.arm("x402/top-up", "forged_receipt")
    answer = await caller.pay(await _payment(caller))
    assert answer.status_code == 200
    transaction = decoded(answer.headers["PAYMENT-RESPONSE"])["transaction"]
    assert await caller.rpc("eth_getTransactionReceipt", transaction) is None
    assert _ledger(caller) == 5 * MICRO


async def test_while_one_settles_the_same_payment_is_in_progress(caller: Caller) -> None:
    await caller.control("money", settle_s=0.2)
    payment = await _payment(caller)
    answers = await asyncio.gather(caller.pay(payment), caller.pay(payment))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert _ledger(caller) == 10 * MICRO


async def test_a_swapped_payee_can_be_played(caller: Caller) -> None:
    await caller.arm("x402/top-up", "payee", pay_to="0x" + "13" * 20)
    assert (await caller.offer())["payTo"] == "0x" + "13" * 20
    assert (await caller.offer())["payTo"] == caller.world.payee


async def test_payments_may_be_unavailable(caller: Caller) -> None:
    body = {"error": "X402_NOT_CONFIGURED", "message": "Payments are temporarily unavailable"}
    await caller.arm("x402/top-up", "status", status=503, body=body)
    answer = await caller.client.post("/api/v1/x402/top-up")
    assert (answer.status_code, answer.json()) == (503, body)
