"""Opens and makes V3 keystore files (Web3 Secret Storage), with bounds on what a file may make this computer do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from pydantic_core import from_json

from app.adapters.vault.keys import secret_from_key
from app.adapters.vault.library import load
from app.adapters.vault.secret import KEY_BYTES, Secret
from app.domain.account import same_address
from app.domain.errors import InvalidSecret

MOST_BYTES = 65_536
_VERSION = 3
_MOST_SCRYPT_N = 2**20
_MOST_SCRYPT_MEMORY = 2**30
_MOST_SCRYPT_P = 16
_MOST_PBKDF2_ROUNDS = 10_000_000


def secret_from_keystore(keystore_json: str, password: str) -> Secret:
    """Decrypt a keystore file's text. Slow on purpose (memory-hard): only ever on a worker thread.

    Raises:
        InvalidSecret: not a V3 keystore, too costly to open, a wrong password, or an address that does not fit.
    """
    keystore = _read(keystore_json)
    _check_cost(cast("dict[str, Any]", keystore["crypto"]))
    key = _decrypt(keystore, password)
    if key is None:
        raise InvalidSecret("This password does not open the keystore file.", do="Check the password.")
    secret = secret_from_key(key)
    stated = keystore.get("address")
    if (
        isinstance(stated, str)
        and stated
        and not same_address("0x" + stated.lower().removeprefix("0x"), secret.address)
    ):
        raise InvalidSecret("The keystore file holds another key than the address in it says.")
    return secret


def keystore_of(secret: Secret, password: str) -> str:
    """A wallet's key as a keystore's text, with scrypt at the strength that other wallets use. Slow on purpose.

    Raises:
        InvalidSecret: there is no key, or no memory to encrypt it in.
    """
    load()
    from eth_account import Account

    if secret.key is None:
        raise InvalidSecret("An API key has no keystore file.")
    try:
        document = Account.encrypt(secret.key, password, kdf="scrypt")
    except MemoryError:
        raise InvalidSecret("There is not enough memory to make a keystore file.") from None
    return json.dumps(document, indent=2) + "\n"


def read_text(path: Path, most_bytes: int, what: str) -> str:
    """The text of a file of at most ``most_bytes``; ``what`` names it in the words of an error.

    Raises:
        InvalidSecret: it cannot be read, is too large, or is not text.
    """
    try:
        with path.open("rb") as file:
            content = file.read(most_bytes + 1)
    except OSError as error:
        raise InvalidSecret(f"The {what} cannot be read.", detail=f"{path}: {error.strerror}") from None
    try:
        text = content.decode("utf-8-sig") if len(content) <= most_bytes else None
    except UnicodeDecodeError:
        text = None
    if text is None:
        raise InvalidSecret(f"The {what} is not what such a file holds.", detail=str(path))
    return text


def _read(keystore_json: str) -> dict[str, Any]:
    try:
        raw = from_json(keystore_json) if len(keystore_json) <= MOST_BYTES else None
    except ValueError:
        raw = None
    keystore = _lower_keys(raw) if isinstance(raw, dict) else {}
    if keystore.get("version") != _VERSION or not isinstance(keystore.get("crypto"), dict):
        raise InvalidSecret(
            "This is not a keystore file that Gondola can open.",
            do="Choose a V3 keystore, as other wallets write them (a file often named UTC--…).",
        )
    return keystore


def _lower_keys(value: dict[str, Any]) -> dict[str, Any]:
    """Old files write ``Crypto``."""
    return {
        str(name).lower(): _lower_keys(inner) if isinstance(inner, dict) else inner
        for name, inner in value.items()
    }


def _check_cost(crypto: dict[str, Any]) -> None:
    params = crypto.get("kdfparams")
    numbers = params if isinstance(params, dict) else {}
    kdf = crypto.get("kdf")
    if crypto.get("cipher") != "aes-128-ctr" or numbers.get("dklen") != KEY_BYTES:
        affordable = False
    elif kdf == "scrypt":
        affordable = _affordable_scrypt(numbers.get("n"), numbers.get("r"), numbers.get("p"))
    elif kdf == "pbkdf2":
        rounds = numbers.get("c")
        affordable = numbers.get("prf") == "hmac-sha256" and _within(rounds, _MOST_PBKDF2_ROUNDS)
    else:
        affordable = False
    if not affordable:
        raise InvalidSecret(
            "This keystore file asks for more than a keystore should, so it was not opened.",
            do="Export the wallet again with usual settings, or import its phrase.",
        )


def _affordable_scrypt(n: object, r: object, p: object) -> bool:
    if not (_within(n, _MOST_SCRYPT_N) and _within(r, _MOST_SCRYPT_N) and _within(p, _MOST_SCRYPT_P)):
        return False
    cost, block = cast("int", n), cast("int", r)
    # A power of two, and 128 * n * r bytes of memory (RFC 7914).
    return cost & (cost - 1) == 0 and 128 * cost * block <= _MOST_SCRYPT_MEMORY


def _within(value: object, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= most


def _decrypt(keystore: dict[str, Any], password: str) -> bytes | None:
    load()
    from eth_account import Account

    try:
        return bytes(Account.decrypt(keystore, password))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        # A wrong password is a ValueError; so is every malformed field, and its text may quote the file.
        return None
    except MemoryError:
        raise InvalidSecret("There is not enough memory to open this keystore file.") from None
