"""What came to a wallet: dust of strangers is no arrival, and ETH is named as what it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.arrivals import LEAST_MICRO_USDC, LEAST_WEI, Holdings, came_in, name_of
from app.domain.money import format_eth
from app.domain.transfers import ChainTransfer, Direction
from tests.domain.things import NOW

CAME = ChainTransfer(
    transaction="0x" + "ab" * 32,
    log_index=3,
    block_number=1,
    block_hash="0x" + "cd" * 32,
    time=NOW,
    payer="0x" + "11" * 20,
    payee="0x" + "22" * 20,
    value_micro_usdc=5_000_000,
    direction=Direction.IN,
)


def test_only_what_came_in_counts_and_no_dust() -> None:
    dust = replace(CAME, value_micro_usdc=LEAST_MICRO_USDC - 1)
    cent = replace(CAME, value_micro_usdc=LEAST_MICRO_USDC)
    others = (replace(CAME, direction=each) for each in (Direction.OUT, Direction.SELF))
    assert came_in((CAME, dust, cent, *others)) == (CAME, cent)


def test_two_arrivals_of_one_transaction_are_two() -> None:
    assert name_of(CAME) != name_of(replace(CAME, log_index=4))
    assert name_of(CAME) == name_of(replace(CAME, block_number=2))


@pytest.mark.parametrize(
    "wei, has", [(None, False), (0, False), (LEAST_WEI - 1, False), (LEAST_WEI, True), (10**18, True)]
)
def test_eth_that_pays_no_fee_is_none(wei: int | None, *, has: bool) -> None:
    assert Holdings(0, wei).has_ether is has


@pytest.mark.parametrize(
    "wei, words",
    [
        (0, "0.00"),
        (10**12, "0.000001"),
        (12_345_678_900_000_000, "0.012345"),
        (1_500 * 10**18, "1,500.00"),
        (999_999_999_999_999_999, "0.999999"),
    ],
)
def test_eth_is_never_rounded_up(wei: int, words: str) -> None:
    assert format_eth(wei) == words
