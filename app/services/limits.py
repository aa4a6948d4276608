"""The person's spending limits: loaded, tightened for one run, paused, saved. Unreadable limits fail closed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass, replace

from app.domain import errors
from app.domain.events import LimitsChanged
from app.domain.limits import loosened
from app.domain.policy import Limits
from app.ports.settings import SettingsStore
from app.services.app_lock import RequireOpen, always_open
from app.services.feed import Feed


@dataclass(frozen=True, slots=True)
class RunLimits:
    """What holds for this run only, beside what is saved. Amounts in micro-USDC, and they only tighten.

    ``extra_hosts`` are hosts that the person named for this run (the API address in use, a seller). ``ask_always``
    makes every use of money a question, as a command line without a saved approval needs.
    """

    extra_hosts: frozenset[str] = frozenset()
    ask_always: bool = False
    most_per_payment_micro_usdc: int | None = None
    most_per_day_micro_usdc: int | None = None

    def over(self, saved: Limits) -> Limits:
        """The saved limits as they hold in this run."""
        per_payment, budget = self.most_per_payment_micro_usdc, saved.paid_in
        if per_payment is None:
            per_payment = budget.per_item_micro_usdc
        limits = replace(
            saved,
            allowed_hosts=saved.allowed_hosts | self.extra_hosts,
            paid_in=budget.tightened(per_payment, self.most_per_day_micro_usdc),
        )
        if not self.ask_always:
            return limits
        return replace(
            limits,
            ask_above_used_micro_usdc=0,
            ask_above_paid_in_micro_usdc=0,
            ask_above_look_micro_usdc=0,
        )


class LimitKeeper:
    """The one place that services ask for limits.

    ``confirm`` asks the keyring anew and raises VaultError when it says no: nothing is ever loosened without it.
    ``alone`` keeps other processes from changing the limits at the same time, and raises AlreadyRunning if it cannot.
    ``require_open`` raises Locked while Gondola is locked: then nothing is spent, and nothing but a pause is changed.
    """

    def __init__(
        self,
        settings: SettingsStore,
        feed: Feed,
        confirm: Callable[[], Awaitable[None]],
        run: RunLimits | None = None,
        alone: Callable[[], AbstractAsyncContextManager[None]] = nullcontext,
        require_open: RequireOpen = always_open,
    ) -> None:
        self._settings = settings
        self._feed = feed
        self._ask_keyring = confirm
        self._run = run or RunLimits()
        self._held = False
        self._alone = alone
        self._require_open = require_open
        self._writing = asyncio.Lock()

    async def current(self) -> Limits:
        """The limits as they hold right now; while they are held back, spending is paused in them.

        Raises:
            SettingsBroken: they cannot be read, so nothing may be spent.
        """
        limits = self._run.over(await self._settings.limits())
        if self._held:
            limits = replace(limits, paused=True)
        return replace(limits, locked=True) if await self._is_locked() else limits

    async def require_spending(self) -> None:
        """Raise Locked or SpendingPaused while nothing new may be signed or sent, SettingsBroken as ``current``."""
        limits = await self.current()
        if limits.locked:
            raise errors.Locked
        if limits.paused:
            raise errors.SpendingPaused

    @property
    def held(self) -> bool:
        """Whether nothing is spent yet because the person has not kept any limits."""
        return self._held

    def hold(self) -> None:
        """Spend nothing in this process until ``release``: the person has not said yet what may be spent."""
        self._held = True

    async def release(self) -> None:
        """The person kept limits. A pause of the person's own goes on.

        Raises:
            SettingsBroken: they cannot be read.
        """
        if self._held:
            self._held = False
            self._feed.publish(LimitsChanged(await self.current()))

    async def confirm(self) -> None:
        """Ask the keyring anew, for a change outside the limits that widens what is trusted (another node).

        Raises:
            VaultError: it said no. Locked: nobody is asked.
        """
        await self._require_open()
        await self._ask_keyring()

    async def save(self, limits: Limits) -> None:
        """Keep what the person chose and tell everybody; what it loosens is confirmed by the keyring first.

        A pause and the receivers remembered meanwhile stay: only ``pause`` ends a pause.

        Raises:
            VaultError: the keyring said no, and nothing was changed.
            Locked: nobody was asked, and nothing was changed.
        """
        chosen = replace(limits, paused=False) if self._held else limits
        await self._change(lambda saved: _kept(chosen, saved, self._run.extra_hosts))

    async def allow_host(self, host: str) -> None:
        """Let payments go to one more server, once the keyring has confirmed it; an allowed one stays so.

        Raises:
            VaultError: the keyring said no. SettingsBroken: what is allowed so far cannot be read. Locked: not now.
        """
        await self._settings.limits()
        await self._change(lambda saved: saved.with_host(host))

    async def pause(self, *, paused: bool) -> None:
        """Stop new signatures and first sends, at once and whether locked or not; or allow them again.

        Raises:
            Locked: nothing is allowed again before it is opened.
        """
        if not paused:
            await self._require_open()
        try:
            async with self._one_change():
                await self._save_pause(paused=paused)
        except errors.AlreadyRunning:
            # Nobody who hangs in the middle of a change keeps spending going.
            if not paused:
                raise
            await self._save_pause(paused=True)
        self._feed.publish(LimitsChanged(await self.current()))

    async def remember_payee(self, host: str, payee: str) -> None:
        """Pin the receiver that a proved payment went to."""
        async with self._one_change():
            saved = await self._settings.limits()
            if saved.payee_of(host) != payee.lower():
                await self._settings.save_limits(saved.with_payee(host, payee))

    async def forget_payee(self, host: str) -> None:
        """The person does not vouch for a receiver any more: the next payment to it is asked as the first one.

        Raises Locked.
        """
        await self._require_open()
        async with self._one_change():
            saved = await self._settings.limits()
            left = tuple(pin for pin in saved.pinned_payees if pin[0] != host)
            await self._settings.save_limits(replace(saved, pinned_payees=left))
            self._feed.publish(LimitsChanged(await self.current()))

    async def _save_pause(self, *, paused: bool) -> None:
        saved = await self._settings.limits()
        await self._settings.save_limits(replace(saved, paused=paused))

    @asynccontextmanager
    async def _one_change(self) -> AsyncIterator[None]:
        """Reading, changing and writing is one step: a pause must not be undone by a receiver being remembered."""
        async with self._writing, self._alone():
            yield

    async def _change(self, change: Callable[[Limits], Limits]) -> None:
        """Change what is saved; the keyring's prompt may stand open for long, and a pause does not wait for it."""
        confirmed: frozenset[str] = frozenset()
        while True:
            # Anew after each prompt: it may have been locked while that stood open.
            await self._require_open()
            async with self._one_change():
                saved = await self._saved_or_nothing()
                changed = change(saved)
                wider = frozenset(loosened(saved, changed))
                if wider <= confirmed:
                    await self._settings.save_limits(changed)
                    break
            await self._ask_keyring()
            confirmed = wider
        self._feed.publish(LimitsChanged(await self.current()))

    async def _is_locked(self) -> bool:
        try:
            await self._require_open()
        except errors.Locked:
            return True
        return False

    async def _saved_or_nothing(self) -> Limits:
        """What is saved; of limits that cannot be read nothing was allowed that the defaults do not allow."""
        try:
            return await self._settings.limits()
        except errors.SettingsBroken:
            return Limits()


def _kept(limits: Limits, saved: Limits, extra_hosts: frozenset[str]) -> Limits:
    always = limits.allowed_hosts & (Limits().allowed_hosts | saved.allowed_hosts)
    return replace(
        limits,
        allowed_hosts=(limits.allowed_hosts - extra_hosts) | always,
        paused=limits.paused or saved.paused,
        locked=False,
        pinned_payees=tuple(sorted({**dict(limits.pinned_payees), **dict(saved.pinned_payees)}.items())),
    )
