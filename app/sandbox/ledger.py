"""Venice's prepaid ledger: credit per account in micro-USD, and every row that changed it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.sandbox.crypto import hash_hex


class RowType(StrEnum):
    """The three kinds of ledger row."""

    TOP_UP = "TOP_UP"
    CHARGE = "CHARGE"
    REFUND = "REFUND"


@dataclass(frozen=True, slots=True)
class Row:
    """One change of credit: signed micro-USD, the balance after it, Unix time."""

    id: str
    account: str
    type: RowType
    amount_micro_usd: int
    balance_after_micro_usd: int
    created_s: float
    request_id: str | None = None
    model: str | None = None


class Ledger:
    """Credit of all accounts. An account never goes below zero: a charge collects what is there."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._rows: list[Row] = []
        self._balances: dict[str, int] = {}

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows of all accounts, oldest first."""
        return tuple(self._rows)

    def balance(self, account: str) -> int:
        """Credit in micro-USD; 0 for an account never seen."""
        return self._balances.get(account, 0)

    def rows_of(self, account: str) -> list[Row]:
        """One account's rows, newest first."""
        return [row for row in reversed(self._rows) if row.account == account]

    def top_up(self, account: str, amount_micro_usd: int, now_s: float) -> Row:
        """Add credit that was paid in."""
        return self._append(account, RowType.TOP_UP, amount_micro_usd, now_s)

    def begin_with(self, account: str, amount_micro_usd: int) -> None:
        """Credit from before these books begin: it has no row."""
        self._balances[account] = self.balance(account) + amount_micro_usd

    def charge(self, account: str, amount_micro_usd: int, now_s: float, request_id: str, model: str) -> Row:
        """Take the price of a request, or what is left when it is less."""
        collected = min(amount_micro_usd, self.balance(account))
        return self._append(account, RowType.CHARGE, -collected, now_s, request_id, model)

    def refund(self, account: str, request_id: str, now_s: float) -> Row | None:
        """Give back all charges of a request in one row; None when nothing was charged."""
        charges = [row for row in self._rows if row.request_id == request_id and row.type is RowType.CHARGE]
        total = -sum(row.amount_micro_usd for row in charges)
        if total <= 0:
            return None
        models = {row.model for row in charges}
        model = models.pop() if len(charges) == 1 else None
        return self._append(account, RowType.REFUND, total, now_s, request_id, model)

    def _append(
        self,
        account: str,
        kind: RowType,
        amount: int,
        now_s: float,
        request_id: str | None = None,
        model: str | None = None,
    ) -> Row:
        after = self.balance(account) + amount
        digest = hash_hex(self._seed, "row", len(self._rows))[2:]
        identity = f"{digest[:8]}-{digest[8:12]}-4{digest[13:16]}-a{digest[17:20]}-{digest[20:32]}"
        row = Row(identity, account, kind, amount, after, now_s, request_id, model)
        self._rows.append(row)
        self._balances[account] = after
        return row
