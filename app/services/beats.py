"""When those look who look now and then: together, since waking a processor for it takes longer than most looks do."""

from __future__ import annotations

from app.ports.clock import Clock

_TOO_SOON = 0.1
"""Whoever woke a moment early has looked; its next look is a whole beat later."""


def to_next_beat_s(clock: Clock, every_s: float) -> float:
    """Seconds until the steady clock shows a multiple of ``every_s`` (a tenth of one from now at the earliest)."""
    left_s = every_s - clock.monotonic() % every_s
    return left_s if left_s > _TOO_SOON * every_s else left_s + every_s
