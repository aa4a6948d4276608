"""A random life: what may happen to two wallets, two processes, a host and a chain, step by step."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from app.domain import errors
from app.domain.account import Account
from app.domain.policy import Budget
from app.domain.question import Question, TopUpQuestion
from tests.services.fake_chain import FINAL_AFTER_BLOCKS
from tests.services.fake_host import TopUpAnswer, authorization_in, denies, lies, settles, then
from tests.services.faults import Fuse, Killed
from tests.services.world import OTHER, WALLET, Process, World

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
QUEUES = (
    None,
    (True, errors.Unreachable(maybe_delivered=True)),
    (False, errors.Unreachable(maybe_delivered=True)),
    (False, errors.RateLimited()),
)


@dataclass(frozen=True)
class Step:
    """One thing that happens; the numbers choose among what there is."""

    what: str
    who: int = 0
    which: int = 0
    moment: int = 0


numbers = st.integers(0, 7)
moments = st.integers(0, 60)
steps = st.lists(
    st.builds(
        Step,
        st.sampled_from(
            ["pay"] * 5
            + ["pay twice at once", "pay and reconcile", "pay and cancel", "queue", "queue and cancel"]
            + ["reconcile"] * 4
            + ["restart", "die soon", "time", "answer", "node", "reorganise", "settle late", "pause", "no"]
        ),
        numbers,
        numbers,
        moments,
    ),
    max_size=22,
)


class Life:
    """Plays steps in a world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.running: dict[int, Process] = {}
        self.fuse: int | None = None
        self.says = True
        world.limit(paid_in=CAPS, used=USED)
        world.person.says = self._answered
        self.yeses = 0

    def _answered(self, question: Question) -> bool:
        self.yeses += self.says and isinstance(question, TopUpQuestion)
        return self.says

    async def play(self, step: Step) -> None:
        """One step."""
        signed, paused = len(self.world.signer.signed), self.world.settings.kept.paused
        await getattr(self, "_" + step.what.replace(" ", "_"))(step)
        if paused and step.what != "pause":
            assert len(self.world.signer.signed) == signed, "signed while paused"

    async def process(self, who: int) -> Process:
        """The living process of that number."""
        slot = who % 2
        if slot not in self.running:
            self.running[slot] = await self.world.start(Fuse(self.fuse, Killed).wrap)
            self.fuse = None
        return self.running[slot]

    async def survive(self, who: int, work: Callable[[Process], Awaitable[object]]) -> None:
        """Do something in a process, which may be the last thing it does."""
        process = await self.process(who)
        try:
            await work(process)
        except Killed:
            await process.end()
            self.running.pop(who % 2, None)
        except errors.GondolaError:
            pass

    async def _pay(self, step: Step) -> None:
        await self.survive(step.who, lambda process: process.pay(_amount(step), _account(step)))

    async def _pay_twice_at_once(self, step: Step) -> None:
        await asyncio.gather(
            self.survive(0, lambda process: process.pay(_amount(step), _account(step))),
            self.survive(1, lambda process: process.pay(_amount(step), ACCOUNTS[step.moment % 2])),
        )

    async def _pay_and_reconcile(self, step: Step) -> None:
        await asyncio.gather(
            self.survive(0, lambda process: process.pay(_amount(step), _account(step))),
            self.survive(1, lambda process: process.reconciler.once()),
        )

    async def _pay_and_cancel(self, step: Step) -> None:
        await self._cancelled(step, lambda process: process.pay(_amount(step), _account(step)))

    async def _queue(self, step: Step) -> None:
        self._next_queue_answer(step)
        await self.survive(step.who, lambda process: process.queue(_account(step)))

    async def _queue_and_cancel(self, step: Step) -> None:
        self._next_queue_answer(step)
        await self._cancelled(step, lambda process: process.queue(_account(step)))

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
        process = await self.process(0)
        for pause_s in [9] * 45 + [90] * 25:
            await process.reconciler.once()
            world.clock.pass_by(pause_s)
        return process


def _account(step: Step) -> Account:
    return ACCOUNTS[step.which % 2]


def _amount(step: Step) -> int:
    return (5_000_000, 7_000_000, 10_000_000, 10_000_001)[step.which % 4]
