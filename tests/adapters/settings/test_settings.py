"""Limits that fail closed, preferences that never stop anything, and files that are whole or not written."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import stat
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.adapters.settings.store import FileSettings
from app.domain.errors import DiskError, DiskFull, FolderUnwritable, SettingsBroken
from app.domain.notice import NoticeKind
from app.domain.policy import Budget, Limits
from app.ports.settings import Preferences

PAYEE = "0x2670b922ef37c7df47158725c0cc407b5382293f"
TIGHT = Limits(
    paid_in=Budget(1, 2, 3),
    used=Budget(4, 5, 6),
    ask_above_used_micro_usdc=0,
    ask_above_paid_in_micro_usdc=7,
    max_validity_s=60,
    price_tolerance_percent=5,
    allowed_hosts=frozenset({"api.venice.ai", "127.0.0.1:8402"}),
    pinned_payees=(("api.venice.ai", PAYEE),),
    paused=True,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The settings folder, not made yet."""
    return tmp_path / "config" / "gondola"


@pytest.fixture
def settings(folder: Path, tmp_path: Path) -> FileSettings:
    """Settings in that folder."""
    return FileSettings(folder, tmp_path / "Music")


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _saved(folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / "limits.json").read_text(encoding="utf-8"))
    return content


async def test_limits_that_were_never_set_are_the_small_defaults(settings: FileSettings) -> None:
    assert await settings.limits() == Limits()


@pytest.mark.parametrize("limits", [TIGHT, Limits()])
async def test_limits_come_back_as_they_were_saved(settings: FileSettings, limits: Limits) -> None:
    await settings.save_limits(TIGHT)
    await settings.save_limits(limits)
    assert await settings.limits() == limits


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", "null", "{", b"\xff\xfe", "[" * 100_000, " " * 1_100_000, '{"version": 1}']
)
async def test_unreadable_limits_allow_nothing(
    settings: FileSettings, folder: Path, content: str | bytes
) -> None:
    _write(folder / "limits.json", content)
    with pytest.raises(SettingsBroken):
        await settings.limits()


@pytest.mark.parametrize(
    "path, value",
    [
        ("version", 2),
        ("paused", "false"),
        ("paused", 0),
        ("max_validity_s", 86_400),
        ("max_validity_s", 0),
        ("price_tolerance_percent", 1_000),
        ("ask_above_used_micro_usdc", 1.5),
        ("ask_above_used_micro_usdc", "500000"),
        ("ask_above_paid_in_micro_usdc", -1),
        ("paid_in.per_item_micro_usdc", -1),
        ("paid_in.per_day_micro_usdc", 10**30),
        ("used.per_month_micro_usdc", True),
        ("used.extra", 1),
        ("no_limits_please", True),
        ("allowed_hosts", "api.venice.ai"),
        ("allowed_hosts", [""]),
        ("pinned_payees", {"api.venice.ai": "0x12"}),
    ],
)
async def test_a_limit_that_is_not_exactly_one_allows_nothing(
    settings: FileSettings, folder: Path, path: str, value: object
) -> None:
    await settings.save_limits(TIGHT)
    content = _saved(folder)
    *parents, name = path.split(".")
    inner = content
    for parent in parents:
        inner = inner[parent]
    inner[name] = value
    _write(folder / "limits.json", json.dumps(content))
    with pytest.raises(SettingsBroken) as broken:
        await settings.limits()
    assert name in broken.value.detail


@pytest.mark.parametrize("field", sorted({*Limits.__slots__} - {"locked"}))
async def test_a_missing_limit_allows_nothing(settings: FileSettings, folder: Path, field: str) -> None:
    await settings.save_limits(TIGHT)
    content = _saved(folder)
    del content[field]
    _write(folder / "limits.json", json.dumps(content))
    with pytest.raises(SettingsBroken):
        await settings.limits()


async def test_limits_in_a_place_that_cannot_be_read_allow_nothing(
    settings: FileSettings, folder: Path
) -> None:
    (folder / "limits.json").mkdir(parents=True)
    with pytest.raises(SettingsBroken):
        await settings.limits()


async def test_limits_that_could_not_be_read_back_are_not_saved(settings: FileSettings) -> None:
    await settings.save_limits(TIGHT)
    with pytest.raises(SettingsBroken, match="cannot be saved"):
        await settings.save_limits(replace(TIGHT, used=Budget(-1, 0, 0)))
    assert await settings.limits() == TIGHT


async def test_broken_limits_can_be_set_again(settings: FileSettings, folder: Path) -> None:
    _write(folder / "limits.json", "broken")
    await settings.save_limits(TIGHT)
    assert await settings.limits() == TIGHT


async def test_preferences_come_back_as_they_were_saved(settings: FileSettings, tmp_path: Path) -> None:
    chosen = Preferences(
        downloads=tmp_path / "Geräusche",
        api_url="http://127.0.0.1:8402/api/v1",
        rpc_urls=(("base", "http://127.0.0.1:8402/rpc"),),
        theme="dark",
        notifications=False,
        quiet_kinds=frozenset({NoticeKind.DONE, NoticeKind.NEWS}),
        limits_seen=True,
        active_account="w1",
        proxy="http://proxy.example:8080",
        ca_file=str(tmp_path / "roots.pem"),
        name_template="{number} {title}",
    )
    await settings.save_preferences(chosen)
    assert await settings.preferences() == chosen


@pytest.mark.parametrize("content", [None, "", "[]", "nonsense", b"\xff", "[" * 100_000])
async def test_preferences_that_cannot_be_read_are_the_defaults(
    settings: FileSettings, folder: Path, tmp_path: Path, content: str | bytes | None
) -> None:
    if content is not None:
        _write(folder / "preferences.json", content)
    assert await settings.preferences() == Preferences(downloads=tmp_path / "Music")


async def test_one_odd_preference_leaves_the_others(
    settings: FileSettings, folder: Path, tmp_path: Path
) -> None:
    odd = {
        "downloads": 7,
        "api_url": "",
        "rpc_urls": {"base": 1, "base-sepolia": "https://node.example"},
        "theme": "plaid",
        "notifications": "yes",
        "quiet_kinds": ["gossip", 7, "done", []],
        "limits_seen": True,
        "active_account": "w1\0",
        "proxy": 8080,
        "ca_file": None,
        "name_template": ["{title}"],
        "new_in_a_later_version": [],
    }
    _write(folder / "preferences.json", json.dumps(odd))
    default = Preferences(downloads=tmp_path / "Music")
    expected = replace(
        default,
        rpc_urls=(("base-sepolia", "https://node.example"),),
        limits_seen=True,
        quiet_kinds=frozenset({NoticeKind.DONE}),
    )
    assert await settings.preferences() == expected
    _write(folder / "preferences.json", json.dumps({"rpc_urls": [], "quiet_kinds": "done"}))
    assert await settings.preferences() == default


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
async def test_settings_are_for_their_owner_alone(
    settings: FileSettings, folder: Path, tmp_path: Path
) -> None:
    await settings.save_limits(TIGHT)
    await settings.save_preferences(Preferences(downloads=tmp_path))
    assert stat.S_IMODE(os.stat(folder).st_mode) == 0o700
    assert {name: stat.S_IMODE(os.stat(folder / name).st_mode) for name in os.listdir(folder)} == {
        "limits.json": 0o600,
        "preferences.json": 0o600,
    }


@pytest.mark.parametrize(
    "number, expected",
    [(errno.ENOSPC, DiskFull), (errno.EIO, FolderUnwritable), (errno.EROFS, FolderUnwritable)],
)
async def test_a_write_that_fails_half_way_leaves_the_old_file_and_nothing_else(
    settings: FileSettings,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    expected: type[DiskError],
) -> None:
    await settings.save_limits(TIGHT)

    def fails(descriptor: int) -> None:
        raise OSError(number, "no")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fails)
        with pytest.raises(expected, match="saved"):
            await settings.save_limits(Limits())
    assert await settings.limits() == TIGHT
    assert os.listdir(folder) == ["limits.json"]


async def test_a_folder_in_the_way_is_said_in_words(tmp_path: Path) -> None:
    _write(tmp_path / "file", "in the way")
    settings = FileSettings(tmp_path / "file", tmp_path)
    with pytest.raises(FolderUnwritable):
        await settings.save_limits(TIGHT)


async def test_writes_at_once_end_in_one_whole_file(settings: FileSettings) -> None:
    wanted = [replace(TIGHT, max_validity_s=seconds) for seconds in range(1, 21)]
    await asyncio.gather(*(settings.save_limits(one) for one in wanted))
    assert await settings.limits() in wanted
