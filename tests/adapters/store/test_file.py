"""The database file: who may read it, what happens to old, new, foreign and damaged ones."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from app.adapters.store.connection import Database, _check
from app.adapters.store.schema import LADDER
from app.adapters.store.store import sqlite_stores
from app.domain.charge import ChargeState
from app.domain.errors import StoreBroken, StoreError, StoreNewer
from app.domain.payment import PaymentState
from app.domain.policy import Spent
from tests.adapters.store.samples import JOB, KEY_ACCOUNT, PLAIN_JOB, STEPS, WALLET_ACCOUNT, ToldClock, fill

FIXTURES = Path(__file__).resolve().parents[2] / "data"
OLD_JOB = replace(JOB, media_until=None, audio=JOB.audio and replace(JOB.audio, vouched=True))
"""As far as the first two schemas knew it."""
KNOWN_JOBS = {1: OLD_JOB, 2: OLD_JOB}


async def _opened(path: Path) -> None:
    database = Database(path)
    try:
        await database.open()
    finally:
        await database.close()


def _say(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
async def test_folder_and_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "gondola.sqlite"
    database = Database(path)
    await database.open()
    modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()}
    await database.close()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert modes == {"gondola.sqlite": 0o600, "gondola.sqlite-wal": 0o600, "gondola.sqlite-shm": 0o600}


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
async def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    await _opened(path)
    path.chmod(0o644)
    await _opened(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_commits_are_durable_and_references_are_kept(tmp_path: Path) -> None:
    database = Database(tmp_path / "gondola.sqlite")

    def pragmas(connection: sqlite3.Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "user_version")
        return [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]

    assert await database.read(pragmas) == ["wal", 2, 1, len(LADDER)]
    await database.close()


@pytest.mark.parametrize("version", range(1, len(LADDER) + 1))
async def test_every_released_schema_still_opens_with_all_its_rows(tmp_path: Path, version: int) -> None:
    path = tmp_path / "gondola.sqlite"
    shutil.copy(FIXTURES / f"schema_v{version}.sqlite", path)
    stores = sqlite_stores(path, ToldClock())
    assert await stores.accounts.accounts() == (WALLET_ACCOUNT, KEY_ACCOUNT)
    assert await stores.jobs.jobs() == (PLAIN_JOB, KNOWN_JOBS.get(version, JOB))
    assert await stores.jobs.steps("j1") == STEPS
    open_one, confirmed = await stores.payments.payments()
    assert (open_one.state, confirmed.state) == (PaymentState.INTENDED, PaymentState.CONFIRMED)
    assert confirmed.authorization is not None
    assert len(await stores.payments.transitions("p1")) == 4
    assert [one.state for one in await stores.charges.charges()] == [ChargeState.QUEUED]
    assert await stores.payments.paid_in() == Spent(6_000_000, 6_000_000)
    await stores.close()


async def test_a_newer_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    await fill(path)
    _say(path, f"PRAGMA user_version = {len(LADDER) + 1}")
    before, names = path.read_bytes(), os.listdir(tmp_path)
    with pytest.raises(StoreNewer):
        await _opened(path)
    assert path.read_bytes() == before
    assert sorted(os.listdir(tmp_path)) == sorted(names)


async def test_an_older_file_is_backed_up_then_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    await fill(path)
    database = Database(path, ladder=(*LADDER, ("ALTER TABLE jobs ADD COLUMN mood TEXT",)))
    columns = await database.read(lambda connection: connection.execute("SELECT mood FROM jobs").fetchall())
    await database.close()
    assert len(columns) == 2
    backup = sqlite_stores(tmp_path / f"gondola.sqlite.v{len(LADDER)}.backup", ToldClock())
    assert await backup.jobs.jobs() == (PLAIN_JOB, JOB)
    await backup.close()


async def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    await fill(path)
    broken = Database(path, ladder=(*LADDER, ("ALTER TABLE jobs ADD COLUMN mood TEXT", "SELECT nothing")))
    with pytest.raises(StoreError):
        await broken.open()
    await broken.close()
    stores = sqlite_stores(path, ToldClock())
    assert await stores.jobs.jobs() == (PLAIN_JOB, JOB)
    await stores.close()


async def test_another_programs_database_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    _say(path, "CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreBroken):
        await _opened(path)
    assert path.read_bytes() == before


async def test_a_file_that_is_no_database_is_called_broken(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    path.write_bytes(b"once upon a time " * 100)
    with pytest.raises(StoreBroken):
        await _opened(path)


async def test_a_damaged_file_is_called_broken(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    await fill(path)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreBroken):
        await _opened(path)


async def test_a_row_with_an_unknown_state_is_called_broken(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    await fill(path)
    _say(path, "UPDATE jobs SET state = 'levitating'")
    stores = sqlite_stores(path, ToldClock())
    with pytest.raises(StoreBroken):
        await stores.jobs.jobs()
    await stores.close()


async def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot write its records"):
        await _opened(tmp_path / "file" / "gondola.sqlite")


async def test_a_full_disk_is_said_in_words_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    stores = sqlite_stores(path, ToldClock())
    await stores.jobs.save_job(JOB)
    # SQLite's own limit gives the very error of a full disk.
    await stores.database.read(lambda connection: connection.execute("PRAGMA max_page_count = 1").fetchone())
    with pytest.raises(StoreError, match="disk is full"):
        await stores.jobs.save_job(PLAIN_JOB, STEPS * 2_000)
    assert await stores.jobs.jobs() == (JOB,)
    await stores.close()


async def test_a_file_that_is_busy_while_it_is_opened_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "gondola.sqlite"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    monkeypatch.setattr("app.adapters.store.connection._BUSY_S", 0.01)
    # The wait between two tries is when the other program lets go.
    waiting = SimpleNamespace(sleep=lambda _: other.close())
    monkeypatch.setattr("app.adapters.store.connection.time", waiting)
    database = Database(path)
    await database.open()
    await database.close()


async def test_a_writer_that_never_lets_go_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.adapters.store.connection._BUSY_S", 0.05)
    path = tmp_path / "gondola.sqlite"
    stores = sqlite_stores(path, ToldClock())
    await stores.open()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Another Gondola is writing"):
            await stores.jobs.save_job(JOB)
    await stores.jobs.save_job(JOB)
    await stores.close()


@pytest.mark.parametrize(
    "lines, opens",
    [
        (("ok",), True),
        (("malformed inverted index for FTS5 table main.job_search",), True),
        (("malformed inverted index for FTS5 table main.job_search", "row 3 missing from index"), False),
    ],
)
def test_damage_of_the_index_alone_does_not_close_the_records(lines: tuple[str, ...], opens: bool) -> None:
    told: list[str] = []

    def execute(statement: str) -> list[tuple[str]]:
        told.append(statement)
        return [(line,) for line in lines]

    connection = cast("sqlite3.Connection", SimpleNamespace(execute=execute))
    if opens:
        _check(connection)
    else:
        with pytest.raises(StoreBroken):
            _check(connection)

    assert any("indexed = 0" in statement for statement in told) == (opens and lines != ("ok",))
