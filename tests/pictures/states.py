"""Pictures of states that any page may be in: play money, paused, offline, busy, in trouble, and what lies over it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QMenu

from app.domain.errors import SettingsBroken, Unreachable
from app.domain.events import DiskTroubleChanged, Outage, OutageChanged
from app.domain.job import JobState
from app.domain.notice import Notice, NoticeKind
from app.gui.bell_panel import BellPanel
from app.gui.confirm import ErrorSheet
from app.gui.drops import Drops
from app.gui.frame import Frame
from app.gui.notices import Notices
from app.gui.player import PlayerBar
from app.gui.widgets.drop_veil import DropVeil
from app.gui.widgets.surfaces import StripedFrame
from app.gui.widgets.toast import ToastCard
from tests.gui.fakes import NOW, FakeWorld, a_job, saved_audio
from tests.gui.test_tray_and_player import FakePlayback
from tests.pictures import data
from tests.pictures.pages import a_page, page
from tests.pictures.stage import Picture, Stage, settled, usual_world

SAVED = a_job(3, title="Market at dawn", state=JobState.CLEANED, audio=saved_audio(), finished_at=NOW)


def playing(missing: str = "") -> object:
    """The player at the foot, with a sound or a reason."""

    async def pose(stage: Stage) -> None:
        await stage.go("jobs")
        player = stage.window.frame.player
        player._playback = FakePlayback(missing)
        await player.play(SAVED, "ElevenLabs Music · 60 s")
        if not missing:
            player._playing(playing=True)
            player._moved(3.2)

    return pose


async def offline(stage: Stage) -> None:
    """No way to anybody."""
    await stage.go("jobs")
    words = "This computer is offline. Jobs go on at Venice, and Gondola looks again by itself."
    stage.fake.feed.publish(OutageChanged(Outage.OFFLINE, words))


async def disk_full(stage: Stage) -> None:
    """No room for what is ready."""
    await stage.go("jobs")
    stage.fake.feed.publish(DiskTroubleChanged("The disk is full. Make room, or choose another folder."))


def full_disk_jobs() -> FakeWorld:
    """Recordings that wait for room."""
    jobs = tuple(
        a_job(number, notice="The disk is full. Wait.", notice_code="disk_full") for number in (1, 2)
    )
    return FakeWorld(jobs=jobs)


async def paused(stage: Stage) -> None:
    """The brake is on."""
    await stage.go("jobs")
    await stage.fake.limits.pause(paused=True)


async def notified(stage: Stage) -> None:
    """The list behind the bell."""
    for notice in (
        Notice(NoticeKind.DONE, "Episode 2", "Saved and checked: market-at-dawn.mp3", NOW, "job-2"),
        Notice(NoticeKind.PAID, "Credit at Venice: $5.00", "Proved on chain", NOW),
        Notice(NoticeKind.FAILED, "Trailer hit 04", "The model could not make this.", NOW, "job-6"),
    ):
        await stage.fake.notices.add(notice)
    await stage.go("jobs")
    stage.window.frame.header.bell.click()


async def account_menu(stage: Stage) -> None:
    """Under the account in the header."""
    await stage.go("jobs")
    stage.window.frame.header.badge.click()


async def job_menu(stage: Stage) -> None:
    """What can be done with a job."""
    await stage.go("jobs")
    shown = stage.window.stage.page("jobs")
    assert shown is not None
    table = shown.jobs.table  # type: ignore[attr-defined]
    table.customContextMenuRequested.emit(QPoint(120, 120))


async def said(stage: Stage) -> None:
    """A few words that go by themselves."""
    await stage.go("jobs")
    stage.window.toast("Address copied")


def held_above(*names: str) -> Callable[[Stage], Awaitable[None]]:
    """Files over the window, held until they are let go of."""

    async def show(stage: Stage) -> None:
        await stage.go("jobs")
        held = QMimeData()
        held.setUrls([QUrl.fromLocalFile(f"/sounds/{name}") for name in names])
        place, copy = QPoint(400, 300), Qt.DropAction.CopyAction
        left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(stage.window, QDragEnterEvent(place, copy, held, left, no_key))

    return show


async def turned_down(stage: Stage) -> None:
    """Files that nothing could be made of, with a name that is much too long."""
    await stage.go("jobs")
    drops = stage.window.findChild(Drops)
    assert drops is not None
    drops.refuse(
        [Path("/sounds/The market at dawn, with voices from afar and a hand cart.mp3"), Path("/b.png")]
    )


async def failed(stage: Stage) -> None:
    """An error, with its details."""
    await stage.go("jobs")
    stage.window.show_error(Unreachable(maybe_delivered=False, detail="timed out after 20 s"))
    await settled()


async def play_money(stage: Stage) -> None:
    """Whatever is done costs nothing."""
    await stage.go("wallet")


PICTURES: tuple[Picture, ...] = (
    a_page("play-money", StripedFrame, play_money, world=lambda: usual_world(play_money=True), play=True),
    a_page("testnet", Frame, page("wallet"), world=lambda: usual_world(data.test_account())),
    a_page("no-sound-device", PlayerBar, playing("No sound device was found."), jobs=data.busy_jobs),  # type: ignore[arg-type]
    a_page("player", PlayerBar, playing(), jobs=data.busy_jobs),  # type: ignore[arg-type]
    a_page("paused", Notices, paused, jobs=data.busy_jobs),
    a_page("offline", Notices, offline, jobs=data.busy_jobs),
    a_page("disk-full", Notices, disk_full, jobs=full_disk_jobs),
    a_page("credit-low", Notices, page("jobs"), jobs=data.poor),
    a_page(
        "limits-unreadable",
        Notices,
        page("settings"),
        jobs=lambda: FakeWorld(broken_limits=SettingsBroken()),
    ),
    Picture("bell", BellPanel, notified, jobs=data.busy_jobs),
    Picture("account-menu", QMenu, account_menu, jobs=data.busy_jobs),
    Picture("job-menu", QMenu, job_menu, jobs=data.busy_jobs),
    Picture("toast", ToastCard, said, jobs=data.busy_jobs),
    Picture("drop", DropVeil, held_above("episode.md"), jobs=data.busy_jobs),
    Picture("drop-refused", DropVeil, held_above("song.mp3"), jobs=data.busy_jobs),
    Picture("drop-turned-down", ToastCard, turned_down, jobs=data.busy_jobs),
    Picture("error", ErrorSheet, failed, jobs=data.busy_jobs),
)
