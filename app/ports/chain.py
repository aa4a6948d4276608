"""Our own node's view of a chain. Every failed, truncated or odd read raises ChainError: "don't know"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.domain.networks import Network
from app.domain.payment import Authorization, ChainProof, NonceReading


@dataclass(frozen=True, slots=True)
class Head:
    """The newest block: number and time (aware UTC)."""

    number: int
    time: datetime


class Chain(Protocol):
    """JSON-RPC reads on one network; the node's chain id is checked before anything is believed."""

    @property
    def network(self) -> Network:
        """Which network this is a view of."""
        ...

    async def head(self) -> Head:
        """The newest block; raises WrongChain or NodeUnreachable."""
        ...

    async def usdc_balance(self, address: str) -> int:
        """USDC of an address at the newest block, micro-USDC."""
        ...

    async def find_proof(self, authorization: Authorization, hint: str = "") -> ChainProof | None:
        """A successful receipt with AuthorizationUsed and Transfer matching ours, or None if none was found.

        ``hint`` is a claimed transaction hash (looked at first); the logs are searched by payer and nonce too.
        None proves nothing.
        """
        ...

    async def finalized_nonce(self, authorization: Authorization) -> NonceReading | None:
        """``authorizationState`` at the finalized block, its hash unchanged around the read; None if it moved."""
        ...
