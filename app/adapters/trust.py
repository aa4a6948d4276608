"""Whom this computer believes over TLS: the system's own certificates, and a file of more that the person names.

On Windows and macOS the system itself judges each chain, through ``truststore``. On Linux the system's certificates
are one file, which Python reads by itself; it is read once, on a thread.
"""

from __future__ import annotations

import ssl
import sys
from pathlib import Path

import httpx

from app.domain.errors import InvalidInput

MOST_BYTES = 4 * 1024 * 1024
_BEGIN = b"-----BEGIN CERTIFICATE-----"


def trusted_context(more: Path | None = None, platform: str = sys.platform) -> ssl.SSLContext:
    """How TLS connections are made; blocks shortly. ``more`` is a PEM file whose certificates are believed too.

    Raises:
        InvalidInput: ``more`` cannot be used; said in words.
    """
    context = _on_linux() if platform == "linux" else native_context()
    if more is not None:
        believe(context, more)
    return context


def native_context() -> ssl.SSLContext:
    """A context whose chains the operating system judges."""
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def believe(context: ssl.SSLContext, path: Path) -> int:
    """Believe the certificates of a PEM file beside the others; returns how many there are; blocks.

    Raises:
        InvalidInput: it is gone, cannot be read, or holds no certificate.
    """
    content = _read(path)
    count = content.count(_BEGIN)
    if count == 0:
        raise _unusable(
            "This file holds no certificate.",
            "Ask for it as text that begins with “BEGIN CERTIFICATE” (a .pem or .crt file).",
        )
    try:
        context.load_verify_locations(cadata=content.decode("ascii", "ignore"))
    except (ssl.SSLError, ValueError) as error:
        raise _unusable("A certificate in this file is damaged.", "Ask for it again.", str(error)) from error
    return count


def check_certificates(path: Path) -> int:
    """How many certificates a file holds that could be believed; raises InvalidInput as :func:`believe`."""
    return believe(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), path)


def _on_linux() -> ssl.SSLContext:
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"] and ssl.get_default_verify_paths().capath is None:
        # A system without any certificates: those that came with httpx are better than none.
        return httpx.create_ssl_context(trust_env=False)
    return context


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _unusable(
            "The certificate file cannot be read.", "Choose it again.", error.strerror or ""
        ) from error
    if len(content) > MOST_BYTES:
        raise _unusable("The file is far too long for certificates.", "Choose another one.")
    return content


def _unusable(what: str, do: str, detail: str = "") -> InvalidInput:
    return InvalidInput(what, means="Only what the system trusts is believed.", do=do, detail=detail)
