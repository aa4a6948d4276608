"""How long a server asks us to wait: ``Retry-After`` in seconds or as a date, reset headers in Unix milliseconds."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.adapters.server_clock import ServerClock, parse_http_date

DEFAULT_WAIT_S = 5.0
SHORTEST_WAIT_S = 0.5
LONGEST_WAIT_S = 3600.0
_SECONDS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?\Z", re.ASCII)
_MILLISECONDS = re.compile(r"[0-9]{12,14}\Z", re.ASCII)
RESET_HEADERS = ("x-ratelimit-reset-requests", "x-ratelimit-resets")


def retry_after_s(header: Callable[[str], str | None], clock: ServerClock) -> float:
    """Seconds to wait, within half a second and an hour; five where the server does not say."""
    asked = _retry_after(header("retry-after"), clock)
    if asked is None:
        resets = (_until_reset(header(name), clock) for name in RESET_HEADERS)
        asked = next((wait for wait in resets if wait is not None), DEFAULT_WAIT_S)
    return min(LONGEST_WAIT_S, max(SHORTEST_WAIT_S, asked))


def _retry_after(text: str | None, clock: ServerClock) -> float | None:
    value = (text or "").strip()
    if _SECONDS.match(value):
        return float(value)
    moment = parse_http_date(value)
    return None if moment is None else (moment - clock.now()).total_seconds()


def _until_reset(text: str | None, clock: ServerClock) -> float | None:
    """Unix milliseconds of the server's clock; anything that is not of that size is not believed."""
    value = (text or "").strip()
    if not _MILLISECONDS.match(value):
        return None
    return int(value) / 1000 - clock.now().timestamp()
