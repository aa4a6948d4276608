"""The two sides of every vault, whatever place its secrets are in: one adds and removes them, one signs."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import NoReturn, TypeVar

from app.adapters import eip55
from app.adapters.vault import keys, keystore, signing
from app.adapters.vault.places import SecretPlace
from app.adapters.vault.secret import Secret
from app.adapters.vault.worker import VaultThread
from app.domain.account import Account, same_address
from app.domain.errors import OnlyWatched, SecretMissing
from app.domain.networks import Network
from app.domain.payment import Authorization
from app.domain.signin import SignInMessage
from app.ports.vault import NewPhrase, ShownSecret

Result = TypeVar("Result")


class VaultCore:
    """A place for secrets and a thread for cryptography (importing eth_account alone takes 0.4 s)."""

    def __init__(self, place: SecretPlace) -> None:
        self._place = place
        self._cryptography = VaultThread("gondola-signing")
        self._spells = False

    def __repr__(self) -> str:
        """Nothing of what it holds."""
        return f"{type(self).__name__}()"

    def __reduce__(self) -> NoReturn:
        """Refuse to be pickled or copied."""
        raise TypeError("a vault is not copied")

    def lock(self) -> None:
        """Forget what was read from the keyring; the next signature asks it again."""
        self._place.lock()

    def close(self) -> None:
        """Forget everything and let the threads end; never waits for a prompt."""
        self._place.close()
        self._cryptography.close()

    async def _compute(self, work: Callable[[], Result]) -> Result:
        return await self._cryptography.submit(work)

    async def _secret(self, account: Account) -> Secret:
        if account.is_only_watched:
            raise OnlyWatched(detail=account.name)
        secret = await self._place.read(account.id)
        if secret is None:
            raise SecretMissing(detail=account.name)
        return secret


class SigningSide(VaultCore):
    """``ports.signer.Signer``: signs domain objects, never bytes, and gives an API key to its own host's calls."""

    async def sign_transfer(self, account: Account, authorization: Authorization, network: Network) -> str:
        """The EIP-712 signature of an EIP-3009 transfer from this account, on a network of our registry."""
        signing.check_transfer(account, authorization, network)
        key = await self._key(account)
        return await self._compute(lambda: signing.sign_transfer(key, account, authorization, network))

    async def sign_in(self, account: Account, message: SignInMessage) -> str:
        """The personal_sign signature of this account's sign-in message."""
        signing.check_sign_in(account, message)
        key = await self._key(account)
        return await self._compute(lambda: signing.sign_in(key, account, message))

    async def bearer(self, account: Account) -> str:
        """The API key of an API-key account."""
        api_key = (await self._secret(account)).api_key
        if api_key is None:
            raise SecretMissing("This account has no API key.", do="Add the API key under Wallet.")
        return api_key

    async def checksummed(self, address: str) -> str:
        """An address in its EIP-55 spelling. Raises InvalidAddress."""
        if self._spells:
            return eip55.checksummed(address)
        # The first one imports what it takes, for which no window should stand still.
        spelled = await self._compute(functools.partial(eip55.checksummed, address))
        self._spells = True
        return spelled

    async def _key(self, account: Account) -> bytes:
        key = (await self._secret(account)).key
        if key is None:
            raise SecretMissing(detail=account.name)
        return key


class KeepingSide(VaultCore):
    """``ports.vault.KeyVault``: makes, imports, shows again and removes secrets."""

    async def check(self) -> str:
        """Prove that secrets can be kept here; returns the plain name of the place."""
        return await self._place.prove()

    async def confirm(self) -> None:
        """Forget what was read, then let the place prove itself: a locked keyring asks the person."""
        self.lock()
        await self._place.prove()

    async def new_phrase(self) -> NewPhrase:
        """Twelve words from the system's randomness, not stored yet."""
        return await self._compute(_new_phrase)

    async def import_phrase(self, account_id: str, phrase: str) -> str:
        """Store a BIP-39 phrase and its first key; returns the checksummed address."""
        return await self._keep(account_id, functools.partial(keys.secret_from_phrase, phrase))

    async def import_private_key(self, account_id: str, key_hex: str) -> str:
        """Store a raw private key; returns the checksummed address."""
        return await self._keep(account_id, functools.partial(keys.secret_from_hex, key_hex))

    async def import_keystore(self, account_id: str, keystore_json: str, password: str) -> str:
        """Decrypt a V3 keystore and store its key; returns the checksummed address."""
        opening = functools.partial(keystore.secret_from_keystore, keystore_json, password)
        return await self._keep(account_id, opening)

    async def store_api_key(self, account_id: str, api_key: str) -> None:
        """Store an API key."""
        await self._place.write(account_id, keys.secret_from_api_key(api_key))

    async def reveal(self, account: Account) -> ShownSecret:
        """The key of a wallet, and the words it was made from, for the person's own eyes."""
        secret = await self._wallet_secret(account)
        return ShownSecret(secret.address, f"0x{(secret.key or b'').hex()}", secret.words)

    async def export_keystore(self, account: Account, password: str) -> str:
        """The key of a wallet, encrypted with a password, as other wallets read it."""
        secret = await self._wallet_secret(account)
        return await self._compute(functools.partial(keystore.keystore_of, secret, password))

    async def address_of_phrase(self, phrase: str) -> str:
        """Where a phrase leads; raises InvalidSecret."""
        return (await self._compute(functools.partial(keys.secret_from_phrase, phrase))).address

    async def address_of_key(self, key_hex: str) -> str:
        """Whose key that is; raises InvalidSecret."""
        return (await self._compute(functools.partial(keys.secret_from_hex, key_hex))).address

    async def address_of_keystore(self, keystore_json: str, password: str) -> str:
        """Whose key a keystore holds; raises InvalidSecret."""
        opening = functools.partial(keystore.secret_from_keystore, keystore_json, password)
        return (await self._compute(opening)).address

    async def remove(self, account_id: str) -> None:
        """Forget everything stored for an account."""
        await self._place.delete(account_id)

    async def _wallet_secret(self, account: Account) -> Secret:
        """The secret of this very wallet: another key under its name is not its backup."""
        secret = await self._secret(account)
        if secret.key is None or not same_address(secret.address, account.address):
            raise SecretMissing(detail=account.name)
        return secret

    async def _keep(self, account_id: str, reading: Callable[[], Secret]) -> str:
        secret = await self._compute(reading)
        await self._place.write(account_id, secret)
        return secret.address


def _new_phrase() -> NewPhrase:
    words = keys.new_words()
    return NewPhrase(words, keys.secret_from_phrase(" ".join(words)).address)
