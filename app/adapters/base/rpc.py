"""Asks one node over JSON-RPC. Its chain id is checked before anything else is believed, and now and then again."""

from __future__ import annotations

import asyncio
import itertools
import json

from app.adapters.base import read
from app.adapters.transport import Call, HttpTransport
from app.domain import errors
from app.domain.networks import Network
from app.ports.clock import Clock

ANSWER_LIMIT_BYTES = 4 * 1024 * 1024
READ_S = 20.0
WHOLE_S = 30.0
TRUSTED_FOR_S = 60.0
_OK = 200


class Node:
    """One node address for one network.

    Raises from every method: NodeUnreachable (no answer, or an error), NodeMalformed, WrongChain.
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
            raise errors.NodeUnreachable(detail=f"{method}: {error.detail}") from error
        try:
            if reply.status != _OK:
                raise errors.NodeUnreachable(detail=f"{method}: HTTP {reply.status}")
            return read.read_result(content, request_id)
        except read.RpcRefused as refused:
            raise errors.NodeUnreachable(
                "The Base node refused to answer.", detail=f"{method}: {refused}"
            ) from None
