"""Fixtures of the services' tests: one pretend world, and one Gondola process in it."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.services.lively import MANY, Lively, lively
from tests.services.world import Process, World, a_world


@pytest_asyncio.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A world of its own, its threads and its time under the test's control."""
    async with a_world(tmp_path) as fresh:
        yield fresh


@pytest_asyncio.fixture
async def app(world: World) -> Process:
    """One running Gondola in that world."""
    return await world.start()


@pytest.fixture
def alive(world: World, app: Process) -> Lively:
    """That process, with life around it."""
    for queue_id in ("q-1", *MANY):
        world.host.jobs[queue_id] = deque()
    return lively(world, app)
