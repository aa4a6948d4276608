"""Money as integers of micro-USDC (1 USD = 1,000,000), and the only ways text becomes money or money text.

No float ever touches an amount. Venice speaks decimal USD, x402 speaks atomic strings; both are read here.
"""

from __future__ import annotations

import re
from decimal import MAX_EMAX, MIN_EMIN, ROUND_CEILING, ROUND_HALF_EVEN, Context, Decimal

from app.domain.errors import InvalidAmount

MICRO = 1_000_000
MAX_AMOUNT_MICRO_USDC = 10**15
"""A billion dollars: nothing this program ever handles; larger text is an attack or a mistake."""

_ATOMIC = re.compile(r"(0|[1-9][0-9]{0,30})\Z", re.ASCII)
_TYPED_USD = re.compile(r"\$?\s?([0-9]{1,9})(?:\.([0-9]{1,6})|,([0-9]{1,2}))?\s?\$?\Z", re.ASCII)


def parse_atomic(text: object) -> int:
    """Read an x402 atomic amount: a string of decimal digits and nothing else.

    Refuses numbers that are not strings, signs, exponents, hex, leading zeros, blanks and non-ASCII digits.

    Raises:
        InvalidAmount: the text is not exactly a plain whole number within bounds.
    """
    if not isinstance(text, str) or not _ATOMIC.match(text):
        raise InvalidAmount(text)
    value = int(text)
    if value > MAX_AMOUNT_MICRO_USDC:
        raise InvalidAmount(text)
    return value


def parse_typed_usd(text: str) -> int:
    """Read dollars as a person types them (``10``, ``0.25``, ``$3,50``) into micro-USDC; zero is an amount.

    A comma takes one or two decimals: "1,000" could be a thousand or one, so it is not guessed.

    Raises:
        InvalidAmount: not a plain amount without a sign and with at most six decimals.
    """
    match = _TYPED_USD.match(text.strip())
    if not match:
        raise InvalidAmount(text)
    whole, fraction = match.group(1), (match.group(2) or match.group(3) or "")
    return int(whole) * MICRO + int(fraction.ljust(6, "0") or "0")


def usd_to_micro(value: Decimal) -> int:
    """Turn a balance or a charge in decimal USD into micro-USDC, rounded half-even below one millionth.

    Raises:
        InvalidAmount: not finite, or beyond any sane bound.
    """
    return _scaled(value, ROUND_HALF_EVEN)


def usd_price_to_micro(value: Decimal) -> int:
    """Turn a *price* in decimal USD into micro-USDC, rounded up: a limit must never be passed by rounding.

    Raises:
        InvalidAmount: negative, not finite, or beyond any sane bound.
    """
    micro = _scaled(value, ROUND_CEILING)
    if micro < 0:
        raise InvalidAmount(str(value))
    return micro


def micro_to_usd(amount_micro_usdc: int) -> Decimal:
    """The exact decimal USD of an amount."""
    return Decimal(amount_micro_usdc).scaleb(-6)


def format_usd(amount_micro_usdc: int) -> str:
    """Dollars for people: at least two decimals, more only where they are not zero (``$3.12``, ``$0.0023``)."""
    sign = "-" if amount_micro_usdc < 0 else ""
    return f"{sign}${format_usdc(abs(amount_micro_usdc))}"


def format_eth(amount_wei: int) -> str:
    """ETH for people, to the millionth, rounded down: ``0.0123``."""
    whole, rest = divmod(amount_wei, 10**18)
    digits = f"{rest // 10**12:06d}".rstrip("0").ljust(2, "0")
    return f"{whole:,}.{digits}"


def format_usdc(amount_micro_usdc: int) -> str:
    """The same figure without a dollar sign, for use beside the word USDC."""
    sign = "-" if amount_micro_usdc < 0 else ""
    whole, fraction = divmod(abs(amount_micro_usdc), MICRO)
    digits = f"{fraction:06d}".rstrip("0").ljust(2, "0")
    return f"{sign}{whole:,}.{digits}"


def _scaled(value: Decimal, rounding: str) -> int:
    if not value.is_finite() or abs(value) > MAX_AMOUNT_MICRO_USDC // MICRO:
        raise InvalidAmount(str(value))
    # Room for every digit of the product: a usual context would round once before we do.
    room = Context(prec=len(value.as_tuple().digits) + len(str(MICRO)), Emin=MIN_EMIN, Emax=MAX_EMAX)
    return int(room.multiply(value, Decimal(MICRO)).to_integral_value(rounding=rounding))
