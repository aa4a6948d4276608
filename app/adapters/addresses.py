"""Which web addresses we are willing to call: https anywhere, plain http on this computer only."""

from __future__ import annotations

import ipaddress

import httpx

from app.domain.errors import InvalidInput

_PORTS = 65_536


def checked_url(url: str, in_process_hosts: frozenset[str] = frozenset()) -> str:
    """An address that we are willing to call, without a trailing slash.

    https anywhere; plain http only on this computer (127.0.0.0/8, ::1, localhost) and for the named hosts that
    are served inside this process.

    Raises:
        InvalidInput: anything else, said in words.
    """
    try:
        parsed = httpx.URL(url.strip())
    except (httpx.InvalidURL, ValueError) as error:
        raise InvalidInput("This is not a web address.") from error
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise InvalidInput("The address must start with https:// and name a server.")
    if parsed.userinfo:
        raise InvalidInput("The address must not hold a user name or password.")
    if parsed.port is not None and not 0 < parsed.port < _PORTS:
        raise InvalidInput("The address names a port that does not exist.")
    if parsed.fragment:
        raise InvalidInput("The address must not hold a “#” part.")
    if parsed.scheme == "http" and not (_is_loopback(parsed.host) or parsed.host in in_process_hosts):
        raise InvalidInput(
            "Plain http is accepted only for this computer itself.",
            do="Use an address that starts with https://.",
        )
    return str(parsed).rstrip("/")


def is_loopback_url(url: str) -> bool:
    """Whether an address is one of this computer itself."""
    return _is_loopback(httpx.URL(url).host)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback and not getattr(address, "ipv4_mapped", None)
