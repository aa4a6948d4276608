"""Has one entry of a batch made again, because a person wants it: always a new charge, and always asked."""

from __future__ import annotations

import uuid
from dataclasses import replace

from app.domain import errors
from app.domain.batch import AGAIN, Batch, Entry, claimed
from app.domain.question import QueueQuestion
from app.services.batch_board import BatchBoard
from app.services.batch_run import BatchRunner, first_of
from app.services.batch_tools import BatchTools

_WHY = "It is made again: that is a new charge."


class BatchAgain:
    """The way from an entry that failed or was refused to a new attempt."""

    def __init__(self, tools: BatchTools, board: BatchBoard, runner: BatchRunner) -> None:
        self._t = tools
        self._board = board
        self._runner = runner

    async def make(self, entry: Entry, prompt: str = "") -> None:
        """Quote, ask, tie the entry to the new attempt, and queue it once.

        Raises:
            InvalidInput: it cannot be made again: nobody knows yet what became of it, or its text is not kept.
            NotApproved: the person said no.
            GondolaError: as ``Orders.queue``; the entry then says what happened.
        """
        batch, before = await self._now(entry)
        request = replace(before.request, prompt=prompt or before.request.prompt)
        if before.state not in AGAIN:
            raise errors.InvalidInput("This one is under way.", do="Wait for its end.")
        if not request.prompt:
            raise errors.InvalidInput("The text of this job is not kept any more.", do="Create it anew.")
        account = await self._t.account(batch.account_id)
        model = await self._t.catalogue.model(request.model)
        price = await self._t.orders.quote(model, request)
        credit = await self._t.credit(account)
        limits, used = await self._t.limits.current(), await self._t.journal.used()
        question = QueueQuestion(
            account=account,
            host=self._t.provider.host,
            model=model.name,
            title=before.title,
            price_micro_usdc=price,
            credit_micro_usdc=credit,
            used_today_micro_usdc=used.day_micro_usdc,
            day_cap_micro_usdc=limits.used.per_day_micro_usdc,
            reasons=(_WHY,),
        )
        if not await self._t.approvals.ask(question):
            raise errors.NotApproved
        await self._attempt(batch, before, replace(before, request=request), price)

    async def _attempt(self, batch: Batch, before: Entry, wanted: Entry, price_micro_usdc: int) -> None:
        taken = claimed(wanted, str(uuid.uuid4()), price_micro_usdc)
        if not await self._t.store.claim(before, taken):
            raise errors.AlreadyRunning("Another Gondola is working on this.")
        self._board.show(batch, taken)
        self._runner.read_credit_anew(batch.account_id)
        try:
            job = await self._runner.queue(taken, low_credit=True)
        except errors.GondolaError as error:
            with first_of(error):
                await self._board.conclude(taken, await self._runner.after(taken, error))
                await self._board.look_whether_over(batch.id)
            raise
        await self._runner.keep(taken, job)

    async def _now(self, entry: Entry) -> tuple[Batch, Entry]:
        """The batch and the entry as they are now; one that is done is read again."""
        if self._board.batch(entry.batch_id) is None:
            await self._board.reread(entry.batch_id)
        batch, now = self._board.required(entry.batch_id), self._board.entry(entry.batch_id, entry.number)
        if now is None:
            raise errors.InvalidInput("There is no such batch (any more).", do="")
        return batch, now
