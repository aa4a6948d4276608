"""What earlier payments mean for the next look at a job."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.look_history import about, agreed_price, is_lost, lost_before, stands_in_the_way
from app.domain.payment import UNRESOLVED, Delivery, Payment, PaymentState, PurchaseKind, SignedHeader
from tests.domain.things import PAYEE, a_job, a_payment, an_authorization

S, D = PaymentState, Delivery
REQUEST = ("POST", "https://shop.example/look", b"{}")
HEADER = SignedHeader("X-PAYMENT", "eyJ4", *REQUEST)


def a_look(state: PaymentState = S.CONFIRMED, **changes: object) -> Payment:
    usual: dict[str, object] = {"kind": PurchaseKind.POLL, "job_id": "job-1", "sends": 1}
    return a_payment(state, **{**usual, **changes})


def test_payments_for_a_job_are_those_for_it_and_those_for_the_very_same_request() -> None:
    job = a_job()
    of_it = a_look()
    same = a_look(job_id="forgotten", header=HEADER, account_id=job.account_id)
    others = (
        a_look(job_id="another"),
        a_look(job_id="another", header=HEADER, account_id="somebody"),
        a_look(job_id="another", header=replace(HEADER, body=b"[]"), account_id=job.account_id),
        a_payment(S.CONFIRMED, job_id="job-1"),
    )
    assert about(job, REQUEST, (of_it, *others, same)) == (of_it, same)


def test_a_wallet_that_was_added_again_bought_what_it_bought_before() -> None:
    job, wallet = a_job(), "0x" + "AB" * 20
    before = a_look(job_id="another", account_id="removed", header=HEADER, authorization=an_authorization())
    assert about(job, REQUEST, (before,), wallet) == (before,)
    assert about(job, REQUEST, (replace(before, header=replace(HEADER, body=b"[]")),), wallet) == ()
    assert about(job, REQUEST, (replace(before, header=None),), wallet) == ()
    assert about(job, REQUEST, (replace(before, authorization=None),), wallet) == ()
    assert about(job, REQUEST, (before,), "0x" + "cd" * 20) == ()
    assert about(job, REQUEST, (before,)) == (), "an API key has no wallet"


@pytest.mark.parametrize("delivery", D)
@pytest.mark.parametrize("state", S)
def test_what_stands_in_the_way_of_a_new_payment(state: PaymentState, delivery: Delivery) -> None:
    undelivered = delivery is not D.DELIVERED
    ended = state in {S.CONFIRMED, S.FINAL, S.VOID} and undelivered
    assert stands_in_the_way(a_look(state, delivery=delivery)) == (state in UNRESOLVED or ended)
    assert stands_in_the_way(a_look(state, delivery=delivery, forgiven=True)) == (state in UNRESOLVED)


def test_what_was_never_sent_stands_in_nobodys_way() -> None:
    assert not stands_in_the_way(a_look(S.VOID, sends=0))


@pytest.mark.parametrize("state", S)
def test_lost_is_what_was_proved_paid_for_a_look_and_brought_nothing(state: PaymentState) -> None:
    lost = a_look(state, delivery=D.NOT_DELIVERED)
    assert is_lost(lost) == (state in {S.CONFIRMED, S.FINAL})
    assert not is_lost(replace(lost, forgiven=True))
    assert not is_lost(replace(lost, kind=PurchaseKind.TOP_UP))
    assert not is_lost(replace(lost, delivery=D.PENDING))


def test_a_loss_counts_for_its_job_and_its_receiver() -> None:
    lost = a_look(delivery=D.NOT_DELIVERED)
    assert lost_before("job-1", "0x" + "99" * 20, (lost,))
    assert lost_before("another", PAYEE.upper().replace("0X", "0x"), (lost,))
    assert not lost_before("another", "0x" + "99" * 20, (lost,))
    assert not lost_before("job-1", PAYEE, (a_look(),))


def test_the_newest_yes_for_a_resource_is_the_agreed_price() -> None:
    newest_first = (
        a_look(amount_micro_usdc=5, resource="r"),
        a_look(amount_micro_usdc=4, resource="other", asked=True),
        a_look(amount_micro_usdc=3, resource="r", asked=True),
        a_look(amount_micro_usdc=2, resource="r", asked=True),
    )
    assert agreed_price("r", newest_first) == 3
    assert agreed_price("unknown", newest_first) is None
