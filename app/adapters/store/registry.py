"""Which journal speaks for which wallet: one small file per user, so that limits hold across data folders."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from app.adapters.store.connection import own_file
from app.adapters.store.failures import translated
from app.adapters.store.windows import journal_id
from app.domain.account import normal_address
from app.domain.errors import StoreError

_BUSY_S = 10.0
_TABLE = """
    CREATE TABLE IF NOT EXISTS bindings (
        address TEXT PRIMARY KEY,
        journal_id TEXT NOT NULL,
        path TEXT NOT NULL
    ) STRICT
"""
_BIND = """
    INSERT INTO bindings (address, journal_id, path) VALUES (?, ?, ?)
    ON CONFLICT (address) DO UPDATE SET journal_id = excluded.journal_id, path = excluded.path
"""


class JournalElsewhere(StoreError):
    """This wallet's payments are journalled in another file; with two, its limits could be passed."""

    code = "journal_elsewhere"
    what = "This wallet already keeps its records in another folder."
    means = "Nothing was signed or queued: with two sets of records your limits could be passed."

    def __init__(self, other: Path) -> None:
        super().__init__(do=f"Start Gondola with the folder {other.parent}.", detail=str(other))


class JournalRegistry:
    """The file at ``path`` binds each address to one journal. Blocks: called on the store's thread only.

    A journal is known by its random id and its path together: a folder that was moved keeps its wallets, a copy
    of it does not get them. Where the other journal's file is gone, the wallet is bound anew.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def bind(self, address: str, journal_id: str, journal: Path) -> None:
        """Bind an address to a journal, or find that it already is.

        Raises:
            JournalElsewhere: it is bound to another journal that still exists.
            StoreError: the registry cannot be used; then nothing is signed.
        """
        key, here = normal_address(address), Path(os.path.realpath(journal))
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            own_file(self._path)
            with closing(sqlite3.connect(self._path, timeout=_BUSY_S, isolation_level=None)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute(_TABLE)
                bound = connection.execute(
                    "SELECT journal_id, path FROM bindings WHERE address = ?", (key,)
                ).fetchone()
                if bound == (journal_id, str(here)):
                    return
                if bound is not None and Path(bound[1]) != here and Path(bound[1]).exists():
                    raise JournalElsewhere(Path(bound[1]))
                connection.execute(_BIND, (key, journal_id, str(here)))
                connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise translated(error) from error
        except OSError as error:
            raise StoreError(
                "Gondola cannot write down which records belong to this wallet.",
                do="Check that your home folder can be written.",
                detail=f"{self._path}: {error.strerror}",
            ) from error


def claim_account(
    registry: JournalRegistry | None, journal: Path, connection: sqlite3.Connection, account_id: str
) -> None:
    """Before an account's money is used: its wallet's records are these, and nobody else's. An API key has none.

    Raises:
        JournalElsewhere: they are in another folder.
    """
    address = address_of(connection, account_id)
    if address and registry is not None:
        registry.bind(address, journal_id(connection), journal)


def address_of(connection: sqlite3.Connection, account_id: str) -> str:
    """The wallet behind an account; empty for an API key, and for one that is not in the records."""
    row = connection.execute("SELECT address FROM accounts WHERE id = ?", (account_id,)).fetchone()
    return str(row["address"]) if row is not None else ""
