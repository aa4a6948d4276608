"""What the person allows: two budgets, thresholds, servers and receivers. Nothing remote can widen any of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.money import MICRO, format_usd


@dataclass(frozen=True, slots=True)
class Budget:
    """Hard caps in micro-USDC; the windows are a rolling 24 hours and a rolling 30 days.

    ``per_job`` counts everything ever paid for one job, ``per_host_day`` one server's rolling 24 hours; None
    means that only the wider caps hold.
    """

    per_item_micro_usdc: int
    per_day_micro_usdc: int
    per_month_micro_usdc: int
    per_job_micro_usdc: int | None = None
    per_host_day_micro_usdc: int | None = None

    def tightened(self, per_item_micro_usdc: int, per_day_micro_usdc: int | None = None) -> Budget:
        """The same budget with smaller caps per item and per day (never larger ones)."""
        day = self.per_day_micro_usdc if per_day_micro_usdc is None else per_day_micro_usdc
        return replace(
            self,
            per_item_micro_usdc=min(self.per_item_micro_usdc, per_item_micro_usdc),
            per_day_micro_usdc=min(self.per_day_micro_usdc, day),
        )


@dataclass(frozen=True, slots=True)
class Limits:
    """What the person allows. The defaults are small on purpose and shown at the start.

    ``ask_above_*`` in micro-USDC: an amount up to it is allowed without a question (a look is one paid poll).
    Top-ups always ask while ``ask_above_paid_in`` is 0. ``price_tolerance_percent`` is how far a price may lie
    above the listing, the quote or the price that the person last said yes to, before we ask again;
    ``outlier_times`` how many times the usual price of its kind is asked about. ``locked`` is never kept: it says that
    Gondola is locked right now.
    """

    paid_in: Budget = Budget(10 * MICRO, 20 * MICRO, 60 * MICRO, 2 * MICRO, 20 * MICRO)
    used: Budget = Budget(2 * MICRO, 10 * MICRO, 50 * MICRO)
    ask_above_used_micro_usdc: int = 500_000
    ask_above_paid_in_micro_usdc: int = 0
    ask_above_look_micro_usdc: int = 100_000
    max_validity_s: int = 300
    price_tolerance_percent: int = 0
    outlier_times: int = 10
    allowed_hosts: frozenset[str] = frozenset({"api.venice.ai"})
    pinned_payees: tuple[tuple[str, str], ...] = ()
    paused: bool = False
    locked: bool = False

    @property
    def held_back(self) -> bool:
        """Whether nothing new is signed or sent right now: the brake is on, or Gondola is locked."""
        return self.paused or self.locked

    def payee_of(self, host: str) -> str | None:
        """The payee that this host was paid at before, if any."""
        return dict(self.pinned_payees).get(host)

    def with_payee(self, host: str, payee: str) -> Limits:
        """The same limits, with this payee remembered for this host."""
        kept = {**dict(self.pinned_payees), host: payee.lower()}
        return replace(self, pinned_payees=tuple(sorted(kept.items())))

    def with_host(self, host: str) -> Limits:
        """The same limits, with this server allowed."""
        return replace(self, allowed_hosts=self.allowed_hosts | {host})


def loosened(before: Limits, after: Limits) -> tuple[str, ...]:
    """What a change of limits would allow that was not allowed before, as plain sentences; empty if nothing.

    Such a change needs the keyring again, however the dialog that proposes it came about.
    """
    found = [*_budget_loosened("Adding credit or paying", before.paid_in, after.paid_in)]
    found += _budget_loosened("Jobs", before.used, after.used)
    for words, old, new in (
        ("Jobs without a question", before.ask_above_used_micro_usdc, after.ask_above_used_micro_usdc),
        (
            "Credit without a question",
            before.ask_above_paid_in_micro_usdc,
            after.ask_above_paid_in_micro_usdc,
        ),
        ("Paid looks without a question", before.ask_above_look_micro_usdc, after.ask_above_look_micro_usdc),
    ):
        if new > old:
            found.append(f"{words}: up to {format_usd(new)} instead of {format_usd(old)}.")
    if after.max_validity_s > before.max_validity_s:
        found.append(
            f"A signature may be good for {after.max_validity_s} seconds instead of {before.max_validity_s}."
        )
    if after.price_tolerance_percent > before.price_tolerance_percent:
        found.append(f"A price may rise by {after.price_tolerance_percent} % without a question.")
    if after.outlier_times > before.outlier_times:
        found.append(f"A price may be {after.outlier_times} times the usual one without a question.")
    found += [f"{host} may be paid." for host in sorted(after.allowed_hosts - before.allowed_hosts)]
    found += [
        f"A new receiver at {host}." for host, payee in after.pinned_payees if before.payee_of(host) != payee
    ]
    if before.paused and not after.paused:
        found.append("Spending goes on.")
    return tuple(found)


def _budget_loosened(lead: str, before: Budget, after: Budget) -> list[str]:
    caps = (
        ("at a time", before.per_item_micro_usdc, after.per_item_micro_usdc),
        ("a day", before.per_day_micro_usdc, after.per_day_micro_usdc),
        ("in 30 days", before.per_month_micro_usdc, after.per_month_micro_usdc),
        ("for one job", before.per_job_micro_usdc, after.per_job_micro_usdc),
        ("a day at one server", before.per_host_day_micro_usdc, after.per_host_day_micro_usdc),
    )
    found: list[str] = []
    for words, old, new in caps:
        if old is not None and new is None:
            found.append(f"{lead}: no separate limit {words} any more.")
        elif old is not None and new is not None and new > old:
            found.append(f"{lead}: {format_usd(new)} {words} instead of {format_usd(old)}.")
    return found
