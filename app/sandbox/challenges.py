"""The 402 documents of the pretend Venice: discovery, low credit, and the top-up offer."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from starlette.requests import Request

from app.domain.money import MICRO
from app.domain.networks import Network
from app.sandbox.answers import INSUFFICIENT, ApiError
from app.sandbox.clock import SandboxClock
from app.sandbox.wire_format import encode_header, iso, usd

Json = dict[str, object]
MINIMUM_TOP_UP = 5 * MICRO
MAXIMUM_TOP_UP = 10_000 * MICRO
SUGGESTED_TOP_UP = 10 * MICRO
MINIMUM_CREDIT = MICRO // 10
MAX_TIMEOUT_S = 300
_SOLANA = "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"
_SOLANA_USDC = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"
_SOLANA_PAYEE = "GondoLaSandboxNobodyPaysHere1111111111111111"
_SIGN_IN_S = 300


@dataclass(frozen=True, slots=True)
class Challenges:
    """Writes challenges for one network and payee."""

    network: Network
    payee: str
    clock: SandboxClock

    def offers(self, amount: int, *, payee: str | None = None, short_solana: bool = False) -> list[Json]:
        """``accepts[]``: one entry for Base, one for Solana, of that many micro-USDC."""
        token = {"name": self.network.eip712_name, "version": self.network.eip712_version}
        base: Json = {
            "scheme": "exact",
            "network": self.network.caip2,
            "amount": str(amount),
            "asset": self.network.usdc,
            "payTo": payee or self.payee,
            "maxTimeoutSeconds": MAX_TIMEOUT_S,
            "extra": token,
        }
        solana: Json = {
            **base,
            "network": "solana" if short_solana else _SOLANA,
            "asset": _SOLANA_USDC,
            "payTo": _SOLANA_PAYEE,
            "extra": {**token, "feePayer": _SOLANA_PAYEE},
        }
        return [base, solana]

    def sign_in(self, request: Request) -> Json:
        """The ``sign-in-with-x`` extension for the host that was called."""
        now = self.clock.server_s()
        info: Json = {
            "domain": request.headers.get("host", request.url.netloc),
            "uri": f"{request.url.scheme}://{request.url.netloc}",
            "version": "1",
            "nonce": secrets.token_hex(8),
            "issuedAt": iso(now),
            "expirationTime": iso(now + _SIGN_IN_S),
            "statement": "Sign in to Venice AI",
        }
        chains = [
            {"chainId": "eip155:8453", "type": "eip191"},
            {"chainId": "eip155:8453", "type": "eip1271"},
            {"chainId": _SOLANA, "type": "ed25519"},
        ]
        return {"info": info, "supportedChains": chains}

    def required(self, request: Request, error: str, amount: int, *, sign_in: bool = True) -> Json:
        """The x402 v2 ``PaymentRequired`` object for the route that was called; no offers when the amount is 0."""
        document: Json = {
            "x402Version": 2,
            "error": error,
            "resource": {
                "url": str(request.url),
                "description": "Venice API",
                "mimeType": "application/json",
            },
            "accepts": self.offers(amount, short_solana=True) if amount else [],
        }
        if sign_in:
            document["extensions"] = {"sign-in-with-x": self.sign_in(request)}
        return document

    def no_credentials(self, request: Request, *, with_offers: bool = True) -> ApiError:
        """402 (a): nobody said who they are."""
        amount = SUGGESTED_TOP_UP if with_offers else 0
        document = self.required(request, "Authentication required", amount)
        body: Json = {
            **document,
            "authOptions": {
                "apiKey": {
                    "header": "Authorization: Bearer YOUR_API_KEY",
                    "getKey": "https://venice.ai/settings/api",
                },
                "x402Wallet": {
                    "header": "SIGN-IN-WITH-X",
                    "legacyHeader": "X-Sign-In-With-X",
                    "topUp": "POST /api/v1/x402/top-up",
                },
            },
        }
        return ApiError(402, body, {"PAYMENT-REQUIRED": encode_header(document)}, counts=False)

    def credit_too_low(self, request: Request, balance: int) -> ApiError:
        """402 (b): signed in, but less than the minimum credit."""
        body: Json = {
            "error": "Payment required",
            "code": "PAYMENT_REQUIRED",
            "reason": "insufficient_balance",
            "currentBalanceUsd": usd(balance),
            "minimumBalanceUsd": usd(MINIMUM_CREDIT),
            "description": "Venice API",
            "suggestedTopUpUsd": usd(SUGGESTED_TOP_UP),
            "minimumTopUpUsd": usd(MINIMUM_TOP_UP),
            "supportedTokens": ["USDC"],
            "supportedChains": ["base", "solana"],
            "topUpInstructions": {
                "step1": "POST /api/v1/x402/top-up with no payment header to get payment requirements",
                "step2": "Choose a payment option from accepts and sign a USDC transfer authorization",
                "step3": "POST /api/v1/x402/top-up with the signed X-402-Payment header",
                "receiverWallet": self.payee,
                "tokenAddress": self.network.usdc,
                "tokenDecimals": 6,
                "network": self.network.caip2,
                "minimumAmountUsd": usd(MINIMUM_TOP_UP),
            },
            "siwxChallenge": self.sign_in(request),
        }
        return ApiError(402, body, self._required_header(request, "Payment required"))

    def under_quote(self, request: Request, *, wallet: bool) -> ApiError:
        """402 (c): enough to be let in, too little for this job; or an API key without funds."""
        headers = self._required_header(request, "Payment required") if wallet else {}
        return ApiError(402, {"error": INSUFFICIENT}, headers)

    def top_up_offer(self, payee: str | None = None) -> Json:
        """The discovery document of the top-up route, priced at the minimum."""
        return {"x402Version": 2, "accepts": self.offers(MINIMUM_TOP_UP, payee=payee)}

    def _required_header(self, request: Request, error: str) -> dict[str, str]:
        document = self.required(request, error, SUGGESTED_TOP_UP)
        return {"PAYMENT-REQUIRED": encode_header(document)}
