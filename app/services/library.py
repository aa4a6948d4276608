"""Brings audio home: stream to a temporary file, check it, keep it. Only then may anybody delete it remotely."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from app.domain import errors
from app.domain.job import Job
from app.domain.observation import AudioHead, SavedAudio
from app.ports.audio import AudioFiles, AudioProbe
from app.ports.provider import AudioReceived, AudioSink

FolderOf = Callable[[], Awaitable[Path]]
StemOf = Callable[[Job], Awaitable[str]]


class Library:
    """Saves audio into the downloads folder. ``stem_of`` names files; the folder is asked for at each save."""

    def __init__(self, files: AudioFiles, probe: AudioProbe, folder_of: FolderOf, stem_of: StemOf) -> None:
        self._files = files
        self._probe = probe
        self._folder_of = folder_of
        self._stem_of = stem_of

    async def open_sink(self, job: Job, head: AudioHead) -> AudioSink:
        """A temporary file beside where the audio will live.

        Raises:
            DiskError: no room, or no such folder; the audio stays on the server.
        """
        return await self._files.open_sink(await self._folder_of(), await self._stem_of(job), head)

    async def require_room(self) -> None:
        """See that audio could be saved now, without asking anybody for it.

        Raises:
            DiskError: no room, or no such folder.
        """
        await self._files.require_room(await self._folder_of())

    async def settle(self, received: AudioReceived) -> SavedAudio:
        """Check audio that arrived whole and put it in place.

        Bytes that fail a check are kept too, marked as unverified: they were paid for.

        Raises:
            DiskError: it could not be made durable; the temporary file is gone.
        """
        try:
            seen = await self._probe.probe(self._files.partial_path(received.sink), received.head)
            stored = await self._files.keep(received.sink, verified=seen.ok)
        except BaseException:
            await received.sink.abandon()
            raise
        return SavedAudio(
            path=str(stored.path),
            sha256=stored.sha256,
            size_bytes=stored.size_bytes,
            audio_format=received.head.audio_format,
            duration_s=seen.duration_s,
            verified=seen.ok,
            problem=seen.problem,
            vouched=seen.vouched,
        )

    async def still_has(self, audio: SavedAudio) -> bool:
        """Whether the file is where it was saved."""
        return await self._files.is_there(Path(audio.path), audio.size_bytes)

    async def require(self, audio: SavedAudio) -> Path:
        """The file's path.

        Raises:
            DiskError: it was moved or removed.
        """
        if not await self.still_has(audio):
            raise errors.DiskError(
                "The file is not there any more.",
                means="It was saved and checked; somebody moved or removed it since.",
                do="Look for it in your folders.",
                detail=audio.path,
            )
        return Path(audio.path)

    async def peaks(self, audio: SavedAudio, count: int) -> tuple[float, ...]:
        """Peak levels for a waveform."""
        return await self._probe.peaks(Path(audio.path), count)
