"""What is true during a tour, asked of the services and not of what the screen says."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from app.domain.estimate import progress
from app.domain.job import Job, JobState
from app.domain.payment import PaymentState
from app.gui.widgets.toast import ToastCard
from app.gui.window import MainWindow

_LOOK_AGAIN_S = 0.1
_WORTH_A_PICTURE = 0.15
_PROVED = frozenset({PaymentState.CONFIRMED, PaymentState.FINAL})


class TourFailed(Exception):
    """A step did not come out as it should; the text says which."""


class Facts:
    """Looks behind one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._known: frozenset[str] = frozenset()

    async def until(self, true: Callable[[], Awaitable[bool]], otherwise: str, within_s: float) -> None:
        """Wait for something to become true.

        Raises:
            TourFailed: it did not, in time.
        """
        try:
            async with asyncio.timeout(within_s):
                while not await true():  # noqa: ASYNC110 - records have no event of their own
                    await asyncio.sleep(_LOOK_AGAIN_S)
        except TimeoutError as error:
            raise TourFailed(f"{otherwise}.") from error

    def sample_gets_on(self) -> bool:
        """Whether the sample on the first screen is worth a picture."""
        sample = self._window.worlds.sample
        if sample is None or sample.job is None or sample.gondola is None:
            return False
        seen = progress(sample.job, sample.gondola.clock.now())
        return seen.fraction is not None and seen.fraction > _WORTH_A_PICTURE

    def balance_is_known(self) -> bool:
        """Whether both balances of the play wallet were read."""
        session = self._window.worlds.session
        seen = None if session is None or not session.gondola.play_money else session.balances()
        return seen is not None and seen.usdc_micro is not None and seen.credit is not None

    def toast_is_gone(self) -> bool:
        """Whether nothing lies over the foot of the window."""
        return not any(toast.isVisible() for toast in self._window.findChildren(ToastCard))

    async def payment_is_proved(self) -> bool:
        """Whether our own node shows the top-up."""
        payments = await self._window.gondola.history.payments()
        return any(payment.state in _PROVED for payment in payments)

    def remember_jobs(self) -> None:
        """From now on another job is a new one."""
        self._known = frozenset(job.id for job in self._window.gondola.watcher.jobs())

    def new_job(self) -> Job | None:
        """The job that came since."""
        jobs = self._window.gondola.watcher.jobs()
        return next((job for job in jobs if job.id not in self._known), None)

    async def job_is_half_done(self) -> bool:
        """Whether the new job has run half of its usual time."""
        job = self._job()
        ran_s = (self._window.gondola.clock.now() - job.created_at).total_seconds()
        return not job.is_watched or (job.p80_ms is not None and ran_s * 2000 >= job.p80_ms)

    async def job_is_cleaned(self) -> bool:
        """Whether its audio is saved and checked here, and removed from the server.

        Raises:
            TourFailed: it ended in another way.
        """
        job = self._job()
        if not job.is_watched and job.state not in (JobState.SAVED, JobState.CLEANED):
            raise TourFailed(f"The job ended without audio: {job.notice}")
        return job.state is JobState.CLEANED

    async def require_audio(self) -> None:
        """Raises TourFailed unless checked audio lies on disk."""
        audio = self._job().audio
        if audio is None or not audio.verified or not await asyncio.to_thread(Path(audio.path).is_file):
            raise TourFailed("The audio is not on disk.")

    def _job(self) -> Job:
        job = self.new_job()
        if job is None:
            raise TourFailed("The job is not in the list any more.")
        return job
