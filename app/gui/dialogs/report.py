"""A report to read, to select and to copy: what somebody else needs to look a matter up. Nothing secret is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.gui.dialogs.desk import copy_text
from app.gui.dialogs.details_part import RawText
from app.gui.dialogs.roomy import RoomySheet
from app.gui.theme.fonts import px
from app.gui.widgets.buttons import SecondaryButton


class ReportSheet(RoomySheet[None]):
    """Shows a report and copies it."""

    WIDTH = 640
    ASKS = False

    def __init__(self, title: str, words: str, report: str, parent: QWidget) -> None:
        super().__init__(parent, title, words)
        self._report = report
        self.text = RawText(self.tr("Report"), report, 16)
        self.text.setMinimumHeight(min(px(260), self.text.maximumHeight()))
        self.form.addWidget(self.text)
        self.copy = SecondaryButton(self.tr("Copy the report"), "copy")
        self.copy.clicked.connect(self._copy)
        self.add_aside(self.copy)
        self.add_secondary(self.tr("Close"))

    def answer(self) -> None:
        """Never accepted."""
        return

    def set_report(self, report: str) -> None:
        """Another report: what is copied is always what is shown."""
        self._report = report
        self.text.setPlainText(report)
        self.copy.set_icon("copy")
        self.copy.set_words(self.tr("Copy the report"))

    def _copy(self) -> None:
        copy_text(self._report)
        self.copy.set_icon("check")
        self.copy.set_words(self.tr("Copied"))
