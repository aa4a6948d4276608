"""Exit codes, and which error ends in which."""

from __future__ import annotations

from app.domain import errors
from app.services.order import OutcomeUnknown

DONE = 0
USAGE = 2
REFUSED = 3
UNKNOWN = 4
JOB_LOST = 5
NETWORK = 6

_BY_ERROR: tuple[tuple[type[errors.GondolaError], int, str], ...] = (
    (OutcomeUnknown, UNKNOWN, "unknown"),
    (errors.SettlementUnknown, UNKNOWN, "unknown"),
    (errors.PaymentInProgress, UNKNOWN, "unknown"),
    (errors.TopUpRefused, UNKNOWN, "unknown"),
    (errors.PaymentUnsettled, UNKNOWN, "unknown"),
    (errors.PaymentRefused, REFUSED, "refused"),
    (errors.AlreadyRunning, REFUSED, "refused"),
    (errors.SettingsBroken, REFUSED, "refused"),
    (errors.CreditLow, REFUSED, "credit_low"),
    (errors.SignInRefused, REFUSED, "refused"),
    (errors.KeyRefused, REFUSED, "refused"),
    (errors.NotAllowed, REFUSED, "refused"),
    (errors.CredentialsNeeded, REFUSED, "refused"),
    (errors.ContentRefused, JOB_LOST, "failed"),
    (errors.JobFailed, JOB_LOST, "failed"),
    (errors.NotFound, JOB_LOST, "gone"),
    (errors.UnknownQueueId, JOB_LOST, "gone"),
    (errors.PaidNotDelivered, JOB_LOST, "not_delivered"),
    (errors.PaymentExpired, JOB_LOST, "expired"),
    (errors.BadRequest, USAGE, "usage"),
    (errors.InvalidInput, USAGE, "usage"),
    (errors.VaultError, USAGE, "usage"),
    (errors.StoreError, USAGE, "usage"),
    (errors.DiskError, USAGE, "usage"),
    (errors.ProviderError, NETWORK, "network"),
    (errors.ChainError, NETWORK, "network"),
)


def ending_of(error: errors.GondolaError) -> tuple[int, str]:
    """The exit code and the word for the outcome of a command that ended with this error."""
    for kind, code, word in _BY_ERROR:
        if isinstance(error, kind):
            return code, word
    return USAGE, "usage"
