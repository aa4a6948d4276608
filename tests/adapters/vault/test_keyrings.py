"""Which keyrings are trusted, what their failures become, and that a prompt nobody answers holds up nothing."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import keyring
import keyring.core
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend
from keyring.errors import InitError, KeyringError, NoKeyringError, PasswordSetError
from keyring.errors import KeyringLocked as Locked

from app.adapters.vault.vaults import KeyringVault
from app.domain.errors import KeyringInsecure, KeyringLocked, KeyringMissing, SecretMissing, VaultError
from app.domain.networks import BASE
from tests.adapters.vault.samples import (
    API_KEY,
    JUNK,
    JUNK_ADDRESS,
    JUNK_KEY,
    KEY_ACCOUNT,
    authorization,
    message,
    wallet,
)


class _Backend(KeyringBackend):
    """A keyring in memory, told how to misbehave."""

    priority = 5

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.reads = 0
        self.fails: Exception | None = None
        self.prompt: threading.Event | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self.reads += 1
        self._ask()
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        self.kept[username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[username]

    def _ask(self) -> None:
        if self.prompt is not None:
            self.prompt.wait()
        if self.fails is not None:
            raise self.fails


class _Forgetful(_Backend):
    """Takes everything and gives nothing back."""

    def get_password(self, service: str, username: str) -> str | None:
        return "something else"


def _as_if_from(module: str, kind: type[_Backend] = _Backend) -> type[_Backend]:
    """A back end whose class says that it lives in this module."""
    return type(kind.__name__, (kind,), {"__module__": module, "__doc__": kind.__doc__})


Trusted = _as_if_from("keyring.backends.SecretService")
PlainText = _as_if_from("keyrings.alt.file")


class _Chain(ChainerBackend):
    """A chain of what it is given."""

    backends: list[KeyringBackend] = []  # noqa: RUF012 - as the library has it


@pytest.fixture
def vault() -> Iterator[KeyringVault]:
    """A vault on whatever keyring the test installs."""
    made = KeyringVault("Gondola-test")
    yield made
    made.close()


def _install(monkeypatch: pytest.MonkeyPatch, *backends: KeyringBackend) -> None:
    chosen = backends[0]
    if len(backends) > 1:
        chosen = _Chain()  # type: ignore[no-untyped-call]
        monkeypatch.setattr(_Chain, "backends", list(backends))
    monkeypatch.setattr(keyring, "get_keyring", lambda: chosen)


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> _Backend:
    """A trusted keyring, installed."""
    backend = Trusted()
    _install(monkeypatch, backend)
    return backend


@pytest.mark.parametrize(
    "module, name",
    [
        ("keyring.backends.SecretService", "your system's keyring"),
        ("keyring.backends.libsecret", "your system's keyring"),
        ("keyring.backends.kwallet", "KWallet"),
        ("keyring.backends.macOS", "macOS Keychain"),
        ("keyring.backends.Windows", "Windows Credential Manager"),
    ],
)
async def test_the_systems_own_keyrings_are_trusted_and_left_clean(
    vault: KeyringVault, monkeypatch: pytest.MonkeyPatch, module: str, name: str
) -> None:
    backend = _as_if_from(module)()
    _install(monkeypatch, backend)
    assert await vault.check() == name
    assert backend.kept == {}


@pytest.mark.parametrize(
    "module", ["keyrings.alt.file", "keyring.backends", "someone.else", "keyring.backends.SecretServices"]
)
async def test_any_other_keyring_is_refused_unasked(
    vault: KeyringVault, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    backend = _as_if_from(module)()
    _install(monkeypatch, backend)
    with pytest.raises(KeyringInsecure) as refused:
        await vault.import_phrase("w1", JUNK)
    assert module in refused.value.detail
    assert (backend.kept, backend.reads) == ({}, 0)


async def test_out_of_a_chain_only_the_trusted_one_is_used(
    vault: KeyringVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, good = PlainText(), Trusted()
    _install(monkeypatch, plain, good)
    await vault.import_phrase("w1", JUNK)
    assert list(good.kept) == ["w1"]
    good.fails = PasswordSetError("no room")
    with pytest.raises(VaultError):
        await vault.import_phrase("w2", JUNK)
    assert (plain.kept, plain.reads) == ({}, 0)


async def test_a_chain_without_a_trusted_one_is_refused(
    vault: KeyringVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(monkeypatch, PlainText(), null.Keyring())  # type: ignore[no-untyped-call]
    with pytest.raises(KeyringInsecure):
        await vault.check()


async def test_confirming_forgets_what_was_read_and_uses_the_real_keyring(
    vault: KeyringVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = Trusted()
    _install(monkeypatch, good)
    await vault.store_api_key("k1", API_KEY)
    await vault.bearer(KEY_ACCOUNT)
    read_before = good.reads
    await vault.confirm()
    assert good.reads > read_before
    read_before = good.reads
    await vault.bearer(KEY_ACCOUNT)
    assert good.reads > read_before, "it was forgotten"
    good.fails = PasswordSetError("locked")
    with pytest.raises(VaultError):
        await vault.confirm()


async def test_a_keyring_that_started_after_the_first_look_is_found(
    vault: KeyringVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(monkeypatch, fail.Keyring())  # type: ignore[no-untyped-call]
    monkeypatch.setattr(KeyringBackend, "get_viable_backends", lambda: [PlainText])
    with pytest.raises(KeyringMissing):
        await vault.check()
    monkeypatch.setattr(KeyringBackend, "get_viable_backends", lambda: [PlainText, Trusted])
    assert await vault.check() == "your system's keyring"


async def test_a_keyring_turned_off_by_hand_stays_off(
    vault: KeyringVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(monkeypatch, null.Keyring())  # type: ignore[no-untyped-call]
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setattr(KeyringBackend, "get_viable_backends", lambda: [Trusted])
    with pytest.raises(KeyringMissing):
        await vault.check()


class SecretServiceNotAvailableException(Exception):
    """Named as secretstorage's own."""


class PromptDismissedException(Exception):
    """Named as secretstorage's own."""


class _ComError(Exception):
    """What a system library may raise."""


@pytest.mark.parametrize(
    "raised, expected",
    [
        (Locked("Failed to unlock"), KeyringLocked),
        (PromptDismissedException("no"), KeyringLocked),
        (InitError("no collection"), KeyringLocked),
        (NoKeyringError("none"), KeyringMissing),
        (SecretServiceNotAvailableException("gone"), KeyringMissing),
        (ConnectionResetError("bus died"), KeyringMissing),
        (PasswordSetError("too long"), VaultError),
        (KeyringError("?"), VaultError),
        (_ComError("?"), VaultError),
        (RuntimeError("?"), VaultError),
    ],
)
async def test_every_failure_of_a_keyring_has_words_and_never_its_own(
    vault: KeyringVault, trusted: _Backend, raised: Exception, expected: type[VaultError]
) -> None:
    raised.args = (f"cannot store {JUNK}",)
    trusted.fails = raised
    for attempt in (vault.check(), vault.import_phrase("w1", JUNK), vault.sign_in(wallet(), message())):
        with pytest.raises(expected) as failed:
            await attempt
        assert type(failed.value) is expected
        assert type(raised).__qualname__ in failed.value.detail
        assert "junk" not in failed.value.sentence() + failed.value.detail + repr(failed.value)
        assert failed.value.__context__ is None


async def test_a_keyring_that_does_not_keep_what_it_is_given_is_found_out(
    vault: KeyringVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(monkeypatch, _as_if_from("keyring.backends.SecretService", _Forgetful)())
    for attempt in (vault.check(), vault.import_phrase("w1", JUNK)):
        with pytest.raises(VaultError, match="does not give back"):
            await attempt


async def test_the_keyring_is_asked_once_for_many_signatures_and_again_after_locking(
    vault: KeyringVault, trusted: _Backend
) -> None:
    await KeyringVault("Gondola-test").import_phrase("w1", JUNK)
    trusted.reads = 0
    await asyncio.gather(*(vault.sign_in(wallet(), message()) for _ in range(5)))
    assert trusted.reads == 1
    vault.lock()
    await vault.sign_in(wallet(), message())
    assert trusted.reads == 2


async def test_what_is_removed_signs_no_more(vault: KeyringVault, trusted: _Backend) -> None:
    assert await vault.import_private_key("w1", JUNK_KEY) == JUNK_ADDRESS
    await vault.remove("w1")
    await vault.remove("w1")
    with pytest.raises(SecretMissing):
        await vault.sign_transfer(wallet(), authorization(), BASE)
