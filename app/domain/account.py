"""Who pays and who polls: a wallet whose key is in the keyring, or a named API key."""

from __future__ import annotations

import re
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


@dataclass(frozen=True, slots=True)
class Account:
    """One way to pay and poll. The secret itself is in the vault under ``id`` and nowhere else.

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


def same_address(one: str, other: str) -> bool:
    """Whether two spellings name the same address."""
    return bool(_ADDRESS.match(one)) and one.lower() == other.lower()
