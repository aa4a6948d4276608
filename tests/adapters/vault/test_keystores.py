"""Keystore files: the standard's own open, costly and odd ones do not, and none is ever changed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from eth_account import Account

from app.adapters.vault import keystore
from app.adapters.vault.secret import Secret, SecretKind
from app.adapters.vault.vaults import KeystoreFileVault, MemoryVault
from app.domain.account import AccountKind
from app.domain.errors import InvalidSecret, OnlyWatched, SecretMissing, VaultError
from app.domain.networks import BASE
from tests.adapters.vault.quiet import keeps_quiet
from tests.adapters.vault.samples import (
    JUNK,
    JUNK_ADDRESS,
    JUNK_KEY,
    KEYSTORE_ADDRESS,
    KEYSTORE_KEY,
    KEYSTORE_PASSWORD,
    NOON,
    PBKDF2_KEYSTORE,
    SCRYPT_KEYSTORE,
    authorization,
    message,
    wallet,
)


@pytest.mark.parametrize("text", [PBKDF2_KEYSTORE, SCRYPT_KEYSTORE])
async def test_the_standards_own_keystores_open(text: str) -> None:
    vault = MemoryVault()
    assert await vault.import_keystore("w1", text, KEYSTORE_PASSWORD) == KEYSTORE_ADDRESS
    vault.close()


def test_a_wrong_password_is_said_without_the_password_or_the_file() -> None:
    with pytest.raises(InvalidSecret, match="password does not open") as refused:
        keystore.secret_from_keystore(PBKDF2_KEYSTORE, "a wrong pass-word")
    keeps_quiet(refused.value, "a wrong pass-word", "5318b4d5", "MAC")


def test_a_keystore_for_another_address_than_it_says_is_refused() -> None:
    stated = {**json.loads(PBKDF2_KEYSTORE), "address": JUNK_ADDRESS[2:]}
    with pytest.raises(InvalidSecret, match="another key"):
        keystore.secret_from_keystore(json.dumps(stated), KEYSTORE_PASSWORD)
    stated["address"] = KEYSTORE_ADDRESS
    assert keystore.secret_from_keystore(json.dumps(stated), KEYSTORE_PASSWORD).address == KEYSTORE_ADDRESS


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "null", "[" * 60_000, '{"version": 4}', '{"version": 3, "crypto": 1}', " " * 70_000],
)
def test_what_is_no_keystore_is_refused(text: str) -> None:
    with pytest.raises(InvalidSecret, match="not a keystore"):
        keystore.secret_from_keystore(text, "x")


@pytest.mark.parametrize(
    "changes",
    [
        {"n": 2**21},
        {"n": 2**20, "r": 16},
        {"n": 262143},
        {"n": 0},
        {"n": True},
        {"n": "262144"},
        {"p": 1_000},
        {"r": None},
        {"dklen": 16},
    ],
)
def test_a_keystore_that_would_exhaust_this_computer_is_not_opened(changes: dict[str, object]) -> None:
    text = json.loads(SCRYPT_KEYSTORE)
    text["Crypto"]["kdfparams"].update(changes)
    with pytest.raises(InvalidSecret, match="more than a keystore should"):
        keystore.secret_from_keystore(json.dumps(text), KEYSTORE_PASSWORD)


@pytest.mark.parametrize(
    "crypto",
    [
        {"kdf": "argon2"},
        {"cipher": "aes-256-cbc"},
        {"kdfparams": []},
        {"kdfparams": {"c": 10**9, "dklen": 32, "prf": "hmac-sha256", "salt": "00"}},
        {"kdfparams": {"c": 1, "dklen": 32, "prf": "hmac-md5", "salt": "00"}},
    ],
)
def test_a_keystore_of_an_unknown_make_is_not_opened(crypto: dict[str, object]) -> None:
    text = json.loads(PBKDF2_KEYSTORE)
    text["crypto"].update(crypto)
    with pytest.raises(InvalidSecret, match="more than a keystore should"):
        keystore.secret_from_keystore(json.dumps(text), KEYSTORE_PASSWORD)


@pytest.mark.parametrize("field", ["mac", "ciphertext", "cipherparams"])
def test_a_keystore_with_odd_fields_does_not_open(field: str) -> None:
    text = json.loads(PBKDF2_KEYSTORE)
    text["crypto"]["kdfparams"]["c"] = 1
    oddities: tuple[object, ...] = (None, 7, "zz", "5318", [], {"iv": 3})
    for odd in oddities:
        text["crypto"][field] = odd
        with pytest.raises(InvalidSecret):
            keystore.secret_from_keystore(json.dumps(text), KEYSTORE_PASSWORD)


def test_too_little_memory_for_a_keystore_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(*arguments: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr("eth_account.Account.decrypt", exhausted)
    with pytest.raises(InvalidSecret, match="not enough memory"):
        keystore.secret_from_keystore(PBKDF2_KEYSTORE, "x")


async def _file_vault(folder: Path, password: bytes, mode: int = 0o600) -> KeystoreFileVault:
    keystore_file, password_file = folder / "wallet.json", folder / "password"
    keystore_file.write_text(PBKDF2_KEYSTORE, encoding="utf-8")
    password_file.write_bytes(password)
    password_file.chmod(mode)
    return await KeystoreFileVault.open(keystore_file, password_file)


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n"])
async def test_a_keystore_file_opens_with_its_password_file(tmp_path: Path, ending: bytes) -> None:
    vault = await _file_vault(tmp_path, KEYSTORE_PASSWORD.encode() + ending)
    account = vault.account(NOON)
    assert (vault.address, account.address, vault.note) == (KEYSTORE_ADDRESS, KEYSTORE_ADDRESS, "")
    assert await vault.check() == "keystore file"
    signature = await vault.sign_transfer(account, authorization(KEYSTORE_ADDRESS.lower()), BASE)
    vault.lock()
    assert signature == await vault.sign_transfer(account, authorization(KEYSTORE_ADDRESS.lower()), BASE)
    vault.close()


async def test_only_the_line_break_of_the_password_file_is_dropped(tmp_path: Path) -> None:
    with pytest.raises(InvalidSecret, match="password does not open"):
        await _file_vault(tmp_path, KEYSTORE_PASSWORD.encode() + b" \n")


async def test_a_password_file_that_others_may_read_is_noted(tmp_path: Path) -> None:
    vault = await _file_vault(tmp_path, KEYSTORE_PASSWORD.encode(), mode=0o644)
    assert "chmod 600" in vault.note
    vault.close()


async def test_a_keystore_file_is_never_changed(tmp_path: Path) -> None:
    vault = await _file_vault(tmp_path, KEYSTORE_PASSWORD.encode())
    with pytest.raises(VaultError, match="never changed"):
        await vault.import_private_key("w2", KEYSTORE_KEY)
    with pytest.raises(VaultError, match="never changed"):
        await vault.remove(vault.account(NOON).id)
    vault.close()


async def test_files_that_cannot_be_read_are_named_by_what_they_are(tmp_path: Path) -> None:
    with pytest.raises(InvalidSecret, match="keystore file cannot be read"):
        await KeystoreFileVault.open(tmp_path / "none", tmp_path / "none")
    with pytest.raises(InvalidSecret, match="password file is not what"):
        await _file_vault(tmp_path, b"\xff\xfe\xfd")
    with pytest.raises(InvalidSecret, match="password file is not what"):
        await _file_vault(tmp_path, b"x" * 5_000)


async def test_a_backup_opens_again_here_and_by_the_library_that_others_use() -> None:
    vault = MemoryVault()
    await vault.import_phrase("w1", JUNK)
    document = await vault.export_keystore(wallet(), "a long password")
    assert await vault.address_of_keystore(document, "a long password") == JUNK_ADDRESS
    with pytest.raises(InvalidSecret, match="password does not open"):
        await vault.address_of_keystore(document, "another password")
    stored = json.loads(document)
    assert (stored["version"], stored["crypto"]["kdf"]) == (3, "scrypt")
    assert stored["crypto"]["kdfparams"]["n"] >= 2**17, "as costly to guess as other wallets make it"
    assert JUNK_KEY not in document
    assert bytes(Account.decrypt(document, "a long password")).hex() == JUNK_KEY
    vault.close()


async def test_checking_a_backup_keeps_nothing() -> None:
    vault = MemoryVault()
    assert await vault.address_of_phrase(JUNK) == JUNK_ADDRESS
    assert await vault.address_of_key(f"0x{JUNK_KEY}") == JUNK_ADDRESS
    with pytest.raises(InvalidSecret):
        await vault.address_of_key("0x12")
    assert await vault.address_of_keystore(PBKDF2_KEYSTORE, KEYSTORE_PASSWORD) == KEYSTORE_ADDRESS
    with pytest.raises(SecretMissing):
        await vault.reveal(wallet())
    vault.close()


async def test_another_key_under_the_wallets_name_is_not_shown_as_its_own() -> None:
    vault = MemoryVault()
    await vault.import_phrase("w1", JUNK)
    with pytest.raises(SecretMissing):
        await vault.reveal(wallet(address=KEYSTORE_ADDRESS))
    with pytest.raises(SecretMissing):
        await vault.export_keystore(wallet(address=KEYSTORE_ADDRESS), "a long password")
    vault.close()


async def test_an_address_that_is_only_watched_has_nothing_to_show_or_sign_with() -> None:
    vault = MemoryVault()
    watched = replace(wallet(), kind=AccountKind.WATCHED)
    for call in (
        vault.reveal(watched),
        vault.export_keystore(watched, "a long password"),
        vault.bearer(watched),
        vault.sign_in(watched, message()),
        vault.sign_transfer(watched, authorization(), BASE),
    ):
        with pytest.raises(OnlyWatched):
            await call
    vault.close()


def test_an_api_key_has_no_keystore(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InvalidSecret, match="API key"):
        keystore.keystore_of(Secret(SecretKind.API_KEY, api_key="k"), "a long password")

    def full(*_arguments: object, **_named: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Account, "encrypt", full)
    with pytest.raises(InvalidSecret, match="not enough memory"):
        keystore.keystore_of(Secret(SecretKind.KEY, key=b"k" * 32), "a long password")
