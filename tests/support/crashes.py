"""A test that took its whole process with it fails the run whatever is said later (a plugin of pytest).

A failed test may be asked again (`packaging/devtools/second_look.py`); a crash may not: its exit code is another.
"""

from __future__ import annotations

from typing import Protocol

import pytest

_CRASHED = pytest.StashKey[bool]()


class _SharesOut(Protocol):
    config: pytest.Config


@pytest.hookimpl(optionalhook=True)
def pytest_handlecrashitem(sched: _SharesOut) -> None:
    """Told by the process that shares out tests: one of the others is gone."""
    sched.config.stash[_CRASHED] = True


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Not the exit code of tests that failed."""
    if session.config.stash.get(_CRASHED, False):
        session.exitstatus = pytest.ExitCode.INTERNAL_ERROR
