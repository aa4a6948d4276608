"""One payment buys one look, in both versions of x402, against the sandbox's seller on real sockets."""

from __future__ import annotations

from typing import Any

import pytest

from app.adapters.seller.client import SellerClient
from app.adapters.transport import HttpTransport
from app.domain import errors
from app.domain.networks import BASE
from app.domain.observation import StillMaking
from app.ports.provider import AudioReceived
from app.ports.scheme import SettlementClaim
from app.ports.seller import LookSeller
from tests.adapters.seller.buying import SCHEME, Buyer, job_at
from tests.adapters.venice.people import KeySigner, SkewedClock
from tests.adapters.venice.sinks import Sinks

VERSIONS = pytest.mark.parametrize("version", [1, 2])
LATER = pytest.mark.allow_logs
"""We stop reading in the middle, and the sandbox's server says so in its log."""


def test_the_client_fulfils_its_port(client: SellerClient) -> None:
    seller: LookSeller = client
    assert seller is client


def test_a_request_is_the_same_to_the_byte_each_time(client: SellerClient) -> None:
    job = job_at("https://Seller.example:443/audio/retrieve?tier=1", "m-1", "q-ü")
    expected = (
        "POST",
        "https://seller.example/audio/retrieve?tier=1",
        b'{"model":"m-1","queue_id":"q-\\u00fc","delete_media_on_completion":false}',
    )
    assert client.request(job) == client.request(job) == expected


@VERSIONS
async def test_the_offer_says_what_a_look_costs(buyer: Buyer, version: int) -> None:
    job = buyer.queued(version)
    offer = await buyer.offer(job)
    assert (offer.amount_micro_usdc, offer.network, offer.x402_version) == (10_000, BASE, version)
    assert offer.payee == buyer.sandbox.world.seller_payee
    assert (offer.asset_ours, offer.domain_ours, offer.max_timeout_s) == (True, True, 300)
    assert offer.url == offer.resource_url == job.seller_url
    assert offer.description == "Audio generation status"
    assert not offer.sign_in_offered
    assert not offer.payment_identifier_offered


@VERSIONS
async def test_a_paid_look_brings_news_and_a_receipt(buyer: Buyer, version: int) -> None:
    job = buyer.queued(version)
    look = await buyer.client.look_paid(await buyer.payment(job), Sinks())
    [moved] = buyer.transfers()
    assert isinstance(look.news, StillMaking)
    assert look.news.p80_ms == 600_000
    assert look.claim == SettlementClaim(True, moved["transaction"], BASE, buyer.signer.address.lower())


@VERSIONS
async def test_paid_audio_is_streamed_into_the_sink(buyer: Buyer, version: int) -> None:
    job, sinks = buyer.queued(version), Sinks()
    buyer.finish()
    look = await buyer.client.look_paid(await buyer.payment(job), sinks)
    assert isinstance(look.news, AudioReceived)
    assert look.news.head.audio_format == "wav"
    assert len(sinks.opened[0][1].content) == look.news.size_bytes > 1000
    assert look.claim is not None
    assert look.claim.success
    assert len(buyer.transfers()) == 1


@VERSIONS
async def test_the_same_payment_sent_again_is_taken_once_and_named_as_used(
    buyer: Buyer, version: int
) -> None:
    payment = await buyer.payment(buyer.queued(version))
    await buyer.client.look_paid(payment, Sinks())
    with pytest.raises(errors.SettlementUnknown) as caught:
        await buyer.client.look_paid(payment, Sinks())
    assert caught.value.server_code == errors.SettlementUnknown.NONCE_USED
    assert caught.value.status == 402
    assert len(buyer.transfers()) == 1


async def test_a_lost_answer_is_collected_again_where_the_seller_knows_payment_ids(buyer: Buyer) -> None:
    buyer.sandbox.control("seller", payment_identifier="optional")
    job, sinks = buyer.queued(), Sinks()
    buyer.finish()
    offer = await buyer.offer(job)
    assert offer.payment_identifier_offered
    payment = await buyer.payment(job, offer, payment_id="pay_0123456789abcdef")
    buyer.sandbox.arm("seller/v2/audio/retrieve", "drop")
    with pytest.raises(errors.Unreachable) as caught:
        await buyer.client.look_paid(payment, sinks)
    assert caught.value.maybe_delivered
    look = await buyer.client.look_paid(payment, sinks)
    assert isinstance(look.news, AudioReceived)
    assert look.claim is not None
    assert look.claim.transaction == buyer.transfers()[0]["transaction"]
    assert len(buyer.transfers()) == 1
    assert buyer.sandbox.state()["seller"]["given_again"] == 1


async def test_a_required_payment_id_is_told(buyer: Buyer) -> None:
    buyer.sandbox.control("seller", payment_identifier="required")
    job = buyer.queued()
    without = await buyer.payment(job)
    with pytest.raises(errors.SettlementUnknown) as caught:
        await buyer.client.look_paid(without, Sinks())
    assert caught.value.status == 400
    look = await buyer.client.look_paid(await buyer.payment(job, payment_id="pay_" + "f" * 32), Sinks())
    assert isinstance(look.news, StillMaking)
    assert len(buyer.transfers()) == 1


@VERSIONS
async def test_who_paid_for_a_job_looks_again_for_a_sign_in(buyer: Buyer, version: int) -> None:
    buyer.sandbox.control("seller", sign_in=True)
    job, sinks = buyer.queued(version), Sinks()
    with pytest.raises(errors.PaymentAsked) as caught:
        await buyer.client.look_signed_in(buyer.account, job, sinks)
    assert caught.value.sign_in_offered
    assert caught.value.offers[0].sign_in_offered
    await buyer.client.look_paid(await buyer.payment(job), sinks, buyer.account)
    buyer.finish()
    look = await buyer.client.look_signed_in(buyer.account, job, sinks)
    assert isinstance(look.news, AudioReceived)
    assert look.claim is None
    state = buyer.sandbox.state()
    assert (state["seller"]["sold"], state["seller"]["free"]) == (1, 1)
    assert len({seen["nonce"] for seen in state["sign_ins"]}) == 3
    assert {proof.domain for proof in buyer.signer.signed_in} == {job.seller_url.split("/")[2]}
    assert {proof.statement for proof in buyer.signer.signed_in} == {
        f"Sign in to {job.seller_url.split('/')[2]}"
    }


async def test_a_wrong_clock_is_mended_by_the_sellers_own(
    buyer: Buyer, transport: HttpTransport, signer: KeySigner
) -> None:
    buyer.sandbox.control("seller", sign_in=True)
    job = buyer.queued()
    await buyer.client.look_paid(await buyer.payment(job), Sinks())
    slow = SellerClient(transport, signer, SkewedClock(-3600), SCHEME, prepaid_hosts=frozenset())
    look = await slow.look_signed_in(buyer.account, job, Sinks())
    assert isinstance(look.news, StillMaking)
    assert buyer.sandbox.state()["refused_sign_ins"] == {"X402_SIGN_IN_EXPIRED": 1}


@VERSIONS
@pytest.mark.parametrize(
    "fault, settings, moved",
    [
        ("settled_but_402", {}, 1),
        ("settled_but_402", {"challenge": True}, 1),
        ("settle_failed", {}, 0),
        ("settle_lost", {}, 0),
        ("settle_later", {"seconds": 60}, 0),
        ("status", {"status": 500, "processed": True}, 1),
        ("status", {"status": 409, "processed": True}, 1),
        ("rate_limited", {"processed": True}, 1),
        ("malformed_json", {}, 1),
        ("wrong_types", {}, 1),
        ("content_type", {"value": "text/html"}, 1),
        ("huge_header", {"bytes": 100_000}, 1),
        ("redirect", {"location": "http://127.0.0.1:9/", "processed": True}, 1),
    ],
)
async def test_whatever_comes_instead_of_news_the_outcome_is_unknown(
    buyer: Buyer, version: int, fault: str, settings: dict[str, Any], moved: int
) -> None:
    payment = await buyer.payment(buyer.queued(version))
    buyer.sandbox.arm(f"seller/v{version}/audio/retrieve", fault, **settings)
    with pytest.raises(errors.SettlementUnknown) as caught:
        await buyer.client.look_paid(payment, Sinks())
    assert "once at most" in caught.value.means
    assert len(buyer.transfers()) == moved
    assert buyer.sandbox.state()["payment_headers"] == {f"seller/v{version}/audio/retrieve": 1}


@LATER
@VERSIONS
@pytest.mark.parametrize(
    "fault, settings", [("cut", {}), ("truncate", {"keep": 0}), ("garbage", {"bytes": 0})]
)
async def test_paid_audio_that_does_not_arrive_is_unknown_and_names_the_transaction(
    buyer: Buyer, version: int, fault: str, settings: dict[str, Any]
) -> None:
    job, sinks = buyer.queued(version), Sinks()
    buyer.finish()
    payment = await buyer.payment(job)
    buyer.sandbox.arm(f"seller/v{version}/audio/retrieve", fault, **settings)
    with pytest.raises(errors.SettlementUnknown) as caught:
        await buyer.client.look_paid(payment, sinks)
    assert caught.value.transaction == buyer.transfers()[0]["transaction"]
    assert all(sink.abandoned for _, sink in sinks.opened)


@VERSIONS
async def test_a_pending_settlement_is_named_with_its_transaction(buyer: Buyer, version: int) -> None:
    payment = await buyer.payment(buyer.queued(version))
    buyer.sandbox.arm(f"seller/v{version}/audio/retrieve", "settle_later", seconds=0)
    with pytest.raises(errors.SettlementUnknown) as caught:
        await buyer.client.look_paid(payment, Sinks())
    assert caught.value.server_code == errors.SettlementUnknown.SETTLEMENT_PENDING
    assert caught.value.transaction == buyer.transfers()[0]["transaction"]


async def test_a_receipt_is_only_handed_on(buyer: Buyer) -> None:
    payment = await buyer.payment(buyer.queued())
    buyer.sandbox.arm("seller/v2/audio/retrieve", "forged_receipt", transaction="0x" + "ab" * 32)
    look = await buyer.client.look_paid(payment, Sinks())
    assert look.claim is not None
    assert look.claim.transaction == "0x" + "ab" * 32
    assert buyer.transfers() == []


async def test_audio_that_cannot_be_saved_leaves_the_payment_unknown(buyer: Buyer) -> None:
    job = buyer.queued()
    buyer.finish()
    with pytest.raises(errors.SettlementUnknown) as caught:
        await buyer.client.look_paid(await buyer.payment(job), Sinks(room=100))
    assert caught.value.server_code == "NOT_SAVED"
    assert isinstance(caught.value.__cause__, errors.DiskFull)
    assert caught.value.transaction == buyer.transfers()[0]["transaction"]


async def test_a_job_that_failed_is_told_as_the_cause(buyer: Buyer) -> None:
    buyer.sandbox.control("fail-next", at=0.0, refunded=False)
    payment = await buyer.payment(buyer.queued())
    with pytest.raises(errors.SettlementUnknown) as caught:
        await buyer.client.look_paid(payment, Sinks())
    assert caught.value.status == 500
    assert isinstance(caught.value.__cause__, errors.JobFailed)
    assert caught.value.__cause__.what.startswith("The seller could not make this audio.")
    assert buyer.transfers() == []
