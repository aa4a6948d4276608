"""A notice in the person's language, for the list under the bell and for the desktop."""

from __future__ import annotations

from dataclasses import replace

from app.domain.notice import NoticeKind
from app.gui.language.told import told, told_around
from app.ports.notifier import Notification

_NAMED = frozenset({NoticeKind.DONE, NoticeKind.FAILED, NoticeKind.WAITS, NoticeKind.BATCH})
"""Their titles are those of jobs and batches, which people choose."""


def notice_title(kind: NoticeKind | None, title: str) -> str:
    """The first line of a notice."""
    return told_around(title) if kind in _NAMED else told(title)


def in_words(notification: Notification) -> Notification:
    """What the desktop shows, with its buttons."""
    return replace(
        notification,
        title=notice_title(notification.kind, notification.title),
        text=told(notification.text),
        actions=tuple((key, told(label)) for key, label in notification.actions),
    )
