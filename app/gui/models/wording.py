"""Figures and moments as people read them: short sums, clock times, and which host is meant."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.display import displayable
from app.domain.listing import PREPAID_HOSTS
from app.domain.money import format_usd, format_usdc
from app.domain.payment import Payment, PurchaseKind
from app.domain.words import payment_title
from app.gui.language.figures import local_sum, local_time, typed_figure
from app.gui.language.told import told
from app.gui.models.clock_words import clock_seconds, clock_time

__all__ = ["clock_seconds", "clock_time"]


def short_usd(amount_micro_usdc: int) -> str:
    """Dollars without empty cents, for limits and sentences: ``$10``, ``$0.50``, ``$3.12``."""
    return local_sum(format_usd(amount_micro_usdc).removesuffix(".00"))


def typed_usd(amount_micro_usdc: int) -> str:
    """The figure as one would type it into a field: ``10``, ``0.50``."""
    return typed_figure(format_usdc(amount_micro_usdc).removesuffix(".00").replace(",", ""))


def day_or_time(at: datetime, now: datetime) -> str:
    """The time for today, ``3 Mar 14:02`` for this year, and with the year before that."""
    there, here = at.astimezone(), now.astimezone()
    if there.date() == here.date():
        return clock_time(at)
    return local_time(at, "d MMM HH:mm" if there.year == here.year else "d MMM yyyy HH:mm")


def exact_time(at: datetime) -> str:
    """``3 Mar 2026 14:02:11``, for histories."""
    return local_time(at, "d MMM yyyy HH:mm:ss")


def minutes_words(seconds: int) -> str:
    """``5 minutes``, ``1 minute``, ``90 seconds``."""
    translate = QCoreApplication.translate
    if seconds % 60:
        return translate("wording", "{count} seconds").format(count=seconds)
    if seconds == 60:
        return translate("wording", "1 minute")
    return translate("wording", "{count} minutes").format(count=seconds // 60)


def host_words(host: str) -> str:
    """``Venice`` for Venice's own address; any other address is named beside it, never hidden."""
    return "Venice" if host in PREPAID_HOSTS else f"Venice ({host})"


def payment_words_for(payment: Payment, job_title: str) -> str:
    """What a payment was for, by the job's own title where it is known."""
    if payment.kind is PurchaseKind.POLL and job_title:
        words = QCoreApplication.translate("wording", "A look at “{title}”")
        return words.format(title=displayable(job_title, 200))
    return told(payment_title(payment))


def receiver_words(payment: Payment) -> str:
    """Who was paid: Venice for credit, and a seller by the name of its server."""
    return host_words(payment.host) if payment.kind is PurchaseKind.TOP_UP else payment.host
