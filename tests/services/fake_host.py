"""A pretend Venice: credit, a ledger, jobs that a test scripts, and a top-up route that settles on the chain."""

from __future__ import annotations

import asyncio
import base64
import json
from collections import deque
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from app.domain import errors
from app.domain.account import Account
from app.domain.catalogue import AudioModel, JobRequest, Pricing
from app.domain.charge import LedgerEntry, LedgerKind
from app.domain.networks import BASE
from app.domain.observation import AudioHead, Balance, StillMaking
from app.domain.offer import Offer
from app.domain.payment import Authorization, SignedHeader
from app.ports.provider import AudioReceived, OpenSink, Queued, TopUpReceipt
from tests.services.clockwork import FakeClock
from tests.services.fake_chain import FakeChain

HOST = "api.venice.ai"
TOP_UP_URL = f"https://{HOST}/api/v1/x402/top-up"
PAYEE = "0x2670b922ef37c7df47158725c0cc407b5382293f"
MODEL = AudioModel(id="stable-audio-25", name="Stable Audio", pricing=Pricing(190_000))

Answer = StillMaking | errors.GondolaError | bytes
TopUpAnswer = Callable[["FakeHost", Authorization], TopUpReceipt]


def offer(**changes: object) -> Offer:
    """What the top-up route asks for."""
    fields: dict[str, object] = {
        "network": BASE,
        "payee": PAYEE,
        "amount_micro_usdc": 5_000_000,
        "max_timeout_s": 300,
        "asset_ours": True,
        "domain_ours": True,
        "x402_version": 2,
        "url": TOP_UP_URL,
        "resource_url": TOP_UP_URL,
        "raw": {"scheme": "exact", "network": "eip155:8453"},
    }
    return Offer(**{**fields, **changes})  # type: ignore[arg-type]


def authorization_in(header: SignedHeader) -> Authorization:
    """What a payment header carries, read back from its bytes."""
    signed = json.loads(base64.b64decode(header.value))["payload"]["authorization"]
    return Authorization(
        signed["from"].lower(),
        signed["to"].lower(),
        int(signed["value"]),
        int(signed["validAfter"]),
        int(signed["validBefore"]),
        signed["nonce"],
    )


def settles(host: FakeHost, paid: Authorization) -> TopUpReceipt:
    """The honest answer: settled and credited, once however often it is asked."""
    found = host.chain.transfer_of(paid) or host.chain.settle(paid)
    if found is None:
        raise errors.TopUpRefused("PAYMENT_VERIFICATION_FAILED", status=400)
    host.credited.setdefault(paid.nonce, paid.value_micro_usdc)
    return TopUpReceipt(paid.value_micro_usdc, None, found.transaction, success=True)


def then(before: TopUpAnswer | None, error: errors.GondolaError) -> TopUpAnswer:
    """An answer that is an error, after something else really happened (or nothing, for None)."""

    def answer(host: FakeHost, paid: Authorization) -> TopUpReceipt:
        if before is not None:
            before(host, paid)
        raise error

    return answer


def lies(transaction: str = "0x" + "ee" * 32) -> TopUpAnswer:
    """Says paid, and settles nothing."""
    return lambda _host, paid: TopUpReceipt(paid.value_micro_usdc, None, transaction, success=True)


def denies(host: FakeHost, paid: Authorization) -> TopUpReceipt:
    """Settles, and says that it failed."""
    return TopUpReceipt(None, None, settles(host, paid).transaction, success=False)


class FakeHost:
    """Fulfils ``ports.provider.JobProvider``. Unscripted, it answers honestly and at once."""

    host = HOST

    def __init__(self, clock: FakeClock, chain: FakeChain) -> None:
        self.clock, self.chain = clock, chain
        self.clock_offset_s: float | None = 0.0
        self.offers: tuple[Offer, ...] = (offer(),)
        self.price, self.credit = 190_000, 8_000_000
        self.headers: list[SignedHeader] = []
        self.credited: dict[str, int] = {}
        self.top_ups: deque[TopUpAnswer] = deque()
        self.queued: list[tuple[str, JobRequest]] = []
        self.queue_answers: deque[tuple[bool, errors.GondolaError]] = deque()
        self.ledgers: dict[str, list[LedgerEntry]] = {}
        self._rows = 0
        self.jobs: dict[str, deque[Answer]] = {}
        self.retrieves: list[tuple[str, str, float]] = []
        self.completes: list[str] = []
        self.complete_answers: deque[bool | errors.GondolaError] = deque()
        self.trouble: dict[str, errors.GondolaError] = {}
        self.in_flight = self.most_in_flight = 0
        self.latency_s = 0.0
        self.gates: dict[str, asyncio.Event] = {}
        self.witness: Callable[[FakeHost, SignedHeader], None] | None = None

    async def models(self) -> tuple[AudioModel, ...]:
        self._stumble("models")
        return (MODEL, AudioModel(id="lyria-3-pro", name="lyria", pricing=Pricing(100_000)))

    async def quote(self, model: AudioModel, request: JobRequest) -> int:
        self._stumble("quote")
        return self.price

    async def queue(self, account: Account, request: JobRequest) -> Queued:
        await self._arrive("queue")
        charged, error = self.queue_answers.popleft() if self.queue_answers else (True, None)
        queue_id = f"q-{len(self.queued) + 1}"
        if charged:
            self.queued.append((account.id, request))
            self.jobs.setdefault(queue_id, deque([StillMaking(20_000, 0)]))
            self.book(request.model, queue_id, account_id=account.id)
        if error is not None:
            raise error
        return Queued(request.model, queue_id)

    def book(
        self, model: str, request_id: str = "", *, account_id: str = "acc-1", ago_s: float = 0.0
    ) -> LedgerEntry:
        """Write a CHARGE into an account's ledger."""
        when = self.clock.wall - timedelta(seconds=ago_s)
        row = LedgerEntry(f"row-{self._rows}", LedgerKind.CHARGE, Decimal("-0.19"), when, request_id, model)
        self._rows += 1
        self.ledgers.setdefault(account_id, []).insert(0, row)
        return row

    async def retrieve(
        self, account: Account, model: str, queue_id: str, open_sink: OpenSink
    ) -> StillMaking | AudioReceived:
        self.retrieves.append((account.id, queue_id, self.clock.steady))
        await self._arrive("retrieve")
        return await self._answer(queue_id, open_sink)

    async def _answer(self, queue_id: str, open_sink: OpenSink) -> StillMaking | AudioReceived:
        script = self.jobs.get(queue_id)
        if not script:
            raise errors.UnknownQueueId
        answer = script.popleft() if len(script) > 1 else script[0]
        if isinstance(answer, errors.GondolaError):
            raise answer
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

    async def complete(self, account: Account, model: str, queue_id: str) -> bool:
        self.completes.append(queue_id)
        await self._arrive("complete")
        answer = self.complete_answers.popleft() if self.complete_answers else True
        if isinstance(answer, errors.GondolaError):
            raise answer
        if answer:
            self.jobs[queue_id] = deque([errors.NotFound()])
        return answer

    async def balance(self, account: Account) -> Balance | None:
        await self._arrive("balance")
        if not account.is_wallet:
            return None
        return Balance(account.id, self.credit, True, 5_000_000, 10_000_000, self.clock.wall)

    async def transactions(self, account: Account, limit: int = 50) -> tuple[LedgerEntry, ...]:
        await self._arrive("transactions")
        return tuple(self.ledgers.get(account.id, [])[:limit]) if account.is_wallet else ()

    async def top_up_offers(self) -> tuple[Offer, ...]:
        await self._arrive("offers")
        return self.offers

    async def top_up(self, header: SignedHeader) -> TopUpReceipt:
        self.headers.append(header)
        if self.witness is not None:
            self.witness(self, header)
        await self._arrive("top_up")
        answer = self.top_ups.popleft() if self.top_ups else settles
        return answer(self, authorization_in(header))

    async def _arrive(self, where: str) -> None:
        """Each request takes at least one turn of the loop, and as long as a test wants."""
        signed = where not in {"offers", "top_up"}
        self.in_flight += signed
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            await asyncio.sleep(0)
            if where in self.gates:
                await self.gates[where].wait()
            if self.latency_s:
                await self.clock.sleep(self.latency_s)
            self._stumble(where)
        finally:
            self.in_flight -= signed

    def _stumble(self, where: str) -> None:
        if where in self.trouble:
            raise self.trouble[where]
