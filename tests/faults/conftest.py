"""The stage and the nursery, opened once for the folder: every test has a person with a wallet of their own on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.faults.nursery import Nursery, nursery
from tests.faults.stage import Stage, a_stage, its_time


@pytest.fixture(scope="package")
def opened_stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A real EVM, the official facilitator and sellers, and a man in the middle of each."""
    with pytest.MonkeyPatch.context() as patch:
        # The SDK's clients believe the environment: on this machine's own addresses they use no proxy.
        patch.setenv("NO_PROXY", "127.0.0.1,localhost")
        patch.setenv("no_proxy", "127.0.0.1,localhost")
        with a_stage(tmp_path_factory.mktemp("faults")) as opened:
            yield opened


@pytest.fixture
def stage(opened_stage: Stage) -> Iterator[Stage]:
    """The same, in a time of its own while the test runs: other tests of this process use the same official parts."""
    with its_time(opened_stage):
        yield opened_stage


@pytest.fixture(scope="package")
def home() -> Iterator[Nursery]:
    """Where programs are started."""
    with nursery() as opened:
        yield opened
