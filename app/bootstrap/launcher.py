"""What the window starts with: light enough to be there before its first paint; the rest is imported on a thread."""

from __future__ import annotations

import importlib
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.adapters.instance.meeting import Meeting
from app.adapters.settings.lock_mark import is_marked
from app.adapters.settings.places import find_places

if TYPE_CHECKING:
    from app.adapters.desktop.choice import OwnedDock, OwnedNotifier
    from app.bootstrap.compose import Composer
    from app.domain.finding import Sorting
    from app.ports.archive import Filed
    from app.ports.desktop import Desktop, Scheme, TrayHost
    from app.services.gondola import Gondola


class WindowLauncher:
    """Opens Gondolas for the window. Libraries that take their time come in when the first one is opened."""

    def __init__(self, home: Path | None = None) -> None:
        self._home = home
        self._composer: Composer | None = None
        self._places = places = find_places(home)
        self.state_file = places.window_state
        self.meeting = Meeting(places.data, places.locks)

    @cached_property
    def desktop(self) -> Desktop:
        """Notifications, tray and dock."""
        from app.adapters.desktop.choice import system_motion
        from app.ports.desktop import Desktop

        notifier, tray, dock, scheme = self._desktop_parts
        return Desktop(notifier, tray, dock, system_motion(), scheme)

    @cached_property
    def _desktop_parts(self) -> tuple[OwnedNotifier, TrayHost, OwnedDock, Scheme]:
        from app.adapters.desktop.choice import system_dock, system_notifier, system_scheme, system_tray_host

        return system_notifier(), system_tray_host(), system_dock(), system_scheme()

    def first_rows(self, sorting: Sorting, most: int) -> tuple[Filed, ...]:
        """The first saved jobs in this order, read here and now; none while Gondola is locked, or where it is not
        clear at once that they may be shown.
        """
        if is_marked(self._places.config):
            return ()
        from app.adapters.store.first_look import first_rows

        return first_rows(self._places.database, sorting, most)

    @property
    def door(self) -> str:
        """Where later starts over the same data knock."""
        return self.meeting.address

    async def open_live(self) -> Gondola:
        """The person's own accounts, keys and records; raises StoreError when they cannot be opened."""
        await self._desktop_parts[0].start()
        return await (await self._composing()).open_live()

    async def open_play(self) -> Gondola:
        """The pretend world in this process."""
        return await (await self._composing()).open_play()

    async def close(self) -> None:
        """End what all Gondolas share."""
        for part in self._desktop_parts:
            await part.close()
        self.meeting.leave()

    async def _composing(self) -> Composer:
        if self._composer is None:
            import asyncio

            compose = await asyncio.to_thread(importlib.import_module, "app.bootstrap.compose")
            self._composer = compose.Composer(self._home)
        return self._composer
