"""Where secrets are kept: the system keyring, or memory. They store and give back, and know no cryptography."""

from __future__ import annotations

import asyncio
import functools
import secrets
from typing import Protocol

from app.adapters.vault.backends import guarded, plain_name, trusted_backend
from app.adapters.vault.secret import Secret, secret_from_json
from app.adapters.vault.worker import VaultThread
from app.domain.errors import VaultError


class SecretPlace(Protocol):
    """Keeps secrets by account id. Raises VaultError."""

    async def prove(self) -> str:
        """Check that it can keep and give back; returns its plain name."""
        ...

    async def read(self, account_id: str) -> Secret | None:
        """The secret, or None when there is none."""
        ...

    async def write(self, account_id: str, secret: Secret) -> None:
        """Keep a secret, replacing an earlier one."""
        ...

    async def delete(self, account_id: str) -> None:
        """Forget it; a missing one is no error."""
        ...

    def lock(self) -> None:
        """Drop what is remembered beyond the place itself."""
        ...

    def close(self) -> None:
        """Stop; never waits."""
        ...


class KeyringPlace:
    """The operating system's keyring, asked on one thread: two prompts never stand side by side.

    Secrets that were read are remembered in this process until ``lock()``: a sign-in for every request would
    otherwise ask the keyring several times a second.
    """

    def __init__(self, service_name: str) -> None:
        self._service_name = service_name
        self._thread = VaultThread("gondola-keyring")
        self._unlocked: dict[str, Secret] = {}
        self._reading: dict[str, asyncio.Future[Secret | None]] = {}
        self._generation = 0

    async def prove(self) -> str:
        """Write, read back and delete a throw-away value in the real keyring."""
        return await self._thread.submit(functools.partial(_round_trip, self._service_name))

    async def read(self, account_id: str) -> Secret | None:
        """From memory when it was read before; callers that come while the keyring is asked share one answer."""
        known = self._unlocked.get(account_id)
        if known is not None:
            return known
        reading = self._reading.get(account_id)
        if reading is None:
            reading = self._thread.submit(functools.partial(_fetch, self._service_name, account_id))
            self._reading[account_id] = reading
            reading.add_done_callback(functools.partial(self._was_read, account_id, self._generation))
        # One caller that gives up must not take the answer from the others.
        return await asyncio.shield(reading)

    async def write(self, account_id: str, secret: Secret) -> None:
        """Store it and read it back."""
        await self._thread.submit(functools.partial(_put, self._service_name, account_id, secret))
        self._unlocked[account_id] = secret

    async def delete(self, account_id: str) -> None:
        """Delete it from the keyring and from memory."""
        self._unlocked.pop(account_id, None)
        await self._thread.submit(functools.partial(_remove, self._service_name, account_id))
        self._unlocked.pop(account_id, None)

    def lock(self) -> None:
        """Forget all that was read, and what is being read once it comes."""
        self._unlocked.clear()
        self._generation += 1

    def close(self) -> None:
        """Forget everything and let the thread end."""
        self.lock()
        self._thread.close()

    def _was_read(self, account_id: str, generation: int, reading: asyncio.Future[Secret | None]) -> None:
        self._reading.pop(account_id, None)
        if reading.cancelled() or reading.exception() is not None:
            return
        secret = reading.result()
        if secret is not None and generation == self._generation:
            self._unlocked[account_id] = secret


class MemoryPlace:
    """A dictionary: what is in it dies with the process."""

    def __init__(self) -> None:
        self._secrets: dict[str, Secret] = {}

    async def prove(self) -> str:
        """Always there."""
        return "play-money memory"

    async def read(self, account_id: str) -> Secret | None:
        """The secret, if there is one."""
        return self._secrets.get(account_id)

    async def write(self, account_id: str, secret: Secret) -> None:
        """Keep it."""
        self._secrets[account_id] = secret

    async def delete(self, account_id: str) -> None:
        """Forget it."""
        self._secrets.pop(account_id, None)

    def lock(self) -> None:
        """Nothing is remembered beyond the place itself."""

    def close(self) -> None:
        """Forget all."""
        self._secrets.clear()


class FilePlace:
    """The one secret of a keystore file, whichever account asks: the address decides. Read-only."""

    def __init__(self, secret: Secret) -> None:
        self._secret: Secret | None = secret

    async def prove(self) -> str:
        """It was opened already."""
        return "keystore file"

    async def read(self, account_id: str) -> Secret | None:  # noqa: ARG002 - one secret for every id
        """The file's secret."""
        return self._secret

    async def write(self, account_id: str, secret: Secret) -> None:  # noqa: ARG002 - refused for all
        """Refused."""
        raise _read_only()

    async def delete(self, account_id: str) -> None:  # noqa: ARG002 - refused for all
        """Refused."""
        raise _read_only()

    def lock(self) -> None:
        """The file's password is gone, so there would be no way back: nothing happens."""

    def close(self) -> None:
        """Forget it."""
        self._secret = None


def _read_only() -> VaultError:
    return VaultError(
        "This run uses a keystore file, and that is never changed.",
        means="No key was written anywhere.",
        do="Open Gondola without the keystore file to add or remove accounts.",
    )


def _round_trip(service_name: str) -> str:
    backend = trusted_backend()
    name, probe = f"self-check-{secrets.token_hex(4)}", secrets.token_hex(16)

    def write_and_read() -> str | None:
        backend.set_password(service_name, name, probe)
        try:
            return backend.get_password(service_name, name)
        finally:
            backend.delete_password(service_name, name)

    if guarded(write_and_read) != probe:
        raise _forgetful()
    return plain_name(backend)


def _fetch(service_name: str, account_id: str) -> Secret | None:
    backend = trusted_backend()
    stored = guarded(lambda: backend.get_password(service_name, account_id))
    return secret_from_json(stored) if stored is not None else None


def _put(service_name: str, account_id: str, secret: Secret) -> None:
    backend = trusted_backend()
    guarded(lambda: backend.set_password(service_name, account_id, secret.to_json()))
    kept = guarded(lambda: backend.get_password(service_name, account_id))
    if kept != secret.to_json():
        raise _forgetful()


def _remove(service_name: str, account_id: str) -> None:
    backend = trusted_backend()
    if guarded(lambda: backend.get_password(service_name, account_id)) is not None:
        guarded(lambda: backend.delete_password(service_name, account_id))


def _forgetful() -> VaultError:
    return VaultError(
        "The system keyring does not give back what it is given.",
        means="No key was left in it that Gondola relies on, and none was written anywhere else.",
        do="Check that the keyring works in other programs, then try again.",
    )
