"""A history of any length, the same each time: titles, prompts, models, prices and ends as people have them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.adapters.clock.system import SystemClock
from app.adapters.store.jobs import write_job
from app.adapters.store.store import sqlite_stores
from app.domain.job import Job, JobState, JobStep, StepKind
from app.domain.observation import SavedAudio

BEGAN = datetime(2024, 1, 1, tzinfo=UTC)
BETWEEN = timedelta(minutes=12)
WORDS = tuple(
    "harbour water lantern choir engine rain market guitar drum night station valley copper orchard ferry bell "  # noqa: SIM905
    "winter crowd paper river street glass thunder meadow kitchen theatre wolf carousel subway cathedral desert".split()
)
MODELS = ("elevenlabs-music", "stable-audio-25", "kokoro-tts", "ace-step", "minimax-speech")
LENGTHS = (8, 20, 45, 120)
IN_ONE_COMMIT = 5_000


async def fill(path: Path, count: int) -> None:
    """Write so many jobs into a new file; the newest runs, some failed, the others were saved and cleaned up."""
    stores = sqlite_stores(path, SystemClock())
    await stores.open()
    jobs = history(count)
    for begin in range(0, count, IN_ONE_COMMIT):
        part = [next(jobs) for _ in range(min(IN_ONE_COMMIT, count - begin))]

        def write(connection: object, part: list[Job] = part) -> None:
            for job in part:
                write_job(connection, job, (JobStep(job.id, StepKind.QUEUED, job.created_at, job.queue_id),))  # type: ignore[arg-type]

        await stores.database.write(write)
    await stores.close()


def history(count: int) -> Iterator[Job]:
    """So many jobs, oldest first."""
    dice = random.Random(7)
    for number in range(count):
        yield _job(number, dice, newest=number == count - 1)


def _job(number: int, dice: random.Random, *, newest: bool) -> Job:
    prompt = " ".join(dice.choices(WORDS, k=dice.choice(LENGTHS)))
    if number % 20_000 == 17:
        prompt += " zyzzyva"
    at = BEGAN + number * BETWEEN
    state = JobState.MAKING if newest else JobState.FAILED if dice.random() < 0.03 else JobState.CLEANED
    took = timedelta(seconds=dice.uniform(4, 300))
    return Job(
        id=job_id(number),
        account_id=dice.choice(("studio", "agent")),
        model=dice.choice(MODELS),
        queue_id=f"{dice.getrandbits(96):024x}",
        title=" ".join(dice.choices(WORDS, k=3)).capitalize(),
        created_at=at,
        prompt=prompt,
        summary=f"{dice.choice((8, 30, 60))} s",
        price_micro_usdc=dice.randrange(10_000, 900_000, 10_000),
        state=state,
        polls=dice.randrange(2, 12),
        finished_at=None if newest else at + took,
        audio=_audio(number) if state is JobState.CLEANED else None,
    )


def job_id(number: int) -> str:
    """The id of the job of this number, counted from the oldest."""
    return f"job-{number:07d}"


def _audio(number: int) -> SavedAudio:
    return SavedAudio(
        f"/music/recording {number:07d}.mp3", f"{number:064x}", 128_000, "mp3", 8.0, verified=True
    )
