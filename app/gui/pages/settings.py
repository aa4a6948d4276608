"""The settings page: limits in words, who may be paid, where audio goes, how it looks, which servers are used."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import SettingsBroken
from app.domain.events import Event, LimitsChanged
from app.domain.limits import Limits
from app.gui.dialogs.allow_more import AllowMoreSheet, keep_limits
from app.gui.dialogs.desk import choose_folder
from app.gui.dialogs.forms import ScrollBody, centred
from app.gui.pages.allowed_card import AllowedCard
from app.gui.pages.page import Page
from app.gui.pages.servers_card import ServersCard
from app.gui.pages.settings_parts import FilesCard, LimitsCard, LooksCard
from app.gui.shell import Shell
from app.gui.theme.fonts import Role, px
from app.gui.theme.theme import ThemeChoice, theme
from app.gui.widgets.labels import Text

_WIDEST = 760


class SettingsPage(Page):
    """Choices are kept as they are made; limits and servers when the person says so."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._kept = Limits()
        self.limits, self.allowed = LimitsCard(), AllowedCard(shell.gondola.host)
        self.files, self.looks, self.servers = FilesCard(), LooksCard(), ServersCard()
        self.servers.setVisible(not shell.gondola.play_money)
        self._lay_out()
        self._connect_limits()
        self.files.change_wanted.connect(lambda: shell.run("downloads", self._choose_folder()))
        self.looks.theme_chosen.connect(lambda name: shell.run("theme", self._choose_theme(name)))
        self.looks.notifications_chosen.connect(
            lambda on: shell.run("notifications", self._prefer(notifications=on))
        )
        self.servers.save_wanted.connect(lambda: shell.run("servers", self._save_servers()))

    def refresh(self) -> None:
        """Read limits and preferences."""
        self.shell.run("settings", self._read())

    def hear(self, event: Event) -> None:
        """The pause may be switched elsewhere."""
        if isinstance(event, LimitsChanged):
            self._show_limits(event.limits)

    def _connect_limits(self) -> None:
        shell, allowed = self.shell, self.allowed
        self.limits.save_wanted.connect(lambda: shell.run("save-limits", self._save_limits()))
        self.limits.pause_wanted.connect(lambda paused: shell.run("pause", self._pause(paused)))
        allowed.add_wanted.connect(lambda host: shell.run("allow-host", self._allow(host)))
        allowed.remove_wanted.connect(lambda host: shell.run("remove-host", self._remove(host)))
        allowed.forget_wanted.connect(lambda host: shell.run("forget-payee", self._forget(host)))

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(18), px(16), px(18), px(14))
        column.setSpacing(px(12))
        column.addWidget(Text(self.tr("Settings"), Role.TITLE))
        for card in (self.limits, self.allowed, self.files, self.looks, self.servers):
            column.addWidget(card)
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollBody(centred(content, _WIDEST)))

    async def _read(self) -> None:
        gondola = self.shell.gondola
        try:
            limits = await gondola.limits.current()
        except SettingsBroken as error:
            if self.is_open():
                self.limits.fields.show_limits(Limits())
                self.limits.say_broken(error.sentence())
        else:
            if self.is_open():
                self.limits.say_broken("")
                self._show_limits(limits)
        preferences = await gondola.settings.preferences()
        if self.is_open():
            self.files.show_folder(preferences.downloads)
            self.looks.show_choices(preferences.theme, notifications=preferences.notifications)
            self.servers.show_preferences(preferences, gondola.host)

    def _show_limits(self, limits: Limits) -> None:
        self._kept = limits
        self.limits.show_limits(limits)
        self.allowed.show_limits(limits)

    async def _save_limits(self) -> None:
        limits = self.limits.fields.read_limits(self._kept)
        if not await keep_limits(self.shell, self, self._kept, limits):
            return
        if self.is_open():
            self.limits.saved(limits)
        self.shell.toast(self.tr("Your limits hold from now on."))

    async def _pause(self, paused: bool) -> None:
        try:
            await self.shell.gondola.limits.pause(paused=paused)
        finally:
            if self.is_open():
                self.limits.show_limits(self._kept)

    async def _allow(self, host: str) -> None:
        if await keep_limits(self.shell, self, self._kept, self._kept.with_host(host)) and self.is_open():
            self.allowed.added()

    async def _remove(self, host: str) -> None:
        kept = replace(self._kept, allowed_hosts=self._kept.allowed_hosts - {host})
        await keep_limits(self.shell, self, self._kept, kept)
        self.shell.toast(self.tr("{host} is not paid any more.").format(host=host))

    async def _forget(self, host: str) -> None:
        """The next payment there counts as a first one, which is asked."""
        left = tuple(pair for pair in self._kept.pinned_payees if pair[0] != host)
        await keep_limits(self.shell, self, self._kept, replace(self._kept, pinned_payees=left))

    async def _choose_folder(self) -> None:
        preferences = await self.shell.gondola.settings.preferences()
        folder = await choose_folder(self, self.tr("Where audio is saved"), preferences.downloads)
        if folder is not None:
            await self._prefer(downloads=folder)

    async def _choose_theme(self, name: str) -> None:
        theme().choose(ThemeChoice(name))
        await self._prefer(theme=name)

    async def _save_servers(self) -> None:
        settings = self.shell.gondola.settings
        before = await settings.preferences()
        after = self.servers.read(before)

        async def keep() -> None:
            await self.shell.gondola.limits.confirm()
            await settings.save_preferences(after)

        allows = self.servers.newly_believed(before, after)
        if not allows:
            await settings.save_preferences(after)
        elif not await AllowMoreSheet(self.shell, self, allows, keep).ask():
            return
        if self.is_open():
            self.servers.save.setEnabled(False)
        self.shell.toast(self.tr("Kept. It takes effect at the next start."))

    async def _prefer(self, **changes: object) -> None:
        settings = self.shell.gondola.settings
        preferences = replace(await settings.preferences(), **changes)  # type: ignore[arg-type]
        await settings.save_preferences(preferences)
        if self.is_open():
            self.files.show_folder(preferences.downloads)
