"""The page that makes jobs, written into by dictation and other aids: a field changes, and no key was pressed."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.gui.pages.create import CreatePage
from tests.gui.fakes_b import stage
from tests.gui.loops import on_qt_loop, turns, until


@on_qt_loop
async def test_a_title_that_came_without_a_key_is_used(qapp: QApplication) -> None:
    async with stage() as shell:
        page = CreatePage(shell)
        page.refresh()
        await turns()
        page.form.prompt.setPlainText("Oars dip into black water")
        await until(page.price.button.isEnabled)
        page.form.name.setText("Black water")
        assert not page.price.button.isEnabled(), "what was priced is not what would be made"
        await until(page.price.button.isEnabled)
        assert shell.world.provider.quotes[-1].title == "Black water"
        page.close_page()
