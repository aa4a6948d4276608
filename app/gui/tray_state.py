"""What the tray tells: one state made of everything the session knows, the weightiest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.display import displayable
from app.domain.estimate import Progress, progress
from app.domain.events import Outage
from app.domain.job import Job
from app.gui.language.figures import format_usd, format_usdc
from app.gui.models.job_rows import progress_words
from app.gui.session import Session
from app.gui.theme.tray_art import TrayMark
from app.services.gondola import Gondola

MOST_JOBS = 5
_STEPS = 16
"""How finely the ring is drawn: each step is a new picture for the desktop."""
_LONGEST_TITLE = 40
MANY = 60
_FRESH = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class TrayJob:
    """A line of the menu about a job that is being made."""

    id: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class TrayState:
    """All of it. ``progress`` (0 to 1) is that of all jobs together, None while none of them tells it.

    ``done`` counts what was saved since somebody last looked; ``money`` says what is there, empty while unknown and
    while it is ``locked``. ``open`` says that there are services behind the window.
    """

    needs_you: int = 0
    making: int = 0
    done: int = 0
    offline: bool = False
    paused: bool = False
    play: bool = False
    progress: float | None = None
    jobs: tuple[TrayJob, ...] = ()
    money: str = ""
    locked: bool = False
    open: bool = False

    @property
    def mark(self) -> TrayMark:
        """The weightiest of it."""
        weighed = (
            (self.needs_you, TrayMark.ATTENTION),
            (self.offline, TrayMark.OFFLINE),
            (self.paused, TrayMark.PAUSED),
            (self.making, TrayMark.WORKING),
            (self.done, TrayMark.DONE),
        )
        return next((mark for true, mark in weighed if true), TrayMark.IDLE)

    @property
    def more(self) -> int:
        """How many jobs are in the making beside those that are named."""
        return self.making - len(self.jobs)

    def words(self) -> str:
        """The state in words, as a pointer that rests on the mark reads it."""
        parts = ["Gondola"]
        if self.play:
            parts.append(_tr("play money"))
        if self.needs_you == 1:
            parts.append(_tr("1 needs you"))
        elif self.needs_you:
            parts.append(_tr("{count} need you").format(count=self.needs_you))
        if self.offline:
            parts.append(_tr("no connection"))
        if self.paused:
            parts.append(_tr("spending paused"))
        if self.locked:
            parts.append(_tr("locked"))
        if self.making:
            parts.append(_tr("{count} in the making").format(count=self.making))
        if self.done:
            parts.append(_tr("{count} saved").format(count=self.done))
        return " · ".join(parts)


class Ring:
    """How far all jobs of a session are together. Of very many it is reckoned anew now and then: it hardly moves."""

    def __init__(self) -> None:
        self._made_at: datetime | None = None
        self._of = 0
        self._at: float | None = None

    def at(self, gondola: Gondola, watched: list[Job], now: datetime) -> float | None:
        """0 to 1, in the steps that are drawn; None while none of them tells it."""
        fresh = self._made_at is not None and self._made_at <= now < self._made_at + _FRESH
        if not (fresh and len(watched) == self._of and self._of >= MANY):
            typical = gondola.watcher.typical
            self._at = together([progress(job, now, typical(job)) for job in watched])
            self._made_at, self._of = now, len(watched)
        return self._at


def state_of(session: Session, done: int, ring: Ring, *, asking: bool = False) -> TrayState:
    """What there is to tell of a session; ``asking`` while a question about money waits for its answer."""
    gondola = session.gondola
    now, watched = gondola.clock.now(), [job for job in gondola.watcher.jobs() if job.is_watched]
    lines = tuple(_line(session, job, now) for job in reversed(watched[-MOST_JOBS:]))
    return TrayState(
        needs_you=session.needs_you() + asking,
        making=len(watched),
        done=done,
        offline=gondola.life.outage is not Outage.NONE,
        paused=session.limits is not None and session.limits.paused,
        play=gondola.play_money,
        progress=ring.at(gondola, watched, now),
        jobs=lines,
        money="" if gondola.lock.locked else money_words(session),
        locked=gondola.lock.locked,
        open=True,
    )


def together(jobs: list[Progress]) -> float | None:
    """How far jobs are as one, in the steps that are drawn; those that do not tell are left out."""
    known = [seen.fraction for seen in jobs if seen.fraction is not None]
    return round(sum(known) / len(known) * _STEPS) / _STEPS if known else None


def money_words(session: Session) -> str:
    """``42.10 USDC · $8.31 credit`` of the account in the header; empty while nothing is known."""
    seen = session.balances()
    if seen is None:
        return ""
    parts = []
    if seen.usdc_micro is not None:
        parts.append(f"{format_usdc(seen.usdc_micro)} USDC")
    if seen.credit is not None:
        parts.append(_tr("{sum} credit").format(sum=format_usd(seen.credit.credit_micro_usdc)))
    return " · ".join(parts)


def _line(session: Session, job: Job, now: datetime) -> TrayJob:
    watcher = session.gondola.watcher
    words = progress_words(job, now, watcher.next_look_at(job.id), typical=watcher.typical(job))
    return TrayJob(job.id, displayable(job.title, _LONGEST_TITLE), words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tray", text)
