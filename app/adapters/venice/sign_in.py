"""Venice's side of signing in: what its statement says, and what its 401 codes mean.

The proof itself is made in ``app.adapters.sign_in_header``, which every adapter that signs in shares.
"""

from __future__ import annotations

from datetime import datetime

from app.adapters import sign_in_header as shared
from app.adapters.sign_in_header import HEADER
from app.domain.account import Account
from app.ports.signer import Signer

__all__ = ["CODE_PREFIX", "HEADER", "NONCE_REUSED", "TIME_CODES", "reason_of", "sign_in_header"]

STATEMENT = "Sign in to Venice AI"
CODE_PREFIX = "X402_SIGN_IN_"
TIME_CODES = frozenset({"EXPIRED", "FUTURE_TIMESTAMP", "TIMESTAMP_MISMATCH", "NOT_BEFORE"})
NONCE_REUSED = "NONCE_REUSED"


async def sign_in_header(signer: Signer, account: Account, domain: str, uri: str, now: datetime) -> str:
    """The header's value for one request to ``uri``; ``now`` is the server's time. Never the same twice.

    Venice accepts sign-ins for Base only; the proof moves no money, so a testnet account uses the same chain id.

    Raises:
        VaultError: the key cannot be reached.
    """
    return await shared.sign_in_header(signer, account, domain, uri, now, statement=STATEMENT)


def reason_of(code: str) -> str:
    """A sign-in code without its prefix; empty for any other code."""
    return code.removeprefix(CODE_PREFIX) if code.startswith(CODE_PREFIX) else ""
