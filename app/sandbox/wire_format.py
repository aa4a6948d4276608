"""Base64-JSON headers, USD figures and times as the pretend services write and read them."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from app.domain.money import MICRO


class Unreadable(ValueError):
    """A header is not base64 of a JSON object."""


def encode_header(document: Mapping[str, object]) -> str:
    """A JSON object as one header value."""
    return base64.b64encode(json.dumps(document, separators=(",", ":")).encode()).decode()


def decode_header(value: str) -> dict[str, Any]:
    """The JSON object in a header value.

    Raises:
        Unreadable: not base64, not JSON, or not an object.
    """
    try:
        padded = value.strip() + "=" * (-len(value.strip()) % 4)
        document = json.loads(base64.b64decode(padded, validate=True))
    except (binascii.Error, ValueError) as error:
        raise Unreadable(str(error)) from error
    if not isinstance(document, dict):
        raise Unreadable("not an object")
    return document


def usd(micro: int) -> float | int:
    """Micro-USD as the JSON number that Venice writes (``12.5``, ``10``)."""
    return micro // MICRO if micro % MICRO == 0 else micro / MICRO


def iso(unix_s: float) -> str:
    """A Unix time as ``2026-01-02T03:04:05.678Z``."""
    return datetime.fromtimestamp(unix_s, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def http_date(unix_s: float) -> str:
    """A Unix time as an HTTP ``Date``."""
    return datetime.fromtimestamp(unix_s, UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")
