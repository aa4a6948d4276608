"""Keeps the calls that a host counts by the minute below its limits, whoever in this program makes them."""

from __future__ import annotations

from datetime import timedelta

from app.domain.pace import MINUTE_S, Call, wait_s
from app.ports.clock import Clock
from app.ports.stores import ChargeJournal


class Pacer:
    """When each account last made calls of each kind; times are monotonic seconds from the clock."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._stamps: dict[tuple[Call, str], tuple[float, ...]] = {}

    def wait_s(self, call: Call, account_id: str, *, leave: int = 0) -> float:
        """Seconds until this account may make one more; ``leave`` are those kept for others."""
        return wait_s(call, self._stamps.get((call, account_id), ()), self._clock.monotonic(), leave=leave)

    async def room(self, call: Call, account_id: str, *, leave: int = 0) -> None:
        """Wait until this account may make one more."""
        while (pause_s := self.wait_s(call, account_id, leave=leave)) > 0:
            await self._clock.sleep(pause_s)

    async def turn(self, call: Call, account_id: str) -> None:
        """The same, and count the call, which is made now."""
        await self.room(call, account_id)
        now = self._clock.monotonic()
        kept = (stamp for stamp in self._stamps.get((call, account_id), ()) if stamp > now - MINUTE_S)
        self._stamps[call, account_id] = (*kept, now)


async def room_to_queue(
    pacer: Pacer, journal: ChargeJournal, clock: Clock, account_id: str, *, leave: int = 0
) -> None:
    """Wait until this account may queue one more job, counted with what other processes and earlier runs sent."""
    while True:
        now = clock.now()
        sent = await journal.sent_since(account_id, now - timedelta(seconds=MINUTE_S))
        stamps = (moment.timestamp() for moment in sent)
        pause_s = max(
            wait_s(Call.QUEUE, stamps, now.timestamp(), leave=leave),
            pacer.wait_s(Call.QUEUE, account_id, leave=leave),
        )
        if pause_s <= 0:
            return
        await clock.sleep(pause_s)
