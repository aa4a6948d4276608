"""How long a batch still takes, in words, and whose word that is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.belief import Belief, Shape
from app.domain.estimate import Basis, elapsed_s, seen_running_s, typical_of
from app.domain.estimate_batch import Going, batch_outlook
from app.domain.job import Job
from app.domain.learning import untaught
from app.domain.pace import queueing_s

_HALF_A_DAY = timedelta(hours=12)


def remaining_words(jobs: Iterable[Job], waiting: int, now: datetime, *, reads_ledger: bool) -> str:
    """``usually all done by 14:32, says the server``; empty where nobody's word is known for one of the jobs.

    ``waiting`` jobs are queued one after the other, and take about as long as those on their way; ``reads_ledger``
    as in ``domain.pace.queueing_s``.
    """
    running, shape = list(jobs), untaught(told=True)
    going = [_going(job, shape, now) for job in running]
    if waiting and running:
        going.append(_later(running[-1], shape, queueing_s(waiting + 1, reads_ledger=reads_ledger)))
    left = batch_outlook(going)
    if left is None:
        return ""
    done = (now + timedelta(seconds=left.p80_s)).astimezone()
    at = done.strftime("%H:%M") if done - now < _HALF_A_DAY else done.strftime("%d %b %H:%M")
    if left.basis is Basis.SERVER:
        return _tr("usually all done by {time}, by the server's estimate").format(time=at)
    return _tr("usually all done by {time}").format(time=at)


def _going(job: Job, shape: Shape, now: datetime) -> Going:
    typical = typical_of(job, None, 0)
    return Going(Belief(shape, typical.p80_s or 1.0), typical, seen_running_s(job), elapsed_s(job, now))


def _later(like: Job, shape: Shape, in_s: float) -> Going:
    """A job like this one that begins so much later."""
    typical = typical_of(like, None, 0)
    return Going(Belief(shape, typical.p80_s or 1.0), typical, -in_s, -in_s)


def _tr(text: str) -> str:
    return QCoreApplication.translate("batch", text)
