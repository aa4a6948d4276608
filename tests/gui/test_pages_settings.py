"""The settings page: limits in words, choices kept as they are made, servers that are not guessed at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.events import LimitsChanged
from app.domain.limits import Limits
from app.gui.pages.settings import SettingsPage
from app.gui.theme.theme import ThemeChoice, theme
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.loops import on_qt_loop, turns, until


async def opened(shell: FakeShell) -> SettingsPage:
    page = SettingsPage(shell)
    shown(shell, page)
    await until(lambda: page.files.folder.text() != "")
    return page


@on_qt_loop
async def test_limits_are_kept_only_when_the_person_says_so(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        assert not page.limits.save.isEnabled()
        field = page.limits.fields.field("used_item")
        field.setText("1.50")
        field.textEdited.emit("1.50")
        assert shell.world.settings.kept_limits == Limits()

        page.limits.save.click()
        await until(lambda: shell.toasts)

        assert shell.world.settings.kept_limits.used.per_item_micro_usdc == 1_500_000
        assert not page.limits.save.isEnabled()
        page.close_page()


@on_qt_loop
async def test_a_limit_that_is_no_amount_is_refused(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        field = page.limits.fields.field("paid_day")
        field.setText("lots")
        field.textEdited.emit("lots")
        page.limits.save.click()
        await until(lambda: shell.shown_errors)
        assert shell.world.settings.kept_limits == Limits()
        page.close_page()


@on_qt_loop
async def test_a_change_elsewhere_never_overwrites_what_is_being_typed(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        field = page.limits.fields.field("paid_item")
        field.setText("7")
        field.textEdited.emit("7")

        shell.gondola.feed.publish(LimitsChanged(replace(Limits(), paused=True)))

        assert field.text() == "7"
        assert page.limits.pause.isChecked()
        page.close_page()


@on_qt_loop
async def test_the_brake_holds_at_once(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        page.limits.pause.click()
        await until(lambda: shell.world.settings.kept_limits.paused)
        page.limits.pause.click()
        await until(lambda: not shell.world.settings.kept_limits.paused)
        page.close_page()


@on_qt_loop
async def test_unreadable_limits_are_said_and_can_be_set_again(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.settings.broken = True
        page = await opened(shell)
        assert "cannot be read" in page.limits.broken.words()
        page.limits.save.click()
        await until(page.limits.broken.isHidden)
        assert not shell.world.settings.broken
        page.close_page()


@on_qt_loop
async def test_the_theme_is_kept(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        page.looks.theme.select("dark")
        await until(lambda: shell.world.settings.kept.theme == "dark")
        assert theme().choice is ThemeChoice.DARK
        page.looks.theme.select("system")
        await until(lambda: shell.world.settings.kept.theme == "system")
        page.close_page()


@on_qt_loop
async def test_another_folder_is_kept(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async def chosen(*_args: object) -> Path:
        return tmp_path

    monkeypatch.setattr("app.gui.pages.settings.choose_folder", chosen)
    async with stage() as shell:
        page = await opened(shell)
        page.files.change.click()
        await until(lambda: shell.world.settings.kept.downloads == tmp_path)
        assert page.files.folder.text() == str(tmp_path)
        page.close_page()


@on_qt_loop
async def test_play_money_has_no_servers_to_set(qapp: QApplication) -> None:
    async with stage(play_money=True) as shell:
        page = await opened(shell)
        await turns()
        assert page.servers.isHidden()
        page.close_page()
