"""What a batch would cost and how far it would come, said before the first charge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.domain.batch_plan import Planned
from app.domain.money import format_usd
from app.domain.policy import (
    LOW_CREDIT_MICRO_USDC,
    Limits,
    Refuse,
    Spent,
    UseFacts,
    decide_use,
    low_credit_words,
)


@dataclass(frozen=True, slots=True)
class Priced:
    """An entry with the host's price for it, micro-USDC; None while it is not known, or nothing is charged.

    ``paid_before`` is what an earlier job with the same text, model and voice was called, empty where there is none.
    """

    entry: Planned
    price_micro_usdc: int | None = None
    paid_before: str = ""

    @property
    def repeats(self) -> bool:
        """Whether the same is paid already, or would be by this batch."""
        return bool(self.paid_before or self.entry.same_as)


@dataclass(frozen=True, slots=True)
class Preview:
    """The whole in figures. Amounts in micro-USDC; ``credit`` None where the host does not tell it.

    ``fits`` is how many of the charged entries, in order, the limits allow; ``why_not_all`` what stops the next one.
    """

    charged: int = 0
    watched: int = 0
    unpriced: int = 0
    total_micro_usdc: int = 0
    most_micro_usdc: int = 0
    credit_micro_usdc: int | None = None
    covered: int = 0
    fits: int = 0
    why_not_all: str = ""
    paid_before: int = 0
    twice: int = 0

    @property
    def short_micro_usdc(self) -> int:
        """Credit that is missing for all of it; 0 where it is enough or not known."""
        had = self.credit_micro_usdc
        return 0 if had is None else max(0, self.total_micro_usdc - had)

    @property
    def low_credit(self) -> bool:
        """Whether it would leave so little credit that the host may hold audio back."""
        had = self.credit_micro_usdc
        return bool(self.charged) and had is not None and had - self.total_micro_usdc < LOW_CREDIT_MICRO_USDC

    def warnings(self) -> tuple[str, ...]:
        """What a person should know before saying yes, as sentences."""
        found: list[str] = []
        if self.paid_before:
            found.append(_repeated(self.paid_before))
        if self.twice:
            one = "One text stands" if self.twice == 1 else f"{self.twice:,} texts stand"
            found.append(f"{one} in this batch more than once, and would be paid each time.")
        if self.fits < self.charged:
            found.append(f"It would stop after {self.fits:,} of {self.charged:,}. {self.why_not_all}")
        if self.short_micro_usdc:
            found.append(
                f"Your credit of {format_usd(self.credit_micro_usdc or 0)} covers {self.covered:,} of "
                f"{self.charged:,}; {format_usd(self.short_micro_usdc)} is missing."
            )
        elif self.low_credit:
            found.append(low_credit_words((self.credit_micro_usdc or 0) - self.total_micro_usdc))
        return tuple(found)


def preview(
    priced: Sequence[Priced], limits: Limits, spent: Spent, host: str, credit_micro_usdc: int | None
) -> Preview:
    """Add it up, and try it against the limits one after the other, as it would be queued."""
    charged = [each for each in priced if each.entry.charged]
    prices = [each.price_micro_usdc or 0 for each in charged]
    fits, why = _how_far(prices, limits, spent, host)
    return Preview(
        charged=len(charged),
        watched=len(priced) - len(charged),
        unpriced=sum(each.price_micro_usdc is None for each in charged),
        total_micro_usdc=sum(prices),
        most_micro_usdc=max(prices, default=0),
        credit_micro_usdc=credit_micro_usdc,
        covered=_covered(prices, credit_micro_usdc),
        fits=fits,
        why_not_all=why,
        paid_before=sum(bool(each.paid_before) for each in charged),
        twice=sum(bool(each.entry.same_as) for each in charged),
    )


def _how_far(prices: Sequence[int], limits: Limits, spent: Spent, host: str) -> tuple[int, str]:
    for count, price in enumerate(prices):
        facts = UseFacts(price, host, "", spent, agreed_price_micro_usdc=price)
        decision = decide_use(limits, facts)
        if isinstance(decision, Refuse):
            return count, " ".join(decision.reasons)
        spent = replace(
            spent,
            day_micro_usdc=spent.day_micro_usdc + price,
            month_micro_usdc=spent.month_micro_usdc + price,
            host_day_micro_usdc=spent.host_day_micro_usdc + price,
        )
    return len(prices), ""


def _covered(prices: Iterable[int], credit_micro_usdc: int | None) -> int:
    left, count = credit_micro_usdc or 0, 0
    for price in prices:
        if price > left:
            break
        left, count = left - price, count + 1
    return count


def _repeated(count: int) -> str:
    if count == 1:
        return "One of these was paid before: the same text, model and voice."
    return f"{count:,} of these were paid before: the same text, model and voice."
