"""Events are frozen values: what the services publish cannot be changed by who listens."""

from __future__ import annotations

import dataclasses
import inspect
from typing import get_args

import pytest

from app.domain import events
from app.domain.events import BalancesChanged, Event, JobChanged, NoticeRaised
from app.domain.observation import Balance
from app.domain.offer import Offer
from tests.domain.things import NOW, PAYEE, a_job

KINDS = [
    kind
    for _, kind in inspect.getmembers(events, inspect.isclass)
    if kind.__module__ == events.__name__ and dataclasses.is_dataclass(kind)
]


def test_every_kind_of_event_can_be_published() -> None:
    assert set(get_args(Event)) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
def test_no_listener_can_change_an_event(kind: type) -> None:
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert not hasattr(kind, "__dict__") or "__slots__" in vars(kind)


def test_events_compare_by_what_they_say() -> None:
    assert JobChanged(a_job()) == JobChanged(a_job())
    assert NoticeRaised("info", "a", "b") != NoticeRaised("info", "a", "c")


@pytest.mark.parametrize(
    "usdc, minimum, must",
    [
        (None, 5_000_000, False),
        (4_999_999, 5_000_000, True),
        (5_000_000, 5_000_000, False),
        (1_500_000, 1_000_000, False),
        (4_999_999, 0, True),
        (4_999_999, None, True),
        (5_000_000, None, False),
    ],
)
def test_a_wallet_must_be_filled_while_it_holds_less_than_the_least_top_up(
    usdc: int | None, minimum: int | None, *, must: bool
) -> None:
    credit = None
    if minimum is not None:
        credit = Balance(
            "a",
            0,
            can_consume=False,
            minimum_top_up_micro_usdc=minimum,
            suggested_top_up_micro_usdc=0,
            seen_at=NOW,
        )
    assert BalancesChanged("a", usdc, credit).must_be_filled is must


@pytest.mark.parametrize(
    "usdc, can_consume, is_empty",
    [
        (0, False, True),
        (0, True, False),
        (0, None, True),
        (5_000_000, False, False),
        (None, False, False),
        (None, None, False),
    ],
)
def test_a_wallet_is_empty_while_neither_its_usdc_nor_its_credit_is_of_use(
    usdc: int | None, can_consume: bool | None, *, is_empty: bool
) -> None:
    credit = None if can_consume is None else Balance("a", 0, can_consume, 5_000_000, 0, NOW)
    assert BalancesChanged("a", usdc, credit).is_empty is is_empty


def test_offers_do_not_share_what_they_echo() -> None:
    def offer() -> Offer:
        return Offer(
            None,
            PAYEE,
            1,
            300,
            asset_ours=False,
            domain_ours=False,
            x402_version=2,
            url="u",
            resource_url="u",
        )

    one, other = offer(), offer()
    one.raw["scheme"] = "exact"
    assert other.raw == {}
