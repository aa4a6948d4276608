"""USDC that comes is told of once, as the chain shows it; a balance alone proves nothing."""

from __future__ import annotations

import asyncio

import pytest

from app.domain import errors
from app.domain.account import Account
from app.domain.arrivals import Holdings
from app.domain.events import AccountsChanged, FundsArrived
from app.domain.notice import NoticeKind, without_sums
from app.services import notice_words
from app.services.arrivals import LOOK_S, Arrivals, ArrivalTools
from tests.services.clockwork import settled
from tests.services.fake_chain import Transfer
from tests.services.fake_host import PAYEE
from tests.services.notify_desk import Desk
from tests.services.world import WALLET, Process, World


@pytest.fixture
def arrivals(world: World, app: Process) -> Arrivals:
    """What comes to this process's accounts."""
    store = app.store.accounts
    return Arrivals(ArrivalTools(store, lambda _key: world.chain, world.clock, app.feed, app.tasks))


def sends(world: World, amount: int = 5_000_000, number: int = 1, to: Account = WALLET) -> None:
    """Somebody sends USDC."""
    nonce = f"0x{number:064x}"
    payer = WALLET.address if to is not WALLET else PAYEE
    world.chain.transfers.append(Transfer(payer, to.address, amount, nonce, world.chain._block(), nonce))
    world.chain.usdc += amount


def told(app: Process) -> list[int]:
    return [event.amount_micro_usdc for event in app.heard(FundsArrived)]


async def test_it_is_told_of_within_seconds_while_somebody_waits(
    world: World, app: Process, arrivals: Arrivals
) -> None:
    shown: list[Holdings] = []
    waiting = asyncio.ensure_future(arrivals.attend(WALLET, shown.append))
    await world.passed(LOOK_S)
    sends(world)
    await world.passed(LOOK_S)
    waiting.cancel()

    assert told(app) == [5_000_000]
    assert app.heard(FundsArrived)[0].account == WALLET
    assert [each.usdc_micro for each in (shown[0], shown[-1])] == [50_000_000, 55_000_000]


async def test_it_is_told_of_when_nobody_waits_too_and_only_once(
    world: World, app: Process, arrivals: Arrivals
) -> None:
    await app.wallet.refresh(WALLET)
    await settled()
    sends(world)
    for _ in range(3):
        await app.wallet.refresh(WALLET)
        await settled()
    await arrivals.look(WALLET)
    assert told(app) == [5_000_000]


async def test_two_that_come_soon_after_each_other_are_each_told_of_once(
    world: World, app: Process, arrivals: Arrivals
) -> None:
    await arrivals.look(WALLET)
    sends(world)
    await arrivals.look(WALLET)
    sends(world, 7_000_000, number=2)
    await arrivals.look(WALLET)
    assert told(app) == [5_000_000, 7_000_000]


async def test_what_lay_there_before_is_no_arrival(world: World, app: Process, arrivals: Arrivals) -> None:
    sends(world)
    await world.passed(3600)
    await arrivals.look(WALLET)
    sends(world, 7_000_000, number=2)
    await arrivals.look(WALLET)
    assert told(app) == [7_000_000]


async def test_a_node_that_lags_makes_no_money_arrive(world: World, app: Process, arrivals: Arrivals) -> None:
    for balance in (42_000_000, 37_000_000, 42_000_000, 37_000_000):
        world.chain.usdc = balance
        await arrivals.look(WALLET)
    assert told(app) == []


async def test_money_that_came_while_more_went_out_is_told_of(
    world: World, app: Process, arrivals: Arrivals
) -> None:
    await arrivals.look(WALLET)
    sends(world)
    world.chain.usdc -= 10_000_000
    await arrivals.look(WALLET)
    assert told(app) == [5_000_000]


async def test_dust_rings_for_nobody(world: World, app: Process, arrivals: Arrivals) -> None:
    await arrivals.look(WALLET)
    sends(world, 1)
    await arrivals.look(WALLET)
    assert told(app) == []


async def test_a_node_that_fails_says_so_and_the_arrival_is_told_of_later(
    world: World, app: Process, arrivals: Arrivals, monkeypatch: pytest.MonkeyPatch
) -> None:
    await arrivals.look(WALLET)
    sends(world)

    async def unread(*_: object, **_how: object) -> tuple[()]:
        raise errors.NodeUnreachable

    with monkeypatch.context() as patch:
        patch.setattr(world.chain, "transfers_of", unread)
        failed = await arrivals.look(WALLET)
        await app.wallet.refresh(WALLET)
        await settled()
    assert (failed.usdc_micro, failed.ether_wei, failed.problem) == (None, None, errors.NodeUnreachable.what)
    assert told(app) == []
    await app.wallet.refresh(WALLET)
    await settled()
    assert told(app) == [5_000_000]


async def test_eth_is_seen_beside_it(world: World, app: Process, arrivals: Arrivals) -> None:
    world.chain.ether = 12 * 10**15
    assert (await arrivals.look(WALLET)).ether_wei == 12 * 10**15


async def test_a_removed_account_is_forgotten(world: World, app: Process, arrivals: Arrivals) -> None:
    await app.wallet.refresh(WALLET)
    await settled()
    app.feed.publish(AccountsChanged(()))
    assert arrivals._seen == {}
    await app.store.accounts.remove_account(WALLET.id)
    sends(world)
    await app.wallet.refresh(WALLET)
    await settled()
    assert told(app) == []


async def test_it_rings_once_whatever_is_restarted_and_hides_the_sum_on_a_locked_screen() -> None:
    desk = Desk()
    event = FundsArrived(WALLET, 5_000_000, "arrival:0xab:1")
    (shown,) = await desk.ring(event)
    desk.start()
    await desk.ring(event)
    notice = notice_words.of_arrival(event, WALLET.created_at)

    assert (shown.title, shown.text) == ("5.00 USDC arrived", "In “Studio”, on Base.")
    assert len(desk.notifier.shown) == 1
    assert notice.kind is NoticeKind.NEWS
    assert (notice.account_id, desk.notifier.shown[0].account_id) == (WALLET.id, WALLET.id)
    assert without_sums(notice).title == "••• USDC arrived"
