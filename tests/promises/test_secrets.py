"""Keys, passwords and payments do not leak: not into output, logs of any level, records, names or other files."""

from __future__ import annotations

import asyncio
import json
import logging
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import main
from app.adapters.settings.store import FileSettings
from app.adapters.vault.vaults import MemoryVault
from app.bootstrap.compose import Composer
from tests.promises.inside import MODEL, PROMPT, Inside, seen
from tests.support.program import PASSWORD

pytestmark = pytest.mark.allow_logs

TROUBLE: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("x402/balance", "status", {"status": 401}),
    ("audio/queue", "status", {"status": 400}),
    ("audio/queue", "redirect", {}),
    ("audio/retrieve", "status", {"status": 402}),
    ("x402/top-up", "cut", {}),
    ("rpc", "malformed_json", {}),
    ("*", "drop", {}),
)


def everything_on_disk(folder: Path) -> dict[Path, bytes]:
    """All files of a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_wallets_key_and_password_are_nowhere(gondola: Inside, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    gondola.watch(gondola.queued(), gondola.program.home / "audio")
    for route, kind, settings in TROUBLE:
        gondola.sandbox.arm(route, kind, **settings)
        gondola.run("balance")
        gondola.queue()
        gondola.top_up(wait_s=0)
    key = gondola.sandbox.test_key.removeprefix("0x").lower()
    said = "".join((*gondola.told, caplog.text)).lower()
    disk = everything_on_disk(gondola.program.home)
    assert any(path.suffix == ".sqlite" for path in disk), "we look where it would be"
    for secret in (key, str(int(key, 16)), PASSWORD):
        assert secret not in said
        assert not [path for path, content in disk.items() if secret.encode() in content.lower()]
    assert not [path for path, content in disk.items() if bytes.fromhex(key) in content]
    payments = seen(gondola.sandbox).headers
    assert payments
    assert not [value for value in payments if value.lower() in said], "a payment is as good as money"
    if os.name == "posix":
        assert not [path for path in disk if path.suffix == ".sqlite" and path.stat().st_mode & 0o077]


def test_an_api_key_is_nowhere(
    gondola: Inside, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    vault, home, secret = MemoryVault(), gondola.program.home, gondola.sandbox.api_key
    monkeypatch.setattr("app.bootstrap.compose.KeyringVault", lambda: vault)
    monkeypatch.setattr(vault, "close", lambda: None)
    asyncio.run(_keep(home, gondola.sandbox.addresses.api_url, secret))
    named = ["--home", str(home)]
    options = ["--account", "Studio", "--json", "--approve-up-to", "1"]
    assert main([*named, "queue", "--model", MODEL, "--prompt", PROMPT, *options]) == 0
    for route, kind, settings in TROUBLE:
        gondola.sandbox.arm(route, kind, **settings)
        main([*named, "queue", "--model", MODEL, "--prompt", PROMPT, *options])
        assert main([*named, "top-up", "--amount", "5", *options]) == 3, "a key is filled up elsewhere"
    said = gondola.capsys.readouterr()
    assert secret not in said.out + said.err + caplog.text
    assert not [path for path, content in everything_on_disk(home).items() if secret.encode() in content]
    assert seen(gondola.sandbox).signatures == 0
    assert json.loads(said.out.splitlines()[-1])["outcome"] == "refused"


async def _keep(home: Path, api_url: str, key: str) -> None:
    """Add the key as a person would in the window."""
    settings = FileSettings(home / "config", home / "downloads")
    await settings.save_preferences(replace(await settings.preferences(), api_url=api_url))
    gondola = await Composer(home).open_live()
    await gondola.wallet.add_api_key("Studio", key)
    await gondola.shutdown.run()
