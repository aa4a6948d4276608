"""Locks Gondola, by hand or because nobody touched it, and opens it again once the keyring has been asked.

What the lock forbids is refused by whoever does it: limits, settings, accounts, exports. Nobody here stops watching.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from app.domain import errors
from app.domain.events import Event, LockChanged, PreferencesChanged
from app.domain.locking import NEVER_MIN, Touch, is_due
from app.ports.clock import Clock
from app.ports.lock_mark import LockMark
from app.ports.settings import Preferences
from app.services.beats import to_next_beat_s
from app.services.feed import Feed

_log = logging.getLogger(__name__)

BEAT_S = 15.0

RequireOpen = Callable[[], Awaitable[None]]
"""Raises Locked while Gondola is locked: asked before anything that the lock forbids."""


async def always_open() -> None:
    """Where there is no lock."""


class AppLock:
    """One per running Gondola; ``mark`` is shared by all of this person's processes.

    ``confirm`` asks the keyring anew and raises VaultError when it says no, as for raising a cap; ``chosen`` reads what
    the person chose.
    """

    def __init__(
        self,
        mark: LockMark,
        confirm: Callable[[], Awaitable[None]],
        chosen: Callable[[], Awaitable[Preferences]],
        clock: Clock,
        feed: Feed,
    ) -> None:
        self._mark, self._ask_keyring, self._chosen = mark, confirm, chosen
        self._clock, self._feed = clock, feed
        self._told = False
        self._unmarked = False
        self._turns = 0
        self._touch = self._now()
        self._after_min = NEVER_MIN
        self._opening = asyncio.Lock()
        self._leave = feed.subscribe(self._heard)
        self._stale = True

    @property
    def locked(self) -> bool:
        """What was told last: for showing. Whoever acts asks ``is_locked``."""
        return self._told

    @property
    def after_min(self) -> int:
        """After how many minutes without a touch it locks itself, as the person chose; 0 is never."""
        return self._after_min

    def close(self) -> None:
        """Hear nothing any more (the program is ending)."""
        self._leave()

    async def is_locked(self) -> bool:
        """Whether it is locked now, by whichever process; a change is told to everybody."""
        # The mark first: it may be locked here while that is read.
        locked = await self._is_marked() or self._unmarked
        self._tell(locked=locked)
        return locked

    async def require_open(self) -> None:
        """Raise Locked while it is locked."""
        if await self.is_locked():
            raise errors.Locked

    async def lock(self) -> bool:
        """Lock at once. False: that could not be written down, so it holds in this process only, until it ends."""
        self._unmarked = True
        self._tell(locked=True)
        try:
            await self._set_mark(locked=True)
        except errors.DiskError as error:
            _log.warning("The lock holds for this run only: %s %s", error.code, error.detail)
            return False
        self._unmarked = False
        return True

    async def unlock(self) -> None:
        """Ask the keyring, then open.

        Raises:
            VaultError: it said no.
            DiskError: the mark cannot be taken away. Either way it stays locked.
        """
        async with self._opening:
            if not await self.is_locked():
                return
            await self._ask_keyring()
            await self._set_mark(locked=False)
            self._unmarked = False
            self._touch = self._now()
            self._tell(locked=False)

    def touched(self) -> None:
        """Somebody used the window. Whoever comes only after it was to lock itself (the computer slept) is too late."""
        if is_due(self._idle_s(), self._after_min):
            self._unmarked = True
            self._tell(locked=True)
        else:
            self._touch = self._now()

    async def look(self) -> None:
        """See whether it is locked, and lock it if nobody touched it for as long as the person chose."""
        if self._stale:
            self._stale = False
            self._after_min = (await self._chosen()).lock_after_min
        is_open = not await self.is_locked()
        if (is_open or self._unmarked) and is_due(self._idle_s(), self._after_min):
            await self.lock()

    async def run(self) -> None:
        """Look for ever."""
        while True:
            try:
                await self.look()
            except Exception:  # noqa: BLE001 # outermost: it is looked at again at the next beat
                _log.exception("Looking at the lock failed")
            await self._clock.sleep(to_next_beat_s(self._clock, BEAT_S))

    async def _is_marked(self) -> bool:
        """What was read while the mark was changed here may be how it was before that, and is read again."""
        while True:
            turns = self._turns
            marked = await self._mark.is_set()
            if turns == self._turns:
                return marked

    async def _set_mark(self, *, locked: bool) -> None:
        try:
            await self._mark.set(locked=locked)
        finally:
            self._turns += 1

    def _tell(self, *, locked: bool) -> None:
        if locked is not self._told:
            self._told = locked
            self._feed.publish(LockChanged(locked))

    def _idle_s(self) -> float:
        return self._touch.idle_s(self._clock.now(), self._clock.monotonic())

    def _now(self) -> Touch:
        return Touch(self._clock.now(), self._clock.monotonic())

    def _heard(self, event: Event) -> None:
        if isinstance(event, PreferencesChanged) and "lock_after_min" in event.names:
            self._stale = True
