"""What in the books is told to the person, and when not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.domain.book_alerts import Alert, AlertKind, alerts, elsewhere, heard_before
from app.domain.book_rows import BookRow, Coverage
from app.domain.charge import LedgerEntry, LedgerKind
from app.domain.job import Job, JobState
from app.domain.policy import Spent
from tests.domain.book_things import (
    EVERYTHING,
    LATER,
    a_row,
    a_top_up,
    a_transfer,
    an_attempt,
    minutes,
    rows_of,
)
from tests.domain.things import NOW, a_job

CHARGE = a_row(LedgerKind.CHARGE, "-0.69", minutes(1), request_id="q-1", model_id="elevenlabs-music")
FAILED = a_job(JobState.FAILED, finished_at=minutes(5), queue_id="q-1")


def told(now: Any = LATER, jobs: tuple[Job, ...] = (), **parts: Any) -> tuple[Alert, ...]:  # noqa: ANN401
    coverage = parts.setdefault("coverage", EVERYTHING)
    return alerts(rows_of(now, jobs=jobs, **parts), jobs, coverage, now)


def a_refund(usd: str) -> LedgerEntry:
    return a_row(LedgerKind.REFUND, usd, minutes(6), "back", request_id="q-1")


def failed(now: Any, *refunds: LedgerEntry, **parts: Any) -> list[AlertKind]:  # noqa: ANN401
    attempt = an_attempt(job_id="job-1")
    found = told(now, (FAILED,), charges=[attempt], ledger=[*refunds, CHARGE], **parts)
    return [alert.kind for alert in found]


def test_a_charge_above_its_quote_is_told_at_once() -> None:
    (alert,) = told(
        minutes(1), charges=[an_attempt(price_micro_usdc=500_000, job_id="job-9")], ledger=[CHARGE]
    )
    assert (alert.kind, alert.level, alert.amount_micro_usdc) == (AlertKind.ABOVE_QUOTE, "bad", 190_000)
    assert alert.text == "“Lagoon at dawn” was quoted at $0.50, and $0.69 was taken from your credit."
    assert (alert.since, alert.job_id, alert.rings) == (minutes(1), "job-9", True)


def test_a_fair_charge_is_nothing_to_tell() -> None:
    assert told(charges=[an_attempt()], ledger=[CHARGE]) == ()
    assert told(ledger=[CHARGE]) == ()
    assert told(charges=[an_attempt()]) == ()


@pytest.mark.parametrize("after, kind", [(34, AlertKind.REFUND_EXPECTED), (35, AlertKind.REFUND_MISSING)])
def test_a_failed_job_waits_half_an_hour_for_its_refund(after: int, kind: AlertKind) -> None:
    assert failed(minutes(after)) == [kind]


def test_an_expected_refund_is_shown_and_does_not_ring() -> None:
    (soon,) = told(minutes(10), (FAILED,), charges=[an_attempt(job_id="job-1")], ledger=[CHARGE])
    (late,) = told(minutes(50), (FAILED,), charges=[an_attempt(job_id="job-1")], ledger=[CHARGE])
    assert (soon.rings, soon.level) == (False, "info")
    assert (late.rings, late.level, late.since) == (True, "attention", minutes(35))
    assert soon.key == late.key
    assert (late.title, late.job_id) == ("A refund is missing", "job-1")


def test_a_refund_that_came_ends_the_matter_and_a_part_of_it_does_not() -> None:
    assert failed(LATER, a_refund("0.69")) == []
    assert failed(LATER, a_refund("0.30")) == [AlertKind.REFUND_MISSING]


def test_a_refund_is_not_missed_where_the_ledger_was_not_read_since_the_failure() -> None:
    assert failed(LATER, coverage=Coverage(None, None)) == []
    assert failed(LATER, coverage=Coverage(None, minutes(6))) == []


def test_a_job_whose_end_was_not_noted_counts_from_its_charge() -> None:
    job = a_job(JobState.FAILED, queue_id="q-1")
    (alert,) = told(minutes(31), (job,), ledger=[CHARGE])
    assert alert.kind is AlertKind.REFUND_MISSING


def test_jobs_that_did_not_fail_owe_nothing() -> None:
    assert told(LATER, (a_job(JobState.CLEANED, queue_id="q-1"),), ledger=[CHARGE]) == ()


def test_a_proved_top_up_without_credit_is_told_after_a_while() -> None:
    facts: dict[str, Any] = {"payments": [a_top_up()], "transfers": [a_transfer()]}
    assert told(minutes(30), **facts) == ()
    (alert,) = told(minutes(31), **facts)
    assert (alert.kind, alert.payment_id, alert.level) == (AlertKind.NOT_CREDITED, "payment-1", "attention")
    assert told(minutes(31), **facts, coverage=Coverage(EVERYTHING.chain_since, None)) == ()


def test_money_that_left_without_us_is_told_and_transfers_of_nothing_are_not() -> None:
    (alert,) = told(transfers=[a_transfer(), a_transfer(2, value_micro_usdc=0)])
    assert (alert.kind, alert.level) == (AlertKind.ELSEWHERE, "bad")
    assert "$5.00 went to 0x2670…293f" in alert.text


def test_credit_that_nobody_bought_here_is_only_marked() -> None:
    assert told(ledger=[a_row(LedgerKind.TOP_UP, "5", minutes(1))]) == ()


def spent(days: float, number: int) -> BookRow:
    (row,) = rows_of(transfers=[a_transfer(number, time=NOW - timedelta(days=days))])
    return row


def test_what_was_spent_elsewhere_is_summed_in_the_windows_of_the_limits() -> None:
    rows = [spent(0.5, 1), spent(2, 2), spent(29, 3), spent(31, 4)]
    found = elsewhere(rows, EVERYTHING, NOW - timedelta(days=60), NOW)
    assert found is not None
    assert (found.day_micro_usdc, found.month_micro_usdc) == (5_000_000, 15_000_000)
    assert (found.as_of, found.month_whole) == (NOW, True)
    assert found.spent == Spent(5_000_000, 15_000_000)


def test_what_was_spent_elsewhere_is_unknown_where_the_chain_was_not_read() -> None:
    long_ago = NOW - timedelta(days=60)
    assert elsewhere([], Coverage(), long_ago, NOW) is None
    assert elsewhere([], Coverage(NOW - timedelta(hours=23)), long_ago, NOW) is None
    day = elsewhere([], Coverage(NOW - timedelta(hours=25)), long_ago, NOW)
    assert day is not None
    assert not day.month_whole
    young = NOW - timedelta(hours=1)
    whole = elsewhere([], Coverage(young), young, NOW)
    assert whole is not None
    assert whole.month_whole


def test_an_earlier_run_that_was_long_enough_at_work_has_told_it() -> None:
    (alert,) = told(transfers=[a_transfer()])
    within = timedelta(minutes=15)
    assert not heard_before(alert, None, within)
    assert not heard_before(alert, minutes(15), within)
    assert heard_before(alert, minutes(16), within)
