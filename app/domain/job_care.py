"""What a person does with a job afterwards: gives it another name, finds its file, or has it fetched again. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.domain.display import displayable
from app.domain.job import Job, JobState, JobStep, StepKind

LONGEST_TITLE = 120


def renamed(job: Job, title: str) -> Job:
    """The job under another title; one that says nothing changes nothing."""
    return replace(job, title=displayable(title, LONGEST_TITLE) or job.title)


def located(job: Job, path: str, now: datetime) -> tuple[Job, tuple[JobStep, ...]]:
    """Its file, known by its hash, is at ``path`` now."""
    if job.audio is None or job.audio.path == path:
        return job, ()
    moved = replace(job, audio=replace(job.audio, path=path))
    return moved, (JobStep(job.id, StepKind.LOCATED, now, path),)


def may_be_fetched_again(job: Job) -> bool:
    """Whether its server was not asked to delete its copy, and another look at it costs nothing."""
    return job.audio is not None and not job.seller_url and job.state in (JobState.SAVED, JobState.UNVERIFIED)


def fetched_again(job: Job, now: datetime) -> tuple[Job, tuple[JobStep, ...]]:
    """The file is lost and its server may still have it: watch once more. What was saved stays known until then."""
    if not may_be_fetched_again(job):
        return job, ()
    again = replace(job, state=JobState.WAITING, notice="", notice_code="", troubles_in_a_row=0)
    return again, (JobStep(job.id, StepKind.FETCHED_AGAIN, now),)
