"""``/facilitator/verify|settle|supported``: the facilitator for sellers that are not part of the sandbox."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.domain.errors import InvalidAmount
from app.domain.money import parse_atomic
from app.domain.networks import Network
from app.sandbox.chain import Reverted
from app.sandbox.facilitator import Demand, Facilitator
from app.sandbox.payments import BadPayment, Payment, read_payment


class FacilitatorRoutes:
    """The x402 facilitator interface, versions 1 and 2."""

    def __init__(self, facilitator: Facilitator, network: Network) -> None:
        self._facilitator = facilitator
        self._network = network

    async def supported(self, _request: Request) -> Response:
        """The schemes and networks that can be verified and settled here."""
        kinds = [
            {"x402Version": 1, "scheme": "exact", "network": self._network.key},
            {"x402Version": 2, "scheme": "exact", "network": self._network.caip2},
        ]
        return JSONResponse({"kinds": kinds, "extensions": [], "signers": {}})

    async def verify(self, request: Request) -> Response:
        """Would this payment settle?"""
        try:
            payment, demand = _read(await request.body())
        except BadPayment as bad:
            return JSONResponse({"isValid": False, "invalidReason": "invalid_payload", "detail": bad.message})
        reason = await self._facilitator.refusal(payment, demand)
        payer = payment.authorization.payer
        if reason is not None:
            return JSONResponse({"isValid": False, "invalidReason": reason, "payer": payer})
        return JSONResponse({"isValid": True, "payer": payer})

    async def settle(self, request: Request) -> Response:
        """Settle a payment, checking it again first."""
        failed = {"success": False, "transaction": "", "network": self._network.caip2}
        try:
            payment, demand = _read(await request.body())
        except BadPayment:
            return JSONResponse({**failed, "errorReason": "invalid_payload"})
        failed["network"] = payment.network
        failed["payer"] = payment.authorization.payer
        reason = await self._facilitator.refusal(payment, demand)
        if reason is not None:
            return JSONResponse({**failed, "errorReason": reason})
        try:
            transaction = await self._facilitator.settle(payment.authorization)
        except Reverted:
            return JSONResponse({**failed, "errorReason": "invalid_transaction_state"})
        return JSONResponse({**failed, "success": True, "transaction": transaction})


def _read(body: bytes) -> tuple[Payment, Demand]:
    try:
        document: Any = json.loads(body)
        payment, wanted = document["paymentPayload"], document["paymentRequirements"]
        amount = parse_atomic(wanted.get("amount", wanted.get("maxAmountRequired")))
        demand = Demand(payee=str(wanted["payTo"]).lower(), amount=amount)
    except (InvalidAmount, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadPayment("INVALID_PAYMENT", str(error)) from error
    return read_payment(payment), demand
