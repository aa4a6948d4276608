"""Whether the person wants less movement, as each system says it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.adapters.desktop.choice import system_motion
from app.adapters.desktop.motion import CommandMotion, LinuxMotion, ParameterMotion
from app.adapters.desktop.null import NullMotion
from tests.support.desktop import private_bus

GNOME = ("org.gnome.desktop.interface", "enable-animations")
ANY = ("org.freedesktop.appearance", "reduced-motion")


def prefer(config: Path, version: str, text: str) -> None:
    (config / version).mkdir(parents=True, exist_ok=True)
    (config / version / "settings.ini").write_text(text, encoding="utf-8")


@pytest.mark.linux_desktop
@pytest.mark.parametrize(
    "told,still",
    [
        ({GNOME: ("b", False)}, True),
        ({GNOME: ("b", True)}, False),
        ({ANY: ("u", 1), GNOME: ("b", True)}, True),
        ({ANY: ("u", 0), GNOME: ("b", False)}, False),
        ({GNOME: ("s", "no figure")}, False),
        ({}, False),
    ],
)
async def test_the_portal_is_asked(
    tmp_path: Path, told: dict[tuple[str, str], tuple[str, object]], still: bool
) -> None:
    from tests.support.portal import settings_portal

    with private_bus(keyring=False) as environment:
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        with settings_portal(address, told):
            assert await LinuxMotion(tmp_path, address).reduced() is still


@pytest.mark.linux_desktop
@pytest.mark.parametrize(
    "text,still",
    [
        ("[Settings]\ngtk-enable-animations=0\n", True),
        ("[Settings]\ngtk-enable-animations=False\n", True),
        ("[Settings]\ngtk-enable-animations=1\n", False),
        ("[Settings]\n", False),
        ("no section at all", False),
    ],
)
async def test_without_a_portal_the_toolkit_is_asked(tmp_path: Path, text: str, still: bool) -> None:
    prefer(tmp_path, "gtk-3.0", text)

    assert await LinuxMotion(tmp_path, f"unix:path={tmp_path}/nobody").reduced() is still


@pytest.mark.linux_desktop
async def test_settings_in_another_encoding_do_no_harm_and_older_ones_are_asked(tmp_path: Path) -> None:
    prefer(tmp_path, "gtk-3.0", "[Settings]\ngtk-enable-animations=0\n")
    (tmp_path / "gtk-4.0").mkdir()
    (tmp_path / "gtk-4.0" / "settings.ini").write_bytes(b"[Settings]\ngtk-font=\xff\xfe\n")

    assert await LinuxMotion(tmp_path, f"unix:path={tmp_path}/nobody").reduced()


@pytest.mark.parametrize(
    "says,still", [("print(1)", True), ("print(0)", False), ("raise SystemExit(1)", False)]
)
async def test_a_command_is_asked(says: str, still: bool) -> None:
    assert await CommandMotion((sys.executable, "-c", says)).reduced() is still


async def test_a_command_that_is_not_there_means_no() -> None:
    assert not await CommandMotion(("no-such-program-of-gondola",)).reduced()


async def test_windows_is_asked_whether_it_animates() -> None:
    assert await ParameterMotion(lambda: False).reduced()
    assert not await ParameterMotion(lambda: True).reduced()


async def test_each_system_gets_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert isinstance(system_motion("linux"), LinuxMotion)
    assert isinstance(system_motion("darwin"), CommandMotion)
    assert isinstance(system_motion("win32"), ParameterMotion)
    assert isinstance(system_motion("plan9"), NullMotion)
    assert not await system_motion("plan9").reduced()
    if sys.platform != "win32":
        assert not await system_motion("win32").reduced()
