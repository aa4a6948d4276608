"""Keeps secrets in the operating system's keyring. Every call may wait for the person to unlock it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.domain.account import Account


@dataclass(frozen=True, slots=True)
class NewPhrase:
    """A freshly made 12-word phrase, to be shown once. Its repr never shows the words."""

    words: tuple[str, ...]
    address: str

    def __repr__(self) -> str:
        """Without the words."""
        return f"NewPhrase({self.address})"


@dataclass(frozen=True, slots=True)
class ShownSecret:
    """A wallet's secret for a person's eyes: its key (``0x`` and 64 hex digits), and its words where it has some.

    Its repr shows neither.
    """

    address: str
    key: str
    words: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Without the secret."""
        return f"ShownSecret({self.address})"


class KeyVault(Protocol):
    """Adds and removes secrets. Raises VaultError or InvalidSecret; secrets never appear in either."""

    async def check(self) -> str:
        """Prove that a safe keyring is there and writable; returns its plain name ("GNOME Keyring", …)."""
        ...

    async def confirm(self) -> None:
        """Ask the keyring anew: forget what was read from it, then use it for real, which may prompt the person.

        Raises VaultError when it says no. Where no keyring is in use there is nobody to ask, and it succeeds.
        """
        ...

    async def new_phrase(self) -> NewPhrase:
        """Make a phrase with the system's randomness; nothing is stored yet."""
        ...

    async def import_phrase(self, account_id: str, phrase: str) -> str:
        """Store the key at BIP-44 ``m/44'/60'/0'/0/0`` and the phrase; returns the checksummed address."""
        ...

    async def import_private_key(self, account_id: str, key_hex: str) -> str:
        """Store a raw private key (64 hex digits, 0x optional); returns the checksummed address."""
        ...

    async def import_keystore(self, account_id: str, keystore_json: str, password: str) -> str:
        """Decrypt a V3 keystore and store its key; returns the checksummed address."""
        ...

    async def store_api_key(self, account_id: str, api_key: str) -> None:
        """Store an API key."""
        ...

    async def reveal(self, account: Account) -> ShownSecret:
        """The secret of a wallet, for a person who asked for it; SecretMissing if there is none."""
        ...

    async def export_keystore(self, account: Account, password: str) -> str:
        """A wallet's key as a V3 keystore (JSON), encrypted with a password. Takes a second or more."""
        ...

    async def address_of_phrase(self, phrase: str) -> str:
        """The checksummed address that a phrase leads to; nothing is kept."""
        ...

    async def address_of_key(self, key_hex: str) -> str:
        """The checksummed address of a raw private key; nothing is kept."""
        ...

    async def address_of_keystore(self, keystore_json: str, password: str) -> str:
        """The checksummed address of the key in a V3 keystore; nothing is kept."""
        ...

    async def remove(self, account_id: str) -> None:
        """Forget everything stored for an account; a missing entry is no error."""
        ...
