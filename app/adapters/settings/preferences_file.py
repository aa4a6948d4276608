"""Preferences as JSON, read tolerantly: each field that cannot be used falls back to its default alone."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic_core import from_json

from app.domain.locking import idle_minutes
from app.domain.notice import NoticeKind
from app.ports.settings import Preferences

_THEMES = ("system", "light", "dark")
_LONGEST_TEXT = 2_000


def preferences_to_json(preferences: Preferences) -> str:
    """The text of the file."""
    stored = {
        "downloads": str(preferences.downloads),
        "api_url": preferences.api_url,
        "rpc_urls": dict(preferences.rpc_urls),
        "theme": preferences.theme,
        "notifications": preferences.notifications,
        "quiet_kinds": sorted(kind.value for kind in preferences.quiet_kinds),
        "limits_seen": preferences.limits_seen,
        "active_account": preferences.active_account,
        "proxy": preferences.proxy,
        "ca_file": preferences.ca_file,
        "name_template": preferences.name_template,
        "keep_awake": preferences.keep_awake,
        "update_check": preferences.update_check,
        "update_url": preferences.update_url,
        "lock_after_min": preferences.lock_after_min,
    }
    return json.dumps(stored, indent=2, ensure_ascii=False) + "\n"


def preferences_from_json(content: bytes, downloads: Path) -> Preferences:
    """The preferences of a file, whatever is in it; ``downloads`` is the default folder."""
    stored = _read(content)
    default = Preferences(downloads=downloads)
    folder = _text(stored.get("downloads"), "")
    return Preferences(
        downloads=Path(folder) if folder else downloads,
        api_url=_text(stored.get("api_url"), default.api_url) or default.api_url,
        rpc_urls=_pairs(stored.get("rpc_urls")),
        theme=_one_of(stored.get("theme"), default.theme),
        notifications=_flag(stored.get("notifications"), fallback=default.notifications),
        quiet_kinds=_kinds(stored.get("quiet_kinds")),
        limits_seen=_flag(stored.get("limits_seen"), fallback=default.limits_seen),
        active_account=_text(stored.get("active_account"), default.active_account),
        # A proxy that makes no sense is not passed by: it is kept as it is, and nothing goes out until it is mended.
        proxy=_text(stored.get("proxy"), default.proxy) or default.proxy,
        ca_file=_text(stored.get("ca_file"), default.ca_file),
        name_template=_text(stored.get("name_template"), default.name_template),
        keep_awake=_flag(stored.get("keep_awake"), fallback=default.keep_awake),
        update_check=_flag(stored.get("update_check"), fallback=default.update_check),
        update_url=_text(stored.get("update_url"), default.update_url),
        lock_after_min=idle_minutes(stored.get("lock_after_min")),
    )


def _read(content: bytes) -> dict[str, object]:
    try:
        # Unlike the standard library's, this parser bounds nesting by itself.
        stored = from_json(content)
    except ValueError:
        return {}
    return stored if isinstance(stored, dict) else {}


def _text(value: object, fallback: str) -> str:
    usable = isinstance(value, str) and len(value) <= _LONGEST_TEXT and "\0" not in value
    return str(value) if usable else fallback


def _one_of(value: object, fallback: str) -> str:
    return value if isinstance(value, str) and value in _THEMES else fallback


def _flag(value: object, *, fallback: bool) -> bool:
    return value if isinstance(value, bool) else fallback


def _kinds(value: object) -> frozenset[NoticeKind]:
    named = value if isinstance(value, list) else []
    return frozenset(kind for kind in NoticeKind if kind.value in named)


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        return ()
    return tuple(sorted((key, url) for key, url in value.items() if isinstance(url, str) and url))
