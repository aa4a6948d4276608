"""Who starts first over a data folder, and how later ones find it: also after a death, and in a crowd."""

from __future__ import annotations

import os
import signal
import socket
import stat
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.adapters.instance.meeting import Meeting, Part, meeting_point
from tests.support.processes import app_environment, started

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes are Windows' own")

_BE_FIRST = """
import sys, time
from pathlib import Path
from app.adapters.instance.meeting import Meeting

meeting = Meeting(Path(sys.argv[1]), Path(sys.argv[1]) / "locks", 0.0)
print(meeting.join(b"x\\n").value, flush=True)
time.sleep(60)
"""


def meeting(data: Path, patience_s: float = 0.0) -> Meeting:
    return Meeting(data, data / "locks", patience_s)


@contextmanager
def listening(address: str, *answers: bytes) -> Iterator[list[bytes]]:
    """A first one's door that answers each knock with the next of these."""
    heard: list[bytes] = []

    def listen() -> None:
        for answer in answers:
            talk, _ = door.accept()
            with talk:
                heard.append(talk.recv(4096))
                talk.sendall(answer)

    with socket.socket(socket.AF_UNIX) as door:
        door.bind(address)
        door.listen()
        listener = threading.Thread(target=listen)
        listener.start()
        yield heard
        listener.join()


def test_the_first_stays_alone_until_it_leaves(tmp_path: Path) -> None:
    one, other = meeting(tmp_path), meeting(tmp_path)

    assert one.join(b"hello\n") is Part.FIRST
    assert other.join(b"hello\n") is Part.UNHEARD
    one.leave()
    assert other.join(b"hello\n") is Part.FIRST
    other.leave()


def test_a_later_one_hands_its_wishes_over_and_is_answered(tmp_path: Path) -> None:
    one, other = meeting(tmp_path), meeting(tmp_path)
    assert one.join(b"") is Part.FIRST

    with listening(one.address, b"ok\n") as heard:
        part = other.join(b"open this\n")
    one.leave()

    assert (part, heard) == (Part.LATER, [b"\0\0\0\x0aopen this\n"])


def test_an_answer_that_is_none_is_not_taken_for_one(tmp_path: Path) -> None:
    one, other = meeting(tmp_path), meeting(tmp_path)
    assert one.join(b"") is Part.FIRST

    with listening(one.address, b"no\n"):
        part = other.join(b"open this\n")
    one.leave()

    assert part is Part.UNHEARD


def test_a_newcomer_that_finds_the_first_about_to_leave_takes_its_place(tmp_path: Path) -> None:
    one, other = meeting(tmp_path), meeting(tmp_path, patience_s=30.0)
    assert one.join(b"") is Part.FIRST
    parts: list[Part] = []
    newcomer = threading.Thread(target=lambda: parts.append(other.join(b"x\n")))

    with listening(one.address, b""):
        newcomer.start()
    one.leave()
    newcomer.join()
    other.leave()

    assert parts == [Part.FIRST]


def test_one_that_was_killed_leaves_its_place_and_only_a_file(tmp_path: Path) -> None:
    with started([sys.executable, "-c", _BE_FIRST, tmp_path], app_environment()) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"first\n"
        with socket.socket(socket.AF_UNIX) as left:
            left.bind(meeting(tmp_path).address)
        assert meeting(tmp_path).join(b"x\n") is Part.UNHEARD
        process.send_signal(signal.SIGKILL)
        process.wait()

    next_one = meeting(tmp_path)
    assert Path(next_one.address).exists()
    assert next_one.join(b"x\n") is Part.FIRST
    next_one.leave()


def test_of_a_crowd_exactly_one_is_first(tmp_path: Path) -> None:
    crowd = [meeting(tmp_path) for _ in range(16)]
    parts: list[Part] = []
    threads = [threading.Thread(target=lambda one=one: parts.append(one.join(b"x\n"))) for one in crowd]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert parts.count(Part.FIRST) == 1
    assert parts.count(Part.UNHEARD) == 15
    for one in crowd:
        one.leave()


def test_a_data_folder_in_trouble_does_not_keep_the_window_from_saying_so(tmp_path: Path) -> None:
    (tmp_path / "locks").write_text("a file where the folder should be")
    assert meeting(tmp_path).join(b"x\n") is Part.FIRST


def test_every_name_of_a_data_folder_leads_to_the_same_place(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")

    assert meeting_point(tmp_path / "link") == meeting_point(tmp_path / "data" / ".." / "data")
    assert meeting_point(tmp_path / "data") != meeting_point(tmp_path)


def test_the_place_is_in_a_folder_of_our_own_and_its_path_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime = Path(os.environ["XDG_RUNTIME_DIR"])
    shared = Path(tempfile.mkdtemp(prefix="gondola-"))
    monkeypatch.setattr(tempfile, "tempdir", str(shared))
    deep = tmp_path.joinpath(*["a-long-name-for-a-folder"] * 5)

    usual = Path(meeting_point(deep))
    runtime.chmod(0o755)
    beside = Path(meeting_point(deep))
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    without = Path(meeting_point(deep))
    own = beside.parent
    mode = stat.S_IMODE(own.stat().st_mode)
    own.rmdir()
    own.symlink_to(tmp_path)
    trapped = Path(meeting_point(deep))
    own.unlink()
    own.write_text("")
    blocked = Path(meeting_point(deep))
    own.unlink()
    shared.rmdir()
    gone = Path(meeting_point(deep))

    assert usual.parent == runtime
    assert (beside.parent.parent, mode) == (shared, 0o700)
    assert without == beside
    assert {trapped.parent, blocked.parent, gone.parent} == {deep}
    assert len(str(usual)) < 90
