"""Runs the window: one Qt application, one loop for Qt and asyncio, and an orderly end."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import logging
import signal
import sys
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QObject,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QMessageBox

from app.domain.handover import Handover
from app.gui.application import Application, application
from app.gui.language.catalogue import Language, chosen, speak
from app.gui.launcher import Launcher
from app.gui.loop import Loop
from app.gui.rubbish import Collector
from app.gui.state import WindowState
from app.gui.window import MainWindow
from app.ports.threads import give_way, run_soon

if TYPE_CHECKING:
    from app.gui.tray import Tray

__all__ = ["application", "run", "run_on", "say_unheard", "tour"]

_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("app.gui.qt")

_PAINTED_WITHIN_S = 0.4
_TURN_S = 0.001
"""How long a thread that reckons may keep Python to itself while the window waits; five times as long is usual."""
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_CHATTY_PART = "qt.multimedia"
_CHATTER = ("PulseAudioService:", "This plugin does not support ")
"""What Qt warns of though nothing is wrong: libraries it tries in turn, a missing sound device (which the player says
in words), and what a platform without a screen cannot do."""
_MOST_THREADS = 10


def run(launcher: Launcher, asked: Handover | None = None, early: MainWindow | None = None) -> int:
    """Show the window, do what was asked, and stay until the person quits; returns the exit code.

    ``early`` is a window that is on screen already and waits for its furniture.
    """
    app = application()
    return run_on(app, lambda: _live(app, launcher, asked or Handover(), early))


def say_unheard() -> int:
    """Say that a window over the same data runs already and does not answer; returns the exit code."""
    app = application()
    return run_on(app, _say_unheard)


def tour(launcher: Launcher, out: Path) -> int:
    """Drive the window through the main job with play money, a picture of each step in ``out``; 0 if all went well."""
    from app.gui.tour import tour as walk

    return walk(launcher, out)


def run_on(app: QApplication, work: Callable[[], Coroutine[object, object, int]]) -> int:
    """Run a coroutine on a loop that serves Qt and asyncio, with every stray exception logged."""
    old_hook, old_messages = sys.excepthook, qInstallMessageHandler(_qt_message)
    sys.excepthook = _uncaught
    usual_s = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_S)
    run_soon()
    rubbish = Collector(app)
    try:
        with asyncio.Runner(loop_factory=lambda: _new_loop(app)) as runner:
            runner.get_loop().set_exception_handler(_loop_exception)
            return runner.run(work())
    finally:
        rubbish.leave()
        sys.setswitchinterval(usual_s)
        sys.excepthook = old_hook
        qInstallMessageHandler(old_messages)


def _new_loop(app: QApplication) -> Loop:
    """A loop whose work on threads gets them as it needs them: qasync's own pool starts ten at once."""
    loop = Loop(app)
    workers = ThreadPoolExecutor(_MOST_THREADS, thread_name_prefix="gondola-work", initializer=give_way)
    loop.set_default_executor(workers)
    return loop


async def _say_unheard() -> int:
    speak(chosen(Language.SYSTEM.value))
    translate = QCoreApplication.translate
    box = QMessageBox(
        QMessageBox.Icon.Information,
        "Gondola",
        translate("run", "Gondola is running already, but it does not answer."),
        QMessageBox.StandardButton.Ok,
    )
    box.setInformativeText(
        translate("run", "Nothing was started beside it. Wait a moment, or end it, and start Gondola again.")
    )
    closed = asyncio.Event()
    box.finished.connect(closed.set)
    box.open()
    await closed.wait()
    box.deleteLater()
    return 1


class _Ending:
    """What ends a window: quitting, which nothing takes back, or being made anew in another language."""

    def __init__(self) -> None:
        self._comes = asyncio.Event()
        self.quits = False

    def quit(self) -> None:
        """End the program."""
        self.quits = True
        self._comes.set()

    def start_again(self) -> None:
        """End this window and make another."""
        self._comes.set()

    async def wait(self) -> None:
        """Until either is asked for."""
        await self._comes.wait()
        self._comes.clear()


async def _live(app: Application, launcher: Launcher, asked: Handover, early: MainWindow | None) -> int:
    ending = _Ending()
    app.on_quit = ending.quit
    with _signals(ending.quit):
        while not ending.quits:
            await _show_once(launcher, asked, ending, early)
            asked, early = Handover(), None
    await launcher.close()
    app.on_quit = None
    return 0


async def _show_once(launcher: Launcher, asked: Handover, ending: _Ending, early: MainWindow | None) -> None:
    """One window, from its making to its end."""
    if early is None:
        speak(chosen(WindowState(launcher.state_file).language))
    # The screen answers meanwhile.
    furniture = await asyncio.to_thread(importlib.import_module, "app.gui.furniture")
    tray = furniture.Tray()
    window = early or MainWindow(launcher.state_file)
    window.furnish(launcher, tray)
    window.again_wanted.connect(ending.start_again)
    citizen = furniture.Citizen(window, tray, launcher, ending.quit)
    if window.left_early:
        window.close_wanted.emit()
    elif not asked.hidden:
        window.show()
    await first_paint(window)
    window.tasks.spawn("open", window.worlds.open_live())
    logging.getLogger().addHandler(window.troubles)
    citizen.listen()
    citizen.settle(asked)
    await ending.wait()
    citizen.close()
    logging.getLogger().removeHandler(window.troubles)
    await close_window(window, tray)


async def first_paint(window: MainWindow) -> None:
    """Wait until the window was painted once: it comes before anything that reads records."""
    if not window.isVisible():
        return
    watch = _PaintWatch(window)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_PAINTED_WITHIN_S):
            await watch.painted.wait()
    window.removeEventFilter(watch)
    watch.deleteLater()


class _PaintWatch(QObject):
    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.painted = asyncio.Event()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.painted.set()
        return super().eventFilter(watched, event)


async def close_window(window: MainWindow, tray: Tray) -> None:
    """Leave the screen at once, then end the services; a payment under way gets a short, visible grace."""
    session = window.worlds.session
    window.may_close = True
    window.state.keep(window)
    if session is not None and window.isVisible() and not await session.money_rests():
        window.stage.show_opening(window.tr("Waiting a moment for a payment…"))
    else:
        window.hide()
    await window.worlds.close()
    await window.tasks.close()
    tray.vanish()
    window.close()
    window.deleteLater()
    tray.deleteLater()


@contextlib.contextmanager
def _signals(stop: Callable[[], None]) -> Iterator[None]:
    """Interrupt, terminate and hang up end us in order. Windows has no such handlers; Qt's Quit serves there."""
    loop = asyncio.get_running_loop()
    wanted = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    handled: list[signal.Signals] = []
    for number in wanted:
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop)
            handled.append(number)
    try:
        yield
    finally:
        for number in handled:
            loop.remove_signal_handler(number)


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    chatter = (context.category or "").startswith(_CHATTY_PART) or message.startswith(_CHATTER)
    level = _QT_LEVELS.get(kind, logging.WARNING)
    _qt_log.log(min(level, logging.DEBUG) if chatter else level, "%s", message)


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Slots and callbacks end here; the program goes on, and the log says what happened."""
    if issubclass(kind, KeyboardInterrupt):
        return
    _log.error("Uncaught exception", exc_info=(kind, error, trace))


def _loop_exception(_loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
    error = context.get("exception")
    words = str(context.get("message", "error in the loop"))
    _log.error("%s", words, exc_info=error if isinstance(error, BaseException) else None)
