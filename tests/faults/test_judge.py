"""The judge itself: a run that broke a promise is found out, whichever it was. The chain here is a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from tests.faults.judge import Facts, broken
from tests.faults.nursery import CRASHED
from tests.faults.person import Written
from tests.faults.stage import Heard
from tests.support.evm_usdc import Transfer
from tests.support.meddler import Asked
from tests.support.program import Ended

PRICE = 10_000
PAID = Written("final", "delivered", PRICE, "0x01", "cheque-1", 100, 1, "")
OTHER = replace(PAID, nonce="0x02", header="cheque-2")
SAID = Ended(4, ({"outcome": "unknown"},), "")


def shown(*headers: str) -> Heard:
    asked = [Asked(b"", "POST", "/look", {"x-payment": header}, b"") for header in headers]
    return Heard([], asked)


@dataclass
class Chain:
    """What the judge asks of the token."""

    nonces: Sequence[str]
    value: int = PRICE

    def used_by(self, _payer: str) -> dict[str, str]:
        return {nonce: f"tx-{nonce}" for nonce in self.nonces}

    def transfers_from(self, payer: str) -> list[Transfer]:
        return [Transfer(payer, "0xb", self.value, f"tx-{nonce}") for nonce in self.nonces]


@dataclass
class Scene:
    """What the judge asks of the stage."""

    usdc: Chain
    went_astray: list[Asked] = field(default_factory=list)


@dataclass
class Somebody:
    """What the judge asks of the person."""

    stage: Scene
    address: str = "0xa"


def facts(moved: Sequence[str] = ("0x01",), **changes: object) -> Facts:
    """A run in which one call was paid once, unless ``changes`` say otherwise."""
    somebody: Any = Somebody(Scene(Chain(moved)))
    good: dict[str, Any] = {
        "person": somebody,
        "calls": 1,
        "heard": [shown("cheque-1")],
        "ended": [SAID],
        "before": [PAID],
        "after": [PAID],
        "price": PRICE,
        "cap": 2 * PRICE,
    }
    return Facts(**{**good, **changes})


def test_a_good_run_broke_nothing() -> None:
    assert broken(facts()) == []
    assert facts().is_settled


BAD = {
    "two transfers for one call": facts(
        ("0x01", "0x02"), heard=[shown("cheque-1", "cheque-2")], before=[PAID, OTHER], after=[PAID, OTHER]
    ),
    "two cheques shown for one call": facts(heard=[shown("cheque-1", "cheque-2")], after=[PAID, OTHER]),
    "a transfer that the journal does not know": facts(("0x03",)),
    "a cheque that the journal does not know": facts(heard=[shown("cheque-9")]),
    "another amount": facts(price=PRICE + 1),
    "past the cap": facts(cap=PRICE - 1),
    "signed past the cap": facts(
        before=[replace(PAID, state="sent"), replace(OTHER, state="sent")], cap=PRICE
    ),
    "called expired though paid": facts(after=[replace(PAID, state="void")]),
    "called paid though not": facts(()),
    "saved, and the journal waits": facts(
        before=[replace(PAID, delivery="pending")],
        ended=[Ended(0, ({"outcome": "saved", "file": __file__, "sha256": ""},), "")],
    ),
    "saved, and nothing there": facts(
        ended=[Ended(0, ({"outcome": "saved", "file": str(Path(__file__) / "no"), "sha256": ""},), "")]
    ),
    "a crash": facts(ended=[Ended(CRASHED, (), "Traceback")]),
    "an exit code that is none": facts(ended=[Ended(1, (), "")]),
}


@pytest.mark.parametrize("run", BAD.values(), ids=list(BAD))
def test_a_bad_run_is_found_out(run: Facts) -> None:
    assert broken(run)


@pytest.mark.parametrize("header", ["payment-signature", "x-payment", "sign-in-with-x"])
def test_a_header_that_went_to_another_host_is_found_out(header: str) -> None:
    run = facts()
    run.person.stage.went_astray.append(Asked(b"", "POST", "/", {header: "secret"}, b""))
    assert broken(run) == ["a payment or a sign-in went to another host"]


def test_a_run_is_not_settled_while_a_payment_is_open_or_told_wrongly() -> None:
    assert not facts(after=[replace(PAID, state="unknown")]).is_settled
    assert not facts((), after=[PAID]).is_settled
    assert facts((), after=[replace(PAID, state="void")], before=[]).is_settled


def test_what_is_signed_and_not_here_is_at_risk_until_it_expired() -> None:
    lost, open_one = replace(PAID, delivery="not_delivered"), replace(OTHER, state="sent", delivery="pending")
    assert facts(before=[PAID, lost, open_one]).at_risk == 2 * PRICE
    assert facts(before=[replace(open_one, state="void")]).at_risk == 0
