"""Chooses what fits this system, so that nobody else needs to know which libraries it has."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Protocol

from app.adapters.desktop.null import (
    NullDock,
    NullMotion,
    NullNotifier,
    NullScheme,
    NullSleepGuard,
    NullTrayHost,
)
from app.ports.desktop import Autostart, Dock, Motion, Scheme, SleepGuard, TrayHost
from app.ports.notifier import Notifier


class OwnedNotifier(Notifier, Protocol):
    """A notifier with a beginning and an end."""

    async def start(self) -> bool:
        """Connect; False where there is nothing to connect to."""
        ...

    async def close(self) -> None:
        """End it. Safe to call twice."""
        ...


class OwnedDock(Dock, Protocol):
    """A dock with an end."""

    async def close(self) -> None:
        """End it. Safe to call twice."""
        ...


def system_notifier(icon: str = "gondola", platform: str = sys.platform) -> OwnedNotifier:
    """Real notifications with actions on Linux, none elsewhere. ``icon``: a theme's name or an absolute path."""
    if platform != "linux":
        return NullNotifier()
    from app.adapters.desktop.notifier import DesktopNotifier

    return DesktopNotifier(icon=icon)


def system_tray_host(platform: str = sys.platform) -> TrayHost:
    """The bus knows on Linux; elsewhere the toolkit does."""
    if platform != "linux":
        return NullTrayHost()
    from app.adapters.desktop.tray_host import StatusNotifierTray

    return StatusNotifierTray()


def system_dock(platform: str = sys.platform) -> OwnedDock:
    """Count, progress and urgency on Linux; elsewhere the toolkit has a count and nothing more."""
    if platform != "linux":
        return NullDock()
    from app.adapters.desktop.launcher_entry import LauncherEntry

    return LauncherEntry()


def system_sleep_guard(platform: str = sys.platform) -> SleepGuard:
    """Each system has its own way to be kept awake."""
    if platform == "linux":
        from app.adapters.desktop.sleep_linux import LinuxSleepGuard

        return LinuxSleepGuard()
    from app.adapters.desktop.sleep_elsewhere import CommandSleepGuard, StateSleepGuard

    if platform == "win32":
        return StateSleepGuard()
    return CommandSleepGuard() if platform == "darwin" else NullSleepGuard()


def system_motion(platform: str = sys.platform) -> Motion:
    """Each system keeps the wish for less movement in a place of its own."""
    from app.adapters.desktop.motion import CommandMotion, LinuxMotion, ParameterMotion

    if platform == "linux":
        return LinuxMotion(Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"))
    if platform == "win32":
        return ParameterMotion()
    return CommandMotion() if platform == "darwin" else NullMotion()


def system_scheme(platform: str = sys.platform) -> Scheme:
    """The portal on Linux; elsewhere the toolkit hears it."""
    if platform != "linux":
        return NullScheme()
    from app.adapters.desktop.scheme import PortalScheme

    return PortalScheme()


def system_autostart(home: Path | None, platform: str = sys.platform) -> Autostart:
    """How a session starts this program. ``home``: the data folder that was named for this run."""
    import app
    from app.adapters.desktop.autostart import (
        NoAutostart,
        RegistryAutostart,
        launch_agent,
        this_program,
        xdg_autostart,
    )

    start = this_program(home, Path(app.__file__).resolve().parent)
    if platform == "linux":
        return xdg_autostart(start, Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"))
    if platform == "darwin":
        return launch_agent(start, Path.home() / "Library" / "LaunchAgents")
    if sys.platform == "win32":  # pragma: no cover - Windows alone has it
        from app.adapters.desktop.registry import UserRegistry

        return RegistryAutostart(start, UserRegistry())
    return NoAutostart()
