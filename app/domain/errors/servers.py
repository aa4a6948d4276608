"""What a server answered that is not success, and what that means for money and audio."""

from __future__ import annotations

from app.domain.display import displayable
from app.domain.errors.base import AUDIO_WAITS, GondolaError
from app.domain.offer import Offer

REFUSALS = range(400, 500)
"""The HTTP statuses that say: this request is wrong."""


class ProviderError(GondolaError):
    """Something a server answered that is not success. ``status`` is the HTTP status, 0 where there is none."""

    code = "provider_error"
    status = 0
    server_code = ""

    @property
    def is_refusal(self) -> bool:
        """A 4xx: the host counts it as a failed request of this account."""
        return self.status in REFUSALS


class BadRequest(ProviderError):
    """400: the request is wrong and a repeat would be wrong again."""

    code = "bad_request"
    status = 400
    what = "The server did not accept this request."
    do = "Check the details; it will not be sent again by itself."


class UnknownQueueId(BadRequest):
    """400 for a queue_id that this account does not own."""

    code = "unknown_queue_id"
    what = "Venice does not know this job for this account."
    means = "Nothing was paid. Only the account that queued a job can fetch it."
    do = "Choose the account that queued this job."


class SignInRefused(ProviderError):
    """401 with a sign-in code."""

    code = "sign_in_refused"
    status = 401
    what = "Venice did not accept this wallet's sign-in."
    means = AUDIO_WAITS
    do = "Check that this computer's clock is right, then try again."


class KeyRefused(ProviderError):
    """401 for an API key."""

    code = "key_refused"
    status = 401
    what = "Venice did not accept this API key."
    means = AUDIO_WAITS
    do = "See that the whole key was pasted. If it was revoked, add a new one under Wallet."


class NotAllowed(ProviderError):
    """403: this account, key or region may not do that."""

    code = "not_allowed"
    status = 403
    what = "Venice does not allow this for this account."
    means = AUDIO_WAITS
    do = "Check the key's permissions, or use another account."


class CredentialsNeeded(ProviderError):
    """402 (a): the server saw no credentials. The cure is to sign in, never to pay."""

    code = "credentials_needed"
    status = 402
    what = "The server wants a sign-in first."
    means = (
        "Nothing was paid. It also names a price; that is a suggested top-up, and Gondola does not pay it."
    )
    do = "Choose an account to sign in with."


class PaymentAsked(ProviderError):
    """402 of a seller that charges per call: ``offers`` are what it asks, read strictly."""

    code = "payment_asked"
    status = 402
    what = "The seller asks to be paid for this look."
    means = "Nothing was paid."
    do = "Your limits decide whether it is."

    def __init__(self, offers: tuple[Offer, ...], *, sign_in_offered: bool, detail: str = "") -> None:
        super().__init__(detail=detail)
        self.offers = offers
        self.sign_in_offered = sign_in_offered


class CreditLow(ProviderError):
    """402 (b)/(c): not enough prepaid credit. Amounts in micro-USDC; None where the server does not say."""

    code = "credit_low"
    status = 402
    what = "Your Venice credit is low."
    means = "Nothing was charged for this."
    do = "Add credit to go on."

    def __init__(
        self,
        *,
        balance_micro_usdc: int | None = None,
        minimum_top_up_micro_usdc: int | None = None,
        suggested_top_up_micro_usdc: int | None = None,
        detail: str = "",
    ) -> None:
        super().__init__(detail=detail)
        self.balance_micro_usdc = balance_micro_usdc
        self.minimum_top_up_micro_usdc = minimum_top_up_micro_usdc
        self.suggested_top_up_micro_usdc = suggested_top_up_micro_usdc


class NotFound(ProviderError):
    """404: an unknown model; on retrieve, media that expired or was deleted."""

    code = "not_found"
    status = 404
    what = "The server has nothing there any more."
    means = "The audio expired or was deleted on the server."
    do = "If you have not saved it, ask Venice support with the job's id."


class ContentRefused(ProviderError):
    """422: content policy. ``suggested_prompt`` is the server's own suggestion, already displayable.

    ``refunded`` is the server's word about a job that was charged before, None where it said nothing.
    """

    code = "content_refused"
    status = 422
    what = "The model asks for another prompt."
    means = "Nothing was charged."
    do = "Change the prompt and queue it again."

    def __init__(self, *, suggested_prompt: str = "", refunded: bool | None = None, detail: str = "") -> None:
        super().__init__(detail=detail)
        self.refunded = refunded
        self.suggested_prompt = displayable(suggested_prompt, 4000, multiline=True)


class RateLimited(ProviderError):
    """429: wait ``retry_after_s`` seconds."""

    code = "rate_limited"
    status = 429
    what = "The server asks us to slow down."
    means = AUDIO_WAITS
    do = "Jobs being watched go on by themselves. For anything else, wait a minute and try again."

    def __init__(self, *, retry_after_s: float = 5.0, server_code: str = "", detail: str = "") -> None:
        super().__init__(detail=detail)
        self.retry_after_s = retry_after_s
        self.server_code = server_code


class PaymentInProgress(ProviderError):
    """409 on top-up: the same payment is still settling; ask again with the same header."""

    code = "payment_in_progress"
    status = 409
    what = "Venice is still working on this payment."
    means = "It can be charged once at most."
    do = "We ask again with the very same signature."


class TopUpRefused(ProviderError):
    """The top-up route answered with an error code. The signed payment stays open until the chain decides."""

    code = "top_up_refused"
    what = "Venice did not accept this payment."
    means = "Not sure yet whether it was charged; nothing new will be paid until the chain has decided."
    do = "Wait: the chain decides within half an hour."

    def __init__(self, server_code: str, *, status: int, detail: str = "") -> None:
        super().__init__(detail=detail or server_code)
        self.server_code = server_code
        self.status = status


class SettlementUnknown(ProviderError):
    """504 or another answer after which the transfer may still land.

    ``transaction`` is the hash that the server names, empty where it names none: a hint for where to look, never
    a proof. ``server_code`` is ``NONCE_USED`` where the server says that this very payment was used before, and
    ``SETTLEMENT_PENDING`` where it says that the transfer is under way.
    """

    NONCE_USED = "NONCE_USED"
    SETTLEMENT_PENDING = "SETTLEMENT_PENDING"
    code = "settlement_unknown"
    status = 504
    what = "Venice did not say in time whether the payment went through."
    means = "It may still be charged, once at most; nothing new will be paid meanwhile."
    do = "Wait: we watch the chain and say what happened."
    transaction = ""


class ServerTrouble(ProviderError):
    """5xx: the server's own trouble; reads are repeated with growing pauses."""

    code = "server_trouble"
    status = 500
    what = "The server has trouble of its own."
    means = "Audio that is ready waits on the server."
    do = "Jobs being watched go on by themselves. For anything else, wait a minute and try again."


class JobFailed(ServerTrouble):
    """The job itself failed, which is final. ``refunded`` is the server's word, None where it said nothing."""

    code = "job_failed"
    what = "Venice could not make this audio."
    do = "Queue it again if you like; that is a new charge."

    def __init__(self, *, refunded: bool | None, status: int = 500, detail: str = "") -> None:
        means = {
            True: "Venice says the charge was refunded.",
            False: "Venice says the charge was not refunded.",
            None: "A failed job is refunded by Venice; check that a refund shows up in the ledger.",
        }[refunded]
        super().__init__(means=means, detail=detail)
        self.refunded = refunded
        self.status = status


class MalformedAnswer(ProviderError):
    """An answer that is not what the protocol says: bad JSON, wrong types, wrong content type."""

    code = "malformed_answer"
    what = "The server sent an answer we cannot read."
    means = AUDIO_WAITS
    do = "We try again later; if it goes on, tell the server's support."


class AnswerTooLarge(MalformedAnswer):
    """A body or headers beyond the bound for that route."""

    code = "answer_too_large"
    what = "The server sent far more than such an answer can hold, so we stopped reading."


class RedirectRefused(MalformedAnswer):
    """A redirect of a request that carried credentials or a payment."""

    code = "redirect_refused"
    what = "The server tried to send us elsewhere, and we did not go."
    means = "Your sign-in and payments were not sent to the other address."
    do = "If this goes on, check the API address in Settings."


class Unreachable(ProviderError):
    """No answer. ``maybe_delivered`` is False only when the connection was never made."""

    code = "unreachable"
    what = "The server cannot be reached."
    means = "Audio that is ready waits on the server."
    do = "Check the connection. Jobs being watched go on by themselves; try anything else again."

    def __init__(self, *, maybe_delivered: bool, detail: str = "") -> None:
        super().__init__(detail=detail)
        self.maybe_delivered = maybe_delivered
