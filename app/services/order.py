"""Orders a job from prepaid credit: quote, decide, journal, queue once. It is never sent again by itself."""

from __future__ import annotations

import logging

from app.domain import errors
from app.domain.account import Account
from app.domain.catalogue import AudioModel, JobRequest, problems
from app.domain.charge import Charge, ChargeState, move_charge
from app.domain.display import displayable
from app.domain.events import ChargeChanged, JobAdded
from app.domain.job import Job
from app.domain.pace import FREE_FOR_PEOPLE, Call
from app.domain.policy import Allow, Decision, Refuse, Spent
from app.ports.provider import Queued
from app.services.in_flight import InFlight
from app.services.ledger import charge_lock
from app.services.order_tools import OrderTools
from app.services.pacing import room_to_queue
from app.services.wish import Agreed, Wish, decide, drafted, job_of, queue_question

_log = logging.getLogger(__name__)

__all__ = ["NOT_QUEUED", "JobNotRecorded", "OrderTools", "Orders", "OutcomeUnknown"]

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
    errors.InvalidRequest,
)
"""Answers, and troubles before the first byte, that prove nothing was queued. Everything else is unknown."""

NOT_AGREED = "not_agreed"
"""The code of a refusal because something would have to be asked that was not part of what was agreed to."""
RECORD_AGAIN_S = 1.0
RECORD_TRIES = 3


class OutcomeUnknown(errors.GondolaError):
    """The request was sent and no usable answer came: it may have been queued and charged."""

    code = "outcome_unknown"
    what = "Venice did not answer, so we do not know whether the job was queued."
    means = "It may have been charged, once at most. Nothing is queued again by itself."
    do = "We look for the charge in Venice's ledger and tell you under Payments."


class JobNotRecorded(errors.StoreError):
    """The job was queued, but our own records could not be written: the person has to keep its number."""

    code = "job_not_recorded"
    what = "The job was queued and charged, but Gondola could not write it down."
    means = "Its audio waits at Venice."

    def __init__(self, queued: Queued, cause: errors.StoreError) -> None:
        number, model = displayable(queued.queue_id, 120), displayable(queued.model, 120)
        super().__init__(
            do=f"Note its number, {number} (model {model}), and add the job with it once this is mended: "
            f"{cause.what}",
            detail=cause.detail,
        )


class Orders:
    """Queues jobs, each attempt at most once."""

    def __init__(self, tools: OrderTools) -> None:
        self._t = tools
        self._refusing_new = False
        self._in_flight = InFlight()

    def refuse_new(self) -> None:
        """From now on nothing new is queued (the program is ending)."""
        self._refusing_new = True

    async def quiet(self) -> None:
        """Wait until no request to queue is between its reservation and its answer."""
        await self._in_flight.quiet()

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
        agreed: Agreed | None = None,
    ) -> Job:
        """Quote anew, decide, ask where needed, journal, send once, and return the job.

        ``seen_price_micro_usdc`` is the price that the person saw and said yes to by asking; a higher live one
        is asked about again. ``agreed`` is what was said yes to beforehand, as one of many: then nothing is asked,
        and what would have to be asked is refused.

        Raises:
            PaymentRefused: policy or person said no.
            OutcomeUnknown: sent, and nobody knows.
            JobNotRecorded: queued, but our own records could not be written.
            ProviderError: the server refused it; nothing was charged.
        """
        self._refuse_when_closing()
        if account.is_only_watched:
            raise errors.OnlyWatched
        price = await self.quote(model, request)
        leave = 0 if agreed is None else FREE_FOR_PEOPLE
        await room_to_queue(self._t.pacer, self._t.journal, self._t.clock, account.id, leave=leave)
        lock = charge_lock(account.id, request.model)
        if not self._t.locks.acquire(lock):
            raise errors.AlreadyRunning("Another job of this model is being queued right now.")
        try:
            credit = agreed.credit_micro_usdc if agreed else await self._credit(account)
            wish = Wish(account, request, price, seen_price_micro_usdc, credit, model, agreed)
            charge = await self._reserved(wish)
            with self._in_flight.one():
                sent = await self._about_to_send(charge)
                return await self._keep(wish, sent, await self._send(wish, sent))
        finally:
            self._t.locks.release(lock)

    async def dismiss(self, charge: Charge) -> None:
        """The person put a doubtful attempt aside; it goes on counting against the limits."""
        known = await self._t.journal.charge(charge.id)
        await self._move(known or charge, ChargeState.DISMISSED)

    async def _credit(self, account: Account) -> int | None:
        """The credit, for the warning about little of it; a host that will not tell now does not stop a job."""
        if self._t.pacer.wait_s(Call.BALANCE, account.id) > 0:
            return None
        try:
            balance = await self._t.provider.balance(account)
        except (errors.RateLimited, errors.ServerTrouble, errors.Unreachable) as error:
            _log.info("Credit not told before queueing: %s", error.code)
            return None
        return balance.credit_micro_usdc if balance else None

    async def _reserved(self, wish: Wish) -> Charge:
        """Decide and reserve; asks in between where the policy wants it, with nothing committed meanwhile."""
        approved: frozenset[str] = frozenset()
        while True:
            self._refuse_when_closing()
            charge = await drafted(self._t, wish)
            decision = await self._decide(wish, charge, approved)
            if isinstance(decision, Allow):
                self._t.feed.publish(ChargeChanged(charge))
                return charge
            if isinstance(decision, Refuse):
                raise errors.PaymentRefused(decision.reasons, code=decision.code)
            if wish.agreed is not None:
                raise errors.PaymentRefused(decision.reasons, code=NOT_AGREED)
            if not await self._t.approvals.ask(await queue_question(self._t, wish, charge, decision)):
                raise errors.NotApproved
            approved = frozenset(decision.reasons)

    async def _decide(self, wish: Wish, charge: Charge, approved: frozenset[str]) -> Decision:
        limits = await self._t.limits.current()

        def by_policy(spent: Spent, unresolved: bool, _earlier: int) -> Decision:
            return decide(wish, charge, limits, approved, spent, unresolved=unresolved)

        return await self._t.journal.reserve_charge(charge, by_policy)

    async def _about_to_send(self, charge: Charge) -> Charge:
        """The last look before the first byte, and ``SENT`` in the journal."""
        try:
            await self._t.limits.require_spending()
            self._refuse_when_closing()
        except errors.GondolaError as error:
            await self._move(charge, ChargeState.ABANDONED, error.what)
            raise
        return await self._move(charge, ChargeState.SENT)

    async def _send(self, wish: Wish, sent: Charge) -> Queued:
        """Send once. Only an answer that proves the contrary means that nothing was queued."""
        try:
            return await self._t.provider.queue(wish.account, wish.request)
        except errors.GondolaError as error:
            never_arrived = isinstance(error, errors.Unreachable) and not error.maybe_delivered
            if never_arrived or isinstance(error, NOT_QUEUED):
                await self._move(sent, ChargeState.REJECTED, error.what)
                raise
            try:
                await self._move(sent, ChargeState.UNKNOWN, error.what)
            except errors.StoreError as unwritten:
                # In the journal it is sent, of which nobody knows more either.
                _log.warning("A doubt could not be written down: %s", unwritten.code)
            raise OutcomeUnknown(detail=error.detail) from error

    async def _keep(self, wish: Wish, sent: Charge, queued: Queued) -> Job:
        """Charge and job become durable in one commit: a queue_id is never remembered by half."""
        now = self._t.clock.now()
        job, steps = job_of(wish, sent, queued, now)
        done = move_charge(sent, ChargeState.QUEUED, now, queue_id=queued.queue_id, job_id=job.id)
        tries = RECORD_TRIES
        while True:
            try:
                await self._t.journal.record_charge(done, job, steps)
                break
            except errors.StoreError as error:
                tries -= 1
                if not tries:
                    raise JobNotRecorded(queued, error) from error
                await self._t.clock.sleep(RECORD_AGAIN_S)
        self._t.feed.publish(ChargeChanged(done))
        self._t.feed.publish(JobAdded(job))
        return job

    def _refuse_when_closing(self) -> None:
        if self._refusing_new:
            raise errors.PaymentRefused(("Gondola is closing.",), code="closing")

    async def _move(self, charge: Charge, to: ChargeState, note: str = "") -> Charge:
        moved = move_charge(charge, to, self._t.clock.now(), note=note)
        await self._t.journal.record_charge(moved)
        self._t.feed.publish(ChargeChanged(moved))
        return moved
