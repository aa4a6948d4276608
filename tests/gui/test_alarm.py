"""Both alarms ring once, not before their moment, and only for what they were set to last."""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.gui.alarm import Alarm, KernelAlarm, QtAlarm, alarm

Maker = Callable[[Callable[[], None]], Alarm]
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="a timer of Linux")

pytestmark = pytest.mark.usefixtures("qapp")


class Rung:
    """When it rang."""

    def __init__(self, make: Maker) -> None:
        self.times: list[float] = []
        self.alarm = make(lambda: self.times.append(time.monotonic()))


@pytest.fixture(params=[pytest.param(KernelAlarm, marks=ON_LINUX), QtAlarm])
def rung(request: pytest.FixtureRequest) -> Iterator[Rung]:
    made = Rung(request.param)
    yield made
    made.alarm.close()


def wait(milliseconds: int) -> None:
    inner = QEventLoop()
    QTimer.singleShot(milliseconds, inner.quit)
    inner.exec()


def test_it_rings_once_and_not_before_its_moment(rung: Rung) -> None:
    moment = time.monotonic() + 0.0123
    rung.alarm.set(moment)

    wait(60)

    assert len(rung.times) == 1
    assert rung.times[0] >= moment


def test_it_forgets_what_it_was_set_to_before(rung: Rung) -> None:
    now = time.monotonic()
    rung.alarm.set(now + 0.005)
    rung.alarm.set(now + 0.03)

    wait(80)

    assert len(rung.times) == 1
    assert rung.times[0] >= now + 0.03


@pytest.mark.parametrize("ago_s", [0.0, 5.0, 10.0**9])
def test_a_moment_that_is_over_rings_at_once_and_it_can_be_set_again(rung: Rung, ago_s: float) -> None:
    rung.alarm.set(time.monotonic() - ago_s)
    wait(30)
    rung.alarm.set(time.monotonic() - ago_s)
    wait(30)

    assert len(rung.times) == 2


def test_one_that_is_closed_never_rings(rung: Rung) -> None:
    rung.alarm.set(time.monotonic() + 0.005)
    rung.alarm.close()
    rung.alarm.close()

    wait(30)

    assert rung.times == []


@pytest.mark.parametrize("in_s", [100 * 365.25 * 86400, 1e300, math.inf])
def test_a_moment_in_a_hundred_years_is_taken(rung: Rung, in_s: float) -> None:
    rung.alarm.set(time.monotonic() + in_s)

    wait(30)

    assert rung.times == []


@ON_LINUX
def test_the_file_that_the_system_lent_is_given_back() -> None:
    before = set(os.listdir("/proc/self/fd"))
    made = KernelAlarm(lambda: None)
    lent = set(os.listdir("/proc/self/fd")) - before
    made.close()

    assert lent
    assert not lent & set(os.listdir("/proc/self/fd"))


@ON_LINUX
def test_where_the_system_has_no_such_timer_qt_s_is_taken(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(_self: object, _ring: object) -> None:
        raise OSError(24, "no more files")

    assert type(alarm(lambda: None)) is KernelAlarm
    monkeypatch.setattr(KernelAlarm, "__init__", refuses)
    assert type(alarm(lambda: None)) is QtAlarm
