"""An insights page over a few charges, as its tests show it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtWidgets import QAbstractButton

from app.domain.charge import Charge, ChargeState
from app.domain.durations import Duration, Kind
from app.gui.pages.insights import InsightsPage
from tests.gui.facts_b import NOW
from tests.gui.fakes_b import FakeShell, shown
from tests.gui.loops import turns, until

DAY = timedelta(days=1)


def taken(number: int, price: int, model: str = "elevenlabs-music", **changes: object) -> Charge:
    at = NOW - timedelta(minutes=number)
    made = Charge(
        f"c{number}", "wallet-1", "api.venice.ai", model, "", price, at, "d", state=ChargeState.QUEUED
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def keep(shell: FakeShell, *charges: Charge) -> None:
    shell.world.store.by_charge |= {each.id: each for each in charges}


def finished(shell: FakeShell, count: int, model: str = "elevenlabs-music", at: datetime = NOW) -> None:
    took = [Duration(Kind(model), 9.0 + number, 11.0 + number, None, at) for number in range(count)]
    shell.world.store.took += took


async def opened(shell: FakeShell) -> InsightsPage:
    page = InsightsPage(shell)
    shown(shell, page)
    await until(lambda: page.insight is not None)
    await turns()
    return page


def on_screen(page: InsightsPage, *words: str) -> bool:
    texts = [each.text() for each in page.findChildren(QAbstractButton) if each.isVisible()]
    return all(each in texts for each in words)
