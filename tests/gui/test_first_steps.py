"""From every door of the first screen to pages that can be used: at most four calm steps, and nothing after them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit

from app.domain.errors import UnknownQueueId
from app.gui.dialogs import desk
from app.gui.dialogs.api_key import ApiKeySheet
from app.gui.dialogs.import_wallet import ImportWalletSheet
from app.gui.dialogs.limits import LimitsSheet
from app.gui.dialogs.new_wallet import NewWalletSheet
from app.gui.dialogs.watch_address import WatchAddressSheet
from app.gui.pages.first import FirstPage
from app.gui.pages.wallet import WalletPage
from tests.gui.facts_b import PAYEE, WORDS
from tests.gui.fakes_b import World
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene
from tests.pictures.stage import Handed, usual_world

pytestmark = pytest.mark.usefixtures("qapp")

MOST = 4
MAKE = ("Make a wallet", "Write these words down", "Let us check")
HAVE, KEYSTORE, LIMITS = "I already have a wallet", "Choose a keystore file", "Your limits"
DOORS = (
    ("Start playing", "", ()),
    ("Make a wallet", "", (*MAKE, LIMITS)),
    ("Use an API key", "", ("Use a Venice account", LIMITS)),
    ("I already have a wallet", "phrase", (HAVE, LIMITS)),
    ("I already have a wallet", "key", (HAVE, LIMITS)),
    ("I already have a wallet", "keystore", (HAVE, KEYSTORE, LIMITS)),
    ("Restore", "phrase", ("Restore a wallet", LIMITS)),
    ("Restore", "keystore", ("Restore a wallet", KEYSTORE, LIMITS)),
)
"""What is pressed, what is brought in, and every screen that asks or tells something until there are pages."""


class Newcomer:
    """Somebody without an account and without money, who does what each screen asks, and counts the screens."""

    def __init__(self, folder: Path, *, way: str = "phrase") -> None:
        self.world = World()
        self.world.chain.usdc = 0
        self.world.provider.credit = 0
        self.world.provider.trouble["retrieve"] = UnknownQueueId()
        self._way, self._keystore = way, folder / "key.json"
        self._keystore.write_text('{"version": 3}')
        self.scene = Scene(folder, Handed(self.world), play=(Handed(usual_world(play_money=True)),))
        self.steps: list[str] = []
        self._file_chosen = False

    async def begins(self, door: str) -> tuple[str, ...]:
        """Go through a door, and on until the pages are there and ask nothing more."""
        await self.scene.opened()
        assert isinstance(self.scene.shown(), FirstPage)
        self.scene.press(door)
        await self.goes_on()
        await until(lambda: self.scene.shown() is self.scene.window.frame)
        return tuple(self.steps)

    async def goes_on(self) -> None:
        """Answer screen after screen while there is one. Coming back to a screen is no step of its own."""
        await turns(40)
        while shown := self._screen():
            title = shown.windowTitle()
            if title not in self.steps:
                self.steps.append(title)
            await self._answer(shown)
            await until(partial(self._is_past, shown, title))
            await turns(40)

    def _screen(self) -> QDialog | None:
        chooser = [sheet for sheet in self.scene.sheets() if isinstance(sheet, QFileDialog)]
        return next(iter([*chooser, *self.scene.sheets()]), None)

    def _is_past(self, shown: QDialog, title: str) -> bool:
        now = self._screen()
        if now is None:
            return self.scene.shown() is self.scene.window.frame
        return now is not shown or now.windowTitle() != title

    async def _answer(self, shown: QDialog) -> None:
        match shown:
            case QFileDialog():
                shown.findChildren(QLineEdit)[0].setText(str(self._keystore))
                self._file_chosen = True
                shown.accept()
                return
            case NewWalletSheet():
                for place, typed in zip(shown.check.places, shown.check.fields, strict=True):
                    typed.setText(WORDS[place])
            case ImportWalletSheet():
                shown.ways.select(self._way)
                if self._way == "keystore" and not self._file_chosen:
                    shown.choose.click()
                    return
                shown.phrase.setText(" ".join(WORDS))
                shown.private_key.setText("0x" + "4c" * 32)
                shown.password.setText("right")
            case ApiKeySheet():
                shown.key.setText("secret-key")
            case WatchAddressSheet():
                shown.address.setText(PAYEE)
            case LimitsSheet():
                pass
            case _:
                shown.reject()
                return
        await until(shown.primary.isEnabled)
        shown.primary.click()


@pytest.mark.parametrize("door, way, expected", DOORS)
@on_qt_loop
async def test_from_every_door_at_most_four_steps_lead_to_the_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, door: str, way: str, expected: tuple[str, ...]
) -> None:
    monkeypatch.setattr(desk._Last, "folder", tmp_path)
    newcomer = Newcomer(tmp_path, way=way)
    steps = await newcomer.begins(door)
    open_sheets = newcomer.scene.sheets()
    await newcomer.scene.close()

    assert steps == expected
    assert len(steps) <= MOST
    assert open_sheets == []


def test_no_door_is_left_out_of_the_count() -> None:
    ways = {name for name, each in vars(FirstPage).items() if isinstance(each, Signal)}
    assert ways == {
        "play_chosen",
        "api_key_chosen",
        "make_wallet_chosen",
        "have_wallet_chosen",
        "restore_chosen",
        "help_chosen",
    }


@pytest.mark.parametrize(
    "way, expected",
    [
        ("new", MAKE),
        ("import", (HAVE,)),
        ("watch", ("Watch an address",)),
    ],
)
@on_qt_loop
async def test_another_account_takes_no_more_steps_than_the_first(
    tmp_path: Path, way: str, expected: tuple[str, ...]
) -> None:
    newcomer = Newcomer(tmp_path)
    await newcomer.begins("Use an API key")
    newcomer.steps.clear()
    newcomer.scene.window.go("wallet")
    page = newcomer.scene.window.stage.page("wallet")
    assert isinstance(page, WalletPage)
    page.actions_of_accounts.add(way)
    await newcomer.goes_on()
    await newcomer.scene.close()

    assert tuple(newcomer.steps) == expected


@on_qt_loop
async def test_how_to_fill_a_new_wallet_stands_on_its_page_without_another_step(tmp_path: Path) -> None:
    newcomer = Newcomer(tmp_path)
    await newcomer.begins("Make a wallet")
    page = newcomer.scene.window.stage.page("wallet")
    assert isinstance(page, WalletPage)
    (card,) = page.cards.values()
    guide = card.guide
    shown = guide is not None and guide.isVisible() and not guide.visibleRegion().isEmpty()
    await newcomer.scene.close()

    assert newcomer.scene.window.frame.sidebar.current() == "wallet"
    assert shown
