"""The figures behind the pictures: every cell in a row of its own, and no cell a formula."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.domain.insights import Cell, Fund, Standing, Use
from app.domain.insights_csv import Sheet, spending_csv, times_csv
from app.domain.time_spans import Span, axis_of
from app.domain.usual_times import ModelTimes

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
AXIS = axis_of(Span.WEEK, NOW, BERLIN, None)
SHEET = Sheet(BERLIN, NOW, {"ace": "ACE-Step"})


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_each_day_has_a_row_for_each_model_and_says_how_sure_it_is() -> None:
    cells = (
        Cell(6, Fund.USDC, Use.TOP_UP, "", Standing.UNSURE, 5_000_000, 1),
        Cell(0, Fund.CREDIT, Use.JOB, "ace", Standing.GIVEN_BACK, 40_001, 2),
        Cell(0, Fund.TEST, Use.LOOK, "shop-model", Standing.SPENT, 10, 1),
    )
    head, *rows = read(spending_csv(AXIS, cells, SHEET))
    assert head[0] == "day (Europe/Berlin)"
    assert head[1:] == ["from", "for", "model", "model id", "state", "amount", "currency", "records"]
    assert rows == [
        ["2026-11-20", "Venice credit", "job", "ACE-Step", "ace", "given back", "0.040001", "USD", "2"],
        [
            "2026-11-20",
            "Test USDC",
            "look",
            "shop-model",
            "shop-model",
            "spent",
            "0.000010",
            "test USDC",
            "1",
        ],
        ["2026-11-26", "USDC", "added to Venice credit", "", "", "not sure yet", "5.000000", "USDC", "1"],
    ]


def test_a_models_times_are_in_seconds_and_empty_where_nothing_is_known() -> None:
    times = (
        ModelTimes("ace", "", (1.0, 2.0, 3.0, 4.04, 9.0), vague=2),
        ModelTimes("b", "shop.example", (), vague=1),
    )
    head, *rows = read(times_csv(times, SHEET))
    assert head[-1] == "jobs whose end nobody saw closely"
    assert rows == [
        ["ACE-Step", "ace", "", "5", "3.0", "4.0", "1.0", "9.0", "2"],
        ["b", "b", "shop.example", "0", "", "", "", "", "1"],
    ]


def test_with_play_money_every_row_says_so() -> None:
    sheet = Sheet(UTC, NOW, {}, play_money=True)
    cells = (Cell(0, Fund.CREDIT, Use.JOB, "ace", Standing.SPENT, 1, 1),)
    head, row = read(spending_csv(AXIS, cells, sheet))
    assert (head[-1], row[-1]) == ("money", "play money")


def test_a_model_whose_name_is_a_formula_stays_a_name() -> None:
    cells = (Cell(0, Fund.CREDIT, Use.JOB, '=HYPERLINK("x")', Standing.SPENT, 1, 1),)
    row = read(spending_csv(AXIS, cells, SHEET))[1]
    assert row[3].startswith("'=")
    assert row[4].startswith("'=")


@given(st.lists(st.integers(0, 10**12), max_size=6))
def test_the_rows_come_to_the_sum_of_the_cells(amounts: list[int]) -> None:
    cells = [
        Cell(place, Fund.CREDIT, Use.JOB, "a", Standing.SPENT, amount, 1)
        for place, amount in enumerate(amounts)
    ]
    rows = read(spending_csv(AXIS, cells, SHEET))[1:]
    assert sum((Decimal(row[6]) for row in rows), Decimal(0)) == Decimal(sum(amounts)).scaleb(-6)
