"""The books: which attempts, charges and refunds are joined, and what does not add up."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.book_rows import Coverage, Presence, Source, Way, What
from app.domain.charge import ChargeState, LedgerEntry, LedgerKind
from app.domain.job import JobState
from app.domain.payment import PaymentState
from tests.domain.book_things import (
    MODEL,
    a_bill,
    a_row,
    an_attempt,
    minutes,
    rows_of,
)
from tests.domain.things import a_job

S, C, K, P = PaymentState, ChargeState, LedgerKind, Presence


def test_rows_of_one_request_are_summed_and_joined_by_the_jobs_number() -> None:
    ledger = [a_bill("-0.40", 2, "b"), a_bill("-0.29", 1, "a")]
    (row,) = rows_of(charges=[an_attempt()], ledger=ledger)
    assert (row.amount_micro_usdc, row.ledger_ids, row.charge_id) == (690_000, ("b", "a"), "charge-1")
    assert not row.marked


def test_the_number_may_be_known_from_the_job_only() -> None:
    attempt = an_attempt(queue_id="", job_id="job-1")
    (row,) = rows_of(charges=[attempt], jobs=[a_job(queue_id="q-1")], ledger=[a_bill()])
    assert (row.charge_id, row.job_id, row.ledger_ids) == ("charge-1", "job-1", ("row-1",))


def test_one_request_is_one_attempts_only() -> None:
    rows = rows_of(charges=[an_attempt(1), an_attempt(2, queue_id="q-1")], ledger=[a_bill()])
    assert sorted(row.ledger_ids for row in rows) == [(), ("row-1",)]


def test_a_lost_answer_is_joined_by_model_price_and_time_after_the_mark() -> None:
    attempt = an_attempt(state=C.LOST, queue_id="", ledger_mark="mark")
    new, old = a_bill(at=3, identity="new", request_id="r-2"), a_bill(at=2, identity="old", request_id="r-1")
    ledger = [new, a_row(K.TOP_UP, "5", minutes(-9), "mark"), old]
    rows = rows_of(charges=[attempt], ledger=ledger)
    assert next(row for row in rows if row.charge_id).ledger_ids == ("new",)


@pytest.mark.parametrize(
    "bill, joined",
    [
        (a_bill(request_id="r"), True),
        (a_bill(request_id="", model_id=""), True),
        (a_bill(request_id="r", at=5 * 60), True),
        (a_bill(request_id="r", at=7 * 60), False),
        (a_bill(request_id="r", at=-3), False),
        (a_bill("-0.70", request_id="r", model_id="another"), False),
        (a_bill(request_id="r", model_id="another"), False),
        (a_bill("-0.99", request_id="r", at=9), True),
        (a_bill("-0.99", request_id="r", at=11), False),
        (a_bill("-0.99", request_id="r", model_id=""), False),
    ],
)
def test_without_a_number_a_charge_has_to_fit(bill: LedgerEntry, joined: bool) -> None:
    rows = rows_of(charges=[an_attempt(state=C.UNKNOWN, queue_id="")], ledger=[bill])
    assert (len(rows) == 1) is joined


def test_where_another_price_could_be_of_several_nothing_is_joined() -> None:
    lost: dict[str, Any] = {"state": C.UNKNOWN, "queue_id": ""}
    one_attempt = rows_of(
        charges=[an_attempt(**lost)],
        ledger=[a_bill("-1", 2, "b", request_id="r-2"), a_bill("-2", 1, "a", request_id="r-1")],
    )
    one_bill = rows_of(
        charges=[an_attempt(1, **lost), an_attempt(2, **lost)], ledger=[a_bill("-1", request_id="r")]
    )
    assert len(one_attempt) == len(one_bill) == 3


def test_a_host_that_names_its_jobs_names_them_all() -> None:
    """A job that is billed when it is done must not get the charge of somebody else's."""
    jobs = [a_job(id="job-2", queue_id="q-2")]
    attempts = [an_attempt(1), an_attempt(2, job_id="job-2")]
    ledger = [a_bill(identity="b", request_id="not-ours"), a_bill(identity="a")]
    rows = rows_of(charges=attempts, jobs=jobs, ledger=ledger)
    second = next(row for row in rows if row.charge_id == "charge-2")
    assert (second.ledger_ids, second.way, second.partners.ledger) == ((), Way.UNSURE, P.LATER)


def test_a_bill_that_names_another_known_job_is_left_to_it() -> None:
    lost = an_attempt(state=C.UNKNOWN, queue_id="")
    rows = rows_of(charges=[lost], jobs=[a_job(queue_id="q-1", price_micro_usdc=1)], ledger=[a_bill()])
    of_job = next(row for row in rows if not row.charge_id)
    assert (of_job.job_id, of_job.title, of_job.partners.journal) == ("job-1", "Lagoon at dawn", P.HERE)
    assert "was quoted" in of_job.words()


@pytest.mark.parametrize(
    "state, way, ledger",
    [
        (C.INTENDED, Way.NOTHING, P.NOT_EXPECTED),
        (C.ABANDONED, Way.NOTHING, P.NOT_EXPECTED),
        (C.REJECTED, Way.NOTHING, P.NOT_EXPECTED),
        (C.DISMISSED, Way.NOTHING, P.NOT_EXPECTED),
        (C.SENT, Way.UNSURE, P.LATER),
        (C.UNKNOWN, Way.UNSURE, P.LATER),
        (C.LOST, Way.UNSURE, P.MISSING),
        (C.QUEUED, Way.UNSURE, P.MISSING),
    ],
)
def test_attempts_without_a_charge(state: ChargeState, way: Way, ledger: Presence) -> None:
    (row,) = rows_of(charges=[an_attempt(state=state)])
    assert (row.way, row.partners.ledger, row.marked) == (way, ledger, ledger is P.MISSING)
    assert row.amount_micro_usdc == 690_000


def test_a_charge_above_its_quote_says_so() -> None:
    (row,) = rows_of(charges=[an_attempt()], ledger=[a_bill("-0.70")])
    assert (row.marked, row.words()) == (True, "$0.70 was charged, $0.69 was quoted.")
    (cheaper,) = rows_of(charges=[an_attempt()], ledger=[a_bill("-0.68")])
    assert not cheaper.marked


def test_a_charge_that_nobody_asked_for_here_is_marked() -> None:
    (row,) = rows_of(ledger=[a_bill(request_id="")])
    assert (row.partners.missing, row.title, row.refunded_micro_usdc) == ((Source.JOURNAL,), MODEL, 0)


def test_a_refund_gives_the_sum_of_its_request_back() -> None:
    ledger = [
        a_row(K.REFUND, "0.69", minutes(9), "back", request_id="q-1"),
        a_bill("-0.40", 2, "b"),
        a_bill("-0.29", 1, "a"),
    ]
    refund, charge = rows_of(charges=[an_attempt(job_id="job-1")], jobs=[a_job()], ledger=ledger)
    assert (refund.what, refund.way, refund.returns, refund.job_id) == (
        What.REFUND,
        Way.IN,
        "charge-1",
        "job-1",
    )
    assert (charge.refunded_micro_usdc, refund.marked, charge.marked) == (690_000, False, False)
    assert refund.title == "Lagoon at dawn"


def test_a_refund_of_another_amount_or_of_nothing_does_not_add_up() -> None:
    half = a_row(K.REFUND, "0.30", minutes(9), "back", request_id="q-1")
    short = next(
        row for row in rows_of(charges=[an_attempt()], ledger=[half, a_bill()]) if row.what is What.REFUND
    )
    assert short.words() == "$0.69 was charged, $0.30 came back."
    assert short.title == "Lagoon at dawn"
    (alone,) = rows_of(ledger=[half])
    assert alone.words() == "Not in Gondola's own records. No charge for it is in Venice's ledger."
    (blind,) = rows_of(ledger=[half], coverage=Coverage())
    assert blind.odd == ""
    (unnamed,) = rows_of(ledger=[a_row(K.REFUND, "0.30", minutes(9))])
    assert unnamed.marked


def test_a_refund_for_a_job_that_was_added_by_hand_names_it() -> None:
    ledger = [a_row(K.REFUND, "0.69", minutes(9), "back", request_id="q-1"), a_bill()]
    refund, charge = rows_of(jobs=[a_job(state=JobState.FAILED, queue_id="q-1")], ledger=ledger)
    assert (refund.job_id, refund.partners.journal, charge.job_id) == ("job-1", P.HERE, "job-1")
