"""What stops a batch, and that this never leads to a second attempt by itself."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain import errors
from app.domain.account import Account
from app.domain.batch import PAUSED_BY_PERSON, BatchState, EntryState
from app.domain.catalogue import JobRequest
from app.domain.charge import ChargeState
from app.domain.events import BatchFinished, NoticeRaised
from app.domain.policy import PRICE_ROSE, Budget
from app.domain.question import BatchQuestion
from app.ports.provider import Queued
from app.services.batch_run import LOCKED
from app.services.order import NOT_AGREED
from tests.services.batch_acts import PRICE, WIDE, entry, jobs_end, now, sent, started, state, states, texts
from tests.services.clockwork import settled
from tests.services.test_order import REJECTIONS, UNKNOWN
from tests.services.world import WALLET, Process, World

E, S = EntryState, BatchState


async def paused(world: World, app: Process, batch: Any) -> None:  # noqa: ANN401
    """Let it run until it stops by itself."""
    await world.until(lambda: state(app, batch) is S.PAUSED)
    await settled()


async def test_a_cap_stops_it_before_the_job_that_would_pass_it(world: World, app: Process) -> None:
    world.limit(used=Budget(10**6, 500_000, 10**9))
    batch = await started(app, 4)
    await paused(world, app, batch)
    (question,) = world.person.asked
    assert isinstance(question, BatchQuestion)
    assert question.warnings[0].startswith("It would stop after 2 of 4. Above your limit of $0.50 a day")
    assert states(app, batch) == [E.QUEUED, E.QUEUED, E.WAITING, E.WAITING]
    assert now(app, batch).notice_code == "cap_day"
    (notice,) = app.heard(NoticeRaised)
    assert notice.title.startswith("“Takes” stopped: 0 of 4 saved")
    assert "Above your limit" in notice.text
    assert notice.batch_id == batch.id
    world.limit(used=WIDE)
    await app.batches.resume(batch.id)
    await world.until(lambda: states(app, batch) == [E.QUEUED] * 4)
    assert sent(world) == dict.fromkeys(texts(4), 1)
    assert len(world.person.asked) == 1


@pytest.mark.parametrize("error", REJECTIONS, ids=lambda error: error.code)
async def test_the_first_refusal_stops_it_and_the_rest_waits(
    world: World, app: Process, error: errors.GondolaError
) -> None:
    world.host.queue_answers.extend([(True, None), (False, error)])  # type: ignore[list-item]
    batch = await started(app, 4)
    await paused(world, app, batch)
    await world.passed(3600)
    assert len(world.host.queued) == 1
    about_it = error.code in {"content_refused", "bad_request", "not_found", "invalid_request"}
    assert states(app, batch) == [E.QUEUED, E.REFUSED if about_it else E.WAITING, E.WAITING, E.WAITING]
    assert (now(app, batch).notice_code, now(app, batch).notice) == (error.code, error.sentence())
    await app.batches.resume(batch.id)
    await world.until(lambda: E.WAITING not in states(app, batch))
    assert sent(world) == dict.fromkeys([text for text in texts(4) if not about_it or text != texts(4)[1]], 1)


@pytest.mark.parametrize("charged", [True, False])
@pytest.mark.parametrize("error", UNKNOWN[:2], ids=lambda error: error.code)
async def test_the_first_unknown_outcome_stops_it_and_nothing_is_sent_again(
    world: World, app: Process, error: errors.GondolaError, charged: bool
) -> None:
    world.host.queue_answers.append((charged, error))
    batch = await started(app, 3)
    await paused(world, app, batch)
    assert states(app, batch) == [E.UNSURE, E.WAITING, E.WAITING]
    assert now(app, batch).notice_code == "outcome_unknown"
    await app.batches.resume(batch.id)
    await paused(world, app, batch)
    assert now(app, batch).notice_code == "unresolved"
    assert sent(world) == ({texts(3)[0]: 1} if charged else {})
    await app.orders.dismiss((await app.charges())[-1])
    await app.batches.resume(batch.id)
    await world.until(lambda: E.WAITING not in states(app, batch))
    assert states(app, batch) == [E.UNSURE, E.QUEUED, E.QUEUED]
    assert sent(world)[texts(3)[0]] == int(charged)


async def test_a_charge_that_the_ledger_proves_is_not_made_again(world: World, app: Process) -> None:
    world.host.queue_answers.append((True, errors.Unreachable(maybe_delivered=True)))
    batch = await started(app, 2, WALLET)
    await paused(world, app, batch)
    await world.passed(20)
    await app.reconciler.once()
    assert (await app.charges())[0].state is ChargeState.LOST
    await app.batches.resume(batch.id)
    await world.until(lambda: E.WAITING not in states(app, batch))
    assert states(app, batch) == [E.UNSURE, E.QUEUED]
    assert sent(world) == dict.fromkeys(texts(2), 1)


async def test_a_price_that_rose_stops_it_and_is_asked_about_before_it_goes_on(
    world: World, app: Process
) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 40)
    await settled()
    world.host.price = PRICE + 1
    await paused(world, app, batch)
    had = len(world.host.queued)
    assert now(app, batch).notice_code == PRICE_ROSE
    world.person.says = lambda _question: False
    with pytest.raises(errors.NotApproved):
        await app.batches.resume(batch.id)
    assert state(app, batch) is S.PAUSED
    world.person.says = lambda _question: True
    await app.batches.resume(batch.id)
    await world.until(lambda: states(app, batch) == [E.QUEUED] * 40)
    _, _, question = world.person.asked
    assert isinstance(question, BatchQuestion)
    assert (question.charged, question.total_micro_usdc) == (40 - had, (40 - had) * (PRICE + 1))
    assert question.reasons == ("Prices rose since you said yes.",)
    agreed = now(app, batch)
    assert (agreed.agreed_micro_usdc, agreed.most_micro_usdc) == (
        had * PRICE + (40 - had) * (PRICE + 1),
        PRICE + 1,
    )
    stored = await app.store.batches.batch(batch.id)
    assert stored is not None
    assert stored[0] == agreed


async def test_prices_that_cannot_be_had_leave_it_paused(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 40)
    await settled()
    await app.batches.pause(batch.id)
    world.host.trouble["quote"] = errors.ServerTrouble()
    with pytest.raises(errors.ServerTrouble):
        await app.batches.resume(batch.id)
    assert state(app, batch) is S.PAUSED


async def test_credit_is_counted_down_and_stops_it_before_it_is_short(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.host.credit, queue = 3 * PRICE, world.host.queue

    async def paid(account: Account, request: JobRequest) -> Queued:
        world.host.credit -= PRICE
        return await queue(account, request)

    monkeypatch.setattr(world.host, "queue", paid)
    batch = await started(app, 4, WALLET)
    (question,) = world.person.asked
    assert isinstance(question, BatchQuestion)
    assert question.warnings == ("Your credit of $0.57 covers 3 of 4; $0.19 is missing.",)
    await paused(world, app, batch)
    assert states(app, batch) == [E.QUEUED, E.QUEUED, E.QUEUED, E.WAITING]
    assert now(app, batch).notice_code == NOT_AGREED
    assert "does not cover it" in now(app, batch).notice
    world.host.credit = 10**7
    await app.batches.resume(batch.id)
    await world.until(lambda: states(app, batch) == [E.QUEUED] * 4)


async def test_credit_that_gets_low_unforeseen_stops_it_until_that_is_agreed_to(
    world: World, app: Process
) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 30, WALLET)
    await settled()
    await app.batches.pause(batch.id)
    had = len(world.host.queued)
    world.host.credit = (30 - had) * PRICE + 50_000
    await app.batches.resume(batch.id)
    question = world.person.asked[-1]
    assert isinstance(question, BatchQuestion)
    assert question.reasons == ("Your credit would get low.",)
    assert now(app, batch).low_credit
    await app.batches.pause(batch.id)
    await app.batches.resume(batch.id)
    assert len(world.person.asked) == 2


async def test_refused_entries_keep_a_batch_open_until_they_are_decided_about(
    world: World, app: Process
) -> None:
    await app.watch()
    jobs_end(world)
    world.host.queue_answers.append((False, errors.ContentRefused(suggested_prompt="Rain on a tin roof")))
    batch = await started(app, 2)
    await paused(world, app, batch)
    assert entry(app, batch, 1).suggested_prompt == "Rain on a tin roof"
    await app.batches.resume(batch.id)
    await world.until(lambda: bool(app.heard(BatchFinished)))
    (finished,) = app.heard(BatchFinished)
    assert (finished.saved, finished.failed) == (1, 1)
    assert state(app, batch) is S.PAUSED
    await app.batches.leave_out(batch.id, [])
    await app.batches.resume(batch.id)
    assert state(app, batch) is S.PAUSED
    await app.batches.leave_out(batch.id)
    assert state(app, batch) is S.DONE
    await app.batches.resume(batch.id)
    assert state(app, batch) is S.DONE
    assert len(app.heard(BatchFinished)) == 1


async def test_a_lock_that_falls_while_it_waits_for_room_stops_it_although_it_was_opened_again(
    world: World, app: Process
) -> None:
    batch = await started(app, 40)
    await world.until(lambda: bool(sent(world)))
    await world.passed(5)
    before = len(sent(world))
    await app.lock.lock()
    await app.lock.unlock()
    await settled()
    await world.passed(600)

    assert before < 40
    assert len(sent(world)) == before
    assert (now(app, batch).notice, now(app, batch).notice_code) == (LOCKED, "locked")
    await app.batches.resume(batch.id)
    await world.until(lambda: states(app, batch) == [E.QUEUED] * 40, within_s=3600)
    assert sent(world) == dict.fromkeys(texts(40), 1)


async def test_a_lock_that_falls_leaves_batches_alone_that_stand_still(world: World, app: Process) -> None:
    batch = await started(app, 4)
    await app.batches.pause(batch.id)
    await app.lock.lock()
    await settled()

    assert now(app, batch).notice_code == PAUSED_BY_PERSON
