"""The per-call seller's till: settles verified payments on the pretend chain, well or, when a fault says so, badly."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from app.sandbox.answers import ApiError
from app.sandbox.chain import Chain, Reverted
from app.sandbox.clock import SandboxClock
from app.sandbox.crypto import hash_hex
from app.sandbox.facilitator import Facilitator, LateTransfer
from app.sandbox.faults import PAYMENT, Fault
from app.sandbox.payments import Payment
from app.sandbox.seller_terms import V1
from app.sandbox.wire_format import encode_header

SETTLEMENT = PAYMENT - {"payee"}
RECEIPT = {1: "X-PAYMENT-RESPONSE", 2: "PAYMENT-RESPONSE"}


class AskAgain(Exception):
    """Settled, and yet the challenge is to be answered once more, without a receipt."""


@dataclass(slots=True)
class Till:
    """Takes payments. ``late`` are transfers that were given up on and land later."""

    chain: Chain
    clock: SandboxClock
    facilitator: Facilitator
    settled: int = 0
    late: list[LateTransfer] = field(default_factory=list)

    def tick(self) -> None:
        """Land the transfers that are due by now."""
        due = [late for late in self.late if self.clock.chain_s() >= late.due_chain_s]
        self.late = [late for late in self.late if late not in due]
        for late in due:
            self.facilitator.settle_late(late)

    async def settle(self, payment: Payment, version: int, fault: Fault | None) -> str:
        """Settle one payment and return the transaction of its receipt.

        Raises:
            ApiError: 402 with a receipt that says it did not go through, whether that is true or not.
            AskAgain: the fault ``settled_but_402`` with ``challenge``.
        """
        kind = fault.kind if fault is not None else ""
        if fault is not None and kind == "settle_slow":
            await asyncio.sleep(fault.number("seconds", 5))
        if kind in {"settle_failed", "settle_lost"}:
            raise self.unsettled(payment, version)
        if fault is not None and kind == "settle_later":
            raise await self._pending(payment, version, fault.number("seconds", 5))
        if fault is not None and kind == "forged_receipt":
            return fault.text("transaction", hash_hex("forged", *payment.key))
        try:
            transaction = await self.facilitator.settle(payment.authorization)
        except Reverted:
            raise self.unsettled(payment, version) from None
        self.settled += 1
        if fault is not None and kind == "settled_but_402":
            if fault.flag("challenge", default=False):
                raise AskAgain
            raise self.unsettled(payment, version)
        return transaction

    def receipt(self, payment: Payment, version: int, transaction: str) -> dict[str, str]:
        """The receipt header of an answer that was paid for."""
        return {RECEIPT[version]: encode_header(self._document(payment, version, transaction))}

    def unsettled(
        self, payment: Payment, version: int, reason: str = "settlement_failed", transaction: str = ""
    ) -> ApiError:
        """402 with a receipt that says no, and no challenge, as the reference servers answer."""
        document = {
            **self._document(payment, version, transaction),
            "success": False,
            "errorReason": reason,
        }
        body = {"error": "Payment settlement failed"}
        return ApiError(402, body, {RECEIPT[version]: encode_header(document)}, counts=False)

    async def _pending(self, payment: Payment, version: int, seconds: float) -> ApiError:
        """Given up on before it was mined: it lands later, or (0 seconds) at once, and only then has a hash."""
        transaction = ""
        if seconds > 0:
            due = self.clock.chain_s() + seconds
            self.late.append(LateTransfer(payment.authorization, due, credit=False))
        else:
            transaction = await self.facilitator.settle(payment.authorization)
            self.settled += 1
        return self.unsettled(payment, version, "settlement_pending", transaction)

    def _document(self, payment: Payment, version: int, transaction: str) -> dict[str, object]:
        network = self.chain.network
        return {
            "success": True,
            "transaction": transaction,
            "network": network.key if version == V1 else network.caip2,
            "payer": payment.authorization.payer,
        }
