"""Makes file names out of titles and server text: safe on Windows, macOS and Linux alike, and never hidden."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

from app.domain.display import displayable

MOST_BYTES = 100
"""Room is left for a number, the suffix and ``.unverified`` even where names may have 143 bytes (eCryptfs)."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9]")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)", re.IGNORECASE)


def file_stem(title: str, model: str, when: datetime, queue_id: str) -> str:
    """The name without its suffix: title (else model), local date and time, the start of the job's id.

    ``when`` is aware; at most ``MOST_BYTES`` bytes of UTF-8. The id keeps two jobs of one minute apart.
    """
    moment = f"{when.astimezone():%Y-%m-%d %H.%M}"
    tail = " ".join(part for part in (moment, _NOT_PLAIN.sub("", queue_id)[:8]) if part)
    name = _cut(_plain(title) or _plain(model) or "audio", MOST_BYTES - len(tail) - 1)
    return safe_stem(f"{name} {tail}")


def safe_stem(text: str) -> str:
    """Any text as a file name without suffix; giving it its own result changes nothing."""
    name = _cut(_plain(text), MOST_BYTES) or "audio"
    # Windows keeps these names for devices, whatever follows the first dot.
    if _RESERVED.fullmatch(name.split(".", 1)[0].strip()):
        name = _cut(f"_{name}", MOST_BYTES)
    return name


def _plain(text: str) -> str:
    shown = unicodedata.normalize("NFC", displayable(text, 300))
    spaced = " ".join(_FORBIDDEN.sub(" ", shown).split())
    # A leading dot hides a file, a leading dash looks like an option, Windows drops dots and blanks at the end.
    return spaced.lstrip(".- ").rstrip(". ")


def _cut(name: str, most_bytes: int) -> str:
    whole = name.encode("utf-8", "ignore")
    if len(whole) <= most_bytes:
        return name
    return whole[:most_bytes].decode("utf-8", "ignore").rstrip(". ")
