"""What holds for every test: its own home, no surprises in the log, nothing left behind.

Nothing here imports Qt: the checks about it look only where a test has brought it in.
"""

from __future__ import annotations

import asyncio
import inspect
import logging
import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import AsyncIterator, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from hypothesis import settings

from tests.support import turns
from tests.support.memory import in_memory

if TYPE_CHECKING:
    from app.gui.application import Application

# Before anything can load Qt. Tests of real windows start them in processes of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

# No test depends on how fast this machine is; a found counterexample is printed so that it can be kept.
settings.register_profile("gondola", deadline=None, print_blob=True)
settings.load_profile("gondola")

if (memory := in_memory()) is not None:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))

if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    and threading.current_thread() is threading.main_thread()
):
    # A shell that starts this in the background lets it ignore Ctrl+C, and every program it starts would do so too.
    signal.signal(signal.SIGINT, signal.default_int_handler)

pytest_plugins = ("tests.support.crashes",)

_RECURSION_LIMIT = sys.getrecursionlimit()
_TASK_CHECK = "no_task_left_behind"
_DESELECTED = pytest.StashKey[int]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long ones first; watch the tasks of every async test; leave Linux desktop tests out on other systems."""
    items.sort(key=lambda item: turns.turn(item.nodeid))
    for item in items:
        if isinstance(item, pytest.Function) and inspect.iscoroutinefunction(inspect.unwrap(item.function)):
            # First in, last out: fixtures may clean up their tasks before the check looks.
            item.fixturenames.insert(0, _TASK_CHECK)
    if sys.platform == "linux":
        return
    away = [item for item in items if item.get_closest_marker("linux_desktop")]
    config.stash[_DESELECTED] = len(away)
    config.hook.pytest_deselected(items=away)
    items[:] = [item for item in items if item not in away]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure what tests reach, but not what whole programs happen to reach."""
    if not turns.is_of_whole_programs(item.nodeid):
        return (yield)
    with turns.unmeasured():
        return (yield)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left out: nothing is skipped in silence."""
    count = config.stash.get(_DESELECTED, 0)
    if count:
        terminalreporter.write_line(f"{count} tests of the Linux desktop do not run on {sys.platform}.")


@pytest.fixture(scope="session")
def qapp_cls() -> type[Application]:
    """The program's own kind of application; most tests never load Qt."""
    from app.gui.application import Application

    return Application


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home of its own for the test, without a session bus or keyring; returns GONDOLA_HOME."""
    home = tmp_path / "home"
    for name, folder in {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_CACHE_HOME": home / ".cache",
    }.items():
        folder.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(folder))
    # Sockets live here, and their paths may have no more than about 100 characters.
    runtime = tempfile.mkdtemp(prefix="gondola-")
    monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
    monkeypatch.setenv("GONDOLA_HOME", str(home / "gondola"))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if sys.platform != "linux":
        # There the system's keyring needs no bus: keep tests away from the person's own.
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    yield home / "gondola"
    shutil.rmtree(runtime, ignore_errors=True)


class _Records(logging.Handler):
    """Keeps what is logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.kept: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """An unexpected warning in the log fails the test.

    Expected ones: mark the test `allow_logs`, or ask for `caplog` and look at them.
    """
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    records = _Records()
    root.addHandler(records)
    yield
    # The program may have set up logging of its own: the next test starts as this one did.
    root.handlers[:] = handlers
    root.setLevel(level)
    expected = request.node.get_closest_marker("allow_logs") or "caplog" in request.fixturenames
    if records.kept and not expected:
        pytest.fail("unexpected in the log:\n" + "\n".join(records.kept), pytrace=False)


@pytest.fixture(autouse=True)
def usual_recursion_limit() -> None:
    """Tests that import eth_account bring its raised recursion limit in; the next one runs with the usual one."""
    sys.setrecursionlimit(_RECURSION_LIMIT)


@pytest_asyncio.fixture
async def no_task_left_behind() -> AsyncIterator[None]:
    """Every task that an async test started has ended when the test and its fixtures are done."""
    before = asyncio.all_tasks()
    yield
    for _ in range(10):
        # Cancelled tasks need a few turns of the loop to end.
        await asyncio.sleep(0)
    left = asyncio.all_tasks() - before - {asyncio.current_task()}
    if left:
        names = "\n".join(repr(task) for task in left)
        pytest.fail(f"tasks left behind:\n{names}", pytrace=False)


@pytest.fixture(autouse=True)
def no_window_left_behind() -> Iterator[None]:
    """Every window that a test opened is closed when it is done (qtbot.addWidget does that)."""
    before = _visible_windows()
    yield
    left = [window for window in _visible_windows() if window not in before]
    for window in left:
        window.hide()
        window.deleteLater()
    if left:
        pytest.fail(f"windows left open: {left}", pytrace=False)


def _visible_windows() -> list[Any]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets else None
    if widgets is None or not isinstance(application, widgets.QApplication):
        return []
    application.sendPostedEvents(None, 52)  # QEvent.DeferredDelete: let what is on its way out go
    return [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]
