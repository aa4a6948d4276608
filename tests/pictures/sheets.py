"""Pictures of sheets: one line each, with what it is asked about. A sheet of `app/gui/dialogs` without one fails."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.domain.book_rows import What
from app.domain.charge import ChargeState
from app.domain.payment import Delivery
from app.domain.who_helps import Matter
from app.gui.confirm import ConfirmSheet
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
from app.gui.dialogs.report import ReportSheet
from app.gui.dialogs.seller_report import SellerReportSheet
from app.gui.dialogs.shortcuts import ShortcutSheet
from app.gui.dialogs.sign_look import SignLookSheet
from app.gui.dialogs.sign_top_up import SignTopUpSheet
from app.gui.dialogs.sums import SumsSheet
from app.gui.dialogs.top_up import KeyCreditSheet, TopUpSheet
from app.gui.dialogs.watch_address import WatchAddressSheet
from app.gui.dialogs.wipe_history import WipeHistorySheet
from app.gui.models.book_entries import BookEntry
from app.gui.models.help_words import advice
from app.gui.secret_clipboard import SecretClipboard
from app.services.licences import read_licences
from tests.gui.facts_b import (
    ADDRESS,
    LISTING,
    NOW,
    a_charge,
    a_payment,
    key_account,
    watched_account,
)
from tests.gui.facts_books import a_stray
from tests.gui.fakes import a_job
from tests.gui.test_dialogs_look import look_question
from tests.gui.test_dialogs_money import queue_question, top_up_question
from tests.pictures import data
from tests.pictures.data import LONG
from tests.pictures.sheet_parts import (
    A_BATCH,
    LOST,
    SIGNED_AND_PAID,
    S,
    insights_export,
    nothing_kept,
    payment_details,
    saved_job,
    sheet,
    top_up,
)

PICTURES = (
    sheet("limits", LimitsSheet, lambda at: LimitsSheet(at.window, at.window), on="settings"),
    sheet("new-wallet", NewWalletSheet, lambda at: NewWalletSheet(at.window, at.window)),
    sheet(
        "new-wallet-words",
        NewWalletSheet,
        lambda at: NewWalletSheet(at.window, at.window),
        then=lambda made: made.primary.click(),
    ),
    sheet("import-wallet", ImportWalletSheet, lambda at: ImportWalletSheet(at.window, at.window)),
    sheet("api-key", ApiKeySheet, lambda at: ApiKeySheet(at.window, at.window)),
    sheet("replace-key", ReplaceKeySheet, lambda at: ReplaceKeySheet(at.window, key_account(), at.window)),
    sheet("rename-account", RenameSheet, lambda at: RenameSheet(at.window, at.account, at.window)),
    sheet(
        "remove-account",
        RemoveSheet,
        lambda at: RemoveSheet(at.window, at.account, at.gondola.wallet.balances(at.account.id), at.window),
    ),
    sheet("receive", ReceiveSheet, lambda at: ReceiveSheet(at.account, at.window)),
    sheet("receive-testnet", ReceiveSheet, lambda at: ReceiveSheet(data.test_account(), at.window)),
    sheet("fill-wallet", FillWalletSheet, lambda at: FillWalletSheet(at.window, at.account, at.window)),
    sheet("top-up", TopUpSheet, top_up),
    sheet("key-credit", KeyCreditSheet, lambda at: KeyCreditSheet(key_account(), at.window)),
    sheet("sign-top-up", SignTopUpSheet, lambda at: SignTopUpSheet(top_up_question(), at.window)),
    sheet(
        "sign-top-up-new-receiver",
        SignTopUpSheet,
        lambda at: SignTopUpSheet(top_up_question(payee_history=0, payee_changed=True), at.window),
    ),
    sheet("sign-look", SignLookSheet, lambda at: SignLookSheet(look_question(), at.window)),
    sheet("approve", ApproveQueueSheet, lambda at: ApproveQueueSheet(queue_question(), at.window)),
    sheet(
        "approve-long-words",
        ApproveQueueSheet,
        lambda at: ApproveQueueSheet(queue_question(title=LONG, reasons=(LONG, LONG)), at.window),
    ),
    sheet("approve-batch", ApproveBatchSheet, lambda at: ApproveBatchSheet(A_BATCH, at.window), on="create"),
    sheet(
        "payment",
        PaymentDetailsSheet,
        lambda at: payment_details(at, a_payment(), SIGNED_AND_PAID),
        on="payments",
        world=data.with_money,
    ),
    sheet(
        "payment-unsure",
        PaymentDetailsSheet,
        lambda at: payment_details(at, a_payment(state=S.UNKNOWN, transaction="", depth=None), LOST),
        on="payments",
        world=data.with_money,
    ),
    sheet(
        "charge",
        ChargeDetailsSheet,
        lambda at: ChargeDetailsSheet(a_charge(state=ChargeState.QUEUED), "Studio wallet", at.window),
        on="payments",
    ),
    sheet(
        "charge-lost",
        ChargeDetailsSheet,
        lambda at: ChargeDetailsSheet(a_charge(state=ChargeState.LOST), "Studio wallet", at.window),
        on="payments",
    ),
    sheet(
        "charge-report",
        ChargeReportSheet,
        lambda at: ChargeReportSheet(a_charge(state=ChargeState.LOST, sent_at=NOW), ADDRESS, at.window),
        on="payments",
    ),
    sheet(
        "seller-report",
        SellerReportSheet,
        lambda at: SellerReportSheet(
            a_payment(delivery=Delivery.NOT_DELIVERED), SIGNED_AND_PAID, a_job(1), at.window
        ),
        on="payments",
    ),
    sheet(
        "export",
        ExportSheet,
        lambda at: ExportSheet(at.window, (at.account, key_account()), Path("/music"), at.window),
        on="payments",
    ),
    sheet("add-job", AddJobSheet, lambda at: AddJobSheet(at.window, at.window), on="jobs"),
    sheet(
        "listing",
        ListingSheet,
        lambda at: ListingSheet(at.window, LISTING, (at.account,), at.window),
        on="jobs",
    ),
    sheet(
        "listing-long-words",
        ListingSheet,
        lambda at: ListingSheet(
            at.window, replace(LISTING, title=LONG, summary=LONG * 3), (at.account,), at.window
        ),
        on="jobs",
    ),
    sheet(
        "allow-more",
        AllowMoreSheet,
        lambda at: AllowMoreSheet(at.window, at.window, ("audio.example.com may be paid.",), nothing_kept),
        on="settings",
    ),
    sheet("rename-job", RenameJobSheet, lambda at: RenameJobSheet(a_job(1), at.window), on="jobs"),
    sheet(
        "lost-file",
        LostFileSheet,
        lambda at: LostFileSheet(saved_job(), at.window, may_fetch=True),
        on="jobs",
    ),
    sheet("wipe-history", WipeHistorySheet, lambda at: WipeHistorySheet(214, 3, at.window), on="jobs"),
    sheet("back-up", BackUpSheet, lambda at: BackUpSheet(at.window, at.account, Path("/music"), at.window)),
    sheet("check-backup", CheckBackupSheet, lambda at: CheckBackupSheet(at.window, at.account, at.window)),
    sheet(
        "export-key",
        ExportKeySheet,
        lambda at: ExportKeySheet(at.window, at.account, SecretClipboard(at.window), at.window),
    ),
    sheet("watch-address", WatchAddressSheet, lambda at: WatchAddressSheet(at.window, at.window)),
    sheet("unwatch", UnwatchSheet, lambda at: UnwatchSheet(at.window, watched_account(), at.window)),
    sheet("help-about", MatterSheet, lambda at: MatterSheet(at.window), on="jobs"),
    sheet(
        "help",
        GetHelpSheet,
        lambda at: GetHelpSheet(
            at.window,
            advice(Matter.JOB),
            lambda private: "Gondola\n\nJob 9f2c8a0000001",
            at.window,
            private="With title, prompt and what was said about it",
        ),
        on="jobs",
    ),
    sheet(
        "export-insights",
        InsightsExportSheet,
        insights_export,
        on="insights",
        world=data.with_insights,
    ),
    sheet("about", AboutSheet, lambda at: AboutSheet(read_licences(), at.window), on="settings"),
    sheet("sums", SumsSheet, lambda at: SumsSheet(at.window), on="payments"),
    sheet(
        "diagnostics",
        ReportSheet,
        lambda at: ReportSheet("Diagnostics", "For whoever looks into it.", "Gondola 0.1\n" * 30, at.window),
        on="settings",
    ),
    sheet(
        "book-entry",
        BookEntrySheet,
        lambda at: BookEntrySheet(BookEntry("wallet-1", a_stray(What.ELSEWHERE)), at.account, at.window),
        on="payments",
    ),
    sheet("shortcuts", ShortcutSheet, lambda at: ShortcutSheet(at.window), on="jobs"),
    sheet(
        "confirm",
        ConfirmSheet,
        lambda at: ConfirmSheet(
            at.window,
            "Quit while 3 jobs are being made?",
            "They go on at Venice; the next start fetches them.",
            "Quit",
            facts=(("Jobs", "3"),),
        ),
        on="jobs",
    ),
)
