"""Bounded, strict reading of JSON and base64-JSON that a stranger sent, and the one way we write it back."""

from __future__ import annotations

import base64
import binascii
import json
import math

from app.adapters.bounded_json import load_json
from app.domain.errors import AnswerTooLarge, MalformedAnswer


def read_object(text: bytes, limit_bytes: int) -> dict[str, object]:
    """A JSON object of at most this size, with no key twice and no NaN.

    Raises:
        AnswerTooLarge, MalformedAnswer: anything else.
    """
    if len(text) > limit_bytes:
        raise AnswerTooLarge(detail=f"{len(text)} bytes")
    try:
        document = load_json(text, object_pairs_hook=_no_key_twice, parse_float=_finite)
    except ValueError as error:
        raise MalformedAnswer(detail=f"not JSON: {error}") from None
    if not isinstance(document, dict):
        raise MalformedAnswer(detail="not a JSON object")
    return document


def decode_header(value: str, limit_bytes: int) -> dict[str, object]:
    """The JSON object in a base64 header value; missing padding is forgiven, foreign characters are not.

    Raises:
        AnswerTooLarge, MalformedAnswer: as in :func:`read_object`.
    """
    trimmed = value.strip()
    if len(trimmed) > limit_bytes * 4 // 3 + 4:
        raise AnswerTooLarge(detail=f"{len(trimmed)} characters of header")
    try:
        text = base64.b64decode(trimmed + "=" * (-len(trimmed) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise MalformedAnswer(detail="a header is not base64") from None
    return read_object(text, limit_bytes)


def encode_header(document: dict[str, object]) -> str:
    """A JSON object as one header value; equal input gives equal bytes (keys keep their order)."""
    return base64.b64encode(compact(document)).decode("ascii")


def compact(document: object) -> bytes:
    """JSON without blanks, in ASCII."""
    return json.dumps(document, separators=(",", ":"), ensure_ascii=True, allow_nan=False).encode("ascii")


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key appears twice")
    return found


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number without end")
    return number
