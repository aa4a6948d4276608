"""Looks for a newer version: only when the person asks, or has switched it on, and only where the person says."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from enum import Enum

from app.domain import errors
from app.domain.notice import Notice, NoticeKind
from app.domain.versions import is_newer, is_version
from app.ports.clock import Clock
from app.ports.releases import ReleaseFeed
from app.ports.settings import SettingsStore
from app.services.notify import Notify

_log = logging.getLogger(__name__)

EVERY_S = 24 * 3600.0
FIRST_AFTER_S = 60.0
"""Not while the program starts: there is better to do."""


class Found(Enum):
    """How a look ended."""

    NEWER = "newer"
    NONE = "none"
    UNREACHABLE = "unreachable"
    NO_ADDRESS = "no_address"


@dataclass(frozen=True, slots=True)
class Look:
    """One look: how it ended, the version that is announced, its page, and in words why it could not be read."""

    found: Found
    version: str = ""
    page: str = ""
    why: str = ""


class Updates:
    """``version`` is the one that runs."""

    def __init__(
        self, feed: ReleaseFeed, settings: SettingsStore, notify: Notify, clock: Clock, version: str
    ) -> None:
        self._feed, self._settings, self._notify, self._clock = feed, settings, notify, clock
        self.version = version

    async def look(self) -> Look:
        """Ask now, because the person wants to know."""
        url = (await self._settings.preferences()).update_url
        if not url:
            return Look(Found.NO_ADDRESS)
        try:
            newest = await self._feed.newest(url)
        except errors.GondolaError as error:
            return Look(Found.UNREACHABLE, why=error.what)
        if not is_version(newest.version):
            return Look(Found.UNREACHABLE, why="What is there does not say which version it is.")
        found = Found.NEWER if is_newer(newest.version, self.version) else Found.NONE
        return Look(found, newest.version, newest.page)

    async def run(self) -> None:
        """Look once a day for as long as the person has that switched on; a newer version is told once."""
        await self._clock.sleep(FIRST_AFTER_S)
        while True:
            if (await self._settings.preferences()).update_check:
                await self._look_and_tell()
            await self._clock.sleep(EVERY_S)

    async def _look_and_tell(self) -> None:
        seen = await self.look()
        if seen.found is Found.UNREACHABLE:
            _log.info("No newer version could be looked for: %s", seen.why)
        if seen.found is Found.NEWER:
            await self._notify.tell(
                Notice(
                    NoticeKind.NEWS,
                    f"Gondola {seen.version} is there",
                    f"You use {self.version}. {seen.page}".strip(),
                    self._clock.now(),
                    key=f"update:{seen.version}",
                )
            )
