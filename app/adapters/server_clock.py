"""What time it is at one server, learned from its ``Date`` headers. Used for signing in to that server only."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from app.ports.clock import Clock

MOST_OFFSET_S = 24 * 3600.0
"""A server that claims a time further away than this is not believed."""
_HALF_OF_A_DATE_S = 0.5


def parse_http_date(text: str | None) -> datetime | None:
    """An HTTP date as aware UTC, or None where it is not one."""
    if not text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class ServerClock:
    """The server's time: local time plus an offset in seconds, None until an answer told it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.offset_s: float | None = None

    def learn(self, date: str | None, age: str | None) -> None:
        """Take note of an answer that just arrived. A cached one (``Age``) says nothing about now."""
        moment = parse_http_date(date)
        if moment is None or age is not None:
            return
        offset_s = (moment - self._clock.now()).total_seconds() + _HALF_OF_A_DATE_S
        if abs(offset_s) <= MOST_OFFSET_S:
            self.offset_s = offset_s

    def now(self) -> datetime:
        """The server's time as well as we know it, aware UTC."""
        return self._clock.now() + timedelta(seconds=self.offset_s or 0.0)
