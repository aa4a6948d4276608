"""Holds a run against the promises: what the journal says, what the seller was shown, and what the chain did."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.payment import Delivery
from tests.faults.nursery import CRASHED
from tests.faults.person import Person, Written
from tests.faults.stage import Heard, Stage, is_paid, payment_in
from tests.support.program import Ended

PROVED = frozenset({"confirmed", "final"})
DECIDED = PROVED | {"void"}
EXIT_CODES = frozenset({0, 2, 3, 4, 5, 6})
DELIVERED = "delivered"


@dataclass(frozen=True, slots=True)
class Facts:
    """One run, after it healed. ``before`` is the journal as the program left it, ``after`` when all was over."""

    person: Person
    calls: int
    heard: Sequence[Heard]
    ended: Sequence[Ended]
    before: Sequence[Written]
    after: Sequence[Written]
    price: int
    cap: int

    @property
    def used(self) -> dict[str, str]:
        """The transactions on chain, by nonce."""
        return self.person.stage.usdc.used_by(self.person.address)

    @property
    def moved(self) -> list[int]:
        """The amounts that left the wallet."""
        return [each.value for each in self.person.stage.usdc.transfers_from(self.person.address)]

    @property
    def signed(self) -> list[Written]:
        """Payments that somebody could settle, or could have."""
        return [each for each in self.after if each.signed]

    @property
    def at_risk(self) -> int:
        """Micro-USDC that was signed away with nothing in hand for it when the program ended."""
        open_ones = (each for each in self.before if each.signed and each.state != "void")
        return sum(each.amount for each in open_ones if each.delivery != DELIVERED)

    @property
    def is_settled(self) -> bool:
        """Whether every payment ended decided, and as the chain has it."""
        return all(each.state in DECIDED for each in self.signed) and not list(_untrue(self))


def broken(facts: Facts) -> list[str]:
    """The promises that this run broke, in words; empty is what it should be."""
    found = [*_spent_twice(facts), *_past_a_limit(facts), *_untrue(facts), *_forgotten(facts)]
    found += _leaked(facts.person.stage)
    for end in facts.ended:
        if end.code == CRASHED or "Traceback" in end.errors or not (end.code in EXIT_CODES or end.code < 0):
            found.append(f"the program crashed: {end.code} {end.errors[-400:]}")
        found += _half_saved(end)
    return found


def _spent_twice(facts: Facts) -> Iterable[str]:
    if len(facts.moved) > facts.calls:
        yield f"{len(facts.moved)} transfers for {facts.calls} calls"
    if len(facts.used) != len(facts.moved):
        yield f"{len(facts.moved)} transfers with {len(facts.used)} authorizations"
    unknown = facts.used.keys() - {each.nonce for each in facts.after}
    if unknown:
        yield f"{len(unknown)} transfers that the journal does not know"
    shown = {payment for heard in facts.heard for payment in heard.payments}
    if shown - {each.header for each in facts.after}:
        yield "a payment was shown that the journal does not know"
    if len(shown) > facts.calls:
        yield f"{len(shown)} different payments were shown for {facts.calls} calls"


def _past_a_limit(facts: Facts) -> Iterable[str]:
    if any(amount != facts.price for amount in facts.moved):
        yield f"amounts {facts.moved} instead of {facts.price}"
    if sum(facts.moved) > facts.cap:
        yield f"{sum(facts.moved)} moved past the cap of {facts.cap}"
    reserved = sum(each.amount for each in facts.before if each.signed and each.state != "void")
    if reserved > facts.cap:
        yield f"{reserved} signed past the cap of {facts.cap}"


def _untrue(facts: Facts) -> Iterable[str]:
    for each in facts.signed:
        paid = each.nonce in facts.used
        if paid and each.state not in PROVED:
            yield f"paid on chain, and the journal says {each.state}"
        if not paid and each.state in PROVED:
            yield f"not paid on chain, and the journal says {each.state}"


def _leaked(stage: Stage) -> Iterable[str]:
    if any(is_paid(asked) or "sign-in-with-x" in asked.headers for asked in stage.went_astray):
        yield "a payment or a sign-in went to another host"


def astray_next_door(heard: Iterable[Heard], path: str) -> bool:
    """Whether a payment was shown at another path than the one that asked for it."""
    return any(payment_in(asked) and asked.path != path for each in heard for asked in each.paid)


def _forgotten(facts: Facts) -> Iterable[str]:
    """Audio that is here was delivered by whatever was paid for it, and the journal says so."""
    saved = any(end.lines and end.outcome.get("outcome") == "saved" for end in facts.ended)
    waiting = (each for each in facts.before if each.sends and each.state in PROVED)
    if saved and any(each.delivery == Delivery.PENDING.value for each in waiting):
        yield "the audio is saved, and the journal still waits for it"


def _half_saved(end: Ended) -> Iterable[str]:
    """What is called saved is there, whole."""
    if not end.lines or end.outcome.get("outcome") != "saved":
        return
    file = Path(str(end.outcome["file"]))
    if not file.exists() or hashlib.sha256(file.read_bytes()).hexdigest() != end.outcome["sha256"]:
        yield "audio that is called saved is not there"
