"""What the window says of files that are held above it, which it takes, and that none is lost without a word."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCursor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.handover import Handover
from app.gui.dialogs.listing import ListingSheet
from app.gui.widgets.drop_veil import DropVeil
from app.gui.widgets.fields import LineField, TextField
from app.gui.widgets.toast import ToastCard
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.test_arrivals import ReadingWorld, answered
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")

KINDS = "Gondola takes scripts (.txt, .md), lists (.csv, .json), listings and folders."
Event = TypeVar("Event", bound=QDropEvent)
MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction


class Held:
    """Files that another program holds above a widget, and would rather move than copy."""

    def __init__(self, over: QWidget, *names: str) -> None:
        self._over, self._mime = over, QMimeData()
        self._mime.setUrls([QUrl.fromLocalFile(f"/music/{name}") for name in names])
        self._mime.setText("file:///music")
        self._held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def enter(self) -> QDragEnterEvent:
        event = QDragEnterEvent(QPoint(9, 9), MOVE | COPY, self._mime, *self._held)
        event.setDropAction(MOVE)
        event.ignore()
        return self._sent(event)

    def move(self) -> QDragMoveEvent:
        event = QDragMoveEvent(QPoint(9, 9), MOVE | COPY, self._mime, *self._held)
        event.setDropAction(MOVE)
        event.ignore()
        return self._sent(event)

    def tells_no_more(self) -> None:
        """As one who let go already: that there are files is known, but not which."""
        self._mime = QMimeData()
        for kind in ("text/uri-list", "text/plain"):
            self._mime.setData(kind, b"")

    def leave(self) -> None:
        QApplication.sendEvent(self._over, QDragLeaveEvent())

    def let_go(self) -> QDropEvent:
        event = QDropEvent(QPointF(9, 9), MOVE | COPY, self._mime, *self._held)
        event.setDropAction(MOVE)
        return self._sent(event)

    def _sent(self, event: Event) -> Event:
        QApplication.sendEvent(self._over, event)
        return event


def said_above(scene: Scene) -> tuple[str, str] | None:
    veil = scene.window.findChild(DropVeil)
    assert veil is not None
    return (veil.accessibleName(), veil.accessibleDescription()) if veil.isVisible() else None


async def put_mouse(scene: Scene, *, inside: bool) -> None:
    QCursor.setPos(scene.window.mapToGlobal(QPoint(50, 50) if inside else QPoint(-50, -50)))
    await turns()


def _written_in(field: LineField | TextField) -> str:
    return field.toPlainText() if isinstance(field, TextField) else field.text()


@on_qt_loop
async def test_files_are_only_ever_copied_whatever_is_offered(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, ReadingWorld()).opened()
    held = Held(scene.window, "one.json")
    answers = held.enter(), held.move(), held.let_go()
    await answered(scene, ListingSheet)

    assert [answer.isAccepted() for answer in answers] == [True] * 3
    assert [answer.dropAction() for answer in answers] == [COPY] * 3
    await scene.close()


@on_qt_loop
async def test_what_nothing_can_be_made_of_is_turned_down_while_it_is_held_and_once_let_go(
    tmp_path: Path,
) -> None:
    scene = await Scene(tmp_path, ReadingWorld()).opened()
    page = scene.window.frame.sidebar.current()
    await put_mouse(scene, inside=True)
    held = Held(scene.window, "song.mp3")
    held.enter()
    above, welcome = said_above(scene), held.move().isAccepted()
    held.leave()
    await turns()

    assert (above, welcome) == (("Nothing can be made of this here", KINDS), False)
    assert said_above(scene) is None
    assert scene.window.last_word() == f"Nothing was made of song.mp3: {KINDS}"
    assert scene.window.frame.sidebar.current() == page
    await scene.close()


@on_qt_loop
async def test_what_only_passes_over_the_window_or_from_field_to_field_is_not_spoken_of(
    tmp_path: Path,
) -> None:
    scene = await Scene(tmp_path, ReadingWorld()).opened()
    held = Held(scene.window, "song.mp3")
    await put_mouse(scene, inside=False)
    held.enter()
    held.leave()
    await turns()
    passed = scene.window.last_word()
    await put_mouse(scene, inside=True)
    held.enter()
    held.leave()
    held.enter()
    await turns()

    assert (passed, scene.window.last_word()) == ("", "")
    assert said_above(scene) is not None
    await put_mouse(scene, inside=False)
    held.leave()
    await turns()
    await scene.close()


@on_qt_loop
async def test_a_system_that_drops_what_was_turned_down_is_answered_the_same(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, ReadingWorld()).opened()
    held = Held(scene.window, "song.mp3", "b.png", "c.png")
    held.enter()
    dropped = held.let_go()

    assert dropped.dropAction() == COPY
    assert scene.window.last_word() == f"Nothing was made of song.mp3 and 2 more: {KINDS}"
    await scene.close()


@on_qt_loop
async def test_files_let_go_of_on_the_way_from_field_to_field_are_still_the_same(tmp_path: Path) -> None:
    world = ReadingWorld()
    scene = await Scene(tmp_path, world).opened()
    held = Held(scene.window, "one.json")
    held.enter()
    held.leave()
    held.tells_no_more()
    held.enter()
    held.let_go()
    await answered(scene, ListingSheet)
    first = list(world.read)
    held.enter()
    welcome = held.move().isAccepted()
    Held(scene.window, "two.json").let_go()
    await answered(scene, ListingSheet)

    assert (first, welcome) == ([Path("/music/one.json")], True)
    assert world.read[1:] == [Path("/music/two.json")]
    assert said_above(scene) is None
    await scene.close()


@pytest.mark.parametrize("kind", [LineField, TextField])
@on_qt_loop
async def test_a_field_for_text_leaves_files_to_the_window(
    tmp_path: Path, kind: type[LineField] | type[TextField]
) -> None:
    scene = await Scene(tmp_path, ReadingWorld()).opened()
    field = kind("Title", parent=scene.window)
    field.show()
    held = Held(field.viewport() if isinstance(field, TextField) else field, "one.json")
    taken = held.enter().isAccepted()
    above = said_above(scene)
    held.let_go()
    await answered(scene, ListingSheet)

    assert taken
    assert above is not None
    assert _written_in(field) == ""
    await scene.close()


@pytest.mark.parametrize("kind", [LineField, TextField])
@on_qt_loop
async def test_files_let_go_of_on_the_way_into_a_field_for_text_are_the_window_s(
    tmp_path: Path, kind: type[LineField] | type[TextField]
) -> None:
    world = ReadingWorld()
    scene = await Scene(tmp_path, world).opened()
    field = kind("Title", parent=scene.window)
    field.show()
    way = Held(scene.window, "one.json")
    way.enter()
    way.leave()
    held = Held(field.viewport() if isinstance(field, TextField) else field, "one.json")
    held.tells_no_more()
    held.enter()
    held.let_go()
    await answered(scene, ListingSheet)

    assert world.read == [Path("/music/one.json")]
    assert _written_in(field) == ""
    await scene.close()


@on_qt_loop
async def test_what_is_let_go_of_is_told_last_whatever_was_held_before(tmp_path: Path) -> None:
    world = ReadingWorld()
    scene = await Scene(tmp_path, world).opened()
    Held(scene.window, "one.json").enter()
    Held(scene.window, "two.json").let_go()
    await answered(scene, ListingSheet)

    assert world.read == [Path("/music/two.json")]
    await scene.close()


@on_qt_loop
async def test_before_there_is_a_page_it_says_that_it_has_to_wait(tmp_path: Path) -> None:
    world = ReadingWorld()
    scene = Scene(tmp_path, world)
    held = Held(scene.window, "one.json")
    held.enter()
    early = said_above(scene)
    held.leave()
    await scene.opened()
    scene.press("Lock now (Ctrl+L)")
    await until(lambda: scene.window.locking.locked)
    held.enter()
    locked = said_above(scene)
    held.let_go()
    await turns()

    assert early == ("Drop here to make jobs of it", "It is opened as soon as Gondola is ready.")
    assert locked == ("Drop here to make jobs of it", "It is opened as soon as you unlock Gondola.")
    assert world.read == []
    scene.press("Unlock…")
    await answered(scene, ListingSheet)
    await scene.close()


@on_qt_loop
async def test_a_start_with_a_file_of_another_kind_says_so_and_stays_where_it_is(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, ReadingWorld()).opened()
    page = scene.window.frame.sidebar.current()
    scene.citizen.arrivals.take(Handover(files=("/music/song.mp3",)))
    await until(scene.window.last_word)

    assert scene.window.last_word() == f"Nothing was made of song.mp3: {KINDS}"
    assert scene.window.frame.sidebar.current() == page
    await scene.close()


@on_qt_loop
async def test_of_very_many_listings_the_first_are_asked_about_and_the_rest_told_of(tmp_path: Path) -> None:
    world = ReadingWorld()
    scene = await Scene(tmp_path, world).opened()
    held = Held(scene.window, *(f"{number}.json" for number in range(19)))
    held.enter()
    held.let_go()
    for _ in range(16):
        await answered(scene, ListingSheet)
    await until(scene.window.last_word)

    assert scene.window.last_word() == "3 listings were not opened, 16 at once are the most."
    assert scene.sheets() == []
    await scene.close()


@on_qt_loop
async def test_long_words_at_the_foot_stay_within_the_window(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, ReadingWorld()).opened()
    scene.window.resize(900, 600)
    toast = scene.window.findChild(ToastCard)
    assert toast is not None
    scene.window.toast("Short")
    low = toast.height()
    scene.window.warn("Nothing was made of it, and there is much to say about why. " * 3)
    long = toast.geometry()
    scene.window.toast("Short")

    assert scene.window.rect().contains(long)
    assert long.height() > low
    assert toast.height() == low
    await scene.close()
