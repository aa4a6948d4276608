"""A file that is cut where no check can see it: the server's copy is not deleted before it was looked at once more."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.sandbox.audio_melody import RATE
from app.sandbox.audio_mp3 import _BIT_RATES
from tests.promises.inside import Inside, seen
from tests.promises.meddler import Trick, meddler
from tests.support.meddler import split, with_headers

pytestmark = pytest.mark.allow_logs


def frames_of(music: bytes) -> list[bytes]:
    """The frames of the sandbox's MP3 (MPEG-2 Layer III at 22,050 Hz), the silent first one among them."""
    found, place = [], 0
    while place < len(music):
        kbit, padding = _BIT_RATES[music[place + 2] >> 4], music[place + 2] >> 1 & 1
        size = 72_000 * kbit // RATE + padding
        found.append(music[place : place + size])
        place += size
    return found


def without_its_header(answer: bytes, *, keep: float) -> bytes:
    """The answer's MP3 as plain frames, cut between two of them, and announced at just that length."""
    _, body = split(answer)
    frames = frames_of(body)[1:]
    kept = b"".join(frames[: round(len(frames) * keep)])
    told = with_headers(answer, b"content-length", b"content-length: %d" % len(kept))
    return told[: len(told) - len(body)] + kept


def test_an_mp3_that_was_cut_between_two_frames_is_fetched_whole_before_it_is_deleted(
    gondola: Inside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.turn.COMPLETE_AGAIN_S", 0.2)
    cut = Trick(lambda answer: without_its_header(answer, keep=0.5))
    with meddler(gondola.sandbox, audio__retrieve=cut) as middle:
        there = gondola.at(api_url=middle.api_url)
        done = there.watch(there.queued(), tmp_path / "out")
    assert (done.code, done.outcome["verified"], done.outcome["removed_from_server"]) == (0, True, True)
    kept = sorted((tmp_path / "out").iterdir(), key=lambda path: path.stat().st_size)
    assert len(kept) == 2, "what came first is not thrown away"
    assert Path(done.outcome["file"]) == kept[-1]
    assert kept[0].stat().st_size < 0.6 * kept[-1].stat().st_size
    assert seen(gondola.sandbox).requests["audio/retrieve"] == 3


def test_a_plain_mp3_costs_one_more_look_and_is_fetched_once(gondola: Inside, tmp_path: Path) -> None:
    plain = Trick(lambda answer: without_its_header(answer, keep=1.0), count=2)
    with meddler(gondola.sandbox, audio__retrieve=plain) as middle:
        there = gondola.at(api_url=middle.api_url)
        done = there.watch(there.queued(), tmp_path / "out")
    assert (done.code, done.outcome["removed_from_server"]) == (0, True)
    assert len(list((tmp_path / "out").iterdir())) == 1
    assert seen(gondola.sandbox).requests["audio/retrieve"] == 2
