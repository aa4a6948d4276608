"""Before a batch goes on: whether what waits is still what the person said yes to, and asking where it is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.batch import Batch, Entry, EntryState
from app.domain.batch_plan import Planned
from app.services.batch_preview import Appraiser
from app.services.batch_tools import BatchTools


class Consent:
    """Compares today's prices and credit with those agreed to."""

    def __init__(self, tools: BatchTools, appraiser: Appraiser) -> None:
        self._t = tools
        self._appraiser = appraiser

    async def anew(self, batch: Batch, entries: Sequence[Entry]) -> tuple[Batch, tuple[Entry, ...]]:
        """The batch, and entries that change, as they were agreed to now; both unchanged where nobody had to be asked.

        Raises:
            PaymentRefused: the person said no, or the limits allow none of it.
            GondolaError: prices or the account cannot be had now.
        """
        waiting = [each for each in entries if each.state is EntryState.WAITING and not each.watched]
        if not waiting:
            return batch, ()
        account = await self._t.account(batch.account_id)
        found = await self._appraiser.price([_planned(each) for each in waiting])
        if found.trouble is not None:
            raise found.trouble
        now = [each.price_micro_usdc or 0 for each in found.entries]
        risen = any(new > (old.price_micro_usdc or 0) for new, old in zip(now, waiting, strict=True))
        shown = await self._appraiser.preview(account, found.entries)
        if not risen and (batch.low_credit or not shown.low_credit):
            return batch, ()
        why = "Prices rose since you said yes." if risen else "Your credit would get low."
        await self._appraiser.approve(account, batch.title, found.entries, shown, why)
        repriced = tuple(
            replace(entry, price_micro_usdc=price) for entry, price in zip(waiting, now, strict=True)
        )
        others = sum(each.price_micro_usdc or 0 for each in entries if each.state is not EntryState.WAITING)
        agreed = replace(
            batch,
            agreed_micro_usdc=others + shown.total_micro_usdc,
            most_micro_usdc=max(batch.most_micro_usdc, shown.most_micro_usdc),
            low_credit=batch.low_credit or shown.low_credit,
        )
        return agreed, repriced


def _planned(entry: Entry) -> Planned:
    """As it was planned; that the same was paid before was said then."""
    return Planned(entry.number, entry.source, entry.line, entry.request)
