"""Drafts one payment: what would be signed and until when, and what the policy says about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from app.domain import errors
from app.domain.account import Account
from app.domain.addresses import host_of
from app.domain.job import Job
from app.domain.offer import Offer
from app.domain.payment import Authorization, Payment, PurchaseKind
from app.domain.policy import Ask, Decision, Limits, PaymentFacts, Spent, decide_payment
from app.services.pay_tools import PayTools

CLOCK_AND_CHAIN_MAY_DIFFER_S = 120
LEFT_FOR_SENDING_S = 20
"""An offer with less time than this is over before a facilitator could settle it."""


@dataclass(frozen=True, slots=True)
class LookWish:
    """What a purchase of one look knows beyond its offer. Amounts in micro-USDC.

    ``lost_before``: an earlier payment for this job or to this receiver brought nothing. ``prepaid``: the server is
    paid by adding credit, never for a look.
    """

    job: Job
    agreed_micro_usdc: int | None = None
    sign_in_untried: bool = False
    lost_before: bool = False
    prepaid: bool = False


@dataclass(frozen=True, slots=True)
class Purchase:
    """What one wish to pay is about: adding credit, or (with ``look``) one look at a job.

    The payment's id and nonce stay the same however often it is drafted, so that not even a defect could make
    two signatures of it move money twice. ``method`` and ``body`` are those of the request that is paid for. ``told``
    is False where a command buys: see ``Payment``.
    """

    account: Account
    amount_micro_usdc: int
    offer: Offer
    host: str
    payment_id: str
    nonce: str
    method: str = "POST"
    body: bytes = b""
    look: LookWish | None = None
    told: bool = True

    @property
    def wire_id(self) -> str:
        """The payment's id as a server may be told it (x402 extension ``payment-identifier``)."""
        return f"gondola-{self.payment_id}"


@dataclass(frozen=True, slots=True)
class Draft:
    """A payment as it would be signed. ``drafted_at_s`` is monotonic; ``limits`` are those it rests on.

    ``elsewhere`` is what left the wallet in the windows without our journal knowing.
    """

    purchase: Purchase
    payment: Payment
    authorization: Authorization
    validity_s: int
    limits: Limits
    drafted_at_s: float
    elsewhere: Spent

    def too_old(self, monotonic_s: float, now: datetime) -> bool:
        """Whether half of the time that the signature is good for is gone (a keyring waited, a lid was closed)."""
        waited_s = max(monotonic_s - self.drafted_at_s, (now - self.payment.created_at).total_seconds())
        return waited_s > self.validity_s / 2


async def draft(tools: PayTools, purchase: Purchase, *, asked: bool = False) -> Draft:
    """The payment as it would be signed now, its validity counted from our own node's block time.

    ``asked`` says that a person has said yes to it.

    Raises:
        ChainError: no node, another chain, or block time and local time too far apart.
        PaymentRefused: the offer would be over before it could be settled.
    """
    offer, account = purchase.offer, purchase.account
    head = await tools.chain_of(account.network_key).head()
    if abs((head.time - tools.clock.now()).total_seconds()) > CLOCK_AND_CHAIN_MAY_DIFFER_S:
        raise errors.NodeStale(detail=f"block {head.number} at {head.time.isoformat()}")
    # After the head: a node that tells no history may want to be left alone for a while.
    elsewhere = await tools.spent_elsewhere(account)
    # Read last: a pause counts until the moment of the decision.
    limits = await tools.limits.current()
    now = tools.clock.now()
    validity_s = min(offer.max_timeout_s, limits.max_validity_s)
    if validity_s < LEFT_FOR_SENDING_S:
        raise errors.PaymentRefused(
            ("The offer would be over before it could be paid.",), code="bad_validity"
        )
    authorization = Authorization(
        payer=account.address.lower(),
        payee=offer.payee,
        value_micro_usdc=purchase.amount_micro_usdc,
        valid_after=0,
        valid_before=int(head.time.timestamp()) + validity_s,
        nonce=purchase.nonce,
    )
    payment = _payment(purchase, now, asked=asked)
    return Draft(purchase, payment, authorization, validity_s, limits, tools.clock.monotonic(), elsewhere)


def _payment(purchase: Purchase, now: datetime, *, asked: bool) -> Payment:
    look = purchase.look
    return Payment(
        id=purchase.payment_id,
        account_id=purchase.account.id,
        kind=PurchaseKind.TOP_UP if look is None else PurchaseKind.POLL,
        resource=purchase.offer.url,
        host=purchase.host,
        network_key=purchase.account.network_key,
        payee=purchase.offer.payee,
        amount_micro_usdc=purchase.amount_micro_usdc,
        created_at=now,
        job_id="" if look is None else look.job.id,
        asked=asked,
        told=purchase.told,
    )


def decide(
    drafted: Draft, approved: frozenset[str], spent: Spent, *, unresolved: bool, earlier: int
) -> Decision:
    """The policy's word on a draft. A yes counts for the reasons that the person was shown, and for no others."""
    facts = replace(
        _facts(drafted),
        spent=spent.plus(drafted.elsewhere),
        unresolved_for_purchase=unresolved,
        payments_to_payee=earlier,
    )
    decision = decide_payment(drafted.limits, facts)
    if isinstance(decision, Ask) and approved.issuperset(decision.reasons):
        return decide_payment(drafted.limits, replace(facts, approved=True))
    return decision


def _facts(drafted: Draft) -> PaymentFacts:
    purchase, offer = drafted.purchase, drafted.purchase.offer
    facts = PaymentFacts(
        amount_micro_usdc=drafted.payment.amount_micro_usdc,
        payee=offer.payee,
        host=purchase.host,
        resource_host=host_of(offer.resource_url, purchase.host),
        network_known=offer.network is not None,
        network_is_accounts=offer.network == purchase.account.network,
        asset_ours=offer.asset_ours,
        domain_ours=offer.domain_ours,
        validity_s=drafted.validity_s,
        sign_in_untried=False,
        route_takes_payment=True,
    )
    look = purchase.look
    if look is None:
        return facts
    return replace(
        facts,
        is_look=True,
        sign_in_untried=look.sign_in_untried,
        route_takes_payment=not look.prepaid,
        listing_price_micro_usdc=look.job.listing_price_micro_usdc,
        median_price_micro_usdc=look.job.median_price_micro_usdc,
        agreed_price_micro_usdc=look.agreed_micro_usdc,
        undelivered_before=look.lost_before,
    )
