"""Peaks follow the loudness of the sound, whatever its length and format."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.adapters.audio import peaks
from app.adapters.audio.probe import MiniaudioProbe
from tests.support import sounds


async def peaks_of(tmp_path: Path, data: bytes, count: int) -> tuple[float, ...]:
    path = tmp_path / "sound"
    path.write_bytes(data)
    return await MiniaudioProbe().peaks(path, count)


async def test_a_loud_second_half_is_drawn_higher(tmp_path: Path) -> None:
    pcm = sounds.tone(2.0, loudness=0.1) + sounds.tone(2.0, loudness=0.9)
    bars = await peaks_of(tmp_path, sounds.wav_of(pcm), 40)
    assert len(bars) == 40
    assert bars[:19] == pytest.approx([0.1] * 19, abs=0.01)
    assert bars[21:] == pytest.approx([0.9] * 19, abs=0.01)


async def test_more_bars_than_sound_still_gives_as_many_as_asked(tmp_path: Path) -> None:
    bars = await peaks_of(tmp_path, sounds.wav(0.01), 64)
    assert len(bars) == 64
    assert all(0.0 <= bar <= 1.0 for bar in bars)


async def test_silence_is_flat_and_full_scale_is_one(tmp_path: Path) -> None:
    assert set(await peaks_of(tmp_path, sounds.mp3(1.0), 8)) == {0.0}
    full = b"\x00\x80" * 8000
    assert set(await peaks_of(tmp_path, sounds.wav_of(full), 8)) == {1.0}


async def test_a_long_sound_is_joined_without_losing_its_shape(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(peaks, "_MOST_LEVELS", 16)
    pcm = sounds.tone(8.0, loudness=0.2) + sounds.tone(8.0, loudness=0.8)
    bars = await peaks_of(tmp_path, sounds.wav_of(pcm), 4)
    assert bars[0] == pytest.approx(0.2, abs=0.02)
    assert bars[2:] == pytest.approx((0.8, 0.8), abs=0.02)


async def test_every_channel_counts(tmp_path: Path) -> None:
    loud = sounds.tone(1.0, loudness=0.7)
    only_right = b"".join(b"\0\0" + loud[at : at + 2] for at in range(0, len(loud), 2))
    bars = await peaks_of(tmp_path, sounds.wav_of(only_right, channels=2), 4)
    assert bars == pytest.approx((0.7,) * 4, abs=0.02)


async def test_what_cannot_be_decoded_has_no_peaks(tmp_path: Path) -> None:
    assert await peaks_of(tmp_path, b"nothing", 10) == ()
    assert await MiniaudioProbe().peaks(tmp_path / "missing", 10) == ()
    assert await peaks_of(tmp_path, sounds.wav(), 0) == ()


async def test_sound_of_no_length_has_no_peaks(tmp_path: Path) -> None:
    assert await peaks_of(tmp_path, sounds.id3v2(4) + sounds.mp3_frame()[:200], 10) == ()
