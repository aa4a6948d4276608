"""How long jobs took comes back by kind, the newest of them, oldest first; a file does not grow for ever."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from app.adapters.store.durations import _KEPT
from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.durations import Duration, Kind
from app.domain.errors import StoreError
from tests.adapters.store.samples import NOON, ToldClock

KIND = Kind("ace-step-15", "64s")
ONE = Duration(KIND, 12.5, 15.25, 20.0, NOON)


@pytest_asyncio.fixture
async def stores(tmp_path: Path) -> AsyncIterator[SqliteStores]:
    """Empty stores in a folder of their own."""
    made = sqlite_stores(tmp_path / "gondola.sqlite", ToldClock())
    yield made
    await made.close()


async def test_the_newest_of_a_kind_come_back_oldest_first(stores: SqliteStores) -> None:
    kept = [replace(ONE, low_s=float(count), at=NOON + timedelta(minutes=count)) for count in range(5)]
    for each in kept:
        await stores.durations.save_duration(each)
    assert await stores.durations.durations(KIND, 3) == tuple(kept[2:])
    assert await stores.durations.durations(KIND, 50) == tuple(kept)


async def test_kinds_do_not_mix_and_an_untold_estimate_stays_untold(stores: SqliteStores) -> None:
    at_a_seller = replace(ONE, kind=replace(KIND, seller="shop.example"), p80_s=None)
    longer = replace(ONE, kind=replace(KIND, size="128s"))
    for each in (ONE, at_a_seller, longer):
        await stores.durations.save_duration(each)
    for each in (ONE, at_a_seller, longer):
        assert await stores.durations.durations(each.kind, 50) == (each,)
    assert await stores.durations.durations(Kind("another"), 50) == ()


async def test_old_ones_make_room(stores: SqliteStores) -> None:
    other = replace(ONE, kind=Kind("another"))
    await stores.durations.save_duration(other)
    for _ in range(_KEPT + 3):
        await stores.durations.save_duration(ONE)
    assert len(await stores.durations.durations(KIND, 10_000)) == _KEPT
    assert await stores.durations.durations(other.kind, 50) == (other,)


async def test_times_too_close_for_a_millisecond_stay_apart(stores: SqliteStores) -> None:
    await stores.durations.save_duration(replace(ONE, low_s=1.0, high_s=1.0001))
    (kept,) = await stores.durations.durations(KIND, 1)
    assert kept.low_s < kept.high_s


async def test_nonsense_is_not_kept(stores: SqliteStores) -> None:
    with pytest.raises(StoreError):
        await stores.durations.save_duration(replace(ONE, low_s=-1.0))
