"""Challenges in both versions, to be bent by tests."""

from __future__ import annotations

import base64
import json

from app.domain.networks import BASE

PAYEE = "0x2670B922ef37C7Df47158725C0CC407b5382293F"
URL = "https://api.venice.ai/api/v1/x402/top-up"


def v2_entry(**changes: object) -> dict[str, object]:
    """One v2 entry."""
    return {
        "scheme": "exact",
        "network": "eip155:8453",
        "amount": "5000000",
        "asset": "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913",
        "payTo": PAYEE,
        "maxTimeoutSeconds": 300,
        "extra": {"name": "USD Coin", "version": "2"},
        **changes,
    }


def v1_entry(**changes: object) -> dict[str, object]:
    """One v1 entry."""
    return {
        "scheme": "exact",
        "network": "base",
        "maxAmountRequired": "10000",
        "resource": "https://seller.example/retrieve",
        "description": "A look",
        "mimeType": "application/json",
        "payTo": PAYEE,
        "maxTimeoutSeconds": 60,
        "asset": BASE.usdc,
        "extra": {"name": "USD Coin", "version": "2"},
        **changes,
    }


def v2(*entries: object, **changes: object) -> dict[str, object]:
    """A v2 challenge."""
    resource = {"url": URL, "description": "Credit", "mimeType": "application/json"}
    return {"x402Version": 2, "resource": resource, "accepts": list(entries or (v2_entry(),)), **changes}


def v1(*entries: object, **changes: object) -> dict[str, object]:
    """A v1 challenge."""
    return {
        "x402Version": 1,
        "error": "Payment required",
        "accepts": list(entries or (v1_entry(),)),
        **changes,
    }


def as_header(document: object) -> str:
    """Base64 JSON."""
    return base64.b64encode(json.dumps(document).encode()).decode()


def as_body(document: object) -> bytes:
    """JSON."""
    return json.dumps(document).encode()
