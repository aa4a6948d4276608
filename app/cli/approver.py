"""Answers questions about money on a command line: the total allowed beforehand, else a terminal, else no."""

from __future__ import annotations

import asyncio
import sys

from app.domain.money import format_usd
from app.domain.question import BatchQuestion, LookQuestion, Question, TopUpQuestion, amount_of


class RunApprover:
    """Says yes while the run's total stays within what was allowed; asks a person at a terminal otherwise.

    Amounts once approved stay counted, whatever became of them: a limit is never passed by a retry. A receiver
    that is not the one paid before was not what anybody had in mind beforehand: only a person says yes to it.
    """

    def __init__(self, allowed_micro_usdc: int, *, may_ask: bool) -> None:
        self._left = allowed_micro_usdc
        self._may_ask = may_ask

    async def approve(self, question: Question) -> bool:
        """Whether this may go on."""
        amount = amount_of(question)
        foreseen = not (isinstance(question, TopUpQuestion | LookQuestion) and question.payee_changed)
        if foreseen and amount <= self._left:
            self._left -= amount
            return True
        if not self._may_ask or not sys.stdin.isatty():
            return False
        return await asyncio.to_thread(_ask_person, _words(question))


class YesToPlayMoney:
    """Approves everything; only ever given to a Gondola whose money is pretend."""

    async def approve(self, question: object) -> bool:  # noqa: ARG002 - the port's shape
        """Yes."""
        return True


def _words(question: Question) -> str:
    if isinstance(question, TopUpQuestion):
        return (
            f"Sign {format_usd(question.amount_micro_usdc)} in USDC on {question.network_name} to {question.payee} "
            f"as credit at {question.host}? It is charged once, or not at all. {' '.join(question.reasons)}"
        )
    if isinstance(question, LookQuestion):
        changed = "; ".join(
            f"{each.what}: listed {each.listed}, asked {each.asked}" for each in question.differences
        )
        return (
            f"Sign {format_usd(question.amount_micro_usdc)} in USDC on {question.network_name} to {question.payee} "
            f"for one look at “{question.job_title}” at {question.host}? {' '.join(question.reasons)} {changed}"
        )
    warned = " ".join((*question.reasons, *question.warnings))
    if isinstance(question, BatchQuestion):
        return (
            f"Queue {question.charged:,} jobs of “{question.title}” for {format_usd(question.total_micro_usdc)} of "
            f"credit at most, {format_usd(question.most_micro_usdc)} for the dearest? {warned}"
        )
    return f"Queue “{question.title}” for {format_usd(question.price_micro_usdc)} of credit? {warned}"


def _ask_person(words: str) -> bool:
    print(f"{words} [y/N] ", end="", flush=True, file=sys.stderr)
    return sys.stdin.readline().strip().lower() in ("y", "yes")
