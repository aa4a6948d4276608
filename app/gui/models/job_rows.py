"""One job as the cells of its row: pure functions from a job and the time to what is painted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.domain import errors
from app.domain.addresses import host_of
from app.domain.display import displayable
from app.domain.estimate import P80_MARK, Basis, Progress, Typical, duration_is_known, elapsed_s, progress
from app.domain.job import AUDIO_SAFE, Job, JobState
from app.domain.job_words import JOB_STATE
from app.domain.looks import NO_LOOKS, Looks
from app.gui.delegates.cells import Cell, FigureCell, ProgressCell, StateCell, TextCell, TitleCell
from app.gui.language.figures import format_usd
from app.gui.language.told import told
from app.gui.models.clock_words import clock_time
from app.gui.models.job_wording import (
    NOTHING,
    day_words,
    duration,
    first_sentence,
    keeps_words,
    running,
    said,
    second_time,
    short_keeps_words,
)
from app.gui.theme.shapes import Shape
from app.services.gates import DISK_TROUBLES

_SECONDS_WITHIN = timedelta(minutes=2)
_STEPS = 400
UNSETTLED, NOT_DELIVERED = errors.PaymentUnsettled.code, errors.PaidNotDelivered.code
"""Why a job waits for its seller: the codes of the errors behind its notice."""


class Column(IntEnum):
    """The columns of the jobs table, from left to right."""

    TITLE = 0
    STATE = 1
    PROGRESS = 2
    TOOK = 3
    COST = 4
    NEXT_LOOK = 5


TICKING = (Column.PROGRESS, Column.TOOK)
"""Columns that change by time alone."""


_SHAPES = {
    JobState.WAITING: Shape.CLOCK,
    JobState.MAKING: Shape.RING,
    JobState.SAVED: Shape.TICK,
    JobState.CLEANED: Shape.TICK,
    JobState.UNVERIFIED: Shape.TRIANGLE,
    JobState.NEEDS_YOU: Shape.TRIANGLE,
    JobState.FAILED: Shape.CROSS,
    JobState.GONE: Shape.CROSS,
    JobState.STOPPED: Shape.PAUSE,
}


@dataclass(slots=True)
class Row:
    """A job in the table, with the cells that were painted last."""

    job: Job
    next_look_at: datetime | None = None
    looks: Looks = NO_LOOKS
    typical: Typical | None = None
    painted: dict[Column, Cell] = field(default_factory=dict)


_STANDING = frozenset({JobState.UNVERIFIED, JobState.NEEDS_YOU, JobState.STOPPED})

LOADING: dict[Column, Cell] = {**{column: TextCell("") for column in Column}, Column.TITLE: TitleCell("…")}
"""What a row holds until it is loaded, which takes a moment."""


def column_name(column: Column) -> str:
    """What stands above a column."""
    return {
        Column.TITLE: _tr("Title"),
        Column.STATE: _tr("State"),
        Column.PROGRESS: _tr("Progress"),
        Column.TOOK: _tr("Took"),
        Column.COST: _tr("Cost"),
        Column.NEXT_LOOK: _tr("Next look"),
    }[column]


def cell(row: Row, column: Column, now: datetime, model_name: str) -> Cell:
    """What one cell of a row holds at ``now``."""
    job = row.job
    match column:
        case Column.TITLE:
            day = "" if job.is_watched else day_words(job.created_at, now)
            below = " · ".join(part for part in (day, second_line(job, model_name)) if part)
            return TitleCell(displayable(job.title, 200), below)
        case Column.STATE:
            return StateCell(state_shape(job), state_word(job))
        case Column.PROGRESS:
            return _progress_cell(row, now)
        case Column.TOOK:
            return took_cell(job, now)
        case Column.COST:
            return _cost_cell(job, row.looks)
        case Column.NEXT_LOOK:
            at = row.next_look_at if job.is_watched else None
            return FigureCell(second_time(at) if at else NOTHING, muted=True)


def second_line(job: Job, model_name: str) -> str:
    """What it is: the model, what sets this job apart, and the seller where it is one that charges for looks."""
    seller = host_of(job.seller_url, "") if job.seller_url else ""
    parts = (displayable(model_name, 80), displayable(job.summary, 80), displayable(seller, 80))
    return " · ".join(part for part in parts if part)


def state_shape(job: Job) -> Shape:
    """The shape of a job's state."""
    if job.is_watched and job.notice_code in _WAITS:
        return _WAITS[job.notice_code][0]
    if job.state is JobState.NEEDS_YOU and job.notice_code == NOT_DELIVERED:
        return Shape.CROSS
    return _SHAPES[job.state]


def state_word(job: Job) -> str:
    """The word of a job's state; a payment that stands in the way is said instead."""
    if job.is_watched and job.notice_code in _WAITS:
        return _tr(_WAITS[job.notice_code][1])
    if job.state is JobState.NEEDS_YOU and job.notice_code == NOT_DELIVERED:
        return _tr("Not delivered")
    return said(JOB_STATE[job.state])


_WAITS: dict[str, tuple[Shape, str]] = {
    UNSETTLED: (Shape.TRIANGLE, "Not sure yet"),
    **dict.fromkeys((errors.SpendingPaused.code, errors.Locked.code), (Shape.PAUSE, "Paused")),
    **dict.fromkeys(DISK_TROUBLES, (Shape.TRIANGLE, "Not saved")),
}
"""What a job that is watched waits for, where that is not the server: a shape and a word instead of its state."""


def state_words() -> tuple[str, ...]:
    """Every word that the state of a job may have."""
    waits = (_tr(word) for _shape, word in _WAITS.values())
    return (*(said(word) for word in JOB_STATE.values()), *waits, _tr("Not delivered"))


def is_unsaved(job: Job) -> bool:
    """Whether its audio is ready at the server and cannot be saved here."""
    return job.is_watched and job.notice_code in DISK_TROUBLES


def keeps(job: Job, now: datetime) -> str:
    """Until when the server keeps audio that is not safe here."""
    return "" if job.state in AUDIO_SAFE else keeps_words(job.media_until, now)


def waits_for_us(job: Job) -> bool:
    """Whether nothing goes on by itself, so that the time left to fetch its audio is what matters."""
    return job.state in _STANDING or is_unsaved(job)


def progress_words(
    job: Job,
    now: datetime,
    next_look_at: datetime | None = None,
    looks: Looks = NO_LOOKS,
    typical: Typical | None = None,
) -> str:
    """What a running job's bar says under it; where looks cost money, when the next one is and what it may cost."""
    return _running_words(job, now, next_look_at, looks, progress(job, now, typical))


def _running_words(
    job: Job, now: datetime, next_look_at: datetime | None, looks: Looks, seen: Progress
) -> str:
    if job.notice and (job.troubles_in_a_row or job.notice_code in _WAITS):
        return first_sentence(told(job.notice))
    if job.seller_url and next_look_at is not None and next_look_at > now:
        return _next_look_words(next_look_at, looks.price_micro_usdc)
    if job.state is JobState.WAITING:
        return _tr("waiting for the first answer")
    if seen.overtime:
        return _tr("slower than 4 of 5 so far")
    if seen.usually_done_at is None:
        return _tr("being made, no estimate yet")
    near = seen.usually_done_at - now < _SECONDS_WITHIN
    at = second_time(seen.usually_done_at) if near else clock_time(seen.usually_done_at)
    return _tr("usually done by {time}").format(time=at)


def basis_words(typical: Typical, *, at_a_seller: bool) -> str:
    """What the mark on a bar means, and whose word that is."""
    if typical.basis is Basis.OWN_JOBS:
        return _tr("4 of 5 were done at the mark, of your last {count} like this").format(count=typical.jobs)
    who = _tr("the seller") if at_a_seller else _tr("Venice")
    return _tr("4 of 5 jobs like this are done at the mark, says {who}").format(who=who)


def took_cell(job: Job, now: datetime) -> FigureCell:
    """How long it has run, or took."""
    ended = job.finished_at is not None and job.state is not JobState.GONE and duration_is_known(job)
    if job.is_watched:
        return FigureCell(running(elapsed_s(job, now)))
    if ended:
        return FigureCell(duration(elapsed_s(job, now)))
    return FigureCell(NOTHING, muted=True)


def file_words(job: Job) -> str:
    """``mp3 · 0:08 · checked``; the name is the title's, and stands in the details."""
    if job.audio is None:
        return ""
    length = "" if job.audio.duration_s is None else duration(job.audio.duration_s)
    checked = _tr("checked") if job.audio.verified else _tr("the check failed")
    return " · ".join(part for part in (job.audio.audio_format, length, checked) if part)


def file_name(job: Job) -> str:
    """What the saved file is called."""
    return "" if job.audio is None else displayable(Path(job.audio.path).name, 200)


def looks_words(looks: Looks) -> str:
    """``$0.16 for looks so far``; empty while nothing was paid for one."""
    if not looks.spent_micro_usdc:
        return ""
    return _tr("{sum} for looks so far").format(sum=format_usd(looks.spent_micro_usdc))


def _next_look_words(at: datetime, price: int | None) -> str:
    if price is None:
        return _tr("next look {time}").format(time=clock_time(at))
    words = _tr("next look {time}, about {price}")
    return words.format(time=clock_time(at), price=format_usd(price))


def _progress_cell(row: Row, now: datetime) -> Cell:
    cell = _said_in_progress(row, now)
    left = short_keeps_words(row.job.media_until, now) if waits_for_us(row.job) else ""
    if not left or not isinstance(cell, TextCell):
        return cell
    return replace(cell, text=" · ".join(part for part in (left, cell.text) if part))


def _said_in_progress(row: Row, now: datetime) -> Cell:
    job = row.job
    if is_unsaved(job):
        return TextCell(progress_words(job, now), muted=True, small=True)
    if job.is_watched:
        seen = progress(job, now, row.typical)
        known = seen.fraction is not None
        words = _running_words(job, now, row.next_look_at, row.looks, seen)
        # In steps that can be seen: a cell is painted anew only when it looks another way.
        fraction = round((seen.fraction or 0.0) * _STEPS) / _STEPS
        return ProgressCell(fraction, P80_MARK if known else None, seen.overtime, words)
    if job.audio is not None:
        return TextCell(file_words(job), muted=True, small=True)
    if job.state is JobState.STOPPED:
        where = _tr("its audio stays at the seller") if job.seller_url else _tr("its audio stays at Venice")
        return TextCell(where, muted=True, small=True)
    return TextCell(first_sentence(told(displayable(job.notice, 300))), muted=True, small=True)


def _cost_cell(job: Job, looks: Looks) -> FigureCell:
    """The job's price and what looks at it cost, together."""
    if job.refunded and not looks.spent_micro_usdc:
        return FigureCell(_tr("refunded"))
    price = 0 if job.refunded else job.price_micro_usdc
    if price is None and not looks.spent_micro_usdc:
        return FigureCell(NOTHING, muted=True)
    return FigureCell(format_usd((price or 0) + looks.spent_micro_usdc))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Jobs", text)
