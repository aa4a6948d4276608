"""Sleep: what the system tells about it, before and after."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

OnSleep = Callable[[bool], None]
"""Called with True when the computer is about to sleep, with False when it is awake again."""


class Power(Protocol):
    """What this system says about sleeping. Everything here may be missing: jumps of the clocks tell it too."""

    def slept_s(self) -> float | None:
        """Seconds that this computer has slept in all since it started; None where the system does not tell."""
        ...

    def on_sleep(self, callback: OnSleep) -> None:
        """Register who is told."""
        ...

    async def start(self) -> bool:
        """Listen, or listen again after a loss; False where there is nothing to listen to. Safe to call often."""
        ...

    async def close(self) -> None:
        """Listen no more. Safe to call twice."""
        ...
