"""Orders a job from prepaid credit: quote, decide, journal, queue once. It is never sent again by itself."""

from __future__ import annotations

import hashlib
import json
import uuid
from dataclasses import dataclass

from app.domain import errors
from app.domain.account import Account
from app.domain.catalogue import AudioModel, JobRequest, problems
from app.domain.charge import Charge, ChargeState, move_charge
from app.domain.display import displayable
from app.domain.events import ChargeChanged, JobAdded
from app.domain.job import Job, JobStep, StepKind
from app.domain.money import format_usd
from app.domain.observation import Balance
from app.domain.policy import Allow, Ask, Decision, Refuse, Spent, UseFacts, decide_use
from app.domain.question import QueueQuestion
from app.ports.clock import Clock
from app.ports.provider import JobProvider, Queued
from app.ports.stores import ChargeJournal, Locks
from app.services.approvals import Approvals
from app.services.feed import Feed
from app.services.limits import LimitKeeper
from app.services.reconcile import charge_lock

NOT_QUEUED = (
    errors.BadRequest,
    errors.SignInRefused,
    errors.KeyRefused,
    errors.NotAllowed,
    errors.CredentialsNeeded,
    errors.CreditLow,
    errors.NotFound,
    errors.ContentRefused,
    errors.RateLimited,
    errors.VaultError,
)
"""Answers that prove nothing was queued. Everything else after sending is unknown."""


class OutcomeUnknown(errors.GondolaError):
    """The request was sent and no usable answer came: it may have been queued and charged."""

    code = "outcome_unknown"
    what = "Venice did not answer, so we do not know whether the job was queued."
    means = "It may have been charged, once at most. Nothing is queued again by itself."
    do = "We look for the charge in Venice's ledger and tell you under Payments."


@dataclass(frozen=True, slots=True)
class OrderTools:
    """What ordering needs from outside."""

    journal: ChargeJournal
    provider: JobProvider
    locks: Locks
    clock: Clock
    approvals: Approvals
    limits: LimitKeeper
    feed: Feed


class Orders:
    """Queues jobs, each attempt at most once."""

    def __init__(self, tools: OrderTools) -> None:
        self._t = tools
        self._refusing_new = False

    def refuse_new(self) -> None:
        """From now on nothing new is queued (the program is ending)."""
        self._refusing_new = True

    async def quote(self, model: AudioModel, request: JobRequest) -> int:
        """The live price in micro-USDC.

        Raises:
            InvalidRequest: the model would refuse this request.
        """
        found = problems(model, request)
        if found:
            raise errors.InvalidRequest(found)
        return await self._t.provider.quote(model, request)

    async def queue(
        self,
        account: Account,
        model: AudioModel,
        request: JobRequest,
        *,
        seen_price_micro_usdc: int | None = None,
    ) -> Job:
        """Quote anew, decide, ask where needed, journal, send once, and return the job.

        ``seen_price_micro_usdc`` is the price that the person saw and said yes to by asking; a higher live one
        is asked about again.

        Raises:
            PaymentRefused: policy or person said no.
            OutcomeUnknown: sent, and nobody knows.
            ProviderError: the server refused it; nothing was charged.
        """
        if self._refusing_new:
            raise errors.PaymentRefused(("Gondola is closing.",), code="closing")
        price = await self.quote(model, request)
        lock = charge_lock(account.id, request.model)
        if not self._t.locks.acquire(lock):
            raise errors.AlreadyRunning("Another job of this model is being queued right now.")
        try:
            charge = await self._reserved(account, request, price, seen_price_micro_usdc)
            return await self._send(account, request, charge)
        finally:
            self._t.locks.release(lock)

    async def _reserved(self, account: Account, request: JobRequest, price: int, seen: int | None) -> Charge:
        balance = await self._t.provider.balance(account)
        charge = await self._draft(account, request, price)
        decision = await self._decide(charge, balance, approved=False)
        if not isinstance(decision, Refuse) and seen is not None and price > seen:
            raised = f"The price is {format_usd(price)} now; you saw {format_usd(seen)}."
            await self._drop(charge, decision)
            decision = Ask((raised,))
        if isinstance(decision, Ask):
            if not await self._t.approvals.ask(await self._question(account, charge, balance, decision)):
                raise errors.NotApproved
            charge = await self._draft(account, request, price)
            decision = await self._decide(charge, balance, approved=True)
        if isinstance(decision, Refuse):
            raise errors.PaymentRefused(decision.reasons, code=decision.code)
        if isinstance(decision, Ask):
            raise errors.NotApproved
        self._t.feed.publish(ChargeChanged(charge))
        return charge

    async def _drop(self, charge: Charge, decision: Decision) -> None:
        """Give a reservation back that was made before we saw that the price had risen."""
        if isinstance(decision, Allow):
            await self._record(
                move_charge(charge, ChargeState.ABANDONED, self._t.clock.now(), note="asked again")
            )

    async def _draft(self, account: Account, request: JobRequest, price: int) -> Charge:
        ledger = await self._t.provider.transactions(account, 1) if account.is_wallet else ()
        return Charge(
            id=str(uuid.uuid4()),
            account_id=account.id,
            host=self._t.provider.host,
            model=request.model,
            title=displayable(request.title or request.prompt, 80),
            price_micro_usdc=price,
            created_at=self._t.clock.now(),
            request_digest=_digest(request),
            ledger_mark=ledger[0].id if ledger else "",
        )

    async def _decide(self, charge: Charge, balance: Balance | None, *, approved: bool) -> Decision:
        limits = await self._t.limits.current()

        def decide(spent: Spent, unresolved: bool, _earlier: int) -> Decision:
            return decide_use(
                limits,
                UseFacts(
                    price_micro_usdc=charge.price_micro_usdc,
                    host=charge.host,
                    model=charge.model,
                    spent=spent,
                    unresolved_for_model=unresolved,
                    credit_micro_usdc=balance.credit_micro_usdc if balance else None,
                    approved=approved,
                ),
            )

        return await self._t.journal.reserve_charge(charge, decide)

    async def _question(
        self, account: Account, charge: Charge, balance: Balance | None, ask: Ask
    ) -> QueueQuestion:
        limits = await self._t.limits.current()
        return QueueQuestion(
            account=account,
            host=charge.host,
            model=charge.model,
            title=charge.title,
            price_micro_usdc=charge.price_micro_usdc,
            credit_micro_usdc=balance.credit_micro_usdc if balance else None,
            used_today_micro_usdc=(await self._t.journal.used()).day_micro_usdc,
            day_cap_micro_usdc=limits.used.per_day_micro_usdc,
            reasons=ask.reasons,
            warnings=ask.warnings,
        )

    async def _send(self, account: Account, request: JobRequest, charge: Charge) -> Job:
        if (await self._t.limits.current()).paused or self._refusing_new:
            await self._record(move_charge(charge, ChargeState.ABANDONED, self._t.clock.now(), note="paused"))
            raise errors.SpendingPaused
        sent = await self._record(move_charge(charge, ChargeState.SENT, self._t.clock.now()))
        try:
            queued = await self._t.provider.queue(account, request)
        except NOT_QUEUED as error:
            await self._record(move_charge(sent, ChargeState.REJECTED, self._t.clock.now(), note=error.what))
            raise
        except errors.ProviderError as error:
            if isinstance(error, errors.Unreachable) and not error.maybe_delivered:
                await self._record(
                    move_charge(sent, ChargeState.REJECTED, self._t.clock.now(), note=error.what)
                )
                raise
            await self._record(move_charge(sent, ChargeState.UNKNOWN, self._t.clock.now(), note=error.what))
            raise OutcomeUnknown(detail=error.detail) from error
        return await self._keep(account, request, sent, queued)

    async def _keep(self, account: Account, request: JobRequest, sent: Charge, queued: Queued) -> Job:
        """Charge and job become durable in one commit: a queue_id is never remembered by half."""
        now = self._t.clock.now()
        job = Job(
            id=str(uuid.uuid4()),
            account_id=account.id,
            model=queued.model,
            queue_id=queued.queue_id,
            title=sent.title,
            created_at=now,
            prompt=request.prompt,
            summary=request.summary(),
            price_micro_usdc=sent.price_micro_usdc,
        )
        steps = (
            JobStep(job.id, StepKind.QUOTED, sent.created_at, format_usd(sent.price_micro_usdc)),
            JobStep(job.id, StepKind.APPROVED, sent.sent_at or now, format_usd(sent.price_micro_usdc)),
            JobStep(job.id, StepKind.QUEUED, now, queued.queue_id),
        )
        done = move_charge(sent, ChargeState.QUEUED, now, queue_id=queued.queue_id, job_id=job.id)
        await self._t.journal.record_charge(done, job, steps)
        self._t.feed.publish(ChargeChanged(done))
        self._t.feed.publish(JobAdded(job))
        return job

    async def dismiss(self, charge: Charge) -> None:
        """The person put a doubtful attempt aside; it goes on counting against the limits."""
        await self._record(move_charge(charge, ChargeState.DISMISSED, self._t.clock.now()))

    async def _record(self, charge: Charge) -> Charge:
        await self._t.journal.record_charge(charge)
        self._t.feed.publish(ChargeChanged(charge))
        return charge


def _digest(request: JobRequest) -> str:
    """A hash that recognises the same request without keeping its text twice."""
    fields = {
        "model": request.model,
        "prompt": request.prompt,
        "lyrics": request.lyrics,
        "duration_s": request.duration_s,
        "voice": request.voice,
        "speed": str(request.speed),
        "loop": request.loop,
    }
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()
