"""What the books read: the ledger page by page, the chain block by block, and what is said when they cannot."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.domain import errors
from app.domain.account import Account
from app.domain.book_alerts import AlertKind
from app.domain.book_rows import Presence, Source, What
from app.domain.charge import LedgerKind
from app.domain.transfers import ChainTransfer
from app.ports.ledger import LARGEST_PAGE, LedgerPage
from app.services import book_sources
from tests.services.book_desk import HOUR_S, Desk
from tests.services.clockwork import START
from tests.services.fake_chain import FakeChain
from tests.services.world import WALLET, Process, World


@pytest.fixture
def desk(world: World, app: Process) -> Desk:
    return Desk(world, app)


async def test_the_ledger_is_read_page_by_page_and_then_only_what_is_new(desk: Desk) -> None:
    desk.ledger.page_length = 2
    for _ in range(5):
        desk.book(LedgerKind.CHARGE, "-0.19")
    await desk.books.read(WALLET)
    assert desk.ledger.offsets == [0, 2, 4]
    desk.book(LedgerKind.CHARGE, "-0.19")
    reading = await desk.books.read(WALLET)
    assert desk.ledger.offsets[3:] == [0]
    assert len({row_id for row in reading.rows for row_id in row.ledger_ids}) == 6


async def test_a_ledger_without_end_is_cut_and_says_so(desk: Desk) -> None:
    desk.ledger.page_length = 1
    for ago_m in range(20, 0, -1):
        desk.book(LedgerKind.CHARGE, "-0.19", minutes=-ago_m)
    reading = await desk.books.read(WALLET)
    assert len(desk.ledger.offsets) == book_sources.MOST_PAGES
    assert len(reading.rows) == book_sources.MOST_PAGES
    assert reading.coverage.ledger_since == reading.rows[-1].time
    ((source, words),) = reading.unread
    assert source is Source.LEDGER
    assert "older rows are left out" in words


async def test_rows_from_before_are_left_out_and_end_the_reading(desk: Desk) -> None:
    desk.ledger.page_length = 1
    for ago_h in (9, 8, 1):
        desk.book(LedgerKind.CHARGE, "-0.19", hours=-ago_h)
    reading = await desk.books.read(WALLET, START - timedelta(hours=2))
    assert desk.ledger.offsets == [0, 1]
    assert len(reading.rows) == 1
    assert desk.books.last(WALLET.id) is None


@pytest.mark.parametrize(
    "trouble", [errors.Unreachable(maybe_delivered=False), errors.KeyringLocked(), errors.BadRequest()]
)
async def test_a_ledger_that_cannot_be_read_is_named_and_nothing_is_missed_there(
    app: Process, world: World, desk: Desk, trouble: errors.GondolaError
) -> None:
    app.reconcile()
    await app.pay()
    await world.passed(2 * HOUR_S)
    desk.ledger.trouble = trouble
    reading = await desk.books.read(WALLET)
    (row,) = reading.rows
    assert row.partners.ledger is Presence.UNREAD
    assert reading.alerts == ()
    assert reading.unread == ((Source.LEDGER, f"Venice's ledger: {trouble.what}"),)
    desk.ledger.trouble = None
    again = await desk.books.read(WALLET)
    assert [alert.kind for alert in again.alerts] == [AlertKind.NOT_CREDITED]
    assert desk.rung() == ["Paid, but no credit arrived"]


async def test_a_host_that_asks_to_wait_is_heard_by_everybody(app: Process, desk: Desk) -> None:
    desk.ledger.trouble = errors.RateLimited(retry_after_s=30)
    await desk.books.read(WALLET)
    assert app.quotas.wait_s(WALLET.id) == 30


async def test_what_was_read_before_stays_when_a_later_page_fails(desk: Desk) -> None:
    desk.ledger.page_length = 1
    for _ in range(3):
        desk.book(LedgerKind.CHARGE, "-0.19")
    desk.ledger.trouble, desk.ledger.fails_from = errors.Unreachable(maybe_delivered=False), 2
    reading = await desk.books.read(WALLET)
    assert len(reading.rows) == 2
    assert reading.coverage.ledger_since is None


async def test_rows_that_cannot_be_read_make_the_ledger_doubtful_and_foreign_kinds_do_not(
    desk: Desk,
) -> None:
    desk.ledger.unknown = 2
    foreign = await desk.books.read(WALLET)
    assert foreign.coverage.ledger_since is not None
    desk.ledger.broken = 1
    broken = await desk.books.read(WALLET)
    assert broken.coverage.ledger_since is None
    assert "2 rows of a kind" in foreign.unread[0][1]
    assert "1 rows cannot be read" in broken.unread[0][1]


async def test_an_empty_cut_ledger_reaches_nowhere(desk: Desk) -> None:
    class Endless:
        async def page(self, account: Account, offset: int, limit: int = LARGEST_PAGE) -> LedgerPage:
            return LedgerPage((), 1, has_more=True, unknown=1)

    reader = book_sources.LedgerReader(Endless(), desk.app.quotas)
    assert (await reader.read(WALLET, START)).since is None


async def test_a_chain_that_is_silent_is_named_and_what_was_seen_stays(world: World, desk: Desk) -> None:
    desk.spend()
    await desk.books.read(WALLET)
    world.chain.down = errors.NodeUnreachable()
    await world.passed(60)
    reading = await desk.books.read(WALLET)
    assert [row.what for row in reading.rows] == [What.ELSEWHERE]
    assert reading.coverage.chain_since is None
    assert reading.unread[0][0] is Source.CHAIN
    assert reading.elsewhere is None
    kept = desk.books.spent_elsewhere(WALLET)
    assert kept is not None
    assert (kept.day_micro_usdc, kept.as_of) == (1_000_000, START)


async def test_a_chain_that_never_answered_leaves_spending_elsewhere_unknown(
    world: World, desk: Desk
) -> None:
    world.chain.down = errors.NodeUnreachable()
    reading = await desk.books.read(WALLET)
    assert reading.rows == ()
    assert desk.books.spent_elsewhere(WALLET) is None


async def test_only_new_blocks_are_read_again_and_a_reorganised_one_is_forgotten(
    world: World, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[datetime] = []
    real = FakeChain.transfers_of

    async def counted(
        chain: FakeChain, address: str, since: datetime, until: datetime | None = None
    ) -> tuple[ChainTransfer, ...]:
        asked.append(since)
        return await real(chain, address, since, until)

    monkeypatch.setattr(FakeChain, "transfers_of", counted)
    desk.spend(1)
    await desk.books.read(WALLET)
    await world.passed(3 * HOUR_S)
    desk.spend(2)
    assert len((await desk.books.read(WALLET)).rows) == 2
    await world.passed(60)
    world.chain.reorganise()
    assert len((await desk.books.read(WALLET)).rows) == 1
    assert asked[1] == START - book_sources.REREAD
    assert asked[2] == START + timedelta(hours=3) - book_sources.REREAD


async def test_a_chain_that_is_too_long_is_read_for_the_last_day(
    world: World, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = FakeChain.transfers_of

    async def short_of_breath(
        chain: FakeChain, address: str, since: datetime, until: datetime | None = None
    ) -> tuple[ChainTransfer, ...]:
        if since < world.clock.wall - timedelta(hours=26):
            raise errors.ChainTooLong
        return await real(chain, address, since, until)

    monkeypatch.setattr(FakeChain, "transfers_of", short_of_breath)
    await world.passed(72 * HOUR_S)
    desk.spend()
    reading = await desk.books.read(WALLET)
    assert len(reading.rows) == 1
    assert reading.unread[0][1].startswith("The chain before the last day")
    assert reading.elsewhere is not None
    assert not reading.elsewhere.month_whole
    world.chain.transfers.clear()
    monkeypatch.setattr(FakeChain, "transfers_of", too_long)
    assert (await desk.books.read(WALLET)).coverage.chain_since is None


async def too_long(*_asked: object) -> tuple[ChainTransfer, ...]:
    raise errors.ChainTooLong
