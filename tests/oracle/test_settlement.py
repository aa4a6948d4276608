"""The official facilitator and middleware take our payments, settle them on a real EVM, and our own node proves it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from x402.extensions.payment_identifier import extract_payment_identifier
from x402.http.utils import decode_payment_signature_header
from x402.schemas import PaymentPayload

from app.adapters.base.chain import RpcChain
from app.adapters.venice.sign_in import HEADER, sign_in_header
from app.domain.networks import BASE
from app.domain.payment import Verdict, judge
from tests.oracle.conftest import Shop, Shops
from tests.oracle.payer import SCHEME, Payer, receipt_of
from tests.support.evm import Evm
from tests.support.evm_usdc import PlayUsdc

PRICE = 10_000
DOLLAR = 1_000_000


async def test_the_challenge_of_the_official_middleware_is_read(payer: Payer, shop: Shop) -> None:
    offer = await payer.offer(shop.url)
    assert (offer.x402_version, offer.network, offer.amount_micro_usdc) == (2, BASE, PRICE)
    assert offer.asset_ours
    assert offer.domain_ours
    assert (offer.max_timeout_s, offer.resource_url) == (300, shop.url)
    assert not offer.sign_in_offered


async def test_extensions_of_the_official_middleware_are_noticed(payer: Payer, shop: Shop) -> None:
    offer = await payer.offer(f"{shop.origin}/song")
    assert offer.sign_in_offered
    assert offer.payment_identifier_offered


async def test_our_payment_id_is_taken_by_the_official_middleware(
    rich_payer: Payer, usdc: PlayUsdc, shop: Shop
) -> None:
    payment_id = "pay_0123456789abcdef"
    offer = await rich_payer.offer(f"{shop.origin}/song")
    header = await rich_payer.signed(offer, rich_payer.authorization(offer), payment_id)
    payload = decode_payment_signature_header(header.value)
    assert isinstance(payload, PaymentPayload)
    assert extract_payment_identifier(payload) == payment_id
    reply = await rich_payer.send(header)
    assert (reply.status, receipt_of(reply).success) == (200, True)
    assert len(usdc.transfers_from(rich_payer.account.address)) == 1


@pytest.mark.parametrize("version", [1, 2])
async def test_a_payment_is_settled_once_delivered_and_proved_by_our_own_node(
    rich_payer: Payer, usdc: PlayUsdc, chain: RpcChain, shops: Shops, version: int
) -> None:
    place = shops[version]
    offer = await rich_payer.offer(place.url)
    assert offer.x402_version == version
    authorization = rich_payer.authorization(offer)
    before, served = usdc.balance(offer.payee), len(place.till.served)

    reply = await rich_payer.send(await rich_payer.signed(offer, authorization))

    assert (reply.status, await reply.body()) == (200, b'{"audio":"here"}')
    claim = receipt_of(reply)
    assert (claim.success, claim.network) == (True, BASE)
    assert claim.payer == authorization.payer
    [transfer] = usdc.transfers_from(authorization.payer)
    assert (transfer.payee, transfer.value) == (offer.payee, PRICE)
    assert claim.transaction == transfer.transaction
    assert usdc.balance(offer.payee) == before + PRICE
    assert await chain.usdc_balance(authorization.payer) == DOLLAR - PRICE
    assert len(place.till.served) == served + 1

    proof = await chain.find_proof(authorization, claim.transaction)
    assert proof is not None
    assert (proof.transaction, proof.finalized) == (transfer.transaction, False)
    assert judge(authorization, proof, None) is Verdict.SETTLED


async def test_a_settlement_is_found_without_any_receipt_and_becomes_final(
    rich_payer: Payer, evm: Evm, chain: RpcChain, shop: Shop
) -> None:
    offer = await rich_payer.offer(shop.url)
    authorization = rich_payer.authorization(offer)
    assert await chain.find_proof(authorization) is None
    await rich_payer.send(await rich_payer.signed(offer, authorization))

    found = await chain.find_proof(authorization)
    assert found is not None
    assert not found.finalized
    early = await chain.finalized_nonce(authorization)
    assert early is not None
    assert not early.used

    evm.records.finalize()
    final = await chain.find_proof(authorization)
    assert final is not None
    assert final.finalized
    reading = await chain.finalized_nonce(authorization)
    assert reading is not None
    assert (reading.used, reading.canceled) == (True, False)


@pytest.mark.allow_logs  # the SDK warns of a settlement that it refuses
@pytest.mark.parametrize("version", [1, 2])
async def test_the_same_header_sent_twice_moves_money_once(
    rich_payer: Payer, usdc: PlayUsdc, chain: RpcChain, shops: Shops, version: int
) -> None:
    place = shops[version]
    offer = await rich_payer.offer(place.url)
    authorization = rich_payer.authorization(offer)
    header = await rich_payer.signed(offer, authorization)
    first = await rich_payer.send(header)
    second = await rich_payer.send(header)
    assert (first.status, second.status) == (200, 402)
    notes = SCHEME.read_notes(await second.body(), second.header("payment-required"))
    assert notes.error == "invalid_exact_evm_nonce_already_used"
    assert len(usdc.transfers_from(authorization.payer)) == 1
    proof = await chain.find_proof(authorization)
    assert proof is not None
    assert proof.transaction == receipt_of(first).transaction


async def test_a_signature_spelled_again_has_the_same_bytes(rich_payer: Payer, shop: Shop) -> None:
    offer = await rich_payer.offer(shop.url)
    authorization = rich_payer.authorization(offer)
    assert await rich_payer.signed(offer, authorization) == await rich_payer.signed(offer, authorization)


async def test_nothing_is_charged_when_the_handler_fails(
    rich_payer: Payer, usdc: PlayUsdc, shop: Shop
) -> None:
    offer = await rich_payer.offer(f"{shop.origin}/broken")
    authorization = rich_payer.authorization(offer)
    reply = await rich_payer.send(await rich_payer.signed(offer, authorization))
    assert reply.status == 500
    assert usdc.transfers_from(authorization.payer) == []


async def test_after_paying_a_sign_in_fetches_again_without_paying(
    rich_payer: Payer, usdc: PlayUsdc, shop: Shop
) -> None:
    url, host = f"{shop.origin}/song", shop.origin.removeprefix("http://")

    async def sign_in() -> dict[str, str]:
        proof = await sign_in_header(rich_payer.vault, rich_payer.account, host, url, datetime.now(UTC))
        return {HEADER: proof}

    assert (await rich_payer.ask(url, **await sign_in())).status == 402
    offer = await rich_payer.offer(url)
    authorization = rich_payer.authorization(offer)
    paid = await rich_payer.send(await rich_payer.signed(offer, authorization))
    assert paid.status == 200
    again = await rich_payer.ask(url, **await sign_in())
    assert (again.status, await again.body()) == (200, b'{"audio":"here"}')
    assert len(usdc.transfers_from(authorization.payer)) == 1
