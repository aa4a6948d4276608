"""The door for later starts: whole messages are heard, everything else is dropped, and nobody else reaches it."""

from __future__ import annotations

import asyncio
import os
import socket
import stat
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from app.adapters.instance.meeting import framed
from app.domain.handover import LIMIT_BYTES, Handover, handover_to_bytes
from app.gui import door as module
from app.gui.door import Door
from tests.gui.loops import on_qt_loop, until

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(sys.platform == "win32", reason="the client of these tests is a Unix socket"),
]

ASKED = Handover(files=("/music/listing.json",), token="leave-1")
KNOCK = framed(handover_to_bytes(ASKED))
HOSTILE = [
    b"GET / HTTP/1.1\r\n\r\n",
    b"\x00" * 4096,
    framed(b""),
    framed(b"[" * 60_000),
    framed(b"gondola 1\0no\0\0\0\0" + b"/x\0" * 20),
    framed(b"x" * (LIMIT_BYTES + 1)),
    b"\xff" * (2 * LIMIT_BYTES),
]


class Hearing:
    """An open door, and what was heard at it."""

    def __init__(self, address: Path) -> None:
        self.address, self.door, self.heard = address, Door(), list[Handover]()
        self.door.knocked.connect(self.heard.append)

    async def say(self, words: bytes) -> bytes:
        """Connect, say it, and read until the other side ends."""
        reader, writer = await asyncio.open_unix_connection(str(self.address))
        try:
            writer.write(words)
            await writer.drain()
            return await reader.read()
        except ConnectionError:
            return b""
        finally:
            writer.close()


@asynccontextmanager
async def hearing() -> AsyncIterator[Hearing]:
    one = Hearing(Path(os.environ["XDG_RUNTIME_DIR"]) / "gondola-test.sock")
    assert one.door.open(str(one.address))
    yield one
    one.door.close()
    one.door.deleteLater()


@on_qt_loop
async def test_a_later_start_is_heard_and_answered() -> None:
    async with hearing() as here:
        answer = await here.say(KNOCK)
        again = await here.say(framed(handover_to_bytes(Handover())))

    assert (answer, again) == (b"ok\n", b"ok\n")
    assert here.heard == [ASKED, Handover()]


@on_qt_loop
async def test_a_message_may_come_in_pieces() -> None:
    async with hearing() as here:
        reader, writer = await asyncio.open_unix_connection(str(here.address))
        for byte in KNOCK:
            writer.write(bytes([byte]))
            await writer.drain()
        answer = await reader.read()
        writer.close()

    assert (answer, here.heard) == (b"ok\n", [ASKED])


@on_qt_loop
async def test_hostile_bytes_do_nothing() -> None:
    async with hearing() as here:
        answers = [await here.say(words) for words in HOSTILE]
        after = await here.say(KNOCK)

    assert answers == [b""] * len(HOSTILE)
    assert (after, here.heard) == (b"ok\n", [ASKED])


@on_qt_loop
async def test_who_says_nothing_is_sent_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_HEARD_WITHIN_MS", 1)
    async with hearing() as here:
        silent = await here.say(b"")
        half = await here.say(KNOCK[:-1])

    assert (silent, half, here.heard) == (b"", b"", [])


@on_qt_loop
async def test_a_crowd_of_silent_ones_is_kept_out_and_whoever_leaves_makes_room() -> None:
    async with hearing() as here:
        crowd = [await asyncio.open_unix_connection(str(here.address)) for _ in range(12)]
        away = [await reader.read() for reader, _ in crowd[8:]]
        for _, writer in crowd:
            writer.close()
        await until(lambda: not here.door._talks)
        answer = await here.say(KNOCK)

    assert away == [b""] * 4
    assert answer == b"ok\n"


@on_qt_loop
async def test_what_a_dead_one_left_behind_is_replaced() -> None:
    address = Path(os.environ["XDG_RUNTIME_DIR"]) / "gondola-test.sock"
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(address))
    assert address.exists()

    async with hearing() as here:
        assert await here.say(KNOCK) == b"ok\n"


@on_qt_loop
async def test_the_door_is_for_its_owner_alone_and_goes_with_the_program() -> None:
    async with hearing() as here:
        mode = stat.S_IMODE(here.address.stat().st_mode)

    assert mode & 0o077 == 0
    assert not here.address.exists()


@pytest.mark.allow_logs
@on_qt_loop
async def test_an_address_that_cannot_be_used_is_no_error(tmp_path: Path) -> None:
    door = Door()
    assert not door.open(str(tmp_path / "no" / "such" / "folder" / "x.sock"))
    door.close()
    door.deleteLater()
