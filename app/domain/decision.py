"""What a decision about money rests on, and what it may be."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Spent:
    """What the journal counts in the windows, micro-USDC, reservations included.

    ``job`` counts everything for the job in question, ``host_day`` the server's rolling 24 hours.
    """

    day_micro_usdc: int = 0
    month_micro_usdc: int = 0
    job_micro_usdc: int = 0
    host_day_micro_usdc: int = 0

    def plus(self, other: Spent) -> Spent:
        """Both together."""
        return Spent(
            self.day_micro_usdc + other.day_micro_usdc,
            self.month_micro_usdc + other.month_micro_usdc,
            self.job_micro_usdc + other.job_micro_usdc,
            self.host_day_micro_usdc + other.host_day_micro_usdc,
        )


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """Everything that a decision about signing USDC away rests on. Amounts in micro-USDC.

    ``agreed_price`` is what the person last said yes to for this resource: rises are measured from there, so that
    many small ones do not add up unseen. ``undelivered_before``: an earlier payment for this job or to this
    receiver brought nothing, and the person has not resumed since.
    """

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
    is_look: bool = False
    network_is_accounts: bool = True
    listing_price_micro_usdc: int | None = None
    agreed_price_micro_usdc: int | None = None
    median_price_micro_usdc: int | None = None
    undelivered_before: bool = False


@dataclass(frozen=True, slots=True)
class UseFacts:
    """Everything that a decision about using prepaid credit rests on.

    ``credit_micro_usdc`` None: unknown. ``seen_price`` is the price that the person saw when asking for the job.
    ``agreed_price`` is what the person said yes to for just this job beforehand, together with others: it stands for
    an answer to "is that much all right?", and is a limit. ``low_credit_agreed``: so it is for credit getting low.
    """

    price_micro_usdc: int
    host: str
    model: str
    spent: Spent = Spent()
    unresolved_for_model: bool = False
    credit_micro_usdc: int | None = None
    approved: bool = False
    seen_price_micro_usdc: int | None = None
    agreed_price_micro_usdc: int | None = None
    low_credit_agreed: bool = False


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
