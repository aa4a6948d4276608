"""What comes from outside is shown and asked about: files of another start, dropped ones, jobs."""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app.adapters.instance.meeting import framed
from app.domain.errors import InvalidListing, NotAListing
from app.domain.handover import Handover, handover_to_bytes
from app.domain.listing import Listing
from app.gui.application import application
from app.gui.dialogs.add_job import AddJobSheet
from app.gui.dialogs.listing import ListingSheet
from app.gui.pages.batch_order import BatchOrdering
from app.gui.pages.create import CreatePage
from app.gui.widgets.drop_veil import DropVeil
from tests.gui.facts_b import LISTING
from tests.gui.fakes import FakeWorld
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene
from tests.support.processes import ROOT

pytestmark = pytest.mark.usefixtures("qapp")

FILES = (Path("/music/one.json"), Path("/music/two.json"))


class ReadingWorld(FakeWorld):
    """Reads every file as the same listing, but one."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.read: list[Path] = []

    async def read_listing(self, path: Path) -> Listing:
        self.read.append(path)
        if "bad" in path.name:
            raise InvalidListing("Its price is no price.")
        if "prose" in path.name:
            raise NotAListing("This is no listing.")
        return LISTING


def drop(scene: Scene, *files: str) -> bool:
    """Drag files over the window and let go; whether it took them."""
    mime = QMimeData()
    mime.setUrls([QUrl(file) for file in files])
    keys, copy, left = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    over = QDragEnterEvent(QPoint(50, 50), copy, mime, left, keys)
    over.ignore()
    QApplication.sendEvent(scene.window, over)
    moved = QDragMoveEvent(QPoint(50, 50), copy, mime, left, keys)
    moved.ignore()
    if over.isAccepted():
        QApplication.sendEvent(scene.window, moved)
    last = QDropEvent(QPointF(50, 50), copy, mime, left, keys) if moved.isAccepted() else QDragLeaveEvent()
    QApplication.sendEvent(scene.window, last)
    return moved.isAccepted()


async def answered(scene: Scene, kind: type[ListingSheet] | type[AddJobSheet]) -> ListingSheet | AddJobSheet:
    """The sheet of this kind that is on screen, which the person then turns down."""
    await until(lambda: any(isinstance(sheet, kind) for sheet in scene.sheets()))
    (sheet,) = scene.sheets()
    assert isinstance(sheet, kind)
    sheet.reject()
    await until(lambda: sheet not in scene.sheets())
    return sheet


@on_qt_loop
async def test_files_are_opened_one_after_another_once_there_are_pages(tmp_path: Path) -> None:
    world = ReadingWorld()
    scene = Scene(tmp_path, world)
    scene.citizen.arrivals.take(Handover(files=tuple(map(str, FILES)), add_job=("ace-step-15", "9f2c")))
    await turns()
    early = list(world.read)
    await scene.opened()

    await answered(scene, ListingSheet)
    await answered(scene, ListingSheet)
    sheet = await answered(scene, AddJobSheet)

    assert early == []
    assert world.read == list(FILES)
    assert isinstance(sheet, AddJobSheet)
    assert (sheet.model.text(), sheet.queue_id.text()) == ("ace-step-15", "9f2c")
    await scene.close()


@on_qt_loop
async def test_a_file_that_is_none_is_said_and_the_next_one_opened(tmp_path: Path) -> None:
    world = ReadingWorld()
    scene = await Scene(tmp_path, world).opened()
    scene.citizen.arrivals.open([Path("/music/bad.json"), Path("relative.json"), FILES[0]])

    await until(lambda: len(scene.sheets()) == 2)

    assert world.read == [Path("/music/bad.json"), FILES[0]]
    await scene.close()


@on_qt_loop
async def test_listings_may_be_dropped_anywhere_on_the_window(tmp_path: Path) -> None:
    world = ReadingWorld()
    scene = await Scene(tmp_path, world).opened()

    taken = drop(scene, "file:///music/one.json", "file:///music/song.mp3")
    refused = [drop(scene, file) for file in ("file:///music/song.mp3", "https://evil.example/x.json")]
    await answered(scene, ListingSheet)

    assert (taken, refused) == (True, [False, False])
    assert world.read == [FILES[0]]
    await scene.close()


@on_qt_loop
async def test_every_kind_of_file_that_the_system_is_told_about_is_opened_as_a_listing(
    tmp_path: Path,
) -> None:
    told = (ROOT / "packaging" / "linux" / "gondola-listing.xml").read_text("utf-8")
    endings = re.findall(r'<glob pattern="\*([^"]+)"', told)
    world = ReadingWorld()
    scene = await Scene(tmp_path, world).opened()

    for ending in endings:
        scene.citizen.arrivals.open([Path(f"/music/song{ending}")])
        await answered(scene, ListingSheet)
    dropped = drop(scene, "file:///music/song.GONDOLA-LISTING")
    await answered(scene, ListingSheet)

    assert endings == [".x402.json", ".gondola-listing"]
    assert dropped
    assert [path.name for path in world.read] == [
        "song.x402.json",
        "song.gondola-listing",
        "song.GONDOLA-LISTING",
    ]
    await scene.close()


@on_qt_loop
async def test_a_listing_by_its_ending_that_is_none_is_said_and_becomes_no_script(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, ReadingWorld()).opened()
    before = scene.window.frame.sidebar.current()
    scene.citizen.arrivals.open([Path("/music/prose.gondola-listing")])

    await until(lambda: bool(scene.sheets()))

    assert scene.window.frame.sidebar.current() == before
    await scene.close()


@on_qt_loop
async def test_files_that_macos_sends_as_events_are_opened(tmp_path: Path) -> None:
    world = ReadingWorld()
    scene = await Scene(tmp_path, world).opened()
    app = QApplication.instance()
    assert app is not None

    QApplication.sendEvent(app, QFileOpenEvent(str(FILES[1])))
    await answered(scene, ListingSheet)

    assert world.read == [FILES[1]]
    await scene.close()


@on_qt_loop
async def test_a_file_that_macos_sends_before_there_is_a_window_waits_for_it(tmp_path: Path) -> None:
    application().hear_files(None)
    QApplication.sendEvent(application(), QFileOpenEvent(str(FILES[1])))
    world = ReadingWorld()
    scene = await Scene(tmp_path, world).opened()
    await answered(scene, ListingSheet)
    assert world.read == [FILES[1]]
    await scene.close()


@on_qt_loop
async def test_a_later_start_is_heard_through_the_door_and_raises_the_window(tmp_path: Path) -> None:
    world = ReadingWorld()
    scene = Scene(tmp_path, world)
    address = str(Path(os.environ["XDG_RUNTIME_DIR"]) / "g.sock")
    scene.citizen._address = address
    scene.citizen.listen()
    await scene.opened()
    scene.window.hide()

    for asked in (Handover(hidden=True), Handover(files=(str(FILES[0]),), token="leave-7")):
        reader, writer = await asyncio.open_unix_connection(address)
        writer.write(framed(handover_to_bytes(asked)))
        assert await reader.read() == b"ok\n"
        writer.close()
        if asked.hidden:
            assert scene.window.isHidden()
    await answered(scene, ListingSheet)

    assert scene.window.isVisible()
    assert os.environ.pop("XDG_ACTIVATION_TOKEN") == "leave-7"
    scene.citizen.close()
    await scene.close()


@on_qt_loop
async def test_scripts_and_folders_dropped_on_the_window_become_many_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = ReadingWorld()
    scene = await Scene(tmp_path, world).opened()
    folder = tmp_path / "scripts"
    folder.mkdir()
    taken: list[list[Path]] = []
    scene.window.go("create")
    page = scene.window.stage.page("create")
    assert isinstance(page, CreatePage)
    monkeypatch.setattr(page.many.order, "take", taken.append)
    scene.window.go("jobs")

    drop(
        scene, "file:///music/a.md", folder.as_uri(), "file:///music/listing.json", "file:///music/prose.txt"
    )
    await answered(scene, ListingSheet)
    await until(lambda: bool(taken))

    assert taken == [[Path("/music/a.md"), folder, Path("/music/prose.txt")]]
    assert scene.window.frame.sidebar.current() == "create"
    assert page.stack.currentWidget() is page.many
    await scene.close()


@on_qt_loop
async def test_the_window_says_what_letting_go_does_and_not_for_longer(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, ReadingWorld()).opened()
    veil = scene.window.findChild(DropVeil)
    assert veil is not None
    mime = QMimeData()
    mime.setUrls([QUrl("file:///music/a.md")])
    over = QDragEnterEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(scene.window, over)
    during = (veil.isVisible(), veil.size() == scene.window.size(), veil.accessibleName())
    QApplication.sendEvent(scene.window, QDragLeaveEvent())

    assert during == (True, True, "Drop here to make jobs of it")
    assert not veil.isVisible()
    await scene.close()


@on_qt_loop
async def test_a_lock_that_comes_while_a_file_is_read_keeps_it_for_the_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene: Scene

    class LockingWorld(ReadingWorld):
        async def read_listing(self, path: Path) -> Listing:
            scene.press("Lock now (Ctrl+L)")
            await until(lambda: scene.window.locking.locked)
            return await super().read_listing(path)

    taken: list[list[Path]] = []
    monkeypatch.setattr(BatchOrdering, "take", lambda _order, paths: taken.append(paths))
    world = LockingWorld()
    scene = await Scene(tmp_path, world).opened()
    script = tmp_path / "prose.txt"
    script.write_text("Rain on a roof.", encoding="utf-8")
    page = scene.window.frame.sidebar.current()
    scene.citizen.arrivals.open([script])
    await until(lambda: bool(world.read))
    await turns()
    behind, early = scene.window.frame.sidebar.current(), list(taken)
    scene.press("Unlock…")
    await until(lambda: taken)

    assert (behind, early) == (page, [])
    assert (scene.window.frame.sidebar.current(), taken) == ("create", [[script]])
    await scene.close()
