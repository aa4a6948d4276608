"""The payments page: what was paid in and what was used, each with its state, its proof and its story."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.account import Account
from app.domain.book_rows import BookRow
from app.domain.charge import Charge
from app.domain.errors import GondolaError
from app.domain.events import (
    AccountsChanged,
    BalancesChanged,
    ChargeChanged,
    Event,
    JobAdded,
    PaymentChanged,
)
from app.domain.payment import Payment
from app.domain.policy import Spent
from app.gui.delegates.table import RowTable
from app.gui.models.book_entries import BookEntry, beside, strays
from app.gui.models.book_words import agreement_words, unread_words
from app.gui.models.payment_filter import MoneyFilter
from app.gui.models.payment_order import BY_COLUMN, PaymentOrder, place_by
from app.gui.models.payments import (
    ALL,
    OPEN,
    PROBLEMS,
    Entry,
    MoneyRow,
    PaymentsModel,
    money_row,
)
from app.gui.pages.book_notes import AlertBanner, BookNotes
from app.gui.pages.money_footer import MoneyFooter
from app.gui.pages.page import Page
from app.gui.pages.payment_actions import EntryOpener
from app.gui.pages.payment_columns import payment_columns
from app.gui.shell import Shell
from app.gui.theme.fonts import px
from app.gui.widgets.banners import EmptyState
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.fields import SearchField, Select
from app.gui.widgets.spoken import caption_unseen
from app.gui.widgets.surfaces import Card, HairLine


class PaymentsPage(Page):
    """A click on a row, or Return, opens its details. ``order_chosen(name)`` when rows are put in another order."""

    order_chosen = Signal(str)
    order_key = "payments/order"

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._accounts: dict[str, Account] = {}
        self._model_names: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._spent = (Spent(), Spent())
        self._beside: dict[str, BookRow] = {}
        self._strays: tuple[BookEntry, ...] = ()
        self._opener = EntryOpener(shell, self)
        self._books = BookNotes(shell, self)
        self.model = PaymentsModel(self._row_of)
        self.filter = MoneyFilter(self.model)
        self.table, self._columns = RowTable(self.tr("Payments")), payment_columns(())
        self.chips = ChipRow(self.tr("Show"))
        self.search = SearchField(self.tr("Search…"))
        self.sorting = Select(self.tr("Order"))
        self.footer = MoneyFooter()
        self.empty = EmptyState("payments", "", "")
        self.alerts = AlertBanner()
        self.export = SecondaryButton(self.tr("Export…"), "download")
        self._lay_out()
        self.alerts.job_wanted.connect(shell.show_job)
        self.export.clicked.connect(lambda: shell.run("export", self._books.export(self)))
        self._books.changed.connect(self._show_books)
        self.chips.selected.connect(lambda _key: self._filter())
        self.search.textChanged.connect(lambda _text: self._filter())
        self.sorting.currentIndexChanged.connect(lambda _at: self._sort())
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by_column)
        self.table.activated.connect(self._open_row)
        self.table.clicked.connect(self._open_row)

    def tables(self) -> dict[str, RowTable]:
        """What is remembered how a person arranged it."""
        return {"payments": self.table}

    def order_by(self, name: str) -> None:
        """Take an order that was kept; a name that is none changes nothing."""
        if self.sorting.findData(name) >= 0:
            self.sorting.setCurrentIndex(self.sorting.findData(name))

    def refresh(self) -> None:
        """Read the records and the sums."""
        self.shell.run("payments", self._read())
        self.shell.run("payments-models", self._read_names())

    def hear(self, event: Event) -> None:
        """A change repaints its row."""
        match event:
            case PaymentChanged(payment):
                self._take(payment)
            case ChargeChanged(charge):
                self._take(charge)
            case JobAdded(job):
                self._titles[job.id] = job.title
            case AccountsChanged():
                self.refresh()
            case BalancesChanged():
                self._show_credit()
            case _:
                return

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(px(18), px(16), px(18), px(14))
        page.setSpacing(px(12))
        top = QHBoxLayout()
        for key, label in ((ALL, self.tr("All")), (OPEN, self.tr("Open")), (PROBLEMS, self.tr("Problems"))):
            self.chips.add(key, label)
        top.addWidget(self.chips)
        top.addStretch(1)
        top.setSpacing(px(8))
        self._offer_orders()
        top.addWidget(self.sorting)
        top.addWidget(self.search)
        top.addWidget(self.export)
        page.addLayout(top)
        caption_unseen(self.sorting)
        page.addWidget(self.alerts)
        card = Card(padding=1, spacing=0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.table.setModel(self.filter)
        self.table.set_columns(self._columns)
        card.body.addWidget(self._stack, 1)
        card.body.addWidget(HairLine())
        card.body.addWidget(self.footer)
        page.addWidget(card, 1)

    def _offer_orders(self) -> None:
        for order, words in (
            (PaymentOrder.NEWEST, self.tr("Newest first")),
            (PaymentOrder.OLDEST, self.tr("Oldest first")),
            (PaymentOrder.TITLE, self.tr("By title")),
            (PaymentOrder.AMOUNT, self.tr("Highest cost first")),
            (PaymentOrder.LEDGER, self.tr("At Venice")),
            (PaymentOrder.STATE, self.tr("State")),
            (PaymentOrder.PROOF, self.tr("Proof")),
            (PaymentOrder.TRANSACTION, self.tr("Transaction")),
        ):
            self.sorting.addItem(words, order.value)

    def _sort_by_column(self, column: int) -> None:
        """The name of a column was clicked: by that, or newest first again."""
        wanted = BY_COLUMN[column]
        again = self.sorting.currentData() == wanted.value
        self.order_by((PaymentOrder.NEWEST if again else wanted).value)

    def _sort(self) -> None:
        order = PaymentOrder(self.sorting.currentData())
        self.model.order_by(place_by(order))
        self.table.show_sorted(None if order is PaymentOrder.NEWEST else BY_COLUMN.index(order))
        self.table.scrollToTop()
        self.order_chosen.emit(order.value)

    async def _read(self) -> None:
        gondola = self.shell.gondola
        accounts = await gondola.wallet.accounts()
        payments, charges = await gondola.history.payments(), await gondola.history.charges()
        titles = await gondola.history.titles({each.job_id for each in payments if each.job_id})
        spent = await gondola.history.spent()
        if not self.is_open():
            return
        self._accounts = {account.id: account for account in accounts}
        self._titles = dict(titles)
        self.model.show([*payments, *charges, *self._strays])
        self._spent = spent
        self._show_credit()
        self._count()
        self._books.look(accounts)

    async def _read_names(self) -> None:
        """What models are called; without an answer their ids do."""
        try:
            models = await self.shell.gondola.catalogue.models()
        except GondolaError:
            return
        names = {model.id: model.name for model in models}
        if self.is_open() and names != self._model_names:
            self._model_names = names
            self.model.show([row.entry for row in self.model.rows()])

    async def _read_spent(self) -> None:
        self._spent = await self.shell.gondola.history.spent()
        if self.is_open():
            self._show_spent()

    def _show_spent(self) -> None:
        """As the limits count it: what went elsewhere is in what was paid in."""
        paid_in, used = self._spent
        self.footer.show_spent(paid_in.plus(self._books.spent_elsewhere()), used)

    def _take(self, entry: Payment | Charge) -> None:
        self.model.upsert(entry)
        self._count()
        self.shell.run("payments-sums", self._read_spent())

    def _row_of(self, entry: Entry) -> MoneyRow:
        account = self._accounts.get(entry.account_id)
        name = account.name if account else ""
        model = self._model_names.get(entry.model, entry.model) if isinstance(entry, Charge) else ""
        title = self._titles.get(entry.job_id, "")
        now, row = self.shell.gondola.clock.now(), self._beside.get(entry.id)
        return money_row(entry, name, model, now, title, row)

    def _count(self) -> None:
        rows = self.model.rows()
        unsettled, problems = sum(row.open for row in rows), sum(row.problem for row in rows)
        self.chips.set_count(ALL, len(rows))
        self.chips.set_count(OPEN, unsettled)
        self.chips.set_count(PROBLEMS, problems)
        readings = self._books.readings()
        ours = [row.entry for row in rows if not isinstance(row.entry, BookEntry)]
        changed = max((entry.changed_at or entry.created_at for entry in ours), default=None)
        words = agreement_words(readings, changed)
        self.footer.show_open(unsettled, problems, words, unread_words(readings))
        self._fit_columns(rows)
        self._show_empty()

    def _fit_columns(self, rows: tuple[MoneyRow, ...]) -> None:
        wanted = payment_columns(rows)
        if wanted != self._columns:
            self._columns = wanted
            self.table.set_columns(wanted)

    def _show_books(self) -> None:
        """Something was read: what is wrong goes above the table, whether it all agrees below it."""
        if self.is_open():
            self._join()
            self.alerts.look(self._books.readings())
            self._show_spent()
            self._count()

    def _join(self) -> None:
        """Put the ledger's side beside ours, and among them what is only there; nothing moves unless one changed."""
        found = self._books.found()
        joined = (beside(found), strays(found))
        if joined != (self._beside, self._strays):
            self._beside, self._strays = joined
            ours = [row.entry for row in self.model.rows() if not isinstance(row.entry, BookEntry)]
            self.model.show([*ours, *self._strays])

    def _filter(self) -> None:
        self.filter.choose(self.chips.current(), self.search.text())
        self._show_empty()

    def _show_empty(self) -> None:
        if not self.model.rows():
            self.empty.say(
                self.tr("Nothing paid yet"),
                self.tr(
                    "Credit that you add and jobs that are taken from it appear here, each with its proof."
                ),
            )
        else:
            self.empty.say(self.tr("Nothing like that"), self.tr("No payment fits what you chose above."))
        self._stack.setCurrentWidget(self.table if self.filter.rowCount() else self.empty)

    def _show_credit(self) -> None:
        balances = (self.shell.gondola.wallet.balances(account_id) for account_id in self._accounts)
        self.footer.show_credit([has.credit.credit_micro_usdc for has in balances if has and has.credit])

    def _open_row(self, index: QModelIndex) -> None:
        entry = self.model.row(self.filter.mapToSource(index).row()).entry
        self._opener.open(entry, self._accounts.get(entry.account_id), self._beside.get(entry.id))
