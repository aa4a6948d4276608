"""One stored secret: a private key, a phrase with its key, or an API key. It never shows itself by accident."""

from __future__ import annotations

import json
from enum import Enum
from typing import NoReturn

from pydantic_core import from_json

from app.domain.errors import VaultError

KEY_BYTES = 32
_VERSION = 1


class SecretKind(Enum):
    """What kind of secret an account has."""

    PHRASE = "phrase"
    KEY = "key"
    API_KEY = "api_key"


class Secret:
    """A secret in memory. Its repr, str and format name the kind only; it cannot be pickled or copied.

    ``address`` is the checksummed address of a key, empty for an API key. Python cannot wipe memory: forgetting
    a secret means dropping the last reference to it.
    """

    __slots__ = ("_api_key", "_key", "_phrase", "address", "kind")

    def __init__(
        self, kind: SecretKind, *, key: bytes = b"", phrase: str = "", api_key: str = "", address: str = ""
    ) -> None:
        self.kind = kind
        self.address = address
        self._key = key
        self._phrase = phrase
        self._api_key = api_key

    def __repr__(self) -> str:
        """Without the secret."""
        return f"Secret({self.kind.value})"

    def __reduce__(self) -> NoReturn:
        """Refuse to be pickled or copied."""
        raise TypeError("a secret is not copied or written anywhere but the vault")

    @property
    def key(self) -> bytes | None:
        """The 32 bytes of the private key; None for an API key."""
        return self._key or None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the phrase; empty when there is none."""
        return tuple(self._phrase.split())

    @property
    def api_key(self) -> str | None:
        """The API key; None for a wallet."""
        return self._api_key or None

    def same_as(self, other: Secret | None) -> bool:
        """Whether both hold the same secret."""
        return other is not None and self.to_json() == other.to_json()

    def to_json(self) -> str:
        """The text that goes into the keyring, and nowhere else."""
        stored: dict[str, object] = {"v": _VERSION, "kind": self.kind.value}
        if self.kind is SecretKind.API_KEY:
            stored["api_key"] = self._api_key
        else:
            stored |= {"key": self._key.hex(), "address": self.address}
        if self.kind is SecretKind.PHRASE:
            stored["phrase"] = self._phrase
        return json.dumps(stored, ensure_ascii=False)


def secret_from_json(text: str) -> Secret:
    """Read what the keyring holds.

    Raises:
        VaultError: it is not something this version wrote; never quotes it.
    """
    secret = _read(text)
    if secret is None:
        raise VaultError(
            "What the system keyring holds for this account cannot be read.",
            means="Nothing can be signed for it; its jobs and records are untouched.",
            do="Import the key or phrase again, or start the newer Gondola that wrote it.",
        )
    return secret


def _read(text: str) -> Secret | None:
    try:
        stored = from_json(text)
        if stored["v"] != _VERSION:
            return None
        kind = SecretKind(stored["kind"])
        if kind is SecretKind.API_KEY:
            return Secret(kind, api_key=_text(stored["api_key"]))
        key = bytes.fromhex(_text(stored["key"]))
        phrase = _text(stored["phrase"]) if kind is SecretKind.PHRASE else ""
        address = _text(stored["address"])
        return Secret(kind, key=key, phrase=phrase, address=address) if len(key) == KEY_BYTES else None
    except (ValueError, TypeError, KeyError):
        # Outside this block the error is gone, and with it the text that it quotes.
        return None


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError
    return value
