"""Where questions about money go: a signing sheet, a terminal, or a rule of one run."""

from __future__ import annotations

from typing import Protocol

from app.domain.question import Question


class Approver(Protocol):
    """Answers one question at a time. Silence is not a yes."""

    async def approve(self, question: Question) -> bool:
        """True only when the person (or the rule the person gave) says yes."""
        ...
