"""The wallet page: what each account holds, and that play money invites no real money."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain import errors
from app.domain.wallet_code import CodeKind, WalletCode
from app.gui.dialogs.account_care import RemoveSheet, RenameSheet
from app.gui.dialogs.api_key import ApiKeySheet
from app.gui.dialogs.back_up import BackUpSheet, CheckBackupSheet
from app.gui.dialogs.export_key import ExportKeySheet
from app.gui.dialogs.fill_wallet import FillWalletSheet
from app.gui.dialogs.import_wallet import ImportWalletSheet
from app.gui.dialogs.new_wallet import NewWalletSheet
from app.gui.dialogs.receive import ReceiveSheet
from app.gui.dialogs.top_up import TopUpSheet
from app.gui.dialogs.watch_address import WatchAddressSheet
from app.gui.pages import account_actions
from app.gui.pages.wallet import WalletPage
from app.gui.widgets.labels import Text
from app.gui.widgets.sheet import Sheet
from tests.gui.facts_b import ADDRESS, PAYEE, WORDS, key_account, wallet_account
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.loops import on_qt_loop, until


async def opened(shell: FakeShell) -> WalletPage:
    page = WalletPage(shell)
    shown(shell, page)
    await until(lambda: len(page.cards) == len(shell.world.store.by_account))
    return page


def open_sheet(shell: FakeShell) -> Sheet[object] | None:
    return next((each for each in shell.window.findChildren(Sheet) if each.isVisible()), None)


def is_open(shell: FakeShell, kind: type) -> bool:
    return isinstance(open_sheet(shell), kind)


def words_of(page: WalletPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Text) if label.isVisible())


@on_qt_loop
async def test_every_account_shows_what_it_is_and_holds(qapp: QApplication) -> None:
    async with stage(wallet_account(), key_account()) as shell:
        page = await opened(shell)
        await until(lambda: page.cards["wallet-1"].usdc.figure() == "42.10")
        said = words_of(page)
        for words in ("Studio wallet", ADDRESS, "Base", "$8.31", "API key", "In use", "GNOME Keyring"):
            assert words in said
        assert "Moving USDC out" in said
        page.close_page()


@on_qt_loop
async def test_what_cannot_be_read_is_a_dash_with_its_reason(qapp: QApplication) -> None:
    async with stage() as shell:

        async def unreachable(_address: str) -> int:
            raise errors.NodeUnreachable

        shell.world.chain.usdc_balance = unreachable  # type: ignore[assignment, method-assign]
        page = await opened(shell)
        card = page.cards["wallet-1"]
        await until(card.trouble.isVisible)
        assert card.usdc.figure() == "—"
        assert "cannot be reached" in card.trouble.words()
        page.close_page()


@on_qt_loop
async def test_every_wish_opens_its_sheet(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        for wish, kind in (
            ("qr", ReceiveSheet),
            ("fill", FillWalletSheet),
            ("credit", TopUpSheet),
            ("rename", RenameSheet),
            ("remove", RemoveSheet),
            ("show_key", ExportKeySheet),
            ("back_up", BackUpSheet),
            ("check", CheckBackupSheet),
        ):
            page.cards["wallet-1"].wished.emit(wish)
            await until(partial(is_open, shell, kind))
            sheet = open_sheet(shell)
            assert sheet is not None
            sheet.reject()
            await until(lambda: open_sheet(shell) is None)
        page.cards["wallet-1"].wished.emit("copy")
        assert QGuiApplication.clipboard().text() == ADDRESS
        page.close_page()


@on_qt_loop
async def test_the_menu_adds_accounts_in_four_ways(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        menu = page.menu()
        for action, kind in zip(
            menu.actions(),
            (NewWalletSheet, ImportWalletSheet, ApiKeySheet, WatchAddressSheet),
            strict=True,
        ):
            action.trigger()
            await until(partial(is_open, shell, kind))
            sheet = open_sheet(shell)
            assert sheet is not None
            sheet.reject()
            await until(lambda: open_sheet(shell) is None)
        page.close_page()


@on_qt_loop
async def test_an_account_that_was_brought_in_is_shown_and_chosen(qapp: QApplication) -> None:
    async with stage(key_account()) as shell:
        page = await opened(shell)
        page.actions_of_accounts.add("import")
        await until(lambda: isinstance(open_sheet(shell), ImportWalletSheet))
        sheet = open_sheet(shell)
        assert isinstance(sheet, ImportWalletSheet)
        await until(sheet.primary.isEnabled)
        sheet.phrase.setText(" ".join(WORDS))
        sheet.primary.click()
        await until(lambda: len(page.cards) == 2)
        await until(lambda: shell.chosen is not None and shell.chosen.is_wallet)
        page.close_page()


@on_qt_loop
async def test_the_account_in_use_can_be_another(qapp: QApplication) -> None:
    other = wallet_account("Night", id="wallet-2", address=PAYEE)
    async with stage(wallet_account(), other) as shell:
        page = await opened(shell)
        page.cards["wallet-2"].wished.emit("use")
        assert shell.chosen == other
        assert page.cards["wallet-2"].property("chosen")
        assert not page.cards["wallet-1"].property("chosen")
        page.close_page()


@on_qt_loop
async def test_an_address_is_seen_on_the_chain(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_links: list[str] = []
    monkeypatch.setattr(account_actions, "open_link", opened_links.append)
    async with stage(wallet_account(), key_account()) as shell:
        page = await opened(shell)
        menu = page.cards["wallet-1"].menu()
        next(action for action in menu.actions() if action.text() == "See it on the chain").trigger()
        offered = [action.text() for action in page.cards["key-1"].menu().actions()]
        assert opened_links == [f"https://basescan.org/address/{ADDRESS}"]
        assert "See it on the chain" not in offered
        page.close_page()


@on_qt_loop
async def test_play_money_never_invites_real_money(qapp: QApplication) -> None:
    async with stage(play_money=True) as shell:
        page = await opened(shell)
        buttons = {button.accessibleName() for button in page.findChildren(QPushButton) if button.isVisible()}
        assert buttons == {"Add credit…"}
        assert "never send real money" in words_of(page)
        page.close_page()


@on_qt_loop
async def test_with_no_account_it_says_how_to_begin(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.store.by_account.clear()
        shell.chosen = None
        page = await opened(shell)
        await until(lambda: page.empty.isVisible() and not page.add.isVisible())
        page.close_page()


@on_qt_loop
async def test_a_missing_keyring_is_said_on_the_page(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.vault.trouble = errors.KeyringMissing()
        page = await opened(shell)
        await until(lambda: "No system keyring" in page.keyring.word())
        page.close_page()


@on_qt_loop
async def test_a_program_at_the_wallets_own_address_is_warned_about(qapp: QApplication) -> None:
    async with stage(wallet_account(), key_account()) as shell:
        shell.world.chain.code = WalletCode(CodeKind.DELEGATED, PAYEE.lower())
        page = await opened(shell)
        card = page.cards["wallet-1"]
        await until(card.program.isVisible)
        assert "lent its address" in card.program.words()
        card.show_code(WalletCode(CodeKind.CONTRACT))
        assert "not a plain wallet" in card.program.words()
        assert page.cards["key-1"].program.isHidden()
        page.close_page()


@on_qt_loop
async def test_a_node_that_does_not_answer_warns_of_nothing(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.chain.trouble = errors.NodeUnreachable()
        page = await opened(shell)
        await until(lambda: page.cards["wallet-1"].usdc.figure() == "—")
        assert page.cards["wallet-1"].program.isHidden()
        assert shell.shown_errors == []
        page.close_page()


@on_qt_loop
async def test_the_menu_of_an_empty_page_opens_under_its_button_and_not_over_it(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.store.by_account.clear()
        shell.chosen = None
        page = await opened(shell)
        await until(lambda: page.empty.isVisible() and not page.add.isVisible())
        button = page.empty.button
        button.click()
        await until(QApplication.activePopupWidget)
        menu = QApplication.activePopupWidget()
        assert menu is not None
        top, bottom = menu.pos(), button.mapToGlobal(QPoint(0, button.height()))
        menu.close()
        page.close_page()

    assert (top.x(), top.y()) == (bottom.x(), bottom.y())
