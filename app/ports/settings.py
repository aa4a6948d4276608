"""What the person chose: limits, servers, folders. Unreadable limits fail closed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.notice import NoticeKind
from app.domain.policy import Limits


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything that is not a spending limit. ``theme`` is system, light or dark.

    ``proxy`` is ``system``, ``none`` or an address (``domain.proxy``); ``ca_file`` names a file of certificates that
    are believed beside the system's, empty for none; ``name_template`` says what audio is called, empty for the usual
    names (``domain.file_names``).
    ``notifications`` is the switch for all of them; ``quiet_kinds`` never ring even while it is on.
    ``keep_awake`` keeps the computer from sleeping while audio arrives. ``update_url`` is asked for newer versions,
    by itself only with ``update_check``. ``lock_after_min`` locks a window that nobody touched for so many minutes; 0
    is never.
    """

    downloads: Path
    api_url: str = "https://api.venice.ai/api/v1"
    rpc_urls: tuple[tuple[str, str], ...] = ()
    theme: str = "system"
    notifications: bool = True
    quiet_kinds: frozenset[NoticeKind] = frozenset()
    limits_seen: bool = False
    active_account: str = ""
    proxy: str = "system"
    ca_file: str = ""
    name_template: str = ""
    keep_awake: bool = True
    update_check: bool = False
    update_url: str = ""
    lock_after_min: int = 0

    def rpc_url(self, network_key: str, default: str) -> str:
        """The node address chosen for a network, else the default."""
        return dict(self.rpc_urls).get(network_key, default)

    def rings(self, kind: NoticeKind) -> bool:
        """Whether the desktop rings for this kind of notice."""
        return self.notifications and kind not in self.quiet_kinds


CHOICES = tuple(Preferences.__dataclass_fields__)
"""The names of all preferences."""


class SettingsStore(Protocol):
    """Reads and writes the settings file."""

    async def limits(self) -> Limits:
        """The limits; the small defaults when never set; raises SettingsBroken when unreadable."""
        ...

    async def save_limits(self, limits: Limits) -> None:
        """Write them, durable on return."""
        ...

    async def preferences(self) -> Preferences:
        """The preferences; defaults where never set or unreadable."""
        ...

    async def save_preferences(self, preferences: Preferences) -> None:
        """Write them."""
        ...
