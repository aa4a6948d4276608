"""A desktop for windows in tests: a tray that comes and goes, a dock, a start at login, newer versions."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from app.domain.errors import GondolaError
from app.domain.events import Outage
from app.ports.desktop import Desktop, DockMark, TrayPresence
from app.ports.notifier import Notifier
from app.services.updates import Found, Look


class FakeTrayHost:
    """Says what it is told to."""

    def __init__(self) -> None:
        self.presence = TrayPresence.UNSAID
        self.waited: list[float] = []
        self._listeners: list[Callable[[TrayPresence], None]] = []
        self._settled = asyncio.Event()
        self._settled.set()

    async def run(self) -> None:
        return

    async def settled(self, within_s: float) -> TrayPresence:
        self.waited.append(within_s)
        await self._settled.wait()
        return self.presence

    def on_change(self, callback: Callable[[TrayPresence], None]) -> None:
        self._listeners.append(callback)

    async def close(self) -> None:
        return

    def be_late(self) -> None:
        """Nobody knows yet."""
        self._settled.clear()

    def change(self, presence: TrayPresence) -> None:
        """The desktop's tray comes or goes."""
        self.presence = presence
        self._settled.set()
        for listener in self._listeners:
            listener(presence)


class FakeDock:
    """Remembers every mark."""

    def __init__(self) -> None:
        self.marks: list[DockMark] = []

    async def show(self, mark: DockMark) -> None:
        self.marks.append(mark)


class FakeAutostart:
    """A system whose setting is a variable; ``trouble`` refuses changes."""

    def __init__(self, *, offered: bool = True) -> None:
        self.offered, self.on = offered, False
        self.trouble: GondolaError | None = None

    async def enabled(self) -> bool:
        return self.on

    async def set(self, *, enabled: bool) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.on = enabled


class FakeUpdates:
    """Finds what it is told to."""

    version = "0.1.0"

    def __init__(self) -> None:
        self.finds = Look(Found.NONE, "0.1.0")
        self.looks = 0

    async def look(self) -> Look:
        self.looks += 1
        return self.finds


class FakeLife:
    """Nothing happens around the jobs, unless a test says so."""

    def __init__(self) -> None:
        self.outage = Outage.NONE


class FakeMotion:
    """A system that may ask for less movement."""

    def __init__(self) -> None:
        self.asks = False

    async def reduced(self) -> bool:
        return self.asks


class FakeScheme:
    """A desktop that may say light or dark."""

    def __init__(self) -> None:
        self.listeners: list[Callable[[bool | None], None]] = []

    async def run(self) -> None:
        return

    def on_change(self, callback: Callable[[bool | None], None]) -> None:
        self.listeners.append(callback)

    async def close(self) -> None:
        return

    def say(self, dark: bool | None) -> None:
        """The desktop changes its mind."""
        for listener in self.listeners:
            listener(dark)


class FakeDesktop:
    """All of it; ``seen`` is as the window gets it."""

    def __init__(self, notifier: Notifier) -> None:
        self.tray, self.dock, self.motion = FakeTrayHost(), FakeDock(), FakeMotion()
        self.scheme = FakeScheme()
        self.seen = Desktop(notifier, self.tray, self.dock, self.motion, self.scheme)
