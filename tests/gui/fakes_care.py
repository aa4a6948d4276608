"""What is done with records, remembered instead of done."""

from __future__ import annotations

from pathlib import Path

from app.domain.errors import GondolaError
from app.domain.job import Job
from app.services.care import Wiped


class FakeCare:
    """Remembers what was to be done with records."""

    def __init__(self) -> None:
        self.done: list[tuple[object, ...]] = []
        self.found: Path | None = None
        self.taken: GondolaError | None = None
        self.fetches = True
        self.wiped = Wiped()

    async def rename(self, job_id: str, title: str) -> None:
        self.done.append(("rename", job_id, title))

    async def forget_prompt(self, job_id: str) -> None:
        self.done.append(("forget prompt", job_id))

    async def find_file(self, job: Job) -> Path | None:
        self.done.append(("find", job.id))
        return self.found

    async def take_file(self, job: Job, path: Path) -> None:
        self.done.append(("take", job.id, path))
        if self.taken is not None:
            raise self.taken

    async def fetch_again(self, job_id: str) -> bool:
        self.done.append(("fetch", job_id))
        return self.fetches

    async def finished(self) -> tuple[int, int]:
        return self.wiped.jobs, self.wiped.jobs + 1

    async def wipe(self, *, files: bool) -> Wiped:
        self.done.append(("wipe", files))
        return self.wiped
