"""Whose turn it is: the look that is worth most first, each allowance by itself, nobody twice at once."""

from __future__ import annotations

import itertools
from contextlib import closing

from app.domain.rota import RUNGS
from app.services.agenda import IDLE_S, Agenda


def rising(first: float) -> tuple[float, ...]:
    return tuple(first + 10.0 * rung for rung in range(RUNGS))


def due(agenda: Agenda, allowance: str, now_s: float, least: int = 0) -> list[str]:
    with closing(agenda.due(allowance, now_s, least)) as found:
        return list(found)


def test_each_allowance_has_its_own_turns() -> None:
    agenda = Agenda()
    assert agenda.allowances() == ()
    agenda.plan("a", "one", 5.0)
    agenda.plan("b", "two", rising(1.0))
    assert set(agenda.allowances()) == {"one", "two"}
    assert due(agenda, "one", 4.0) == []
    assert due(agenda, "one", 5.0) == ["a"]
    assert due(agenda, "two", 5.0) == ["b"]
    assert agenda.next_in_s("two", 5.0, 0) == 6.0
    assert agenda.next_in_s("one", 0.0, 0) == 5.0
    assert agenda.next_in_s("nobody", 0.0, 0) == IDLE_S


def test_whoever_is_passed_over_keeps_the_turn() -> None:
    agenda = Agenda()
    for at, name in enumerate("abc"):
        agenda.plan(name, "one", at)
    with closing(agenda.due("one", 2.0, 0)) as found:
        assert list(itertools.islice(found, 2)) == ["a", "b"]
    assert due(agenda, "one", 2.0) == ["a", "b", "c"]


def test_a_busy_job_comes_back_only_when_its_look_has_ended() -> None:
    agenda = Agenda()
    agenda.plan("a", "one", 1.0)
    agenda.begin("a")
    assert agenda.is_busy("a")
    assert due(agenda, "one", 9.0) == []
    agenda.plan("a", "one", 7.0)
    assert (due(agenda, "one", 9.0), agenda.at("a")) == ([], 7.0)
    agenda.end("a")
    assert not agenda.is_busy("a")
    assert due(agenda, "one", 9.0) == ["a"]


def test_a_job_that_is_dropped_while_busy_does_not_come_back() -> None:
    agenda = Agenda()
    agenda.plan("a", "one", 1.0)
    agenda.begin("a")
    agenda.drop("a")
    agenda.end("a")
    agenda.drop("never planned")
    agenda.begin("never planned")
    assert (due(agenda, "one", 9.0), agenda.at("a")) == ([], None)


def test_a_job_of_another_account_is_counted_for_that_one() -> None:
    agenda = Agenda()
    agenda.plan("a", "one", 1.0)
    agenda.plan("a", "two", 1.0)
    assert (due(agenda, "one", 9.0), due(agenda, "two", 9.0)) == ([], ["a"])


def test_time_that_no_clock_counted_counts_for_those_being_looked_at_too() -> None:
    agenda = Agenda()
    agenda.plan("a", "one", 100.0)
    agenda.plan("b", "one", 100.0)
    agenda.begin("b")
    agenda.shift(60.0)
    assert (agenda.at("a"), agenda.at("b")) == (40.0, 40.0)


def test_what_is_worth_too_little_waits_for_room() -> None:
    agenda = Agenda()
    agenda.plan("a", "one", rising(0.0))
    assert due(agenda, "one", 5.0, least=2) == []
    assert agenda.is_waiting("one", 5.0)
    assert not agenda.is_waiting("one", -5.0)
    assert due(agenda, "one", 20.0, least=2) == ["a"]
