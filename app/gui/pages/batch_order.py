"""From what is brought to a list with prices, and from the list to a batch under way; all of it is asked about once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain import errors
from app.domain.account import Account
from app.domain.batch_plan import Plan
from app.domain.batch_preview import Priced
from app.domain.batch_rows import Reading
from app.gui.dialogs.limits import limits_first
from app.gui.language.figures import local_count
from app.gui.language.told import told
from app.gui.pages.batch_bring import BatchBring
from app.gui.pages.batch_card import BatchCard
from app.gui.pages.batch_list import BatchList
from app.gui.shell import Shell

_TOLD = 3


class BatchOrdering(QObject):
    """Keeps list and total together. ``listed(bool)``: there is a list, or none any more; ``started``: it goes."""

    listed = Signal(bool)
    started = Signal()

    def __init__(self, shell: Shell, parts: tuple[BatchBring, BatchList, BatchCard], parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._desk = shell.gondola.batches.desk
        self._bring, self._list, self._card = parts
        self._account: Account | None = None
        self._reading, self._plan = Reading(), Plan()
        self._priced: tuple[Priced, ...] = ()
        self._turn = self._cleared = 0
        self._one_by_one = asyncio.Lock()
        self._title = ""
        self.names: dict[str, str] = {}
        self._card.retry_wanted.connect(self._price_again)
        self._card.leave_out_changed.connect(self._sum_up)
        self._card.start_wanted.connect(self._start)

    def show_account(self, account: Account | None) -> None:
        """Whose credit it is; another one has other limits and credit."""
        other = (account and account.id) != (self._account and self._account.id)
        self._account = account
        self._card.show_account(account)
        if other:
            self.sum_up_again()

    def sum_up_again(self) -> None:
        """Credit or limits changed."""
        if self._priced and all(
            each.price_micro_usdc is not None for each in self._chosen() if each.entry.charged
        ):
            self._sum_up()

    def take(self, paths: list[Path]) -> None:
        """Read what is at these paths, and list it beside what is listed already."""
        if paths:
            self._begin_reading(paths[0].stem, lambda: self._desk.read(paths))

    def take_pasted(self) -> None:
        """Read what was pasted."""
        desk, text = self._desk, self._bring.paste.toPlainText()
        blocks = self._bring.chosen_blocks()
        self._begin_reading(self.tr("Pasted texts"), lambda: desk.read_pasted(text, blocks), text)

    def clear(self) -> None:
        """Forget the list, and what is still read for it; nothing of it was charged."""
        self._cleared += 1
        self._empty()

    def _empty(self) -> None:
        self._turn += 1
        self._reading, self._plan, self._priced, self._title = Reading(), Plan(), (), ""
        self._list.show_jobs((), (), self.names)
        self._card.say(self.tr("Bring some jobs, and their price appears here."))
        self._card.say_notice("")
        self._card.leave_out.setChecked(False)
        self._card.offer_leaving_out(0)
        self._bring.say("")
        self.listed.emit(False)

    def stop(self) -> None:
        """Whatever is still asked for is not shown any more."""
        self._turn += 1
        self._cleared += 1

    def _begin_reading(self, title: str, read: Callable[[], Awaitable[Reading]], pasted: str = "") -> None:
        """``title`` is what a new list is called; ``pasted`` is not needed any more in its field once it is listed."""
        self._shell.run("batch-read", self._read(title, read, pasted, self._cleared))

    async def _read(
        self, title: str, read: Callable[[], Awaitable[Reading]], pasted: str, cleared: int
    ) -> None:
        """List what was read; before there are models to check against, say so.

        What is brought while other things are still read, or a list is being started, comes after that: only a list
        that was emptied by the person takes no more.
        """
        if cleared == self._cleared:
            self._card.say(self.tr("Reading…"))
        try:
            async with self._one_by_one:
                found = self._reading.plus(await read())
                plan = await self._desk.plan(found, self._bring.defaults())
                if cleared != self._cleared:
                    return
                self._reading, self._plan = found, plan
                self._title = self._title or title
        except errors.GondolaError as error:
            if cleared == self._cleared:
                self._bring.say(told(error.sentence()))
                self._card.say(self.tr("Bring some jobs, and their price appears here."))
            return
        self._turn += 1
        self._priced = tuple(Priced(entry) for entry in plan.entries)
        if not plan.entries:
            self._say_nothing_found()
            return
        if self._bring.paste.toPlainText() == pasted:
            self._bring.paste.clear()
        self._bring.say("")
        self._show_list()
        self.listed.emit(True)
        await self._price(self._turn)

    def _say_nothing_found(self) -> None:
        """Nothing of it can be made: stay where things are brought, and say why."""
        sentences = [told(each.sentence()) for each in self._plan.problems]
        words = " ".join(sentences[:_TOLD]) or self.tr("There was nothing in it.")
        more = len(sentences) - _TOLD
        if more > 0:
            words = self.tr("{words} And {count} more like that.").format(
                words=words, count=local_count(more)
            )
        self._reading, self._plan, self._title = Reading(), Plan(), ""
        self._bring.say(words)
        self._card.say(self.tr("Bring some jobs, and their price appears here."))

    async def _price(self, mine: int) -> None:
        """Ask for every price, and sum up; of trouble the card tells, with a way to ask again."""
        self._card.say(self.tr("Asking for prices…"))
        try:
            prices = await self._desk.price(
                self._plan.entries, lambda known, of: self._tell_asked(mine, known, of)
            )
        except errors.GondolaError as error:
            if mine == self._turn:
                self._card.say(told(error.sentence()), trouble=True)
            return
        if mine != self._turn:
            return
        self._priced = prices.entries
        self._card.offer_leaving_out(sum(each.repeats for each in self._priced))
        self._show_list()
        if prices.trouble is not None:
            self._card.say(told(prices.trouble.sentence()), trouble=True)
        else:
            await self._preview(mine)

    def _tell_asked(self, mine: int, known: int, of: int) -> None:
        if mine == self._turn:
            self._card.say(
                self.tr("Asking for prices: {known} of {all}").format(
                    known=local_count(known), all=local_count(of)
                )
            )

    def _price_again(self) -> None:
        self._turn += 1
        self._shell.run("batch-price", self._price(self._turn))

    def _sum_up(self) -> None:
        """The list is another one: show it, and what it comes to."""
        self._show_list()
        self._turn += 1
        self._shell.run("batch-preview", self._preview(self._turn))

    async def _preview(self, mine: int) -> None:
        account = self._account
        if account is None:
            self._card.say(self.tr("There is no account yet: add one under Wallet."))
            return
        try:
            preview = await self._desk.preview(account, self._chosen())
        except errors.GondolaError as error:
            if mine == self._turn:
                self._card.say(told(error.sentence()), trouble=True)
            return
        if mine == self._turn:
            self._card.show_preview(preview)

    def _chosen(self) -> tuple[Priced, ...]:
        """What would be made: all, or all but repeats."""
        if not self._card.leave_out.isChecked():
            return self._priced
        return tuple(each for each in self._priced if not each.repeats)

    def _show_list(self) -> None:
        self._list.show_jobs(self._plan.problems, self._chosen(), self.names)

    def _start(self) -> None:
        if self._account is not None:
            self._card.set_busy(True)
            self._card.say_notice("")
            self._shell.run("batch-start", self._begin(self._account, self._chosen()))

    async def _begin(self, account: Account, chosen: tuple[Priced, ...]) -> None:
        """Start what was seen when it was pressed for; only that leaves the list."""
        try:
            async with self._one_by_one:
                # Something may still have been read: of the longer list the price was not seen yet.
                if chosen != self._chosen() or not await self._started(account, chosen):
                    return
                self._empty()
        finally:
            self._card.set_busy(False)
        self.started.emit()

    async def _started(self, account: Account, chosen: tuple[Priced, ...]) -> bool:
        plan = replace(self._plan, entries=tuple(each.entry for each in chosen))
        try:
            if not await limits_first(self._shell, self._card):
                return False
            await self._desk.start(account, self._title, plan, chosen)
        except errors.NotApproved:
            return False
        except errors.GondolaError as error:
            self._card.say_notice(told(error.sentence()))
            return False
        return True
