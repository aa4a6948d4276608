"""The report for support about a job that was charged and whose number got lost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.charge import Charge
from app.gui.dialogs.report import ReportSheet
from app.services.history import support_report


class ChargeReportSheet(ReportSheet):
    """For Venice support."""

    def __init__(self, charge: Charge, address: str, parent: QWidget) -> None:
        words = QCoreApplication.translate(
            "ChargeReportSheet",
            "“{title}” was charged, but its number never reached us. With this they can find it.",
        )
        title = QCoreApplication.translate("ChargeReportSheet", "Report for Venice support")
        super().__init__(title, words.format(title=charge.title), support_report(charge, address), parent)
