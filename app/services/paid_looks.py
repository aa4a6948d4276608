"""Looks at jobs at sellers that charge per look: free where it can be, paid once where it must be, within every limit.

While an earlier payment for the job is not decided, or has brought nothing, no second one joins it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain import errors
from app.domain.account import Account
from app.domain.addresses import host_of
from app.domain.job import Job
from app.domain.look_history import PROVED, about, stands_in_the_way
from app.domain.payment import Delivery, Payment, PaymentState
from app.domain.policy import Ask
from app.domain.question import Question
from app.ports.provider import OpenSink
from app.ports.seller import LookSeller
from app.services.cashier import Cashier
from app.services.draft import Draft, LookWish
from app.services.evidence import Evidence
from app.services.free_looks import FreeLooks
from app.services.look_draft import Request, look_purchase, look_question
from app.services.look_records import LookRecords
from app.services.look_sends import CHAIN_S, LookSends, News, abandoned
from app.services.pay_tools import PayTools
from app.services.purchase_locks import held, look_lock
from app.services.settle import Settler


@dataclass(frozen=True, slots=True)
class LookTools:
    """What paid looks need from outside. ``sent`` is called after a payment went out; ``prepaid_hosts`` are hosts,
    with port or for every port, that are never paid for a look."""

    pay: PayTools
    seller: LookSeller
    prepaid_hosts: frozenset[str]
    sent: Callable[[], None] = lambda: None


class PaidLooks(LookRecords):
    """Everything that is paid, or might be, for looks at jobs."""

    def __init__(self, tools: LookTools) -> None:
        super().__init__(tools.pay, tools.seller)
        self._prepaid_hosts, self._sent = tools.prepaid_hosts, tools.sent
        self._evidence = Evidence(self._t)
        self._settler = Settler(self._t, self._record, self._evidence)
        self._cashier = Cashier(self._t, self._record)
        self._free = FreeLooks(tools.seller)
        self._sends = LookSends(tools.seller, self._t.clock, self._record, self._evidence)

    def refuse_new(self) -> None:
        """From now on nothing new is signed (the program is ending)."""
        self._cashier.refuse_new()

    async def quiet(self) -> None:
        """Wait until no payment is between its signature and its answer."""
        await self._cashier.in_flight.quiet()

    async def look(self, job: Job, account: Account, open_sink: OpenSink) -> News:
        """Look at a job once. Audio that comes back is collected only when :meth:`arrived` is told that it is safe.

        Raises:
            PaymentUnsettled: an earlier payment is not decided; try again in its ``retry_after_s``.
            PaymentExpired, PaidNotDelivered: it is, and only the person goes on.
            PaymentRefused: policy or person said no; SpendingPaused and Closing say no for now only.
            ProviderError, ChainError, VaultError, StoreError, SettingsBroken: trouble on the way; nothing new is paid.
        """
        self._refuse_prepaid(job)
        request = self._seller.request(job)
        async with held(self._t.locks, look_lock(job.id), self._t.clock):
            earlier = await self._in_the_way(job, account, request)
            if earlier is not None:
                return await self._collected(earlier, job, account, open_sink)
            return await self._anew(job, account, request, open_sink)

    def _refuse_prepaid(self, job: Job) -> None:
        host = host_of(job.seller_url, "")
        if {host, host.rpartition(":")[0]} & self._prepaid_hosts:
            raise errors.PaymentRefused(
                ("This server is prepaid: it is paid by adding credit, never for a single call.",),
                code="prepaid_route",
            )

    async def _in_the_way(self, job: Job, account: Account, request: Request) -> Payment | None:
        """The newest payment that keeps a new one away, after a look at what the chain says about it."""
        self._evidence.new_pass()
        for payment in about(job, request, await self._journal.open_payments(), account.address):
            if stands_in_the_way(payment):
                followed = await self._settler.follow(payment)
                if stands_in_the_way(followed):
                    return followed
        return None

    async def _collected(self, payment: Payment, job: Job, account: Account, open_sink: OpenSink) -> News:
        """Get what was bought already, without another payment."""
        if payment.state is PaymentState.VOID:
            raise errors.PaymentExpired(detail=payment.note)
        if payment.delivery is Delivery.DELIVERED:
            raise errors.PaymentUnsettled(
                retry_after_s=CHAIN_S, detail="here already; the chain has not decided"
            )
        if payment.state in PROVED:
            found = await self._free_again(payment, job, account, open_sink)
            if found is not None:
                return found
        same = payment.account_id == account.id
        beside = account if same and self._free.offers_sign_in(job, account) else None
        return await self._sends.again(payment, open_sink, beside)

    async def _free_again(
        self, payment: Payment, job: Job, account: Account, open_sink: OpenSink
    ) -> News | None:
        """A wallet that paid may fetch again for free; None where it may not, or the seller says nothing usable."""
        try:
            look = await self._free.look(job, account, open_sink)
        except (errors.Unreachable, errors.RateLimited):
            raise
        except (errors.ProviderError, errors.PaymentRefused):
            return None
        try:
            await self._sends.received(payment, look)
        except BaseException:
            await abandoned(look.news)
            raise
        return look.news

    async def _anew(self, job: Job, account: Account, request: Request, open_sink: OpenSink) -> News:
        """Look for free; where that is answered with a price, buy this one look."""
        if not self._free.was_free(job, account):
            await self._t.limits.require_spending()
        try:
            return (await self._free.look(job, account, open_sink)).news
        except errors.PaymentAsked as asked:
            drafted = await self._reserved(job, account, asked, request)
        beside = account if self._free.offers_sign_in(job, account) else None
        with self._cashier.in_flight.one():
            signed = await self._cashier.signed(drafted)
            sent = await self._cashier.about_to_send(drafted, signed)
            try:
                return await self._sends.first(sent, open_sink, beside)
            finally:
                self._sent()

    async def _reserved(
        self, job: Job, account: Account, asked: errors.PaymentAsked, request: Request
    ) -> Draft:
        if account.is_only_watched:
            raise errors.OnlyWatched
        if not account.is_wallet:
            raise errors.PaymentRefused(
                ("This seller charges for each look, and an API key cannot pay.",), code="not_a_wallet"
            )
        await self._t.limits.require_spending()
        signed_in = self._free.offers_sign_in(job, account)
        purchase = await look_purchase(self._t, account, job, asked, request, signed_in=signed_in)

        async def question(drafted: Draft, ask: Ask) -> Question:
            return await look_question(self._t, drafted, purchase.look or LookWish(job), ask)

        try:
            return await self._cashier.reserved(purchase, question)
        except errors.PaymentRefused as refused:
            if refused.code == "unresolved":
                raise errors.PaymentUnsettled(retry_after_s=CHAIN_S) from refused
            for held_back in (errors.SpendingPaused, errors.Locked):
                if refused.code == held_back.code:
                    raise held_back from refused
            raise
