"""The report for support about a job that was charged and whose number got lost."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.charge import Charge
from app.gui.dialogs.desk import copy_text
from app.gui.dialogs.details_part import RawText
from app.gui.dialogs.roomy import RoomySheet
from app.gui.widgets.buttons import SecondaryButton
from app.services.history import support_report


class ChargeReportSheet(RoomySheet[None]):
    """Shows the report and copies it. Nothing secret is in it."""

    def __init__(self, charge: Charge, address: str, parent: QWidget) -> None:
        super().__init__(
            parent,
            self.tr("Report for Venice support"),
            self.tr(
                "“{title}” was charged, but its number never reached us. With this they can find it."
            ).format(title=charge.title),
        )
        self._report = support_report(charge, address)
        self.text = RawText(self.tr("Report"), self._report, 12)
        self.form.addWidget(self.text)
        self.copy = SecondaryButton(self.tr("Copy the report"), "copy")
        self.copy.clicked.connect(self._copy)
        self.add_aside(self.copy)
        self.add_secondary(self.tr("Close"))

    def answer(self) -> None:
        """Never accepted."""
        return

    def _copy(self) -> None:
        copy_text(self._report)
        self.copy.set_icon("check")
        self.copy.set_words(self.tr("Copied"))
