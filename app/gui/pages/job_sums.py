"""Keeps the footer of the jobs true: jobs from the watcher and the counts, money from the records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer

from app.domain.events import ChargeChanged, Event, JobChanged, LimitsChanged, PaymentChanged
from app.gui.footer import Footer
from app.gui.models.job_rows import is_unsaved
from app.gui.models.job_sums import audio_words, making_lead, making_words, money_words
from app.gui.models.jobs import JobsModel
from app.gui.shell import Shell

_SETTLE_MS, _JOBS_SETTLE_MS = 120, 3_000
"""When the last of many jobs is done takes some reckoning; a look at one of them hardly changes it."""

MANY = 60
"""Of so many jobs their sum in words is not made anew for each that comes or goes."""
_TOLD_FOR, _MANY_TOLD_FOR = timedelta(seconds=9), timedelta(seconds=55)
"""A little less than the page's beats, or every other one would come just too early."""


class JobSums(QObject):
    """Writes the footer."""

    def __init__(self, shell: Shell, model: JobsModel, footer: Footer) -> None:
        super().__init__(footer)
        self._all_by: datetime | None = None
        self._said = ""
        self._told_at = datetime.min.replace(tzinfo=UTC)
        self._shell = shell
        self._gondola = shell.gondola
        self._model = model
        self._footer = footer
        self._money_soon = self._timer(self.read)
        self._jobs_soon = self._timer(self.tell_jobs)
        self._jobs_soon.setInterval(_JOBS_SETTLE_MS)

    def read(self) -> None:
        """Read what today used and what is open."""
        self._shell.run("jobs-sums", self._read())

    def hear(self, event: Event) -> None:
        """Money moved or a job did: say so soon, once for a burst of events."""
        if isinstance(event, PaymentChanged | ChargeChanged | LimitsChanged):
            self._money_soon.start()
        elif isinstance(event, JobChanged):
            self._begin_jobs_soon()

    def tell_time(self) -> None:
        """Time went on, which only running jobs notice, and their sum seldom: it is told in minutes."""
        told_for = _TOLD_FOR if len(self._gondola.watcher.jobs()) < MANY else _MANY_TOLD_FOR
        if not (self._told_at <= self._gondola.clock.now() < self._told_at + told_for):
            self._tell_making()

    def _tell_making(self) -> None:
        watcher, now = self._gondola.watcher, self._gondola.clock.now()
        self._told_at = now
        lead, self._said = making_words(watcher.jobs(), now, watcher.typical, self._all_by)
        self._footer.say_making(lead, self._said)

    def tell_jobs(self) -> None:
        """Jobs changed."""
        self._all_by = self._when_all_are_done()
        self._tell_making()
        self._tell_audio()

    def tell_counts(self) -> None:
        """There are more or fewer jobs of a state. How many are made is told at once, and soon by when they all are."""
        if self._all_by is None:
            self.tell_jobs()
            return
        jobs = self._gondola.watcher.jobs()
        if len(jobs) < MANY:
            self._tell_making()
        else:
            self._footer.say_making(making_lead(jobs), self._said)
        self._tell_audio()
        self._begin_jobs_soon()

    def _tell_audio(self) -> None:
        unsaved = sum(is_unsaved(job) for job in self._gondola.watcher.jobs())
        self._footer.say_audio(audio_words(self._model.counts(), unsaved))

    def _begin_jobs_soon(self) -> None:
        if not self._jobs_soon.isActive():
            self._jobs_soon.start()

    def _when_all_are_done(self) -> datetime | None:
        seen = self._gondola.watcher.outlook(self._gondola.watcher.jobs())
        return None if seen is None else self._gondola.clock.now() + timedelta(seconds=seen.p80_s)

    def stop(self) -> None:
        """Nothing is read any more."""
        self._money_soon.stop()
        self._jobs_soon.stop()

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(_SETTLE_MS)
        timer.timeout.connect(act)
        return timer

    async def _read(self) -> None:
        history = self._gondola.history
        _, used = await history.spent()
        payments, charges = await history.open_money()
        self._footer.say_money(money_words(used.day_micro_usdc, payments, charges))
