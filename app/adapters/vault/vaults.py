"""The vaults that bootstrap chooses from: system keyring, memory for play money, keystore file for one run."""

from __future__ import annotations

import os
import stat
from datetime import datetime
from pathlib import Path

from app.adapters.vault import keystore
from app.adapters.vault.core import KeepingSide, SigningSide
from app.adapters.vault.places import FilePlace, KeyringPlace, MemoryPlace
from app.adapters.vault.secret import Secret
from app.adapters.vault.worker import VaultThread
from app.domain.account import Account, AccountKind

_MOST_PASSWORD_BYTES = 4_096


class KeyringVault(SigningSide, KeepingSide):
    """Keys in the operating system's keyring, under ``service_name`` and the account's id."""

    def __init__(self, service_name: str = "Gondola") -> None:
        super().__init__(KeyringPlace(service_name))


class MemoryVault(SigningSide, KeepingSide):
    """Keys in memory, for play money and tests. They die with the process: it is only ever given sandbox keys."""

    def __init__(self) -> None:
        super().__init__(MemoryPlace())


class KeystoreFileVault(SigningSide, KeepingSide):
    """The one wallet of a V3 keystore file, opened at start; nothing can be added to it or removed.

    ``address`` is the checksummed address, ``note`` a sentence about files that others can read, or empty.
    """

    def __init__(self, secret: Secret, note: str = "") -> None:
        super().__init__(FilePlace(secret))
        self.address = secret.address
        self.note = note

    @classmethod
    async def open(cls, keystore_file: Path, password_file: Path) -> KeystoreFileVault:
        """Decrypt the file with the first line's worth of the password file (one trailing line break is dropped).

        Raises:
            InvalidSecret: a file cannot be read, is no keystore, or the password does not open it.
        """
        opener = VaultThread("gondola-keystore")
        try:
            return await opener.submit(
                lambda: cls(_decrypted(keystore_file, password_file), _note(password_file))
            )
        finally:
            opener.close()

    def account(self, created_at: datetime, network_key: str = "base") -> Account:
        """The account of this wallet; its id is the same in every run with the same key."""
        return Account(
            id=f"keystore-{self.address.lower()}",
            kind=AccountKind.WALLET,
            name="Keystore file",
            created_at=created_at,
            address=self.address,
            network_key=network_key,
        )


def _decrypted(keystore_file: Path, password_file: Path) -> Secret:
    text = keystore.read_text(keystore_file, keystore.MOST_BYTES, "keystore file")
    password = keystore.read_text(password_file, _MOST_PASSWORD_BYTES, "password file")
    return keystore.secret_from_keystore(text, password.removesuffix("\n").removesuffix("\r"))


def _note(password_file: Path) -> str:
    if os.name != "posix" or not password_file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return ""
    return f"Others on this computer may read {password_file}; chmod 600 keeps it to you."
