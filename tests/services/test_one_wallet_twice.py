"""One wallet under two accounts (added twice, or removed and added again): what it paid for is not paid for anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain import errors
from app.domain.payment import PaymentState
from app.services.order import OutcomeUnknown
from tests.services.fake_host import denies
from tests.services.fake_seller import lost, sells
from tests.services.test_paid_looks import bought, offers
from tests.services.test_watch import AUDIO
from tests.services.world import TEN, WALLET, Process, World, look_job

S = PaymentState
TWIN = replace(WALLET, id="acc-twin", name="The same again", address="0x" + "E2" * 20)
SEPOLIA_TWIN = replace(TWIN, id="acc-sepolia", network_key="base-sepolia")
CUT = errors.Unreachable(maybe_delivered=True)


@pytest.mark.parametrize("removed", [False, True])
async def test_credit_is_not_added_beside_a_doubtful_payment_of_the_same_wallet(
    world: World, app: Process, removed: bool
) -> None:
    world.host.top_ups.append(denies)
    assert (await app.pay()).state is S.UNKNOWN
    await app.store.accounts.save_account(TWIN)
    if removed:
        await app.store.accounts.remove_account(WALLET.id)
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay(5_000_000, account=TWIN)
    assert refused.value.code == "unresolved"
    assert len(world.signer.signed) == 1


@pytest.mark.parametrize("removed", [False, True])
async def test_a_job_is_not_queued_beside_a_doubtful_one_of_the_same_wallet(
    world: World, app: Process, removed: bool
) -> None:
    world.host.queue_answers.append((True, CUT))
    with pytest.raises(OutcomeUnknown):
        await app.queue()
    await world.passed(60)
    if removed:
        await app.store.accounts.remove_account(WALLET.id)
    await app.store.accounts.save_account(replace(TWIN, created_at=world.clock.now()))
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.queue(account=TWIN)
    assert refused.value.code == "unresolved"
    assert len(world.host.queued) == 1


async def test_a_wallet_on_another_network_has_its_own_payments(world: World, app: Process) -> None:
    world.host.top_ups.append(denies)
    await app.pay()
    await app.store.accounts.save_account(SEPOLIA_TWIN)
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay(TEN, account=SEPOLIA_TWIN)
    assert refused.value.code == "unknown_network", "it is not held up by the other one's"


async def test_a_look_that_may_be_paid_is_not_paid_again_from_the_same_wallet(
    world: World, app: Process
) -> None:
    world.seller.replays = True
    world.seller.answers.extend([lost(sells, CUT)] * 2)
    await bought(world, app, AUDIO)
    await world.until(lambda: bool(world.seller.headers), within_s=60)
    await app.store.accounts.save_account(TWIN)
    offers(world, AUDIO)
    await app.watcher.add(replace(look_job(), id="job-twin", account_id=TWIN.id))
    await world.passed(60)
    assert len(world.signer.signed) == 1
    assert len(set(world.seller.headers)) == 1
    assert len(world.chain.transfers) == 1
