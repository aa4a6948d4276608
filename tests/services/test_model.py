"""Random lives with death anywhere: whatever happens, money moves once, within limits, and the truth is found.

A few of them: ``packaging/dev.py faults`` plays thousands.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.services.life import Step, steps
from tests.services.model import live
from tests.support.memory import in_memory

pytestmark = pytest.mark.allow_logs


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_whatever_happens_money_moves_once_within_limits_and_the_truth_is_found(story: list[Step]) -> None:
    with tempfile.TemporaryDirectory(dir=in_memory()) as folder:
        asyncio.run(live(story, Path(folder)))
