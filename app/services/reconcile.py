"""Makes the unknown known, by the chain alone; re-sends the very same header while it is good; follows depth.

Runs at start before anything polls, and then as long as a payment is not final. A failed read is "don't know".
Doubt is followed closely. What is proved and delivered only sinks deeper, on Base for a quarter of an hour: it is
looked at again after as long as it has been proved, so that a public node is not asked hundreds of times for nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence

from app.domain import errors
from app.domain.look_history import PROVED
from app.domain.payment import UNRESOLVED, Delivery, Payment, PaymentState, PurchaseKind
from app.ports.clock import Clock
from app.ports.stores import AccountStore, ChargeJournal
from app.services.beats import to_next_beat_s
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
CALM_S = 60.0
"""What is proved sinks for a quarter of an hour; of many payments most of what is asked would be about these."""
PASS_S = 15.0
"""The longest pause between two passes, whatever is followed: charges in doubt, and what another process pays, wait for
the next one.
"""
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
        self._calm = _Calm(tools.clock)

    def wake(self) -> None:
        """Look again now (a payment was just sent)."""
        self._wake.set()

    async def run(self) -> None:
        """Reconcile for ever; wakes early when asked to."""
        while True:
            due_s = PASS_S
            try:
                if await self._pass(self._calm.is_due):
                    due_s = self._calm.pause_s(await self._left())
            except Exception:  # noqa: BLE001 # outermost: one bad pass must not end the looking after money
                _log.exception("Reconciling failed")
            pause_s = min(due_s, to_next_beat_s(self._t.clock, PASS_S))
            await woken(self._wake, self._t.clock.sleep(pause_s))
            self._wake.clear()

    async def once(self) -> int:
        """One pass over everything that is not settled; returns how many payments still need following."""
        await self._pass(lambda _payment: True)
        return len(await self._left())

    async def _pass(self, is_due: Callable[[Payment], bool]) -> bool:
        """Look at each that is due, and at the ledger; False where no payment was to be followed."""
        self._evidence.new_pass()
        followed = await self._left()
        for payment in followed:
            if is_due(payment):
                await self._guarded(payment)
        await self._ledger.once()
        return bool(followed)

    async def _left(self) -> list[Payment]:
        return [payment for payment in await self._t.journal.open_payments() if _worth_following(payment)]

    async def _guarded(self, payment: Payment) -> None:
        """Hold the purchase's OS lock, so that a task or process that is paying right now is left alone.

        What is proved and delivered is only looked at: a new payment need not wait for that.
        """
        lock = purchase_lock(payment)
        try:
            if _only_sinks(payment):
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


class _Calm:
    """When what only sinks is looked at again."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._proved_at: dict[str, float] = {}
        self._looked_at: dict[str, float] = {}

    def is_due(self, payment: Payment) -> bool:
        """Whether it is to be looked at now; then it is not again for a while."""
        if not _only_sinks(payment):
            return True
        if self._due_in_s(payment) > 0:
            return False
        self._looked_at[payment.id] = self._clock.monotonic()
        return True

    def pause_s(self, left: Sequence[Payment]) -> float:
        """How long until the next of these is due."""
        ids = {payment.id for payment in left if _only_sinks(payment)}
        for known in (self._proved_at, self._looked_at):
            for gone in known.keys() - ids:
                del known[gone]
        waits = (self._due_in_s(payment) if _only_sinks(payment) else BUSY_S for payment in left)
        return max(BUSY_S, min(waits, default=CALM_S))

    def _due_in_s(self, payment: Payment) -> float:
        now = self._clock.monotonic()
        proved = self._proved_at.setdefault(payment.id, now)
        looked = self._looked_at.setdefault(payment.id, now)
        return looked + min(CALM_S, max(BUSY_S, looked - proved)) - now


def _only_sinks(payment: Payment) -> bool:
    return payment.state is PaymentState.CONFIRMED and payment.delivery is not Delivery.PENDING


def _worth_following(payment: Payment) -> bool:
    uncollected = payment.state is PaymentState.FINAL and payment.delivery is Delivery.PENDING
    to_collect_here = uncollected and payment.kind is PurchaseKind.TOP_UP
    return payment.state in WORTH_FOLLOWING or to_collect_here
