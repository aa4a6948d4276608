"""The extension ``payment-identifier``: the first answer to a paid look, given again to the same payment and id."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from starlette.responses import Response

from app.sandbox.answers import ApiError
from app.sandbox.seller_terms import PAYMENT_IDENTIFIER, IdentifierUse

_ID = re.compile(r"[A-Za-z0-9_-]{16,128}\Z", re.ASCII)
Fingerprint = tuple[str, bytes, str]
"""Path, body and payment header of a request: an id belongs to exactly one of these."""


@dataclass(slots=True)
class _Memory:
    fingerprint: Fingerprint
    answer: Response | None = None
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Replays:
    """What was answered to which id."""

    def __init__(self) -> None:
        self.given_again = 0
        self._memories: dict[str, _Memory] = {}

    async def once(
        self, payment_id: str, fingerprint: Fingerprint, work: Callable[[], Awaitable[Response]]
    ) -> Response:
        """The answer of ``work``, or the earlier one; a second request waits for the first.

        Raises:
            ApiError: 409 for an id that belongs to another payment or request; whatever ``work`` raises, which is
                not kept.
        """
        memory = self._memories.setdefault(payment_id, _Memory(fingerprint))
        if memory.fingerprint != fingerprint:
            raise ApiError(409, {"error": "Payment identifier was used with another payment"}, counts=False)
        async with memory.lock:
            if memory.answer is None:
                memory.answer = await work()
            else:
                self.given_again += 1
            return memory.answer


def payment_id(document: Mapping[str, object], use: IdentifierUse) -> str:
    """The id in a decoded v2 payment; empty where the seller does not use ids, or none was given and none is needed.

    Raises:
        ApiError: 400 for an id that is malformed, or missing where it is required.
    """
    if use is IdentifierUse.OFF:
        return ""
    given = _id_in(document)
    if given is None and use is IdentifierUse.OPTIONAL:
        return ""
    if not isinstance(given, str) or not _ID.match(given):
        raise ApiError(400, {"error": "A valid payment identifier is required"}, counts=False)
    return given


def _id_in(document: Mapping[str, object]) -> object:
    extensions = document.get("extensions")
    declared = extensions.get(PAYMENT_IDENTIFIER) if isinstance(extensions, Mapping) else None
    info = declared.get("info") if isinstance(declared, Mapping) else None
    return info.get("id") if isinstance(info, Mapping) else None
