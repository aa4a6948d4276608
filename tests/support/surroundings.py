"""The computer around a Gondola, as a test wants it: its sleep, its network, its certificates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.domain import errors
from app.ports.settings import Preferences


class FakePower:
    """Sleeps when a test says so. ``total_s`` None: a system that does not tell how long it slept."""

    def __init__(self) -> None:
        self.total_s: float | None = 0.0
        self.listeners: list[Callable[[bool], None]] = []
        self.starts, self.closed = 0, False

    def slept_s(self) -> float | None:
        return self.total_s

    def on_sleep(self, callback: Callable[[bool], None]) -> None:
        self.listeners.append(callback)

    def say(self, *, about_to_sleep: bool) -> None:
        for listener in self.listeners:
            listener(about_to_sleep)

    async def start(self) -> bool:
        self.starts += 1
        return True

    async def close(self) -> None:
        self.closed = True


class FakeNetwork:
    """Remembers what it was told; ``certificates`` is what a file of them holds, or why it is of no use."""

    def __init__(self) -> None:
        self.trouble = ""
        self.used: list[Preferences] = []
        self.renewed = 0
        self.certificates: int | errors.GondolaError = 1

    async def use(self, preferences: Preferences) -> None:
        self.used.append(preferences)

    async def renew(self) -> None:
        self.renewed += 1

    def way_words(self) -> str:
        return "Reached directly"

    async def check_certificates(self, path: Path) -> int:
        if isinstance(self.certificates, errors.GondolaError):
            raise self.certificates
        return self.certificates
