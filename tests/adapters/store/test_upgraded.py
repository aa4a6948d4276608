"""Records that were brought up to date have the very tables, keys and indexes of new ones."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.adapters.store.connection import Database
from app.adapters.store.schema import LADDER

_DATA = Path(__file__).resolve().parents[2] / "data"
_OF_A_TABLE = ("table_xinfo", "foreign_key_list", "index_list")

Shape = dict[tuple[str, str], object]
"""By kind and name."""


async def _opened(path: Path) -> Path:
    database = Database(path)
    try:
        await database.open()
    finally:
        await database.close()
    return path


def _shape(path: Path) -> Shape:
    """Everything that is made in a file, as it was written and as the database understands it; no rows."""
    found: Shape = {}
    with closing(sqlite3.connect(path)) as file:

        def asked(pragma: str) -> list[object]:
            return file.execute(f"PRAGMA {pragma}").fetchall()

        for kind, name, table, told in file.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"):
            found[kind, name] = (table, re.sub(r"\s+", " ", told or "").strip())
            if kind == "table":
                found |= {(pragma, name): asked(f"{pragma}('{name}')") for pragma in _OF_A_TABLE}
            if kind == "index":
                found["index_xinfo", name] = asked(f"index_xinfo('{name}')")
        found |= {(pragma, ""): asked(pragma) for pragma in ("user_version", "application_id")}
    return found


@pytest.mark.parametrize("version", range(1, len(LADDER) + 1))
async def test_an_upgraded_file_is_made_as_a_new_one(tmp_path: Path, version: int) -> None:
    old = tmp_path / "old.sqlite"
    shutil.copy(_DATA / f"schema_v{version}.sqlite", old)
    new = _shape(await _opened(tmp_path / "new.sqlite"))
    upgraded = _shape(await _opened(old))

    assert [key for key in new | upgraded if new.get(key) != upgraded.get(key)] == []


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE INDEX planted ON jobs (title)",
        "ALTER TABLE jobs ADD COLUMN planted TEXT",
        "CREATE TRIGGER planted AFTER DELETE ON jobs BEGIN SELECT 1; END",
        "PRAGMA user_version = 99",
    ],
)
async def test_one_difference_is_enough_to_be_seen(tmp_path: Path, planted: str) -> None:
    path = await _opened(tmp_path / "new.sqlite")
    before = _shape(path)
    with closing(sqlite3.connect(path)) as file:
        file.execute(planted)
        file.commit()
    assert _shape(path) != before
