"""What a person does with limits on the settings page; whatever allows more is asked about first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.limits import Limits
from app.gui.dialogs.allow_more import keep_limits
from app.gui.dialogs.limits import limits_were_kept
from app.gui.pages.allowed_card import AllowedCard
from app.gui.pages.settings_parts import LimitsCard
from app.gui.shell import Shell


class LimitChoices(QObject):
    """Connects both cards with the limits. ``page`` is where sheets open; nothing is shown once it is closed."""

    def __init__(
        self, shell: Shell, cards: tuple[LimitsCard, AllowedCard], is_open: Callable[[], bool], page: QWidget
    ) -> None:
        super().__init__(page)
        self._shell, self._page, self._is_open = shell, page, is_open
        self._limits, self._allowed = cards
        self._kept = Limits()
        self._limits.save_wanted.connect(lambda: shell.run("save-limits", self._save()))
        self._limits.pause_wanted.connect(lambda paused: shell.run("pause", self._pause(paused)))
        self._allowed.add_wanted.connect(lambda host: shell.run("allow-host", self._allow(host)))
        self._allowed.remove_wanted.connect(lambda host: shell.run("remove-host", self._remove(host)))
        self._allowed.forget_wanted.connect(lambda host: shell.run("forget-payee", self._forget(host)))

    def show(self, limits: Limits) -> None:
        """These hold now."""
        self._kept = limits
        self._limits.show_limits(limits)
        self._allowed.show_limits(limits)

    async def _keep(self, limits: Limits) -> bool:
        return await keep_limits(self._shell, self._page, self._kept, limits)

    async def _save(self) -> None:
        limits = self._limits.fields.read_limits(self._kept)
        if not await self._keep(limits):
            return
        await limits_were_kept(self._shell)
        if self._is_open():
            self._limits.saved(limits)
        self._shell.toast(self.tr("Your limits hold from now on."))

    async def _pause(self, paused: bool) -> None:
        """A pause that could not be ended is shown as the pause that it is."""
        try:
            await self._shell.gondola.limits.pause(paused=paused)
        finally:
            if self._is_open():
                self._limits.show_limits(self._kept)

    async def _allow(self, host: str) -> None:
        if await self._keep(self._kept.with_host(host)) and self._is_open():
            self._allowed.added()

    async def _remove(self, host: str) -> None:
        if await self._keep(replace(self._kept, allowed_hosts=self._kept.allowed_hosts - {host})):
            self._shell.toast(self.tr("{host} is not paid any more.").format(host=host))

    async def _forget(self, host: str) -> None:
        """The next payment there counts as a first one, which is asked."""
        await self._shell.gondola.limits.forget_payee(host)
        self._shell.toast(self.tr("Forgotten: you are asked again."))
