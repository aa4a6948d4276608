"""PySide6 6.12.0 loses a reference to None with every void call on Python 3.11, and crashes after some thousand.

The dependency is pinned below it. Whoever lifts the pin finds out here.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Callable

import pytest
from packaging.requirements import Requirement
from packaging.version import Version
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from tests.support.processes import ROOT

CALLS = 20_000
# Other code may take or drop a few references meanwhile; the fault loses one with every call.
STRAY = 200


def _set_text(application: QApplication) -> Callable[[int], object]:
    label = QLabel()
    return lambda number: label.setText(f"{number}")


def _set_object_name(application: QApplication) -> Callable[[int], object]:
    thing = QObject()
    return lambda number: thing.setObjectName(f"{number}")


def _set_interval(application: QApplication) -> Callable[[int], object]:
    timer = QTimer()
    return timer.setInterval


@pytest.mark.parametrize("make", [_set_text, _set_object_name, _set_interval])
def test_void_calls_keep_their_reference_to_none(
    qapp: QApplication, make: Callable[[QApplication], Callable[[int], object]]
) -> None:
    call = make(qapp)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        call(number)
    assert abs(sys.getrefcount(None) - before) < STRAY


def test_the_project_asks_for_a_sound_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {one.name: one.specifier for one in map(Requirement, project["dependencies"])}
    for name in ("PySide6-Essentials", "PySide6-Addons"):
        assert Version("6.10.0") in wanted[name]
        assert Version("6.11.3") in wanted[name]
        assert Version("6.12.0") not in wanted[name]


@pytest.mark.parametrize("lock", ["runtime.txt", "test.txt"])
def test_the_locks_hold_a_sound_version(lock: str) -> None:
    text = (ROOT / "packaging" / "locks" / lock).read_text("utf-8")
    locked = dict(re.findall(r"^(pyside6-essentials|pyside6-addons|shiboken6)==(\S+)", text, re.MULTILINE))
    assert len(locked) == 3
    assert {Version(version) < Version("6.12") for version in locked.values()} == {True}
