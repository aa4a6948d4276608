"""A top-up from wish to proof: decide, reserve, sign, journal, send once, and leave the rest to the chain.

Order is everything: the reservation is committed before the signature, ``SENT`` before the first byte leaves.
An answer that is lost leaves the payment unknown, never failed; nothing here ever signs a second time for it.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from app.domain import errors
from app.domain.account import Account
from app.domain.events import PaymentChanged
from app.domain.money import format_usd
from app.domain.offer import Offer
from app.domain.payment import Authorization, Delivery, Payment, PaymentState, PurchaseKind, move
from app.domain.policy import Ask, Decision, Limits, PaymentFacts, Refuse, Spent, decide_payment
from app.domain.question import TopUpQuestion
from app.ports.chain import Chain
from app.ports.clock import Clock
from app.ports.provider import JobProvider
from app.ports.scheme import PaymentScheme
from app.ports.signer import Signer
from app.ports.stores import Locks, PaymentJournal
from app.services.approvals import Approvals
from app.services.feed import Feed
from app.services.limits import LimitKeeper

_log = logging.getLogger(__name__)

CLOCK_AND_CHAIN_MAY_DIFFER_S = 120
LEFT_FOR_SENDING_S = 20
"""An offer with less time than this is over before a facilitator could settle it."""


@dataclass(frozen=True, slots=True)
class PayTools:
    """What paying needs from outside; one per running Gondola."""

    journal: PaymentJournal
    provider: JobProvider
    scheme: PaymentScheme
    signer: Signer
    chain_of: Callable[[str], Chain]
    locks: Locks
    clock: Clock
    approvals: Approvals
    limits: LimitKeeper
    feed: Feed


def purchase_lock(account_id: str, host: str) -> str:
    """The name of the OS lock that guards the top-ups of one account at one host."""
    return f"top-up-{account_id}-{host}"


class Payer:
    """Adds credit at the prepaid host, the only thing that Gondola signs money away for there."""

    def __init__(self, tools: PayTools) -> None:
        self._t = tools
        self._refusing_new = False

    def refuse_new(self) -> None:
        """From now on nothing new is signed (the program is ending)."""
        self._refusing_new = True

    async def top_up(self, account: Account, amount_micro_usdc: int) -> Payment:
        """Add credit, after asking; returns the payment as it stands when the answer came, or did not.

        Raises:
            PaymentRefused: policy or person said no; nothing was signed.
            ChainError, ProviderError, VaultError: something failed before anything was sent.
            AlreadyRunning: another top-up of this account is under way.
        """
        if self._refusing_new:
            raise errors.PaymentRefused(("Gondola is closing.",), code="closing")
        if not account.is_wallet:
            raise errors.PaymentRefused(
                ("An API key's credit is added on venice.ai, not from here.",), code="not_a_wallet"
            )
        lock = purchase_lock(account.id, self._t.provider.host)
        if not self._t.locks.acquire(lock):
            raise errors.AlreadyRunning("Another payment of this account is under way.")
        try:
            reserved, offer = await self._reserved(account, amount_micro_usdc)
            signed = await self._signed(account, reserved, offer)
            return await self._send(signed)
        finally:
            self._t.locks.release(lock)

    async def _reserved(self, account: Account, amount: int) -> tuple[Payment, Offer]:
        """Decide and reserve; asks in between where the policy wants it, with nothing committed meanwhile."""
        offer = await self._offer_for(account, amount)
        decision, payment = await self._decide(account, offer, amount, approved=False)
        if isinstance(decision, Ask):
            if not await self._t.approvals.ask(await self._question(account, offer, payment, decision)):
                raise errors.NotApproved
            decision, payment = await self._decide(account, offer, amount, approved=True)
        if isinstance(decision, Refuse):
            await self._t.journal.refuse(
                replace(
                    payment, authorization=None, state=PaymentState.REFUSED, note=" ".join(decision.reasons)
                )
            )
            await self._changed(payment.id)
            raise errors.PaymentRefused(decision.reasons, code=decision.code)
        if isinstance(decision, Ask):
            raise errors.NotApproved
        await self._changed(payment.id)
        return payment, offer

    async def _offer_for(self, account: Account, amount: int) -> Offer:
        offers = await self._t.provider.top_up_offers()
        ours = [offer for offer in offers if offer.network == account.network]
        if not ours:
            raise errors.PaymentRefused(
                (f"The server takes no USDC on {account.network.name}.",), code="unknown_network"
            )
        offer = ours[0]
        if amount < offer.amount_micro_usdc:
            raise errors.PaymentRefused(
                (f"The smallest amount it takes is {format_usd(offer.amount_micro_usdc)}.",),
                code="too_little",
            )
        return offer

    async def _decide(
        self, account: Account, offer: Offer, amount: int, *, approved: bool
    ) -> tuple[Decision, Payment]:
        limits = await self._t.limits.current()
        draft, validity_s = await self._draft(account, offer, amount, limits)
        host = self._t.provider.host

        def decide(spent: Spent, unresolved: bool, earlier: int) -> Decision:
            return decide_payment(
                limits,
                PaymentFacts(
                    amount_micro_usdc=amount,
                    payee=offer.payee,
                    host=host,
                    resource_host=_host_of(offer.resource_url) or host,
                    network_known=offer.network is not None,
                    asset_ours=offer.asset_ours,
                    domain_ours=offer.domain_ours,
                    validity_s=validity_s,
                    sign_in_untried=False,
                    route_takes_payment=True,
                    spent=spent,
                    unresolved_for_purchase=unresolved,
                    payments_to_payee=earlier,
                    approved=approved,
                ),
            )

        return await self._t.journal.reserve(replace(draft, authorization=None), decide), draft

    async def _draft(
        self, account: Account, offer: Offer, amount: int, limits: Limits
    ) -> tuple[Payment, int]:
        """The payment as it would be signed, its validity counted from our own node's block time."""
        head = await self._t.chain_of(account.network_key).head()
        now = self._t.clock.now()
        if abs((head.time - now).total_seconds()) > CLOCK_AND_CHAIN_MAY_DIFFER_S:
            raise errors.NodeStale(detail=f"block {head.number} at {head.time.isoformat()}")
        validity_s = min(offer.max_timeout_s, limits.max_validity_s)
        if validity_s < LEFT_FOR_SENDING_S:
            raise errors.PaymentRefused(
                ("The offer would be over before it could be paid.",), code="bad_validity"
            )
        authorization = Authorization(
            payer=account.address.lower(),
            payee=offer.payee,
            value_micro_usdc=amount,
            valid_after=0,
            valid_before=int(head.time.timestamp()) + validity_s,
            nonce=self._t.scheme.new_nonce(),
        )
        payment = Payment(
            id=str(uuid.uuid4()),
            account_id=account.id,
            kind=PurchaseKind.TOP_UP,
            resource=offer.url,
            host=self._t.provider.host,
            network_key=account.network_key,
            payee=offer.payee,
            amount_micro_usdc=amount,
            created_at=now,
            authorization=authorization,
        )
        return payment, validity_s

    async def _question(self, account: Account, offer: Offer, payment: Payment, ask: Ask) -> TopUpQuestion:
        limits = await self._t.limits.current()
        authorization = payment.authorization
        if authorization is None:  # pragma: no cover - a draft always has one
            raise errors.PaymentRefused
        pinned = limits.payee_of(payment.host)
        earlier = [
            other
            for other in await self._t.journal.payments()
            if other.payee == payment.payee and other.state in (PaymentState.CONFIRMED, PaymentState.FINAL)
        ]
        return TopUpQuestion(
            account=account,
            host=payment.host,
            payee=self._t.signer.checksummed(offer.payee),
            payee_history=len(earlier),
            payee_changed=pinned is not None and pinned != offer.payee,
            amount_micro_usdc=payment.amount_micro_usdc,
            balance_micro_usdc=await self._balance(account),
            network_name=account.network.name,
            testnet=account.network.testnet,
            valid_for_s=min(offer.max_timeout_s, limits.max_validity_s),
            valid_until=datetime.fromtimestamp(authorization.valid_before, UTC),
            paid_in_today_micro_usdc=(await self._t.journal.paid_in()).day_micro_usdc,
            day_cap_micro_usdc=limits.paid_in.per_day_micro_usdc,
            reasons=ask.reasons,
            typed_data=self._t.scheme.typed_data(authorization, account.network),
        )

    async def _balance(self, account: Account) -> int | None:
        try:
            return await self._t.chain_of(account.network_key).usdc_balance(account.address)
        except errors.ChainError:
            return None

    async def _signed(self, account: Account, payment: Payment, offer: Offer) -> Payment:
        """Sign what was reserved; a key that cannot be reached abandons the reservation, unsigned."""
        authorization = payment.authorization
        if authorization is None:  # pragma: no cover - a draft always has one
            raise errors.PaymentRefused
        try:
            signature = await self._t.signer.sign_transfer(account, authorization, account.network)
        except errors.VaultError as error:
            await self._move(
                replace(payment, authorization=None), PaymentState.ABANDONED, error.what, note=error.what
            )
            raise
        header = self._t.scheme.header(offer, authorization, signature)
        return await self._move(payment, PaymentState.SIGNED, "signed after approval", header=header)

    async def _send(self, payment: Payment) -> Payment:
        if (await self._t.limits.current()).paused or self._refusing_new:
            await self._move(payment, PaymentState.VOID, "never sent: spending was paused", note="never sent")
            raise errors.SpendingPaused
        sent = await self._move(payment, PaymentState.SENT, "about to send", sends=1)
        return await deliver(sent, self._t.provider, self._move)

    async def _move(self, payment: Payment, to: PaymentState, why: str, **changes: object) -> Payment:
        moved, transition = move(payment, to, self._t.clock.now(), why, "", **changes)
        await self._t.journal.record(moved, transition)
        self._t.feed.publish(PaymentChanged(moved))
        return moved

    async def _changed(self, payment_id: str) -> None:
        for payment in await self._t.journal.payments():
            if payment.id == payment_id:
                self._t.feed.publish(PaymentChanged(payment))


Mover = Callable[..., Awaitable[Payment]]


async def deliver(payment: Payment, provider: JobProvider, mover: Mover) -> Payment:
    """Send a payment's one header and record what came back; every doubt is UNKNOWN, never failed.

    ``payment`` is SENT or UNKNOWN (a re-send). A receipt moves SENT to CLAIMED and is kept as a hint for an
    UNKNOWN one: the chain decides in both cases.
    """
    header = payment.header
    if header is None:  # pragma: no cover - only signed payments come here
        raise errors.PaymentRefused
    try:
        receipt = await provider.top_up(header)
    except errors.ProviderError as error:
        _log.info("Top-up answer: %s", error.code)
        return await _doubt(payment, mover, error.what)
    if not receipt.success:
        return await _doubt(payment, mover, "the server says it did not go through; the chain decides")
    changes: dict[str, object] = {"delivery": Delivery.DELIVERED, "transaction": receipt.transaction}
    if payment.state is PaymentState.SENT:
        return await mover(payment, PaymentState.CLAIMED, "the server says paid", **changes)
    return replace(
        payment, delivery=Delivery.DELIVERED, transaction=receipt.transaction or payment.transaction
    )


async def _doubt(payment: Payment, mover: Mover, why: str) -> Payment:
    if payment.state is PaymentState.SENT:
        return await mover(payment, PaymentState.UNKNOWN, why, note=why)
    return replace(payment, note=why)


def _host_of(url: str) -> str:
    """Host with port of an address, lower-case; empty when there is none (a relative resource)."""
    _, found, rest = url.partition("://")
    return rest.partition("/")[0].lower() if found else ""
