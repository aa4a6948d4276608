"""What SQLite's failures mean for a person."""

from __future__ import annotations

import sqlite3

from app.domain.errors import StoreBroken, StoreError

_BROKEN = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_PRIMARY = 0xFF
"""The lower byte of an extended result code (SQLite, "Result and Error Codes")."""


def primary_code(error: sqlite3.Error) -> int | None:
    """The primary result code behind an error; None for one that Python raised itself."""
    code = getattr(error, "sqlite_errorcode", None)
    return code & _PRIMARY if isinstance(code, int) else None


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another process holds the file for the moment."""
    return primary_code(error) in _BUSY


def translated(error: sqlite3.Error) -> StoreError:
    """The error that a person sees. SQLite's messages name tables and rules, never values."""
    code, detail = primary_code(error), str(error)
    if code in _BROKEN:
        return StoreBroken(detail=detail)
    if code in _BUSY:
        return StoreError(
            "Another Gondola is writing to the same records.", do="Try again in a moment.", detail=detail
        )
    if code == sqlite3.SQLITE_FULL:
        return StoreError(
            "The disk is full, so Gondola cannot write its records.", do="Make some room.", detail=detail
        )
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM}:
        return StoreError(
            "Gondola cannot read or write its records.",
            do="Check that its data folder exists and belongs to you.",
            detail=detail,
        )
    if code == sqlite3.SQLITE_CONSTRAINT:
        return StoreError(
            "The records refuse a change that may not be made.",
            means="Nothing was changed.",
            do="Please report this.",
            detail=detail,
        )
    return StoreError(detail=detail)


def foreign_file() -> StoreBroken:
    """For a database that some other program wrote."""
    return StoreBroken("The file with Gondola's records is not Gondola's.", means="Nothing was changed.")


def odd_row(error: Exception) -> StoreBroken:
    """For a row that holds what this version never writes."""
    return StoreBroken(detail=f"{type(error).__name__} in a row")
