"""How long a batch still takes, in words, and whose word that is."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.estimate import Basis, Outlook

_HALF_A_DAY = timedelta(hours=12)


def remaining_words(left: Outlook | None, now: datetime) -> str:
    """``usually all done by 14:32``, and whose word it is; empty where nobody's word is known for one of the jobs."""
    if left is None:
        return ""
    done = (now + timedelta(seconds=left.p80_s)).astimezone()
    at = done.strftime("%H:%M") if done - now < _HALF_A_DAY else done.strftime("%d %b %H:%M")
    if left.basis is Basis.SERVER:
        return _tr("usually all done by {time}, by the server's estimate").format(time=at)
    return _tr("usually all done by {time}").format(time=at)


def _tr(text: str) -> str:
    return QCoreApplication.translate("batch", text)
