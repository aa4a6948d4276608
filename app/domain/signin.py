"""The sign-in message (EIP-4361 text) that proves a wallet to one host, for one request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

SIGN_IN_CHAIN_ID = 8453
"""Venice accepts sign-ins for Base only; the proof moves no money, so a testnet account uses the same id."""


@dataclass(frozen=True, slots=True)
class SignInMessage:
    """One proof: ``domain`` is the host (with port) of the API address, ``nonce`` at least 8 alphanumerics.

    Times are aware UTC. The proof is a bearer token until it expires: it goes to ``domain`` and nowhere else.
    """

    domain: str
    address: str
    uri: str
    nonce: str
    issued_at: datetime
    expires_at: datetime
    chain_id: int = SIGN_IN_CHAIN_ID
    statement: str = "Sign in to Venice AI"

    @property
    def issued_at_text(self) -> str:
        """RFC 3339 with milliseconds and Z."""
        return _rfc3339(self.issued_at)

    @property
    def expires_at_text(self) -> str:
        """RFC 3339 with milliseconds and Z."""
        return _rfc3339(self.expires_at)

    def text(self) -> str:
        """The exact EIP-4361 text that is signed with personal_sign."""
        return (
            f"{self.domain} wants you to sign in with your Ethereum account:\n"
            f"{self.address}\n\n"
            f"{self.statement}\n\n"
            f"URI: {self.uri}\n"
            "Version: 1\n"
            f"Chain ID: {self.chain_id}\n"
            f"Nonce: {self.nonce}\n"
            f"Issued At: {self.issued_at_text}\n"
            f"Expiration Time: {self.expires_at_text}"
        )


def _rfc3339(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
