"""Adding money: where to buy it, what to choose, and that its arrival is seen; ETH is called what it is."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain import errors
from app.domain.account import Account
from app.domain.events import FundsArrived
from app.domain.transfers import ChainTransfer, Direction
from app.gui.dialogs.fill_wallet import FillWalletSheet
from app.gui.theme.shapes import Shape
from app.gui.widgets.labels import Text
from tests.gui.facts_b import ADDRESS, NOW, PAYEE, wallet_account
from tests.gui.fakes_b import FakeShell, stage
from tests.gui.loops import on_qt_loop, turns, until

pytestmark = pytest.mark.usefixtures("qapp")
FIVE = ChainTransfer(
    "0x" + "ab" * 32, 1, 1001, "0x" + "cd" * 32, NOW, PAYEE, ADDRESS, 5_000_000, Direction.IN
)
MILLI_ETH = 10**15


def words_of(sheet: QWidget) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(Text))


async def opened(
    shell: FakeShell, account: Account | None = None
) -> tuple[FillWalletSheet, asyncio.Task[object]]:
    sheet = FillWalletSheet(shell, account or wallet_account(), shell.window)
    task = shell.ask(sheet)
    await until(sheet.isVisible)
    await turns()
    return sheet, task


async def looked(shell: FakeShell, sheet: FillWalletSheet) -> None:
    """A few seconds later."""
    sheet.arrival.show_holdings(await shell.gondola.arrivals.look(wallet_account()))


@on_qt_loop
async def test_it_says_where_to_buy_what_to_choose_and_to_begin_small(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = await opened(shell)
        said = words_of(sheet)
        for words in ("Buy a little USDC", "Coinbase", "“Base”", "small amount", ADDRESS):
            assert words in said
        assert sheet.arrival.mark.shape() is Shape.RING
        assert sheet.arrival.words.text().startswith("Waiting for USDC on Base.")
        sheet.reject()
        await task


@on_qt_loop
async def test_on_the_test_network_dollars_are_free(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = await opened(shell, wallet_account(network_key="base-sepolia"))
        assert "test dollars" in words_of(sheet)
        sheet.reject()
        await task


@on_qt_loop
async def test_usdc_that_comes_is_seen_and_rings(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = await opened(shell)
        shell.world.chain.usdc += 5_000_000
        shell.world.chain.came = (FIVE,)
        await looked(shell, sheet)
        first = sheet.arrival.words.text()
        shell.world.chain.usdc += 5_000_000
        shell.world.chain.came = (FIVE, replace(FIVE, log_index=2))
        await looked(shell, sheet)

        assert first == "5.00 USDC arrived."
        assert sheet.arrival.words.text() == "10.00 USDC arrived."
        assert sheet.arrival.mark.shape() is Shape.TICK
        assert [type(event) for event in shell.world.events].count(FundsArrived) == 2
        sheet.reject()
        await task


@on_qt_loop
async def test_money_of_another_account_is_not_this_ones(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = await opened(shell)
        other = wallet_account("Other", id="wallet-2")
        shell.world.feed.publish(FundsArrived(other, 5_000_000, "arrival:1"))
        assert sheet.arrival.mark.shape() is Shape.RING
        sheet.reject()
        await task


@on_qt_loop
async def test_eth_that_came_instead_is_named(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = await opened(shell)
        nothing = sheet.arrival.ether.isVisible()
        shell.world.chain.ether = 12 * MILLI_ETH
        await looked(shell, sheet)

        assert not nothing
        assert sheet.arrival.ether.words().startswith("0.012 ETH came instead of USDC. It is yours and safe")
        assert sheet.arrival.mark.shape() is Shape.RING, "nothing that pays has come"
        sheet.reject()
        await task


@on_qt_loop
async def test_eth_that_lay_there_before_did_not_come_just_now(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.chain.ether = 12 * MILLI_ETH
        sheet, task = await opened(shell)
        await until(sheet.arrival.ether.isVisible)
        before = sheet.arrival.ether.words()
        await looked(shell, sheet)
        same = sheet.arrival.ether.words()
        shell.world.chain.ether += MILLI_ETH
        await looked(shell, sheet)

        assert before.startswith("0.012 ETH lies in this wallet.")
        assert same == before
        assert sheet.arrival.ether.words().startswith("0.001 ETH came instead of USDC.")
        sheet.reject()
        await task


@on_qt_loop
async def test_a_node_that_cannot_be_asked_is_said_and_looked_at_again(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.chain.trouble = errors.NodeUnreachable()
        sheet, task = await opened(shell)
        await until(lambda: sheet.arrival.mark.shape() is Shape.TRIANGLE)
        said = sheet.arrival.words.text()
        shell.world.chain.trouble = None
        await looked(shell, sheet)

        assert said == f"{errors.NodeUnreachable.what} We go on looking."
        assert sheet.arrival.mark.shape() is Shape.RING
        sheet.reject()
        await task


@on_qt_loop
async def test_in_a_small_window_too_what_came_is_in_sight(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.window.resize(900, 420)
        sheet, task = await opened(shell)
        shell.world.chain.ether = 12 * MILLI_ETH
        await looked(shell, sheet)
        await turns()
        seen = sheet.middle.viewport()
        top = sheet.arrival.mapTo(seen, sheet.arrival.rect().topLeft()).y()

        assert top < seen.height()
        assert top + sheet.arrival.height() <= seen.height() + 1
        sheet.reject()
        await task


@on_qt_loop
async def test_closing_it_ends_the_looking(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet, task = await opened(shell)
        waiting = len(shell.world.tasks)
        sheet.reject()
        await task
        await turns()
        assert waiting == 2
        assert len(shell.world.tasks) == 0
