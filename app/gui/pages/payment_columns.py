"""How the columns of the payments table share its width: when a payment was, how much and how it stands are whole
before anything else, in any letters.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from app.gui.delegates.cells import Cell, StateCell, spoken
from app.gui.delegates.columns import Column
from app.gui.delegates.painting import cell_width
from app.gui.models.payments import LEDGER, MoneyRow
from app.gui.theme.fonts import scale

STATE = LEDGER + 1
_TIME, _AMOUNT = 0, 2
_TIME_LEAST, _TIME_MOST, _AMOUNT_LEAST, _AMOUNT_MOST = 124, 170, 84, 120
_WHAT_LEAST = 156
"""A long name is shortened."""
_LEDGER_LEAST, _STATE_LEAST, _STATE_MOST = 128, 190, 340
_TOGETHER = 424
"""What Venice's side and the state have in the smallest window, where letters are narrow."""
_MEASURED = 8
"""So many of the longest words of a column are measured; one of them is the widest, near enough."""


def payment_columns(rows: Iterable[MoneyRow]) -> tuple[Column, ...]:
    """The columns for these rows. Venice's side takes what the states leave of what both have, and is left out where
    the others would be cut off beside it.
    """
    held: tuple[set[Cell], ...] = (set(), set(), set(), set(), set())
    for row in rows:
        for found, cell in zip(held, row.cells, strict=False):
            found.add(cell)
    time = min(max(_widest(held[_TIME]), _TIME_LEAST), _TIME_MOST)
    amount = min(max(_widest(held[_AMOUNT]), _AMOUNT_LEAST), _AMOUNT_MOST)
    state = min(max(_widest(held[STATE]), _STATE_LEAST), _STATE_MOST)
    ledger = max(_LEDGER_LEAST, min(_widest(_states(held[LEDGER])), _TOGETHER - state))
    return (
        Column(max(128, time), least=time),
        Column(230, least=_WHAT_LEAST, grow=2),
        Column(max(92, amount), least=amount),
        Column(max(172, ledger), least=ledger, grow=1, above=time + _WHAT_LEAST + amount + ledger + state),
        Column(max(306, state), least=state, grow=3),
        Column(104, least=84, grow=1, above=900),
        Column(140, least=120, above=1000),
    )


def _states(cells: Iterable[Cell]) -> list[Cell]:
    return [cell for cell in cells if isinstance(cell, StateCell)]


def _widest(cells: Iterable[Cell]) -> int:
    """What the widest of these needs, in drawn pixels."""
    longest = sorted(cells, key=lambda cell: len(spoken(cell)))[-_MEASURED:]
    return max((_measured(cell, scale()) for cell in longest), default=0)


@lru_cache(maxsize=512)
def _measured(cell: Cell, scaled: float) -> int:
    return math.ceil(cell_width(cell) / scaled)
