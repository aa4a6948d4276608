"""A person who looks after a wallet: waits for money, backs it up, sees its key, finds the window locked. Run as a
program, as ``first_user`` is.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from app.gui.delegates.table import RowTable
from tests.desktop.first_user import FirstUser, main, tell

PASSWORD = "oars dip into black water"


class WalletOwner(FirstUser):
    """Works the window by the words on it."""

    async def look_after_it(self) -> None:
        """One visit, until the money that came is in the list of payments."""
        await self.bring_a_wallet_in()
        await self._wait_for_money()
        await self._back_up()
        await self._see_the_key_until_it_is_locked()
        await self._hand.press("Unlock…")
        await self._hand.press("Payments")
        title = await self._hand.wait_for(lambda: self._row("USDC received"), "row of what came")
        tell("listed", title=title)

    async def _wait_for_money(self) -> None:
        await self._hand.press("Wallet")
        await self._hand.press("Fill this wallet…")
        await self._hand.wait_for(lambda: self._says("Waiting for USDC"), "word that it waits")
        tell("waiting")
        came = await self._hand.wait_for(lambda: self._says("USDC arrived"), "word that money came")
        ether = await self._hand.wait_for(lambda: self._says("0.012 ETH "), "word about ETH")
        tell("arrived", usdc=came, ether=ether)
        await self._hand.press("Close")

    async def _back_up(self) -> None:
        await self._choose("Back up…")
        await self._hand.type_into("Password", PASSWORD)
        await self._hand.type_into("The same again", PASSWORD)
        await self._hand.press("Save the backup")
        said = await self._hand.wait_for(self._saved_word, "word that the backup is saved")
        tell("backed_up", name=said)

    async def _see_the_key_until_it_is_locked(self) -> None:
        await self._choose("Words and key…")
        await self._hand.press("Show them")
        await self._hand.press("Copy the key")
        tell("shown", copied=QGuiApplication.clipboard().text())
        await self._hand.wait_for(self._window.lock_page.isVisible, "locked window")
        tell("locked", copied=QGuiApplication.clipboard().text(), sheet=self._hand.sheet() is not None)

    async def _choose(self, words: str) -> None:
        await self._hand.press("More")
        menu = await self._hand.wait_for(self._menu, "menu")
        action = next(each for each in menu.actions() if each.text() == words)
        menu.setActiveAction(action)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(menu, key)

    def _menu(self) -> QMenu | None:
        popup = QApplication.activePopupWidget()
        return popup if isinstance(popup, QMenu) else None

    def _says(self, words: str) -> str:
        labels = (self._hand.sheet() or self._window).findChildren(QLabel)
        return next((each.text() for each in labels if each.isVisible() and words in each.text()), "")

    def _saved_word(self) -> str:
        words = self._window.last_word()
        return words.removeprefix("Saved and checked: ") if words.startswith("Saved and checked: ") else ""

    def _row(self, title: str) -> str:
        for table in self._window.findChildren(RowTable):
            if table.isVisible():
                model = table.model()
                rows = (str(model.index(row, 1).data()) for row in range(model.rowCount()))
                return next((words for words in rows if words.startswith(title)), "")
        return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], WalletOwner))
