"""What is told about a payment, a use of credit and an account; and what a person can do about them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.charge import ChargeState
from app.domain.payment import Delivery, PaymentState, Transition
from app.domain.words import TECHNICAL
from app.gui.dialogs.account_care import RemoveSheet, RenameSheet
from app.gui.dialogs.charge_details import ChargeDetailsSheet, ChargeWish
from app.gui.dialogs.charge_report import ChargeReportSheet
from app.gui.dialogs.desk import open_link
from app.gui.dialogs.payment_details import PaymentDetailsSheet
from app.gui.dialogs.qr import qr_pixmap
from app.gui.dialogs.receive import ReceiveSheet
from app.gui.widgets.banners import Banner
from app.gui.widgets.labels import Text
from tests.gui.facts_b import ADDRESS, NOW, a_charge, a_payment, key_account, wallet_account
from tests.gui.fakes_b import stage
from tests.gui.loops import on_qt_loop, turns, until

S = PaymentState


def words_of(sheet: QWidget) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(Text))


def history(*states: PaymentState) -> tuple[Transition, ...]:
    pairs = zip((S.INTENDED, *states), states, strict=False)
    return tuple(
        Transition(
            "payment-1", NOW + timedelta(seconds=second), before, after, f"because {second}", "block 7"
        )
        for second, (before, after) in enumerate(pairs)
    )


def test_a_payments_story_is_told_without_technical_words(qapp: QApplication) -> None:
    window = QWidget()
    sheet = PaymentDetailsSheet(
        a_payment(delivery=Delivery.DELIVERED),
        history(S.SIGNED, S.SENT, S.CLAIMED, S.CONFIRMED),
        "Studio",
        window,
    )
    said = words_of(sheet) + " ".join(step.words for step in sheet.timeline.steps())
    for words in (
        "Credit at Venice, $10.00",
        "Proved on chain",
        "21 blocks deep",
        "Seller says paid",
    ):
        assert words in said
    assert "checking" not in said, "what lies behind is told as it was, not as it still is"
    assert "because 1" not in said, "a step that says it all has no reason beside it"
    assert not [word for word in TECHNICAL if word in said]
    for technical in ("nonce", "CLAIMED -> CONFIRMED", "block 7"):
        assert technical in sheet.raw.toPlainText()
    window.deleteLater()


def test_an_open_payment_says_until_when_it_may_be_charged(qapp: QApplication) -> None:
    window = QWidget()
    sheet = PaymentDetailsSheet(
        a_payment(state=S.UNKNOWN, transaction="", depth=None),
        history(S.SIGNED, S.SENT, S.UNKNOWN),
        "",
        window,
    )
    said = words_of(sheet)
    assert "once at most" in said
    assert sheet.timeline.steps()[-1].words == "Not sure yet — nothing new will be paid"
    assert "an account that was removed" in said
    assert not hasattr(sheet, "explorer")
    window.deleteLater()


def test_a_refused_payment_shows_its_reason(qapp: QApplication) -> None:
    window = QWidget()
    refused = a_payment(state=S.REFUSED, transaction="", depth=None, note="Above your limit of $20 a day.")
    sheet = PaymentDetailsSheet(refused, (), "Studio", window)
    assert "Above your limit of $20 a day." in sheet.timeline.steps()[0].words
    window.deleteLater()


@on_qt_loop
async def test_the_transaction_is_copied_whole(qapp: QApplication) -> None:
    async with stage() as shell:
        payment = a_payment()
        sheet = PaymentDetailsSheet(payment, (), "Studio", shell.window)
        sheet.copy.click()
        assert QGuiApplication.clipboard().text() == payment.transaction


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "ftp://x", "", "basescan.org"])
def test_only_web_pages_are_opened(qapp: QApplication, link: str) -> None:
    assert not open_link(link)


@pytest.mark.parametrize(
    "state, wishes",
    [
        (ChargeState.LOST, {ChargeWish.PUT_ASIDE, ChargeWish.REPORT}),
        (ChargeState.UNKNOWN, {ChargeWish.PUT_ASIDE}),
        (ChargeState.REJECTED, set()),
    ],
)
def test_what_can_be_done_depends_on_what_is_known(
    qapp: QApplication, state: ChargeState, wishes: set[ChargeWish]
) -> None:
    window = QWidget()
    sheet = ChargeDetailsSheet(a_charge(state=state), "Studio", window)
    assert set(sheet.buttons) == wishes | {ChargeWish.HELP}
    window.deleteLater()


@on_qt_loop
async def test_a_wish_is_what_the_sheet_answers(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = ChargeDetailsSheet(a_charge(state=ChargeState.LOST), "Studio", shell.window)
        task = shell.ask(sheet)
        await until(sheet.isVisible)
        sheet.buttons[ChargeWish.PUT_ASIDE].click()
        assert await task is ChargeWish.PUT_ASIDE


@on_qt_loop
async def test_the_report_for_support_can_be_copied(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = ChargeReportSheet(a_charge(state=ChargeState.LOST, sent_at=NOW), ADDRESS, shell.window)
        sheet.copy.click()
        copied = QGuiApplication.clipboard().text()
        assert ADDRESS in copied
        assert "elevenlabs-music" in copied
        assert sheet.text.toPlainText() == copied


@on_qt_loop
async def test_removing_names_the_funds_and_wants_the_name_typed(qapp: QApplication) -> None:
    async with stage() as shell:
        account = wallet_account()
        has = await shell.gondola.wallet.refresh(account)
        sheet = RemoveSheet(shell, account, has, shell.window)
        task = shell.ask(sheet)
        await until(sheet.isVisible)
        assert "42.10 USDC on Base and $8.31 of credit" in sheet.warning.words()
        assert not sheet.primary.isEnabled()
        sheet.accept()
        await turns()
        assert account.id in shell.world.store.by_account

        sheet.name.setText("Studio wallet")
        sheet.primary.click()

        assert await task is True
        assert shell.world.store.by_account == {}


@on_qt_loop
async def test_unknown_funds_are_not_called_none(qapp: QApplication) -> None:
    async with stage() as shell:
        words = RemoveSheet(shell, wallet_account(), None, shell.window).warning.words()
        assert "may hold money" in words
        by_key = RemoveSheet(shell, key_account(), None, shell.window).warning.words()
        assert "revoke it" in by_key


@on_qt_loop
async def test_what_is_unfinished_is_named_before_an_account_goes(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = RemoveSheet(shell, wallet_account(), None, shell.window, waiting=2, undecided=3)
        said = " ".join(banner.words() for banner in sheet.findChildren(Banner))
        calm = RemoveSheet(shell, wallet_account(), None, shell.window)
        assert "2 jobs of it are not saved yet" in said
        assert "3 payments of it are not decided yet" in said
        assert len(sheet.findChildren(Banner)) - len(calm.findChildren(Banner)) == 2


@on_qt_loop
async def test_an_account_gets_another_name(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = RenameSheet(shell, wallet_account(), shell.window)
        task = shell.ask(sheet)
        await until(sheet.isVisible)
        sheet.name.setText("  ")
        sheet.primary.click()
        await until(lambda: "1 to 60" in sheet.problem.words())
        sheet.name.setText("Night shift")
        sheet.primary.click()
        renamed = await task
        assert renamed is not None
        assert shell.world.store.by_account[renamed.id].name == "Night shift"


def test_an_address_is_copied_whole(qapp: QApplication) -> None:
    window = QWidget()
    sheet = ReceiveSheet(wallet_account(), window)
    sheet.part.copy.click()
    assert QGuiApplication.clipboard().text() == ADDRESS
    window.deleteLater()


def test_a_code_is_square_and_black_on_white(qapp: QApplication) -> None:
    picture = qr_pixmap(ADDRESS).toImage()
    assert picture.width() == picture.height() > 200
    assert picture.pixelColor(0, 0).name() == "#ffffff"
    assert picture.pixelColor(3 * 8 + 1, 3 * 8 + 1).name() == "#000000"
