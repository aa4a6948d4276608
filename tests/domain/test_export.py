"""Exported books: no cell is ever a formula, nothing is lost on the way, and every time says its zone."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.book_alerts import alerts
from app.domain.book_rows import BookRow
from app.domain.charge import LedgerKind
from app.domain.export import BOM, Form, Statement, cells, columns, exported, safe_cell, zone_name
from tests.domain.book_things import EVERYTHING, LATER, a_row, a_transfer, an_attempt, minutes, rows_of
from tests.domain.things import NOW

CHARGE = a_row(LedgerKind.CHARGE, "-0.70", minutes(1), request_id="q-1")
REFUND = a_row(LedgerKind.REFUND, "0.70", minutes(2), "row-2", request_id="q-1")
ROWS = rows_of(charges=[an_attempt()], ledger=[REFUND, CHARGE], transfers=[a_transfer()])
FORMULAS = tuple(
    "=+-@\u2212\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\u207a\u208a\u207b\u208b\u207c\u208c"
)
SPREADSHEETS_PART_AT = ",;|\t\r\n"


def a_statement(rows: tuple[BookRow, ...] = ROWS, **changes: Any) -> Statement:  # noqa: ANN401
    found = alerts(rows, (), EVERYTHING, LATER)
    usual = Statement("Studio", "0xe2", "Base", LATER, NOW, rows, found)
    return replace(usual, **changes)


def table(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def is_a_formula(text: str) -> bool:
    """What a careless spreadsheet would take for one: blanks, quotes and invisible characters do not help."""
    seen = "".join(each for each in text if each != '"' and unicodedata.category(each)[0] not in "CZ")
    return seen.startswith(FORMULAS)


@pytest.mark.parametrize(
    "text, safe",
    [
        ("", ""),
        ("Lagoon at dawn", "Lagoon at dawn"),
        ("a = b", "a = b"),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "'  =1"),
        ("\u00a0\u200b=1", "'\u00a0\u200b=1"),
        ("\uff1d1", "'\uff1d1"),
        ("\ufe63 1", "'\ufe63 1"),
        ("\t=1", "'\t'=1"),
        ("\rtext", "'\rtext"),
        ("\ntext", "'\ntext"),
        ('"=1', "'\"=1"),
        ("a;=1", "a;'=1"),
        ("a, -1", "a,' -1"),
        ("a\n@x", "a\n'@x"),
    ],
)
def test_formulas_are_disarmed_and_plain_text_stays(text: str, safe: str) -> None:
    assert safe_cell(text) == safe


@given(
    st.text(alphabet=st.one_of(st.sampled_from([*FORMULAS, *" \t\r\n,;|\"'\u200b\u3000ab"]), st.characters()))
)
def test_no_text_can_become_a_formula_wherever_a_spreadsheet_parts_it(text: str) -> None:
    cell = safe_cell(text)
    assert not cell.startswith(("\t", "\r", "\n"))
    pieces = [cell]
    for separator in SPREADSHEETS_PART_AT:
        pieces += [part for piece in pieces for part in piece.split(separator)]
    assert not any(is_a_formula(piece) for piece in pieces)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    ["=1", "-1", '"', "\n"]
)


@given(title=TEXTS, model=TEXTS, request_id=TEXTS, unread=st.lists(TEXTS, max_size=2))
def test_a_csv_file_reads_back_cell_by_cell(
    title: str, model: str, request_id: str, unread: list[str]
) -> None:
    rows = tuple(replace(row, title=title, model=model, request_id=request_id) for row in ROWS)
    content = exported(a_statement(rows, unread=unread), Form.CSV, UTC)
    names, *lines = table(content)
    assert tuple(names) == columns("UTC")
    assert [tuple(line) for line in lines[: len(rows)]] == [cells(row, UTC) for row in rows]
    assert [line[5] for line in lines[len(rows) :]] == [safe_cell(words) for words in unread]
    assert all(len(line) == len(names) for line in lines)
    assert not any(is_a_formula(cell) for line in (names, *lines) for cell in line)


@given(title=st.text(), request_id=st.text())
def test_a_json_file_keeps_texts_as_they_are(title: str, request_id: str) -> None:
    whole = title.encode("utf-8", "replace").decode()
    rows = tuple(replace(row, title=title, request_id=request_id) for row in ROWS)
    document = json.loads(exported(a_statement(rows), Form.JSON, UTC))
    assert [row["title"] for row in document["rows"]] == [whole] * len(rows)


def test_amounts_are_plain_decimals_without_a_sign_beside_their_currency_and_direction() -> None:
    names, *lines = table(exported(a_statement(), Form.CSV, UTC))
    found = [dict(zip(names, line, strict=True)) for line in lines]
    assert [(row["amount"], row["currency"], row["direction"]) for row in found] == [
        ("0.700000", "USD", "in"),
        ("0.700000", "USD", "out"),
        ("5.000000", "USDC", "out"),
    ]
    assert [(row["quoted"], row["refunded"]) for row in found] == [
        ("", ""),
        ("0.690000", "0.700000"),
        ("", ""),
    ]
    assert found[2]["attention"] == "Not in Gondola's own records."
    assert [found[2][f"in {name}"] for name in ("Gondola's own records", "the chain", "Venice's ledger")] == [
        "missing",
        "yes",
        "none",
    ]


def test_every_time_has_its_offset_and_the_zone_is_named() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    names, first, *_ = table(exported(a_statement(), Form.CSV, berlin))
    assert names[0] == "time (Europe/Berlin)"
    assert first[0] == "2026-10-03T14:02:00+02:00"
    document = json.loads(exported(a_statement(), Form.JSON, berlin))
    assert document["time_zone"] == "Europe/Berlin"
    assert datetime.fromisoformat(document["rows"][0]["time"]) == minutes(2)


@pytest.mark.parametrize(
    "zone, name", [(UTC, "UTC"), (timezone(timedelta(hours=-5)), "UTC-05:00"), (ZoneInfo("UTC"), "UTC")]
)
def test_a_zone_without_a_key_says_its_offset(zone: tzinfo, name: str) -> None:
    assert zone_name(zone, NOW) == name


def test_only_csv_begins_with_a_mark_for_spreadsheets() -> None:
    assert exported(a_statement(), Form.CSV, UTC).startswith(BOM.encode())
    assert exported(a_statement(), Form.JSON, UTC).startswith(b"{")


def test_json_names_alerts_partners_and_what_could_not_be_read() -> None:
    document = json.loads(exported(a_statement(unread=("The chain: silence.",)), Form.JSON, UTC))
    assert document["could_not_be_read"] == ["The chain: silence."]
    assert {alert["title"] for alert in document["alerts"]} == {
        "Charged more than quoted",
        "USDC was spent elsewhere",
    }
    assert document["rows"][2]["partners"] == {
        "journal": "missing",
        "chain": "here",
        "ledger": "not_expected",
    }
    assert document["rows"][0]["amount"] == "0.700000"
    assert document["rows"][0]["quoted"] is None
    assert document["rows"][0]["returns"] == "charge-1"


def test_books_without_rows_are_a_header() -> None:
    assert table(exported(a_statement(()), Form.CSV, UTC)) == [list(columns("UTC"))]
