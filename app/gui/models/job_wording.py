"""How a job's times and lengths read. Sums and clock times of every page are in ``wording``."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.clock_check import amount_words
from app.gui.language.figures import local_time
from app.gui.language.told import told

NOTHING = "—"
_SAID_WITHIN_S = 3 * 24 * 3600


def said(words: str) -> str:
    """Words that come from the domain's own lists, in the person's language where there is a translation."""
    return told(words)


def second_time(at: datetime) -> str:
    """``14:32:05`` on this computer's clock."""
    return local_time(at, "HH:mm:ss", nearest=True)


def step_time(at: datetime, now: datetime) -> str:
    """``14:31:09`` for today, ``3 Mar 14:31`` for this year, and with the year before that."""
    there, here = at.astimezone(), now.astimezone()
    if there.date() == here.date():
        return second_time(at)
    form = "d MMM HH:mm" if there.year == here.year else "d MMM yyyy HH:mm"
    return local_time(at, form)


def day_words(at: datetime, now: datetime) -> str:
    """``14:31`` for today, ``3 Mar`` for this year, and with the year before that: where room is short."""
    there, here = at.astimezone(), now.astimezone()
    form = "d MMM" if there.year == here.year else "d MMM yyyy"
    form = "HH:mm" if there.date() == here.date() else form
    return local_time(at, form)


def keeps_words(until: datetime | None, now: datetime) -> str:
    """Until when the server keeps audio that is not here yet, as a countdown; empty where it did not say."""
    if until is None:
        return ""
    left_s = (until - now).total_seconds()
    if left_s <= 0:
        return QCoreApplication.translate("Jobs", "The server may have deleted its copy by now.")
    words = QCoreApplication.translate("Jobs", "The server keeps it until {time} — {left} left.")
    return words.format(time=step_time(until, now), left=told(amount_words(left_s)))


def short_keeps_words(until: datetime | None, now: datetime) -> str:
    """The same where room is short, once it is within a few days."""
    if until is None:
        return ""
    left_s = (until - now).total_seconds()
    if left_s <= 0:
        return QCoreApplication.translate("Jobs", "perhaps deleted by now")
    if left_s > _SAID_WITHIN_S:
        return ""
    return QCoreApplication.translate("Jobs", "{left} left to fetch it").format(
        left=told(amount_words(left_s))
    )


_COARSE: tuple[tuple[float, int], ...] = ((600.0, 60), (120.0, 10))
"""From so many seconds on a running time is told in steps of so many: nobody counts the seconds of a long wait."""


def running(seconds: float) -> str:
    """How long something has run by now: to the second at first, later in tens of seconds, then in minutes."""
    step = next((step for since, step in _COARSE if seconds >= since), 1)
    return duration(seconds // step * step)


def beat_ms(youngest_s: float) -> int:
    """How often what has run for so long, or longer, is told anew: within the step that it is told in."""
    if youngest_s < _COARSE[1][0]:
        return 1_000
    return 10_000 if youngest_s < _COARSE[0][0] else 60_000


def duration(seconds: float) -> str:
    """``0:38``, ``12:04``, ``1:02:03``."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"


def first_sentence(text: str) -> str:
    """What comes before the first full stop, without it: enough for a cell of a table."""
    head, stop, _ = text.partition(". ")
    return head.removesuffix(".") if stop else text.removesuffix(".")
