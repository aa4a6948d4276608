"""Each fault once, met by the real program behind official servers: one transfer for a call at most, told truly.

``packaging/dev.py faults`` plays all of them in both versions of x402, with hundreds of kills.
"""

from __future__ import annotations

import random

import pytest

from tests.faults import kills, stock, tricks
from tests.faults.dooms import SCENES, census
from tests.faults.kills import kill
from tests.faults.nursery import Nursery
from tests.faults.play import PAST_VALIDITY_S, play
from tests.faults.rows import ROWS, Row
from tests.faults.stage import Stage

pytestmark = pytest.mark.allow_logs  # the SDK warns of what it refuses, servers of clients that leave

V1_TOO = (
    "no fault, three looks",
    "answer cut after settlement",
    "402 again after settlement",
    "receipt made up, not settled",
    "redirect of the payment, other host",
    "price twelvefold at the second look",
)
SAMPLE = [(row, 2) for row in ROWS] + [(row, 1) for row in ROWS if row.name in V1_TOO]
KILLS, SEED = 12, 5
SCENES_HERE = [
    scene for scene in SCENES if scene.name in {"two looks", "answer cut", "never settled", "top-up"}
]


@pytest.mark.parametrize("row, version", SAMPLE, ids=[f"{row.name}-v{version}" for row, version in SAMPLE])
def test_a_fault_costs_one_transfer_at_most_and_is_told_truly(
    stage: Stage, home: Nursery, row: Row, version: int
) -> None:
    result = play(row, version, stage, home)
    assert result.broken == (), result
    assert result.settled, result


def test_the_killed_are_gone_on_with_and_nothing_is_paid_twice(stage: Stage, home: Nursery) -> None:
    deaths = list(kill(KILLS, SEED, stage, home, SCENES_HERE))
    assert sum(death.kills for death in deaths) >= KILLS
    assert [death for death in deaths if death.broken or not death.settled] == []


class Eager(random.Random):
    """Starts the program once more whenever it may, and lets it come to its end."""

    def random(self) -> float:
        return 0.0

    def uniform(self, _a: float, _b: float) -> float:
        return 30.0


def test_a_top_up_that_told_its_end_before_it_was_killed_is_not_wished_for_again(
    stage: Stage, home: Nursery, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = next(scene for scene in SCENES if scene.name == "top-up")
    taken = census(scene, stage, home)
    stage.heal(PAST_VALIDITY_S)
    told = [doom for doom in taken.dooms() if "note DELIVERED of a CONFIRMED" in doom.step]
    monkeypatch.setattr(random, "Random", Eager)

    deaths = kills._batch(told, stage, home, Eager())

    assert len(deaths) == 3
    assert [(death.transfers, death.broken) for death in deaths] == [(1, [])] * 3


@pytest.mark.parametrize("version", [1, 2])
async def test_what_is_counted_here_counts_to_three_for_a_client_that_signs_anew(
    stage: Stage, version: int
) -> None:
    measured = await stock.one(stage, "cut", tricks.cut, version)
    assert (measured.signed, measured.transfers) == (3, 3)
