"""Wallets for play money and for real money: neither ever signs for the other's network, whatever is asked."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from app.domain import errors
from app.domain.account import Account
from app.domain.job import JobState
from app.domain.networks import BASE, BASE_SEPOLIA, Network
from app.domain.offer import Offer
from app.domain.payment import Authorization, PaymentState
from tests.services.fake_host import offer
from tests.services.fake_seller import CENT, look_offer
from tests.services.test_paid_looks import bought
from tests.services.test_watch import now
from tests.services.world import WALLET, Process, World

TESTER = replace(WALLET, id="tester", network_key=BASE_SEPOLIA.key, address="0x" + "7e" * 20)
OTHER_ONE = {BASE_SEPOLIA.key: BASE, BASE.key: BASE_SEPOLIA}
ORDERS = list(itertools.permutations(range(3)))


@pytest.fixture
def networks(world: World, monkeypatch: pytest.MonkeyPatch) -> list[Network]:
    """The network of each signature that is given away."""
    seen: list[Network] = []
    real = world.signer.sign_transfer

    async def sign(account: Account, authorization: Authorization, network: Network) -> str:
        seen.append(network)
        return await real(account, authorization, network)

    monkeypatch.setattr(world.signer, "sign_transfer", sign)
    return seen


def baited(own: Offer, bait: Offer, order: tuple[int, ...]) -> tuple[Offer, ...]:
    """The one that may be paid, and two that are cheaper on networks that are not the account's, in any order."""
    three = (own, bait, replace(bait, network=None))
    return tuple(three[place] for place in order)


@pytest.mark.parametrize("order", ORDERS, ids=str)
@pytest.mark.parametrize("payer", [TESTER, WALLET], ids=["play money", "real money"])
async def test_a_look_is_signed_for_the_wallets_own_network_alone(
    world: World, app: Process, networks: list[Network], payer: Account, order: tuple[int, ...]
) -> None:
    await app.store.accounts.save_account(payer)
    bait = look_offer(network=OTHER_ONE[payer.network_key], amount_micro_usdc=1)
    world.seller.offers = baited(look_offer(network=payer.network), bait, order)
    await bought(world, app, account=payer)
    await world.until(lambda: now(app).state is JobState.SAVED, within_s=60)
    assert networks == [payer.network]
    (payment,) = await app.payments()
    assert (payment.network_key, payment.amount_micro_usdc) == (payer.network_key, CENT)


@pytest.mark.parametrize("order", ORDERS, ids=str)
@pytest.mark.parametrize("payer", [TESTER, WALLET], ids=["play money", "real money"])
async def test_credit_is_signed_for_the_wallets_own_network_alone(
    world: World, app: Process, networks: list[Network], payer: Account, order: tuple[int, ...]
) -> None:
    await app.store.accounts.save_account(payer)
    bait = offer(network=OTHER_ONE[payer.network_key])
    world.host.offers = baited(offer(network=payer.network), bait, order)
    await app.pay(account=payer)
    assert networks == [payer.network]


@pytest.mark.parametrize("payer", [TESTER, WALLET], ids=["play money", "real money"])
async def test_where_only_the_other_network_is_taken_nothing_is_signed_and_that_is_said(
    world: World, app: Process, networks: list[Network], payer: Account
) -> None:
    await app.store.accounts.save_account(payer)
    world.host.offers = (offer(network=OTHER_ONE[payer.network_key]),)
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay(account=payer)
    assert refused.value.code == "unknown_network"
    assert payer.network.name in refused.value.sentence()
    assert not networks
    assert not [each for each in await app.payments() if each.state is not PaymentState.REFUSED]
