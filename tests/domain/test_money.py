"""Money is whole micro-USDC: strict where servers write it, exact where it is rounded, plain where it is shown."""

from __future__ import annotations

import math
import string
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.errors import AmbiguousAmount, InvalidAmount
from app.domain.money import (
    MAX_AMOUNT_MICRO_USDC,
    MICRO,
    format_usd,
    format_usdc,
    micro_to_usd,
    parse_atomic,
    parse_typed_usd,
    usd_price_to_micro,
    usd_to_micro,
)

AMOUNTS = st.integers(0, MAX_AMOUNT_MICRO_USDC)
DECIMALS = st.decimals(min_value=-1_000_000_000, max_value=1_000_000_000, allow_nan=False)
LONG_DECIMALS = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(0, 10**40),
    st.integers(32, 60),
)


@given(AMOUNTS)
def test_an_atomic_amount_is_read_as_it_is_written(amount: int) -> None:
    assert parse_atomic(str(amount)) == amount


@given(st.text(max_size=40))
@example("007")
@example("1\n")
@example("\u0661\u0662")
@example("1_000")
def test_an_atomic_amount_is_digits_or_it_is_refused(text: str) -> None:
    plain = text == "0" or (text != "" and set(text) <= set(string.digits) and text[0] != "0")
    if plain and int(text) <= MAX_AMOUNT_MICRO_USDC:
        assert parse_atomic(text) == int(text)
    else:
        with pytest.raises(InvalidAmount):
            parse_atomic(text)


@pytest.mark.parametrize(
    "text",
    ["", "-1", "+1", "1e3", "0x10", "01", "1.0", " 1", "1 ", "NaN", "9" * 32, 5, 5.0, True, None, [], b"5"],
)
def test_what_is_no_atomic_amount_is_refused(text: object) -> None:
    with pytest.raises(InvalidAmount):
        parse_atomic(text)


def test_the_largest_atomic_amount_is_a_bound() -> None:
    assert parse_atomic(str(MAX_AMOUNT_MICRO_USDC)) == MAX_AMOUNT_MICRO_USDC
    with pytest.raises(InvalidAmount):
        parse_atomic(str(MAX_AMOUNT_MICRO_USDC + 1))


def test_18_decimals_are_taken_for_no_amount_of_ours() -> None:
    with pytest.raises(InvalidAmount):
        parse_atomic(str(10 * 10**18))


@pytest.mark.parametrize(
    "text, amount",
    [
        ("10", 10_000_000),
        ("0.25", 250_000),
        ("$3,50", 3_500_000),
        (" 5 $ ", 5_000_000),
        ("0", 0),
        ("0.000001", 1),
        ("3,5", 3_500_000),
    ],
)
def test_dollars_are_read_as_people_type_them(text: str, amount: int) -> None:
    assert parse_typed_usd(text) == amount


@pytest.mark.parametrize(
    "text",
    ["", "-1", "1e3", "1,000", "1.0000001", ".5", "5.", "1 000", "ten", "1.2.3", "\u0661", "1234567890"],
)
def test_dollars_that_could_mean_something_else_are_not_guessed(text: str) -> None:
    with pytest.raises(InvalidAmount):
        parse_typed_usd(text)


@given(st.integers(0, 999_999_999 * MICRO))
def test_what_is_shown_can_be_typed(amount: int) -> None:
    assert parse_typed_usd(format_usd(amount).replace(",", "")) == amount
    assert parse_typed_usd(str(micro_to_usd(amount))) == amount


@given(DECIMALS | LONG_DECIMALS)
@example(Decimal("1.0000000000000000000000000000000001"))
@example(Decimal("1E-9999999"))
def test_a_price_is_rounded_up_and_never_past_the_next_millionth(value: Decimal) -> None:
    if value < 0 and math.ceil(value * MICRO) < 0:
        with pytest.raises(InvalidAmount):
            usd_price_to_micro(value)
        return
    micro = usd_price_to_micro(value)
    if value.adjusted() > -1000:
        assert micro == math.ceil(Fraction(value) * MICRO)
    else:
        assert micro == 1


@given(DECIMALS | LONG_DECIMALS)
def test_a_balance_is_rounded_to_the_nearest(value: Decimal) -> None:
    assert usd_to_micro(value) == round(Fraction(value) * MICRO)


@pytest.mark.parametrize(
    "text", ["NaN", "sNaN", "Infinity", "-Infinity", "1000000001", "-1000000001", "1E+999999"]
)
def test_what_is_no_sane_figure_is_refused(text: str) -> None:
    with pytest.raises(InvalidAmount):
        usd_to_micro(Decimal(text))
    with pytest.raises(InvalidAmount):
        usd_price_to_micro(Decimal(text))


@given(st.integers(-MAX_AMOUNT_MICRO_USDC, MAX_AMOUNT_MICRO_USDC))
def test_micro_and_dollars_are_the_same_money(amount: int) -> None:
    assert usd_to_micro(micro_to_usd(amount)) == amount


@pytest.mark.parametrize(
    "amount, text",
    [
        (0, "$0.00"),
        (3_120_000, "$3.12"),
        (2_300, "$0.0023"),
        (1, "$0.000001"),
        (-500_000, "-$0.50"),
        (1_234_567_000_000, "$1,234,567.00"),
    ],
)
def test_money_is_shown_with_the_digits_that_matter(amount: int, text: str) -> None:
    assert format_usd(amount) == text
    assert format_usdc(amount) == text.replace("$", "")


def test_an_amount_with_two_meanings_says_so_and_what_to_type() -> None:
    error = AmbiguousAmount("1.000\u202e")

    assert isinstance(error, InvalidAmount)
    assert error.what == "“1.000” could mean a thousand times more or less."
    assert "two decimals" in error.do
    assert str(error) == error.what
