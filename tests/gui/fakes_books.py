"""The books' own ports in memory: a ledger that shows the provider's rows, and exports that are remembered."""

from __future__ import annotations

from pathlib import Path

from app.domain.account import Account
from app.ports.ledger import LARGEST_PAGE, LedgerPage
from tests.gui.fakes_b_ports import FakeProvider


class ProviderLedger:
    """One page: what the provider's ledger shows."""

    def __init__(self, provider: FakeProvider) -> None:
        self._provider = provider

    async def page(self, account: Account, offset: int, limit: int = LARGEST_PAGE) -> LedgerPage:
        rows = (await self._provider.transactions(account, limit))[offset:]
        return LedgerPage(rows, len(rows), has_more=False)


class NoExports:
    """Writes nothing, and remembers what it was given."""

    def __init__(self) -> None:
        self.saved: list[tuple[Path, str, bytes]] = []

    async def save(self, folder: Path, name: str, ending: str, content: bytes) -> Path:
        self.saved.append((folder, f"{name}.{ending}", content))
        return folder / f"{name}.{ending}"

    async def read(self, path: Path, most_bytes: int) -> bytes:
        found = [content for folder, name, content in self.saved if folder / name == path]
        return found[-1][: most_bytes + 1]
