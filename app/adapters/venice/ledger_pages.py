"""Reads Venice's ledger page by page (``GET /x402/transactions/{wallet}``), and counts what it cannot read."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx
from pydantic import Field, StrictBool, StrictStr

from app.adapters.json_models import Answer, as_identifier, as_model, read
from app.adapters.transport import HttpTransport
from app.adapters.venice.answers import refusal
from app.adapters.venice.routes import Route
from app.adapters.venice.session import VeniceSession
from app.adapters.venice.wire import LedgerData, LedgerRow
from app.domain import errors
from app.domain.account import Account, same_address
from app.domain.charge import LedgerEntry, LedgerKind
from app.domain.money import usd_to_micro
from app.ports.clock import Clock
from app.ports.ledger import LARGEST_PAGE, LedgerPage
from app.ports.signer import Signer

_KINDS = {kind.value for kind in LedgerKind}


class _Pagination(Answer):
    has_more: StrictBool = Field(alias="hasMore")


class _PageData(LedgerData):
    pagination: _Pagination | None = None


class _PageAnswer(Answer):
    data: _PageData


class _Kind(Answer):
    kind: StrictStr = Field(alias="type")


class _PagedSession(VeniceSession):
    """A session whose addresses can say where a page begins."""

    def url(self, route: Route, **parts: object) -> str:
        """The full address of a route, from ``offset`` on."""
        offset = parts.pop("offset", 0)
        return str(httpx.URL(super().url(route, **parts)).copy_set_param("offset", str(offset)))


class VeniceLedger:
    """``ports.ledger.LedgerPages`` at one Venice deployment."""

    def __init__(self, api_url: str, transport: HttpTransport, signer: Signer, clock: Clock) -> None:
        self._session = _PagedSession(api_url, transport, signer, clock)

    async def page(self, account: Account, offset: int, limit: int = LARGEST_PAGE) -> LedgerPage:
        """Rows from ``offset`` on, newest first.

        Raises:
            NotAllowed: an API key's ledger is not told.
            ProviderError, VaultError: it could not be read.
        """
        if not account.is_wallet:
            raise errors.NotAllowed("Venice does not tell the ledger of an API key.")
        signed = self._session.signed(
            account, Route.TRANSACTIONS, wallet=account.address, limit=limit, offset=offset
        )
        async with signed as reply:
            if reply.status != httpx.codes.OK:
                raise await refusal(reply, Route.TRANSACTIONS, account, self._session.server_clock)
            data = read(_PageAnswer, await reply.body()).data
        if not same_address(data.wallet, account.address):
            raise errors.MalformedAnswer("The server answered about another wallet.", detail=data.wallet)
        return _page(data, limit)


def _page(data: _PageData, limit: int) -> LedgerPage:
    rows: list[LedgerEntry] = []
    unknown = broken = 0
    for raw in data.transactions:
        try:
            if as_model(_Kind, raw).kind in _KINDS:
                rows.append(_entry(as_model(LedgerRow, raw)))
            else:
                unknown += 1
        except (errors.MalformedAnswer, errors.InvalidAmount, ValueError):
            broken += 1
    length = len(data.transactions)
    has_more = data.pagination.has_more if data.pagination else length >= limit
    return LedgerPage(tuple(rows), length, has_more and length > 0, unknown, broken)


def _entry(row: LedgerRow) -> LedgerEntry:
    created_at = datetime.fromisoformat(row.created_at)
    usd_to_micro(row.amount)
    return LedgerEntry(
        id=row.id,
        kind=LedgerKind(row.kind),
        amount_usd=row.amount,
        created_at=created_at if created_at.tzinfo else created_at.replace(tzinfo=UTC),
        request_id=as_identifier(row.request_id),
        model_id=as_identifier(row.model_id),
    )
