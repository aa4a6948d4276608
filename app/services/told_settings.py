"""The settings, with everybody told when a preference changes: what waits for another choice need not ask for it."""

from __future__ import annotations

from app.domain.events import PreferencesChanged
from app.domain.policy import Limits
from app.ports.settings import CHOICES, Preferences, SettingsStore
from app.services.app_lock import RequireOpen, always_open
from app.services.feed import Feed


class ToldSettings:
    """Fulfils ``ports.settings.SettingsStore`` over another one; while Gondola is locked nothing is chosen anew."""

    def __init__(self, settings: SettingsStore, feed: Feed, require_open: RequireOpen = always_open) -> None:
        self._settings = settings
        self._feed = feed
        self._require_open = require_open

    async def limits(self) -> Limits:
        """The other one's. Raises SettingsBroken."""
        return await self._settings.limits()

    async def save_limits(self, limits: Limits) -> None:
        """Write them; who keeps limits tells about them. Raises SettingsBroken, DiskError or Locked."""
        await self._require_open()
        await self._settings.save_limits(limits)

    async def preferences(self) -> Preferences:
        """The other one's."""
        return await self._settings.preferences()

    async def save_preferences(self, preferences: Preferences) -> None:
        """Write them, then tell which changed. Raises DiskError or Locked: nothing changed."""
        await self._require_open()
        before = await self._settings.preferences()
        await self._settings.save_preferences(preferences)
        changed = frozenset(name for name in CHOICES if getattr(before, name) != getattr(preferences, name))
        if changed:
            self._feed.publish(PreferencesChanged(changed))
