"""Names and addresses of accounts. Never a secret: those are in the vault."""

from __future__ import annotations

import sqlite3

from app.adapters.store.connection import Database
from app.adapters.store.registry import JournalRegistry
from app.adapters.store.rows import from_us, read_all, to_us
from app.adapters.store.windows import journal_id
from app.domain.account import Account, AccountKind

_SAVE = """
    INSERT INTO accounts (id, kind, name, created_at_us, address, network_key, backed_up)
    VALUES (:id, :kind, :name, :created_at_us, :address, :network_key, :backed_up)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, address = excluded.address,
        network_key = excluded.network_key, backed_up = excluded.backed_up
"""


class SqliteAccounts:
    """``ports.stores.AccountStore``. With a registry, a wallet whose records are elsewhere is refused.

    An address that is only watched spends nothing, so its records may be anywhere.
    """

    def __init__(self, database: Database, registry: JournalRegistry | None = None) -> None:
        self._database = database
        self._registry = registry

    async def accounts(self) -> tuple[Account, ...]:
        """All accounts, oldest first."""
        return await self._database.read(_accounts)

    async def save_account(self, account: Account) -> None:
        """Insert or replace. Raises JournalElsewhere."""

        def save(connection: sqlite3.Connection) -> None:
            if self._registry is not None and account.is_wallet:
                self._registry.bind(account.address, journal_id(connection), self._database.path)
            connection.execute(_SAVE, _row(account))

        await self._database.write(save)

    async def remove_account(self, account_id: str) -> None:
        """Forget the name; jobs and money records stay."""
        await self._database.write(
            lambda connection: connection.execute("DELETE FROM accounts WHERE id = ?", (account_id,))
        )


def _accounts(connection: sqlite3.Connection) -> tuple[Account, ...]:
    rows = connection.execute("SELECT * FROM accounts ORDER BY created_at_us, rowid")
    return read_all(rows, _account)


def _account(row: sqlite3.Row) -> Account:
    return Account(
        id=row["id"],
        kind=AccountKind(row["kind"]),
        name=row["name"],
        created_at=from_us(row["created_at_us"]),
        address=row["address"],
        network_key=row["network_key"],
        backed_up=bool(row["backed_up"]),
    )


def _row(account: Account) -> dict[str, object]:
    return {
        "id": account.id,
        "kind": account.kind.value,
        "name": account.name,
        "created_at_us": to_us(account.created_at),
        "address": account.address,
        "network_key": account.network_key,
        "backed_up": account.backed_up,
    }
