"""Starting with the session: written as each system wants it, read back from there, and taken away without a trace."""

from __future__ import annotations

import plistlib
import subprocess
import sys
from pathlib import Path

import pytest

from app.adapters.desktop.autostart import (
    APPROVED,
    RUN,
    NoAutostart,
    RegistryAutostart,
    Start,
    desktop_entry,
    launch_agent,
    run_line,
    this_program,
    xdg_autostart,
)
from app.adapters.desktop.choice import system_autostart
from app.domain.errors import FolderUnwritable

ODD = ("/opt/Gondola & Söhne/bin/gondola", "--home", 'C:\\a "b" $HOME `x` 100%', "", "window", "--hidden")
START = Start(ODD, "/opt/a folder", "1a2b3c4d")


def exec_words(entry: str) -> list[str]:
    """The words of the Exec key, as a desktop reads them: its string escapes first, then its quotes (a shell's)."""
    line = next(line for line in entry.splitlines() if line.startswith("Exec="))
    value = line.removeprefix("Exec=").replace("\\\\", "\\")
    said = subprocess.run(["sh", "-c", f"printf '%s\\0' {value}"], check=True, capture_output=True, text=True)
    return [word.replace("%%", "%") for word in said.stdout.split("\0")[:-1]]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell reads it back")
async def test_on_linux_a_desktop_entry_is_written_and_removed(tmp_path: Path) -> None:
    autostart = xdg_autostart(START, tmp_path)
    off = await autostart.enabled()
    await autostart.set(enabled=True)
    path = tmp_path / "autostart" / "gondola-1a2b3c4d.desktop"
    written, on = path.read_text(), await autostart.enabled()
    await autostart.set(enabled=False)
    await autostart.set(enabled=False)

    assert (off, on, await autostart.enabled()) == (False, True, False)
    assert exec_words(written) == list(ODD)
    assert "Path=/opt/a folder\n" in written
    assert list((tmp_path / "autostart").iterdir()) == []


def test_a_usual_start_needs_no_quotes_and_no_folder() -> None:
    entry = desktop_entry(Start(("/usr/bin/gondola", "window", "--hidden")))
    assert "Exec=/usr/bin/gondola window --hidden\n" in entry
    assert "Path=" not in entry
    assert entry.startswith("[Desktop Entry]\nType=Application\nName=Gondola\n")


def test_a_desktop_is_told_which_program_must_still_be_there() -> None:
    entry = desktop_entry(Start(("/opt/my \\ apps/gondola", "window", "--hidden")))
    assert "TryExec=/opt/my \\\\ apps/gondola\n" in entry, "a plain value: no quotes, one escape"


@pytest.mark.parametrize("line", ["Hidden=true", "hidden = True", "X-GNOME-Autostart-enabled=false"])
async def test_what_the_desktop_itself_switched_off_is_off(tmp_path: Path, line: str) -> None:
    autostart = xdg_autostart(Start(("gondola",)), tmp_path)
    await autostart.set(enabled=True)
    path = tmp_path / "autostart" / "gondola.desktop"
    path.write_text(path.read_text().replace("X-GNOME-Autostart-enabled=true", line))
    assert not await autostart.enabled()


@pytest.mark.skipif(sys.platform == "win32", reason="there a folder's mode says nothing")
async def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file where the folder should be")
    autostart = xdg_autostart(START, tmp_path)
    for enabled in (True, False):
        with pytest.raises(FolderUnwritable, match="could not be changed"):
            await autostart.set(enabled=enabled)
    assert not await autostart.enabled()


async def test_on_macos_a_launch_agent_is_written(tmp_path: Path) -> None:
    autostart = launch_agent(START, tmp_path)
    await autostart.set(enabled=True)
    path = tmp_path / "gondola.start.1a2b3c4d.plist"
    told = plistlib.loads(path.read_bytes())

    assert await autostart.enabled()
    assert told == {
        "Label": "gondola.start.1a2b3c4d",
        "ProgramArguments": list(ODD),
        "RunAtLoad": True,
        "WorkingDirectory": "/opt/a folder",
    }
    for content in (plistlib.dumps({**told, "Disabled": True}), plistlib.dumps([]), b"<?xml", b"bplist00zz"):
        path.write_bytes(content)
        assert not await autostart.enabled()
    assert "WorkingDirectory" not in plistlib.loads(launch_agent(Start(("g",)), tmp_path)._content)


class FakeRegistry:
    """Values below the person's key; ``locked`` refuses changes."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], object] = {}
        self.locked = False

    def read(self, key: str, name: str) -> object:
        return self.values.get((key, name))

    def write(self, key: str, name: str, text: str) -> None:
        if self.locked:
            raise PermissionError("locked")
        self.values[key, name] = text

    def remove(self, key: str, name: str) -> None:
        if self.locked:
            raise PermissionError("locked")
        self.values.pop((key, name), None)


async def test_on_windows_a_value_of_the_run_key_is_written() -> None:
    registry = FakeRegistry()
    autostart = RegistryAutostart(Start((r"C:\P F\python.exe", "-m", "app", "window", "--hidden")), registry)
    await autostart.set(enabled=True)
    on, values = await autostart.enabled(), dict(registry.values)
    registry.values[APPROVED, "Gondola"] = b"\x03\x00"
    off_elsewhere = not await autostart.enabled()
    await autostart.set(enabled=True)
    on_again = await autostart.enabled()
    await autostart.set(enabled=False)

    assert (on, off_elsewhere, on_again, await autostart.enabled()) == (True, True, True, False)
    assert values == {(RUN, "Gondola"): r'"C:\P F\pythonw.exe" -m app window --hidden'}
    assert registry.values == {}


async def test_a_registry_that_is_locked_is_said() -> None:
    registry = FakeRegistry()
    registry.locked = True
    with pytest.raises(FolderUnwritable):
        await RegistryAutostart(START, registry).set(enabled=True)


def test_a_program_of_its_own_is_started_as_it_is() -> None:
    assert run_line((r"C:\Gondola\gondola.exe", "window")) == r"C:\Gondola\gondola.exe window"


def test_what_runs_now_is_what_will_be_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package, python = tmp_path / "checkout" / "app", tmp_path / "bin" / "python3"
    monkeypatch.setattr(sys, "executable", str(python))
    from_source = this_program(None, package)
    named = this_program(tmp_path / "profile", package)
    python.parent.mkdir()
    script = python.with_name("gondola.exe" if sys.platform == "win32" else "gondola")
    script.write_text("")
    installed = this_program(None, package)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    frozen = this_program(None, package)

    assert from_source == Start((str(python), "-m", "app", "window", "--hidden"), str(tmp_path / "checkout"))
    assert named.command[3:5] == ("--home", str(tmp_path / "profile"))
    assert len(named.profile) == 8
    assert installed == Start((str(script), "window", "--hidden"))
    assert frozen == Start((str(python), "window", "--hidden"))


def test_an_appimage_is_started_by_its_file_and_not_from_the_mount_of_this_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/mnt/.mount_Gondola/usr/lib/gondola/gondola")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    image = tmp_path / "Gondola.AppImage"
    monkeypatch.setenv("APPIMAGE", str(image))
    gone = this_program(None, tmp_path)
    image.write_text("")

    assert gone.command[0] == "/mnt/.mount_Gondola/usr/lib/gondola/gondola"
    assert this_program(None, tmp_path) == Start((str(image), "window", "--hidden"))


async def test_each_system_has_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    linux = system_autostart(None, platform="linux")
    await linux.set(enabled=True)
    monkeypatch.delenv("XDG_CONFIG_HOME")
    usual = system_autostart(None, platform="linux")
    nothing = NoAutostart()
    await nothing.set(enabled=True)

    assert (tmp_path / "autostart" / "gondola.desktop").is_file()
    assert (linux.offered, await linux.enabled(), await usual.enabled()) == (True, True, False)
    assert not await system_autostart(None, platform="darwin").enabled()
    assert (nothing.offered, await nothing.enabled()) == (False, False)
    if sys.platform != "win32":
        assert isinstance(system_autostart(None, platform="plan9"), NoAutostart)
