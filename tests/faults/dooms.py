"""Who is killed when: scenes in which a process dies, and a seeded choice of moments that covers every step of them."""

from __future__ import annotations

import random
import secrets
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.money import parse_typed_usd
from tests.faults import tricks
from tests.faults.nursery import Nursery
from tests.faults.person import Person, Wish
from tests.faults.stage import CREDIT, LOOKS_V1, LOOKS_V2, Plot, Stage
from tests.faults.tricks import on_paid, untouched

AT_RANDOM = "a random moment"
RANDOM_SHARE = 4
"""Every so manieth kill comes from outside at a random time instead of at a chosen moment."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a process is doing when it is killed; ``beside``: another copy does the same at the same time."""

    name: str
    version: int = 2
    looks: int = 2
    plot: Callable[[Stage], Plot] = untouched
    path: str = "/look"
    day_cap: str = "0.05"
    top_up: bool = False
    beside: bool = False

    @property
    def calls(self) -> int:
        """How many payments it is about at most."""
        return 1 if self.top_up else self.looks

    @property
    def cap_micro_usdc(self) -> int:
        """What may leave the wallet in a day."""
        return 20_000_000 if self.top_up else parse_typed_usd(self.day_cap)

    def wish(self, stage: Stage) -> Wish:
        """A new wish of its kind."""
        if self.top_up:
            return Wish(CREDIT + secrets.token_hex(6))
        job = f"job-{secrets.token_hex(6)}"
        stage.doors[LOOKS_V1 if self.version == 1 else LOOKS_V2].till.needs[job] = self.looks
        caps = ("--max-per-payment", "0.01", "--max-per-day", self.day_cap)
        return Wish(job, self.version, self.path, ("--approve-up-to", "0.05", *caps))


SCENES = (
    Scene("two looks"),
    Scene("two looks, v1", version=1),
    Scene("answer cut", looks=1, plot=on_paid(tricks.cut)),
    Scene("500 after settlement, v1", version=1, looks=1, plot=on_paid(tricks.failing)),
    Scene("never settled", looks=1, plot=on_paid(tricks.failing_unsettled, always=True)),
    Scene("seller knows who paid", path="/look-signed-in"),
    Scene("three looks, cap for two", looks=3, day_cap="0.02"),
    Scene("two copies, one is killed", beside=True),
    Scene("top-up", top_up=True),
    Scene("top-up, answer cut", top_up=True, plot=on_paid(tricks.cut)),
)


@dataclass(frozen=True, slots=True)
class Doom:
    """One kill: at a moment (counted from 1), or ``after_s`` by somebody else. ``step`` names it."""

    scene: Scene
    step: str
    at: int | None = None
    after_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Census:
    """What a scene passes when nobody is killed: the names of its moments in order, and how long it took."""

    scene: Scene
    moments: Sequence[str]
    took_s: float

    def dooms(self) -> Iterator[Doom]:
        """A kill at each of its moments."""
        for number, name in enumerate(self.moments, start=1):
            yield Doom(self.scene, name, at=number)

    def at_random(self, chance: random.Random) -> Doom:
        """A kill at some time while it runs."""
        return Doom(self.scene, AT_RANDOM, after_s=chance.uniform(0.0, self.took_s))


def census(scene: Scene, stage: Stage, nursery: Nursery) -> Census:
    """Play a scene without a kill."""
    person = Person(stage, nursery, stage.folder / secrets.token_hex(6), stage.rich())
    wish = scene.wish(stage)
    stage.begin({wish.job: scene.plot(stage)})
    plan = person.plan(person.wishes(wish), counted=True)
    started = time.monotonic()
    nursery.run(plan)
    return Census(scene, Path(plan.moments).read_text().split("\n")[:-1], time.monotonic() - started)


def chosen(taken: Sequence[Census], count: int, chance: random.Random) -> list[Doom]:
    """So many kills: each step of the journal in each scene first, then more of the same, and some at random times."""
    steps = [doom for each in taken for doom in each.dooms()]
    chance.shuffle(steps)
    ordered = _each_step_first(steps)
    dooms: list[Doom] = []
    while len(dooms) < count:
        if len(dooms) % RANDOM_SHARE == RANDOM_SHARE - 1 or not ordered:
            dooms.append(chance.choice(taken).at_random(chance))
        else:
            dooms.append(ordered.pop(0))
    return dooms


def _each_step_first(dooms: Iterable[Doom]) -> list[Doom]:
    """Those that kill at a step at which none before them does come first; of the rest, each scene's own steps."""
    known: set[str] = set()
    in_scene: set[tuple[str, str]] = set()
    new, of_scene, more = [], [], []
    for doom in dooms:
        if doom.step not in known:
            new.append(doom)
        elif (doom.scene.name, doom.step) not in in_scene:
            of_scene.append(doom)
        else:
            more.append(doom)
        known.add(doom.step)
        in_scene.add((doom.scene.name, doom.step))
    return new + of_scene + more
