"""Asks for a job's title."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.job import Job
from app.domain.job_care import LONGEST_TITLE
from app.gui.dialogs.forms import Field
from app.gui.widgets.fields import LineField
from app.gui.widgets.sheet import Sheet


class RenameJobSheet(Sheet[str]):
    """Returns the new title, None when it stays as it is."""

    WIDTH = 480

    def __init__(self, job: Job, parent: QWidget) -> None:
        super().__init__(
            parent,
            self.tr("Rename this job"),
            self.tr("The title is only for you. A file that is saved already keeps its name."),
        )
        self._had = job.title
        self.name = LineField(self.tr("Title"))
        self.name.setMaxLength(LONGEST_TITLE)
        self.name.setText(job.title)
        self.name.selectAll()
        self.body.addWidget(Field(self.tr("Title"), self.name))
        self.add_secondary(self.tr("Cancel"))
        self._keep = self.add_primary(self.tr("Rename"), on_enter=True)
        self.name.textChanged.connect(lambda _text: self._judge())
        self._judge()

    def answer(self) -> str:
        """What was typed."""
        return self.name.text().strip()

    def _judge(self) -> None:
        """A title that says nothing, or nothing new, is none."""
        self._keep.setEnabled(self.answer() not in ("", self._had))
