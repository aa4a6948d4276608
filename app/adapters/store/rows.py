"""Times and rows: how domain values stand in SQLite's columns, read back strictly."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from app.adapters.store.failures import odd_row

Value = TypeVar("Value")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

DAY_US = timedelta(days=1) // _MICROSECOND
MONTH_US = timedelta(days=30) // _MICROSECOND


def to_us(moment: datetime) -> int:
    """Microseconds since 1970 of an aware time, exactly."""
    return (moment - _EPOCH) // _MICROSECOND


def from_us(moment_us: int) -> datetime:
    """The aware UTC time."""
    return _EPOCH + timedelta(microseconds=moment_us)


def maybe_us(moment: datetime | None) -> int | None:
    """The same for a time that may be missing."""
    return None if moment is None else to_us(moment)


def maybe_time(moment_us: int | None) -> datetime | None:
    """The same back."""
    return None if moment_us is None else from_us(moment_us)


def maybe_bool(number: int | None) -> bool | None:
    """SQLite has no booleans."""
    return None if number is None else bool(number)


def read_all(rows: Iterable[sqlite3.Row], build: Callable[[sqlite3.Row], Value]) -> tuple[Value, ...]:
    """Build a value from each row.

    Raises:
        StoreBroken: a row holds what this version never writes, such as an unknown state.
    """
    try:
        return tuple(build(row) for row in rows)
    except (KeyError, IndexError, ValueError, TypeError, OverflowError) as error:
        raise odd_row(error) from error
