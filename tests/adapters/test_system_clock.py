"""The real clock."""

from __future__ import annotations

from datetime import UTC, timedelta

from app.adapters.clock.system import SystemClock


async def test_the_machines_time_is_aware_and_never_jumps_back() -> None:
    clock = SystemClock()
    before = clock.monotonic()
    await clock.sleep(-1)
    assert clock.now().tzinfo is UTC
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.monotonic() >= before
