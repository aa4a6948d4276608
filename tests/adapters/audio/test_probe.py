"""The probe says "whole" of whole audio alone: every format, cut anywhere, mislabelled, empty or hostile."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from app.adapters.audio.probe import MiniaudioProbe
from app.domain.observation import AudioHead
from app.ports.audio import ProbeResult
from app.sandbox.audio import AudioStudio
from tests.support import sounds

Probe = Callable[..., Awaitable[ProbeResult]]

WHOLE = {
    "wav": ("wav", sounds.wav(1.0)),
    "wav stereo": ("wav", sounds.wav(1.0, channels=2)),
    "wav of silence": ("wav", sounds.wav(1.0, loudness=0.0)),
    "flac": ("flac", sounds.flac(1.0)),
    "flac stereo": ("flac", sounds.flac(1.0, channels=2)),
    "flac of untold length": ("flac", sounds.flac(1.0, total_known=False)),
    "flac without hash": ("flac", sounds.flac(1.0, md5=bytes(16))),
    "mp3": ("mp3", sounds.mp3(1.0)),
    "mp3 mono": ("mp3", sounds.mp3(1.0, mono=True)),
    "mp3 with Xing": ("mp3", sounds.mp3_with_xing(1.0)),
    "mp3 mono with Xing": ("mp3", sounds.mp3_with_xing(1.0, mono=True)),
    "mp3 with VBRI": ("mp3", sounds.mp3_with_vbri(1.0)),
}


@pytest.fixture
def probe(tmp_path: Path) -> Probe:
    """Probe bytes as the file that a server called ``audio_format``."""

    async def run(data: bytes, audio_format: str, declared_s: float | None = None) -> ProbeResult:
        path = tmp_path / ".gondola-0123456789abcdef.part"
        path.write_bytes(data)
        head = AudioHead(audio_format=audio_format, declared_duration_s=declared_s)
        return await MiniaudioProbe().probe(path, head)

    return run


@pytest.mark.parametrize("name", WHOLE)
async def test_whole_audio_is_accepted_with_its_length(probe: Probe, name: str) -> None:
    audio_format, data = WHOLE[name]
    result = await probe(data, audio_format, 1.0)
    assert result.problem == ""
    assert result.ok
    assert result.duration_s == pytest.approx(1.0, abs=0.06)


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("kept", [0.02, 0.25, 0.5, 0.9, 0.999])
async def test_audio_cut_anywhere_is_not_whole(probe: Probe, name: str, kept: float) -> None:
    audio_format, data = WHOLE[name]
    result = await probe(data[: int(len(data) * kept)], audio_format)
    assert not result.ok
    assert result.problem


@pytest.mark.parametrize("name", WHOLE)
async def test_one_missing_byte_is_noticed(probe: Probe, name: str) -> None:
    audio_format, data = WHOLE[name]
    assert not (await probe(data[:-1], audio_format)).ok


@pytest.mark.parametrize("name", ["mp3 with Xing", "mp3 with VBRI"])
async def test_an_mp3_cut_between_frames_is_noticed_by_its_own_header(probe: Probe, name: str) -> None:
    _, data = WHOLE[name]
    assert not (await probe(data[: -417 * 2], "mp3")).ok


async def test_an_mp3_without_a_header_cut_between_frames_is_noticed_by_the_announced_length(
    probe: Probe,
) -> None:
    data = sounds.mp3(10.0)[: 417 * 100]
    assert (await probe(data, "mp3")).ok
    result = await probe(data, "mp3", 10.0)
    assert not result.ok
    assert result.problem == "It lasts 2.6 seconds; the server announced 10.0."


@pytest.mark.parametrize(
    "name, vouched",
    [
        ("mp3 with Xing", True),
        ("mp3 with VBRI", True),
        ("wav", True),
        ("flac", True),
        ("flac of untold length", False),
        ("mp3", False),
    ],
)
async def test_a_file_that_tells_its_own_length_vouches_for_it(
    probe: Probe, name: str, vouched: bool
) -> None:
    audio_format, data = WHOLE[name]
    assert (await probe(data, audio_format)).vouched is vouched


async def test_of_an_mp3_without_a_header_only_the_server_can_vouch(probe: Probe) -> None:
    data = sounds.mp3(10.0)
    assert (await probe(data, "mp3", 10.0)).vouched
    near = await probe(data, "mp3", 10.9)
    assert (near.ok, near.vouched) == (True, False)


async def test_a_little_rounding_in_the_announced_length_is_fine(probe: Probe) -> None:
    assert (await probe(sounds.wav(3.4), "wav", 3.0)).ok
    assert (await probe(sounds.wav(3.4), "wav", 4.0)).ok
    assert (await probe(sounds.wav(1.0), "wav", 0.0)).ok
    assert not (await probe(sounds.wav(3.4), "wav", 5.0)).ok


@pytest.mark.parametrize(
    "data, promised, words",
    [
        (sounds.wav(), "mp3", "The server said MP3, but this is WAV."),
        (sounds.mp3(), "flac", "The server said FLAC, but this is MP3."),
        (sounds.flac(), "wav", "The server said WAV, but this is FLAC."),
        (sounds.flac(), "ogg", "The server did not say that this is FLAC."),
    ],
)
async def test_another_format_than_promised_is_said_so(
    probe: Probe, data: bytes, promised: str, words: str
) -> None:
    result = await probe(data, promised)
    assert not result.ok
    assert result.problem == words
    assert result.duration_s == pytest.approx(1.0, abs=0.06)


@pytest.mark.parametrize(
    "data, words",
    [
        (b"", "The file is empty."),
        (b'{"error": "not audio"}', "This is not audio but a document."),
        (b"\n  <!doctype html><html>", "This is not audio but a document."),
        (b"OggS" + bytes(100), "This is Ogg, which cannot be checked here."),
        (b"\0\0\0\x20ftypisom" + bytes(100), "This is MP4, which cannot be checked here."),
        (b"\x00\x01\x02\x03" * 100, "This is not audio of any kind that is made here."),
        (sounds.wav_of(b""), "The file holds no sound."),
        (sounds.wav_of(b"", data_size=0xFFFFFFFF), "The file holds no sound."),
        (sounds.mp3_with_xing(0.0), "The file holds no sound."),
    ],
)
async def test_what_is_no_sound_is_named(probe: Probe, data: bytes, words: str) -> None:
    result = await probe(data, "mp3")
    assert result == ProbeResult(ok=False, problem=words)


async def test_a_file_that_cannot_be_read_is_a_problem_not_an_error(tmp_path: Path) -> None:
    result = await MiniaudioProbe().probe(tmp_path / "nothing.mp3", AudioHead("mp3"))
    assert result == ProbeResult(ok=False, problem="The file cannot be read.")


@pytest.mark.parametrize("seed", range(30))
async def test_a_damaged_file_of_any_format_is_answered_never_fatal(probe: Probe, seed: int) -> None:
    chance = random.Random(seed)
    audio_format, data = WHOLE[list(WHOLE)[seed % len(WHOLE)]]
    damaged = bytearray(data)
    for _ in range(chance.choice([1, 20, 400])):
        damaged[chance.randrange(chance.choice([64, len(damaged)]))] = chance.randrange(256)
    result = await probe(bytes(damaged), audio_format)
    assert result.ok or result.problem


@pytest.mark.parametrize(
    "magic", [b"RIFF\xff\xff\xff\x7fWAVE", b"fLaC", b"ID3\x04\0\0\0\0\0\0", b"\xff\xfb\x90\x00"]
)
async def test_random_bytes_behind_a_good_beginning_are_answered(probe: Probe, magic: bytes) -> None:
    for seed in range(5):
        result = await probe(magic + random.Random(seed).randbytes(20_000), "mp3")
        assert not result.ok


async def test_a_cancelled_probe_lets_its_thread_end(tmp_path: Path) -> None:
    path = tmp_path / "long.wav"
    path.write_bytes(sounds.wav(60.0))
    task = asyncio.create_task(MiniaudioProbe().probe(path, AudioHead("wav")))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.mark.parametrize("kind", ["mp3", "wav", "flac"])
async def test_the_sandbox_makes_audio_that_passes(probe: Probe, kind: str) -> None:
    clip = await AudioStudio(max_s=30).record(kind, "a slow bell over water", 5)
    result = await probe(clip.data, kind, clip.seconds)
    assert result.problem == ""
    assert result.duration_s == pytest.approx(5.0, abs=0.2)
    assert not (await probe(clip.data[: len(clip.data) // 2], kind, clip.seconds)).ok
