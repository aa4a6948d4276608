"""A second look at the server's copy before it is deleted, for audio of which nothing says how long it should be.

An MP3 without a header of its own that was cut exactly between two frames, and announced at the cut length, passes
every check. So the server is asked once more; its answer's announced length is enough, and its body is not fetched.
"""

from __future__ import annotations

import hashlib
from enum import Enum

from app.domain.account import Account
from app.domain.job import Job
from app.domain.observation import AudioHead, SavedAudio
from app.ports.provider import AudioReceived, AudioSink, JobProvider


class SecondLook(Enum):
    """What the server's copy is, beside ours."""

    SAME = "same"
    LONGER = "longer"
    UNCLEAR = "unclear"
    """Shorter, still being made, or of the same length and other bytes: asked again later."""


class _Told(Exception):
    """The length was announced: no more is needed."""

    def __init__(self, size_bytes: int) -> None:
        super().__init__(size_bytes)
        self.size_bytes = size_bytes


class _Measure:
    """An ``AudioSink`` that keeps nothing but length and hash."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()

    @property
    def sha256(self) -> str:
        """Of everything that came."""
        return self._digest.hexdigest()

    async def write(self, chunk: bytes) -> None:
        """Count and forget."""
        self._digest.update(chunk)

    async def abandon(self) -> None:
        """There is nothing to throw away."""


async def look_twice(provider: JobProvider, account: Account, job: Job, audio: SavedAudio) -> SecondLook:
    """Ask for the audio again and hold it against ours. Raises what ``provider.retrieve`` raises."""
    measure = _Measure()

    async def open_sink(head: AudioHead) -> AudioSink:
        if head.declared_bytes is not None:
            raise _Told(head.declared_bytes)
        return measure

    try:
        answer = await provider.retrieve(account, job.model, job.queue_id, open_sink)
    except _Told as told:
        return _beside(told.size_bytes, audio, same=True)
    if not isinstance(answer, AudioReceived):
        return SecondLook.UNCLEAR
    return _beside(answer.size_bytes, audio, same=measure.sha256 == audio.sha256)


def _beside(size_bytes: int, audio: SavedAudio, *, same: bool) -> SecondLook:
    if size_bytes > audio.size_bytes:
        return SecondLook.LONGER
    return SecondLook.SAME if size_bytes == audio.size_bytes and same else SecondLook.UNCLEAR
