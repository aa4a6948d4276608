"""Get help: who can, with what, what to send them, and a report to copy. And the question what it is about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.who_helps import GENERAL, Matter
from app.gui.dialogs.desk import copy_text
from app.gui.dialogs.report import ReportSheet
from app.gui.dialogs.roomy import RoomySheet
from app.gui.models.help_words import Advice, matter_words
from app.gui.shell import Shell
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import IconButton, SecondaryButton
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.keyvalue import KeyValueGrid, Run
from app.gui.widgets.toggles import TickBox

MakeReport = Callable[[bool], str]
"""Makes the report, with (True) or without what is private in it."""


class GetHelpSheet(ReportSheet):
    """What a matter is about, who can help with it, and the report for them."""

    def __init__(
        self,
        shell: Shell,
        told: Advice,
        make_report: MakeReport | None,
        parent: QWidget,
        *,
        private: str = "",
    ) -> None:
        """``private`` are the words of the box that puts what is private into the report; without them, or without
        a report, there is none.
        """
        super().__init__(matter_words(told.matter), "", make_report(False) if make_report else "", parent)
        self._shell = shell
        self.form.insertWidget(0, self._facts(told))
        self.form.insertWidget(1, self._ways(told))
        self.private = TickBox(private)
        if make_report is None:
            self.text.hide()
            self.copy.hide()
            self.form.addStretch(1)
        elif private:
            self.private.toggled.connect(lambda wanted: self.set_report(make_report(wanted)))
        if make_report is None or not private:
            self.private.hide()
        self.form.addWidget(self.private)

    def _facts(self, told: Advice) -> KeyValueGrid:
        grid = KeyValueGrid()
        grid.add(self.tr("Who can help"), Run(told.who, Role.STRONG))
        grid.add(self.tr("What can be done"), told.can)
        if told.cannot:
            grid.add(self.tr("Good to know"), told.cannot)
        if told.write_to:
            grid.add(self.tr("Write to"), Run(told.write_to, Role.MONO))
        if told.page:
            grid.add(self.tr("Page"), Run(told.page, Role.MONO, Token.MUTED, elide=True))
        return grid

    def _ways(self, told: Advice) -> QWidget:
        """A page is opened only after its address was shown, which is in the line above."""
        holder = QWidget()
        row = FlowLayout(holder, gap=8)
        if told.write_to:
            self.address = IconButton("copy", self.tr("Copy where to write"))
            self.address.clicked.connect(lambda: copy_text(told.write_to))
            row.addWidget(self.address)
        if told.page:
            self.open_page = SecondaryButton(self.tr("Open this page"), "external-link")
            self.open_page.clicked.connect(lambda: self._shell.run("browse", self._browse(told.page)))
            row.addWidget(self.open_page)
        if not (told.write_to or told.page):
            holder.hide()
        return holder

    async def _browse(self, url: str) -> None:
        await self._shell.gondola.opener.browse(url)


class MatterSheet(RoomySheet[Matter]):
    """What is it about? Returns the matter that was pressed."""

    WIDTH = 480
    ASKS = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "")
        self.title.setText(self.tr("Get help"))
        self.setWindowTitle(self.tr("Get help"))
        self.setAccessibleName(self.tr("Get help"))
        self.words.setText(
            self.tr(
                "What is it about? Of a job or a payment, its own menu leads to a report with its number."
            )
        )
        self.words.show()
        self.form.setSpacing(px(8))
        self._chosen = Matter.DEFECT
        self.buttons: dict[Matter, SecondaryButton] = {}
        for matter in GENERAL:
            button = SecondaryButton(matter_words(matter))
            button.clicked.connect(lambda _checked=False, chosen=matter: self._choose(chosen))
            self.buttons[matter] = button
            self.form.addWidget(button)
        self.add_secondary(self.tr("Close"))

    def answer(self) -> Matter:
        """What was pressed."""
        return self._chosen

    def _choose(self, matter: Matter) -> None:
        self._chosen = matter
        self.accept()
