"""Asks one node over JSON-RPC. Its chain id is checked before anything else is believed, and now and then again."""

from __future__ import annotations

import asyncio
import itertools
import json

from app.adapters.base import read
from app.adapters.transport import Call, HttpTransport, Reply
from app.domain import errors
from app.domain.networks import Network
from app.ports.clock import Clock

ANSWER_LIMIT_BYTES = 4 * 1024 * 1024
READ_S = 20.0
WHOLE_S = 30.0
TRUSTED_FOR_S = 60.0
_OK = 200
_TOO_MANY_REQUESTS = 429
_CLIENT_ERRORS = range(400, 500)
_NO_ENTRY = frozenset({401, 403, 404, 429})
_BUSY_CODES = frozenset({429, -32005, -32016, -32029})
"""What public nodes answer to somebody who asks too often; some say the same of a question that is too wide."""
_TOO_WIDE = ("range", "results", "logs", "blocks")
_LONGEST_WAIT_S = 3600.0


class Node:
    """One node address for one network.

    Raises from every method: NodeUnreachable (no answer), NodeRefused (an error), NodeBusy (asked too often),
    NodeMalformed, WrongChain.
    """

    def __init__(self, network: Network, rpc_url: str, transport: HttpTransport, clock: Clock) -> None:
        self.network = network
        self._url = transport.checked_url(rpc_url)
        self._transport = transport
        self._clock = clock
        self._ids = itertools.count(1)
        self._trusted_until = float("-inf")
        self._checking = asyncio.Lock()

    async def ask(self, method: str, *params: object) -> object:
        """The result of one call, after the chain id is known to be right; any error makes us check it again."""
        await self._check_chain()
        try:
            return await self._call(method, *params)
        except errors.ChainError:
            self._trusted_until = float("-inf")
            raise

    async def check_chain_now(self) -> None:
        """Check the chain id even if it was right a moment ago: for reads on which a signature or a VOID hangs."""
        self._trusted_until = float("-inf")
        await self._check_chain()

    async def _check_chain(self) -> None:
        async with self._checking:
            if self._clock.monotonic() < self._trusted_until:
                return
            found = read.quantity(await self._call("eth_chainId"))
            if found != self.network.chain_id:
                raise errors.WrongChain(detail=f"chain {found} instead of {self.network.chain_id}")
            self._trusted_until = self._clock.monotonic() + TRUSTED_FOR_S

    async def _call(self, method: str, *params: object) -> object:
        request_id = next(self._ids)
        question = {"jsonrpc": "2.0", "id": request_id, "method": method, "params": params}
        headers = {"content-type": "application/json", "accept": "application/json"}
        body = json.dumps(question, separators=(",", ":")).encode()
        call = Call("POST", self._url, headers, body, ANSWER_LIMIT_BYTES, READ_S, WHOLE_S)
        try:
            reply = await self._transport.fetch(call)
            content = await reply.body()
        except errors.MalformedAnswer as error:
            raise errors.NodeMalformed(detail=f"{method}: {error.what} {error.detail}") from error
        except errors.ProviderError as error:
            raise _out_of_reach(method, error) from error
        if reply.status != _OK:
            raise _turned_away(method, reply)
        try:
            return read.read_result(content, request_id)
        except read.RpcRefused as refused:
            detail = f"{method}: {refused}"
            if refused.code in _BUSY_CODES and not any(word in refused.words.lower() for word in _TOO_WIDE):
                raise errors.NodeBusy(detail=detail) from None
            raise errors.NodeRefused(detail=detail) from None


def _out_of_reach(method: str, error: errors.ProviderError) -> errors.NodeUnreachable:
    """What stands between us and every server is said as it is, not as the node's trouble."""
    found = errors.NodeUnreachable(detail=f"{method}: {error.detail}")
    if isinstance(error, errors.ProxyTrouble | errors.CertificateRefused):
        found.what, found.do = error.what, error.do
    return found


def _turned_away(method: str, reply: Reply) -> errors.NodeUnreachable:
    """The error for a status other than 200: some nodes refuse a question that is too wide with a 4xx."""
    detail = f"{method}: HTTP {reply.status}"
    if reply.status == _TOO_MANY_REQUESTS:
        return errors.NodeBusy(retry_after_s=_seconds(reply.header("retry-after")), detail=detail)
    if reply.status in _CLIENT_ERRORS and reply.status not in _NO_ENTRY:
        return errors.NodeRefused(detail=detail)
    return errors.NodeUnreachable(detail=detail)


def _seconds(text: str | None) -> float | None:
    """A Retry-After in seconds, an hour at most; None for dates and anything odd."""
    plain = text is not None and text.isascii() and text.isdigit() and len(text) <= len("999999")
    return min(float(text), _LONGEST_WAIT_S) if text is not None and plain else None
