"""A limit counts what left the wallet without us, from the first signature of a run on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.promises.inside import Inside, seen

pytestmark = pytest.mark.allow_logs


def test_what_another_program_paid_from_the_wallet_counts_in_a_single_command(
    gondola: Inside, tmp_path: Path
) -> None:
    other = replace(gondola, program=replace(gondola.program, home=tmp_path / "another program"))
    assert gondola.top_up().code == 0
    for _ in range(3):
        assert other.top_up().code == 0
    done = gondola.top_up(wait_s=0)
    assert (done.code, done.outcome["code"]) == (3, "cap_day"), done
    assert "$20.00 paid in already" in done.outcome["what"]
    assert len(seen(gondola.sandbox).transfers) == 4
