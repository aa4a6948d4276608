"""The odd but honest corners of each format, and the dishonest ones, as the probe answers them."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from app.adapters.audio import decoding
from app.adapters.audio.probe import examine
from app.domain.observation import AudioHead
from app.ports.audio import ProbeResult
from tests.support import sounds

PCM = sounds.tone(1.0)
CUT = "The file ends before its sound does."
NONSENSE = "The file's header makes no sense."

Examine = Callable[[bytes, str], ProbeResult]


@pytest.fixture
def examined(tmp_path: Path) -> Examine:
    def run(data: bytes, audio_format: str) -> ProbeResult:
        path = tmp_path / "sound"
        path.write_bytes(data)
        return examine(path, AudioHead(audio_format), Event())

    return run


# --- WAV -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [0xFFFFFFFF, 0x7FFFFFFF, 0x7FFFF000])
def test_a_streamed_wav_whose_writer_did_not_know_its_length_is_whole(examined: Examine, size: int) -> None:
    result = examined(sounds.wav_of(PCM, data_size=size, riff_size=size), "wav")
    assert result.ok, result.problem
    assert result.duration_s == pytest.approx(1.0)


def test_a_streamed_wav_cut_inside_a_sample_is_not(examined: Examine) -> None:
    data = sounds.wav_of(PCM, data_size=0xFFFFFFFF, riff_size=0xFFFFFFFF)
    assert examined(data[:-1], "wav").problem == "The file ends in the middle of a sample."


def test_a_wav_whose_header_was_never_completed_is_not_called_whole(examined: Examine) -> None:
    assert examined(sounds.wav_of(PCM, data_size=0, riff_size=0), "wav").problem == "The file holds no sound."


def test_other_chunks_before_and_after_the_sound_do_not_matter(examined: Examine) -> None:
    data = sounds.wav_of(PCM, extra=sounds.chunk(b"LIST", b"odd"))
    assert examined(data, "wav").ok
    assert examined(data + b"more", "wav").ok


def test_a_wav_that_lost_what_follows_its_sound_is_cut(examined: Examine) -> None:
    assert examined(sounds.wav_of(PCM, riff_size=100_000), "wav").problem == CUT


def test_a_wide_wav_tells_its_length_in_another_place(examined: Examine) -> None:
    ds64 = sounds.chunk(b"ds64", struct.pack("<QQQI", 0, len(PCM), len(PCM) // 2, 0))
    data = bytearray(sounds.wav_of(PCM, data_size=0xFFFFFFFF, riff_size=0xFFFFFFFF, extra=ds64))
    data[:4] = b"RF64"
    assert examined(bytes(data[:-100]), "wav").problem == CUT


@pytest.mark.parametrize("at, value", [(22, 0), (22, 9), (24, 10), (32, 0)])
def test_a_wav_header_that_makes_no_sense_is_refused(examined: Examine, at: int, value: int) -> None:
    data = bytearray(sounds.wav_of(PCM))
    struct.pack_into("<H", data, at, value)
    assert examined(bytes(data), "wav").problem == NONSENSE


def test_a_wav_whose_description_is_too_short_is_refused(examined: Examine) -> None:
    body = b"WAVE" + sounds.chunk(b"fmt ", bytes(8)) + sounds.chunk(b"data", PCM)
    assert examined(b"RIFF" + struct.pack("<I", len(body)) + body, "wav").problem == CUT


def test_a_wav_without_a_description_of_its_samples_is_refused(examined: Examine) -> None:
    data = b"RIFF" + struct.pack("<I", 100) + b"WAVE" + sounds.chunk(b"data", PCM)
    assert examined(data, "wav").problem == "The file does not say how its sound is stored."


def test_a_wav_of_endless_chunks_is_refused(examined: Examine) -> None:
    data = b"RIFF" + struct.pack("<I", 100) + b"WAVE" + sounds.chunk(b"junk", b"") * 2000
    assert examined(data, "wav").problem == "The file has no end of headers."


def test_an_extensible_wav_is_read_by_its_inner_format(examined: Examine) -> None:
    guid = struct.pack("<H", 1) + bytes.fromhex("000000001000800000aa00389b71")
    shape = struct.pack("<HHIIHHHHI", 0xFFFE, 1, 8000, 16000, 2, 16, 22, 16, 4) + guid
    body = b"WAVE" + sounds.chunk(b"fmt ", shape) + sounds.chunk(b"data", PCM)
    result = examined(b"RIFF" + struct.pack("<I", len(body)) + body, "wav")
    assert result.ok, result.problem


def test_a_compressed_wav_is_decoded_though_its_length_is_not_told_in_samples(examined: Examine) -> None:
    block = struct.pack("<hBB", 0, 0, 0) + bytes(252)
    shape = struct.pack("<HHIIHHHH", 0x11, 1, 8000, 4055, 256, 4, 2, 505)
    body = b"WAVE" + sounds.chunk(b"fmt ", shape) + sounds.chunk(b"data", block * 16)
    result = examined(b"RIFF" + struct.pack("<I", len(body)) + body, "wav")
    assert result.ok, result.problem
    assert result.duration_s == pytest.approx(505 * 16 / 8000, abs=0.1)


# --- FLAC ----------------------------------------------------------------------------------------------------


def test_flac_tags_and_pictures_are_passed_over(examined: Examine) -> None:
    tag = sounds.flac_block(4, b"\x04\0\0\0test\0\0\0\0", last=False) + sounds.flac_block(6, bytes(5000))
    assert examined(sounds.flac(extra=tag), "flac").ok
    assert examined(sounds.id3v2(40) + sounds.flac(extra=tag), "flac").ok


def test_flac_of_untold_length_may_end_with_an_old_tag(examined: Examine) -> None:
    assert examined(sounds.flac(total_known=False) + sounds.id3v1(), "flac").ok


def test_flac_of_untold_length_with_anything_else_behind_its_last_frame_is_not_whole(
    examined: Examine,
) -> None:
    assert examined(sounds.flac(total_known=False) + b"\xff\xf8", "flac").problem == CUT


def test_flac_whose_sound_is_another_than_it_was_made_from_is_noticed(examined: Examine) -> None:
    result = examined(sounds.flac(md5=b"\1" * 16), "flac")
    assert result.problem == "The sound is not the one that was stored: its checksum differs."


def test_flac_with_a_flipped_bit_inside_is_noticed(examined: Examine) -> None:
    data = bytearray(sounds.flac(2.0))
    data[len(data) // 2] ^= 1
    assert not examined(bytes(data), "flac").ok


@pytest.mark.parametrize(
    "data, words",
    [
        (b"fLaC", CUT),
        (b"fLaC" + sounds.flac_block(4, b"tag"), NONSENSE),
        (b"fLaC" + sounds.flac_block(0, bytes(33)), NONSENSE),
        (b"fLaC" + sounds.flac_block(0, bytes(34)), CUT),
        (b"fLaC" + sounds.flac_block(0, bytes(34)) + b"more", NONSENSE),
        (
            b"fLaC" + sounds.flac_block(0, bytes(34), last=False) + bytes(8000),
            "The file has no end of headers.",
        ),
        (sounds.flac(extra=sounds.flac_block(6, bytes(9000)))[:1000], CUT),
        (b"fLaC" + sounds.flac_block(0, sounds.flac(total_known=False)[8:42]) + bytes(60), CUT),
    ],
)
def test_flac_metadata_that_leads_nowhere_is_refused(examined: Examine, data: bytes, words: str) -> None:
    assert examined(data, "flac").problem == words


# --- MP3 -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "after",
    [
        sounds.id3v1(),
        bytes(300),
        b"APETAGEX" + bytes(90),
        bytes(10) + b"APETAGEX" + bytes(24),
        b"LYRICSBEGIN" + bytes(50) + b"LYRICS200",
        b"APETAGEX" + bytes(70_000),
        sounds.id3v2(200),
    ],
)
def test_tags_at_the_end_of_an_mp3_are_no_damage(examined: Examine, after: bytes) -> None:
    result = examined(sounds.mp3() + after, "mp3")
    assert result.ok, result.problem


@pytest.mark.parametrize("before", [sounds.id3v2(1000), sounds.id3v2(5, footer=True), sounds.id3v2(3) * 3])
def test_tags_at_the_start_of_an_mp3_are_passed_over(examined: Examine, before: bytes) -> None:
    result = examined(before + sounds.mp3_with_xing(), "mp3")
    assert result.ok, result.problem


def test_joined_mp3_pieces_with_tags_between_them_are_one_sound(examined: Examine) -> None:
    result = examined(sounds.mp3() + sounds.id3v2(50) + sounds.mp3(), "mp3")
    assert result.ok, result.problem
    assert result.duration_s == pytest.approx(2.0, abs=0.1)


@pytest.mark.parametrize(
    "data, words",
    [
        (sounds.id3v2(5000)[:100], CUT),
        (sounds.mp3() + sounds.id3v2(5000)[:100], CUT),
        (sounds.mp3() + b"\xff\xfb", CUT),
        (sounds.mp3() + b"<html>sorry</html>" * 10 + sounds.mp3(), "The file is damaged in the middle."),
        (sounds.mp3() + b"noise" * 20_000, "The file is damaged in the middle."),
        (sounds.mp3_with_xing(1.0, frames=60), CUT),
    ],
)
def test_a_broken_mp3_is_refused(examined: Examine, data: bytes, words: str) -> None:
    assert examined(data, "mp3").problem == words


def test_an_mp3_header_that_promises_nothing_proves_nothing(examined: Examine) -> None:
    silent = sounds.mp3_frame(bytes(32) + b"Info" + struct.pack(">III", 0, 0, 0))
    assert examined(sounds.mp3(header=silent), "mp3").ok


def test_slower_mp3_is_walked_with_its_own_frame_size(examined: Examine) -> None:
    frame = (b"\xff\xf3\x80\xc0").ljust(72 * 64_000 // 22_050, b"\0")
    result = examined(frame * 50, "mp3")
    assert result.ok, result.problem
    assert result.duration_s == pytest.approx(50 * 576 / 22_050, abs=0.1)


# --- all -----------------------------------------------------------------------------------------------------


def test_sound_without_end_is_given_up(examined: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.adapters.audio.mp3.MOST_SAMPLES", 1152 * 2 * 20)
    monkeypatch.setattr(decoding, "MOST_SAMPLES", 4000)
    words = "The sound is longer than any that can be made here."
    assert examined(sounds.mp3(), "mp3").problem == words
    assert examined(sounds.wav(), "wav").problem == words


def test_a_decoder_stops_when_told_to(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    path.write_bytes(sounds.wav(10.0))
    stop = Event()
    stop.set()
    assert examine(path, AudioHead("wav"), stop).duration_s is None


def test_a_file_that_structure_accepts_and_the_decoder_does_not_is_refused(examined: Examine) -> None:
    data = sounds.flac(extra=sounds.flac_block(4, b"title"))
    assert examined(data, "flac").problem == "It cannot be decoded."


def test_an_mp3_whose_header_names_fewer_frames_than_there_are_is_not_all_playable(examined: Examine) -> None:
    two = sounds.mp3_with_xing(2.0) + sounds.mp3_with_xing(2.0)
    assert examined(two, "mp3").problem == "Only 2.0 of 4.0 seconds can be decoded."
