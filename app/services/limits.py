"""The person's spending limits: loaded, tightened for one run, paused, saved. Unreadable limits fail closed."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from app.domain import errors
from app.domain.events import LimitsChanged
from app.domain.policy import Limits
from app.ports.settings import SettingsStore
from app.services.feed import Feed


class LimitKeeper:
    """The one place that services ask for limits.

    ``extra_hosts`` are hosts that the person named for this run (the API address in use). ``ask_always`` makes
    every use of money a question, as a command line without a saved approval needs.
    """

    def __init__(
        self,
        settings: SettingsStore,
        feed: Feed,
        *,
        extra_hosts: frozenset[str] = frozenset(),
        ask_always: bool = False,
    ) -> None:
        self._settings = settings
        self._feed = feed
        self._extra_hosts = extra_hosts
        self._ask_always = ask_always
        # Reading, changing and writing is one step: a pause must not be undone by a receiver being remembered.
        self._writing = asyncio.Lock()

    async def current(self) -> Limits:
        """The limits as they hold right now.

        Raises:
            SettingsBroken: they cannot be read, so nothing may be spent.
        """
        saved = await self._settings.limits()
        limits = replace(saved, allowed_hosts=saved.allowed_hosts | self._extra_hosts)
        if self._ask_always:
            limits = replace(limits, ask_above_used_micro_usdc=0, ask_above_paid_in_micro_usdc=0)
        return limits

    async def save(self, limits: Limits) -> None:
        """Keep what the person chose and tell everybody.

        A pause and the receivers remembered meanwhile stay: only ``pause`` ends a pause.
        """
        async with self._writing:
            try:
                saved = await self._settings.limits()
            except errors.SettingsBroken:
                saved = limits
            kept = replace(
                limits,
                allowed_hosts=(limits.allowed_hosts - self._extra_hosts) | _always(limits),
                paused=limits.paused or saved.paused,
                pinned_payees=tuple(
                    sorted({**dict(limits.pinned_payees), **dict(saved.pinned_payees)}.items())
                ),
            )
            await self._settings.save_limits(kept)
        self._feed.publish(LimitsChanged(await self.current()))

    async def pause(self, *, paused: bool) -> None:
        """Stop (or allow again) new signatures and first sends, at once."""
        async with self._writing:
            saved = await self._settings.limits()
            await self._settings.save_limits(replace(saved, paused=paused))
        self._feed.publish(LimitsChanged(await self.current()))

    async def remember_payee(self, host: str, payee: str) -> None:
        """Pin the receiver that a proved payment went to."""
        async with self._writing:
            saved = await self._settings.limits()
            if saved.payee_of(host) != payee.lower():
                await self._settings.save_limits(saved.with_payee(host, payee))


def _always(limits: Limits) -> frozenset[str]:
    """Hosts that stay allowed even when this run names them too."""
    return limits.allowed_hosts & Limits().allowed_hosts
