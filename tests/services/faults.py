"""Trouble at a chosen moment: death, cancelling or an error at any await between the services and their ports."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Coroutine
from typing import Any

from tests.services.clockwork import settled
from tests.services.world import Wrap


class Killed(BaseException):
    """The process died here: nothing in it runs any more."""


class Fuse:
    """Counts the moments before and after every call of a port, and goes off at one of them."""

    def __init__(self, at: int | None, trouble: Callable[[], BaseException], only: str = "") -> None:
        self.count = 0
        self.where = ""
        self._at, self._trouble, self._only = at, trouble, only

    @property
    def went_off(self) -> bool:
        """Whether there was such a moment."""
        return self._at is not None and self.count >= self._at

    def wrap(self, name: str, port: Any) -> Any:  # noqa: ANN401
        """The port with a moment before and after each of its calls."""
        return _Fused(self, name, port) if self._only in ("", name) else port

    def pass_by(self, where: str) -> None:
        """One more moment."""
        self.count += 1
        if self.count == self._at:
            self.where = where
            raise self._trouble()


class _Fused:
    def __init__(self, fuse: Fuse, name: str, port: Any) -> None:  # noqa: ANN401
        self._fuse, self._name, self._port = fuse, name, port

    def __getattr__(self, method: str) -> Any:  # noqa: ANN401
        attribute = getattr(self._port, method)
        if not inspect.iscoroutinefunction(attribute):
            return attribute

        async def fused(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
            call = f"{self._name}.{method}{_to_state(args)}"
            self._fuse.pass_by(f"before {call}")
            result = await attribute(*args, **kwargs)
            self._fuse.pass_by(f"after {call}")
            return result

        return fused


def _to_state(args: tuple[Any, ...]) -> str:
    """Which state a call of the journal leads to, where it is a transition."""
    return next((f" {each.after.value}" for each in args if hasattr(each, "after")), "")


def never() -> Wrap:
    """No trouble at all."""
    return Fuse(None, Killed).wrap


async def cancelled_after(turns: int, work: Coroutine[Any, Any, Any]) -> bool:
    """Run work for so many turns of the loop, then cancel it; True if it had ended by itself before."""
    task = asyncio.ensure_future(work)
    for _ in range(turns):
        await asyncio.sleep(0)
    ended = task.done()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await settled()
    return ended
