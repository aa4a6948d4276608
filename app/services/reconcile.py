"""Makes the unknown known, by the chain alone; re-sends the very same header while it is good; follows depth.

Runs at start before anything polls, and then as long as a payment is not final. A failed read is "don't know".
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

from app.domain import errors
from app.domain.payment import (
    UNRESOLVED,
    Authorization,
    ChainProof,
    Delivery,
    Payment,
    PaymentState,
    Verdict,
    judge,
)
from app.ports.stores import AccountStore, ChargeJournal
from app.services.deliver import purchase_lock
from app.services.evidence import Evidence
from app.services.ledger import Ledger
from app.services.pay_tools import PayTools
from app.services.record import Recorder
from app.services.resend import Resender
from app.services.tasks import woken

_log = logging.getLogger(__name__)

BUSY_S = 2.0
CALM_S = 15.0
WORTH_FOLLOWING = UNRESOLVED | {PaymentState.CONFIRMED}


class Reconciler:
    """Follows every payment to its proven end and every doubtful charge to what the ledger shows."""

    def __init__(self, tools: PayTools, accounts: AccountStore, charges: ChargeJournal) -> None:
        self._t = tools
        self._ledger = Ledger(tools, accounts, charges)
        self._wake = asyncio.Event()
        self._recorder = Recorder(tools.journal, tools.clock, tools.feed)
        self._evidence = Evidence(tools)
        self._resender = Resender(tools.provider, tools.clock, self._recorder)

    def wake(self) -> None:
        """Look again now (a payment was just sent)."""
        self._wake.set()

    async def run(self) -> None:
        """Reconcile for ever; wakes early when asked to."""
        while True:
            busy = False
            try:
                busy = await self.once() > 0
            except Exception:  # noqa: BLE001 # outermost: one bad pass must not end the looking after money
                _log.exception("Reconciling failed")
            await woken(self._wake, self._t.clock.sleep(BUSY_S if busy else CALM_S))
            self._wake.clear()

    async def once(self) -> int:
        """One pass over everything that is not settled; returns how many payments still need following."""
        self._evidence.new_pass()
        for payment in await self._t.journal.payments():
            if _worth_following(payment):
                await self._guarded(payment)
        await self._ledger.once()
        return sum(1 for payment in await self._t.journal.payments() if _worth_following(payment))

    async def _guarded(self, payment: Payment) -> None:
        """Hold the purchase's OS lock, so that a task or process that is paying right now is left alone.

        What is proved and delivered is only looked at: a new payment need not wait for that.
        """
        lock = purchase_lock(payment.account_id, payment.host)
        only_looked_at = payment.state is PaymentState.CONFIRMED and payment.delivery is not Delivery.PENDING
        try:
            if only_looked_at:
                await self._follow(payment)
            elif self._t.locks.acquire(lock):
                try:
                    await self._follow(payment)
                finally:
                    self._t.locks.release(lock)
        except errors.AlreadyRunning as error:
            _log.info("Another Gondola was quicker: %s", error.detail)
        except errors.GondolaError as error:
            _log.warning("Payment not looked after now: %s %s", error.code, error.detail)

    async def _follow(self, listed: Payment) -> None:
        payment = await self._fresh(listed)
        authorization = payment.authorization
        if payment.state is PaymentState.INTENDED:
            await self._recorder.move(
                payment, PaymentState.ABANDONED, "the program ended before it was signed"
            )
        elif payment.state is PaymentState.SIGNED:
            why = "never sent: the program ended before"
            await self._recorder.move(payment, PaymentState.VOID, why, note="never sent")
        elif authorization is None or not _worth_following(payment):
            return
        elif payment.state is PaymentState.CONFIRMED:
            await self._deepen(payment, authorization)
        elif payment.state is PaymentState.FINAL:
            await self._resender.collect(payment)
        else:
            await self._decide(payment, authorization)

    async def _fresh(self, payment: Payment) -> Payment:
        """The journal's word under the lock: somebody may have moved it since the list was read."""
        return next(each for each in await self._t.journal.payments() if each.id == payment.id)

    async def _decide(self, payment: Payment, authorization: Authorization) -> None:
        proof, _ = await self._evidence.proof(payment, authorization)
        reading = None if proof else await self._evidence.reading(payment, authorization)
        match judge(authorization, proof, reading):
            case Verdict.SETTLED if proof is not None:
                await self._confirm(payment, proof)
            case Verdict.NEVER if reading is not None:
                found = "cancelled" if reading.canceled else "unused"
                evidence = f"{found} at finalized block {reading.block_number}, time {reading.block_time}"
                await self._recorder.move(
                    payment, PaymentState.VOID, "the chain: it was never used", evidence
                )
            case _:
                await self._still_open(payment, authorization)

    async def _confirm(self, payment: Payment, proof: ChainProof) -> None:
        evidence = f"block {proof.block_number} {proof.block_hash}"
        # First: whoever waits for the proof may end the program as soon as it is told.
        await self._remember_payee(payment)
        confirmed = await self._recorder.move(
            payment,
            PaymentState.CONFIRMED,
            "our own node shows the transfer",
            evidence,
            transaction=proof.transaction,
            block_number=proof.block_number,
            depth=proof.depth,
            note="",
        )
        await self._settle_in(confirmed, proof)

    async def _remember_payee(self, payment: Payment) -> None:
        try:
            await self._t.limits.remember_payee(payment.host, payment.payee)
        except errors.GondolaError as error:
            # Then the next payment to it is asked about as the first one: a question more, no money less.
            _log.warning("Receiver not remembered: %s", error.code)

    async def _deepen(self, payment: Payment, authorization: Authorization) -> None:
        proof, answered = await self._evidence.proof(payment, authorization)
        if proof is not None:
            await self._settle_in(payment, proof)
        elif answered:
            why = "the block it was in is gone"
            await self._recorder.move(payment, PaymentState.UNKNOWN, why, depth=None, block_number=None)

    async def _settle_in(self, payment: Payment, proof: ChainProof) -> None:
        """Proved: collect what was bought if it is still out, and follow it down to a finalized block."""
        if payment.delivery is Delivery.PENDING:
            payment = await self._resender.collect(payment)
        placed = replace(
            payment, transaction=proof.transaction, block_number=proof.block_number, depth=proof.depth
        )
        if proof.finalized:
            evidence = f"finalized block {proof.block_number} {proof.block_hash}"
            await self._recorder.move(placed, PaymentState.FINAL, "in a finalized block", evidence)
        elif placed != payment:
            await self._recorder.note(placed)

    async def _still_open(self, payment: Payment, authorization: Authorization) -> None:
        if payment.state is PaymentState.SENT:
            payment = await self._recorder.move(payment, PaymentState.UNKNOWN, "no answer was recorded")
        if payment.state is PaymentState.UNKNOWN and self._evidence.still_good(payment, authorization):
            await self._resender.again(payment)


def _worth_following(payment: Payment) -> bool:
    uncollected = payment.state is PaymentState.FINAL and payment.delivery is Delivery.PENDING
    return payment.state in WORTH_FOLLOWING or uncollected
