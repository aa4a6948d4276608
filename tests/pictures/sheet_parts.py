"""What pictures of sheets are made of: the sheet over its page, and what some sheets are asked about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.domain.job import Job
from app.domain.payment import Payment, PaymentState, Transition
from app.domain.policy import Limits, Spent
from app.domain.question import BatchQuestion
from app.gui.dialogs.export_insights import InsightsExportSheet
from app.gui.dialogs.payment_details import PaymentDetailsSheet
from app.gui.dialogs.top_up import TopUpSheet
from app.gui.pages.insights import InsightsPage
from app.gui.widgets.sheet import Sheet
from tests.gui.facts_b import (
    wallet_account,
)
from tests.gui.fakes import a_job, saved_audio
from tests.gui.fakes_b import World
from tests.gui.test_dialogs_records import history
from tests.pictures.stage import Picture, Stage, settled, usual_world

S = PaymentState
SIGNED_AND_PAID = history(S.SIGNED, S.SENT, S.CLAIMED, S.CONFIRMED)
LOST = history(S.SIGNED, S.SENT, S.UNKNOWN)
A_BATCH = BatchQuestion(
    account=wallet_account(),
    host="api.venice.ai",
    title="Weather & bells",
    charged=24,
    watched=2,
    models=("Stable Audio 2.5", "ElevenLabs Music"),
    total_micro_usdc=4_560_000,
    most_micro_usdc=690_000,
    credit_micro_usdc=8_310_000,
    used_today_micro_usdc=3_120_000,
    day_cap_micro_usdc=10_000_000,
    reasons=("Many jobs at once are always asked about.",),
)


def sheet(
    name: str,
    shows: type[Sheet[Any]],
    make: Callable[[Stage], Sheet[Any]],
    *,
    on: str = "wallet",
    world: Callable[[], World] = usual_world,
    then: Callable[[Any], object] | None = None,
) -> Picture:
    """A sheet over a page. ``then`` goes on with it: to its next step, or to what is wrong."""

    async def pose(stage: Stage) -> None:
        await stage.go(on)
        made = make(stage)
        await stage.ask(made)
        if then is not None:
            then(made)
            await settled()

    return Picture(f"sheet-{name}", shows, pose, world=world)


def payment_details(stage: Stage, payment: Payment, story: tuple[Transition, ...]) -> PaymentDetailsSheet:
    """A payment, with its story."""
    return PaymentDetailsSheet(payment, story, "Studio wallet", stage.window)


def insights_export(stage: Stage) -> InsightsExportSheet:
    """Of what the page shows."""
    page = stage.window.stage.page("insights")
    assert isinstance(page, InsightsPage)
    assert page.insight is not None
    drawn = page.poster(page.insight).drawn
    return InsightsExportSheet(stage.window, page.insight, drawn, {}, Path("/music"), stage.window)


def top_up(stage: Stage) -> TopUpSheet:
    """With what the account has."""
    has = stage.gondola.wallet.balances(stage.account.id)
    return TopUpSheet(stage.account, has, Limits(), Spent(), stage.window)


def saved_job() -> Job:
    """One whose file may be lost."""
    return a_job(1, audio=saved_audio())


async def nothing_kept() -> None:
    return
