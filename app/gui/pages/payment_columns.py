"""How the columns of the payments table share its width: what a payment's state says is whole before anything else."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from app.gui.delegates.cells import Shape, StateCell
from app.gui.delegates.columns import Column
from app.gui.delegates.painting import cell_width
from app.gui.models.payments import LEDGER, MoneyRow
from app.gui.theme.fonts import scale

STATE = LEDGER + 1
_LEDGER_LEAST, _STATE_LEAST, _STATE_MOST = 128, 190, 296
_TOGETHER = _LEDGER_LEAST + _STATE_MOST
"""What both have in the smallest window, where the other columns are as narrow as they can be."""


def payment_columns(rows: Iterable[MoneyRow]) -> tuple[Column, ...]:
    """The columns for these rows. Venice's side takes what the states leave of what both have."""
    words: tuple[set[str], set[str]] = (set(), set())
    for row in rows:
        for at, found in zip((LEDGER, STATE), words, strict=True):
            cell = row.cells[at]
            if isinstance(cell, StateCell):
                found.add(cell.word)
    ledger, state = (max(map(_width, found), default=0) for found in words)
    state = min(max(state, _STATE_LEAST), _STATE_MOST)
    ledger = min(max(ledger, _LEDGER_LEAST), _TOGETHER - state)
    return (
        Column(128, least=124),
        Column(230, least=156, grow=2),
        Column(92, least=84),
        Column(max(172, ledger), least=ledger, grow=1, above=640),
        Column(306, least=state, grow=3),
        Column(104, least=84, grow=1, above=900),
        Column(140, least=120, above=1000),
    )


def _width(word: str) -> int:
    return _measured(word, scale())


@lru_cache(maxsize=512)
def _measured(word: str, scaled: float) -> int:
    return round(cell_width(StateCell(Shape.TICK, word)) / scaled)
