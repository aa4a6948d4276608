"""May we? Decides from facts alone whether a payment or a use of credit is allowed, asked about, or refused.

Two budgets that are never summed: *paid in* (USDC signed away, top-ups included) and *used* (prices of jobs
taken from credit). Nothing remote can raise a limit, add a host or change a token.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.domain.account import same_address
from app.domain.money import MICRO, format_usd

LOW_CREDIT_MICRO_USDC = 100_000
"""Venice stops paid calls under $0.10 of credit."""


@dataclass(frozen=True, slots=True)
class Budget:
    """Hard caps in micro-USDC; the windows are a rolling 24 hours and a rolling 30 days."""

    per_item_micro_usdc: int
    per_day_micro_usdc: int
    per_month_micro_usdc: int

    def tightened(self, per_item_micro_usdc: int) -> Budget:
        """The same budget with a smaller cap per item (never a larger one)."""
        return replace(self, per_item_micro_usdc=min(self.per_item_micro_usdc, per_item_micro_usdc))


@dataclass(frozen=True, slots=True)
class Limits:
    """What the person allows. The defaults are small on purpose and shown at the start.

    ``ask_above_*`` in micro-USDC: an amount up to it is allowed without a question. Top-ups always ask.
    """

    paid_in: Budget = Budget(10 * MICRO, 20 * MICRO, 60 * MICRO)
    used: Budget = Budget(2 * MICRO, 10 * MICRO, 50 * MICRO)
    ask_above_used_micro_usdc: int = 500_000
    ask_above_paid_in_micro_usdc: int = 0
    max_validity_s: int = 300
    price_tolerance_percent: int = 0
    allowed_hosts: frozenset[str] = frozenset({"api.venice.ai"})
    pinned_payees: tuple[tuple[str, str], ...] = ()
    paused: bool = False

    def payee_of(self, host: str) -> str | None:
        """The payee that this host was paid at before, if any."""
        return dict(self.pinned_payees).get(host)

    def with_payee(self, host: str, payee: str) -> Limits:
        """The same limits, with this payee remembered for this host."""
        kept = {**dict(self.pinned_payees), host: payee.lower()}
        return replace(self, pinned_payees=tuple(sorted(kept.items())))


@dataclass(frozen=True, slots=True)
class Spent:
    """What the journal counts in the windows, micro-USDC, reservations included."""

    day_micro_usdc: int = 0
    month_micro_usdc: int = 0


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """Everything that a decision about signing USDC away rests on."""

    amount_micro_usdc: int
    payee: str
    host: str
    resource_host: str
    network_known: bool
    asset_ours: bool
    domain_ours: bool
    validity_s: int
    sign_in_untried: bool
    route_takes_payment: bool
    spent: Spent = Spent()
    unresolved_for_purchase: bool = False
    payments_to_payee: int = 0
    approved: bool = False
    extra_reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UseFacts:
    """Everything that a decision about using prepaid credit rests on. ``credit_micro_usdc`` None: unknown."""

    price_micro_usdc: int
    host: str
    model: str
    spent: Spent = Spent()
    unresolved_for_model: bool = False
    credit_micro_usdc: int | None = None
    approved: bool = False


@dataclass(frozen=True, slots=True)
class Allow:
    """Go on without a question."""

    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """A person decides; ``reasons`` say why we ask."""

    reasons: tuple[str, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refuse:
    """No, and nothing in a dialog can override it."""

    reasons: tuple[str, ...] = field(default=())
    code: str = "payment_refused"


Decision = Allow | Ask | Refuse


def decide_payment(limits: Limits, facts: PaymentFacts) -> Decision:
    """Decide about one signature that moves USDC."""
    refusal = _payment_refusal(limits, facts)
    if refusal is not None:
        return refusal
    reasons = _payment_questions(limits, facts)
    if reasons and not facts.approved:
        return Ask(tuple(reasons))
    return Allow()


def decide_use(limits: Limits, facts: UseFacts) -> Decision:
    """Decide about one job taken from prepaid credit."""
    if limits.paused:
        return Refuse(("Spending is paused.",), "spending_paused")
    if facts.host not in limits.allowed_hosts:
        return Refuse((f"{facts.host} is not among the servers you allowed.",), "host_not_allowed")
    if facts.price_micro_usdc < 0:
        return Refuse(("The price is not an amount.",), "bad_amount")
    if facts.unresolved_for_model:
        return Refuse(
            (
                "An earlier request for this model has no answer yet. It may have been charged, "
                "so nothing new is queued until you have looked at it.",
            ),
            "unresolved",
        )
    over = _over_budget(limits.used, facts.price_micro_usdc, facts.spent, "this job costs", "used")
    if over is not None:
        return over
    warnings = tuple(_credit_warnings(facts))
    if facts.price_micro_usdc > limits.ask_above_used_micro_usdc and not facts.approved:
        asked = f"It costs more than {format_usd(limits.ask_above_used_micro_usdc)}."
        if limits.ask_above_used_micro_usdc == 0:
            asked = "You asked to be asked every time."
        return Ask((asked,), warnings)
    if warnings and not facts.approved:
        return Ask(warnings, warnings)
    return Allow(warnings)


def _payment_refusal(limits: Limits, facts: PaymentFacts) -> Refuse | None:
    hard: tuple[tuple[bool, str, str], ...] = (
        (limits.paused, "Spending is paused.", "spending_paused"),
        (
            not facts.route_takes_payment,
            "This server is prepaid: it is paid by adding credit, never for a single call.",
            "prepaid_route",
        ),
        (
            facts.sign_in_untried,
            "A sign-in is offered and was not tried yet; it comes first.",
            "sign_in_first",
        ),
        (
            not facts.network_known,
            "It asks for money on a network that Gondola does not use.",
            "unknown_network",
        ),
        (not facts.asset_ours, "It asks for another token than USDC.", "unknown_asset"),
        (not facts.domain_ours, "It describes USDC in a way that is not USDC's.", "wrong_domain"),
        (
            facts.host != facts.resource_host,
            "It asks to be paid for something on another server than the one we called.",
            "other_host",
        ),
        (
            facts.host not in limits.allowed_hosts,
            f"{facts.host} is not among the servers you allowed.",
            "host_not_allowed",
        ),
        (facts.amount_micro_usdc <= 0, "The amount is not an amount.", "bad_amount"),
        (facts.validity_s <= 0, "The offer would be over before it could be paid.", "bad_validity"),
        (
            facts.validity_s > limits.max_validity_s,
            f"The signature would be good for longer than {limits.max_validity_s} seconds.",
            "validity_too_long",
        ),
        (
            facts.unresolved_for_purchase,
            "An earlier payment for the same thing is not settled yet; nothing new is paid until it is.",
            "unresolved",
        ),
    )
    for broken, reason, code in hard:
        if broken:
            return Refuse((reason,), code)
    return _over_budget(limits.paid_in, facts.amount_micro_usdc, facts.spent, "this payment is", "paid in")


def _payment_questions(limits: Limits, facts: PaymentFacts) -> list[str]:
    reasons: list[str] = list(facts.extra_reasons)
    pinned = limits.payee_of(facts.host)
    if pinned is None:
        reasons.append("It is the first payment to this receiver.")
    elif not same_address(pinned, facts.payee):
        reasons.append("The receiver is NOT the one that was paid before at this server.")
    if facts.amount_micro_usdc > limits.ask_above_paid_in_micro_usdc:
        always = limits.ask_above_paid_in_micro_usdc == 0
        reasons.append(
            "Adding credit is always asked."
            if always
            else f"It is more than {format_usd(limits.ask_above_paid_in_micro_usdc)}."
        )
    return reasons


def _over_budget(budget: Budget, amount: int, spent: Spent, lead: str, verb: str) -> Refuse | None:
    money = format_usd(amount)
    if amount > budget.per_item_micro_usdc:
        cap = format_usd(budget.per_item_micro_usdc)
        return Refuse((f"Above your limit of {cap} at a time: {lead} {money}.",), "cap_item")
    if spent.day_micro_usdc + amount > budget.per_day_micro_usdc:
        cap, had = format_usd(budget.per_day_micro_usdc), format_usd(spent.day_micro_usdc)
        return Refuse((f"Above your limit of {cap} a day: {had} {verb} already, {lead} {money}.",), "cap_day")
    if spent.month_micro_usdc + amount > budget.per_month_micro_usdc:
        cap, had = format_usd(budget.per_month_micro_usdc), format_usd(spent.month_micro_usdc)
        return Refuse(
            (f"Above your limit of {cap} in 30 days: {had} {verb} already, {lead} {money}.",), "cap_month"
        )
    return None


def _credit_warnings(facts: UseFacts) -> list[str]:
    if facts.credit_micro_usdc is None:
        return []
    left = facts.credit_micro_usdc - facts.price_micro_usdc
    if left < 0:
        return [f"Your credit of {format_usd(facts.credit_micro_usdc)} does not cover it."]
    if left < LOW_CREDIT_MICRO_USDC:
        return [
            f"Only {format_usd(left)} of credit would be left. Under $0.10 Venice may hold the audio back "
            "until you add credit."
        ]
    return []
