"""One process with its books, a ledger in pages, and exports that are only remembered."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from app.domain import errors
from app.domain.account import Account
from app.domain.charge import LedgerEntry, LedgerKind
from app.domain.events import NoticeRaised
from app.domain.job import Job, JobState
from app.ports.ledger import LARGEST_PAGE, LedgerPage
from app.services.books import Books, BookTools
from tests.services.fake_chain import Transfer
from tests.services.fake_host import PAYEE
from tests.services.world import MODEL, WALLET, Process, World

HOUR_S = 3600.0


class FakeLedger:
    """Pages of the pretend host's rows; remembers from where on it was asked."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.offsets: list[int] = []
        self.trouble: errors.GondolaError | None = None
        self.fails_from = 0
        self.page_length = LARGEST_PAGE
        self.unknown = self.broken = 0

    async def page(self, account: Account, offset: int, limit: int = LARGEST_PAGE) -> LedgerPage:
        self.offsets.append(offset)
        await asyncio.sleep(0)
        if self.trouble is not None and offset >= self.fails_from:
            raise self.trouble
        rows = self._world.host.ledgers.get(account.id, [])
        shown = tuple(rows[offset : offset + self.page_length])
        more = offset + len(shown) < len(rows)
        return LedgerPage(shown, len(shown), more, self.unknown, self.broken)


class FakeExports:
    """Remembers what was written."""

    def __init__(self) -> None:
        self.saved: list[tuple[str, bytes]] = []

    async def save(self, folder: Path, name: str, ending: str, content: bytes) -> Path:
        self.saved.append((f"{name}.{ending}", content))
        return folder / f"{name}.{ending}"

    async def read(self, path: Path, most_bytes: int) -> bytes:
        return dict(self.saved)[path.name][: most_bytes + 1]


class Desk:
    """One process with its books."""

    def __init__(self, world: World, app: Process) -> None:
        self.world, self.app = world, app
        self.ledger, self.exports = FakeLedger(world), FakeExports()
        store = app.store
        self.books = Books(
            BookTools(
                store.accounts,
                store.payments,
                store.charges,
                store.jobs,
                self.ledger,
                lambda _key: world.chain,
                app.quotas,
                self.exports,
                world.clock,
                app.feed,
                app.lock.require_open,
            )
        )

    def rung(self) -> list[str]:
        """Titles of what was rung for."""
        return [notice.title for notice in self.app.heard(NoticeRaised)]

    def book(self, kind: LedgerKind, usd: str, request_id: str = "", **later: float) -> LedgerEntry:
        """The host writes a row."""
        rows = self.world.host.ledgers.setdefault(WALLET.id, [])
        when = self.world.clock.wall + timedelta(**later)
        row = LedgerEntry(f"new-{len(rows)}", kind, Decimal(usd), when, request_id, MODEL.id)
        rows.insert(0, row)
        return row

    def spend(self, number: int = 1, value: int = 1_000_000) -> None:
        """USDC leaves the wallet, and not through us."""
        nonce = f"0x{number:064x}"
        block = self.world.chain._block()
        self.world.chain.transfers.append(Transfer(WALLET.address, PAYEE, value, nonce, block, nonce))


async def failed_job(desk: Desk, *, refund: bool = False) -> Job:
    """A job that was queued, charged, and failed."""
    queued = await desk.app.queue()
    desk.app.watcher.follow(queued)
    desk.world.host.jobs[queued.queue_id].clear()
    desk.world.host.jobs[queued.queue_id].append(errors.JobFailed(refunded=True))
    await desk.app.watch()
    await desk.world.passed(60)
    if refund:
        desk.book(LedgerKind.REFUND, "0.19", queued.queue_id)
    (stored,) = await desk.app.store.jobs.jobs()
    assert stored.state is JobState.FAILED
    return stored
