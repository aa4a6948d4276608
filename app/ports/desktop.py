"""What Gondola asks of the desktop around it: a tray, a place on the dock, to stay awake, a start at login."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from app.ports.notifier import Notifier


class TrayPresence(Enum):
    """Whether the desktop shows icons of programs, as far as it says so by itself."""

    THERE = "there"
    GONE = "gone"
    UNSAID = "unsaid"
    """It says nothing about it: the toolkit knows."""


class TrayHost(Protocol):
    """Knows at once when the desktop's tray comes or goes."""

    @property
    def presence(self) -> TrayPresence:
        """As last heard."""
        ...

    async def run(self) -> None:
        """Listen until cancelled; returns at once where there is nothing to listen to."""
        ...

    async def settled(self, within_s: float) -> TrayPresence:
        """Wait so long for a tray, as at login, where it may come later than we do."""
        ...

    def on_change(self, callback: Callable[[TrayPresence], None]) -> None:
        """Register who is told when it changes."""
        ...

    async def close(self) -> None:
        """Stop listening. Safe to call twice."""
        ...


@dataclass(frozen=True, slots=True)
class DockMark:
    """What the program's place on the dock or task bar shows. ``progress`` is 0 to 1, None for no bar."""

    count: int = 0
    progress: float | None = None
    urgent: bool = False


class Dock(Protocol):
    """The program's place on the dock or task bar, where the desktop lets a program mark it."""

    async def show(self, mark: DockMark) -> None:
        """Show this from now on; what the desktop cannot show is left out."""
        ...


class SleepGuard(Protocol):
    """Keeps the computer awake for a while. Held and released by one owner, each any number of times."""

    async def hold(self, why: str) -> bool:
        """Ask it to stay awake; False where that cannot be asked. ``why`` is shown by the desktop."""
        ...

    async def release(self) -> None:
        """It may sleep again. Safe to call when nothing is held."""
        ...

    async def close(self) -> None:
        """The same, for good. Safe to call twice."""
        ...


class Autostart(Protocol):
    """Whether the program starts with the person's session. The desktop's own settings are the truth."""

    @property
    def offered(self) -> bool:
        """Whether this desktop has such a thing."""
        ...

    async def enabled(self) -> bool:
        """Whether it does now."""
        ...

    async def set(self, *, enabled: bool) -> None:
        """Switch it on or off. Raises DiskError with words when that cannot be written."""
        ...


class Motion(Protocol):
    """How much the person wants to see move, as the system's settings say."""

    async def reduced(self) -> bool:
        """Whether movement is to be left out; False where nothing says so."""
        ...


class Scheme(Protocol):
    """Whether the desktop wants its programs light or dark, where it says so to others than the toolkit, too."""

    async def run(self) -> None:
        """Listen until cancelled; returns at once where there is nothing to listen to."""
        ...

    def on_change(self, callback: Callable[[bool | None], None]) -> None:
        """Register who is told: True for dark, False for light, None where it says neither."""
        ...

    async def close(self) -> None:
        """Stop listening. Safe to call twice."""
        ...


@dataclass(frozen=True, slots=True)
class Desktop:
    """What the window asks the desktop for."""

    notifier: Notifier
    tray: TrayHost
    dock: Dock
    motion: Motion
    scheme: Scheme
