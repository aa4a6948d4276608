"""Waits with the person for money to reach an address: says that it came, or that something else did."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.account import Account
from app.domain.arrivals import Holdings
from app.domain.events import Event, FundsArrived
from app.gui.language.figures import format_eth, format_usdc
from app.gui.language.told import told
from app.gui.shell import Shell
from app.gui.theme.fonts import Role, px
from app.gui.theme.shapes import Shape
from app.gui.widgets.banners import Banner
from app.gui.widgets.labels import Text
from app.gui.widgets.status import ShapeMark


class ArrivalPart(QWidget):
    """``grown`` when it needs more room."""

    grown = Signal()

    def __init__(self, shell: Shell, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell, self._account = shell, account
        self._task: asyncio.Task[object] | None = None
        self._came_micro_usdc = 0
        self._ether_before: int | None = None
        self.mark, self.words = ShapeMark(Shape.RING), Text(role=Role.STRONG, wrap=True)
        self.ether = Banner(shape=Shape.TRIANGLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.mark)
        line.addWidget(self.words, 1)
        column.addLayout(line)
        column.addWidget(self.ether)
        self.ether.hide()
        self._say(Shape.RING, self._waiting_words())

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Look every few seconds until this is left."""
        leave = self._shell.gondola.feed.subscribe(self._heard)
        self._shell.run("arrivals", self._attend())
        try:
            yield
        finally:
            leave()
            task, self._task = self._task, None
            if task is not None:
                task.cancel()

    def show_holdings(self, has: Holdings) -> None:
        """What is there now."""
        if not shiboken6.isValid(self):
            return
        if has.problem and not self._came_micro_usdc:
            words = self.tr("{problem} We go on looking.").format(problem=told(has.problem))
            self._say(Shape.TRIANGLE, words)
        elif not self._came_micro_usdc:
            self._say(Shape.RING, self._waiting_words())
        self._show_ether(has)

    async def _attend(self) -> None:
        self._task = asyncio.current_task()
        await self._shell.gondola.arrivals.attend(self._account, self.show_holdings)

    def _heard(self, event: Event) -> None:
        if isinstance(event, FundsArrived) and event.account.id == self._account.id:
            self._came_micro_usdc += event.amount_micro_usdc
            words = self.tr("{amount} USDC arrived.").format(amount=format_usdc(self._came_micro_usdc))
            self._say(Shape.TICK, words)

    def _show_ether(self, has: Holdings) -> None:
        if has.ether_wei is None:
            return
        before = self._ether_before
        if before is None:
            self._ether_before = before = has.ether_wei
        came = has.ether_wei - before
        if not has.has_ether or (came <= 0 and self.ether.isVisible()):
            return
        if came > 0:
            words = self.tr(
                "{amount} ETH came instead of USDC. It is yours and safe, but Venice takes only USDC. Keep it: moving "
                "USDC out needs a little ETH. Send USDC to the same address, on {network}."
            )
        else:
            words = self.tr(
                "{amount} ETH lies in this wallet. It is yours and safe, but Venice takes only USDC. Keep it: moving "
                "USDC out needs a little ETH. Send USDC to the same address, on {network}."
            )
        amount = format_eth(came if came > 0 else has.ether_wei)
        self.ether.say(words.format(amount=amount, network=self._account.network.name))
        self.ether.show()
        self.grown.emit()

    def _say(self, shape: Shape, words: str) -> None:
        if words != self.words.text():
            self.mark.set_shape(shape)
            self.words.setText(words)
            self.setAccessibleName(words)
            self.grown.emit()

    def _waiting_words(self) -> str:
        return self.tr(
            "Waiting for USDC on {network}. It rings when it is here, also when you close this."
        ).format(network=self._account.network.name)
