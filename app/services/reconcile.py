"""Makes the unknown known, by the chain alone; re-sends the very same header while it is good; follows depth.

Runs at start before anything polls, and then as long as a payment is not final. A failed read is "don't know".
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

from app.domain import errors
from app.domain.charge import Charge, ChargeState, matching_charge, move_charge
from app.domain.events import ChargeChanged, HealthChanged, NoticeRaised, Part, PaymentChanged
from app.domain.payment import (
    MAYBE_SENT,
    ChainProof,
    Delivery,
    NonceReading,
    Payment,
    PaymentState,
    Verdict,
    judge,
    move,
)
from app.ports.chain import Chain
from app.ports.stores import AccountStore, ChargeJournal
from app.services.pay import PayTools, deliver, purchase_lock
from app.services.tasks import woken

_log = logging.getLogger(__name__)

BUSY_S = 2.0
CALM_S = 15.0
MOST_SENDS = 6
RESEND_AFTER_S = 8.0
WORTH_FOLLOWING = MAYBE_SENT | {PaymentState.CONFIRMED, PaymentState.INTENDED, PaymentState.SIGNED}


class Reconciler:
    """Follows every payment to its proven end and every doubtful charge to what the ledger shows."""

    def __init__(self, tools: PayTools, accounts: AccountStore, charges: ChargeJournal) -> None:
        self._t = tools
        self._accounts = accounts
        self._charges = charges
        self._wake = asyncio.Event()
        self._last_send: dict[str, float] = {}

    def wake(self) -> None:
        """Look again now (a payment was just sent)."""
        self._wake.set()

    async def run(self) -> None:
        """Reconcile for ever; wakes early when asked to."""
        while True:
            open_ones = await self.once()
            await woken(self._wake, self._t.clock.sleep(BUSY_S if open_ones else CALM_S))
            self._wake.clear()

    async def once(self) -> int:
        """One pass over everything that is not settled; returns how many payments still need following."""
        for payment in await self._t.journal.payments():
            if _worth_following(payment):
                await self._guarded(payment)
        for charge in await self._charges.charges():
            if charge.unresolved:
                await self._look_up_charge(charge)
        return sum(1 for payment in await self._t.journal.payments() if _worth_following(payment))

    async def _guarded(self, payment: Payment) -> None:
        """Hold the purchase's OS lock, so that another process that is paying right now is left alone."""
        lock = purchase_lock(payment.account_id, payment.host)
        if not self._t.locks.acquire(lock):
            return
        try:
            await self._follow(payment)
        except errors.ChainError as error:
            self._t.feed.publish(HealthChanged(Part.NODE, well=False, words=error.what))
        except errors.StoreError as error:
            _log.warning("Journal moved by another process: %s", error.code)
        finally:
            self._t.locks.release(lock)

    async def _follow(self, payment: Payment) -> None:
        fresh = await self._fresh(payment)
        match fresh.state:
            case PaymentState.INTENDED:
                await self._move(fresh, PaymentState.ABANDONED, "the program ended before it was signed")
            case PaymentState.SIGNED:
                await self._move(
                    fresh, PaymentState.VOID, "never sent: the program ended before", note="never sent"
                )
            case PaymentState.CONFIRMED:
                await self._deepen(fresh)
            case PaymentState.SENT | PaymentState.CLAIMED | PaymentState.UNKNOWN:
                await self._decide(fresh)
            case PaymentState.FINAL:
                await self._collect(fresh)
            case _:
                return

    async def _fresh(self, payment: Payment) -> Payment:
        """The journal's word under the lock: somebody may have moved it since the list was read."""
        found = [each for each in await self._t.journal.payments() if each.id == payment.id]
        return found[0] if found else payment

    async def _decide(self, payment: Payment) -> None:
        if payment.authorization is None:  # pragma: no cover - sent payments have one
            return
        chain = self._t.chain_of(payment.network_key)
        proof = await chain.find_proof(payment.authorization, payment.transaction)
        reading = None if proof else await self._reading(chain, payment)
        match judge(payment.authorization, proof, reading):
            case Verdict.SETTLED if proof is not None:
                await self._confirm(payment, proof)
            case Verdict.NEVER if reading is not None:
                evidence = f"unused at finalized block {reading.block_number}, time {reading.block_time}"
                await self._move(payment, PaymentState.VOID, "the chain: it was never used", evidence)
            case _:
                await self._still_open(payment)

    async def _reading(self, chain: Chain, payment: Payment) -> NonceReading | None:
        """Only worth asking once the authorization could be over: before that false proves nothing."""
        authorization = payment.authorization
        if authorization is None or self._t.clock.now().timestamp() <= authorization.valid_before:
            return None
        return await chain.finalized_nonce(authorization)

    async def _confirm(self, payment: Payment, proof: ChainProof) -> None:
        evidence = f"block {proof.block_number} {proof.block_hash}"
        confirmed = await self._move(
            payment,
            PaymentState.CONFIRMED,
            "our own node shows the transfer",
            evidence,
            transaction=proof.transaction,
            block_number=proof.block_number,
            depth=proof.depth,
            note="",
        )
        await self._t.limits.remember_payee(payment.host, payment.payee)
        if confirmed.delivery is Delivery.PENDING:
            confirmed = await self._collect(confirmed)
        if proof.finalized:
            await self._move(confirmed, PaymentState.FINAL, "in a finalized block", evidence)

    async def _deepen(self, payment: Payment) -> None:
        if payment.authorization is None:  # pragma: no cover - confirmed payments have one
            return
        proof = await self._t.chain_of(payment.network_key).find_proof(
            payment.authorization, payment.transaction
        )
        if proof is None:
            await self._move(payment, PaymentState.UNKNOWN, "the block it was in is gone", depth=None)
            return
        if payment.delivery is Delivery.PENDING:
            payment = await self._collect(payment)
        if proof.finalized:
            evidence = f"finalized block {proof.block_number} {proof.block_hash}"
            await self._move(payment, PaymentState.FINAL, "in a finalized block", evidence, depth=proof.depth)
        elif proof.depth != payment.depth:
            await self._note(replace(payment, depth=proof.depth))

    async def _still_open(self, payment: Payment) -> None:
        if payment.state is PaymentState.SENT:
            payment = await self._move(payment, PaymentState.UNKNOWN, "no answer was recorded")
        authorization = payment.authorization
        in_time = authorization is not None and self._t.clock.now().timestamp() < authorization.valid_before
        if payment.state is PaymentState.UNKNOWN and in_time:
            await self._resend(payment)

    async def _collect(self, payment: Payment) -> Payment:
        """Paid and proved, but the credit was never acknowledged: the same header collects it."""
        if payment.sends >= MOST_SENDS:
            if payment.delivery is Delivery.PENDING:
                return await self._note(replace(payment, delivery=Delivery.NOT_DELIVERED))
            return payment
        return await self._resend(payment)

    async def _resend(self, payment: Payment) -> Payment:
        now = self._t.clock.monotonic()
        if payment.sends >= MOST_SENDS or payment.header is None:
            return payment
        last = self._last_send.setdefault(payment.id, now)
        if now - last < RESEND_AFTER_S * max(1, payment.sends - 1):
            return payment
        self._last_send[payment.id] = now
        counted = await self._note(replace(payment, sends=payment.sends + 1))
        return await self._note(await deliver(counted, self._t.provider, self._move))

    async def _move(
        self, payment: Payment, to: PaymentState, why: str, evidence: str = "", **changes: object
    ) -> Payment:
        moved, transition = move(payment, to, self._t.clock.now(), why, evidence, **changes)
        await self._t.journal.record(moved, transition)
        self._t.feed.publish(PaymentChanged(moved))
        return moved

    async def _note(self, payment: Payment) -> Payment:
        await self._t.journal.note(payment)
        self._t.feed.publish(PaymentChanged(payment))
        return payment

    async def _look_up_charge(self, charge: Charge) -> None:
        """What the ledger shows about an attempt whose answer was lost; an absent row proves nothing."""
        lock = charge_lock(charge.account_id, charge.model)
        if not self._t.locks.acquire(lock):
            return
        try:
            await self._settle_charge(charge)
        except (errors.ProviderError, errors.VaultError, errors.StoreError) as error:
            _log.info("Ledger not readable now: %s", error.code)
        finally:
            self._t.locks.release(lock)

    async def _settle_charge(self, charge: Charge) -> None:
        now = self._t.clock.now()
        if charge.state is ChargeState.INTENDED:
            await self._record_charge(move_charge(charge, ChargeState.ABANDONED, now, note="never sent"))
            return
        if charge.state is ChargeState.SENT:
            charge = await self._record_charge(
                move_charge(charge, ChargeState.UNKNOWN, now, note="the program ended before the answer came")
            )
        account = next(
            (each for each in await self._accounts.accounts() if each.id == charge.account_id), None
        )
        if account is None:
            return
        row = matching_charge(charge, await self._t.provider.transactions(account))
        if row is None:
            return
        note = f"Charged at {row.created_at.isoformat(timespec='seconds')}, ledger row {row.id}"
        await self._record_charge(move_charge(charge, ChargeState.LOST, now, note=note))
        self._t.feed.publish(
            NoticeRaised(
                "attention",
                "A job was charged, but its number got lost",
                f"“{charge.title}” was queued and charged. Venice support can find it; the report is under Payments.",
            )
        )

    async def _record_charge(self, charge: Charge) -> Charge:
        await self._charges.record_charge(charge)
        self._t.feed.publish(ChargeChanged(charge))
        return charge


def _worth_following(payment: Payment) -> bool:
    uncollected = payment.state is PaymentState.FINAL and payment.delivery is Delivery.PENDING
    return payment.state in WORTH_FOLLOWING or uncollected


def charge_lock(account_id: str, model: str) -> str:
    """The name of the OS lock that guards queueing one model from one account."""
    return f"queue-{account_id}-{model}"
