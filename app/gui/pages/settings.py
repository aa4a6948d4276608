"""The settings page: limits in words, who may be paid, where audio goes, how it looks, which servers are used."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import InvalidInput, SettingsBroken
from app.domain.events import Event, HealthChanged, LimitsChanged, Part
from app.domain.limits import Limits
from app.domain.networks import NETWORKS
from app.gui.dialogs.allow_more import AllowMoreSheet
from app.gui.dialogs.desk import choose_file, choose_folder
from app.gui.dialogs.forms import ScrollBody, centred, settle_layouts
from app.gui.language.told import told
from app.gui.pages.allowed_card import AllowedCard
from app.gui.pages.desk_cards import ComputerCard, RingsCard
from app.gui.pages.desk_choices import DeskChoices
from app.gui.pages.files_card import FilesCard
from app.gui.pages.language_card import LanguageCard
from app.gui.pages.limit_choices import LimitChoices
from app.gui.pages.page import Page
from app.gui.pages.servers_card import ServersCard
from app.gui.pages.settings_parts import LimitsCard, LockCard, LooksCard
from app.gui.shell import Shell
from app.gui.theme.fonts import Role, px
from app.gui.theme.theme import ThemeChoice, theme
from app.gui.widgets.labels import Text

_WIDEST = 760


class SettingsPage(Page):
    """Choices are kept as they are made; limits and servers when the person says so."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.limits, self.allowed = LimitsCard(), AllowedCard(shell.gondola.host)
        self.lock = LockCard()
        self.files, self.looks, self.servers = FilesCard(), LooksCard(), ServersCard()
        self.language = LanguageCard()
        self.rings, self.computer = RingsCard(), ComputerCard(shell.gondola.updates.version)
        if shell.gondola.play_money:
            self.servers.hide()
            self.computer.hide()
        self._lay_out()
        self.choices = LimitChoices(shell, (self.limits, self.allowed), self.is_open, self)
        self.desk = DeskChoices(shell, (self.rings, self.computer), self.is_open, self)
        self.files.change_wanted.connect(lambda: shell.run("downloads", self._choose_folder()))
        self.files.template_chosen.connect(
            lambda template: shell.run("names", self._prefer(name_template=template))
        )
        self.servers.way.file_wanted.connect(lambda: shell.run("certificates", self._choose_certificates()))
        self.lock.idle_chosen.connect(
            lambda minutes: shell.run("lock-choice", self._prefer(lock_after_min=minutes))
        )
        self.lock.lock_wanted.connect(lambda: shell.run("lock", shell.gondola.lock.lock()))
        self.looks.theme_chosen.connect(lambda name: shell.run("theme", self._choose_theme(name)))
        self.servers.save_wanted.connect(lambda: shell.run("servers", self._save_servers()))

    def refresh(self) -> None:
        """Read limits and preferences."""
        self.shell.run("settings", self._read())

    def show_servers(self) -> None:
        """Bring servers, the way to them and whom they are trusted by into sight."""
        QTimer.singleShot(0, self, self._seek_servers)

    def hear(self, event: Event) -> None:
        """The pause may be switched elsewhere."""
        if isinstance(event, LimitsChanged):
            self.choices.show(event.limits)
        elif isinstance(event, HealthChanged) and event.part is Part.NODE:
            self._show_nodes()

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(18), px(16), px(18), px(14))
        column.setSpacing(px(12))
        column.addWidget(Text(self.tr("Settings"), Role.TITLE))
        money, desk = (self.limits, self.allowed, self.lock), (self.rings, self.computer, self.servers)
        for card in (*money, self.files, self.looks, self.language, *desk):
            column.addWidget(card)
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollBody(centred(content, _WIDEST))
        outer.addWidget(self._scroll)

    def _seek_servers(self) -> None:
        settle_layouts()
        self._scroll.ensureWidgetVisible(self.servers.way)

    async def _read(self) -> None:
        gondola = self.shell.gondola
        try:
            limits = await gondola.limits.current()
        except SettingsBroken as error:
            if self.is_open():
                self.limits.fields.show_limits(Limits())
                self.limits.say_broken(told(error.sentence()))
        else:
            if self.is_open():
                self.limits.say_broken("")
                self.choices.show(limits)
        preferences = await gondola.settings.preferences()
        if self.is_open():
            self.files.show_folder(preferences.downloads)
            self.files.show_template(preferences.name_template, gondola.clock.now())
            self.looks.show_choices(theme().choice.value)
            self.lock.show_choice(preferences.lock_after_min)
            self.servers.show_preferences(preferences, gondola.host, gondola.network)
            self._show_nodes()
            await self.desk.read()

    def _show_nodes(self) -> None:
        for key in NETWORKS:
            self.servers.show_nodes(key, self.shell.gondola.wallet.nodes(key))

    async def _choose_folder(self) -> None:
        preferences = await self.shell.gondola.settings.preferences()
        folder = await choose_folder(self, self.tr("Where audio is saved"), preferences.downloads)
        if folder is not None:
            await self._prefer(downloads=folder)

    async def _choose_certificates(self) -> None:
        kinds = self.tr("Certificates (*.pem *.crt *.cer);;All files (*)")
        path = await choose_file(self, self.tr("A file of certificates"), kinds)
        if path is None:
            return
        try:
            count = await self.shell.gondola.network.check_certificates(path)
        except InvalidInput as error:
            self.servers.way.refuse_file(error)
            return
        words = (
            self.tr("1 certificate") if count == 1 else self.tr("{count} certificates").format(count=count)
        )
        self.servers.way.take_file(str(path), words)

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
        later = (before.api_url, before.rpc_urls) != (after.api_url, after.rpc_urls)
        kept = self.tr("Kept. It takes effect at the next start.") if later else self.tr("Kept.")
        self.shell.toast(kept)

    async def _prefer(self, **changes: object) -> None:
        settings = self.shell.gondola.settings
        preferences = replace(await settings.preferences(), **changes)  # type: ignore[arg-type]
        await settings.save_preferences(preferences)
        if self.is_open():
            self.files.show_folder(preferences.downloads)
