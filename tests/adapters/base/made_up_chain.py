"""A made-up chain for scripted nodes: one payment of ours in block 900 of 1000, and whatever a test bends."""

from __future__ import annotations

from typing import Any

from app.adapters.base import abi
from app.domain.networks import BASE
from app.domain.payment import Authorization

SIGNED = Authorization(
    payer="0x" + "aa" * 20,
    payee="0x" + "bb" * 20,
    value_micro_usdc=10_000_000,
    valid_after=0,
    valid_before=1_790_000_000,
    nonce="0x" + "cc" * 32,
)
TX = "0x" + "dd" * 32
BLOCK_HASH = "0x" + "ee" * 32
HEAD_TIME = 1_790_000_100


def block(number: int = 1000, block_hash: str = BLOCK_HASH, time: int = HEAD_TIME) -> dict[str, object]:
    """A block header."""
    return {"number": hex(number), "hash": block_hash, "timestamp": hex(time), "extra": "ignored"}


def log(index: int, topics: list[str], data: str = "0x", **changes: object) -> dict[str, object]:
    """One event of our transaction."""
    return {
        "address": BASE.usdc,
        "topics": topics,
        "data": data,
        "logIndex": hex(index),
        "blockNumber": hex(900),
        "blockHash": BLOCK_HASH,
        "transactionHash": TX,
        "removed": False,
        **changes,
    }


USED = abi.event_topics(abi.AUTHORIZATION_USED, SIGNED)
MOVED = [abi.TRANSFER, abi.topic(SIGNED.payer), abi.topic(SIGNED.payee)]
VALUE = abi.topic(SIGNED.value_micro_usdc)


def receipt(*logs: dict[str, object], **changes: object) -> dict[str, object]:
    """A successful receipt; by default with both events of ours."""
    return {
        "transactionHash": TX,
        "blockNumber": hex(900),
        "blockHash": BLOCK_HASH,
        "status": "0x1",
        "logs": list(logs or (log(7, USED), log(8, MOVED, VALUE))),
        **changes,
    }


def numbered(params: list[Any]) -> dict[str, object]:
    """Blocks two seconds apart, the newest is 1000."""
    number = 1000 if params[0] in ("latest", "finalized") else int(params[0], 16)
    return block(number, time=HEAD_TIME - 2 * (1000 - number))
