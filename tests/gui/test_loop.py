"""The window's loop keeps asyncio's order, lets Qt have its turn, and forgets nothing that waits."""

from __future__ import annotations

import asyncio
import contextvars
import math
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.gui.loop import MANY_CANCELLED, Loop


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[Loop]:
    made = Loop(qapp)
    yield made
    if not made.is_closed():
        made.close()


def test_what_is_due_at_once_is_called_in_its_order_and_what_that_asks_for_after_it(loop: Loop) -> None:
    said: list[str] = []

    def first() -> None:
        said.append("first")
        loop.call_soon(said.append, "asked by the first")

    async def work() -> None:
        loop.call_soon(first)
        loop.call_soon(said.append, "second")
        loop.call_soon(said.append, "never").cancel()
        await asyncio.sleep(0.01)

    loop.run_until_complete(work())

    assert said == ["first", "second", "asked by the first"]


def test_a_task_that_never_rests_lets_qt_have_its_turns(loop: Loop) -> None:
    beats: list[int] = []
    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(lambda: beats.append(1))
    timer.start()

    async def restless() -> int:
        turns = 0
        while len(beats) < 5 and turns < 10_000:
            turns += 1
            await asyncio.sleep(0)
        return turns

    turns = loop.run_until_complete(restless())
    timer.stop()

    assert len(beats) >= 5
    assert turns < 100


def test_what_waits_goes_on_in_its_order_inside_of_a_menu(loop: Loop) -> None:
    said: list[str] = []

    def menu() -> None:
        inner = QEventLoop()
        loop.call_later(0.01, inner.quit)
        inner.exec()
        said.append("menu closed")

    async def work() -> None:
        loop.call_soon(menu)
        loop.call_soon(said.append, "one")
        loop.call_soon(said.append, "two")
        await asyncio.sleep(0.05)

    loop.run_until_complete(work())

    assert said == ["one", "two", "menu closed"]


def test_what_fails_is_told_and_stops_nobody_else(loop: Loop) -> None:
    said: list[str] = []
    loop.set_exception_handler(lambda _loop, context: said.append(str(context["exception"])))

    async def work() -> None:
        loop.call_soon(lambda: 1 / 0)
        loop.call_soon(said.append, "the next")
        await asyncio.sleep(0.01)

    loop.run_until_complete(work())

    assert said == ["division by zero", "the next"]


def test_another_thread_asks_and_the_window_s_thread_answers(loop: Loop) -> None:
    async def work() -> list[bool]:
        mine = threading.get_ident()
        asked = [loop.run_in_executor(None, threading.get_ident) for _ in range(50)]
        theirs = await asyncio.gather(*asked)
        return [each != mine for each in theirs] + [threading.get_ident() == mine]

    assert all(loop.run_until_complete(work()))


def test_each_is_called_in_the_context_that_it_was_asked_in(loop: Loop) -> None:
    who = contextvars.ContextVar("who", default="nobody")
    said: list[str] = []

    async def work() -> None:
        who.set("somebody")
        loop.call_soon(lambda: said.append(who.get()))
        loop.call_soon(lambda: said.append(who.get()), context=contextvars.Context())
        loop.call_later(0.001, lambda: said.append(who.get()))
        await asyncio.sleep(0.02)

    loop.run_until_complete(work())

    assert said == ["somebody", "nobody", "somebody"]


def test_a_closed_loop_takes_and_calls_nothing(loop: Loop, qapp: QApplication) -> None:
    said: list[str] = []
    loop.call_soon(said.append, "too late")

    loop.close()
    qapp.processEvents()

    assert said == []
    with pytest.raises(RuntimeError):
        loop.call_soon(said.append, "closed")
    with pytest.raises(RuntimeError):
        loop.call_later(0, said.append, "closed")


def test_tasks_that_are_left_over_are_cancelled_at_the_end_and_waited_for(qapp: QApplication) -> None:
    said: list[str] = []

    async def long() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0)
            said.append("cleared away")

    async def work() -> None:
        tasks.append(asyncio.ensure_future(long()))
        await asyncio.sleep(0)

    tasks = list[asyncio.Future[None]]()
    with asyncio.Runner(loop_factory=lambda: Loop(qapp)) as runner:
        runner.run(work())

    assert said == ["cleared away"]


def test_it_can_be_run_again_and_what_waited_is_called_then(loop: Loop) -> None:
    said: list[str] = []

    async def nothing() -> None:
        loop.call_soon(lambda: loop.call_soon(said.append, "later"))

    loop.run_until_complete(nothing())
    loop.run_until_complete(asyncio.sleep(0.01))

    assert said == ["later"]


def test_thousands_at_once_from_many_threads_are_each_called_once(loop: Loop) -> None:
    said: list[int] = []

    def ask(first: int) -> None:
        for number in range(first, first + 500):
            loop.call_soon_threadsafe(said.append, number)

    async def work() -> None:
        await asyncio.gather(*(asyncio.to_thread(ask, first) for first in range(0, 4000, 500)))
        while len(said) < 4000:  # noqa: ASYNC110 - this is what is tried
            await asyncio.sleep(0)
        await asyncio.sleep(0.02)

    loop.run_until_complete(work())

    assert sorted(said) == list(range(4000))


def test_menus_within_menus_call_everything_once_and_in_order(loop: Loop) -> None:
    said: list[int] = []

    def menu(deep: int) -> None:
        inner = QEventLoop()
        if deep:
            loop.call_soon(menu, deep - 1)
        for number in range(3):
            loop.call_soon(said.append, 10 * deep + number)
        loop.call_later(0.02 * (deep + 1), inner.quit)
        inner.exec()

    async def work() -> None:
        loop.call_soon(menu, 3)
        await asyncio.sleep(0.3)

    loop.run_until_complete(work())

    assert sorted(said) == sorted(10 * deep + number for deep in range(4) for number in range(3))
    for deep in range(4):
        assert [number for number in said if number // 10 == deep] == [10 * deep + at for at in range(3)]


def test_a_loop_that_runs_refuses_to_be_closed_and_forgets_nothing_that_waits(loop: Loop) -> None:
    said: list[str] = []

    async def work() -> None:
        loop.call_soon(said.append, "waits")
        with pytest.raises(RuntimeError):
            loop.close()
        await asyncio.sleep(0.01)

    loop.run_until_complete(work())

    assert said == ["waits"]


def test_those_for_later_are_called_in_the_order_of_their_moments_and_none_too_early(loop: Loop) -> None:
    said: list[tuple[str, bool]] = []

    def say(word: str, when: float) -> None:
        said.append((word, loop.time() >= when))

    async def work() -> None:
        now = loop.time()
        for word, after_s in (
            ("third", 0.006),
            ("first", 0.0021),
            ("second", 0.0022),
            ("never", 0.001),
            ("past", -5),
        ):
            handle = loop.call_at(now + after_s, say, word, now + after_s)
            if word == "never":
                handle.cancel()
        await asyncio.sleep(0.02)

    loop.run_until_complete(work())

    assert said == [("past", True), ("first", True), ("second", True), ("third", True)]


def test_what_nobody_waits_for_any_more_is_not_kept_until_its_moment(loop: Loop) -> None:
    kept, said = loop.call_later(0.01, lambda: said.append("kept")), list[str]()
    far = [loop.call_later(3600, said.append, "far") for _ in range(500)]
    for handle in far:
        handle.cancel()

    assert len(loop._later) <= 1 + MANY_CANCELLED
    loop.run_until_complete(asyncio.sleep(0.02))
    assert (said, kept.when() <= loop.time()) == (["kept"], True)


def test_whoever_cancels_what_was_called_already_takes_nothing_from_others(loop: Loop) -> None:
    said: list[str] = []

    async def work() -> None:
        over = [loop.call_later(0, said.append, "over") for _ in range(300)]
        await asyncio.sleep(0.01)
        loop.call_later(0.01, said.append, "waits")
        for handle in over:
            handle.cancel()
        await asyncio.sleep(0.03)

    loop.run_until_complete(work())

    assert (said, loop._cancelled) == (["over"] * 300 + ["waits"], 0)


def test_a_moment_that_never_comes_holds_up_nobody_and_what_is_no_number_is_refused(loop: Loop) -> None:
    said: list[str] = []

    async def work() -> None:
        loop.call_later(math.inf, said.append, "never")
        with pytest.raises(ValueError, match="not a moment"):
            loop.call_later(math.nan, said.append, "never")
        loop.call_later(0.005, said.append, "first")
        await asyncio.sleep(0.01)
        loop.call_later(0.005, said.append, "second")
        await asyncio.sleep(0.02)

    loop.run_until_complete(work())

    assert said == ["first", "second"]
