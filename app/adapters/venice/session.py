"""Sends calls to one Venice deployment: fresh credentials on every request, to its own address and nowhere else."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import httpx

from app.adapters.error_answer import code_of
from app.adapters.json_models import read
from app.adapters.server_clock import ServerClock
from app.adapters.transport import READ_S, Call, HttpTransport, Reply
from app.adapters.venice import sign_in
from app.adapters.venice.routes import Route
from app.adapters.venice.wire import ErrorAnswer
from app.domain.account import Account
from app.domain.errors import KeyRefused, ProviderError
from app.ports.clock import Clock
from app.ports.signer import Signer

CLOCK_MOVED_S = 5.0
_HEADER_TEXT = re.compile(r"[!-~]{1,512}\Z", re.ASCII)


class VeniceSession:
    """The way to one API address. Learns that server's time from every answer."""

    def __init__(self, api_url: str, transport: HttpTransport, signer: Signer, clock: Clock) -> None:
        self.api_url = transport.checked_url(api_url)
        self.domain = httpx.URL(self.api_url).netloc.decode("ascii").lower()
        self.server_clock = ServerClock(clock)
        self._transport = transport
        self._signer = signer

    def url(self, route: Route, **parts: object) -> str:
        """The full address of a route."""
        return self.api_url + route.path(**parts)

    async def public(self, route: Route, body: bytes = b"") -> Reply:
        """Call without credentials and read the whole answer."""
        async with self._open(route, self.url(route), {}, body) as reply:
            await reply.body()
            return reply

    @asynccontextmanager
    async def signed(
        self, account: Account, route: Route, body: bytes = b"", *, read_s: float = READ_S, **parts: object
    ) -> AsyncIterator[Reply]:
        """Call as an account; signed once more where a 401 says that only the proof's time was wrong.

        A second try of a charging request is made only after an answer that proves the first was not taken.

        Raises:
            ProviderError: no answer within the bounds. VaultError: the key cannot be reached.
        """
        url = self.url(route, **parts)
        async with AsyncExitStack() as stack:
            used_s = self.server_clock.offset_s
            headers = await self._credentials(account, url)
            reply = await stack.enter_async_context(self._open(route, url, headers, body, read_s))
            if account.is_wallet and await self._worth_signing_again(reply, route, used_s or 0.0):
                await stack.aclose()
                headers = await self._credentials(account, url)
                reply = await stack.enter_async_context(self._open(route, url, headers, body, read_s))
            yield reply

    @asynccontextmanager
    async def _open(
        self, route: Route, url: str, headers: dict[str, str], body: bytes, read_s: float = READ_S
    ) -> AsyncIterator[Reply]:
        sent = {"accept": "application/json", **headers}
        if route is Route.RETRIEVE:
            sent["accept"] = "application/json, audio/mpeg, audio/wav, audio/flac"
        if body:
            sent["content-type"] = "application/json"
        async with self._transport.open(Call(route.method, url, sent, body, read_s=read_s)) as reply:
            self.server_clock.learn(reply.header("date"), reply.header("age"))
            yield reply

    async def _credentials(self, account: Account, url: str) -> dict[str, str]:
        if account.is_wallet:
            uri = url.partition("?")[0]
            now = self.server_clock.now()
            proof = await sign_in.sign_in_header(self._signer, account, self.domain, uri, now)
            return {sign_in.HEADER: proof}
        key = await self._signer.bearer(account)
        # A key with blanks or other foreign characters would be quoted by the HTTP library's own error.
        if not _HEADER_TEXT.match(key):
            raise KeyRefused("This API key holds characters that no key has.")
        return {"authorization": f"Bearer {key}"}

    async def _worth_signing_again(self, reply: Reply, route: Route, used_s: float) -> bool:
        if reply.status != httpx.codes.UNAUTHORIZED:
            return False
        reason = sign_in.reason_of(await error_code(reply))
        if reason in sign_in.TIME_CODES:
            return True
        if reason == sign_in.NONCE_REUSED:
            # Nobody else knows our nonce: somebody on the way sent the request twice, and the other one may
            # have been taken. Reading again is free; queueing again is not.
            return route is not Route.QUEUE
        moved_s = abs((self.server_clock.offset_s or 0.0) - used_s)
        return not reason and moved_s > CLOCK_MOVED_S


async def error_code(reply: Reply) -> str:
    """The code of an answer that is not success; empty where it has none that can be read."""
    try:
        answer = read(ErrorAnswer, await reply.body())
    except ProviderError:
        return ""
    return code_of(answer)
