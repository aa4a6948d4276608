"""Turns every Venice answer that is not success into its own error, in words a person understands.

Source: the error tables of Venice's API documents. The status decides; what the body adds makes it precise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.adapters.audio_answer import job_failed
from app.adapters.error_answer import code_of, read_error, server_words
from app.adapters.server_clock import ServerClock
from app.adapters.transport import Reply
from app.adapters.venice.routes import Route
from app.adapters.venice.sign_in import CODE_PREFIX, TIME_CODES, reason_of
from app.adapters.venice.wire import ErrorAnswer, usd_or_none
from app.adapters.waits import retry_after_s
from app.domain import errors
from app.domain.account import Account
from app.domain.display import displayable

REQUEST_ID_INVALID = "request id is invalid"
OTHER_LANGUAGE = frozenset({"DOMAIN_MISMATCH", "UNSUPPORTED_CHAIN", "INVALID_CHAIN_ID", "CHAIN_MISMATCH"})
_SERVER_TROUBLE = 500
_TRANSIENT = frozenset({408, 425})


@dataclass(frozen=True, slots=True)
class Refusal:
    """One answer that is not success, with what is needed to understand it. ``account`` None: none was sent."""

    route: Route
    account: Account | None
    status: int
    answer: ErrorAnswer
    text: str
    retry_after_s: float

    @property
    def code(self) -> str:
        """The server's own code, or empty."""
        return code_of(self.answer)

    @property
    def detail(self) -> str:
        """For "Details": status, code and the server's words."""
        parts = (f"HTTP {self.status} on {self.route.path(wallet='…', limit='…')}", self.code, self.text)
        return " · ".join(part for part in parts if part)


async def refusal(
    reply: Reply, route: Route, account: Account | None, clock: ServerClock
) -> errors.ProviderError:
    """The error that an answer other than success means. An unreadable body never hides what the status says."""
    try:
        body = await reply.body()
    except errors.ProviderError:
        body = b""
    answer, text = read_error(ErrorAnswer, body)
    seen = Refusal(route, account, reply.status, answer, text, retry_after_s(reply.header, clock))
    error = _error(seen)
    error.status = reply.status
    if not error.server_code:
        error.server_code = displayable(seen.code, 80)
    return error


def _error(seen: Refusal) -> errors.ProviderError:
    by_status: dict[int, Callable[[Refusal], errors.ProviderError]] = {
        401: _unauthorized,
        402: _payment_required,
        403: _forbidden,
        422: _content,
        429: _too_many,
    }
    if seen.status in by_status:
        return by_status[seen.status](seen)
    if seen.answer.says_job_failed:
        return job_failed(seen.answer.credits_refunded, seen.status, seen.text, seen.detail)
    if seen.status >= _SERVER_TROUBLE or seen.status in _TRANSIENT:
        return errors.ServerTrouble(detail=seen.detail)
    if seen.status in (404, 410):
        return _not_found(seen)
    if seen.status >= 400:  # noqa: PLR2004 - the 4xx range
        return _bad_request(seen)
    return errors.MalformedAnswer(detail=seen.detail)


def _unauthorized(seen: Refusal) -> errors.ProviderError:
    if seen.account is None:
        return errors.CredentialsNeeded(detail=seen.detail)
    if not seen.account.is_wallet:
        return errors.KeyRefused(detail=seen.detail)
    reason = reason_of(seen.code)
    if reason in TIME_CODES:
        do = "Check that this computer's clock is right, then try again."
    elif reason in OTHER_LANGUAGE:
        do = "Check the API address in Settings: it must be the server's own name."
    elif reason:
        do = "Try again; if it goes on, tell Venice's support what Details says."
    else:
        do = "Check this computer's clock and the API address in Settings, then try again."
    return errors.SignInRefused(do=do, detail=seen.detail)


def _payment_required(seen: Refusal) -> errors.ProviderError:
    """(a) offers and no code: nobody was signed in. (b) and (c): the credit does not suffice. Never a payment."""
    asks_for_sign_in = isinstance(seen.answer.accepts, list) and not seen.code
    if asks_for_sign_in or seen.account is None:
        return errors.CredentialsNeeded(detail=seen.detail)
    error = errors.CreditLow(
        balance_micro_usdc=usd_or_none(seen.answer.current_balance),
        minimum_top_up_micro_usdc=usd_or_none(seen.answer.minimum_top_up),
        suggested_top_up_micro_usdc=usd_or_none(seen.answer.suggested_top_up),
        detail=seen.detail,
    )
    if not seen.account.is_wallet:
        error.what = "The Venice account behind this API key has too little credit."
        error.do = "Add credit on venice.ai (Settings, API), then go on here."
    elif seen.code != "PAYMENT_REQUIRED":
        error.what = "Your Venice credit does not cover this."
        error.do = "Add credit to go on. A wallet linked to staked DIEM spends that first."
    if seen.route is Route.RETRIEVE:
        error.means = f"Nothing was charged for this. {errors.AUDIO_WAITS}"
    return error


def _forbidden(seen: Refusal) -> errors.ProviderError:
    if seen.route in (Route.BALANCE, Route.TRANSACTIONS):
        return errors.NotAllowed(
            "Venice shows a wallet's credit to that wallet only.",
            means=errors.NOTHING_PAID,
            do="Use the account that this wallet belongs to.",
            detail=seen.detail,
        )
    what = f"{errors.NotAllowed.what} It says: “{seen.text}”" if seen.text else None
    return errors.NotAllowed(what, detail=seen.detail)


def _content(seen: Refusal) -> errors.ProviderError:
    suggested = seen.answer.suggested_prompt
    error = errors.ContentRefused(
        suggested_prompt=suggested if isinstance(suggested, str) else "", detail=seen.detail
    )
    if seen.route.about_one_job:
        failed = job_failed(seen.answer.credits_refunded, seen.status, "", "")
        error.what = "The model did not make this audio because of its prompt."
        error.means = failed.means
        error.refunded = failed.refunded
    if not error.suggested_prompt:
        error.do = "Change the prompt yourself and queue it again; Venice suggests none."
    return error


def _too_many(seen: Refusal) -> errors.ProviderError:
    error = errors.RateLimited(
        retry_after_s=seen.retry_after_s, server_code=displayable(seen.code, 80), detail=seen.detail
    )
    if seen.code == "X402_CONCURRENCY_LIMIT":
        error.what = "Too many requests of this wallet are under way at once."
    if not seen.route.about_one_job:
        error.means = errors.NOTHING_PAID
    return error


def _not_found(seen: Refusal) -> errors.ProviderError:
    if seen.route is Route.RETRIEVE or seen.route is Route.COMPLETE:
        if not server_words(seen.answer):
            # A page, or nothing: something in front of Venice says so. No audio is given up for that.
            return errors.ServerTrouble(detail=seen.detail)
        return errors.NotFound(detail=seen.detail)
    if seen.route.names_a_model:
        return errors.BadRequest(
            "Venice answers: unknown model.",
            do="Choose a model from the list; it may have been withdrawn.",
            detail=seen.detail,
        )
    return errors.BadRequest(
        "There is nothing of Venice's at this address.",
        do="Check the API address in Settings.",
        detail=seen.detail,
    )


def _bad_request(seen: Refusal) -> errors.ProviderError:
    if seen.route.about_one_job and REQUEST_ID_INVALID in seen.text.lower():
        return errors.UnknownQueueId(detail=seen.detail)
    if seen.code == "PAYMENT_HEADER_NOT_ACCEPTED" or seen.code.startswith(CODE_PREFIX):
        return errors.BadRequest(detail=seen.detail)
    what = f"{errors.BadRequest.what} It says: “{seen.text}”" if seen.text else None
    return errors.BadRequest(what, detail=seen.detail)
