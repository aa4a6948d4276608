"""Keeps the payments page in line with the books: reads them while somebody looks, never more often than needed."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.account import Account
from app.domain.book_alerts import Alert
from app.domain.policy import Spent
from app.gui.dialogs.export_books import ExportSheet
from app.gui.models.book_words import alert_words, weightiest
from app.gui.shell import Shell
from app.gui.theme.shapes import Shape
from app.gui.widgets.banners import Banner
from app.services.books import BooksReading

FRESH = timedelta(seconds=60)
"""The books read themselves; the page asks only where nothing newer is there."""


class BookNotes(QObject):
    """``changed`` when there is a newer reading of some account."""

    changed = Signal()

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._accounts: tuple[Account, ...] = ()
        self._watched: tuple[Account, ...] = ()
        self._reading = False

    def look(self, accounts: tuple[Account, ...]) -> None:
        """Show what is known of these accounts, and read what is old."""
        self._accounts = tuple(account for account in accounts if account.is_wallet)
        self._watched = tuple(account for account in accounts if account.is_only_watched)
        self.changed.emit()
        if not self._reading and any(map(self._is_old, (*self._accounts, *self._watched))):
            self._reading = True
            self._shell.run("books", self._read())

    def readings(self) -> tuple[BooksReading, ...]:
        """The newest of every account; none while one of them was never read."""
        books = self._shell.gondola.books
        found = [books.last(account.id) for account in self._accounts]
        return tuple(reading for reading in found if reading is not None) if all(found) else ()

    def found(self) -> tuple[BooksReading, ...]:
        """Every reading there is, of addresses that are only watched too."""
        books = self._shell.gondola.books
        readings = (books.last(account.id) for account in (*self._accounts, *self._watched))
        return tuple(reading for reading in readings if reading is not None)

    def spent_elsewhere(self) -> Spent:
        """What left the wallets without Gondola, as the limits count it; what is not known is not in it."""
        total = Spent()
        for account in self._accounts:
            seen = self._shell.gondola.books.spent_elsewhere(account)
            total = total if seen is None else total.plus(seen.spent)
        return total

    async def export(self, parent: QWidget) -> None:
        """Let the person choose what to export, write it, and show the file."""
        gondola = self._shell.gondola
        folder = (await gondola.settings.preferences()).downloads
        accounts = await gondola.wallet.accounts()
        done = await ExportSheet(self._shell, accounts, folder, parent).ask()
        if done is None:
            return
        words = (
            self.tr("Saved as {name}") if done.whole else self.tr("Saved as {name}; not all could be read")
        )
        self._shell.toast(words.format(name=done.path.name))
        await gondola.opener.reveal(done.path)

    async def _read(self) -> None:
        try:
            for account in (*self._accounts, *self._watched):
                if self._is_old(account):
                    await self._shell.gondola.books.read(account)
                    self.changed.emit()
        finally:
            self._reading = False

    def _is_old(self, account: Account) -> bool:
        last = self._shell.gondola.books.last(account.id)
        return last is None or self._shell.gondola.clock.now() - last.made_at > FRESH


class AlertBanner(Banner):
    """The weightiest thing in the books that a person has to hear of. ``job_wanted(id)`` is its button."""

    job_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._alert: Alert | None = None
        self.acted.connect(self._follow)
        self.hide()

    def look(self, readings: tuple[BooksReading, ...]) -> None:
        """Decide anew what to say."""
        self._alert, more = weightiest(readings)
        self.setVisible(self._alert is not None)
        if self._alert is not None:
            action = self.tr("Show the job") if self._alert.job_id else ""
            shape = Shape.CROSS if self._alert.level == "bad" else Shape.TRIANGLE
            self.say(alert_words(self._alert, more), action, shape)

    def _follow(self) -> None:
        if self._alert is not None and self._alert.job_id:
            self.job_wanted.emit(self._alert.job_id)
