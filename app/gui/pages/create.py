"""Creating a job: a model, a request, the live price, and one press that queues it once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain import errors
from app.domain.catalogue import JobRequest
from app.domain.events import AccountsChanged, BalancesChanged, Event, LimitsChanged
from app.gui.dialogs.forms import ScrollBody
from app.gui.dialogs.top_up import add_credit
from app.gui.language.told import told
from app.gui.pages.account_offer import offer_accounts
from app.gui.pages.batch_maker import BatchMaker
from app.gui.pages.create_form import RequestForm
from app.gui.pages.create_order import Ordering
from app.gui.pages.create_price import PriceCard
from app.gui.pages.model_picker import ModelPicker
from app.gui.pages.page import Page
from app.gui.shell import Shell
from app.gui.theme.fonts import px
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.surfaces import Card

_NARROW, _WIDEST = 900, 1600
_ONE, _MANY = "one", "many"


class CreatePage(Page):
    """What is shown is what is asked for: account, request and price are taken as they stand on the page."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._wished: JobRequest | None = None
        self._brought: list[Path] = []
        self.picker = ModelPicker()
        self.form = RequestForm()
        self.price = PriceCard()
        self.order = Ordering(shell, (self.picker, self.form, self.price), self.is_open, self)
        self.many = BatchMaker(shell)
        self.modes = ChipRow(self.tr("How many"))
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read models, account and credit."""
        self._show_account()
        self.shell.run("create-models", self._read_models())

    def hear(self, event: Event) -> None:
        """Credit and accounts change while one writes."""
        if isinstance(event, AccountsChanged | BalancesChanged):
            self._show_account()
        if isinstance(event, BalancesChanged | LimitsChanged):
            self.many.order.sum_up_again()

    def close_page(self) -> None:
        """No price is asked for any more."""
        self.order.stop()
        self.many.order.stop()
        super().close_page()

    def fill(self, request: JobRequest) -> None:
        """Show a request to go on from; its model is chosen as soon as it is known."""
        self._wished = request
        self.modes.select(_ONE)
        self._use_wish()

    def bring(self, paths: list[Path]) -> None:
        """List what is at these paths among many at once, as soon as there are models to check it against."""
        self._brought += paths
        self.modes.select(_MANY)
        if self.picker.model() is None:
            self.many.bring.say(self.tr("What you brought is read as soon as the models can be seen."))
        self._use_wish()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Another account may have been chosen at the top of the window meanwhile."""
        super().enterEvent(event)
        self._show_account()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The price gives way first; on a very wide screen lines stay short enough to read."""
        super().resizeEvent(event)
        self.price.setFixedWidth(px(264 if self.width() < px(_NARROW) else 320))
        beside = max(px(18), (self.width() - px(_WIDEST)) // 2)
        self._page.setContentsMargins(beside, px(14), beside, px(14))
        self.many.make_room(self.width())

    def _lay_out(self) -> None:
        self._page = page = QVBoxLayout(self)
        page.setContentsMargins(px(18), px(14), px(18), px(14))
        page.setSpacing(px(12))
        self.modes.add(_ONE, self.tr("One job"))
        self.modes.add(_MANY, self.tr("Many at once"))
        page.addWidget(self.modes)
        page.addWidget(self.stack, 1)
        one = QWidget()
        self.stack.addWidget(one)
        self.stack.addWidget(self.many)
        row = QHBoxLayout(one)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(18), px(16), px(18), px(16))
        column.setSpacing(px(14))
        column.addWidget(self.picker)
        column.addWidget(self.form, 1)
        card = Card(padding=1, spacing=0)
        card.body.addWidget(ScrollBody(content))
        row.addWidget(card, 1)
        row.addWidget(self.price)

    def _connect(self) -> None:
        self.modes.selected.connect(lambda mode: self.stack.setCurrentIndex(int(mode == _MANY)))
        self.many.started.connect(lambda: self.shell.go("jobs"))
        self.many.card.credit_wanted.connect(self._add_credit)
        self.many.card.account_wanted.connect(
            lambda: self.shell.run(
                "offer-accounts", offer_accounts(self.shell, self.many.card.badge, self._choose)
            )
        )
        self.form.changed.connect(self._show_account)
        self.picker.chosen.connect(self.form.set_model)
        self.price.retry_wanted.connect(
            lambda: self.refresh() if self.picker.model() is None else self.order.ask_price()
        )
        self.price.credit_wanted.connect(self._add_credit)
        self.price.account_wanted.connect(
            lambda: self.shell.run(
                "offer-accounts", offer_accounts(self.shell, self.price.badge, self._choose)
            )
        )

    async def _read_models(self) -> None:
        try:
            models = await self.shell.gondola.catalogue.models()
        except errors.GondolaError as error:
            if self.is_open() and self.picker.model() is None:
                self.price.say_trouble(told(error.sentence()))
            return
        if self.is_open():
            self.picker.show_models(models)
            self.many.show_models(models)
            self._use_wish()

    def _use_wish(self) -> None:
        if self._brought and self.picker.model() is not None:
            paths, self._brought = self._brought, []
            self.many.order.take(paths)
        wished = self._wished
        if wished is not None and self.picker.choose(wished.model):
            self._wished = None
            self.form.fill(wished)

    def _show_account(self) -> None:
        self.order.account = account = self.shell.account()
        has = None if account is None else self.shell.gondola.wallet.balances(account.id)
        self.price.show_account(account, has)
        self.many.show_account(account)

    def _add_credit(self) -> None:
        if self.order.account is not None:
            self.shell.run("add-credit", add_credit(self.shell, self.order.account, self))

    def _choose(self, account_id: str) -> None:
        self.shell.choose_account(account_id)
        self._show_account()
