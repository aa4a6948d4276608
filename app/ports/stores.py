"""What is remembered: jobs, money, accounts. One durable database behind all of them.

Every method runs off the loop's thread inside the adapter and returns when the commit is on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Protocol

from app.domain.account import Account
from app.domain.charge import Charge
from app.domain.durations import Duration, Kind
from app.domain.job import Job, JobStep
from app.domain.payment import Payment, Transition
from app.domain.policy import Decision, Spent

Decide = Callable[[Spent, bool, int], Decision]
"""Pure decision over (what is counted in the windows, is something unresolved, earlier payments to the payee)."""


JobChange = Callable[[Job], tuple[Job, tuple[JobStep, ...]]]
"""Pure change of a job as it is then, with the steps that it adds to the timeline."""


class AccountStore(Protocol):
    """Names and addresses of accounts; never a secret."""

    async def accounts(self) -> tuple[Account, ...]:
        """All accounts, oldest first."""
        ...

    async def save_account(self, account: Account) -> None:
        """Insert or replace."""
        ...

    async def remove_account(self, account_id: str) -> None:
        """Forget the name; jobs and money records stay."""
        ...


class JobStore(Protocol):
    """Jobs and their timelines. ``ports.archive`` is for browsing them."""

    async def live(self) -> tuple[Job, ...]:
        """Jobs that there is anything left to ask or to tell about, newest first."""
        ...

    async def job(self, job_id: str) -> Job | None:
        """One job, None when it is not known (any more)."""
        ...

    async def same_as(self, job: Job) -> Job | None:
        """The job with the same number at the same host, of the same model and account; None if there is none."""
        ...

    async def stuck(self, account_id: str, notice_code: str) -> tuple[Job, ...]:
        """Jobs of an account that wait for the person for this reason, newest first."""
        ...

    async def titles(self, job_ids: Iterable[str]) -> Mapping[str, str]:
        """What these jobs are called, by id; those that are not known are left out."""
        ...

    async def jobs(self, since: datetime | None = None) -> tuple[Job, ...]:
        """Jobs that were queued, ended or paid for since then, newest first; without a time, all there are."""
        ...

    async def last_alive(self, before: datetime) -> datetime | None:
        """The latest time before that one at which any job was queued, looked at or ended."""
        ...

    async def save_job(self, job: Job, steps: Iterable[JobStep] = ()) -> None:
        """Insert or replace a job and append timeline steps, in one commit.

        A prompt that was forgotten stays so, whatever the job says.
        """
        ...

    async def change_job(self, job_id: str, change: JobChange) -> Job | None:
        """Change a job as it is stored, whoever stored that last; returns what it is then, None when it is not known
        (any more). Reading and writing are one commit, and ``change`` may be called on another thread, and again.
        """
        ...

    async def steps(self, job_id: str) -> tuple[JobStep, ...]:
        """A job's timeline, oldest first."""
        ...

    async def forget_jobs(self, job_ids: Iterable[str]) -> None:
        """Remove jobs and their timelines, in one commit; money records stay."""
        ...

    async def forget_text(self, job: Job, steps: Iterable[JobStep]) -> None:
        """Keep the job as it is given, with these steps alone and without what its texts were, in one commit."""
        ...

    async def sweep(self, gone: Iterable[str], left: Iterable[Job] = ()) -> None:
        """After forgetting: leave nothing on the disk of whole jobs, and of the texts of others.

        Raises:
            TracesLeft: something is left for now; whoever sweeps next takes it along.
        """
        ...


class DurationStore(Protocol):
    """How long finished jobs took."""

    async def durations(self, kind: Kind, newest: int) -> tuple[Duration, ...]:
        """The newest of a kind, oldest of them first."""
        ...

    async def save_duration(self, duration: Duration) -> None:
        """Add one."""
        ...


class PaymentJournal(Protocol):
    """The append-only journal of signed payments (SQLite, WAL, synchronous FULL)."""

    async def reserve(self, payment: Payment, decide: Decide) -> Decision:
        """In one immediate transaction: count the windows, call ``decide``, and insert on Allow only.

        Windows use the journal's high-water time, so a clock set back frees nothing. "Unresolved" is true when
        a payment for the same job is unresolved, whoever pays it; where there is no job (adding credit), one of
        the same account, kind and host.
        """
        ...

    async def refuse(self, payment: Payment) -> None:
        """Insert a payment that the policy refused (state REFUSED, ``note`` says why), for the record."""
        ...

    async def record(self, payment: Payment, transition: Transition) -> None:
        """Append a transition and store the payment's new fields, durable on return.

        Raises StoreError if the journal's state is not ``transition.before`` (another process moved it).
        """
        ...

    async def note(self, payment: Payment) -> None:
        """Store fields that are no transition (depth, delivery, sends)."""
        ...

    async def payments(self, since: datetime | None = None) -> tuple[Payment, ...]:
        """Payments that were begun since then, newest first; without a time, all of them."""
        ...

    async def first_payment(self, account: Account) -> datetime | None:
        """When the first payment of an account was begun, under whatever id it was known then."""
        ...

    async def last_payment(self, before: datetime) -> datetime | None:
        """When any payment last changed before that time."""
        ...

    async def payment(self, payment_id: str) -> Payment | None:
        """One payment, None for an id that is not known."""
        ...

    async def open_payments(self) -> tuple[Payment, ...]:
        """Payments that something may still come of, newest first.

        Those that are not decided or not final, and those of which what was bought is not known to be here.
        """
        ...

    async def payments_of(self, job_id: str) -> tuple[Payment, ...]:
        """Payments for looks at one job, oldest first."""
        ...

    async def transitions(self, payment_id: str) -> tuple[Transition, ...]:
        """A payment's history, oldest first."""
        ...

    async def paid_in(self) -> Spent:
        """What counts in the windows right now."""
        ...


class ChargeJournal(Protocol):
    """Attempts to use prepaid credit."""

    async def reserve_charge(self, charge: Charge, decide: Decide) -> Decision:
        """Like ``PaymentJournal.reserve``; "unresolved" means the same account and model."""
        ...

    async def record_charge(
        self, charge: Charge, job: Job | None = None, steps: Iterable[JobStep] = ()
    ) -> None:
        """Store a charge's new state, and the job it became, in one commit, durable on return.

        Raises StoreError if that is no legal move from what is stored.
        """
        ...

    async def charges(self, since: datetime | None = None) -> tuple[Charge, ...]:
        """Charges that were begun since then, newest first; without a time, all of them."""
        ...

    async def first_charge(self, account_id: str) -> datetime | None:
        """When the first charge of an account was begun."""
        ...

    async def last_charge(self, before: datetime) -> datetime | None:
        """When any charge last changed before that time."""
        ...

    async def charge(self, charge_id: str) -> Charge | None:
        """One of them, None for an id that the journal does not know."""
        ...

    async def sent_since(self, account_id: str, since: datetime) -> tuple[datetime, ...]:
        """When this account's attempts since then were sent, by whichever process."""
        ...

    async def paid_texts(self, digests: Iterable[str]) -> dict[str, str]:
        """Which of these texts (``Charge.text_digest``) were paid, or perhaps paid, before: digest → title.

        Jobs that failed are not counted: they are refunded, and made again with good reason.
        """
        ...

    async def open_charges(self) -> tuple[Charge, ...]:
        """Charges of which nobody knows what became of them, or whose job's number got lost; newest first."""
        ...

    async def charges_of(self, job_id: str) -> tuple[Charge, ...]:
        """The charges for one job, oldest first."""
        ...

    async def used(self) -> Spent:
        """What counts in the windows right now."""
        ...


class Locks(Protocol):
    """Operating-system locks between processes that share the data folder."""

    def acquire(self, name: str) -> bool:
        """Take a named lock without waiting; False when another process (or task) holds it."""
        ...

    def release(self, name: str) -> None:
        """Give it back; the system does so too when the process dies."""
        ...
