"""Reports hold what the other side needs to look something up, and nothing that is nobody's business."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given

from app.domain.charge import ChargeState
from app.domain.errors import DiskFull
from app.domain.help_report import error_report, job_report, payment_report
from app.domain.job import JobState, JobStep, StepKind
from app.domain.job_options import JobOptions
from app.domain.payment import PaymentState, SignedHeader, Transition
from tests.domain.secrets import secrets
from tests.domain.things import a_charge, a_job, a_payment, an_audio, an_authorization

AT = datetime(2026, 11, 26, 3, 0, 5, tzinfo=UTC)
TX = "0x" + "ab" * 32
PRIVATE = JobOptions(lyrics="My own lyrics")


def test_a_job_is_told_by_numbers_and_times() -> None:
    job = a_job(
        JobState.FAILED,
        title="My title",
        prompt="My prompt",
        notice="They quoted my prompt",
        notice_code="job_failed",
        options=PRIVATE,
        price_micro_usdc=690_000,
        refunded=False,
        audio=an_audio(),
        media_until=AT,
    )
    text = job_report(
        job,
        (JobStep(job.id, StepKind.QUEUED, AT, "quoted"),),
        (a_payment(PaymentState.CONFIRMED, transaction=TX),),
        (a_charge(ChargeState.LOST, ledger_mark="row-17"), a_charge(ChargeState.QUEUED)),
        "1.2.3",
    )
    for line in (
        "About an audio job at Venice.",
        f"queue_id: {job.queue_id}",
        "State: failed (job_failed)",
        "Price: $0.69",
        "Refund: not seen in the ledger",
        f"SHA-256 {an_audio().sha256}",
        "Kept by the server until: 2026-11-26 03:00:05",
        "  2026-11-26 03:00:05  queued",
        "after ledger row row-17",
        f"transaction {TX}",
        "Gondola 1.2.3",
    ):
        assert line in text
    for private in ("My title", "My prompt", "My own lyrics", "quoted", "/"):
        assert private not in text.replace(str(an_audio().sha256), "")


def test_what_is_private_comes_in_when_it_is_asked_for() -> None:
    job = a_job(title="My title", prompt="My prompt", notice="Slow", options=PRIVATE, refunded=True)
    text = job_report(job, (), (), (), "1", private=True)
    for line in ("Title: My title", "Prompt: My prompt", "Lyrics: My own lyrics", "Said about it: Slow"):
        assert line in text
    assert "Refund: seen in the ledger" in text
    assert "What happened" not in text


def test_a_job_that_nobody_looked_at_at_a_seller_says_so_and_leaves_its_query_out() -> None:
    job = a_job(seller_url="https://seller.example/look?key=abc", seen_at=None, price_micro_usdc=None)
    text = job_report(job, (), (), (), "1")
    assert text.startswith("About an audio job at https://seller.example/look.\n")
    assert "last never" in text
    assert "Price" not in text
    assert "abc" not in text


def test_a_payment_is_told_with_its_proof_and_never_with_its_header() -> None:
    payment = a_payment(
        PaymentState.CONFIRMED,
        authorization=an_authorization(),
        transaction=TX,
        block_number=123,
        header=SignedHeader("X-PAYMENT", "the-signed-header", "POST", "https://seller.example/look"),
        note="They said something",
    )
    step = Transition(payment.id, AT, PaymentState.SENT, PaymentState.CONFIRMED, "said", "evidence")
    text = payment_report(payment, (step,), "1.2.3")
    for line in (
        f"Transaction: {TX}",
        "Block: 123",
        "Nonce: ",
        "Valid until: ",
        "  2026-11-26 03:00:05  confirmed",
    ):
        assert line in text
    for secret in ("the-signed-header", "They said something", "said", "evidence"):
        assert secret not in text


def test_a_payment_that_was_never_signed_has_nothing_to_show_for_it() -> None:
    text = payment_report(a_payment(PaymentState.REFUSED, authorization=None), (), "1")
    assert "Transaction" not in text
    assert "Paid by" not in text
    assert "State: refused" in text


def test_an_error_is_its_kind_until_its_words_are_asked_for() -> None:
    error = DiskFull("The disk of Ada is full.", detail="/house/ada")
    plain, whole = (error_report(error, AT, "1", private=private) for private in (False, True))
    assert "Kind: DiskFull (disk_full)" in plain
    assert "Ada" not in plain
    assert "What: The disk of Ada is full." in whole


@given(secrets)
def test_no_secret_gets_into_a_report_even_with_what_is_private(secret: str) -> None:
    error = DiskFull(secret, means=secret, detail=secret)
    job = a_job(title=secret, prompt=secret, notice=secret, options=replace(PRIVATE, lyrics=secret))
    header = SignedHeader("X-PAYMENT", secret, "POST", "https://seller.example/look")
    payment = a_payment(PaymentState.CONFIRMED, header=header, note=secret)
    step = Transition(payment.id, AT, PaymentState.SENT, PaymentState.CONFIRMED, secret, secret)
    for text in (
        error_report(error, AT, "1", private=True),
        job_report(job, (JobStep(job.id, StepKind.FAILED, AT, secret),), (payment,), (), "1", private=True),
        payment_report(payment, (step,), "1"),
    ):
        assert secret not in text
