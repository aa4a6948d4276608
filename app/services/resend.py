"""Sends the very same header again, with growing pauses and an end: the only retry that cannot pay twice."""

from __future__ import annotations

from dataclasses import replace

from app.domain.payment import Delivery, Payment
from app.ports.clock import Clock
from app.ports.provider import JobProvider
from app.services.deliver import deliver
from app.services.record import Recorder

MOST_SENDS = 6
"""While nobody knows whether it was paid."""
MOST_COLLECTS = 6
"""More of the same header, once it is proved that it was paid."""
RESEND_AFTER_S = 8.0


class Resender:
    """Re-sends payments whose answer was lost. Every send is counted in the journal before its first byte."""

    def __init__(self, provider: JobProvider, clock: Clock, recorder: Recorder) -> None:
        self._provider = provider
        self._clock = clock
        self._recorder = recorder
        self._last_send: dict[str, float] = {}

    async def again(self, payment: Payment) -> Payment:
        """Ask again what became of an UNKNOWN payment, if it is time to."""
        return await self._send(payment, MOST_SENDS)

    async def collect(self, payment: Payment) -> Payment:
        """Paid and proved, but the credit was never acknowledged: the same header collects it."""
        if payment.sends >= MOST_SENDS + MOST_COLLECTS:
            return await self._recorder.note(replace(payment, delivery=Delivery.NOT_DELIVERED))
        return await self._send(payment, MOST_SENDS + MOST_COLLECTS)

    async def _send(self, payment: Payment, most: int) -> Payment:
        now = self._clock.monotonic()
        last = self._last_send.setdefault(payment.id, now)
        if payment.sends >= most or now - last < RESEND_AFTER_S * max(1, payment.sends - 1):
            return payment
        self._last_send[payment.id] = now
        counted = await self._recorder.note(replace(payment, sends=payment.sends + 1))
        return await self._recorder.note(await deliver(counted, self._provider, self._recorder.move))
