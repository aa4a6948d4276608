"""Exports the insights: as a picture, as a drawing, or as figures for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.dialogs.desk import choose_folder
from app.gui.dialogs.forms import Field
from app.gui.dialogs.work import WorkSheet
from app.gui.shell import Shell
from app.gui.theme.fonts import px
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.labels import MiddleElidedLabel
from app.services.insights import Insight, Picture

PNG, SVG, CSV = "png", "svg", "csv"


class InsightsExportSheet(WorkSheet[Path]):
    """Returns where the file is (the first of two for figures), or None."""

    WIDTH = 540

    def __init__(
        self,
        shell: Shell,
        insight: Insight,
        draw: Callable[[str], bytes],
        model_names: Mapping[str, str],
        folder: Path,
        parent: QWidget,
    ) -> None:
        """``draw`` makes the picture in a format, as it is on screen."""
        super().__init__(
            shell,
            parent,
            self.tr("Export the insights"),
            self.tr("What is on the page, for the time that is chosen there."),
        )
        self._insight, self._draw, self._names = insight, draw, model_names
        self._folder = folder
        self.format = ChipRow(self.tr("Kind of file"))
        self.folder = MiddleElidedLabel(str(folder))
        self._build()
        self.add_secondary(self.tr("Not now"))
        self.primary = self.add_primary(self.tr("Export"), "download", on_enter=True)

    async def work(self) -> Path:
        """Draw or sum up, and write."""
        insights, kind = self.shell.gondola.insights, self.format.current()
        if kind == CSV:
            return (await insights.export_figures(self._insight, self._folder, self._names))[0]
        picture = Picture(kind, self._draw(kind))
        return await insights.export_picture(self._insight, self._folder, picture)

    def _build(self) -> None:
        self.format.add(PNG, self.tr("Picture (PNG)"))
        self.format.add(SVG, self.tr("Drawing (SVG)"))
        self.format.add(CSV, self.tr("Figures (CSV)"))
        hint = self.tr("Figures are two files: what was spent day by day, and how long each model took.")
        self.form.addWidget(Field(self.tr("Kind of file"), self.format, hint))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        self.change = SecondaryButton(self.tr("Change…"), "folder")
        self.change.clicked.connect(lambda: self.shell.run("export-folder", self._choose_folder()))
        row.addWidget(self.folder, 1)
        row.addWidget(self.change)
        self.form.addWidget(Field(self.tr("Into"), line))

    async def _choose_folder(self) -> None:
        chosen = await choose_folder(self, self.tr("Where to export to"), self._folder)
        if chosen is not None:
            self._folder = chosen
            self.folder.setText(str(chosen))
