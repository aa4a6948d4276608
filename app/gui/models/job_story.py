"""A job's timeline as it is shown: the recorded steps, what happens now, and what is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.display import displayable
from app.domain.job import AUDIO_SAFE, Job, JobState, JobStep, StepKind
from app.domain.words import STEP
from app.gui.models.job_rows import is_unsaved
from app.gui.models.job_wording import first_sentence, said, second_time, step_time
from app.gui.widgets.timeline import Step, StepState

_STATES = {
    StepKind.FAILED: StepState.FAILED,
    StepKind.GONE: StepState.FAILED,
    StepKind.NEEDS_YOU: StepState.TROUBLE,
    StepKind.KEPT_UNVERIFIED: StepState.TROUBLE,
}
_SUMS = (StepKind.QUOTED, StepKind.APPROVED)
_TELL_WHY = (StepKind.FAILED, StepKind.GONE, StepKind.NEEDS_YOU)


def story(
    job: Job, steps: Sequence[JobStep], next_look_at: datetime | None, now: datetime
) -> tuple[Step, ...]:
    """Every step of a job from its price to its end; the live line is the last that is known."""
    told = [_told(step, now) for step in steps if not (job.is_watched and step.kind is StepKind.FIRST_SEEN)]
    if job.is_watched:
        told.append(_live(job, next_look_at))
    return (*told, *_to_come(job))


def _told(step: JobStep, now: datetime) -> Step:
    words, time = said(STEP[step.kind]), step_time(step.at, now)
    state = _STATES.get(step.kind, StepState.DONE)
    detail = displayable(step.detail, 200)
    if step.kind in _SUMS and detail:
        return Step(state, f"{words}: {detail}", time)
    if step.kind is StepKind.QUEUED:
        return Step(state, words, time, code=detail)
    if step.kind in _TELL_WHY and detail:
        return Step(state, first_sentence(detail), time)
    return Step(state, words, time)


def _live(job: Job, next_look_at: datetime | None) -> Step:
    words = said(STEP[StepKind.FIRST_SEEN]) if job.state is JobState.MAKING else _tr("Waiting")
    looks = _tr("1 look") if job.polls == 1 else _tr("{count} looks").format(count=job.polls)
    time = _tr("now")
    if next_look_at is not None:
        time = _tr("next {time}").format(time=second_time(next_look_at))
    if is_unsaved(job):
        words = _tr("Ready, not saved yet")
    state = StepState.TROUBLE if job.troubles_in_a_row else StepState.NOW
    return Step(state, words, time, detail=f"— {looks}")


def _to_come(job: Job) -> tuple[Step, ...]:
    if job.seller_url:
        return (Step(StepState.NEXT, said(STEP[StepKind.SAVED])),) if job.is_watched else ()
    saved = Step(StepState.NEXT, said(STEP[StepKind.SAVED]))
    removed = Step(StepState.NEXT, said(STEP[StepKind.CLEANED]))
    if job.is_watched:
        return saved, removed
    if job.state in AUDIO_SAFE and job.state is not JobState.CLEANED:
        return (removed,)
    return ()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Jobs", text)
