"""Keeps the books of an account: gathers its three sources, tells what does not add up, and exports the rows."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from app.domain.account import Account, same_address
from app.domain.book_alerts import Alert, Elsewhere, alerts, elsewhere, heard_before
from app.domain.book_rows import BookRow, Coverage, Material, Presence, Source
from app.domain.books import GRACE, join
from app.domain.events import NoticeRaised
from app.domain.export import Form, Statement, exported
from app.domain.payment import Payment
from app.ports.chain import Chain
from app.ports.clock import Clock
from app.ports.exports import ExportFiles
from app.ports.ledger import LedgerPages
from app.ports.stores import AccountStore, ChargeJournal, JobStore, PaymentJournal
from app.services.app_lock import RequireOpen, always_open
from app.services.book_sources import ChainReader, LedgerReader
from app.services.feed import Feed
from app.services.quota import Quotas

_log = logging.getLogger(__name__)

REACH = timedelta(days=31)
"""How far back the books go by themselves: a little more than the longest window of the limits."""
MARGIN = timedelta(days=1)
"""Older records of ours are still looked at: their traces may lie just inside."""
BEFORE_THE_FIRST = timedelta(hours=1)
"""Clocks differ, and the first transfer to a wallet may be older than its account."""
FIRST_S = 20.0
"""The start of a run has more urgent things to read."""
SOON_S = 60.0
CALM_S = 300.0
FRESH = timedelta(minutes=2)
"""So old may be what is known of money spent elsewhere when something is signed."""
PATIENCE_S = 10.0
"""So long a signature waits for that to be read."""
HEARD_WITHIN = timedelta(minutes=15)
"""A run that was at work this long after something became true has rung for it."""

_KEY_UNTOLD = "Venice does not tell the ledger of an API key, and it has no wallet on the chain."
_WATCHED_UNTOLD = "Venice tells a wallet's ledger only to its key, and this address is only watched."


@dataclass(frozen=True, slots=True)
class BookTools:
    """What the books need from outside. ``require_open`` raises Locked: then nothing is exported."""

    accounts: AccountStore
    payments: PaymentJournal
    charges: ChargeJournal
    jobs: JobStore
    ledger: LedgerPages
    chain_of: Callable[[str], Chain]
    quotas: Quotas
    files: ExportFiles
    clock: Clock
    feed: Feed
    require_open: RequireOpen = always_open


@dataclass(frozen=True, slots=True)
class BooksReading:
    """One account's books at one moment.

    ``unread`` says in words what could not be read, by whom it was not told; empty when all of it was.
    """

    account: Account
    made_at: datetime
    since: datetime
    rows: tuple[BookRow, ...]
    alerts: tuple[Alert, ...]
    coverage: Coverage
    unread: tuple[tuple[Source, str], ...]
    elsewhere: Elsewhere | None


class Books:
    """One per running Gondola."""

    def __init__(self, tools: BookTools) -> None:
        self._t = tools
        self._chain = ChainReader(tools.chain_of)
        self._ledger = LedgerReader(tools.ledger, tools.quotas)
        self._last: dict[str, BooksReading] = {}
        self._elsewhere: dict[str, Elsewhere] = {}
        self._started_at = tools.clock.now()
        self._last_alive: datetime | None = None
        self._looked_back = False
        self._rung: set[str] = set()
        self._reading = asyncio.Lock()

    def last(self, account_id: str) -> BooksReading | None:
        """The newest reading of this run, None before one."""
        return self._last.get(account_id)

    def spent_elsewhere(self, account: Account) -> Elsewhere | None:
        """What left the wallet without the journal knowing, as last read; None while that is not known.

        ``as_of`` says how old the figure is: a node that fails does not take back what was seen.
        """
        return self._elsewhere.get(account.id)

    async def left_elsewhere(self, account: Account) -> Elsewhere | None:
        """The same, with the last day read anew where that was not done within minutes: asked before a signature.

        One command may sign before the books were ever read. A node that cannot tell in time takes nothing back that
        was seen before; None while nothing ever was.
        """
        known, now = self._elsewhere.get(account.id), self._t.clock.now()
        if known is not None and now - known.as_of < FRESH:
            return known
        try:
            async with asyncio.timeout(PATIENCE_S):
                found = await self._read_newest(account)
        except TimeoutError:
            return known
        if found is None:
            return known
        if known is not None:
            found = replace(found, month_micro_usdc=max(found.month_micro_usdc, known.month_micro_usdc))
        self._elsewhere[account.id] = found
        return found

    async def read(self, account: Account, since: datetime | None = None) -> BooksReading:
        """Read the books now and ring for what is new.

        Without ``since`` they begin with the account, or a month before this run if that is later.

        What cannot be read is named in ``unread``; then nothing is said to be missing there.

        Raises:
            StoreError: our own records cannot be read.
        """
        async with self._reading:
            await self._look_back()
            begin = await self._begin(account)
            reading = await self._read(account, since or begin, begin)
            if since is None:
                self._last[account.id] = reading
            if reading.elsewhere is not None:
                self._elsewhere[account.id] = reading.elsewhere
            self._ring(reading)
            return reading

    async def export(self, reading: BooksReading, folder: Path, form: Form, zone: tzinfo = UTC) -> Path:
        """Write a reading as a file with a name of its own; returns where. Raises DiskError or Locked."""
        await self._t.require_open()
        account = reading.account
        statement = Statement(
            account=account.name,
            address=account.address,
            network=account.network.name if account.has_address else "",
            made_at=reading.made_at,
            since=reading.since,
            rows=reading.rows,
            alerts=reading.alerts,
            unread=tuple(words for _, words in reading.unread),
        )
        content = await asyncio.to_thread(exported, statement, form, zone)
        name = f"Gondola {account.name} {reading.made_at.astimezone(zone):%Y-%m-%d}"
        return await self._t.files.save(folder, name, form.value, content)

    async def run(self) -> None:
        """Read every wallet's books for ever, sooner while something is still on its way."""
        await self._look_back_safely()
        await self._t.clock.sleep(FIRST_S)
        while True:
            soon = False
            try:
                for account in await self._t.accounts.accounts():
                    if account.is_wallet:
                        soon |= _something_is_due(await self.read(account))
            except Exception:  # noqa: BLE001 # outermost: the books are read again at the next beat
                _log.exception("Reading the books failed")
            await self._t.clock.sleep(SOON_S if soon else CALM_S)

    async def _read(self, account: Account, since: datetime, begin: datetime) -> BooksReading:
        # Our own records last: whatever of ours the others show was journalled before.
        chain = await self._chain.read(account, since, self._t.clock.now())
        ledger = await self._ledger.read(account, since) if account.is_wallet else None
        now, oldest = self._t.clock.now(), since - MARGIN
        jobs = await self._t.jobs.jobs(oldest)
        material = Material(
            payments=await self._payments(account, oldest),
            charges=[each for each in await self._t.charges.charges(oldest) if each.account_id == account.id],
            jobs=jobs,
            transfers=chain.found,
            ledger=ledger.found if ledger else (),
            coverage=Coverage(chain.since, ledger.since if ledger else None),
        )
        rows = await asyncio.to_thread(join, material, now)
        untold = _WATCHED_UNTOLD if account.is_only_watched else _KEY_UNTOLD
        told = ((Source.CHAIN, chain.problem), (Source.LEDGER, ledger.problem if ledger else untold))
        return BooksReading(
            account=account,
            made_at=now,
            since=since,
            rows=rows,
            # What leaves an address that is only watched is its owner's business.
            alerts=() if account.is_only_watched else alerts(rows, jobs, material.coverage, now),
            coverage=material.coverage,
            unread=tuple((source, words) for source, words in told if words),
            elsewhere=None if account.is_only_watched else elsewhere(rows, material.coverage, begin, now),
        )

    async def _read_newest(self, account: Account) -> Elsewhere | None:
        """Only what it takes to say what left the wallet in the last day."""
        chain = await self._chain.newest(account, self._t.clock.now())
        begin, coverage = await self._begin(account), Coverage(chain.since)
        material = Material(
            await self._payments(account, begin - MARGIN), transfers=chain.found, coverage=coverage
        )
        now = self._t.clock.now()
        return elsewhere(await asyncio.to_thread(join, material, now), coverage, begin, now)

    async def _begin(self, account: Account) -> datetime:
        """From when on the wallet's movements are this person's business."""
        return max(self._started_at - REACH, await self._first_trace(account) - BEFORE_THE_FIRST)

    async def _payments(self, account: Account, since: datetime) -> list[Payment]:
        return [each for each in await self._t.payments.payments(since) if _is_of(account, each)]

    async def _first_trace(self, account: Account) -> datetime:
        """When this account became one of ours: it may have been removed and added again."""
        paid, charged = (
            await self._t.payments.first_payment(account),
            await self._t.charges.first_charge(account.id),
        )
        return min(each for each in (account.created_at, paid, charged) if each is not None)

    def _ring(self, reading: BooksReading) -> None:
        for alert in reading.alerts:
            if not alert.rings or alert.key in self._rung:
                continue
            self._rung.add(alert.key)
            if not heard_before(alert, self._last_alive, HEARD_WITHIN):
                self._t.feed.publish(NoticeRaised(alert.level, alert.title, alert.text, alert.job_id))

    async def _look_back_safely(self) -> None:
        try:
            await self._look_back()
        except Exception:  # noqa: BLE001 # outermost: then something may ring twice, and nothing is missed
            _log.exception("Looking back failed")

    async def _look_back(self) -> None:
        """When an earlier run was last at work, as its own records show: what it saw it has rung for."""
        if self._looked_back:
            return
        before = self._started_at
        times = (
            await self._t.jobs.last_alive(before),
            await self._t.payments.last_payment(before),
            await self._t.charges.last_charge(before),
        )
        self._last_alive = max((time for time in times if time is not None), default=None)
        self._looked_back = True


def _is_of(account: Account, payment: Payment) -> bool:
    """A wallet that was removed and came back has another id, and the same address."""
    signed = payment.authorization
    same_wallet = signed is not None and same_address(signed.payer, account.address)
    return payment.account_id == account.id or (same_wallet and payment.network_key == account.network_key)


def _something_is_due(reading: BooksReading) -> bool:
    """Whether a trace or a refund should come soon; what has been open for long is not hurried after."""
    return any(not alert.rings for alert in reading.alerts) or any(
        Presence.LATER in (row.partners.chain, row.partners.ledger) and reading.made_at - row.time < 2 * GRACE
        for row in reading.rows
    )
