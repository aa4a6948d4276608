"""The services behind the window now, and what the window's frame knows of them: accounts, balances, limits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.account import Account, usable
from app.domain.batch import BatchState
from app.domain.batch_progress import Outcome
from app.domain.charge import ChargeState
from app.domain.errors import SettingsBroken
from app.domain.events import (
    AccountsChanged,
    BalancesChanged,
    ChargeChanged,
    DiskTroubleChanged,
    Event,
    HealthChanged,
    JobAdded,
    JobChanged,
    JobFinished,
    JobForgotten,
    JobsForgotten,
    LimitsChanged,
    NoticeRaised,
    Outage,
    OutageChanged,
    Part,
    PaymentChanged,
)
from app.domain.finding import Group
from app.domain.job import JobState
from app.domain.payment import Payment, PaymentState
from app.domain.policy import Limits
from app.gui.models.state_changes import StateChanges
from app.services.gates import DISK_TROUBLES
from app.services.gondola import Gondola
from app.services.tasks import TaskOwner

_MONEY_MOVED = frozenset({PaymentState.CLAIMED, PaymentState.CONFIRMED, PaymentState.VOID})
_SETTLE_MS = 120
_BALANCES_SETTLE_MS = 600
_A_MOMENT_S = 0.05


class Session(QObject):
    """Hears the feed of one Gondola and keeps what is asked for often. Signals say what to show anew."""

    accounts_changed = Signal()
    balances_changed = Signal()
    limits_changed = Signal()
    jobs_changed = Signal()
    health_changed = Signal(object)
    life_changed = Signal()
    noticed = Signal(object)

    def __init__(self, gondola: Gondola, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gondola = gondola
        self.tasks = TaskOwner()
        self.accounts: tuple[Account, ...] = ()
        self.active: Account | None = None
        self.limits: Limits | None = None
        self.limits_broken = False
        self.limits_seen = False
        self.theme_name = ""
        self.used_today_micro_usdc: int | None = None
        self.health: dict[Part, HealthChanged] = {}
        self.outage = OutageChanged(Outage.NONE)
        self.disk_words = ""
        self._last_states: dict[str, PaymentState] = {}
        self.started = False
        self._changes, self._count = StateChanges(), True
        self._counts: Mapping[JobState, int] = {}
        self._without_key: frozenset[str] = frozenset()
        self._spent = self._timer(_SETTLE_MS, self._look_at_used)
        self._moved = self._timer(_BALANCES_SETTLE_MS, self.look_at_balances)
        self._jobs_moved = self._timer(_SETTLE_MS, self._look_at_jobs)
        self._leave = gondola.feed.subscribe(self._hear)

    async def read(self) -> None:
        """Read whether it is locked, accounts, the one that was active last, limits and what today used."""
        await self.gondola.lock.is_locked()
        accounts = await self.gondola.wallet.accounts()
        preferences = await self.gondola.settings.preferences()
        self.limits_seen, self.theme_name = preferences.limits_seen, preferences.theme
        if not (self.gondola.play_money or self.limits_seen):
            self.gondola.limits.hold()
        self._take_accounts(accounts, preferences.active_account)
        await self._read_jobs()
        await self.read_limits()
        await self._read_used()

    async def read_limits(self) -> None:
        """Read the limits; unreadable ones are a state of their own, in which nothing is spent."""
        try:
            self.limits = await self.gondola.limits.current()
            self.limits_broken = False
        except SettingsBroken:
            self.limits, self.limits_broken = None, True
        self.limits_changed.emit()

    def choose(self, account_id: str) -> None:
        """Make another account the active one, and remember it."""
        chosen = next((account for account in self.accounts if account.id == account_id), None)
        if chosen is None or chosen == self.active:
            return
        self.active = chosen
        self.accounts_changed.emit()
        self.balances_changed.emit()
        self.tasks.spawn("remember-account", self._remember(account_id))

    def balances(self) -> BalancesChanged | None:
        """What the active account has, as last read."""
        return None if self.active is None else self.gondola.wallet.balances(self.active.id)

    def look_at_balances(self) -> None:
        """Read the active account's balances now: money has moved, or somebody new looks at them."""
        if self.active is not None:
            self.tasks.spawn("balances", self.gondola.wallet.refresh(self.active))

    def making(self) -> int:
        """How many jobs are watched now."""
        return sum(job.is_watched for job in self.gondola.watcher.jobs())

    def unqueued(self) -> int:
        """How many jobs of batches that go on are not queued yet."""
        batches = self.gondola.batches
        going = (batch for batch in batches.batches() if batch.state is BatchState.RUNNING)
        return sum(batches.progress(batch.id).of(Outcome.WAITING) for batch in going)

    def needs_you(self) -> int:
        """How many jobs wait for the person."""
        return sum(self._counts.get(state, 0) for state in Group.NEEDS_YOU.states)

    def unsaved(self) -> int:
        """How many recordings are ready and wait for the disk."""
        jobs = self.gondola.watcher.jobs()
        return sum(job.is_watched and job.notice_code in DISK_TROUBLES for job in jobs)

    def refused_key(self) -> Account | None:
        """An account whose key is not accepted any more while jobs wait for it."""
        return next((account for account in self.accounts if account.id in self._without_key), None)

    async def money_at_rest(self) -> None:
        """Wait until nothing that moves money is between its reservation and its answer."""
        await self.gondola.payer.quiet()
        await self.gondola.looks.quiet()
        await self.gondola.orders.quiet()

    async def money_rests(self) -> bool:
        """Whether that is so right now."""
        try:
            async with asyncio.timeout(_A_MOMENT_S):
                await self.money_at_rest()
        except TimeoutError:
            return False
        return True

    def close(self) -> None:
        """Leave the feed."""
        self._leave()
        for timer in (self._spent, self._moved, self._jobs_moved):
            timer.stop()

    def _hear(self, event: Event) -> None:
        match event:
            case AccountsChanged(accounts):
                self._take_accounts(accounts, self.active.id if self.active else "")
            case LimitsChanged(limits):
                self.limits, self.limits_broken = limits, False
                self.limits_changed.emit()
            case JobAdded() | JobChanged() | JobForgotten() | JobsForgotten():
                self._count |= self._changes.moved(event)
                if not self._jobs_moved.isActive():
                    self._jobs_moved.start()
            case HealthChanged(part) if self.health.get(part) == event:
                return  # every look says so again: nothing on the screen changes
            case HealthChanged(part):
                self.health[part] = event
                self.health_changed.emit(event)
                self.life_changed.emit()
            case OutageChanged():
                self.outage = event
                self.life_changed.emit()
            case DiskTroubleChanged(words):
                self.disk_words = words
                self.life_changed.emit()
            case NoticeRaised():
                self.noticed.emit(event)
            case _:
                self._hear_money(event)

    def _hear_money(self, event: Event) -> None:
        """Balances were read, or money moved so that they should be."""
        match event:
            case BalancesChanged():
                self.balances_changed.emit()
                self._spent.start()
            case ChargeChanged(charge):
                self._spent.start()
                if charge.state is ChargeState.QUEUED:
                    self._moved.start()
            case PaymentChanged(payment):
                self._hear_payment(payment)
            case JobFinished(job) if job.state is JobState.FAILED:
                self._moved.start()  # a refund may have come
            case _:
                return

    def _hear_payment(self, payment: Payment) -> None:
        """Only a new state moves money: a proved payment is told again with every block that covers it, and reading
        balances each time would use up what the host allows in a minute.
        """
        before, self._last_states[payment.id] = self._last_states.get(payment.id), payment.state
        if payment.state in _MONEY_MOVED and payment.state is not before:
            self._moved.start()

    def _take_accounts(self, accounts: tuple[Account, ...], wanted: str) -> None:
        self.accounts = accounts
        self.active = next((account for account in accounts if account.id == wanted), None)
        if self.active is None and accounts:
            # One that can be used; an address that is only watched where there is no other.
            self.active = (*usable(accounts), *accounts)[0]
        self.accounts_changed.emit()
        self.balances_changed.emit()

    def _timer(self, after_ms: int, act: Callable[[], None]) -> QTimer:
        """One look for a burst of events."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(act)
        return timer

    def _look_at_used(self) -> None:
        self.tasks.spawn("used-today", self._read_used())

    def _look_at_jobs(self) -> None:
        if self._count:
            self.tasks.spawn("jobs-at-large", self._read_jobs())
        else:
            self.jobs_changed.emit()

    async def _read_jobs(self) -> None:
        """Count the jobs of each state, and find accounts whose jobs wait for another key."""
        self._count = False
        self._counts = await self.gondola.archive.counts()
        if self.needs_you():
            waiting = [
                account.id for account in self.accounts if await self.gondola.watcher.wants_a_key(account.id)
            ]
            self._without_key = frozenset(waiting)
        else:
            self._without_key = frozenset()
        self.jobs_changed.emit()

    async def _read_used(self) -> None:
        _, used = await self.gondola.history.spent()
        self.used_today_micro_usdc = used.day_micro_usdc
        self.limits_changed.emit()

    async def _remember(self, account_id: str) -> None:
        preferences = await self.gondola.settings.preferences()
        await self.gondola.settings.save_preferences(replace(preferences, active_account=account_id))
