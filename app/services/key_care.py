"""A wallet's key for its owner: shown on demand, backed up, and backups checked. The keyring is asked first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain import errors
from app.domain.account import Account
from app.domain.backups import MOST_BYTES, checked_password, require_same_wallet
from app.ports.clock import Clock
from app.ports.exports import ExportFiles
from app.ports.vault import KeyVault, ShownSecret
from app.services.app_lock import RequireOpen, always_open


@dataclass(frozen=True, slots=True)
class KeyCareTools:
    """What it needs from outside. ``require_open`` raises Locked: then no key is shown or saved."""

    vault: KeyVault
    files: ExportFiles
    clock: Clock
    require_open: RequireOpen = always_open


class KeyCare:
    """Nothing of a key is remembered here, and nothing of it is ever in an error or a log."""

    def __init__(self, tools: KeyCareTools) -> None:
        self._t = tools

    async def show(self, account: Account) -> ShownSecret:
        """The key and the words of a wallet, after the keyring has been asked anew.

        Raises:
            VaultError: it said no, or there is no key (OnlyWatched, SecretMissing). Locked.
        """
        await self._ask(account)
        return await self._t.vault.reveal(account)

    async def back_up(self, account: Account, password: str, again: str, folder: Path) -> Path:
        """Save the key as a file that the password opens, read it back from the disk, and open it once.

        Raises:
            InvalidInput: the password is no good, or the file did not open again.
            VaultError, Locked: as for ``show``. DiskError: it could not be saved or read.
        """
        checked_password(password, again)
        await self._ask(account)
        document = await self._t.vault.export_keystore(account, password)
        name = f"Gondola backup {account.name} {self._t.clock.now():%Y-%m-%d}"
        path = await self._t.files.save(folder, name, "json", document.encode("utf-8"))
        await self.check_file(account, path, password)
        return path

    async def check_file(self, account: Account, path: Path, password: str) -> None:
        """See that a backup file brings this wallet back; nothing is changed or kept.

        Raises:
            InvalidInput: it does not (InvalidSecret: it cannot be opened, with words).
            DiskError: it cannot be read.
        """
        content = await self._t.files.read(path, MOST_BYTES)
        if len(content) > MOST_BYTES:
            raise errors.InvalidSecret("This file is too large to be a backup of a wallet.")
        document = content.decode("utf-8-sig", "replace")
        require_same_wallet(account, await self._t.vault.address_of_keystore(document, password))

    async def check_words(self, account: Account, phrase: str) -> None:
        """See that words on paper bring this wallet back; raises InvalidInput (InvalidSecret: no such words)."""
        require_same_wallet(account, await self._t.vault.address_of_phrase(phrase))

    async def check_key(self, account: Account, key_hex: str) -> None:
        """See that a private key on paper is this wallet's; raises InvalidInput (InvalidSecret: it is no key)."""
        require_same_wallet(account, await self._t.vault.address_of_key(key_hex))

    async def _ask(self, account: Account) -> None:
        """Whatever was read from the keyring before does not count: whoever asks now is asked now."""
        await self._t.require_open()
        if account.is_only_watched:
            raise errors.OnlyWatched(detail=account.name)
        await self._t.vault.confirm()
        # A lock may have fallen while the keyring asked.
        await self._t.require_open()
