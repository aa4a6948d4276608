"""One wish to have a job made from credit: how it is drafted, decided, asked about and, once queued, remembered."""

from __future__ import annotations

import hashlib
import json
import uuid
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from app.domain.account import Account
from app.domain.catalogue import AudioModel, JobRequest
from app.domain.charge import Charge
from app.domain.job import Job, JobStep, StepKind
from app.domain.job_texts import title_of
from app.domain.money import format_usd
from app.domain.policy import Ask, Decision, Limits, Spent, UseFacts, decide_use
from app.domain.question import QueueQuestion
from app.domain.repeats import text_digest
from app.ports.provider import Queued
from app.services.order_tools import OrderTools


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a person said yes to beforehand for this job among others. Amounts in micro-USDC.

    ``charge_id`` is the attempt's id, which the batch has written down already; ``credit`` what is left by its
    count, so that it is not read anew for each job (None: unknown).
    """

    charge_id: str
    price_micro_usdc: int
    credit_micro_usdc: int | None
    low_credit: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """Who wants what for how much. ``seen`` is the price that the person saw, None where nobody looked.

    ``credit`` is the prepaid credit, None where the host does not say. Amounts in micro-USDC.
    """

    account: Account
    request: JobRequest
    price_micro_usdc: int
    seen_micro_usdc: int | None
    credit_micro_usdc: int | None
    model: AudioModel
    agreed: Agreed | None = None


async def drafted(tools: OrderTools, wish: Wish) -> Charge:
    """The attempt as it would be journalled, with the newest ledger id before it."""
    ledger = await tools.provider.transactions(wish.account, 1) if wish.account.is_wallet else ()
    return Charge(
        id=str(uuid.uuid4()) if wish.agreed is None else wish.agreed.charge_id,
        account_id=wish.account.id,
        host=tools.provider.host,
        model=wish.request.model,
        title=title_of(wish.request),
        price_micro_usdc=wish.price_micro_usdc,
        created_at=tools.clock.now(),
        request_digest=_digest(wish.request),
        ledger_mark=ledger[0].id if ledger else "",
        text_digest=text_digest(wish.request, wish.model.default_voice),
    )


def decide(
    wish: Wish, charge: Charge, limits: Limits, approved: frozenset[str], spent: Spent, *, unresolved: bool
) -> Decision:
    """The policy's word. A yes counts for the reasons that the person was shown, and for no others."""
    agreed = wish.agreed
    facts = UseFacts(
        price_micro_usdc=charge.price_micro_usdc,
        host=charge.host,
        model=charge.model,
        spent=spent,
        unresolved_for_model=unresolved,
        credit_micro_usdc=wish.credit_micro_usdc,
        seen_price_micro_usdc=wish.seen_micro_usdc,
        agreed_price_micro_usdc=None if agreed is None else agreed.price_micro_usdc,
        low_credit_agreed=agreed is not None and agreed.low_credit,
    )
    decision = decide_use(limits, facts)
    if isinstance(decision, Ask) and approved.issuperset(decision.reasons):
        return decide_use(limits, replace(facts, approved=True))
    return decision


async def queue_question(tools: OrderTools, wish: Wish, charge: Charge, ask: Ask) -> QueueQuestion:
    """What a person is shown before anything is reserved or sent."""
    limits = await tools.limits.current()
    return QueueQuestion(
        account=wish.account,
        host=charge.host,
        model=wish.model.name or charge.model,
        title=charge.title,
        price_micro_usdc=charge.price_micro_usdc,
        credit_micro_usdc=wish.credit_micro_usdc,
        used_today_micro_usdc=(await tools.journal.used()).day_micro_usdc,
        day_cap_micro_usdc=limits.used.per_day_micro_usdc,
        reasons=ask.reasons,
        warnings=ask.warnings,
    )


def job_of(wish: Wish, charge: Charge, queued: Queued, now: datetime) -> tuple[Job, tuple[JobStep, ...]]:
    """The job that an attempt became, with its first steps."""
    price = format_usd(charge.price_micro_usdc)
    job = Job(
        id=str(uuid.uuid4()),
        account_id=wish.account.id,
        model=queued.model,
        queue_id=queued.queue_id,
        title=charge.title,
        created_at=now,
        prompt=wish.request.prompt,
        summary=wish.request.summary(),
        options=wish.request.options,
        price_micro_usdc=charge.price_micro_usdc,
    )
    return job, (
        JobStep(job.id, StepKind.QUOTED, charge.created_at, price),
        JobStep(job.id, StepKind.APPROVED, charge.sent_at or now, price),
        JobStep(job.id, StepKind.QUEUED, now, queued.queue_id),
    )


def _digest(request: JobRequest) -> str:
    """A hash that recognises the same request without keeping its text twice."""
    fields = {name: value for name, value in asdict(request).items() if name != "title"}
    return hashlib.sha256(json.dumps(fields, sort_keys=True, default=str).encode()).hexdigest()
