"""The one place where a payment is reserved and signed: decide, ask, reserve, sign, journal, last look, SENT.

Order is everything: the reservation is committed before the signature, ``SENT`` before the first byte may leave.
Nothing here ever signs a second time for the same purchase.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import NoReturn

from app.domain import errors
from app.domain.events import PaymentChanged
from app.domain.limits import loosened
from app.domain.payment import Payment, PaymentState
from app.domain.policy import Allow, Ask, Decision, Refuse, Spent
from app.domain.question import Question
from app.services.draft import Draft, Purchase, decide, draft
from app.services.in_flight import InFlight
from app.services.pay_tools import PayTools
from app.services.record import Recorder

QuestionOf = Callable[[Draft, Ask], Awaitable[Question]]


class Cashier:
    """Takes one purchase from the wish to the moment before its first byte."""

    def __init__(self, tools: PayTools, recorder: Recorder) -> None:
        self._t = tools
        self._record = recorder
        self._refusing_new = False
        self.in_flight = InFlight()

    def refuse_new(self) -> None:
        """From now on nothing new is signed or sent for the first time (the program is ending)."""
        self._refusing_new = True

    def refuse_when_closing(self) -> None:
        """Raise Closing once the program is ending."""
        if self._refusing_new:
            raise errors.Closing

    async def reserved(self, purchase: Purchase, question_of: QuestionOf) -> Draft:
        """Decide and reserve; asks in between where the policy wants it, with nothing committed meanwhile.

        Raises:
            PaymentRefused: policy or person said no; nothing was signed.
            ChainError: the validity cannot be counted from our own node's time.
        """
        approved: frozenset[str] = frozenset()
        while True:
            self.refuse_when_closing()
            drafted = await draft(self._t, purchase, asked=bool(approved))
            decision = await self._decide(drafted, approved)
            if isinstance(decision, Allow):
                self._t.feed.publish(PaymentChanged(drafted.payment))
                return drafted
            if isinstance(decision, Refuse):
                await self._refuse(drafted.payment, decision)
            if not await self._t.approvals.ask(await question_of(drafted, decision)):
                raise errors.NotApproved
            approved = frozenset(decision.reasons)

    async def signed(self, drafted: Draft) -> Payment:
        """Sign what was reserved; a key that cannot be reached abandons the reservation, unsigned."""
        purchase, authorization = drafted.purchase, drafted.authorization
        try:
            signature = await self._t.signer.sign_transfer(
                purchase.account, authorization, purchase.account.network
            )
            header = self._t.scheme.header(
                purchase.offer,
                authorization,
                signature,
                method=purchase.method,
                body=purchase.body,
                payment_id=purchase.wire_id,
            )
        except errors.GondolaError as error:
            await self._record.move(drafted.payment, PaymentState.ABANDONED, error.what, note=error.what)
            raise
        why = "signed after approval" if drafted.payment.asked else "signed within the limits"
        return await self._record.move(
            drafted.payment, PaymentState.SIGNED, why, authorization=authorization, header=header
        )

    async def about_to_send(self, drafted: Draft, payment: Payment) -> Payment:
        """The last look before the first byte, and ``SENT`` in the journal; a no voids what was never sent."""
        try:
            await self._check_still_wanted(drafted)
        except errors.GondolaError as error:
            await self._record.move(
                payment, PaymentState.VOID, f"never sent: {error.code}", note="never sent"
            )
            raise
        return await self._record.move(payment, PaymentState.SENT, "about to send", sends=1)

    async def _decide(self, drafted: Draft, approved: frozenset[str]) -> Decision:
        def by_policy(spent: Spent, unresolved: bool, earlier: int) -> Decision:
            return decide(drafted, approved, spent, unresolved=unresolved, earlier=earlier)

        return await self._t.journal.reserve(drafted.payment, by_policy)

    async def _refuse(self, payment: Payment, refusal: Refuse) -> NoReturn:
        refused = replace(payment, state=PaymentState.REFUSED, note=" ".join(refusal.reasons))
        await self._t.journal.refuse(refused)
        self._t.feed.publish(PaymentChanged(refused))
        raise errors.PaymentRefused(refusal.reasons, code=refusal.code)

    async def _check_still_wanted(self, drafted: Draft) -> None:
        """The keyring may have let us wait for minutes, in which the person may have thought better of it."""
        await self._t.limits.require_spending()
        limits = await self._t.limits.current()
        if loosened(limits, drafted.limits):
            raise errors.PaymentRefused(
                ("Your limits were made narrower while this was being signed. Try again.",),
                code="limits_narrowed",
            )
        self.refuse_when_closing()
        if drafted.too_old(self._t.clock.monotonic(), self._t.clock.now()):
            raise errors.PaymentRefused(
                ("Signing took so long that the offer is nearly over. Try again.",), code="too_late"
            )
