"""Async tests on the loop that the window really runs on: Qt and asyncio as one."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Coroutine

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.gui.loop import Loop
from tests.support.patience import PATIENCE_S


def on_qt_loop(test: Callable[..., Coroutine[object, object, None]]) -> Callable[..., None]:
    """Run an async test on a qasync loop. It needs the fixture ``qapp``, and may leave no task behind."""

    def run(**fixtures: object) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setQuitOnLastWindowClosed(False)
        with asyncio.Runner(loop_factory=lambda: Loop(app)) as runner:
            runner.run(_checked(test(**fixtures)))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    run.__name__, run.__doc__, run.__module__ = test.__name__, test.__doc__, test.__module__
    run.__signature__ = inspect.signature(test)  # type: ignore[attr-defined]
    return run


async def _checked(test: Coroutine[object, object, None]) -> None:
    await test
    await turns()
    left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    assert not left, f"tasks left behind: {left}"


async def turns(count: int = 12) -> None:
    """Let what was started get on: tasks that wait for nothing have ended after a few turns."""
    for _ in range(count):
        await asyncio.sleep(0)


async def until(true: Callable[[], object], within_s: float = PATIENCE_S) -> None:
    """Wait for something to become true and stay so: what passes may pass unseen. Raises TimeoutError."""
    async with asyncio.timeout(within_s):
        while not true():  # noqa: ASYNC110 - what a window shows has no event to wait for
            await asyncio.sleep(0.01)
