"""What a row of the payments page leads to: its details, a report, the job, or putting it aside."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.account import Account
from app.domain.book_rows import BookRow
from app.domain.charge import Charge
from app.domain.payment import Payment
from app.gui.dialogs.book_entry import BookEntrySheet
from app.gui.dialogs.charge_details import ChargeDetailsSheet, ChargeWish
from app.gui.dialogs.charge_report import ChargeReportSheet
from app.gui.dialogs.payment_details import PaymentDetailsSheet, PaymentWish
from app.gui.dialogs.seller_report import SellerReportSheet
from app.gui.help_actions import help_with_charge, help_with_payment
from app.gui.models.book_entries import BookEntry, ledger_sentence
from app.gui.models.payments import Entry
from app.gui.shell import Shell


class EntryOpener:
    """Opens one record at a time: a double click is not two."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        self._shell = shell
        self._parent = parent
        self._showing = False

    def open(self, entry: Entry, account: Account | None, beside: BookRow | None = None) -> None:
        """Show a record, unless one is shown already; ``beside`` is its row in the books."""
        if not self._showing:
            self._showing = True
            self._shell.run("payment-details", self._show(entry, account, beside))

    async def _show(self, entry: Entry, account: Account | None, beside: BookRow | None) -> None:
        try:
            await show_entry(self._shell, entry, account, self._parent, beside)
        finally:
            self._showing = False


async def show_entry(
    shell: Shell,
    entry: Entry,
    account: Account | None,
    parent: QWidget,
    beside: BookRow | None = None,
) -> None:
    """Show a record and do what the person wishes about it; ``beside`` is its row in the books."""
    name = account.name if account else ""
    if isinstance(entry, BookEntry):
        job_id = await BookEntrySheet(entry, account, parent).ask()
        if job_id:
            shell.show_job(job_id)
        return
    if isinstance(entry, Payment):
        await _show_payment(shell, entry, name, parent, ledger_sentence(beside) if beside else "")
        return
    await _show_charge(shell, entry, account, parent, beside)


async def _show_charge(
    shell: Shell, entry: Charge, account: Account | None, parent: QWidget, beside: BookRow | None
) -> None:
    match await ChargeDetailsSheet(entry, account.name if account else "", parent, beside=beside).ask():
        case ChargeWish.REPORT:
            await ChargeReportSheet(entry, account.address if account else "", parent).ask()
        case ChargeWish.HELP:
            await help_with_charge(shell, entry, account, parent)
        case ChargeWish.PUT_ASIDE:
            await shell.gondola.orders.dismiss(entry)
            shell.toast(
                QCoreApplication.translate("payments", "Put aside. It goes on counting in your limits.")
            )
        case ChargeWish.SHOW_JOB:
            shell.show_job(entry.job_id)
        case None:
            return


async def _show_payment(
    shell: Shell, payment: Payment, account_name: str, parent: QWidget, ledger: str
) -> None:
    history = await shell.gondola.history.transitions(payment.id)
    job = await shell.gondola.watcher.find(payment.job_id)
    title = job.title if job else ""
    sheet = PaymentDetailsSheet(payment, history, account_name, parent, job_title=title, ledger=ledger)
    match await sheet.ask():
        case PaymentWish.REPORT:
            await SellerReportSheet(payment, history, job, parent).ask()
        case PaymentWish.HELP:
            await help_with_payment(shell, payment, parent)
        case PaymentWish.SHOW_JOB:
            shell.show_job(payment.job_id)
        case None:
            return
