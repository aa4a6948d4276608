"""On what terms the per-call seller sells, and the 402 that says so in x402 v1 or v2."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from starlette.requests import Request

from app.domain.networks import Network
from app.sandbox.answers import ApiError
from app.sandbox.challenges import MAX_TIMEOUT_S, Challenges
from app.sandbox.wire_format import encode_header

Json = dict[str, object]
PAYMENT_IDENTIFIER = "payment-identifier"
SIGN_IN = "sign-in-with-x"
V1 = 1
_WORDS = {"description": "Audio generation status", "mimeType": "application/json"}
_IDENTIFIER_SCHEMA: Json = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "properties": {
        "required": {"type": "boolean"},
        "id": {"type": "string", "minLength": 16, "maxLength": 128},
    },
    "required": ["required"],
}


class IdentifierUse(Enum):
    """What the seller does with the extension ``payment-identifier`` (v2 only)."""

    OFF = "off"
    OPTIONAL = "optional"
    REQUIRED = "required"


@dataclass(slots=True)
class SellerTerms:
    """Price in micro-USDC per look, times in seconds.

    ``sign_in``: a wallet that paid for a job looks at it again for free. ``any_job``: jobs queued at the pretend
    Venice may be looked at here too. ``job_seconds`` None leaves the seller's jobs as long as everybody's.
    """

    payee: str
    price_micro_usdc: int
    max_timeout_s: int = MAX_TIMEOUT_S
    sign_in: bool = False
    payment_identifier: IdentifierUse = IdentifierUse.OFF
    any_job: bool = True
    job_seconds: float | None = None

    def challenge(
        self, request: Request, version: int, error: str, challenges: Challenges, payee: str | None = None
    ) -> ApiError:
        """The 402 for one call: in the body for v1, in PAYMENT-REQUIRED for v2."""
        network = challenges.network
        url = str(request.url)
        entry = self._entry(network, payee or self.payee)
        extensions = self._extensions(request, version, challenges)
        price = str(self.price_micro_usdc)
        if version == V1:
            first = {**entry, "network": network.key, "maxAmountRequired": price, "resource": url, **_WORDS}
            body: Json = {"x402Version": 1, "error": error, "accepts": [first], **extensions}
            return ApiError(402, body, counts=False)
        document: Json = {
            "x402Version": 2,
            "error": error,
            "resource": {"url": url, **_WORDS},
            "accepts": [{**entry, "network": network.caip2, "amount": price}],
            **extensions,
        }
        return ApiError(402, {}, {"PAYMENT-REQUIRED": encode_header(document)}, counts=False)

    def _entry(self, network: Network, payee: str) -> Json:
        return {
            "scheme": "exact",
            "asset": network.usdc,
            "payTo": payee,
            "maxTimeoutSeconds": self.max_timeout_s,
            "extra": {"name": network.eip712_name, "version": network.eip712_version},
        }

    def _extensions(self, request: Request, version: int, challenges: Challenges) -> Json:
        offered: Json = {}
        if self.sign_in:
            offered[SIGN_IN] = challenges.sign_in(request)
        if self.payment_identifier is not IdentifierUse.OFF and version != V1:
            required = self.payment_identifier is IdentifierUse.REQUIRED
            offered[PAYMENT_IDENTIFIER] = {"info": {"required": required}, "schema": _IDENTIFIER_SCHEMA}
        return {"extensions": offered} if offered else {}
