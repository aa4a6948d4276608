"""What a seller's answer to a look without payment means. Any seller may answer anything: the status decides first.

Sources: x402 specification (402), Venice's API documents for the shape that resellers copy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.adapters import audio_answer
from app.adapters.error_answer import ErrorAnswer, code_of, read_error
from app.adapters.server_clock import ServerClock
from app.adapters.transport import Reply
from app.adapters.waits import retry_after_s
from app.domain import errors
from app.domain.display import displayable
from app.domain.observation import StillMaking
from app.ports.provider import AudioReceived, OpenSink
from app.ports.scheme import SettlingScheme

PAYMENT_REQUIRED = 402
BAD_AMOUNT = "bad_amount"
_REQUEST_ID_INVALID = "request id is invalid"
_SERVER_TROUBLE = 500
_CLIENT_ERROR = 400
_TRANSIENT = frozenset({408, 425})
_PAID_STAYS_PAID = "What was paid for looks at it is not given back by itself."


@dataclass(frozen=True, slots=True)
class Refusal:
    """One answer that is not success; ``text`` and ``code`` are the seller's own, displayable."""

    status: int
    answer: ErrorAnswer
    text: str
    signed_in: bool
    retry_after_s: float

    @property
    def code(self) -> str:
        """The seller's own code, or empty."""
        return displayable(code_of(self.answer), 80)

    @property
    def detail(self) -> str:
        """For "Details": status, code and the seller's words."""
        return " · ".join(part for part in (f"HTTP {self.status}", self.code, self.text) if part)


def is_success(reply: Reply) -> bool:
    """Whether the answer is the news that was asked for."""
    return reply.status in (200, 201, 202)


async def news_of(reply: Reply, open_sink: OpenSink) -> StillMaking | AudioReceived:
    """What a success says: still being made, or the audio, whole and in a sink.

    Raises:
        JobFailed: the seller says that the job failed.
        MalformedAnswer, AnswerTooLarge, Unreachable, DiskError: as in ``audio_answer``.
    """
    found_format = audio_answer.audio_format(reply)
    if found_format is not None:
        return await audio_answer.receive_audio(reply, found_format, open_sink)
    try:
        return await audio_answer.read_status(reply)
    except errors.JobFailed as error:
        raise _in_the_sellers_name(error) from None


async def bounded_body(reply: Reply) -> bytes:
    """The body, or nothing where it cannot be read: it never hides what the status says."""
    try:
        return await reply.body()
    except errors.ProviderError:
        return b""


async def payment_asked(reply: Reply, url: str, scheme: SettlingScheme) -> errors.ProviderError:
    """What a 402 asks for, read strictly."""
    body, header = await bounded_body(reply), reply.header("payment-required")
    try:
        offers = scheme.read_offers(url, body, header)
    except errors.InvalidAmount as error:
        refused = errors.MalformedAnswer(
            "The seller asks for an amount that is no amount.", means=errors.NOTHING_PAID, detail=error.what
        )
        refused.status, refused.server_code = PAYMENT_REQUIRED, BAD_AMOUNT
        return refused
    except errors.MalformedAnswer as error:
        _, said = read_error(ErrorAnswer, body)
        refused = errors.MalformedAnswer(
            "The seller asks for money in a way that we cannot read.",
            means=errors.NOTHING_PAID,
            detail=" · ".join(part for part in (error.detail, said) if part),
        )
        refused.status = PAYMENT_REQUIRED
        return refused
    notes = scheme.read_notes(body, header)
    return errors.PaymentAsked(offers, sign_in_offered=notes.sign_in_offered, detail=notes.error)


async def refusal(reply: Reply, clock: ServerClock, *, signed_in: bool) -> errors.ProviderError:
    """The error that an answer other than success and 402 means."""
    answer, text = read_error(ErrorAnswer, await bounded_body(reply))
    seen = Refusal(reply.status, answer, text, signed_in, retry_after_s(reply.header, clock))
    error = _error(seen)
    error.status = reply.status
    if not error.server_code:
        error.server_code = seen.code
    return error


def _error(seen: Refusal) -> errors.ProviderError:
    by_status: dict[int, Callable[[Refusal], errors.ProviderError]] = {
        401: _unauthorized,
        403: _forbidden,
        404: _not_found,
        410: _not_found,
        422: _content,
        429: _too_many,
    }
    if seen.answer.says_job_failed:
        return _in_the_sellers_name(
            audio_answer.job_failed(seen.answer.credits_refunded, seen.status, seen.text, seen.detail)
        )
    if seen.status in by_status:
        return by_status[seen.status](seen)
    if seen.status >= _SERVER_TROUBLE or seen.status in _TRANSIENT:
        return errors.ServerTrouble(detail=seen.detail)
    if seen.status >= _CLIENT_ERROR:
        return _bad_request(seen)
    return errors.MalformedAnswer(detail=seen.detail)


def _unauthorized(seen: Refusal) -> errors.ProviderError:
    if seen.signed_in:
        return errors.SignInRefused("The seller did not accept this wallet's sign-in.", detail=seen.detail)
    return errors.CredentialsNeeded(
        "The seller wants a sign-in first.", means=errors.NOTHING_PAID, detail=seen.detail
    )


def _forbidden(seen: Refusal) -> errors.ProviderError:
    return errors.NotAllowed(
        _saying("The seller does not allow this.", seen.text), do="Ask the seller.", detail=seen.detail
    )


def _not_found(seen: Refusal) -> errors.ProviderError:
    return errors.NotFound(
        "The seller has nothing there (any more).",
        means="The audio expired or was deleted, or the address is wrong.",
        do="Check the seller's address; if the audio is missing, ask the seller with the job's id.",
        detail=seen.detail,
    )


def _content(seen: Refusal) -> errors.ProviderError:
    suggested = seen.answer.suggested_prompt
    error = errors.ContentRefused(
        suggested_prompt=suggested if isinstance(suggested, str) else "", detail=seen.detail
    )
    error.what = "The model did not make this audio because of its prompt."
    error.means = _PAID_STAYS_PAID
    return error


def _too_many(seen: Refusal) -> errors.ProviderError:
    return errors.RateLimited(retry_after_s=seen.retry_after_s, server_code=seen.code, detail=seen.detail)


def _bad_request(seen: Refusal) -> errors.ProviderError:
    if _REQUEST_ID_INVALID in seen.text.lower():
        return errors.UnknownQueueId(
            "The seller does not know this job.",
            means=errors.NOTHING_PAID,
            do="Check model, job id and the seller's address.",
            detail=seen.detail,
        )
    return errors.BadRequest(_saying(errors.BadRequest.what, seen.text), detail=seen.detail)


def _in_the_sellers_name(error: errors.JobFailed) -> errors.JobFailed:
    """The shared reading speaks of Venice; this is somebody else."""
    error.what = error.what.replace(errors.JobFailed.what, "The seller could not make this audio.", 1)
    error.means = _PAID_STAYS_PAID
    error.do = "Ask the seller, with the job's id."
    return error


def _saying(what: str, text: str) -> str:
    return f"{what} It says: “{text}”" if text else what
