"""A provider that shares one allowance among all calls of an account, and hears from each whether the host is there.

The watcher counts its own polls and clean-ups; every other signed-in call goes through a slot here, so that
together they never have more in flight than a wallet may, and all hear when the host asks to wait.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from app.domain import errors
from app.domain.account import Account
from app.domain.catalogue import AudioModel, JobRequest
from app.domain.charge import LedgerEntry
from app.domain.observation import Balance, StillMaking
from app.domain.offer import Offer
from app.domain.pace import Call
from app.domain.payment import SignedHeader
from app.ports.provider import AudioReceived, JobProvider, OpenSink, Queued, TopUpReceipt
from app.services.gates import Gate, learn
from app.services.quota import Quotas


class CourteousProvider:
    """Fulfils ``ports.provider.JobProvider`` by asking another one, in turn."""

    def __init__(self, provider: JobProvider, quotas: Quotas, gate: Gate) -> None:
        self._provider = provider
        self._quotas = quotas
        self._gate = gate

    @property
    def host(self) -> str:
        """The other one's."""
        return self._provider.host

    @property
    def clock_offset_s(self) -> float | None:
        """The other one's."""
        return self._provider.clock_offset_s

    async def models(self) -> tuple[AudioModel, ...]:
        """Asked at once: it is nobody's call in particular."""
        async with self._heard():
            return await self._provider.models()

    async def quote(self, model: AudioModel, request: JobRequest) -> int:
        """Asked at once, likewise."""
        async with self._heard():
            return await self._provider.quote(model, request)

    async def queue(self, account: Account, request: JobRequest) -> Queued:
        """In its turn of the minute, in a slot of the account."""
        await self._quotas.pacer.turn(Call.QUEUE, account.id)
        async with self._slot(account):
            return await self._provider.queue(account, request)

    async def retrieve(
        self, account: Account, model: str, queue_id: str, open_sink: OpenSink
    ) -> StillMaking | AudioReceived:
        """Counted by the watcher."""
        async with self._heard():
            return await self._provider.retrieve(account, model, queue_id, open_sink)

    async def complete(self, account: Account, model: str, queue_id: str) -> bool:
        """Counted by the watcher."""
        async with self._heard():
            return await self._provider.complete(account, model, queue_id)

    async def balance(self, account: Account) -> Balance | None:
        """In its turn of the minute, in a slot of the account."""
        if account.is_wallet:
            await self._quotas.pacer.turn(Call.BALANCE, account.id)
        async with self._slot(account):
            return await self._provider.balance(account)

    async def transactions(self, account: Account, limit: int = 50) -> tuple[LedgerEntry, ...]:
        """In its turn of the minute, in a slot of the account."""
        if account.is_wallet:
            await self._quotas.pacer.turn(Call.LEDGER, account.id)
        async with self._slot(account):
            return await self._provider.transactions(account, limit)

    async def top_up_offers(self) -> tuple[Offer, ...]:
        """Asked at once: no account is named."""
        async with self._heard():
            return await self._provider.top_up_offers()

    async def top_up(self, header: SignedHeader) -> TopUpReceipt:
        """Sent at once: the host counts it by payment."""
        return await self._provider.top_up(header)

    @asynccontextmanager
    async def _heard(self) -> AsyncIterator[None]:
        """Whatever is answered, the host is there; only a connection that cannot be made says otherwise."""
        try:
            yield
        except errors.GondolaError as error:
            learn(self._gate, error)
            raise
        learn(self._gate, None)

    @asynccontextmanager
    async def _slot(self, account: Account) -> AsyncIterator[None]:
        async with self._quotas.slot(account.id), self._heard():
            try:
                yield
            except errors.RateLimited as error:
                self._quotas.blocked(account.id, error.retry_after_s)
                raise
            except errors.ProviderError as error:
                if error.is_refusal:
                    self._quotas.failed(account.id)
                raise
