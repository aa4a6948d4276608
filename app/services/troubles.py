"""Keeps in mind what went wrong in this run: the kind and the place of each, for diagnostics, and no word of it."""

from __future__ import annotations

import logging
from collections import deque
from datetime import UTC, datetime

from app.domain.diagnostics import Trouble
from app.domain.errors import GondolaError

_MOST = 30


class Troubles(logging.Handler):
    """Hears warnings and worse from the log, and errors that were shown. The oldest make room."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._kept: deque[Trouble] = deque(maxlen=_MOST)

    def kept(self) -> tuple[Trouble, ...]:
        """Oldest first."""
        return tuple(self._kept)

    def shown(self, error: GondolaError, at: datetime) -> None:
        """An error that a person saw."""
        kinds = " from ".join(_kinds(error))
        self._kept.append(Trouble(at, f"{kinds} ({error.code})", "the window"))

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the kind of a record: its message may quote servers and people."""
        error = record.exc_info[1] if record.exc_info else None
        kind = record.levelname.lower() if error is None else " from ".join(_kinds(error))
        at = datetime.fromtimestamp(record.created, UTC)
        self._kept.append(Trouble(at, kind, f"{record.name}:{record.lineno}"))


def _kinds(error: BaseException) -> list[str]:
    """The class of an error and of what it came from."""
    found: list[str] = []
    each: BaseException | None = error
    while each is not None and len(found) < 5:  # noqa: PLR2004 - a chain can be a ring
        found.append(type(each).__name__)
        each = each.__cause__ or each.__context__
    return found
