"""Drafts one payment: which offer is taken, what would be signed and until when, and how a person is asked."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from app.domain import errors
from app.domain.account import Account, same_address
from app.domain.money import format_usd
from app.domain.offer import Offer
from app.domain.payment import Authorization, Payment, PaymentState, PurchaseKind
from app.domain.policy import Ask, Decision, Limits, PaymentFacts, Spent, decide_payment
from app.domain.question import TopUpQuestion
from app.services.pay_tools import PayTools

CLOCK_AND_CHAIN_MAY_DIFFER_S = 120
LEFT_FOR_SENDING_S = 20
"""An offer with less time than this is over before a facilitator could settle it."""


@dataclass(frozen=True, slots=True)
class Purchase:
    """What one wish to add credit is about.

    The payment's id and nonce stay the same however often it is drafted, so that not even a defect could make
    two signatures of it move money twice.
    """

    account: Account
    amount_micro_usdc: int
    offer: Offer
    host: str
    payment_id: str
    nonce: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A payment as it would be signed. ``drafted_at_s`` is monotonic; ``limits`` are those it rests on."""

    purchase: Purchase
    payment: Payment
    authorization: Authorization
    validity_s: int
    limits: Limits
    drafted_at_s: float

    def too_old(self, monotonic_s: float, now: datetime) -> bool:
        """Whether half of the time that the signature is good for is gone (a keyring waited, a lid was closed)."""
        waited_s = max(monotonic_s - self.drafted_at_s, (now - self.payment.created_at).total_seconds())
        return waited_s > self.validity_s / 2


async def purchase_of(tools: PayTools, account: Account, amount_micro_usdc: int) -> Purchase:
    """Ask the host what it takes, and choose.

    Raises:
        PaymentRefused: nothing it takes fits.
    """
    host = tools.provider.host
    offers = await tools.provider.top_up_offers()
    pinned = (await tools.limits.current()).payee_of(host)
    offer = best_offer(offers, account, amount_micro_usdc, pinned)
    return Purchase(account, amount_micro_usdc, offer, host, str(uuid.uuid4()), tools.scheme.new_nonce())


def best_offer(
    offers: tuple[Offer, ...], account: Account, amount_micro_usdc: int, pinned: str | None
) -> Offer:
    """The offer that our registry knows; of several, the one to the receiver that was paid before.

    Raises:
        PaymentRefused: none is on the account's network, or the amount is below the smallest one taken.
    """
    ours = [offer for offer in offers if offer.network == account.network]
    if not ours:
        raise errors.PaymentRefused(
            (f"The server takes no USDC on {account.network.name}.",), code="unknown_network"
        )

    def worse(offer: Offer) -> tuple[bool, bool]:
        known = pinned is not None and same_address(pinned, offer.payee)
        return not (offer.asset_ours and offer.domain_ours), not known

    offer = min(ours, key=worse)
    if amount_micro_usdc < max(1, offer.amount_micro_usdc):
        raise errors.PaymentRefused(
            (f"The smallest amount it takes is {format_usd(offer.amount_micro_usdc)}.",), code="too_little"
        )
    return offer


async def draft(tools: PayTools, purchase: Purchase) -> Draft:
    """The payment as it would be signed now, its validity counted from our own node's block time.

    Raises:
        ChainError: no node, another chain, or block time and local time too far apart.
        PaymentRefused: the offer would be over before it could be settled.
    """
    offer, account = purchase.offer, purchase.account
    head = await tools.chain_of(account.network_key).head()
    # Read last: a pause counts until the moment of the decision.
    limits = await tools.limits.current()
    now = tools.clock.now()
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
        value_micro_usdc=purchase.amount_micro_usdc,
        valid_after=0,
        valid_before=int(head.time.timestamp()) + validity_s,
        nonce=purchase.nonce,
    )
    payment = Payment(
        id=purchase.payment_id,
        account_id=account.id,
        kind=PurchaseKind.TOP_UP,
        resource=offer.url,
        host=purchase.host,
        network_key=account.network_key,
        payee=offer.payee,
        amount_micro_usdc=purchase.amount_micro_usdc,
        created_at=now,
    )
    return Draft(purchase, payment, authorization, validity_s, limits, tools.clock.monotonic())


def decide(
    drafted: Draft, approved: frozenset[str], spent: Spent, *, unresolved: bool, earlier: int
) -> Decision:
    """The policy's word on a draft. A yes counts for the reasons that the person was shown, and for no others."""
    offer, host = drafted.purchase.offer, drafted.purchase.host
    facts = PaymentFacts(
        amount_micro_usdc=drafted.payment.amount_micro_usdc,
        payee=offer.payee,
        host=host,
        resource_host=host_of(offer.resource_url, host),
        network_known=offer.network is not None,
        network_is_accounts=offer.network == drafted.purchase.account.network,
        asset_ours=offer.asset_ours,
        domain_ours=offer.domain_ours,
        validity_s=drafted.validity_s,
        sign_in_untried=False,
        route_takes_payment=True,
        spent=spent,
        unresolved_for_purchase=unresolved,
        payments_to_payee=earlier,
    )
    decision = decide_payment(drafted.limits, facts)
    if isinstance(decision, Ask) and approved.issuperset(decision.reasons):
        return decide_payment(drafted.limits, replace(facts, approved=True))
    return decision


async def top_up_question(tools: PayTools, drafted: Draft, ask: Ask) -> TopUpQuestion:
    """What a person is shown before anything is reserved or signed."""
    account, payment, limits = drafted.purchase.account, drafted.payment, drafted.limits
    pinned = limits.payee_of(payment.host)
    earlier = [
        other
        for other in await tools.journal.payments()
        if other.payee == payment.payee and other.state in (PaymentState.CONFIRMED, PaymentState.FINAL)
    ]
    return TopUpQuestion(
        account=account,
        host=payment.host,
        payee=tools.signer.checksummed(payment.payee),
        payee_history=len(earlier),
        payee_changed=pinned is not None and not same_address(pinned, payment.payee),
        amount_micro_usdc=payment.amount_micro_usdc,
        balance_micro_usdc=await _usdc(tools, account),
        network_name=account.network.name,
        testnet=account.network.testnet,
        valid_for_s=drafted.validity_s,
        valid_until=datetime.fromtimestamp(drafted.authorization.valid_before, UTC),
        paid_in_today_micro_usdc=(await tools.journal.paid_in()).day_micro_usdc,
        day_cap_micro_usdc=limits.paid_in.per_day_micro_usdc,
        reasons=ask.reasons,
        typed_data=tools.scheme.typed_data(drafted.authorization, account.network),
    )


async def _usdc(tools: PayTools, account: Account) -> int | None:
    try:
        return await tools.chain_of(account.network_key).usdc_balance(account.address)
    except errors.ChainError:
        return None


def host_of(url: str, called: str) -> str:
    """Host with port of an address, lower-case; ``called`` for a path on the server that was called.

    Anything odd comes back as it is, which is no host that anybody allowed.
    """
    if not url or (url[0] == "/" and url[1:2] not in ("/", "\\")):
        return called
    _, found, rest = url.partition("://")
    return rest.partition("/")[0].lower() if found else url
