"""A batch: many jobs that were approved together, and where each of them stands.

An entry is tied to its attempt to queue (``Charge``) before anything is sent. What became of the attempt decides what
the entry is, so that no crash can lead to a second one: an entry waits again only if its attempt proves that nothing
was queued.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import assert_never

from app.domain.catalogue import JobRequest
from app.domain.charge import Charge, ChargeState
from app.domain.job import JobState


class BatchState(Enum):
    """Whether a batch goes on by itself."""

    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"


class EntryState(Enum):
    """Where one entry of a batch is; once it is queued, its job says more."""

    WAITING = "waiting"
    SENDING = "sending"
    QUEUED = "queued"
    REFUSED = "refused"
    UNSURE = "unsure"
    LEFT_OUT = "left_out"


E = EntryState

AGAIN = frozenset({E.REFUSED, E.QUEUED, E.UNSURE, E.LEFT_OUT})
"""States from which a person may have an entry made (again): always a new charge."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What was approved together. Amounts in micro-USDC: ``agreed`` the most that all of it may cost, ``most`` the
    dearest of its jobs. ``low_credit`` says that the person was told that credit would get low, and said yes.
    ``notice`` is a displayable sentence about why it waits, ``notice_code`` the code of the error behind it; ``told``
    says that its end was told.
    """

    id: str
    account_id: str
    title: str
    created_at: datetime
    digest: str
    agreed_micro_usdc: int = 0
    most_micro_usdc: int = 0
    low_credit: bool = False
    state: BatchState = BatchState.RUNNING
    notice: str = ""
    notice_code: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One job of a batch. ``price`` (micro-USDC) is what was approved for it, None where nothing is charged.

    ``charge_id`` is its latest attempt to queue, ``job_id`` the job that it became, ``job_state`` where that is (kept
    by the job, not here). With ``watched`` it is a job that existed already.
    """

    batch_id: str
    number: int
    title: str
    request: JobRequest
    source: str = ""
    line: int = 0
    queue_id: str = ""
    watched: bool = False
    price_micro_usdc: int | None = None
    state: EntryState = EntryState.WAITING
    charge_id: str = ""
    job_id: str = ""
    notice: str = ""
    notice_code: str = ""
    suggested_prompt: str = ""
    job_state: JobState | None = None


INTERRUPTED = "interrupted"
PAUSED_BY_PERSON = "paused"


def paused(batch: Batch, notice: str = "", code: str = "") -> Batch:
    """Nothing more of it is queued until the person says so; one that is done stays done."""
    if batch.state is BatchState.DONE:
        return batch
    return replace(batch, state=BatchState.PAUSED, notice=notice, notice_code=code)


def interrupted(batch: Batch) -> Batch:
    """The program ended in the middle of it."""
    return paused(batch, "Gondola was closed before all of it was queued.", INTERRUPTED)


def running(batch: Batch) -> Batch:
    """The person wants it to go on; its end will be told again."""
    return replace(batch, state=BatchState.RUNNING, notice="", notice_code="", told=False)


def still_paused(stored: Batch, wanted: Batch) -> Batch:
    """What somebody who goes on with a batch wants to store of it, after another may have paused it meanwhile.

    Whoever is in the middle of a job knows nothing of the pause yet: only a person lets a batch go on (``running``).
    """
    if stored.state is not BatchState.PAUSED or wanted.state is not BatchState.RUNNING:
        return wanted
    return replace(
        wanted, state=stored.state, notice=stored.notice, notice_code=stored.notice_code, told=stored.told
    )


def claimed(entry: Entry, charge_id: str, price_micro_usdc: int | None) -> Entry:
    """About to be queued by this attempt, at this price at most."""
    return replace(
        entry,
        state=E.SENDING,
        charge_id=charge_id,
        job_id="",
        job_state=None,
        price_micro_usdc=price_micro_usdc,
        notice="",
        notice_code="",
        suggested_prompt="",
    )


def settled(entry: Entry, charge: Charge | None) -> Entry:
    """The entry as its latest attempt says, None where that never got as far as the journal.

    Only attempts that prove that nothing was queued let it wait again. What the server refused stays refused.
    """
    if entry.state not in (E.SENDING, E.UNSURE):
        return entry
    if charge is None:
        return _waiting(entry)
    match charge.state:
        case ChargeState.INTENDED:
            return entry
        case ChargeState.ABANDONED | ChargeState.REJECTED:
            return _waiting(entry)
        case ChargeState.SENT | ChargeState.UNKNOWN | ChargeState.LOST | ChargeState.DISMISSED:
            return replace(entry, state=E.UNSURE)
        case ChargeState.QUEUED:
            return replace(
                entry,
                state=E.QUEUED,
                job_id=charge.job_id,
                queue_id=charge.queue_id,
                notice="",
                notice_code="",
            )
        case _:  # pragma: no cover
            assert_never(charge.state)


def refused(entry: Entry, notice: str, code: str, suggested_prompt: str = "") -> Entry:
    """The server or the model will not make it as it is; nothing was charged."""
    return replace(
        entry,
        state=E.REFUSED,
        charge_id="",
        notice=notice,
        notice_code=code,
        suggested_prompt=suggested_prompt,
    )


def left_out(entry: Entry) -> Entry:
    """The person does not want it made (any more); what was sent is not touched."""
    return replace(entry, state=E.LEFT_OUT) if entry.state in (E.WAITING, E.REFUSED) else entry


def _waiting(entry: Entry) -> Entry:
    return replace(entry, state=E.WAITING, charge_id="")
