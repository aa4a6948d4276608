"""Locks between processes: one holder at a time, free again when the holder dies."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.instance import locks as module
from app.adapters.instance.locks import FileLocks, file_name
from app.domain.errors import StoreError
from tests.support.processes import app_environment, started

_HOLD = """
import sys, time
from pathlib import Path
from app.adapters.instance.locks import FileLocks

locks = FileLocks(Path(sys.argv[1]))
print(locks.acquire(sys.argv[2]), flush=True)
time.sleep(60)
"""


def test_a_lock_is_refused_to_everyone_but_its_holder(tmp_path: Path) -> None:
    one, other = FileLocks(tmp_path / "locks"), FileLocks(tmp_path / "locks")
    assert one.acquire("purchase")
    assert not one.acquire("purchase")
    assert not other.acquire("purchase")
    assert other.acquire("another purchase")
    one.release("purchase")
    assert other.acquire("purchase")
    other.release("purchase")
    other.release("another purchase")


def test_giving_back_what_is_not_held_harms_nobody(tmp_path: Path) -> None:
    one, other = FileLocks(tmp_path), FileLocks(tmp_path)
    assert one.acquire("purchase")
    other.release("purchase")
    assert not other.acquire("purchase")
    one.release("purchase")
    one.release("purchase")


def test_the_system_frees_the_lock_of_a_process_that_was_killed(tmp_path: Path) -> None:
    ours = FileLocks(tmp_path)
    command = [sys.executable, "-c", _HOLD, str(tmp_path), "purchase"]
    with started(command, app_environment()) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"True\n"
        assert not ours.acquire("purchase")
        holder.kill()
        holder.wait()
        assert ours.acquire("purchase")
    ours.release("purchase")


def test_a_program_started_while_a_lock_is_held_does_not_inherit_it(tmp_path: Path) -> None:
    ours = FileLocks(tmp_path)
    assert ours.acquire("purchase")
    with started([sys.executable, "-c", "import time; time.sleep(60)"], app_environment()):
        ours.release("purchase")
        assert FileLocks(tmp_path).acquire("purchase")


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_lock_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    locks = FileLocks(tmp_path / "locks")
    assert locks.acquire("purchase")
    (file,) = (tmp_path / "locks").iterdir()
    locks.release("purchase")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "locks").stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_used_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(StoreError, match="alone"):
        FileLocks(tmp_path / "file").acquire("purchase")


def test_a_system_that_cannot_lock_is_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(descriptor: int) -> bool:
        raise OSError(37, "no locks available")

    locks = FileLocks(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(module, "_try_lock", fails)
        with pytest.raises(StoreError):
            locks.acquire("purchase")
    assert locks.acquire("purchase")
    locks.release("purchase")


@pytest.mark.parametrize(
    "name", ["", "../../etc/passwd", "CON", "a/b\\c:d*e?", "ä" * 500, "\0", "\ud800", "top-up:0xAbC"]
)
def test_any_name_is_a_file_in_the_folder(tmp_path: Path, name: str) -> None:
    locks = FileLocks(tmp_path / "locks")
    assert locks.acquire(name)
    locks.release(name)
    assert len(list((tmp_path / "locks").iterdir())) == 1


@given(st.text(), st.text())
def test_different_names_are_different_files(one: str, other: str) -> None:
    assert (file_name(one) == file_name(other)) == (one == other)
