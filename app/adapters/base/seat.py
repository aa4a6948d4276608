"""One node's seat on the panel: how it did last, how far its chain is, and until when it is left in peace."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from app.adapters.base.chain import RpcChain
from app.domain import errors
from app.ports.chain import Head, NodeHealth
from app.ports.clock import Clock

FIRST_REST_S = 2.0
LONGEST_REST_S = 60.0
OUT_OF_STEP_S = 120.0
"""A newest block further than this from this computer's clock, or behind another node's, is no newest block."""
_MINUTE_S = 60
_MOST_DOUBLINGS = 10


class Seat:
    """A node among others. ``shown`` names it to people: its host only, as the rest of an address may be a key."""

    def __init__(self, chain: RpcChain, shown: str, clock: Clock) -> None:
        self.chain = chain
        self.shown = shown
        self._clock = clock
        self._head: Head | None = None
        self._looked_at = float("-inf")
        self._behind_s = 0.0
        self._failures = 0
        self._rests_until = float("-inf")
        self._trouble: errors.ChainError | None = None
        self._checked_at: datetime | None = None

    @property
    def rests_until(self) -> float:
        """Monotonic time before which this node is asked only when nobody else is left."""
        return self._rests_until

    @property
    def is_due(self) -> bool:
        """Whether it may be asked."""
        return self._clock.monotonic() >= self._rests_until

    @property
    def trouble(self) -> errors.ChainError | None:
        """Why it rests, if it does."""
        return self._trouble

    @property
    def behind_s(self) -> float:
        """How far its newest block lay behind this computer's clock when it was read; negative: ahead."""
        return self._behind_s

    async def look(self, known_for_s: float = 0.0) -> Head:
        """Its newest block, read again unless that was done within these seconds."""
        if self._head is None or self._clock.monotonic() - self._looked_at >= known_for_s:
            self._head = await self.chain.head()
            self._looked_at = self._clock.monotonic()
            self._checked_at = self._clock.now()
            self._behind_s = (self._checked_at - self._head.time).total_seconds()
        return self._head

    def answered(self) -> None:
        """It did what it was asked."""
        self._trouble, self._failures = None, 0
        self._rests_until = float("-inf")
        self._checked_at = self._clock.now()

    def failed(self, error: errors.ChainError) -> None:
        """It did not: the next question waits, longer each time, or as long as the node itself wished."""
        rest = min(FIRST_REST_S * 2 ** min(self._failures, _MOST_DOUBLINGS), LONGEST_REST_S)
        if isinstance(error, errors.NodeBusy) and error.retry_after_s is not None:
            rest = max(rest, error.retry_after_s)
        self._failures += 1
        self._trouble = error
        self._rests_until = self._clock.monotonic() + rest
        self._looked_at = float("-inf")
        self._checked_at = self._clock.now()

    @property
    def is_in_step(self) -> bool:
        """Whether the newest block that it showed last can be one, by this computer's clock."""
        return abs(self._behind_s) <= OUT_OF_STEP_S

    def out_of_step(self) -> errors.NodeStale:
        """By how much it is not, in words."""
        minutes = round(abs(self._behind_s) / _MINUTE_S)
        if self._behind_s >= 0:
            return errors.NodeStale(f"The node's newest block is {minutes} minutes old.")
        return errors.NodeStale(
            f"The node's newest block lies {minutes} minutes ahead of this computer's clock."
        )

    def health(self, dispute: str = "") -> NodeHealth:
        """For people; an open ``dispute`` with another node goes before everything else."""
        if self._checked_at is None:
            return NodeHealth(self.shown)
        words = dispute
        if not words and self._trouble is not None:
            words = self._trouble.what
        elif not words and not self.is_in_step:
            words = self.out_of_step().what
        return NodeHealth(self.shown, not words, words or "Answers.", self._head, self._checked_at)


def in_step(seats: list[Seat]) -> list[Seat]:
    """Those whose newest block can be one: near this computer's clock.

    Where none is, the clock may be what is wrong: then those that are not behind the furthest one.
    """
    near = [seat for seat in seats if seat.is_in_step]
    if near or not seats:
        return near
    furthest = min(seat.behind_s for seat in seats)
    return [seat for seat in seats if seat.behind_s - furthest <= OUT_OF_STEP_S]


def shown_names(urls: tuple[str, ...]) -> tuple[str, ...]:
    """The hosts of addresses, with their ports; numbered where several addresses share one."""
    hosts: list[str] = []
    for url in urls:
        parts = urlsplit(url)
        hosts.append(f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname))
    return tuple(
        host if hosts.count(host) == 1 else f"{host} ({hosts[: place + 1].count(host)})"
        for place, host in enumerate(hosts)
    )
