"""A paid look from the first call to the news: what is tried for free, decided, asked, written and sent."""

from __future__ import annotations

import base64
import itertools
import json
from collections import deque
from typing import Any

import pytest

from app.domain import errors
from app.domain.job import JobState
from app.domain.listed_terms import ListedTerms
from app.domain.observation import StillMaking
from app.domain.payment import Delivery, PaymentState, PurchaseKind
from app.domain.policy import Spent
from app.domain.question import LookQuestion, TopUpQuestion
from tests.services.fake_seller import CENT, SHOP_PAYEE, look_offer, silent
from tests.services.test_watch import AUDIO, content, now
from tests.services.world import API_KEY, SHOP, SHOP_URL, Process, World, look_job

S, J = PaymentState, JobState
MAKING = StillMaking(20_000, 1_000)


def offers(world: World, *answers: StillMaking | errors.GondolaError | bytes) -> None:
    """The seller is allowed, and its job says these things look by look."""
    world.limit(allowed_hosts=world.settings.kept.allowed_hosts | {SHOP})
    world.seller.jobs["q-1"] = deque([*answers, AUDIO] if not answers or answers[-1] != AUDIO else answers)


async def bought(
    world: World,
    app: Process,
    *answers: StillMaking | errors.GondolaError | bytes,
    **changes: Any,  # noqa: ANN401
) -> None:
    """One job at the seller, being watched, with payments followed beside."""
    offers(world, *answers)
    app.reconcile()
    await app.watch()
    await app.watcher.add(look_job(**changes))


async def test_a_look_is_asked_signed_once_sent_once_and_proved(world: World, app: Process) -> None:
    await bought(world, app)
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    saved = now(app).audio
    assert saved is not None
    assert content(saved.path) == AUDIO
    await world.passed(10)
    (payment,) = await app.payments()
    assert (payment.state, payment.delivery) == (S.CONFIRMED, Delivery.DELIVERED)
    assert (payment.kind, payment.job_id, payment.resource) == (PurchaseKind.POLL, "job-q-1", SHOP_URL)
    assert (payment.host, payment.amount_micro_usdc, payment.asked) == (SHOP, CENT, True)
    assert len(world.signer.signed) == len(world.seller.headers) == len(world.chain.transfers) == 1
    assert [each.after for each in await app.store.payments.transitions(payment.id)] == [
        S.SIGNED,
        S.SENT,
        S.CLAIMED,
        S.CONFIRMED,
    ]
    assert not world.host.completes, "a seller's copy is the seller's own business"


async def test_the_person_is_shown_what_is_signed_and_how_it_differs_from_the_listing(
    world: World, app: Process
) -> None:
    terms = ListedTerms("0x" + "77" * 20, "base", "Base", asset_is_usdc=True, max_timeout_s=300)
    await bought(world, app, listing_price_micro_usdc=5_000, median_price_micro_usdc=900, listed=terms)
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    (question,) = world.person.asked
    assert isinstance(question, LookQuestion)
    assert (question.host, question.url, question.job_title) == (SHOP, SHOP_URL, "Song q-1")
    assert (question.amount_micro_usdc, question.spent_on_job_micro_usdc) == (CENT, 0)
    message: Any = question.typed_data["message"]
    assert message["nonce"] == world.signer.signed[0].nonce
    assert [(each.what, each.listed) for each in question.differences] == [
        ("Price", "$0.005"),
        ("Receiver", "0x" + "77" * 20),
    ]
    assert question.reasons == (
        "It is the first payment to this receiver.",
        "It asks $0.01; the listing says $0.005.",
        "It asks $0.01; $0.0009 is usual for its kind.",
    )


async def test_a_receiver_that_was_paid_before_is_paid_without_a_question_within_the_limits(
    world: World, app: Process
) -> None:
    world.limit(pinned_payees=((SHOP, SHOP_PAYEE),))
    await bought(world, app, MAKING, MAKING)
    await world.until(lambda: now(app).state is J.SAVED, within_s=600)
    assert not world.person.asked
    payments = await app.payments()
    assert [each.asked for each in payments] == [False] * 3
    assert len(world.chain.transfers) == len(world.signer.signed) == 3
    assert len({each.nonce for each in world.signer.signed}) == 3


async def test_nothing_else_is_looked_at_before_the_estimate_is_over_and_then_in_growing_steps(
    world: World, app: Process
) -> None:
    world.limit(pinned_payees=((SHOP, SHOP_PAYEE),))
    long = StillMaking(100_000, 0)
    await bought(world, app, long, *[StillMaking(100_000, None)] * 4)
    await world.until(lambda: now(app).state is J.SAVED, within_s=3600)
    at = [when for kind, when in world.seller.calls if kind == "paid"]
    pauses = [later - sooner for sooner, later in itertools.pairwise(at)]
    assert 99 <= pauses[0] <= 105
    assert all(later > sooner for sooner, later in itertools.pairwise(pauses[1:]))


async def test_a_known_estimate_is_waited_for_before_the_first_look(world: World, app: Process) -> None:
    await bought(world, app, p80_ms=60_000)
    await world.passed(45)
    assert not world.seller.calls
    await world.until(lambda: now(app).state is J.SAVED, within_s=30)


async def test_a_sign_in_is_tried_before_paying_and_again_before_paying_again(
    world: World, app: Process
) -> None:
    world.seller.sign_in = True
    await bought(world, app, MAKING, MAKING)
    await world.until(lambda: now(app).state is J.SAVED, within_s=600)
    assert [kind for kind, _ in world.seller.calls] == [
        "plain",
        "signed in",
        "paid",
        "signed in",
        "signed in",
    ]
    assert len(world.chain.transfers) == 1


async def test_the_payments_own_id_is_told_where_it_is_taken(world: World, app: Process) -> None:
    extension = {"payment-identifier": {"info": {"required": True}}}
    world.seller.offers = (look_offer(payment_identifier_offered=True, extensions=extension),)
    world.seller.replays = True
    await bought(world, app)
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    (payment,) = await app.payments()
    assert payment.header is not None
    wire = json.loads(base64.b64decode(payment.header.value))
    assert wire["extensions"]["payment-identifier"]["info"]["id"] == f"gondola-{payment.id}"
    assert 16 <= len(f"gondola-{payment.id}") <= 128


async def test_a_seller_that_asks_nothing_is_paid_nothing(world: World, app: Process) -> None:
    world.seller.free = True
    await bought(world, app)
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    assert not await app.payments()


async def test_an_answer_without_a_receipt_is_proved_by_the_chain(world: World, app: Process) -> None:
    world.seller.answers.append(silent)
    await bought(world, app)
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    await world.passed(10)
    (payment,) = await app.payments()
    assert (payment.state, payment.delivery) == (S.CONFIRMED, Delivery.DELIVERED)


async def test_the_next_look_is_not_bought_before_the_last_one_is_proved(world: World, app: Process) -> None:
    world.limit(pinned_payees=((SHOP, SHOP_PAYEE),))
    await bought(world, app, MAKING)
    await world.until(lambda: now(app).polls == 1, within_s=60)
    world.chain.blind = True
    await world.passed(200)
    assert now(app).notice_code == "payment_unsettled"
    assert now(app).polls == 1, "nobody was asked"
    assert len(world.signer.signed) == 1
    world.chain.blind = False
    await world.until(lambda: now(app).state is J.SAVED, within_s=120)
    assert now(app).notice == ""


@pytest.mark.parametrize(
    "said, code",
    [(False, "not_approved"), (True, "cap_item")],
)
async def test_a_no_is_told_and_not_asked_again(world: World, app: Process, said: bool, code: str) -> None:
    world.person.says = lambda _question: said
    if said:
        world.seller.offers = (look_offer(amount_micro_usdc=10_000_001),)
    await bought(world, app)
    await world.passed(3600)
    job = now(app)
    assert (job.state, job.notice_code) == (J.NEEDS_YOU, code)
    assert not world.signer.signed
    assert len(world.person.asked) == (0 if said else 1)
    assert world.seller.made("plain") == 1


async def test_an_api_key_pays_no_seller(world: World, app: Process) -> None:
    world.seller.sign_in = True
    await bought(world, app, account=API_KEY)
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=10)
    assert now(app).notice_code == "not_a_wallet"
    assert world.seller.made("signed in") == 0


async def test_while_spending_is_paused_nobody_is_asked_what_a_look_costs(world: World, app: Process) -> None:
    world.limit(paused=True)
    await bought(world, app)
    await world.passed(600)
    assert (now(app).state, now(app).notice_code) == (J.WAITING, "spending_paused")
    assert not world.seller.calls
    world.limit(paused=False)
    await world.until(lambda: now(app).state is J.SAVED, within_s=120)


async def test_looks_that_a_sign_in_made_free_go_on_while_spending_is_paused(
    world: World, app: Process
) -> None:
    world.seller.sign_in = True
    await bought(world, app, MAKING, MAKING)
    await world.until(lambda: world.seller.made("signed in") == 2, within_s=600)
    await app.limits.pause(paused=True)
    await world.until(lambda: now(app).state is J.SAVED, within_s=600)
    assert len(world.signer.signed) == 1


async def test_free_looks_that_begin_to_cost_wait_for_the_pause_to_end(world: World, app: Process) -> None:
    world.seller.sign_in = True
    await bought(world, app, MAKING, MAKING)
    await world.until(lambda: world.seller.made("signed in") == 2, within_s=600)
    await app.limits.pause(paused=True)
    world.seller.customers.clear()
    await world.passed(3600)
    assert now(app).notice_code == "spending_paused"
    assert world.seller.made("signed in") == 3, "then it is no free look any more"
    assert len(world.signer.signed) == 1


async def test_a_pause_between_the_question_and_the_signature_holds(world: World, app: Process) -> None:
    def says(_question: object) -> bool:
        world.limit(paused=True)
        return True

    world.person.says = says
    await bought(world, app)
    await world.passed(5)
    assert (now(app).state, now(app).notice_code) == (J.WAITING, "spending_paused")
    assert not world.signer.signed


async def test_what_was_spent_elsewhere_counts_in_the_windows(world: World, app: Process) -> None:
    world.elsewhere = Spent(day_micro_usdc=20_000_000 - CENT + 1)
    await bought(world, app)
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=60)
    assert now(app).notice_code == "cap_day"
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay()
    assert refused.value.code == "cap_day"


async def test_the_sheet_counts_what_was_spent_elsewhere_as_the_limits_do(world: World, app: Process) -> None:
    world.elsewhere = Spent(day_micro_usdc=3_000_000)
    world.person.says = lambda _question: False
    await bought(world, app)
    await world.until(lambda: bool(world.person.asked), within_s=60)
    with pytest.raises(errors.NotApproved):
        await app.pay()
    asked = [
        question for question in world.person.asked if isinstance(question, LookQuestion | TopUpQuestion)
    ]
    assert {type(question) for question in asked} == {LookQuestion, TopUpQuestion}
    assert {question.paid_in_today_micro_usdc for question in asked} == {3_000_000}


async def test_the_last_price_that_was_agreed_to_is_what_a_rise_is_measured_from(
    world: World, app: Process
) -> None:
    await bought(world, app, *[MAKING] * 30)
    await world.until(lambda: now(app).polls == 1, within_s=60)
    for price in (10_000, 10_001, 10_002):
        world.seller.offers = (look_offer(amount_micro_usdc=price),)
        asked = len(world.person.asked)
        await world.passed(60)
        assert len(world.person.asked) <= asked + 1
    reasons = [question.reasons for question in world.person.asked]
    assert reasons[1:] == [
        ("It asks $0.010001; you last said yes to $0.01.",),
        ("It asks $0.010002; you last said yes to $0.010001.",),
    ]


async def test_a_job_that_another_process_just_added_is_taken_over(world: World, app: Process) -> None:
    offers(world)
    other = await world.start()
    first = await app.watcher.add(look_job(title="The first"))
    assert await other.watcher.add(look_job(title="The same")) == first
