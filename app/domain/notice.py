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


_BEFORE_ACCOUNT = {"arrival": 3, "credit": 2}
"""How many parts stand before the account in a key: ``arrival``, the transaction and its place in it, or ``credit`` and
when it was how low.
"""
_SETTINGS = "settings"


def credit_key(account_id: str, credit_micro_usdc: int, at: datetime) -> str:
    """The key of a notice that an account's credit is low; each time is another one."""
    return f"credit:{_moment(at)}/{credit_micro_usdc}:{account_id}"


def settings_key(at: datetime) -> str:
    """The key of a notice about something that is put right in Settings; each moment is another one."""
    return f"{_SETTINGS}:{_moment(at)}"


def _moment(at: datetime) -> str:
    return at.strftime("%Y%m%dT%H%M%S.%f")


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

    @property
    def account_id(self) -> str:
        """The account that money came to or whose credit is low; empty for a notice of anything else."""
        before = _BEFORE_ACCOUNT.get(self.key.partition(":")[0], 0)
        parts = self.key.split(":", before)
        return parts[before] if before and len(parts) > before else ""

    @property
    def in_settings(self) -> bool:
        """Whether what it tells is put right in Settings."""
        return self.key.startswith(f"{_SETTINGS}:")


HIDDEN = "•••"

_DOLLARS = re.compile(r"\$\s?[0-9][0-9.,]*")
_COINS = re.compile(r"[0-9][0-9.,]*(\s?(?:USDC|ETH)\b)")


def without_sums(notice: Notice) -> Notice:
    """The same notice for a locked screen: every sum of dollars, USDC or ETH in its words is a row of dots."""
    return replace(notice, title=_hidden(notice.title), text=_hidden(notice.text))


def _hidden(words: str) -> str:
    return _COINS.sub(rf"{HIDDEN}\1", _DOLLARS.sub(f"${HIDDEN}", words))
