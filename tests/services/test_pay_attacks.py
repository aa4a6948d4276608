"""What hostile or broken offers, hosts and neighbours try, and what does not happen."""

from __future__ import annotations

import asyncio

import pytest

from app.domain import errors
from app.domain.addresses import host_of
from app.domain.networks import BASE_SEPOLIA
from app.domain.payment import PaymentState
from tests.services.clockwork import settled
from tests.services.fake_host import (
    HOST,
    PAYEE,
    TOP_UP_URL,
    authorization_in,
    denies,
    lies,
    offer,
    settles,
    then,
)
from tests.services.world import OTHER, TEN, Process, World

S = PaymentState
EVIL = "0x" + "66" * 20


@pytest.mark.parametrize(
    "changes,code",
    [
        ({"asset_ours": False}, "unknown_asset"),
        ({"domain_ours": False}, "wrong_domain"),
        ({"network": BASE_SEPOLIA}, "unknown_network"),
        ({"network": None}, "unknown_network"),
        ({"resource_url": "https://api.venice.ai.evil.example/x402/top-up"}, "other_host"),
        ({"resource_url": "//evil.example/x402/top-up"}, "other_host"),
        ({"resource_url": "/\\evil.example/x402/top-up"}, "other_host"),
        ({"resource_url": "https://api.venice.ai@evil.example/"}, "other_host"),
        ({"resource_url": "x402/top-up"}, "other_host"),
        ({"amount_micro_usdc": TEN + 1}, "too_little"),
    ],
)
async def test_a_bad_offer_is_refused_unsigned(
    world: World, app: Process, changes: dict[str, object], code: str
) -> None:
    world.host.offers = (offer(**changes),)
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay()
    assert refused.value.code == code
    assert not world.signer.signed


@pytest.mark.parametrize("resource", ["", "/api/v1/x402/top-up", "HTTPS://API.VENICE.AI/api/v1/x402/top-up"])
async def test_the_own_host_is_recognised(world: World, app: Process, resource: str) -> None:
    world.host.offers = (offer(resource_url=resource),)
    assert (await app.pay()).state is S.CLAIMED


def test_a_port_is_part_of_a_host() -> None:
    assert host_of("http://127.0.0.1:8402/api", "x") == "127.0.0.1:8402"


async def test_offers_ordered_to_bait_do_not_choose_the_receiver(world: World, app: Process) -> None:
    world.limit(pinned_payees=((HOST, PAYEE),))
    world.host.offers = (
        offer(asset_ours=False, payee=EVIL),
        offer(payee=EVIL),
        offer(network=None, payee=EVIL),
        offer(),
    )
    await app.pay()
    assert world.signer.signed[0].payee == PAYEE


async def test_of_unknown_receivers_the_first_sound_offer_is_asked_about(world: World, app: Process) -> None:
    world.host.offers = (offer(domain_ours=False, payee=EVIL), offer(), offer(payee=EVIL))
    await app.pay()
    assert world.signer.signed[0].payee == PAYEE


async def test_no_offer_at_all_is_refused(world: World, app: Process) -> None:
    world.host.offers = ()
    with pytest.raises(errors.PaymentRefused):
        await app.pay()


ANSWERS = {
    "lost before it arrived": then(None, errors.Unreachable(maybe_delivered=False)),
    "lost on the way back": then(settles, errors.Unreachable(maybe_delivered=True)),
    "settling too slow": then(None, errors.SettlementUnknown()),
    "settled, then 504": then(settles, errors.SettlementUnknown()),
    "settled, then 500": then(settles, errors.ServerTrouble()),
    "in progress": then(None, errors.PaymentInProgress()),
    "asked to pay again": then(settles, errors.CredentialsNeeded()),
    "refused": then(None, errors.TopUpRefused("INVALID_PAYMENT", status=400)),
    "slow down": then(None, errors.RateLimited()),
    "nonsense": then(settles, errors.MalformedAnswer()),
    "an amount that is none": then(settles, errors.InvalidAmount("1e3")),
    "says it failed": denies,
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
async def test_every_doubt_is_unknown_and_reserves_on(world: World, app: Process, answer: object) -> None:
    world.host.top_ups.append(answer)  # type: ignore[arg-type]
    payment = await app.pay()
    assert payment.state is S.UNKNOWN
    assert (await app.payments())[0] == payment
    assert (await app.store.payments.paid_in()).day_micro_usdc == TEN
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay(5_000_000)
    assert refused.value.code == "unresolved"
    assert len(world.signer.signed) == len(world.host.headers) == 1


async def test_a_receipt_is_only_a_claim(world: World, app: Process) -> None:
    world.host.top_ups.append(lies())
    payment = await app.pay()
    assert payment.state is S.CLAIMED
    assert (await app.reconciler.once()) == 1
    assert (await app.payments())[0].state is S.CLAIMED


async def test_a_second_task_does_not_pay_beside_the_first(world: World, app: Process) -> None:
    world.person.gate = asyncio.Event()
    first = asyncio.ensure_future(app.pay())
    await settled()
    with pytest.raises(errors.AlreadyRunning):
        await app.pay()
    world.person.gate.set()
    assert (await first).state is S.CLAIMED
    assert len(world.signer.signed) == 1


async def test_a_second_process_does_not_pay_beside_the_first(world: World, app: Process) -> None:
    other = await world.start()
    world.host.gates["top_up"] = asyncio.Event()
    first = asyncio.ensure_future(app.pay())
    await settled()
    assert (await other.payments())[0].state is S.SENT
    with pytest.raises(errors.AlreadyRunning):
        await other.pay()
    await other.reconciler.once()
    assert (await other.payments())[0].state is S.SENT
    world.host.gates["top_up"].set()
    assert (await first).state is S.CLAIMED
    with pytest.raises(errors.PaymentRefused) as refused:
        await other.pay()
    assert refused.value.code == "unresolved"
    assert len(world.signer.signed) == 1


async def test_two_processes_and_two_wallets_share_one_day(world: World, app: Process) -> None:
    other = await world.start()
    await app.pay()
    await other.pay(account=OTHER)
    with pytest.raises(errors.PaymentRefused) as refused:
        await other.pay(5_000_000, account=OTHER)
    assert refused.value.code in {"cap_day", "unresolved"}
    assert (await app.store.payments.paid_in()).day_micro_usdc == 2 * TEN


async def test_two_approvals_at_once_do_not_pass_the_day_together(world: World, app: Process) -> None:
    other = await world.start()
    world.limit(paid_in=world.settings.kept.paid_in.__class__(TEN, TEN, 6 * TEN))
    world.person.gate = asyncio.Event()
    first = asyncio.ensure_future(app.pay())
    second = asyncio.ensure_future(other.pay(account=OTHER))
    await settled()
    world.person.gate.set()
    ends = await asyncio.gather(first, second, return_exceptions=True)
    refusals = [end for end in ends if isinstance(end, errors.PaymentRefused)]
    assert [refusal.code for refusal in refusals] == ["cap_day"]
    assert len(world.signer.signed) == 1


async def test_the_header_goes_with_the_bytes_that_the_journal_holds(world: World, app: Process) -> None:
    payment = await app.pay()
    (header,) = world.host.headers
    assert (await app.payments())[0].header == header
    assert header.url == TOP_UP_URL
    assert authorization_in(header) == payment.authorization == world.signer.signed[0]
