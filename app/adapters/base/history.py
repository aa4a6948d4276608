"""Reads all movements of USDC at one address over a span of blocks: whole, or an error, never a part."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from app.adapters.base import abi, read
from app.adapters.base.window import BLOCK_S, BlockWindow
from app.domain import errors
from app.domain.transfers import ChainTransfer, Direction

WIDEST_STEP_BLOCKS = 10_000
"""What generous nodes answer at once; on a refusal it is halved, and what worked is kept."""
NARROWEST_STEP_BLOCKS = 50
MOST_CALLS = 600
MOST_LOGS = 2_000
_TOPICS_OF_TRANSFER = 3
_MOST_BLOCKS_REMEMBERED = 4_096


_Place = tuple[str, int, str]
"""A transaction, the index of a transfer in it, and its payer as a topic."""


class TransferHistory:
    """Transfers to and from an address on one node."""

    def __init__(self, blocks: BlockWindow) -> None:
        self._blocks = blocks
        self._step = WIDEST_STEP_BLOCKS
        self._seen: dict[int, read.Block] = {}

    async def between(
        self, address: str, since: int, until: int | None, head: read.Block, *, incoming_only: bool = False
    ) -> list[ChainTransfer]:
        """Every transfer in blocks of these times (Unix seconds) up to ``head``, oldest first.

        Raises:
            ChainTooLong: it would take too many questions, or there are too many transfers.
            ChainError: a part could not be read, or the chain was reorganised meanwhile.
        """
        if since > head.timestamp:
            return []
        first = await self._blocks.older_than(since, head)
        if first.timestamp > since and first.number > 0:
            raise errors.NodeMalformed(detail="the first block was not found")
        last = head if until is None else await self._not_before(until, head)
        own = abi.topic(address)
        asked = _questions(own, incoming_only=incoming_only)
        logs = await self._read(own, asked, first.number, last.number)
        nonces = _nonces(logs)
        moved = [log for log in logs if log.topics[0] == abi.TRANSFER]
        found = [await self._transfer(log, address, nonces) for log in moved]
        wanted = [
            each
            for each in found
            if since <= each.time.timestamp() and (until is None or each.time.timestamp() <= until)
        ]
        return sorted(wanted, key=lambda each: (each.block_number, each.log_index))

    async def _not_before(self, time: int, head: read.Block) -> read.Block:
        """A block at or after a time; the head where no sooner one is known."""
        if head.timestamp <= time:
            return head
        guess = await self._blocks.block(max(0, head.number - (head.timestamp - time) // BLOCK_S))
        return guess if guess is not None and guess.timestamp >= time else head

    async def _read(self, own: str, asked: Sequence[list[object]], first: int, last: int) -> list[read.Log]:
        """All logs that these questions about an address find, each once."""
        found: dict[tuple[str, int], read.Log] = {}
        left, start, step = MOST_CALLS, first, self._step
        while start <= last:
            if len(asked) * math.ceil((last - start + 1) / step) > left:
                raise errors.ChainTooLong(detail=f"{last - start + 1} blocks, {step} at once")
            left -= len(asked)
            end = min(start + step - 1, last)
            try:
                logs = [log for topics in asked for log in await self._logs(start, end, topics)]
            except (errors.NodeRefused, errors.NodeMalformed) as error:
                if step <= NARROWEST_STEP_BLOCKS or not _asked_too_much(error):
                    raise
                step //= 2
                continue
            found.update({(log.transaction, log.index): log for log in logs if _is_about(own, log)})
            if len(found) > MOST_LOGS:
                raise errors.ChainTooLong(detail=f"{len(found)} logs")
            start = end + 1
        self._step = step
        return list(found.values())

    async def _logs(self, first: int, last: int, topics: list[object]) -> list[read.Log]:
        return await self._blocks.token_logs(first, last, topics)

    async def _transfer(self, log: read.Log, address: str, nonces: dict[_Place, str]) -> ChainTransfer:
        block = await self._block(log.block_number)
        if block.hash != log.block_hash:
            self._seen.clear()
            raise errors.NodeMalformed(
                "The chain changed while it was read.", detail=f"block {log.block_number} was replaced"
            )
        try:
            payer, payee = abi.address_in(log.topics[1]), abi.address_in(log.topics[2])
            value = read.one_word(log.data)
        except ValueError:
            raise errors.NodeMalformed(detail="a transfer between no addresses") from None
        return ChainTransfer(
            transaction=log.transaction,
            log_index=log.index,
            block_number=log.block_number,
            block_hash=log.block_hash,
            time=datetime.fromtimestamp(block.timestamp, UTC),
            payer=payer,
            payee=payee,
            value_micro_usdc=value,
            direction=_direction(address, payer, payee),
            nonce=nonces.get((log.transaction, log.index, log.topics[1])),
        )

    async def _block(self, number: int) -> read.Block:
        known = self._seen.get(number)
        if known is None:
            found = await self._blocks.block(number)
            if found is None:
                raise errors.NodeMalformed(detail="a block is missing")
            if len(self._seen) >= _MOST_BLOCKS_REMEMBERED:
                self._seen.clear()
            known = self._seen[number] = found
        return known


def _questions(own: str, *, incoming_only: bool) -> list[list[object]]:
    """The topics of what reached an address (as a topic), and of what left it, with the authorizations used by it."""
    incoming: list[object] = [abi.TRANSFER, None, own]
    outgoing: list[object] = [[abi.TRANSFER, abi.AUTHORIZATION_USED], own]
    return [incoming] if incoming_only else [outgoing, incoming]


def _is_about(own: str, log: read.Log) -> bool:
    """Whether it is an event that was asked for: a node that ignores the filter adds nothing to the books."""
    if len(log.topics) != _TOPICS_OF_TRANSFER:
        return False
    if log.topics[0] == abi.TRANSFER:
        return own in log.topics[1:]
    return log.topics[0] == abi.AUTHORIZATION_USED and log.topics[1] == own


def _asked_too_much(error: errors.ChainError) -> bool:
    """Whether fewer blocks might do: the node refused, or its answer was larger than we read."""
    return isinstance(error, errors.NodeRefused) or isinstance(error.__cause__, errors.AnswerTooLarge)


def _direction(address: str, payer: str, payee: str) -> Direction:
    if payer == payee:
        return Direction.SELF
    return Direction.OUT if payer == address else Direction.IN


def _nonces(logs: Iterable[read.Log]) -> dict[_Place, str]:
    """Which authorization moved the money of a transfer: its event stands right before it (EIP-3009)."""
    used = (log for log in logs if log.topics[0] == abi.AUTHORIZATION_USED)
    return {(log.transaction, log.index + 1, log.topics[1]): log.topics[2] for log in used}
