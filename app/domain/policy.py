"""May we? Decides from facts alone whether a payment or a use of credit is allowed, asked about, or refused.

Two budgets that are never summed: *paid in* (USDC signed away, top-ups included) and *used* (prices of jobs
taken from credit). Nothing remote can raise a limit, add a host or change a token.
"""

from __future__ import annotations

from dataclasses import replace

from app.domain.account import same_address
from app.domain.decision import Allow, Ask, Decision, PaymentFacts, Refuse, Spent, UseFacts
from app.domain.limits import Budget, Limits
from app.domain.money import format_usd

LOW_CREDIT_MICRO_USDC = 100_000
"""Venice stops paid calls under $0.10 of credit."""
PRICE_ROSE = "price_rose"
"""The code of a refusal because a job costs more than was agreed to beforehand."""


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
    if limits.held_back:
        return _held_back(limits)
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
    over = _over_agreed(facts) or _over_budget(
        limits.used, facts.price_micro_usdc, facts.spent, "this job costs", "used"
    )
    if over is not None:
        return over
    warnings = tuple(_credit_warnings(facts))
    reasons = tuple(_use_questions(limits, facts)) or (() if _low_credit_agreed(facts) else warnings)
    if reasons and not facts.approved:
        return Ask(reasons, warnings)
    return Allow(warnings)


def _held_back(limits: Limits) -> Refuse:
    """The lock first: whoever opens it sees that the brake is on."""
    if limits.locked:
        return Refuse(("Gondola is locked.",), "locked")
    return Refuse(("Spending is paused.",), "spending_paused")


def _over_agreed(facts: UseFacts) -> Refuse | None:
    """A yes given beforehand is for a price; nothing dearer is taken for meant."""
    agreed, price = facts.agreed_price_micro_usdc, facts.price_micro_usdc
    if agreed is None or price <= agreed:
        return None
    return Refuse(
        (f"The price rose: it is {format_usd(price)} now, and you said yes to {format_usd(agreed)}.",),
        PRICE_ROSE,
    )


def _low_credit_agreed(facts: UseFacts) -> bool:
    """Little may be left where that was agreed to; less than nothing is not there to be taken."""
    covered = facts.credit_micro_usdc is None or facts.credit_micro_usdc >= facts.price_micro_usdc
    return facts.low_credit_agreed and covered


def _use_questions(limits: Limits, facts: UseFacts) -> list[str]:
    reasons: list[str] = []
    if facts.agreed_price_micro_usdc is not None:
        return reasons
    if facts.price_micro_usdc > limits.ask_above_used_micro_usdc:
        always = limits.ask_above_used_micro_usdc == 0
        reasons.append(
            "You asked to be asked every time."
            if always
            else f"It costs more than {format_usd(limits.ask_above_used_micro_usdc)}."
        )
    seen = facts.seen_price_micro_usdc
    if seen is not None and _above(facts.price_micro_usdc, seen, limits.price_tolerance_percent):
        reasons.append(f"The price is {format_usd(facts.price_micro_usdc)} now; you saw {format_usd(seen)}.")
    return reasons


def _payment_refusal(limits: Limits, facts: PaymentFacts) -> Refuse | None:
    if limits.held_back:
        return _held_back(limits)
    hard: tuple[tuple[bool, str, str], ...] = (
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
        (
            not facts.network_is_accounts,
            "It asks for money on another network than this account's.",
            "other_network",
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
        (
            facts.undelivered_before,
            "An earlier payment here brought nothing. Nothing more is paid until you say so.",
            "undelivered",
        ),
    )
    for broken, reason, code in hard:
        if broken:
            return Refuse((reason,), code)
    budget = limits.paid_in if facts.is_look else replace(limits.paid_in, per_job_micro_usdc=None)
    return _over_budget(budget, facts.amount_micro_usdc, facts.spent, "this payment is", "paid in")


def _payment_questions(limits: Limits, facts: PaymentFacts) -> list[str]:
    reasons: list[str] = []
    pinned = limits.payee_of(facts.host)
    if pinned is None:
        reasons.append("It is the first payment to this receiver.")
    elif not same_address(pinned, facts.payee):
        reasons.append("The receiver is NOT the one that was paid before at this server.")
    reasons += _price_questions(limits, facts)
    if facts.is_look:
        if facts.amount_micro_usdc > limits.ask_above_look_micro_usdc:
            reasons.append(f"It is more than {format_usd(limits.ask_above_look_micro_usdc)} for one look.")
    elif facts.amount_micro_usdc > limits.ask_above_paid_in_micro_usdc:
        always = limits.ask_above_paid_in_micro_usdc == 0
        reasons.append(
            "Adding credit is always asked."
            if always
            else f"It is more than {format_usd(limits.ask_above_paid_in_micro_usdc)}."
        )
    return reasons


def _price_questions(limits: Limits, facts: PaymentFacts) -> list[str]:
    """Why a price deserves a second look: above the listing, above what was agreed, far above its kind."""
    money = format_usd(facts.amount_micro_usdc)
    reasons: list[str] = []
    for known, words in (
        (facts.listing_price_micro_usdc, "the listing says"),
        (facts.agreed_price_micro_usdc, "you last said yes to"),
    ):
        if known is not None and _above(facts.amount_micro_usdc, known, limits.price_tolerance_percent):
            reasons.append(f"It asks {money}; {words} {format_usd(known)}.")
    median = facts.median_price_micro_usdc
    if median is not None and facts.amount_micro_usdc > limits.outlier_times * median:
        reasons.append(f"It asks {money}; {format_usd(median)} is usual for its kind.")
    return reasons


def _above(amount: int, known: int, tolerance_percent: int) -> bool:
    return amount * 100 > known * (100 + tolerance_percent)


def _over_budget(budget: Budget, amount: int, spent: Spent, lead: str, verb: str) -> Refuse | None:
    """The first cap that this amount would pass; caps that are not set never refuse."""
    money = format_usd(amount)
    if amount > budget.per_item_micro_usdc:
        cap = format_usd(budget.per_item_micro_usdc)
        return Refuse((f"Above your limit of {cap} at a time: {lead} {money}.",), "cap_item")
    windows = (
        (budget.per_job_micro_usdc, spent.job_micro_usdc, "for one job", "cap_job"),
        (budget.per_host_day_micro_usdc, spent.host_day_micro_usdc, "a day at one server", "cap_host"),
        (budget.per_day_micro_usdc, spent.day_micro_usdc, "a day", "cap_day"),
        (budget.per_month_micro_usdc, spent.month_micro_usdc, "in 30 days", "cap_month"),
    )
    for cap_micro_usdc, had, words, code in windows:
        if cap_micro_usdc is not None and had + amount > cap_micro_usdc:
            cap = format_usd(cap_micro_usdc)
            return Refuse(
                (f"Above your limit of {cap} {words}: {format_usd(had)} {verb} already, {lead} {money}.",),
                code,
            )
    return None


def _credit_warnings(facts: UseFacts) -> list[str]:
    if facts.credit_micro_usdc is None:
        return []
    left = facts.credit_micro_usdc - facts.price_micro_usdc
    if left < 0:
        return [f"Your credit of {format_usd(facts.credit_micro_usdc)} does not cover it."]
    if left < LOW_CREDIT_MICRO_USDC:
        return [low_credit_words(left)]
    return []


def low_credit_words(left_micro_usdc: int) -> str:
    """What may come of it where so little credit is left."""
    return (
        f"Only {format_usd(left_micro_usdc)} of credit would be left. Under {format_usd(LOW_CREDIT_MICRO_USDC)} "
        "Venice may hold the audio back until you add credit."
    )


__all__ = [
    "LOW_CREDIT_MICRO_USDC",
    "PRICE_ROSE",
    "Allow",
    "Ask",
    "Budget",
    "Decision",
    "Limits",
    "PaymentFacts",
    "Refuse",
    "Spent",
    "UseFacts",
    "decide_payment",
    "decide_use",
    "low_credit_words",
]
