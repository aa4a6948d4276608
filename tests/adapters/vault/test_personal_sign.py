"""Signing a text: what every other wallet would sign, and nothing of what only a payment needs."""

from __future__ import annotations

import subprocess
import sys

import pytest
from eth_account import Account
from eth_account.messages import encode_defunct
from hypothesis import given, settings
from hypothesis import strategies as st

from app.adapters.vault.personal_sign import signed
from tests.support.processes import app_environment

_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141


@settings(max_examples=40, deadline=None)
@given(st.integers(1, _ORDER - 1), st.text(max_size=300))
def test_it_is_what_another_library_signs_and_recovers(number: int, text: str) -> None:
    key = number.to_bytes(32, "big")
    signature, address = signed(key, text)
    other = Account.sign_message(encode_defunct(text=text), private_key=key)
    assert signature == f"0x{bytes(other.signature).hex()}"
    assert address == str(Account.from_key(key).address).lower()
    assert address == str(Account.recover_message(encode_defunct(text=text), signature=signature)).lower()


@pytest.mark.parametrize("key", [bytes(32), _ORDER.to_bytes(32, "big"), b"short"])
def test_a_key_that_is_none_signs_nothing(key: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        signed(key, "hello")


def test_what_only_a_payment_needs_stays_out_of_memory() -> None:
    script = (
        "import sys; from app.adapters.vault.personal_sign import signed; signed(bytes(31) + b'1', 'hello');"
        "print(sorted({'eth_account', 'eth_utils', 'py_ecc', 'eth_abi'} & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], env=app_environment(), capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"
