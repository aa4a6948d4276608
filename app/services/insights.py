"""What money and time went into, for looking at and for taking along as pictures and figures."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from app.domain.insights import Cell
from app.domain.insights_csv import Sheet, spending_csv, times_csv
from app.domain.time_spans import Axis, Span, Step, axis_of
from app.domain.usual_times import ModelTimes, times_of
from app.ports.clock import Clock
from app.ports.exports import ExportFiles
from app.ports.figures import Figures
from app.services.app_lock import RequireOpen, always_open


@dataclass(frozen=True, slots=True)
class Insight:
    """One span as it was at ``made_at``, in the days of ``zone``. ``ever`` says whether there is any record at all."""

    span: Span
    zone: tzinfo
    made_at: datetime
    axis: Axis
    cells: tuple[Cell, ...]
    times: tuple[ModelTimes, ...]
    ever: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing that is done: ``ending`` names its format."""

    ending: str
    content: bytes


class Insights:
    """One per running Gondola. ``require_open`` raises Locked: then nothing is exported."""

    def __init__(
        self,
        figures: Figures,
        files: ExportFiles,
        clock: Clock,
        require_open: RequireOpen = always_open,
        *,
        play_money: bool = False,
    ) -> None:
        self._figures, self._files, self._clock = figures, files, clock
        self._require_open = require_open
        self._play_money = play_money

    async def read(self, span: Span, zone: tzinfo) -> Insight:
        """Sum up a span that ends now. Raises StoreError."""
        reach = await self._figures.reach()
        now = self._clock.now()
        axis = axis_of(span, now, zone, reach)
        cells = await self._figures.spending(axis.edges)
        times = times_of(await self._figures.durations(axis.edges[0]))
        return Insight(span, zone, now, axis, cells, times, ever=reach is not None)

    async def export_picture(self, insight: Insight, folder: Path, picture: Picture) -> Path:
        """Write a picture of it; returns where. Raises DiskError or Locked."""
        await self._require_open()
        return await self._files.save(folder, self._name(insight), picture.ending, picture.content)

    async def export_figures(
        self, insight: Insight, folder: Path, model_names: Mapping[str, str]
    ) -> tuple[Path, Path]:
        """Write its figures, day by day whatever the picture shows, and its times: two files for spreadsheets.

        Raises:
            StoreError: they cannot be read.
            DiskError: they cannot be written.
            Locked: nothing is exported now.
        """
        await self._require_open()
        reach = await self._figures.reach()
        days = axis_of(insight.span, insight.made_at, insight.zone, reach, Step.DAY)
        cells = await self._figures.spending(days.edges)
        sheet = Sheet(insight.zone, insight.made_at, model_names, play_money=self._play_money)
        spending = await asyncio.to_thread(spending_csv, days, cells, sheet)
        times = await asyncio.to_thread(times_csv, insight.times, sheet)
        name = self._name(insight)
        first = await self._files.save(folder, f"{name} spending", "csv", spending)
        return first, await self._files.save(folder, f"{name} times", "csv", times)

    def _name(self, insight: Insight) -> str:
        kind = "play money insights" if self._play_money else "insights"
        return f"Gondola {kind} {insight.made_at.astimezone(insight.zone):%Y-%m-%d}"
