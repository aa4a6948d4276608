"""Everything that can go wrong around the audio: nothing half is called saved, nothing unsaved is deleted."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.promises.inside import MODEL, Inside, seen
from tests.promises.meddler import Trick, meddler
from tests.support.meddler import split, with_headers

pytestmark = pytest.mark.allow_logs

RETRIEVE, COMPLETE = "audio/retrieve", "audio/complete"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def short_wait_for_clean_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.cli.watch.CLEAN_UP_WAIT_S", 0.3)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def still_there(gondola: Inside) -> bool:
    (job,) = gondola.sandbox.state()["jobs"]
    return str(job["state"]) == "done"


@pytest.mark.parametrize(
    "kind, settings",
    [
        ("drop", {}),
        ("cut", {}),
        ("chunked", {}),
        ("content_type", {"value": "text/html"}),
        ("content_type", {"value": "application/json"}),
        ("status", {"status": 500, "processed": True}),
        ("status", {"status": 206, "processed": True}),
        ("rate_limited", {"retry_after_s": 3}),
        ("huge_header", {"bytes": 300_000}),
        ("headers", {"headers": {"content-encoding": "br"}}),
        ("headers", {"headers": {"x-venice-audio-duration": "1e999", "x-venice-model-name": "\x1b[2J" * 50}}),
        ("body", {"body": {"status": "PROCESSING", "average_execution_time": 1e300}}),
        ("body", {"body": {"status": "PROCESSING", "execution_duration": -5}}),
    ],
)
def test_one_bad_answer_costs_no_audio(
    gondola: Inside, out: Path, kind: str, settings: dict[str, Any]
) -> None:
    queue_id = gondola.queued()
    gondola.sandbox.arm(RETRIEVE, kind, **settings)
    done = gondola.watch(queue_id, out)
    assert (done.code, done.outcome["outcome"], done.outcome["verified"]) == (0, "saved", True), done
    assert files(out) == [Path(done.outcome["file"]).name], "and nothing half is left beside it"
    assert hashlib.sha256(Path(done.outcome["file"]).read_bytes()).hexdigest() == done.outcome["sha256"]
    assert done.outcome["removed_from_server"] is True
    assert seen(gondola.sandbox).charges == 1
    assert "\x1b" not in "".join(gondola.told)


@pytest.mark.parametrize(
    "kind, settings",
    [
        ("truncate", {"keep": 15_000}),
        ("garbage", {"bytes": 50_000}),
        ("huge_body", {"bytes": 3_000_000}),
        ("headers", {"headers": {"content-type": "audio/wav"}}),
    ],
)
def test_whole_bytes_that_fail_the_check_are_kept_and_the_server_keeps_its_copy(
    gondola: Inside, out: Path, kind: str, settings: dict[str, Any]
) -> None:
    queue_id = gondola.queued()
    gondola.sandbox.arm(RETRIEVE, kind, **settings)
    bad = gondola.watch(queue_id, out)
    assert (bad.code, bad.outcome["outcome"], bad.outcome["verified"]) == (5, "unverified", False), bad
    (kept,) = files(out)
    assert kept.endswith(".unverified")
    assert seen(gondola.sandbox).requests.get(COMPLETE, 0) == 0
    assert still_there(gondola)
    good = gondola.watch(queue_id, out)
    assert (good.code, good.outcome["verified"]) == (0, True)
    assert kept in files(out), "what came first is not thrown away"


def test_nothing_is_deleted_on_the_server_before_the_file_is_safe(gondola: Inside, out: Path) -> None:
    """The man in the middle looks at the disk at the moment when ``complete`` arrives."""
    at_complete: list[tuple[list[str], list[str]]] = []

    def look() -> None:
        states = gondola.rows("SELECT state, audio_sha256 FROM jobs")
        hashes = [hashlib.sha256(path.read_bytes()).hexdigest() for path in out.iterdir()]
        at_complete.append((hashes, [f"{state} {sha256}" for state, sha256 in states]))

    with meddler(gondola.sandbox, audio__complete=Trick(heard=look)) as middle:
        there = gondola.at(api_url=middle.api_url)
        queue_id = there.queued()
        done = there.watch(queue_id, out)
    assert done.code == 0, done
    ((hashes, records),) = at_complete
    assert hashes == [done.outcome["sha256"]]
    assert records == [f"saved {done.outcome['sha256']}"], "and it is in the records"


@pytest.mark.parametrize(
    "kind, settings",
    [
        ("status", {"status": 500}),
        ("status", {"status": 200, "body": {"success": False}}),
        ("drop", {"processed": False}),
        ("redirect", {}),
        ("status", {"status": 401}),
    ],
)
@pytest.mark.usefixtures("short_wait_for_clean_up")
def test_a_server_that_does_not_delete_costs_nothing_and_is_asked_by_the_next_run(
    gondola: Inside, out: Path, kind: str, settings: dict[str, Any]
) -> None:
    queue_id = gondola.queued()
    gondola.sandbox.arm(COMPLETE, kind, count=None, **settings)
    done = gondola.watch(queue_id, out)
    assert (done.code, done.outcome["outcome"], done.outcome["removed_from_server"]) == (0, "saved", False)
    assert done.events("not_removed")
    gondola.sandbox.clear_faults()
    again = gondola.watch(queue_id, out)
    assert (again.code, again.outcome["removed_from_server"]) == (0, True)
    assert again.outcome["file"] == done.outcome["file"]
    (job,) = gondola.sandbox.state()["jobs"]
    assert job["downloads"] == 1, "what is on disk is not fetched again"


@pytest.mark.usefixtures("short_wait_for_clean_up")
def test_a_file_that_was_taken_away_keeps_the_servers_copy(gondola: Inside, out: Path) -> None:
    queue_id = gondola.queued()
    gondola.sandbox.arm(COMPLETE, "status", count=None)
    done = gondola.watch(queue_id, out)
    Path(done.outcome["file"]).unlink()
    gondola.sandbox.clear_faults()
    gondola.watch(queue_id, out)
    assert still_there(gondola)


def test_expired_audio_is_gone_and_says_so(gondola: Inside, out: Path) -> None:
    queue_id = gondola.queued()
    gondola.sandbox.control("expire", queue_id=queue_id)
    done = gondola.watch(queue_id, out)
    assert (done.code, done.outcome["outcome"]) == (5, "gone")
    assert files(out) == []


@pytest.fixture
def small_files() -> Iterator[Callable[[], None]]:
    """No file of this process may grow beyond 1 MiB, as on a disk that is full, until somebody makes room."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def make_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    resource.setrlimit(resource.RLIMIT_FSIZE, (1024 * 1024, hard))
    yield make_room
    make_room()


@pytest.mark.linux_desktop
def test_a_disk_that_takes_no_more_loses_nothing(
    gondola: Inside, out: Path, small_files: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.cli.watch.TROUBLES_IN_A_ROW", 2)
    model = "sonilo-v1-1-sound-effects"
    queue_id = gondola.queued("--duration", "30", model=model)
    full = gondola.watch(queue_id, out, model=model)
    assert full.code == 6, full
    assert "could not be saved" in full.outcome["what"]
    assert files(out) == []
    assert still_there(gondola)
    small_files()
    done = gondola.watch(queue_id, out, model=model)
    assert (done.code, len(files(out))) == (0, 1)


def test_a_folder_that_cannot_be_written_is_said_at_once_and_loses_nothing(
    gondola: Inside, tmp_path: Path
) -> None:
    queue_id = gondola.queued()
    (tmp_path / "gone").write_text("a file, not a folder")
    done = gondola.watch(queue_id, tmp_path / "gone" / "further")
    assert (done.code, done.outcome["code"]) == (2, "folder_unwritable")
    assert seen(gondola.sandbox).requests.get(RETRIEVE, 0) == 0
    assert still_there(gondola)
    assert gondola.watch(queue_id, tmp_path / "several" / "new" / "folders").code == 0


def test_a_job_that_waited_for_credit_is_watched_again_when_asked(gondola: Inside, out: Path) -> None:
    queue_id = gondola.queued()
    low = {"error": "Payment required", "code": "PAYMENT_REQUIRED", "currentBalanceUsd": 0.01}
    gondola.sandbox.arm(RETRIEVE, "status", status=402, body=low)
    waits = gondola.watch(queue_id, out)
    assert (waits.code, waits.outcome["outcome"]) == (3, "credit_low")
    again = gondola.watch(queue_id, out)
    assert (again.code, again.outcome["outcome"]) == (0, "saved")


def _length(number: int) -> bytes:
    return b"content-length: %d" % number


@pytest.mark.parametrize(
    "name, bend",
    [
        (
            "more announced than sent",
            lambda a: with_headers(a, b"content-length", _length(len(split(a)[1]) + 99)),
        ),
        (
            "less announced than sent",
            lambda a: with_headers(a, b"content-length", _length(len(split(a)[1]) - 99)),
        ),
        ("two lengths", lambda a: with_headers(a, b"x", _length(5))),
        ("no end that can be told", lambda a: with_headers(a, b"content-length")),
        (
            "a chunk that lies",
            lambda a: (
                b"HTTP/1.1 200 OK\r\ncontent-type: audio/mpeg\r\ntransfer-encoding: chunked"
                b"\r\n\r\nfffff\r\nID3"
            ),
        ),
        (
            "no last chunk",
            lambda a: (
                b"HTTP/1.1 200 OK\r\ncontent-type: audio/mpeg\r\ntransfer-encoding: chunked"
                b"\r\n\r\n3\r\nID3\r\n"
            ),
        ),
        ("a terabyte", lambda a: with_headers(a, b"content-length", _length(10**12))),
        ("a length of minus one", lambda a: with_headers(a, b"content-length", b"content-length: -1")),
        ("nothing", lambda a: b""),
        ("not HTTP", lambda a: b"SSH-2.0-OpenSSH_9.9\r\n"),
        ("an endless head", lambda a: b"HTTP/1.1 200 OK\r\n" + b"x-y: z\r\n" * 200_000),
        ("many interim answers", lambda a: b"HTTP/1.1 103 Early Hints\r\nlink: <a>\r\n\r\n" * 50 + a),
        (
            "a bomb",
            lambda a: with_headers(
                a, b"content-type", b"content-type: audio/mpeg", b"content-encoding: gzip"
            ),
        ),
        (
            "an empty file",
            lambda a: b"HTTP/1.1 200 OK\r\ncontent-type: audio/mpeg\r\ncontent-length: 0\r\n\r\n",
        ),
    ],
)
def test_bytes_that_no_honest_server_sends_cost_no_audio(
    gondola: Inside, out: Path, name: str, bend: object
) -> None:
    assert callable(bend)
    with meddler(gondola.sandbox, audio__retrieve=Trick(bend)) as middle:
        there = gondola.at(api_url=middle.api_url)
        queue_id = there.queued()
        first = there.watch(queue_id, out)
        done = first if first.code == 0 else there.watch(queue_id, out)
        assert middle.played == ["/audio/retrieve"]
    assert (done.code, done.outcome["verified"]) == (0, True), done
    whole = [path for path in files(out) if not path.endswith(".unverified")]
    assert whole == [Path(done.outcome["file"]).name]
    assert seen(gondola.sandbox).charges == 1
    assert done.outcome["model"] == MODEL
