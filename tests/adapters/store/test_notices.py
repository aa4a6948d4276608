"""The list of what was told: kept in order, bounded, and never the same thing twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from app.adapters.store import notices as kept
from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.errors import StoreBroken
from app.domain.notice import Notice, NoticeKind
from app.ports.notices import NoticeStore
from tests.adapters.store.samples import NOON, ToldClock
from tests.support.notices import MemoryNotices

SAVED = Notice(NoticeKind.DONE, "Barcarole — für Anna", "Saved and checked", NOON, job_id="j1", batch_id="b1")
PROVED = Notice(NoticeKind.PAID, "Credit at Venice: $5.00", "Proved on chain", NOON, key="p1:confirmed")


@pytest_asyncio.fixture
async def stores(tmp_path: Path) -> AsyncIterator[SqliteStores]:
    made = sqlite_stores(tmp_path / "gondola.sqlite", ToldClock())
    yield made
    await made.close()


@pytest.fixture(params=["file", "memory"])
def notices(request: pytest.FixtureRequest, stores: SqliteStores) -> NoticeStore:
    return stores.notices if request.param == "file" else MemoryNotices()


async def test_notices_come_back_newest_first_with_every_field(notices: NoticeStore) -> None:
    first = await notices.add(SAVED)
    second = await notices.add(replace(PROVED, at=NOON + timedelta(microseconds=1)))

    assert await notices.notices() == (second, first)
    assert first == replace(SAVED, id=1)
    assert await notices.unread() == 2


async def test_what_has_a_key_is_told_once_whoever_tells_it(stores: SqliteStores, tmp_path: Path) -> None:
    other = sqlite_stores(tmp_path / "gondola.sqlite", ToldClock())

    told = await asyncio.gather(*(store.notices.add(PROVED) for store in (stores, other) * 4))
    await other.close()

    assert sum(notice is not None for notice in told) == 1
    assert len(await stores.notices.notices()) == 1


async def test_what_has_no_key_may_be_told_again(notices: NoticeStore) -> None:
    assert await notices.add(SAVED)
    assert await notices.add(SAVED)
    assert len(await notices.notices()) == 2


async def test_a_look_at_the_list_reads_all_of_it(notices: NoticeStore) -> None:
    await notices.add(SAVED)
    await notices.mark_read()
    await notices.add(PROVED)

    assert [notice.read for notice in await notices.notices()] == [False, True]
    assert await notices.unread() == 1


async def test_the_oldest_make_room(stores: SqliteStores, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_KEPT", 3)
    for number in range(5):
        await stores.notices.add(replace(SAVED, title=str(number)))

    assert [notice.title for notice in await stores.notices.notices()] == ["4", "3", "2"]


async def test_the_oldest_make_room_in_memory_as_well() -> None:
    notices = MemoryNotices(most=3)
    for number in range(5):
        await notices.add(replace(SAVED, title=str(number)))

    assert [notice.title for notice in await notices.notices()] == ["4", "3", "2"]


async def test_a_cleared_list_is_empty_and_still_tells_nothing_twice(notices: NoticeStore) -> None:
    await notices.add(SAVED)
    await notices.add(PROVED)

    await notices.clear()

    assert await notices.notices() == ()
    assert await notices.unread() == 0
    assert await notices.add(PROVED) is None
    assert await notices.add(SAVED)


async def test_a_row_of_a_kind_that_is_never_written_is_a_broken_file(stores: SqliteStores) -> None:
    await stores.notices.add(SAVED)
    await stores.database.write(lambda connection: connection.execute("UPDATE notices SET kind = 'gossip'"))

    with pytest.raises(StoreBroken):
        await stores.notices.notices()
