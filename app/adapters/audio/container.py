"""What a file's own structure says: which format it really is, how much sound it holds, whether it is whole."""

# ruff: noqa: PLR2004 - the numbers here are the format's own

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

FORMAT_NAMES = {"mp3": "MP3", "wav": "WAV", "flac": "FLAC"}
MOST_CHANNELS = 8
MOST_SAMPLES = 2**30
"""Samples of all channels that are looked at: over three hours of stereo at 48 kHz. More is an attack."""


@dataclass(frozen=True, slots=True)
class Container:
    """A file's own account of itself. ``frames`` (samples per channel) is None where it does not say.

    ``slack_frames`` is how many of them a decoder may rightly leave out (encoder delay and padding).
    ``promised`` says that the file itself tells how long it should be, so that a cut shows.
    ``pcm_md5`` is FLAC's hash of the decoded sound, empty where it is absent or not comparable.
    """

    audio_format: str
    channels: int
    sample_rate: int
    frames: int | None = None
    slack_frames: int = 0
    pcm_md5: str = ""
    promised: bool = True


class NotWhole(Exception):
    """The file's structure is broken, or ends before it should. The message is for people."""


class NotThisFormat(Exception):
    """The file does not even begin like the format that was tried."""


def read_exactly(file: BinaryIO, count: int, words: str) -> bytes:
    """``count`` bytes, or NotWhole with these words."""
    data = file.read(count)
    if len(data) < count:
        raise NotWhole(words)
    return data


def sane(channels: int, sample_rate: int) -> bool:
    """Whether these can be the figures of real audio."""
    return 1 <= channels <= MOST_CHANNELS and 1_000 <= sample_rate <= 768_000


def after_id3v2(file: BinaryIO, start: int) -> int:
    """Where the file goes on after any ID3v2 tags at ``start``; a size is four bytes of seven bits (id3.org)."""
    while True:
        file.seek(start)
        head = file.read(10)
        if len(head) < 10 or head[:3] != b"ID3" or max(head[6:10]) > 0x7F:
            return start
        size = (head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9]
        has_footer = bool(head[5] & 0x10)
        start += 10 + size + (10 if has_footer else 0)
