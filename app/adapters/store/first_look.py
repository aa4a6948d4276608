"""The very first rows of a start, read before anything else is loaded.

It only looks: a file that is missing, older, newer, foreign, broken or held by somebody shows nothing here, and whoever
opens it in earnest a moment later says why.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app.adapters.store.browse import picked, stretch
from app.adapters.store.header import version_of_file
from app.adapters.store.schema import APPLICATION_ID, LADDER
from app.domain.errors import StoreError
from app.domain.finding import Sorting, Wanted
from app.ports.archive import Filed

_PATIENCE_S = 0.05
_OURS = "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version"
_HAS_ACCOUNT = "SELECT EXISTS (SELECT 1 FROM accounts)"


def first_rows(path: Path, sorting: Sorting, most: int) -> tuple[Filed, ...]:
    """The first jobs in this order; none where there is no account yet, or anything is not as it should be."""
    try:
        # Opening another version's file would add files beside it. What a log adds to the header is asked below.
        if version_of_file(path) not in (0, len(LADDER)):
            return ()
        with closing(_opened(path)) as connection:
            return _read(connection, sorting, most)
    except (sqlite3.Error, OSError, StoreError):
        return ()


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", timeout=_PATIENCE_S, uri=True)
    connection.row_factory = sqlite3.Row
    return connection


def _read(connection: sqlite3.Connection, sorting: Sorting, most: int) -> tuple[Filed, ...]:
    connection.execute("BEGIN")
    if tuple(connection.execute(_OURS).fetchone()) != (APPLICATION_ID, len(LADDER)):
        return ()
    if not connection.execute(_HAS_ACCOUNT).fetchone()[0]:
        return ()
    numbers = list(stretch(connection, Wanted(sorting=sorting), None, most).numbers)
    found = {one.number: one for one in picked(connection, numbers)}
    return tuple(found[number] for number in numbers if number in found)
