"""Hands files and pages to the desktop: player, file manager, browser. Never through a shell."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from pathlib import Path

from app.domain.display import displayable
from app.domain.errors import GondolaError
from app.domain.who_helps import is_known_page
from app.ports.threads import as_usual, give_way

PLAYABLE = frozenset({".mp3", ".wav", ".flac"})
_SOON_S = 4.0
"""A helper that fails does so at once; one that still runs then has become the player itself."""


class CannotOpen(GondolaError):
    """The desktop could not open a file, or it is not there any more."""

    code = "cannot_open"
    means = "Nothing happened to the file or to your money."
    do = "Look for it in the downloads folder yourself."


class DesktopOpener:
    """The port ``Opener``. Only files that exist, by absolute path; only checked audio is played."""

    def __init__(self, platform: str = sys.platform, bus_address: str = "") -> None:
        """``bus_address`` names a bus other than the session's (Linux)."""
        self._platform, self._bus_address = platform, bus_address

    async def play(self, path: Path) -> None:
        """Open audio with the system's player. Raises CannotOpen."""
        file = await asyncio.to_thread(_existing, path)
        # What is not known to be audio could be anything that a double click starts.
        if file.suffix.lower() not in PLAYABLE:
            raise CannotOpen(
                "This file failed its check, so it is not handed to a player.", do="Show its folder."
            )
        if sys.platform == "win32":  # pragma: no cover - there is no command for it, only a call
            await asyncio.to_thread(_start_on_windows, file)
            return
        await _run(
            play_command(self._platform, file),
            "No program for this kind of audio could be started.",
            f"The file is in {displayable(str(file.parent), 300)}.",
        )

    async def reveal(self, path: Path) -> None:
        """Show the file, selected where the file manager can do that, in its folder. Raises CannotOpen."""
        file = await asyncio.to_thread(_existing, path)
        if self._platform == "linux" and await _shown_by_file_manager(file, self._bus_address):
            return
        await _run(
            reveal_command(self._platform, file),
            "No file manager could be started.",
            f"The file is in {displayable(str(file.parent), 300)}.",
            # Explorer answers 1 though it did what it was asked.
            any_answer=self._platform == "win32",
        )

    async def browse(self, url: str) -> None:
        """Open a page of Venice or of a chain's explorer. Raises CannotOpen for any other, and where it fails."""
        if not is_known_page(url):
            raise CannotOpen(
                "This address is not one that Gondola opens.", do="Copy it, and look at it well."
            )
        if sys.platform == "win32":  # pragma: no cover - there is no command for it, only a call
            await asyncio.to_thread(_start_on_windows, url)
            return
        await _run(browse_command(self._platform, url), "No browser could be started.", f"The page is {url}")


def browse_command(platform: str, url: str) -> list[str]:
    """What opens a page in the usual browser; a known one begins with its scheme, so it cannot look like an option."""
    return ["open", url] if platform == "darwin" else ["xdg-open", url]


def play_command(platform: str, file: Path) -> list[str]:
    """What opens a file with its usual program; ``file`` is absolute, so it cannot look like an option."""
    return ["open", str(file)] if platform == "darwin" else ["xdg-open", str(file)]


def reveal_command(platform: str, file: Path) -> list[str] | str:
    """What shows a file in its folder. Explorer reads its own command line: quotes go around the path alone."""
    if platform == "darwin":
        return ["open", "-R", str(file)]
    if platform == "win32":
        return f'explorer /select,"{file}"'
    return ["xdg-open", str(file.parent)]


def _existing(path: Path) -> Path:
    file = path.absolute()
    if not file.is_file():
        raise CannotOpen(
            f"“{displayable(file.name, 120)}” is not there any more.", do="It may have been moved or deleted."
        )
    return file


async def _shown_by_file_manager(file: Path, bus_address: str) -> bool:
    """Ask the running file manager to show the file selected (freedesktop.org FileManager1)."""
    from jeepney import DBusAddress

    from app.adapters.desktop.session_bus import BusUnavailable, SessionBus

    name = "org.freedesktop.FileManager1"
    manager = DBusAddress("/org/freedesktop/FileManager1", bus_name=name, interface=name)
    bus = SessionBus(bus_address)
    try:
        await bus.call(manager, "ShowItems", "ass", [file.as_uri()], "")
    except BusUnavailable:
        return False
    finally:
        await bus.close()
    return True


async def _run(command: list[str] | str, words: str, do: str, *, any_answer: bool = False) -> None:
    code = await asyncio.to_thread(_answer_of, command, words, do)
    if code and not any_answer:
        raise CannotOpen(words, do=do, detail=f"the helper ended with {code}")


def _answer_of(command: list[str] | str, words: str, do: str) -> int:
    """The exit code of a helper, 0 while it still runs after a moment (it is then waited for in the background)."""
    quiet = subprocess.DEVNULL
    as_usual()
    try:
        helper = subprocess.Popen(  # noqa: S603 - no shell, and paths are absolute
            command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError as error:
        raise CannotOpen(words, do=do, detail=error.strerror or "") from error
    finally:
        give_way()
    try:
        return helper.wait(_SOON_S)
    except subprocess.TimeoutExpired:
        threading.Thread(target=helper.wait, name="player", daemon=True).start()
        return 0


def _start_on_windows(file: Path | str) -> None:  # pragma: no cover - Windows alone has it
    if sys.platform == "win32":
        try:
            os.startfile(file)  # noqa: S606 - an existing audio file by absolute path, or a known page
        except OSError as error:
            words = "No program for it could be started."
            raise CannotOpen(words, detail=error.strerror or "") from error
