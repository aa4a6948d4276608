"""Whose account is in the header: pages follow it, and play money invites no real money to its address."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.gui.account_menu import AccountMenu
from app.gui.pages.wallet import WalletPage
from tests.gui.fakes import AGENT, STUDIO, FakeWorld
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("play_money", [False, True])
def test_the_address_is_only_offered_for_copying_where_money_is_real(
    tmp_path: Path, *, play_money: bool
) -> None:
    @on_qt_loop
    async def scene() -> None:
        stage = await Scene(tmp_path, FakeWorld(play_money=play_money)).opened()
        session = stage.window.worlds.session
        assert session is not None
        menu = AccountMenu(stage.window).build(session)
        words = [action.text() for action in menu.actions()]
        assert ("Copy address" in words) is not play_money
        menu.deleteLater()
        await stage.close()

    scene()


@on_qt_loop
async def test_the_page_on_screen_follows_the_account_in_the_header(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(accounts=(STUDIO, AGENT))).opened()
    scene.window.go("wallet")
    page = scene.window.stage.page("wallet")
    assert isinstance(page, WalletPage)
    await until(lambda: len(page.cards) == 2)

    scene.window.choose_account(AGENT.id)

    await until(lambda: page.cards[AGENT.id].property("chosen"))
    assert not page.cards[STUDIO.id].property("chosen")
    await turns()
    await scene.close()


@on_qt_loop
async def test_money_of_a_test_network_is_marked_beside_the_account_and_real_money_is_not(
    tmp_path: Path,
) -> None:
    test = replace(STUDIO, id="test", network_key="base-sepolia")
    scene = await Scene(tmp_path, FakeWorld(accounts=(STUDIO, test, AGENT))).opened()
    tag, marks = scene.window.frame.header.play_tag, []
    for account in (STUDIO, test, AGENT):
        scene.window.choose_account(account.id)
        marks.append(tag.text() if tag.isVisible() else "")

    assert marks == ["", "Test network", ""]
    await scene.close()


@on_qt_loop
async def test_leaving_lets_paid_looks_come_to_rest(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    world.looks.at_rest.clear()
    session = scene.window.worlds.session
    assert session is not None
    assert not await session.money_rests()
    world.looks.at_rest.set()
    assert await session.money_rests()
    await scene.close()
    assert world.looks.refusing
