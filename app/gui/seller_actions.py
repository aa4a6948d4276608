"""What a person can do where a seller took money and delivered nothing: report it, or go on all the same."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.job import Job
from app.domain.payment import Payment
from app.gui.confirm import ConfirmSheet
from app.gui.dialogs.desk import copy_text
from app.gui.language.figures import format_usd
from app.gui.models.seller_report import seller_report
from app.gui.shell import Shell


class SellerActions(QObject):
    """Both actions are coroutines for ``Shell.run``; where nothing was lost (any more) they say so."""

    def __init__(self, shell: Shell, widget: QWidget) -> None:
        super().__init__(widget)
        self._shell = shell
        self._widget = widget

    async def copy_report(self, job: Job) -> None:
        """The evidence, as a text to send to the seller."""
        lost = await self._lost(job)
        if not lost:
            return
        gondola = self._shell.gondola
        reports = [
            seller_report(
                payment,
                await gondola.history.transitions(payment.id),
                await gondola.watcher.find(payment.job_id),
            )
            for payment in lost
        ]
        copy_text("\n\n----\n\n".join(reports))
        self._shell.toast(self.tr("Report copied. Send it to {host}.").format(host=lost[0].host))

    async def go_on(self, job: Job) -> None:
        """Accept the loss and watch the job again, after a question."""
        lost = await self._lost(job)
        if not lost or not await self._agreed(lost, job):
            return
        for payment in lost:
            await self._shell.gondola.looks.forgive(payment.id)
        await self._shell.gondola.watcher.resume(job.id)

    async def _lost(self, job: Job) -> tuple[Payment, ...]:
        """What was paid for nothing, for this job or at its seller."""
        lost = await self._shell.gondola.looks.losses(job)
        if not lost:
            self._shell.toast(self.tr("Nothing that was paid is missing its answer any more."))
        return lost

    async def _agreed(self, lost: tuple[Payment, ...], job: Job) -> bool:
        amount = format_usd(sum(payment.amount_micro_usdc for payment in lost))
        host = lost[0].host
        words = self.tr(
            "{host} took {amount} and sent nothing that can be used. That stays lost unless the seller returns it, and "
            "going on may cost as much again for each look, within your limits."
        )
        sheet = ConfirmSheet(
            self._widget,
            self.tr("Go on paying here?"),
            words.format(host=host, amount=amount),
            self.tr("Go on paying"),
            facts=((self.tr("Job"), job.title), (self.tr("Seller"), host), (self.tr("Lost so far"), amount)),
        )
        return await sheet.ask() is True
