"""About Gondola: what it is, its versions, and the licence of everything that travels with it."""

from __future__ import annotations

import platform
from collections.abc import Sequence

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QLabel, QWidget

from app import __version__
from app.gui.dialogs.desk import copy_text
from app.gui.dialogs.details_part import RawText
from app.gui.dialogs.roomy import RoomySheet
from app.gui.theme.fonts import Role, px
from app.gui.theme.icons import brand_pixmap
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.fields import Select
from app.gui.widgets.keyvalue import KeyValueGrid
from app.gui.widgets.labels import Text
from app.gui.widgets.spoken import caption_unseen
from app.services.licences import Licence


class AboutSheet(RoomySheet[None]):
    """Read and closed."""

    WIDTH = 690
    ASKS = False

    def __init__(self, licences: Sequence[Licence], parent: QWidget) -> None:
        super().__init__(parent, "Gondola", "", leading=_mark(parent))
        self.anyway = True  # nothing in it is private
        self._licences = tuple(licences)
        self.words.setText(self.tr("A wallet and monitor for paid audio jobs."))
        self.words.show()
        self.setWindowTitle(self.tr("About Gondola"))
        self.setAccessibleName(self.tr("About Gondola"))
        self.form.addWidget(self._facts())
        self.form.addWidget(Text(self.tr("Made with"), Role.STRONG))
        self.choice = Select(self.tr("Whose licence"))
        self.choice.addItems([each.title() for each in self._licences])
        self.choice.setMaxVisibleItems(12)
        self.form.addWidget(self.choice)
        caption_unseen(self.choice)
        self.text = RawText(self.tr("The licence"), "", 14)
        self.text.setMinimumHeight(px(170))
        self.text.setMaximumHeight(px(400))
        self.form.addWidget(self.text)
        self.choice.currentIndexChanged.connect(self._show)
        self._show(0)
        copy = SecondaryButton(self.tr("Copy versions"), "copy")
        copy.clicked.connect(lambda: copy_text(versions_text()))
        self.add_aside(copy)
        self.add_secondary(self.tr("Close"))

    def answer(self) -> None:
        """Never accepted."""
        return

    def _facts(self) -> KeyValueGrid:
        grid = KeyValueGrid()
        grid.add(self.tr("Version"), __version__)
        grid.add(self.tr("Runs on"), versions_words())
        grid.add(
            self.tr("Licence"),
            self.tr("MIT: free to use, change and pass on. There is no warranty of any kind."),
        )
        grid.add(
            self.tr("Not theirs"),
            self.tr("Gondola is not made, checked or endorsed by Venice, Circle or Coinbase."),
        )
        grid.add(
            self.tr("Languages"),
            self.tr("English and German. The German was drafted by machine: tell us what reads wrong."),
        )
        return grid

    def _show(self, index: int) -> None:
        if 0 <= index < len(self._licences):
            self.text.setPlainText(self._licences[index].text)


def versions_words() -> str:
    """Python, Qt and PySide as they run now."""
    return f"Python {platform.python_version()} · Qt {qVersion()} · PySide {PySide6.__version__}"


def versions_text() -> str:
    """The versions on one line, to copy."""
    return f"Gondola {__version__} · {versions_words()}"


def _mark(parent: QWidget) -> QLabel:
    mark = QLabel()
    mark.setPixmap(brand_pixmap(44, parent.devicePixelRatioF()))
    mark.setAccessibleName("Gondola")
    mark.setAlignment(Qt.AlignmentFlag.AlignTop)
    return mark
