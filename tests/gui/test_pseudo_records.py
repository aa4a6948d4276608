"""The made-up language on the pages of records: payments with rows, and insights with figures."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.domain.charge import ChargeState
from app.domain.payment import Delivery, PaymentState
from app.gui.language.catalogue import Language, speak
from tests.gui.facts_b import a_charge, a_payment, wallet_account
from tests.gui.fakes_b import stage
from tests.gui.insight_scene import finished, keep, taken
from tests.gui.insight_scene import opened as opened_insights
from tests.gui.loops import on_qt_loop, turns
from tests.gui.test_pages_payments import opened as opened_payments
from tests.support.clipping import clipped

SIZES = [(836, 520), (1170, 780)]
"""What the small and the usual window leave to a page."""


@pytest.fixture(autouse=True)
def pseudo_language(qapp: QApplication) -> Iterator[None]:
    speak(Language.PSEUDO)
    yield
    speak(Language.ENGLISH)
    QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize("size", SIZES, ids=["small", "usual"])
@on_qt_loop
async def test_payments_are_read_whole(size: tuple[int, int]) -> None:
    entries = (
        a_payment(1),
        a_payment(2, state=PaymentState.UNKNOWN, sends=2),
        a_payment(3, delivery=Delivery.NOT_DELIVERED),
        a_charge(4, state=ChargeState.LOST),
    )
    async with stage(wallet_account()) as shell:
        shell.window.resize(*size)
        shell.window.show()
        page = await opened_payments(shell, *entries)
        page.resize(*size)
        await turns(40)
        found = clipped(page)

    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SIZES, ids=["small", "usual"])
@on_qt_loop
async def test_insights_are_read_whole(size: tuple[int, int]) -> None:
    async with stage(wallet_account()) as shell:
        keep(shell, *(taken(number, 690_000 * (1 + number % 3)) for number in range(1, 9)))
        finished(shell, 30)
        shell.window.resize(*size)
        shell.window.show()
        page = await opened_insights(shell)
        page.resize(*size)
        await turns(40)
        found = clipped(page)

    assert not found, "\n".join(found)
