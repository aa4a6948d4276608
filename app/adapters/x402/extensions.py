"""The extensions of an x402 v2 challenge that we answer: ``sign-in-with-x`` and ``payment-identifier``.

Sources: the extension documents of the x402 v2 specification. All others are neither echoed nor acted on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.adapters.x402.strict_json import compact

SIGN_IN = "sign-in-with-x"
PAYMENT_IDENTIFIER = "payment-identifier"
LARGEST_BYTES = 8 * 1024
"""An extension is echoed, so a server may not make our header larger than it may make an offer."""

_PAYMENT_ID = re.compile(r"[A-Za-z0-9_-]{16,128}\Z", re.ASCII)


def sign_in_offered(extensions: object) -> bool:
    """Whether a challenge's extensions hold the sign-in extension."""
    return isinstance(extensions, Mapping) and SIGN_IN in extensions


def answered(extensions: Mapping[str, object]) -> dict[str, object]:
    """The extensions that a payment of ours answers, exactly as they came; malformed or huge ones are left out.

    ``payment-identifier`` must hold ``info`` with the boolean ``required``.
    """
    declared = extensions.get(PAYMENT_IDENTIFIER)
    if not isinstance(declared, Mapping) or len(compact(declared)) > LARGEST_BYTES:
        return {}
    info = declared.get("info")
    if not isinstance(info, Mapping) or not isinstance(info.get("required"), bool):
        return {}
    return {PAYMENT_IDENTIFIER: dict(declared)}


def is_payment_id(text: str) -> bool:
    """Whether the extension allows this id: 16 to 128 letters, digits, hyphens and underscores."""
    return bool(_PAYMENT_ID.match(text))


def with_payment_id(declared: object, payment_id: str) -> dict[str, object]:
    """The server's declaration with our id added to its ``info``, all else as it came."""
    fields = dict(declared) if isinstance(declared, Mapping) else {}
    info = fields.get("info")
    return {**fields, "info": {**(info if isinstance(info, Mapping) else {}), "id": payment_id}}
