"""Makes the unknown known, by the chain alone; re-sends the very same header while it is good; follows depth.

Runs at start before anything polls, and then as long as a payment is not final. A failed read is "don't know".
"""

from __future__ import annotations

import asyncio
import logging

from app.domain import errors
from app.domain.look_history import PROVED
from app.domain.payment import UNRESOLVED, Delivery, Payment, PaymentState, PurchaseKind
from app.ports.stores import AccountStore, ChargeJournal
from app.services.evidence import Evidence
from app.services.ledger import Ledger
from app.services.pay_tools import PayTools
from app.services.purchase_locks import purchase_lock
from app.services.record import Recorder
from app.services.resend import Resender
from app.services.settle import Settler
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
        recorder = Recorder(tools.journal, tools.clock, tools.feed)
        self._evidence = Evidence(tools)
        self._settler = Settler(tools, recorder, self._evidence)
        self._resender = Resender(tools.provider, tools.clock, recorder)

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
        for payment in await self._t.journal.open_payments():
            if _worth_following(payment):
                await self._guarded(payment)
        await self._ledger.once()
        return sum(1 for payment in await self._t.journal.open_payments() if _worth_following(payment))

    async def _guarded(self, payment: Payment) -> None:
        """Hold the purchase's OS lock, so that a task or process that is paying right now is left alone.

        What is proved and delivered is only looked at: a new payment need not wait for that.
        """
        lock = purchase_lock(payment)
        only_looked_at = payment.state is PaymentState.CONFIRMED and payment.delivery is not Delivery.PENDING
        try:
            if only_looked_at:
                await self._follow(payment)
            elif self._t.locks.acquire(lock):
                try:
                    await self._send_again(await self._follow(payment))
                finally:
                    self._t.locks.release(lock)
        except errors.AlreadyRunning as error:
            _log.info("Another Gondola was quicker: %s", error.detail)
        except errors.GondolaError as error:
            _log.warning("Payment not looked after now: %s %s", error.code, error.detail)

    async def _follow(self, listed: Payment) -> Payment:
        payment = await self._fresh(listed)
        return await self._settler.follow(payment) if _worth_following(payment) else payment

    async def _send_again(self, payment: Payment) -> None:
        """Adding credit only: a look's answer is the audio, so the next look at the job sends it again."""
        if payment.kind is PurchaseKind.POLL:
            return
        if payment.state in PROVED and payment.delivery is Delivery.PENDING:
            await self._resender.collect(payment)
        elif payment.state is PaymentState.UNKNOWN and self._evidence.still_good(payment):
            await self._resender.again(payment)

    async def _fresh(self, payment: Payment) -> Payment:
        """The journal's word under the lock: somebody may have moved it since the list was read."""
        return await self._t.journal.payment(payment.id) or payment


def _worth_following(payment: Payment) -> bool:
    uncollected = payment.state is PaymentState.FINAL and payment.delivery is Delivery.PENDING
    to_collect_here = uncollected and payment.kind is PurchaseKind.TOP_UP
    return payment.state in WORTH_FOLLOWING or to_collect_here
