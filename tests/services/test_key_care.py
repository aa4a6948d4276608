"""A wallet's key for its owner: the keyring is asked each time, nothing is shown or saved while it is locked."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from app.domain import errors
from app.domain.account import Account
from app.services.key_care import KeyCare, KeyCareTools
from tests.services.book_desk import FakeExports
from tests.services.clockwork import settled
from tests.services.world import API_KEY, Process, World

GOOD = "a long password"
FOLDER = Path("/backups")


@pytest.fixture
def files() -> FakeExports:
    """Where backups go."""
    return FakeExports()


@pytest.fixture
def keys(world: World, app: Process, files: FakeExports) -> KeyCare:
    """The keys of that process's accounts."""
    return KeyCare(KeyCareTools(world.vault, files, world.clock, app.lock.require_open))


async def _wallet(app: Process) -> Account:
    return await app.wallet.import_phrase("Lagoon one", "one two three")


async def test_the_keyring_is_asked_anew_each_time_a_key_is_shown(
    world: World, app: Process, keys: KeyCare
) -> None:
    account = await _wallet(app)
    shown = await keys.show(account)
    await keys.show(account)
    assert (shown.words, shown.address) == (("one", "two", "three"), account.address)
    assert shown.key.startswith("0x")
    assert shown.key not in repr(shown)
    assert world.vault.confirmed == 2


async def test_a_keyring_that_says_no_shows_and_saves_nothing(
    world: World, app: Process, keys: KeyCare, files: FakeExports
) -> None:
    account = await _wallet(app)
    world.vault.refuses = errors.KeyringLocked()
    with pytest.raises(errors.KeyringLocked):
        await keys.show(account)
    with pytest.raises(errors.KeyringLocked):
        await keys.back_up(account, GOOD, GOOD, FOLDER)
    assert files.saved == []


async def test_while_it_is_locked_no_key_leaves_and_nobody_is_asked(
    world: World, app: Process, keys: KeyCare, files: FakeExports
) -> None:
    account = await _wallet(app)
    await app.lock.lock()
    with pytest.raises(errors.Locked):
        await keys.show(account)
    with pytest.raises(errors.Locked):
        await keys.back_up(account, GOOD, GOOD, FOLDER)
    assert (files.saved, world.vault.confirmed) == ([], 0)


@pytest.mark.parametrize("act", ["show", "back up"])
async def test_a_lock_that_falls_while_the_keyring_asks_keeps_the_key(
    world: World, app: Process, keys: KeyCare, files: FakeExports, act: str
) -> None:
    account = await _wallet(app)
    world.vault.prompt = asyncio.Event()
    work = keys.show(account) if act == "show" else keys.back_up(account, GOOD, GOOD, FOLDER)
    asking = asyncio.ensure_future(work)
    await settled()
    await app.lock.lock()
    world.vault.prompt.set()
    with pytest.raises(errors.Locked):
        await asking
    assert files.saved == []


async def test_what_has_no_key_here_says_so(world: World, app: Process, keys: KeyCare) -> None:
    seen = await app.wallet.watch("Seen", "0x" + "ab" * 20)
    with pytest.raises(errors.OnlyWatched):
        await keys.show(seen)
    with pytest.raises(errors.SecretMissing):
        await keys.show(API_KEY)


async def test_a_backup_is_saved_under_a_name_of_its_own_read_back_and_opened(
    world: World, app: Process, keys: KeyCare, files: FakeExports
) -> None:
    account = await _wallet(app)
    path = await keys.back_up(account, GOOD, GOOD, FOLDER)
    ((name, content),) = files.saved
    assert path == FOLDER / name
    assert name == f"Gondola backup Lagoon one {world.clock.now():%Y-%m-%d}.json"
    assert json.loads(content)["address"] == account.address
    assert world.vault.confirmed == 1
    await keys.check_file(account, path, GOOD)
    with pytest.raises(errors.InvalidSecret):
        await keys.check_file(account, path, "another password")


async def test_a_password_that_is_none_asks_nobody_and_saves_nothing(
    world: World, app: Process, keys: KeyCare, files: FakeExports
) -> None:
    account = await _wallet(app)
    for password, again in (("short", "short"), (GOOD, "a long passwort")):
        with pytest.raises(errors.InvalidInput):
            await keys.back_up(account, password, again, FOLDER)
    assert (files.saved, world.vault.confirmed) == ([], 0)


async def test_a_backup_that_the_disk_gave_back_otherwise_is_not_called_one(
    world: World, app: Process, keys: KeyCare, files: FakeExports, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = await _wallet(app)

    async def worn(_path: Path, _most: int) -> bytes:
        return b"\0\0\0"

    monkeypatch.setattr(files, "read", worn)
    with pytest.raises(errors.InvalidSecret):
        await keys.back_up(account, GOOD, GOOD, FOLDER)


async def test_a_file_of_another_wallet_and_one_that_is_no_backup_are_told_apart(
    world: World, app: Process, keys: KeyCare, files: FakeExports
) -> None:
    account = await _wallet(app)
    other = await app.wallet.import_phrase("Other one", "four five six")
    path = await keys.back_up(other, GOOD, GOOD, FOLDER)
    with pytest.raises(errors.InvalidInput, match="another wallet"):
        await keys.check_file(account, path, GOOD)
    files.saved.append(("film.mp4", b"x" * 100_000))
    with pytest.raises(errors.InvalidSecret, match="too large"):
        await keys.check_file(account, FOLDER / "film.mp4", GOOD)


async def test_words_on_paper_are_checked_against_the_wallet(
    world: World, app: Process, keys: KeyCare
) -> None:
    account = await _wallet(app)
    await app.wallet.import_phrase("Other one", "four five six")
    await keys.check_words(account, "one two three")
    with pytest.raises(errors.InvalidInput, match="another wallet"):
        await keys.check_words(account, "four five six")
    with pytest.raises(errors.InvalidSecret):
        await keys.check_words(account, "six five four")


async def test_a_key_on_paper_is_checked_too(world: World, app: Process, keys: KeyCare) -> None:
    account = await app.wallet.import_private_key("Lagoon one", "ab" * 32)
    await app.wallet.import_private_key("Other one", "cd" * 32)
    await keys.check_key(account, "ab" * 32)
    with pytest.raises(errors.InvalidInput, match="another wallet"):
        await keys.check_key(account, "cd" * 32)
    with pytest.raises(errors.InvalidSecret):
        await keys.check_key(account, "ef" * 32)
