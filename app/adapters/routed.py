"""Sends each request directly or through the right proxy; makes connections anew without cutting what is under way.

Requests to this computer itself never go through a proxy. A proxy's password stays inside: it is in no message.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Callable, Mapping
from urllib.request import getproxies, proxy_bypass

import httpx

from app.adapters.addresses import is_loopback_url
from app.domain.errors import InvalidInput
from app.domain.proxy import BY_SYSTEM, KINDS, NO_PROXY, typed_proxy


class UnusableProxy(httpx.ProxyError):
    """A proxy was named that we cannot speak to; going past it would not be what was wanted."""


class ProxyUnreachable(httpx.ProxyError):
    """The proxy itself does not answer."""


class Proxies:
    """Which proxy a request goes through. ``choice`` is a preference: ``system``, ``none`` or an address."""

    def __init__(
        self,
        choice: str = BY_SYSTEM,
        named: Callable[[], Mapping[str, str]] = getproxies,
        left_out: Callable[[str], object] = proxy_bypass,
    ) -> None:
        self._choice = choice
        self._named = dict(named()) if choice == BY_SYSTEM else {}
        self._left_out = left_out

    def proxy_for(self, url: httpx.URL) -> httpx.URL | None:
        """The proxy's own address, which may hold a password; None means directly.

        Raises:
            UnusableProxy: it is of a kind that we do not speak, or no address at all.
        """
        if self._choice == NO_PROXY or is_loopback_url(str(url)):
            return None
        if self._choice != BY_SYSTEM:
            try:
                return httpx.URL(typed_proxy(self._choice).url)
            except InvalidInput as error:
                raise UnusableProxy(error.what) from None
        name = self._named.get(url.scheme) or self._named.get("all") or ""
        if not name or self._left_out(url.host):
            return None
        return _readable(name)

    def words(self, url: str) -> str:
        """How an address is reached, for people; never with a user name or password."""
        try:
            proxy = self.proxy_for(httpx.URL(url))
        except UnusableProxy as error:
            return str(error)
        if proxy is None:
            return "Reached directly"
        port = proxy.port or {"http": 80, "https": 443}[proxy.scheme]
        by = ", as the system says" if self._choice == BY_SYSTEM else ""
        return f"Reached through the proxy {proxy.host}:{port}{by}"


class RoutedTransport(httpx.AsyncBaseTransport):
    """An httpx transport with one lane for each way out."""

    def __init__(self, proxies: Proxies, context: ssl.SSLContext) -> None:
        self._proxies, self._context = proxies, context
        self._lanes: dict[str, _Lane] = {}

    @property
    def proxies(self) -> Proxies:
        """The proxies in use."""
        return self._proxies

    async def renew(self, proxies: Proxies | None = None, context: ssl.SSLContext | None = None) -> None:
        """Use new connections from now on, perhaps other ones; requests that are under way end on the old ones."""
        self._proxies = proxies or self._proxies
        self._context = context or self._context
        old, self._lanes = self._lanes, {}
        for lane in old.values():
            await lane.retire()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send it on its way."""
        lane = self._lane(self._proxies.proxy_for(request.url))
        lane.busy += 1
        try:
            response = await lane.send(request)
            response.stream = _Watched(response.stream, lane)
        except BaseException:
            await lane.leave()
            raise
        return response

    async def aclose(self) -> None:
        """Close everything."""
        lanes, self._lanes = self._lanes, {}
        for lane in lanes.values():
            await lane.transport.aclose()

    def _lane(self, proxy: httpx.URL | None) -> _Lane:
        key = "" if proxy is None else str(proxy)
        if key not in self._lanes:
            self._lanes[key] = _Lane(self._transport(proxy), through_proxy=proxy is not None)
        return self._lanes[key]

    def _transport(self, proxy: httpx.URL | None) -> httpx.AsyncHTTPTransport:
        through = None
        if proxy is not None:
            context = self._context if proxy.scheme == "https" else None
            through = httpx.Proxy(proxy, ssl_context=context)
        return httpx.AsyncHTTPTransport(verify=self._context, trust_env=False, proxy=through)


class _Lane:
    """One pool of connections, and how many requests are on it."""

    def __init__(self, transport: httpx.AsyncHTTPTransport, *, through_proxy: bool) -> None:
        self.transport = transport
        self.busy = 0
        self._through_proxy = through_proxy
        self._retired = False

    async def send(self, request: httpx.Request) -> httpx.Response:
        try:
            return await self.transport.handle_async_request(request)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            # Through a tunnel only the handshake with the server itself can fail after the proxy was reached.
            if self._through_proxy and not _is_about_tls(error):
                raise ProxyUnreachable("the proxy cannot be reached") from error
            raise

    async def retire(self) -> None:
        self._retired = True
        if not self.busy:
            await self.transport.aclose()

    async def leave(self) -> None:
        self.busy -= 1
        if self._retired and not self.busy:
            await self.transport.aclose()


class _Watched(httpx.AsyncByteStream):
    """A body that tells its lane when it is over."""

    def __init__(self, stream: object, lane: _Lane) -> None:
        if not isinstance(
            stream, httpx.AsyncByteStream
        ):  # pragma: no cover - httpx's own asynchronous stream
            raise TypeError("not an asynchronous body")
        self._stream, self._lane, self._over = stream, lane, False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._stream:
            yield part

    async def aclose(self) -> None:
        try:
            await self._stream.aclose()
        finally:
            if not self._over:
                self._over = True
                await self._lane.leave()


def is_distrust(error: BaseException | None) -> bool:
    """Whether a connection failed because nobody vouches for the server's certificate."""
    return any(isinstance(each, ssl.SSLCertVerificationError) for each in _chain(error))


def _is_about_tls(error: BaseException) -> bool:
    return any(isinstance(each, ssl.SSLError) for each in _chain(error))


def _chain(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def _readable(name: str) -> httpx.URL:
    """The proxy that the system names, often without a scheme."""
    try:
        proxy = httpx.URL(name if "://" in name else f"http://{name}")
    except httpx.InvalidURL:
        raise UnusableProxy("The system names a proxy whose address cannot be read.") from None
    if proxy.scheme not in KINDS or not proxy.host:
        raise UnusableProxy("The system names a proxy of a kind that Gondola cannot use.")
    return proxy
