"""What comes to the window from outside: files that are opened or dropped, jobs offered by another start."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.errors import GondolaError, NotAListing
from app.domain.handover import Handover
from app.domain.listing import Listing
from app.gui.drops import OWN, Drops, can_be_taken
from app.gui.language.figures import local_count

if TYPE_CHECKING:
    from app.gui.dialogs.add_job import AddJobSheet
    from app.gui.window import MainWindow

_MOST_SHEETS = 16
"""Each waits for an answer, so that hundreds that were dropped by mistake would keep the window busy for long."""
_LISTINGS = (OWN, ".json", ".txt")


class Arrivals(QObject):
    """Opens one listing or job after another, each in a sheet that asks the person; scripts, tables and folders of them
    go to "Many at once" together. What comes early waits for a session, and what comes while the window is locked for
    its opening. Nothing is left out without a word.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Path | tuple[str, str]] = []
        self._scripts: list[Path] = []
        self._opening = asyncio.Lock()
        self._drops = Drops(window)
        self._drops.dropped.connect(self.open)
        window.stage.session_shown.connect(lambda _session: self._open_waiting())
        window.locking.opened.connect(self._open_waiting)

    def take(self, asked: Handover) -> None:
        """What a start of the program asked for, ours or a later one's."""
        if not asked.hidden:
            self._window.come_forward(asked.token)
        self.open([Path(name) for name in asked.files])
        if asked.add_job is not None:
            self._waiting.append(asked.add_job)
            self._open_waiting()

    def open(self, files: Sequence[Path]) -> None:
        """Open files, as far as they can be."""
        self._waiting += [path for path in files if path.is_absolute()]
        self._open_waiting()

    def _open_waiting(self) -> None:
        may = self._window.stage.shows_pages and not self._window.locking.locked
        if (self._waiting or self._scripts) and may:
            self._window.run("arrivals", self._open_all())

    async def _open_all(self) -> None:
        async with self._opening:
            asked = left_out = 0
            while self._waiting and not self._window.locking.locked:
                try:
                    what = await self._asked_about(self._waiting.pop(0))
                    if what is None:
                        continue
                    if asked == _MOST_SHEETS:
                        left_out += 1
                        continue
                    asked += 1
                    await self._ask(what)
                except GondolaError as error:
                    self._window.show_error(error)
            self._bring_scripts()
            if left_out:
                self._window.warn(
                    self.tr("%n listings were not opened, {most} at once are the most.", "", left_out).format(
                        most=local_count(_MOST_SHEETS)
                    )
                )

    def _bring_scripts(self) -> None:
        """To the page that makes many jobs, where nothing is charged before the person says so. It also says what is
        wrong with some of them; only where nothing could come of any is there no reason to go there.
        """
        from app.gui.pages.create import CreatePage

        # A lock that came while a file was read keeps the rest for its opening.
        if not self._scripts or self._window.locking.locked:
            return
        scripts, self._scripts = self._scripts, []
        if not can_be_taken(scripts):
            self._drops.refuse(scripts)
            return
        self._window.go("create")
        page = self._window.stage.page("create")
        if isinstance(page, CreatePage):
            page.bring(scripts)

    async def _asked_about(self, what: Path | tuple[str, str]) -> Listing | tuple[str, str] | None:
        """A listing or a job; None, and put aside, when it is a file of another kind."""
        if isinstance(what, tuple):
            return what
        if what.suffix.lower() in _LISTINGS:
            try:
                return await self._window.gondola.read_listing(what)
            except NotAListing:
                if what.suffix.lower() == OWN:
                    raise
        self._scripts.append(what)
        return None

    async def _ask(self, what: Listing | tuple[str, str]) -> None:
        window = self._window
        if isinstance(what, Listing):
            from app.gui.dialogs.listing import ListingSheet

            accounts = await window.gondola.wallet.accounts()
            sheet: ListingSheet | AddJobSheet = ListingSheet(window, what, accounts, window)
        else:
            from app.gui.dialogs.add_job import AddJobSheet

            sheet = AddJobSheet(window, window)
            sheet.fill(*what)
        sheet.comes_by_itself = True
        job = await sheet.ask()
        if job is not None:
            window.show_job(job.id)
