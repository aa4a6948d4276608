"""A job's timeline as it is shown: the recorded steps, what happens now, and what is still to come."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.charge import Charge, ChargeState
from app.domain.display import displayable
from app.domain.job import AUDIO_SAFE, Job, JobState, JobStep, StepKind
from app.domain.job_words import STEP
from app.domain.payment import Delivery, Payment, PaymentState
from app.domain.words import CHARGE_STATE, payment_words
from app.gui.language.figures import format_usd
from app.gui.language.told import told
from app.gui.models.job_rows import is_unsaved
from app.gui.models.job_wording import first_sentence, said, second_time, step_time
from app.gui.widgets.timeline import Step, StepState
from app.services.history import JobRecord

_STATES = {
    StepKind.FAILED: StepState.FAILED,
    StepKind.GONE: StepState.FAILED,
    StepKind.NEEDS_YOU: StepState.TROUBLE,
    StepKind.KEPT_UNVERIFIED: StepState.TROUBLE,
}
_PAID = frozenset({PaymentState.CONFIRMED, PaymentState.FINAL})
_CALM = frozenset({ChargeState.QUEUED, ChargeState.REJECTED, ChargeState.ABANDONED})
_SUMS = (StepKind.QUOTED, StepKind.APPROVED)
_HASHED = (StepKind.SAVED, StepKind.KEPT_UNVERIFIED)
_TELL_WHY = (StepKind.FAILED, StepKind.GONE, StepKind.NEEDS_YOU)


def story(job: Job, record: JobRecord, next_look_at: datetime | None, now: datetime) -> tuple[Step, ...]:
    """Every step of a job from its price to its end, with the money that moved for it in between.

    The live line is the last that is known.
    """
    hash_of = _hashes(job, record)
    dated = [
        (step.at, _told(step, now, hash_of.get(at, "")))
        for at, step in enumerate(record.steps)
        if not (job.is_watched and step.kind is StepKind.FIRST_SEEN)
    ]
    dated += [(charge.sent_at or charge.created_at, _used(charge, now)) for charge in record.charges]
    dated += [
        (payment.created_at, _paid(payment, now))
        for payment in record.payments
        if payment.authorization is not None
    ]
    # Steps of the same moment stay in the order in which they were written down.
    told = [step for _, step in sorted(dated, key=lambda one: one[0])]
    if job.is_watched:
        told.append(_live(job, next_look_at))
    return (*told, *_to_come(job))


def _hashes(job: Job, record: JobRecord) -> dict[int, str]:
    """The hash of the file beside the step that saved it; what earlier savings left is not kept."""
    saved = [at for at, step in enumerate(record.steps) if step.kind in _HASHED]
    return {saved[-1]: job.audio.sha256} if saved and job.audio is not None else {}


def _used(charge: Charge, now: datetime) -> Step:
    time = step_time(charge.sent_at or charge.created_at, now)
    price = format_usd(charge.price_micro_usdc)
    if charge.state is ChargeState.QUEUED:
        return Step(StepState.DONE, _tr("Taken from credit: {sum}").format(sum=price), time)
    state = StepState.DONE if charge.state in _CALM else StepState.TROUBLE
    return Step(state, f"{price}: {said(CHARGE_STATE[charge.state])}", time)


def _paid(payment: Payment, now: datetime) -> Step:
    time = step_time(payment.created_at, now)
    price = format_usd(payment.amount_micro_usdc)
    if payment.state in _PAID and payment.delivery is not Delivery.NOT_DELIVERED:
        words = _tr("Paid for a look: {sum}").format(sum=price)
        return Step(StepState.DONE, words, time, code=payment.transaction)
    state = StepState.DONE if payment.state is PaymentState.VOID else StepState.TROUBLE
    return Step(state, f"{price}: {told(payment_words(payment))}", time, code=payment.transaction)


def _told(step: JobStep, now: datetime, sha256: str = "") -> Step:
    words, time = said(STEP[step.kind]), step_time(step.at, now)
    state = _STATES.get(step.kind, StepState.DONE)
    detail = displayable(step.detail, 200)
    if step.kind in _SUMS and detail:
        return Step(state, f"{words}: {told(detail)}", time)
    if step.kind is StepKind.QUEUED:
        return Step(state, words, time, code=detail)
    if step.kind in _TELL_WHY and detail:
        return Step(state, first_sentence(told(detail)), time)
    return Step(state, words, time, code=sha256)


def _live(job: Job, next_look_at: datetime | None) -> Step:
    words = said(STEP[StepKind.FIRST_SEEN]) if job.state is JobState.MAKING else _tr("Waiting")
    looks = _tr("1 look") if job.polls == 1 else _tr("{count} looks").format(count=job.polls)
    if not job.polls:
        looks = _tr("no look yet")
    time = _tr("now")
    if next_look_at is not None:
        time = _tr("next {time}").format(time=second_time(next_look_at))
    if is_unsaved(job):
        words = _tr("Ready, not saved yet")
    state = StepState.TROUBLE if job.troubles_in_a_row else StepState.NOW
    return Step(state, words, time, detail=looks)


def _to_come(job: Job) -> tuple[Step, ...]:
    if job.seller_url:
        return (Step(StepState.NEXT, said(STEP[StepKind.SAVED])),) if job.is_watched else ()
    saved = Step(StepState.NEXT, said(STEP[StepKind.SAVED]))
    removed = Step(StepState.NEXT, said(STEP[StepKind.CLEANED]))
    if job.is_watched:
        return saved, removed
    if job.state in AUDIO_SAFE and job.state is not JobState.CLEANED:
        return (removed,)
    return ()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Jobs", text)
