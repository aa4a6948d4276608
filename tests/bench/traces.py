"""Jobs that never were: seeded times of queueing and finishing, and loops that poll them under the host's limits."""

from __future__ import annotations

import heapq
import math
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from app.domain.schedule import IN_FLIGHT_PER_ACCOUNT, RETRIEVES_PER_MINUTE
from tests.domain.shapes import Z80

ANSWER_S = 0.2
"""How long each answer takes."""
CAP = RETRIEVES_PER_MINUTE - 5
"""What is asked for in any minute at most, by every loop alike."""


@dataclass(frozen=True, slots=True)
class Job:
    """Queued at ``queued``, finished ``took_s`` later; ``p80_s`` is the truth about its kind."""

    queued: float
    p80_s: float
    took_s: float


def mixed(
    seed: int, count: int = 300, spread: float = 0.4, p80s: Sequence[float] = (15, 60, 300)
) -> list[Job]:
    """Jobs of several kinds, lognormal around the P80 of each, one queued every 1.5 s."""
    chance = Random(seed)
    kinds = [p80s[number % len(p80s)] for number in range(count)]
    chance.shuffle(kinds)
    return [
        Job(number * 1.5, p80_s, p80_s * math.exp(spread * (chance.gauss(0.0, 1.0) - Z80)))
        for number, p80_s in enumerate(kinds)
    ]


class Limits:
    """So many requests in any minute, so many at once."""

    def __init__(self) -> None:
        self._stamps: deque[float] = deque()
        self._answers: list[tuple[float, int, bool]] = []
        self.polls = 0

    def wait_s(self, now: float) -> float:
        """Seconds until one more may be asked for."""
        self._forget(now)
        wait_s = self._answers[0][0] - now if len(self._answers) >= IN_FLIGHT_PER_ACCOUNT else 0.0
        if len(self._stamps) >= CAP:
            wait_s = max(wait_s, self._stamps[len(self._stamps) - CAP] + 60.0 - now)
        return max(0.0, wait_s)

    def fill(self, now: float) -> float:
        """What part of the minute is used up."""
        self._forget(now)
        return len(self._stamps) / CAP

    def ask(self, now: float, number: int, *, done: bool) -> None:
        """Ask about a job; ``done`` is what the answer will say."""
        self._stamps.append(now)
        self.polls += 1
        heapq.heappush(self._answers, (now + ANSWER_S, number, done))

    def answers(self, now: float) -> Iterator[tuple[float, int, bool]]:
        """Those that have arrived."""
        while self._answers and self._answers[0][0] <= now:
            yield heapq.heappop(self._answers)

    def next_answer(self) -> float:
        """When the next one arrives; infinity where none is awaited."""
        return self._answers[0][0] if self._answers else math.inf

    def _forget(self, now: float) -> None:
        while self._stamps and self._stamps[0] <= now - 60.0:
            self._stamps.popleft()


@dataclass(frozen=True, slots=True)
class Run:
    """What a loop came to: seconds from finished to noticed, and requests."""

    delays_s: tuple[float, ...]
    polls: int


def fixed_beat(jobs: Sequence[Job], beat_s: float = 5.0, *, spread_out: bool = False) -> Run:
    """The loop of the public examples: each job every five seconds, whoever waited longest first.

    It bursts into the minute's limit and waits there; ``spread_out`` makes a stronger one that never does, as its
    requests keep an even distance.
    """
    limits, delays_s, last = Limits(), list[float](), -math.inf
    due = [(job.queued, number) for number, job in enumerate(jobs)]
    heapq.heapify(due)
    now = 0.0
    while len(delays_s) < len(jobs):
        for at, number, done in limits.answers(now):
            if done:
                delays_s.append(at - jobs[number].queued - jobs[number].took_s)
            else:
                heapq.heappush(due, (at - ANSWER_S + beat_s, number))
        wait_s = limits.wait_s(now)
        if spread_out:
            wait_s = max(wait_s, last + 60.0 / CAP - now)
        if due and due[0][0] <= now and wait_s <= 0:
            _, number = heapq.heappop(due)
            job, last = jobs[number], now
            limits.ask(now, number, done=job.queued + job.took_s <= now + ANSWER_S / 2)
            continue
        allowed = max(due[0][0], now + wait_s) if due else math.inf
        now = max(now + 1e-6, min(limits.next_answer(), allowed))
    return Run(tuple(delays_s), limits.polls)
