"""What left a wallet elsewhere is read before a signature: at once, in as few questions as that takes, and in time."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from app.domain import errors
from app.services import books
from tests.services.book_desk import HOUR_S, Desk
from tests.services.fake_chain import FakeChain
from tests.services.world import WALLET, Process, World


@pytest.fixture
def desk(world: World, app: Process) -> Desk:
    return Desk(world, app)


async def elsewhere(desk: Desk) -> tuple[int, int]:
    """Whole dollars of the day and of the month."""
    found = await desk.books.left_elsewhere(WALLET)
    assert found is not None
    return found.day_micro_usdc // 1_000_000, found.month_micro_usdc // 1_000_000


async def test_it_is_known_before_the_books_were_ever_read(desk: Desk) -> None:
    desk.spend()
    assert await elsewhere(desk) == (1, 1)
    assert desk.books.spent_elsewhere(WALLET) is not None
    assert desk.ledger.offsets == [], "the ledger has no say in it"


async def test_it_is_read_again_when_it_is_minutes_old(world: World, desk: Desk) -> None:
    assert await elsewhere(desk) == (0, 0)
    desk.spend(1)
    await world.passed(60)
    assert await elsewhere(desk) == (0, 0)
    await world.passed(61)
    assert await elsewhere(desk) == (1, 1)


async def test_our_own_payments_are_not_elsewhere(world: World, app: Process, desk: Desk) -> None:
    await app.pay()
    assert len(world.chain.transfers) == 1
    assert await elsewhere(desk) == (0, 0)


async def test_what_the_month_is_known_to_hold_stays(world: World, desk: Desk) -> None:
    desk.spend(1)
    await world.passed(30 * HOUR_S)
    desk.spend(2)
    await desk.books.read(WALLET)
    await world.passed(200)
    desk.spend(3)
    assert await elsewhere(desk) == (2, 3)
    fresh = Desk(world, desk.app)
    assert await elsewhere(fresh) == (2, 2), "where the month was not read, at least what the day shows"


async def test_only_the_last_day_is_read_and_the_month_is_not_forgotten_for_it(
    world: World, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[timedelta] = []
    real = FakeChain.transfers_of

    async def noted(chain: FakeChain, address: str, since: datetime, until: datetime | None = None) -> object:
        asked.append(world.clock.now() - since)
        return await real(chain, address, since, until)

    monkeypatch.setattr(FakeChain, "transfers_of", noted)
    await world.passed(40 * 24 * HOUR_S)
    await desk.books.left_elsewhere(WALLET)
    await desk.books.read(WALLET)
    await world.passed(200)
    await desk.books.left_elsewhere(WALLET)
    day, month, newest = asked
    assert day == timedelta(hours=25)
    assert month > timedelta(days=30)
    assert newest < timedelta(hours=2)


async def test_a_node_that_cannot_tell_takes_back_nothing(world: World, desk: Desk) -> None:
    world.chain.down = errors.NodeUnreachable()
    assert await desk.books.left_elsewhere(WALLET) is None
    world.chain.down = None
    desk.spend()
    assert await elsewhere(desk) == (1, 1)
    await world.passed(300)
    world.chain.down = errors.NodeUnreachable()
    assert await elsewhere(desk) == (1, 1)


async def test_a_node_that_never_answers_holds_nothing_up(
    world: World, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.spend()
    assert await elsewhere(desk) == (1, 1)
    await world.passed(300)

    async def silent(*_: object) -> object:
        return await asyncio.Event().wait()

    monkeypatch.setattr(FakeChain, "transfers_of", silent)
    monkeypatch.setattr(books, "PATIENCE_S", 0.0)
    assert await elsewhere(desk) == (1, 1)


async def test_a_month_that_was_read_meanwhile_is_not_forgotten_for_a_day(
    world: World, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[timedelta] = []
    first, go_on = asyncio.Event(), asyncio.Event()
    real = FakeChain.transfers_of

    async def slow_at_first(
        chain: FakeChain, address: str, since: datetime, until: datetime | None = None
    ) -> object:
        asked.append(world.clock.now() - since)
        if not first.is_set():
            first.set()
            await go_on.wait()
        return await real(chain, address, since, until)

    monkeypatch.setattr(FakeChain, "transfers_of", slow_at_first)
    await world.passed(40 * 24 * HOUR_S)
    async with asyncio.TaskGroup() as both:
        both.create_task(desk.books.left_elsewhere(WALLET))
        await first.wait()
        await desk.books.read(WALLET)
        go_on.set()
    await world.passed(200)
    await desk.books.read(WALLET)
    day, month, newest = asked
    assert day < timedelta(hours=26) < month
    assert newest < timedelta(hours=2)
