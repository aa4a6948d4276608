"""The books on the payments page: alerts above, agreement below only where it is true, and the export."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.account import Account
from app.domain.book_alerts import Alert, AlertKind, Elsewhere
from app.domain.book_rows import BookRow, Coverage, Partners, Presence, Purse, Source, Way, What
from app.domain.errors import FolderUnwritable
from app.domain.job import Job
from app.domain.payment import Delivery, PurchaseKind
from app.gui.dialogs.export_books import ExportSheet
from app.gui.dialogs.payment_details import PaymentDetailsSheet, PaymentWish
from app.gui.dialogs.seller_report import SellerReportSheet
from app.gui.dialogs.top_up import TopUpSheet, add_credit
from app.gui.models.book_words import agreement_words, alert_words, unread_words, weightiest
from app.gui.pages.payments import PaymentsPage
from app.services.books import Books, BooksReading
from tests.gui.facts_b import NOW, a_payment, wallet_account
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.fakes_jobs import a_job
from tests.gui.loops import on_qt_loop, turns, until

pytestmark = pytest.mark.usefixtures("qapp")
AGREE = "Venice, chain and books agree to the cent"
HERE, NONE = Presence.HERE, Presence.NOT_EXPECTED


def a_row(*, ledger: Presence = HERE, odd: str = "") -> BookRow:
    return BookRow(
        NOW,
        What.TOP_UP,
        Way.OUT,
        Purse.WALLET,
        10_000_000,
        Partners(HERE, HERE, ledger),
        odd=odd,
    )


def an_alert(kind: AlertKind, text: str = "“Trailer sting” failed.", job_id: str = "") -> Alert:
    return Alert(kind, f"{kind}:{text}", NOW, 190_000, text, job_id=job_id)


def a_reading(*rows: BookRow, **changes: object) -> BooksReading:
    made = BooksReading(wallet_account(), NOW, NOW - timedelta(days=31), rows, (), Coverage(), (), None)
    return replace(made, **changes)  # type: ignore[arg-type]


def spent_elsewhere(patch: pytest.MonkeyPatch, amount_micro_usdc: int) -> None:
    """Whatever the page reads of its own accord meanwhile."""
    seen = Elsewhere(amount_micro_usdc, amount_micro_usdc, NOW)
    patch.setattr(Books, "spent_elsewhere", lambda *_: seen)


@on_qt_loop
async def test_the_sum_of_what_was_paid_in_holds_what_went_elsewhere(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    spent_elsewhere(monkeypatch, 5_000_000)
    async with stage() as shell:
        page = PaymentsPage(shell)
        shown(shell, page)
        await until(lambda: page.footer.paid_in.figure() == "$5.00")
        page.close_page()


@on_qt_loop
async def test_the_amounts_on_offer_leave_room_for_what_went_elsewhere(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    spent_elsewhere(monkeypatch, 12_000_000)
    async with stage() as shell:
        task = asyncio.ensure_future(add_credit(shell, wallet_account(), shell.window))
        await until(lambda: shell.window.findChild(TopUpSheet) is not None)
        sheet = shell.window.findChild(TopUpSheet)
        assert isinstance(sheet, TopUpSheet)
        sheet.amounts.select(str(10_000_000))
        assert "limit of $20 a day" in sheet.outcome.text()
        sheet.reject()
        await task


def test_agreement_is_said_when_every_trace_was_found() -> None:
    assert agreement_words((a_reading(a_row()), a_reading()), NOW) == AGREE
    assert agreement_words((a_reading(a_row(ledger=NONE)),), None) == AGREE


@pytest.mark.parametrize(
    "reading",
    [
        a_reading(a_row(ledger=Presence.LATER)),
        a_reading(a_row(ledger=Presence.UNREAD)),
        a_reading(unread=((Source.CHAIN, "The node cannot be reached."),)),
        a_reading(alerts=(an_alert(AlertKind.REFUND_EXPECTED),)),
        a_reading(a_row(), made_at=NOW - timedelta(minutes=1)),
        a_reading(),
    ],
)
def test_agreement_is_never_guessed(reading: BooksReading) -> None:
    assert agreement_words((reading,), NOW) == ""
    assert agreement_words((), NOW) == ""


def test_what_does_not_match_is_counted() -> None:
    wrong = a_row(ledger=Presence.MISSING)
    assert agreement_words((a_reading(wrong),), None) == "1 entry does not match"
    several = (a_reading(wrong, a_row(odd="$0.70 was charged, $0.69 was quoted.")),)
    assert agreement_words(several, None) == "2 entries do not match"


def test_the_weightiest_alert_is_shown_and_the_rest_counted() -> None:
    found = (
        an_alert(AlertKind.REFUND_EXPECTED),
        an_alert(AlertKind.REFUND_MISSING),
        an_alert(AlertKind.ELSEWHERE, "$5.00 went to 0x2670…293F without Gondola."),
    )
    alert, more = weightiest((a_reading(alerts=found),))
    assert alert is not None
    assert alert_words(alert, more) == (
        "USDC was spent elsewhere. $5.00 went to 0x2670…293F without Gondola. (and 1 more)"
    )
    assert weightiest((a_reading(alerts=found[:1]),)) == (None, 0)


def test_what_could_not_be_read_is_said_once() -> None:
    same = a_reading(unread=((Source.CHAIN, "The node cannot be reached."),))
    assert unread_words((same, same)) == "The node cannot be reached."


class ToldBooks:
    """Books that say what a test wants."""

    def __init__(self, *readings: BooksReading) -> None:
        self.by_account = {reading.account.id: reading for reading in readings}
        self.read_for: list[str] = []
        self.trouble: FolderUnwritable | None = None
        self.exported: list[tuple[Path, str]] = []

    def last(self, account_id: str) -> BooksReading | None:
        return self.by_account.get(account_id)

    def spent_elsewhere(self, account: Account) -> Elsewhere | None:
        return self.by_account[account.id].elsewhere if account.id in self.by_account else None

    async def read(self, account: Account, since: object = None) -> BooksReading:
        self.read_for.append(account.id)
        return self.by_account.setdefault(account.id, a_reading(account=account))

    async def export(self, reading: BooksReading, folder: Path, form: object, zone: object) -> Path:
        if self.trouble is not None:
            raise self.trouble
        path = folder / f"books.{getattr(form, 'value', '')}"
        self.exported.append((path, reading.account.id))
        return path


async def opened(shell: FakeShell, books: ToldBooks) -> PaymentsPage:
    shell.world.gondola = replace(shell.gondola, books=books)  # type: ignore[arg-type]
    page = PaymentsPage(shell)
    shown(shell, page)
    await turns(40)
    return page


@on_qt_loop
async def test_a_missing_refund_stands_above_the_table_and_leads_to_its_job(qapp: QApplication) -> None:
    async with stage() as shell:
        alert = an_alert(
            AlertKind.REFUND_MISSING, "“Trailer sting” failed and $0.19 has not come back.", "job-4"
        )
        page = await opened(shell, ToldBooks(a_reading(alerts=(alert,))))
        assert page.alerts.isVisible()
        assert page.alerts.words().startswith("A refund is missing. “Trailer sting”")
        page.alerts.acted.emit()
        assert shell.shown_jobs == ["job-4"]
        page.close_page()


@on_qt_loop
async def test_books_that_agree_say_so_below_until_money_moves(qapp: QApplication) -> None:
    async with stage() as shell:
        books = ToldBooks(a_reading(a_row()))
        page = await opened(shell, books)
        assert page.footer.words.text() == AGREE
        assert page.alerts.isHidden()
        assert books.read_for == [], "a fresh reading is not made anew"
        later = a_payment(1, created_at=NOW + timedelta(seconds=1))
        shell.world.store.by_payment = {later.id: later}
        page.refresh()
        await until(page.model.rows)
        await until(lambda: page.footer.words.text() == "Everything is settled")
        page.close_page()


@on_qt_loop
async def test_old_or_missing_readings_are_made_once(qapp: QApplication) -> None:
    async with stage() as shell:
        books = ToldBooks()
        page = await opened(shell, books)
        assert books.read_for == ["wallet-1"]
        assert page.footer.words.text() == "Everything is settled"
        page.close_page()


@on_qt_loop
async def test_a_look_is_called_by_its_jobs_title_and_leads_to_the_report(qapp: QApplication) -> None:
    async with stage() as shell:
        job: Job = a_job(7, title="narrator 7")
        lost = a_payment(
            1,
            kind=PurchaseKind.POLL,
            host="audio.example.com",
            job_id=job.id,
            amount_micro_usdc=80_000,
            delivery=Delivery.NOT_DELIVERED,
        )
        shell.world.store.by_job, shell.world.store.by_payment = {job.id: job}, {lost.id: lost}
        await shell.gondola.watcher.load()
        page = await opened(shell, ToldBooks(a_reading()))
        assert page.filter.index(0, 1).data() == "A look at “narrator 7”, audio.example.com · Studio wallet"
        assert page.chips.current() == "all"
        page.table.activated.emit(page.filter.index(0, 0))
        await until(lambda: shell.window.findChildren(PaymentDetailsSheet))
        details = shell.window.findChildren(PaymentDetailsSheet)[0]
        assert set(details.buttons) == {PaymentWish.HELP, PaymentWish.REPORT, PaymentWish.SHOW_JOB}
        details.buttons[PaymentWish.REPORT].click()
        await until(lambda: shell.window.findChildren(SellerReportSheet))
        report = shell.window.findChildren(SellerReportSheet)[0]
        assert lost.transaction in report.text.toPlainText()
        assert "0x" + "5e" * 20 not in report.text.toPlainText()
        page.close_page()


async def exporting(shell: FakeShell, page: PaymentsPage) -> ExportSheet:
    page.export.click()
    await until(lambda: shell.window.findChildren(ExportSheet))
    sheet = shell.window.findChildren(ExportSheet)[0]
    await until(sheet.isVisible)
    return sheet


@on_qt_loop
async def test_the_books_are_exported_where_audio_goes_and_shown(qapp: QApplication) -> None:
    async with stage() as shell:
        books = ToldBooks(a_reading())
        page = await opened(shell, books)
        sheet = await exporting(shell, page)
        sheet.format.select("json")
        sheet.span.select("all")
        sheet.primary.click()
        await until(lambda: shell.toasts)
        assert books.exported == [(Path("/music/gondola/books.json"), "wallet-1")]
        assert shell.toasts == ["Saved as books.json"]
        page.close_page()


@on_qt_loop
async def test_a_folder_that_cannot_be_written_is_told_in_the_sheet(qapp: QApplication) -> None:
    async with stage() as shell:
        books = ToldBooks(a_reading())
        books.trouble = FolderUnwritable()
        page = await opened(shell, books)
        sheet = await exporting(shell, page)
        sheet.primary.click()
        await until(lambda: FolderUnwritable().what in sheet.problem.words())
        assert shell.toasts == []
        sheet.reject()
        await turns()
        page.close_page()


@on_qt_loop
async def test_the_real_books_are_read_and_written(qapp: QApplication) -> None:
    async with stage() as shell:
        page = PaymentsPage(shell)
        shown(shell, page)
        await until(lambda: shell.gondola.books.last("wallet-1") is not None)
        sheet = await exporting(shell, page)
        sheet.primary.click()
        await until(lambda: shell.world.exports.saved)
        folder, name, content = shell.world.exports.saved[0]
        assert (folder, name.endswith(".csv")) == (Path("/music/gondola"), True)
        assert content.startswith("\ufefftime".encode()) or b"time (" in content[:40]
        await turns()
        page.close_page()
