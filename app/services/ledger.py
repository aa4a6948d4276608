"""Looks doubtful uses of credit up in the host's own ledger. A matching row proves; an absent one proves nothing."""

from __future__ import annotations

import logging

from app.domain import errors
from app.domain.account import Account
from app.domain.charge import Charge, ChargeState, LedgerEntry, matching_charge, move_charge
from app.domain.display import displayable
from app.domain.events import ChargeChanged, NoticeRaised
from app.ports.stores import AccountStore, ChargeJournal
from app.services.pay_tools import PayTools

_log = logging.getLogger(__name__)

SOONEST_S = 8.0
LATEST_S = 300.0
"""A row that is not there after an hour is not worth twenty questions a minute."""


def charge_lock(account_id: str, model: str) -> str:
    """The name of the OS lock that guards queueing one model from one account."""
    return f"queue-{account_id}-{model}"


class Ledger:
    """Follows attempts to queue whose answer was lost, with growing pauses, until a person puts them aside."""

    def __init__(self, tools: PayTools, accounts: AccountStore, charges: ChargeJournal) -> None:
        self._t = tools
        self._accounts = accounts
        self._charges = charges
        self._not_before: dict[str, float] = {}

    async def once(self) -> None:
        """One pass over every attempt of which nobody knows what became of it."""
        for charge in await self._charges.open_charges():
            if charge.unresolved and self._t.clock.monotonic() >= self._not_before.get(charge.id, 0.0):
                await self._guarded(charge)

    async def _guarded(self, charge: Charge) -> None:
        """Hold the attempt's OS lock, so that a task or process that is queueing right now is left alone."""
        lock = charge_lock(charge.account_id, charge.model)
        try:
            if self._t.locks.acquire(lock):
                try:
                    await self._settle(charge)
                finally:
                    self._t.locks.release(lock)
        except errors.GondolaError as error:
            asked_to_wait_s = error.retry_after_s if isinstance(error, errors.RateLimited) else 0.0
            self._wait(charge, asked_to_wait_s)
            _log.info("Ledger not readable now: %s %s", error.code, error.detail)

    def _wait(self, charge: Charge, at_least_s: float) -> None:
        age_s = (self._t.clock.now() - (charge.sent_at or charge.created_at)).total_seconds()
        pause_s = max(at_least_s, min(LATEST_S, max(SOONEST_S, age_s / 4)))
        self._not_before[charge.id] = self._t.clock.monotonic() + pause_s

    async def _settle(self, listed: Charge) -> None:
        now = self._t.clock.now()
        # The journal's word under the lock: somebody may have moved it since the list was read.
        charge = await self._charges.charge(listed.id) or listed
        if charge.state is ChargeState.INTENDED:
            await self._record(move_charge(charge, ChargeState.ABANDONED, now, note="never sent"))
            return
        if charge.state is ChargeState.SENT:
            lost = "the program ended before the answer came"
            charge = await self._record(move_charge(charge, ChargeState.UNKNOWN, now, note=lost))
        if charge.state is ChargeState.UNKNOWN:
            self._wait(charge, 0.0)
            await self._look_up(charge, await self._charges.charges())

    async def _look_up(self, charge: Charge, known: tuple[Charge, ...]) -> None:
        account = await self._account_of(charge)
        if account is None:
            return
        rows = await self._t.provider.transactions(account)
        row = matching_charge(charge, _not_of_others(charge, rows, known))
        if row is None:
            return
        note = (
            f"Charged at {row.created_at.isoformat(timespec='seconds')}, ledger row {displayable(row.id, 80)}"
        )
        await self._record(move_charge(charge, ChargeState.LOST, self._t.clock.now(), note=note))
        self._t.feed.publish(
            NoticeRaised(
                "attention",
                "A job was charged, but its number got lost",
                f"“{charge.title}” was queued and charged. Venice support can find it; the report is under Payments.",
            )
        )

    async def _account_of(self, charge: Charge) -> Account | None:
        for account in await self._accounts.accounts():
            if account.id == charge.account_id:
                return account
        return None

    async def _record(self, charge: Charge) -> Charge:
        await self._charges.record_charge(charge)
        self._t.feed.publish(ChargeChanged(charge))
        return charge


def _not_of_others(
    charge: Charge, rows: tuple[LedgerEntry, ...], known: tuple[Charge, ...]
) -> tuple[LedgerEntry, ...]:
    """Rows that name a job whose number we have belong to that job, however late they were booked."""
    queued = {other.queue_id for other in known if other.queue_id}
    return tuple(row for row in rows if row.id == charge.ledger_mark or row.request_id not in queued)
