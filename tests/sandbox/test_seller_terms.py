"""The per-call seller's terms: sign-in instead of a second payment, payment ids, its own jobs, and its bad days."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from app.sandbox import build_world
from tests.sandbox.conftest import HOST, NOON_S, SONG, Caller, StillClock
from tests.sandbox.wallets import Wallet, decoded, encoded
from tests.support.sandbox import running_sandbox

PATH = "/seller/v2/audio/retrieve"
ID = "pay_0123456789abcdef"


async def _job(caller: Caller) -> dict[str, str]:
    answer = (await caller.client.post("/seller/v2/audio/queue", json=SONG)).json()
    return {"model": answer["model"], "queue_id": answer["queue_id"]}


async def _challenge(caller: Caller, job: dict[str, str], path: str = PATH) -> dict[str, Any]:
    answer = await caller.client.post(path, json=job)
    assert answer.status_code == 402
    return decoded(answer.headers["PAYMENT-REQUIRED"]) if "v2" in path else dict(answer.json())


async def _payment(caller: Caller, job: dict[str, str], payment_id: str = "") -> dict[str, str]:
    challenge = await _challenge(caller, job)
    payment = caller.wallet.payment(challenge["accepts"][0], caller.world.clock.chain_s())
    if payment_id:
        declared = challenge["extensions"]["payment-identifier"]
        declared["info"]["id"] = payment_id
        payment["extensions"] = {"payment-identifier": declared}
    return {"PAYMENT-SIGNATURE": encoded(payment)}


async def _seller(caller: Caller) -> dict[str, Any]:
    return dict((await caller.client.get("/control/state")).json()["seller"])


async def test_terms_are_steered(caller: Caller) -> None:
    payee = "0x" + "77" * 20
    await caller.control("seller", price_micro_usdc=123, payee=payee, max_timeout_s=60)
    [entry] = (await _challenge(caller, await _job(caller)))["accepts"]
    assert (entry["amount"], entry["payTo"], entry["maxTimeoutSeconds"]) == ("123", payee, 60)
    refused = await caller.client.post("/control/seller", json={"payment_identifier": "sometimes"})
    assert refused.status_code == 400


async def test_a_wallet_that_paid_for_a_job_signs_in_for_the_next_look(caller: Caller) -> None:
    await caller.control("seller", sign_in=True)
    job, other = await _job(caller), await _job(caller)
    assert "sign-in-with-x" in (await _challenge(caller, job))["extensions"]
    assert "sign-in-with-x" in (await _challenge(caller, job, "/seller/v1/audio/retrieve"))["extensions"]
    await caller.client.post(PATH, json=job, headers=await _payment(caller, job))
    free = await caller.client.post(PATH, json=job, headers=caller.signed())
    assert (free.status_code, "PAYMENT-RESPONSE" in free.headers) == (200, False)
    for asked in (
        await caller.client.post(PATH, json=other, headers=caller.signed()),
        await caller.client.post(PATH, json={**job, "queue_id": "nothing"}, headers=caller.signed()),
        await caller.client.post(PATH, json=job, headers=caller.signed(Wallet())),
        await caller.client.post(PATH, json=job, headers=caller.wallet.sign_in("other.test", NOON_S)),
    ):
        assert asked.status_code == 402
    assert (await _seller(caller))["free"] == 1


async def test_a_sign_in_counts_for_nothing_where_none_is_offered(caller: Caller) -> None:
    job = await _job(caller)
    await caller.client.post(PATH, json=job, headers=await _payment(caller, job))
    assert (await caller.client.post(PATH, json=job, headers=caller.signed())).status_code == 402


async def test_the_first_answer_is_given_again_to_the_same_payment_and_id(caller: Caller) -> None:
    await caller.control("seller", payment_identifier="optional")
    job = await _job(caller)
    headers = await _payment(caller, job, ID)
    first, again = await asyncio.gather(
        caller.client.post(PATH, json=job, headers=headers),
        caller.client.post(PATH, json=job, headers=headers),
    )
    assert first.status_code == again.status_code == 200
    assert first.headers["PAYMENT-RESPONSE"] == again.headers["PAYMENT-RESPONSE"]
    assert await _seller(caller) == {
        "asked": 1,
        "sold": 1,
        "free": 0,
        "settled": 1,
        "given_again": 1,
        "late": 0,
    }


async def test_an_id_belongs_to_one_payment_and_one_request(caller: Caller) -> None:
    await caller.control("seller", payment_identifier="optional")
    job, other = await _job(caller), await _job(caller)
    headers = await _payment(caller, job, ID)
    await caller.client.post(PATH, json=job, headers=headers)
    second = await caller.client.post(PATH, json=job, headers=await _payment(caller, job, ID))
    elsewhere = await caller.client.post(PATH, json=other, headers=headers)
    assert (second.status_code, elsewhere.status_code) == (409, 409)
    assert (await _seller(caller))["settled"] == 1


async def test_a_settlement_that_failed_is_not_remembered(caller: Caller) -> None:
    await caller.control("seller", payment_identifier="optional")
    job = await _job(caller)
    headers = await _payment(caller, job, ID)
    await caller.arm("seller/v2/audio/retrieve", "settle_failed")
    assert (await caller.client.post(PATH, json=job, headers=headers)).status_code == 402
    assert (await caller.client.post(PATH, json=job, headers=headers)).status_code == 200


@pytest.mark.parametrize(
    "use, given, status",
    [("required", "", 400), ("required", "short", 400), ("optional", "", 200), ("optional", "x y" * 9, 400)],
)
async def test_ids_are_checked(caller: Caller, use: str, given: str, status: int) -> None:
    await caller.control("seller", payment_identifier=use)
    job = await _job(caller)
    answer = await caller.client.post(PATH, json=job, headers=await _payment(caller, job, given))
    assert answer.status_code == status


async def test_jobs_may_have_a_life_of_their_own(caller: Caller) -> None:
    await caller.control("seller", job_seconds=0)
    job = await _job(caller)
    answer = await caller.client.post(PATH, json=job, headers=await _payment(caller, job))
    assert answer.headers["content-type"] == "audio/wav"


async def test_a_job_of_the_pretend_venice_may_be_looked_at_here_unless_the_seller_is_no_reseller(
    caller: Caller,
) -> None:
    job = await caller.queued()
    assert (await caller.client.post(PATH, json=job, headers=await _payment(caller, job))).status_code == 200
    await caller.control("seller", any_job=False)
    assert (await caller.client.post(PATH, json=job, headers=await _payment(caller, job))).status_code == 400
    unknown = {**job, "queue_id": "nothing"}
    await caller.control("seller", any_job=True)
    answer = await caller.client.post(PATH, json=unknown, headers=await _payment(caller, job))
    assert answer.status_code == 400


async def test_a_settlement_that_was_given_up_on_lands_later(caller: Caller, wall: StillClock) -> None:
    job = await _job(caller)
    headers = await _payment(caller, job)
    await caller.arm("seller/v2/audio/retrieve", "settle_later", seconds=20)
    answer = await caller.client.post(PATH, json=job, headers=headers)
    receipt = decoded(answer.headers["PAYMENT-RESPONSE"])
    assert (answer.status_code, receipt["success"], receipt["errorReason"], receipt["transaction"]) == (
        402,
        False,
        "settlement_pending",
        "",
    )
    assert (await _seller(caller))["late"] == 1
    wall.now_s += 30
    assert (await caller.client.get("/control/state")).json()["chain"]["transfers"] != []
    assert (await _seller(caller))["late"] == 0


async def test_a_pending_settlement_may_already_have_its_transaction(caller: Caller) -> None:
    job = await _job(caller)
    headers = await _payment(caller, job)
    await caller.arm("seller/v2/audio/retrieve", "settle_later", seconds=0)
    receipt = decoded((await caller.client.post(PATH, json=job, headers=headers)).headers["PAYMENT-RESPONSE"])
    [moved] = (await caller.client.get("/control/state")).json()["chain"]["transfers"]
    assert receipt["transaction"] == moved["transaction"]


async def test_it_may_settle_and_ask_again_or_ask_for_somebody_else(caller: Caller) -> None:
    job = await _job(caller)
    headers = await _payment(caller, job)
    await caller.arm("seller/v2/audio/retrieve", "settled_but_402", challenge=True)
    answer = await caller.client.post(PATH, json=job, headers=headers)
    assert "PAYMENT-RESPONSE" not in answer.headers
    assert decoded(answer.headers["PAYMENT-REQUIRED"])["error"] == "Payment required"
    await caller.arm("seller/*/audio/retrieve", "payee")
    assert (await _challenge(caller, job))["accepts"][0]["payTo"] == "0x" + "66" * 20


async def test_one_payment_raced_by_two_requests_settles_once(caller: Caller) -> None:
    job = await _job(caller)
    headers = await _payment(caller, job)
    await caller.arm("seller/v2/audio/retrieve", "settle_slow", seconds=0.05)
    answers = await asyncio.gather(*(caller.client.post(PATH, json=job, headers=headers) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [200, 402]
    assert (await _seller(caller))["settled"] == 1


def test_a_served_seller_has_an_origin_of_its_own() -> None:
    with running_sandbox(seller_sign_in=True, seller_payment_identifier="required") as sandbox:
        api, shop = (httpx.URL(url) for url in (sandbox.addresses.api_url, sandbox.addresses.seller_url))
        assert (api.host, api.port) != (shop.host, shop.port)
        answer = httpx.post(f"{shop}/v2/audio/retrieve", json={}, trust_env=False)
    challenge = decoded(answer.headers["PAYMENT-REQUIRED"])
    assert set(challenge["extensions"]) == {"sign-in-with-x", "payment-identifier"}
    assert challenge["extensions"]["sign-in-with-x"]["info"]["domain"] == f"{shop.host}:{shop.port}"
    assert challenge["resource"]["url"] == f"{shop}/v2/audio/retrieve"


def test_in_process_the_seller_is_where_it_is_told_to_be() -> None:
    world = build_world(seed="tests")
    assert world.addresses(f"http://{HOST}").seller_url == f"http://{HOST}/seller"
    assert world.addresses(f"http://{HOST}", "http://shop.test/").seller_url == "http://shop.test/seller"
