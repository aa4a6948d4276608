"""A process that has everything imported and forks: starts of the program then cost milliseconds, not seconds.

Each child is a real process with its own memory, files and end. Where there is no fork, programs start as usual.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import TextIO

from tests.faults.actor import Plan, act
from tests.faults.moments import KILL
from tests.support.program import REPO, Ended, environment

LONGEST_S = 120.0
HAS_FORK = hasattr(os, "fork")
CRASHED = 70
"""The exit code of a program that ended with an exception that nobody caught."""
_HEAVY = ("app.bootstrap.compose", "app.cli.run", "eth_account.messages", "keyring", "miniaudio")


@dataclass(slots=True)
class Life:
    """One start of the program."""

    plan: Plan
    pid: int
    end: SimpleQueue[int]

    def kill(self) -> None:
        """SIGKILL, if it is still there."""
        if self.end.empty():
            with suppress(ProcessLookupError):
                os.kill(self.pid, KILL)

    def wait(self) -> Ended:
        """Its end: the exit code (negative: the signal that ended it) and what it printed.

        Raises:
            Empty: it does not end.
        """
        code = self.end.get(timeout=LONGEST_S)
        printed, complaints = (_read(Path(f"{self.plan.output}.{ending}")) for ending in ("out", "err"))
        lines = tuple(json.loads(line) for line in printed.splitlines() if _is_whole(line))
        return Ended(code, lines, complaints)


class Nursery:
    """Starts programs, for as long as :func:`nursery` has it open."""

    def __init__(self, process: subprocess.Popen[str] | None) -> None:
        self._process = process
        self._born: SimpleQueue[tuple[int, SimpleQueue[int]]] = SimpleQueue()
        self._one_birth = threading.Lock()

    def start(self, plan: Plan) -> Life:
        """Start the program; returns at once."""
        if self._process is None or self._process.stdin is None:
            return _start_as_usual(plan)
        with self._one_birth:
            print(plan.line(), file=self._process.stdin, flush=True)
            return Life(plan, *self._born.get(timeout=LONGEST_S))

    def run(self, plan: Plan) -> Ended:
        """Start the program and wait for its end."""
        return self.start(plan).wait()

    def listen(self, said: TextIO) -> None:
        """Hear who was born and who has ended."""
        ends: dict[int, SimpleQueue[int]] = {}
        for line in said:
            word, *numbers = line.split()
            pid = int(numbers[0])
            if word == "born":
                ends[pid] = SimpleQueue()
                self._born.put((pid, ends[pid]))
            else:
                ends.pop(pid).put(int(numbers[1]))


@contextmanager
def nursery() -> Iterator[Nursery]:
    """Open until the block ends."""
    if not HAS_FORK:
        yield Nursery(None)
        return
    command = [sys.executable, "-m", "tests.faults.nursery"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=REPO, env=environment()
    ) as process:
        here = Nursery(process)
        thread = threading.Thread(target=here.listen, args=(process.stdout,), name="nursery", daemon=True)
        thread.start()
        try:
            yield here
        finally:
            if process.stdin is not None:
                process.stdin.close()
            process.wait()
            thread.join()


def _start_as_usual(plan: Plan) -> Life:
    command = [sys.executable, "-m", "tests.faults.actor", plan.line()]
    process = subprocess.Popen(command, cwd=REPO, env=environment())
    end: SimpleQueue[int] = SimpleQueue()
    threading.Thread(target=lambda: end.put(process.wait()), daemon=True).start()
    return Life(plan, process.pid, end)


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""


def _is_whole(line: str) -> bool:
    """Whether a line was printed to its end: a process that was killed may have left half of one."""
    return line.startswith("{") and line.endswith("}")


def rear() -> None:
    """What the process does: fork for each line, and tell of each end; all children end with it."""
    for name in _HEAVY:
        importlib.import_module(name)
    # What is here stays shared with the children instead of being copied when a collector touches it.
    gc.collect()
    gc.freeze()
    woken, wakes = socket.socketpair()
    wakes.setblocking(False)
    signal.set_wakeup_fd(wakes.fileno())
    signal.signal(signal.SIGCHLD, lambda *_: None)
    alive: set[int] = set()
    with woken, wakes, selectors.DefaultSelector() as selector:
        selector.register(woken, selectors.EVENT_READ)
        selector.register(sys.stdin.fileno(), selectors.EVENT_READ)
        held: bytes | None = b""
        while held is not None:
            for key, _ in selector.select():
                if key.fileobj is woken:
                    woken.recv(4096)
                else:
                    held = _heed(held or b"", alive)
            alive -= _bury(alive)
        signal.set_wakeup_fd(-1)
    _end(alive)


def _heed(held: bytes, alive: set[int]) -> bytes | None:
    """Read what was asked for, and do it; returns the half line that is left, None when nobody asks any more."""
    part = os.read(sys.stdin.fileno(), 65536)
    if not part:
        return None
    *lines, rest = (held + part).split(b"\n")
    for line in lines:
        alive.add(_bear(Plan.from_line(line.decode())))
    return rest


def _bear(plan: Plan) -> int:
    sys.stdout.flush()
    child = os.fork()
    if child:
        print("born", child, flush=True)
        return child
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    code = CRASHED
    try:
        code = act(plan)
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else CRASHED
    except BaseException:  # noqa: BLE001 # the child's outermost edge
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _bury(alive: set[int]) -> set[int]:
    ended = set()
    for child in alive:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            print("ended", pid, os.waitstatus_to_exitcode(status), flush=True)
            ended.add(pid)
    return ended


def _end(alive: set[int]) -> None:
    for child in alive - _bury(alive):
        os.kill(child, KILL)
        os.waitpid(child, 0)


if __name__ == "__main__":
    rear()
