"""When a window locks itself, and what the policy says about money while it is locked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.errors import Locked, SpendingPaused
from app.domain.locking import IDLE_CHOICES_MIN, LONGEST_IDLE_MIN, Touch, idle_minutes, is_due
from app.domain.policy import Limits, Refuse, decide_payment, decide_use
from tests.domain.things import payment_facts, use_facts

THEN = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "idle_s, after_min, due",
    [(299.9, 5, False), (300.0, 5, True), (10_000.0, 0, False), (0.0, 0, False)],
)
def test_it_locks_itself_after_the_time_that_was_chosen_and_never_for_zero(
    idle_s: float, after_min: int, due: bool
) -> None:
    assert is_due(idle_s, after_min) is due


def test_sleep_counts_as_time_in_which_nobody_touched_it() -> None:
    touch = Touch(THEN, 100.0)
    assert touch.idle_s(THEN + timedelta(hours=8), 101.0) == 8 * 3600


def test_a_clock_that_was_set_back_keeps_nothing_open() -> None:
    touch = Touch(THEN, 100.0)
    assert touch.idle_s(THEN - timedelta(days=1), 700.0) == 600.0


def test_time_never_counts_backwards() -> None:
    assert Touch(THEN, 100.0).idle_s(THEN - timedelta(hours=1), 90.0) == 0.0


@pytest.mark.parametrize("value", [None, "5", True, -5, 0, LONGEST_IDLE_MIN + 1, 2.5])
def test_a_choice_that_is_none_means_never(value: object) -> None:
    assert idle_minutes(value) == 0


def test_every_choice_that_is_offered_is_kept_as_it_is() -> None:
    assert tuple(idle_minutes(choice) for choice in IDLE_CHOICES_MIN) == IDLE_CHOICES_MIN


def test_while_it_is_locked_nothing_is_signed_and_nothing_is_taken_from_credit() -> None:
    locked = replace(Limits(), locked=True)
    for decision in (decide_payment(locked, payment_facts()), decide_use(locked, use_facts())):
        assert decision == Refuse(("Gondola is locked.",), "locked")


def test_a_yes_does_not_open_it() -> None:
    locked = replace(Limits(), locked=True)
    assert isinstance(decide_payment(locked, payment_facts(approved=True)), Refuse)
    assert isinstance(decide_use(locked, use_facts(approved=True)), Refuse)


def test_a_pause_behind_the_lock_is_said_once_it_is_open() -> None:
    both = replace(Limits(), locked=True, paused=True)
    assert both.held_back
    assert decide_use(replace(both, locked=False), use_facts()) == Refuse(
        ("Spending is paused.",), "spending_paused"
    )
    assert not Limits().held_back


def test_the_lock_is_a_no_for_now_like_a_pause() -> None:
    assert isinstance(Locked(), SpendingPaused)
    assert Locked().sentence() == (
        "Gondola is locked. Nothing was paid, queued, exported or changed. Watching and downloads go on. "
        "Unlock it in the window, or with the command unlock."
    )
