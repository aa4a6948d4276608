"""How a person arranged the columns of a table: widths of their own, another order, some left out. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.gui.delegates.columns import Column

_WIDEST = 4000
"""In drawn pixels: more than any screen has, so a stored figure beyond it is nobody's wish."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """``order`` is the columns from left to right, empty for the usual one; ``widths`` are a person's own in drawn
    pixels by column; ``hidden`` columns are left out whatever room there is. The first column always stays first.
    """

    order: tuple[int, ...] = ()
    widths: tuple[tuple[int, int], ...] = ()
    hidden: frozenset[int] = frozenset()

    def with_width(self, column: int, width: int) -> Arrangement:
        """The same with another width of one column."""
        widths = {**dict(self.widths), column: width}
        return replace(self, widths=tuple(sorted(widths.items())))

    def with_shown(self, column: int, shown: bool) -> Arrangement:
        """The same with a column left out, or taken in again; the first one cannot be left out."""
        if column == 0:
            return self
        hidden = self.hidden - {column} if shown else self.hidden | {column}
        return replace(self, hidden=hidden)

    def to_text(self) -> str:
        """As one line to keep: ``0,2,1|1:140|3``."""
        widths = ",".join(f"{column}:{width}" for column, width in self.widths)
        return "|".join((_numbers(self.order), widths, _numbers(sorted(self.hidden))))


def arrangement_from(text: object, count: int) -> Arrangement:
    """What was kept for a table of ``count`` columns. Anything that is not such a line is the usual arrangement."""
    try:
        order_text, widths_text, hidden_text = str(text).split("|")
        order = _read_numbers(order_text)
        pairs = [part.split(":") for part in widths_text.split(",") if part]
        widths = tuple(sorted((int(column), int(width)) for column, width in pairs))
        hidden = frozenset(_read_numbers(hidden_text))
    except ValueError:
        return Arrangement()
    known = range(count)
    fits = (
        (not order or (sorted(order) == list(known) and order[0] == 0))
        and all(column in known and 0 < width <= _WIDEST for column, width in widths)
        and hidden <= frozenset(known) - {0}
    )
    return Arrangement(order, widths, hidden) if fits else Arrangement()


def arranged(columns: Sequence[Column], wishes: Arrangement) -> tuple[Column, ...]:
    """The columns as a person wants them. One with a width of its own takes no spare room; where nobody else does,
    the last one takes it, so that a table is never ragged at its right.
    """
    own = dict(wishes.widths)
    made = [
        replace(column, width=max(own[at], column.narrowest), least=column.narrowest, grow=0)
        if at in own
        else column
        for at, column in enumerate(columns)
    ]
    order = wishes.order or tuple(range(len(columns)))
    shown = [at for at in order if at not in wishes.hidden]
    if shown and not any(made[at].grow for at in shown):
        made[shown[-1]] = replace(made[shown[-1]], grow=1)
    return tuple(made)


def _numbers(numbers: Sequence[int]) -> str:
    return ",".join(str(number) for number in numbers)


def _read_numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(",") if part)
