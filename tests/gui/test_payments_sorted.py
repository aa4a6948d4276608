"""Payments go by any column at a click on its name, by its true value, and so again at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.book_rows import Presence
from app.domain.events import PaymentChanged
from app.domain.payment import PaymentState
from app.gui.models.payments import LEDGER
from app.gui.pages.payments import PaymentsPage
from tests.gui.facts_b import a_charge, a_payment
from tests.gui.fakes import FakeWorld
from tests.gui.fakes_b import stage
from tests.gui.loops import on_qt_loop, until
from tests.gui.test_pages_payments import opened
from tests.gui.window_scene import Scene
from tests.pictures.accounts import joined
from tests.pictures.stage import Handed


def click_name(page: PaymentsPage, column: int) -> None:
    header = page.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 30, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def ids(page: PaymentsPage) -> list[str]:
    return [row.entry.id for row in page.model.rows()]


@on_qt_loop
async def test_each_column_sorts_by_its_true_value_with_the_unknown_last(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(
            shell,
            a_payment(1, amount_micro_usdc=9_000_000, depth=5),
            a_payment(2, amount_micro_usdc=10_000_000, depth=1204),
            a_payment(3, state=PaymentState.UNKNOWN, transaction="", depth=None, amount_micro_usdc=200),
            a_charge(4, title="A bell"),
        )
        found = dict[int, list[str]]()
        for column in (0, 1, 2, 4, 5, 6):
            page.table.horizontalHeader().sectionClicked.emit(column)
            found[column] = ids(page)
        usual = ["payment-1", "payment-2", "payment-3", "charge-4"]

        assert found[0] == usual[::-1]
        assert found[1][0] == "charge-4"
        assert found[2] == ["payment-2", "payment-1", "charge-4", "payment-3"]
        assert found[4][0] == "payment-3"
        assert found[5] == ["payment-2", "payment-1", "payment-3", "charge-4"]
        assert found[6] == usual
        page.order_by("newest")
        click_name(page, 2)
        shell.gondola.feed.publish(PaymentChanged(a_payment(1, amount_micro_usdc=11_000_000)))
        assert ids(page)[0] == "payment-1"
        click_name(page, 2)
        assert ids(page) == usual
        page.close_page()


@on_qt_loop
async def test_the_order_comes_back_at_the_next_start_and_nonsense_does_not(tmp_path: Path) -> None:
    for before, kept in (("amount", "amount"), ("by the moon", "amount")):
        scene = await Scene(tmp_path, FakeWorld()).opened()
        scene.window.go("payments")
        page = scene.window.stage.page("payments")
        assert isinstance(page, PaymentsPage)
        page.order_by(before)
        await scene.close()
        again = await Scene(tmp_path, FakeWorld()).opened()
        again.window.go("payments")
        page = again.window.stage.page("payments")
        assert isinstance(page, PaymentsPage)
        assert page.sorting.currentData() == kept
        await again.close()


HEADS = {
    "Time": "Oldest first",
    "What for": "By title",
    "Amount": "Highest cost first",
    "At Venice": "At Venice",
    "State": "State",
    "Proof": "Proof",
    "Transaction": "Transaction",
}
"""The name of each column, and the choice above the table that puts rows in the same order."""


def names_of_columns(page: PaymentsPage) -> list[str]:
    header = page.table.horizontalHeader()
    return [str(page.filter.headerData(n, header.orientation())) for n in range(header.count())]


@pytest.mark.parametrize("column", range(len(HEADS)))
@on_qt_loop
async def test_a_click_on_a_columns_name_and_the_choice_above_are_the_same_order(
    tmp_path: Path, column: int
) -> None:
    scene = await Scene(tmp_path, Handed(joined())).opened()
    scene.window.resize(1500, 860)
    scene.window.go("payments")
    page = scene.window.stage.page("payments")
    assert isinstance(page, PaymentsPage)
    await until(lambda: page.model.rowCount() == 9)
    usual = ids(page)
    names = names_of_columns(page)

    click_name(page, column)
    clicked, marked = ids(page), page.sorting.currentText()
    click_name(page, column)
    again = ids(page)
    page.sorting.setCurrentIndex(page.sorting.findText(HEADS[names[column]]))
    chosen = ids(page)
    await scene.close()

    assert names == list(HEADS)
    assert marked == HEADS[names[column]]
    assert again == usual
    assert chosen == clicked != usual
    assert sorted(clicked) == sorted(usual), "no row is lost"


@on_qt_loop
async def test_by_what_venice_shows_what_is_missing_there_comes_first(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, Handed(joined())).opened()
    scene.window.resize(1500, 860)
    scene.window.go("payments")
    page = scene.window.stage.page("payments")
    assert isinstance(page, PaymentsPage)
    await until(lambda: page.model.rowCount() == 9)
    click_name(page, LEDGER)
    shown = [row.beside.partners.ledger if row.beside else None for row in page.model.rows()]
    await scene.close()

    assert shown[0] is Presence.MISSING
    there = [at for at, each in enumerate(shown) if each is Presence.HERE]
    assert there == list(range(1, len(there) + 1))
