"""What happened, for showing: timelines, payments, charges, and the report for support."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.charge import Charge
from app.domain.job import JobStep
from app.domain.money import format_usd
from app.domain.payment import Payment, Transition
from app.domain.policy import Spent
from app.domain.words import CHARGE_STATE
from app.ports.stores import ChargeJournal, JobStore, PaymentJournal


@dataclass(frozen=True, slots=True)
class JobRecord:
    """What is written down about a job, oldest first."""

    steps: tuple[JobStep, ...] = ()
    payments: tuple[Payment, ...] = ()
    charges: tuple[Charge, ...] = ()


class History:
    """Read-only views on the records."""

    def __init__(self, jobs: JobStore, payments: PaymentJournal, charges: ChargeJournal) -> None:
        self._jobs = jobs
        self._payments = payments
        self._charges = charges

    async def record(self, job_id: str) -> JobRecord:
        """Everything that is written down about a job: its steps, and the money that moved for it."""
        return JobRecord(
            steps=await self._jobs.steps(job_id),
            payments=await self._payments.payments_of(job_id),
            charges=await self._charges.charges_of(job_id),
        )

    async def titles(self, job_ids: Iterable[str]) -> Mapping[str, str]:
        """What these jobs are called, by id; those that were forgotten are left out."""
        return await self._jobs.titles(job_ids)

    async def open_money(self) -> tuple[tuple[Payment, ...], tuple[Charge, ...]]:
        """The payments and uses of credit that something may still come of, newest first."""
        return await self._payments.open_payments(), await self._charges.open_charges()

    async def payments(self) -> tuple[Payment, ...]:
        """Newest first."""
        return await self._payments.payments()

    async def transitions(self, payment_id: str) -> tuple[Transition, ...]:
        """A payment's own history, oldest first."""
        return await self._payments.transitions(payment_id)

    async def charges(self) -> tuple[Charge, ...]:
        """Newest first."""
        return await self._charges.charges()

    async def spent(self) -> tuple[Spent, Spent]:
        """What counts in the windows: (paid in, used)."""
        return await self._payments.paid_in(), await self._charges.used()


def support_report(charge: Charge, address: str) -> str:
    """What Venice support needs to find a job whose answer was lost; nothing secret in it."""
    lines = (
        "A POST /audio/queue was sent once and its answer was lost.",
        f"Wallet: {address or 'API key account'}",
        f"Model: {charge.model}",
        f"Sent: {(charge.sent_at or charge.created_at).isoformat(timespec='seconds')}",
        f"Quoted: {format_usd(charge.price_micro_usdc)}",
        f"State: {CHARGE_STATE[charge.state]}",
        f"Newest ledger row before it: {charge.ledger_mark or 'none'}",
        f"Seen since: {charge.note}",
        "Please tell the queue_id of this job, or refund the charge.",
    )
    return "\n".join(lines)
