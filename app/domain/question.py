"""Questions a person answers before money moves: what a signing sheet or a terminal shows, in facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import assert_never

from app.domain.account import Account
from app.domain.listing import Difference


@dataclass(frozen=True, slots=True)
class TopUpQuestion:
    """Sign USDC away to add credit. Amounts in micro-USDC; ``typed_data`` is the raw EIP-712 message."""

    account: Account
    host: str
    payee: str
    payee_history: int
    payee_changed: bool
    amount_micro_usdc: int
    balance_micro_usdc: int | None
    network_name: str
    testnet: bool
    valid_for_s: int
    valid_until: datetime
    paid_in_today_micro_usdc: int
    day_cap_micro_usdc: int
    reasons: tuple[str, ...]
    typed_data: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QueueQuestion:
    """Use prepaid credit for one job of a ``model``, by the name that people know it by.

    ``credit_micro_usdc`` is None where the host does not say.
    """

    account: Account
    host: str
    model: str
    title: str
    price_micro_usdc: int
    credit_micro_usdc: int | None
    used_today_micro_usdc: int
    day_cap_micro_usdc: int
    reasons: tuple[str, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LookQuestion:
    """Sign USDC away for one look at a job, at a seller that charges per call. Amounts in micro-USDC.

    ``differences`` are what the listing says against what the seller asks now; ``spent_on_job`` counts what looks
    at this job have cost so far; ``typed_data`` is the raw EIP-712 message.
    """

    account: Account
    host: str
    url: str
    job_title: str
    payee: str
    payee_history: int
    payee_changed: bool
    amount_micro_usdc: int
    balance_micro_usdc: int | None
    network_name: str
    testnet: bool
    valid_for_s: int
    valid_until: datetime
    spent_on_job_micro_usdc: int
    job_cap_micro_usdc: int | None
    paid_in_today_micro_usdc: int
    day_cap_micro_usdc: int
    reasons: tuple[str, ...]
    differences: tuple[Difference, ...] = ()
    typed_data: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BatchQuestion:
    """Use prepaid credit for many jobs. Amounts in micro-USDC: ``total`` is the most that all of them may cost.

    ``credit_micro_usdc`` is None where the host does not say; ``watched`` jobs exist and cost nothing.
    """

    account: Account
    host: str
    title: str
    charged: int
    watched: int
    models: tuple[str, ...]
    total_micro_usdc: int
    most_micro_usdc: int
    credit_micro_usdc: int | None
    used_today_micro_usdc: int
    day_cap_micro_usdc: int
    reasons: tuple[str, ...]
    warnings: tuple[str, ...] = ()


Question = TopUpQuestion | QueueQuestion | LookQuestion | BatchQuestion


def amount_of(question: Question) -> int:
    """What the question is about, micro-USDC."""
    match question:
        case QueueQuestion():
            return question.price_micro_usdc
        case BatchQuestion():
            return question.total_micro_usdc
        case TopUpQuestion() | LookQuestion():
            return question.amount_micro_usdc
        case _:  # pragma: no cover
            assert_never(question)
