"""How an address is written so that a wrong letter shows (EIP-55)."""

from __future__ import annotations

from functools import lru_cache

from app.domain.account import normal_address


@lru_cache(maxsize=256)
def checksummed(address: str) -> str:
    """An address in its EIP-55 spelling: a letter is a capital where the hash of the address has 8 or more.

    The first call imports what it hashes with (a twentieth of a second; whole eth_utils take 0.2 s and 18 MB).

    Raises InvalidAddress.
    """
    from eth_hash.auto import keccak

    digits = normal_address(address)[2:]
    hashed = keccak(digits.encode("ascii")).hex()
    spelled = (
        digit.upper() if nibble in "89abcdef" else digit
        for digit, nibble in zip(digits, hashed, strict=False)
    )
    return "0x" + "".join(spelled)
