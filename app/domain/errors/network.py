"""Trouble on the way to every server: a proxy that refuses, a certificate that nobody here believes."""

from __future__ import annotations

from app.domain.errors.servers import Unreachable


class ProxyTrouble(Unreachable):
    """The proxy cannot be reached, refuses, or is of a kind that we do not speak. Nothing reached the server."""

    code = "proxy_trouble"
    what = "The proxy does not let us through to the server."
    do = "Check the proxy in Settings, under Servers, or ask whoever runs your network."

    def __init__(self, what: str | None = None, *, detail: str = "") -> None:
        super().__init__(maybe_delivered=False, detail=detail)
        self.what = what or self.what


class CertificateRefused(Unreachable):
    """The server showed a certificate that nobody vouches for whom this computer believes. Nothing was sent."""

    code = "certificate_refused"
    what = "The server could not prove who it is, so nothing was sent to it."
    do = (
        "If a company or a virus scanner looks into connections here, name its certificate file in Settings, "
        "under Servers. Otherwise do not go on in this network."
    )

    def __init__(self, *, detail: str = "") -> None:
        super().__init__(maybe_delivered=False, detail=detail)
