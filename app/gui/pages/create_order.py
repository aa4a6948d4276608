"""From what is on the page to a price, and from a price to a queued job; nothing is sent without a press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from app.domain import errors
from app.domain.account import Account
from app.domain.catalogue import AudioModel, JobRequest, problems
from app.gui.dialogs.limits import limits_first
from app.gui.language.told import told
from app.gui.pages.create_form import RequestForm
from app.gui.pages.create_price import PriceCard
from app.gui.pages.model_picker import ModelPicker
from app.gui.shell import Shell

QUOTE_AFTER_MS = 450


class Ordering(QObject):
    """Keeps price and request together: a price counts only for exactly what it was asked for."""

    def __init__(
        self,
        shell: Shell,
        parts: tuple[ModelPicker, RequestForm, PriceCard],
        is_open: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._picker, self._form, self._price = parts
        self._is_open = is_open
        self._priced: JobRequest | None = None
        self._suggested = ""
        self.account: Account | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(QUOTE_AFTER_MS)
        self._soon.timeout.connect(self.ask_price)
        self._form.changed.connect(self.edited)
        self._price.create_wanted.connect(self.create)
        self._price.suggestion_wanted.connect(self._use_suggestion)

    def stop(self) -> None:
        """No price is asked for any more."""
        self._soon.stop()

    def edited(self) -> None:
        """Every edit makes the price unknown until the host has said it for exactly this."""
        model, request = self._picker.model(), self._form.request()
        self._priced = None
        self._price.say_notice("")
        self._soon.stop()
        if model is None or request is None:
            return
        found = problems(model, request)
        self._form.show_problems(found)
        if not request.prompt:
            self._price.say_nothing_yet(self.tr("Write a prompt, and the price appears here."))
        elif found:
            self._price.say_nothing_yet(self.tr("The price appears once what is marked is right."))
        else:
            self._price.say_nothing_yet(self.tr("Asking for the price…"))
            self._soon.start()

    def ask_price(self) -> None:
        """Ask the host for the price of what is on the page now."""
        self._soon.stop()
        model, request = self._picker.model(), self._form.request()
        if model is None or request is None or problems(model, request):
            return
        self._price.say_nothing_yet(self.tr("Asking for the price…"))
        self._shell.run("quote", self._quote(model, request))

    def create(self) -> None:
        """Queue exactly what the shown price is for, from the account that is shown."""
        model, request, price = self._picker.model(), self._priced, self._price.price()
        if model is None or request is None or price is None or self.account is None:
            return
        self._price.set_busy(True)
        self._price.say_notice("")
        self._shell.run("create", self._queue(self.account, model, request, price))

    async def _quote(self, model: AudioModel, request: JobRequest) -> None:
        price, trouble = 0, ""
        try:
            price = await self._shell.gondola.orders.quote(model, request)
        except errors.GondolaError as error:
            trouble = told(error.sentence())
        if not self._is_open() or self._form.request() != request:
            return
        if trouble:
            self._price.say_trouble(trouble)
            return
        self._priced = request
        self._price.say_price(price)

    async def _queue(self, account: Account, model: AudioModel, request: JobRequest, price: int) -> None:
        gondola = self._shell.gondola
        try:
            if not await limits_first(self._shell, self._price):
                return
            job = await gondola.orders.queue(account, model, request, seen_price_micro_usdc=price)
            gondola.watcher.follow(job)
        except errors.CreditLow as error:
            self._tell(told(error.sentence()), self.tr("Add credit…"))
            return
        except errors.ContentRefused as error:
            self._suggested = error.suggested_prompt
            action = self.tr("Use its suggestion") if self._suggested else ""
            self._tell(told(error.sentence()), action, suggestion=True)
            return
        finally:
            if self._is_open():
                self._price.set_busy(False)
        if self._is_open():
            self._form.clear()
        self._shell.show_job(job.id)

    def _tell(self, words: str, action: str, *, suggestion: bool = False) -> None:
        if self._is_open():
            self._price.say_notice(words, action, suggestion=suggestion)

    def _use_suggestion(self) -> None:
        request = self._form.request()
        if request is not None and self._suggested:
            self._form.fill(replace(request, prompt=self._suggested))
