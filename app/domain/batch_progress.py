"""How far a batch is, in figures and in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from app.domain.batch import Entry, EntryState
from app.domain.job import JobState


class Outcome(Enum):
    """What has become of an entry so far."""

    WAITING = "waiting"
    MAKING = "making"
    SAVED = "saved"
    NEEDS_YOU = "needs_you"
    FAILED = "failed"
    REFUSED = "refused"
    UNSURE = "unsure"
    LEFT_OUT = "left_out"
    NOT_WATCHED = "not_watched"


_OF_ENTRY = {
    EntryState.WAITING: Outcome.WAITING,
    EntryState.SENDING: Outcome.MAKING,
    EntryState.REFUSED: Outcome.REFUSED,
    EntryState.UNSURE: Outcome.UNSURE,
    EntryState.LEFT_OUT: Outcome.LEFT_OUT,
}
_OF_JOB = {
    JobState.WAITING: Outcome.MAKING,
    JobState.MAKING: Outcome.MAKING,
    JobState.SAVED: Outcome.SAVED,
    JobState.CLEANED: Outcome.SAVED,
    JobState.UNVERIFIED: Outcome.NEEDS_YOU,
    JobState.NEEDS_YOU: Outcome.NEEDS_YOU,
    JobState.FAILED: Outcome.FAILED,
    JobState.GONE: Outcome.FAILED,
    JobState.STOPPED: Outcome.NOT_WATCHED,
}
_OPEN = frozenset({Outcome.WAITING, Outcome.MAKING})
_WORDS = (
    (Outcome.MAKING, "being made"),
    (Outcome.WAITING, "not queued yet"),
    (Outcome.NEEDS_YOU, "need you"),
    (Outcome.FAILED, "failed"),
    (Outcome.REFUSED, "refused"),
    (Outcome.UNSURE, "not sure yet"),
    (Outcome.LEFT_OUT, "left out"),
    (Outcome.NOT_WATCHED, "not watched"),
)
AGAIN = frozenset({Outcome.FAILED, Outcome.REFUSED})
"""What makes sense to try again."""


def outcome(entry: Entry) -> Outcome:
    """What has become of this entry; of one whose job was forgotten nobody knows more."""
    if entry.state is not EntryState.QUEUED:
        return _OF_ENTRY[entry.state]
    return Outcome.NOT_WATCHED if entry.job_state is None else _OF_JOB[entry.job_state]


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """How many entries came to what."""

    total: int = 0
    counts: dict[Outcome, int] = field(default_factory=dict)

    def of(self, what: Outcome) -> int:
        """How many came to this."""
        return self.counts.get(what, 0)

    @property
    def settled(self) -> int:
        """How many will not change any more by themselves."""
        return self.total - sum(self.of(each) for each in _OPEN)

    @property
    def over(self) -> bool:
        """Whether nothing of it goes on by itself any more."""
        return self.settled == self.total

    def words(self) -> str:
        """``12 of 48 saved · 30 being made · 6 not queued yet``; what there is none of is not said."""
        parts = [f"{self.of(Outcome.SAVED):,} of {self.total:,} saved"]
        parts += [f"{self.of(what):,} {words}" for what, words in _WORDS if self.of(what)]
        return " · ".join(parts)


def progress_of(entries: Iterable[Entry]) -> BatchProgress:
    """Count them."""
    counts = Counter(outcome(entry) for entry in entries)
    return BatchProgress(counts.total(), dict(counts))
