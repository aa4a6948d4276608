"""A Gondola process with its life around it: sleep, network, disk and choices under the test's control."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from app.domain import errors
from app.domain.observation import StillMaking
from app.services.life import Life, LifeTools
from app.services.told_settings import ToldSettings
from tests.services.world import Process, World, job
from tests.support.surroundings import FakeNetwork, FakePower

MANY = tuple(f"q-{number}" for number in range(40))
AWAY = errors.Unreachable(maybe_delivered=False)


@dataclass
class Lively:
    """One process, and what happens to the computer it runs on."""

    world: World
    app: Process
    power: FakePower
    network: FakeNetwork
    settings: ToldSettings
    life: Life
    woken: list[str]
    node_answers: asyncio.Event

    async def watch(self, *queue_ids: str) -> None:
        """Jobs that are being made, watched in the background beside life itself."""
        for queue_id in queue_ids:
            self.world.host.jobs[queue_id].append(StillMaking(600_000, 1_000))
            await self.app.watcher.add(job(queue_id))
        await self.app.watch()
        self.app.tasks.spawn("life", self.life.run())

    async def sleep(self, seconds: float) -> None:
        """The computer sleeps: wall time goes on, nothing else does."""
        self.world.clock.wall += timedelta(seconds=seconds)
        if self.power.total_s is not None:
            self.power.total_s += seconds

    def polls(self) -> int:
        """How often Venice was asked about a job."""
        return len(self.world.host.retrieves)

    async def choose(self, **changes: Any) -> None:  # noqa: ANN401
        """The person chooses something in Settings."""
        await self.settings.save_preferences(replace(await self.settings.preferences(), **changes))


def lively(world: World, app: Process) -> Lively:
    """Put life around a process."""
    power, network, woken = FakePower(), FakeNetwork(), list[str]()
    settings = ToldSettings(world.settings, app.feed)
    node_answers = asyncio.Event()
    node_answers.set()

    async def ask_node() -> object:
        await node_answers.wait()
        return await world.chain.head()

    life = Life(
        LifeTools(
            world.clock,
            app.feed,
            app.tasks,
            app.gates,
            app.watcher,
            power,
            network,
            settings,
            ask_node,
            (lambda: woken.append("payments"),),
            (lambda: woken.append("clock"),),
        )
    )
    return Lively(world, app, power, network, settings, life, woken, node_answers)
