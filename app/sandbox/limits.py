"""Venice's published limits: calls a minute, five in flight per wallet, and the budget of failed requests."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass

from app.sandbox.answers import ApiError, plain
from app.sandbox.clock import SandboxClock

WINDOW_S = 60.0
FAILURE_WINDOW_S = 30.0
MAX_IN_FLIGHT = 5
PER_MINUTE = {
    "audio/queue": 40,
    "audio/retrieve": 120,
    "x402/top-up": 10,
    "x402/balance": 30,
    "x402/transactions": 20,
}
_SAYS_HEADERS = frozenset({"audio/queue", "audio/retrieve"})


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left of a minute after this call, for the rate headers."""

    limit: int
    remaining: int
    reset_s: float

    def headers(self) -> dict[str, str]:
        """The three headers of a model route; the reset in Unix milliseconds."""
        return {
            "x-ratelimit-limit-requests": str(self.limit),
            "x-ratelimit-remaining-requests": str(self.remaining),
            "x-ratelimit-reset-requests": str(round(self.reset_s * 1000)),
        }


class Limits:
    """Counts calls per route and caller; times are the world's, headers speak the server's clock."""

    def __init__(self, clock: SandboxClock, *, enabled: bool, failed_request_limit: int) -> None:
        self.enabled = enabled
        self.failed_request_limit = failed_request_limit
        self.in_flight: Counter[str] = Counter()
        self.max_in_flight: Counter[str] = Counter()
        self._clock = clock
        self._calls: dict[tuple[str, str], deque[float]] = {}
        self._failures: dict[str, deque[float]] = {}
        self._blocked_until: dict[str, float] = {}

    def spend(self, route: str, caller: str) -> Allowance | None:
        """Count one call of a route by a caller (account or address).

        Raises:
            ApiError: 429 when the minute is used up.
        """
        limit = PER_MINUTE.get(route)
        if limit is None or not self.enabled:
            return None
        now = self._clock.world_s()
        calls = self._calls.setdefault((route, caller), deque())
        while calls and calls[0] <= now - WINDOW_S:
            calls.popleft()
        reset_s = self._server(calls[0] if calls else now) + WINDOW_S
        if len(calls) >= limit:
            raise self._too_many(route, Allowance(limit, 0, reset_s))
        calls.append(now)
        return Allowance(limit, limit - len(calls), reset_s)

    def _too_many(self, route: str, used_up: Allowance) -> ApiError:
        if route not in _SAYS_HEADERS:
            return plain(429, "Rate limit exceeded. Please try again later.")
        wait_s = max(1, round(used_up.reset_s - self._clock.server_s() + 0.5))
        headers = {**used_up.headers(), "retry-after": str(wait_s)}
        return ApiError(429, {"error": "Rate limit exceeded"}, headers)

    def enter(self, account: str) -> Callable[[], None]:
        """Take a place; the returned function gives it back.

        Raises:
            ApiError: 429 ``X402_CONCURRENCY_LIMIT`` when a wallet has five requests in flight already.
        """
        full = self.in_flight[account] >= MAX_IN_FLIGHT
        if self.enabled and full and account.startswith("wallet:"):
            self.max_in_flight[account] = max(self.max_in_flight[account], MAX_IN_FLIGHT + 1)
            raise plain(429, "Too many concurrent requests", "X402_CONCURRENCY_LIMIT")
        self.in_flight[account] += 1
        self.max_in_flight[account] = max(self.max_in_flight[account], self.in_flight[account])
        return lambda: self.in_flight.subtract([account])

    def check_budget(self, bucket: str) -> None:
        """Refuse everything in a bucket that failed too often.

        Raises:
            ApiError: 429 until the block ends.
        """
        until = self._blocked_until.get(bucket, 0.0)
        if not self.enabled or self._clock.world_s() >= until:
            return
        message = (
            f"Too many failed attempts (> {self.failed_request_limit}) resulting in a non-success status code. "
            "Please wait 30 seconds and try again. "
            "See https://docs.venice.ai/api-reference/rate-limiting for more information."
        )
        resets = str(round(self._server(until) * 1000))
        raise ApiError(429, {"error": message}, {"x-ratelimit-remaining": "0", "x-ratelimit-resets": resets})

    def note_failure(self, bucket: str) -> None:
        """Count one 4xx (429 excepted); too many within thirty seconds block the bucket for thirty."""
        now = self._clock.world_s()
        failures = self._failures.setdefault(bucket, deque())
        failures.append(now)
        while failures[0] <= now - FAILURE_WINDOW_S:
            failures.popleft()
        if self.enabled and len(failures) > self.failed_request_limit:
            self._blocked_until[bucket] = now + FAILURE_WINDOW_S
            failures.clear()

    def _server(self, world_s: float) -> float:
        return world_s + self._clock.server_s() - self._clock.world_s()
