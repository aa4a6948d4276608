"""Every notice leads to what it is about, from the list, the desktop and the tray; what is gone is said calmly."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from app.domain.account import Account
from app.domain.batch import Batch, BatchState
from app.domain.catalogue import JobRequest
from app.domain.errors import CreditLow, UnknownQueueId
from app.domain.events import Outage, OutageChanged
from app.domain.notice import Notice, NoticeKind, credit_key, settings_key
from app.gui.pages.jobs import JobsPage
from app.gui.pages.settings import SettingsPage
from app.gui.pages.wallet import WalletPage
from app.gui.tray import Tray, TrayNotifier
from app.ports.notifier import Notification
from app.ports.provider import Queued
from app.services.life import WORDS
from tests.gui.fakes import NOW, FakeWorld
from tests.gui.fakes_b import World
from tests.gui.fakes_jobs import STUDIO
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.test_bell import click_on, opened
from tests.gui.window_scene import Scene
from tests.pictures.stage import Handed, usual_world

pytestmark = pytest.mark.usefixtures("qapp")

OTHERS = tuple(
    replace(STUDIO, id=f"acc-more-{number}", name=f"Room {number}", address=f"0x{number:040x}")
    for number in range(1, 9)
)
LAST = OTHERS[-1]


def arrived(account_id: str) -> Notice:
    return Notice(
        NoticeKind.NEWS, "5.00 USDC arrived", "In “Room 8”.", NOW, key=f"arrival:0xab:1:{account_id}"
    )


def rung(account_id: str) -> Notification:
    return Notification("5.00 USDC arrived", "", kind=NoticeKind.NEWS, account_id=account_id)


async def at_work(folder: Path) -> tuple[Scene, FakeWorld]:
    world = FakeWorld(accounts=(STUDIO, *OTHERS))
    scene = await Scene(folder, world).opened()
    scene.window.resize(900, 600)
    return scene, world


async def a_batch(world: World, *texts: str) -> Batch:
    """Begun for the first account."""
    desk, (account, *_) = world.gondola.batches.desk, await world.gondola.wallet.accounts()
    plan = await desk.plan(await desk.read_pasted("\n---\n".join(texts)), JobRequest("stable-audio-25", ""))
    return await desk.start(account, texts[0], plan, (await desk.price(plan.entries)).entries)


def all_made(world: World, batch: Batch) -> bool:
    return all(each.job_id for each in world.gondola.batches.entries(batch.id))


async def with_batches(folder: Path) -> tuple[Scene, World, Batch]:
    """One of three jobs that stopped after the first, and two newer ones that take all the room on the page."""
    world = usual_world()
    # Jobs that the host does not know are asked for once: a clock that does not wait would ask for ever.
    world.provider.trouble["retrieve"] = UnknownQueueId()
    make, batches = world.provider.queue, world.gondola.batches

    async def once(account: Account, request: JobRequest) -> Queued:
        made = await make(account, request)
        world.provider.trouble["queue"] = CreditLow()
        return made

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(world.provider, "queue", once)
        stopped = await a_batch(world, "Rain on a roof.", "Wind in a chimney.", "Bells in fog.")
        await until(lambda: (now := batches.batch(stopped.id)) and now.state is BatchState.PAUSED)
    del world.provider.trouble["queue"]
    for text in ("Waves far out.", "Snow on snow."):
        newer = await a_batch(world, text)
        await until(partial(all_made, world, newer))
    scene = await Scene(folder, Handed(world)).opened()
    scene.window.activateWindow()
    return scene, world, stopped


def in_sight(scene: Scene, account: Account) -> bool:
    page = scene.window.stage.page("wallet")
    if not isinstance(page, WalletPage) or account.id not in page.cards:
        return False
    return not page.cards[account.id].visibleRegion().isEmpty()


@on_qt_loop
async def test_money_that_came_leads_from_the_list_to_its_account(tmp_path: Path) -> None:
    scene, world = await at_work(tmp_path)
    await world.notices.add(arrived(LAST.id))
    await until(scene.window.isActiveWindow)
    click_on(await opened(scene), 0)
    await until(lambda: in_sight(scene, LAST))

    session = scene.window.worlds.session
    assert scene.window.frame.sidebar.current() == "wallet"
    assert session is not None
    assert session.active == STUDIO
    await scene.close()


@on_qt_loop
async def test_money_that_came_leads_from_the_desktop_to_its_account_again_and_again(tmp_path: Path) -> None:
    scene, _ = await at_work(tmp_path)
    for account in (LAST, STUDIO, LAST):
        scene.window.steering.rung("default", rung(account.id))
        await until(partial(in_sight, scene, account))
    assert scene.window.frame.sidebar.current() == "wallet"
    await scene.close()


@on_qt_loop
async def test_low_credit_leads_to_its_account_from_the_list_and_from_the_desktop(tmp_path: Path) -> None:
    scene, world = await at_work(tmp_path)
    low = Notice(
        NoticeKind.CREDIT, "Venice credit runs low: $0.31", "", NOW, key=credit_key(LAST.id, 310_000, NOW)
    )
    await world.notices.add(low)
    await until(scene.window.isActiveWindow)
    click_on(await opened(scene), 0)
    await until(lambda: in_sight(scene, LAST))
    scene.window.steering.rung("default", Notification("", "", kind=NoticeKind.CREDIT, account_id=STUDIO.id))
    await until(lambda: in_sight(scene, STUDIO))

    assert scene.window.frame.sidebar.current() == "wallet"
    await scene.close()


@pytest.mark.parametrize("listed", [True, False], ids=["list", "desktop"])
@on_qt_loop
async def test_certificates_lead_to_where_they_are_chosen(tmp_path: Path, *, listed: bool) -> None:
    scene, world = await at_work(tmp_path)
    if listed:
        await world.notices.add(Notice(NoticeKind.ALERT, "Certificates", "", NOW, key=settings_key(NOW)))
        await until(scene.window.isActiveWindow)
        click_on(await opened(scene), 0)
    else:
        scene.window.steering.rung("default", Notification("", "", kind=NoticeKind.ALERT, in_settings=True))
    await until(lambda: scene.window.stage.page("settings"))
    page = scene.window.stage.page("settings")
    assert isinstance(page, SettingsPage)
    await until(lambda: not page.servers.way.visibleRegion().isEmpty())

    assert scene.window.frame.sidebar.current() == "settings"
    await scene.close()


@pytest.mark.parametrize("outage", [Outage.PROXY, Outage.CERTIFICATE])
@on_qt_loop
async def test_the_banner_about_the_way_leads_to_where_the_way_is_chosen(
    tmp_path: Path, outage: Outage
) -> None:
    scene, world = await at_work(tmp_path)
    world.feed.publish(OutageChanged(outage, WORDS[outage]))
    scene.press("Open Settings")
    await until(lambda: scene.window.stage.page("settings"))
    page = scene.window.stage.page("settings")
    assert isinstance(page, SettingsPage)
    await until(lambda: not page.servers.way.visibleRegion().isEmpty())

    assert scene.window.frame.sidebar.current() == "settings"
    await scene.close()


@pytest.mark.parametrize("listed", [True, False], ids=["list", "desktop"])
@on_qt_loop
async def test_a_batch_that_stopped_leads_to_it_and_to_its_jobs(tmp_path: Path, *, listed: bool) -> None:
    scene, behind, stopped = await with_batches(tmp_path)
    if listed:
        await until(scene.window.isActiveWindow)
        click_on(await opened(scene), 0)
    else:
        about = Notification("", "", kind=NoticeKind.ALERT, batch_id=stopped.id)
        scene.window.steering.rung("default", about)
    page = scene.window.stage.page("jobs")
    assert isinstance(page, JobsPage)
    entries = behind.gondola.batches.entries(stopped.id)
    (made,) = (each.job_id for each in entries if each.job_id)
    await until(lambda: (job := page.details.job()) and job.id == made)
    row = page.batches.rows[stopped.id]

    assert scene.window.frame.sidebar.current() == "jobs"
    assert row.turn.hasFocus()
    assert row.y() == min(each.y() for each in page.batches.rows.values())
    await scene.close()


@on_qt_loop
async def test_a_batch_that_is_over_is_said_calmly(tmp_path: Path) -> None:
    scene, _ = await at_work(tmp_path)
    scene.window.go("wallet")
    scene.window.steering.rung("default", Notification("", "", kind=NoticeKind.ALERT, batch_id="gone"))
    await turns()

    assert scene.window.frame.sidebar.current() == "jobs"
    assert scene.window.last_word() == "That batch has ended."
    await scene.close()


@on_qt_loop
async def test_a_message_of_the_tray_carries_its_account(monkeypatch: pytest.MonkeyPatch) -> None:
    tray, icon, heard = Tray(), QSystemTrayIcon(), list[Notification]()
    monkeypatch.setattr(tray, "icon", lambda: icon)
    bell = TrayNotifier(tray)
    bell.on_action(lambda _key, about: heard.append(about))
    await bell.show(rung(LAST.id))
    icon.messageClicked.emit()

    assert [about.account_id for about in heard] == [LAST.id]


@on_qt_loop
async def test_an_account_that_is_gone_is_said_calmly(tmp_path: Path) -> None:
    scene, _ = await at_work(tmp_path)
    scene.window.steering.rung("default", rung("removed"))
    await turns()

    assert scene.window.frame.sidebar.current() == "wallet"
    assert scene.window.last_word() == "That account is not in Gondola any more."
    await scene.close()


@on_qt_loop
async def test_a_job_that_is_gone_is_said_calmly(tmp_path: Path) -> None:
    scene, _ = await at_work(tmp_path)
    scene.window.go("wallet")
    scene.window.steering.rung("default", Notification("Saved", "", "no-such-job", kind=NoticeKind.DONE))
    await until(lambda: scene.window.frame.sidebar.current() == "jobs")

    assert scene.window.last_word() == "That job is not in Gondola any more."
    await scene.close()
