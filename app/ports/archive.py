"""Browsing everything that was ever made, however much it is. Reads only, and never in the way of the records."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from app.domain.finding import Wanted
from app.domain.job import Job, JobState
from app.domain.looks import Looks

Place = tuple[int | str, int]
"""A place in an order: what is sorted by, and the number of the job there."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A job with its number in the records and what looks at it cost."""

    number: int
    job: Job
    looks: Looks


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of an order: numbers of jobs, and where it ends; ``end`` is None when no job comes after it."""

    numbers: array[int]
    end: Place | None


class JobArchive(Protocol):
    """Every job, by choice and in order. A reading that is cancelled is broken off at once."""

    async def stretch(self, wanted: Wanted, after: Place | None, most: int) -> Stretch:
        """The numbers of the next jobs that fit, in order; ``after`` is where the stretch before ended."""
        ...

    async def pick(self, numbers: Iterable[int]) -> tuple[Filed, ...]:
        """These jobs, in any order; those that are gone are left out."""
        ...

    async def find(self, job_id: str) -> Filed | None:
        """One job, None when it is not known (any more)."""
        ...

    async def counts(self) -> Mapping[JobState, int]:
        """How many jobs there are of each state; states without any may be left out."""
        ...

    async def models(self) -> tuple[str, ...]:
        """Every model that any job is of, in the order of their ids."""
        ...
