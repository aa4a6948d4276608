"""One node's view of Base. What cannot be read exactly is never believed; several nodes are weighed in panel.py."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from app.adapters.base import abi, proof, read
from app.adapters.base.history import TransferHistory
from app.adapters.base.rpc import Node
from app.adapters.base.window import BlockWindow
from app.adapters.transport import HttpTransport
from app.domain import errors
from app.domain.account import normal_address
from app.domain.networks import Network
from app.domain.payment import Authorization, ChainProof, NonceReading
from app.domain.transfers import ChainTransfer
from app.domain.wallet_code import WalletCode, read_wallet_code
from app.ports.chain import Head
from app.ports.clock import Clock

_TRANSACTION = re.compile(r"0x[0-9a-fA-F]{64}\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class FinalReading:
    """What one node says of a nonce, with the finalized block at which it says so."""

    reading: NonceReading
    block: read.Block


class RpcChain:
    """One network as one node tells it. Every method raises ChainError ("don't know") and nothing else.

    One node can be wrong or lie about everything: ``PanelChain`` asks several and compares.
    """

    def __init__(self, network: Network, rpc_url: str, transport: HttpTransport, clock: Clock) -> None:
        self._node = Node(network, rpc_url, transport, clock)
        self._blocks = BlockWindow(self._node)
        self._history = TransferHistory(self._blocks)

    @property
    def network(self) -> Network:
        """Which network this is a view of."""
        return self._node.network

    async def head(self) -> Head:
        """The newest block; whether it is fresh is the caller's to judge."""
        await self._node.check_chain_now()
        block = await self._blocks.present_block("latest")
        return Head(number=block.number, time=datetime.fromtimestamp(block.timestamp, UTC))

    async def usdc_balance(self, address: str) -> int:
        """USDC of an address at the newest block, micro-USDC."""
        return await self._call_token(abi.balance_of(normal_address(address)), "latest")

    async def ether_wei(self, address: str) -> int:
        """ETH of an address at the newest block, wei."""
        return read.quantity(await self._node.ask("eth_getBalance", normal_address(address), "latest"))

    async def find_proof(self, authorization: Authorization, hint: str = "") -> ChainProof | None:
        """The transfer that this authorization became, or None, which proves nothing.

        The claimed transaction ``hint`` is looked at first; then the token's logs are searched by payer and nonce
        over the blocks in which the authorization was good.
        """
        head = await self._blocks.present_block("latest")
        if _TRANSACTION.match(hint):
            found = await self._proof_in(hint.lower(), authorization, head)
            if found is not None:
                return found
        until = await self._blocks.last_usable(authorization, head)
        for log in await self._blocks.logs(abi.AUTHORIZATION_USED, authorization, until):
            found = await self._proof_in(log.transaction, authorization, head)
            if found is not None:
                return found
        return None

    async def finalized_nonce(self, authorization: Authorization) -> NonceReading | None:
        """``authorizationState`` at the finalized block; None when that block was another one afterwards."""
        final = await self.final_reading(authorization)
        return final.reading if final is not None else None

    async def final_reading(self, authorization: Authorization) -> FinalReading | None:
        """The same, with the block, so that two nodes can be compared."""
        await self._node.check_chain_now()
        final = await self._blocks.block("finalized")
        if final is None:
            return None
        state = await self._call_token(abi.authorization_state(authorization), hex(final.number))
        if state not in (0, 1):
            raise errors.NodeMalformed(detail=f"a state of {state}")
        canceled = state == 1 and await self._is_canceled(authorization, final)
        again = await self._blocks.block(final.number)
        if again is None or again.hash != final.hash:
            return None
        reading = NonceReading(
            used=state == 1, block_number=final.number, block_time=final.timestamp, canceled=canceled
        )
        return FinalReading(reading, final)

    async def block(self, number: int) -> read.Block | None:
        """A block by its number; None when this node has not reached it."""
        return await self._blocks.block(number)

    async def wallet_code(self, address: str) -> WalletCode:
        """What code lies at an address at the newest block."""
        return read_wallet_code(
            read.code(await self._node.ask("eth_getCode", normal_address(address), "latest"))
        )

    async def transfers_of(
        self,
        address: str,
        since: datetime,
        until: datetime | None = None,
        *,
        last_block: int | None = None,
        incoming_only: bool = False,
    ) -> tuple[ChainTransfer, ...]:
        """All USDC that left or reached an address, or reached it alone; ``last_block`` ends the reading before the
        newest block.
        """
        await self._node.check_chain_now()
        head = await self._blocks.present_block("latest")
        if last_block is not None and last_block < head.number:
            head = await self._blocks.present_block(last_block)
        found = await self._history.between(
            normal_address(address),
            math.ceil(since.timestamp()),
            None if until is None else math.floor(until.timestamp()),
            head,
            incoming_only=incoming_only,
        )
        return tuple(found)

    async def _is_canceled(self, authorization: Authorization, final: read.Block) -> bool:
        """A used nonce may have been cancelled instead: the token says which."""
        for log in await self._blocks.logs(abi.AUTHORIZATION_CANCELED, authorization, final):
            canonical = await self._blocks.block(log.block_number)
            if canonical is not None and canonical.hash == log.block_hash:
                return True
        return False

    async def _proof_in(
        self, transaction: str, authorization: Authorization, head: read.Block
    ) -> ChainProof | None:
        result = await self._node.ask("eth_getTransactionReceipt", transaction)
        if result is None:
            return None
        receipt = read.shaped(read.Receipt, result)
        if not proof.receipt_proves(receipt, transaction, authorization, self.network):
            return None
        # Finality is asked for first: a block that is canonical after that is a finalized one.
        final = await self._blocks.block("finalized")
        canonical = await self._blocks.block(receipt.block_number)
        if canonical is None or canonical.hash != receipt.block_hash:
            return None
        return ChainProof(
            transaction=transaction,
            block_number=receipt.block_number,
            block_hash=receipt.block_hash,
            depth=max(0, head.number - receipt.block_number),
            finalized=final is not None and receipt.block_number <= final.number,
        )

    async def _call_token(self, data: str, block: str) -> int:
        call = {"to": self.network.usdc, "data": data}
        return read.one_word(await self._node.ask("eth_call", call, block))
