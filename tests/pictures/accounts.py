"""Pictures of accounts and their money: watched addresses, keys, backups, arrivals, the ledger beside our records."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.domain.book_rows import Partners, Way, What
from app.domain.charge import ChargeState
from app.domain.transfers import ChainTransfer, Direction
from app.gui.dialogs.account_care import RemoveSheet
from app.gui.dialogs.back_up import CheckBackupSheet
from app.gui.dialogs.export_key import ExportKeySheet
from app.gui.dialogs.fill_steps import FillGuide
from app.gui.dialogs.fill_wallet import FillWalletSheet
from app.gui.dialogs.watch_address import WatchAddressSheet
from app.gui.pages.payments import PaymentsPage
from app.gui.pages.wallet import WalletPage
from app.gui.secret_clipboard import SecretClipboard
from tests.gui.facts_b import (
    ADDRESS,
    NOW,
    PAYEE,
    WORDS,
    a_charge,
    a_payment,
    key_account,
    wallet_account,
    watched_account,
)
from tests.gui.facts_books import HERE, MISSING, NONE, a_charge_row, a_stray
from tests.gui.fakes_b import World
from tests.gui.test_payments_books import ToldBooks, a_reading
from tests.pictures.pages import page
from tests.pictures.sheet_parts import sheet
from tests.pictures.stage import Picture, Stage, settled, usual_world

FIVE = ChainTransfer(
    "0x" + "ab" * 32, 1, 1001, "0x" + "cd" * 32, NOW, PAYEE, ADDRESS, 5_000_000, Direction.IN
)


def watched_too() -> World:
    """A wallet, an address that is only watched, and a key."""
    return usual_world(wallet_account(), watched_account(), key_account())


def new_wallet() -> World:
    """A wallet that was just made: nothing in it, no credit."""
    world = usual_world()
    world.chain.usdc = world.provider.credit = 0
    return world


def with_a_key() -> World:
    """A wallet made from words."""
    world = usual_world()
    world.vault.kept["wallet-1"] = " ".join(WORDS)
    return world


def joined() -> World:
    """Our own records and Venice's ledger, which differ in every way they can."""
    world = usual_world()
    titles = ("Intro bed", "Rain on tin", "Trailer sting", "Harbour bells")
    charges = [
        a_charge(number, title=title, state=ChargeState.QUEUED) for number, title in enumerate(titles, 1)
    ]
    payment = a_payment(1)
    world.store.by_charge = {each.id: each for each in charges}
    world.store.by_payment = {payment.id: payment}
    rows = (
        a_charge_row(charge_id="charge-1"),
        a_charge_row(
            charge_id="charge-2", amount_micro_usdc=830_000, odd="$0.83 was charged, $0.69 was quoted."
        ),
        a_charge_row(MISSING, charge_id="charge-3"),
        a_charge_row(charge_id="charge-4", refunded_micro_usdc=690_000),
        a_charge_row(
            what=What.TOP_UP,
            charge_id="",
            payment_id=payment.id,
            amount_micro_usdc=10_000_000,
            quoted_micro_usdc=None,
        ),
        a_stray(What.RECEIVED, Way.IN),
        a_stray(What.ELSEWHERE, time=NOW - timedelta(minutes=50)),
        a_stray(
            What.REFUND,
            Way.IN,
            partners=Partners(HERE, NONE, HERE),
            title="Harbour bells",
            amount_micro_usdc=690_000,
        ),
        a_stray(What.CHARGE, title="Chatterbox HD"),
    )
    world.gondola = replace(world.gondola, books=ToldBooks(a_reading(*rows)))  # type: ignore[arg-type]
    return world


async def money_came(stage: Stage) -> None:
    """USDC, and ETH instead of more of it."""
    await stage.go("wallet")
    made = FillWalletSheet(stage.window, stage.account, stage.window)
    await stage.ask(made)
    chain = stage.world.chain
    chain.usdc, chain.ether, chain.came = chain.usdc + 5_000_000, 12 * 10**15, (FIVE,)
    made.arrival.show_holdings(await stage.gondola.arrivals.look(stage.account))
    await settled()


def typed_words(made: CheckBackupSheet) -> None:
    """The right ones."""
    made.phrase.setText(" ".join(WORDS))
    made.primary.click()


def wrong_address(made: WatchAddressSheet) -> None:
    """Something that is none."""
    made.address.setText("vitalik.eth")
    made.primary.click()


def unfinished(stage: Stage) -> RemoveSheet:
    """With jobs and a payment that are on their way."""
    has = stage.gondola.wallet.balances(stage.account.id)
    return RemoveSheet(stage.window, stage.account, has, stage.window, waiting=2, undecided=3)


PICTURES = (
    Picture("wallet-watched", WalletPage, page("wallet"), world=watched_too),
    Picture("wallet-empty", FillGuide, page("wallet"), world=new_wallet, every_size=True),
    Picture("payments-joined", PaymentsPage, page("payments"), world=joined, every_size=True),
    Picture("sheet-fill-wallet-arrived", FillWalletSheet, money_came),
    sheet(
        "export-key-shown",
        ExportKeySheet,
        lambda at: ExportKeySheet(at.window, at.account, SecretClipboard(at.window), at.window),
        world=with_a_key,
        then=lambda made: made.primary.click(),
    ),
    sheet(
        "check-backup-good",
        CheckBackupSheet,
        lambda at: CheckBackupSheet(at.window, at.account, at.window),
        world=with_a_key,
        then=typed_words,
    ),
    sheet(
        "watch-address-wrong",
        WatchAddressSheet,
        lambda at: WatchAddressSheet(at.window, at.window),
        then=wrong_address,
    ),
    sheet("remove-account-unfinished", RemoveSheet, unfinished),
)
