"""Get help with one thing: a job, a payment, a use of credit, an error. Each reads its records and shows one sheet."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app import __version__
from app.domain.account import Account
from app.domain.addresses import host_of
from app.domain.charge import Charge
from app.domain.errors import GondolaError
from app.domain.help_report import error_report, job_report, payment_report
from app.domain.job import Job
from app.domain.networks import NETWORKS
from app.domain.payment import Payment
from app.domain.who_helps import Matter, matter_of_charge, matter_of_error, matter_of_job, matter_of_payment
from app.gui.dialogs.get_help import GetHelpSheet, MatterSheet
from app.gui.models.help_words import advice
from app.gui.models.seller_report import brought_nothing, seller_report
from app.gui.shell import Shell
from app.services.history import support_report

_WITH_DIAGNOSTICS = (Matter.JOB, Matter.CREDIT, Matter.NOT_DELIVERED, Matter.DEFECT)


async def help_with_job(shell: Shell, job: Job, parent: QWidget) -> None:
    """Its records, as they are now."""
    record = await shell.gondola.history.record(job.id)
    seller = host_of(job.seller_url, "") if job.seller_url else ""

    def report(private: bool) -> str:
        return job_report(job, record.steps, record.payments, record.charges, __version__, private=private)

    words = QCoreApplication.translate("Help", "With title, prompt and what was said about it")
    await GetHelpSheet(shell, advice(matter_of_job(job), seller), report, parent, private=words).ask()


async def help_with_payment(shell: Shell, payment: Payment, parent: QWidget) -> None:
    """Its proof; what a seller took and brought nothing for is told as the report for that seller tells it."""
    gondola = shell.gondola
    history = await gondola.history.transitions(payment.id)
    if brought_nothing(payment):
        job = await gondola.watcher.find(payment.job_id)
        text = seller_report(payment, history, job)
    else:
        text = payment_report(payment, history, __version__)
    tx = payment.transaction
    page = NETWORKS[payment.network_key].transaction_url(tx) if tx else ""
    told = advice(matter_of_payment(payment), payment.host, page)
    await GetHelpSheet(shell, told, lambda _private: text, parent).ask()


async def help_with_charge(shell: Shell, charge: Charge, account: Account | None, parent: QWidget) -> None:
    """The report for Venice's support."""
    text = support_report(charge, account.address if account else "")
    await GetHelpSheet(shell, advice(matter_of_charge(charge)), lambda _private: text, parent).ask()


async def help_with_error(shell: Shell, error: GondolaError, at: datetime, parent: QWidget) -> None:
    """The kind of the error; its words only if the person ticks them."""
    words = QCoreApplication.translate("Help", "With the words of the error")

    def report(private: bool) -> str:
        return error_report(error, at, __version__, private=private)

    await GetHelpSheet(shell, advice(matter_of_error(error.code)), report, parent, private=words).ask()


async def help_in_general(shell: Shell, diagnostics: str, parent: QWidget) -> None:
    """Ask what it is about, then say who can help."""
    matter = await MatterSheet(parent).ask()
    if matter is None:
        return
    report = partial(_always, diagnostics) if matter in _WITH_DIAGNOSTICS else None
    await GetHelpSheet(shell, advice(matter), report, parent).ask()


def _always(text: str, _private: bool) -> str:
    return text
