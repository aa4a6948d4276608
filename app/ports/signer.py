"""The vault's signing side: it signs domain objects and never hands out key bytes."""

from __future__ import annotations

from typing import Protocol

from app.domain.account import Account
from app.domain.networks import Network
from app.domain.payment import Authorization
from app.domain.signin import SignInMessage


class Signer(Protocol):
    """Signs with the key of an account. Raises VaultError when the key cannot be reached."""

    async def sign_transfer(self, account: Account, authorization: Authorization, network: Network) -> str:
        """The 65-byte EIP-712 signature of an EIP-3009 transfer, as ``0x`` hex (deterministic, RFC 6979)."""
        ...

    async def sign_in(self, account: Account, message: SignInMessage) -> str:
        """The personal_sign (EIP-191) signature of the message's text, as ``0x`` hex."""
        ...

    async def bearer(self, account: Account) -> str:
        """The API key of an API-key account, for the Authorization header of its own host."""
        ...

    async def checksummed(self, address: str) -> str:
        """An address in its EIP-55 spelling, for showing."""
        ...
