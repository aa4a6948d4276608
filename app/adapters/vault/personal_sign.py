"""Signs a text as wallets do for people (EIP-191, version 0x45), without all that a payment's signature brings along.

A sign-in is needed all day, a payment now and then: what a payment needs stays out of memory until there is one.
"""

from __future__ import annotations

_PREFIX = b"\x19Ethereum Signed Message:\n"
_KEY_BYTES = 32
_TO_V = 27
"""What is added to the recovery id (Ethereum's yellow paper, appendix F)."""


def signed(key: bytes, text: str) -> tuple[str, str]:
    """The signature (65 bytes, as 0x and hex) and the address of who made it, in lower case.

    ``key`` has 32 bytes. The address is not that of the key, but what anybody recovers from the signature.

    Raises:
        ValueError: the key is none of the curve.
    """
    from coincurve import PrivateKey, PublicKey
    from eth_hash.auto import keccak

    if len(key) != _KEY_BYTES:
        raise ValueError("This is no key: it has not 32 bytes.")
    content = text.encode()
    digest = keccak(_PREFIX + str(len(content)).encode() + content)
    signature = PrivateKey(key).sign_recoverable(digest, hasher=None)
    who = PublicKey.from_signature_and_message(signature, digest, hasher=None)
    address = keccak(who.format(compressed=False)[1:])[-20:]
    whole = signature[:-1] + bytes([signature[-1] + _TO_V])
    return f"0x{whole.hex()}", f"0x{address.hex()}"
