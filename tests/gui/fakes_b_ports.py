"""The outside world of page and dialog tests: a clock, a host, a node, a signer; each answers at once."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

from app.domain import errors
from app.domain.account import Account
from app.domain.catalogue import AudioModel, JobRequest
from app.domain.charge import LedgerEntry
from app.domain.job import Job
from app.domain.networks import BASE, Network
from app.domain.observation import AudioHead, Balance, StillMaking
from app.domain.offer import Offer
from app.domain.payment import (
    Authorization,
    ChainProof,
    NonceReading,
    SignedHeader,
)
from app.domain.question import Question
from app.domain.signin import SignInMessage
from app.domain.transfers import ChainTransfer
from app.domain.wallet_code import WalletCode
from app.ports.audio import ProbeResult, StoredFile
from app.ports.chain import Head, NodeHealth
from app.ports.provider import AudioReceived, AudioSink, OpenSink, Queued, TopUpReceipt
from app.ports.seller import Look
from tests.gui.facts_b import ADDRESS, MODELS, NOW, PAYEE


class StillClock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return (self.at - NOW).total_seconds()

    async def sleep(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
        await asyncio.sleep(0)


class FakeProvider:
    """A host that answers at once; a test sets what it answers, or which error it raises."""

    host = "api.venice.ai"
    clock_offset_s: float | None = 0.0

    def __init__(self) -> None:
        self.price = 690_000
        self.credit = 8_310_000
        self.quotes: list[JobRequest] = []
        self.queued: list[JobRequest] = []
        self.trouble: dict[str, errors.GondolaError] = {}

    async def models(self) -> tuple[AudioModel, ...]:
        self._stumble("models")
        return MODELS

    async def quote(self, model: AudioModel, request: JobRequest) -> int:
        self._stumble("quote")
        self.quotes.append(request)
        return self.price

    async def queue(self, account: Account, request: JobRequest) -> Queued:
        self.queued.append(request)
        self._stumble("queue")
        return Queued(request.model, f"queue-{len(self.queued)}")

    async def retrieve(
        self, account: Account, model: str, queue_id: str, open_sink: OpenSink
    ) -> StillMaking | AudioReceived:
        self._stumble("retrieve")
        return StillMaking(20_000, 4_000)

    async def complete(self, account: Account, model: str, queue_id: str) -> bool:
        return True

    async def balance(self, account: Account) -> Balance | None:
        if not account.is_wallet:
            return None
        return Balance(account.id, self.credit, self.credit >= 100_000, 5_000_000, 10_000_000, NOW)

    async def transactions(self, account: Account, limit: int = 50) -> tuple[LedgerEntry, ...]:
        return ()

    async def top_up_offers(self) -> tuple[Offer, ...]:
        self._stumble("top_up")
        url = "https://api.venice.ai/api/v1/x402/top-up"
        return (Offer(BASE, PAYEE.lower(), 5_000_000, 300, True, True, 2, url, url),)

    async def top_up(self, header: SignedHeader) -> TopUpReceipt:
        return TopUpReceipt(10_000_000, 18_310_000, "0x" + "ab" * 32, success=True)

    def _stumble(self, where: str) -> None:
        error = self.trouble.get(where)
        if error is not None:
            raise error


class FakeChain:
    """A node that knows one balance."""

    network: Network = BASE

    def __init__(self, clock: StillClock) -> None:
        self._clock = clock
        self.usdc = 42_100_000
        self.ether = 0
        self.came: tuple[ChainTransfer, ...] = ()
        self.code = WalletCode()
        self.trouble: errors.ChainError | None = None

    async def head(self) -> Head:
        return Head(1000, self._clock.now())

    async def usdc_balance(self, address: str) -> int:
        if self.trouble is not None:
            raise self.trouble
        return self.usdc

    async def ether_wei(self, address: str) -> int:
        if self.trouble is not None:
            raise self.trouble
        return self.ether

    async def find_proof(self, authorization: Authorization, hint: str = "") -> ChainProof | None:
        return None

    async def finalized_nonce(self, authorization: Authorization) -> NonceReading | None:
        return None

    async def wallet_code(self, address: str) -> WalletCode:
        if self.trouble is not None:
            raise self.trouble
        return self.code

    async def transfers_of(
        self, address: str, since: datetime, until: datetime | None = None, *, incoming_only: bool = False
    ) -> tuple[ChainTransfer, ...]:
        return self.came

    def nodes(self) -> tuple[NodeHealth, ...]:
        return ()


class FakeSeller:
    """A seller that is always still making it, for free."""

    def request(self, job: Job) -> tuple[str, str, bytes]:
        return "POST", job.seller_url, b"{}"

    async def look(self, job: Job, open_sink: OpenSink) -> Look:
        return Look(StillMaking(20_000, 4_000))

    async def look_signed_in(self, account: Account, job: Job, open_sink: OpenSink) -> Look:
        return Look(StillMaking(20_000, 4_000))

    async def look_paid(
        self, payment: SignedHeader, open_sink: OpenSink, account: Account | None = None
    ) -> Look:
        return Look(StillMaking(20_000, 4_000))


class FakeScheme:
    """Encodes nothing real; the same input gives the same bytes."""

    def read_offers(self, url: str, body: bytes, challenge_header: str | None) -> tuple[Offer, ...]:
        return ()

    def header(
        self,
        offer: Offer,
        authorization: Authorization,
        signature: str,
        *,
        method: str = "POST",
        body: bytes = b"",
        payment_id: str = "",
    ) -> SignedHeader:
        return SignedHeader("PAYMENT-SIGNATURE", signature, method, offer.url, body)

    def typed_data(self, authorization: Authorization, network: Network) -> dict[str, object]:
        return {"primaryType": "TransferWithAuthorization", "message": {"nonce": authorization.nonce}}

    def new_nonce(self) -> str:
        return "0x" + "1c" * 32


class FakeSigner:
    """Signs by saying so."""

    async def sign_transfer(self, account: Account, authorization: Authorization, network: Network) -> str:
        return "0x" + "5e" * 65

    async def sign_in(self, account: Account, message: SignInMessage) -> str:
        return "0x" + "5e" * 65

    async def bearer(self, account: Account) -> str:
        return "key"

    async def checksummed(self, address: str) -> str:
        return {known.lower(): known for known in (PAYEE, ADDRESS)}.get(address, address)


class FreeLocks:
    """Nobody else is there."""

    def acquire(self, name: str) -> bool:
        return True

    def release(self, name: str) -> None:
        return


class NoFiles:
    """No audio is saved in these tests."""

    async def open_sink(self, folder: Path, stem: str, head: AudioHead) -> AudioSink:
        raise errors.DiskFull

    async def keep(self, sink: AudioSink, *, verified: bool) -> StoredFile:
        raise errors.DiskFull

    async def is_there(self, path: Path, size_bytes: int) -> bool:
        return False

    async def require_room(self, folder: Path) -> None:
        return None

    def partial_path(self, sink: AudioSink) -> Path:
        return Path()

    async def probe(self, path: Path, head: AudioHead) -> ProbeResult:
        return ProbeResult(ok=False)

    async def peaks(self, path: Path, count: int) -> tuple[float, ...]:
        return (0.0,) * count

    async def play(self, path: Path) -> None:
        return

    async def reveal(self, path: Path) -> None:
        return

    async def browse(self, url: str) -> None:
        return


class SaysYes:
    """Approves everything and remembers what it was asked."""

    def __init__(self, *, answer: bool = True) -> None:
        self.answer = answer
        self.asked: list[Question] = []

    async def approve(self, question: Question) -> bool:
        self.asked.append(question)
        return self.answer
