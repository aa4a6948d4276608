"""The sandbox's audio: real files of the promised length, another tune for another prompt."""

from __future__ import annotations

import asyncio

import miniaudio
import pytest

from app.resources import resource_path
from app.sandbox.audio import AudioStudio
from app.sandbox.audio_flac import flac_file
from app.sandbox.audio_melody import NOTE_SAMPLES, RATE, melody_samples, tune
from app.sandbox.audio_mp3 import FRAME_SAMPLES, mp3_file
from app.sandbox.audio_wav import wav_file


def _decoded(data: bytes) -> miniaudio.DecodedSoundFile:
    return miniaudio.decode(data, nchannels=1, sample_rate=RATE)


@pytest.mark.parametrize("seconds", [1, 2, 9, 33])
def test_wav_and_flac_decode_to_the_very_samples(seconds: int) -> None:
    samples = melody_samples("a walk by the sea", seconds)
    assert len(samples) == seconds * RATE
    assert _decoded(wav_file(samples)).samples == samples
    assert _decoded(flac_file(samples)).samples == samples


@pytest.mark.parametrize("count", [1, 2, 3, 4095, 4096, 4097])
def test_flac_copes_with_blocks_of_any_size(count: int) -> None:
    samples = melody_samples("edges", 1)[:count]
    assert _decoded(flac_file(samples)).samples == samples


@pytest.mark.parametrize("seconds", [1, 8, 61])
def test_mp3_has_the_promised_length(seconds: int) -> None:
    data, length_s = mp3_file("a walk by the sea", seconds)
    decoded = _decoded(data)
    assert decoded.num_frames == round(length_s * RATE)
    assert 0 <= decoded.num_frames - seconds * RATE < FRAME_SAMPLES
    assert max(decoded.samples) > 5_000


def test_notes_begin_and_end_in_silence_so_that_any_two_can_meet() -> None:
    decoded = _decoded(mp3_file("a walk by the sea", 8)[0]).samples
    for place in range(2, 14):
        edge = decoded[place * NOTE_SAMPLES - 20 : place * NOTE_SAMPLES + 4]
        assert max(abs(sample) for sample in edge) < 700


def test_every_mp3_frame_stands_alone() -> None:
    data = resource_path("sandbox", "notes.mp3").read_bytes()
    assert len(data) < 60_000
    assert data[:2] == b"\xff\xf3"
    starts = [place for place in range(len(data) - 4) if data[place : place + 2] == data[:2]]
    assert all(data[place + 4] == 0 for place in starts if (data[place + 2] & 0xFD) == (data[2] & 0xFD))


def test_another_prompt_plays_another_tune() -> None:
    assert tune("one") != tune("two")
    assert tune("one") == tune("one")
    assert tune("one")[-1] == 0
    assert mp3_file("one", 10) != mp3_file("two", 10)


async def test_the_studio_caps_length_and_keeps_few_files() -> None:
    studio = AudioStudio(max_s=3)
    clips = await asyncio.gather(*(studio.record(kind, "x", 600) for kind in ("wav", "flac", "mp3")))
    for clip in clips:
        assert round(clip.seconds) == 3
        assert round(_decoded(clip.data).duration) == 3
    assert await studio.record("wav", "x", 600) is clips[0]
