"""The loop under the window: Qt's own quit is turned into our end, and strays are logged, not fatal."""

from __future__ import annotations

import asyncio
import logging
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer, QtMsgType
from PySide6.QtWidgets import QApplication

from app.gui.application import Application, application
from app.gui.run import _qt_message as qt_message
from app.gui.run import run, run_on
from app.services.gondola import Gondola
from tests.gui.fakes import FakeLauncher, FakeWorld
from tests.gui.loops import until
from tests.support.patience import PATIENCE_S


@pytest.fixture
def app(qapp: QApplication) -> Application:
    return application()


def test_qts_quit_asks_us_instead_of_stopping_the_loop(app: Application) -> None:
    async def work() -> int:
        stop = asyncio.Event()
        app.on_quit = stop.set
        QCoreApplication.postEvent(app, QEvent(QEvent.Type.Quit))
        async with asyncio.timeout(PATIENCE_S):
            await stop.wait()
        app.on_quit = None
        return 7

    assert run_on(app, work) == 7


def test_threads_are_started_as_they_are_needed(app: Application) -> None:
    names: list[str] = []

    async def work() -> int:
        for _ in range(3):
            names.append(await asyncio.to_thread(lambda: threading.current_thread().name))
            # Its thread has answered before it says that it is free again.
            await asyncio.sleep(0.05)
        return 0

    run_on(app, work)
    assert len({*names}) == 1, "one thread, and the same again"
    assert names[0].startswith("gondola-work")


def test_an_exception_in_a_slot_is_logged_and_the_program_goes_on(
    app: Application, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> None:
        raise ValueError("a defect in a slot")

    async def work() -> int:
        QTimer.singleShot(0, broken)
        await until(lambda: caplog.records)
        return 0

    with caplog.at_level(logging.ERROR):
        assert run_on(app, work) == 0

    assert "a defect in a slot" in caplog.text


def test_an_exception_nobody_waited_for_is_logged(app: Application, caplog: pytest.LogCaptureFixture) -> None:
    async def work() -> int:
        asyncio.get_running_loop().call_exception_handler({"message": "lost", "exception": OSError("gone")})
        return 0

    with caplog.at_level(logging.ERROR):
        assert run_on(app, work) == 0

    assert "lost" in caplog.text


@pytest.mark.parametrize(
    "category, message, told",
    [
        ("qt.multimedia.symbolsresolver", "Couldn't load pipewire-0.3 library", False),
        ("default", "PulseAudioService: pa_context_connect() failed", False),
        ("default", "This plugin does not support raise()", False),
        (None, "QPainter::begin: Paint device returned engine == 0", True),
    ],
)
def test_only_what_may_be_wrong_is_told_of_qts_talk(
    caplog: pytest.LogCaptureFixture, category: str | None, message: str, *, told: bool
) -> None:
    with caplog.at_level(logging.INFO):
        qt_message(QtMsgType.QtWarningMsg, SimpleNamespace(category=category), message)  # type: ignore[arg-type]

    assert (message in caplog.messages) is told


class QuittingLauncher(FakeLauncher):
    """The desktop asks us to quit as soon as the window has its services."""

    async def open_live(self) -> Gondola:
        gondola = await super().open_live()
        app = QApplication.instance()
        assert app is not None
        QCoreApplication.postEvent(app, QEvent(QEvent.Type.Quit))
        return gondola


def test_the_whole_window_ends_in_order_when_the_desktop_asks(app: Application, tmp_path: Path) -> None:
    world = FakeWorld()
    launcher = QuittingLauncher(tmp_path / "window.ini", [world])

    assert run(launcher) == 0

    assert launcher.closed
    assert world.shutdown.runs == 1
