"""Where audio is saved and what it is called, with an example of the name that changes as one types."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import InvalidInput
from app.domain.file_names import COUNTER, FIELDS, USUAL_TEMPLATE, NameFacts, NameTemplate
from app.gui.dialogs.forms import Field
from app.gui.language.told import told
from app.gui.theme.fonts import Role, px
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.fields import LineField
from app.gui.widgets.labels import MiddleElidedLabel, Text
from app.gui.widgets.surfaces import Card

_TITLE, _MODEL, _ID = "Rain on a tin roof", "elevenlabs-music", "9f2c41aa"


class FilesCard(Card):
    """``change_wanted`` asks for another folder; ``template_chosen(text)`` when a template that holds was typed."""

    change_wanted = Signal()
    template_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, spacing=10, parent=parent)
        self._kept = ""
        self._now: datetime | None = None
        self.body.addWidget(Text(self.tr("Saved audio"), Role.HEADING))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        self.folder = MiddleElidedLabel()
        self.change = SecondaryButton(self.tr("Change…"), "folder")
        self.change.clicked.connect(self.change_wanted)
        row.addWidget(self.folder, 1)
        row.addWidget(self.change)
        self.body.addLayout(row)
        caption = self.tr("Names of files")
        self.template = LineField(caption, USUAL_TEMPLATE)
        self.names = Field(caption, self.template)
        self.names.caption.setToolTip(" ".join(f"{{{name}}}" for name in FIELDS))
        self.body.addWidget(self.names)
        self.template.textEdited.connect(lambda _text: self._show_example())
        self.template.editingFinished.connect(self._choose)
        self._show_example()

    def show_folder(self, folder: Path) -> None:
        """The folder in use."""
        self.folder.setText(str(folder))

    def show_template(self, template: str, now: datetime) -> None:
        """The template in use; one that is being edited is left alone. ``now`` dates the example."""
        self._now = now.astimezone()
        if self.template.text().strip() == self._kept:
            self.template.setText(template)
        self._kept = template
        self._show_example()

    def example(self) -> str:
        """What is said under the template: a name, or what is wrong."""
        return self.names.note.text()

    def _choose(self) -> None:
        template = self.template.text().strip()
        if template == self._kept or self._show_example() is None:
            return
        self._kept = template
        self.template_chosen.emit(template)

    def _show_example(self) -> NameTemplate | None:
        """Show what a file would be called; None where the template does not hold."""
        try:
            template = NameTemplate.read(self.template.text())
        except InvalidInput as error:
            self.names.set_problem(told(f"{error.what} {error.do}"))
            return None
        if self._now is None:
            return template
        name = template.fill(NameFacts(_TITLE, _MODEL, self._now, _ID)).replace(COUNTER, "001")
        fields = ", ".join(f"{{{name}}}" for name in FIELDS)
        words = self.tr("For example: {name}.mp3 — put together from {fields}; empty means the usual name.")
        self.names.set_hint(words.format(name=name, fields=fields))
        return template
