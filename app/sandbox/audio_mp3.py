"""MP3 put together from shipped frames: ``resources/sandbox/notes.mp3`` holds each note as 20 frames of its own."""

from __future__ import annotations

from functools import lru_cache

from app.resources import resource_path
from app.sandbox.audio_melody import NOTE_SAMPLES, NOTES, RATE, tune

NOTES_FILE = ("sandbox", "notes.mp3")
FRAME_SAMPLES = 576
_FRAMES_A_NOTE = NOTE_SAMPLES // FRAME_SAMPLES
_LEAD_FRAMES = 2
_MONO_SIDE_BYTES = 9
_MPEG2_LAYER3 = b"\xff\xf2"
_BIT_RATES = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
"""MPEG-2 Layer III, kbit/s by index."""


def mp3_file(prompt: str, seconds: int) -> tuple[bytes, float]:
    """The prompt's tune as MP3, and its exact length in seconds (a whole number of frames)."""
    frames = _frames()
    phrase = [frame for place in tune(prompt) for frame in _note(frames, place)]
    wanted = -(-seconds * RATE // FRAME_SAMPLES)
    whole = (phrase * (wanted // len(phrase) + 1))[:wanted]
    music = b"".join(whole)
    return _info_frame(frames[0], wanted, len(music)) + music, wanted * FRAME_SAMPLES / RATE


def _info_frame(like: bytes, frames: int, length: int) -> bytes:
    """The silent first frame in which encoders say how many frames and bytes follow (itself among the bytes)."""
    said = (
        b"Info" + (3).to_bytes(4, "big") + frames.to_bytes(4, "big") + (length + len(like)).to_bytes(4, "big")
    )
    return (like[:4] + bytes(_MONO_SIDE_BYTES) + said).ljust(len(like), b"\0")


def _note(frames: tuple[bytes, ...], place: int) -> tuple[bytes, ...]:
    start = _LEAD_FRAMES + place * _FRAMES_A_NOTE
    return frames[start : start + _FRAMES_A_NOTE]


@lru_cache(maxsize=1)
def _frames() -> tuple[bytes, ...]:
    data = resource_path(*NOTES_FILE).read_bytes()
    frames, place = [], 0
    while place + 4 <= len(data):
        if data[place : place + 1] + bytes([data[place + 1] & 0xFE]) != _MPEG2_LAYER3:
            raise ValueError(f"{NOTES_FILE[-1]} is not a plain run of MPEG-2 Layer III frames")
        kbit = _BIT_RATES[data[place + 2] >> 4]
        padding = data[place + 2] >> 1 & 1
        size = 72_000 * kbit // RATE + padding
        frames.append(data[place : place + size])
        place += size
    if len(frames) < _LEAD_FRAMES + len(NOTES) * _FRAMES_A_NOTE:
        raise ValueError(f"{NOTES_FILE[-1]} holds too few notes")
    return tuple(frames)
