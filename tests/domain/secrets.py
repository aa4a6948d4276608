"""Secrets as they really look, to be planted where they must not stay. All of them are made up."""

from __future__ import annotations

import base64
import json

from hypothesis import strategies as st

WORDS = (
    *(
        "abandon",
        "ability",
        "able",
        "about",
        "above",
        "absent",
        "accident",
        "legal",
        "winner",
        "thank",
        "year",
    ),
    *("wave", "sausage", "worth", "useful", "zone", "zoo", "letter", "advice", "cage", "amount", "doctor"),
    *("acoustic", "avoid", "bright", "shove", "rabbit", "canyon", "vendor"),
)


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _jwt(head: bytes, body: bytes, signature: bytes) -> str:
    return ".".join(base64.urlsafe_b64encode(each).decode().rstrip("=") for each in (head, body, signature))


def _sign_in_header(address: str, nonce: str, signature: bytes) -> str:
    message = f"api.venice.ai wants you to sign in with your Ethereum account:\n{address}\nNonce: {nonce}"
    return _base64(json.dumps({"message": message, "signature": "0x" + signature.hex()}).encode())


private_keys = st.binary(min_size=32, max_size=32).map(lambda raw: raw.hex())
prefixed_keys = private_keys.map("0x{}".format)
signatures = st.binary(min_size=65, max_size=65).map(lambda raw: "0x" + raw.hex())
phrases = st.sampled_from((12, 15, 24)).flatmap(
    lambda count: st.lists(st.sampled_from(WORDS), min_size=count, max_size=count).map(" ".join)
)
api_keys = st.binary(min_size=32, max_size=48).map(
    lambda raw: base64.urlsafe_b64encode(raw).decode().rstrip("=")
)
jwts = st.builds(
    _jwt, st.binary(min_size=20, max_size=30), st.binary(min_size=30), st.binary(min_size=32, max_size=32)
)
sign_in_headers = st.builds(
    _sign_in_header,
    st.binary(min_size=20, max_size=20).map(lambda raw: "0x" + raw.hex()),
    st.from_regex(r"[A-Za-z0-9]{17}", fullmatch=True),
    st.binary(min_size=65, max_size=65),
)
secrets = st.one_of(private_keys, prefixed_keys, signatures, phrases, api_keys, jwts, sign_in_headers)
"""Any of them."""
