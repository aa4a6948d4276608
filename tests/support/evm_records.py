"""What a node remembers of its chain, in JSON-RPC's spelling: blocks, receipts, logs, and which block is final."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

from tests.support import evm_json
from tests.support.evm_json import Json


class Records:
    """Written by the chain alone; read by the node and by tests, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._blocks: list[Json] = []
        self._receipts: dict[str, Json] = {}
        self._logs: list[Json] = []
        self._final = 0

    def add_block(self, raw: Mapping[str, Any], receipts: list[Mapping[str, Any]]) -> None:
        """Remember the next block and the receipts of its transactions, in order."""
        first_log = 0
        with self._lock:
            self._blocks.append(evm_json.block(raw))
            for one in receipts:
                receipt = evm_json.receipt(one, first_log)
                first_log += len(receipt["logs"])
                self._receipts[receipt["transactionHash"]] = receipt
                self._logs += receipt["logs"]

    def finalize(self) -> None:
        """Declare everything up to the newest block final."""
        self._final = self.newest

    @property
    def newest(self) -> int:
        """The number of the newest block; -1 before there is one."""
        return len(self._blocks) - 1

    @property
    def head(self) -> Json:
        """The newest block."""
        return self._blocks[-1]

    @property
    def head_time(self) -> int:
        """Its time in Unix seconds."""
        return int(self.head["timestamp"], 16)

    def number(self, tag: str) -> int:
        """The number that a tag (or a number in hex) means; it may be one that is not there yet."""
        final, newest = self._final, self.newest
        named = {"earliest": 0, "safe": final, "finalized": final, "latest": newest, "pending": newest}
        return named[tag] if tag in named else int(tag, 16)

    def block(self, tag: str) -> Json | None:
        """A block by tag or number, or None when there is none."""
        with self._lock:
            number = self.number(tag)
            return self._blocks[number] if 0 <= number <= self.newest else None

    def receipt(self, transaction: str) -> Json | None:
        """A mined transaction's receipt."""
        return self._receipts.get(transaction.lower())

    def logs(self, wanted: Mapping[str, Any]) -> list[Json]:
        """The logs that an ``eth_getLogs`` filter asks for."""
        with self._lock:
            first, last = (self.number(wanted.get(end, "latest")) for end in ("fromBlock", "toBlock"))
            return [
                log
                for log in self._logs
                if first <= int(log["blockNumber"], 16) <= last and evm_json.matches(log, wanted)
            ]
