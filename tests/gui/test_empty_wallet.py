"""A wallet without money: every way leads to filling it first, none to a button that cannot help."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.domain.events import BalancesChanged, NoticeRaised
from app.domain.limits import Limits
from app.domain.observation import Balance
from app.domain.policy import Spent
from app.gui.dialogs.fill_wallet import FillWalletSheet
from app.gui.dialogs.forms import settle_layouts
from app.gui.dialogs.limits import LimitsSheet
from app.gui.dialogs.top_up import TopUpSheet
from app.gui.pages.account_card import AccountCard
from app.gui.theme.shapes import Shape
from app.gui.widgets.buttons import PrimaryButton, SecondaryButton
from app.gui.widgets.status import ShapeMark
from app.gui.widgets.toast import ToastCard
from tests.gui.facts_b import NOW, wallet_account
from tests.gui.fakes import STUDIO, FakeWorld
from tests.gui.fakes_b import stage
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

CREDIT = Balance(
    STUDIO.id,
    0,
    can_consume=False,
    minimum_top_up_micro_usdc=5_000_000,
    suggested_top_up_micro_usdc=10_000_000,
    seen_at=NOW,
)


def empty(account_id: str = STUDIO.id, usdc: int | None = 4_999_999) -> BalancesChanged:
    return BalancesChanged(account_id, usdc, replace(CREDIT, account_id=account_id))


def buttons(card: AccountCard) -> list[tuple[str, bool]]:
    """The words of its buttons from left to right, and whether they are the one to press first."""
    # A layout shows what it was given at the next turn of the loop.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    settle_layouts()
    found = [*card.findChildren(SecondaryButton), *card.findChildren(PrimaryButton)]
    shown = sorted((each for each in found if each.isVisible()), key=lambda each: each.x())
    return [(each.text().strip(), isinstance(each, PrimaryButton)) for each in shown]


def test_the_card_of_an_empty_wallet_offers_filling_it_first(qapp: QApplication) -> None:
    card = AccountCard(wallet_account(), active=True)
    card.resize(800, 200)
    card.show()
    assert buttons(card) == [("Add credit…", True), ("Fill this wallet…", False)]

    card.show_balances(empty(usdc=0))

    assert buttons(card) == [("Fill this wallet…", True), ("Add credit…", False)]
    card.close()
    card.deleteLater()


def test_play_money_never_invites_real_money(qapp: QApplication) -> None:
    card = AccountCard(wallet_account(), active=True, play_money=True)
    card.show_balances(empty(usdc=0))
    card.show()
    assert buttons(card) == [("Add credit…", True)]
    card.close()
    card.deleteLater()


@on_qt_loop
async def test_adding_credit_without_usdc_leads_to_filling_the_wallet(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = TopUpSheet(wallet_account(), empty(), Limits(), Spent(), shell.window)
        task = shell.ask(sheet)
        await turns()
        assert sheet.fill.isVisible()
        assert not sheet.primary.isEnabled()
        assert "fill it first" in sheet.outcome.text()

        sheet.fill.click()

        assert await task is None
        assert sheet.fill_wanted


@pytest.mark.parametrize(
    "has, play_money",
    [(None, False), (empty(usdc=None), False), (empty(usdc=5_000_000), False), (empty(), True)],
)
def test_filling_is_offered_only_where_it_is_known_to_be_needed_and_safe(
    qapp: QApplication, has: BalancesChanged | None, *, play_money: bool
) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            sheet = TopUpSheet(wallet_account(), has, Limits(), Spent(), shell.window, play_money=play_money)
            assert sheet.fill.isHidden()
            sheet.deleteLater()

    scene()


@on_qt_loop
async def test_the_banner_of_an_empty_wallet_leads_to_filling_it(tmp_path: Path) -> None:
    world = FakeWorld()
    world.hold(empty())
    scene = await Scene(tmp_path, world).opened()

    words = scene.window.frame.notices.words()
    scene.press("Fill this wallet…")
    await until(lambda: any(isinstance(sheet, FillWalletSheet) for sheet in scene.sheets()))

    assert "too little USDC" in words
    for sheet in scene.sheets():
        sheet.reject()
    await turns()
    await scene.close()


@pytest.mark.parametrize(
    "has, active, play_money, shown",
    [
        (None, True, False, False),
        (empty(usdc=None), True, False, False),
        (empty(usdc=0), True, False, True),
        (replace(empty(usdc=0), credit=None), True, False, True),
        (replace(empty(usdc=0), credit=replace(CREDIT, can_consume=True)), True, False, False),
        (empty(usdc=50_000_000), True, False, False),
        (empty(usdc=0), False, False, False),
        (empty(usdc=0), True, True, False),
    ],
)
def test_how_to_fill_it_stands_on_the_card_of_an_empty_wallet_in_use(
    qapp: QApplication, has: BalancesChanged | None, *, active: bool, play_money: bool, shown: bool
) -> None:
    card = AccountCard(wallet_account(), active=active, play_money=play_money)
    card.show()
    card.show_balances(has)
    assert (card.guide is not None and card.guide.isVisible()) is shown
    card.show_balances(empty(usdc=50_000_000))
    assert card.guide is None or not card.guide.isVisible()
    card.close()
    card.deleteLater()


@on_qt_loop
async def test_after_the_limits_nothing_more_is_asked_of_an_empty_wallet(tmp_path: Path) -> None:
    world = FakeWorld()
    world.settings.kept = replace(world.settings.kept, limits_seen=False)
    world.hold(empty(usdc=0))
    scene = await Scene(tmp_path, world).opened()
    await until(lambda: any(isinstance(sheet, LimitsSheet) for sheet in scene.sheets()))

    for sheet in scene.sheets():
        sheet.reject()
    await turns(40)

    assert scene.sheets() == []
    await scene.close()


@on_qt_loop
async def test_the_banner_of_a_filled_wallet_leads_to_credit(tmp_path: Path) -> None:
    world = FakeWorld()
    world.hold(empty(usdc=5_000_000))
    scene = await Scene(tmp_path, world).opened()

    assert scene.window.frame.notices.words() == (
        "Venice credit: $0.00. Nothing new can be made until you add some."
    )
    await scene.close()


@on_qt_loop
async def test_what_is_not_done_yet_gets_no_tick(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    toast = scene.window.findChild(ToastCard)
    assert isinstance(toast, ToastCard)
    mark = toast.findChild(ShapeMark)
    assert isinstance(mark, ShapeMark)

    scene.window.toast("Venice says paid. We are checking the chain.", done=False)
    waiting = mark.shape()
    scene.window.toast("Address copied")

    assert (waiting, mark.shape()) == (Shape.CLOCK, Shape.TICK)
    world.feed.publish(NoticeRaised("attention", "USDC was spent elsewhere", "$5.00 went away."))
    assert mark.shape() is Shape.TRIANGLE
    await scene.close()
