"""Drafts the payment of one look at a job: whether its challenge may be paid at all, and how a person is asked."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime

from app.domain import errors
from app.domain.account import Account, same_address
from app.domain.addresses import host_of, path_of
from app.domain.job import Job
from app.domain.listing import differences_for
from app.domain.look_history import agreed_price, lost_before
from app.domain.offer import Offer
from app.domain.payment import Payment
from app.domain.policy import Ask
from app.domain.question import LookQuestion
from app.services.draft import Draft, LookWish, Purchase
from app.services.pay_tools import PayTools
from app.services.top_up_draft import best_offer, proved_before, usdc_of

Request = tuple[str, str, bytes]
"""Method, URL and body of a look."""


async def look_purchase(
    tools: PayTools,
    account: Account,
    job: Job,
    asked: errors.PaymentAsked,
    request: Request,
    *,
    signed_in: bool,
) -> Purchase:
    """Choose among what the seller takes, on the account's network alone, and gather what the policy wants to know.

    Raises:
        PaymentRefused: nothing it takes can be paid from this account.
    """
    method, url, body = request
    host = host_of(url, "")
    pinned = (await tools.limits.current()).payee_of(host)
    offer = best_offer(asked.offers, account, pinned)
    _check(offer, url)
    known = await tools.journal.payments()
    wish = LookWish(
        job,
        agreed_micro_usdc=agreed_price(offer.url, known),
        sign_in_untried=(asked.sign_in_offered or offer.sign_in_offered) and not signed_in,
        lost_before=lost_before(job.id, offer.payee, known),
    )
    return Purchase(
        account,
        offer.amount_micro_usdc,
        offer,
        host,
        str(uuid.uuid4()),
        tools.scheme.new_nonce(),
        method=method,
        body=body,
        look=wish,
    )


def _check(offer: Offer, url: str) -> None:
    """What cannot even be drafted, or is for something else than what was asked for."""
    if offer.amount_micro_usdc <= 0:
        raise errors.PaymentRefused(("The amount is not an amount.",), code="bad_amount")
    if offer.resource_url and path_of(offer.resource_url) != path_of(url):
        raise errors.PaymentRefused(
            ("It asks to be paid for something else than what we asked for.",), code="other_resource"
        )


async def look_question(tools: PayTools, drafted: Draft, look: LookWish, ask: Ask) -> LookQuestion:
    """What a person is shown before anything is reserved or signed."""
    account, payment, limits = drafted.purchase.account, drafted.payment, drafted.limits
    pinned = limits.payee_of(payment.host)
    return LookQuestion(
        account=account,
        host=payment.host,
        url=payment.resource,
        job_title=look.job.title,
        payee=await tools.signer.checksummed(payment.payee),
        payee_history=await proved_before(tools, payment.payee),
        payee_changed=pinned is not None and not same_address(pinned, payment.payee),
        amount_micro_usdc=payment.amount_micro_usdc,
        balance_micro_usdc=await usdc_of(tools, account),
        network_name=account.network.name,
        testnet=account.network.testnet,
        valid_for_s=drafted.validity_s,
        valid_until=datetime.fromtimestamp(drafted.authorization.valid_before, UTC),
        spent_on_job_micro_usdc=_spent_on(look.job, await tools.journal.payments_of(look.job.id)),
        job_cap_micro_usdc=limits.paid_in.per_job_micro_usdc,
        paid_in_today_micro_usdc=(await tools.journal.paid_in()).plus(drafted.elsewhere).day_micro_usdc,
        day_cap_micro_usdc=limits.paid_in.per_day_micro_usdc,
        reasons=ask.reasons,
        differences=differences_for(look.job, drafted.purchase.offer),
        typed_data=tools.scheme.typed_data(drafted.authorization, account.network),
    )


def _spent_on(job: Job, payments: Iterable[Payment]) -> int:
    return sum(each.amount_micro_usdc for each in payments if each.job_id == job.id and each.reserves)
