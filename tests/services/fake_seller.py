"""A pretend seller that charges per look: works first, settles on the pretend chain, then answers, as scripted."""

from __future__ import annotations

import asyncio
import json
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.domain import errors
from app.domain.account import Account
from app.domain.job import Job
from app.domain.observation import AudioHead, StillMaking
from app.domain.offer import Offer
from app.domain.payment import Authorization, SignedHeader
from app.ports.provider import AudioReceived, AudioSink, OpenSink
from app.ports.scheme import SettlementClaim
from app.ports.seller import Look
from tests.services.clockwork import FakeClock
from tests.services.fake_chain import FakeChain
from tests.services.fake_host import Answer, authorization_in, offer

SHOP = "shop.example"
SHOP_URL = f"https://{SHOP}/v2/audio/retrieve"
SHOP_PAYEE = "0x" + "5e" * 20
CENT = 10_000


@dataclass(frozen=True)
class PaidCall:
    """One call with a payment, as the seller got it."""

    paid: Authorization
    queue_id: str
    payer: str
    signed_in: bool
    open_sink: OpenSink


PaidAnswer = Callable[["FakeSeller", PaidCall], Awaitable[Look]]


def look_offer(**changes: object) -> Offer:
    """What the seller asks for one look."""
    fields: dict[str, object] = {
        "payee": SHOP_PAYEE,
        "amount_micro_usdc": CENT,
        "url": SHOP_URL,
        "resource_url": SHOP_URL,
    }
    return offer(**{**fields, **changes})


def used() -> errors.SettlementUnknown:
    """What a server says to a payment that was used before."""
    error = errors.SettlementUnknown()
    error.server_code, error.status = errors.SettlementUnknown.NONCE_USED, 402
    return error


def doubt(cause: errors.GondolaError | None = None, status: int = 402) -> errors.SettlementUnknown:
    """No news after a payment; ``cause`` is what the answer would have meant without one."""
    error = errors.SettlementUnknown()
    error.status = status
    error.__cause__ = cause
    return error


async def sells(seller: FakeSeller, call: PaidCall) -> Look:
    """The honest answer. A payment that was used before gets nothing, unless the seller gives answers again."""
    free = call.signed_in and (call.payer, call.queue_id) in seller.customers
    if call.paid.nonce in seller.sold and (seller.replays or free):
        return Look(await seller.news(call.queue_id, call.open_sink, advance=False))
    if seller.chain.transfer_of(call.paid) is not None:
        raise used()
    answer = seller.next_answer(call.queue_id)
    if isinstance(answer, errors.GondolaError):
        raise doubt(answer, getattr(answer, "status", 0))
    moved = seller.chain.settle(call.paid)
    if moved is None:
        raise doubt()
    seller.customers.add((call.payer, call.queue_id))
    seller.sold[call.paid.nonce] += 1
    news = await seller.news(call.queue_id, call.open_sink)
    return Look(news, SettlementClaim(success=True, transaction=moved.transaction))


def lost(before: PaidAnswer | None, error: errors.GondolaError) -> PaidAnswer:
    """An answer that never gets here whole, after something else really happened (or nothing, for None)."""

    async def answer(seller: FakeSeller, call: PaidCall) -> Look:
        if before is not None:
            await before(seller, PaidCall(call.paid, call.queue_id, call.payer, call.signed_in, _nowhere))
        raise error

    return answer


async def lies(seller: FakeSeller, call: PaidCall) -> Look:
    """Says paid and gives the news, and settles nothing."""
    news = await seller.news(call.queue_id, call.open_sink)
    return Look(news, SettlementClaim(success=True, transaction="0x" + "ee" * 32))


async def silent(seller: FakeSeller, call: PaidCall) -> Look:
    """Settles and gives the news without a receipt."""
    return Look((await sells(seller, call)).news)


async def takes(seller: FakeSeller, call: PaidCall) -> Look:
    """Takes the money and gives nothing, however often it is asked."""
    seller.chain.settle(call.paid)
    raise doubt()


class FakeSeller:
    """Fulfils ``ports.seller.LookSeller``. Unscripted, it asks for its price and sells honestly."""

    def __init__(self, clock: FakeClock, chain: FakeChain) -> None:
        self.clock, self.chain = clock, chain
        self.offers: tuple[Offer, ...] = (look_offer(),)
        self.sign_in = self.replays = self.free = False
        self.jobs: dict[str, deque[Answer]] = {}
        self.answers: deque[PaidAnswer] = deque()
        self.headers: list[SignedHeader] = []
        self.calls: list[tuple[str, float]] = []
        self.customers: set[tuple[str, str]] = set()
        self.sold: Counter[str] = Counter()
        self.trouble: dict[str, errors.GondolaError] = {}
        self.gates: dict[str, asyncio.Event] = {}
        self.witness: Callable[[SignedHeader], None] | None = None

    def request(self, job: Job) -> tuple[str, str, bytes]:
        if "request" in self.trouble:
            raise self.trouble["request"]
        return "POST", job.seller_url, json.dumps([job.model, job.queue_id]).encode()

    async def look(self, job: Job, open_sink: OpenSink) -> Look:
        await self._arrive("plain")
        if self.free:
            return Look(await self.news(job.queue_id, open_sink))
        raise errors.PaymentAsked(self.offers, sign_in_offered=self.sign_in)

    async def look_signed_in(self, account: Account, job: Job, open_sink: OpenSink) -> Look:
        await self._arrive("signed in")
        if (account.address.lower(), job.queue_id) in self.customers:
            return Look(await self.news(job.queue_id, open_sink))
        raise errors.PaymentAsked(self.offers, sign_in_offered=self.sign_in)

    async def look_paid(
        self, payment: SignedHeader, open_sink: OpenSink, account: Account | None = None
    ) -> Look:
        self.headers.append(payment)
        if self.witness is not None:
            self.witness(payment)
        await self._arrive("paid")
        paid = authorization_in(payment)
        call = PaidCall(paid, json.loads(payment.body)[1], paid.payer, account is not None, open_sink)
        answer = self.answers.popleft() if self.answers else sells
        return await answer(self, call)

    def next_answer(self, queue_id: str) -> Answer:
        """What the job's next look says."""
        script = self.jobs.get(queue_id)
        return script[0] if script else errors.UnknownQueueId()

    async def news(
        self, queue_id: str, open_sink: OpenSink, *, advance: bool = True
    ) -> StillMaking | AudioReceived:
        """Say it."""
        answer = self.next_answer(queue_id)
        if isinstance(answer, errors.GondolaError):
            raise answer
        if advance and len(self.jobs[queue_id]) > 1:
            self.jobs[queue_id].popleft()
        if isinstance(answer, StillMaking):
            return answer
        head = AudioHead("mp3", declared_bytes=len(answer))
        sink = await open_sink(head)
        try:
            await sink.write(answer)
        except BaseException:
            await sink.abandon()
            raise
        return AudioReceived(head, sink, len(answer))

    def made(self, kind: str) -> int:
        """How many calls of a kind there were."""
        return sum(1 for made, _ in self.calls if made == kind)

    async def _arrive(self, where: str) -> None:
        """Each request takes at least one turn of the loop, and as long as a test wants."""
        self.calls.append((where, self.clock.steady))
        await asyncio.sleep(0)
        if where in self.gates:
            await self.gates[where].wait()
        if where in self.trouble:
            raise self.trouble[where]


class _Nowhere:
    async def write(self, chunk: bytes) -> None:
        """Into the void."""

    async def abandon(self) -> None:
        """Nothing to abandon."""


async def _nowhere(_head: AudioHead) -> AudioSink:
    return _Nowhere()
