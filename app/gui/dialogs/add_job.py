"""Adds a job that was queued elsewhere: by its number, a pasted answer, a seller's address, or from a listing."""

from __future__ import annotations

from enum import StrEnum

import shiboken6
from PySide6.QtWidgets import QWidget

from app.domain.account import Account, usable
from app.domain.display import displayable
from app.domain.errors import GondolaError, InvalidInput
from app.domain.job import Job
from app.domain.listing import Listing
from app.domain.pasted import MOST_CHARACTERS, checked_identifier, read_queue_answer
from app.gui.dialogs.accounts import AccountSelect
from app.gui.dialogs.desk import choose_file
from app.gui.dialogs.forms import Field
from app.gui.dialogs.listing import ListingSheet
from app.gui.dialogs.look_choice import LookChoice
from app.gui.dialogs.watching import SellerTerms, watch_at_seller, watch_job
from app.gui.dialogs.work import WorkSheet
from app.gui.language.told import told
from app.gui.shell import Shell
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.fields import LineField, TextField
from app.gui.widgets.labels import Text


class _Way(StrEnum):
    NUMBER = "number"
    PASTE = "paste"
    SELLER = "seller"


class AddJobSheet(WorkSheet[Job]):
    """Returns the job, which is watched already, or None. Only at a seller's address looking may cost money."""

    WIDTH = 580

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(
            shell,
            parent,
            self.tr("Add a job"),
            self.tr("Watch a job that was queued elsewhere."),
        )
        self._parent_widget = parent
        self._listing: Listing | None = None
        self.ways = ChipRow(self.tr("How do you have it?"))
        self.model = LineField(self.tr("Model"), "elevenlabs-music", mono=True)
        self.queue_id = LineField(self.tr("Job number (queue_id)"), "9f2c4477-…", mono=True)
        self.address = LineField(
            self.tr("Address of the seller"), "https://audio.example.com/retrieve", mono=True
        )
        self.looking = LookChoice()
        self.pasted = TextField(self.tr("Answer"), '{"model": "…", "queue_id": "…"}', 4)
        self.pasted.most_characters = MOST_CHARACTERS + 1
        self.found = Text(role=Role.SMALL, token=Token.MUTED, wrap=True)
        self.name = LineField(self.tr("Title"), self.tr("What you call it"))
        self.accounts = AccountSelect(self.tr("Account"), ())
        self._build()

    async def ask(self) -> Job | None:
        """Offer the accounts there are; a chosen listing takes over with a sheet of its own."""
        accounts = await self.shell.gondola.wallet.accounts()
        self._offer(usable(accounts))
        job = await super().ask()
        if self._listing is None:
            return job
        sheet = ListingSheet(self.shell, self._listing, accounts, self._parent_widget)
        sheet.comes_by_itself = self.comes_by_itself
        return await sheet.ask()

    async def work(self) -> Job:
        """Read what was typed or pasted, and watch it."""
        way, account = self.ways.current(), self.accounts.account()
        if way == _Way.PASTE:
            model, queue_id = read_queue_answer(self.pasted.toPlainText())
        else:
            model = _checked(self.model, self.tr("Type the model, such as elevenlabs-music."))
            queue_id = _checked(self.queue_id, self.tr("Type the job's number."))
        if account is None:
            raise InvalidInput(
                self.tr("There is no account to look with."), means="", do=self.tr("Add one under Wallet.")
            )
        if way == _Way.SELLER:
            terms = SellerTerms(self.address.text().strip(), plan=self.looking.plan())
            named = (model, queue_id, self.name.text())
            return await watch_at_seller(self.shell, self, account, named, terms)
        return await watch_job(self.shell, account, model, queue_id, self.name.text())

    def fill(self, model: str, queue_id: str) -> None:
        """Offer a job whose model and number are known already."""
        self.ways.select(_Way.NUMBER)
        self.model.setText(model)
        self.queue_id.setText(queue_id)

    def open_listing(self, listing: Listing) -> None:
        """Leave this sheet for the listing's own."""
        self._listing = listing
        self.reject()

    def _build(self) -> None:
        self.ways.add(_Way.NUMBER, self.tr("Its number"))
        self.ways.add(_Way.PASTE, self.tr("A pasted answer"))
        self.ways.add(_Way.SELLER, self.tr("A seller's address"))
        self.ways.selected.connect(self._show)
        self._by_number = (
            Field(self.tr("Model"), self.model),
            Field(self.tr("Job number (queue_id)"), self.queue_id),
        )
        self._by_paste = (Field(self.tr("The answer to the queue call"), self.pasted), self.found)
        self.pasted.textChanged.connect(self._read)
        self._by_address = (
            Field(
                self.tr("Address of the seller"),
                self.address,
                self.tr("Of the call that fetches audio. This seller may charge for each look."),
            ),
        )
        self._by_plan = Field(self.tr("How to look"), self.looking)
        self._account_field = Field(self.tr("Account"), self.accounts)
        self.form.addWidget(self.ways)
        for part in (
            *self._by_address,
            *self._by_number,
            *self._by_paste,
            self._account_field,
            self._by_plan,
        ):
            self.form.addWidget(part)
        self.form.addWidget(Field(self.tr("Title (if you like)"), self.name))
        self.listing = SecondaryButton(self.tr("Open a listing…"), "file")
        self.listing.clicked.connect(lambda: self.shell.run("open-listing", self._choose_listing()))
        self.add_aside(self.listing)
        self.add_secondary(self.tr("Not now"))
        self.primary = self.add_primary(self.tr("Watch it"), on_enter=True)
        self._show(_Way.NUMBER)

    def _offer(self, accounts: tuple[Account, ...]) -> None:
        fresh = AccountSelect(self.tr("Account"), accounts, self.shell.account())
        self._account_field.replace(fresh)
        self.accounts = fresh

    def _show(self, way: str) -> None:
        seller = way == _Way.SELLER
        for part in (*self._by_address, self._by_plan):
            part.setVisible(seller)
        for part in self._by_number:
            part.setVisible(way != _Way.PASTE)
        for shown in self._by_paste:
            shown.setVisible(way == _Way.PASTE)
        self._account_field.set_hint(
            self.tr("The wallet that pays for each look.")
            if seller
            else self.tr("The one that queued it: Venice shows a job to nobody else. Looking is free.")
        )
        self.primary.set_words(self.tr("Watch and pay per look") if seller else self.tr("Watch it"))
        self.say_problem("")
        {_Way.PASTE: self.pasted, _Way.SELLER: self.address}.get(_Way(way), self.model).setFocus()

    def _read(self) -> None:
        """Say at once what was found in the pasted text."""
        self.say_problem("")
        try:
            model, queue_id = read_queue_answer(self.pasted.toPlainText())
        except InvalidInput:
            self.found.setText("")
            return
        words = self.tr("Found: {model}, {queue_id}")
        self.found.setText(words.format(model=displayable(model, 80), queue_id=displayable(queue_id, 80)))

    async def _choose_listing(self) -> None:
        kinds = self.tr("Listings (*.json *.txt);;All files (*)")
        path = await choose_file(self, self.tr("Open a listing"), kinds)
        if path is None or not shiboken6.isValid(self):
            return
        try:
            self.open_listing(await self.shell.gondola.read_listing(path))
        except GondolaError as error:
            self.say_problem(told(error.sentence()))


def _checked(field: LineField, missing: str) -> str:
    if not field.text().strip():
        raise InvalidInput(missing, means="", do="")
    return checked_identifier(field.text())
