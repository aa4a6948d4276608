"""Where batches and their entries stand; no crash, doubt or refusal lets one be queued twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.batch import (
    INTERRUPTED,
    Batch,
    BatchState,
    Entry,
    EntryState,
    claimed,
    interrupted,
    paused,
    settled,
)
from app.domain.batch_progress import Outcome, outcome, progress_of
from app.domain.catalogue import JobRequest
from app.domain.charge import ChargeState
from app.domain.job import JobState
from tests.domain.things import NOW, a_charge

E = EntryState
BATCH = Batch("batch-1", "account-1", "Chapters", NOW, "00" * 32, 400_000, 100_000)
ENTRY = Entry(
    "batch-1", 1, "Chapter 1", JobRequest("speech", "It was dark."), "a.txt", 1, price_micro_usdc=100_000
)


def entry(state: EntryState = E.WAITING, **changes: object) -> Entry:
    return replace(ENTRY, state=state, **changes)  # type: ignore[arg-type]


def test_a_pause_says_why_and_a_batch_that_is_done_stays_done() -> None:
    assert paused(BATCH, "Why.", "code") == replace(
        BATCH, state=BatchState.PAUSED, notice="Why.", notice_code="code"
    )
    done = replace(BATCH, state=BatchState.DONE)
    assert paused(done, "Why.") is done
    assert interrupted(BATCH).notice_code == INTERRUPTED


def test_an_entry_is_tied_to_its_attempt_before_anything_is_sent() -> None:
    failed = entry(
        E.QUEUED, charge_id="old", job_id="job", job_state=JobState.FAILED, notice="n", suggested_prompt="p"
    )
    tied = claimed(failed, "charge-2", 90_000)
    assert (tied.state, tied.charge_id, tied.price_micro_usdc) == (E.SENDING, "charge-2", 90_000)
    assert (tied.job_id, tied.job_state, tied.notice, tied.suggested_prompt) == ("", None, "", "")


@pytest.mark.parametrize(
    "state, becomes",
    [
        (ChargeState.INTENDED, E.SENDING),
        (ChargeState.ABANDONED, E.WAITING),
        (ChargeState.REJECTED, E.WAITING),
        (ChargeState.SENT, E.UNSURE),
        (ChargeState.UNKNOWN, E.UNSURE),
        (ChargeState.LOST, E.UNSURE),
        (ChargeState.DISMISSED, E.UNSURE),
        (ChargeState.QUEUED, E.QUEUED),
    ],
)
def test_only_proof_that_nothing_was_queued_lets_an_entry_wait_again(
    state: ChargeState, becomes: EntryState
) -> None:
    after = settled(entry(E.SENDING, charge_id="charge-1"), a_charge(state, job_id="job-7", queue_id="q-7"))
    assert after.state is becomes
    assert after.charge_id == ("" if becomes is E.WAITING else "charge-1")
    assert (after.job_id, after.queue_id) == (("job-7", "q-7") if becomes is E.QUEUED else ("", ""))


def test_an_attempt_that_never_reached_the_journal_was_never_made() -> None:
    assert settled(entry(E.SENDING, charge_id="charge-1"), None) == entry(E.WAITING)


def test_a_doubt_may_still_turn_out_to_be_a_job() -> None:
    found = settled(
        entry(E.UNSURE, charge_id="charge-1", notice="n"), a_charge(ChargeState.QUEUED, job_id="job-7")
    )
    assert (found.state, found.job_id, found.notice) == (E.QUEUED, "job-7", "")


@pytest.mark.parametrize("state", [E.WAITING, E.QUEUED, E.REFUSED, E.LEFT_OUT])
def test_what_is_not_in_doubt_is_not_changed_by_an_old_attempt(state: EntryState) -> None:
    assert settled(entry(state), a_charge(ChargeState.QUEUED)) == entry(state)


@pytest.mark.parametrize(
    "one, what",
    [
        (entry(), Outcome.WAITING),
        (entry(E.SENDING), Outcome.MAKING),
        (entry(E.REFUSED), Outcome.REFUSED),
        (entry(E.UNSURE), Outcome.UNSURE),
        (entry(E.LEFT_OUT), Outcome.LEFT_OUT),
        (entry(E.QUEUED), Outcome.NOT_WATCHED),
        (entry(E.QUEUED, job_state=JobState.WAITING), Outcome.MAKING),
        (entry(E.QUEUED, job_state=JobState.CLEANED), Outcome.SAVED),
        (entry(E.QUEUED, job_state=JobState.GONE), Outcome.FAILED),
        (entry(E.QUEUED, job_state=JobState.UNVERIFIED), Outcome.NEEDS_YOU),
        (entry(E.QUEUED, job_state=JobState.STOPPED), Outcome.NOT_WATCHED),
    ],
)
def test_what_has_become_of_an_entry_is_what_its_job_says(one: Entry, what: Outcome) -> None:
    assert outcome(one) is what


def test_every_state_of_a_job_has_an_outcome() -> None:
    assert all(outcome(entry(E.QUEUED, job_state=state)) for state in JobState)


def test_progress_counts_and_says_only_what_there_is() -> None:
    saved, making = entry(E.QUEUED, job_state=JobState.SAVED), entry(E.QUEUED, job_state=JobState.MAKING)
    progress = progress_of([saved, saved, making, entry(), entry(E.UNSURE)])
    assert progress.words() == "2 of 5 saved · 1 being made · 1 not queued yet · 1 not sure yet"
    assert (progress.total, progress.settled, progress.over) == (5, 3, False)
    assert progress_of([saved, entry(E.REFUSED), entry(E.LEFT_OUT)]).over
    assert progress_of([]).over
