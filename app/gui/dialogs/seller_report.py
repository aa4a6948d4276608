"""The evidence that a seller was paid and delivered nothing, as a report for that seller."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.job import Job
from app.domain.payment import Payment, Transition
from app.gui.dialogs.report import ReportSheet
from app.gui.language.figures import format_usd
from app.gui.models.seller_report import seller_report


class SellerReportSheet(ReportSheet):
    """For the seller."""

    def __init__(
        self, payment: Payment, history: Sequence[Transition], job: Job | None, parent: QWidget
    ) -> None:
        words = QCoreApplication.translate(
            "SellerReportSheet",
            "{host} was paid {amount}, which the chain proves, and sent nothing that can be used. With this report "
            "the seller can find it and deliver or return the money. Nothing more is paid meanwhile.",
        )
        title = QCoreApplication.translate("SellerReportSheet", "Paid, not delivered")
        super().__init__(
            title,
            words.format(host=payment.host, amount=format_usd(payment.amount_micro_usdc)),
            seller_report(payment, history, job),
            parent,
        )
