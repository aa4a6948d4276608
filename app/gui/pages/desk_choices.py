"""What a person chooses about the desktop on the settings page: kept at once, one choice after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.notice import NoticeKind
from app.gui.language.told import told
from app.gui.pages.desk_cards import ComputerCard, RingsCard
from app.gui.shell import Shell
from app.gui.theme.shapes import Shape
from app.ports.settings import Preferences
from app.services.updates import Found, Look

Change = Callable[[Preferences], Preferences]


class DeskChoices(QObject):
    """Connects both cards with preferences, the session's start and newer versions."""

    def __init__(
        self, shell: Shell, cards: tuple[RingsCard, ComputerCard], is_open: Callable[[], bool], page: QWidget
    ) -> None:
        super().__init__(page)
        self._shell, self._is_open = shell, is_open
        self._rings, self._computer = rings, computer = cards
        self._one_at_a_time = asyncio.Lock()
        rings.all_chosen.connect(lambda on: self._keep(lambda old: replace(old, notifications=on)))
        rings.kind_chosen.connect(lambda kind, on: self._keep(lambda old: _with_kind(old, kind, rings=on)))
        computer.awake_chosen.connect(lambda on: self._keep(lambda old: replace(old, keep_awake=on)))
        computer.address_typed.connect(self._address_typed)
        computer.check_chosen.connect(self._check_chosen)
        computer.autostart_chosen.connect(lambda on: shell.run("autostart", self._start_with_session(on)))
        computer.look_wanted.connect(lambda: shell.run("look-for-version", self._look()))

    async def read(self) -> None:
        """Show what holds now; whether the session starts us, its own settings know."""
        gondola = self._shell.gondola
        preferences, on = await gondola.settings.preferences(), await gondola.autostart.enabled()
        if self._is_open():
            self._computer.show_autostart(offered=gondola.autostart.offered, on=on)
            self._show(preferences)

    def _show(self, preferences: Preferences) -> None:
        self._rings.show_choices(rings=preferences.notifications, quiet=preferences.quiet_kinds)
        self._computer.show_choices(
            awake=preferences.keep_awake, check=preferences.update_check, address=preferences.update_url
        )

    def _keep(self, change: Change) -> None:
        self._shell.run("desk-choice", self._kept(change))

    async def _kept(self, change: Change) -> None:
        """Two quick clicks are two changes: neither may undo the other. What could not be kept is shown as it was."""
        settings = self._shell.gondola.settings
        async with self._one_at_a_time:
            before = await settings.preferences()
            try:
                await settings.save_preferences(change(before))
            except BaseException:
                if self._is_open():
                    self._show(before)
                raise

    def _address_typed(self, address: str) -> None:
        self._computer.field.set_problem("")
        self._computer.say("")
        # Without an address there is nobody to ask once a day.
        self._keep(
            lambda old: replace(old, update_url=address, update_check=old.update_check and bool(address))
        )
        if not address:
            self._computer.check.setChecked(False)

    def _check_chosen(self, on: bool) -> None:
        if on and not self._computer.address.text().strip():
            self._computer.check.setChecked(False)
            self._say_no_address()
            return
        self._keep(lambda old: replace(old, update_check=on))

    async def _start_with_session(self, on: bool) -> None:
        autostart = self._shell.gondola.autostart
        try:
            await autostart.set(enabled=on)
        finally:
            enabled = await autostart.enabled()
            if self._is_open():
                self._computer.show_autostart(offered=autostart.offered, on=enabled)

    async def _look(self) -> None:
        self._computer.say(self.tr("Asking…"))
        self._computer.look.setEnabled(False)
        try:
            async with self._one_at_a_time:
                seen = await self._shell.gondola.updates.look()
        finally:
            if self._is_open():
                self._computer.look.setEnabled(True)
        if self._is_open():
            self._say(seen)

    def _say(self, seen: Look) -> None:
        match seen.found:
            case Found.NEWER:
                words = self.tr("{version} is there.").format(version=seen.version)
                self._computer.say(f"{words} {seen.page}".strip(), Shape.DOT)
            case Found.NONE:
                words = self.tr("You have the newest version ({version}).")
                self._computer.say(words.format(version=self._shell.gondola.updates.version), Shape.TICK)
            case Found.UNREACHABLE:
                words = self.tr("It could not be found out. {why}").format(why=told(seen.why))
                self._computer.say(words.strip(), Shape.TRIANGLE)
            case Found.NO_ADDRESS:
                self._computer.say("")
                self._say_no_address()
            case _:
                assert_never(seen.found)

    def _say_no_address(self) -> None:
        self._computer.field.set_problem(self.tr("Type the address that announces versions first."))


def _with_kind(old: Preferences, kind: NoticeKind, *, rings: bool) -> Preferences:
    quiet = old.quiet_kinds - {kind} if rings else old.quiet_kinds | {kind}
    return replace(old, quiet_kinds=quiet)
