"""Errors say what happened, what it means and what to do; what servers put into them is made plain."""

from __future__ import annotations

import pytest

from app.domain import errors
from app.domain.errors import GondolaError


def test_an_error_tells_its_three_parts() -> None:
    error = GondolaError("It broke.", means="Nothing is lost.", do="Wait.", detail="\u202eraw\0")
    assert error.sentence() == "It broke. Nothing is lost. Wait."
    assert str(error) == "It broke."
    assert error.detail == "raw"


def test_an_error_of_few_words_keeps_those_of_its_kind() -> None:
    error = errors.DiskFull()
    assert error.sentence() == f"{error.what} {error.means} {error.do}"
    assert GondolaError("", means="", do="Wait.").sentence() == "Wait."


def test_bad_input_is_quoted_plainly_and_shortly() -> None:
    assert errors.InvalidAmount("1e3\u202e").what == "“1e3” is not an amount we accept."
    assert len(errors.InvalidAddress("x" * 5000).what) < 120
    assert errors.InvalidAmount(None).what == "“None” is not an amount we accept."


def test_problems_of_a_request_become_one_text() -> None:
    error = errors.InvalidRequest({"prompt": "Too short.", "speed": "Too fast."})
    assert error.what == "Too short. Too fast."
    assert error.problems["speed"] == "Too fast."


def test_low_credit_carries_the_servers_figures() -> None:
    low = errors.CreditLow(balance_micro_usdc=5, minimum_top_up_micro_usdc=6, suggested_top_up_micro_usdc=7)
    figures = (low.balance_micro_usdc, low.minimum_top_up_micro_usdc, low.suggested_top_up_micro_usdc)
    assert figures == (5, 6, 7)


def test_a_suggested_prompt_is_made_plain_and_keeps_its_lines() -> None:
    refused = errors.ContentRefused(suggested_prompt="softer\n\u202enow\x1b[31m" + "x" * 5000)
    assert refused.suggested_prompt.startswith("softer\nnow[31m")
    assert len(refused.suggested_prompt) <= 4000


@pytest.mark.parametrize("refunded, word", [(True, "was refunded"), (False, "was not"), (None, "check")])
def test_a_failed_job_says_what_became_of_the_money(refunded: bool | None, word: str) -> None:
    error = errors.JobFailed(refunded=refunded, status=502)
    assert word in error.means
    assert (error.refunded, error.status) == (refunded, 502)


def test_what_stands_between_us_and_every_server_says_that_nothing_was_sent() -> None:
    distrusted, refused = errors.CertificateRefused(detail="CERTIFICATE_VERIFY_FAILED"), errors.ProxyTrouble()
    assert (distrusted.maybe_delivered, refused.maybe_delivered) == (False, False)
    assert "certificate file" in distrusted.sentence()
    assert "proxy" in refused.what
    assert errors.ProxyTrouble("Another kind.").what == "Another kind."


def test_codes_of_a_refused_top_up_stay_behind_details() -> None:
    error = errors.TopUpRefused("SETTLEMENT_FAILED", status=402)
    assert (error.server_code, error.status, error.detail) == ("SETTLEMENT_FAILED", 402, "SETTLEMENT_FAILED")
    assert "SETTLEMENT" not in error.sentence()
    assert errors.TopUpRefused("X", status=400, detail="more").detail == "more"


def test_waits_and_doubts_are_carried() -> None:
    assert errors.RateLimited(retry_after_s=7.5, server_code="X402_CONCURRENCY_LIMIT").retry_after_s == 7.5
    assert errors.Unreachable(maybe_delivered=True).maybe_delivered
    assert not errors.Unreachable(maybe_delivered=False).maybe_delivered


def test_a_refusal_is_its_reasons() -> None:
    refused = errors.PaymentRefused(("Too much.", "Too late."), code="cap_day")
    assert (refused.what, refused.code, refused.means) == (
        "Too much. Too late.",
        "cap_day",
        "Nothing was signed.",
    )
    assert errors.PaymentRefused().what == "Gondola did not pay."
    assert errors.PaymentRefused().code == "payment_refused"
    assert errors.SpendingPaused().code == "spending_paused"
    assert errors.NotApproved().what == "You did not approve it."


def test_a_refused_request_counts_as_a_failure_and_trouble_does_not() -> None:
    assert errors.BadRequest().is_refusal
    assert errors.KeyRefused().is_refusal
    assert errors.TopUpRefused("X", status=402).is_refusal
    assert not errors.ServerTrouble().is_refusal
    assert not errors.Unreachable(maybe_delivered=True).is_refusal
