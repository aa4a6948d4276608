"""Sends the one header of a paid look and judges the answer; sends the very same one again, with an end.

Every doubt leaves the payment UNKNOWN, never failed. A receipt is a claim: only the chain decides about money.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from app.domain import errors
from app.domain.account import Account
from app.domain.look_history import PROVED
from app.domain.observation import StillMaking
from app.domain.payment import Delivery, Payment, PaymentState
from app.ports.clock import Clock
from app.ports.provider import AudioReceived, OpenSink
from app.ports.scheme import SettlementClaim
from app.ports.seller import Look, LookSeller
from app.services.evidence import Evidence
from app.services.record import Recorder
from app.services.resend import MOST_COLLECTS, MOST_SENDS, RESEND_AFTER_S

_log = logging.getLogger(__name__)

News = StillMaking | AudioReceived

LAST_SECONDS_S = 6.0
"""Facilitators refuse a payment that is nearly over; it is not sent again in its last seconds."""
CHAIN_S = 5.0
"""How soon the chain may have more to say."""
GIVEN_UP_S = 30.0

_FINAL_WORD = (errors.JobFailed, errors.ContentRefused)
"""What a seller says about the job itself, whatever became of the money."""
_REFUSED = (errors.NotFound, errors.BadRequest, errors.NotAllowed)
"""Refusals of the question, for which nothing is charged by sellers that work first and settle afterwards."""
BELIEVED_AFTER_SENDS = 3
"""So often a refusal is heard, with no transfer on the chain, before it is believed."""
_SUCCESS = range(200, 300)
_MONEY_IS_CHECKED = "A payment went with the question; the chain shows whether it was taken, see Payments."


class LookSends:
    """What goes out to a seller with a payment, and what that means for the payment."""

    def __init__(self, seller: LookSeller, clock: Clock, recorder: Recorder, evidence: Evidence) -> None:
        self._seller = seller
        self._clock = clock
        self._recorder = recorder
        self._evidence = evidence
        self._last_send: dict[str, float] = {}

    async def first(self, sent: Payment, open_sink: OpenSink, beside: Account | None) -> News:
        """Send a payment that was just journalled as SENT. ``beside``: who signs in beside it, where that is offered.

        Raises:
            PaymentUnsettled: nobody knows what became of it; the same header is sent again later.
            ProviderError: what the seller says about the job ends it.
        """
        return await self._send(sent, open_sink, beside)

    async def again(self, payment: Payment, open_sink: OpenSink, beside: Account | None) -> News:
        """Send the same header once more, if it is time to and may still help.

        Before it is over; after that only if the chain has proved that it was taken, to collect what was bought.

        Raises:
            PaymentUnsettled: not now, or still nobody knows.
            PaidNotDelivered: proved, and the re-sends have come to their end.
            ProviderError: what the seller says about the job ends it.
        """
        proved = payment.state in PROVED
        if payment.sends >= MOST_SENDS + (MOST_COLLECTS if proved else 0):
            raise await self._given_up(payment)
        if not proved and not self._evidence.still_good(payment, LAST_SECONDS_S):
            raise errors.PaymentUnsettled(retry_after_s=GIVEN_UP_S, detail="over; the chain decides")
        wait_s = self._pause_s(payment)
        if wait_s > 0:
            raise errors.PaymentUnsettled(retry_after_s=wait_s, detail=payment.note)
        counted = await self._recorder.note(replace(payment, sends=payment.sends + 1))
        return await self._send(counted, open_sink, beside)

    async def received(self, payment: Payment, look: Look) -> None:
        """Keep what an answer means for the payment. News are here; audio is, once it is on disk and recorded.

        Records that cannot be written do not take the news away: the chain tells the rest of the truth later.
        """
        news_here = isinstance(look.news, StillMaking)
        changes: dict[str, Any] = {
            "delivery": Delivery.DELIVERED if news_here else Delivery.PENDING,
            "transaction": _hint(payment, look.claim.transaction if look.claim else ""),
            "note": "",
        }
        try:
            if payment.state is PaymentState.SENT:
                await self._claimed(payment, look.claim, changes)
            else:
                await self._recorder.note(replace(payment, **changes))
        except errors.StoreError as error:
            _log.warning("What a paid look brought could not be written down: %s", error.code)

    async def _claimed(
        self, payment: Payment, claim: SettlementClaim | None, changes: dict[str, Any]
    ) -> None:
        if claim is not None and claim.success:
            await self._recorder.move(payment, PaymentState.CLAIMED, "the seller says paid", **changes)
        else:
            why = "answered without a receipt; the chain decides"
            await self._recorder.move(payment, PaymentState.UNKNOWN, why, **changes)

    async def _send(self, payment: Payment, open_sink: OpenSink, beside: Account | None) -> News:
        if payment.header is None:  # pragma: no cover - only signed payments come here
            raise errors.PaymentRefused
        self._last_send[payment.id] = self._clock.monotonic()
        try:
            look = await self._seller.look_paid(payment.header, open_sink, beside)
        except errors.GondolaError as error:
            _log.info("Answer to a paid look: %s", error.code)
            raise await self._doubt(payment, error) from error
        try:
            await self.received(payment, look)
        except BaseException:
            await abandoned(look.news)
            raise
        return look.news

    async def _doubt(self, payment: Payment, error: errors.GondolaError) -> errors.GondolaError:
        """Write the doubt down; returns what to raise."""
        unknown = error if isinstance(error, errors.SettlementUnknown) else errors.SettlementUnknown()
        said = _said_about_the_job(payment, error)
        changes: dict[str, Any] = {
            "note": error.what,
            "transaction": _hint(payment, unknown.transaction),
        }
        if said is not None:
            # A success that says "it failed" is the news that was asked for; an error brought nothing.
            answered = unknown.status in _SUCCESS
            changes["delivery"] = Delivery.DELIVERED if answered else Delivery.NOT_DELIVERED
        payment = await self._noted(payment, error.what, changes)
        if said is not None:
            said.means = _MONEY_IS_CHECKED
            return said
        if unknown.server_code == unknown.NONCE_USED and payment.state in PROVED:
            return await self._given_up(payment)
        return errors.PaymentUnsettled(retry_after_s=self._wait_s(payment, error), detail=error.what)

    async def _noted(self, payment: Payment, why: str, changes: dict[str, Any]) -> Payment:
        if payment.state is PaymentState.SENT:
            return await self._recorder.move(payment, PaymentState.UNKNOWN, why, **changes)
        return await self._recorder.note(replace(payment, **changes))

    async def _given_up(self, payment: Payment) -> errors.GondolaError:
        """The end of sending again: lost if it was taken, else the chain goes on deciding."""
        if payment.state not in PROVED:
            return errors.PaymentUnsettled(retry_after_s=GIVEN_UP_S, detail=payment.note)
        if payment.delivery is not Delivery.NOT_DELIVERED:
            payment = await self._recorder.note(replace(payment, delivery=Delivery.NOT_DELIVERED))
        return errors.PaidNotDelivered(detail=payment.note)

    def _pause_s(self, payment: Payment) -> float:
        """Seconds until the same header may go out once more; none where this process has not sent it yet."""
        last = self._last_send.get(payment.id)
        if last is None:
            return 0.0
        return last + RESEND_AFTER_S * max(1, payment.sends - 1) - self._clock.monotonic()

    def _wait_s(self, payment: Payment, error: errors.GondolaError) -> float:
        cause = error.__cause__
        asked_s = cause.retry_after_s if isinstance(cause, errors.RateLimited) else 0.0
        return max(CHAIN_S, asked_s, self._pause_s(payment))


def _said_about_the_job(payment: Payment, error: errors.GondolaError) -> errors.GondolaError | None:
    """What the answer says that ends the job, None where it says nothing of the kind or is not believed yet."""
    said = error.__cause__
    if isinstance(said, _FINAL_WORD):
        return said
    heard_often = payment.sends >= BELIEVED_AFTER_SENDS and payment.state not in PROVED
    return said if isinstance(said, _REFUSED) and heard_often else None


def _hint(payment: Payment, named: str) -> str:
    """Where to look first: what the seller names, unless our own node has proved another transaction."""
    return payment.transaction if payment.state in PROVED else named or payment.transaction


async def abandoned(news: News) -> None:
    """Leave no half file behind of audio that nobody will keep."""
    if isinstance(news, AudioReceived):
        await news.sink.abandon()
