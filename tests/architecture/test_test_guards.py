"""What every test is guarded against, shown on planted tests: each offender fails, each lawful one passes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.processes import ROOT

_PLANTED = '''\
"""Planted tests."""

import asyncio
import logging
import os
import socket
import warnings
from pathlib import Path

import pytest
import pytest_asyncio
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget

kept = []


def test_bad_warning():
    warnings.warn("old", DeprecationWarning)


def test_bad_log():
    logging.getLogger("app.watch").warning("what is this?")


@pytest.mark.allow_logs
def test_good_marked_log():
    logging.getLogger("app.watch").error("expected")


def test_good_log_that_is_looked_at(caplog):
    logging.getLogger("app.watch").warning("expected")
    assert "expected" in caplog.text


def test_good_log_without_weight():
    logging.getLogger("app.watch").info("all is well")


def test_bad_qt_message(qapp):
    qWarning("QObject: something is wrong")


def test_bad_window(qapp):
    window = QWidget()
    window.show()
    kept.append(window)


def test_good_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()


def test_bad_exception_in_qt(qtbot):
    from PySide6.QtCore import QTimer

    def slot():
        raise ValueError("in a slot")

    QTimer.singleShot(0, slot)
    qtbot.wait(50)


async def test_bad_task():
    kept.append(asyncio.create_task(asyncio.sleep(60)))


async def test_good_task():
    await asyncio.create_task(asyncio.sleep(0))


@pytest_asyncio.fixture
async def worker():
    task = asyncio.create_task(asyncio.sleep(60))
    yield task
    task.cancel()


async def test_good_task_of_a_fixture(worker):
    assert not worker.done()


def test_bad_network():
    socket.create_connection(("192.0.2.1", 80), timeout=1)


def test_good_loopback():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


def test_good_home(tmp_path):
    assert Path.home().is_relative_to(tmp_path)
    assert Path(os.environ["GONDOLA_HOME"]).is_relative_to(tmp_path)
    assert "DBUS_SESSION_BUS_ADDRESS" not in os.environ


@pytest.mark.unheard_of
def test_bad_marker():
    pass
'''


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A checkout with our guards and the planted tests, and nothing else."""
    (tmp_path / "planted" / "tests").mkdir(parents=True)
    shutil.copy(ROOT / "pyproject.toml", tmp_path / "planted")
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path / "planted" / "tests")
    (tmp_path / "planted" / "tests" / "support").mkdir()
    for name in ("crashes.py", "memory.py", "turns.py"):
        shutil.copy(ROOT / "tests" / "support" / name, tmp_path / "planted" / "tests" / "support")
    return tmp_path / "planted"


def _run(checkout: Path, text: str, *more: str) -> str:
    (checkout / "tests" / "test_planted.py").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-rA", "--tb=no", "--color=no", *more],
        cwd=checkout,
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def test_each_planted_offender_fails_and_each_lawful_test_passes(planted: Path) -> None:
    text = _PLANTED.replace("@pytest.mark.unheard_of\n", "")
    report = _run(planted, text)
    failed = set(re.findall(r"^(?:FAILED|ERROR) \S+::(\w+)", report, re.MULTILINE))
    names = set(re.findall(r"def (test_\w+)", text)) - {"test_bad_marker"}
    assert failed == {name for name in names if name.startswith("test_bad_")}, report


def test_an_unknown_marker_is_refused(planted: Path) -> None:
    assert "'unheard_of' not found in `markers`" in _run(planted, _PLANTED)


def test_desktop_tests_are_left_out_aloud_on_other_systems(planted: Path) -> None:
    text = (
        '"""Planted."""\nimport sys\nimport pytest\n\nsys.platform = "win32"\n\n\n'
        "@pytest.mark.linux_desktop\ndef test_screen():\n    raise AssertionError\n\n\ndef test_other():\n    pass\n"
    )
    report = _run(planted, text)
    assert "1 tests of the Linux desktop do not run on win32." in report
    assert "1 passed, 1 deselected" in report


def test_what_whole_programs_reach_is_not_measured_and_what_comes_after_them_is(planted: Path) -> None:
    (planted / "app").mkdir()
    (planted / "app" / "__init__.py").touch()
    (planted / "app" / "reached.py").write_text(
        "def by_a_program():\n    return 2\n\n\ndef by_a_test():\n    return 6\n", encoding="utf-8"
    )
    (planted / "tests" / "promises").mkdir()
    (planted / "tests" / "promises" / "test_program.py").write_text(
        "from app.reached import by_a_program\n\n\ndef test_program():\n    assert by_a_program() == 2\n",
        encoding="utf-8",
    )
    after = "from app.reached import by_a_test\n\n\ndef test_after():\n    assert by_a_test() == 6\n"

    report = _run(planted, after, "-n", "1", "--cov", "--cov-report=json:reached.json")

    assert "2 passed" in report
    told = json.loads((planted / "reached.json").read_text(encoding="utf-8"))["files"]
    assert told[os.path.join("app", "reached.py")]["missing_lines"] == [2], report
