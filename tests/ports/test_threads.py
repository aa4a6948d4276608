"""The window's thread has short turns; those beside it have usual ones, and give way."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from app.ports import threads
from tests.support.processes import app_environment

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="calls of Linux")

_CODE = """
import ctypes, json, os, platform, threading
from app.ports.threads import Attributes, as_usual, give_way, run_soon
os.nice(3)
{first}
read = {{"x86_64": 315, "aarch64": 275}}[platform.machine()]

def seen():
    told = Attributes()
    assert ctypes.CDLL(None).syscall(read, 0, ctypes.byref(told), ctypes.sizeof(told), 0) == 0
    return {{"turn": told.runtime, "nice": told.nice, "policy": told.policy}}

said = [seen(), run_soon(), seen()]
thread = threading.Thread(target=lambda: said.extend((give_way(), seen(), as_usual(), seen(), give_way())))
thread.start()
thread.join()
print(json.dumps(said))
"""


def _said(first: str = "") -> list[Any]:
    command = [sys.executable, "-c", _CODE.format(first=first)]
    done = subprocess.run(command, env=app_environment(), capture_output=True, text=True, check=True)
    said: list[Any] = json.loads(done.stdout)
    return said


def test_each_has_its_turns_and_stays_as_nice_as_it_was() -> None:
    before, taken, window, given, beside, usual, starting, again = _said()

    assert (taken, given, usual, again) == (True, True, True, True)
    assert starting == before, "so do the programs that it starts wait"
    assert [each["nice"] for each in (before, window, beside)] == [3, 3, 3]
    assert [each["policy"] for each in (before, window, beside)] == [0, 0, 3]
    # Before Linux 6.12 both are heard and nothing comes of the length.
    assert window["turn"] in (threads.SHORT_NS, before["turn"])
    assert beside["turn"] in (threads.USUAL_NS, before["turn"])


def test_what_somebody_chose_for_the_whole_program_stays() -> None:
    before, taken, window, given, beside, usual, _starting, _again = _said(
        "os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))"
    )

    assert (taken, given, usual) == (False, False, False)
    assert before == window == beside


def test_a_machine_that_nobody_knows_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.machine", lambda: "abacus")

    assert not threads.run_soon()
    assert not threads.give_way()


@pytest.mark.parametrize("error", [OSError(38, "no such call"), AttributeError("syscall")])
def test_a_c_library_that_knows_less_keeps_nothing_from_running(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fails(_pid: int) -> int:
        raise error

    monkeypatch.setattr("os.sched_getscheduler", fails)

    assert not threads.give_way()
