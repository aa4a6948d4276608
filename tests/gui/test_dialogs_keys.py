"""Words and keys shown to their owner, backups made and checked: the keyring asked, and nothing left behind."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.domain import errors
from app.gui.dialogs.back_up import BackUpSheet, CheckBackupSheet
from app.gui.dialogs.export_key import ExportKeySheet
from app.gui.dialogs.watch_address import WatchAddressSheet
from app.gui.secret_clipboard import SecretClipboard
from app.gui.widgets.labels import Text
from tests.gui.facts_b import ADDRESS, WORDS, wallet_account
from tests.gui.fakes_b import FakeShell, stage
from tests.gui.loops import on_qt_loop, turns, until

GOOD = "a long password"


def on_screen(sheet: ExportKeySheet) -> str:
    return " ".join(label.text() for label in sheet.findChildren(Text) if label.isVisible())


def opened(shell: FakeShell, words: str = " ".join(WORDS)) -> tuple[ExportKeySheet, asyncio.Task[object]]:
    account = wallet_account()
    shell.world.vault.kept[account.id] = words
    sheet = ExportKeySheet(shell, account, SecretClipboard(shell.window), shell.window)
    return sheet, shell.ask(sheet)


@on_qt_loop
async def test_words_and_key_are_shown_on_demand_after_the_keyring_was_asked(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = opened(shell)
        await until(sheet.isVisible)
        before = on_screen(sheet)

        sheet.primary.click()
        await until(sheet.words_shown.isVisible)

        assert not set(WORDS) & set(before.split())
        assert "a little ETH" in before
        assert set(WORDS) <= set(on_screen(sheet).split())
        assert shell.world.vault.confirmed == 1
        sheet.reject()
        await task


@on_qt_loop
async def test_a_wallet_without_words_shows_its_key_alone(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = opened(shell, "ab" * 32)
        await until(sheet.isVisible)
        sheet.primary.click()
        await until(sheet.copy.isVisible)

        assert not sheet.words_shown.isVisible()
        assert len("".join(sheet.key_text.text().split())) == 64
        sheet.reject()
        await task


@on_qt_loop
async def test_a_keyring_that_says_no_is_said_and_shows_nothing(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = opened(shell)
        await until(sheet.isVisible)
        shell.world.vault.trouble = errors.KeyringLocked()
        sheet.primary.click()
        await until(sheet.problem.isVisible)

        assert "keyring is locked" in sheet.problem.words()
        assert not sheet.copy.isVisible()
        assert sheet.primary.isEnabled()
        sheet.reject()
        await task


@on_qt_loop
async def test_after_a_minute_and_when_the_sheet_closes_nothing_is_left_in_it(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = opened(shell)
        await until(sheet.isVisible)
        sheet.primary.click()
        await until(sheet.copy.isVisible)

        sheet._hide.timeout.emit()
        hidden = on_screen(sheet)
        again = sheet.primary.isVisible()
        sheet.primary.click()
        await until(sheet.copy.isVisible)
        sheet.reject()
        await task

        assert not set(WORDS) & set(hidden.split())
        assert again
        assert shell.world.vault.confirmed == 2, "each time anew"


@on_qt_loop
async def test_what_was_copied_is_taken_off_the_clipboard(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = opened(shell, "ab" * 32)
        await until(sheet.isVisible)
        sheet.primary.click()
        await until(sheet.copy.isVisible)
        clipboard = QGuiApplication.clipboard()

        sheet.copy.click()
        held, hint = clipboard.text(), clipboard.mimeData().data("x-kde-passwordManagerHint")
        sheet._clipboard._timer.timeout.emit()
        await turns()

        assert held.startswith("0x")
        assert len(held) == 66
        assert bytes(hint.data()) == b"secret"
        assert clipboard.text() == ""
        sheet.reject()
        await task


@on_qt_loop
async def test_what_was_copied_since_is_left_alone(qapp: QApplication) -> None:
    holder = SecretClipboard()
    holder.put("0x" + "ab" * 32)
    assert holder.holds()
    QGuiApplication.clipboard().setText("a shopping list")
    holder.clear()
    assert QGuiApplication.clipboard().text() == "a shopping list"
    assert not holder.holds()
    holder.clear()


@on_qt_loop
async def test_a_backup_is_made_with_a_password_typed_twice(qapp: QApplication, tmp_path: Path) -> None:
    async with stage() as shell:
        shell.world.vault.kept["wallet-1"] = " ".join(WORDS)
        sheet = BackUpSheet(shell, wallet_account(), tmp_path, shell.window)
        task = shell.ask(sheet)
        await until(sheet.isVisible)
        sheet.password.setText(GOOD)
        sheet.again.setText("another one, longer")
        sheet.primary.click()
        await until(sheet.problem.isVisible)
        differ = sheet.problem.words()

        sheet.again.setText(GOOD)
        sheet.primary.click()
        path = await task

        assert differ.startswith("The two passwords are not the same.")
        assert path is not None
        assert path.parent == tmp_path
        assert path.name.startswith("Gondola backup Studio wallet")
        assert shell.world.vault.confirmed == 1


@on_qt_loop
async def test_no_password_stays_in_the_fields(qapp: QApplication, tmp_path: Path) -> None:
    async with stage() as shell:
        sheet = BackUpSheet(shell, wallet_account(), tmp_path, shell.window)
        task = shell.ask(sheet)
        await until(sheet.isVisible)
        sheet.password.setText(GOOD)
        left = [GOOD, ""]
        sheet.password.textChanged.connect(lambda text: left.__setitem__(0, text))
        sheet.again.setText(GOOD)
        sheet.again.textChanged.connect(lambda text: left.__setitem__(1, text))
        sheet.reject()
        assert await task is None
        assert left == ["", ""]


@pytest.mark.parametrize(
    "typed, said",
    [
        (" ".join(WORDS), "It brings “Studio wallet” back."),
        ("other words entirely", "These words are not a wallet's phrase."),
    ],
)
@on_qt_loop
async def test_words_on_paper_are_checked(qapp: QApplication, typed: str, said: str) -> None:
    async with stage() as shell:
        shell.world.vault.kept["wallet-1"] = " ".join(WORDS)
        sheet = CheckBackupSheet(shell, wallet_account(), shell.window)
        task = shell.ask(sheet)
        await until(sheet.isVisible)
        sheet.phrase.setText(typed)
        sheet.primary.click()
        await until(lambda: sheet.found.isVisible() or sheet.problem.isVisible())

        shown = sheet.found.word() if sheet.found.isVisible() else sheet.problem.words()
        assert shown.startswith(said)
        assert sheet.isVisible(), "another one may be checked"
        left: list[str] = []
        sheet.phrase.textChanged.connect(left.append)
        sheet.reject()
        await task
        assert left == [""]


@on_qt_loop
async def test_a_key_on_paper_is_checked_as_it_was_written_in_groups(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.vault.kept["wallet-1"] = "ab" * 32
        sheet = CheckBackupSheet(shell, wallet_account(), shell.window)
        task = shell.ask(sheet)
        await until(sheet.isVisible)
        sheet.ways.select("key")
        sheet.key.setText("abababab " * 8)
        sheet.primary.click()
        await until(sheet.found.isVisible)
        sheet.reject()
        await task


@on_qt_loop
async def test_a_backup_file_is_checked_with_its_password(qapp: QApplication, tmp_path: Path) -> None:
    async with stage() as shell:
        shell.world.vault.kept["wallet-1"] = " ".join(WORDS)
        path = await shell.gondola.keys.back_up(wallet_account(), GOOD, GOOD, tmp_path)
        sheet = CheckBackupSheet(shell, wallet_account(), shell.window)
        task = shell.ask(sheet)
        await until(sheet.isVisible)
        sheet.ways.select("file")
        sheet.primary.click()
        await until(sheet.problem.isVisible)
        none = sheet.problem.words()
        sheet.use_file(path)
        sheet.password.setText("wrong password")
        sheet.primary.click()
        await until(lambda: "does not open" in sheet.problem.words())
        sheet.password.setText(GOOD)
        sheet.primary.click()
        await until(sheet.found.isVisible)

        assert none == "Choose the backup file first."
        sheet.reject()
        await task


@on_qt_loop
async def test_an_address_is_watched_and_a_wrong_one_is_explained(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.store.by_account.clear()
        sheet = WatchAddressSheet(shell, shell.window)
        task = shell.ask(sheet)
        await until(sheet.isVisible)
        sheet.address.setText("0x12")
        sheet.primary.click()
        await until(sheet.problem.isVisible)
        wrong = sheet.problem.words()
        sheet.address.setText(ADDRESS)
        sheet.primary.click()
        account = await task

        assert "is not a wallet address" in wrong
        assert account is not None
        assert account.is_only_watched
        assert account.address.lower() == ADDRESS.lower()
