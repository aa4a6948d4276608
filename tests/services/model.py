"""What holds for every random life, whatever happens in it: checked after each step, and again when all has healed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from app.domain.charge import ChargeState
from app.domain.payment import UNRESOLVED, Delivery, Payment, PaymentState, PurchaseKind, SignedHeader
from tests.services.fake_host import authorization_in
from tests.services.life import ACCOUNTS, CAPS, LOOK_JOB, USED, Life, Step
from tests.services.world import WALLET, Process, World, a_world

S, C = PaymentState, ChargeState
SETTLED = {S.FINAL, S.VOID, S.ABANDONED, S.REFUSED}
A_DAY_OF_BLOCKS = timedelta(hours=23, minutes=50).total_seconds() / 2


async def live(story: Sequence[Step], folder: Path) -> tuple[Life, Sequence[Payment]]:
    """One whole life, played to its end; returns it with its payments as they ended."""
    async with a_world(folder) as world:
        life = Life(world)
        for step in story:
            await life.play(step)
            await check_promises(life)
        process = await life.heal()
        await check_promises(life)
        await check_truth(world, process)
        return life, await process.payments()


async def check_promises(life: Life) -> None:
    """What holds at any moment."""
    check_signatures(life)
    check_transfers(life.world)
    # All processes share one journal: asking one of them is enough.
    for process in tuple(life.running.values())[:1]:
        payments = await process.payments()
        await check_journal(life.world, process, payments)
        check_looks(life, payments)


def check_signatures(life: Life) -> None:
    """One signature for each yes at most, and one header for each signature."""
    nonces = Counter(signed.nonce for signed in life.world.signer.signed)
    assert max(nonces.values(), default=0) <= 1
    assert len(nonces) <= life.yeses
    sent = {header.value: authorization_in(header).nonce for header in headers_seen(life.world)}
    assert len(sent) == len(set(sent.values())), "other bytes for the same nonce"


def headers_seen(world: World) -> list[SignedHeader]:
    """All payments that anybody was shown, by top-up route and seller."""
    return [*world.host.headers, *world.seller.headers]


def check_transfers(world: World) -> None:
    """Only what was signed has moved, once each, and no day saw more than its cap."""
    moved = Counter(transfer.nonce for transfer in world.chain.transfers)
    assert moved.keys() <= {signed.nonce for signed in world.signer.signed}
    assert max(moved.values(), default=0) <= 1
    for transfer in world.chain.transfers:
        assert transfer.value_micro_usdc <= CAPS.per_item_micro_usdc
        from_there_on = [
            other.value_micro_usdc
            for other in world.chain.transfers
            if 0 <= other.block - transfer.block < A_DAY_OF_BLOCKS
        ]
        assert sum(from_there_on) <= CAPS.per_day_micro_usdc


async def check_journal(world: World, process: Process, payments: Sequence[Payment]) -> None:
    """What is written is never less than what may happen."""
    purchases = [(account.id, PurchaseKind.TOP_UP) for account in ACCOUNTS] + [(WALLET.id, PurchaseKind.POLL)]
    for purchase in purchases:
        of_it = (each for each in payments if (each.account_id, each.kind) == purchase)
        open_ones = [each for each in of_it if each.state in UNRESOLVED]
        # One that a reorganisation made unknown again was proved when the next one was approved.
        assert sum([not await was_proved(process, each) for each in open_ones]) <= 1
    assert (await process.store.payments.paid_in()).day_micro_usdc <= CAPS.per_day_micro_usdc
    assert (await process.store.charges.used()).day_micro_usdc <= USED.per_day_micro_usdc
    known = {each.header.value: each for each in payments if each.header}
    for header in headers_seen(world):
        assert header.value in known, "sent without being written down"
        payment = known[header.value]
        if payment.state is S.VOID and payment.authorization is not None:
            assert world.chain.transfer_of(payment.authorization) is None
            assert world.chain._time() >= payment.authorization.valid_before


def check_looks(life: Life, payments: Sequence[Payment]) -> None:
    """A look is bought only after the one before came, or after the person went on."""
    looks = [each for each in payments if each.kind is PurchaseKind.POLL]
    sent = [each for each in looks if each.sends]
    came = [each for each in sent if each.delivery is Delivery.DELIVERED]
    assert len(sent) <= 1 + len(came) + life.went_on


async def was_proved(process: Process, payment: Payment) -> bool:
    """Whether the chain has ever shown this payment."""
    lines = await process.store.payments.transitions(payment.id)
    return any(line.after is S.CONFIRMED for line in lines)


async def check_truth(world: World, process: Process) -> None:
    """Once everything is settled, the journal says what the chain and the host say."""
    payments = await process.payments()
    for payment in payments:
        assert payment.state in SETTLED
        paid = world.chain.transfer_of(payment.authorization) is not None
        assert paid == (payment.state is S.FINAL)
        assert payment.delivery is not Delivery.PENDING or not paid
    assert len(world.chain.transfers) == sum(each.state is S.FINAL for each in payments)
    charges = await process.charges()
    found = [each for each in charges if each.state in {C.QUEUED, C.LOST}]
    assert len(found) == len(world.host.queued)
    jobs = {each.id for each in await process.store.jobs.jobs()} - {LOOK_JOB.id}
    assert jobs == {each.job_id for each in charges if each.state is C.QUEUED}
