"""The pretend provider's studio: real, decodable audio of a wanted length, made off the event loop and cached."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass

from app.sandbox.audio_flac import flac_file
from app.sandbox.audio_melody import melody_samples
from app.sandbox.audio_mp3 import mp3_file
from app.sandbox.audio_wav import wav_file

_KEPT = 4


@dataclass(frozen=True, slots=True)
class Clip:
    """Bytes of one audio file and how long it plays."""

    data: bytes
    seconds: float


class AudioStudio:
    """Plays a melody of its own for every prompt; no file is longer than ``max_s``."""

    def __init__(self, max_s: int) -> None:
        self.max_s = max_s
        self._kept: OrderedDict[tuple[str, str, int], Clip] = OrderedDict()

    async def record(self, kind: str, prompt: str, seconds: int) -> Clip:
        """The audio of a prompt as ``mp3``, ``wav`` or ``flac``."""
        wanted = (kind, prompt, max(1, min(seconds, self.max_s)))
        clip = self._kept.get(wanted)
        if clip is None:
            clip = await asyncio.to_thread(_record, *wanted)
            self._kept[wanted] = clip
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(wanted)
        return clip


def _record(kind: str, prompt: str, seconds: int) -> Clip:
    if kind == "mp3":
        data, length_s = mp3_file(prompt, seconds)
        return Clip(data, length_s)
    samples = melody_samples(prompt, seconds)
    return Clip(wav_file(samples) if kind == "wav" else flac_file(samples), seconds)
