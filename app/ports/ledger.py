"""The prepaid host's own ledger, page by page, for the books."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.domain.account import Account
from app.domain.charge import LedgerEntry

LARGEST_PAGE = 100


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """Some rows, newest first. What could not be understood is counted: it must not look like nothing.

    ``length`` is how many rows the host sent; ``unknown`` of them are of a kind that we do not know, ``broken``
    could not be read at all.
    """

    rows: tuple[LedgerEntry, ...]
    length: int
    has_more: bool
    unknown: int = 0
    broken: int = 0


class LedgerPages(Protocol):
    """The ledger of a wallet; an API key's is not told."""

    async def page(self, account: Account, offset: int, limit: int = LARGEST_PAGE) -> LedgerPage:
        """Rows from ``offset`` on. Raises ProviderError, or VaultError when it cannot sign in."""
        ...
