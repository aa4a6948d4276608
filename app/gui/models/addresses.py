"""Web addresses as people type them: which may be kept, and which server they name."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from PySide6.QtCore import QCoreApplication

from app.domain.errors import InvalidInput

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9_-]+(\.[a-z0-9_-]+)*)(:[0-9]{1,5})?\Z", re.ASCII)
_USUAL_PORTS = {"https": 443, "http": 80}


def is_acceptable(url: str) -> bool:
    """Whether an address is https with a host and without a password in it, or http on this computer."""
    parts = _parts(url)
    return parts is not None and not parts.query and not parts.fragment


def is_seller_address(url: str) -> bool:
    """The same for a seller's endpoint, whose address may carry a query."""
    parts = _parts(url)
    return parts is not None and not parts.fragment


def host_of(url: str) -> str:
    """The server that an acceptable address names: host in lower case, with its port where that is not the usual one.

    Empty for anything that is not acceptable.
    """
    parts = _parts(url)
    if parts is None or parts.hostname is None:
        return ""
    try:
        name = parts.hostname.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""
    shown = f"[{name}]" if ":" in name else name
    usual = parts.port is None or parts.port == _USUAL_PORTS[parts.scheme]
    return shown if usual else f"{shown}:{parts.port}"


def typed_host(text: str) -> str:
    """The server that a person typed or pasted, by name or as a whole web address.

    Raises:
        InvalidInput: it names none.
    """
    clean = text.strip()
    host = host_of(clean) if "://" in clean else host_of(f"https://{clean}")
    if not host or not _HOST.match(host):
        words = QCoreApplication.translate("addresses", "Type a server, such as audio.example.com.")
        raise InvalidInput(words, means="", do="")
    return host


def _parts(url: str) -> SplitResult | None:
    """An address that may be called at all, taken apart."""
    try:
        parts = urlsplit(url.strip())
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if not host or parts.username is not None:
        return None
    safe = parts.scheme == "https" or (parts.scheme == "http" and _on_this_computer(host))
    return parts if safe else None


def _on_this_computer(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
