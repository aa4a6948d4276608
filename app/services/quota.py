"""Counts each account's requests, so that limits and blocks of the host are never reached."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from app.domain.schedule import FAILED_WINDOW_S, IN_FLIGHT_PER_ACCOUNT, RETRIEVES_PER_MINUTE, Allowance
from app.ports.clock import Clock
from app.services.pacing import Pacer

MINUTE_S = 60.0
SOON_S = 0.05


class Quotas:
    """One allowance per account; times are monotonic seconds from the clock. ``pacer`` counts the rest."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.pacer = Pacer(clock)
        self._by_account: dict[str, Allowance] = {}
        self._waiting: dict[str, int] = {}

    def wait_s(self, account_id: str) -> float:
        """Seconds until this account may ask about one more job; calls that wait for a slot go first."""
        had = self._of(account_id)
        taken = had.in_flight + self._waiting.get(account_id, 0)
        return replace(had, in_flight=taken).wait_s(self._clock.monotonic())

    def fill(self, account_id: str) -> float:
        """What part of a minute's requests about jobs this account has used up."""
        now = self._clock.monotonic()
        recent = self._of(account_id).recent_retrieves
        return sum(stamp > now - MINUTE_S for stamp in recent) / RETRIEVES_PER_MINUTE

    @asynccontextmanager
    async def slot(self, account_id: str) -> AsyncIterator[None]:
        """One of the few requests that a wallet may have in flight, for calls that are not about a job."""
        self._waiting[account_id] = self._waiting.get(account_id, 0) + 1
        try:
            while self._of(account_id).in_flight >= IN_FLIGHT_PER_ACCOUNT:
                await self._clock.sleep(SOON_S)
            had = self._of(account_id)
            self._by_account[account_id] = replace(had, in_flight=had.in_flight + 1)
        finally:
            self._waiting[account_id] -= 1
        try:
            yield
        finally:
            self.ended(account_id)

    def started(self, account_id: str) -> None:
        """One request is under way."""
        now = self._clock.monotonic()
        had = self._of(account_id)
        kept = tuple(stamp for stamp in had.recent_retrieves if stamp > now - MINUTE_S)
        self._by_account[account_id] = replace(
            had, recent_retrieves=(*kept, now), in_flight=had.in_flight + 1
        )

    def ended(self, account_id: str) -> None:
        """It is over, however it ended."""
        had = self._of(account_id)
        self._by_account[account_id] = replace(had, in_flight=max(0, had.in_flight - 1))

    def failed(self, account_id: str) -> None:
        """The host refused it (any 4xx but 429)."""
        now = self._clock.monotonic()
        had = self._of(account_id)
        kept = tuple(stamp for stamp in had.recent_failures if stamp > now - FAILED_WINDOW_S)
        self._by_account[account_id] = replace(had, recent_failures=(*kept, now))

    def blocked(self, account_id: str, seconds: float) -> None:
        """The host asked to wait."""
        had = self._of(account_id)
        until = max(had.blocked_until, self._clock.monotonic() + seconds)
        self._by_account[account_id] = replace(had, blocked_until=until)

    def _of(self, account_id: str) -> Allowance:
        return self._by_account.get(account_id, Allowance())
