"""What the official facilitator and the token refuse: forgeries, the second use, the poor, the late."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx
import pytest
from x402.http.utils import decode_payment_signature_header

from app.adapters.base import abi
from app.adapters.base.chain import RpcChain
from app.domain.networks import BASE
from app.domain.offer import Offer
from app.domain.payment import Authorization, SignedHeader, Verdict, judge
from tests.oracle.conftest import NO_TLS_HERE, Shop, Shops
from tests.oracle.payer import SCHEME, Payer
from tests.support.evm import Evm, RefusedByEvm
from tests.support.evm_usdc import PlayUsdc

pytestmark = pytest.mark.allow_logs  # the SDK warns of each payment that it refuses
TRANSFER_WITH_AUTHORIZATION = "0xe3ee160e"
STRANGER = "0x" + "5e" * 20
Forge = Callable[[Authorization], Authorization]

FORGERIES: dict[str, Forge] = {
    "more": lambda real: replace(real, value_micro_usdc=real.value_micro_usdc + 1),
    "longer": lambda real: replace(real, valid_before=real.valid_before + 600),
    "another nonce": lambda real: replace(real, nonce=SCHEME.new_nonce()),
    "another payer": lambda real: replace(real, payer=STRANGER),
}


class Facilitator:
    """The official facilitator, asked as a seller asks it."""

    def __init__(self, url: str) -> None:
        self._url = url

    async def ask(self, question: str, header: SignedHeader, offer: Offer) -> dict[str, Any]:
        """``verify`` or ``settle`` a header of ours against an offer as the server wrote it."""
        payload = decode_payment_signature_header(header.value).model_dump(by_alias=True, exclude_none=True)
        body = {
            "x402Version": offer.x402_version,
            "paymentPayload": payload,
            "paymentRequirements": offer.raw,
        }
        async with httpx.AsyncClient(verify=NO_TLS_HERE, trust_env=False, timeout=30) as client:
            answer = await client.post(f"{self._url}/{question}", json=body)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())


@pytest.fixture
def official(facilitator_url: str) -> Facilitator:
    return Facilitator(facilitator_url)


@pytest.mark.parametrize("version", [1, 2])
async def test_an_honest_payment_is_verified(
    rich_payer: Payer, official: Facilitator, shops: Shops, version: int
) -> None:
    offer = await rich_payer.offer(shops[version].url)
    header = await rich_payer.signed(offer, rich_payer.authorization(offer))
    answer = await official.ask("verify", header, offer)
    assert answer["isValid"], answer
    assert answer["payer"].lower() == rich_payer.account.address.lower()


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize("forge", FORGERIES.values(), ids=list(FORGERIES))
async def test_a_forged_payment_is_refused_and_nothing_moves(
    rich_payer: Payer, usdc: PlayUsdc, official: Facilitator, shops: Shops, version: int, forge: Forge
) -> None:
    offer = await rich_payer.offer(shops[version].url)
    real = rich_payer.authorization(offer)
    forged = forge(real)
    header = SCHEME.header(offer, forged, await rich_payer.signature(real))
    assert not (await official.ask("verify", header, offer))["isValid"]
    settled = await official.ask("settle", header, offer)
    assert (settled["success"], settled["transaction"]) == (False, "")
    for payer in (real.payer, forged.payer):
        assert usdc.transfers_from(payer) == []


@pytest.mark.parametrize("version", [1, 2])
async def test_more_than_the_price_is_refused_though_it_was_signed(
    rich_payer: Payer, usdc: PlayUsdc, official: Facilitator, shops: Shops, version: int
) -> None:
    offer = await rich_payer.offer(shops[version].url)
    generous = replace(rich_payer.authorization(offer), value_micro_usdc=20_000)
    header = await rich_payer.signed(offer, generous)
    answer = await official.ask("verify", header, offer)
    assert (answer["isValid"], "value" in answer["invalidReason"]) == (False, True)
    assert usdc.transfers_from(generous.payer) == []


async def test_the_second_use_is_named_as_such(
    rich_payer: Payer, usdc: PlayUsdc, official: Facilitator, shop: Shop
) -> None:
    offer = await rich_payer.offer(shop.url)
    header = await rich_payer.signed(offer, rich_payer.authorization(offer))
    assert (await rich_payer.send(header)).status == 200
    verified = await official.ask("verify", header, offer)
    assert (verified["isValid"], "nonce" in verified["invalidReason"]) == (False, True)
    assert not (await official.ask("settle", header, offer))["success"]
    assert len(usdc.transfers_from(rich_payer.account.address)) == 1


async def test_a_payer_without_money_is_refused_and_nothing_moves(
    payer: Payer, usdc: PlayUsdc, shop: Shop
) -> None:
    offer = await payer.offer(shop.url)
    authorization = payer.authorization(offer)
    reply = await payer.send(await payer.signed(offer, authorization))
    assert reply.status == 402
    assert usdc.transfers_from(authorization.payer) == []


@pytest.mark.parametrize("version", [1, 2])
async def test_an_authorization_that_expired_is_void_at_a_finalized_block(
    rich_payer: Payer, evm: Evm, usdc: PlayUsdc, chain: RpcChain, shops: Shops, version: int
) -> None:
    offer = await rich_payer.offer(shops[version].url)
    expired = replace(rich_payer.authorization(offer), valid_before=int(time.time()) - 1)
    assert (await rich_payer.send(await rich_payer.signed(offer, expired))).status == 402
    assert not usdc.submit(call_data(expired, await rich_payer.signature(expired)))

    evm.records.finalize()
    assert await chain.find_proof(expired) is None
    reading = await chain.finalized_nonce(expired)
    assert reading is not None
    assert not reading.used
    assert reading.block_time > expired.valid_before
    assert judge(expired, None, reading) is Verdict.NEVER
    assert usdc.transfers_from(expired.payer) == []


async def test_the_token_itself_takes_our_signature_and_no_forged_one(
    rich_payer: Payer, evm: Evm, usdc: PlayUsdc, shop: Shop
) -> None:
    real = rich_payer.authorization(await rich_payer.offer(shop.url))
    signature = await rich_payer.signature(real)
    assert not usdc.submit(call_data(FORGERIES["more"](real), signature))
    with pytest.raises(RefusedByEvm, match="invalid signature"):
        evm.call(BASE.usdc, call_data(FORGERIES["more"](real), signature))
    assert usdc.submit(call_data(real, signature))
    with pytest.raises(RefusedByEvm, match="authorization is used or canceled"):
        evm.call(BASE.usdc, call_data(real, signature))
    assert len(usdc.transfers_from(real.payer)) == 1


def call_data(authorization: Authorization, signature: str) -> str:
    """``transferWithAuthorization`` with the signature as v, r and s."""
    r, s, v = signature[2:66], signature[66:130], signature[130:]
    words: list[int | str] = [
        authorization.payer,
        authorization.payee,
        authorization.value_micro_usdc,
        authorization.valid_after,
        authorization.valid_before,
        authorization.nonce,
        v,
        r,
        s,
    ]
    return TRANSFER_WITH_AUTHORIZATION + "".join(abi.word(one) for one in words)
