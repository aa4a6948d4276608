"""The books as a file: CSV in which no cell can become a formula, and JSON. Times carry their offset."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import Enum

from app.domain.book_alerts import Alert
from app.domain.book_rows import BookRow, Source
from app.domain.money import micro_to_usd

BOM = "\ufeff"
"""CSV files start with it: spreadsheets take them for UTF-8 only then. JSON never does (RFC 8259)."""

_FORMULA = ("=", "+", "-", "@", "\u2212")
_CONTROLS = ("\t", "\r", "\n")
# A spreadsheet of another country may part cells at other places than commas.
_AFTER_SEPARATOR = re.compile(r"([;,|\t\r\n])")


class Form(Enum):
    """The kinds of file; the value is the ending of its name."""

    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Statement:
    """What is exported: the rows of one account, and in ``unread`` what could not be read, in words."""

    account: str
    address: str
    network: str
    made_at: datetime
    since: datetime
    rows: Sequence[BookRow]
    alerts: Sequence[Alert] = ()
    unread: Sequence[str] = ()


def exported(statement: Statement, form: Form, zone: tzinfo) -> bytes:
    """The whole file. ``zone`` is the time zone of every time in it; its name is in the file."""
    return _csv(statement, zone) if form is Form.CSV else _json(statement, zone)


def zone_name(zone: tzinfo, at: datetime) -> str:
    """How a time zone is called: its name in the time zone database, else what it calls itself."""
    return str(getattr(zone, "key", "") or at.astimezone(zone).tzname())


def safe_cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula, wherever it parts the cells.

    An apostrophe is put before ``= + - @`` where a cell may begin, also behind blanks, invisible characters and
    as full-width or other variants (compared in NFKC form), and before a leading tab or line break.
    """
    pieces = _AFTER_SEPARATOR.split(text)
    guarded = "".join(f"'{piece}" if _begins_a_formula(piece) else piece for piece in pieces)
    return f"'{guarded}" if guarded.startswith(_CONTROLS) else guarded


def columns(zone: str) -> tuple[str, ...]:
    """The names of the columns."""
    return (
        f"time ({zone})",
        "what",
        "direction",
        "amount",
        "currency",
        "title",
        "state",
        "model",
        "attention",
        *(f"in {source.value}" for source in Source),
        "counterparty",
        "transaction",
        "log index",
        "ledger rows",
        "request",
        "job",
        "payment",
        "attempt",
        "quoted",
        "refunded",
    )


def cells(row: BookRow, zone: tzinfo) -> tuple[str, ...]:
    """One row as texts, in the order of the columns. Amounts are plain decimals without a sign."""
    raw = (
        _time(row.time, zone),
        row.what.value,
        row.way.value,
        _amount(row.amount_micro_usdc),
        row.purse.value,
        row.title,
        row.state,
        row.model,
        row.words(),
        *(row.partners.of(source).value for source in Source),
        row.counterparty,
        row.transaction,
        "" if row.log_index is None else str(row.log_index),
        " ".join(row.ledger_ids),
        row.request_id,
        row.job_id,
        row.payment_id,
        row.charge_id or row.returns,
        _amount(row.quoted_micro_usdc),
        _amount(row.refunded_micro_usdc) if row.refunded_micro_usdc else "",
    )
    return tuple(safe_cell(text) for text in raw)


def _csv(statement: Statement, zone: tzinfo) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    names = columns(zone_name(zone, statement.made_at))
    writer.writerow([safe_cell(name) for name in names])
    writer.writerows(cells(row, zone) for row in statement.rows)
    for words in statement.unread:
        note = (_time(statement.made_at, zone), "Could not be read", "", "", "", safe_cell(words))
        writer.writerow((*note, *[""] * (len(names) - len(note))))
    return (BOM + out.getvalue()).encode("utf-8", "replace")


def _json(statement: Statement, zone: tzinfo) -> bytes:
    document = {
        "account": statement.account,
        "address": statement.address,
        "network": statement.network,
        "time_zone": zone_name(zone, statement.made_at),
        "made_at": _time(statement.made_at, zone),
        "since": _time(statement.since, zone),
        "could_not_be_read": list(statement.unread),
        "alerts": [
            {
                "title": alert.title,
                "text": alert.text,
                "since": _time(alert.since, zone),
                "amount": _amount(alert.amount_micro_usdc),
                "job": alert.job_id,
                "payment": alert.payment_id,
            }
            for alert in statement.alerts
        ],
        "rows": [_json_row(row, zone) for row in statement.rows],
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _json_row(row: BookRow, zone: tzinfo) -> dict[str, object]:
    return {
        "time": _time(row.time, zone),
        "what": row.what.name.lower(),
        "words": row.what.value,
        "direction": row.way.name.lower(),
        "amount": _amount(row.amount_micro_usdc),
        "currency": row.purse.value,
        "title": row.title,
        "state": row.state,
        "model": row.model,
        "attention": row.words(),
        "partners": {source.name.lower(): row.partners.of(source).name.lower() for source in Source},
        "counterparty": row.counterparty,
        "transaction": row.transaction,
        "log_index": row.log_index,
        "ledger_rows": list(row.ledger_ids),
        "request": row.request_id,
        "job": row.job_id,
        "payment": row.payment_id,
        "attempt": row.charge_id,
        "returns": row.returns,
        "quoted": _amount(row.quoted_micro_usdc) or None,
        "refunded": _amount(row.refunded_micro_usdc),
    }


def _time(at: datetime, zone: tzinfo) -> str:
    return at.astimezone(zone).isoformat(timespec="seconds")


def _amount(micro: int | None) -> str:
    return "" if micro is None else f"{micro_to_usd(micro):f}"


def _begins_a_formula(text: str) -> bool:
    seen = unicodedata.normalize("NFKC", text)
    begin = next((index for index, each in enumerate(seen) if not _unseen(each)), len(seen))
    return seen[begin:].startswith(_FORMULA)


def _unseen(character: str) -> bool:
    """Blanks, quotation marks and what is not shown at all: a formula may hide behind them."""
    return character == '"' or unicodedata.category(character)[0] in "CZ"
