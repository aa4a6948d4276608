"""Who pays and who polls: a wallet whose key is in the keyring, or a named API key. Others are only looked at."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from app.domain.display import displayable, short_address
from app.domain.errors import InvalidAddress, InvalidInput
from app.domain.networks import NETWORKS, Network

LONGEST_NAME = 60
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}\Z", re.ASCII)


class AccountKind(Enum):
    """What signs a request of this account."""

    WALLET = "wallet"
    API_KEY = "api_key"
    WATCHED = "watched"
    """Nothing: an address whose key is elsewhere, or somebody else's."""


@dataclass(frozen=True, slots=True)
class Account:
    """One way to pay and poll. The secret itself is in the vault under ``id`` and nowhere else; a watched address has
    none.

    ``address`` is the checksummed wallet address, empty for an API key. ``backed_up`` says that the person
    proved to have written the phrase down (imported keys count as backed up).
    """

    id: str
    kind: AccountKind
    name: str
    created_at: datetime
    address: str = ""
    network_key: str = "base"
    backed_up: bool = True

    @property
    def network(self) -> Network:
        """The chain this account's money is on."""
        return NETWORKS[self.network_key]

    @property
    def is_wallet(self) -> bool:
        """Whether this account signs with a key of its own."""
        return self.kind is AccountKind.WALLET

    @property
    def is_only_watched(self) -> bool:
        """Whether nothing can be signed for it: it is looked at, and never used."""
        return self.kind is AccountKind.WATCHED

    @property
    def has_address(self) -> bool:
        """Whether the chain can be asked about it."""
        return bool(self.address)

    def label(self) -> str:
        """Name and short address, for lists."""
        return f"{self.name} {short_address(self.address)}" if self.address else self.name


def checked_name(name: str) -> str:
    """A name for an account as typed by a person.

    Raises:
        InvalidInput: empty, or longer than 60 characters.
    """
    clean = displayable(name, LONGEST_NAME + 1)
    if not clean or len(clean) > LONGEST_NAME:
        raise InvalidInput(f"Give it a name of 1 to {LONGEST_NAME} characters.")
    return clean


def normal_address(text: object) -> str:
    """An address in the form used for comparing: ``0x`` and 40 lower-case hex digits.

    Raises:
        InvalidAddress: anything else.
    """
    if not isinstance(text, str) or not _ADDRESS.match(text):
        raise InvalidAddress(text)
    return text.lower()


async def typed_address(text: str, checksummed: Callable[[str], Awaitable[str]]) -> str:
    """An address as a person typed or pasted it, in its EIP-55 spelling, which ``checksummed`` knows.

    Raises:
        InvalidAddress: it is none, or its capital letters say that one letter is another one (EIP-55).
    """
    clean = text.strip()
    spelled = await checksummed(normal_address(clean))
    digits = clean[2:]
    mixed = digits not in (digits.lower(), digits.upper())
    if mixed and digits != spelled[2:]:
        raise InvalidAddress(clean, mistyped=True)
    return spelled


def usable(accounts: tuple[Account, ...]) -> tuple[Account, ...]:
    """Those that can pay or poll, in their order."""
    return tuple(account for account in accounts if not account.is_only_watched)


def same_address(one: str, other: str) -> bool:
    """Whether two spellings name the same address."""
    return bool(_ADDRESS.match(one)) and one.lower() == other.lower()
