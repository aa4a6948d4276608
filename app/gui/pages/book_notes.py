"""Keeps the payments page in line with the books: reads them while somebody looks, never more often than needed."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from app.domain.account import Account
from app.gui.shell import Shell
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
        self._reading = False

    def look(self, accounts: tuple[Account, ...]) -> None:
        """Show what is known of these accounts, and read what is old."""
        self._accounts = tuple(account for account in accounts if account.is_wallet)
        self.changed.emit()
        if not self._reading and any(self._is_old(account) for account in self._accounts):
            self._reading = True
            self._shell.run("books", self._read())

    def readings(self) -> tuple[BooksReading, ...]:
        """The newest of every account; none while one of them was never read."""
        books = self._shell.gondola.books
        found = [books.last(account.id) for account in self._accounts]
        return tuple(reading for reading in found if reading is not None) if all(found) else ()

    def made_at(self) -> datetime | None:
        """When the oldest of them was made."""
        return min((reading.made_at for reading in self.readings()), default=None)

    async def _read(self) -> None:
        try:
            for account in self._accounts:
                if self._is_old(account):
                    await self._shell.gondola.books.read(account)
                    self.changed.emit()
        finally:
            self._reading = False

    def _is_old(self, account: Account) -> bool:
        last = self._shell.gondola.books.last(account.id)
        return last is None or self._shell.gondola.clock.now() - last.made_at > FRESH
