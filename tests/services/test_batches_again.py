"""Trying one again: a new charge, always asked, and never while the last attempt is in doubt."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

import pytest

from app.domain import errors
from app.domain.batch import Batch, BatchState, EntryState
from app.domain.events import BatchFinished
from app.domain.job import JobState
from app.domain.question import QueueQuestion
from app.services.order import NOT_AGREED
from tests.services.batch_acts import AUDIO, PRICE, entry, jobs_end, now, sent, started, state, states, texts
from tests.services.clockwork import settled
from tests.services.world import API_KEY, WALLET, Process, World

E, S = EntryState, BatchState
SUGGESTION = "Rain on a tin roof, gentle"


async def refused(world: World, app: Process) -> Batch:
    """A batch of two whose first entry the host refused, with a suggestion."""
    world.host.queue_answers.append((False, errors.ContentRefused(suggested_prompt=SUGGESTION)))
    batch = await started(app, 2)
    await world.until(lambda: state(app, batch) is S.PAUSED)
    await settled()
    return batch


async def failed(world: World, app: Process) -> Batch:
    """A batch of two that is done, whose first job failed."""
    jobs_end(world, "q-1")
    world.host.jobs["q-1"] = deque([errors.JobFailed(refunded=True)])
    await app.watch()
    batch = await started(app, 2)
    await world.until(lambda: state(app, batch) is S.DONE)
    return batch


async def test_the_suggested_prompt_is_queued_only_after_a_yes(world: World, app: Process) -> None:
    batch = await refused(world, app)
    world.person.says = lambda _question: False
    one = entry(app, batch, 1)
    with pytest.raises(errors.NotApproved):
        await app.batches.again(one, one.suggested_prompt)
    assert not world.host.queued
    assert entry(app, batch, 1) == one
    world.person.says = lambda _question: True
    await app.batches.again(one, one.suggested_prompt)
    question = world.person.asked[-1]
    assert isinstance(question, QueueQuestion)
    assert (question.price_micro_usdc, question.reasons) == (
        PRICE,
        ("It is made again: that is a new charge.",),
    )
    assert sent(world) == {SUGGESTION: 1}
    after = entry(app, batch, 1)
    assert (after.state, after.request.prompt, after.suggested_prompt) == (E.QUEUED, SUGGESTION, "")
    assert state(app, batch) is S.PAUSED, "the rest still waits for the person"


async def test_a_job_that_failed_is_made_again_as_the_same_entry(world: World, app: Process) -> None:
    batch = await failed(world, app)
    one = entry(app, batch, 1)
    assert one.job_state is JobState.FAILED
    assert await app.batches.entry_of(one.job_id) == one
    await app.batches.again(one)
    assert sent(world) == {texts(2)[0]: 2, texts(2)[1]: 1}
    after = entry(app, batch, 1)
    assert after.job_id != one.job_id
    await world.until(lambda: entry(app, batch, 1).job_state in (JobState.SAVED, JobState.CLEANED))
    assert app.batches.progress(batch.id).words() == "2 of 2 saved"
    assert len(app.heard(BatchFinished)) == 1


async def test_one_of_an_older_batch_is_made_again_after_a_restart(world: World, app: Process) -> None:
    batch = await failed(world, app)
    job_id = entry(app, batch, 1).job_id
    await app.end()
    process = await world.start()
    await process.watch()
    await process.batches.load()
    assert process.batches.batches() == ()
    one = await process.batches.entry_of(job_id)
    assert one is not None
    await process.batches.again(one)
    assert sent(world)[texts(2)[0]] == 2
    assert await process.batches.entry_of("another job") is None


async def test_what_is_under_way_or_saved_and_forgotten_is_not_made_again(world: World, app: Process) -> None:
    batch = await failed(world, app)
    waiting = replace(entry(app, batch, 1), state=E.WAITING)
    app.batches._board.show(now(app, batch), waiting)
    with pytest.raises(errors.InvalidInput, match="under way"):
        await app.batches.again(waiting)
    app.batches._board.show(
        now(app, batch), replace(waiting, state=E.REFUSED, request=replace(waiting.request, prompt=""))
    )
    with pytest.raises(errors.InvalidInput, match="not kept"):
        await app.batches.again(waiting)
    with pytest.raises(errors.InvalidInput, match="no such batch"):
        await app.batches.again(replace(waiting, batch_id="b"))
    with pytest.raises(errors.InvalidInput, match="no such batch"):
        await app.batches.again(replace(waiting, number=9))


async def test_an_entry_in_doubt_is_not_made_again_until_it_was_put_aside(world: World, app: Process) -> None:
    world.host.queue_answers.append((True, errors.Unreachable(maybe_delivered=True)))
    batch = await started(app, 1)
    await world.until(lambda: bool(app.heard(BatchFinished)))
    one = entry(app, batch, 1)
    assert one.state is E.UNSURE
    with pytest.raises(errors.StoreError):
        await app.batches.again(one)
    assert len(world.host.queued) == 1
    await app.orders.dismiss((await app.charges())[0])
    await app.batches.again(one)
    assert len(world.host.queued) == 2


async def test_a_new_refusal_is_said_and_kept(world: World, app: Process) -> None:
    batch = await refused(world, app)
    world.host.queue_answers.append((False, errors.ContentRefused(suggested_prompt="Another one still")))
    with pytest.raises(errors.ContentRefused):
        await app.batches.again(entry(app, batch, 1), SUGGESTION)
    after = entry(app, batch, 1)
    assert (after.state, after.suggested_prompt, after.request.prompt) == (
        E.REFUSED,
        "Another one still",
        SUGGESTION,
    )


async def test_a_price_that_rises_after_the_yes_queues_nothing(world: World, app: Process) -> None:
    batch = await refused(world, app)

    def yes_and_dearer(_question: object) -> bool:
        world.host.price += 1
        return True

    world.person.says = yes_and_dearer
    with pytest.raises(errors.PaymentRefused, match="price rose"):
        await app.batches.again(entry(app, batch, 1), SUGGESTION)
    assert not world.host.queued
    assert entry(app, batch, 1).state is E.WAITING


async def test_credit_that_does_not_cover_it_queues_nothing(world: World, app: Process) -> None:
    world.host.queue_answers.append((False, errors.ContentRefused()))
    batch = await started(app, 1, WALLET)
    await world.until(lambda: bool(app.heard(BatchFinished)))
    world.host.credit = PRICE - 1
    with pytest.raises(errors.PaymentRefused) as no:
        await app.batches.again(entry(app, batch, 1))
    assert no.value.code == NOT_AGREED
    assert not world.host.queued


async def test_somebody_who_was_quicker_is_left_alone(world: World, app: Process) -> None:
    batch = await refused(world, app)
    one = entry(app, batch, 1)
    other = await world.start()
    await other.batches.load()
    await other.batches.again(one, SUGGESTION)
    with pytest.raises(errors.AlreadyRunning):
        await app.batches.again(one, SUGGESTION)
    assert sent(world) == {SUGGESTION: 1}


async def test_a_batch_of_jobs_made_again_keeps_what_is_watched(world: World, app: Process) -> None:
    world.host.jobs["q-9"] = deque([AUDIO])
    assert API_KEY.id
    batch = await refused(world, app)
    await app.batches.leave_out(batch.id)
    assert states(app, batch) == [E.LEFT_OUT, E.LEFT_OUT]
    await app.batches.again(entry(app, batch, 2))
    assert sent(world) == {texts(2)[1]: 1}
