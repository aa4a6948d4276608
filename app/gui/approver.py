"""Answers the services' questions about money with a sheet over the window, which comes forward for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, assert_never

from PySide6.QtWidgets import QWidget

from app.domain.question import BatchQuestion, LookQuestion, Question, QueueQuestion, TopUpQuestion

if TYPE_CHECKING:
    from app.gui.dialogs.signing import MoneySheet


class SheetApprover:
    """The window as approver. A sheet that is closed, or goes with its window, is a no."""

    def __init__(self, window: QWidget, come_forward: Callable[[], None]) -> None:
        self._window = window
        self._come_forward = come_forward

    async def approve(self, question: Question) -> bool:
        """Show the sheet that fits the question; True only for a press on its action."""
        self._come_forward()
        return await sheet_for(question, self._window).ask() is True


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
