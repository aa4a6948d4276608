"""Sums and counts as the person's language writes them. They are exact: the domain's text, with other marks in it."""

from __future__ import annotations

import re
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from app.domain import money
from app.domain.errors import AmbiguousAmount

_DOLLARS = "${amount}"
_AMBIGUOUS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}\Z", re.ASCII)
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:(?P<group>[.,])[0-9]{3})(?:(?P=group)[0-9]{3})*\Z", re.ASCII)
_PARTED = re.compile(r"(?P<whole>[0-9][0-9.,]*)(?P<mark>[.,])(?P<cents>[0-9]{1,6})\Z", re.ASCII)


def format_usd(amount_micro_usdc: int) -> str:
    """Dollars for people, at least two decimals: ``$1,234.56``, in German ``1.234,56 $``."""
    return local_sum(money.format_usd(amount_micro_usdc))


def format_usdc(amount_micro_usdc: int) -> str:
    """The same figure without a dollar sign, for use beside the word USDC."""
    return local_figure(money.format_usdc(amount_micro_usdc))


def format_eth(amount_wei: int) -> str:
    """ETH for people, to the millionth, for use beside the word ETH."""
    return local_figure(money.format_eth(amount_wei))


def local_count(number: int) -> str:
    """A whole number: ``12,345``, in German ``12.345``."""
    return local_figure(f"{number:,}")


def local_time(at: datetime, shape: str, *, nearest: bool = False) -> str:
    """A moment on this computer's clock, in a shape of English (``d MMM HH:mm``) turned into the language's own."""
    second = round(at.timestamp()) if nearest else int(at.timestamp())
    return QLocale().toString(
        QDateTime.fromSecsSinceEpoch(second), QCoreApplication.translate("figures", shape)
    )


def local_figure(plain: str) -> str:
    """A figure in the marks of English (``1,234.56``) in those of the person's language."""
    locale = QLocale()
    if locale.decimalPoint() == ".":
        return plain
    marks = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
    return "".join(marks.get(mark, mark) for mark in plain)


def local_sum(plain: str) -> str:
    """A sum as the domain writes it (``-$1,234.56``) as the person's language does."""
    sign, _, figure = plain.rpartition("$")
    amount = f"{sign}{local_figure(figure)}"
    shape = QCoreApplication.translate("figures", "${amount}", "a sum in dollars")
    return plain if shape == _DOLLARS else shape.format(amount=amount)


def read_usd(typed: str) -> int:
    """Micro-USDC from dollars as people type them anywhere: ``5``, ``0.25``, ``0,25``, ``1.234,50``, ``1,234.50``.

    What is read has one meaning, whatever the language: ``1.000`` and ``1,000`` are refused in each.

    Raises:
        AmbiguousAmount: it is a thousand times as much in one language as in another.
        InvalidAmount: it is no amount.
    """
    text = typed.replace("\N{NO-BREAK SPACE}", " ").strip()
    figure = text.strip("$ ")
    if is_ambiguous(figure):
        raise AmbiguousAmount(figure)
    return money.parse_typed_usd(text.replace(figure, _plain(figure)) if figure else text)


def is_ambiguous(figure: str) -> bool:
    """Whether it is a thousand times as much in one language as in another: ``1.000``, ``12,500``."""
    return bool(_AMBIGUOUS.match(figure))


def typed_figure(plain: str) -> str:
    """A figure (``1234.5``) as one would type it here; one that could be misread gets a decimal more."""
    figure = f"{plain}0" if is_ambiguous(plain) else plain
    return figure.replace(".", QLocale().decimalPoint())


def _plain(figure: str) -> str:
    """Without marks between thousands, and with a point before the decimals."""
    if _GROUPED.match(figure):
        return re.sub("[.,]", "", figure)
    found = _PARTED.match(figure)
    if found is None:
        return figure
    whole = _GROUPED.match(found["whole"])
    if whole is not None and whole["group"] != found["mark"]:
        return f"{re.sub('[.,]', '', found['whole'])}.{found['cents']}"
    return f"{found['whole']}.{found['cents']}" if found["whole"].isdigit() else figure
