"""What a locked Gondola does not do, whoever asks for it, and what goes on all the same."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain import errors
from app.domain.batch import BatchState, EntryState
from app.domain.events import Event, JobAdded
from app.domain.export import Form
from app.domain.job import JobState
from app.domain.payment import PaymentState
from app.domain.policy import Limits
from app.services.told_settings import ToldSettings
from tests.services.batch_acts import jobs_end, sent, started, state, states
from tests.services.book_desk import Desk
from tests.services.clockwork import settled
from tests.services.fake_host import HOST, PAYEE
from tests.services.lively import Lively
from tests.services.test_paid_looks import MAKING, bought
from tests.services.test_watch import AUDIO, finishes, now
from tests.services.world import WALLET, Process, World, job

J = JobState


async def _refused(call: Awaitable[Any]) -> errors.GondolaError:
    with pytest.raises(errors.PaymentRefused) as refused:
        await call
    return refused.value


async def test_nothing_is_signed_and_nobody_is_asked(world: World, app: Process) -> None:
    await app.lock.lock()
    refused = await _refused(app.pay())
    assert refused.code == "locked"
    assert (world.person.asked, world.signer.signed) == ([], [])


async def test_nothing_is_queued(world: World, app: Process) -> None:
    await app.lock.lock()
    refused = await _refused(app.queue())
    assert refused.code == "locked"
    assert world.host.queued == []


async def test_a_lock_that_falls_while_the_question_is_open_wins_over_the_yes(
    world: World, app: Process
) -> None:
    world.person.gate = asyncio.Event()
    paying = asyncio.ensure_future(app.pay())
    await world.until(lambda: bool(world.person.asked))
    await app.lock.lock()
    world.person.gate.set()
    assert (await _refused(paying)).code == "locked"
    assert world.signer.signed == []


async def test_a_lock_that_falls_while_the_keyring_signs_sends_nothing(world: World, app: Process) -> None:
    world.signer.gate = asyncio.Event()
    paying = asyncio.ensure_future(app.pay())
    await world.until(lambda: bool(world.person.asked))
    await settled()
    await app.lock.lock()
    world.signer.gate.set()
    with pytest.raises(errors.Locked):
        await paying
    (payment,) = await app.payments()
    assert (payment.state, payment.note) == (PaymentState.VOID, "never sent")
    assert world.chain.transfers == []


async def test_a_batch_under_way_stops_before_its_next_job_and_goes_on_when_the_person_says_so(
    world: World, app: Process
) -> None:
    jobs_end(world)

    def lock_after_the_first(event: Event) -> None:
        world.mark.locked |= isinstance(event, JobAdded)

    leave = app.feed.subscribe(lock_after_the_first)
    batch = await started(app, 3)
    await world.until(lambda: state(app, batch) is BatchState.PAUSED)
    await world.passed(3600)
    assert states(app, batch) == [EntryState.QUEUED, EntryState.WAITING, EntryState.WAITING]
    assert app.batches.batches()[0].notice.startswith("Gondola is locked.")
    await app.batches.resume(batch.id)
    await world.until(lambda: state(app, batch) is BatchState.PAUSED)
    assert len(world.host.queued) == 1

    leave()
    await app.lock.unlock()
    await app.batches.resume(batch.id)
    await world.until(lambda: states(app, batch) == [EntryState.QUEUED] * 3)
    assert set(sent(world).values()) == {1}


async def test_no_look_is_paid_for_and_the_job_goes_on_once_it_is_open(
    world: World, app: Process, alive: Lively
) -> None:
    app.tasks.spawn("life", alive.life.run())
    await app.lock.lock()
    await bought(world, app, MAKING)
    await world.passed(3600)
    assert world.signer.signed == []
    assert now(app).notice_code == "locked"
    assert now(app).state is J.WAITING

    await app.lock.unlock()
    await world.until(lambda: now(app).state is J.SAVED, within_s=1200)
    assert len(world.signer.signed) == 2


async def test_watching_saving_and_deleting_the_servers_copy_go_on(world: World, app: Process) -> None:
    await app.lock.lock()
    finishes(world)
    await app.watch()
    await app.watcher.add(job())
    await world.until(lambda: now(app).state is J.CLEANED, within_s=600)
    assert world.host.jobs


async def test_a_payment_that_was_sent_before_is_followed_to_its_proof(world: World, app: Process) -> None:
    app.reconcile()
    paid = await app.pay()
    await app.lock.lock()
    await world.passed(120)
    known = await app.store.payments.payment(paid.id)
    assert known is not None
    assert known.state in (PaymentState.CONFIRMED, PaymentState.FINAL)
    assert world.settings.kept.payee_of(HOST) == PAYEE, "who was paid is remembered all the same"


CHANGES: dict[str, Callable[[Process], Awaitable[Any]]] = {
    "a limit": lambda app: app.limits.save(Limits(max_validity_s=60)),
    "a server": lambda app: app.limits.allow_host("shop.example"),
    "a receiver": lambda app: app.limits.forget_payee(HOST),
    "the end of a pause": lambda app: app.limits.pause(paused=False),
    "another node": lambda app: app.limits.confirm(),
    "a new wallet": lambda app: app.wallet.import_private_key("New", "0x" + "1" * 64),
    "an address to watch": lambda app: app.wallet.watch("Seen", "0x" + "ab" * 20),
    "an API key": lambda app: app.wallet.add_api_key("New", "key"),
    "another key": lambda app: app.wallet.replace_api_key(WALLET, "key"),
    "a name": lambda app: app.wallet.rename(WALLET, "Other name"),
    "an account less": lambda app: app.wallet.remove(WALLET),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
async def test_nothing_is_changed(
    world: World, app: Process, change: Callable[[Process], Awaitable[Any]]
) -> None:
    await app.limits.remember_payee(HOST, PAYEE)
    before, accounts = world.settings.kept, await app.wallet.accounts()
    await app.lock.lock()
    with pytest.raises(errors.Locked):
        await change(app)
    assert world.settings.kept == before
    assert await app.wallet.accounts() == accounts
    assert world.vault.confirmed == 0
    assert world.vault.secrets == {}


async def test_no_preference_is_changed_not_even_the_time_after_which_it_locks(
    world: World, app: Process
) -> None:
    settings = ToldSettings(world.settings, app.feed, app.lock.require_open)
    chosen = await settings.preferences()
    await app.lock.lock()
    with pytest.raises(errors.Locked):
        await settings.save_preferences(replace(chosen, lock_after_min=0, theme="dark"))
    with pytest.raises(errors.Locked):
        await settings.save_limits(Limits())
    assert world.settings.chosen == chosen


FORGETTING: dict[str, Callable[[Process], Awaitable[Any]]] = {
    "a job": lambda app: app.watcher.forget("job-q-1"),
    "its prompt": lambda app: app.care.forget_prompt("job-q-1"),
    "everything that is over": lambda app: app.care.wipe(files=True),
}


@pytest.mark.parametrize("forget", FORGETTING.values(), ids=FORGETTING)
async def test_no_job_and_no_file_goes(
    world: World, app: Process, forget: Callable[[Process], Awaitable[Any]]
) -> None:
    finishes(world)
    await app.watch()
    await app.watcher.add(job(prompt="Bells in the fog"))
    await world.until(lambda: now(app).state is J.CLEANED, within_s=600)
    await app.lock.lock()
    with pytest.raises(errors.Locked):
        await forget(app)
    kept = await app.store.jobs.job("job-q-1")
    assert kept is not None
    assert kept.prompt == "Bells in the fog"
    assert kept.audio is not None
    assert await asyncio.to_thread(Path(kept.audio.path).exists)


async def test_a_lock_that_falls_while_the_keyring_takes_a_key_keeps_no_account(
    world: World, app: Process
) -> None:
    before = await app.wallet.accounts()
    world.vault.gate = asyncio.Event()
    adding = asyncio.ensure_future(app.wallet.import_private_key("Late", "ab" * 32))
    await settled()
    await app.lock.lock()
    world.vault.gate.set()
    with pytest.raises(errors.Locked):
        await adding
    assert await app.wallet.accounts() == before
    assert world.vault.secrets == {}


async def test_the_brake_can_be_put_on(world: World, app: Process) -> None:
    await app.lock.lock()
    await app.limits.pause(paused=True)
    assert world.settings.kept.paused


async def test_a_lock_that_falls_while_the_keyring_asks_keeps_the_limits(world: World, app: Process) -> None:
    world.vault.prompt = asyncio.Event()
    saving = asyncio.ensure_future(app.limits.save(replace(Limits(), max_validity_s=900)))
    await settled()
    await app.lock.lock()
    world.vault.prompt.set()
    with pytest.raises(errors.Locked):
        await saving
    assert world.settings.kept.max_validity_s == Limits().max_validity_s


async def test_nothing_is_exported(world: World, app: Process) -> None:
    desk = Desk(world, app)
    reading = await desk.books.read(WALLET)
    await app.lock.lock()
    with pytest.raises(errors.Locked):
        await desk.books.export(reading, Path("/music"), Form.CSV)
    assert desk.exports.saved == []


async def test_audio_that_is_ready_is_saved_in_the_middle_of_a_pause_and_a_lock(
    world: World, app: Process
) -> None:
    await app.limits.pause(paused=True)
    await app.lock.lock()
    world.host.jobs["q-1"] = deque([AUDIO])
    await app.watch()
    await app.watcher.add(job())
    await world.until(lambda: now(app).audio is not None, within_s=600)
