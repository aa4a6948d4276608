"""Every selector and topic is the hash of its signature."""

from __future__ import annotations

import pytest
from eth_utils.abi import event_signature_to_log_topic, function_signature_to_4byte_selector
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.base import abi
from app.domain.payment import Authorization


@pytest.mark.parametrize(
    "constant, signature",
    [
        (abi.BALANCE_OF, "balanceOf(address)"),
        (abi.AUTHORIZATION_STATE, "authorizationState(address,bytes32)"),
    ],
)
def test_selectors(constant: str, signature: str) -> None:
    assert constant == "0x" + function_signature_to_4byte_selector(signature).hex()


@pytest.mark.parametrize(
    "constant, signature",
    [
        (abi.AUTHORIZATION_USED, "AuthorizationUsed(address,bytes32)"),
        (abi.AUTHORIZATION_CANCELED, "AuthorizationCanceled(address,bytes32)"),
        (abi.TRANSFER, "Transfer(address,address,uint256)"),
    ],
)
def test_topics(constant: str, signature: str) -> None:
    assert constant == "0x" + event_signature_to_log_topic(signature).hex()


@given(st.integers(0, 2**256 - 1), st.binary(min_size=20, max_size=20), st.binary(min_size=32, max_size=32))
def test_words_are_32_bytes_padded_on_the_left(number: int, address: bytes, nonce: bytes) -> None:
    assert bytes.fromhex(abi.word(number)) == number.to_bytes(32, "big")
    assert bytes.fromhex(abi.word("0x" + address.hex())) == address.rjust(32, b"\0")
    authorization = Authorization("0x" + address.hex(), "0x" + "22" * 20, 1, 0, 1, "0x" + nonce.hex())
    call = bytes.fromhex(abi.authorization_state(authorization)[2:])
    assert call[4:] == address.rjust(32, b"\0") + nonce
