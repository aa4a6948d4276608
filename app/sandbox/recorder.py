"""What the sandbox saw: requests, payment headers and sign-ins per route. Tests read it through ``/control/state``."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PaymentHeaderSeen:
    """A payment header that arrived: where, under which name, the server's time, and what it authorizes."""

    route: str
    header: str
    at_s: float
    value: str
    payer: str | None = None
    payee: str | None = None
    nonce: str | None = None
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class SignInSeen:
    """A sign-in that was accepted."""

    route: str
    wallet: str
    nonce: str
    at_s: float


@dataclass(slots=True)
class Recorder:
    """Counters and lists, in order of arrival."""

    requests: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    payment_headers: list[PaymentHeaderSeen] = field(default_factory=list)
    sign_ins: list[SignInSeen] = field(default_factory=list)
    refused_sign_ins: Counter[str] = field(default_factory=Counter)
    max_in_flight: Counter[str] = field(default_factory=Counter)
    _in_flight: Counter[str] = field(default_factory=Counter)

    def arrived(self, route: str) -> None:
        """A request of this route began."""
        self.requests[route] += 1
        self._in_flight[route] += 1
        self.max_in_flight[route] = max(self.max_in_flight[route], self._in_flight[route])

    def answered(self, route: str) -> None:
        """It ended, answered or not."""
        self._in_flight[route] -= 1

    def status(self, route: str, status: int) -> None:
        """An answer was sent."""
        self.statuses[f"{route} {status}"] += 1
