"""What a person is told beside the window: the kinds of notices, one notice, and how sums in it are hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum


class NoticeKind(Enum):
    """What a notice is about; each kind can be kept from ringing by itself."""

    DONE = "done"
    """Audio is saved."""
    FAILED = "failed"
    """A job failed, or is gone."""
    WAITS = "waits"
    """A job, or a batch, waits for the person."""
    BATCH = "batch"
    """Every job of a batch has ended."""
    PAID = "paid"
    """A payment is proved."""
    UNSURE = "unsure"
    """Nobody knows yet whether a payment went through, or it expired."""
    APPROVAL = "approval"
    """A question about money waits for its answer."""
    CREDIT = "credit"
    """Prepaid credit runs low."""
    ALERT = "alert"
    """Something is not as it should be: money spent elsewhere, a refund that is missing, certificates."""
    NEWS = "news"
    """Anything else about money or jobs, and new versions."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that was told. ``title`` and ``text`` are plain and displayable.

    ``job_id`` and ``batch_id`` say what it leads to. A notice with a ``key`` is told once, ever; ``id`` is its number
    in the list, 0 while it is in none.
    """

    kind: NoticeKind
    title: str
    text: str
    at: datetime
    job_id: str = ""
    batch_id: str = ""
    key: str = ""
    id: int = 0
    read: bool = False


HIDDEN = "•••"

_DOLLARS = re.compile(r"\$\s?[0-9][0-9.,]*")
_COINS = re.compile(r"[0-9][0-9.,]*(\s?(?:USDC|ETH)\b)")


def without_sums(notice: Notice) -> Notice:
    """The same notice for a locked screen: every sum of dollars, USDC or ETH in its words is a row of dots."""
    return replace(notice, title=_hidden(notice.title), text=_hidden(notice.text))


def _hidden(words: str) -> str:
    return _COINS.sub(rf"{HIDDEN}\1", _DOLLARS.sub(f"${HIDDEN}", words))
