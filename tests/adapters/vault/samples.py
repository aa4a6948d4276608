"""Keys that the whole world knows, and what is signed with them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from app.domain.account import Account, AccountKind
from app.domain.payment import Authorization
from app.domain.signin import SignInMessage

NOON = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)
JUNK = "test test test test test test test test test test test junk"
JUNK_ADDRESS = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
JUNK_KEY = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
API_KEY = "vn-test-5h0u1d-n3v3r-5h0w"
PAYEE = "0x2670b922ef37c7df47158725c0cc407b5382293f"
KEY_ACCOUNT = Account("k1", AccountKind.API_KEY, "Studio", NOON)

KEYSTORE_PASSWORD = "testpassword"
KEYSTORE_KEY = "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d"
KEYSTORE_ADDRESS = "0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b"
PBKDF2_KEYSTORE = """{
    "crypto": {
        "cipher": "aes-128-ctr",
        "cipherparams": {"iv": "6087dab2f9fdbbfaddc31a909735c1e6"},
        "ciphertext": "5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46",
        "kdf": "pbkdf2",
        "kdfparams": {
            "c": 262144, "dklen": 32, "prf": "hmac-sha256",
            "salt": "ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"
        },
        "mac": "517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"
    },
    "id": "3198bc9c-6672-5ab3-d995-4942343ae5b6",
    "version": 3
}"""
"""The test vector of the Web3 Secret Storage definition; the scrypt one below is its sister for the same key."""
SCRYPT_KEYSTORE = """{
    "Crypto": {
        "cipher": "aes-128-ctr",
        "cipherparams": {"iv": "83dbcc02d8ccb40e466191a123791e0e"},
        "ciphertext": "d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c",
        "kdf": "scrypt",
        "kdfparams": {
            "dklen": 32, "n": 262144, "p": 8, "r": 1,
            "salt": "ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19"
        },
        "mac": "2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097"
    },
    "id": "3198bc9c-6672-5ab3-d995-4942343ae5b6",
    "version": 3
}"""


def wallet(identifier: str = "w1", address: str = JUNK_ADDRESS) -> Account:
    """A wallet account."""
    return Account(identifier, AccountKind.WALLET, "Lagoon", NOON, address)


def authorization(payer: str = JUNK_ADDRESS.lower()) -> Authorization:
    """Five dollars to the payee."""
    return Authorization(payer, PAYEE, 5_000_000, 0, 1_788_264_300, "0x" + "5a" * 32)


def message(address: str = JUNK_ADDRESS, domain: str = "127.0.0.1:8402") -> SignInMessage:
    """A sign-in."""
    return SignInMessage(
        domain, address, f"http://{domain}/api/v1", "a1b2c3d4e5f6", NOON, NOON + timedelta(minutes=5)
    )
