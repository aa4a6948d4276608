"""Where a batch is made: read, planned, priced, asked about once, and written down before its first charge."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from app.domain import errors
from app.domain.account import Account
from app.domain.batch import Batch, Entry
from app.domain.batch_plan import Plan, Planned
from app.domain.batch_preview import Preview, Priced
from app.domain.batch_reading import Blocks
from app.domain.batch_rows import Reading
from app.domain.catalogue import JobRequest
from app.domain.display import displayable
from app.services.batch_board import BatchBoard
from app.services.batch_preview import Appraiser, Asked, Prices, unheard
from app.services.batch_tools import BatchTools

TITLE_LENGTH = 80


class BatchDesk:
    """From files or pasted text to a batch that is under way."""

    def __init__(self, tools: BatchTools, board: BatchBoard, begin: Callable[[str], None]) -> None:
        self._t = tools
        self._board = board
        self._begin = begin
        self._appraiser = Appraiser(tools)

    async def read(self, paths: Sequence[Path]) -> Reading:
        """Scripts and lists at these paths."""
        return await self._t.reader.read(paths)

    async def read_pasted(self, text: str, blocks: Blocks | None = None) -> Reading:
        """Pasted text."""
        return await self._t.reader.read_pasted(text, blocks)

    async def plan(self, reading: Reading, defaults: JobRequest | None) -> Plan:
        """What would be done with it. Raises ProviderError: the models cannot be read now."""
        return await self._t.reader.plan(reading, await self._t.catalogue.models(), defaults)

    async def price(self, entries: Sequence[Planned], told: Asked = unheard) -> Prices:
        """What each would cost, and what was paid before."""
        return await self._appraiser.price(entries, told)

    async def preview(self, account: Account, priced: Sequence[Priced]) -> Preview:
        """What all of it would come to, by limits and credit as they are now."""
        return await self._appraiser.preview(account, priced)

    async def open_like(self, plan: Plan, account: Account) -> Batch | None:
        """A batch of just this work that is not done yet."""
        found = await self._t.store.open_batch_like(plan.digest(account.id))
        return None if found is None else self._board.batch(found)

    async def start(self, account: Account, title: str, plan: Plan, priced: Sequence[Priced]) -> Batch:
        """Ask once for all of it, write it down, and begin to queue.

        Raises:
            InvalidInput: there is nothing to do, a price is not known, or the same work is under way already.
            PaymentRefused: limits or person said no; nothing was charged.
        """
        if not priced:
            raise errors.InvalidInput("There is no job in this batch.", do="Add some first.")
        if any(each.entry.charged and each.price_micro_usdc is None for each in priced):
            raise errors.InvalidInput("Not every price is known yet.", do="Ask for the prices again.")
        digest = replace(plan, entries=tuple(each.entry for each in priced)).digest(account.id)
        if await self._t.store.open_batch_like(digest) is not None:
            raise _under_way()
        shown = await self._appraiser.preview(account, priced)
        clean = displayable(title, TITLE_LENGTH)
        if shown.charged:
            await self._appraiser.approve(account, clean, priced, shown)
        batch = Batch(
            id=str(uuid.uuid4()),
            account_id=account.id,
            title=clean,
            created_at=self._t.clock.now(),
            digest=digest,
            agreed_micro_usdc=shown.total_micro_usdc,
            most_micro_usdc=shown.most_micro_usdc,
            low_credit=shown.low_credit,
        )
        entries = tuple(_entry(batch.id, each) for each in priced)
        # The question may have been open for minutes, and asked twice.
        if not await self._t.store.add_batch(batch, entries):
            raise _under_way()
        self._board.put(batch, entries)
        self._begin(batch.id)
        return batch


def _under_way() -> errors.InvalidInput:
    return errors.InvalidInput("Just this batch is under way already.", do="Let that one go on.")


def _entry(batch_id: str, priced: Priced) -> Entry:
    planned = priced.entry
    return Entry(
        batch_id=batch_id,
        number=planned.number,
        title=planned.title,
        request=planned.request,
        source=planned.source,
        line=planned.line,
        queue_id=planned.queue_id,
        watched=not planned.charged,
        price_micro_usdc=priced.price_micro_usdc,
    )
