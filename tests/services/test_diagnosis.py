"""Diagnostics tell counts, states and choices, and nothing that a person typed or a server said."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings

from app import __version__
from app.domain.account import Account, AccountKind
from app.domain.diagnostics import Machine, diagnostics_text
from app.domain.errors import DiskFull, GondolaError, KeyringMissing, SettingsBroken
from app.domain.job import JobState
from app.domain.limits import Limits
from app.domain.notice import NoticeKind
from app.ports.settings import Preferences
from app.services.diagnosis import PACKAGES, diagnose
from app.services.gondola import Gondola
from app.services.machine import this_machine, versions
from app.services.troubles import Troubles
from tests.domain.secrets import secrets
from tests.domain.things import a_job

NOW = datetime(2026, 11, 26, 3, 0, 5, tzinfo=UTC)
MACHINE = Machine((("version", "1"),), (), "/house/ada", "ada")


@dataclass
class Part:
    """What diagnostics ask any part of a Gondola for."""

    said: str
    trouble: GondolaError | None = None
    play_money: bool = False
    locked: bool = False
    offered: bool = True
    chosen: Preferences = field(default_factory=lambda: Preferences(Path("/house/ada/Music")))

    def now(self) -> datetime:
        return NOW

    async def current(self) -> Limits:
        if self.trouble is not None:
            raise SettingsBroken(self.said)
        return Limits()

    async def keyring_name(self) -> str:
        if self.trouble is not None:
            raise self.trouble
        return "GNOME Keyring"

    async def enabled(self) -> bool:
        return True

    async def preferences(self) -> Preferences:
        return self.chosen

    async def accounts(self) -> tuple[Account, ...]:
        return (
            Account("1", AccountKind.WALLET, self.said, NOW, "0x" + "ab" * 20),
            Account("2", AccountKind.API_KEY, self.said, NOW),
        )

    async def counts(self) -> dict[JobState, int]:
        return {JobState.CLEANED: 3, JobState.FAILED: 1, JobState.GONE: 0}

    def jobs(self) -> tuple[object, ...]:
        job = a_job()
        told = replace(job, title=self.said, prompt=self.said, notice=self.said, notice_code="disk_full")
        return (told, job)

    async def payments(self) -> tuple[object, ...]:
        return ()

    async def charges(self) -> tuple[object, ...]:
        return ()


def over(part: Part) -> Gondola:
    """A Gondola whose every part is this one."""

    @dataclass
    class Parts:
        play_money: bool = False

        def __getattr__(self, _name: str) -> Part:
            return part

    return cast("Gondola", Parts(part.play_money))


async def told(part: Part, **more: object) -> str:
    return diagnostics_text(await cast("Callable[..., object]", diagnose)(over(part), MACHINE, **more))  # type: ignore[misc]


async def test_they_tell_what_state_it_is_in() -> None:
    text = await told(Part("Studio"), window=(("theme", "dark"),))
    for line in (
        "  theme: dark",
        "  keyring: GNOME Keyring",
        "  spending paused: no",
        "  start at login: yes",
        "  wallets: 1",
        "  api key accounts: 1",
        "  watched addresses: 0",
        "  jobs: cleaned 3, failed 1",
        "  jobs that say why: disk_full 1",
        "  payments: none",
        "  proxy: system",
        "  server: usual",
        "  httpx: 0.28",
    ):
        assert line in text
    assert "Studio" not in text


async def test_what_cannot_be_read_is_told_by_its_kind() -> None:
    text = await told(Part("the keyring of Ada", KeyringMissing("the keyring of Ada"), offered=False))
    assert "  keyring: cannot be read (KeyringMissing)" in text
    assert "  spending paused: cannot be read (SettingsBroken)" in text
    assert "  start at login: no" in text
    assert "Ada" not in text


async def test_choices_are_told_as_own_or_usual_and_never_as_typed() -> None:
    chosen = Preferences(
        Path("/house/ada/Music"),
        api_url="https://token123.example/api",
        rpc_urls=(("base", "https://node.example/v2/key456"), ("old-net", "https://gone.example")),
        quiet_kinds=frozenset({NoticeKind.NEWS, NoticeKind.CREDIT}),
        proxy="http://proxy.example:3128",
        ca_file="/house/ada/company.pem",
        name_template="{title} for Ada",
        lock_after_min=5,
    )
    text = await told(Part("Studio", chosen=chosen))
    for line in ("server: another", "own nodes: 1", "proxy: one of your own", "own certificates: yes"):
        assert line in text
    assert "quiet kinds: credit, news" in text
    for typed in ("token123", "key456", "proxy.example", "company.pem", "Ada", "ada"):
        assert typed not in text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(secrets)
def test_no_secret_gets_out_wherever_it_was_planted(secret: str) -> None:
    chosen = Preferences(
        Path(f"/house/ada/{secret}"),
        api_url=f"https://{secret}",
        rpc_urls=(("base", secret), (secret, "x")),
        theme=secret,
        active_account=secret,
        proxy=secret,
        ca_file=secret,
        name_template=secret,
    )
    troubles = Troubles()
    troubles.shown(DiskFull(secret, detail=secret), NOW)
    _log_into(troubles, secret)
    trouble = KeyringMissing(secret, detail=secret)
    text = asyncio.run(told(Part(secret, trouble, chosen=chosen), troubles=troubles.kept()))
    assert secret not in text
    assert "/house/ada" not in text


def _log_into(troubles: Troubles, secret: str) -> None:
    log = logging.Logger("app.somewhere")
    log.addHandler(troubles)
    try:
        try:
            raise OSError(secret)
        except OSError as error:
            raise DiskFull(secret) from error
    except DiskFull:
        log.exception("Could not save %s", secret)
    log.warning("Only %s", secret)
    log.info("Nothing %s", secret)


def test_troubles_are_remembered_by_kind_and_place() -> None:
    troubles = Troubles()
    _log_into(troubles, "a secret")
    troubles.shown(DiskFull(), NOW)
    assert [each.kind for each in troubles.kept()] == [
        "DiskFull from OSError",
        "warning",
        "DiskFull (disk_full)",
    ]
    assert troubles.kept()[0].where.startswith("app.somewhere:")


def test_the_oldest_troubles_make_room_and_a_ring_of_causes_ends() -> None:
    troubles, first, second = Troubles(), DiskFull(), DiskFull()
    first.__cause__, second.__cause__ = second, first
    for _ in range(40):
        troubles.shown(first, NOW)
    assert len(troubles.kept()) == 30
    assert troubles.kept()[0].kind.count("DiskFull") == 5


def test_a_machine_is_its_versions_and_what_the_session_says_of_itself() -> None:
    machine = this_machine({"XDG_SESSION_TYPE": "wayland", "SECRET": "x", "USER": "ada"})
    assert ("version", __version__) in machine.program
    assert ("xdg_session_type", "wayland") in machine.system
    assert "x" not in [value for _name, value in machine.system]
    assert machine.user == "ada"
    assert machine.home == str(Path.home())


def test_a_user_that_the_environment_does_not_name_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "grace")
    assert this_machine({}).user == "grace"

    def nobody() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert this_machine({}).user == ""


def test_one_program_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert ("installed as", "one program") in this_machine({}).program


def test_every_package_is_there_or_said_not_to_be() -> None:
    assert all(version != "not installed" for _name, version in versions(set(PACKAGES) - {"jeepney"}))
    assert versions(["no-such-package-here"]) == (("no-such-package-here", "not installed"),)


def test_a_checkout_says_so_and_a_package_does_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert ("installed as", "source code") in this_machine({}).program
    monkeypatch.setattr(
        "app.services.machine.__file__", str(tmp_path / "site" / "app" / "services" / "machine.py")
    )
    assert ("installed as", "a package") in this_machine({}).program
