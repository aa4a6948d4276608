"""Venice as a prepaid host: fulfils ``ports.provider.JobProvider`` over one API address."""

from __future__ import annotations

import logging
from datetime import UTC, datetime

from app.adapters import audio_answer
from app.adapters.json_models import as_identifier, as_model, read
from app.adapters.transport import HttpTransport, Reply
from app.adapters.venice import requests
from app.adapters.venice.answers import refusal
from app.adapters.venice.models import read_models
from app.adapters.venice.routes import Route
from app.adapters.venice.session import VeniceSession
from app.adapters.venice.top_up import TopUpRoute
from app.adapters.venice.wire import (
    BalanceAnswer,
    CompleteAnswer,
    LedgerAnswer,
    LedgerRow,
    QueueAnswer,
    QuoteAnswer,
)
from app.domain import errors
from app.domain.account import Account, same_address
from app.domain.catalogue import AudioModel, JobRequest
from app.domain.charge import LedgerEntry, LedgerKind
from app.domain.money import usd_price_to_micro, usd_to_micro
from app.domain.observation import Balance, StillMaking
from app.domain.offer import Offer
from app.domain.payment import SignedHeader
from app.ports.clock import Clock
from app.ports.provider import AudioReceived, OpenSink, Queued, TopUpReceipt
from app.ports.scheme import SettlingScheme
from app.ports.signer import Signer

_log = logging.getLogger(__name__)
LARGEST_PAGE = 100
QUEUEING_S = 90.0
_MAY_HAVE_BEEN_QUEUED = "The answer does not say whether the job was queued."


class VeniceProvider:
    """One Venice deployment. Models and quotes are asked for without credentials, all else signed afresh."""

    def __init__(
        self, api_url: str, transport: HttpTransport, signer: Signer, clock: Clock, scheme: SettlingScheme
    ) -> None:
        self._clock = clock
        self._session = VeniceSession(api_url, transport, signer, clock)
        self._top_up = TopUpRoute(self._session, transport, scheme)

    @property
    def host(self) -> str:
        """Host, with port where not the default, of the API address."""
        return self._session.domain

    @property
    def clock_offset_s(self) -> float | None:
        """Seconds that the server's clock is ahead of ours, by its last ``Date``; None before any answer."""
        return self._session.server_clock.offset_s

    async def models(self) -> tuple[AudioModel, ...]:
        """The music family with its options and prices."""
        reply = await self._session.public(Route.MODELS)
        return read_models(await self._body_of(reply, Route.MODELS, None))

    async def quote(self, model: AudioModel, request: JobRequest) -> int:
        """The price of a request in micro-USDC, rounded up."""
        reply = await self._session.public(Route.QUOTE, requests.quote_body(model, request))
        answer = read(QuoteAnswer, await self._body_of(reply, Route.QUOTE, None))
        try:
            return usd_price_to_micro(answer.quote)
        except errors.InvalidAmount as error:
            raise errors.MalformedAnswer(
                "The server sent a price we cannot read.", detail=error.what
            ) from error

    async def queue(self, account: Account, request: JobRequest) -> Queued:
        """Queue a job. CHARGES, is sent at most once per call and never repeated inside.

        The one exception is a 401 about the time of the proof, which proves that nothing was queued.

        Raises:
            Unreachable: with ``maybe_delivered`` True whenever no answer says plainly that it was not queued.
        """
        body = requests.queue_body(request)
        try:
            async with self._session.signed(account, Route.QUEUE, body, read_s=QUEUEING_S) as reply:
                answer = read(QueueAnswer, await self._body_of(reply, Route.QUEUE, account))
        except errors.JobFailed:
            raise
        except (errors.ServerTrouble, errors.MalformedAnswer) as error:
            raise _doubt(error) from error
        except errors.SignInRefused as error:
            if error.server_code.endswith("NONCE_REUSED"):
                raise _doubt(error) from error
            raise
        return Queued(model=as_identifier(answer.model) or request.model, queue_id=answer.queue_id)

    async def retrieve(
        self, account: Account, model: str, queue_id: str, open_sink: OpenSink
    ) -> StillMaking | AudioReceived:
        """Ask once about a job; audio is streamed into the sink, which is abandoned when the answer is cut."""
        body = requests.retrieve_body(model, queue_id)
        async with self._session.signed(account, Route.RETRIEVE, body) as reply:
            if not _is_success(reply):
                raise await self._refusal(reply, Route.RETRIEVE, account)
            found_format = audio_answer.audio_format(reply)
            if found_format is None:
                return await audio_answer.read_status(reply)
            return await audio_answer.receive_audio(reply, found_format, open_sink)

    async def complete(self, account: Account, model: str, queue_id: str) -> bool:
        """Ask the host to delete its copy; False means try later. A copy that is gone already is deleted."""
        body = requests.complete_body(model, queue_id)
        async with self._session.signed(account, Route.COMPLETE, body) as reply:
            try:
                return read(CompleteAnswer, await self._body_of(reply, Route.COMPLETE, account)).success
            except errors.NotFound:
                return True

    async def balance(self, account: Account) -> Balance | None:
        """Prepaid credit of a wallet; None for accounts whose credit the host does not tell (API keys)."""
        if not account.is_wallet:
            return None
        async with self._session.signed(account, Route.BALANCE, wallet=account.address) as reply:
            data = read(BalanceAnswer, await self._body_of(reply, Route.BALANCE, account)).data
        _check_wallet(data.wallet, account)
        try:
            return Balance(
                account_id=account.id,
                credit_micro_usdc=usd_to_micro(data.balance),
                can_consume=data.can_consume,
                minimum_top_up_micro_usdc=usd_price_to_micro(data.minimum_top_up),
                suggested_top_up_micro_usdc=usd_price_to_micro(data.suggested_top_up),
                seen_at=self._clock.now(),
            )
        except errors.InvalidAmount as error:
            raise errors.MalformedAnswer(
                "The server sent a balance we cannot read.", detail=error.what
            ) from error

    async def transactions(self, account: Account, limit: int = 50) -> tuple[LedgerEntry, ...]:
        """The newest rows of the host's ledger for a wallet, newest first; empty for API keys.

        Rows that cannot be read are left out: an absent row proves nothing.
        """
        if not account.is_wallet:
            return ()
        page = max(1, min(limit, LARGEST_PAGE))
        signed = self._session.signed(account, Route.TRANSACTIONS, wallet=account.address, limit=page)
        async with signed as reply:
            data = read(LedgerAnswer, await self._body_of(reply, Route.TRANSACTIONS, account)).data
        _check_wallet(data.wallet, account)
        rows = (_ledger_entry(raw) for raw in data.transactions)
        return tuple(row for row in rows if row is not None)

    async def top_up_offers(self) -> tuple[Offer, ...]:
        """The live challenge of the top-up route, without credentials or payment."""
        return await self._top_up.offers()

    async def top_up(self, header: SignedHeader) -> TopUpReceipt:
        """Send exactly this header to the top-up route (the only route that ever gets one), once."""
        return await self._top_up.pay(header)

    async def _body_of(self, reply: Reply, route: Route, account: Account | None) -> bytes:
        """The body of a success; any other status is raised as its error."""
        if not _is_success(reply):
            raise await self._refusal(reply, route, account)
        return await reply.body()

    async def _refusal(self, reply: Reply, route: Route, account: Account | None) -> errors.ProviderError:
        return await refusal(reply, route, account, self._session.server_clock)


def _is_success(reply: Reply) -> bool:
    return reply.status in (200, 201, 202)


def _doubt(error: errors.ProviderError) -> errors.Unreachable:
    """An answer after which a charging request may or may not have been taken."""
    doubt = errors.Unreachable(maybe_delivered=True, detail=f"{error.what} {error.detail}")
    doubt.what = _MAY_HAVE_BEEN_QUEUED
    doubt.means = "It may have been charged, once at most."
    doubt.do = "Nothing is queued again by itself; the ledger may tell more."
    doubt.status, doubt.server_code = error.status, error.server_code
    return doubt


def _check_wallet(named: str, account: Account) -> None:
    if not same_address(named, account.address):
        raise errors.MalformedAnswer("The server answered about another wallet.", detail=named)


def _ledger_entry(raw: object) -> LedgerEntry | None:
    try:
        row = as_model(LedgerRow, raw)
        created_at = datetime.fromisoformat(row.created_at)
        kind = LedgerKind(row.kind)
    except (errors.MalformedAnswer, ValueError):
        _log.info("A row of the ledger is left out: it cannot be read")
        return None
    return LedgerEntry(
        id=row.id,
        kind=kind,
        amount_usd=row.amount,
        created_at=created_at if created_at.tzinfo else created_at.replace(tzinfo=UTC),
        request_id=row.request_id or "",
        model_id=row.model_id or "",
    )
