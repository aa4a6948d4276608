"""Whose turn it is: the window's thread runs soon after it wakes, and those beside it never push it aside.

None of them gets more of a processor for that, or less. Linux lets whoever is woken take the processor of whoever woke
it, even where another one has nothing to do, and otherwise has it wait for the end of somebody else's turn.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from typing import Final

SHORT_NS: Final = 100_000
"""The shortest turns that Linux knows; they come sooner (6.12 and later)."""
USUAL_NS: Final = 3_000_000
_OWN_TURN: Final = 0
"""Whatever the system gives everybody."""
_CALLS: Final = {"x86_64": 314, "aarch64": 274}
"""sched_setattr(2) by machine; the C library of older systems does not know it."""
_OTHER: Final = 0
_BATCH: Final = 3


class Attributes(ctypes.Structure):
    """``struct sched_attr`` in its first form."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("policy", ctypes.c_uint32),
        ("flags", ctypes.c_uint64),
        ("nice", ctypes.c_int32),
        ("priority", ctypes.c_uint32),
        ("runtime", ctypes.c_uint64),
        ("deadline", ctypes.c_uint64),
        ("period", ctypes.c_uint64),
    )


def run_soon() -> bool:
    """Have this thread run soon after it wakes: it never works for long, and somebody waits for it.

    False where that is not to be had.
    """
    return _ask(_OTHER, SHORT_NS)


def give_way() -> bool:
    """Have this thread wait for its turn where something wakes it. False where that is not to be had."""
    return _ask(_BATCH, USUAL_NS)


def as_usual() -> bool:
    """Have this thread begin other programs: they take over how it waits. False where that is not to be had."""
    return _ask(_OTHER, _OWN_TURN)


def _ask(policy: int, turn_ns: int) -> bool:
    call = _CALLS.get(platform.machine()) if sys.platform == "linux" else None
    if call is None:
        return False
    try:
        if os.sched_getscheduler(0) not in (_OTHER, _BATCH):
            return False  # somebody chose another policy for the whole program
        nice = os.getpriority(os.PRIO_PROCESS, 0)
        wanted = Attributes(ctypes.sizeof(Attributes), policy, 0, nice, 0, turn_ns, 0, 0)
        return bool(ctypes.CDLL(None).syscall(call, 0, ctypes.byref(wanted), 0) == 0)
    except (AttributeError, OSError):
        return False  # a C library that knows less: nothing depends on it
