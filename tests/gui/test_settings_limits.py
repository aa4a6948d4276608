"""Limits on the settings page: what few people need is disclosed, and what allows more waits for the keyring."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import InvalidInput, KeyringLocked
from app.domain.limits import Budget, Limits
from app.gui.dialogs.allow_more import AllowMoreSheet
from app.gui.dialogs.limit_fields import LimitFields
from app.gui.dialogs.limits import LimitsSheet
from app.gui.pages.settings import SettingsPage
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.loops import on_qt_loop, turns, until

MICRO = 1_000_000


async def opened(shell: FakeShell) -> SettingsPage:
    page = SettingsPage(shell)
    shown(shell, page)
    await until(lambda: page.files.folder.text() != "")
    return page


def question(shell: FakeShell) -> AllowMoreSheet | None:
    sheets = shell.window.findChildren(AllowMoreSheet)
    return next((each for each in sheets if each.isVisible()), None)


async def asked(shell: FakeShell) -> AllowMoreSheet:
    await until(lambda: question(shell))
    sheet = question(shell)
    assert sheet is not None
    return sheet


def type_into(fields: LimitFields, key: str, text: str) -> None:
    fields.field(key).setText(text)
    fields.field(key).textEdited.emit(text)


@pytest.mark.parametrize("agreed", [True, False])
def test_allowing_more_is_said_and_asks_the_keyring(qapp: QApplication, *, agreed: bool) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            page = await opened(shell)
            type_into(page.limits.fields, "used_day", "25")
            page.limits.save.click()
            sheet = await asked(shell)
            assert sheet.allows == ("Jobs: $25.00 a day instead of $10.00.",)

            (sheet.agree if agreed else sheet.refuse).click()

            await until(lambda: question(shell) is None)
            await turns()
            day = shell.world.settings.kept_limits.used.per_day_micro_usdc
            assert day == (25 * MICRO if agreed else 10 * MICRO)
            assert shell.world.vault.confirmed == (1 if agreed else 0)
            page.close_page()

    scene()


@on_qt_loop
async def test_while_the_keyring_waits_the_sheet_says_so(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.vault.gate = asyncio.Event()
        page = await opened(shell)
        type_into(page.limits.fields, "used_item", "3")
        page.limits.save.click()
        sheet = await asked(shell)
        sheet.agree.click()
        await until(sheet.is_working)
        assert sheet.waiting.word() == "Waiting for the keyring…"
        assert shell.world.settings.kept_limits == Limits()

        shell.world.vault.gate.set()

        await until(lambda: shell.toasts)
        assert shell.world.settings.kept_limits.used.per_item_micro_usdc == 3 * MICRO
        page.close_page()


@on_qt_loop
async def test_a_keyring_that_stays_shut_is_told_and_nothing_changes(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.vault.trouble = KeyringLocked()
        page = await opened(shell)
        type_into(page.limits.fields, "used_item", "3")
        page.limits.save.click()
        sheet = await asked(shell)
        sheet.agree.click()
        await until(sheet.problem.words)
        assert KeyringLocked().what in sheet.problem.words()
        assert shell.world.settings.kept_limits == Limits()
        sheet.reject()
        await until(lambda: question(shell) is None)
        page.close_page()


@on_qt_loop
async def test_allowing_less_asks_nobody(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        type_into(page.limits.fields, "ask_look", "0.01")
        type_into(page.limits.fields, "paid_job", "1")
        page.limits.save.click()
        await until(lambda: shell.toasts)
        kept = shell.world.settings.kept_limits
        assert (kept.ask_above_look_micro_usdc, kept.paid_in.per_job_micro_usdc) == (10_000, MICRO)
        assert shell.world.vault.confirmed == 0
        page.close_page()


@on_qt_loop
async def test_the_first_limits_ask_too_before_they_allow_more(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = LimitsSheet(shell, shell.window)
        task = shell.ask(sheet)
        await turns()
        type_into(sheet.fields, "paid_month", "100")
        sheet.primary.click()
        await until(lambda: any(each.isVisible() for each in sheet.findChildren(AllowMoreSheet)))
        sheet.findChildren(AllowMoreSheet)[0].refuse.click()
        await until(lambda: "as before" in sheet.problem.words())
        assert not shell.world.settings.kept.limits_seen
        sheet.reject()
        assert await task is None


@pytest.fixture
def fields(qapp: QApplication) -> LimitFields:
    made = LimitFields()
    made.show_limits(Limits())
    return made


def test_every_limit_survives_being_shown_and_read(fields: LimitFields) -> None:
    odd = Limits(
        paid_in=Budget(7 * MICRO, 8 * MICRO, 9 * MICRO, 1_500_000, 6 * MICRO),
        used=Budget(1 * MICRO, 2 * MICRO, 3 * MICRO, None, 1_250_000),
        ask_above_used_micro_usdc=10_000,
        ask_above_paid_in_micro_usdc=2 * MICRO,
        ask_above_look_micro_usdc=30_000,
        max_validity_s=120,
        price_tolerance_percent=5,
        outlier_times=4,
        allowed_hosts=frozenset({"audio.example.com"}),
    )
    fields.show_limits(odd)
    assert fields.read_limits(odd) == odd


def test_more_limits_are_behind_a_button(fields: LimitFields) -> None:
    assert fields.more.isHidden()
    fields.more_button.click()
    assert not fields.more.isHidden()
    assert fields.more_button.accessibleName() == "Hide these limits"
    fields.more_button.click()
    assert fields.more.isHidden()


@pytest.mark.parametrize(
    "key, typed, words",
    [
        ("tolerance", "-1", "whole number from 0"),
        ("tolerance", "2.5", "whole number from 0"),
        ("times", "0", "whole number from 1"),
        ("validity", "5", "whole number from 30"),
        ("validity", "٣٠٠", "whole number from 30"),
        ("paid_job", "lots", "Type dollars"),
        ("ask_paid", "", "Type dollars"),
    ],
)
def test_a_figure_that_cannot_be_used_is_shown_where_it_is(
    fields: LimitFields, key: str, typed: str, words: str
) -> None:
    fields.field(key).setText(typed)
    with pytest.raises(InvalidInput):
        fields.read_limits(Limits())
    assert words in fields.problem.text()
    assert fields.field(key).property("wrong")
    assert not fields.more.isHidden()


def test_an_empty_field_is_no_limit_of_its_own(fields: LimitFields) -> None:
    type_into(fields, "paid_job", "")
    type_into(fields, "paid_host", "")
    read = fields.read_limits(Limits())
    assert read.paid_in.per_job_micro_usdc is None
    assert read.paid_in.per_host_day_micro_usdc is None


def test_one_servers_day_goes_along_with_the_day_until_it_gets_its_own(fields: LimitFields) -> None:
    type_into(fields, "paid_day", "15")
    assert fields.read_limits(Limits()).paid_in == replace(
        Limits().paid_in, per_day_micro_usdc=15 * MICRO, per_host_day_micro_usdc=15 * MICRO
    )
    type_into(fields, "paid_host", "5")
    type_into(fields, "paid_day", "12")
    assert fields.read_limits(Limits()).paid_in.per_host_day_micro_usdc == 5 * MICRO


def test_every_figure_says_what_it_is_for(fields: LimitFields) -> None:
    window = QWidget()
    fields.setParent(window)
    assert "looks at one job" in fields.field("paid_job").accessibleName()
    assert "seconds" in fields.field("validity").accessibleName()
    window.deleteLater()
