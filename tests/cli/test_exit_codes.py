"""Which error ends a command in which way: one number for one kind of trouble, whoever meets it."""

from __future__ import annotations

import pytest

from app.cli import exit_codes
from app.cli.exit_codes import JOB_LOST, NETWORK, REFUSED, UNKNOWN, USAGE, ending_of
from app.cli.watch import _NEEDS_YOU, _WAITING
from app.domain import errors
from app.domain.errors import GondolaError
from app.services.order import OutcomeUnknown
from tests.domain.test_words import family


def made(kind: type[GondolaError]) -> GondolaError:
    """One of a kind, whatever its own constructor asks for."""
    return kind.__new__(kind)


KINDS = family(GondolaError)


@pytest.mark.parametrize(
    "kind, code",
    [
        (errors.InvalidInput, USAGE),
        (errors.KeyringMissing, USAGE),
        (errors.FolderUnwritable, USAGE),
        (errors.NotApproved, REFUSED),
        (errors.SpendingPaused, REFUSED),
        (errors.CreditLow, REFUSED),
        (errors.KeyRefused, REFUSED),
        (OutcomeUnknown, UNKNOWN),
        (errors.SettlementUnknown, UNKNOWN),
        (errors.PaymentInProgress, UNKNOWN),
        (errors.PaymentUnsettled, UNKNOWN),
        (errors.JobFailed, JOB_LOST),
        (errors.ContentRefused, JOB_LOST),
        (errors.NotFound, JOB_LOST),
        (errors.UnknownQueueId, JOB_LOST),
        (errors.Unreachable, NETWORK),
        (errors.NodeUnreachable, NETWORK),
        (errors.RateLimited, NETWORK),
        (errors.MalformedAnswer, NETWORK),
        (errors.AnswerTooLarge, NETWORK),
    ],
)
def test_each_kind_of_trouble_has_its_number(kind: type[GondolaError], code: int) -> None:
    assert ending_of(made(kind))[0] == code


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
def test_an_error_and_a_job_that_waits_for_it_end_alike(kind: type[GondolaError]) -> None:
    told_by_job = _NEEDS_YOU.get(kind.code) or _WAITING.get(kind.code)
    if told_by_job is not None:
        word, code = told_by_job
        assert ending_of(made(kind)) == (code, word)


def test_an_error_that_nobody_thought_of_is_no_success() -> None:
    class New(GondolaError):
        pass

    assert ending_of(New()) == (USAGE, "usage")
    assert exit_codes.DONE == 0
