"""Plays one row of the table: the copies of the program, their end, the healing, and what became of the money."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.payment import Delivery, PaymentState
from app.domain.words import DELIVERY, PAYMENT_STATE
from tests.faults.judge import DELIVERED, PROVED, Facts, astray_next_door, broken
from tests.faults.nursery import Nursery
from tests.faults.person import Person, Wish, Written
from tests.faults.rows import Row
from tests.faults.stage import CREDIT, LOOKS_V1, LOOKS_V2, Stage
from tests.support.official import PRICE_MICRO_USDC
from tests.support.program import Ended

CREDIT_MICRO_USDC = 5_000_000
DAY_CAP_TOP_UP = 20_000_000
NEVER_ASKED = "https://venice.invalid/api/v1"
"""Not on this computer: then one wallet is bound to one home. Nothing of a look at a seller ever calls it."""
PAST_VALIDITY_S = 330.0


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table. Amounts in micro-USDC; ``asked`` and ``sent`` are requests without and with a payment."""

    fault: str
    version: int
    calls: int
    asked: int
    sent: int
    signed: int
    transfers: int
    shown: str
    after: str
    at_risk: int
    settled: bool
    broken: Sequence[str] = ()


def play(row: Row, version: int, stage: Stage, nursery: Nursery) -> Result:
    """Play a row with a new wallet; the time of the stage has moved on afterwards."""
    folder = stage.folder / secrets.token_hex(6)
    person = Person(stage, nursery, folder, stage.rich(), row.patience_s)
    wishes = _wishes(row, version, stage)
    stage.begin({wish.job: row.plot(stage) for wish in wishes})
    own = _lived(row, wishes, person)
    before = person.journal()
    stage.heal(PAST_VALIDITY_S)
    ended = [*own, *(person.run(person.reconciles(home)) for home in person.homes)]
    facts = Facts(
        person=person,
        calls=row.calls,
        heard=[stage.heard[job] for job in dict.fromkeys(wish.job for wish in wishes)],
        ended=ended,
        before=before,
        after=person.journal(),
        price=CREDIT_MICRO_USDC if row.top_up else PRICE_MICRO_USDC,
        cap=DAY_CAP_TOP_UP if row.top_up else row.day_cap_micro_usdc,
    )
    return _result(row, version, facts, own)


def _wishes(row: Row, version: int, stage: Stage) -> list[Wish]:
    if row.top_up:
        return [Wish(CREDIT + secrets.token_hex(6))] * row.lives
    jobs = [f"job-{secrets.token_hex(6)}" for _ in range(row.lives if row.apart else 1)]
    door = stage.doors[LOOKS_V1 if version == 1 else LOOKS_V2]
    for job in jobs:
        door.till.needs[job] = 1 if row.apart else row.calls
    wishes = [Wish(job, version, row.path, row.allowed) for job in jobs]
    return wishes if row.apart else wishes * row.lives


def _lived(row: Row, wishes: Sequence[Wish], person: Person) -> list[Ended]:
    """Start the copies at once and wait for them."""
    homes = [f"home{number or ''}" for number in range(row.homes)] * row.lives
    api_url = NEVER_ASKED if row.homes > 1 else ""
    each = zip(wishes, homes, strict=False)
    lives = [person.start(person.wishes(wish, home=home, api_url=api_url)) for wish, home in each]
    return [life.wait() for life in lives]


def _result(row: Row, version: int, facts: Facts, own: Sequence[Ended]) -> Result:
    outcomes = [str(end.outcome["outcome"]) if end.lines else f"killed {end.code}" for end in own]
    said = "/".join(dict.fromkeys(outcomes))
    return Result(
        fault=row.name,
        version=version,
        calls=row.calls,
        asked=sum(len(each.plain) for each in facts.heard),
        sent=sum(len(each.paid) for each in facts.heard),
        signed=len(facts.signed),
        transfers=len(facts.moved),
        shown=": ".join(filter(None, (said, _words(facts.before)))),
        after=_words(facts.after),
        at_risk=facts.at_risk,
        settled=facts.is_settled,
        broken=(*broken(facts), *_unexpected(row, facts, outcomes)),
    )


def _unexpected(row: Row, facts: Facts, outcomes: Iterable[str]) -> Iterable[str]:
    """Where a run kept the promises and was something else than this row is about all the same."""
    if len(facts.moved) not in row.transfers:
        yield f"{len(facts.moved)} transfers, expected {row.transfers}"
    for said in outcomes:
        if said not in row.outcomes:
            yield f"it said {said}, expected one of {sorted(row.outcomes)}"
    if row.faultless and [each.delivery for each in facts.signed] != [DELIVERED] * row.calls:
        yield "not every call was delivered"
    if astray_next_door(facts.heard, "/api/v1/x402/top-up" if row.top_up else row.path):
        yield "a payment went to another path"


def _words(payments: Iterable[Written]) -> str:
    """What a person reads about payments, each sentence once."""
    return "; ".join(dict.fromkeys(_sentence(each) for each in payments))


def _sentence(payment: Written) -> str:
    if payment.state in PROVED and payment.delivery == Delivery.NOT_DELIVERED.value:
        return DELIVERY[Delivery.NOT_DELIVERED]
    return PAYMENT_STATE[PaymentState(payment.state)]
