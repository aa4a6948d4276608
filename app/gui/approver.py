"""Answers the services' questions about money with a sheet over the window, which comes forward for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.question import Question, TopUpQuestion


class SheetApprover:
    """The window as approver. A sheet that is closed, or goes with its window, is a no."""

    def __init__(self, window: QWidget, come_forward: Callable[[], None]) -> None:
        self._window = window
        self._come_forward = come_forward

    async def approve(self, question: Question) -> bool:
        """Show the sheet that fits the question; True only for a press on its action."""
        from app.gui.dialogs.approve_queue import ApproveQueueSheet
        from app.gui.dialogs.sign_top_up import SignTopUpSheet

        self._come_forward()
        if isinstance(question, TopUpQuestion):
            return await SignTopUpSheet(question, self._window).ask() is True
        return await ApproveQueueSheet(question, self._window).ask() is True
