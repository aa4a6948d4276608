"""One window per data folder: who starts first keeps a lock, who comes later finds it and hands its wishes over.

The lock is the operating system's, so it is free again when its holder dies, whatever kills it; a socket that such
a holder left behind is then only a file to be replaced. The first one's side of the door is in the window.
"""

from __future__ import annotations

import hashlib
import os
import socket
import stat
import sys
import tempfile
import threading
import time
from enum import Enum
from pathlib import Path

from app.adapters.instance.locks import FileLocks
from app.domain.errors import StoreError

_LOCK = "window"
_ANSWER = b"ok\n"
_CONNECT_S, _ANSWER_S, _AGAIN_S = 1.0, 5.0, 0.1
PATIENCE_S = 20.0
"""Longer than an orderly end takes: whoever is about to leave makes room, and the newcomer is the first."""


class Part(Enum):
    """Who we are among the starts of this program over one data folder."""

    FIRST = "first"
    LATER = "later"
    """The first one has what was asked of us, and answered."""
    UNHEARD = "unheard"
    """There is a first one, and it does not answer."""


class Meeting:
    """Where the starts of one data folder meet. ``address`` is a socket's path, or a pipe's name on Windows."""

    def __init__(self, data: Path, locks: Path, patience_s: float = PATIENCE_S) -> None:
        self._locks = FileLocks(locks)
        self._patience_s = patience_s
        self.address = meeting_point(data)

    def join(self, told: bytes) -> Part:
        """Become the first, or hand this to whoever is. Blocks, for ``patience_s`` at most."""
        deadline = time.monotonic() + self._patience_s
        while True:
            try:
                if self._locks.acquire(_LOCK):
                    return Part.FIRST
            except StoreError:
                # The data folder is in trouble: the window is there to say so.
                return Part.FIRST
            if _handed_over(self.address, framed(told)):
                return Part.LATER
            if time.monotonic() >= deadline:
                return Part.UNHEARD
            time.sleep(_AGAIN_S)

    def leave(self) -> None:
        """Let another be the first."""
        self._locks.release(_LOCK)


def meeting_point(data: Path) -> str:
    """The address that every start over this data folder works out alike."""
    digest = hashlib.sha256(os.fsencode(os.path.realpath(data))).hexdigest()[:16]
    if sys.platform == "win32":  # pragma: no cover - a pipe has no folder
        return f"gondola-{digest}"
    return str(_own_folder(data) / f"gondola-{digest}.sock")


def framed(told: bytes) -> bytes:
    """With its length before it, as the other side reads it (``gui/door``): four bytes, the highest first."""
    return len(told).to_bytes(4, "big") + told


def _own_folder(data: Path) -> Path:
    """A folder with a short path (those of sockets are bounded) that nobody else can enter."""
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or os.devnull)
    if runtime.is_absolute() and _is_ours_alone(runtime):
        return runtime
    shared = Path(tempfile.gettempdir()) / f"gondola-{_user()}"
    try:
        shared.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        return data
    return shared if _is_ours_alone(shared) else data


def _is_ours_alone(folder: Path) -> bool:
    try:
        seen = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(seen.st_mode) and seen.st_uid == _user() and not seen.st_mode & 0o077


def _user() -> int:
    return os.getuid() if sys.platform != "win32" else 0


def _handed_over(address: str, frame: bytes) -> bool:
    if sys.platform == "win32":  # pragma: no cover - Windows alone has it
        return _through_pipe(rf"\\.\pipe\{address}", frame)
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as first:
            first.settimeout(_CONNECT_S)
            first.connect(address)
            first.settimeout(_ANSWER_S)
            first.sendall(frame)
            return first.recv(len(_ANSWER), socket.MSG_WAITALL) == _ANSWER
    except OSError:
        return False


def _through_pipe(pipe: str, frame: bytes) -> bool:  # pragma: no cover - Windows alone has it
    """A pipe is a file there, and reading one has no time limit: a thread waits in our place."""
    if sys.platform == "win32":
        import ctypes

        # Who was clicked last may come forward; we were, and pass that on.
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    answered = threading.Event()

    def talk() -> None:
        try:
            with open(pipe, "r+b", buffering=0) as first:
                first.write(frame)
                if first.read(len(_ANSWER)) == _ANSWER:
                    answered.set()
        except OSError:
            return

    talker = threading.Thread(target=talk, daemon=True)
    talker.start()
    talker.join(_ANSWER_S)
    return answered.is_set()
