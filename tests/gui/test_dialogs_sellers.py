"""Sellers that charge for each look: from a listing or by address, and never before their server is allowed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.listed_terms import ListedTerms
from app.domain.listing import Listing, seller_job_id
from app.gui.dialogs.add_job import AddJobSheet
from app.gui.dialogs.allow_more import AllowMoreSheet
from app.gui.dialogs.listing import ListingSheet, Use
from app.gui.widgets.banners import Banner, CalmBox
from app.gui.widgets.labels import Text
from tests.gui.facts_b import LISTING, key_account, wallet_account
from tests.gui.fakes_b import FakeShell, stage
from tests.gui.loops import on_qt_loop, until

URL = "https://audio.example.com/v1/audio/retrieve"


def seller(**changes: object) -> Listing:
    made = replace(
        LISTING,
        title="Cheap Audio",
        host="audio.example.com",
        url=URL,
        price_micro_usdc=90_000,
        sanity_flag="",
        sanity_ratio=None,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def allow_sheet(sheet: ListingSheet | AddJobSheet) -> AllowMoreSheet | None:
    return next((each for each in sheet.findChildren(AllowMoreSheet) if each.isVisible()), None)


async def allowing(sheet: ListingSheet | AddJobSheet) -> AllowMoreSheet:
    await until(lambda: allow_sheet(sheet))
    asked = allow_sheet(sheet)
    assert asked is not None
    return asked


async def filled(shell: FakeShell, listing: Listing) -> ListingSheet:
    sheet = ListingSheet(shell, listing, (key_account(), wallet_account()), shell.window)
    shell.ask(sheet)
    await until(sheet.isVisible)
    sheet.inputs["model"].setText("elevenlabs-tts-v3")
    sheet.inputs["queue_id"].setText("9f2c-41aa")
    return sheet


@on_qt_loop
async def test_a_listing_says_what_each_look_costs_and_whose_word_that_is(qapp: QApplication) -> None:
    async with stage() as shell:
        listing = seller(verified=True, trust_tier="community")
        sheet = ListingSheet(shell, listing, (wallet_account(),), shell.window)
        said = "\n".join(label.text() for label in sheet.findChildren(Text))
        for words in (
            "$0.09 for each look",
            "the directory calls $0.08 usual for its kind",
            "says that it verified this price",
            listing.payee,
            "USDC on Base",
            "good for 5 minutes",
            "The directory's trust level is “community”.",
            "Each look may cost $0.09",
            "never pays twice",
        ):
            assert words in said
        assert sheet.use is Use.PAY_PER_LOOK


@on_qt_loop
async def test_a_price_far_above_its_kind_is_a_banner(qapp: QApplication) -> None:
    async with stage() as shell:
        odd = seller(sanity_flag="expensive_outlier", sanity_ratio=125)
        sheet = ListingSheet(shell, odd, (wallet_account(),), shell.window)
        banners = [banner.words() for banner in sheet.findChildren(Banner)]
        assert any("expensive outlier" in words and "125 times" in words for words in banners)


@on_qt_loop
async def test_watching_allows_the_server_first_and_keeps_what_was_listed(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = await filled(shell, seller())
        assert sheet.accounts.count() == 1, "only wallets on the seller's network can pay"
        sheet.primary.click()
        asked = await allowing(sheet)
        assert asked.allows == ("audio.example.com may be paid.",)
        asked.agree.click()
        await until(shell.gondola.watcher.jobs)

        job = shell.gondola.watcher.jobs()[0]
        assert (job.seller_url, job.queue_id, job.account_id) == (URL, "9f2c-41aa", "wallet-1")
        assert (job.listing_price_micro_usdc, job.median_price_micro_usdc) == (90_000, 80_000)
        assert job.listed == ListedTerms(LISTING.payee, "base", "base", asset_is_usdc=True, max_timeout_s=300)
        assert "audio.example.com" in shell.world.settings.kept_limits.allowed_hosts
        assert shell.world.vault.confirmed == 1


@on_qt_loop
async def test_a_no_to_the_server_watches_nothing(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = await filled(shell, seller())
        sheet.primary.click()
        (await allowing(sheet)).refuse.click()
        await until(lambda: "is not allowed" in sheet.problem.words())
        assert shell.gondola.watcher.jobs() == ()
        sheet.reject()


@on_qt_loop
async def test_a_server_that_is_allowed_is_not_asked_about_again(qapp: QApplication) -> None:
    async with stage() as shell:
        limits = shell.world.settings.kept_limits
        shell.world.settings.kept_limits = limits.with_host("audio.example.com")
        sheet = await filled(shell, seller())
        sheet.name.setText("Narrator seven")
        sheet.primary.click()
        await until(shell.gondola.watcher.jobs)
        assert shell.gondola.watcher.jobs()[0].title == "Narrator seven"
        assert shell.world.vault.confirmed == 0


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"network_key": None, "network_name": "solana"}, "cannot pay this seller"),
        ({"asset_is_usdc": False}, "cannot pay this seller"),
        ({"network_key": "base-sepolia"}, "need a wallet on Base Sepolia"),
        ({"fields": LISTING.fields[:1]}, "not the form for looking at a job"),
    ],
)
def test_a_listing_that_cannot_be_used_is_only_shown(
    qapp: QApplication, changes: dict[str, object], words: str
) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            sheet = ListingSheet(shell, seller(**changes), (wallet_account(),), shell.window)
            assert sheet.use is Use.READ
            assert sheet.inputs == {}
            assert words in " ".join(box.words() for box in sheet.findChildren(CalmBox))

    scene()


async def by_address(shell: FakeShell, address: str) -> AddJobSheet:
    sheet = AddJobSheet(shell, shell.window)
    shell.ask(sheet)
    await until(sheet.isVisible)
    sheet.ways.select("seller")
    sheet.address.setText(address)
    sheet.model.setText("elevenlabs-tts-v3")
    sheet.queue_id.setText("9f2c-41aa")
    return sheet


@on_qt_loop
async def test_a_job_is_added_by_its_sellers_address(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = await by_address(shell, f" {URL} ")
        assert sheet.primary.accessibleName() == "Watch and pay per look"
        sheet.primary.click()
        (await allowing(sheet)).agree.click()
        await until(shell.gondola.watcher.jobs)
        job = shell.gondola.watcher.jobs()[0]
        assert (job.seller_url, job.listing_price_micro_usdc, job.listed) == (URL, None, None)
        assert job.id == seller_job_id(job.account_id, job.model, job.queue_id, URL), (
            "as a command line names it"
        )


@pytest.mark.parametrize(
    "address, account, words",
    [
        ("http://audio.example.com/retrieve", "wallet-1", "starts with https://"),
        ("", "wallet-1", "starts with https://"),
        ("https://api.venice.ai/api/v1/audio/retrieve", "wallet-1", "This server is prepaid"),
        ("https://api.venice.ai:8443/audio/retrieve", "wallet-1", "This server is prepaid"),
        (URL, "key-1", "paid from a wallet"),
    ],
)
def test_what_cannot_be_paid_there_is_said_before_anything_is_allowed(
    qapp: QApplication, address: str, account: str, words: str
) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage(wallet_account(), key_account()) as shell:
            sheet = await by_address(shell, address)
            sheet.accounts.choose(account)
            sheet.primary.click()
            await until(lambda: words in sheet.problem.words())
            assert shell.gondola.watcher.jobs() == ()
            assert allow_sheet(sheet) is None
            sheet.reject()

    scene()
