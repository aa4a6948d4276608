"""A wallet looked after on a real desktop: money that comes rings, a backup opens, a copied key does not stay."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from eth_account import Account

from tests.desktop.test_first_use import files_with, first_day, screen, use
from tests.desktop.wallet_owner import PASSWORD
from tests.support.desktop import notification_daemon
from tests.support.patience import PATIENCE_S
from tests.support.processes import app_command, app_environment
from tests.support.sandbox import running_sandbox

pytestmark = pytest.mark.linux_desktop
_OWNER = Path(__file__).with_name("wallet_owner.py")

__all__ = ["screen"]


def test_money_comes_a_backup_is_made_and_the_lock_takes_the_key_away(
    screen: dict[str, str], tmp_path: Path
) -> None:
    home = tmp_path / "gondola"
    with running_sandbox() as sandbox, notification_daemon(screen) as notifications:
        use(sandbox, home)
        with first_day(screen, home, "look-after-it", sandbox.test_key, user=_OWNER) as day:
            day.told("account")
            day.told("waiting")
            sandbox.control("fund", address=sandbox.test_address, amount_micro_usdc=5_000_000)
            sandbox.control("chain", ether_wei={sandbox.test_address: 12 * 10**15})
            arrived = day.told("arrived")
            rung = notifications.next(PATIENCE_S)
            backed_up = day.told("backed_up")
            shown = day.told("shown")
            environment = {**app_environment(), **screen, "GONDOLA_HOME": str(home)}
            done = subprocess.run(app_command("lock"), env=environment, check=False, timeout=PATIENCE_S)
            locked = day.told("locked")
            listed = day.told("listed")
            day.ends()

    assert arrived["usdc"] == "5.00 USDC arrived."
    assert "It is yours and safe, but Venice takes only USDC." in arrived["ether"]
    assert rung.summary == "5.00 USDC arrived"
    document = json.loads((home / "downloads" / backed_up["name"]).read_text("utf-8"))
    key = sandbox.test_key.removeprefix("0x")
    assert bytes(Account.decrypt(document, PASSWORD)).hex() == key
    assert shown["copied"].removeprefix("0x") == key
    assert done.returncode == 0
    assert (locked["copied"], locked["sheet"]) == ("", False)
    assert listed["title"].startswith("USDC received")
    assert files_with(key, home, Path(screen["HOME"])) == []
