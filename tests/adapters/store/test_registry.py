"""One wallet, one journal: a second set of records for an address is refused."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.adapters.store.registry import JournalElsewhere, JournalRegistry
from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.errors import StoreError
from tests.adapters.store.samples import (
    KEY_ACCOUNT,
    WALLET,
    WALLET_ACCOUNT,
    ToldClock,
    allow,
    charge,
    payment,
    signed,
)


def _stores(folder: Path, tmp_path: Path) -> SqliteStores:
    return sqlite_stores(
        folder / "gondola.sqlite", ToldClock(), JournalRegistry(tmp_path / "state" / "wallets")
    )


async def test_a_wallet_is_refused_in_a_second_folder(tmp_path: Path) -> None:
    one, two = _stores(tmp_path / "one", tmp_path), _stores(tmp_path / "two", tmp_path)
    await one.accounts.save_account(WALLET_ACCOUNT)
    await one.accounts.save_account(WALLET_ACCOUNT)
    same_wallet = replace(WALLET_ACCOUNT, id="w2", address=WALLET.lower())
    with pytest.raises(JournalElsewhere) as refused:
        await two.accounts.save_account(same_wallet)
    assert str(tmp_path / "one") in refused.value.do
    assert await two.accounts.accounts() == ()
    await one.close()
    await two.close()


async def test_an_api_key_has_no_address_to_bind(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        stores = _stores(tmp_path / folder, tmp_path)
        await stores.accounts.save_account(KEY_ACCOUNT)
        await stores.close()


async def test_a_copy_of_a_folder_signs_nothing(tmp_path: Path) -> None:
    original = _stores(tmp_path / "one", tmp_path)
    await original.accounts.save_account(WALLET_ACCOUNT)
    await original.close()
    shutil.copytree(tmp_path / "one", tmp_path / "copy")
    copy = _stores(tmp_path / "copy", tmp_path)
    with pytest.raises(JournalElsewhere):
        await copy.payments.reserve(payment(), allow)
    assert await copy.payments.payments() == ()
    await copy.close()


async def test_a_copy_of_a_folder_uses_no_credit_of_its_wallet(tmp_path: Path) -> None:
    original = _stores(tmp_path / "one", tmp_path)
    await original.accounts.save_account(WALLET_ACCOUNT)
    await original.accounts.save_account(KEY_ACCOUNT)
    await original.close()
    shutil.copytree(tmp_path / "one", tmp_path / "copy")
    copy = _stores(tmp_path / "copy", tmp_path)
    with pytest.raises(JournalElsewhere):
        await copy.charges.reserve_charge(charge(account_id=WALLET_ACCOUNT.id), allow)
    assert await copy.charges.charges() == ()
    await copy.charges.reserve_charge(charge(account_id=KEY_ACCOUNT.id), allow)
    await copy.close()


async def test_a_wallet_without_a_saved_account_is_bound_by_its_first_signature(tmp_path: Path) -> None:
    one, two = _stores(tmp_path / "one", tmp_path), _stores(tmp_path / "two", tmp_path)
    for stores in (one, two):
        await stores.payments.reserve(payment(), allow)
    await one.payments.record(*signed(payment()))
    with pytest.raises(JournalElsewhere):
        await two.payments.record(*signed(payment()))
    assert await two.payments.transitions("p1") == ()
    await one.close()
    await two.close()


async def test_a_folder_that_was_moved_keeps_its_wallets(tmp_path: Path) -> None:
    original = _stores(tmp_path / "one", tmp_path)
    await original.accounts.save_account(WALLET_ACCOUNT)
    await original.close()
    (tmp_path / "one").rename(tmp_path / "moved")
    moved = _stores(tmp_path / "moved", tmp_path)
    await moved.payments.reserve(payment(), allow)
    await moved.close()


async def test_a_wallet_whose_old_records_are_gone_can_start_anew(tmp_path: Path) -> None:
    original = _stores(tmp_path / "one", tmp_path)
    await original.accounts.save_account(WALLET_ACCOUNT)
    await original.close()
    shutil.rmtree(tmp_path / "one")
    fresh = _stores(tmp_path / "two", tmp_path)
    await fresh.accounts.save_account(WALLET_ACCOUNT)
    await fresh.close()


@pytest.mark.parametrize("in_the_way", ["garbage", "folder", "file"])
async def test_without_a_usable_registry_nothing_is_signed(tmp_path: Path, in_the_way: str) -> None:
    registry = tmp_path / "state" / "wallets"
    if in_the_way == "file":
        registry.parent.write_text("not a folder", encoding="utf-8")
    elif in_the_way == "folder":
        registry.mkdir(parents=True)
    else:
        registry.parent.mkdir()
        registry.write_bytes(b"not a database at all " * 50)
    stores = _stores(tmp_path / "one", tmp_path)
    with pytest.raises(StoreError):
        await stores.accounts.save_account(WALLET_ACCOUNT)
    await stores.close()
