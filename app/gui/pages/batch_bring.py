"""Where many jobs are brought: files and folders by drop or choice, or texts that are pasted."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.batch_reading import Blocks
from app.domain.catalogue import AudioModel, JobRequest
from app.gui.dialogs.forms import Field
from app.gui.pages.create_options import OptionRow
from app.gui.pages.model_picker import ModelPicker
from app.gui.theme.fonts import Role, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.fields import Select, TextField
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.labels import Text
from app.gui.widgets.spoken import caption_unseen

_MOST_PASTED = 4_000_000


class PasteField(TextField):
    """Takes texts; files that are dropped on it go on to the window."""

    most_characters = _MOST_PASTED


class DropArea(QWidget):
    """Says what may be dropped, and offers to choose it instead. The window takes the drops, wherever they fall."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = SecondaryButton(self.tr("Choose files…"), "file")
        self.folder = SecondaryButton(self.tr("Choose a folder…"), "folder")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(8))
        words = self.tr(
            "Scripts (.txt, .md) are one job each. Lists (.csv, .json) are one job for each line, with columns such as "
            "prompt, title, model and voice; or model and queue_id for jobs that exist already. A folder brings all "
            "the scripts and lists in it."
        )
        column.addWidget(Text(self.tr("Drop scripts or lists here"), Role.STRONG))
        column.addWidget(Text(words, token=Token.MUTED, wrap=True))
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8)
        row.addWidget(self.files)
        row.addWidget(self.folder)
        column.addWidget(buttons)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dashed frame, as things to be dropped on have."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme().colour(Token.EDGE), 1.4)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


class BatchBring(QWidget):
    """``pasted_wanted`` when the pasted texts are to be read."""

    pasted_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picker = ModelPicker()
        self.options = OptionRow()
        self.drop = DropArea()
        self.paste = PasteField(
            self.tr("Texts"), self.tr("One text, an empty line or a line of ---, the next text…"), 6
        )
        self.blocks = Select(self.tr("How the texts are parted"))
        for words, blocks in (
            (self.tr("As it looks"), None),
            (self.tr("At lines of ---"), Blocks.RULES),
            (self.tr("At empty lines"), Blocks.PARAGRAPHS),
            (self.tr("Every line is a job"), Blocks.LINES),
            (self.tr("All of it is one"), Blocks.WHOLE),
        ):
            self.blocks.addItem(words, blocks)
        self.read_pasted = SecondaryButton(self.tr("Make a list of these"), "jobs")
        self.read_pasted.setEnabled(False)
        self.told = CalmBox()
        self._lay_out()
        self.picker.chosen.connect(self.options.show_options)
        self.paste.textChanged.connect(self._count)
        self.read_pasted.clicked.connect(self.pasted_wanted)

    def defaults(self) -> JobRequest | None:
        """The model and options of every job that names none; None before there is a model."""
        model: AudioModel | None = self.picker.model()
        return None if model is None else self.options.complete(JobRequest(model=model.id, prompt=""))

    def chosen_blocks(self) -> Blocks | None:
        """How pasted texts are parted, None for as it looks."""
        chosen = self.blocks.currentData()
        return chosen if isinstance(chosen, Blocks) else None

    def say(self, words: str) -> None:
        """Why nothing could be made of what was brought."""
        self.told.set_words(words)
        self.told.setVisible(bool(words))

    def _count(self) -> None:
        self.read_pasted.setEnabled(self.paste.document().characterCount() > 1)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addWidget(self.picker)
        column.addWidget(self.options)
        column.addWidget(self.told)
        column.addWidget(self.drop)
        column.addWidget(Field(self.tr("Or paste texts, CSV or JSON"), self.paste))
        below = QHBoxLayout()
        below.addWidget(self.blocks)
        below.addStretch(1)
        below.addWidget(self.read_pasted)
        column.addLayout(below)
        caption_unseen(self.blocks)
        column.addStretch(1)
