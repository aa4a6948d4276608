"""Reads the chain and the ledger for the books, and remembers what cannot change any more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain import errors
from app.domain.account import Account
from app.domain.book_rows import Source
from app.domain.charge import LedgerEntry
from app.domain.pace import Call
from app.domain.transfers import ChainTransfer
from app.ports.chain import Chain
from app.ports.ledger import LedgerPage, LedgerPages
from app.services.quota import Quotas

REREAD = timedelta(hours=1)
"""Blocks of the last hour are read again: they may not be final."""
SHORT = timedelta(hours=25)
"""What is read where the whole time is too much for the nodes: a little more than the window of a day's limit."""
MOST_PAGES = 8
"""A wallet may ask for its ledger 20 times a minute, and others need it too."""


@dataclass(frozen=True, slots=True)
class ChainRead:
    """Transfers, oldest first, whole from ``since`` on; None if there may be gaps. ``problem`` is for people."""

    found: tuple[ChainTransfer, ...]
    since: datetime | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class LedgerRead:
    """Ledger rows, newest first, whole from ``since`` on; None if there may be gaps."""

    found: tuple[LedgerEntry, ...]
    since: datetime | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Kept:
    since: datetime
    until: datetime
    transfers: tuple[ChainTransfer, ...]


class ChainReader:
    """Movements of a wallet's USDC; each block is asked for once, but for the newest."""

    def __init__(self, chain_of: Callable[[str], Chain]) -> None:
        self._chain_of = chain_of
        self._kept: dict[str, _Kept] = {}

    async def read(self, account: Account, since: datetime, now: datetime) -> ChainRead:
        """Everything since then; for a day only where more is too much; what was kept where nothing answers."""
        if not account.has_address:
            return ChainRead((), None)
        kept = self._kept.get(account.id)
        start, older = since, tuple[ChainTransfer, ...]()
        if kept is not None and kept.since <= since:
            start = max(since, kept.until - REREAD)
            older = tuple(each for each in kept.transfers if since <= each.time < start)
        try:
            found = (*older, *await self._transfers(account, start))
        except errors.ChainTooLong as error:
            return await self._last_day(account, now, error)
        except errors.ChainError as error:
            had = kept.transfers if kept else ()
            return ChainRead(tuple(each for each in had if since <= each.time), None, _named(error))
        held = self._kept.get(account.id)
        if held is None or since <= held.since:
            self._kept[account.id] = _Kept(since, now, found)
        return ChainRead(found, since)

    async def newest(self, account: Account, now: datetime) -> ChainRead:
        """At least the last day, and as little as that takes."""
        kept, day = self._kept.get(account.id), now - SHORT
        return await self.read(account, day if kept is None else min(kept.since, day), now)

    async def _last_day(self, account: Account, now: datetime, too_long: errors.ChainTooLong) -> ChainRead:
        try:
            found = await self._transfers(account, now - SHORT)
        except errors.ChainError as error:
            return ChainRead((), None, _named(error))
        return ChainRead(found, now - SHORT, f"The chain before the last day: {too_long.what}")

    async def _transfers(self, account: Account, since: datetime) -> tuple[ChainTransfer, ...]:
        return await self._chain_of(account.network_key).transfers_of(account.address.lower(), since)


class LedgerReader:
    """A wallet's rows at the prepaid host; pages are asked for until one shows what is known already."""

    def __init__(self, ledger: LedgerPages, quotas: Quotas) -> None:
        self._ledger = ledger
        self._quotas = quotas
        self._kept: dict[str, LedgerRead] = {}

    async def read(self, account: Account, since: datetime) -> LedgerRead:
        """Everything since then, newest first; where that fails, what there is, with the reason."""
        kept = self._kept.get(account.id, LedgerRead((), None))
        known = {row.id for row in kept.found} if kept.since is not None and kept.since <= since else set()
        pages: list[LedgerPage] = []
        try:
            whole = await self._turn(account, since, known, pages)
        except (errors.ProviderError, errors.VaultError) as error:
            found = _merged(pages, kept.found, since)
            return LedgerRead(found, None, f"{Source.LEDGER.value}: {error.what}")
        found = _merged(pages, kept.found, since)
        broken, unknown = sum(page.broken for page in pages), sum(page.unknown for page in pages)
        reach, problems = (since, []) if whole else _cut(found)
        if unknown:
            problems.append(f"{Source.LEDGER.value}: {unknown} rows of a kind that Gondola does not know.")
        if broken:
            # What cannot be read may be just the row that is missed elsewhere.
            reach = None
            problems.append(f"{Source.LEDGER.value}: {broken} rows cannot be read.")
        read = LedgerRead(found, reach, " ".join(problems))
        self._kept[account.id] = read
        return read

    async def _turn(
        self, account: Account, since: datetime, known: set[str], pages: list[LedgerPage]
    ) -> bool:
        """Turn pages until there is nothing new; False when there was more than we ask for."""
        offset = 0
        for _ in range(MOST_PAGES):
            page = await self._page(account, offset)
            pages.append(page)
            offset += page.length
            past = any(row.created_at < since or row.id in known for row in page.rows)
            if past or not page.has_more:
                return True
        return False

    async def _page(self, account: Account, offset: int) -> LedgerPage:
        await self._quotas.pacer.turn(Call.LEDGER, account.id)
        async with self._quotas.slot(account.id):
            try:
                return await self._ledger.page(account, offset)
            except errors.RateLimited as error:
                self._quotas.blocked(account.id, error.retry_after_s)
                raise
            except errors.ProviderError as error:
                if error.is_refusal:
                    self._quotas.failed(account.id)
                raise


def _merged(
    pages: list[LedgerPage], kept: tuple[LedgerEntry, ...], since: datetime
) -> tuple[LedgerEntry, ...]:
    """Each row once: a new one in between moves others to the next page."""
    rows = {row.id: row for page in pages for row in page.rows}
    for row in kept:
        rows.setdefault(row.id, row)
    return tuple(row for row in rows.values() if row.created_at >= since)


def _cut(found: tuple[LedgerEntry, ...]) -> tuple[datetime | None, list[str]]:
    reach = min((row.created_at for row in found), default=None)
    words = f"{Source.LEDGER.value} is longer than is read at once: older rows are left out."
    return reach, [words]


def _named(error: errors.ChainError) -> str:
    return f"The chain: {error.what}"
