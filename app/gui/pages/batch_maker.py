"""Making a batch, as a page: what is brought at the left or its list, and what all of it comes to at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.account import Account
from app.domain.batch_reading import READABLE
from app.domain.catalogue import AudioModel
from app.gui.dialogs.desk import choose_files, choose_folder
from app.gui.dialogs.forms import ScrollBody
from app.gui.pages.batch_bring import BatchBring
from app.gui.pages.batch_card import BatchCard
from app.gui.pages.batch_list import BatchList
from app.gui.pages.batch_order import BatchOrdering
from app.gui.shell import Shell
from app.gui.theme.fonts import px
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.surfaces import Card

_NARROW = 900
_BRING, _LIST = 0, 1


class BatchMaker(QWidget):
    """``started`` once a batch is under way. What is shown is what is asked for."""

    started = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.bring = BatchBring()
        self.list = BatchList()
        self.card = BatchCard()
        self.order = BatchOrdering(shell, (self.bring, self.list, self.card), self)
        self.back = LinkButton(self.tr("Back to the list"), "chevron-left")
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.order.clear()

    def show_models(self, models: tuple[AudioModel, ...]) -> None:
        """Offer these."""
        self.order.names = {model.id: model.name for model in models}
        self.bring.picker.show_models(models)

    def show_account(self, account: Account | None) -> None:
        """Whose credit it is."""
        self.order.show_account(account)

    def make_room(self, width: int) -> None:
        """The price gives way first."""
        self.card.setFixedWidth(px(264 if width < px(_NARROW) else 320))

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(18), px(16), px(18), px(16))
        column.setSpacing(px(14))
        column.addWidget(self.back)
        column.addWidget(self.bring, 1)
        self.stack.addWidget(ScrollBody(content))
        self.stack.addWidget(self.list)
        card = Card(padding=1, spacing=0)
        card.body.addWidget(self.stack)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        row.addWidget(card, 1)
        row.addWidget(self.card)

    def _connect(self) -> None:
        bring, run, order = self.bring, self._shell.run, self.order
        bring.drop.files.clicked.connect(lambda: run("batch-files", self._choose_files()))
        bring.drop.folder.clicked.connect(lambda: run("batch-folder", self._choose_folder()))
        bring.pasted_wanted.connect(order.take_pasted)
        self.list.clear_wanted.connect(order.clear)
        self.list.more_wanted.connect(lambda: self.stack.setCurrentIndex(_BRING))
        self.back.clicked.connect(lambda: self.stack.setCurrentIndex(_LIST))
        order.listed.connect(self._show_list)
        order.started.connect(self.started)

    def _show_list(self, listed: bool) -> None:
        self.back.setVisible(listed)
        self.stack.setCurrentIndex(_LIST if listed else _BRING)

    async def _choose_files(self) -> None:
        kinds = " ".join(f"*.{each}" for each in READABLE)
        offered = self.tr("Texts and lists ({kinds})").format(kinds=kinds)
        self.order.take(await choose_files(self, self.tr("Scripts and lists"), offered))

    async def _choose_folder(self) -> None:
        folder = await choose_folder(self, self.tr("A folder of scripts"), Path.home())
        self.order.take([] if folder is None else [folder])
