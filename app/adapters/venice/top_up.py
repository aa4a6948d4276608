"""The one route that takes a payment: asking what it takes, and sending one signed header to it, once.

This is the only place that sends a prepaid host a payment, and it accepts no address but the top-up route's.
"""

from __future__ import annotations

from decimal import Decimal

from app.adapters.error_answer import code_of
from app.adapters.json_models import read
from app.adapters.transport import PAYMENT_HEADERS, HttpTransport, Reply
from app.adapters.venice.answers import refusal
from app.adapters.venice.routes import Route
from app.adapters.venice.session import VeniceSession
from app.adapters.venice.wire import ErrorAnswer, TopUpAnswer
from app.domain import errors
from app.domain.display import displayable
from app.domain.money import usd_to_micro
from app.domain.offer import Offer
from app.domain.payment import SignedHeader
from app.ports.provider import TopUpReceipt
from app.ports.scheme import SettlingScheme

SETTLING_S = 120.0
"""A settlement waits for a block; the answer may take this long before the outcome counts as unknown."""

_NOTHING_SETTLED_YET = "It can be charged once at most; nothing new will be paid until the chain has decided."
_GATEWAY_TIMEOUT = 504
_SERVER_TROUBLE = 500


class TopUpRoute:
    """``POST /x402/top-up`` of one deployment."""

    def __init__(self, session: VeniceSession, transport: HttpTransport, scheme: SettlingScheme) -> None:
        self._session = session
        self._transport = transport
        self._scheme = scheme
        self._url = session.url(Route.TOP_UP)

    async def offers(self) -> tuple[Offer, ...]:
        """The live challenge, asked for without credentials or payment: offers in USDC as our registry knows it.

        Where there is none, offers on networks we know come flagged instead, so that the policy can say what is
        wrong with them.

        Raises:
            MalformedAnswer: not a challenge. PaymentRefused: its price is no amount. Other ProviderErrors: the
                route does not serve.
        """
        reply = await self._session.public(Route.TOP_UP)
        if reply.status == 402:  # noqa: PLR2004 - Payment Required
            header = reply.header("payment-required")
            offers = await self._read_offers(reply, header)
            ours = [offer for offer in offers if offer.asset_ours and offer.domain_ours]
            return tuple(ours or (offer for offer in offers if offer.network is not None))
        error = await refusal(reply, Route.TOP_UP, None, self._session.server_clock)
        if isinstance(error, errors.ServerTrouble):
            error.what = "Venice takes no payments at the moment."
            error.means = errors.NOTHING_PAID
        raise error

    async def _read_offers(self, reply: Reply, header: str | None) -> tuple[Offer, ...]:
        try:
            return self._scheme.read_offers(self._url, await reply.body(), header)
        except errors.InvalidAmount as error:
            # Nobody typed it: what the person entered is fine, what the server asks is not.
            raise errors.PaymentRefused(
                ("The server asks for an amount that is no amount.",), code="bad_amount"
            ) from error

    async def pay(self, header: SignedHeader) -> TopUpReceipt:
        """Send exactly this header, once.

        Raises:
            TopUpRefused: an error code came back, or the header is not one for this route (then nothing is sent).
            PaymentInProgress: the same payment is being settled. RateLimited: too many tries.
            SettlementUnknown: any other answer. Unreachable: none.
        """
        if header.url != self._url or header.method != "POST" or header.name.lower() not in PAYMENT_HEADERS:
            raise _not_for_here(header)
        try:
            reply = await self._transport.send_payment(header, only_to=self._url, read_s=SETTLING_S)
        except errors.MalformedAnswer as error:
            raise _unknown(error.what, error.detail) from error
        self._session.server_clock.learn(reply.header("date"), reply.header("age"))
        body = await reply.body()
        if reply.status // 100 == 2:  # noqa: PLR2004 - any success
            return self._receipt(reply, body)
        raise await self._refused(reply, body)

    def _receipt(self, reply: Reply, body: bytes) -> TopUpReceipt:
        """What the host claims: from the body, and the transaction from the receipt header."""
        claim = self._scheme.read_receipt(
            reply.header("payment-response") or reply.header("x-payment-response")
        )
        try:
            answer = read(TopUpAnswer, body)
        except errors.MalformedAnswer as error:
            if claim is None:
                raise _unknown("Venice's answer to the payment cannot be read.", error.detail) from error
            return TopUpReceipt(None, None, claim.transaction, success=False)
        data = answer.data
        return TopUpReceipt(
            credited_micro_usdc=_micro(data.credited) if data else None,
            new_balance_micro_usdc=_micro(data.new_balance) if data else None,
            transaction=claim.transaction if claim else "",
            success=answer.success and (claim is None or claim.success),
        )

    async def _refused(self, reply: Reply, body: bytes) -> errors.ProviderError:
        try:
            code = code_of(read(ErrorAnswer, body))
        except errors.MalformedAnswer:
            code = ""
        seen = await refusal(reply, Route.TOP_UP, None, self._session.server_clock)
        if reply.status == 409:  # noqa: PLR2004 - Conflict
            error: errors.ProviderError = errors.PaymentInProgress(detail=seen.detail)
        elif isinstance(seen, errors.RateLimited):
            error = seen
            error.means = _NOTHING_SETTLED_YET
        elif reply.status == _GATEWAY_TIMEOUT or not code:
            error = _unknown(None, seen.detail)
        elif code == "PAYMENT_REQUIRED":
            # A challenge once more, after paying: whether the payment was seen at all, only the chain tells.
            error = _unknown("Venice asks for the payment again, as if none had come.", seen.detail)
        elif reply.status < _SERVER_TROUBLE or code == "X402_NOT_CONFIGURED":
            error = errors.TopUpRefused(displayable(code, 80), status=reply.status, detail=seen.detail)
        else:
            error = _unknown(None, seen.detail)
        error.status = reply.status
        error.server_code = displayable(code, 80)
        return error


def _micro(usd: Decimal | None) -> int | None:
    try:
        return None if usd is None else usd_to_micro(usd)
    except errors.InvalidAmount:
        return None


def _unknown(what: str | None, detail: str) -> errors.SettlementUnknown:
    return errors.SettlementUnknown(what, detail=detail)


def _not_for_here(header: SignedHeader) -> errors.TopUpRefused:
    error = errors.TopUpRefused("WRONG_ADDRESS", status=0, detail=f"{header.method} {header.url}")
    error.what = "This payment was made for another address, so it was not sent."
    error.means = "It can be charged at most once, where it was sent before; nothing new is paid meanwhile."
    error.do = "Check the API address in Settings; the chain decides about this payment."
    return error
