"""What a person does with jobs in the records: rename, find or fetch a lost file, forget texts, wipe the history.

Money records are never touched by any of it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain import errors
from app.domain.events import JobsForgotten
from app.domain.finding import Wanted
from app.domain.job import Job, JobState
from app.domain.job_care import fetched_again, located, may_be_fetched_again, renamed
from app.ports.archive import JobArchive, Place
from app.ports.audio import AudioFinder
from app.ports.clock import Clock
from app.ports.stores import JobStore
from app.services.app_lock import RequireOpen, always_open
from app.services.board import Board, Change
from app.services.feed import Feed
from app.services.paid_looks import PaidLooks

FINISHED = frozenset({JobState.CLEANED, JobState.SAVED, JobState.FAILED, JobState.GONE})
"""Nothing is lost with these: their audio is saved here, or there is none. Others may still be fetched by their id."""
AT_ONCE = 400
"""So many jobs are forgotten in one commit: the watcher's own commits come in between."""


@dataclass(frozen=True, slots=True)
class Wiped:
    """What a wipe did: jobs forgotten, files deleted, files that were not where they were saved or are in use."""

    jobs: int = 0
    files: int = 0
    files_left: int = 0


@dataclass(frozen=True, slots=True)
class CareTools:
    """What caring needs from outside. ``folder_of`` says where audio is saved now; ``require_open`` raises Locked: then
    nothing is forgotten and no file deleted.
    """

    archive: JobArchive
    jobs: JobStore
    finder: AudioFinder
    looks: PaidLooks
    clock: Clock
    feed: Feed
    folder_of: Callable[[], Awaitable[Path]]
    require_open: RequireOpen = always_open


class Care:
    """One per running Gondola, over the watcher's board."""

    def __init__(self, tools: CareTools, board: Board) -> None:
        self._t = tools
        self._board = board

    async def rename(self, job_id: str, title: str) -> None:
        """Give a job another title. Raises StoreError: it keeps its own."""
        await self._changed(job_id, lambda job: (renamed(job, title), ()))

    async def forget_prompt(self, job_id: str) -> None:
        """Take a job's prompt, and whatever quotes it, out of the records for good.

        Raises:
            TracesLeft: nobody finds it any more, and a trace of it is left on the disk.
            StoreError, Locked: nothing was changed.
        """
        await self._t.require_open()
        await self._board.forget_text(job_id)

    async def find_file(self, job: Job) -> Path | None:
        """Where a saved file that was moved is now, if it is in its old folder or in the one that is saved to now.

        It is known by its hash, and written down where it was found.
        """
        audio = job.audio
        if audio is None:
            return None
        folders = (Path(audio.path).parent, await self._t.folder_of())
        for path in await self._t.finder.of_size(folders, audio.size_bytes):
            if await self._is_same(path, audio.sha256):
                await self._put_at(job.id, path)
                return path
        return None

    async def take_file(self, job: Job, path: Path) -> None:
        """The person says where a job's file is.

        Raises:
            InvalidInput: it is another file.
            DiskError: it cannot be read.
        """
        if job.audio is None or await self._t.finder.sha256(path) != job.audio.sha256:
            raise errors.InvalidInput(
                "That is another file.",
                means="Its content is not what was saved for this job, so nothing was changed.",
                do="Choose the file that was saved, or have it fetched again while its server still keeps it.",
            )
        await self._put_at(job.id, path)

    async def fetch_again(self, job_id: str) -> bool:
        """Watch a job once more whose file is lost; False where its server has no copy, or would charge for it."""
        job = await self._board.find(job_id)
        if job is None or not may_be_fetched_again(job):
            return False
        await self._board.apply(job_id, lambda current: fetched_again(current, self._t.clock.now()))
        self._board.look_now(job_id)
        self._board.tell(job_id)
        return True

    async def finished(self) -> tuple[int, int]:
        """How many jobs a wipe would forget at most, and how many there are."""
        counts = await self._t.archive.counts()
        return sum(count for state, count in counts.items() if state in FINISHED), sum(counts.values())

    async def wipe(self, *, files: bool) -> Wiped:
        """Forget every finished job, and with ``files`` delete what was saved for it.

        Kept are jobs that are still asked about, those whose audio is not safely here, and those with a payment that
        is not decided or brought nothing.

        Raises:
            TracesLeft: they are forgotten, and a trace is left on the disk.
            StoreError, Locked: what was forgotten before it stays forgotten.
        """
        done, gone = Wiped(), list[str]()
        unfinished = await self._t.looks.unfinished()
        after: Place | None = None
        while True:
            part = await self._t.archive.stretch(Wanted(states=FINISHED), after, AT_ONCE)
            jobs = [each.job for each in await self._t.archive.pick(part.numbers)]
            going = [
                job for job in jobs if job.id not in unfinished and not self._board.is_asked_about(job.id)
            ]
            ids = tuple(job.id for job in going)
            if ids:
                await self._t.require_open()
                await self._board.forget(ids)
                self._t.feed.publish(JobsForgotten(ids))
                done, gone = await self._counted(done, going, files=files), [*gone, *ids]
            if part.end is None:
                break
            after = part.end
        await self._t.jobs.sweep(gone)
        return done

    async def _counted(self, done: Wiped, gone: list[Job], *, files: bool) -> Wiped:
        deleted = left = 0
        for audio in (job.audio for job in gone if job.audio is not None and files):
            if await self._t.finder.remove(Path(audio.path), audio.size_bytes, audio.sha256):
                deleted += 1
            else:
                left += 1
        return Wiped(done.jobs + len(gone), done.files + deleted, done.files_left + left)

    async def _is_same(self, path: Path, sha256: str) -> bool:
        try:
            return await self._t.finder.sha256(path) == sha256
        except errors.DiskError:
            return False

    async def _put_at(self, job_id: str, path: Path) -> None:
        await self._changed(job_id, lambda job: located(job, str(path), self._t.clock.now()))

    async def _changed(self, job_id: str, change: Change) -> None:
        """Nothing that a host has a part in: it is not asked sooner because of it."""
        if await self._board.apply(job_id, change) is not None:
            self._board.tell(job_id)
