"""In the smallest window every payment tells when it was, what for, how much and how it stands, in any language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from app.domain.payment import PaymentState
from app.gui.delegates.cells import CELL_ROLE, Shape, StateCell
from app.gui.delegates.painting import cell_width
from app.gui.language.catalogue import Language, speak
from app.gui.models.payments import LEDGER
from app.gui.pages.payments import PaymentsPage
from tests.gui.facts_b import NOW, a_payment
from tests.gui.loops import on_qt_loop, until
from tests.gui.window_scene import Scene
from tests.pictures.accounts import joined
from tests.pictures.stage import Handed, usual_world

_TIME, _WHAT, _AMOUNT, _STATE = 0, 1, 2, 4


@pytest.fixture(params=[Language.ENGLISH, Language.GERMAN])
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    speak(request.param)
    yield
    speak(Language.ENGLISH)
    QLocale.setDefault(QLocale.c())


@pytest.mark.usefixtures("language")
@on_qt_loop
async def test_nothing_that_a_person_needs_of_a_payment_is_cut_off(tmp_path: Path) -> None:
    states = tuple(PaymentState)
    world = usual_world()
    long_ago = [
        a_payment(n, state=state, created_at=NOW - timedelta(days=n)) for n, state in enumerate(states, 1)
    ]
    world.store.by_payment = {each.id: each for each in long_ago}
    scene = await Scene(tmp_path, Handed(world)).opened()
    scene.window.resize(900, 600)
    scene.window.go("payments")
    page = scene.window.stage.page("payments")
    assert isinstance(page, PaymentsPage)
    await until(lambda: page.model.rowCount() == len(states))
    table, seen = page.table, page.filter
    cut = [
        str(seen.index(row, column).data(Qt.ItemDataRole.DisplayRole))
        for row in range(seen.rowCount())
        for column in (_TIME, _WHAT, _AMOUNT, _STATE)
        if cell_width(seen.index(row, column).data(CELL_ROLE)) > table.columnWidth(column)
    ]
    overflows = table.horizontalHeader().length() - table.viewport().width()
    await scene.close()

    assert cut == []
    assert overflows <= 0


@pytest.mark.usefixtures("language")
@on_qt_loop
async def test_how_venice_differs_is_whole_where_the_states_are_short(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, Handed(joined())).opened()
    scene.window.resize(900, 600)
    scene.window.go("payments")
    page = scene.window.stage.page("payments")
    assert isinstance(page, PaymentsPage)
    await until(lambda: page.model.rowCount() == 9)
    cells = [page.filter.index(row, LEDGER).data(CELL_ROLE) for row in range(9)]
    differs = [cell for cell in cells if isinstance(cell, StateCell) and cell.shape is Shape.TRIANGLE]
    room = page.table.columnWidth(LEDGER)
    await scene.close()

    assert len(differs) == 2
    assert max(map(cell_width, differs)) <= room
