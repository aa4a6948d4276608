"""The port ``Network`` over one routed httpx transport, and one for worlds that need no network at all."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path

from app.adapters.passage import ThreadedTransport
from app.adapters.routed import Proxies, RoutedTransport
from app.adapters.trust import check_certificates, trusted_context
from app.domain.errors import InvalidInput
from app.ports.settings import Preferences


class HttpNetwork:
    """``transport`` is what requests go through; ``api_url`` is whose way is told in words."""

    def __init__(self, routed: RoutedTransport, api_url: str, trouble: str = "") -> None:
        self._routed = routed
        self.transport = ThreadedTransport(routed)
        self._api_url = api_url
        self.trouble = trouble

    @classmethod
    async def start(cls, preferences: Preferences, api_url: str) -> HttpNetwork:
        """Everything as the preferences say; a certificate file that cannot be used is left out, and said."""
        context, trouble = await _context(preferences)
        proxies = await asyncio.to_thread(Proxies, preferences.proxy)
        return cls(RoutedTransport(proxies, context), api_url, trouble)

    @property
    def proxies(self) -> Proxies:
        """The proxies in use."""
        return self._routed.proxies

    async def use(self, preferences: Preferences) -> None:
        """Other proxies or certificates from now on."""
        context, self.trouble = await _context(preferences)
        proxies = await asyncio.to_thread(Proxies, preferences.proxy)
        await self.transport.run(lambda: self._routed.renew(proxies, context))

    async def renew(self) -> None:
        """Forget connections that may be dead."""
        await self.transport.run(self._routed.renew)

    def way_words(self) -> str:
        """How the prepaid host is reached."""
        return self.proxies.words(self._api_url)

    async def check_certificates(self, path: Path) -> int:
        """How many certificates a file holds; raises InvalidInput."""
        return await asyncio.to_thread(check_certificates, path)


class NoNetwork:
    """``Network`` for a world inside this process."""

    trouble = ""

    async def use(self, preferences: Preferences) -> None:
        """There is nothing to use it for."""

    async def renew(self) -> None:
        """There are no connections."""

    def way_words(self) -> str:
        """It is here."""
        return "Inside this program"

    async def check_certificates(self, path: Path) -> int:
        """As anywhere: raises InvalidInput for a file that cannot be used."""
        return await asyncio.to_thread(check_certificates, path)


async def _context(preferences: Preferences) -> tuple[ssl.SSLContext, str]:
    more = Path(preferences.ca_file) if preferences.ca_file else None
    try:
        return await asyncio.to_thread(trusted_context, more), ""
    except InvalidInput as error:
        return await asyncio.to_thread(trusted_context), f"{error.what} {error.means}"
