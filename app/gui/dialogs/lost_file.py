"""A saved file that is not where it was: the person shows where it is, or has it fetched again."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QWidget

from app.domain.display import displayable
from app.domain.job import Job
from app.gui.theme.shapes import Shape
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.keyvalue import KeyValueGrid
from app.gui.widgets.sheet import Sheet
from app.gui.widgets.status import ShapeMark

_MOST = 300


class LostFileWish(Enum):
    """What to do about it."""

    CHOOSE = "choose"
    FETCH = "fetch"


class LostFileSheet(Sheet[LostFileWish]):
    """Returns the wish, None to leave it; ``may_fetch`` says whether its server still has a copy for nothing."""

    WIDTH = 520

    def __init__(self, job: Job, parent: QWidget, *, may_fetch: bool) -> None:
        words = self.tr("It is neither where it was saved nor in the folder for audio. Did you move it?")
        if may_fetch:
            words = self.tr(
                "It is neither where it was saved nor in the folder for audio. Did you move it? If not: its server has "
                "not deleted its copy, and fetching it costs nothing."
            )
        super().__init__(
            parent, self.tr("The file is not there"), words, leading=ShapeMark(Shape.TRIANGLE, 22)
        )
        self._wish = LostFileWish.CHOOSE
        grid = KeyValueGrid()
        grid.add(self.tr("Job"), displayable(job.title, _MOST))
        if job.audio is not None:
            grid.add(self.tr("Saved as"), displayable(job.audio.path, _MOST))
        self.body.addWidget(grid)
        self.fetch = SecondaryButton(self.tr("Fetch it again"), "download")
        self.fetch.setVisible(may_fetch)
        self.fetch.clicked.connect(self._fetch)
        self.add_aside(self.fetch)
        self.add_secondary(self.tr("Not now"))
        self.add_primary(self.tr("Choose the file…"))

    def answer(self) -> LostFileWish:
        """What was pressed."""
        return self._wish

    def _fetch(self) -> None:
        self._wish = LostFileWish.FETCH
        self.accept()
