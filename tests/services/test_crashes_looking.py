"""Death, cancelling or a failing port at every moment of a paid look: paid at most once, and the truth is found."""

from __future__ import annotations

import contextlib
import sqlite3
from collections import deque
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain import errors
from app.domain.job import Job, JobState
from app.domain.payment import MAYBE_SENT, Delivery, PaymentState, SignedHeader
from tests.services.fake_seller import PaidAnswer, lost, sells
from tests.services.faults import Fuse, Killed, cancelled_after
from tests.services.test_crashes_paying import CALM_PASSES, HALF_AN_HOUR
from tests.services.test_watch import AUDIO
from tests.services.world import SHOP, Process, World, a_world, look_job

S, J, D = PaymentState, JobState, Delivery
SETTLED = {S.FINAL, S.VOID, S.ABANDONED}
ANSWERS: dict[str, PaidAnswer] = {
    "honest": sells,
    "answer lost": lost(sells, errors.Unreachable(maybe_delivered=True)),
    "never arrives": lost(None, errors.Unreachable(maybe_delivered=False)),
}

pytestmark = pytest.mark.allow_logs


def ready(world: World, *, replays: bool = True) -> World:
    """A seller that is allowed, with a job that is done, watched from outside."""
    world.limit(allowed_hosts=world.settings.kept.allowed_hosts | {SHOP})
    world.seller.jobs["q-1"] = deque([AUDIO])
    world.seller.replays = replays

    def look_into_the_file(header: SignedHeader) -> None:
        connection = sqlite3.connect(world.folder / "gondola.db")
        try:
            row = connection.execute(
                "SELECT state, sends FROM payments WHERE header_value = ?", (header.value,)
            ).fetchone()
        finally:
            connection.close()
        assert row is not None, "sent before it was written down"
        assert PaymentState(row[0]) in MAYBE_SENT | {S.CONFIRMED, S.FINAL}
        assert row[1] >= sum(sent.value == header.value for sent in world.seller.headers)

    world.seller.witness = look_into_the_file
    return world


async def one_turn(process: Process) -> None:
    """The job's next turn, as the watcher gives it."""
    if not process.watcher.jobs():
        await process.watcher.load()
        await process.watcher.add(look_job())
    (job,) = process.watcher.jobs()
    await process.watcher._turn.take(job.id, job.allowance)


async def healed(world: World, process: Process | None = None) -> tuple[Process, Job]:
    """Start anew (or go on), for half an hour or until it is over; a person goes on after a payment that expired."""
    process, calm = process or await world.start(), 0
    for pause_s in HALF_AN_HOUR:
        with contextlib.suppress(errors.GondolaError):
            await process.reconciler.once()
            await one_turn(process)
            (job,) = process.watcher.jobs()
            if job.notice_code == "payment_expired":
                await process.watcher.resume(job.id)
        world.clock.pass_by(pause_s)
        calm = calm + 1 if await over(process) else 0
        if calm == CALM_PASSES:
            break
    (job,) = process.watcher.jobs()
    return process, job


async def over(process: Process) -> bool:
    """Whether nothing is expected to happen any more."""
    ended = all(
        job.state is J.SAVED or job.notice_code == "paid_not_delivered" for job in process.watcher.jobs()
    )
    return ended and all(payment.state in SETTLED for payment in await process.payments())


async def check_truth(world: World, process: Process, job: Job) -> None:
    """One transfer at most, and exactly one where the audio came; the journal says what the chain says."""
    payments = await process.payments()
    assert len(world.chain.transfers) <= 1
    assert len({each.value for each in world.seller.headers}) <= len(world.signer.signed)
    for payment in payments:
        assert payment.state in SETTLED
        paid = world.chain.transfer_of(payment.authorization) is not None
        assert paid == (payment.state is S.FINAL)
        if paid:
            came = job.state is J.SAVED
            assert payment.delivery is (D.DELIVERED if came else D.NOT_DELIVERED)
    if world.seller.replays:
        assert job.state is J.SAVED
        assert len(world.chain.transfers) == 1
    else:
        assert job.state is J.SAVED or job.notice_code == "paid_not_delivered"
    kept = [path for path in world.downloads.iterdir() if path.suffix == ".mp3"]
    assert len(kept) >= (job.state is J.SAVED)


@pytest.mark.parametrize("replays", [True, False], ids=["gives again", "gives once"])
@pytest.mark.parametrize("first, answer", [*enumerate(ANSWERS.values(), 1)], ids=ANSWERS.keys())
async def test_death_at_every_moment_of_a_look(
    tmp_path: Path, first: int, answer: PaidAnswer, replays: bool
) -> None:
    # A moment in three, another one with each answer; dev.py faults dies at thousands chosen at random.
    moment, went_off = first - len(ANSWERS), True
    while went_off:
        moment += len(ANSWERS)
        async with a_world(tmp_path / str(moment)) as world:
            ready(world, replays=replays).seller.answers.append(answer)
            fuse = Fuse(moment, Killed)
            process = await world.start(fuse.wrap)
            with contextlib.suppress(Killed):
                await one_turn(process)
            went_off = fuse.went_off
            await process.end()
            again, job = await healed(world)
            await check_truth(world, again, job)
    assert moment > 20


TROUBLES: dict[str, Callable[[], BaseException]] = {
    "journal": lambda: errors.StoreError("The disk is full."),
    "chain": errors.NodeUnreachable,
    "settings": errors.SettingsBroken,
    "signer": errors.KeyringLocked,
    "seller": lambda: errors.Unreachable(maybe_delivered=True),
}


@pytest.mark.parametrize("port", TROUBLES)
async def test_an_error_at_every_call_of_a_port(tmp_path: Path, port: str) -> None:
    moment, went_off = 0, True
    while went_off:
        moment += 1
        async with a_world(tmp_path / str(moment)) as world:
            ready(world)
            fuse = Fuse(moment, TROUBLES[port], only=port)
            process = await world.start(fuse.wrap)
            with contextlib.suppress(errors.GondolaError):
                await one_turn(process)
            went_off = fuse.went_off
            _, job = await healed(world, process)
            await check_truth(world, process, job)


async def test_cancelling_at_every_turn_of_a_look(tmp_path: Path) -> None:
    turns, ended = 0, False
    while not ended:
        turns += 1
        async with a_world(tmp_path / str(turns)) as world:
            process = await ready(world).start()
            ended = await cancelled_after(turns, one_turn(process))
            _, job = await healed(world, process)
            await check_truth(world, process, job)
    assert turns > 20
