"""The form of one request, built from what the chosen model can do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.catalogue import AudioModel, JobRequest
from app.gui.dialogs.forms import Field
from app.gui.language.figures import local_count
from app.gui.pages.create_options import OptionRow
from app.gui.theme.fonts import px
from app.gui.widgets.fields import LineField, TextField

_TALLEST_PROMPT = 232
_LEAST_KEPT = 20_000
"""So much of a pasted text stays at least, so that another model may be chosen for it."""


class RequestForm(QWidget):
    """Text that fits every model, and the options of the one chosen. ``changed`` on every edit."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        self._model: AudioModel | None = None
        self.prompt = TextField(self.tr("Prompt"), self.tr("What should it sound like, or say?"), 5)
        self.lyrics = TextField(self.tr("Lyrics"), self.tr("[Verse] …"), 6)
        self.name = LineField(self.tr("Title"), self.tr("Otherwise the first words of the prompt"))
        self.options = OptionRow()
        self._prompt_field = Field(self.tr("Prompt"), self.prompt)
        self._lyrics_field = Field(self.tr("Lyrics"), self.lyrics)
        self._name_field = Field(self.tr("Title"), self.name)
        self._prompt_field.let_grow(_TALLEST_PROMPT)
        for part in (self._prompt_field, self._lyrics_field, self.options, self._name_field):
            column.addWidget(part)
        column.setStretchFactor(self._prompt_field, 100)
        column.addStretch(1)
        self.prompt.textChanged.connect(self._edited)
        self.lyrics.textChanged.connect(self._edited)
        self.name.textChanged.connect(self._edited)
        self.options.changed.connect(self._edited)
        self._lyrics_field.hide()

    def set_model(self, model: AudioModel) -> None:
        """Offer what this model can do; text that was typed stays."""
        if model == self._model:
            return
        self._model = model
        self._lyrics_field.setVisible(model.supports_lyrics or model.lyrics_required)
        self.options.show_options(model)
        self._count()
        self.changed.emit()

    def request(self) -> JobRequest | None:
        """What would be asked for now; None before there is a model."""
        model = self._model
        if model is None:
            return None
        lyrics = self.lyrics.toPlainText().strip() if not self._lyrics_field.isHidden() else ""
        return self.options.complete(
            JobRequest(
                model=model.id,
                prompt=self.prompt.toPlainText().strip(),
                title=self.name.text().strip(),
                lyrics=lyrics or None,
            )
        )

    def fill(self, request: JobRequest) -> None:
        """Show a request that exists, for instance with a suggested prompt."""
        self.prompt.setPlainText(request.prompt)
        self.lyrics.setPlainText(request.lyrics or "")
        self.name.setText(request.title)
        self.options.fill(request)
        self._edited()

    def clear(self) -> None:
        """Empty the texts; the options stay as they were."""
        self.prompt.clear()
        self.lyrics.clear()
        self.name.clear()
        self.show_problems({})

    def show_problems(self, problems: dict[str, str]) -> None:
        """Say what is wrong beside each field; an untouched empty field is left in peace."""
        prompt = problems.get("prompt", "") if self.prompt.toPlainText() else ""
        lyrics = problems.get("lyrics", "") if self.prompt.toPlainText() else ""
        self._prompt_field.set_problem(prompt)
        self._lyrics_field.set_problem(lyrics)
        self.options.show_problems(problems)

    def _edited(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        """How long the texts are, beside how long they may be."""
        model = self._model
        if model is None:
            return
        self._prompt_field.set_hint(
            _counted(self.prompt, model.prompt_limit, self.tr("{n} of {limit} characters"))
        )
        self._lyrics_field.set_hint(
            _counted(self.lyrics, model.lyrics_limit, self.tr("{n} of {limit} characters"))
        )


def _counted(field: TextField, limit: int | None, words: str) -> str:
    length = len(field.toPlainText().strip())
    field.most_characters = TextField.most_characters if limit is None else max(2 * limit, _LEAST_KEPT)
    if limit is None:
        return ""
    return words.format(n=local_count(length), limit=local_count(limit))
