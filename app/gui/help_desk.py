"""Help, wherever one is: the menu of the sidebar and the keys that lead to it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.domain.diagnostics import Diagnosis, diagnostics_text
from app.domain.errors import GondolaError
from app.gui.error_desk import top_sheet
from app.gui.explain import ask_what_this_is
from app.gui.help_facts import window_facts
from app.gui.keys import PAGE_KEYS, Key, with_keys
from app.gui.theme.theme import theme
from app.gui.widgets.menus import open_under

if TYPE_CHECKING:
    from app.gui.window import MainWindow


class HelpDesk(QObject):
    """Binds the keys of the whole window that are about help and pages, and opens what the help menu names.

    One sheet of help at a time: whoever asks twice looks at the same.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._open = False
        keys = window.keys
        keys.add(Key.HELP, self.shortcuts, over_sheets=True)
        keys.add(Key.WHATS_THIS, self.whats_this, over_sheets=True)
        for key, page in PAGE_KEYS.items():
            keys.add(key, partial(window.go, page))
        window.frame.help.clicked.connect(lambda: self.open_menu(window.frame.help))
        window.opening.help_wanted.connect(self.with_error)
        if sys.platform == "darwin":  # pragma: no cover - the one system whose menus stand outside the window
            bar = QMenuBar(window)
            bar.addMenu(self.menu())
            window.setMenuBar(bar)

    def open_menu(self, at: QWidget) -> None:
        """The help menu, at the button that opens it."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        open_under(menu, at)

    def menu(self) -> QMenu:
        """Everything that helps."""
        menu = QMenu(self.tr("Help"), self._window)
        add = menu.addAction
        add(theme().icon("keyboard"), with_keys(self.tr("Keyboard shortcuts"), Key.HELP)).triggered.connect(
            self.shortcuts
        )
        add(theme().icon("help"), with_keys(self.tr("What is this?"), Key.WHATS_THIS)).triggered.connect(
            self.whats_this
        )
        add(theme().icon("coins"), self.tr("What the sums mean")).triggered.connect(self.sums)
        menu.addSeparator()
        add(theme().icon("search"), self.tr("Get help…")).triggered.connect(self.get_help)
        add(theme().icon("copy"), self.tr("Copy diagnostics…")).triggered.connect(self.diagnostics)
        menu.addSeparator()
        about = add(theme().icon("info"), self.tr("About Gondola"))
        about.setMenuRole(QAction.MenuRole.AboutRole)
        about.triggered.connect(self.about)
        return menu

    def shortcuts(self) -> None:
        """The sheet of shortcuts, over whatever is open."""
        self._show("shortcuts", self._shortcuts)

    def whats_this(self) -> None:
        """Ask about the figure or field in focus, or about the next one that is clicked."""
        ask_what_this_is()

    def sums(self) -> None:
        """What every figure and field about money means."""
        self._show("sums", self._sums)

    def get_help(self) -> None:
        """Who can help with what."""
        self._show("get-help", self._get_help)

    def with_error(self, error: GondolaError) -> None:
        """Who can help with an error that is shown now."""
        self._show("help-with-error", partial(self._with_error, error, datetime.now(UTC)))

    def diagnostics(self) -> None:
        """What may be handed on about program and computer, to read and to copy."""
        self._show("diagnostics", self._diagnostics)

    def about(self) -> None:
        """Versions and licences."""
        self._show("about", self._about)

    def _show(self, name: str, show: Callable[[], Coroutine[object, object, None]]) -> None:
        if not self._open:
            self._open = True
            self._window.run(name, self._once(show))

    async def _once(self, show: Callable[[], Coroutine[object, object, None]]) -> None:
        try:
            await show()
        finally:
            self._open = False

    async def _shortcuts(self) -> None:
        from app.gui.dialogs.shortcuts import ShortcutSheet

        await ShortcutSheet(top_sheet(self._window)).ask()

    async def _sums(self) -> None:
        from app.gui.dialogs.sums import SumsSheet

        await SumsSheet(top_sheet(self._window)).ask()

    async def _get_help(self) -> None:
        from app.gui.help_actions import help_in_general

        text = await self.diagnostics_text()
        await help_in_general(self._window, text, top_sheet(self._window))

    async def _with_error(self, error: GondolaError, at: datetime) -> None:
        from app.gui.help_actions import help_with_error

        await help_with_error(self._window, error, at, top_sheet(self._window))

    async def _diagnostics(self) -> None:
        from app.gui.dialogs.report import ReportSheet

        text = await self.diagnostics_text()
        words = self.tr(
            "For whoever looks into a trouble with you. It holds versions, counts and settings; no key, phrase, name, "
            "title, address or amount. Nothing is sent: you copy it and decide."
        )
        await ReportSheet(self.tr("Diagnostics"), words, text, top_sheet(self._window)).ask()

    async def _about(self) -> None:
        from app.gui.dialogs.about import AboutSheet
        from app.services.licences import read_licences

        licences = await asyncio.to_thread(read_licences)
        await AboutSheet(licences, top_sheet(self._window)).ask()

    async def diagnostics_text(self) -> str:
        """The report as text."""
        from app.services.diagnosis import diagnose
        from app.services.machine import this_machine

        window = self._window
        machine = await asyncio.to_thread(this_machine)
        troubles, facts = window.troubles.kept(), window_facts(window)
        if window.worlds.session is None:
            told = Diagnosis(None, machine, facts, troubles=troubles)
        else:
            told = await diagnose(window.gondola, machine, troubles, facts)
        return diagnostics_text(told)
