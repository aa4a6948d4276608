"""Drafts a top-up: which of the host's offers is taken, and how a person is asked."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

from app.domain import errors
from app.domain.account import Account, same_address
from app.domain.money import format_usd
from app.domain.offer import Offer
from app.domain.payment import PaymentState
from app.domain.policy import Ask
from app.domain.question import TopUpQuestion
from app.services.draft import Draft, Purchase
from app.services.pay_tools import PayTools


async def top_up_purchase(tools: PayTools, account: Account, amount_micro_usdc: int) -> Purchase:
    """Ask the host what it takes, and choose.

    Raises:
        PaymentRefused: nothing it takes fits, or the amount is below the smallest one taken.
    """
    host = tools.provider.host
    offers = await tools.provider.top_up_offers()
    pinned = (await tools.limits.current()).payee_of(host)
    offer = best_offer(offers, account, pinned)
    if amount_micro_usdc < max(1, offer.amount_micro_usdc):
        raise errors.PaymentRefused(
            (f"The smallest amount it takes is {format_usd(offer.amount_micro_usdc)}.",), code="too_little"
        )
    return Purchase(account, amount_micro_usdc, offer, host, str(uuid.uuid4()), tools.scheme.new_nonce())


def best_offer(offers: tuple[Offer, ...], account: Account, pinned: str | None) -> Offer:
    """The offer that our registry knows, on the account's network whatever comes first; of several, the one to the
    receiver that was paid before, then the cheapest.

    Raises:
        PaymentRefused: none is on the account's network.
    """
    ours = [offer for offer in offers if offer.network == account.network]
    if not ours:
        raise errors.PaymentRefused(
            (f"The server takes no USDC on {account.network.name}.",), code="unknown_network"
        )

    def worse(offer: Offer) -> tuple[bool, bool, int]:
        known = pinned is not None and same_address(pinned, offer.payee)
        return not (offer.asset_ours and offer.domain_ours), not known, offer.amount_micro_usdc

    return min(ours, key=worse)


async def top_up_question(tools: PayTools, drafted: Draft, ask: Ask) -> TopUpQuestion:
    """What a person is shown before anything is reserved or signed."""
    account, payment, limits = drafted.purchase.account, drafted.payment, drafted.limits
    pinned = limits.payee_of(payment.host)
    return TopUpQuestion(
        account=account,
        host=payment.host,
        payee=await tools.signer.checksummed(payment.payee),
        payee_history=await proved_before(tools, payment.payee),
        payee_changed=pinned is not None and not same_address(pinned, payment.payee),
        amount_micro_usdc=payment.amount_micro_usdc,
        balance_micro_usdc=await usdc_of(tools, account),
        network_name=account.network.name,
        testnet=account.network.testnet,
        valid_for_s=drafted.validity_s,
        valid_until=datetime.fromtimestamp(drafted.authorization.valid_before, UTC),
        paid_in_today_micro_usdc=(await tools.journal.paid_in()).plus(drafted.elsewhere).day_micro_usdc,
        day_cap_micro_usdc=limits.paid_in.per_day_micro_usdc,
        reasons=ask.reasons,
        typed_data=tools.scheme.typed_data(drafted.authorization, account.network),
    )


async def proved_before(tools: PayTools, payee: str) -> int:
    """How many payments to this receiver our own node has proved."""
    proved = (PaymentState.CONFIRMED, PaymentState.FINAL)
    known = await tools.journal.payments()
    return sum(1 for each in known if each.payee == payee and each.state in proved)


async def usdc_of(tools: PayTools, account: Account) -> int | None:
    """What the wallet holds, None while the node cannot tell."""
    try:
        return await tools.chain_of(account.network_key).usdc_balance(account.address)
    except errors.ChainError:
        return None
