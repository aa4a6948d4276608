"""What the books have to say on the payments page: whether everything agrees, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.book_alerts import Alert
from app.domain.book_rows import BookRow, Presence, Source
from app.gui.language.told import told
from app.services.books import BooksReading

_SEEN = frozenset({Presence.HERE, Presence.NOT_EXPECTED})
_WEIGHT = {"bad": 0, "attention": 1, "info": 2}


def agree(readings: Sequence[BooksReading], newest_change: datetime | None) -> bool:
    """Whether journal, chain and ledger show the same, to the cent, with nothing unread, late, odd or newer.

    Where there is nothing to compare there is nothing to agree about.
    """
    if not any(reading.rows for reading in readings):
        return False
    return all(
        not reading.unread
        and not reading.alerts
        and all(_is_whole(row) for row in reading.rows)
        and (newest_change is None or newest_change <= reading.made_at)
        for reading in readings
    )


def marked(readings: Iterable[BooksReading]) -> int:
    """How many rows a person should look at."""
    return sum(row.marked for reading in readings for row in reading.rows)


def agreement_words(readings: Sequence[BooksReading], newest_change: datetime | None) -> str:
    """The sentence under the table; empty while there is nothing true to say about all three."""
    if agree(readings, newest_change):
        return _tr("Venice, chain and books agree to the cent")
    count = marked(readings)
    if count:
        words = _tr("1 entry does not match") if count == 1 else _tr("{count} entries do not match")
        return words.format(count=count)
    return ""


def unread_words(readings: Iterable[BooksReading]) -> str:
    """What could not be compared, for a tooltip."""
    return " ".join(dict.fromkeys(told(words) for reading in readings for _source, words in reading.unread))


def weightiest(readings: Iterable[BooksReading]) -> tuple[Alert | None, int]:
    """The alert to show, and how many more there are; what is only expected is left in peace."""
    found = [alert for reading in readings for alert in reading.alerts if alert.rings]
    found.sort(key=lambda alert: (_WEIGHT.get(alert.level, 1), -alert.since.timestamp()))
    return (found[0], len(found) - 1) if found else (None, 0)


def alert_words(alert: Alert, more: int) -> str:
    """``A refund is missing: “Trailer sting” failed and … (and 2 more)``."""
    words = f"{told(alert.title)}. {told(alert.text)}"
    return f"{words} {_tr('(and {count} more)').format(count=more)}" if more else words


def _is_whole(row: BookRow) -> bool:
    return not row.marked and all(row.partners.of(source) in _SEEN for source in Source)


def _tr(text: str) -> str:
    return QCoreApplication.translate("books", text)
