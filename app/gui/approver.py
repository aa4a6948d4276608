"""Answers the services' questions about money with a sheet over the window.

Where nobody looks at the window the desktop rings, and the sheet waits for the person to come: it would otherwise
push itself under the hands of somebody who types elsewhere. Where nothing rings, the window comes forward.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, assert_never

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.question import BatchQuestion, LookQuestion, Question, QueueQuestion, TopUpQuestion

if TYPE_CHECKING:
    from app.gui.dialogs.signing import MoneySheet


class Ringer(Protocol):
    """Tells that a question waits (``services.notify``)."""

    async def approval_needed(self, question: Question) -> bool:
        """True if the desktop told the person."""
        ...

    async def approval_over(self) -> None:
        """It does not wait any more."""
        ...


def _nobody(_waiting: bool) -> None:
    return


class SheetApprover:
    """The window as approver. A sheet that is closed, or goes with its window, is a no."""

    def __init__(
        self,
        window: QWidget,
        come_forward: Callable[[], None],
        ringer: Ringer,
        waits: Callable[[bool], None] = _nobody,
    ) -> None:
        """``waits`` is told while a question waits for somebody to come (the tray's mark says so)."""
        self._window = window
        self._come_forward = come_forward
        self._ringer = ringer
        self._waits = waits

    async def approve(self, question: Question) -> bool:
        """Show the sheet that fits the question; True only for a press on its action."""
        if not _has_keyboard(self._window):
            await self._call(question)
        self._come_forward()
        return await sheet_for(question, self._window).ask() is True

    async def _call(self, question: Question) -> None:
        self._waits(True)
        try:
            if await self._ringer.approval_needed(question):
                await _looked_at(self._window)
        finally:
            self._waits(False)
            await self._ringer.approval_over()


class _Looks(QObject):
    """Waits for a window to be looked at."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.seen = asyncio.Event()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate:
            self.seen.set()
        return super().eventFilter(watched, event)


def _has_keyboard(window: QWidget) -> bool:
    """Whether the window or a sheet of it does."""
    return window.isVisible() and not window.isMinimized() and QApplication.activeWindow() is not None


async def _looked_at(window: QWidget) -> None:
    looks = _Looks(window)
    try:
        if not _has_keyboard(window):
            await looks.seen.wait()
    finally:
        window.removeEventFilter(looks)
        looks.deleteLater()


def sheet_for(question: Question, window: QWidget) -> MoneySheet:
    """The sheet that asks this question."""
    from app.gui.dialogs.approve_queue import ApproveBatchSheet, ApproveQueueSheet
    from app.gui.dialogs.sign_look import SignLookSheet
    from app.gui.dialogs.sign_top_up import SignTopUpSheet

    match question:
        case TopUpQuestion():
            return SignTopUpSheet(question, window)
        case LookQuestion():
            return SignLookSheet(question, window)
        case QueueQuestion():
            return ApproveQueueSheet(question, window)
        case BatchQuestion():
            return ApproveBatchSheet(question, window)
        case _:  # pragma: no cover
            assert_never(question)
