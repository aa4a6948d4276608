"""The report for a seller names everything that proves the payment, and nothing that could be used to pay again."""

from __future__ import annotations

from dataclasses import replace

from app.domain.job import JobState
from app.domain.payment import PaymentState
from app.services.evidence_report import evidence_report
from tests.services.fake_seller import takes
from tests.services.test_paid_looks import bought
from tests.services.test_watch import now
from tests.services.world import SHOP_URL, WALLET, Process, World


async def test_the_report_holds_the_proof_and_not_the_payment_itself(world: World, app: Process) -> None:
    world.seller.answers.extend([takes] * 99)
    await bought(world, app)
    await world.until(lambda: now(app).state is JobState.NEEDS_YOU, within_s=3600)
    (loss,) = await app.payments()
    text = evidence_report(loss, await app.store.payments.transitions(loss.id), WALLET, now(app))
    assert loss.authorization is not None
    assert loss.header is not None
    for part in (
        f"Request: POST {SHOP_URL}",
        "Job: q-1",
        f"Transaction: {loss.transaction} (shown by our own node)",
        f"Payer: {WALLET.address}",
        f"Payee: {loss.payee}",
        loss.authorization.nonce,
        "0.01 USDC on Base",
        "2026-09-01 12:00",
        f"Sent {loss.sends} times",
        "Last answer: ",
        "nothing usable was delivered",
    ):
        assert part in text
    assert loss.header.value not in text


async def test_the_report_of_a_payment_that_is_not_decided_claims_nothing(world: World, app: Process) -> None:
    world.seller.answers.extend([takes] * 99)
    await bought(world, app)
    await world.until(lambda: len(world.seller.headers) == 1, within_s=60)
    (payment,) = await app.payments()
    bare = replace(payment, header=None, authorization=None, transaction="", block_number=None, note="")
    named = replace(payment, state=PaymentState.UNKNOWN, transaction="0x" + "ee" * 32)
    text = evidence_report(bare, (), None, None)
    assert f"Request: {SHOP_URL}" in text
    assert "Payer: not known" in text
    assert "Transaction" not in text
    assert payment.authorization is not None
    text = evidence_report(named, (), None, None)
    assert "named by the seller, not proved" in text
    assert f"Payer: {payment.authorization.payer}" in text
