"""A top-up from wish to claim: what is decided, asked, written and sent, and in which order."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain import errors
from app.domain.account import same_address
from app.domain.events import PaymentChanged
from app.domain.payment import Delivery, PaymentState
from app.domain.policy import Limits, Spent
from app.domain.question import Question, TopUpQuestion
from app.services.pay_tools import nothing_elsewhere
from tests.services.fake_host import HOST, PAYEE, offer
from tests.services.world import API_KEY, TEN, Process, World

S = PaymentState


async def test_a_top_up_is_asked_signed_once_sent_once_and_claimed(world: World, app: Process) -> None:
    payment = await app.pay()

    assert payment.state is S.CLAIMED
    assert payment.delivery is Delivery.DELIVERED
    assert len(world.signer.signed) == len(world.host.headers) == len(world.chain.transfers) == 1
    assert await app.payments() == (payment,)
    assert [each.after for each in await app.store.payments.transitions(payment.id)] == [
        S.SIGNED,
        S.SENT,
        S.CLAIMED,
    ]
    assert [event.payment.state for event in app.heard(PaymentChanged)] == [
        S.INTENDED,
        S.SIGNED,
        S.SENT,
        S.CLAIMED,
    ]


async def test_the_person_is_shown_what_is_signed(world: World, app: Process) -> None:
    await app.pay()

    (question,) = world.person.asked
    assert isinstance(question, TopUpQuestion)
    (signed,) = world.signer.signed
    message: Any = question.typed_data["message"]
    assert message["nonce"] == signed.nonce
    assert message["value"] == str(signed.value_micro_usdc) == str(TEN)
    assert same_address(question.payee, signed.payee)
    assert question.valid_for_s == 300
    assert question.balance_micro_usdc == world.chain.usdc
    assert question.payee_history == 0
    assert not question.payee_changed
    assert "It is the first payment to this receiver." in question.reasons


async def test_validity_counts_from_the_nodes_block_time(world: World, app: Process) -> None:
    world.chain.ahead_s = 90
    await app.pay()
    (signed,) = world.signer.signed
    assert signed.valid_before == int(world.clock.wall.timestamp()) + 90 + 300
    assert signed.valid_after == 0


@pytest.mark.parametrize("asked_s,limit_s,good_s", [(60, 300, 60), (10**9, 300, 300), (300, 120, 120)])
async def test_no_server_lengthens_a_signature(
    world: World, app: Process, asked_s: int, limit_s: int, good_s: int
) -> None:
    world.host.offers = (offer(max_timeout_s=asked_s),)
    world.limit(max_validity_s=limit_s)
    await app.pay()
    (signed,) = world.signer.signed
    assert signed.valid_before - int(world.clock.wall.timestamp()) == good_s


async def test_an_offer_that_is_nearly_over_is_not_signed(world: World, app: Process) -> None:
    world.host.offers = (offer(max_timeout_s=19),)
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay()
    assert refused.value.code == "bad_validity"
    assert not world.signer.signed


@pytest.mark.parametrize("ahead_s", [-121.0, 121.5])
async def test_nothing_is_signed_when_block_and_clock_disagree(
    world: World, app: Process, ahead_s: float
) -> None:
    world.chain.ahead_s = ahead_s
    with pytest.raises(errors.NodeStale):
        await app.pay()
    assert not world.signer.signed
    assert not await app.payments()


@pytest.mark.parametrize("trouble", [errors.NodeUnreachable(), errors.WrongChain(), errors.NodeMalformed()])
async def test_nothing_is_signed_without_a_node(
    world: World, app: Process, trouble: errors.ChainError
) -> None:
    world.chain.down = trouble
    with pytest.raises(type(trouble)):
        await app.pay()
    assert not world.signer.signed
    assert not await app.payments()


async def test_a_no_reserves_nothing(world: World, app: Process) -> None:
    world.person.says = lambda _question: False
    with pytest.raises(errors.NotApproved):
        await app.pay()
    assert not await app.payments()
    assert not world.signer.signed
    assert (await app.store.payments.paid_in()).day_micro_usdc == 0


async def test_the_balance_in_the_question_may_be_unknown(world: World, app: Process) -> None:
    world.chain.usdc_trouble = errors.NodeUnreachable()
    await app.pay()
    (question,) = world.person.asked
    assert isinstance(question, TopUpQuestion)
    assert question.balance_micro_usdc is None


async def test_a_changed_receiver_is_said_so(world: World, app: Process) -> None:
    world.limit(pinned_payees=((HOST, "0x" + "99" * 20),))
    await app.pay()
    (question,) = world.person.asked
    assert isinstance(question, TopUpQuestion)
    assert question.payee_changed
    assert "The receiver is NOT the one that was paid before at this server." in question.reasons


async def test_a_receiver_that_was_paid_before_is_not_called_new(world: World, app: Process) -> None:
    world.limit(pinned_payees=((HOST, PAYEE.upper().replace("0X", "0x")),))
    await app.pay()
    (question,) = world.person.asked
    assert isinstance(question, TopUpQuestion)
    assert not question.payee_changed
    assert question.reasons == ("Adding credit is always asked.",)


async def test_a_yes_is_a_yes_to_the_reasons_shown_and_no_others(world: World, app: Process) -> None:
    world.limit(pinned_payees=((HOST, PAYEE),))

    def says(_question: Question) -> bool:
        # While the question is open, another account's payment went to another receiver.
        world.limit(pinned_payees=((HOST, "0x" + "99" * 20),))
        return len(world.person.asked) == 1

    world.person.says = says
    with pytest.raises(errors.NotApproved):
        await app.pay()
    assert len(world.person.asked) == 2
    assert not world.signer.signed


async def test_limits_that_shrink_while_the_question_is_open_hold(world: World, app: Process) -> None:
    def says(_question: Question) -> bool:
        world.limit(paid_in=Limits().paid_in.tightened(5_000_000))
        return True

    world.person.says = says
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay()
    assert refused.value.code == "cap_item"
    assert not world.signer.signed
    (kept,) = await app.payments()
    assert kept.state is S.REFUSED
    assert "Above your limit" in kept.note


async def test_a_refusal_is_kept_for_the_record_and_counts_nowhere(world: World, app: Process) -> None:
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay(TEN + 1)
    assert refused.value.code == "cap_item"
    (kept,) = await app.payments()
    assert (kept.state, kept.authorization) == (S.REFUSED, None)
    assert (await app.store.payments.paid_in()).month_micro_usdc == 0
    assert app.heard(PaymentChanged)[-1].payment == kept


@pytest.mark.parametrize("amount", [4_999_999, 0, -1])
async def test_less_than_the_host_takes_is_refused(world: World, app: Process, amount: int) -> None:
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay(amount)
    assert refused.value.code == "too_little"


async def test_zero_is_no_amount_even_where_the_host_would_take_it(world: World, app: Process) -> None:
    world.host.offers = (offer(amount_micro_usdc=0),)
    with pytest.raises(errors.PaymentRefused):
        await app.pay(0)


async def test_an_api_key_signs_nothing(world: World, app: Process) -> None:
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay(account=API_KEY)
    assert refused.value.code == "not_a_wallet"


async def test_where_nobody_reads_the_books_nothing_counts_as_spent_elsewhere() -> None:
    assert await nothing_elsewhere(API_KEY) == Spent()
