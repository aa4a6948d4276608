"""A host that makes audio: what it offers, what it costs, and one job's life there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from app.domain.account import Account
from app.domain.catalogue import AudioModel, JobRequest
from app.domain.charge import LedgerEntry
from app.domain.observation import AudioHead, Balance, StillMaking
from app.domain.offer import Offer
from app.domain.payment import SignedHeader


class AudioSink(Protocol):
    """Where streamed audio goes: a temporary file in the target folder."""

    async def write(self, chunk: bytes) -> None:
        """Append bytes; raises DiskError."""
        ...

    async def abandon(self) -> None:
        """Throw the partial file away; safe to call twice."""
        ...


OpenSink = Callable[[AudioHead], Awaitable[AudioSink]]


@dataclass(frozen=True, slots=True)
class AudioReceived:
    """The answer was audio and every byte of it went into ``sink``; whole by Content-Length or clean chunked end."""

    head: AudioHead
    sink: AudioSink
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Queued:
    """A job was accepted."""

    model: str
    queue_id: str


@dataclass(frozen=True, slots=True)
class TopUpReceipt:
    """What the host claims after a top-up; a claim until our own node proves it."""

    credited_micro_usdc: int | None
    new_balance_micro_usdc: int | None
    transaction: str
    success: bool


class JobProvider(Protocol):
    """One prepaid host. Every method raises ProviderError (or VaultError when it cannot sign in)."""

    @property
    def host(self) -> str:
        """Host, with port where not the default, of the API address."""
        ...

    @property
    def clock_offset_s(self) -> float | None:
        """Seconds that this host's clock is ahead of ours, from its last answer; None before one."""
        ...

    async def models(self) -> tuple[AudioModel, ...]:
        """The music family with its options and prices."""
        ...

    async def quote(self, model: AudioModel, request: JobRequest) -> int:
        """The price of a request in micro-USDC, rounded up."""
        ...

    async def queue(self, account: Account, request: JobRequest) -> Queued:
        """Queue a job. CHARGES, is sent at most once per call and never repeated inside.

        Raises Unreachable with ``maybe_delivered`` True whenever the request may have arrived.
        """
        ...

    async def retrieve(
        self, account: Account, model: str, queue_id: str, open_sink: OpenSink
    ) -> StillMaking | AudioReceived:
        """Ask once about a job; audio is streamed into the sink, which is abandoned when the answer is cut."""
        ...

    async def complete(self, account: Account, model: str, queue_id: str) -> bool:
        """Ask the host to delete its copy; False means try later."""
        ...

    async def balance(self, account: Account) -> Balance | None:
        """Prepaid credit of a wallet; None for accounts whose credit the host does not tell (API keys)."""
        ...

    async def transactions(self, account: Account, limit: int = 50) -> tuple[LedgerEntry, ...]:
        """The newest rows of the host's ledger for a wallet, newest first; empty for API keys."""
        ...

    async def top_up_offers(self) -> tuple[Offer, ...]:
        """The live challenge of the top-up route, without credentials or payment."""
        ...

    async def top_up(self, header: SignedHeader) -> TopUpReceipt:
        """Send exactly this header to the top-up route (the only route that ever gets one), once."""
        ...
