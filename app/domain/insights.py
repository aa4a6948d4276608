"""What was spent, on what, and when: sums of the journals, each record in exactly one of them. Pure.

Credit at the host and USDC are never added together: credit is bought with USDC, so one dollar would count twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import assert_never

from app.domain.charge import ChargeState
from app.domain.payment import PaymentState


class Fund(Enum):
    """What was spent from."""

    CREDIT = "credit"
    """Prepaid credit at the host, in dollars."""
    USDC = "usdc"
    """USDC of the wallet."""
    TEST = "test"
    """The same on a test network, where it is worth nothing."""


class Use(Enum):
    """What it was spent on."""

    JOB = "job"
    """A job that was queued from credit."""
    LOOK = "look"
    """A look at a job whose seller charges for looks."""
    TOP_UP = "top_up"
    """Credit: it stays the person's own until jobs use it."""


class Standing(Enum):
    """How sure it is."""

    SPENT = "spent"
    """The chain proves it, or the host took the job or shows the charge in its ledger."""
    UNSURE = "unsure"
    """It was signed or sent, and nobody knows yet (or for good) whether it was taken."""
    GIVEN_BACK = "given_back"
    """It was taken for a job that failed, and the host says that it was refunded."""


PAID = frozenset({PaymentState.CONFIRMED, PaymentState.FINAL})
MAYBE_PAID = frozenset({PaymentState.SIGNED, PaymentState.SENT, PaymentState.CLAIMED, PaymentState.UNKNOWN})
"""A receipt is only a claim, so CLAIMED is not spent yet."""
TAKEN = frozenset({ChargeState.QUEUED, ChargeState.LOST})
"""LOST was proved by the ledger: only the job's number is missing."""
MAYBE_TAKEN = frozenset({ChargeState.SENT, ChargeState.UNKNOWN, ChargeState.DISMISSED})
"""What was put aside stays what it was: taken if it was LOST before, else not known."""


@dataclass(frozen=True, slots=True)
class Cell:
    """All records of one kind in one piece of time. ``model`` is empty where it is not known, or there is none."""

    place: int
    fund: Fund
    use: Use
    model: str
    standing: Standing
    amount_micro_usdc: int
    count: int


@dataclass(frozen=True, slots=True)
class Sum:
    """Some cells together, micro-USDC. ``added`` is USDC that was turned into credit; ``count`` are records."""

    spent_micro_usdc: int = 0
    added_micro_usdc: int = 0
    unsure_micro_usdc: int = 0
    given_back_micro_usdc: int = 0
    count: int = 0
    given_back: int = 0

    @property
    def shown_micro_usdc(self) -> int:
        """How high its bar is: all but what was given back."""
        return self.spent_micro_usdc + self.added_micro_usdc + self.unsure_micro_usdc

    @property
    def is_empty(self) -> bool:
        """Whether there is no record in it."""
        return not (self.count or self.given_back)

    def plus(self, cell: Cell) -> Sum:
        """The sum with one more cell in it."""
        amount, count = cell.amount_micro_usdc, self.count + cell.count
        match cell.standing:
            case Standing.UNSURE:
                return replace(self, unsure_micro_usdc=self.unsure_micro_usdc + amount, count=count)
            case Standing.GIVEN_BACK:
                back = self.given_back_micro_usdc + amount
                return replace(self, given_back_micro_usdc=back, given_back=self.given_back + cell.count)
            case Standing.SPENT if cell.use is Use.TOP_UP:
                return replace(self, added_micro_usdc=self.added_micro_usdc + amount, count=count)
            case Standing.SPENT:
                return replace(self, spent_micro_usdc=self.spent_micro_usdc + amount, count=count)
            case _:  # pragma: no cover
                assert_never(cell.standing)


Key = tuple[Use, str]
"""What was spent on, exactly: the use, and the model where there is one."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one model, or adding credit, came to."""

    key: Key
    sum: Sum


def key_of(cell: Cell) -> Key:
    """Under which line a cell belongs."""
    return cell.use, cell.model


def of_fund(cells: Iterable[Cell], fund: Fund, key: Key | None = None) -> tuple[Cell, ...]:
    """The cells of one fund, and of one line of it where it is named."""
    return tuple(each for each in cells if each.fund is fund and key in (None, key_of(each)))


def total(cells: Iterable[Cell]) -> Sum:
    """All of them. The cells should be of one fund: funds are never added together."""
    whole = Sum()
    for cell in cells:
        whole = whole.plus(cell)
    return whole


def bars(cells: Iterable[Cell], places: int) -> tuple[Sum, ...]:
    """One sum for each piece of time."""
    made = [Sum()] * places
    for cell in cells:
        made[cell.place] = made[cell.place].plus(cell)
    return tuple(made)


def lines(cells: Iterable[Cell]) -> tuple[Line, ...]:
    """One sum for each model and for adding credit, the dearest first."""
    sums: dict[Key, Sum] = {}
    for cell in cells:
        sums[key_of(cell)] = sums.get(key_of(cell), Sum()).plus(cell)
    return tuple(sorted((Line(key, made) for key, made in sums.items()), key=_dearest_first))


def highest(sums: Sequence[Sum], of: Callable[[Sum], int] = lambda each: each.shown_micro_usdc) -> int | None:
    """The place of the highest bar, the first of several; None where all are nothing."""
    best = max(range(len(sums)), key=lambda place: of(sums[place]), default=None)
    return best if best is not None and of(sums[best]) > 0 else None


def _dearest_first(line: Line) -> tuple[int, int, str, str]:
    use, model = line.key
    return -line.sum.shown_micro_usdc, -line.sum.given_back_micro_usdc, use.value, model
