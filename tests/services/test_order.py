"""Ordering from credit: what is decided, asked, journalled and sent, each attempt at most once."""

from __future__ import annotations

import asyncio

import pytest

from app.domain import errors
from app.domain.catalogue import JobRequest
from app.domain.charge import ChargeState
from app.domain.events import ChargeChanged, JobAdded
from app.domain.job import StepKind
from app.domain.policy import Budget
from app.domain.question import QueueQuestion
from app.services.order import OutcomeUnknown
from tests.services.world import API_KEY, MODEL, OTHER, REQUEST, WALLET, Process, World

C = ChargeState


async def test_a_job_is_queued_once_and_remembered_with_its_charge(world: World, app: Process) -> None:
    job = await app.queue(seen_price_micro_usdc=190_000)

    assert not world.person.asked
    assert len(world.host.queued) == 1
    (charge,) = await app.charges()
    assert (charge.state, charge.queue_id, charge.job_id) == (C.QUEUED, job.queue_id, job.id)
    assert await app.store.jobs.jobs() == (job,)
    assert [step.kind for step in await app.store.jobs.steps(job.id)] == [
        StepKind.QUOTED,
        StepKind.APPROVED,
        StepKind.QUEUED,
    ]
    assert [event.charge.state for event in app.heard(ChargeChanged)] == [C.INTENDED, C.SENT, C.QUEUED]
    assert app.heard(JobAdded)[0].job == job
    assert (job.account_id, job.price_micro_usdc, job.prompt) == (WALLET.id, 190_000, REQUEST.prompt)


async def test_the_newest_ledger_row_is_marked_before_sending(world: World, app: Process) -> None:
    world.host.book("stable-audio-25")
    newest = world.host.book("lyria-3-pro")
    await app.queue()
    assert (await app.charges())[0].ledger_mark == newest.id


async def test_an_api_key_has_no_ledger_and_may_queue(world: World, app: Process) -> None:
    await app.queue(API_KEY)
    assert (await app.charges())[0].ledger_mark == ""


@pytest.mark.parametrize(
    "trouble", [errors.RateLimited(), errors.ServerTrouble(), errors.Unreachable(maybe_delivered=True)]
)
async def test_credit_that_is_not_told_now_does_not_stop_a_job(
    world: World, app: Process, trouble: errors.GondolaError
) -> None:
    world.host.price = 600_000
    world.host.trouble["balance"] = trouble
    await app.queue()
    (question,) = world.person.asked
    assert isinstance(question, QueueQuestion)
    assert question.credit_micro_usdc is None


async def test_a_refused_sign_in_stops_a_job_before_anything_is_reserved(world: World, app: Process) -> None:
    world.host.trouble["balance"] = errors.SignInRefused()
    with pytest.raises(errors.SignInRefused):
        await app.queue()
    assert await app.charges() == ()


async def test_a_request_that_the_model_would_refuse_is_not_even_quoted(world: World, app: Process) -> None:
    with pytest.raises(errors.InvalidRequest) as refused:
        await app.orders.queue(WALLET, MODEL, JobRequest(MODEL.id, "short"))
    assert "prompt" in refused.value.problems


async def test_more_than_the_threshold_is_asked(world: World, app: Process) -> None:
    world.host.price = 600_000
    await app.queue()
    (question,) = world.person.asked
    assert isinstance(question, QueueQuestion)
    assert (question.price_micro_usdc, question.credit_micro_usdc) == (600_000, 8_000_000)
    assert question.reasons == ("It costs more than $0.50.",)


async def test_a_no_reserves_and_sends_nothing(world: World, app: Process) -> None:
    world.host.price = 600_000
    world.person.says = lambda _question: False
    with pytest.raises(errors.NotApproved):
        await app.queue()
    assert not await app.charges()
    assert not world.host.queued


async def test_a_price_that_rose_is_asked_about_with_all_its_warnings(world: World, app: Process) -> None:
    world.host.credit = 250_000
    await app.queue(seen_price_micro_usdc=180_000)
    (question,) = world.person.asked
    assert isinstance(question, QueueQuestion)
    assert question.reasons == ("The price is $0.19 now; you saw $0.18.",)
    assert any("credit would be left" in warning for warning in question.warnings)
    assert len(await app.charges()) == 1


async def test_a_price_that_rose_by_little_is_asked_about_too(world: World, app: Process) -> None:
    world.person.says = lambda _question: False
    with pytest.raises(errors.NotApproved):
        await app.queue(seen_price_micro_usdc=189_999)
    assert not await app.charges()


async def test_a_price_that_fell_is_not_asked_about(world: World, app: Process) -> None:
    await app.queue(seen_price_micro_usdc=200_000)
    assert not world.person.asked


async def test_a_cap_is_refused_before_any_question(world: World, app: Process) -> None:
    world.limit(used=Budget(100_000, 10**7, 10**7))
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.queue(seen_price_micro_usdc=1)
    assert refused.value.code == "cap_item"
    assert not world.person.asked


async def test_the_day_is_never_overrun_by_two_models_at_once(world: World, app: Process) -> None:
    world.limit(used=Budget(10**6, 300_000, 10**7))
    other = await world.start()
    ends = await asyncio.gather(app.queue(), other.queue(OTHER), app.queue(OTHER), return_exceptions=True)
    assert len(world.host.queued) == 1
    assert (await app.store.charges.used()).day_micro_usdc == 190_000
    assert sum(isinstance(end, errors.GondolaError) for end in ends) == 2


REJECTIONS: tuple[errors.GondolaError, ...] = (
    errors.BadRequest(),
    errors.SignInRefused(),
    errors.KeyRefused(),
    errors.NotAllowed(),
    errors.CredentialsNeeded(),
    errors.CreditLow(),
    errors.NotFound(),
    errors.ContentRefused(),
    errors.RateLimited(),
    errors.KeyringLocked(),
    errors.InvalidRequest({"prompt": "It is too long."}),
)


@pytest.mark.parametrize("error", REJECTIONS, ids=lambda error: error.code)
async def test_an_answer_that_proves_the_contrary_is_rejected_and_free(
    world: World, app: Process, error: errors.GondolaError
) -> None:
    world.host.queue_answers.append((False, error))
    with pytest.raises(type(error)):
        await app.queue()
    assert (await app.charges())[0].state is C.REJECTED
    assert (await app.store.charges.used()).day_micro_usdc == 0
    await app.queue()


async def test_a_connection_that_was_never_made_is_rejected(world: World, app: Process) -> None:
    world.host.queue_answers.append((False, errors.Unreachable(maybe_delivered=False)))
    with pytest.raises(errors.Unreachable):
        await app.queue()
    assert (await app.charges())[0].state is C.REJECTED


UNKNOWN = (
    errors.Unreachable(maybe_delivered=True),
    errors.ServerTrouble(),
    errors.JobFailed(refunded=None),
    errors.MalformedAnswer(),
    errors.RedirectRefused(),
    errors.InvalidAmount("NaN"),
)


@pytest.mark.parametrize("charged", [True, False])
@pytest.mark.parametrize("error", UNKNOWN, ids=lambda error: error.code)
async def test_after_a_lost_answer_nothing_is_queued_again_for_that_account_and_model(
    world: World, app: Process, error: errors.GondolaError, charged: bool
) -> None:
    world.host.queue_answers.append((charged, error))
    with pytest.raises(OutcomeUnknown):
        await app.queue()
    assert (await app.charges())[0].state is C.UNKNOWN
    assert (await app.store.charges.used()).day_micro_usdc == 190_000
    sent = len(world.host.queued)
    other = await world.start()
    for process in (app, other):
        with pytest.raises(errors.PaymentRefused) as refused:
            await process.queue()
        assert refused.value.code == "unresolved"
    assert len(world.host.queued) == sent
    await app.queue(OTHER)
    await app.orders.queue(WALLET, MODEL, JobRequest("lyria-3-pro", REQUEST.prompt))


async def test_a_doubt_that_was_put_aside_goes_on_counting(world: World, app: Process) -> None:
    world.host.queue_answers.append((True, errors.ServerTrouble()))
    with pytest.raises(OutcomeUnknown):
        await app.queue()
    await app.orders.dismiss((await app.charges())[0])
    assert (await app.charges())[0].state is C.DISMISSED
    await app.queue()
    assert (await app.store.charges.used()).day_micro_usdc == 380_000


async def test_putting_aside_keeps_what_the_ledger_showed_meanwhile(world: World, app: Process) -> None:
    world.host.queue_answers.append((True, errors.ServerTrouble()))
    with pytest.raises(OutcomeUnknown):
        await app.queue()
    stale = (await app.charges())[0]
    await app.reconciler.once()
    await app.orders.dismiss(stale)
    (kept,) = await app.charges()
    assert kept.state is C.DISMISSED
    assert "ledger row" in kept.note
