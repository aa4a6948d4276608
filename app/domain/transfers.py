"""Movements of USDC as a chain shows them, for the books: which transaction, when, between whom, how much."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Direction(Enum):
    """Which way the money went, seen from the address that was asked about."""

    OUT = "out"
    IN = "in"
    SELF = "self"


@dataclass(frozen=True, slots=True)
class ChainTransfer:
    """One Transfer event of the token. Addresses and hashes lower-case, ``time`` is the block's (aware UTC).

    ``nonce`` is that of the EIP-3009 authorization it was made by, known for outgoing ones only; None means that
    it was sent as a plain transaction. One transaction may hold several: ``log_index`` tells them apart.
    """

    transaction: str
    log_index: int
    block_number: int
    block_hash: str
    time: datetime
    payer: str
    payee: str
    value_micro_usdc: int
    direction: Direction
    nonce: str | None = None
