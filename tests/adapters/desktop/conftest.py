"""A bus of the test's own, and our notifier on it."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator

import pytest

from tests.support.desktop import private_bus

if sys.platform == "linux":
    from app.adapters.desktop.notifier import DesktopNotifier


@pytest.fixture
def bus() -> Iterator[str]:
    with private_bus(keyring=False) as environment:
        yield environment["DBUS_SESSION_BUS_ADDRESS"]


@pytest.fixture
async def notifier(bus: str) -> AsyncIterator[DesktopNotifier]:
    one = DesktopNotifier(address=bus)
    yield one
    await one.close()
