"""The one route that takes money: one header, once, and every answer after which nobody knows."""

from __future__ import annotations

import base64
import json
import time
from dataclasses import replace

import pytest

from app.adapters.venice.provider import VeniceProvider
from app.adapters.x402.scheme import Exact3009Scheme
from app.domain import errors
from app.domain.networks import BASE
from app.domain.offer import Offer
from app.domain.payment import Authorization, SignedHeader
from tests.adapters.venice.conftest import MakeProvider
from tests.adapters.venice.people import KeySigner, wallet
from tests.adapters.venice.raw_server import answer, raw_server
from tests.adapters.venice.sinks import Sinks
from tests.support.sandbox import RunningSandbox

SCHEME = Exact3009Scheme()


def authorization_for(offer: Offer, signer: KeySigner, value: int) -> Authorization:
    """Five minutes' worth of authorization."""
    return Authorization(
        payer=signer.address.lower(),
        payee=offer.payee,
        value_micro_usdc=value,
        valid_after=0,
        valid_before=int(time.time()) + 300,
        nonce=SCHEME.new_nonce(),
    )


async def signed_top_up(venice: VeniceProvider, signer: KeySigner, value: int = 10_000_000) -> SignedHeader:
    """A header for the live offer."""
    [offer] = await venice.top_up_offers()
    authorization = authorization_for(offer, signer, value)
    signature = await signer.sign_transfer(wallet(signer.address), authorization, BASE)
    return SCHEME.header(offer, authorization, signature)


async def test_the_live_challenge_offers_usdc_as_we_know_it(
    venice: VeniceProvider, sandbox: RunningSandbox
) -> None:
    [offer] = await venice.top_up_offers()
    assert (offer.network, offer.asset_ours, offer.domain_ours) == (BASE, True, True)
    assert offer.amount_micro_usdc == 5_000_000
    assert offer.payee == sandbox.world.payee
    assert offer.url == f"{sandbox.addresses.api_url}/x402/top-up"


async def test_a_top_up_of_more_than_the_minimum_is_credited_once_however_often_it_is_sent(
    venice: VeniceProvider, signer: KeySigner, sandbox: RunningSandbox
) -> None:
    header = await signed_top_up(venice, signer, 12_000_000)
    first = await venice.top_up(header)
    again = await venice.top_up(header)
    [transfer] = sandbox.state()["chain"]["transfers"]
    assert first == again
    assert first.success
    assert first.credited_micro_usdc == 12_000_000
    assert first.new_balance_micro_usdc == 32_000_000
    assert first.transaction == transfer["transaction"]
    seen = sandbox.state()["payment_headers_seen"]
    assert [one["value"] for one in seen] == [header.value] * 2


async def test_a_settlement_timeout_is_unknown(
    venice: VeniceProvider, signer: KeySigner, sandbox: RunningSandbox
) -> None:
    header = await signed_top_up(venice, signer)
    sandbox.arm("x402/top-up", "settle_later", seconds=600)
    with pytest.raises(errors.SettlementUnknown) as caught:
        await venice.top_up(header)
    assert caught.value.server_code == "SETTLEMENT_TIMEOUT"
    with pytest.raises(errors.PaymentInProgress):
        await venice.top_up(header)


async def test_a_failed_settlement_is_refused_and_still_open(
    venice: VeniceProvider, signer: KeySigner, sandbox: RunningSandbox
) -> None:
    header = await signed_top_up(venice, signer)
    sandbox.arm("x402/top-up", "settle_failed")
    with pytest.raises(errors.TopUpRefused) as caught:
        await venice.top_up(header)
    assert (caught.value.status, caught.value.server_code) == (402, "SETTLEMENT_FAILED")
    assert "until the chain has decided" in caught.value.means


async def test_a_second_challenge_after_settling_is_unknown(
    venice: VeniceProvider, signer: KeySigner, sandbox: RunningSandbox
) -> None:
    header = await signed_top_up(venice, signer)
    sandbox.arm("x402/top-up", "settled_but_402", challenge=True)
    with pytest.raises(errors.SettlementUnknown):
        await venice.top_up(header)
    assert len(sandbox.state()["chain"]["transfers"]) == 1


async def test_an_answer_that_says_unsuccessful_is_a_receipt_without_success(
    venice: VeniceProvider, signer: KeySigner, sandbox: RunningSandbox
) -> None:
    header = await signed_top_up(venice, signer)
    sandbox.arm("x402/top-up", "patch", patch={"success": False})
    receipt = await venice.top_up(header)
    assert receipt.success is False
    assert receipt.transaction.startswith("0x")


@pytest.mark.parametrize("kind", ["drop", "cut"])
async def test_a_lost_answer_may_have_been_delivered(
    venice: VeniceProvider, signer: KeySigner, sandbox: RunningSandbox, kind: str
) -> None:
    header = await signed_top_up(venice, signer)
    sandbox.arm("x402/top-up", kind)
    with pytest.raises(errors.Unreachable) as caught:
        await venice.top_up(header)
    assert caught.value.maybe_delivered is True
    assert (await venice.top_up(header)).success
    assert len(sandbox.state()["chain"]["transfers"]) == 1


PAYMENT_CODES = [
    "INVALID_PAYMENT_FORMAT", "INVALID_PAYMENT", "UNSUPPORTED_NETWORK", "INVALID_PAYMENT_RECIPIENT",
    "UNSUPPORTED_TOKEN", "UNSUPPORTED_SCHEME", "INVALID_AMOUNT", "INVALID_PAYMENT_PAYER", "AMOUNT_TOO_LOW",
    "AMOUNT_TOO_HIGH", "PAYMENT_VERIFICATION_FAILED",
]  # fmt: skip

TABLE: list[tuple[int, object, type[errors.ProviderError]]] = [
    *((400, {"error": code}, errors.TopUpRefused) for code in PAYMENT_CODES),
    (402, {"error": "SETTLEMENT_FAILED"}, errors.TopUpRefused),
    (402, {"x402Version": 2, "accepts": []}, errors.SettlementUnknown),
    (402, {"error": "Payment required", "code": "PAYMENT_REQUIRED"}, errors.SettlementUnknown),
    (402, "settlement pending", errors.SettlementUnknown),
    (409, {"error": "PAYMENT_IN_PROGRESS"}, errors.PaymentInProgress),
    (429, {"error": "Too many"}, errors.RateLimited),
    (500, {"error": "Internal"}, errors.SettlementUnknown),
    (500, {"error": "INTERNAL_ERROR"}, errors.SettlementUnknown),
    (502, "<html>", errors.SettlementUnknown),
    (503, {"error": "X402_NOT_CONFIGURED"}, errors.TopUpRefused),
    (504, {"error": "SETTLEMENT_TIMEOUT"}, errors.SettlementUnknown),
    (504, "gateway", errors.SettlementUnknown),
    (404, {"error": "Not found"}, errors.SettlementUnknown),
    (307, "", errors.SettlementUnknown),
    (200, "not json", errors.SettlementUnknown),
    (200, {"success": "yes"}, errors.SettlementUnknown),
]


@pytest.mark.parametrize("status, body, kind", TABLE)
async def test_every_answer_to_a_payment_leaves_it_open_in_its_own_words(
    provider_at: MakeProvider, status: int, body: object, kind: type[errors.ProviderError]
) -> None:
    text = body if isinstance(body, str) else json.dumps(body)
    async with raw_server(answer(status, text, "application/json", "location: /x")) as server:
        header = SignedHeader("PAYMENT-SIGNATURE", "e30=", "POST", f"{server.url}/api/v1/x402/top-up")
        with pytest.raises(errors.ProviderError) as caught:
            await provider_at(server.url).top_up(header)
        assert len(server.requests) == 1
    error = caught.value
    assert type(error) is kind
    assert "nothing is lost" not in error.means.lower()
    assert any(words in error.means for words in ("chain has decided", "once at most", "still be charged"))


async def test_an_unreadable_body_still_hands_on_the_transaction_that_is_claimed(
    provider_at: MakeProvider,
) -> None:
    claim = {"success": True, "transaction": "0x" + "Ab" * 32, "network": "base", "payer": "0x" + "11" * 20}
    value = base64.b64encode(json.dumps(claim).encode()).decode()
    async with raw_server(answer(200, "oops", "text/html", f"PAYMENT-RESPONSE: {value}")) as server:
        header = SignedHeader("PAYMENT-SIGNATURE", "e30=", "POST", f"{server.url}/api/v1/x402/top-up")
        receipt = await provider_at(server.url).top_up(header)
    assert receipt.transaction == "0x" + "ab" * 32
    assert receipt.success is False


async def test_amounts_beyond_reason_in_a_receipt_read_as_unsaid(provider_at: MakeProvider) -> None:
    body = '{"success": true, "data": {"amountCredited": 1e14, "newBalance": null}}'
    async with raw_server(answer(200, body)) as server:
        header = SignedHeader("X-PAYMENT", "e30=", "POST", f"{server.url}/api/v1/x402/top-up")
        receipt = await provider_at(server.url).top_up(header)
    assert receipt.success
    assert receipt.credited_micro_usdc is None
    assert receipt.transaction == ""


async def test_a_payment_for_another_address_is_not_sent(provider_at: MakeProvider) -> None:
    async with raw_server(answer(200, "{}")) as server:
        good = SignedHeader("PAYMENT-SIGNATURE", "e30=", "POST", f"{server.url}/api/v1/x402/top-up")
        for wrong in (
            replace(good, url=f"{server.url}/api/v1/audio/retrieve"),
            replace(good, url=f"{good.url}?x=1"),
            replace(good, url="https://elsewhere.invalid/api/v1/x402/top-up"),
            replace(good, method="GET"),
            replace(good, name="X-Other"),
        ):
            with pytest.raises(errors.TopUpRefused) as caught:
                await provider_at(server.url).top_up(wrong)
            assert caught.value.server_code == "WRONG_ADDRESS"
        assert server.requests == []


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_a_redirect_gets_no_payment(provider_at: MakeProvider, status: int) -> None:
    async with raw_server(answer(200, "{}")) as elsewhere:
        redirect = answer(status, "", "text/plain", f"location: {elsewhere.url}/api/v1/x402/top-up")
        async with raw_server(redirect) as server:
            header = SignedHeader("PAYMENT-SIGNATURE", "e30=", "POST", f"{server.url}/api/v1/x402/top-up")
            with pytest.raises(errors.SettlementUnknown):
                await provider_at(server.url).top_up(header)
        assert elsewhere.requests == []


CHALLENGE = {
    "x402Version": 2,
    "accepts": [
        {
            "scheme": "exact",
            "network": "eip155:8453",
            "amount": "5000000",
            "asset": BASE.usdc,
            "payTo": "0x" + "22" * 20,
            "maxTimeoutSeconds": 300,
            "extra": {"name": "USD Coin", "version": "2"},
        }
    ],
}


def challenge_with(**changes: object) -> str:
    return json.dumps({**CHALLENGE, "accepts": [{**CHALLENGE["accepts"][0], **changes}]})  # type: ignore[index]


async def test_offers_that_are_not_ours_come_flagged_when_there_is_nothing_else(
    provider_at: MakeProvider,
) -> None:
    async with raw_server(
        answer(402, challenge_with(asset="0x" + "33" * 20)),
        answer(402, challenge_with(network="solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp")),
    ) as server:
        [other_token] = await provider_at(server.url).top_up_offers()
        nothing = await provider_at(server.url).top_up_offers()
    assert not other_token.asset_ours
    assert nothing == ()


async def test_bait_before_ours_is_left_out(provider_at: MakeProvider) -> None:
    bait = {**CHALLENGE["accepts"][0], "asset": "0x" + "33" * 20}  # type: ignore[index]
    body = json.dumps({**CHALLENGE, "accepts": [bait, *CHALLENGE["accepts"]]})  # type: ignore[misc]
    async with raw_server(answer(402, body)) as server:
        [offer] = await provider_at(server.url).top_up_offers()
    assert offer.asset_ours


@pytest.mark.parametrize(
    "status, body, kind",
    [
        (200, "{}", errors.MalformedAnswer),
        (402, "{}", errors.MalformedAnswer),
        (402, challenge_with(amount="5e6"), errors.PaymentRefused),
        (429, "{}", errors.RateLimited),
        (503, '{"error":"X402_NOT_CONFIGURED"}', errors.ServerTrouble),
        (404, "{}", errors.BadRequest),
    ],
)
async def test_a_top_up_route_that_makes_no_offer_says_why(
    provider_at: MakeProvider, status: int, body: str, kind: type[errors.GondolaError]
) -> None:
    async with raw_server(answer(status, body)) as server:
        with pytest.raises(kind) as caught:
            await provider_at(server.url).top_up_offers()
    if isinstance(caught.value, errors.ServerTrouble):
        assert caught.value.means == errors.NOTHING_PAID


@pytest.mark.parametrize("sign_in_extension", [True, False])
async def test_the_trap_gets_no_payment_header(
    venice: VeniceProvider, signer: KeySigner, sandbox: RunningSandbox, sign_in_extension: bool
) -> None:
    sandbox.control("trap", on=True, sign_in_extension=sign_in_extension)
    account = wallet(signer.address)
    for act in (
        venice.models(),
        venice.retrieve(account, "m", "q", Sinks()),
        venice.complete(account, "m", "q"),
        venice.balance(account),
    ):
        with pytest.raises(errors.CredentialsNeeded):
            await act
    state = sandbox.state()
    assert state["payment_headers"] == {}
    assert state["trap"]["sprung"] == 0
    assert state["chain"]["transfers"] == []
