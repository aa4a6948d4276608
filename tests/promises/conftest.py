"""A Gondola that runs inside this process against a sandbox on a real socket."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Unpack

import pytest

from app.sandbox.options import WorldChoices
from tests.promises.inside import Inside, QuickClock
from tests.support.program import program
from tests.support.sandbox import running_sandbox


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> QuickClock:
    """The one clock of every Gondola that this test composes."""
    quick = QuickClock()
    monkeypatch.setattr("app.bootstrap.wiring.SystemClock", lambda: quick)
    monkeypatch.setattr("app.bootstrap.compose.SystemClock", lambda: quick)
    return quick


@pytest.fixture
def world(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], clock: QuickClock
) -> Iterator[Callable[..., Inside]]:
    """Makes a sandbox with these choices and a Gondola beside it."""
    with ExitStack() as stack:

        def make(**choices: Unpack[WorldChoices]) -> Inside:
            sandbox = stack.enter_context(running_sandbox(**choices))
            return Inside(program(sandbox, tmp_path / "cli"), capsys, clock)

        yield make


@pytest.fixture
def gondola(world: Callable[..., Inside]) -> Inside:
    """With $2 of credit, quick jobs, and finality that comes soon."""
    return world(job_seconds=0.0, spread=0.0, credit_micro_usd=2_000_000, finalized_lag=3)
