"""The few selectors, topics and words of the USDC contract that we need, encoded by hand (Solidity ABI).

Sources: ERC-20, EIP-3009. A test derives every constant from its signature.
"""

from __future__ import annotations

from app.domain.payment import Authorization

BALANCE_OF = "0x70a08231"
"""balanceOf(address)"""
AUTHORIZATION_STATE = "0xe94a0102"
"""authorizationState(address,bytes32)"""
AUTHORIZATION_USED = "0x98de503528ee59b575ef0c0a2576a82497bfc029a5685b209e9ec333479b10a5"
"""AuthorizationUsed(address indexed,bytes32 indexed)"""
AUTHORIZATION_CANCELED = "0x1cdd46ff242716cdaa72d159d339a485b3438398348d68f09d7c8c0a59353d81"
"""AuthorizationCanceled(address indexed,bytes32 indexed)"""
TRANSFER = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"
"""Transfer(address indexed,address indexed,uint256)"""

_WORD_DIGITS = 64


def word(value: int | str) -> str:
    """A 32-byte word without ``0x``: a number, or hex that is padded on the left (addresses)."""
    digits = f"{value:x}" if isinstance(value, int) else value.removeprefix("0x").lower()
    return digits.rjust(_WORD_DIGITS, "0")


def topic(value: int | str) -> str:
    """A word as it stands in a log's topics or data."""
    return "0x" + word(value)


def balance_of(address: str) -> str:
    """Call data of ``balanceOf``."""
    return BALANCE_OF + word(address)


def authorization_state(authorization: Authorization) -> str:
    """Call data of ``authorizationState`` for this payer and nonce."""
    return AUTHORIZATION_STATE + word(authorization.payer) + word(authorization.nonce)


def address_in(word_: str) -> str:
    """The address in a word of a log's topics.

    Raises:
        ValueError: more than an address is in it.
    """
    if word_[2:26].strip("0"):
        raise ValueError("not an address")
    return "0x" + word_[26:]


def event_topics(event: str, authorization: Authorization) -> list[str]:
    """The topics of an EIP-3009 event about this payer and nonce."""
    return [event, topic(authorization.payer), topic(authorization.nonce)]
