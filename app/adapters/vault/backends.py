"""Which keyrings are trusted, and what their failures mean. Everything here blocks: worker threads only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from app.domain.errors import KeyringInsecure, KeyringLocked, KeyringMissing, VaultError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

Result = TypeVar("Result")

TRUSTED = {
    "keyring.backends.SecretService": "your system's keyring",
    "keyring.backends.libsecret": "your system's keyring",
    "keyring.backends.kwallet": "KWallet",
    "keyring.backends.macOS": "macOS Keychain",
    "keyring.backends.Windows": "Windows Credential Manager",
}
"""Back ends that keep secrets in the operating system's own keyring, by module. Nothing else is ever used."""

_NOTHING = frozenset({"keyring.backends.fail", "keyring.backends.null"})


def trusted_backend() -> KeyringBackend:
    """The best trusted back end, taken out of a chain so that no other member of it is ever asked.

    Raises:
        KeyringMissing: there is no keyring at all.
        KeyringInsecure: there is one, but not one that we trust.
    """
    found = guarded(_found)
    for backend in found:
        if _module(backend) in TRUSTED:
            return backend
    if any(_module(backend) not in _NOTHING for backend in found):
        raise KeyringInsecure(detail=", ".join(f"{_module(one)}.{type(one).__name__}" for one in found))
    started_since = guarded(_viable_now)
    if started_since is None:
        raise KeyringMissing
    return started_since


def plain_name(backend: KeyringBackend) -> str:
    """What to call a trusted back end in front of a person."""
    return TRUSTED[_module(backend)]


def guarded(operation: Callable[[], Result]) -> Result:
    """Do something with a keyring; whatever goes wrong comes out as a VaultError without the library's words.

    Those may quote the secret, so the error is raised only after the library's own is gone.
    """
    try:
        return operation()
    except VaultError:
        raise
    except Exception as error:  # noqa: BLE001 # outermost: back ends raise what their system library raises
        problem = _translated(error)
    raise problem


def _found() -> list[KeyringBackend]:
    import keyring
    from keyring.backends.chainer import ChainerBackend

    chosen = keyring.get_keyring()
    return list(chosen.backends) if isinstance(chosen, ChainerBackend) else [chosen]


def _viable_now() -> KeyringBackend | None:
    """A keyring that was started after the library looked; not if the person configured one by hand."""
    from keyring import core
    from keyring.backend import KeyringBackend

    if core.load_env() is not None or core.load_config() is not None:
        return None
    # The library does not type this, and its cached list of back ends is the one that found nothing.
    viable: Iterable[type[KeyringBackend]] = KeyringBackend.get_viable_backends()
    trusted = [one for one in viable if one.__module__ in TRUSTED and float(one.priority) > 0]
    return max(trusted, key=lambda one: float(one.priority))() if trusted else None


def _module(backend: KeyringBackend) -> str:
    return type(backend).__module__


def _translated(error: Exception) -> VaultError:
    # By name: secretstorage, dbus and the like are not installed everywhere.
    names = {kind.__name__ for kind in type(error).__mro__}
    detail = f"{type(error).__module__}.{type(error).__qualname__}"
    if names & {"KeyringLocked", "LockedException", "PromptDismissedException"}:
        return KeyringLocked(detail=detail)
    if "InitError" in names:
        return KeyringLocked(
            "The system keyring could not be opened or set up.",
            do="Open your desktop's keyring program once and set a password, then try again.",
            detail=detail,
        )
    if names & {
        "NoKeyringError",
        "SecretServiceNotAvailableException",
        "ConnectionError",
        "ModuleNotFoundError",
    }:
        return KeyringMissing(detail=detail)
    if "PasswordSetError" in names:
        return VaultError("The system keyring did not accept the key.", detail=detail)
    return VaultError(do="Check that the keyring works in other programs, then try again.", detail=detail)
