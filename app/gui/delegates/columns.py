"""How columns share the width of a table: who gives way first, who takes what is spare, who is left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column in drawn pixels.

    It is ``width`` wide, down to ``least`` (half, if not said) where there is no room; spare room goes to
    columns by their ``grow``. Below a table ``above`` wide it is left out.
    """

    width: int
    least: int = 0
    grow: int = 0
    above: int = 0

    @property
    def narrowest(self) -> int:
        """The width below which it is not squeezed."""
        return self.least or self.width // 2


def share(columns: Sequence[Column], room: int, hidden: Collection[int] = ()) -> tuple[int, ...]:
    """The width of each column in ``room``; 0 for one that is left out. The sum fills the room exactly
    unless even the narrowest widths are too much or nothing grows.
    """
    fits = [room >= column.above and at not in hidden for at, column in enumerate(columns)]
    shown = [column for column, there in zip(columns, fits, strict=True) if there]
    spare = room - sum(column.width for column in shown)
    weights = [c.grow if spare > 0 else c.width - c.narrowest for c in shown]
    parts = _parts(spare, weights) if spare > 0 else [-part for part in _parts(-spare, weights, weights)]
    widths = iter(column.width + part for column, part in zip(shown, parts, strict=True))
    return tuple(next(widths) if there else 0 for there in fits)


def _parts(amount: int, weights: list[int], limits: list[int] | None = None) -> list[int]:
    """Split an amount by weights into whole numbers that add up to it, none above its limit."""
    total = sum(weights)
    if total == 0:
        return [0] * len(weights)
    if limits is not None:
        amount = min(amount, sum(limits))
    parts, given, seen = [], 0, 0
    for weight in weights:
        seen += weight
        part = amount * seen // total - given
        given += part
        parts.append(part)
    return parts
