"""What the tests of batches do again and again: making one, letting its jobs end, and counting what was sent."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable

from app.domain.account import Account
from app.domain.batch import Batch, BatchState, Entry, EntryState
from app.domain.batch_plan import Plan
from app.domain.batch_preview import Priced
from app.domain.batch_reading import Blocks
from app.domain.catalogue import JobRequest
from app.domain.limits import Budget
from tests.services.world import API_KEY, MODEL, Process, World

AUDIO = b"ID3" + b"sound" * 1000
WIDE = Budget(10**6, 10**9, 10**9)
PRICE = 190_000

State = EntryState


def texts(count: int) -> list[str]:
    """So many prompts, each another one."""
    return [f"Water on wood, take {number}" for number in range(1, count + 1)]


async def planned(app: Process, prompts: Iterable[str]) -> Plan:
    """A batch of these prompts, not priced yet."""
    read = await app.batches.desk.read_pasted("\n".join(prompts), Blocks.LINES)
    return await app.batches.desk.plan(read, JobRequest(MODEL.id, ""))


async def priced(app: Process, plan: Plan) -> tuple[Priced, ...]:
    """With the host's prices."""
    found = await app.batches.desk.price(plan.entries)
    assert found.trouble is None
    return found.entries


async def started(app: Process, count: int = 3, account: Account = API_KEY, title: str = "Takes") -> Batch:
    """A batch that was said yes to."""
    plan = await planned(app, texts(count))
    return await app.batches.desk.start(account, title, plan, await priced(app, plan))


def states(app: Process, batch: Batch) -> list[EntryState]:
    """Of its entries, in order."""
    return [entry.state for entry in app.batches.entries(batch.id)]


def now(app: Process, batch: Batch) -> Batch:
    """The batch as it stands."""
    found = app.batches.batch(batch.id)
    assert found is not None
    return found


def state(app: Process, batch: Batch) -> BatchState:
    """Whether it goes on."""
    return now(app, batch).state


def sent(world: World) -> Counter[str]:
    """How often each prompt was queued (and charged) at the host."""
    return Counter(request.prompt for _, request in world.host.queued)


def jobs_end(world: World, *failing: str) -> None:
    """Every job that is queued, or will be, ends with audio, but those of these numbers."""
    for number in range(1, 400):
        queue_id = f"q-{number}"
        if queue_id not in failing:
            world.host.jobs[queue_id] = deque([AUDIO])


def entry(app: Process, batch: Batch, number: int) -> Entry:
    """One of its entries."""
    return app.batches.entries(batch.id)[number - 1]
