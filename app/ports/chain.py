"""Our own node's view of a chain. Every failed, truncated or odd read raises ChainError: "don't know"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.domain.networks import Network
from app.domain.payment import Authorization, ChainProof, NonceReading
from app.domain.transfers import ChainTransfer
from app.domain.wallet_code import WalletCode


@dataclass(frozen=True, slots=True)
class Head:
    """The newest block: number and time (aware UTC)."""

    number: int
    time: datetime


@dataclass(frozen=True, slots=True)
class NodeHealth:
    """How one node does, for people. Only its host is named: a node's address may hold a key.

    ``well`` is None while it was never asked; ``words`` say what is wrong; ``head`` is the last one it showed.
    """

    url_shown: str
    well: bool | None = None
    words: str = "Not asked yet."
    head: Head | None = None
    checked_at: datetime | None = None


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

    async def ether_wei(self, address: str) -> int:
        """The network's own coin (ETH) at an address at the newest block, wei."""
        ...

    async def find_proof(self, authorization: Authorization, hint: str = "") -> ChainProof | None:
        """A successful receipt with AuthorizationUsed and Transfer matching ours, or None if none was found.

        ``hint`` is a claimed transaction hash (looked at first); the logs are searched by payer and nonce too.
        None proves nothing. Where several nodes have to agree and do not, NodesDisagree or WitnessMissing.
        """
        ...

    async def finalized_nonce(self, authorization: Authorization) -> NonceReading | None:
        """``authorizationState`` at the finalized block, its hash unchanged around the read; None if it moved.

        With several nodes, at least two show the same; NodesDisagree or WitnessMissing otherwise.
        """
        ...

    async def wallet_code(self, address: str) -> WalletCode:
        """Whether a program lies at a wallet's address (EIP-7702 delegations included), at the newest block."""
        ...

    async def transfers_of(
        self, address: str, since: datetime, until: datetime | None = None, *, incoming_only: bool = False
    ) -> tuple[ChainTransfer, ...]:
        """All USDC that left or reached an address in blocks of these times (to the newest), oldest first.

        With ``incoming_only`` what left it is not asked for: whoever pays much has few of the others.

        Whole or not at all: ChainError when a part could not be read, ChainTooLong when it would be too much.
        """
        ...

    def nodes(self) -> tuple[NodeHealth, ...]:
        """How each configured node did when it was last asked, in the order of the settings; asks nobody."""
        ...
