"""Which job is looked at when, and by whom it is being looked at right now."""

from __future__ import annotations

import asyncio

IDLE_S = 30.0


class Agenda:
    """Due times in monotonic seconds. A job that is busy comes back only when its look has ended."""

    def __init__(self) -> None:
        self.changed = asyncio.Event()
        self._due: dict[str, float] = {}
        self._busy: set[str] = set()

    def plan(self, job_id: str, at_s: float) -> None:
        """Look at a job at this time."""
        self._due[job_id] = at_s
        self.changed.set()

    def drop(self, job_id: str) -> None:
        """Do not look at it any more."""
        self._due.pop(job_id, None)

    def at(self, job_id: str) -> float | None:
        """When it is looked at next, None when it is not."""
        return self._due.get(job_id)

    def shift(self, seconds: float) -> None:
        """So much time passed that no clock counted: everything is due that much sooner."""
        self._due = {job_id: at - seconds for job_id, at in self._due.items()}
        self.changed.set()

    def begin(self, job_id: str) -> None:
        """A look at it is under way."""
        self._busy.add(job_id)

    def is_busy(self, job_id: str) -> bool:
        """Whether it is being looked at right now."""
        return job_id in self._busy

    def end(self, job_id: str) -> None:
        """It is over."""
        self._busy.discard(job_id)
        self.changed.set()

    def due(self, now_s: float) -> tuple[str, ...]:
        """The jobs that may be looked at now, the longest overdue first."""
        late = ((at, job_id) for job_id, at in self._due.items() if at <= now_s and job_id not in self._busy)
        return tuple(job_id for _, job_id in sorted(late))

    def next_in_s(self, now_s: float) -> float:
        """Seconds until the next one that is not due yet."""
        later = (at - now_s for job_id, at in self._due.items() if at > now_s and job_id not in self._busy)
        return min(later, default=IDLE_S)
