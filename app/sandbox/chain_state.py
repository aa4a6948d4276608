"""The token's book-keeping on the pretend chain: an ordered list of changes, and its state after any block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum


class ChangeKind(Enum):
    """What a transaction does to the token."""

    MINT = "mint"
    TRANSFER = "transfer"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Change:
    """One transaction on the token, as mined in ``block``. Addresses lower-case, value in micro-USDC."""

    kind: ChangeKind
    block: int
    tx_hash: str
    payer: str
    payee: str = ""
    value: int = 0
    nonce: str = ""
    valid_before: int = 0

    def moved_to(self, block: int) -> Change:
        """The same transaction, mined in another block."""
        return replace(self, block=block)


class TokenState:
    """Balances and used authorizations, each with the block at which it changed, so that history can be read."""

    def __init__(self, changes: Iterable[Change] = ()) -> None:
        self.changes: list[Change] = []
        self._balances: dict[str, list[tuple[int, int]]] = {}
        self._used: dict[tuple[str, str], int] = {}
        for change in changes:
            self.apply(change)

    def apply(self, change: Change) -> None:
        """Add one change; the caller has checked that it is allowed. Blocks never go down."""
        self.changes.append(change)
        if change.kind is not ChangeKind.CANCEL:
            self._add(change.payee, change.block, change.value)
        if change.kind is ChangeKind.TRANSFER:
            self._add(change.payer, change.block, -change.value)
        if change.kind is not ChangeKind.MINT:
            self._used[change.payer, change.nonce] = change.block

    def balance(self, address: str, block: int) -> int:
        """The balance after ``block``, in micro-USDC."""
        history = self._balances.get(address.lower(), [])
        place = bisect_right(history, (block, 1 << 256))
        return history[place - 1][1] if place else 0

    def is_used(self, payer: str, nonce: str, block: int) -> bool:
        """``authorizationState`` after ``block``: true once used or cancelled."""
        used_at = self._used.get((payer.lower(), nonce.lower()))
        return used_at is not None and used_at <= block

    def find(self, tx_hash: str) -> Change | None:
        """The change made by a transaction, if it is on this chain."""
        return next((change for change in self.changes if change.tx_hash == tx_hash), None)

    def in_block(self, block: int) -> list[Change]:
        """The changes of one block, in order."""
        return [change for change in self.changes if change.block == block]

    def _add(self, address: str, block: int, amount: int) -> None:
        history = self._balances.setdefault(address, [])
        before = history[-1][1] if history else 0
        if history and history[-1][0] == block:
            history.pop()
        history.append((block, before + amount))
