"""``queue``, ``top-up`` and ``balance``: the commands that are about money."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
from collections.abc import Awaitable
from decimal import Decimal, InvalidOperation

from app.cli.exit_codes import DONE, UNKNOWN, ending_of
from app.cli.output import Output, usd
from app.domain.account import Account
from app.domain.catalogue import JobRequest
from app.domain.charge import ChargeState
from app.domain.errors import GondolaError, InvalidInput, PaymentRefused, StoreError
from app.domain.events import Event, PaymentChanged
from app.domain.job import Job
from app.domain.look_history import PROVED
from app.domain.money import format_usd, format_usdc
from app.domain.payment import MAYBE_SENT, Payment, PaymentState, PurchaseKind
from app.domain.words import payment_words
from app.services.gondola import Gondola

PROOF_WAIT_S = 75.0

_DECIDED = frozenset({PaymentState.CONFIRMED, PaymentState.FINAL, PaymentState.VOID})


async def queue(gondola: Gondola, account: Account, output: Output, args: argparse.Namespace) -> int:
    """Quote, then queue one job."""
    request = JobRequest(
        model=args.model,
        prompt=args.prompt,
        title=args.title,
        lyrics=args.lyrics,
        duration_s=args.duration,
        force_instrumental=args.instrumental,
        lyrics_optimizer=args.lyrics_optimizer,
        loop=args.loop,
        voice=args.voice,
        language_code=args.language,
        speed=speed_of(args.speed),
    )
    await _settle_earlier(gondola, account, request.model)
    model = await gondola.catalogue.model(request.model)
    price = await gondola.orders.quote(model, request)
    output.event("quoted", quote=usd(price), model=request.model)
    queueing, left = (
        gondola.orders.queue(account, model, request, seen_price_micro_usdc=price),
        asyncio.Event(),
    )
    # Ctrl+C must not throw away the number of a job that was charged: the end of the program waits for it a little.
    try:
        await gondola.tasks.see_through("queue", _queued(output, queueing, left))
    except asyncio.CancelledError:
        left.set()
        raise
    return DONE


async def _queued(output: Output, queueing: Awaitable[Job], left: asyncio.Event) -> None:
    """Tell what came of it, also to whoever ``left`` meanwhile: an error may hold the job's number, and nobody else
    tells that then.
    """
    try:
        job = await queueing
    except GondolaError as error:
        if left.is_set():
            output.failed(ending_of(error)[1], error)
        raise
    queued: dict[str, object] = {
        "model": job.model,
        "queue_id": job.queue_id,
        "quote": usd(job.price_micro_usdc),
    }
    if output.as_json and left.is_set():
        output.event("queued", "", **queued)
    elif output.as_json:
        output.outcome("queued", "", **queued)
    else:
        output.document(queued)


async def _settle_earlier(gondola: Gondola, account: Account, model: str) -> None:
    """Look up what became of an earlier attempt before there is a new one.

    Raises:
        PaymentRefused: it was charged after all. The person hears of it first, and queues again or does not.
    """
    open_before = {each.id for each in await gondola.history.charges() if each.unresolved}
    await gondola.reconciler.once()
    for charge in await gondola.history.charges():
        same = (charge.account_id, charge.model) == (account.id, model)
        if same and charge.id in open_before and charge.state is ChargeState.LOST:
            error = PaymentRefused(
                ("An earlier request for this model was charged, but its answer and its number were lost.",),
                code="earlier_charged",
            )
            error.means = "Nothing new was queued."
            error.do = "Ask Venice support for that job, or run this again to queue a new one."
            error.detail = charge.note
            raise error


async def top_up(
    gondola: Gondola, account: Account, output: Output, amount_micro_usdc: int, wait_s: float = PROOF_WAIT_S
) -> int:
    """One top-up, followed until our own node proves it or the wait is over.

    A top-up that an earlier run left open is finished first, and is then what this run did: a script that
    repeats a command after a crash must not pay twice for it. That holds for one that was proved meanwhile as well,
    as long as no run has said so.
    """
    follower = _PaymentFollower(gondola, output, wait_s)
    try:
        left_open = [
            each for each in await gondola.history.payments() if _is_open(each, account, gondola.host)
        ]
        await gondola.reconciler.once()
        if left_open:
            output.event("earlier", "An earlier top-up was left open; finishing it instead of paying anew.")
            payment = await follower.follow(await _as_it_stands(gondola, left_open[0]))
        else:
            made = await gondola.payer.top_up(account, amount_micro_usdc, told=False)
            payment = await follower.follow(made)
    finally:
        follower.leave()
    code = _report(payment, output, earlier=bool(left_open))
    if payment.state in _DECIDED:
        # Where that cannot be written down, the next run says it once more, and pays nothing.
        with contextlib.suppress(StoreError):
            await gondola.payer.heard(payment.id)
    return code


def _is_open(payment: Payment, account: Account, host: str) -> bool:
    same = (payment.account_id, payment.host, payment.kind) == (account.id, host, PurchaseKind.TOP_UP)
    proved_unheard = payment.state in PROVED and not payment.told
    return same and (payment.state in MAYBE_SENT or proved_unheard)


async def _as_it_stands(gondola: Gondola, payment: Payment) -> Payment:
    return next(each for each in await gondola.history.payments() if each.id == payment.id)


class _PaymentFollower:
    """Tells what happens to payments, and waits until one is decided."""

    def __init__(self, gondola: Gondola, output: Output, wait_s: float) -> None:
        self._gondola = gondola
        self._wait_s = wait_s
        self._output = output
        self._latest: dict[str, Payment] = {}
        self._moved = asyncio.Event()
        self.leave = gondola.feed.subscribe(self._heard)

    async def follow(self, payment: Payment) -> Payment:
        """The payment once the chain has decided, or as it stands when the wait is over."""
        self._gondola.tasks.spawn("reconcile", self._gondola.reconciler.run())
        try:
            async with asyncio.timeout(self._wait_s):
                while self._latest.get(payment.id, payment).state not in _DECIDED:
                    self._moved.clear()
                    await self._moved.wait()
        except TimeoutError:
            pass
        return self._latest.get(payment.id, payment)

    def _heard(self, event: Event) -> None:
        if isinstance(event, PaymentChanged):
            self._latest[event.payment.id] = event.payment
            _say(self._output, event.payment)
            self._moved.set()


def _say(output: Output, payment: Payment) -> None:
    output.event(
        "payment",
        f"{format_usd(payment.amount_micro_usdc)}: {payment_words(payment)}",
        payment_id=payment.id,
        state=payment.state.value,
        transaction=payment.transaction or None,
        depth=payment.depth,
    )


def _report(payment: Payment, output: Output, *, earlier: bool) -> int:
    fields: dict[str, object] = {
        "payment_id": payment.id,
        "earlier": earlier,
        "state": payment.state.value,
        "amount": usd(payment.amount_micro_usdc),
        "payee": payment.payee,
        "nonce": payment.authorization.nonce if payment.authorization else None,
        "transaction": payment.transaction or None,
        "block": payment.block_number,
        "delivery": payment.delivery.value,
    }
    words = f"{format_usd(payment.amount_micro_usdc)} of credit: {payment_words(payment)}"
    if payment.state in (PaymentState.CONFIRMED, PaymentState.FINAL):
        output.outcome("confirmed", words, **fields)
        return DONE
    if payment.state is PaymentState.VOID:
        output.outcome("void", words, **fields)
        return UNKNOWN
    output.outcome("unknown", words, **fields)
    return UNKNOWN


async def balance(gondola: Gondola, account: Account, output: Output) -> int:
    """What the account has, on chain and as credit."""
    seen = await gondola.wallet.refresh(account)
    paid_in, used = await gondola.history.spent()
    fields: dict[str, object] = {
        "account": account.name,
        "address": account.address or None,
        "network": account.network_key if account.has_address else None,
        "usdc": usd(seen.usdc_micro),
        "credit": usd(seen.credit.credit_micro_usdc) if seen.credit else None,
        "paid_in_today": usd(paid_in.day_micro_usdc),
        "used_today": usd(used.day_micro_usdc),
    }
    if seen.causes:
        # A key that cannot be had outweighs a network that is away: waiting mends only the one.
        cause = min(seen.causes, key=lambda error: ending_of(error)[0])
        code, word = ending_of(cause)
        output.outcome(word, seen.problem, code=cause.code, what=seen.problem, **fields)
        return code
    usdc = "unknown" if seen.usdc_micro is None else format_usdc(seen.usdc_micro)
    credit = "not told by Venice" if seen.credit is None else format_usd(seen.credit.credit_micro_usdc)
    output.outcome("balance", f"{account.label()}: {usdc} USDC, Venice credit {credit}", **fields)
    return DONE


def speed_of(text: str | None) -> Decimal | None:
    """A speed as it was typed. Raises InvalidInput: that is none."""
    if text is None:
        return None
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise InvalidInput(f"“{text[:20]}” is not a speed.") from None
    if not value.is_finite():
        raise InvalidInput("That is not a speed.")
    return value
