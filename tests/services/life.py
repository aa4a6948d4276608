"""A random life: what may happen to two wallets, two processes, a host and a chain, step by step."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass

from hypothesis import strategies as st

from app.domain import errors
from app.domain.observation import StillMaking
from app.domain.policy import Budget
from app.domain.question import LookQuestion, Question, TopUpQuestion
from tests.services.clockwork import settled
from tests.services.fake_chain import FINAL_AFTER_BLOCKS
from tests.services.fake_host import TopUpAnswer, authorization_in, denies, lies, settles, then
from tests.services.fake_seller import PaidAnswer, doubt, look_offer, lost, sells, silent, takes
from tests.services.fake_seller import lies as shop_lies
from tests.services.faults import Fuse, Killed
from tests.services.world import OTHER, SHOP, WALLET, Process, World, look_job

CAPS = Budget(10_000_000, 20_000_000, 60_000_000)
USED = Budget(500_000, 760_000, 5_000_000)
ACCOUNTS = (WALLET, OTHER)

TOP_UPS: tuple[TopUpAnswer, ...] = (
    settles,
    denies,
    lies(),
    then(settles, errors.Unreachable(maybe_delivered=True)),
    then(settles, errors.SettlementUnknown()),
    then(None, errors.Unreachable(maybe_delivered=False)),
    then(None, errors.PaymentInProgress()),
    then(None, errors.TopUpRefused("INVALID_PAYMENT", status=400)),
)
LOOK_PRICE = 3_000_000
LOOK_JOB = look_job()
CUT = errors.Unreachable(maybe_delivered=True)
LOOKS: tuple[PaidAnswer, ...] = (
    sells,
    takes,
    silent,
    shop_lies,
    lost(sells, CUT),
    lost(None, CUT),
    lost(sells, doubt(errors.NotFound(), 404)),
    lost(None, doubt(errors.ServerTrouble(), 500)),
)
QUEUES = (
    None,
    (True, errors.Unreachable(maybe_delivered=True)),
    (False, errors.Unreachable(maybe_delivered=True)),
    (False, errors.RateLimited()),
)


KINDS = (
    *(["pay"] * 5),
    *("pay twice at once", "pay and reconcile", "pay and cancel", "queue", "queue and cancel"),
    *(["look"] * 6),
    *("look twice at once", "look and reconcile", "look and cancel", "shop answer", "go on", "accept loss"),
    *(["reconcile"] * 4),
    *("restart", "die soon", "time", "answer", "node", "reorganise", "settle late", "pause", "no"),
)
"""What may happen, as often as it stands here."""
MOST_STEPS = 26
CHOICES = 7
LATEST_MOMENT = 60


@dataclass(frozen=True)
class Step:
    """One thing that happens; the numbers choose among what there is."""

    what: str
    who: int = 0
    which: int = 0
    moment: int = 0


numbers = st.integers(0, CHOICES)
moments = st.integers(0, LATEST_MOMENT)
steps = st.lists(st.builds(Step, st.sampled_from(KINDS), numbers, numbers, moments), max_size=MOST_STEPS)


class Life:
    """Plays steps in a world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.running: dict[int, Process] = {}
        self.fuse: int | None = None
        self.deaths: list[str] = []
        """The moment at which each process that was killed died."""
        self._fuses: dict[int, Fuse] = {}
        self.says = True
        hosts = world.settings.kept.allowed_hosts | {SHOP}
        world.limit(paid_in=CAPS, used=USED, allowed_hosts=hosts)
        world.seller.offers = (look_offer(amount_micro_usdc=LOOK_PRICE),)
        world.seller.jobs["q-1"] = deque([StillMaking(1_000, None)])
        self.went_on = 0
        world.person.says = self._answered
        self.yeses = 0

    def _answered(self, question: Question) -> bool:
        self.yeses += self.says and isinstance(question, TopUpQuestion | LookQuestion)
        return self.says

    async def play(self, step: Step) -> None:
        """One step."""
        signed, paused = len(self.world.signer.signed), self.world.settings.kept.paused
        await self._to_its_end(getattr(self, "_" + step.what.replace(" ", "_"))(step))
        if paused and step.what != "pause":
            assert len(self.world.signer.signed) == signed, "signed while paused"

    async def _to_its_end(self, work: Coroutine[object, object, None]) -> None:
        """Whoever waits for time to pass (for a lock that somebody holds) gets it."""
        task = asyncio.ensure_future(work)
        while not task.done():
            await settled()
            wait_s = self.world.clock.next_wake_in_s()
            if not task.done() and wait_s is not None:
                self.world.clock.pass_by(max(0.0, wait_s))
        task.result()

    async def process(self, who: int) -> Process:
        """The living process of that number."""
        slot = who % 2
        if slot not in self.running:
            self._fuses[slot], self.fuse = Fuse(self.fuse, Killed), None
            self.running[slot] = await self.world.start(self._fuses[slot].wrap)
        return self.running[slot]

    async def survive(self, who: int, work: Callable[[Process], Awaitable[object]]) -> None:
        """Do something in a process, which may be the last thing it does."""
        process = await self.process(who)
        try:
            await work(process)
        except Killed:
            self.deaths.append(self._fuses[who % 2].where)
            await process.end()
            self.running.pop(who % 2, None)
        except errors.GondolaError:
            pass

    async def _pay(self, step: Step) -> None:
        await self.survive(step.who, lambda process: process.pay(_amount(step), ACCOUNTS[step.which % 2]))

    async def _pay_twice_at_once(self, step: Step) -> None:
        await asyncio.gather(
            self.survive(0, lambda process: process.pay(_amount(step), ACCOUNTS[step.which % 2])),
            self.survive(1, lambda process: process.pay(_amount(step), ACCOUNTS[step.moment % 2])),
        )

    async def _pay_and_reconcile(self, step: Step) -> None:
        await asyncio.gather(
            self.survive(0, lambda process: process.pay(_amount(step), ACCOUNTS[step.which % 2])),
            self.survive(1, lambda process: process.reconciler.once()),
        )

    async def _pay_and_cancel(self, step: Step) -> None:
        await self._cancelled(step, lambda process: process.pay(_amount(step), ACCOUNTS[step.which % 2]))

    async def _queue(self, step: Step) -> None:
        self._next_queue_answer(step)
        await self.survive(step.who, lambda process: process.queue(ACCOUNTS[step.which % 2]))

    async def _queue_and_cancel(self, step: Step) -> None:
        self._next_queue_answer(step)
        await self._cancelled(step, lambda process: process.queue(ACCOUNTS[step.which % 2]))

    async def _look(self, step: Step) -> None:
        self.world.clock.pass_by(step.moment)
        await self.survive(step.who, one_look)

    async def _look_twice_at_once(self, _step: Step) -> None:
        await asyncio.gather(self.survive(0, one_look), self.survive(1, one_look))

    async def _look_and_reconcile(self, _step: Step) -> None:
        await asyncio.gather(
            self.survive(0, one_look), self.survive(1, lambda process: process.reconciler.once())
        )

    async def _look_and_cancel(self, step: Step) -> None:
        await self._cancelled(step, one_look)

    async def _shop_answer(self, step: Step) -> None:
        self.world.seller.answers.append(LOOKS[step.which % len(LOOKS)])
        self.world.seller.replays = bool(step.moment % 2)

    async def _go_on(self, step: Step) -> None:
        self.went_on += 1
        await self.survive(step.who, lambda process: process.watcher.resume(LOOK_JOB.id))

    async def _accept_loss(self, step: Step) -> None:
        async def accept(process: Process) -> None:
            for payment in await process.looks.losses(LOOK_JOB):
                self.went_on += 1
                await process.looks.forgive(payment.id)

        await self.survive(step.who, accept)

    async def _cancelled(self, step: Step, work: Callable[[Process], Awaitable[object]]) -> None:
        task = asyncio.ensure_future(self.survive(step.who, work))
        for _ in range(step.moment * 2):
            await asyncio.sleep(0)
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task

    def _next_queue_answer(self, step: Step) -> None:
        answer = QUEUES[step.which % len(QUEUES)]
        self.world.host.queue_answers.clear()
        if answer is not None:
            self.world.host.queue_answers.append(answer)

    async def _reconcile(self, step: Step) -> None:
        self.world.clock.pass_by(step.moment)
        await self.survive(step.who, lambda process: process.reconciler.once())

    async def _restart(self, step: Step) -> None:
        process = self.running.pop(step.who % 2, None)
        if process is not None:
            await process.end()

    async def _die_soon(self, step: Step) -> None:
        await self._restart(step)
        self.fuse = step.moment + 1
        await self.process(step.who)

    async def _time(self, step: Step) -> None:
        self.world.clock.pass_by((10, 100, 290, 310, 700, 1300, 6 * 3600, 25 * 3600)[step.which])

    async def _answer(self, step: Step) -> None:
        self.world.host.top_ups.append(TOP_UPS[step.which % len(TOP_UPS)])

    async def _node(self, step: Step) -> None:
        chain = self.world.chain
        chain.down, chain.blind, chain.no_logs = None, step.which == 1, step.which == 2
        if step.which > 4:
            chain.down = (errors.NodeUnreachable(), errors.NodeMalformed(), errors.WrongChain())[
                step.which - 5
            ]

    async def _reorganise(self, _step: Step) -> None:
        chain = self.world.chain
        if chain.transfers and chain.transfers[-1].block > chain._block() - FINAL_AFTER_BLOCKS:
            chain.reorganise()

    async def _settle_late(self, step: Step) -> None:
        headers = self.world.host.headers
        if headers:
            self.world.chain.settle(authorization_in(headers[step.which % len(headers)]))

    async def _pause(self, step: Step) -> None:
        self.world.limit(paused=step.which > 4)

    async def _no(self, step: Step) -> None:
        self.says = step.which > 2

    async def heal(self) -> Process:
        """All trouble ends, and half an hour passes in a new process."""
        for slot in tuple(self.running):
            await self._restart(Step("restart", slot))
        self.fuse, world = None, self.world
        world.chain.down, world.chain.blind, world.chain.no_logs = None, False, False
        world.host.top_ups.clear()
        world.seller.answers.clear()
        process = await self.process(0)
        for pause_s in [9] * 6 + [30] * 10 + [300] * 12:
            left = await process.reconciler.once()
            await one_look(process, only_to_collect=True)
            if not (left or await process.looks.unfinished() or await _open_charges(process)):
                break
            world.clock.pass_by(pause_s)
        return process


async def _open_charges(process: Process) -> bool:
    return any(charge.unresolved for charge in await process.charges())


async def one_look(process: Process, *, only_to_collect: bool = False) -> None:
    """The job's next turn, as the watcher gives it; or no new payment any more, just what is open."""
    if not process.watcher.jobs():
        await process.watcher.load()
        await process.watcher.add(LOOK_JOB)
    if only_to_collect and not await process.looks.unfinished():
        return
    if only_to_collect:
        process.looks.refuse_new()
        await process.watcher.resume(LOOK_JOB.id)
    await process.watcher._look(LOOK_JOB.id, LOOK_JOB.allowance)


def _amount(step: Step) -> int:
    return (5_000_000, 7_000_000, 10_000_000, 10_000_001)[step.which % 4]
