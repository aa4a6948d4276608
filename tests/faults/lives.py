"""Random lives of the model, many of them and each with deaths in it: at every commit of the journal and every await.

The real services, journal and locks in a pretend world (``tests/services``), where dying costs nothing. A life is
made of its number and the seed alone, so that one that breaks a promise can be played again.
"""

from __future__ import annotations

import asyncio
import logging
import os
import random
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tests.services.life import CHOICES, KINDS, LATEST_MOMENT, MOST_STEPS, Step
from tests.services.model import live
from tests.support.memory import in_memory

FEWEST_STEPS = 4
DEATH_SHARE = 0.3
"""So often a step is followed by a process that will die."""
CHUNK = 50


@dataclass(slots=True)
class Lives:
    """What became of lives that were played: deaths by their place, ends of payments, and a line for each failure."""

    played: int = 0
    deaths: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    transfers: int = 0
    broken: list[str] = field(default_factory=list)

    def add(self, other: Lives) -> None:
        """Count others too."""
        self.played += other.played
        self.deaths += other.deaths
        self.ends += other.ends
        self.transfers += other.transfers
        self.broken += other.broken


def story_of(seed: int, number: int) -> list[Step]:
    """What happens in one life."""
    chance = random.Random(f"{seed}/{number}")
    story: list[Step] = []
    for _ in range(chance.randint(FEWEST_STEPS, MOST_STEPS)):
        kind = "die soon" if chance.random() < DEATH_SHARE else chance.choice(KINDS)
        numbers = (chance.randint(0, CHOICES), chance.randint(0, CHOICES))
        story.append(Step(kind, *numbers, chance.randint(0, LATEST_MOMENT)))
    return story


def play_lives(count: int, seed: int) -> Iterator[Lives]:
    """Play so many lives on all processors; yields what came of each portion."""
    portions = [(seed, first, min(first + CHUNK, count)) for first in range(0, count, CHUNK)]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(_portion, portions)


def _portion(which: tuple[int, int, int]) -> Lives:
    logging.disable(logging.CRITICAL)
    seed, first, after = which
    lives = Lives()
    for number in range(first, after):
        lives.add(one_life(seed, number))
    return lives


def one_life(seed: int, number: int) -> Lives:
    """Play one life to its end."""
    lives = Lives(played=1)
    with tempfile.TemporaryDirectory(dir=in_memory()) as folder:
        try:
            life, payments = asyncio.run(live(story_of(seed, number), Path(folder)))
        except Exception:  # noqa: BLE001 # a life that fails in any way is what this looks for
            last = traceback.format_exc().strip().splitlines()[-3:]
            lives.broken.append(f"life {number} of seed {seed}: {' | '.join(last)}")
            return lives
    lives.deaths.update(life.deaths)
    lives.transfers = len(life.world.chain.transfers)
    lives.ends.update(each.state.value for each in payments)
    return lives
