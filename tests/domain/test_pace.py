"""The host's limits a minute, and what a batch leaves to people."""

from __future__ import annotations

import pytest

from app.domain.pace import FREE_FOR_PEOPLE, Call, queueing_s, wait_s


@pytest.mark.parametrize("call", Call)
def test_one_more_call_waits_until_the_minute_has_room(call: Call) -> None:
    stamps = [100.0 + number for number in range(call.kept_below)]
    assert wait_s(call, stamps[:-1], 130.0) == 0.0
    assert wait_s(call, stamps, 130.0) == pytest.approx(30.0)
    assert wait_s(call, stamps, 160.5) == 0.0


def test_a_batch_leaves_room_for_a_person() -> None:
    stamps = [100.0] * (Call.QUEUE.kept_below - FREE_FOR_PEOPLE)
    assert wait_s(Call.QUEUE, stamps, 101.0) == 0.0
    assert wait_s(Call.QUEUE, stamps, 101.0, leave=FREE_FOR_PEOPLE) == pytest.approx(59.0)


def test_a_clock_that_was_set_back_frees_nothing() -> None:
    assert wait_s(Call.LEDGER, [5_000.0] * 18, 100.0) == pytest.approx(60.0)


def test_queueing_takes_as_long_as_the_limits_say() -> None:
    assert queueing_s(0, reads_ledger=False) == 0.0
    assert queueing_s(36, reads_ledger=False) == 0.0
    assert queueing_s(37, reads_ledger=False) == 60.0
    assert queueing_s(300, reads_ledger=True) == 18 * 60.0
