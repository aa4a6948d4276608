"""What the window starts with: light enough to be there before its first paint; the rest is imported on a thread."""

from __future__ import annotations

import asyncio
import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from app.adapters.desktop.choice import system_dock, system_notifier, system_tray_host
from app.adapters.instance.meeting import Meeting
from app.adapters.settings.places import find_places
from app.ports.desktop import Desktop

if TYPE_CHECKING:
    from app.bootstrap.compose import Composer
    from app.services.gondola import Gondola


class WindowLauncher:
    """Opens Gondolas for the window. Libraries that take their time come in when the first one is opened."""

    def __init__(self, home: Path | None = None) -> None:
        self._home = home
        self._composer: Composer | None = None
        places = find_places(home)
        self.state_file = places.window_state
        self.meeting = Meeting(places.data, places.locks)
        self._notifier, self._tray, self._dock = system_notifier(), system_tray_host(), system_dock()
        self.desktop = Desktop(self._notifier, self._tray, self._dock)

    @property
    def door(self) -> str:
        """Where later starts over the same data knock."""
        return self.meeting.address

    async def open_live(self) -> Gondola:
        """The person's own accounts, keys and records; raises StoreError when they cannot be opened."""
        await self._notifier.start()
        return await (await self._composing()).open_live()

    async def open_play(self) -> Gondola:
        """The pretend world in this process."""
        return await (await self._composing()).open_play()

    async def close(self) -> None:
        """End what all Gondolas share."""
        for part in (self._notifier, self._tray, self._dock):
            await part.close()
        self.meeting.leave()

    async def _composing(self) -> Composer:
        if self._composer is None:
            compose = await asyncio.to_thread(importlib.import_module, "app.bootstrap.compose")
            self._composer = compose.Composer(self._home)
        return self._composer
