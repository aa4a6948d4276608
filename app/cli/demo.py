"""``demo``: the whole main job in the sandbox, told as one JSON object."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from app.cli.exit_codes import DONE, JOB_LOST, UNKNOWN
from app.cli.output import Output, usd
from app.domain.account import Account
from app.domain.catalogue import JobRequest
from app.domain.events import Event, JobChanged, PaymentChanged
from app.domain.job import ENDED, Job, JobState
from app.domain.payment import Payment, PaymentState
from app.services.gondola import Gondola

TOP_UP_MICRO_USDC = 10_000_000
REQUEST = JobRequest(
    model="elevenlabs-sound-effects-v2",
    prompt="Water laps against a wooden hull while a bell rings far away",
    title="Harbour at dusk",
    duration_s=6,
)
LONGEST_S = 120.0

Found = TypeVar("Found")


async def demo(gondola: Gondola, account: Account, output: Output) -> int:
    """Top up, prove it, queue, watch, save, clean up; everything real but the money."""
    await gondola.start()
    try:
        async with asyncio.timeout(LONGEST_S):
            payment = await _paid(gondola, account, output)
            job = await _made(gondola, account, output)
    except TimeoutError:
        output.outcome("unknown", "The demo did not end in time.")
        return UNKNOWN
    return _tell(payment, job, output)


async def _paid(gondola: Gondola, account: Account, output: Output) -> Payment:
    def decided(event: Event) -> Payment | None:
        if isinstance(event, PaymentChanged) and event.payment.state in (
            PaymentState.CONFIRMED,
            PaymentState.FINAL,
            PaymentState.VOID,
        ):
            return event.payment
        return None

    heard = _first(gondola, decided)
    await gondola.payer.top_up(account, TOP_UP_MICRO_USDC)
    gondola.reconciler.wake()
    output.event("paid", "Added $10 of play credit; looking for the proof.")
    return await heard


async def _made(gondola: Gondola, account: Account, output: Output) -> Job:
    model = await gondola.catalogue.model(REQUEST.model)
    price = await gondola.orders.quote(model, REQUEST)

    def ended(event: Event) -> Job | None:
        if isinstance(event, JobChanged) and event.job.state in ENDED:
            return event.job
        return None

    heard = _first(gondola, ended)
    job = await gondola.orders.queue(account, model, REQUEST, seen_price_micro_usdc=price)
    gondola.watcher.follow(job)
    output.event("queued", f"Queued “{job.title}”; watching it.")
    return await heard


def _first(gondola: Gondola, pick: Callable[[Event], Found | None]) -> asyncio.Future[Found]:
    """The first event that ``pick`` recognises, from now on."""
    future: asyncio.Future[Found] = asyncio.get_running_loop().create_future()

    def heard(event: Event) -> None:
        found = pick(event)
        if found is not None and not future.done():
            future.set_result(found)
            leave()

    leave = gondola.feed.subscribe(heard)
    return future


def _tell(payment: Payment, job: Job, output: Output) -> int:
    saved = job.audio
    good = job.state is JobState.CLEANED and saved is not None and payment.state is not PaymentState.VOID
    story: dict[str, object] = {
        "outcome": "saved" if good else "failed",
        "job": {
            "model": job.model,
            "queue_id": job.queue_id,
            "title": job.title,
            "state": job.state.value,
            "price": usd(job.price_micro_usdc),
        },
        "polls": job.polls,
        "payments": [
            {
                "amount": usd(payment.amount_micro_usdc),
                "payee": payment.payee,
                "nonce": payment.authorization.nonce if payment.authorization else None,
                "transaction": payment.transaction,
                "block": payment.block_number,
                "state": payment.state.value,
            }
        ],
        "file": saved.path if saved else None,
        "sha256": saved.sha256 if saved else None,
        "duration_s": saved.duration_s if saved else None,
    }
    if output.as_json:
        output.document(story)
    else:
        output.outcome(
            "saved", f"Saved and checked: {saved.path}" if saved else f"It ended badly: {job.notice}"
        )
    return DONE if good else JOB_LOST
