"""Everything about one movement that the books found and that is not in our own records."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.account import Account
from app.domain.book_rows import Purse, Way, What
from app.domain.display import displayable
from app.gui.dialogs.desk import copy_text, open_link
from app.gui.dialogs.roomy import RoomySheet
from app.gui.language.told import told
from app.gui.models.book_entries import (
    BookEntry,
    entry_amount,
    entry_state,
    entry_title,
    ledger_sentence,
)
from app.gui.models.wording import exact_time
from app.gui.theme.fonts import Role
from app.gui.theme.shapes import shape_token
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.buttons import IconButton, SecondaryButton
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.keyvalue import KeyValueGrid, Run
from app.gui.widgets.status import ShapeMark


class BookEntrySheet(RoomySheet[str]):
    """Returns the id of the job to show, or None when it was only looked at."""

    WIDTH = 620
    ASKS = False

    def __init__(self, entry: BookEntry, account: Account | None, parent: QWidget) -> None:
        state = entry_state(entry)
        title = self.tr("{what}, {amount}").format(what=entry_title(entry), amount=entry_amount(entry))
        super().__init__(parent, title, state.word, leading=ShapeMark(state.shape, 24))
        self._entry, self._account = entry, account
        self.words.set_token(shape_token(state.shape))
        self.form.addWidget(self._facts())
        meaning = self._meaning()
        if meaning:
            self.form.addWidget(CalmBox(meaning))
        if entry.row.transaction:
            self._add_transaction_buttons()
        self.add_secondary(self.tr("Close")).setDefault(True)
        if entry.job_id:
            self.show_job = self.add_primary(self.tr("Show the job"))

    def answer(self) -> str:
        """The job that was asked for."""
        return self._entry.job_id

    def _facts(self) -> KeyValueGrid:
        row, grid, account = self._entry.row, KeyValueGrid(), self._account
        purse = "USDC" if row.purse is Purse.WALLET else self.tr("Venice credit")
        grid.add(
            self.tr("Amount"), (Run(entry_amount(self._entry), Role.STRONG), Run(purse, token=Token.MUTED))
        )
        grid.add(self.tr("Account"), account.name if account else self.tr("an account that was removed"))
        if row.title:
            grid.add(self.tr("What for"), displayable(row.title, 200))
        grid.add(self.tr("When"), exact_time(row.time))
        if row.counterparty:
            key = self.tr("From") if row.way is Way.IN else self.tr("To")
            grid.add(key, Run(row.counterparty, Role.MONO, Token.MUTED, elide=True))
        if row.transaction:
            grid.add(self.tr("Transaction"), Run(row.transaction, Role.MONO, Token.MUTED, elide=True))
        for number in row.ledger_ids:
            grid.add(self.tr("Ledger row"), Run(displayable(number, 80), Role.MONO, Token.MUTED, elide=True))
        compared = " ".join(part for part in (ledger_sentence(row), told(row.odd)) if part)
        if compared:
            grid.add(self.tr("Compared"), compared)
        return grid

    def _meaning(self) -> str:
        what = self._entry.row.what
        if self._entry.watched or not self._entry.problem:
            return ""
        if what is What.ELSEWHERE:
            return self.tr(
                "It left this wallet without Gondola and counts against your limits. If it was not you, somebody else "
                "has this wallet's key: move what is left to another wallet."
            )
        if what is What.CHARGE:
            return self.tr(
                "Venice took this from your credit for something that Gondola did not queue: another program with this "
                "wallet's key, or Gondola on another computer."
            )
        if what is What.TOP_UP:
            return self.tr("Credit that Gondola did not pay for: added on venice.ai, or by another program.")
        return ""

    def _add_transaction_buttons(self) -> None:
        row, holder = self._entry.row, QWidget()
        line = FlowLayout(holder, gap=8)
        if self._account is not None:
            link = self._account.network.transaction_url(row.transaction)
            self.explorer = SecondaryButton(self.tr("See it on the chain"), "external-link")
            self.explorer.clicked.connect(lambda: open_link(link))
            line.addWidget(self.explorer)
        self.copy = IconButton("copy", self.tr("Copy the transaction"))
        self.copy.clicked.connect(lambda: copy_text(row.transaction))
        line.addWidget(self.copy)
        self.form.addWidget(holder)
