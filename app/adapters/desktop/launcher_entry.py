"""Marks on the program's place in the dock: Unity's LauncherEntry, which Plasma, Ubuntu's dock and Plank read too."""

from __future__ import annotations

import logging

from app.adapters.desktop.session_bus import BusUnavailable, SessionBus
from app.ports.desktop import DockMark

_log = logging.getLogger(__name__)

_INTERFACE = "com.canonical.Unity.LauncherEntry"
_PATH = "/com/canonical/unity/launcherentry/gondola"
_PROGRAM = "application://gondola.desktop"


class LauncherEntry:
    """The port ``Dock`` on Linux. Nobody has to listen; a desktop without such a dock shows nothing."""

    def __init__(self, address: str = "") -> None:
        """``address`` is a bus other than the session's."""
        self._bus = SessionBus(address)

    async def show(self, mark: DockMark) -> None:
        """Tell every dock."""
        progress = min(max(mark.progress or 0.0, 0.0), 1.0)
        marks = {
            "count": ("x", mark.count),
            "count-visible": ("b", mark.count > 0),
            "progress": ("d", progress),
            "progress-visible": ("b", mark.progress is not None),
            "urgent": ("b", mark.urgent),
        }
        try:
            await self._bus.emit(_PATH, _INTERFACE, "Update", "sa{sv}", _PROGRAM, marks)
        except BusUnavailable as error:
            _log.info("The dock was not told: %s", error)

    async def close(self) -> None:
        """Leave the bus; docks forget the marks of who leaves. Safe to call twice."""
        await self._bus.close()
