"""``watch --plan``: what looking will probably cost is said first, and the choice is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.promises.inside import Inside
from tests.promises.shopping import Shop

pytestmark = pytest.mark.allow_logs


def test_the_plan_is_said_before_anything_is_paid_and_is_kept_for_the_next_run(
    gondola: Inside, tmp_path: Path
) -> None:
    shop = Shop(gondola, tmp_path / "out")
    queue_id = shop.queued()
    refused = shop.watch(queue_id, "--plan", "soonest", approve="0")
    (plan,) = refused.events("plan")
    assert (plan["plan"], plan["expected_looks"]) == ("soonest", None)
    assert refused.code == 3

    done = shop.watch(queue_id)

    (plan,) = done.events("plan")
    assert plan["plan"] == "soonest"
    assert done.code == 0


def test_a_plan_that_does_not_exist_is_a_wrong_use(gondola: Inside, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as wrong:
        Shop(gondola, tmp_path / "out").watch("q", "--plan", "never")
    assert wrong.value.code == 2
