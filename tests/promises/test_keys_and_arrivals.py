"""A whole Gondola on sockets: its owner's key is shown, backed up and checked, and leaks nowhere; money that comes is
told of; an address that is only watched signs nothing, whoever asks.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.adapters.settings.store import FileSettings
from app.adapters.vault.vaults import MemoryVault
from app.bootstrap.compose import Composer
from app.domain import errors
from app.domain.catalogue import JobRequest
from app.domain.events import Event, FundsArrived, NoticesChanged
from app.domain.money import MICRO
from app.services.gondola import Gondola
from tests.promises.test_secrets import everything_on_disk
from tests.support.patience import PATIENCE_S
from tests.support.sandbox import RunningSandbox, running_sandbox

pytestmark = pytest.mark.allow_logs
PASSWORD = "a long password of a test"
MILLI_ETH = 10**15


@asynccontextmanager
async def _opened(
    sandbox: RunningSandbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Gondola]:
    vault, settings = MemoryVault(), FileSettings(home / "config", home / "downloads")
    monkeypatch.setattr("app.bootstrap.compose.KeyringVault", lambda: vault)
    chosen = await settings.preferences()
    where = sandbox.addresses
    await settings.save_preferences(
        replace(chosen, api_url=where.api_url, rpc_urls=(("base", where.rpc_url),))
    )
    gondola = await Composer(home).open_live()
    try:
        yield gondola
    finally:
        await gondola.shutdown.run()


def test_a_key_that_was_shown_and_backed_up_is_in_no_log_and_on_no_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    async def play(sandbox: RunningSandbox) -> None:
        async with _opened(sandbox, tmp_path, monkeypatch) as gondola:
            account = await gondola.wallet.import_private_key("Studio", sandbox.test_key)
            shown = await gondola.keys.show(account)
            path = await gondola.keys.back_up(account, PASSWORD, PASSWORD, tmp_path / "usb")
            await gondola.keys.check_file(account, path, PASSWORD)
            await gondola.keys.check_key(account, sandbox.test_key)
            with pytest.raises(errors.InvalidSecret):
                await gondola.keys.check_file(account, path, "another password")
            await gondola.lock.lock()
            for refused in (
                gondola.keys.show(account),
                gondola.keys.back_up(account, PASSWORD, PASSWORD, tmp_path / "usb"),
                gondola.wallet.watch("Treasury", "0x" + "ab" * 20),
            ):
                with pytest.raises(errors.Locked):
                    await refused
            assert shown.key.lower() == sandbox.test_key.lower()

    with running_sandbox() as sandbox:
        asyncio.run(play(sandbox))
        key = sandbox.test_key.removeprefix("0x").lower()
    disk = everything_on_disk(tmp_path)
    assert len(list((tmp_path / "usb").iterdir())) == 1
    for secret in (key, PASSWORD):
        assert secret not in caplog.text.lower()
        assert not [path for path, content in disk.items() if secret.encode() in content.lower()]
    assert not [path for path, content in disk.items() if bytes.fromhex(key) in content]


def test_money_that_comes_is_told_of_and_kept_and_eth_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play(sandbox: RunningSandbox) -> None:
        async with _opened(sandbox, tmp_path, monkeypatch) as gondola:
            account = await gondola.wallet.import_private_key("Studio", sandbox.test_key)
            told, kept = list[FundsArrived](), asyncio.Event()

            def hear(event: Event) -> None:
                if isinstance(event, FundsArrived):
                    told.append(event)
                elif isinstance(event, NoticesChanged) and event.unread:
                    kept.set()

            gondola.feed.subscribe(hear)
            before = await gondola.arrivals.look(account)
            sandbox.control("fund", address=account.address, amount_micro_usdc=7 * MICRO)
            sandbox.control("chain", ether_wei={account.address: 12 * MILLI_ETH})
            sandbox.control("clock", advance_s=10)
            after = await gondola.arrivals.look(account)
            await gondola.arrivals.look(account)

            assert before.usdc_micro is not None
            assert (after.usdc_micro, after.ether_wei) == (before.usdc_micro + 7 * MICRO, 12 * MILLI_ETH)
            assert [event.amount_micro_usdc for event in told] == [7 * MICRO]
            await asyncio.wait_for(kept.wait(), PATIENCE_S)
            assert [notice.title for notice in await gondola.notify.recent()] == ["7.00 USDC arrived"]

    with running_sandbox() as sandbox:
        asyncio.run(play(sandbox))


def test_a_watched_address_signs_nothing_whoever_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play(sandbox: RunningSandbox) -> None:
        async with _opened(sandbox, tmp_path, monkeypatch) as gondola:
            seen = await gondola.wallet.watch("Treasury", sandbox.test_address)
            models = await gondola.catalogue.models()
            request = JobRequest(models[0].id, "Bells in the fog", "Harbour")
            for use in (
                gondola.payer.top_up(seen, 5 * MICRO),
                gondola.orders.queue(seen, models[0], request, seen_price_micro_usdc=MICRO),
                gondola.keys.show(seen),
                gondola.keys.back_up(seen, PASSWORD, PASSWORD, tmp_path / "usb"),
            ):
                with pytest.raises(errors.OnlyWatched):
                    await use
            held = await gondola.wallet.refresh(seen)
            reading = await gondola.books.read(seen)
            assert (held.usdc_micro, held.credit) == (50 * MICRO, None)
            assert reading.alerts == ()

    with running_sandbox() as sandbox:
        asyncio.run(play(sandbox))
        state = sandbox.state()
    assert state["chain"]["transfers"] == []
    assert not {route for route in state["requests"] if "x402" in route or "queue" in route}
