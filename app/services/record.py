"""Writes a payment's new state or fields to the journal, then tells everybody: never the other way round."""

from __future__ import annotations

from app.domain.events import PaymentChanged
from app.domain.payment import Payment, PaymentState, move
from app.ports.clock import Clock
from app.ports.stores import PaymentJournal
from app.services.feed import Feed


class Recorder:
    """What paying and reconciling write."""

    def __init__(self, journal: PaymentJournal, clock: Clock, feed: Feed) -> None:
        self._journal = journal
        self._clock = clock
        self._feed = feed

    async def move(
        self, payment: Payment, to: PaymentState, why: str, evidence: str = "", **changes: object
    ) -> Payment:
        """Move a payment on, durable on return.

        Raises:
            IllegalTransition: there is no such arrow.
            StoreError: the journal cannot be written, or somebody else moved the payment meanwhile.
        """
        moved, transition = move(payment, to, self._clock.now(), why, evidence, **changes)
        await self._journal.record(moved, transition)
        self._feed.publish(PaymentChanged(moved))
        return moved

    async def note(self, payment: Payment) -> Payment:
        """Keep fields that are no transition (depth, delivery, sends); raises StoreError likewise."""
        await self._journal.note(payment)
        self._feed.publish(PaymentChanged(payment))
        return payment
