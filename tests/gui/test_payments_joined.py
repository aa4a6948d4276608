"""The payments page joined with Venice's ledger: differences in plain words, and what only the others know."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.book_rows import Partners, Source, Way, What
from app.domain.charge import ChargeState
from app.gui.delegates.cells import CELL_ROLE, Shape, StateCell
from app.gui.dialogs.book_entry import BookEntrySheet
from app.gui.dialogs.charge_details import ChargeDetailsSheet
from app.gui.dialogs.payment_details import PaymentDetailsSheet
from app.gui.models.payments import LEDGER
from app.gui.pages.payments import PaymentsPage
from app.services.books import BooksReading
from tests.gui.facts_b import a_charge, a_payment, wallet_account, watched_account
from tests.gui.facts_books import HERE, NONE, a_charge_row, a_stray, words_of
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.test_payments_books import AGREE, ToldBooks, a_reading

pytestmark = pytest.mark.usefixtures("qapp")


async def opened_page(shell: FakeShell, *readings: BooksReading) -> PaymentsPage:
    charge = a_charge(1, state=ChargeState.QUEUED)
    payment = a_payment(1)
    shell.world.store.by_charge = {charge.id: charge}
    shell.world.store.by_payment = {payment.id: payment}
    shell.world.gondola = replace(shell.gondola, books=ToldBooks(*readings))  # type: ignore[arg-type]
    page = PaymentsPage(shell)
    shown(shell, page)
    await until(page.model.rows)
    await turns()
    return page


def titles(page: PaymentsPage) -> list[str]:
    return [row.title for row in page.model.rows()]


@on_qt_loop
async def test_the_ledger_stands_beside_the_amount_and_its_own_rows_among_ours(qapp: QApplication) -> None:
    async with stage() as shell:
        reading = a_reading(
            a_charge_row(amount_micro_usdc=830_000, odd="$0.83 was charged, $0.69 was quoted."),
            a_stray(What.RECEIVED, Way.IN),
        )
        page = await opened_page(shell, reading)
        number = titles(page).index("Episode 12 — intro bed")
        index = page.model.index(number, LEDGER)

        assert "USDC received" in titles(page)
        assert index.data(CELL_ROLE) == StateCell(Shape.TRIANGLE, "$0.83, $0.14 more")
        page.chips.select("problems")
        page._filter()
        assert page.filter.rowCount() == 1
        page.close_page()


@on_qt_loop
async def test_the_details_of_a_charge_say_what_the_ledger_shows(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened_page(shell, a_reading(a_charge_row(amount_micro_usdc=830_000)))
        number = titles(page).index("Episode 12 — intro bed")
        page.table.activated.emit(page.filter.mapFromSource(page.model.index(number, 0)))
        await until(lambda: shell.window.findChildren(ChargeDetailsSheet))
        said = words_of(shell.window.findChildren(ChargeDetailsSheet)[0])
        assert "Venice's ledger shows $0.83; $0.69 was quoted." in said
        assert "led-1" in said
        shell.window.findChildren(ChargeDetailsSheet)[0].reject()
        await turns()
        page.close_page()


@on_qt_loop
async def test_the_details_of_a_payment_say_so_too(qapp: QApplication) -> None:
    async with stage() as shell:
        payment = a_payment(1)
        book = a_charge_row(
            what=What.TOP_UP,
            charge_id="",
            payment_id=payment.id,
            amount_micro_usdc=10_000_000,
            quoted_micro_usdc=None,
        )
        page = await opened_page(shell, a_reading(book))
        number = next(n for n, row in enumerate(page.model.rows()) if row.entry.id == payment.id)
        page.table.activated.emit(page.filter.mapFromSource(page.model.index(number, 0)))
        await until(lambda: shell.window.findChildren(PaymentDetailsSheet))
        sheet = shell.window.findChildren(PaymentDetailsSheet)[0]
        assert "Venice's ledger shows $10.00." in words_of(sheet)
        sheet.reject()
        await turns()
        page.close_page()


@on_qt_loop
async def test_a_row_of_the_ledger_alone_opens_and_leads_to_its_job(qapp: QApplication) -> None:
    async with stage() as shell:
        refund = a_stray(What.REFUND, Way.IN, partners=Partners(HERE, NONE, HERE), job_id="job-4")
        page = await opened_page(shell, a_reading(refund))
        number = titles(page).index("Refund")
        page.table.activated.emit(page.filter.mapFromSource(page.model.index(number, 0)))
        await until(lambda: shell.window.findChildren(BookEntrySheet))
        sheet = shell.window.findChildren(BookEntrySheet)[0]
        await until(sheet.isVisible)
        sheet.show_job.click()
        await until(lambda: shell.shown_jobs == ["job-4"])
        page.close_page()


@on_qt_loop
async def test_the_same_reading_again_moves_nothing(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened_page(shell, a_reading(a_charge_row()))
        resets: list[bool] = []
        page.model.modelReset.connect(lambda: resets.append(True))
        page._show_books()
        page._show_books()
        assert resets == []
        page.close_page()


@on_qt_loop
async def test_a_watched_address_shows_what_came_and_went_and_disturbs_no_agreement(
    qapp: QApplication,
) -> None:
    async with stage(wallet_account(), watched_account()) as shell:
        mine = a_reading(a_charge_row())
        theirs = a_reading(
            a_stray(What.ELSEWHERE), account=watched_account(), unread=((Source.LEDGER, "told to its key"),)
        )
        page = await opened_page(shell, mine, theirs)
        assert "USDC sent" in titles(page)
        assert not any(row.problem for row in page.model.rows())
        assert page.footer.words.text() == AGREE
        page.close_page()
