"""Bounded HTTP over httpx, shared by the adapters that speak to servers: how much is read, where it may go.

Not here: what an answer means. Redirects are never followed, cookies never kept, bodies never decompressed.
"""

from __future__ import annotations

import asyncio
import logging
import re
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec

import httpx

from app import __version__
from app.adapters.addresses import checked_url
from app.adapters.routed import UnusableProxy, is_distrust
from app.domain.errors import (
    AnswerTooLarge,
    CertificateRefused,
    InvalidInput,
    MalformedAnswer,
    ProxyTrouble,
    RedirectRefused,
    Unreachable,
)
from app.domain.payment import SignedHeader

if "sniffio" not in sys.modules and find_spec("sniffio") is None:
    # httpcore tries to import it at every request, and each time all folders are looked through for nothing.
    sys.modules["sniffio"] = None  # type: ignore[assignment]

JSON_LIMIT_BYTES = 1024 * 1024
HEADERS_LIMIT_BYTES = 96 * 1024
CONNECT_S = 10.0
READ_S = 60.0
WHOLE_ANSWER_S = 120.0
"""A JSON answer that drips longer than this is given up, however lively each drop is."""

PAYMENT_HEADERS = frozenset({"payment-signature", "x-payment", "x-402-payment"})
"""Every name under which a signed payment travels (x402 v1 and v2, and Venice's own)."""

_LENGTH = re.compile(r"[0-9]{1,19}\Z", re.ASCII)
_REDIRECTS = frozenset({300, 301, 302, 303, 305, 307, 308})
_NEVER_WRITTEN = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)


@dataclass(frozen=True, slots=True)
class Call:
    """One request. ``limit_bytes`` bounds a body that is read whole; ``read_s`` is the longest silence allowed."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    limit_bytes: int = JSON_LIMIT_BYTES
    read_s: float = READ_S
    whole_s: float = WHOLE_ANSWER_S

    def __repr__(self) -> str:
        """Without headers: they may carry a credential."""
        return f"Call({self.method})"


class Reply:
    """A server's answer while its connection is open. Header names are case-insensitive."""

    def __init__(self, response: httpx.Response, call: Call) -> None:
        self._response = response
        self._call = call
        self._body: bytes | None = None
        self.status = response.status_code

    def header(self, name: str) -> str | None:
        """One header as text, or None; several of one name are joined by commas."""
        value: str | None = self._response.headers.get(name)
        return value

    @property
    def content_type(self) -> str:
        """The media type in lower case, without parameters."""
        return (self.header("content-type") or "").partition(";")[0].strip().lower()

    @property
    def declared_bytes(self) -> int | None:
        """Content-Length, or None where there is none."""
        text = self.header("content-length") or ""
        return int(text) if _LENGTH.match(text) else None

    @property
    def end_is_marked(self) -> bool:
        """Whether a cut body can be told from a whole one by HTTP itself.

        By Content-Length, by chunks, or by the frames of a newer HTTP; answers made inside this process are
        always whole.
        """
        if self.declared_bytes is not None or "network_stream" not in self._response.extensions:
            return True
        chunked = "chunked" in (self.header("transfer-encoding") or "").lower()
        return chunked or self._response.http_version not in ("HTTP/1.0", "HTTP/1.1")

    async def body(self) -> bytes:
        """The whole body, read once and kept.

        Raises:
            AnswerTooLarge, MalformedAnswer, Unreachable: it could not be read whole within the bounds.
        """
        if self._body is None:
            if (self.declared_bytes or 0) > self._call.limit_bytes:
                raise AnswerTooLarge(detail=f"announced {self.declared_bytes} bytes")
            held = bytearray()
            try:
                async with asyncio.timeout(self._call.whole_s):
                    async for chunk in self.chunks():
                        held += chunk
                        if len(held) > self._call.limit_bytes:
                            raise AnswerTooLarge(detail=f"more than {self._call.limit_bytes} bytes")
            except TimeoutError:
                raise Unreachable(maybe_delivered=True, detail="the answer did not end in time") from None
            self._body = bytes(held)
        return self._body

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body as it arrives.

        Raises:
            MalformedAnswer: it is compressed although we asked for plain bytes.
            Unreachable: the connection broke before its end.
        """
        encoding = (self.header("content-encoding") or "identity").strip().lower()
        if encoding not in ("", "identity"):
            raise MalformedAnswer(detail=f"content-encoding {encoding}")
        try:
            async for chunk in self._response.aiter_raw():
                yield chunk
        except (httpx.HTTPError, httpx.StreamError) as error:
            raise _unreachable(error) from None


class HttpTransport:
    """Sends requests through one httpx client that bootstrap made, with our bounds and our refusals.

    ``in_process_hosts`` are names that the client serves inside this process (the sandbox), for which plain http
    is fine.
    """

    def __init__(self, client: httpx.AsyncClient, *, in_process_hosts: frozenset[str] = frozenset()) -> None:
        self._client = client
        self._in_process_hosts = in_process_hosts
        # httpx writes every address to its log and httpcore every header: node addresses may hold a key.
        for name in ("httpx", "httpcore"):
            logging.getLogger(name).setLevel(logging.WARNING)

    def checked_url(self, url: str) -> str:
        """As the function of this name, with this transport's in-process hosts."""
        return checked_url(url, self._in_process_hosts)

    async def fetch(self, call: Call) -> Reply:
        """Send a request and read its whole body (a redirect is refused, any other status is returned).

        Raises:
            InvalidInput, Unreachable, AnswerTooLarge, MalformedAnswer, RedirectRefused.
        """
        async with self.open(call) as reply:
            await reply.body()
            return reply

    @asynccontextmanager
    async def open(self, call: Call) -> AsyncIterator[Reply]:
        """Send a request and hand out the answer before its body was read; same errors as :meth:`fetch`.

        Requests with a payment header are refused here: :meth:`open_payment` is their only way out.
        """
        if any(name.lower() in PAYMENT_HEADERS for name in call.headers):
            raise InvalidInput("A payment may not be sent with this request.")
        async with self._open(call) as reply:
            yield reply

    async def send_payment(self, header: SignedHeader, *, only_to: str, read_s: float) -> Reply:
        """Send a signed payment by :meth:`open_payment` and read the whole answer; same errors as there."""
        beside = {"accept": "application/json"}
        async with self.open_payment(header, only_to=only_to, read_s=read_s, beside=beside) as reply:
            await reply.body()
            return reply

    @asynccontextmanager
    async def open_payment(
        self, header: SignedHeader, *, only_to: str, read_s: float, beside: Mapping[str, str]
    ) -> AsyncIterator[Reply]:
        """Send a signed payment, once, exactly as it was signed: the one place that puts it on a request.

        ``beside`` are the other headers of the request; a payment is never among them.

        Raises:
            InvalidInput: it was made for another address than ``only_to``; nothing was sent.
            Unreachable, AnswerTooLarge, MalformedAnswer, RedirectRefused: as in :meth:`fetch`.
        """
        if header.url != only_to or header.name.lower() not in PAYMENT_HEADERS:
            raise InvalidInput("This payment was made for another address.")
        if any(name.lower() in PAYMENT_HEADERS for name in beside):
            raise InvalidInput("Only one payment may be sent with a request.")
        headers = {**beside, header.name: header.value}
        if header.body:
            headers["content-type"] = "application/json"
        call = Call(header.method, header.url, headers, header.body, read_s=read_s, whole_s=2 * read_s)
        async with self._open(call) as reply:
            yield reply

    @asynccontextmanager
    async def _open(self, call: Call) -> AsyncIterator[Reply]:
        self.checked_url(call.url)
        request = self._request(call)
        try:
            response = await self._client.send(request, auth=None, stream=True, follow_redirects=False)
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise _translated(error) from None
        finally:
            self._client.cookies.clear()
        try:
            yield self._checked(response, call)
        finally:
            await response.aclose()

    def _request(self, call: Call) -> httpx.Request:
        """A request without the client's own headers, cookies and auth: exactly what the caller gave, and ours."""
        fixed = {
            "accept-encoding": "identity",
            "user-agent": f"Gondola/{__version__}",
            "connection": "keep-alive",
        }
        timeout = httpx.Timeout(call.read_s, connect=CONNECT_S, pool=CONNECT_S)
        return httpx.Request(
            call.method,
            call.url,
            headers={**fixed, **call.headers},
            content=call.body,
            extensions={"timeout": timeout.as_dict()},
        )

    def _checked(self, response: httpx.Response, call: Call) -> Reply:
        size = sum(len(name) + len(value) + 4 for name, value in response.headers.raw)
        if size > HEADERS_LIMIT_BYTES:
            raise AnswerTooLarge(detail=f"{size} bytes of headers")
        if response.status_code in _REDIRECTS:
            raise RedirectRefused(detail=f"status {response.status_code} to {_target(response)}")
        return Reply(response, call)


def _target(response: httpx.Response) -> str:
    """Where a redirect points, by host only: the rest is the server's text."""
    try:
        return httpx.URL(response.headers.get("location", "")).host or "the same server"
    except (httpx.InvalidURL, ValueError):
        return "an unreadable address"


def _translated(error: Exception) -> MalformedAnswer | Unreachable:
    """Our error for one that came while waiting for an answer.

    httpx reads the target of a redirect even when it is not to follow it, and stumbles over broken ones; our own
    address was checked before.
    """
    if isinstance(error, httpx.InvalidURL) or "location header" in str(error):
        return RedirectRefused(detail="to an unreadable address")
    if "Receive buffer too long" in str(error):
        return AnswerTooLarge(detail="headers beyond the bound")
    return _unreachable(error)


def _unreachable(error: Exception) -> Unreachable:
    """Our error for httpx's, without its text where that could quote a header."""
    if isinstance(error, httpx.ProxyError):
        return ProxyTrouble(str(error) if isinstance(error, UnusableProxy) else None, detail=str(error))
    if is_distrust(error):
        return CertificateRefused(detail=str(error))
    quoted = "" if isinstance(error, httpx.LocalProtocolError) else f": {error}"
    never_written = isinstance(error, _NEVER_WRITTEN)
    return Unreachable(maybe_delivered=not never_written, detail=f"{type(error).__name__}{quoted}")
