"""The first day with Gondola on a real desktop: where the key goes, and how a finished job makes itself known."""

from __future__ import annotations

import csv
import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from eth_account import Account

from tests.support.desktop import notification_daemon, private_bus, virtual_display, window_manager
from tests.support.patience import PATIENCE_S
from tests.support.processes import app_environment, started
from tests.support.sandbox import RunningSandbox, running_sandbox

pytestmark = pytest.mark.linux_desktop

_USER = Path(__file__).with_name("first_user.py")
_LONGER_THAN_THE_PERSON_S = 1.5 * PATIENCE_S
"""Whoever gets stuck at the window says where."""
_FLAC = b"fLaC"


class FirstDay:
    """A person at the window in a process of its own; what comes true is told in order."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._lines: queue.Queue[str] = queue.Queue()
        self.heard: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def told(self, event: str) -> dict[str, Any]:
        """What was told about this event, waited for; anything else that was told fails the test."""
        while True:
            try:
                line = self._lines.get(timeout=_LONGER_THAN_THE_PERSON_S)
            except queue.Empty:
                pytest.fail(f"nothing was told of {event!r}; heard: {self.heard}")
            self.heard.append(line)
            if line.startswith("{"):
                told = dict(json.loads(line))
                if told["event"] != event:
                    pytest.fail(f"waited to be told of {event!r}; heard:\n" + "\n".join(self.heard))
                return told

    def has_spoken(self) -> bool:
        """Whether there is something to hear."""
        return not self._lines.empty()

    def ends(self) -> None:
        """The window was closed, and the program ended in order."""
        assert self._process.wait(PATIENCE_S) == 0

    def is_killed(self) -> None:
        """As by a power cut: nothing of the program runs any more."""
        self._process.kill()
        self._process.wait(PATIENCE_S)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in iter(self._process.stdout.readline, b""):
            self._lines.put(line.decode("utf-8", "replace").rstrip())


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    with virtual_display((1360, 860)) as display, private_bus(display=display) as bus, window_manager(bus):
        yield bus


@contextmanager
def first_day(
    screen: Mapping[str, str], home: Path, way: str, secret: str = "", *, user: Path = _USER
) -> Iterator[FirstDay]:
    environment = {
        **app_environment(),
        **screen,
        "QT_QPA_PLATFORM": "xcb",
        "GONDOLA_HOME": str(home),
        "LC_ALL": "C.UTF-8",
    }
    with started([sys.executable, user, way], environment, stdin=f"{secret}\n".encode()) as process:
        yield FirstDay(process)


def use(sandbox: RunningSandbox, home: Path) -> None:
    """As a person who typed the sandbox's addresses into Settings."""
    chosen = {"api_url": sandbox.addresses.api_url, "rpc_urls": {"base": sandbox.addresses.rpc_url}}
    (home / "config").mkdir(parents=True)
    (home / "config" / "preferences.json").write_text(json.dumps(chosen), encoding="utf-8")


def kept_secrets(screen: Mapping[str, str]) -> dict[str, str]:
    """What the Secret Service holds for Gondola, by account."""
    from jeepney.io.blocking import open_dbus_connection
    from secretstorage import search_items

    with open_dbus_connection(screen["DBUS_SESSION_BUS_ADDRESS"]) as connection:
        items = list(search_items(connection, {"service": "Gondola"}))
        return {item.get_attributes()["username"]: item.get_secret().decode() for item in items}


def files_with(secret: str, *folders: Path) -> list[Path]:
    """Every file in which this key (hex) lies as letters in either case or as bytes."""
    plain = secret.removeprefix("0x").lower()
    forms = (plain.encode(), plain.upper().encode(), bytes.fromhex(plain))
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if any(form in path.read_bytes() for form in forms)]


def key_of(words: list[str]) -> tuple[str, str]:
    """The address and private key (hex) of a phrase's first account, by another library."""
    Account.enable_unaudited_hdwallet_features()
    wallet = Account.from_mnemonic(" ".join(words))
    return str(wallet.address), bytes(wallet.key).hex()


def test_the_key_of_a_new_wallet_lies_in_the_secret_service_and_nowhere_else(
    screen: dict[str, str], tmp_path: Path
) -> None:
    home = tmp_path / "gondola"
    with running_sandbox() as sandbox:
        use(sandbox, home)
        with first_day(screen, home, "make-a-wallet") as day:
            written_down = day.told("words")
            address, key = key_of(written_down["words"])
            assert day.told("account")["address"] == address
            assert not day.told("usable")["sheet"]
            day.ends()
        with first_day(screen, home, "find-it-again") as day:
            found = day.told("account")
            day.ends()

    assert found["address"] == address
    secrets = kept_secrets(screen)
    assert list(secrets) == [found["id"]]
    assert key in secrets[found["id"]]
    places = (home, Path(screen["HOME"]), tmp_path)
    assert files_with(key, *places) == []
    phrase = " ".join(written_down["words"]).encode()
    assert not [path for path in home.rglob("*") if path.is_file() and phrase in path.read_bytes()]


def test_a_job_ends_as_a_file_and_a_notification_that_leads_to_it(
    screen: dict[str, str], tmp_path: Path
) -> None:
    home = tmp_path / "gondola"
    with (
        running_sandbox(job_seconds=4.0, spread=0.0) as sandbox,
        notification_daemon(screen) as notifications,
    ):
        use(sandbox, home)
        with first_day(screen, home, "pay-and-listen", sandbox.test_key) as day:
            account = day.told("account")
            paid = notifications.next(PATIENCE_S)
            assert (paid.summary, paid.body) == ("Credit at Venice: $5.00", "Proved on chain")
            notifications.close_all()
            day.told("queued")
            saved = notifications.next(PATIENCE_S)
            assert saved.summary == "Black water"
            assert saved.actions == ("default", "Open", "play", "Play", "reveal", "Show in folder")
            notifications.act()
            day.told("shown")
            day.ends()
        seen = sandbox.state()

    (audio,) = (path for path in (home / "downloads").glob("*") if path.is_file())
    assert audio.name in saved.body
    assert audio.read_bytes().startswith(_FLAC)
    assert list(kept_secrets(screen)) == [account["id"]]
    assert files_with(sandbox.test_key, home, Path(screen["HOME"])) == []
    assert seen["payment_headers"] == {"x402/top-up": 1}
    assert seen["requests"]["audio/complete"] == 1
    assert [name for name in seen["statuses"] if name.endswith(" 429")] == []


def test_what_a_job_cost_and_took_is_seen_and_taken_along(screen: dict[str, str], tmp_path: Path) -> None:
    home = tmp_path / "gondola"
    with running_sandbox(job_seconds=4.0, spread=0.0, credit_micro_usd=2_000_000) as sandbox:
        use(sandbox, home)
        with first_day(screen, home, "take-insights-along", sandbox.test_key) as day:
            day.told("account")
            seen = day.told("seen")
            exported = day.told("exported")
            day.ends()
        charged = Decimal(sandbox.state()["ledger"]["charged_micro_usd"]).scaleb(-6)

    assert " used by jobs" in seen["Spending over time"]
    assert "1 job" in seen["Spending by model"]
    assert "1 job" in seen["Time by model"]
    figures = (home / "downloads" / exported["name"]).read_text("utf-8-sig")
    rows = list(csv.DictReader(figures.splitlines()))
    assert [(Decimal(row["amount"]), row["state"]) for row in rows] == [(charged, "spent")]


def test_a_window_that_is_killed_while_a_job_is_made_fetches_it_after_the_next_start(
    screen: dict[str, str], tmp_path: Path
) -> None:
    home = tmp_path / "gondola"
    with running_sandbox(job_seconds=12.0, spread=0.0, credit_micro_usd=2_000_000) as sandbox:
        use(sandbox, home)
        with first_day(screen, home, "queue-and-stay", sandbox.test_key) as day:
            day.told("account")
            day.told("queued")
            day.is_killed()
        with first_day(screen, home, "find-the-sound") as day:
            found = day.told("found")
            day.ends()
        seen = sandbox.state()

    assert found["title"] == "Black water"
    assert Path(found["file"]).read_bytes().startswith(_FLAC)
    assert seen["requests"]["audio/queue"] == 1
    assert seen["requests"]["audio/complete"] == 1
    assert seen["payment_headers"] == {}
