"""Which jobs the table shows, in order, as numbers alone; and the few of them that were looked at, loaded.

A hundred thousand numbers are less than a megabyte. Rows are loaded as somebody scrolls to them, and the ones that
nobody has looked at for longest are let go again.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Iterator

from app.gui.models.job_rows import Row

MOST_LOADED = 800
BLOCK = 64
"""Rows are loaded in blocks: a screen of them, and some of the next."""


class JobWindow:
    """The order, and the loaded part of it."""

    def __init__(self) -> None:
        self.order: array[int] = array("q")
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._numbers: dict[str, int] = {}
        self._places: dict[int, int] = {}

    def row(self, at: int) -> Row | None:
        """The row there, None while it is not loaded. It was looked at just now."""
        row = self._rows.get(self.order[at])
        if row is not None:
            self._rows.move_to_end(self.order[at])
        return row

    def row_of(self, number: int) -> Row | None:
        """The row of a number, None while it is not loaded."""
        return self._rows.get(number)

    def number_of(self, job_id: str) -> int | None:
        """A job's number, None for one that was never loaded."""
        return self._numbers.get(job_id)

    def loaded(self) -> Iterator[tuple[int, Row]]:
        """Every loaded row with its number."""
        return iter(tuple(self._rows.items()))

    def place_of(self, number: int, near: int = 0) -> int | None:
        """Where a job is in the order, None when it is not in it.

        Where it was last, and around ``near``, it is found without looking through the order.
        """
        place = self._places.get(number)
        if place is not None and place < len(self.order) and self.order[place] == number:
            return place
        for first in (max(0, near - BLOCK), 0):
            try:
                place = self.order.index(number, first)
            except ValueError:
                continue
            self._places[number] = place
            return place
        self._places.pop(number, None)
        return None

    def put(self, number: int, row: Row) -> None:
        """Load a row, or swap it; what nobody has looked at for longest is let go for it."""
        self._rows[number] = row
        self._rows.move_to_end(number)
        self._numbers[row.job.id] = number
        while len(self._rows) > MOST_LOADED:
            gone, _ = self._rows.popitem(last=False)
            self._places.pop(gone, None)

    def drop(self, at: int) -> None:
        """Take one out of the order."""
        gone = self._rows.pop(self.order.pop(at), None)
        if gone is not None:
            self._numbers.pop(gone.job.id, None)

    def missing_near(self, first: int, last: int) -> list[int]:
        """The numbers that are not loaded in the blocks around these places, at most as many as may be loaded."""
        begin = first // BLOCK * BLOCK
        end = min((last // BLOCK + 1) * BLOCK, begin + MOST_LOADED // 2)
        return [number for number in self.order[begin:end] if number not in self._rows]


def common_ends(before: array[int], after: array[int]) -> tuple[int, int]:
    """How many numbers two orders have in common at their beginning, and at their end beyond that."""
    shorter = min(len(before), len(after))
    head = _longest(shorter, lambda count: before[:count] == after[:count])
    tail = _longest(
        shorter - head, lambda count: before[len(before) - count :] == after[len(after) - count :]
    )
    return head, tail


def _longest(most: int, same: Callable[[int], bool]) -> int:
    """The largest count up to ``most`` for which two parts are the same; when a longer one is, so is a shorter."""
    return bisect_left(range(1, most + 1), 1, key=lambda count: not same(count))
