"""What became of attempts whose end nobody saw: by the journal, and so that nobody can still be on one of them."""

from __future__ import annotations

from app.domain import errors
from app.domain.batch import Batch, Entry, EntryState, settled
from app.domain.charge import Charge, ChargeState, move_charge
from app.domain.policy import Allow, Decision
from app.services.batch_board import BatchBoard
from app.services.batch_tools import BatchTools


class BatchSettler:
    """Lets entries stand as their attempts say."""

    def __init__(self, tools: BatchTools, board: BatchBoard) -> None:
        self._t = tools
        self._board = board

    async def settle(self, batch_id: str, *, abandoned: bool) -> None:
        """Write down what is known now of the attempts of this batch.

        ``abandoned``: nobody queues this batch any more, so what never got as far as the journal may wait again.

        Raises:
            StoreError: the records cannot be read or written.
        """
        batch = self._board.required(batch_id)
        for entry in self._board.entries(batch_id):
            if entry.state not in (EntryState.SENDING, EntryState.UNSURE):
                continue
            charge = await self._t.journal.charge(entry.charge_id)
            if charge is None and abandoned:
                charge = await self._closed(batch, entry)
            if charge is None:
                continue
            after = settled(entry, charge)
            if after != entry:
                await self._board.conclude(entry, after)

    async def _closed(self, batch: Batch, entry: Entry) -> Charge:
        """End an attempt that is not in the journal, there: whoever is still on it can reserve nothing under its id."""
        now = self._t.clock.now()
        attempt = Charge(
            id=entry.charge_id,
            account_id=batch.account_id,
            host=self._t.provider.host,
            model=entry.request.model,
            title=entry.title,
            price_micro_usdc=entry.price_micro_usdc or 0,
            created_at=now,
            request_digest="",
        )
        ended = move_charge(attempt, ChargeState.ABANDONED, now, note="never sent")
        try:
            await self._t.journal.reserve_charge(attempt, _yes)
            await self._t.journal.record_charge(ended)
        except errors.StoreError:
            known = await self._t.journal.charge(entry.charge_id)
            if known is None:
                raise
            # Somebody was quicker: what became of it counts.
            return known
        return ended


def _yes(*_counted: object) -> Decision:
    """Nothing is spent by it."""
    return Allow()
