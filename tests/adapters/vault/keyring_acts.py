"""What a program does with the vault on a real keyring, one act for each process; run with an act's name.

Prints one line of JSON for each answer. Never part of a test process itself: the keyring library remembers the
back end that it found first.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from collections.abc import Awaitable, Callable

from app.adapters.vault.vaults import KeyringVault
from app.domain.errors import GondolaError
from app.domain.networks import BASE
from tests.adapters.vault.samples import API_KEY, JUNK, KEY_ACCOUNT, authorization, wallet

Act = Callable[[KeyringVault], Awaitable[object]]


async def check(vault: KeyringVault) -> object:
    """Prove the keyring."""
    return await vault.check()


async def store(vault: KeyringVault) -> object:
    """Import a phrase and an API key."""
    await vault.store_api_key(KEY_ACCOUNT.id, API_KEY)
    return await vault.import_phrase("w1", JUNK)


async def sign(vault: KeyringVault) -> object:
    """Sign in a process that has stored nothing itself, many at once."""
    asked = [vault.sign_transfer(wallet(), authorization(), BASE) for _ in range(5)]
    return sorted(set(await asyncio.gather(*asked)))


async def reveal(vault: KeyringVault) -> object:
    """Give the secrets back to their owner."""
    shown = await vault.reveal(wallet())
    return [" ".join(shown.words) == JUNK, await vault.bearer(KEY_ACCOUNT) == API_KEY]


async def back_up(vault: KeyringVault) -> object:
    """Ask the keyring, encrypt the key with a password, and open it again."""
    await vault.confirm()
    document = await vault.export_keystore(wallet(), "a long password")
    return await vault.address_of_keystore(document, "a long password")


async def show_locked(vault: KeyringVault) -> object:
    """Ask for a key that this process has in memory, after the desktop locked its keyring."""
    await vault.reveal(wallet())
    await asyncio.to_thread(_lock_collection)
    await vault.confirm()
    return await vault.reveal(wallet())


async def remove(vault: KeyringVault) -> object:
    """Remove, twice, then sign."""
    await vault.remove("w1")
    await vault.remove("w1")
    return await vault.sign_transfer(wallet(), authorization(), BASE)


async def lock_and_sign(vault: KeyringVault) -> object:
    """Sign after the desktop locked its keyring: from memory first, then, forgotten, from the keyring."""
    before = await vault.sign_transfer(wallet(), authorization(), BASE)
    await asyncio.to_thread(_lock_collection)
    from_memory = await vault.sign_transfer(wallet(), authorization(), BASE)
    _answer(before == from_memory)
    vault.lock()
    return await vault.sign_transfer(wallet(), authorization(), BASE)


async def store_locked(vault: KeyringVault) -> object:
    """Import into a locked keyring."""
    await asyncio.to_thread(_lock_collection)
    return await vault.import_phrase("w2", JUNK)


def _answer(answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _lock_collection() -> None:
    import secretstorage

    connection = secretstorage.dbus_init()
    secretstorage.get_default_collection(connection).lock()
    connection.close()


ACTS: dict[str, Act] = {
    act.__name__: act
    for act in (check, store, sign, reveal, back_up, show_locked, remove, lock_and_sign, store_locked)
}


async def _main(names: list[str]) -> None:
    vault = KeyringVault("Gondola-test")
    for name in names:
        try:
            answer = await ACTS[name](vault)
        except GondolaError as error:
            answer = {"error": type(error).__name__, "words": error.sentence(), "detail": error.detail}
        _answer(answer)
    vault.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)
    asyncio.run(_main(sys.argv[1:]))
