"""The first rows of a start: what the archive would say, or nothing at all, and the file is left as it is."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.adapters.store.first_look import first_rows
from app.adapters.store.schema import LADDER
from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.account import Account, AccountKind
from app.domain.finding import Sorting, Wanted
from tests.adapters.store.samples import NOON, PLAIN_JOB, SELLER_JOB, ToldClock

OLD = Path(__file__).resolve().parents[2] / "data" / "schema_v1.sqlite"
ACCOUNT = Account("a", AccountKind.API_KEY, "Studio", NOON)


async def filled(path: Path, *, account: bool = True) -> SqliteStores:
    stores = sqlite_stores(path, ToldClock())
    await stores.jobs.save_job(SELLER_JOB)
    for number in range(5):
        at = NOON + timedelta(hours=number)
        job = replace(
            PLAIN_JOB, id=f"t{number}", queue_id=f"q{number}", title=f"T{9 - number}", created_at=at
        )
        await stores.jobs.save_job(job)
    if account:
        await stores.accounts.save_account(ACCOUNT)
    return stores


@pytest.mark.parametrize("sorting", list(Sorting))
async def test_they_are_the_ones_that_the_archive_shows_in_that_order(
    sorting: Sorting, tmp_path: Path
) -> None:
    path = tmp_path / "gondola.sqlite"
    stores = await filled(path)
    part = await stores.archive.stretch(Wanted(sorting=sorting), None, 4)
    there = {one.number: one for one in await stores.archive.pick(part.numbers)}
    await stores.close()

    assert first_rows(path, sorting, 4) == tuple(there[number] for number in part.numbers)


async def test_they_are_read_while_another_gondola_writes(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    stores = await filled(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM accounts")
        assert len(first_rows(path, Sorting.NEWEST, 100)) == 6
        other.rollback()
    await stores.close()


async def test_without_an_account_there_are_none(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    await (await filled(path, account=False)).close()
    assert first_rows(path, Sorting.NEWEST, 100) == ()


def _older(path: Path) -> None:
    shutil.copy(OLD, path)


def _no_database(path: Path) -> None:
    path.write_bytes(b"not a database" * 99)


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE jobs (id)")


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA user_version = {len(LADDER) + 1}")
        connection.execute("CREATE TABLE jobs (id)")


def _missing(_path: Path) -> None:
    """Nobody made it yet."""


@pytest.mark.parametrize("spoil", [_older, _no_database, _foreign, _newer, _missing])
def test_a_file_that_is_not_as_it_should_be_shows_none_and_is_left_alone(
    spoil: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "gondola.sqlite"
    spoil(path)
    before = {each.name: each.read_bytes() for each in tmp_path.glob("*.sqlite*")}

    assert first_rows(path, Sorting.NEWEST, 100) == ()
    assert {each.name: each.read_bytes() for each in tmp_path.glob("*.sqlite*")} == before


async def test_a_row_that_makes_no_sense_shows_none(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    await (await filled(path)).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE jobs SET options = '[' WHERE id = 't1'")

    assert first_rows(path, Sorting.NEWEST, 100) == ()
