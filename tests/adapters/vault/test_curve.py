"""The library that reckons on the curve: it is there, and signs what the plain one signs, bit by bit."""

from __future__ import annotations

from eth_keys.backends import get_backend
from eth_keys.backends.coincurve import CoinCurveECCBackend
from eth_keys.backends.native.main import NativeECCBackend
from eth_keys.datatypes import PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141


def test_the_library_for_the_curve_is_the_fast_one() -> None:
    assert isinstance(get_backend(), CoinCurveECCBackend)


@settings(max_examples=10, deadline=None)
@given(st.integers(1, _ORDER - 1), st.binary(min_size=32, max_size=32))
def test_both_sign_the_same_and_know_each_others_signatures(number: int, digest: bytes) -> None:
    key = number.to_bytes(32, "big")
    fast = PrivateKey(key, backend=CoinCurveECCBackend())
    plain = PrivateKey(key, backend=NativeECCBackend())
    signature = fast.sign_msg_hash(digest)
    assert signature.to_bytes() == plain.sign_msg_hash(digest).to_bytes()
    assert signature.recover_public_key_from_msg_hash(digest) == plain.public_key
    assert fast.public_key.to_checksum_address() == plain.public_key.to_checksum_address()
