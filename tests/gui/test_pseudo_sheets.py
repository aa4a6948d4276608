"""The made-up language, two fifths longer than English, on every sheet: nothing is cut off in a small window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import cast

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.domain.book_rows import What
from app.domain.charge import ChargeState
from app.domain.errors import KeyringMissing
from app.domain.limits import Limits
from app.domain.payment import Delivery, PaymentState
from app.domain.policy import Spent
from app.domain.question import BatchQuestion
from app.domain.who_helps import Matter
from app.gui import dialogs
from app.gui.confirm import ConfirmSheet, ErrorSheet
from app.gui.dialogs.about import AboutSheet
from app.gui.dialogs.account_care import RemoveSheet, RenameSheet, UnwatchSheet
from app.gui.dialogs.add_job import AddJobSheet
from app.gui.dialogs.allow_more import AllowMoreSheet
from app.gui.dialogs.api_key import ApiKeySheet
from app.gui.dialogs.approve_queue import ApproveBatchSheet, ApproveQueueSheet
from app.gui.dialogs.back_up import BackUpSheet, CheckBackupSheet
from app.gui.dialogs.book_entry import BookEntrySheet
from app.gui.dialogs.charge_details import ChargeDetailsSheet
from app.gui.dialogs.charge_report import ChargeReportSheet
from app.gui.dialogs.export_books import ExportSheet
from app.gui.dialogs.export_insights import InsightsExportSheet
from app.gui.dialogs.export_key import ExportKeySheet
from app.gui.dialogs.fill_wallet import FillWalletSheet
from app.gui.dialogs.get_help import GetHelpSheet, MatterSheet
from app.gui.dialogs.import_wallet import ImportWalletSheet
from app.gui.dialogs.limits import LimitsSheet
from app.gui.dialogs.listing import ListingSheet
from app.gui.dialogs.lost_file import LostFileSheet
from app.gui.dialogs.new_wallet import NewWalletSheet
from app.gui.dialogs.payment_details import PaymentDetailsSheet
from app.gui.dialogs.receive import ReceiveSheet
from app.gui.dialogs.rename_job import RenameJobSheet
from app.gui.dialogs.replace_key import ReplaceKeySheet
from app.gui.dialogs.seller_report import SellerReportSheet
from app.gui.dialogs.shortcuts import ShortcutSheet
from app.gui.dialogs.sign_look import SignLookSheet
from app.gui.dialogs.sign_top_up import SignTopUpSheet
from app.gui.dialogs.sums import SumsSheet
from app.gui.dialogs.top_up import KeyCreditSheet, TopUpSheet
from app.gui.dialogs.watch_address import WatchAddressSheet
from app.gui.dialogs.wipe_history import WipeHistorySheet
from app.gui.language.catalogue import Language, speak
from app.gui.models.book_entries import BookEntry
from app.gui.models.help_words import advice
from app.gui.secret_clipboard import SecretClipboard
from app.gui.widgets.sheet import Sheet
from app.services.insights import Insight
from app.services.licences import Licence
from tests.gui.facts_b import ADDRESS, LISTING, NOW, a_charge, a_payment, key_account, wallet_account
from tests.gui.facts_books import a_stray
from tests.gui.fakes import a_job
from tests.gui.fakes_b import FakeShell, stage
from tests.gui.loops import on_qt_loop, turns
from tests.gui.test_dialogs_look import look_question
from tests.gui.test_dialogs_money import queue_question, top_up_question
from tests.gui.test_empty_wallet import empty
from tests.support.clipping import clipped

WALLET, KEY = wallet_account(), key_account()
TITLE = "Episode 12"
BATCH = BatchQuestion(
    WALLET,
    "api.venice.ai",
    TITLE,
    30,
    4,
    ("a", "b"),
    9_000_000,
    690_000,
    None,
    0,
    20_000_000,
    ("It costs more.",),
)
UNDELIVERED = replace(a_payment(), state=PaymentState.CONFIRMED, delivery=Delivery.NOT_DELIVERED)
LOST = a_charge(state=ChargeState.LOST, sent_at=NOW)


async def _keep() -> None:
    return


SHEETS: dict[str, Callable[..., object]] = {
    "AboutSheet": lambda shell, _: AboutSheet((Licence("Qt", "6", "LGPL", "text"),), shell.window),
    "AddJobSheet": lambda shell, _: AddJobSheet(shell, shell.window),
    "AllowMoreSheet": lambda shell, _: AllowMoreSheet(shell, shell.window, ("Spending goes on.",), _keep),
    "ApiKeySheet": lambda shell, _: ApiKeySheet(shell, shell.window),
    "ApproveBatchSheet": lambda shell, _: ApproveBatchSheet(BATCH, shell.window),
    "ApproveQueueSheet": lambda shell, _: ApproveQueueSheet(queue_question(), shell.window),
    "BookEntrySheet": lambda shell, _: BookEntrySheet(
        BookEntry(WALLET.id, a_stray(What.ELSEWHERE)), WALLET, shell.window
    ),
    "BackUpSheet": lambda shell, folder: BackUpSheet(shell, WALLET, folder, shell.window),
    "ChargeDetailsSheet": lambda shell, _: ChargeDetailsSheet(LOST, "Studio", shell.window),
    "ChargeReportSheet": lambda shell, _: ChargeReportSheet(LOST, ADDRESS, shell.window),
    "CheckBackupSheet": lambda shell, _: CheckBackupSheet(shell, WALLET, shell.window),
    "ConfirmSheet": lambda shell, _: ConfirmSheet(shell.window, TITLE, TITLE, TITLE, facts=((TITLE, TITLE),)),
    "ErrorSheet": lambda shell, _: ErrorSheet(shell.window, KeyringMissing(detail="x")),
    "ExportKeySheet": lambda shell, _: _export_key(shell),
    "ExportSheet": lambda shell, folder: ExportSheet(shell, (WALLET, KEY), folder, shell.window),
    "FillWalletSheet": lambda shell, _: FillWalletSheet(shell, WALLET, shell.window),
    "GetHelpSheet": lambda shell, _: GetHelpSheet(
        shell, advice(Matter.JOB), lambda _p: "report", shell.window
    ),
    "ImportWalletSheet": lambda shell, _: ImportWalletSheet(shell, shell.window),
    "InsightsExportSheet": lambda shell, folder: InsightsExportSheet(
        shell, cast("Insight", None), str.encode, {}, folder, shell.window
    ),
    "KeyCreditSheet": lambda shell, _: KeyCreditSheet(KEY, shell.window),
    "LimitsSheet": lambda shell, _: LimitsSheet(shell, shell.window),
    "ListingSheet": lambda shell, _: ListingSheet(shell, LISTING, (WALLET,), shell.window),
    "LostFileSheet": lambda shell, _: LostFileSheet(a_job(1), shell.window, may_fetch=True),
    "MatterSheet": lambda shell, _: MatterSheet(shell.window),
    "NewWalletSheet": lambda shell, _: NewWalletSheet(shell, shell.window),
    "PaymentDetailsSheet": lambda shell, _: PaymentDetailsSheet(UNDELIVERED, (), "Studio", shell.window),
    "ReceiveSheet": lambda shell, _: ReceiveSheet(WALLET, shell.window),
    "RemoveSheet": lambda shell, _: RemoveSheet(shell, WALLET, empty(), shell.window),
    "RenameJobSheet": lambda shell, _: RenameJobSheet(a_job(1), shell.window),
    "RenameSheet": lambda shell, _: RenameSheet(shell, WALLET, shell.window),
    "ReplaceKeySheet": lambda shell, _: ReplaceKeySheet(shell, KEY, shell.window),
    "SellerReportSheet": lambda shell, _: SellerReportSheet(UNDELIVERED, (), None, shell.window),
    "ShortcutSheet": lambda shell, _: ShortcutSheet(shell.window),
    "SignLookSheet": lambda shell, _: SignLookSheet(look_question(), shell.window),
    "SignTopUpSheet": lambda shell, _: SignTopUpSheet(top_up_question(), shell.window),
    "SumsSheet": lambda shell, _: SumsSheet(shell.window),
    "TopUpSheet": lambda shell, _: TopUpSheet(WALLET, empty(), Limits(), Spent(), shell.window),
    "UnwatchSheet": lambda shell, _: UnwatchSheet(shell, WALLET, shell.window),
    "WatchAddressSheet": lambda shell, _: WatchAddressSheet(shell, shell.window),
    "WipeHistorySheet": lambda shell, _: WipeHistorySheet(12, 3, shell.window),
}


def _export_key(shell: FakeShell) -> object:

    return ExportKeySheet(shell, WALLET, SecretClipboard(shell.window), shell.window)


@pytest.fixture(autouse=True)
def pseudo_language(qapp: QApplication) -> Iterator[None]:
    speak(Language.PSEUDO)
    yield
    speak(Language.ENGLISH)
    QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize("name", sorted(SHEETS))
@on_qt_loop
async def test_nothing_is_cut_off_on_a_sheet(tmp_path: Path, name: str) -> None:
    async with stage(WALLET, KEY) as shell:
        shell.window.resize(900, 600)
        shell.window.show()
        sheet = SHEETS[name](shell, tmp_path)
        assert isinstance(sheet, Sheet)
        task = shell.ask(sheet)
        await turns(40)
        found = clipped(sheet)
        sheet.reject()
        await task

    assert not found, "\n".join(found)


def test_every_sheet_is_looked_at() -> None:
    for module in iter_modules(dialogs.__path__):
        import_module(f"{dialogs.__name__}.{module.name}")

    def leaves(kind: type[object]) -> Iterator[str]:
        children: list[type[object]] = [
            child for child in kind.__subclasses__() if child.__module__.startswith("app.")
        ]
        if not children:
            yield kind.__name__
        for child in children:
            yield from leaves(child)

    missing = set(leaves(Sheet)) - set(SHEETS)
    assert not missing, f"add them to SHEETS: {sorted(missing)}"
