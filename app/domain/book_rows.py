"""The words of the books: one row for each movement of money, and where each of its traces was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from app.domain.charge import Charge, LedgerEntry
from app.domain.job import Job
from app.domain.payment import Payment
from app.domain.transfers import ChainTransfer


class Source(Enum):
    """Who keeps a record; the value is what people call it."""

    JOURNAL = "Gondola's own records"
    CHAIN = "the chain"
    LEDGER = "Venice's ledger"


class Presence(Enum):
    """Whether a source shows its trace of a movement. UNREAD: it was not looked at for that time, so nobody knows."""

    HERE = "yes"
    LATER = "not yet"
    MISSING = "missing"
    UNREAD = "not read"
    NOT_EXPECTED = "none"


class What(Enum):
    """What a row is; the value is what people call it."""

    TOP_UP = "Credit added"
    LOOK = "A paid look at a job"
    CHARGE = "A job from credit"
    REFUND = "Refund"
    RECEIVED = "USDC received"
    ELSEWHERE = "USDC spent elsewhere"
    TO_ITSELF = "USDC sent to itself"
    EMPTY = "An empty transfer"


class Way(Enum):
    """Which way the money went. UNSURE: nobody knows yet whether it moved."""

    OUT = "out"
    IN = "in"
    NOTHING = "none"
    UNSURE = "not sure yet"


class Purse(Enum):
    """What was moved: USDC of the wallet or prepaid credit; the value is the currency."""

    WALLET = "USDC"
    CREDIT = "USD"


@dataclass(frozen=True, slots=True)
class Partners:
    """Where the traces of one movement are."""

    journal: Presence
    chain: Presence
    ledger: Presence

    def of(self, source: Source) -> Presence:
        """What one source shows."""
        return {Source.JOURNAL: self.journal, Source.CHAIN: self.chain, Source.LEDGER: self.ledger}[source]

    @property
    def missing(self) -> tuple[Source, ...]:
        """The sources that should show it and do not."""
        return tuple(source for source in Source if self.of(source) is Presence.MISSING)


@dataclass(frozen=True, slots=True)
class BookRow:
    """One movement of money, or of none. ``amount_micro_usdc`` is never negative: ``way`` says the direction.

    ``payment_id``, ``charge_id``, ``transaction`` with ``log_index`` and ``ledger_ids`` name what was joined, each
    in one row only; ``returns`` is the charge that a refund gives back. ``quoted`` and ``refunded`` belong to a
    job's charge, ``odd`` says in words what does not add up.
    """

    time: datetime
    what: What
    way: Way
    purse: Purse
    amount_micro_usdc: int
    partners: Partners
    title: str = ""
    state: str = ""
    job_id: str = ""
    model: str = ""
    payment_id: str = ""
    charge_id: str = ""
    transaction: str = ""
    log_index: int | None = None
    counterparty: str = ""
    ledger_ids: tuple[str, ...] = ()
    request_id: str = ""
    returns: str = ""
    quoted_micro_usdc: int | None = None
    refunded_micro_usdc: int = 0
    odd: str = ""

    @property
    def marked(self) -> bool:
        """Whether a person should look at it: a partner is missing, or something does not add up."""
        return bool(self.partners.missing or self.odd)

    def words(self) -> str:
        """What is wrong with it, in plain words; empty when nothing is."""
        missing = self.partners.missing
        lacks = f"Not in {' and not in '.join(source.value for source in missing)}." if missing else ""
        return " ".join(part for part in (lacks, self.odd) if part)


@dataclass(frozen=True, slots=True)
class Coverage:
    """From when on a source was read without a gap; None where it could not be read."""

    chain_since: datetime | None = None
    ledger_since: datetime | None = None

    def covers(self, source: Source, at: datetime) -> bool:
        """Whether an absent trace of that time would have been seen."""
        since = self.chain_since if source is Source.CHAIN else self.ledger_since
        return since is not None and since <= at


@dataclass(frozen=True, slots=True)
class Material:
    """What the books are made from, of one account: our journal, transfers, and the ledger (newest first).

    The chain and the ledger are read before the journal, so that whatever of ours they show is in the journal.
    """

    payments: Sequence[Payment] = ()
    charges: Sequence[Charge] = ()
    jobs: Sequence[Job] = ()
    transfers: Sequence[ChainTransfer] = ()
    ledger: Sequence[LedgerEntry] = ()
    coverage: Coverage = Coverage()
