"""Kills real processes (SIGKILL), starts new ones that go on, and holds the money against the promises afterwards."""

from __future__ import annotations

import random
import secrets
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.dooms import SCENES, Doom, Scene, census, chosen
from tests.faults.judge import Facts, broken
from tests.faults.moments import KILL
from tests.faults.nursery import Life, Nursery
from tests.faults.person import Person, Wish, Written
from tests.faults.play import CREDIT_MICRO_USDC, PAST_VALIDITY_S
from tests.faults.stage import Stage
from tests.support.official import PRICE_MICRO_USDC
from tests.support.program import Ended

BATCH = 16
AT_ONCE = 4
AGAIN_SHARE = 0.25
"""So often the process that goes on is killed too."""
LATE_SHARE = 0.5
"""So often the one that finds out what became of it all is killed too, while it writes down how payments ended."""
LATEST_MOMENT = 4
MOST_LIVES = 4
NOT_REACHED = "not reached, nobody killed"


@dataclass(frozen=True, slots=True)
class Death:
    """A run in which processes were killed. Amounts in micro-USDC; ``shown`` is what the last start said.

    ``step`` is where the first one was when it died, by its own account.
    """

    scene: str
    step: str
    kills: int
    calls: int
    transfers: int
    shown: str
    at_risk: int
    settled: bool
    broken: Sequence[str] = ()
    late_step: str = ""
    """Where a process died that was reconciling afterwards; empty where none did."""


@dataclass
class _Run:
    doom: Doom
    person: Person
    wish: Wish
    chance: random.Random
    kills: int = 0
    step: str = ""
    late_step: str = ""
    ended: list[Ended] = field(default_factory=list)
    before: list[Written] = field(default_factory=list)


def kill(
    count: int, seed: int, stage: Stage, nursery: Nursery, scenes: Sequence[Scene] = SCENES
) -> Iterator[Death]:
    """At least so many kills (never fewer, where the processes live long enough), in batches that heal together."""
    chance = random.Random(seed)
    taken = [census(scene, stage, nursery) for scene in scenes]
    stage.heal(PAST_VALIDITY_S)
    done = 0
    dooms = chosen(taken, count, chance)
    while done < count:
        batch, dooms = dooms[:BATCH], dooms[BATCH:]
        for death in _batch(batch, stage, nursery, chance):
            done += death.kills
            yield death
        if not dooms:
            dooms = [chance.choice(taken).at_random(chance) for _ in range(min(BATCH, count - done))]


def _batch(dooms: Sequence[Doom], stage: Stage, nursery: Nursery, chance: random.Random) -> list[Death]:
    runs = [
        _Run(
            doom,
            Person(stage, nursery, stage.folder / secrets.token_hex(6), stage.rich()),
            doom.scene.wish(stage),
            random.Random(chance.random()),
        )
        for doom in dooms
    ]
    stage.begin({run.wish.job: run.doom.scene.plot(stage) for run in runs})
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(_die_and_go_on, runs))
        stage.heal(PAST_VALIDITY_S)
        return list(pool.map(_judged, runs))


def _die_and_go_on(run: _Run) -> None:
    doomed = run.person.wishes(run.wish)
    beside = run.person.start(doomed) if run.doom.scene.beside else None
    _live(run, lambda: run.person.start(doomed, kill_at=run.doom.at), run.doom.after_s)
    while 0 < run.kills < MOST_LIVES - 1 and run.chance.random() < AGAIN_SHARE and not _is_done(run):
        if not _live(run, lambda: run.person.start(doomed), run.chance.uniform(0.0, 1.5)):
            break
    if beside is not None:
        run.ended.append(beside.wait())
    if not _is_done(run):
        run.ended.append(run.person.run(doomed))
    run.before = run.person.journal()


def _live(run: _Run, start: Callable[[], Life], kill_after_s: float) -> bool:
    """One start of the program that may be killed; returns whether it was."""
    life = start()
    if kill_after_s:
        timer = threading.Timer(kill_after_s, life.kill)
        timer.start()
        end = life.wait()
        timer.cancel()
        timer.join()
    else:
        end = life.wait()
    run.ended.append(end)
    killed = end.code == -KILL
    run.kills += killed
    if killed and not run.step:
        run.step = _last_moment(life) if run.doom.at is not None else run.doom.step
    return killed


def _reconcile(run: _Run) -> None:
    """Find out what became of it, in a process that may be killed in the middle, and then in one that is not."""
    person = run.person
    if run.chance.random() < LATE_SHARE:
        moment = run.chance.randint(1, LATEST_MOMENT)
        life = person.start(person.reconciles(), kill_at=moment)
        end = life.wait()
        run.ended.append(end)
        if end.code == -KILL:
            run.kills += 1
            run.late_step = _last_moment(life)
    run.ended.extend(person.run(person.reconciles(home)) for home in person.homes)


def _last_moment(life: Life) -> str:
    return Path(life.plan.moments).read_text(encoding="utf-8").splitlines()[-1]


def _is_done(run: _Run) -> bool:
    """Whether there is nothing to repeat: the command came to its end, or had said that the top-up is proved."""
    said = (line for end in run.ended for line in end.lines)
    return run.wish.is_top_up and any(
        "confirmed" in (line.get("state"), line.get("outcome")) for line in said
    )


def _judged(run: _Run) -> Death:
    scene, shown = run.doom.scene, _shown(run.ended[-1])
    _reconcile(run)
    facts = Facts(
        person=run.person,
        calls=scene.calls,
        heard=[run.person.stage.heard[run.wish.job]],
        ended=run.ended,
        before=run.before,
        after=run.person.journal(),
        price=CREDIT_MICRO_USDC if scene.top_up else PRICE_MICRO_USDC,
        cap=scene.cap_micro_usdc,
    )
    return Death(
        scene=scene.name,
        step=run.step or NOT_REACHED,
        kills=run.kills,
        calls=scene.calls,
        transfers=len(facts.moved),
        shown=shown,
        at_risk=facts.at_risk,
        settled=facts.is_settled,
        broken=broken(facts),
        late_step=run.late_step,
    )


def _shown(end: Ended) -> str:
    """What the last start said; one that was killed may have said all there was to say."""
    if end.code < 0:
        return "killed after it had told the end"
    return str(end.outcome["outcome"]) if end.lines else "nothing"
