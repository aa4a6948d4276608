"""Three hundred jobs end to end at a hundred times the speed: real sockets, real records, real files, and trouble.

Gondola and the sandbox share one fast clock, so the sandbox's limits hold as they would in true time: it counts.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from app.domain.job import Job, JobState
from app.sandbox.audio import AudioStudio
from app.services.gondola import Gondola
from tests.promises.fast_world import KINDS, LENGTH_S, Seen, fast_clock, opened, order
from tests.support.sandbox import RunningSandbox, running_sandbox

pytestmark = pytest.mark.allow_logs

MANY = 300
FROM_WALLET = 100
"""Signing is work: most jobs come from a key. A wallet's ledger may be read 20 times a minute, once for each order."""
A_KEY_WAS_TRIED = "audio/retrieve 400"
"""A new key is tried out on a job that cannot exist."""


def arm_trouble(sandbox: RunningSandbox) -> None:
    """What goes wrong on the way. Nothing of it throws away audio that was sent: that would be fetched twice."""
    sandbox.arm("audio/retrieve", "status", count=6, after=40, status=503, processed=False)
    sandbox.arm("audio/retrieve", "drop", count=4, after=90, processed=False)
    sandbox.arm("audio/complete", "status", count=20, after=25, status=200, body={"success": False})
    sandbox.arm("audio/complete", "status", count=5, after=60, status=500)
    sandbox.arm("audio/retrieve", "chunked", count=30, after=120)


async def all_made(sandbox: RunningSandbox, gondola: Gondola) -> tuple[Job, ...]:
    """Order everything from a wallet and from a key at the same time, and wait until all of it is here."""
    wallet = await gondola.wallet.import_private_key("wallet", sandbox.test_key)
    key = await gondola.wallet.add_api_key("key", sandbox.api_key)
    seen = Seen(gondola)
    await gondola.start()
    await asyncio.gather(
        order(gondola, wallet, FROM_WALLET, 60 / 19),
        order(gondola, key, MANY - FROM_WALLET, 60 / 38),
    )
    await seen.until(lambda: all(job.state is JobState.CLEANED for job in gondola.watcher.jobs()))
    return gondola.watcher.jobs()


async def test_three_hundred_jobs_are_each_saved_once_and_no_limit_is_ever_passed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = fast_clock(monkeypatch)
    with running_sandbox(
        wall=clock.wall, spread=0.4, credit_micro_usd=20_000_000, max_audio_s=LENGTH_S, finalized_lag=3
    ) as sandbox:
        arm_trouble(sandbox)
        async with opened(sandbox.addresses, tmp_path, out=tmp_path / "audio") as gondola:
            jobs = await all_made(sandbox, gondola)
        saw = await asyncio.to_thread(sandbox.state)
    assert [job.state for job in jobs] == [JobState.CLEANED] * MANY
    await asyncio.to_thread(all_saved_once, jobs, tmp_path / "audio")
    assert [job["state"] for job in saw["jobs"]] == ["deleted"] * MANY
    fetched = {job["queue_id"]: job["downloads"] for job in saw["jobs"]}
    alike = sounding_alike(jobs)
    assert {fetched[job.queue_id] for job in jobs if job.queue_id not in alike} == {1}
    assert {fetched[queue_id] for queue_id in alike} <= {1, 2}, "looked at once more before it is deleted"
    assert saw["ledger"]["charges"] == MANY
    refused = [status for status in saw["statuses"] if status.rpartition(" ")[2].startswith("4")]
    assert refused == [A_KEY_WAS_TRIED], "no limit was passed, and nothing was asked that is wrong to ask"
    assert max(saw["max_in_flight_by_account"].values()) <= 5
    assert len(saw["faults"]["fired"]) == 65


def sounding_alike(jobs: tuple[Job, ...]) -> set[str]:
    """Jobs whose very bytes another one has: in two seconds two tunes may be the same."""
    hashes = Counter(job.audio.sha256 for job in jobs if job.audio is not None)
    return {job.queue_id for job in jobs if job.audio is not None and hashes[job.audio.sha256] > 1}


def all_saved_once(jobs: tuple[Job, ...], folder: Path) -> None:
    """Each job has a file of its own, the bytes of its records, and there are no others."""
    audio = [job.audio for job in jobs if job.audio is not None]
    assert sorted(one.path for one in audio) == sorted(str(path) for path in folder.iterdir())
    assert len({one.path for one in audio}) == MANY
    assert all(one.verified for one in audio)
    assert [sha256(Path(one.path).read_bytes()).hexdigest() for one in audio] == [one.sha256 for one in audio]
    for job in jobs[:: MANY // 25]:
        made = asyncio.run(AudioStudio(LENGTH_S).record(KINDS[job.model], job.prompt, LENGTH_S))
        assert job.audio is not None
        assert sha256(made.data).hexdigest() == job.audio.sha256, "it is the audio of this very prompt"
