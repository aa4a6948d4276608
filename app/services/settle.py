"""Moves one payment by what our own node shows, and by nothing else. Sends nothing; a failed read is "don't know"."""

from __future__ import annotations

import logging
from dataclasses import replace

from app.domain import errors
from app.domain.payment import Authorization, ChainProof, Payment, PaymentState, Verdict, judge
from app.services.evidence import Evidence
from app.services.pay_tools import PayTools
from app.services.record import Recorder

_log = logging.getLogger(__name__)


class Settler:
    """Follows payments to their proven end. The caller holds the purchase's lock where it may move."""

    def __init__(self, tools: PayTools, recorder: Recorder, evidence: Evidence) -> None:
        self._t = tools
        self._recorder = recorder
        self._evidence = evidence

    async def follow(self, payment: Payment) -> Payment:
        """The payment as it stands after a look at the chain.

        What was reserved or signed and never sent is put away: nobody is at work on it while its lock is held.

        Raises:
            StoreError: the journal cannot be written, or another process was quicker.
        """
        authorization = payment.authorization
        if payment.state is PaymentState.INTENDED:
            why = "the program ended before it was signed"
            return await self._recorder.move(payment, PaymentState.ABANDONED, why)
        if payment.state is PaymentState.SIGNED:
            why = "never sent: the program ended before"
            return await self._recorder.move(payment, PaymentState.VOID, why, note="never sent")
        confirmed = payment.state is PaymentState.CONFIRMED
        if authorization is None or not (confirmed or payment.unresolved):
            return payment
        follow = self._deepen if confirmed else self._decide
        return await follow(payment, authorization)

    async def _decide(self, payment: Payment, authorization: Authorization) -> Payment:
        proof, _ = await self._evidence.proof(payment, authorization)
        reading = None if proof else await self._evidence.reading(payment, authorization)
        match judge(authorization, proof, reading):
            case Verdict.SETTLED if proof is not None:
                return await self._confirm(payment, proof)
            case Verdict.NEVER if reading is not None:
                found = "cancelled" if reading.canceled else "unused"
                evidence = f"{found} at finalized block {reading.block_number}, time {reading.block_time}"
                why = "the chain: it was never used"
                return await self._recorder.move(payment, PaymentState.VOID, why, evidence)
            case _ if payment.state is PaymentState.SENT:
                return await self._recorder.move(payment, PaymentState.UNKNOWN, "no answer was recorded")
            case _:
                return payment

    async def _confirm(self, payment: Payment, proof: ChainProof) -> Payment:
        evidence = f"block {proof.block_number} {proof.block_hash}"
        # First: whoever waits for the proof may end the program as soon as it is told.
        await self._remember_payee(payment)
        confirmed = await self._recorder.move(
            payment,
            PaymentState.CONFIRMED,
            "our own node shows the transfer",
            evidence,
            transaction=proof.transaction,
            block_number=proof.block_number,
            depth=proof.depth,
            note="",
        )
        return await self._settle_in(confirmed, proof)

    async def _remember_payee(self, payment: Payment) -> None:
        try:
            await self._t.limits.remember_payee(payment.host, payment.payee)
        except errors.GondolaError as error:
            # Then the next payment to it is asked about as the first one: a question more, no money less.
            _log.warning("Receiver not remembered: %s", error.code)

    async def _deepen(self, payment: Payment, authorization: Authorization) -> Payment:
        proof, answered = await self._evidence.proof(payment, authorization)
        if proof is not None:
            return await self._settle_in(payment, proof)
        if not answered:
            return payment
        why = "the block it was in is gone"
        return await self._recorder.move(payment, PaymentState.UNKNOWN, why, depth=None, block_number=None)

    async def _settle_in(self, payment: Payment, proof: ChainProof) -> Payment:
        """Proved: follow it down to a finalized block."""
        placed = replace(
            payment, transaction=proof.transaction, block_number=proof.block_number, depth=proof.depth
        )
        if proof.finalized:
            evidence = f"finalized block {proof.block_number} {proof.block_hash}"
            return await self._recorder.move(placed, PaymentState.FINAL, "in a finalized block", evidence)
        return await self._recorder.note(placed) if placed != payment else payment
