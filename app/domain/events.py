"""What happened, past tense, as the services publish it and the windows repaint by it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from app.domain.account import Account
from app.domain.batch import Batch, Entry
from app.domain.charge import Charge
from app.domain.errors import GondolaError
from app.domain.job import Job
from app.domain.money import MICRO
from app.domain.observation import Balance
from app.domain.payment import Payment
from app.domain.policy import Limits

VENICE_MINIMUM_MICRO_USDC = 5 * MICRO
"""The least top-up that Venice's documents name, used until a balance answer has said it."""


@dataclass(frozen=True, slots=True)
class JobAdded:
    """A job is in the list now."""

    job: Job


@dataclass(frozen=True, slots=True)
class JobChanged:
    """Something about a job changed (state, progress, notice, next look)."""

    job: Job
    next_look_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class JobFinished:
    """A job's audio is safe on disk, or will never be: ``job.state`` says which."""

    job: Job


@dataclass(frozen=True, slots=True)
class JobForgotten:
    """A job was removed from the list by the person."""

    job_id: str


@dataclass(frozen=True, slots=True)
class JobsForgotten:
    """Many jobs were removed from the list at once."""

    job_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaymentChanged:
    """A payment moved, or its depth did."""

    payment: Payment


@dataclass(frozen=True, slots=True)
class ChargeChanged:
    """An attempt to use credit moved."""

    charge: Charge


@dataclass(frozen=True, slots=True)
class AccountsChanged:
    """Accounts were added, renamed or removed."""

    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class BalancesChanged:
    """What an account has: USDC on chain and prepaid credit, each None while unknown.

    ``problem`` says in words what could not be read, ``causes`` are the errors behind it.
    """

    account_id: str
    usdc_micro: int | None
    credit: Balance | None
    problem: str = ""
    causes: tuple[GondolaError, ...] = field(default=(), compare=False)

    @property
    def smallest_top_up_micro_usdc(self) -> int:
        """The least that can be added to credit: what the host says, else Venice's published minimum."""
        said = self.credit.minimum_top_up_micro_usdc if self.credit else 0
        return said or VENICE_MINIMUM_MICRO_USDC

    @property
    def must_be_filled(self) -> bool:
        """Whether the wallet holds too little USDC to add any credit; False while that is not known."""
        return self.usdc_micro is not None and self.usdc_micro < self.smallest_top_up_micro_usdc

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be made with what is here and none of it can become credit, as far as is known."""
        return self.must_be_filled and not (self.credit is not None and self.credit.can_consume)


@dataclass(frozen=True, slots=True)
class FundsArrived:
    """USDC came to an account's address; ``name`` is the same whenever the same arrival is seen again."""

    account: Account
    amount_micro_usdc: int
    name: str


@dataclass(frozen=True, slots=True)
class LimitsChanged:
    """The spending limits (or the pause) changed."""

    limits: Limits


class Part(Enum):
    """What the header watches the health of."""

    API = "api"
    NODE = "node"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class HealthChanged:
    """One of the outside parts is well, or not, with words; ``grave`` is worth a banner."""

    part: Part
    well: bool
    words: str
    grave: bool = False


class Outage(Enum):
    """Why nobody can be asked."""

    NONE = "none"
    OFFLINE = "offline"
    HOST_AWAY = "host_away"
    PROXY = "proxy"
    CERTIFICATE = "certificate"


@dataclass(frozen=True, slots=True)
class OutageChanged:
    """The way to the servers is blocked, in another manner than before, or free again; ``words`` say what it means."""

    outage: Outage
    words: str = ""


@dataclass(frozen=True, slots=True)
class DiskTroubleChanged:
    """Audio cannot be saved, with words that say what to do; empty when it can again."""

    words: str = ""


@dataclass(frozen=True, slots=True)
class PreferencesChanged:
    """The person chose something else; ``names`` are the preferences that changed."""

    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class LockChanged:
    """Gondola was locked, or opened again."""

    locked: bool


@dataclass(frozen=True, slots=True)
class NoticeRaised:
    """Something the person should read; ``kind`` is info, attention or bad. Plain, displayable text.

    It is about a job, a batch, or a choice in Settings that puts it right; else about money.
    """

    kind: str
    title: str
    text: str
    job_id: str = ""
    batch_id: str = ""
    in_settings: bool = False


@dataclass(frozen=True, slots=True)
class BatchChanged:
    """Something about a batch or its entries changed; ``entry`` is the one, None where it may be any of them."""

    batch: Batch
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class BatchFinished:
    """Every job of a batch has ended: told once, and instead of its jobs. ``job_id`` is one of them, to be shown."""

    batch_id: str
    title: str
    saved: int
    failed: int
    job_id: str = ""


@dataclass(frozen=True, slots=True)
class NoticesChanged:
    """The list of what was told changed; ``unread`` counts what nobody has looked at yet."""

    unread: int


@dataclass(frozen=True, slots=True)
class DownloadChanged:
    """Audio of a job began to arrive, or stopped arriving (it may be whole, or not)."""

    job_id: str
    arriving: bool


Event = (
    JobAdded
    | JobChanged
    | JobFinished
    | JobForgotten
    | JobsForgotten
    | PaymentChanged
    | ChargeChanged
    | AccountsChanged
    | BalancesChanged
    | FundsArrived
    | LimitsChanged
    | HealthChanged
    | NoticeRaised
    | BatchChanged
    | BatchFinished
    | NoticesChanged
    | DownloadChanged
    | OutageChanged
    | DiskTroubleChanged
    | PreferencesChanged
    | LockChanged
)
