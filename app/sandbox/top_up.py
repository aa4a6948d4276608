"""``POST /x402/top-up``: discovery, and payments that are settled and credited at most once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import Enum

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.domain.networks import network_by_wire_name
from app.sandbox.answers import ApiError
from app.sandbox.chain import Chain, Reverted
from app.sandbox.challenges import MAXIMUM_TOP_UP, MINIMUM_TOP_UP, Challenges
from app.sandbox.clock import SandboxClock
from app.sandbox.crypto import hash_hex
from app.sandbox.facilitator import Demand, Facilitator, LateTransfer
from app.sandbox.faults import PAYMENT, Fault, FaultBoard
from app.sandbox.ledger import Ledger
from app.sandbox.limits import Limits
from app.sandbox.payments import PAYMENT_HEADERS, BadPayment, Payment, read_payment
from app.sandbox.wire_format import Unreadable, decode_header, encode_header, usd

ROUTE = "x402/top-up"


class Progress(Enum):
    """Where one signed payment is."""

    SETTLING = "settling"
    CREDITED = "credited"


@dataclass(slots=True)
class TopUp:
    """One authorization that reached settlement, and the answer that is repeated for it ever after."""

    progress: Progress
    account: str
    amount: int
    transaction: str = ""
    answer: dict[str, object] | None = None
    late: LateTransfer | None = None


class TopUpDesk:
    """Takes payments for credit."""

    def __init__(
        self,
        *,
        clock: SandboxClock,
        chain: Chain,
        challenges: Challenges,
        facilitator: Facilitator,
        faults: FaultBoard,
        ledger: Ledger,
        limits: Limits,
        settle_s: float,
    ) -> None:
        self.settle_s = settle_s
        self._clock = clock
        self._chain = chain
        self._challenges = challenges
        self._facilitator = facilitator
        self._faults = faults
        self._ledger = ledger
        self._limits = limits
        self._top_ups: dict[tuple[str, str], TopUp] = {}

    async def __call__(self, request: Request) -> Response:
        """Offer, or settle the payment in the header.

        Raises:
            ApiError: every code of the top-up route.
        """
        self._limits.spend(ROUTE, request.client.host if request.client else "local")
        header = next((request.headers[name] for name in PAYMENT_HEADERS if name in request.headers), None)
        if header is None:
            return self._offer()
        payment = self._read(header)
        known = self._top_ups.get(payment.key)
        if known is not None and known.progress is Progress.CREDITED:
            return self._credited(known)
        if known is not None:
            raise _refuse(409, "PAYMENT_IN_PROGRESS", "This payment is still settling. Retry shortly.")
        top_up = TopUp(
            Progress.SETTLING, f"wallet:{payment.authorization.payer}", payment.authorization.value
        )
        self._top_ups[payment.key] = top_up
        try:
            return await self._settle(payment, top_up)
        finally:
            if top_up.progress is Progress.SETTLING and top_up.late is None:
                del self._top_ups[payment.key]

    def tick(self) -> None:
        """Land the transfers that were given up on and are due by now."""
        for key, top_up in list(self._top_ups.items()):
            late = top_up.late
            if late is None or self._clock.chain_s() < late.due_chain_s:
                continue
            top_up.late = None
            transaction = self._facilitator.settle_late(late)
            if transaction is None or not late.credit:
                del self._top_ups[key]
            else:
                self._credit(top_up, transaction)

    def _offer(self) -> Response:
        fault = self._faults.take((ROUTE,), frozenset({"payee"}))
        document = self._challenges.top_up_offer(fault.text("pay_to", "0x" + "66" * 20) if fault else None)
        return JSONResponse(document, 402, {"PAYMENT-REQUIRED": encode_header(document)})

    def _read(self, header: str) -> Payment:
        try:
            payment = read_payment(decode_header(header))
        except Unreadable:
            raise _refuse(
                400, "INVALID_PAYMENT_FORMAT", "Payment header is not base64-encoded JSON"
            ) from None
        except BadPayment as bad:
            raise _refuse(400, bad.code, bad.message) from None
        if payment.scheme != "exact":
            raise _refuse(400, "UNSUPPORTED_SCHEME", "Only the exact scheme is supported")
        if network_by_wire_name(payment.network) is not self._challenges.network:
            raise _refuse(400, "UNSUPPORTED_NETWORK", f"Network {payment.network[:40]} is not supported")
        if payment.asset is not None and payment.asset.lower() != self._challenges.network.usdc:
            raise _refuse(400, "UNSUPPORTED_TOKEN", "Only USDC is supported")
        if payment.authorization.payee != self._challenges.payee:
            raise _refuse(400, "INVALID_PAYMENT_RECIPIENT", "Payment goes to another recipient")
        if payment.authorization.value < MINIMUM_TOP_UP:
            raise _refuse(400, "AMOUNT_TOO_LOW", "Minimum top-up is $5")
        if payment.authorization.value > MAXIMUM_TOP_UP:
            raise _refuse(400, "AMOUNT_TOO_HIGH", "Maximum top-up is $10,000")
        return payment

    async def _settle(self, payment: Payment, top_up: TopUp) -> Response:
        demand = Demand(self._challenges.payee, MINIMUM_TOP_UP, exact=False)
        reason = await self._facilitator.refusal(payment, demand)
        if reason is not None:
            raise _refuse(400, "PAYMENT_VERIFICATION_FAILED", f"Payment verification failed: {reason}")
        fault = self._faults.take((ROUTE,), PAYMENT - {"payee"})
        if fault is not None and fault.kind != "settle_slow":
            return await self._settle_badly(fault, payment, top_up)
        wait_s = fault.number("seconds", 5) if fault else self.settle_s
        if wait_s:
            await asyncio.sleep(wait_s)
        try:
            transaction = await self._facilitator.settle(payment.authorization)
        except Reverted as reverted:
            raise self._failed(payment, str(reverted)) from None
        self._credit(top_up, transaction)
        return self._credited(top_up)

    async def _settle_badly(self, fault: Fault, payment: Payment, top_up: TopUp) -> Response:
        if fault.kind == "settle_failed":
            raise self._failed(payment, "settlement_failed")
        if fault.kind in {"settle_later", "settle_lost"}:
            if fault.kind == "settle_later":
                due = self._clock.chain_s() + fault.number("seconds", 5)
                credit = fault.flag("credit", default=True)
                top_up.late = LateTransfer(payment.authorization, due, credit)
            raise _refuse(504, "SETTLEMENT_TIMEOUT", "Settlement timed out; the transfer may still land.")
        if fault.kind == "forged_receipt":
            made_up = hash_hex("forged", *payment.key)
            self._answer(top_up, fault.text("transaction", made_up))
            return self._credited(top_up)
        transaction = await self._facilitator.settle(payment.authorization)
        if fault.flag("credit", default=True):
            self._credit(top_up, transaction)
        if fault.flag("challenge", default=False):
            return self._offer()
        raise self._failed(payment, "settlement_failed")

    def _credit(self, top_up: TopUp, transaction: str) -> None:
        self._ledger.top_up(top_up.account, top_up.amount, self._clock.server_s())
        self._answer(top_up, transaction)

    def _answer(self, top_up: TopUp, transaction: str) -> None:
        wallet = top_up.account.removeprefix("wallet:")
        top_up.progress = Progress.CREDITED
        top_up.transaction = transaction
        top_up.answer = {
            "success": True,
            "data": {
                "walletAddress": wallet,
                "amountCredited": usd(top_up.amount),
                "newBalance": usd(self._ledger.balance(top_up.account)),
                "paymentId": "x402-" + hash_hex("payment", wallet, transaction)[2:34],
            },
        }

    def _credited(self, top_up: TopUp) -> Response:
        receipt = {
            "success": True,
            "network": self._challenges.network.caip2,
            "payer": top_up.account.removeprefix("wallet:"),
            "transaction": top_up.transaction,
        }
        return JSONResponse(top_up.answer, headers={"PAYMENT-RESPONSE": encode_header(receipt)})

    def _failed(self, payment: Payment, reason: str) -> ApiError:
        receipt = {
            "success": False,
            "network": self._challenges.network.caip2,
            "payer": payment.authorization.payer,
            "transaction": "",
            "errorReason": reason,
        }
        headers = {"PAYMENT-RESPONSE": encode_header(receipt)}
        message = "Payment settlement failed; no funds were transferred."
        return ApiError(402, {"error": "SETTLEMENT_FAILED", "message": message}, headers, counts=False)


def _refuse(status: int, code: str, message: str) -> ApiError:
    return ApiError(status, {"error": code, "message": message}, counts=False)
