"""A home with saved jobs, an account and live jobs, as the real program keeps them; and a pretend Venice beside it.

Run as a program it fills a home: its keyring is the one of the environment it is started in.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.support.processes import app_environment, started

MODEL = "ace-step-15"
LONG_S = 6 * 3600.0
"""Jobs that nobody has to ask about soon."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What a home holds. ``aged_s``: how long ago the live jobs were queued."""

    saved: int
    live: int = 0
    aged_s: float = 0.0


@contextmanager
def pretend_venice(job_s: float = LONG_S, *, limits: bool = True) -> Iterator[dict[str, str]]:
    """A sandbox in a process of its own; yields where it is."""
    # On another computer it would take nothing of this one's processors: here it waits until they are idle, or what
    # is measured is how often it pushes a window aside.
    choices = {"job_seconds": job_s, "p80_seconds": job_s * 1.15, "limits_enabled": limits, "spread": 0.0}
    aside = "import os; os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))"
    code = f"{aside}; from app.sandbox.serve import serve; raise SystemExit(serve(**{choices!r}))"
    with started([sys.executable, "-c", code], app_environment()) as server:
        assert server.stdout is not None
        yield json.loads(server.stdout.readline())


def filled_home(home: Path, environment: Mapping[str, str], venice: Mapping[str, str], stock: Stock) -> None:
    """Make a home in a process of its own, so that nothing of it is left in this one."""
    asked = [str(home), str(stock.saved), str(stock.live), str(stock.aged_s), json.dumps(dict(venice))]
    command = [sys.executable, "-m", "tests.bench.feel_home", *asked]
    subprocess.run(command, env={**app_environment(), **environment}, check=True)


async def _fill(home: Path, stock: Stock, venice: Mapping[str, str]) -> None:
    from app.adapters.clock.system import SystemClock
    from app.adapters.settings.places import find_places
    from app.adapters.settings.store import FileSettings
    from app.adapters.store.jobs import write_job
    from app.adapters.store.store import sqlite_stores
    from app.bootstrap.compose import Composer
    from app.domain.job import Job, JobState, JobStep, StepKind
    from app.domain.limits import Budget
    from tests.bench.history_stock import history

    places = find_places(home)
    settings = FileSettings(places.config, default_downloads=places.downloads)
    chosen = replace(
        await settings.preferences(),
        api_url=venice["api_url"],
        rpc_urls=(("base", venice["rpc_url"]),),
        limits_seen=True,
        downloads=places.downloads,
    )
    await settings.save_preferences(chosen)
    # Whoever pays here is a bench: it goes on paying.
    plenty = Budget(*([10**15] * 5))
    await settings.save_limits(replace(await settings.limits(), paid_in=plenty, used=plenty))
    gondola = await Composer(home).open_live()
    account = await gondola.wallet.add_api_key("Studio", venice["api_key"])
    wallet = await gondola.wallet.import_private_key("Wallet", venice["private_key"])
    await settings.save_preferences(replace(chosen, active_account=wallet.id))
    queued = await _queued(venice, stock)
    began = datetime.now(UTC) - timedelta(seconds=stock.aged_s)
    jobs: list[Job] = [
        replace(job, account_id=account.id, state=JobState.CLEANED if job.is_watched else job.state)
        for job in history(stock.saved)
    ]
    jobs += [
        Job(
            id=f"live-{number:04d}",
            account_id=account.id,
            model=MODEL,
            queue_id=queue_id,
            title=f"Night recording number {number}",
            created_at=began - timedelta(seconds=number),
            prompt="Oars dip into black water, slowly.",
            summary="30 s",
            price_micro_usdc=100_000,
        )
        for number, queue_id in enumerate(queued)
    ]
    stores = sqlite_stores(places.database, SystemClock())
    await stores.open()

    def write(connection: object) -> None:
        for job in jobs:
            step = JobStep(job.id, StepKind.QUEUED, job.created_at, job.queue_id)
            write_job(connection, job, (step,))  # type: ignore[arg-type]

    await stores.database.write(write)
    await stores.close()
    await gondola.shutdown.run()


async def _queued(venice: Mapping[str, str], stock: Stock) -> list[str]:
    import httpx

    key = {"Authorization": f"Bearer {venice['api_key']}"}
    body = {"model": MODEL, "prompt": "Oars dip into black water, slowly."}
    async with httpx.AsyncClient(trust_env=False, headers=key) as client:
        await client.post(
            f"{venice['control_url']}/credit", json={"account": "api-key", "amount_micro_usd": 10**9}
        )
        funds = {"address": venice["address"], "amount_micro_usdc": 10**12}
        await client.post(f"{venice['control_url']}/fund", json=funds)
        made: list[str] = []
        for _ in range(stock.live):
            answer = await client.post(f"{venice['api_url']}/audio/queue", json=body)
            answer.raise_for_status()
            made.append(str(answer.json()["queue_id"]))
        # Its jobs grow older, and its clocks go on telling the time of this computer.
        aged = {"advance_s": stock.aged_s, "offset_s": -stock.aged_s, "chain_offset_s": -stock.aged_s}
        await client.post(f"{venice['control_url']}/clock", json=aged)
    return made


if __name__ == "__main__":
    folder, saved, live, aged_s, where = sys.argv[1:]
    asyncio.run(_fill(Path(folder), Stock(int(saved), int(live), float(aged_s)), json.loads(where)))
