"""Challenges that ask for something else than what was wanted: nothing is signed, or only what our own rules allow."""

from __future__ import annotations

from typing import Any

import pytest

from tests.promises.inside import Inside, seen, valid_before

pytestmark = pytest.mark.allow_logs

ROUTE = "x402/top-up"
OTHER_TOKEN = "0x" + "50" * 20


def first_offer(**fields: object) -> dict[str, Any]:
    return {"accepts": {"0": fields}}


@pytest.mark.parametrize(
    "patch",
    [
        first_offer(amount="1e3"),
        first_offer(amount="0x4c4b40"),
        first_offer(amount="-5000000"),
        first_offer(amount="\uff15000000"),
        first_offer(amount=5_000_000),
        first_offer(amount="9" * 400),
        first_offer(amount="5000001"),
        first_offer(asset=OTHER_TOKEN),
        first_offer(network="eip155:1"),
        first_offer(network="base-sepolia"),
        first_offer(scheme="upto"),
        first_offer(payTo="0x2670b922ef37c7df47158725c0cc407b5382293"),
        first_offer(payTo="0x2670b922ef37c7df47158725c0cc407b538229\u0417f"),
        first_offer(extra={"name": "USDC"}),
        first_offer(extra={"version": "1"}),
        first_offer(extra={"assetTransferMethod": "permit2"}),
        first_offer(maxTimeoutSeconds=-300),
        first_offer(maxTimeoutSeconds=5),
        {"resource": {"url": "https://pay.elsewhere.invalid/api/v1/x402/top-up"}},
        {"resource": {"url": "//elsewhere.invalid/x402/top-up"}},
        {"resource": {"url": "https://127.0.0.1:1@elsewhere.invalid/"}},
        {"x402Version": 1},
        {"accepts": []},
    ],
    ids=str,
)
def test_a_challenge_that_is_not_right_gets_no_signature(gondola: Inside, patch: dict[str, object]) -> None:
    gondola.sandbox.arm(ROUTE, "patch", count=None, patch=patch)
    done = gondola.top_up(wait_s=0)
    saw = seen(gondola.sandbox)
    assert done.code in (3, 6), done
    assert done.outcome["what"]
    assert saw.signatures == 0
    assert gondola.payment_states() == [], "nothing was reserved either"


@pytest.mark.parametrize("asked_s, ceiling_s", [(10 * 24 * 3600, 300), (100, 100)])
def test_a_signature_is_never_good_for_longer_than_our_own_ceiling(
    gondola: Inside, asked_s: int, ceiling_s: int
) -> None:
    gondola.sandbox.arm(ROUTE, "patch", count=1, patch=first_offer(maxTimeoutSeconds=asked_s))
    # What a server says that time is does not reach a signature.
    gondola.sandbox.control("clock", offset_s=7200)
    assert gondola.top_up().code == 0
    (header,) = seen(gondola.sandbox).headers
    assert valid_before(header) <= gondola.sandbox.state()["clock"]["chain_s"] + ceiling_s


def test_of_several_offers_the_bait_is_not_taken(gondola: Inside) -> None:
    assert gondola.top_up().code == 0
    payee = gondola.sandbox.world.payee
    offer = {
        "scheme": "exact",
        "network": "eip155:8453",
        "amount": "5000000",
        "asset": gondola.sandbox.world.network.usdc,
        "payTo": "0x" + "66" * 20,
        "maxTimeoutSeconds": 300,
        "extra": {"name": "USD Coin", "version": "2"},
    }
    baits = [
        {**offer, "amount": "1", "asset": OTHER_TOKEN},
        {**offer, "amount": "1", "network": "base-sepolia"},
        {**offer, "amount": "1"},
        {**offer, "payTo": payee},
    ]
    challenge = {"x402Version": 2, "accepts": baits}
    # The header wins over the body where both are there: make the body the only word.
    gondola.sandbox.arm(
        ROUTE, "status", status=402, body=challenge, headers={"date": "Thu, 01 Jan 1970 00:00:00 GMT"}
    )
    assert gondola.top_up().code == 0
    assert {transfer["payee"] for transfer in seen(gondola.sandbox).transfers} == {payee}


def test_a_changed_receiver_is_not_paid_on_a_yes_that_was_given_beforehand(gondola: Inside) -> None:
    assert gondola.top_up().code == 0
    gondola.sandbox.arm(ROUTE, "payee", pay_to="0x" + "66" * 20)
    done = gondola.top_up()
    assert (done.code, done.outcome["code"]) == (3, "not_approved")
    assert "receiver" in done.outcome["do"].lower()
    assert seen(gondola.sandbox).signatures == 1
    assert gondola.top_up().code == 0, "the receiver that was paid before is paid again"


def test_a_first_receiver_that_is_not_the_hosts_own_never_gets_a_second_payment(gondola: Inside) -> None:
    gondola.sandbox.arm(ROUTE, "payee", pay_to="0x" + "66" * 20)
    done = gondola.top_up(wait_s=1)
    again = gondola.top_up(wait_s=0)
    saw = seen(gondola.sandbox)
    assert (done.code, again.code) == (4, 4)
    assert (saw.signatures, saw.transfers) == (1, [])


@pytest.mark.parametrize("quote", [-0.01, "1e-3", 1e9, None, True, "1" * 5000])
def test_a_quote_that_is_no_price_queues_nothing(gondola: Inside, quote: object) -> None:
    gondola.sandbox.arm("audio/quote", "body", count=None, body={"quote": quote})
    done = gondola.queue()
    assert done.code in (3, 6), done
    assert seen(gondola.sandbox).requests.get("audio/queue", 0) == 0
    assert gondola.charge_states() == []


def test_a_price_that_rises_after_it_was_seen_is_asked_about_again(gondola: Inside) -> None:
    gondola.sandbox.arm("audio/quote", "body", after=1, count=None, body={"quote": 0.9})
    done = gondola.run(
        "queue",
        "--model",
        "elevenlabs-sound-effects-v2",
        "--prompt",
        "Rain on a tin roof",
        "--approve-up-to",
        "0.5",
    )
    assert (done.code, done.outcome["code"]) == (3, "not_approved")
    assert seen(gondola.sandbox).requests.get("audio/queue", 0) == 0
