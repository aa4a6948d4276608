"""Finds the blocks in which an authorization can have been used, and reads logs over them in bounded steps."""

from __future__ import annotations

from collections.abc import Sequence

from app.adapters.base import abi, read
from app.adapters.base.rpc import Node
from app.domain import errors
from app.domain.payment import Authorization

BLOCK_S = 2
LONGEST_VALIDITY_S = 3600
"""No authorization of ours is good for longer, so it cannot have been used earlier than this before its end."""
SLACK_BLOCKS = 30
LOG_STEP_BLOCKS = 2_000
MOST_STEPS = 10
_MOST_GUESSES = 6
_MOST_REMEMBERED = 64


class BlockWindow:
    """Blocks by time on one node."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._first_blocks: dict[str, int] = {}

    async def block(self, tag: int | str) -> read.Block | None:
        """A block by number or tag; None when the node does not have it."""
        wanted = hex(tag) if isinstance(tag, int) else tag
        result = await self._node.ask("eth_getBlockByNumber", wanted, False)
        if result is None:
            return None
        block = read.shaped(read.Block, result)
        if isinstance(tag, int) and block.number != tag:
            raise errors.NodeMalformed(detail=f"asked for block {tag}, got {block.number}")
        return block

    async def present_block(self, tag: int | str) -> read.Block:
        """A block that every node has (``latest``, or one that it showed before).

        Raises:
            NodeMalformed: the node says it has none.
        """
        block = await self.block(tag)
        if block is None:
            raise errors.NodeMalformed(detail=f"no {tag} block")
        return block

    async def logs(self, event: str, authorization: Authorization, until: read.Block) -> tuple[read.Log, ...]:
        """The token's events about this payer and nonce, from when they can have begun to block ``until``."""
        first = await self._first_block(authorization, until)
        last = min(until.number, first + LOG_STEP_BLOCKS * MOST_STEPS - 1)
        found: list[read.Log] = []
        for start in range(first, last + 1, LOG_STEP_BLOCKS):
            end = min(start + LOG_STEP_BLOCKS - 1, last)
            found.extend(await self._logs_between(start, end, event, authorization))
        return tuple(found)

    async def last_usable(self, authorization: Authorization, head: read.Block) -> read.Block:
        """A block after which the authorization cannot be used any more, or the head when that is sooner."""
        late = authorization.valid_before + SLACK_BLOCKS * BLOCK_S
        if head.timestamp <= late:
            return head
        guess = head.number - (head.timestamp - late) // BLOCK_S
        found = await self.block(max(0, guess))
        return found if found is not None and found.timestamp > authorization.valid_before else head

    async def older_than(self, time: int, known: read.Block) -> read.Block:
        """A block not after a time (Unix seconds), going back from a known one: guessed by the block time, checked.

        After a few guesses the oldest one found is returned; whoever needs certainty compares its time.
        """
        for _ in range(_MOST_GUESSES):
            if known.timestamp <= time or known.number == 0:
                break
            back = (known.timestamp - time) // BLOCK_S + SLACK_BLOCKS
            found = await self.block(max(0, known.number - back))
            if found is None:
                raise errors.NodeMalformed(detail="an old block is missing")
            known = found
        return known

    async def _first_block(self, authorization: Authorization, until: read.Block) -> int:
        """A block that is older than the authorization: guessed by the block time, checked, and remembered."""
        remembered = self._first_blocks.get(authorization.nonce)
        if remembered is not None and remembered <= until.number:
            return remembered
        earliest = max(authorization.valid_after, authorization.valid_before - LONGEST_VALIDITY_S)
        known = await self.older_than(earliest, until)
        if len(self._first_blocks) >= _MOST_REMEMBERED:
            self._first_blocks.clear()
        self._first_blocks[authorization.nonce] = known.number
        return known.number

    async def _logs_between(
        self, first: int, last: int, event: str, authorization: Authorization
    ) -> list[read.Log]:
        topics = abi.event_topics(event, authorization)
        logs = await self.token_logs(first, last, topics)
        # What we did not ask for is not an answer: a node that ignores the filter proves nothing.
        return [log for log in logs if list(log.topics) == topics]

    async def token_logs(self, first: int, last: int, topics: Sequence[object]) -> list[read.Log]:
        """The token's logs in these blocks as the node filtered them: the caller checks their topics."""
        usdc = self._node.network.usdc
        wanted = {"fromBlock": hex(first), "toBlock": hex(last), "address": usdc, "topics": topics}
        result = await self._node.ask("eth_getLogs", wanted)
        if not isinstance(result, list):
            raise errors.NodeMalformed(detail="logs that are no list")
        logs = [read.shaped(read.Log, raw) for raw in result]
        return [
            log
            for log in logs
            if not log.removed and log.address == usdc and first <= log.block_number <= last
        ]
