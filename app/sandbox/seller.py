"""A per-call seller of the same shape as Venice's retrieve: every poll costs, over plain x402 v1 or v2."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.sandbox.answers import ApiError
from app.sandbox.bodies import (
    BodyT,
    QueueBody,
    RetrieveBody,
    check_queue,
    checked_duration,
    known_model,
    read_body,
)
from app.sandbox.chain import Chain, Reverted
from app.sandbox.challenges import MAX_TIMEOUT_S
from app.sandbox.crypto import hash_hex
from app.sandbox.facilitator import Demand, Facilitator
from app.sandbox.faults import PAYMENT, FaultBoard
from app.sandbox.jobs import JobBoard, JobPlan
from app.sandbox.payments import BadPayment, Payment, read_payment
from app.sandbox.venice_routes import VeniceRoutes
from app.sandbox.wire_format import Unreadable, decode_header, encode_header

ACCOUNT = "seller:anyone"
_HEADER = {1: "x-payment", 2: "payment-signature"}
_RECEIPT = {1: "X-PAYMENT-RESPONSE", 2: "PAYMENT-RESPONSE"}


class Seller:
    """Queues for free and charges each retrieve; like the reference servers it works first and settles after."""

    def __init__(
        self,
        *,
        payee: str,
        price_micro_usdc: int,
        chain: Chain,
        facilitator: Facilitator,
        faults: FaultBoard,
        jobs: JobBoard,
        venice: VeniceRoutes,
    ) -> None:
        self.payee = payee
        self.price_micro_usdc = price_micro_usdc
        self._chain = chain
        self._facilitator = facilitator
        self._faults = faults
        self._jobs = jobs
        self._venice = venice

    async def queue(self, request: Request) -> Response:
        """``POST /seller/v1|v2/audio/queue``: free; anybody with the id may retrieve."""
        body = await _body(request, QueueBody)
        model = known_model(body.model)
        check_queue(model, body)
        duration = checked_duration(model, body.duration_seconds)
        job = self._jobs.start(JobPlan(ACCOUNT, model, body.prompt.strip(), duration, 0))
        return JSONResponse({"model": model.id, "queue_id": job.queue_id, "status": "QUEUED"})

    async def retrieve(self, request: Request) -> Response:
        """``POST /seller/v1|v2/audio/retrieve``: a challenge, or an answer that was paid for."""
        version = 1 if "/v1/" in request.url.path else 2
        header = request.headers.get(_HEADER[version])
        if header is None:
            raise self._challenge(request, version, "Payment required")
        try:
            payment = read_payment(decode_header(header))
        except (Unreadable, BadPayment):
            raise self._challenge(request, version, "invalid_payload") from None
        reason = await self._facilitator.refusal(payment, Demand(self.payee, self.price_micro_usdc))
        if reason is not None:
            raise self._challenge(request, version, reason)
        body = await _body(request, RetrieveBody)
        job = self._jobs.find(ACCOUNT, body.model, body.queue_id)
        answer = await self._venice.answer_for(job)
        return await self._settled(payment, version, answer)

    async def _settled(self, payment: Payment, version: int, answer: Response) -> Response:
        fault = self._faults.take((f"seller/v{version}/audio/retrieve", "seller"), PAYMENT)
        kind = fault.kind if fault is not None else ""
        if kind in {"settle_failed", "settle_lost", "settle_later"}:
            raise self._unsettled(payment, version)
        if kind == "forged_receipt":
            transaction = hash_hex("forged", *payment.key)
        else:
            try:
                transaction = await self._facilitator.settle(payment.authorization)
            except Reverted:
                raise self._unsettled(payment, version) from None
        if kind == "settled_but_402":
            raise self._unsettled(payment, version)
        answer.headers[_RECEIPT[version]] = encode_header(self._receipt(payment, version, transaction))
        return answer

    def _unsettled(self, payment: Payment, version: int) -> ApiError:
        receipt = {
            **self._receipt(payment, version, ""),
            "success": False,
            "errorReason": "settlement_failed",
        }
        body = {"error": "Payment settlement failed"}
        return ApiError(402, body, {_RECEIPT[version]: encode_header(receipt)}, counts=False)

    def _receipt(self, payment: Payment, version: int, transaction: str) -> dict[str, object]:
        network = self._chain.network
        return {
            "success": True,
            "transaction": transaction,
            "network": network.key if version == 1 else network.caip2,
            "payer": payment.authorization.payer,
        }

    def _challenge(self, request: Request, version: int, error: str) -> ApiError:
        network = self._chain.network
        url = str(request.url)
        words = {"description": "Audio generation status", "mimeType": "application/json"}
        entry: dict[str, object] = {
            "scheme": "exact",
            "asset": network.usdc,
            "payTo": self.payee,
            "maxTimeoutSeconds": MAX_TIMEOUT_S,
            "extra": {"name": network.eip712_name, "version": network.eip712_version},
        }
        price = str(self.price_micro_usdc)
        if version == 1:
            first = {**entry, "network": network.key, "maxAmountRequired": price, "resource": url, **words}
            return ApiError(402, {"x402Version": 1, "error": error, "accepts": [first]}, counts=False)
        document: dict[str, object] = {
            "x402Version": 2,
            "error": error,
            "resource": {"url": url, **words},
            "accepts": [{**entry, "network": network.caip2, "amount": price}],
        }
        return ApiError(402, {}, {"PAYMENT-REQUIRED": encode_header(document)}, counts=False)


async def _body(request: Request, kind: type[BodyT]) -> BodyT:
    return read_body(kind, await request.body(), request.headers.get("content-type", ""))
