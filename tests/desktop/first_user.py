"""The first day of a person with Gondola: the real window, keyring, bus and sockets; only the hand is a program.

Run as a program, with what to do as its argument. Each thing that came true is told as a JSON line, and at the end
the person closes the window.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from app.__main__ import main as program
from app.domain.account import Account
from app.gui.dialogs.fill_steps import FillGuide
from app.gui.dialogs.limits import LimitsSheet
from app.gui.dialogs.phrase_parts import PhraseGrid
from app.gui.hand import Hand, click
from app.gui.run import application
from app.gui.tour_facts import Facts
from app.gui.widgets.chart import Chart
from app.gui.window import MainWindow
from tests.support.patience import PATIENCE_S

_LOOK_AGAIN_S = 0.05


class FirstUser:
    """Works the window by the words on it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._hand = Hand(window, PATIENCE_S)
        self._facts = Facts(window)

    def sees(self) -> list[str]:
        """The words on the sheet that is open, else on the window: what was there when something was not found."""
        parts = (self._hand.sheet() or self._window).findChildren(QWidget)
        shown = (each for each in parts if isinstance(each, (QLabel, QAbstractButton)) and each.isVisible())
        return [words for each in shown if (words := each.text().strip())]

    async def make_a_wallet(self) -> None:
        """Words on paper, three of them typed again, limits kept."""
        await self._hand.press("Make a wallet")
        await self._hand.wait_for(self._hand.sheet, "sheet to make a wallet")
        await self._hand.press("Make a wallet")
        grid = await self._hand.wait_for(self._grid_with_words, "words to write down")
        paper = _read(grid)
        # The sheet grows for them in a moment; nobody may have to scroll to a word, or to guess its end.
        await self._hand.wait_for(lambda: _seen_whole(grid), "sheet that shows every word whole")
        tell("words", words=[paper[number] for number in sorted(paper)])
        await self._hand.press("I wrote them down")
        asked = await self._hand.wait_for(self._words_asked_for, "question for three words")
        for label in asked:
            await self._hand.type_into(label, paper[int(label.removeprefix("Word "))])
        await self._hand.press("Keep this wallet")
        await self._hand.press("Keep these limits")
        # Closing the window over an open question would be asked about.
        await self._hand.wait_for(self._limits_are_kept, "end of the question about limits")
        tell("account", address=(await self._account()).address)
        await self._hand.wait_for(self._guide_in_sight, "word on the page of how to fill the wallet")
        tell("usable", sheet=self._hand.sheet() is not None)

    async def find_it_again(self) -> None:
        """Another day: the wallet is still there."""
        account = await self._account()
        tell("account", address=account.address, id=account.id)

    async def pay_and_listen(self) -> None:
        """A wallet brought in, credit added, a job created, its notification followed."""
        await self.bring_a_wallet_in()
        await self._hand.press("Add credit…")
        await self._hand.press("$5 (the least)")
        await self._hand.press("Go on")
        await self._hand.press("Sign and send")
        await self._facts.until(self._facts.payment_is_proved, "The payment was not proved", PATIENCE_S)
        await self._create_a_job()
        await self._hand.press("Settings")
        self._window.showMinimized()
        tell("queued")
        await self._hand.wait_for(self._is_brought_forward, "window that the click brings forward")
        await self._hand.wait_for(lambda: self._hand.button("Show in folder"), "job that the click shows")
        await self._facts.until(self._facts.job_is_cleaned, "The job was not cleaned up", PATIENCE_S)
        tell("shown")

    async def take_insights_along(self) -> None:
        """A job made, what it cost and how long it took read off a picture, and the figures exported."""
        await self.bring_a_wallet_in()
        await self._create_a_job()
        await self._facts.until(self._facts.job_is_cleaned, "The job was not cleaned up", PATIENCE_S)
        await self._hand.press("Insights")
        charts = await self._hand.wait_for(self._charts, "pictures of what was spent and how long it took")
        tell("seen", **charts)
        await self._hand.press("Export…")
        await self._hand.press("Figures (CSV)")
        await self._hand.press("Export")
        saved = await self._hand.wait_for(self._saved_name, "word that the figures are saved")
        tell("exported", name=saved)

    async def queue_and_stay(self) -> None:
        """A wallet that has credit brought in, a job created, and then nothing more until the end of the program."""
        await self.bring_a_wallet_in()
        await self._create_a_job()
        tell("queued")
        await self._hand.wait_for(self._window.isHidden, "end of the program")

    async def find_the_sound(self) -> None:
        """Started again, nothing asked: what was being made is fetched, and the table says so."""
        await self._account()
        await self._hand.wait_for(self._facts.new_job, "job from before")
        await self._facts.until(self._facts.job_is_cleaned, "The job was not cleaned up", PATIENCE_S)
        (job,) = self._window.gondola.watcher.jobs()
        await self._hand.wait_for(lambda: self._hand.button("Show in folder"), "saved job in the details")
        tell("found", queue_id=job.queue_id, title=job.title, file=job.audio.path if job.audio else "")

    async def hear_of_a_listing(self) -> None:
        """Behind another window with play money, when somebody opens a listing in a file manager."""
        await self._hand.press("Start playing")
        await self._hand.wait_for(lambda: self._hand.button("Leave play money"), "play money")
        self._window.showMinimized()
        tell("behind")
        await self._hand.wait_for(self._is_brought_forward, "window that the second start brings forward")
        sheet = await self._hand.wait_for(self._hand.sheet, "sheet about the listing")
        tell("listing", words=[label.text() for label in sheet.findChildren(QLabel) if label.isVisible()])
        await self._hand.press("Not now")
        sheet = await self._hand.wait_for(self._hand.sheet, "sheet about the job")
        fields = [field.text() for field in sheet.findChildren(QLineEdit) if field.isVisible()]
        tell("job", fields=fields)
        await self._hand.press("Not now")

    async def follow_a_notification(self) -> None:
        """Behind another window with play money, until a notification's button brings it forward, playing."""
        await self._hand.press("Start playing")
        await self._hand.wait_for(lambda: self._hand.button("Leave play money"), "play money")
        self._window.showMinimized()
        tell("behind")
        await self._hand.wait_for(self._is_brought_forward, "window that the click brings forward")
        await self._hand.wait_for(self._window.frame.player.isVisible, "sound that the click plays")
        job = self._window.frame.player.job()
        tell("playing", title=job.title if job else "")

    async def hear_a_knock(self) -> None:
        """Behind another window, when the program is started once more."""
        await self._hand.wait_for(lambda: self._hand.button("Start playing"), "first screen")
        self._window.showMinimized()
        tell("behind")
        await self._hand.wait_for(self._is_brought_forward, "window that the second start brings forward")
        tell("back")

    async def play(self) -> None:
        """Go into play money, and leave everything else to the tray."""
        await self._hand.press("Start playing")
        await self._hand.wait_for(lambda: self._hand.button("Leave play money"), "play money")
        tell("playing")
        await self._hand.wait_for(lambda: self._hand.button("Resume spending"), "brake")
        tell("paused")
        await self._hand.wait_for(self._window.isHidden, "end of the program")

    async def live_in_the_tray(self) -> None:
        """Close the window, come back by its mark, and see the tray go."""
        await self._hand.wait_for(lambda: self._hand.button("Start playing"), "first screen")
        tell("ready")
        await self._hand.wait_for(self._window.isHidden, "window that goes into the tray")
        tell("hidden")
        await self._hand.wait_for(self._is_brought_forward, "window that comes back")
        tell("back")
        await self._hand.wait_for(self._window.isHidden, "window that goes into the tray again")
        tell("hidden")
        await self._hand.wait_for(self._is_brought_forward, "window that comes back without a tray")
        tell("back")

    async def bring_a_wallet_in(self) -> None:
        await self._hand.press("I already have a wallet")
        await self._hand.press("A private key")
        await self._hand.type_into("Private key", sys.stdin.readline().strip())
        await self._hand.press("Bring it in")
        await self._hand.press("Keep these limits")
        tell("account", id=(await self._account()).id)

    async def _create_a_job(self) -> None:
        await self._hand.press("Create")
        self._facts.remember_jobs()
        await self._hand.type_into("Prompt", "Oars dip into black water, slowly")
        await self._hand.type_into("Title", "Black water")
        click(await self._hand.wait_for(lambda: self._hand.button("Create for"), "price"))
        await self._hand.wait_for(self._facts.new_job, "queued job")

    async def _account(self) -> Account:
        return await self._hand.wait_for(self._window.account, "account in the header")

    def _charts(self) -> dict[str, str]:
        """What each picture on screen says of itself, once all of them have something to say."""
        seen = [each for each in self._window.findChildren(Chart) if each.isVisible() and each.count()]
        return {each.accessibleName(): each.accessibleDescription() for each in seen if len(seen) == 3}

    def _saved_name(self) -> str:
        words = self._window.last_word()
        return words.removeprefix("Saved as ") if words.startswith("Saved as ") else ""

    def _limits_are_kept(self) -> bool:
        return not isinstance(self._hand.sheet(), LimitsSheet)

    def _guide_in_sight(self) -> bool:
        guide = self._window.findChild(FillGuide)
        return guide is not None and not guide.visibleRegion().isEmpty()

    def _is_brought_forward(self) -> bool:
        return self._window.isVisible() and not self._window.isMinimized()

    def _grid_with_words(self) -> PhraseGrid | None:
        sheet = self._hand.sheet()
        grid = sheet.findChild(PhraseGrid) if sheet is not None else None
        return grid if grid is not None and grid.isVisible() and len(_read(grid)) == 12 else None

    def _words_asked_for(self) -> list[str]:
        sheet = self._hand.sheet()
        fields = [] if sheet is None else sheet.findChildren(QLineEdit)
        return [field.accessibleName() for field in fields if _is_asked(field)]


def _is_asked(field: QWidget) -> bool:
    return field.isVisible() and field.accessibleName().startswith("Word ")


def _read(grid: QWidget) -> dict[int, str]:
    """What a person reads: each number with the word beside it."""
    said = [label.text() for label in grid.findChildren(QLabel) if label.isVisible() and label.text()]
    return {int(number.rstrip(".")): word for number, word in zip(said[::2], said[1::2], strict=True)}


def _seen_whole(grid: QWidget) -> bool:
    """Whether no word is cut off or has to be scrolled to."""
    return all(label.visibleRegion().boundingRect() == label.rect() for label in grid.findChildren(QLabel))


def _windows() -> list[MainWindow]:
    top = (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    return [each for each in top if each.furnished]


def tell(event: str, **facts: object) -> None:
    """Say to the test what has come true."""
    sys.stdout.write(json.dumps({"event": event, **facts}) + "\n")
    sys.stdout.flush()


async def act(way: str, make: Callable[[MainWindow], FirstUser] = FirstUser) -> None:
    """Do it in the window, and close the window whatever comes of it; ``way`` is a method's name with dashes."""
    while not (windows := _windows()):  # noqa: ASYNC110 - a window that appears has no event to wait for
        await asyncio.sleep(_LOOK_AGAIN_S)
    user = make(windows[0])
    try:
        await getattr(user, way.replace("-", "_"))()
    except Exception as error:
        tell("stuck", why=f"{type(error).__name__}: {error}", there=user.sees())
        raise
    finally:
        windows[0].close()


def main(way: str, make: Callable[[MainWindow], FirstUser] = FirstUser) -> int:
    """Open the window as the program does, with a hand that begins once the loop runs."""
    application()
    tasks: list[asyncio.Future[None]] = []

    def begin() -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            # The first rows are painted before there is a loop.
            QTimer.singleShot(int(_LOOK_AGAIN_S * 1000), begin)
        else:
            tasks.append(asyncio.ensure_future(act(way, make), loop=loop))

    QTimer.singleShot(0, begin)
    return program([])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
