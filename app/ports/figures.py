"""Sums over everything that was ever spent and made, however much it is. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from app.domain.durations import Duration
from app.domain.insights import Cell
from app.domain.time_spans import Reach


class Figures(Protocol):
    """Asks the records for sums, so that no record is loaded to be added up. Raises StoreError."""

    async def reach(self) -> Reach | None:
        """From when to when there are records of money or of finished jobs; None where there are none."""
        ...

    async def spending(self, edges: Sequence[datetime]) -> tuple[Cell, ...]:
        """What was spent in each piece between two edges (aware, rising), each record in exactly one cell.

        A record belongs to the moment at which it was begun. What never could cost anything is left out.
        """
        ...

    async def durations(self, since: datetime) -> tuple[Duration, ...]:
        """How long jobs took that finished since then, of those that are remembered; oldest first."""
        ...
