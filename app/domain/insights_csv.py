"""The figures behind the pictures as CSV, in which no cell can become a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from app.domain.export import BOM, safe_cell, zone_name
from app.domain.insights import Cell, Fund, Standing, Use
from app.domain.money import micro_to_usd
from app.domain.time_spans import Axis
from app.domain.usual_times import ModelTimes

FUND_WORDS = {Fund.CREDIT: "Venice credit", Fund.USDC: "USDC", Fund.TEST: "Test USDC"}
_CURRENCY = {Fund.CREDIT: "USD", Fund.USDC: "USDC", Fund.TEST: "test USDC"}
_USE = {Use.JOB: "job", Use.LOOK: "look", Use.TOP_UP: "added to Venice credit"}
_STANDING = {Standing.SPENT: "spent", Standing.UNSURE: "not sure yet", Standing.GIVEN_BACK: "given back"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What holds for a whole file: whose days they are, when it was made, and what models are called."""

    zone: tzinfo
    made_at: datetime
    model_names: Mapping[str, str]
    play_money: bool = False

    def model(self, model: str) -> str:
        """A model's name, else its id."""
        return self.model_names.get(model, model)


def spending_csv(axis: Axis, cells: Iterable[Cell], sheet: Sheet) -> bytes:
    """One row for each day, fund, use, model and standing. Amounts are plain decimals without a sign."""
    names = ("day", "from", "for", "model", "model id", "state", "amount", "currency", "records")
    ordered = sorted(
        cells, key=lambda each: (each.place, each.fund.value, each.use.value, each.model, each.standing.value)
    )
    return _csv(
        (f"{names[0]} ({zone_name(sheet.zone, sheet.made_at)})", *names[1:]),
        (
            (
                axis.first_day(each.place).isoformat(),
                FUND_WORDS[each.fund],
                _USE[each.use],
                sheet.model(each.model),
                each.model,
                _STANDING[each.standing],
                f"{micro_to_usd(each.amount_micro_usdc):f}",
                _CURRENCY[each.fund],
                str(each.count),
            )
            for each in ordered
        ),
        sheet,
    )


def times_csv(times: Iterable[ModelTimes], sheet: Sheet) -> bytes:
    """One row for each model: how long its jobs took, in seconds; empty where there are too few to say."""
    return _csv(
        (
            "model",
            "model id",
            "seller",
            "jobs",
            "half within (s)",
            "4 of 5 within (s)",
            "shortest (s)",
            "longest (s)",
            "jobs whose end nobody saw closely",
        ),
        (
            (
                sheet.model(each.model),
                each.model,
                each.seller,
                str(len(each.seconds)),
                _seconds(each.median_s),
                _seconds(each.p80_s),
                _seconds(min(each.seconds, default=None)),
                _seconds(max(each.seconds, default=None)),
                str(each.vague),
            )
            for each in times
        ),
        sheet,
    )


def _csv(names: Sequence[str], rows: Iterable[Sequence[str]], sheet: Sheet) -> bytes:
    """Every row of a file with play money says so: a figure may be copied without its title."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    mark = ("play money",) if sheet.play_money else ()
    writer.writerow((*names, *(("money",) if mark else ())))
    writer.writerows([safe_cell(cell) for cell in (*row, *mark)] for row in rows)
    return (BOM + out.getvalue()).encode("utf-8", "replace")


def _seconds(seconds: float | None) -> str:
    return "" if seconds is None else f"{seconds:.1f}"
