"""Asks the person before money moves. One question at a time; an unanswered one lapses and means no."""

from __future__ import annotations

import asyncio

from app.domain.question import Question
from app.ports.approver import Approver

LAPSE_S = 300.0


class Approvals:
    """Hands questions to whoever can answer them: a window sets itself as approver, a command line its rule."""

    def __init__(self, approver: Approver | None = None, lapse_s: float = LAPSE_S) -> None:
        self._approver = approver
        self._lapse_s = lapse_s
        self._one_at_a_time = asyncio.Lock()

    def answer_with(self, approver: Approver | None) -> None:
        """Set who answers from now on; None means that every question is a no."""
        self._approver = approver

    async def ask(self, question: Question) -> bool:
        """True only for an explicit yes within the time."""
        async with self._one_at_a_time:
            if self._approver is None:
                return False
            try:
                async with asyncio.timeout(self._lapse_s):
                    return await self._approver.approve(question) is True
            except TimeoutError:
                return False
