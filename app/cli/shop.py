"""The part of ``watch`` that is about sellers who charge per look: which one was named, and what was paid there."""

from __future__ import annotations

import argparse
from dataclasses import replace

from app.cli.output import Output, usd
from app.domain import errors
from app.domain.job import Job
from app.domain.listing import Listing, listed_job, seller_job_id
from app.domain.look_history import PROVED
from app.domain.look_plan import Expected, LookPlan
from app.domain.money import format_usd
from app.domain.payment import MAYBE_SENT, Payment, PaymentState
from app.domain.words import payment_words
from app.services.gondola import Gondola
from app.services.paid_looks import PaidLooks

PROOF_WAIT_S = 60.0
_LOOK_AGAIN_S = 1.0


async def placed(gondola: Gondola, output: Output, job: Job, args: argparse.Namespace) -> Job:
    """The job, to be looked at where the command line says: at a seller, where a listing says, or at Venice."""
    if args.seller is not None:
        return _named(replace(job, seller_url=args.seller.strip()))
    if args.listing is None:
        return job
    listing = await gondola.read_listing(args.listing)
    _tell_listing(output, listing)
    # A prepaid host is looked at for free after a sign-in, whatever price its listing names.
    prepaid = listing.is_prepaid_host or listing.host == gondola.host
    return job if prepaid else _named(listed_job(job, listing))


def _named(job: Job) -> Job:
    return replace(job, id=seller_job_id(job.account_id, job.model, job.queue_id, job.seller_url))


async def weighed(gondola: Gondola, output: Output, job: Job, args: argparse.Namespace) -> Job:
    """The job with the plan of this run, and what looking at it will probably cost, said before it begins."""
    if not job.seller_url or not job.is_watched:
        return job
    if args.plan is not None:
        await gondola.watcher.weigh(job.id, LookPlan(args.plan))
        job = next((each for each in gondola.watcher.jobs() if each.id == job.id), job)
    each = job.listing_price_micro_usdc
    seen = await gondola.watcher.expected(job, job.look_plan)
    price = None if seen is None or each is None else seen.price_micro_usdc(each)
    output.event(
        "plan",
        _plan_words(job.look_plan, seen, price),
        plan=job.look_plan.value,
        expected_looks=None if seen is None else round(seen.looks, 2),
        expected_delay_s=None if seen is None else round(seen.delay_s, 1),
        expected_price=usd(price),
    )
    return job


def _plan_words(plan: LookPlan, seen: Expected | None, price_micro_usdc: int | None) -> str:
    if seen is None:
        return f"Plan: {plan.value}. The first look asks how long such jobs take."
    cost = "" if price_micro_usdc is None else f", {format_usd(price_micro_usdc)} in all"
    return (
        f"Plan: {plan.value}. About {seen.looks:.1f} looks{cost},"
        f" and done about {seen.delay_s:.0f} s before that is noticed."
    )


async def settle_earlier(gondola: Gondola, job: Job, *, accept_loss: bool) -> None:
    """What an earlier run left open is looked after before anything new; losses are accepted where that was said."""
    if not job.seller_url:
        return
    await gondola.reconciler.once()
    if accept_loss:
        await _accept(gondola.looks, job)
    gondola.tasks.spawn("reconcile", gondola.reconciler.run())


async def _accept(looks: PaidLooks, job: Job) -> None:
    for payment in await looks.losses(job):
        await looks.forgive(payment.id)


async def paid_for(gondola: Gondola, job: Job) -> list[Payment]:
    """What was signed for this job, oldest first, once the chain has decided or the wait is over."""
    if not job.seller_url:
        return []
    end = gondola.clock.monotonic() + PROOF_WAIT_S
    while True:
        arrived = await _arrived(gondola, job)
        known = await gondola.history.payments()
        ours = [each for each in known if each.job_id == job.id and each.authorization is not None]
        open_ones = [each for each in ours if each.state in MAYBE_SENT]
        # After a doubt the chain takes half an hour to say no; a claim is proved within seconds.
        claimed = any(each.state is not PaymentState.UNKNOWN for each in open_ones) or job.audio is not None
        if (arrived and not (open_ones and claimed)) or gondola.clock.monotonic() >= end:
            return ours[::-1]
        await gondola.clock.sleep(_LOOK_AGAIN_S)


async def _arrived(gondola: Gondola, job: Job) -> bool:
    """Whether it is written down that audio which is here was delivered: a run may have ended just before that."""
    if job.audio is None:
        return True
    try:
        await gondola.looks.arrived(job)
    except errors.GondolaError:
        # Somebody is looking after the payment right now, or the disk is full.
        return False
    return True


def payment_fields(payments: list[Payment]) -> dict[str, object]:
    """Payments for one job, as the last line of ``watch --json`` tells them."""
    if not payments:
        return {}
    return {
        "paid": usd(sum(each.amount_micro_usdc for each in payments if each.state in PROVED)),
        "payments": [
            {
                "payment_id": each.id,
                "state": each.state.value,
                "delivery": each.delivery.value,
                "amount": usd(each.amount_micro_usdc),
                "payee": each.payee,
                "nonce": each.authorization.nonce if each.authorization else None,
                "transaction": each.transaction or None,
                "words": payment_words(each),
            }
            for each in payments
        ],
    }


def _tell_listing(output: Output, listing: Listing) -> None:
    output.event(
        "listing",
        " ".join((f"{listing.title}:", *listing.warnings())),
        title=listing.title,
        price=usd(listing.price_micro_usdc),
        payee=listing.payee,
        prepaid=listing.is_prepaid_host,
        warnings=listing.warnings(),
    )
