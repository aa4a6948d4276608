"""Gates that close on trouble which is not one job's own: the host out of reach, the disk not taking anything.

While one is closed, a single try goes through now and then; when it gets on, the rest follow, within their limits.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from app.domain import errors
from app.domain.job import Job
from app.ports.clock import Clock

PAUSES_S = (2.0, 4.0, 8.0, 15.0)
"""Between tries at a host: a connection that is back is noticed within a quarter of a minute."""
DISK_PAUSES_S = (5.0, 10.0, 20.0, 30.0)
AWAKE_S = 1.5
"""After sleep the network takes a moment to come back."""
ASLEEP_S = 60.0
"""A computer that was about to sleep and did not goes on after this."""

DISK_TROUBLES = frozenset(
    {errors.DiskError.code, errors.DiskFull.code, errors.FolderUnwritable.code, errors.FileBusy.code}
)
OUT_OF_REACH = frozenset({errors.Unreachable.code, errors.ProxyTrouble.code, errors.CertificateRefused.code})

OnChange = Callable[[errors.GondolaError | None], None]
"""Called with the trouble when a gate closes or its trouble is another one, with None when it opens."""


class Gate:
    """One such gate. ``trouble`` is why it is closed; None while it is open or only held for a moment."""

    def __init__(self, clock: Clock, pauses_s: tuple[float, ...], jitter: Callable[[], float]) -> None:
        self._clock, self._pauses_s, self._jitter = clock, pauses_s, jitter
        self._closed = False
        self._tries = 0
        self._next_try = 0.0
        self._listeners: list[OnChange] = []
        self.trouble: errors.GondolaError | None = None

    def on_change(self, callback: OnChange) -> None:
        """Register who is told when it opens or closes."""
        self._listeners.append(callback)

    def wait_s(self) -> float:
        """Seconds until the next try may go through; 0.0 while the gate is open."""
        return max(0.0, self._next_try - self._clock.monotonic()) if self._closed else 0.0

    def began(self) -> None:
        """A try is under way: the next one waits its time."""
        if self._closed:
            self._pause()

    def close(self, trouble: errors.GondolaError) -> None:
        """A try failed."""
        other = self.trouble is None or self.trouble.code != trouble.code
        self.trouble = trouble
        if not self._closed:
            self._closed, self._tries = True, 0
            self._pause()
        if other:
            self._tell(trouble)

    def hold(self, seconds: float) -> None:
        """Let nothing through for so long, without calling that trouble."""
        self._closed, self._tries = True, 0
        self._next_try = self._clock.monotonic() + seconds

    def try_now(self) -> None:
        """Something changed, or the person wants it tried: the next try after a failed one need not wait."""
        if self.trouble is not None:
            self._next_try, self._tries = self._clock.monotonic(), 0

    def open(self) -> None:
        """A try got through."""
        was, self._closed, self.trouble = self._closed, False, None
        if was:
            self._tell(None)

    def _pause(self) -> None:
        pause = self._pauses_s[min(self._tries, len(self._pauses_s) - 1)]
        self._tries += 1
        # When a host comes back for everybody, not everybody comes at once.
        self._next_try = self._clock.monotonic() + pause * (0.75 + 0.5 * self._jitter())

    def _tell(self, trouble: errors.GondolaError | None) -> None:
        for listener in self._listeners:
            listener(trouble)


class Gates:
    """Those that looks at jobs pass."""

    def __init__(self, clock: Clock, jitter: Callable[[], float] | None = None) -> None:
        chance = jitter or random.Random().random  # noqa: S311 - spreads tries, guards nothing
        self.host = Gate(clock, PAUSES_S, chance)
        self.disk = Gate(clock, DISK_PAUSES_S, chance)

    def wait_s(self, job: Job) -> float:
        """Seconds until a look at this job may begin, as far as gates are concerned."""
        return max((gate.wait_s() for gate in self._before(job)), default=0.0)

    def began(self, job: Job) -> None:
        """A look at it begins."""
        for gate in self._before(job):
            gate.began()

    def _before(self, job: Job) -> tuple[Gate, ...]:
        """A seller is another host; and only a job whose audio could not be saved waits for the disk."""
        disk = (self.disk,) if job.notice_code in DISK_TROUBLES else ()
        return disk if job.seller_url else (self.host, *disk)


def learn(gate: Gate, error: errors.GondolaError | None) -> None:
    """What an answer, or none, says about the way to the host: only a connection that was never made closes it."""
    if isinstance(error, errors.Unreachable):
        if not error.maybe_delivered:
            gate.close(error)
    elif error is None or isinstance(error, errors.ProviderError):
        gate.open()
