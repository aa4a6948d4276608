"""Signers and accounts for adapter tests: real signatures by a key in memory, no keyring."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from eth_account import Account as EthAccount
from eth_account.messages import encode_defunct, encode_typed_data

from app.adapters.x402.scheme import Exact3009Scheme
from app.domain.account import Account, AccountKind
from app.domain.networks import Network
from app.domain.payment import Authorization
from app.domain.signin import SignInMessage

LONG_AGO = datetime(2026, 1, 2, tzinfo=UTC)


class KeySigner:
    """Signs with one private key; remembers which sign-in messages it signed."""

    def __init__(self, key: str, api_key: str = "") -> None:
        self._key = EthAccount.from_key(key)
        self._api_key = api_key
        self.signed_in: list[SignInMessage] = []

    @property
    def address(self) -> str:
        address: str = self._key.address
        return address

    async def sign_transfer(self, account: Account, authorization: Authorization, network: Network) -> str:
        message: Any = Exact3009Scheme().typed_data(authorization, network)
        return _hex(self._key.sign_message(encode_typed_data(full_message=message)).signature)

    async def sign_in(self, account: Account, message: SignInMessage) -> str:
        self.signed_in.append(message)
        return _hex(self._key.sign_message(encode_defunct(text=message.text())).signature)

    async def bearer(self, account: Account) -> str:
        return self._api_key

    async def checksummed(self, address: str) -> str:
        return self.address if address.lower() == self.address.lower() else address


class SkewedClock:
    """A clock that is wrong by some seconds, as laptops are."""

    def __init__(self, wrong_by_s: float = 0.0) -> None:
        self.wrong_by_s = wrong_by_s
        self.ran_s = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.wrong_by_s)

    def monotonic(self) -> float:
        return self.ran_s

    async def sleep(self, seconds: float) -> None:
        self.ran_s += seconds


def wallet(address: str) -> Account:
    """A wallet account with this address."""
    return Account("w1", AccountKind.WALLET, "Main", LONG_AGO, address=address)


def api_key() -> Account:
    """An API-key account."""
    return Account("k1", AccountKind.API_KEY, "Studio key", LONG_AGO)


def _hex(signature: bytes) -> str:
    return "0x" + bytes(signature).hex()
