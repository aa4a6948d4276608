"""What in the books a person has to hear of, and what was spent that the journal does not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from app.domain.book_rows import BookRow, Coverage, Presence, Source, What
from app.domain.books import GRACE
from app.domain.decision import Spent
from app.domain.display import displayable, short_address
from app.domain.job import Job, JobState
from app.domain.money import format_usd

DAY = timedelta(hours=24)
MONTH = timedelta(days=30)


class AlertKind(Enum):
    """What is wrong; the value is its title. REFUND_EXPECTED is for showing and never rings."""

    ABOVE_QUOTE = "Charged more than quoted"
    REFUND_EXPECTED = "A refund is expected"
    REFUND_MISSING = "A refund is missing"
    NOT_CREDITED = "Paid, but no credit arrived"
    ELSEWHERE = "USDC was spent elsewhere"


BAD = frozenset({AlertKind.ABOVE_QUOTE, AlertKind.ELSEWHERE})


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing to hear of. ``key`` is the same whenever it is found again; ``since`` is when it became true."""

    kind: AlertKind
    key: str
    since: datetime
    amount_micro_usdc: int
    text: str
    job_id: str = ""
    payment_id: str = ""

    @property
    def title(self) -> str:
        """What is wrong, in a few words."""
        return self.kind.value

    @property
    def rings(self) -> bool:
        """Whether it is worth a notification."""
        return self.kind is not AlertKind.REFUND_EXPECTED

    @property
    def level(self) -> str:
        """``bad``, ``attention`` or ``info``, as notices have it."""
        if self.kind in BAD:
            return "bad"
        return "attention" if self.rings else "info"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """USDC that left the wallet and that the journal does not know, in the rolling windows that end ``as_of``.

    ``month_micro_usdc`` is a lower bound where ``month_whole`` is False: the chain was not read that far back.
    """

    day_micro_usdc: int
    month_micro_usdc: int
    as_of: datetime
    month_whole: bool = True

    @property
    def spent(self) -> Spent:
        """The same as the limits count it."""
        return Spent(self.day_micro_usdc, self.month_micro_usdc)


def alerts(
    rows: Iterable[BookRow], jobs: Iterable[Job], coverage: Coverage, now: datetime
) -> tuple[Alert, ...]:
    """Everything to hear of, newest first. Nothing is said to be missing where it could not be looked for."""
    known = {job.id: job for job in jobs}
    found = [alert for row in rows for alert in _of_row(row, known.get(row.job_id), coverage, now)]
    return tuple(sorted(found, key=lambda alert: alert.since, reverse=True))


def elsewhere(
    rows: Iterable[BookRow], coverage: Coverage, begin: datetime, now: datetime
) -> Elsewhere | None:
    """What counts as spent elsewhere; None where the chain was not read for the whole of the last day.

    Before ``begin`` the wallet was none of ours, and nothing counts.
    """
    if not coverage.covers(Source.CHAIN, max(begin, now - DAY)):
        return None
    spent = [row for row in rows if row.what is What.ELSEWHERE]
    day, month = (
        sum(row.amount_micro_usdc for row in spent if row.time > now - window) for window in (DAY, MONTH)
    )
    return Elsewhere(day, month, now, coverage.covers(Source.CHAIN, max(begin, now - MONTH)))


def heard_before(alert: Alert, last_alive: datetime | None, within: timedelta) -> bool:
    """Whether an earlier run, which was still at work at ``last_alive``, must have rung for it already."""
    return last_alive is not None and alert.since + within <= last_alive


def _of_row(row: BookRow, job: Job | None, coverage: Coverage, now: datetime) -> Iterator[Alert]:
    if row.what is What.CHARGE and row.ledger_ids:
        yield from _above_quote(row)
        if job is not None and job.state is JobState.FAILED:
            yield from _unrefunded(row, job, coverage, now)
    elif row.what is What.TOP_UP and row.payment_id and row.partners.ledger is Presence.MISSING:
        yield Alert(
            AlertKind.NOT_CREDITED,
            f"credit:{row.payment_id}",
            row.time + GRACE,
            row.amount_micro_usdc,
            f"{format_usd(row.amount_micro_usdc)} left your wallet for credit and is proved on chain, "
            "but Venice's ledger does not show it. Nothing is paid again; Venice support can find its transaction.",
            payment_id=row.payment_id,
        )
    elif row.what is What.ELSEWHERE:
        yield Alert(
            AlertKind.ELSEWHERE,
            f"elsewhere:{row.transaction}:{row.log_index}",
            row.time,
            row.amount_micro_usdc,
            f"{format_usd(row.amount_micro_usdc)} went to {short_address(row.counterparty)} without Gondola. "
            "It counts against your limits. If it was not you, somebody else has this wallet's key.",
        )


def _above_quote(row: BookRow) -> Iterator[Alert]:
    quoted = row.quoted_micro_usdc
    if quoted is not None and row.amount_micro_usdc > quoted:
        yield Alert(
            AlertKind.ABOVE_QUOTE,
            f"quote:{row.ledger_ids[-1]}",
            row.time,
            row.amount_micro_usdc - quoted,
            f"“{row.title}” was quoted at {format_usd(quoted)}, "
            f"and {format_usd(row.amount_micro_usdc)} was taken from your credit.",
            job_id=row.job_id,
        )


def _unrefunded(row: BookRow, job: Job, coverage: Coverage, now: datetime) -> Iterator[Alert]:
    owed = row.amount_micro_usdc - row.refunded_micro_usdc
    failed_at = job.finished_at or row.time
    # Without a gap since the failure, an absent refund is really absent.
    if owed <= 0 or not coverage.covers(Source.LEDGER, failed_at):
        return
    late = now - failed_at >= GRACE
    text = (
        f"“{row.title}” failed and {format_usd(owed)} has not come back. "
        f"Venice support can look it up by its ledger row {displayable(row.ledger_ids[-1], 80)}."
        if late
        else f"“{row.title}” failed. {format_usd(owed)} should come back soon."
    )
    yield Alert(
        AlertKind.REFUND_MISSING if late else AlertKind.REFUND_EXPECTED,
        f"refund:{row.ledger_ids[-1]}",
        failed_at + GRACE if late else failed_at,
        owed,
        text,
        job_id=job.id,
    )
