"""Taking the insights along: pictures and figures, by mouse and keyboard, and never while locked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.errors import Locked
from app.domain.insights import Use
from app.gui.dialogs.export_insights import InsightsExportSheet
from tests.gui.fakes_b import stage
from tests.gui.insight_scene import finished, keep, opened, taken
from tests.gui.loops import on_qt_loop, turns, until


@pytest.mark.parametrize("kind, ending", [("png", "png"), ("svg", "svg"), ("csv", "csv")])
def test_pictures_and_figures_can_be_taken_along(qapp: QApplication, kind: str, ending: str) -> None:
    @on_qt_loop
    async def play(qapp: QApplication) -> None:
        async with stage(play_money=True) as shell:
            keep(shell, taken(1, 1_000_000, "<b>odd & name</b>"))
            finished(shell, 30)
            page = await opened(shell)
            page.export.click()
            await until(lambda: page.window().findChildren(InsightsExportSheet))
            sheet = page.window().findChildren(InsightsExportSheet)[0]
            sheet.format.select(kind)
            QTest.mouseClick(sheet.primary, Qt.MouseButton.LeftButton)
            await until(lambda: shell.toasts)
            saved = shell.world.exports.saved
            assert [name.rpartition(".")[2] for _, name, _ in saved] == [ending] * (2 if kind == "csv" else 1)
            content = saved[0][2]
            assert "play money" in saved[0][1]
            if kind == "png":
                assert not QImage.fromData(content).isNull()
            elif kind == "svg":
                assert QSvgRenderer(content).isValid()
                assert b"Play money" in content
                assert b"<b>" not in content
            else:
                assert b"play money" in content
            await turns()

    play(qapp=qapp)


@on_qt_loop
async def test_a_locked_gondola_exports_nothing(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1_000_000))
        page = await opened(shell)
        await shell.gondola.lock.lock()
        page.export.click()
        await until(lambda: shell.shown_errors)
        assert isinstance(shell.shown_errors[0], Locked)
        assert not page.window().findChildren(InsightsExportSheet)
        assert shell.world.exports.saved == []


@on_qt_loop
async def test_every_picture_is_reached_by_tab(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1_000_000))
        finished(shell, 6)
        page = await opened(shell)
        charts = (page.money.chart, page.models.chart, page.times.chart)
        for chart in charts:
            assert chart.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert chart.accessibleName()
            assert "$1.00" in chart.accessibleDescription() or "half within" in chart.accessibleDescription()
        page.models.chart.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(page.models.chart, Qt.Key.Key_Down)
        QTest.keyClick(page.models.chart, Qt.Key.Key_Return)
        assert page.insight is not None
        assert page.money.only.isVisible()
        assert page._key == (Use.JOB, "elevenlabs-music")
