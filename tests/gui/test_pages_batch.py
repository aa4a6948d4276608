"""Many jobs at once: brought by drop, choice or paste, listed with prices, and said yes to once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.domain import errors
from app.gui.models.batch_rows import Column
from app.gui.pages.batch_maker import BatchMaker
from app.gui.pages.create import CreatePage
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.loops import on_qt_loop, turns, until

MODEL = "stable-audio-25"
THREE = "Rain on a roof.\n---\nWind in a chimney.\n---\nRain on a roof."


async def opened(shell: FakeShell) -> CreatePage:
    page = CreatePage(shell)
    shown(shell, page)
    page.modes.select("many")
    await until(lambda: page.many.bring.picker.model() is not None)
    page.many.bring.picker.choose(MODEL)
    return page


async def listed(page: CreatePage, text: str = THREE) -> BatchMaker:
    page.many.bring.paste.setPlainText(text)
    press(page.many.bring.read_pasted)
    await until(page.many.card.button.isEnabled)
    return page.many


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def words(many: BatchMaker, row: int, column: Column) -> str:
    return str(many.list.rows.index(row, column).data())


@on_qt_loop
async def test_pasted_texts_become_a_list_with_a_total_and_nothing_is_charged(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        many = await listed(page)
        assert many.list.counted.text() == "3 jobs"
        assert many.card.figure.text() == "$2.07"
        assert many.card.button.accessibleName() == "Create 3 for $2.07…"
        assert "the same as number 1" in words(many, 2, Column.NOTE)
        assert "more than once" in many.card.warning.words()
        assert shell.world.provider.queued == []
        page.close_page()


@on_qt_loop
async def test_one_yes_makes_all_of_them(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        many = await listed(page)
        press(many.card.button)
        await until(lambda: len(shell.world.provider.queued) == 3)
        assert shell.went == ["jobs"]
        assert many.stack.currentIndex() == 0
        page.close_page()


@on_qt_loop
async def test_a_no_charges_nothing_and_keeps_the_list(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        many = await listed(page)
        shell.world.approver.answer = False
        press(many.card.button)
        await until(lambda: shell.world.approver.asked and many.card.button.isEnabled())
        assert shell.world.provider.queued == []
        assert many.stack.currentIndex() == 1
        assert shell.shown_errors == []
        page.close_page()


@on_qt_loop
async def test_repeats_are_left_out_where_the_person_says_so(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        many = await listed(page)
        press(many.card.leave_out)
        await until(lambda: many.card.figure.text() == "$1.38")
        assert many.list.counted.text() == "2 jobs"
        assert not many.card.warning.isVisible()
        page.close_page()


@on_qt_loop
async def test_credit_that_is_missing_is_said_before_the_first_charge(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.provider.credit = 1_000_000
        page = await opened(shell)
        many = await listed(page)
        assert "$1.07" in many.card.after.text()
        assert "covers 1 of 3" in many.card.warning.words()
        assert many.card.add_credit.isVisible()
        page.close_page()


@on_qt_loop
async def test_files_are_listed_with_what_is_wrong_in_them_first(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "rain.txt").write_text("Rain on a roof.", encoding="utf-8")
    (tmp_path / "list.csv").write_text(
        "prompt,model\nWind in a chimney.,\nSea at night.,no-such-model\n", encoding="utf-8"
    )
    async with stage() as shell:
        page = await opened(shell)
        page.bring([tmp_path / "rain.txt", tmp_path / "list.csv"])
        await until(page.many.card.button.isEnabled)
        assert page.many.list.counted.text() == "2 jobs · one left out"
        assert "no-such-model" in words(page.many, 0, Column.TITLE)
        assert words(page.many, 0, Column.TITLE).endswith("list.csv, line 3 · left out")
        assert page.many.list.table.columnSpan(0, 0) == len(Column)
        assert page.many.list.table.columnSpan(1, 0) == 1
        page.close_page()


@on_qt_loop
async def test_what_is_brought_while_other_things_are_read_is_listed_too(
    qapp: QApplication, tmp_path: Path
) -> None:
    for name in ("rain", "wind", "sea"):
        (tmp_path / f"{name}.txt").write_text(f"{name.title()} at night.", encoding="utf-8")
    async with stage() as shell:
        page = CreatePage(shell)
        shown(shell, page)
        page.bring([tmp_path / "rain.txt"])
        early = page.many.bring.told.words()
        page.many.bring.paste.setPlainText("Half a thought")
        await until(lambda: page.many.list.counted.text() == "One job")
        page.bring([tmp_path / "wind.txt"])
        page.bring([tmp_path / "sea.txt"])
        page.many.order.sum_up_again()
        await until(lambda: page.many.list.counted.text() == "3 jobs")
        await until(page.many.card.button.isEnabled)
        assert early == "What you brought is read as soon as the models can be seen."
        assert page.many.bring.paste.toPlainText() == "Half a thought"
        assert not page.many.bring.told.isVisible()
        page.close_page()


@on_qt_loop
async def test_an_emptied_list_takes_no_more_of_what_was_still_read(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "rain.txt").write_text("Rain on a roof.", encoding="utf-8")
    async with stage() as shell:
        page = await opened(shell)
        page.bring([tmp_path / "rain.txt"])
        page.many.order.clear()
        await turns(60)
        assert page.many.stack.currentIndex() == 0
        assert page.many.list.counted.text() == "0 jobs"
        page.close_page()


@on_qt_loop
async def test_files_are_no_text(qapp: QApplication, tmp_path: Path) -> None:
    async with stage() as shell:
        page = await opened(shell)
        data = QMimeData()
        data.setText("just words")
        files = QMimeData()
        files.setUrls([QUrl.fromLocalFile(str(tmp_path))])
        assert not page.many.bring.paste.canInsertFromMimeData(files)
        assert page.many.bring.paste.canInsertFromMimeData(data)
        page.close_page()


@on_qt_loop
async def test_what_holds_no_job_says_why_and_stays_where_it_is_brought(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    async with stage() as shell:
        page = await opened(shell)
        page.many.order.take([tmp_path / "empty.txt"])
        await until(page.many.bring.told.isVisible)
        assert "It is empty" in page.many.bring.told.words()
        assert page.many.stack.currentIndex() == 0
        page.close_page()


@on_qt_loop
async def test_prices_that_cannot_be_had_can_be_asked_for_again(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        shell.world.provider.trouble["quote"] = errors.ServerTrouble()
        page.many.bring.paste.setPlainText(THREE)
        press(page.many.bring.read_pasted)
        await until(page.many.card.retry.isVisible)
        assert not page.many.card.button.isEnabled()

        del shell.world.provider.trouble["quote"]
        press(page.many.card.retry)
        await until(page.many.card.button.isEnabled)
        page.close_page()


@on_qt_loop
async def test_starting_over_forgets_the_list(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        many = await listed(page)
        press(many.list.clear)
        await turns()
        assert many.stack.currentIndex() == 0
        assert not many.card.button.isEnabled()
        assert many.list.rows.rowCount() == 0
        page.close_page()
