"""Decodes a whole file in bounded memory: short runs of samples, one at a time, until someone says stop."""

from __future__ import annotations

import array
import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

from app.adapters.audio.container import MOST_SAMPLES, Container, NotWhole

FRAMES_AT_ONCE = 16 * 1024
_STREAMS = {"mp3": "mp3_stream_file", "wav": "wav_stream_file", "flac": "flac_stream_file"}
"""What decodes each format, by its name in miniaudio."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """How much sound came out, in samples per channel, and the hash of it as 16-bit little-endian."""

    frames: int
    md5: str


def runs(path: Path, container: Container, stop: Event) -> Iterator[array.array[int]]:
    """Interleaved signed 16-bit samples, run by run; ends early when ``stop`` is set.

    Raises:
        NotWhole: nothing can be decoded, or far more comes out than any audio holds.
    """
    import miniaudio  # with a parser of C in its train: only once there is sound

    count = 0
    try:
        decoder: Any = getattr(miniaudio, _STREAMS[container.audio_format])
        stream = decoder(str(path.absolute()), FRAMES_AT_ONCE)
        for samples in stream:
            count += len(samples)
            if stop.is_set():
                return
            if count > MOST_SAMPLES:
                raise NotWhole("The sound is longer than any that can be made here.")
            yield samples
    except (miniaudio.MiniaudioError, UnicodeEncodeError, FileNotFoundError) as error:
        raise NotWhole("It cannot be decoded.") from error


def decode_all(path: Path, container: Container, stop: Event) -> Decoded:
    """Decode to the end; raises NotWhole as ``runs`` does."""
    samples_seen = 0
    digest = hashlib.md5(usedforsecurity=False)
    for samples in runs(path, container, stop):
        samples_seen += len(samples)
        if container.pcm_md5:
            if sys.byteorder == "big":  # pragma: no cover
                samples.byteswap()
            digest.update(samples)
    return Decoded(samples_seen // container.channels, digest.hexdigest())
