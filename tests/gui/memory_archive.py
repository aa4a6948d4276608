"""The archive port in memory: the domain's own rules over a handful of jobs."""

from __future__ import annotations

import asyncio
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from app.domain.finding import Sorting, Wanted, folded
from app.domain.job import Job, JobState
from app.domain.looks import Looks
from app.ports.archive import Filed, Place, Stretch


class MemoryArchive:
    """Jobs as they are at the time of asking. ``looks`` says what looks at a job cost."""

    def __init__(self, jobs_of: Callable[[], Iterable[Job]]) -> None:
        self._jobs_of = jobs_of
        self._numbers: dict[str, int] = {}
        self.looks: dict[str, Looks] = {}
        self.asked: list[Wanted] = []
        self.loaded = 0

    async def stretch(self, wanted: Wanted, after: Place | None, most: int) -> Stretch:
        self.asked.append(wanted)
        await asyncio.sleep(0)
        falls = wanted.sorting not in (Sorting.OLDEST, Sorting.TITLE)
        places = sorted(
            (self._place(wanted, job) for job in self._all() if wanted.fits(job)),
            key=_sortable,
            reverse=falls,
        )
        if after is not None:
            beyond = [
                place
                for place in places
                if (_sortable(place) < _sortable(after) if falls else _sortable(place) > _sortable(after))
            ]
            places = beyond
        part = places[:most]
        return Stretch(array("q", [number for _, number in part]), part[-1] if len(part) == most else None)

    async def pick(self, numbers: Iterable[int]) -> tuple[Filed, ...]:
        wanted = set(numbers)
        await asyncio.sleep(0)
        found = tuple(self._filed(job) for job in self._all() if self._numbers[job.id] in wanted)
        self.loaded += len(found)
        return found

    async def find(self, job_id: str) -> Filed | None:
        await asyncio.sleep(0)
        return next((self._filed(job) for job in self._all() if job.id == job_id), None)

    async def counts(self) -> Mapping[JobState, int]:
        await asyncio.sleep(0)
        return Counter(job.state for job in self._all())

    async def models(self) -> tuple[str, ...]:
        return tuple(sorted({job.model for job in self._all()}))

    def _all(self) -> list[Job]:
        jobs = list(self._jobs_of())
        for job in sorted(jobs, key=lambda job: job.created_at):
            self._numbers.setdefault(job.id, len(self._numbers) + 1)
        return jobs

    def _filed(self, job: Job) -> Filed:
        return Filed(self._numbers[job.id], job, self.looks.get(job.id, Looks()))

    def _place(self, wanted: Wanted, job: Job) -> Place:
        number = self._numbers[job.id]
        match wanted.sorting:
            case Sorting.NEWEST | Sorting.OLDEST:
                return int(job.created_at.timestamp() * 1_000_000), number
            case Sorting.TITLE:
                return folded(job.title), number
            case Sorting.DEAREST:
                return job.price_micro_usdc or -1, number
            case Sorting.LONGEST:
                took = job.finished_at - job.created_at if job.finished_at else None
                return -1 if took is None else int(took.total_seconds() * 1_000_000), number


def _sortable(place: Place) -> tuple[int, str, int]:
    key, number = place
    return (key, "", number) if isinstance(key, int) else (0, key, number)
