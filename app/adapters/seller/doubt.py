"""What an answer to a paid look means when it delivered nothing: never "failed", always "the chain decides".

Source: the settlement part of the x402 v2 specification: a handler may run before settlement, settlement may land after
it was given up, and a payment that was used before comes back as a 402 that names its nonce.
"""

from __future__ import annotations

import re

from app.adapters.error_answer import ErrorAnswer, code_of, read_error
from app.adapters.seller.answers import PAYMENT_REQUIRED, bounded_body
from app.adapters.transport import Reply
from app.domain import errors
from app.domain.display import displayable
from app.ports.scheme import SettlementClaim, SettlingScheme

NOT_SAVED = "NOT_SAVED"
ONCE_AT_MOST = "It may be charged, once at most; nothing new will be paid meanwhile."
_CHAIN_DECIDES = "Wait: we watch the chain and say what happened."
_TOO_MANY = 429

_GAP = r"[\W_]*"
_USED_BEFORE = re.compile(
    rf"(?:nonce|authori[sz]ation|payment|transfer){_GAP}(?:(?:is|was|has|have|been){_GAP})*"
    rf"(?:already{_GAP}(?:been{_GAP})?)?used(?![a-z])"
    rf"|already{_GAP}(?:been{_GAP})?(?:settled|processed)(?![a-z])"
)
_PENDING = re.compile(rf"settlement{_GAP}(?:is{_GAP})?(?:still{_GAP})?pending(?![a-z])")
_PLAIN_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_]{2,79}\Z", re.ASCII)


def receipt_in(reply: Reply, scheme: SettlingScheme) -> SettlementClaim | None:
    """The seller's receipt, under its v2 or v1 name; None where there is none that can be read."""
    named = (reply.header("payment-response"), reply.header("x-payment-response"))
    claims = (scheme.read_receipt(value) for value in named)
    return next((claim for claim in claims if claim is not None), None)


def unknown(
    what: str, *, status: int, claim: SettlementClaim | None, server_code: str = "", detail: str = ""
) -> errors.SettlementUnknown:
    """The one error for "paid, perhaps, and nothing in hand"; a receipt's transaction goes along as a hint."""
    error = errors.SettlementUnknown(what, means=ONCE_AT_MOST, do=_CHAIN_DECIDES, detail=detail)
    error.status, error.server_code = status, server_code
    error.transaction = claim.transaction if claim is not None else ""
    return error


async def refused_after_paying(
    reply: Reply, claim: SettlementClaim | None, scheme: SettlingScheme
) -> errors.SettlementUnknown:
    """What a status other than success says after a payment was sent."""
    body = await bounded_body(reply)
    answer, text = read_error(ErrorAnswer, body)
    notes = scheme.read_notes(body, reply.header("payment-required"))
    reason = claim.reason if claim is not None else ""
    said = tuple(dict.fromkeys(part for part in (reason, notes.error, text) if part))
    code = _code(said, code_of(answer), reason)
    return unknown(
        _words(reply.status, code, claim),
        status=reply.status,
        claim=claim,
        server_code=code,
        detail=" · ".join((f"HTTP {reply.status}", *_receipt_words(claim), *said)),
    )


def _code(said: tuple[str, ...], own_code: str, reason: str) -> str:
    everything = "\n".join((*said, own_code)).casefold()
    if _USED_BEFORE.search(everything):
        return errors.SettlementUnknown.NONCE_USED
    if _PENDING.search(everything):
        return errors.SettlementUnknown.SETTLEMENT_PENDING
    if own_code or not _PLAIN_CODE.match(reason):
        return displayable(own_code, 80)
    return reason


def _words(status: int, code: str, claim: SettlementClaim | None) -> str:
    if code == errors.SettlementUnknown.NONCE_USED:
        return "The seller says that this very payment was used before, and delivered nothing."
    if code == errors.SettlementUnknown.SETTLEMENT_PENDING:
        return "The seller says that the payment is still under way."
    if status == PAYMENT_REQUIRED and claim is not None and not claim.success:
        return "The seller says that the payment did not go through; only the chain can tell."
    if status == PAYMENT_REQUIRED:
        return "The seller asks for the payment again, as if none had come."
    if status == _TOO_MANY:
        return "The seller asked us to slow down after the payment was sent."
    return "The seller answered with an error after the payment was sent."


def _receipt_words(claim: SettlementClaim | None) -> tuple[str, ...]:
    if claim is None:
        return ("no receipt",)
    return (
        "receipt says paid" if claim.success else "receipt says not paid",
        *filter(None, [claim.transaction]),
    )
