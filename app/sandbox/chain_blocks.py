"""The pretend chain's blocks: numbers and times from the clock, hashes by branch, and the newest block ever told."""

from __future__ import annotations

from app.sandbox.clock import SandboxClock
from app.sandbox.crypto import hash_hex

BLOCK_S = 2
_GENESIS_S = {"base": 1_686_789_347, "base-sepolia": 1_695_768_288}


class Blocks:
    """A block every two seconds of the chain's clock, computed when somebody asks; numbers are the real chain's."""

    def __init__(self, network: str, clock: SandboxClock, seed: str) -> None:
        self._network = network
        self._clock = clock
        self._seed = seed
        self._sealed = 0
        self._forks: list[tuple[int, int]] = []
        self._named: dict[str, int] = {}

    def head(self) -> int:
        """The newest block's number; once told, it never goes down."""
        self._sealed = max(self._sealed, self.at(self._clock.chain_s()))
        return self._sealed

    def at(self, chain_s: float) -> int:
        """The newest block at a time of the chain's clock, Unix seconds."""
        return int(chain_s - _GENESIS_S[self._network]) // BLOCK_S

    def ahead(self) -> int:
        """How many sealed blocks lie in the future of the chain's clock."""
        return self.head() - self.at(self._clock.chain_s())

    def next_number(self, not_before_s: float | None = None) -> int:
        """The block that would hold a transaction sent now, or sent at that time but not before the newest told."""
        if not_before_s is None:
            return self.head() + 1
        return max(self.at(not_before_s), self._sealed) + 1

    def seal(self, block: int) -> None:
        """Make this block part of the past, even when the clock is not there yet."""
        self._sealed = max(self._sealed, block)

    def timestamp(self, block: int) -> int:
        """A block's time, Unix seconds."""
        return _GENESIS_S[self._network] + BLOCK_S * block

    def hash(self, block: int) -> str:
        """A block's hash on the present branch."""
        branch = max((number for start, number in self._forks if start <= block), default=0)
        name = hash_hex(self._seed, self._network, "block", block, branch)
        self._named[name] = block
        return name

    def number_of(self, block_hash: str) -> int | None:
        """The number of a block by a hash that was told before; None when it is not on this branch (any more)."""
        number = self._named.get(block_hash)
        return number if number is not None and self.hash(number) == block_hash else None

    def fork(self, first: int) -> None:
        """Give all blocks from this one on new hashes."""
        self._forks.append((first, len(self._forks) + 1))
