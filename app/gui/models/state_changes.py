"""Tells the events that may change how many jobs there are of each state from those that do not: most answers of a
server leave a job as it was, and counting every job anew for each of them would be work for nothing.
"""

from __future__ import annotations

from app.domain.events import Event, JobAdded, JobChanged, JobFinished, JobForgotten, JobsForgotten
from app.domain.job import JobState


class StateChanges:
    """Remembers in what state each job was told last, as long as it is watched."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[JobState, str]] = {}

    def moved(self, event: Event) -> bool:
        """Whether counts may be others after this event."""
        match event:
            case JobChanged(job):
                now = (job.state, job.notice_code)
                before = self._told.get(job.id)
                if job.is_watched:
                    self._told[job.id] = now
                else:
                    self._told.pop(job.id, None)
                return before != now
            case JobAdded() | JobFinished() | JobForgotten() | JobsForgotten():
                return True
            case _:
                return False
