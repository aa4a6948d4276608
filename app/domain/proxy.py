"""A proxy as a person types it: what it may look like, and how it is shown. Never a user name or a password."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.display import displayable
from app.domain.errors import InvalidInput

BY_SYSTEM = "system"
"""The preference's word for: as the system or the environment says."""
NO_PROXY = "none"
"""The preference's word for: always directly."""

KINDS = ("http", "https")
_USUAL_PORTS = {"http": 80, "https": 443}
_MOST_PORT = 65_535
_ADDRESS = re.compile(
    r"(?:(?P<scheme>[a-z][a-z0-9+.-]*)://)?(?P<login>[^@/]*@)?"
    r"(?P<host>\[[0-9a-f:.]+\]|[^\s:/?#@\[\]]+)(?::(?P<port>[0-9]{1,5}))?/?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ProxyAddress:
    """Where a proxy listens; ``scheme`` is how it is spoken to, http or https."""

    scheme: str
    host: str
    port: int

    @property
    def url(self) -> str:
        """As it is kept."""
        return f"{self.scheme}://{self.shown}"

    @property
    def shown(self) -> str:
        """Host and port."""
        return f"{self.host}:{self.port}"


def typed_proxy(text: str) -> ProxyAddress:
    """The proxy that a person typed: ``proxy.example:8080``, or with ``http://`` or ``https://`` before it.

    Raises:
        InvalidInput: it is no such address, of another kind, or carries a password; said in words.
    """
    match = _ADDRESS.fullmatch(text.strip())
    if match is None:
        raise _unusable("This is not a proxy’s address.")
    if match["login"]:
        raise _unusable(
            "An address with a user name or password would be kept in a plain file, so it is not taken.",
            "Leave them out here, and set them for your whole system, in the variable HTTPS_PROXY.",
        )
    scheme = (match["scheme"] or "http").lower()
    if scheme not in KINDS:
        raise _unusable(f"Gondola cannot use a proxy of the kind {displayable(scheme, 20)}.")
    port = int(match["port"]) if match["port"] else _USUAL_PORTS[scheme]
    if not 0 < port <= _MOST_PORT:
        raise _unusable("The address names a port that does not exist.")
    return ProxyAddress(scheme, match["host"].lower(), port)


def _unusable(
    what: str, do: str = "Type a server and its port, such as proxy.example.com:8080."
) -> InvalidInput:
    return InvalidInput(what, means="Nothing was changed.", do=do)
