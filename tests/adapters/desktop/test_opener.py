"""Files are handed to the desktop by absolute path and without a shell; what cannot be opened is said in words."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

import pytest

from app.adapters.desktop import opener
from app.adapters.desktop.opener import (
    CannotOpen,
    DesktopOpener,
    browse_command,
    play_command,
    reveal_command,
)
from app.domain.who_helps import VENICE_PAGE
from tests.support.desktop import private_bus

if sys.platform == "linux":
    from tests.adapters.desktop.fake_server import FILE_MANAGER, fake_server

pytestmark = pytest.mark.linux_desktop


@pytest.fixture
def bus() -> Iterator[str]:
    with private_bus(keyring=False) as environment:
        yield environment["DBUS_SESSION_BUS_ADDRESS"]


class Helper:
    """A program on the PATH that writes down what it was called with."""

    def __init__(self, folder: Path, name: str, script: str = "exit 0") -> None:
        self._record = folder / f"{name}.called"
        program = folder / name
        program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{self._record}"\n{script}\n', encoding="utf-8")
        program.chmod(0o755)

    @property
    def arguments(self) -> list[str]:
        if not self._record.exists():
            return []
        return self._record.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An otherwise empty PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def song(tmp_path: Path) -> Path:
    path = tmp_path / "Music" / "-- Lagoon $(touch x); 'dawn' & more.mp3"
    path.parent.mkdir()
    path.write_bytes(b"sound")
    return path


async def test_the_player_gets_the_file_as_one_absolute_argument(
    programs: Path, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    helper = Helper(programs, "xdg-open")
    await DesktopOpener().play(song)
    assert helper.arguments == [str(song)]
    monkeypatch.chdir(song.parent)
    await DesktopOpener().play(Path(song.name))
    assert helper.arguments == [str(song)]
    assert not (song.parent / "x").exists()


async def test_a_player_that_stays_is_not_waited_for(
    programs: Path, song: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opener, "_SOON_S", 0.05)
    os.mkfifo(tmp_path / "end")
    helper = Helper(programs, "xdg-open", f'read line < "{tmp_path}/end"')
    await DesktopOpener().play(song)
    with (tmp_path / "end").open("w") as end:
        end.write("now\n")
    assert helper.arguments == [str(song)]


async def test_a_player_waits_for_its_turn_like_any_other_program(programs: Path, song: Path) -> None:
    told = programs / "policy"
    code = f"import os; open({str(told)!r}, 'w').write(str(os.sched_getscheduler(0)))"
    Helper(programs, "xdg-open", f'{sys.executable} -c "{code}"')
    asyncio.get_running_loop().set_default_executor(
        ThreadPoolExecutor(1)
    )  # whoever began it is asked afterwards

    await DesktopOpener().play(song)

    assert told.read_text(encoding="utf-8") == str(os.SCHED_OTHER)
    assert await asyncio.to_thread(os.sched_getscheduler, 0) == os.SCHED_BATCH, (
        "and the thread gives way again"
    )


@pytest.mark.parametrize("code", [2, 3, 4])
async def test_a_player_that_fails_is_said_in_words(programs: Path, song: Path, code: int) -> None:
    Helper(programs, "xdg-open", f"exit {code}")
    with pytest.raises(CannotOpen) as raised:
        await DesktopOpener().play(song)
    assert raised.value.what == "No program for this kind of audio could be started."
    assert str(code) in raised.value.detail


async def test_without_any_helper_it_is_said_in_words(programs: Path, song: Path) -> None:
    for act, words in ((DesktopOpener().play, "program"), (DesktopOpener().reveal, "file manager")):
        with pytest.raises(CannotOpen, match=words) as raised:
            await act(song)
        assert raised.value.do == f"The file is in {song.parent}."


async def test_what_is_gone_is_said_so(programs: Path, song: Path) -> None:
    gone = song.with_name("gone.mp3")
    for act in (DesktopOpener().play, DesktopOpener().reveal):
        with pytest.raises(CannotOpen, match="not there any more"):
            await act(gone)


@pytest.mark.parametrize("name", ["a.mp3.unverified", "a.desktop", "a.exe", "a"])
async def test_only_checked_audio_is_handed_to_a_player(programs: Path, tmp_path: Path, name: str) -> None:
    helper = Helper(programs, "xdg-open")
    path = tmp_path / name
    path.write_bytes(b"?")
    with pytest.raises(CannotOpen, match="failed its check"):
        await DesktopOpener().play(path)
    assert helper.arguments == []


async def test_the_file_manager_is_asked_to_select_the_file(bus: str, programs: Path, song: Path) -> None:
    helper = Helper(programs, "xdg-open")
    async with fake_server(bus, name=FILE_MANAGER) as manager:
        await DesktopOpener(bus_address=bus).reveal(song)
        assert await manager.calls.get() == ("ShowItems", ([song.as_uri()], ""))
    assert helper.arguments == []


async def test_without_a_file_manager_on_the_bus_the_folder_is_opened(
    bus: str, programs: Path, song: Path
) -> None:
    helper = Helper(programs, "xdg-open")
    await DesktopOpener(bus_address=bus).reveal(song)
    assert helper.arguments == [str(song.parent)]
    await DesktopOpener().reveal(song)
    assert helper.arguments == [str(song.parent)]


async def test_a_mac_uses_its_own_helper(programs: Path, song: Path) -> None:
    helper = Helper(programs, "open")
    await DesktopOpener("darwin").play(song)
    assert helper.arguments == [str(song)]
    await DesktopOpener("darwin").reveal(song)
    assert helper.arguments == ["-R", str(song)]


def test_every_system_has_its_command() -> None:
    file = Path("/home/a b/song.mp3")
    assert play_command("linux", file) == ["xdg-open", str(file)]
    assert play_command("darwin", file) == ["open", str(file)]
    assert reveal_command("linux", file) == ["xdg-open", str(file.parent)]
    assert reveal_command("darwin", file) == ["open", "-R", str(file)]
    assert reveal_command("win32", file) == f'explorer /select,"{PurePosixPath(file)}"'


async def test_explorer_says_one_when_all_is_well(programs: Path, song: Path) -> None:
    # On other systems the whole command line is the name of a program: it is enough that there is one.
    line = reveal_command("win32", song)
    assert isinstance(line, str)
    with pytest.raises(CannotOpen):
        await DesktopOpener("win32").reveal(song)
    await opener._run(["/bin/sh", "-c", "exit 1"], "words", "do", any_answer=True)


async def test_a_known_page_is_handed_to_the_browser_as_it_is(programs: Path) -> None:
    helper = Helper(programs, "xdg-open")
    await DesktopOpener().browse(VENICE_PAGE)
    assert helper.arguments == [VENICE_PAGE]


@pytest.mark.parametrize("url", ["https://venice.ai.evil.example/", "--help", "file:///etc/passwd"])
async def test_any_other_page_is_not_opened(programs: Path, url: str) -> None:
    helper = Helper(programs, "xdg-open")
    with pytest.raises(CannotOpen, match="not one that Gondola opens"):
        await DesktopOpener().browse(url)
    assert helper.arguments == []


async def test_without_a_browser_the_page_is_named(programs: Path) -> None:
    with pytest.raises(CannotOpen) as told:
        await DesktopOpener().browse(VENICE_PAGE)
    assert VENICE_PAGE in told.value.do


def test_every_system_has_its_own_way_to_a_page() -> None:
    assert browse_command("darwin", VENICE_PAGE) == ["open", VENICE_PAGE]
    assert browse_command("linux", VENICE_PAGE) == ["xdg-open", VENICE_PAGE]
