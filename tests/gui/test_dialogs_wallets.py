"""Making, bringing in and adding accounts: secrets go to the keyring, and out of the widgets."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain import errors
from app.gui.dialogs.api_key import ApiKeySheet
from app.gui.dialogs.import_wallet import ImportWalletSheet
from app.gui.dialogs.new_wallet import NewWalletSheet
from app.gui.language.catalogue import Language, speak
from app.gui.widgets.labels import Text
from tests.gui.facts_b import ADDRESS, WORDS
from tests.gui.fakes_b import FakeShell, stage
from tests.gui.loops import on_qt_loop, turns, until


def words_on_screen(sheet: NewWalletSheet) -> set[str]:
    return {label.text() for label in sheet.findChildren(Text)} & set(WORDS)


async def at_the_words(shell: FakeShell) -> tuple[NewWalletSheet, asyncio.Task[object]]:
    sheet = NewWalletSheet(shell, shell.window)
    task = shell.ask(sheet)
    await until(sheet.primary.isEnabled)
    sheet.primary.click()
    await until(lambda: words_on_screen(sheet))
    return sheet, task


@on_qt_loop
async def test_a_new_wallet_is_kept_after_three_words_prove_the_paper(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.store.by_account.clear()
        sheet, task = await at_the_words(shell)
        assert words_on_screen(sheet) == set(WORDS)

        sheet.primary.click()
        assert words_on_screen(sheet) == set()
        for place, field in zip(sheet.check.places, sheet.check.fields, strict=True):
            field.setText(f" {WORDS[place].upper()} ")
        sheet.primary.click()

        account = await task
        assert account in shell.world.store.by_account.values()
        assert list(shell.world.vault.kept.values()) == [" ".join(WORDS)]


@on_qt_loop
async def test_a_wrong_word_keeps_nothing_and_shows_which_one(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = await at_the_words(shell)
        sheet.primary.click()
        for place, field in zip(sheet.check.places, sheet.check.fields, strict=True):
            field.setText(WORDS[place])
        sheet.check.fields[1].setText("gondola")

        sheet.primary.click()

        assert sheet.isVisible()
        assert not sheet.problem.isHidden()
        assert [bool(field.property("wrong")) for field in sheet.check.fields] == [False, True, False]
        assert shell.world.vault.kept == {}
        sheet.reject()
        assert await task is None


@on_qt_loop
async def test_the_words_leave_the_widgets_when_the_sheet_is_closed(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = await at_the_words(shell)
        labels = sheet.findChildren(Text)

        sheet.reject()

        assert await task is None
        assert [label.text() for label in labels if shiboken6.isValid(label) and label.text() in WORDS] == []


@on_qt_loop
async def test_without_a_keyring_no_words_are_shown_and_the_cure_is(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.vault.trouble = errors.KeyringMissing()
        sheet = NewWalletSheet(shell, shell.window)
        task = shell.ask(sheet)
        await until(lambda: not sheet.keyring.trouble.isHidden())

        assert "gnome-keyring" in sheet.keyring.trouble.words()
        assert not sheet.primary.isEnabled()

        shell.world.vault.trouble = None
        sheet.keyring.trouble.acted.emit()
        await until(sheet.primary.isEnabled)
        sheet.reject()
        await task


@on_qt_loop
async def test_leaving_while_the_keyring_waits_keeps_no_account(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.store.by_account.clear()
        shell.world.vault.gate = asyncio.Event()
        sheet = ImportWalletSheet(shell, shell.window)
        task = shell.ask(sheet)
        await until(sheet.primary.isEnabled)
        sheet.phrase.setText(" ".join(WORDS))
        sheet.primary.click()
        await turns()
        assert not sheet.waiting.isHidden()

        sheet.reject()

        assert await task is None
        await turns()
        assert shell.world.store.by_account == {}


@on_qt_loop
async def test_a_phrase_is_brought_in_and_its_field_emptied(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.store.by_account.clear()
        sheet = ImportWalletSheet(shell, shell.window)
        task = shell.ask(sheet)
        await until(sheet.primary.isEnabled)
        assert sheet.phrase.echoMode() is QLineEdit.EchoMode.Password
        sheet.phrase.setText(" ".join(WORDS))
        seen: list[str] = []
        sheet.phrase.textChanged.connect(seen.append)
        sheet.network.sepolia.setChecked(True)

        sheet.primary.click()

        account = await task
        assert account is not None
        assert (account.address, account.network_key) == (ADDRESS, "base-sepolia")
        assert seen == [""]


@on_qt_loop
async def test_a_private_key_that_is_none_is_told_and_can_be_mended(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.store.by_account.clear()
        sheet = ImportWalletSheet(shell, shell.window)
        task = shell.ask(sheet)
        await until(sheet.primary.isEnabled)
        sheet.ways.select("key")
        sheet.private_key.setText("0x1234")
        sheet.primary.click()
        await until(lambda: not sheet.problem.isHidden())
        assert "not a private key" in sheet.problem.words()
        assert "1234" not in sheet.problem.words()

        sheet.private_key.setText("0x" + "4c" * 32)
        sheet.primary.click()

        assert await task is not None


@on_qt_loop
async def test_a_keystore_needs_its_file_and_its_password(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    path.write_text('{"version": 3}')
    async with stage() as shell:
        shell.world.store.by_account.clear()
        sheet = ImportWalletSheet(shell, shell.window)
        task = shell.ask(sheet)
        await until(sheet.primary.isEnabled)
        sheet.ways.select("keystore")
        sheet.primary.click()
        await until(lambda: "Choose the keystore file" in sheet.problem.words())

        sheet.use_keystore(path)
        sheet.password.setText("wrong")
        sheet.primary.click()
        await until(lambda: "password" in sheet.problem.words())

        sheet.password.setText("right")
        seen: list[str] = []
        sheet.password.textChanged.connect(seen.append)
        sheet.primary.click()
        assert await task is not None
        assert seen == [""]


@pytest.mark.parametrize(
    "trouble, words",
    [
        (errors.KeyRefused(), "did not accept this API key"),
        (errors.Unreachable(maybe_delivered=False), "reached"),
    ],
)
def test_an_api_key_that_is_refused_is_not_kept(
    qapp: QApplication, trouble: errors.ProviderError, words: str
) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            shell.world.provider.trouble["retrieve"] = trouble
            sheet = ApiKeySheet(shell, shell.window)
            task = shell.ask(sheet)
            await until(sheet.primary.isEnabled)
            sheet.key.setText("secret-key")
            sheet.primary.click()
            await until(lambda: words in sheet.problem.words())
            assert shell.world.vault.kept == {}
            assert "secret-key" not in sheet.problem.words()
            seen: list[str] = []
            sheet.key.textChanged.connect(seen.append)
            sheet.reject()
            assert await task is None
            assert seen == [""]

    scene()


@on_qt_loop
async def test_an_accepted_api_key_becomes_an_account(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.provider.trouble["retrieve"] = errors.UnknownQueueId()
        sheet = ApiKeySheet(shell, shell.window)
        task = shell.ask(sheet)
        await until(sheet.primary.isEnabled)
        sheet.key.setText(" secret-key\n")

        sheet.primary.click()

        account = await task
        assert account is not None
        assert not account.is_wallet
        assert list(shell.world.vault.kept.values()) == ["secret-key"]


@on_qt_loop
async def test_words_that_may_be_on_paper_are_discarded_aloud(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = await at_the_words(shell)
        assert sheet.leave.accessibleName() == "Discard these words"

        sheet.reject()

        assert await task is None
        assert shell.toasts == ["Discarded. The words that were shown open no wallet here."]


@on_qt_loop
async def test_a_wallet_that_has_no_words_yet_is_left_without_any(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = NewWalletSheet(shell, shell.window)
        task = shell.ask(sheet)
        await until(sheet.primary.isEnabled)
        assert sheet.leave.accessibleName() == "Not now"

        sheet.reject()

        assert await task is None
        assert shell.toasts == []


@on_qt_loop
async def test_who_keeps_the_key_is_told_in_the_person_s_language(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def keyring_name() -> str:
        return "your system's keyring"

    async with stage() as shell:
        monkeypatch.setattr(shell.world.vault, "check", keyring_name)
        speak(Language.GERMAN)
        try:
            sheet = NewWalletSheet(shell, shell.window)
            task = shell.ask(sheet)
            await until(sheet.primary.isEnabled)
            words = sheet.keyring.state.word()
        finally:
            speak(Language.ENGLISH)
        sheet.reject()
        await task

    assert words == "Verwahrt von dem Schlüsselbund Ihres Systems, nie in einer Datei"
