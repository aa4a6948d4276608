"""Insights: a span in one's own days, and files that say the same; locked, nothing leaves."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.domain.charge import Charge, ChargeState
from app.domain.durations import Duration, Kind
from app.domain.errors import Locked, StoreBroken
from app.domain.insights import total
from app.domain.job import Job
from app.domain.payment import Payment
from app.domain.time_spans import Span, Step
from app.services.insights import Insights, Picture
from tests.support.memory_figures import MemoryFigures

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)
FOLDER = Path("exports")


@dataclass
class Told:
    by_charge: dict[str, Charge] = field(default_factory=dict)
    by_payment: dict[str, Payment] = field(default_factory=dict)
    by_job: dict[str, Job] = field(default_factory=dict)
    took: list[Duration] = field(default_factory=list)


class StillClock:
    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(f"nothing here waits {seconds} s")


class Kept:
    """An export folder that remembers."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    async def save(self, folder: Path, name: str, ending: str, content: bytes) -> Path:
        self.files[f"{name}.{ending}"] = content
        return folder / f"{name}.{ending}"

    async def read(self, path: Path, most_bytes: int) -> bytes:
        return self.files[path.name][: most_bytes + 1]


def taken(number: int, ago: timedelta, price: int = 1_000) -> Charge:
    return Charge(
        f"c{number}", "a", "api.venice.ai", "ace", "", price, NOW - ago, "d", state=ChargeState.QUEUED
    )


def scene(*charges: Charge, play: bool = False) -> tuple[Insights, Kept, MemoryFigures]:
    told, kept = Told(), Kept()
    told.by_charge = {each.id: each for each in charges}
    told.took = [Duration(Kind("ace"), 9, 11, None, NOW - timedelta(days=days)) for days in (1, 40)]
    figures = MemoryFigures(told)
    return Insights(figures, kept, StillClock(), play_money=play), kept, figures


async def locked() -> None:
    raise Locked


async def test_a_span_is_summed_up_in_the_days_of_where_one_lives() -> None:
    insights, _, _ = scene(taken(1, timedelta(0)), taken(2, timedelta(hours=1)), taken(3, timedelta(days=8)))
    seen = await insights.read(Span.WEEK, BERLIN)
    # In Berlin it is the 27th already, and an hour ago it was still the 26th... of the same week.
    assert seen.axis.last_day(6) == date(2026, 11, 27)
    assert sorted(each.place for each in seen.cells) == [5, 6]
    assert total(seen.cells).spent_micro_usdc == 2_000
    assert [len(each.seconds) for each in seen.times] == [1]
    assert (seen.ever, seen.made_at) == (True, NOW)


async def test_everything_is_all_there_is() -> None:
    insights, _, _ = scene(taken(1, timedelta(0)), taken(2, timedelta(days=800)))
    seen = await insights.read(Span.ALL, BERLIN)
    assert total(seen.cells).spent_micro_usdc == 2_000
    assert [len(each.seconds) for each in seen.times] == [2]


async def test_without_any_record_there_was_never_anything() -> None:
    insights, _, figures = scene()
    figures.records.took.clear()
    seen = await insights.read(Span.MONTH, BERLIN)
    assert (seen.ever, seen.cells, seen.times) == (False, (), ())


async def test_records_that_cannot_be_read_are_said_to_be_so() -> None:
    insights, _, figures = scene()
    figures.trouble = StoreBroken()
    with pytest.raises(StoreBroken):
        await insights.read(Span.MONTH, BERLIN)


async def test_figures_are_day_by_day_whatever_the_picture_shows() -> None:
    insights, kept, _ = scene(taken(1, timedelta(days=3)), taken(2, timedelta(days=4)))
    seen = await insights.read(Span.YEAR, BERLIN)
    assert seen.axis.step is Step.MONTH
    first, second = await insights.export_figures(seen, FOLDER, {"ace": "ACE-Step"})
    assert (first.name, second.name) == (
        "Gondola insights 2026-11-27 spending.csv",
        "Gondola insights 2026-11-27 times.csv",
    )
    rows = list(csv.DictReader(io.StringIO(kept.files[first.name].decode("utf-8-sig"))))
    assert [(row["day (Europe/Berlin)"], row["model"], row["amount"]) for row in rows] == [
        ("2026-11-23", "ACE-Step", "0.001000"),
        ("2026-11-24", "ACE-Step", "0.001000"),
    ]
    assert b"ACE-Step" in kept.files[second.name]


async def test_a_picture_is_written_as_it_was_drawn() -> None:
    insights, kept, _ = scene(play=True)
    seen = await insights.read(Span.WEEK, UTC)
    path = await insights.export_picture(seen, FOLDER, Picture("svg", b"<svg/>"))
    assert path == FOLDER / "Gondola play money insights 2026-11-26.svg"
    assert kept.files[path.name] == b"<svg/>"


async def test_while_it_is_locked_nothing_is_written() -> None:
    _, kept, figures = scene(taken(1, timedelta(0)))
    insights = Insights(figures, kept, StillClock(), locked)
    seen = await insights.read(Span.WEEK, BERLIN)
    with pytest.raises(Locked):
        await insights.export_figures(seen, FOLDER, {})
    with pytest.raises(Locked):
        await insights.export_picture(seen, FOLDER, Picture("png", b"x"))
    assert not kept.files
