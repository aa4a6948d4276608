"""Things the window does with a sheet or another page: limits, credit, a job from elsewhere, another prompt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.account import Account
from app.domain.catalogue import JobRequest
from app.domain.job import Job

if TYPE_CHECKING:
    from app.gui.window import MainWindow


class Errands(QObject):
    """Each errand runs as a task of the session that is shown, and its sheets are imported when first needed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def show_limits(self) -> None:
        """Before anything can be spent, until they were kept once."""
        self._window.run("limits", self._ask_about_limits())

    def add_credit(self) -> None:
        """For the account in the header."""
        self._window.run("add-credit", self._add_credit())

    def fill_wallet(self) -> None:
        """How to put digital dollars into the wallet in the header."""
        self._window.run("fill-wallet", self._fill_wallet())

    def try_now(self) -> None:
        """Whether servers or disk are there again."""
        self._window.gondola.watcher.try_now()

    def choose_folder(self) -> None:
        """Another folder for audio; what waits to be saved is saved there at once."""
        self._window.run("downloads", self._choose_folder())

    def replace_key(self) -> None:
        """Another key for the account whose key is refused."""
        session = self._window.worlds.session
        account = None if session is None else session.refused_key()
        if account is not None:
            self._window.run("replace-key", self._replace_key(account))

    def add_job(self) -> None:
        """One that was queued elsewhere; it is shown once it is watched."""
        self._window.run("add-job", self._add_job())

    def use_request(self, request: JobRequest) -> None:
        """The create page, filled with what an earlier job was asked with."""
        from app.gui.pages.create import CreatePage

        self._window.go("create")
        page = self._window.stage.page("create")
        if isinstance(page, CreatePage):
            page.fill(request)

    def reveal(self, job: Job) -> None:
        """Show a saved file in its folder."""
        self._window.run("reveal", self._reveal(job))

    async def _ask_about_limits(self) -> None:
        from app.gui.dialogs.limits import LimitsSheet

        await LimitsSheet(self._window, self._window).ask()

    async def _add_credit(self) -> None:
        from app.gui.dialogs.top_up import add_credit

        account = self._window.account()
        if account is not None:
            await add_credit(self._window, account, self._window)

    async def _fill_wallet(self) -> None:
        from app.gui.dialogs.fill_wallet import FillWalletSheet

        account = self._window.account()
        if account is not None and account.is_wallet:
            await FillWalletSheet(self._window, account, self._window).ask()

    async def _choose_folder(self) -> None:
        from app.gui.dialogs.desk import choose_folder

        settings = self._window.gondola.settings
        preferences = await settings.preferences()
        folder = await choose_folder(self._window, self.tr("Where audio is saved"), preferences.downloads)
        if folder is not None:
            await settings.save_preferences(replace(await settings.preferences(), downloads=folder))

    async def _replace_key(self, account: Account) -> None:
        from app.gui.dialogs.replace_key import ReplaceKeySheet

        if await ReplaceKeySheet(self._window, account, self._window).ask():
            self._window.toast(self.tr("“{name}” has a new key").format(name=account.name))

    async def _add_job(self) -> None:
        from app.gui.dialogs.add_job import AddJobSheet

        job = await AddJobSheet(self._window, self._window).ask()
        if job is not None:
            self._window.show_job(job.id)

    async def _reveal(self, job: Job) -> None:
        if job.audio is not None:
            gondola = self._window.gondola
            await gondola.opener.reveal(await gondola.library.require(job.audio))
