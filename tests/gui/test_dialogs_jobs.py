"""Adding jobs that were queued elsewhere, and what a listing leads to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from app.domain.errors import InvalidInput, InvalidListing
from app.domain.listing import Listing
from app.gui.dialogs.add_job import AddJobSheet
from app.gui.dialogs.listing import ListingSheet, Use
from app.gui.widgets.banners import Banner, CalmBox
from app.gui.widgets.labels import Text
from app.gui.widgets.sheet import Sheet
from tests.gui.facts_b import LISTING, key_account, wallet_account
from tests.gui.fakes_b import FakeShell, stage
from tests.gui.loops import on_qt_loop, turns, until

ANSWER = 'queued: ```{"model": "stable-audio-25", "queue_id": "9f2c-41aa", "status": "QUEUED"}```'


async def opened(shell: FakeShell) -> AddJobSheet:
    sheet = AddJobSheet(shell, shell.window)
    shell.ask(sheet)
    await until(sheet.isVisible)
    return sheet


@on_qt_loop
async def test_a_job_is_added_by_its_number_with_its_account(qapp: QApplication) -> None:
    async with stage(wallet_account(), key_account()) as shell:
        sheet = AddJobSheet(shell, shell.window)
        task = shell.ask(sheet)
        await until(sheet.isVisible)
        sheet.model.setText(" elevenlabs-music ")
        sheet.queue_id.setText("9f2c-41aa")
        sheet.accounts.choose("key-1")
        sheet.name.setText("Closing theme")

        sheet.primary.click()

        job = await task
        assert job is not None
        assert (job.model, job.queue_id, job.account_id, job.title) == (
            "elevenlabs-music",
            "9f2c-41aa",
            "key-1",
            "Closing theme",
        )
        assert shell.gondola.watcher.jobs() == (job,)


@on_qt_loop
async def test_a_paste_that_was_cut_is_refused_as_too_long(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = AddJobSheet(shell, shell.window)
        sheet.ways.select("paste")
        huge = QMimeData()
        huge.setText(ANSWER + "x" * 3_000_000)
        sheet.pasted.insertFromMimeData(huge)
        with pytest.raises(InvalidInput, match="far too long"):
            await sheet.work()


@on_qt_loop
async def test_a_pasted_answer_is_read_while_it_is_pasted(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = AddJobSheet(shell, shell.window)
        task = shell.ask(sheet)
        await until(sheet.isVisible)
        sheet.ways.select("paste")
        sheet.pasted.setPlainText(ANSWER)
        assert "stable-audio-25, 9f2c-41aa" in sheet.found.text()

        sheet.primary.click()

        job = await task
        assert job is not None
        assert (job.model, job.queue_id, job.title) == ("stable-audio-25", "9f2c-41aa", "stable-audio-25")


@pytest.mark.parametrize(
    "model, queue_id, words",
    [
        ("", "9f2c", "Type the model"),
        ("elevenlabs-music", "", "Type the job's number"),
        ("two words", "9f2c", "not a model name"),
    ],
)
def test_what_is_missing_is_said(qapp: QApplication, model: str, queue_id: str, words: str) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            sheet = await opened(shell)
            sheet.model.setText(model)
            sheet.queue_id.setText(queue_id)
            sheet.primary.click()
            await until(lambda: words in sheet.problem.words())
            assert shell.gondola.watcher.jobs() == ()

    scene()


@on_qt_loop
async def test_without_an_account_it_says_where_to_add_one(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.store.by_account.clear()
        sheet = await opened(shell)
        sheet.ways.select("paste")
        sheet.pasted.setPlainText(ANSWER)
        sheet.primary.click()
        await until(lambda: "under Wallet" in sheet.problem.words())


def listing_sheet(shell: FakeShell) -> ListingSheet | None:
    return next((each for each in shell.window.findChildren(Sheet) if isinstance(each, ListingSheet)), None)


@on_qt_loop
async def test_a_listing_of_a_prepaid_host_leads_to_watching_for_free(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with stage() as shell:
        sheet = AddJobSheet(shell, shell.window)
        task = shell.ask(sheet)
        await until(sheet.isVisible)
        sheet.open_listing(await shell.gondola.read_listing(tmp_path / "seed.txt"))
        await until(lambda: listing_sheet(shell))
        listing = listing_sheet(shell)
        assert listing is not None
        listing.inputs["model"].setText("elevenlabs-music")
        listing.inputs["queue_id"].setText("9f2c-41aa")

        listing.primary.click()

        job = await task
        assert job is not None
        assert job.queue_id == "9f2c-41aa"
        assert shell.world.approver.asked == []


@on_qt_loop
async def test_a_listing_shows_price_payee_form_and_every_warning(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = ListingSheet(shell, LISTING, (wallet_account(),), shell.window)
        said = "\n".join(label.text() for label in sheet.findChildren(Text))
        for words in (
            "the listing says $10.00 a call",
            "Free",
            LISTING.payee,
            "USDC on Base",
            "model *",
            "queue_id *",
            "Always off",
        ):
            assert words in said
        boxes = " ".join(
            [banner.words() for banner in sheet.findChildren(Banner)]
            + [box.words() for box in sheet.findChildren(CalmBox)]
        )
        for warning in LISTING.warnings():
            assert warning in boxes


@on_qt_loop
async def test_a_listing_of_a_host_that_is_not_in_use_is_only_shown(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.gondola = replace(shell.gondola, host="127.0.0.1:8402")
        sheet = ListingSheet(shell, LISTING, (wallet_account(),), shell.window)
        boxes = " ".join(box.words() for box in sheet.findChildren(CalmBox))

        assert sheet.use is Use.READ
        assert "talks to 127.0.0.1:8402 now" in boxes


@on_qt_loop
async def test_a_listing_that_cannot_be_read_is_told_in_the_sheet(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def chosen(*_args: object) -> Path:
        return tmp_path / "broken.json"

    async def unreadable(_path: Path) -> Listing:
        raise InvalidListing("This file is not a listing.")

    monkeypatch.setattr("app.gui.dialogs.add_job.choose_file", chosen)
    async with stage() as shell:
        shell.world.gondola = replace(shell.gondola, read_listing=unreadable)
        sheet = await opened(shell)
        sheet.listing.click()
        await until(lambda: "not a listing" in sheet.problem.words())
        await turns()
        assert sheet.isVisible()
