"""Get help: the right one is named, what nobody can do is said, and what is copied is what is shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.domain.errors import DiskFull, InvalidAmount, StoreBroken
from app.domain.job import JobState
from app.domain.payment import Delivery, PaymentState, PurchaseKind
from app.domain.who_helps import GENERAL, HELPERS, VENICE_MAIL, VENICE_PAGE, Helper, Matter
from app.gui.confirm import ErrorSheet
from app.gui.dialogs.get_help import GetHelpSheet, MatterSheet
from app.gui.dialogs.payment_details import PaymentDetailsSheet, PaymentWish
from app.gui.help_actions import help_with_charge, help_with_payment
from app.gui.job_actions import Do, JobActions, offered
from app.gui.models.help_words import advice, matter_words
from app.gui.pages.payment_actions import show_entry
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.keyvalue import KeyValueGrid
from tests.domain.things import a_charge, a_payment
from tests.gui.facts_b import wallet_account
from tests.gui.fakes import FakeWorld, a_job
from tests.gui.fakes_b import FakeShell, stage
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")

TX = "0x" + "ab" * 32


def said(sheet: GetHelpSheet) -> str:
    """Every fact on the sheet."""
    return " | ".join(
        label.accessibleName()
        for grid in sheet.findChildren(KeyValueGrid)
        for label in grid.findChildren(type(sheet.title))
        if label.accessibleName()
    )


def copied(sheet: GetHelpSheet) -> str:
    sheet.copy.click()
    return QGuiApplication.clipboard().text()


async def opened(shell: FakeShell) -> GetHelpSheet:
    await until(lambda: shell.window.findChildren(GetHelpSheet))
    return shell.window.findChildren(GetHelpSheet)[0]


@pytest.mark.parametrize("matter", Matter)
def test_every_matter_has_its_words(matter: Matter) -> None:
    told = advice(matter, "seller.example")
    assert matter_words(matter)
    assert told.who
    assert told.can
    helper = HELPERS[matter]
    assert told.write_to == {Helper.VENICE: VENICE_MAIL, Helper.SELLER: "seller.example"}.get(helper, "")
    assert (told.page == VENICE_PAGE) is (helper is Helper.VENICE)


@pytest.mark.parametrize("matter", [Matter.LOST_PHRASE, Matter.WRONG_ADDRESS])
def test_what_nobody_can_undo_is_said(matter: Matter) -> None:
    told = advice(matter)
    assert told.who == "Nobody"
    assert "swindler" in told.cannot


@on_qt_loop
async def test_help_with_a_job_copies_its_number_and_not_its_prompt(tmp_path: Path) -> None:
    job = a_job(1, state=JobState.FAILED, title="My title", prompt="My own prompt")
    scene = await Scene(tmp_path, FakeWorld(jobs=(job,))).opened()
    actions = JobActions(scene.window, scene.window)
    actions.perform(Do.GET_HELP, job)
    await until(scene.sheets)
    sheet = scene.sheets()[0]
    assert isinstance(sheet, GetHelpSheet)

    plain = copied(sheet)
    pressed = sheet.copy.accessibleName()
    sheet.private.click()
    again = sheet.copy.accessibleName()
    whole = copied(sheet)

    assert Do.GET_HELP in offered(job)
    assert said(sheet).startswith("Venice | ")
    assert f"queue_id: {job.queue_id}" in plain
    assert "My own prompt" not in plain
    assert "Prompt: My own prompt" in whole
    assert whole == sheet.text.toPlainText()
    assert (pressed, again) == ("Copied", "Copy the report")
    await scene.close()


@on_qt_loop
async def test_a_page_is_opened_only_by_a_press_and_its_address_is_shown_before(tmp_path: Path) -> None:
    job = a_job(1, state=JobState.FAILED)
    world = FakeWorld(jobs=(job,))
    scene = await Scene(tmp_path, world).opened()
    JobActions(scene.window, scene.window).perform(Do.GET_HELP, job)
    await until(scene.sheets)
    sheet = scene.sheets()[0]
    assert isinstance(sheet, GetHelpSheet)

    shown, before = said(sheet), list(world.opener.browsed)
    sheet.open_page.click()
    sheet.address.click()
    await turns()

    assert VENICE_PAGE in shown
    assert before == []
    assert world.opener.browsed == [VENICE_PAGE]
    assert QGuiApplication.clipboard().text() == VENICE_MAIL
    await scene.close()


@on_qt_loop
async def test_a_sellers_job_is_the_sellers_and_none_of_its_pages_can_be_opened(tmp_path: Path) -> None:
    job = a_job(1, state=JobState.FAILED, seller_url="https://seller.example/look")
    scene = await Scene(tmp_path, FakeWorld(jobs=(job,))).opened()
    JobActions(scene.window, scene.window).perform(Do.GET_HELP, job)
    await until(scene.sheets)
    sheet = scene.sheets()[0]
    assert isinstance(sheet, GetHelpSheet)

    assert said(sheet).startswith("seller.example | ")
    assert not hasattr(sheet, "open_page")
    await scene.close()


@on_qt_loop
async def test_a_payment_without_delivery_is_told_to_its_seller_with_the_proof() -> None:
    async with stage(wallet_account()) as shell:
        looked = {"kind": PurchaseKind.POLL, "host": "seller.example", "delivery": Delivery.NOT_DELIVERED}
        payment = a_payment(PaymentState.CONFIRMED, transaction=TX, **looked)
        task = shell.world.tasks.spawn("help", help_with_payment(shell, payment, shell.window))
        sheet = await opened(shell)

        text = copied(sheet)
        page = f"https://basescan.org/tx/{TX}"

        assert said(sheet).startswith("seller.example | ")
        assert page in said(sheet)
        assert text.startswith("A call was paid for with USDC, and nothing that can be used was delivered.")
        assert not sheet.private.isVisible()
        sheet.reject()
        assert task is not None
        await task


@on_qt_loop
async def test_a_payment_that_is_not_decided_helps_itself() -> None:
    async with stage(wallet_account()) as shell:
        payment = a_payment(PaymentState.UNKNOWN)
        task = shell.world.tasks.spawn("help", help_with_payment(shell, payment, shell.window))
        sheet = await opened(shell)
        assert "Nobody has to" in said(sheet)
        assert copied(sheet).startswith("About a payment of ")
        sheet.reject()
        assert task is not None
        await task


@on_qt_loop
async def test_details_of_money_lead_to_help() -> None:
    async with stage(wallet_account()) as shell:
        payment = a_payment(PaymentState.UNKNOWN)
        task = shell.world.tasks.spawn("show", show_entry(shell, payment, None, shell.window))
        await until(lambda: shell.window.findChildren(PaymentDetailsSheet))
        details = shell.window.findChildren(PaymentDetailsSheet)[0]
        details.buttons[PaymentWish.HELP].click()
        sheet = await opened(shell)
        sheet.reject()
        assert task is not None
        await task


@on_qt_loop
async def test_a_use_of_credit_is_venices() -> None:
    async with stage(wallet_account()) as shell:
        charge = replace(a_charge(), ledger_mark="row-17")
        work = help_with_charge(shell, charge, wallet_account(), shell.window)
        task = shell.world.tasks.spawn("help", work)
        sheet = await opened(shell)
        assert "Venice" in said(sheet)
        assert "row-17" in copied(sheet)
        sheet.reject()
        assert task is not None
        await task


@on_qt_loop
async def test_an_error_leads_to_help_and_its_words_stay_out_until_they_are_ticked(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.show_error(DiskFull("The disk of Ada is full."))
    await until(scene.sheets)
    error = scene.sheets()[0]
    assert isinstance(error, ErrorSheet)

    error.get_help.click()
    await until(lambda: len(scene.sheets()) > 1)
    sheet = next(each for each in scene.sheets() if isinstance(each, GetHelpSheet))
    plain = copied(sheet)
    sheet.private.click()

    assert "DiskFull (disk_full)" in plain
    assert "Ada" not in plain
    assert "Ada" in copied(sheet)
    await scene.close()


@on_qt_loop
async def test_what_one_typed_oneself_needs_nobodys_help(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.show_error(InvalidAmount("five"))
    await until(scene.sheets)
    buttons = [button.text() for button in scene.sheets()[0].findChildren(SecondaryButton)]
    assert "Get help…" not in buttons
    await scene.close()


@pytest.mark.parametrize("matter, reports", [(Matter.DEFECT, True), (Matter.LOST_PHRASE, False)])
@on_qt_loop
async def test_one_can_ask_without_anything_to_point_at(
    tmp_path: Path, matter: Matter, reports: bool
) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.help_desk.get_help()
    await until(scene.sheets)
    asked = scene.sheets()[0]
    assert isinstance(asked, MatterSheet)
    assert tuple(asked.buttons) == GENERAL

    asked.buttons[matter].click()
    await until(lambda: any(isinstance(each, GetHelpSheet) for each in scene.sheets()))
    sheet = next(each for each in scene.sheets() if isinstance(each, GetHelpSheet))

    assert sheet.title.text() == matter_words(matter)
    assert sheet.text.isVisible() is sheet.copy.isVisible() is reports
    assert ("Gondola diagnostics" in sheet.text.toPlainText()) is reports
    await scene.close()


@on_qt_loop
async def test_asking_for_nothing_ends_there(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.help_desk.get_help()
    await until(scene.sheets)
    scene.sheets()[0].reject()
    await turns()
    assert scene.sheets() == []
    await scene.close()


@on_qt_loop
async def test_records_that_do_not_open_lead_to_help_too(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    scene.launcher.refuse_with = StoreBroken()
    await scene.window.worlds.open_live()
    await turns()

    scene.press("Get help…")
    await until(scene.sheets)
    sheet = scene.sheets()[0]

    assert isinstance(sheet, GetHelpSheet)
    assert "StoreBroken (store_broken)" in sheet.text.toPlainText()
    await scene.close()


@on_qt_loop
async def test_the_first_screen_has_the_help_menu(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(accounts=()), play=(FakeWorld(play_money=True),)).opened()
    scene.press("Help")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert "Get help…" in [action.text() for action in popup.actions()]
    popup.close()
    await scene.close()
