"""The first screen at work: its doors, and the sample job that runs beside them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.account import Account
from app.domain.estimate import progress
from app.gui.beat import Beat
from app.gui.pages.first import FirstPage
from app.gui.sample import Sample
from app.gui.shell import Shell


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the doors lead: into play money, or into the live pages."""

    play: Callable[[], None]
    live: Callable[[str], Awaitable[None]]


class Doors(QObject):
    """Connects a FirstPage with its sheets; ``page`` is what the window shows."""

    def __init__(self, shell: Shell, window: QWidget, sample: Sample, ways: Ways) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window
        self._sample = sample
        self._ways = ways
        self.page = FirstPage()
        self._beat = Beat(self.page)
        self._beat.beat.connect(self._show_sample)
        sample.changed.connect(self._show_sample)
        self.page.play_chosen.connect(ways.play)
        self.page.api_key_chosen.connect(lambda: shell.run("door", self._use_api_key()))
        self.page.make_wallet_chosen.connect(lambda: shell.run("door", self._make_wallet()))
        self.page.have_wallet_chosen.connect(lambda: shell.run("door", self._have_wallet()))
        self.page.restore_chosen.connect(lambda: shell.run("door", self._restore()))
        self._show_sample()

    def close(self) -> None:
        """The first screen goes."""
        self._beat.need(needed=False)
        self.page.hide()
        self.page.deleteLater()
        self.deleteLater()

    def _show_sample(self) -> None:
        job, gondola = self._sample.job, self._sample.gondola
        self._beat.need(needed=job is not None and job.is_watched)
        if job is not None and gondola is not None:
            self.page.show_sample(job, progress(job, gondola.clock.now()))

    async def _use_api_key(self) -> None:
        from app.gui.dialogs.api_key import ApiKeySheet

        await self._go_in(await ApiKeySheet(self._shell, self._window).ask(), "create")

    async def _make_wallet(self) -> None:
        from app.gui.dialogs.new_wallet import NewWalletSheet

        await self._go_in(await NewWalletSheet(self._shell, self._window).ask(), "wallet")

    async def _have_wallet(self) -> None:
        from app.gui.dialogs.import_wallet import ImportWalletSheet

        await self._go_in(await ImportWalletSheet(self._shell, self._window).ask(), "wallet")

    async def _restore(self) -> None:
        from app.gui.dialogs.import_wallet import ImportWalletSheet

        sheet = ImportWalletSheet(
            self._shell,
            self._window,
            title=self.tr("Restore a wallet"),
            words=self.tr("From the words on your paper, or from a keystore file."),
        )
        await self._go_in(await sheet.ask(), "wallet")

    async def _go_in(self, account: Account | None, page: str) -> None:
        """With an account to the pages; the limits are shown there first, in words."""
        if account is not None:
            await self._ways.live(page)
