"""Where a seller is, and who never is one: a prepaid host gets no call and no payment from here."""

from __future__ import annotations

from dataclasses import dataclass

import httpx

from app.adapters.transport import HttpTransport
from app.domain import errors

PREPAID_HOST = "PREPAID_HOST"
BAD_ADDRESS = "BAD_ADDRESS"
_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class SellerAddress:
    """One paid endpoint. ``url`` is called as it is; ``domain`` (host, with port where not the default) and ``uri``
    (without the query) are what a sign-in proof for it names."""

    url: str
    domain: str
    uri: str


def seller_address(
    url: str, transport: HttpTransport, prepaid_hosts: frozenset[str] = frozenset()
) -> SellerAddress:
    """The address, checked. ``prepaid_hosts`` are hosts (every port of them) or hosts with a port.

    Raises:
        BadRequest: not an address that we call, or one of a prepaid host; nothing was sent.
    """
    try:
        transport.checked_url(url)
        parsed = httpx.URL(url.strip())
    except errors.InvalidInput as error:
        raise not_sent(BAD_ADDRESS, error.what) from error
    if _names(parsed) & {name.lower().rstrip(".") for name in prepaid_hosts}:
        raise not_sent(
            PREPAID_HOST,
            "This host is prepaid: looking at a job there is free after a sign-in, so it is never paid for a look.",
        )
    plain = str(parsed)
    return SellerAddress(plain, parsed.netloc.decode("ascii").lower(), plain.partition("?")[0])


def not_sent(code: str, what: str, *, detail: str = "") -> errors.BadRequest:
    """The refusal of our own side: the server heard nothing, and a repeat would be refused again."""
    error = errors.BadRequest(
        what,
        means="Nothing was sent, and nothing was paid by this.",
        do="Check the seller's address of this job.",
        detail=detail,
    )
    error.status, error.server_code = 0, code
    return error


def _names(url: httpx.URL) -> set[str]:
    """Every way in which this host may be listed."""
    host = url.raw_host.decode("ascii").lower().rstrip(".")
    port = url.port or _DEFAULT_PORTS[url.scheme]
    return {host, f"[{host}]", f"{host}:{port}", f"[{host}]:{port}"}
