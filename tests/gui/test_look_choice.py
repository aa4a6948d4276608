"""Looks that cost money are weighed against waiting before the first one: three ways, and what each comes to."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.look_plan import LookPlan
from app.gui.dialogs.add_job import AddJobSheet
from app.gui.dialogs.listing import ListingSheet
from app.gui.dialogs.look_choice import LookChoice
from tests.gui.fakes_b import FakeShell, stage
from tests.gui.loops import on_qt_loop, until
from tests.gui.test_dialogs_sellers import URL, allowing, by_address, filled, seller

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_cheapest_is_offered_first_and_each_says_what_it_comes_to() -> None:
    choice = LookChoice(10_000)
    assert choice.plan() is LookPlan.CHEAPEST
    cheapest = choice.words.text()
    assert "$0.015" in cheapest
    choice.ways.select(LookPlan.SOONEST.value)
    assert choice.plan() is LookPlan.SOONEST
    assert choice.words.text() != cheapest
    assert "$" not in LookChoice().words.text()
    choice.deleteLater()


async def kept(shell: FakeShell, sheet: AddJobSheet | ListingSheet) -> LookPlan:
    sheet.looking.ways.select(LookPlan.BALANCED.value)
    sheet.primary.click()
    allow = await allowing(sheet)
    allow.agree.click()
    await until(shell.gondola.watcher.jobs)
    (job,) = shell.gondola.watcher.jobs()
    return job.look_plan


@on_qt_loop
async def test_the_choice_goes_with_a_job_from_a_listing(qapp: QApplication) -> None:
    async with stage() as shell:
        assert await kept(shell, await filled(shell, seller())) is LookPlan.BALANCED


@on_qt_loop
async def test_the_choice_goes_with_a_job_by_address_and_is_asked_for_nowhere_else(
    qapp: QApplication,
) -> None:
    async with stage() as shell:
        sheet = await by_address(shell, URL)
        assert sheet.looking.isVisible()
        sheet.ways.select("number")
        assert not sheet.looking.isVisible()
        sheet.ways.select("seller")
        assert await kept(shell, sheet) is LookPlan.BALANCED
