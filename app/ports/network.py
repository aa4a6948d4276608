"""How this computer reaches servers, and when its connections are worth nothing any more."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from app.ports.settings import Preferences


class Network(Protocol):
    """Proxies, certificates and connections of this Gondola."""

    @property
    def trouble(self) -> str:
        """What the person should know: a certificate file that cannot be used; empty where all is well."""
        ...

    async def use(self, preferences: Preferences) -> None:
        """Other proxies or certificates from now on. Never raises: what cannot be used is said in ``trouble``."""
        ...

    async def renew(self) -> None:
        """Forget connections that may be dead (after sleep); what is under way is not cut."""
        ...

    def way_words(self) -> str:
        """How the prepaid host is reached, in plain words; never with a password."""
        ...

    async def check_certificates(self, path: Path) -> int:
        """How many certificates a file holds; raises InvalidInput with words when it cannot be used."""
        ...
