"""Starting with the person's session: XDG autostart, a LaunchAgent, or the Run key. Each is the system's own truth."""

from __future__ import annotations

import asyncio
import hashlib
import os
import plistlib
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from xml.parsers.expat import ExpatError

from app.domain.errors import FolderUnwritable

_LABEL = "gondola.start"
_NEEDS_QUOTES = frozenset(" \t\n\"'\\><~|&;$*?#()`")
_ESCAPED = frozenset('"`$\\')
"""Reserved characters, and those to be escaped between quotes (Desktop Entry Specification, "The Exec key")."""


@dataclass(frozen=True, slots=True)
class Start:
    """How the program is started: its words, from which folder ("" for any), and which profile it is."""

    command: tuple[str, ...]
    folder: str = ""
    profile: str = ""


def this_program(home: Path | None, package: Path) -> Start:
    """How to start what runs now, hidden. ``home`` is a data folder that was named, ``package`` where ``app`` lies."""
    named = () if home is None else ("--home", str(home))
    profile = "" if home is None else hashlib.sha256(os.fsencode(home)).hexdigest()[:8]
    hidden = (*named, "window", "--hidden")
    if getattr(sys, "frozen", False):
        # An AppImage runs from a mount that is gone after it; its runtime names the file itself.
        image = os.environ.get("APPIMAGE", "")
        return Start((image if Path(image).is_file() else sys.executable, *hidden), profile=profile)
    script = Path(sys.executable).with_name("gondola" + (".exe" if sys.platform == "win32" else ""))
    if script.is_file():
        return Start((str(script), *hidden), profile=profile)
    return Start((sys.executable, "-m", "app", *hidden), str(package.parent), profile)


class FileAutostart:
    """The port ``Autostart`` where a file in a folder decides: Linux and macOS."""

    offered = True

    def __init__(self, path: Path, content: bytes, off: _Off) -> None:
        self._path, self._content, self._off = path, content, off

    async def enabled(self) -> bool:
        """Whether the file is there and does not say itself that it is switched off."""
        return await asyncio.to_thread(self._is_on)

    async def set(self, *, enabled: bool) -> None:
        """Write the file, or remove it. Raises FolderUnwritable."""
        try:
            await asyncio.to_thread(self._write if enabled else self._remove)
        except OSError as error:
            raise FolderUnwritable(
                "Starting with your session could not be changed.",
                means="It is as it was before.",
                do="Check that the folder of such files belongs to you.",
                detail=f"{self._path}: {error.strerror}",
            ) from error

    def _is_on(self) -> bool:
        try:
            return not self._off(self._path.read_bytes())
        except OSError:
            return False

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_bytes(self._content)

    def _remove(self) -> None:
        self._path.unlink(missing_ok=True)


class _Off(Protocol):
    def __call__(self, content: bytes, /) -> bool: ...


def xdg_autostart(start: Start, config: Path) -> FileAutostart:
    """A desktop entry in the person's ``autostart`` folder (Desktop Application Autostart Specification)."""
    name = f"gondola-{start.profile}.desktop" if start.profile else "gondola.desktop"
    return FileAutostart(config / "autostart" / name, desktop_entry(start).encode(), _entry_is_off)


def desktop_entry(start: Start) -> str:
    """The file's text; a desktop passes over it once its program is gone (``TryExec``), as after a removal."""
    path = [f"Path={_escaped(start.folder)}"] if start.folder else []
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Gondola",
        "Comment=Watches your audio jobs",
        "Icon=gondola",
        f"TryExec={_escaped(start.command[0])}",
        f"Exec={_escaped(' '.join(map(_quoted, start.command)))}",
        *path,
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
    ]
    return "\n".join(lines) + "\n"


def launch_agent(start: Start, agents: Path) -> FileAutostart:
    """A property list in ``~/Library/LaunchAgents`` (launchd.plist(5))."""
    label = f"{_LABEL}.{start.profile}" if start.profile else _LABEL
    told: dict[str, object] = {"Label": label, "ProgramArguments": list(start.command), "RunAtLoad": True}
    if start.folder:
        told["WorkingDirectory"] = start.folder
    return FileAutostart(agents / f"{label}.plist", plistlib.dumps(told), _agent_is_off)


class RunKey(Protocol):
    """The values under one key of the registry."""

    def read(self, key: str, name: str) -> object: ...

    def write(self, key: str, name: str, text: str) -> None: ...

    def remove(self, key: str, name: str) -> None: ...


RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
"""What the person switched off in the Task Manager: the first byte is odd then."""


class RegistryAutostart:
    """The port ``Autostart`` on Windows."""

    offered = True

    def __init__(self, start: Start, registry: RunKey) -> None:
        self._name = f"Gondola {start.profile}".strip()
        self._line, self._registry = run_line(start.command), registry

    async def enabled(self) -> bool:
        """Whether there is such a value, and the person has not switched it off elsewhere."""
        if self._registry.read(RUN, self._name) is None:
            return False
        approved = self._registry.read(APPROVED, self._name)
        return not (isinstance(approved, bytes) and approved[:1] and approved[0] % 2)

    async def set(self, *, enabled: bool) -> None:
        """Write the value, or remove it. Raises FolderUnwritable."""
        try:
            if enabled:
                self._registry.write(RUN, self._name, self._line)
                self._registry.remove(APPROVED, self._name)
            else:
                self._registry.remove(RUN, self._name)
        except OSError as error:
            raise FolderUnwritable(
                "Starting with your session could not be changed.",
                means="It is as it was before.",
                do="Ask who looks after this computer.",
                detail=str(error),
            ) from error


class NoAutostart:
    """The port ``Autostart`` where there is none: play money, and systems that nobody taught us."""

    offered = False

    async def enabled(self) -> bool:
        """Never."""
        return False

    async def set(self, *, enabled: bool) -> None:
        """Nothing to set."""


def run_line(command: Sequence[str]) -> str:
    """One line as Windows takes it; the console's Python is swapped for the one without a console."""
    first = command[0]
    if first.lower().endswith("python.exe"):
        first = first[: -len("python.exe")] + "pythonw.exe"
    return subprocess.list2cmdline([first, *command[1:]])


def _quoted(word: str) -> str:
    escaped = "".join(f"\\{letter}" if letter in _ESCAPED else letter for letter in word)
    quoted = f'"{escaped}"' if _NEEDS_QUOTES & set(word) or not word else word
    return quoted.replace("%", "%%")


def _escaped(value: str) -> str:
    """A value of type string: backslashes and line breaks are written as escapes."""
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def _entry_is_off(content: bytes) -> bool:
    told = _keys(content.decode("utf-8", "replace"))
    return (
        told.get("hidden", "").lower() == "true"
        or told.get("x-gnome-autostart-enabled", "true").lower() == "false"
    )


def _keys(text: str) -> Mapping[str, str]:
    lines = (line.partition("=") for line in text.splitlines() if "=" in line)
    return {key.strip().lower(): value.strip() for key, _, value in lines}


def _agent_is_off(content: bytes) -> bool:
    try:
        told = plistlib.loads(content)
    except (plistlib.InvalidFileException, ExpatError, ValueError):
        return True
    return not isinstance(told, dict) or told.get("RunAtLoad") is not True or told.get("Disabled") is True
