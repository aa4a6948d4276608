"""What the window starts with: light enough to be there before its first paint; the rest is imported on a thread."""

from __future__ import annotations

import asyncio
import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from app.adapters.desktop.choice import OwnedNotifier, system_notifier
from app.adapters.settings.places import find_places

if TYPE_CHECKING:
    from app.bootstrap.compose import Composer
    from app.services.gondola import Gondola


class WindowLauncher:
    """Opens Gondolas for the window. Libraries that take their time come in when the first one is opened."""

    def __init__(self, home: Path | None = None) -> None:
        self._home = home
        self._composer: Composer | None = None
        self.state_file = find_places(home).window_state
        self.notifier: OwnedNotifier = system_notifier()

    async def open_live(self) -> Gondola:
        """The person's own accounts, keys and records; raises StoreError when they cannot be opened."""
        await self.notifier.start()
        return await (await self._composing()).open_live()

    async def open_play(self) -> Gondola:
        """The pretend world in this process."""
        return await (await self._composing()).open_play()

    async def close(self) -> None:
        """End what all Gondolas share."""
        await self.notifier.close()

    async def _composing(self) -> Composer:
        if self._composer is None:
            compose = await asyncio.to_thread(importlib.import_module, "app.bootstrap.compose")
            self._composer = compose.Composer(self._home)
        return self._composer
