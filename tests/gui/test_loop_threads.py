"""What other threads ask of the window's loop: called there once and in order, and never any more once it is closed."""

from __future__ import annotations

import asyncio
import contextvars
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.loop import Loop


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[Loop]:
    made = Loop(qapp)
    yield made
    made.close()


def on_a_thread_of_its_own(work: Callable[[], object]) -> None:
    """Returns when it is done, without a turn of Qt's."""
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_what_a_thread_brought_just_before_the_loop_was_closed_is_let_go_of(loop: Loop, qtbot: QtBot) -> None:
    said: list[str] = []
    on_a_thread_of_its_own(lambda: loop.call_soon_threadsafe(said.append, "brought too late"))

    with qtbot.captureExceptions() as troubles:
        loop.close()
        QApplication.processEvents()

    assert (said, troubles) == ([], [])


def test_what_a_thread_brings_to_a_closed_loop_is_let_go_of(loop: Loop, qtbot: QtBot) -> None:
    said: list[str] = []
    loop.close()

    with qtbot.captureExceptions() as troubles:
        on_a_thread_of_its_own(lambda: loop.call_soon_threadsafe(said.append, "brought too late"))
        loop.call_soon_threadsafe(said.append, "from here")
        QApplication.processEvents()

    assert (said, troubles) == ([], [])


def test_what_was_brought_while_nothing_ran_is_called_in_its_order_when_the_loop_goes_on(loop: Loop) -> None:
    said: list[int] = []
    on_a_thread_of_its_own(lambda: [loop.call_soon_threadsafe(said.append, number) for number in range(20)])

    loop.run_until_complete(asyncio.sleep(0.01))

    assert said == list(range(20))


def test_what_a_thread_thinks_better_of_is_not_called(loop: Loop) -> None:
    said: list[str] = []

    def bring() -> None:
        loop.call_soon_threadsafe(said.append, "taken back").cancel()
        loop.call_soon_threadsafe(said.append, "meant")

    on_a_thread_of_its_own(bring)
    loop.run_until_complete(asyncio.sleep(0.01))

    assert said == ["meant"]


def test_it_is_called_in_the_context_that_the_thread_gave(loop: Loop) -> None:
    who = contextvars.ContextVar("who", default="nobody")
    said: list[str] = []
    context = contextvars.copy_context()
    context.run(who.set, "the thread")

    on_a_thread_of_its_own(lambda: loop.call_soon_threadsafe(lambda: said.append(who.get()), context=context))
    loop.run_until_complete(asyncio.sleep(0.01))

    assert said == ["the thread"]
