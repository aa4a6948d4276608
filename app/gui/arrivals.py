"""What comes to the window from outside: files that are opened or dropped, jobs offered by another start."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent

from app.domain.batch_reading import READABLE
from app.domain.errors import GondolaError, NotAListing
from app.domain.handover import Handover
from app.gui.widgets.drop_veil import DropVeil

if TYPE_CHECKING:
    from app.gui.window import MainWindow

_MOST_FILES = 16
_LISTINGS = (".json", ".txt")
_SCRIPTS = tuple(f".{ending}" for ending in READABLE)


class Arrivals(QObject):
    """Opens one listing or job after another, each in a sheet that asks the person; scripts, tables and folders of them
    go to "Many at once" together. What comes early waits for a session, and what comes while the window is locked for
    its opening.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Path | tuple[str, str]] = []
        self._scripts: list[Path] = []
        self._opening = asyncio.Lock()
        self._veil = DropVeil(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        window.stage.session_shown.connect(lambda _session: self._open_waiting())
        window.locking.opened.connect(self._open_waiting)

    def take(self, asked: Handover) -> None:
        """What a start of the program asked for, ours or a later one's."""
        if not asked.hidden:
            self._window.come_forward(asked.token)
        self.open([Path(name) for name in asked.files])
        if asked.add_job is not None:
            self._add(asked.add_job)

    def open(self, files: Sequence[Path]) -> None:
        """Open files, as far as they can be."""
        for path in files[:_MOST_FILES]:
            if path.is_absolute():
                self._add(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files dropped anywhere on the window that nobody else took."""
        if isinstance(event, QDragEnterEvent) and _files_of(event.mimeData()):
            event.acceptProposedAction()
            self._veil.cover(self.tr("Drop here to make jobs of it"))
            return True
        if event.type() is QEvent.Type.DragLeave:
            self._veil.hide()
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            self._veil.hide()
            files = _files_of(event.mimeData())
            if files:
                event.acceptProposedAction()
                self.open(files)
                return True
        return super().eventFilter(watched, event)

    def _add(self, what: Path | tuple[str, str]) -> None:
        self._waiting.append(what)
        if self._window.worlds.session is not None and self._window.stage.shows_pages:
            self._open_waiting()

    def _open_waiting(self) -> None:
        if self._waiting and not self._window.locking.locked:
            self._window.run("arrivals", self._open_all())

    async def _open_all(self) -> None:
        async with self._opening:
            while self._waiting and not self._window.locking.locked:
                what = self._waiting.pop(0)
                try:
                    await self._open(what)
                except GondolaError as error:
                    self._window.show_error(error)
            scripts, self._scripts = self._scripts, []
            if scripts:
                self._bring(scripts)

    def _bring(self, scripts: list[Path]) -> None:
        """To the page that makes many jobs, where nothing is charged before the person says so."""
        from app.gui.pages.create import CreatePage

        self._window.go("create")
        page = self._window.stage.page("create")
        if isinstance(page, CreatePage):
            page.bring(scripts)

    async def _open(self, what: Path | tuple[str, str]) -> None:
        window = self._window
        if isinstance(what, Path):
            from app.gui.dialogs.listing import ListingSheet

            if what.suffix.lower() not in _LISTINGS:
                self._scripts.append(what)
                return
            try:
                listing = await window.gondola.read_listing(what)
            except NotAListing:
                self._scripts.append(what)
                return
            accounts = await window.gondola.wallet.accounts()
            job = await ListingSheet(window, listing, accounts, window).ask()
        else:
            from app.gui.dialogs.add_job import AddJobSheet

            sheet = AddJobSheet(window, window)
            sheet.fill(*what)
            job = await sheet.ask()
        if job is not None:
            window.show_job(job.id)


class FileOpens(QObject):
    """Files that macOS asks the application to open; Finder sends an event instead of an argument."""

    def __init__(self, app: QObject, arrivals: Arrivals) -> None:
        super().__init__(arrivals)
        self._arrivals = arrivals
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass them on."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._arrivals.open([Path(event.file())])
            return True
        return super().eventFilter(watched, event)


def _files_of(mime: QMimeData) -> list[Path]:
    """What a drag brings that could be listings, scripts or folders of them."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if _is_local(url)]
    return [path for path in paths if path.suffix.lower() in _SCRIPTS or path.is_dir()]


def _is_local(url: QUrl) -> bool:
    return url.isLocalFile() and bool(url.toLocalFile())
