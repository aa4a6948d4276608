"""The list of keys is the truth: what is bound is in it, what is in it is bound, and no two fight for one key."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import DiskError
from app.gui.dialogs.shortcuts import ShortcutSheet
from app.gui.help_desk import HelpDesk
from app.gui.keys import (
    ENTRIES,
    NAME,
    PAGE_KEYS,
    Entry,
    Group,
    Key,
    Scope,
    all_shown,
    bind,
    conflicts,
    key_words,
    sequences,
    shown_keys,
)
from app.gui.pages.create import CreatePage
from app.gui.rooms import PAGES
from app.gui.widgets.fields import SearchField
from tests.gui.fakes import FakeWorld, a_job
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")

GUI = Path(__file__).resolve().parents[2] / "app" / "gui"
BOUND = {entry.key: entry for entry in ENTRIES if entry.scope is not Scope.BUILT_IN}


def bound_in(window: QWidget) -> list[tuple[str, list[QKeySequence]]]:
    """Every key that something in a window listens for, with the name it carries."""
    shortcuts = [(str(each.property(NAME)), each.keys()) for each in window.findChildren(QShortcut)]
    actions = [
        (str(each.property(NAME)), each.shortcuts())
        for each in window.findChildren(QAction)
        if each.shortcuts()
    ]
    return shortcuts + actions


async def everything_open(tmp_path: Path) -> Scene:
    """A window in which every page was shown, with a sheet over it."""
    scene = await Scene(tmp_path, FakeWorld(jobs=(a_job(1),))).opened()
    for page in PAGES:
        scene.window.go(page)
        await turns(20)
    scene.window.help_desk.shortcuts()
    await until(scene.sheets)
    return scene


@on_qt_loop
async def test_whatever_a_window_binds_is_in_the_list_and_as_the_list_says(tmp_path: Path) -> None:
    scene = await everything_open(tmp_path)

    found = bound_in(scene.window)

    assert len(found) > len(BOUND)
    for name, keys in found:
        assert name in {key.value for key in BOUND}, f"{name}: {[each.toString() for each in keys]}"
        assert keys == sequences(BOUND[Key(name)])
    await scene.close()


@on_qt_loop
async def test_whatever_is_in_the_list_is_bound(tmp_path: Path) -> None:
    scene = await everything_open(tmp_path)

    assert {name for name, _keys in bound_in(scene.window)} == {key.value for key in BOUND}
    await scene.close()


def test_nobody_binds_a_key_past_the_list() -> None:
    past = [
        f"{path.relative_to(GUI)}:{node.lineno}"
        for path in sorted(GUI.rglob("*.py"))
        if path.name != "keys.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Name) and node.id == "QShortcut")
        or (isinstance(node, ast.Attribute) and node.attr in ("setShortcut", "setShortcuts"))
    ]
    assert past == []


def test_no_two_fight_for_one_key() -> None:
    assert conflicts(ENTRIES) == []


@pytest.mark.parametrize(
    "other",
    [
        Entry(Key.CREATE, Group.PAGES, Scope.WINDOW, ("Ctrl+L",)),
        Entry(Key.STEP, Group.SHEETS, Scope.FOCUS, ("Ctrl+L",), "number"),
        Entry(Key.CREATE, Group.PAGES, Scope.WINDOW, ("F5", "Ctrl+L")),
    ],
)
def test_two_that_would_fight_are_found(other: Entry) -> None:
    lock = Entry(Key.LOCK, Group.WINDOW, Scope.WINDOW, ("Ctrl+L",))
    assert conflicts([lock, other]) == [(Key.LOCK, other.key)]


def test_the_same_key_in_two_places_is_no_conflict() -> None:
    search = Entry(Key.CLEAR, Group.SHEETS, Scope.FOCUS, ("Esc",), "search")
    assert conflicts([search, Entry(Key.CLOSE, Group.SHEETS, Scope.BUILT_IN, ("Esc",), "sheet")]) == []
    assert conflicts([search, Entry(Key.CLOSE, Group.SHEETS, Scope.BUILT_IN, ("Esc",), "search")])


def test_what_a_control_hears_by_itself_is_not_bound(qapp: QApplication) -> None:
    widget = QWidget()
    with pytest.raises(ValueError, match="own"):
        bind(Key.SEEK, widget, lambda: None)
    widget.deleteLater()


def test_every_key_and_group_has_words() -> None:
    assert {entry.key for entry in ENTRIES} == set(Key)
    assert {entry.group for entry in ENTRIES} == set(Group)
    assert all(key_words(key) for key in Key)
    assert set(PAGE_KEYS.values()) == set(PAGES)


@on_qt_loop
async def test_the_sheet_shows_the_list_and_nothing_else(tmp_path: Path) -> None:
    scene = await everything_open(tmp_path)
    sheet = scene.sheets()[0]
    assert isinstance(sheet, ShortcutSheet)

    everything = sheet.shown()
    sheet.search.setText("search ctrl")
    narrowed = sheet.shown()
    sheet.search.setText("zebra")
    nothing = (sheet.shown(), sheet.nothing.isVisible())

    assert sorted(everything) == sorted((key_words(entry.key), all_shown(entry)) for entry in ENTRIES)
    assert narrowed == [(key_words(Key.FIND), all_shown(BOUND[Key.FIND]))]
    assert nothing == ([], True)
    await scene.close()


@on_qt_loop
async def test_f1_opens_it_once_and_escape_closes_it(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.activateWindow()

    QTest.keyClick(scene.window, Qt.Key.Key_F1)
    await until(scene.sheets)
    scene.window.help_desk.shortcuts()
    await turns()
    sheets = scene.sheets()
    search = sheets[0].findChild(SearchField)
    assert search is not None
    search.setText("quit")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    emptied = (search.text(), scene.sheets())
    QTest.keyClick(search, Qt.Key.Key_Escape)
    await turns()

    assert [type(sheet) for sheet in sheets] == [ShortcutSheet]
    assert emptied == ("", sheets)
    assert scene.sheets() == []
    await scene.close()


@on_qt_loop
async def test_f1_works_over_a_sheet_and_leads_back_to_it(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.show_error(DiskError())
    await until(scene.sheets)
    below = scene.sheets()[0]
    below.activateWindow()

    QTest.keyClick(below, Qt.Key.Key_F1)
    await until(lambda: len(scene.sheets()) > 1)
    help_sheet = next(each for each in scene.sheets() if isinstance(each, ShortcutSheet))
    inside = scene.window.geometry().contains(help_sheet.geometry())
    tall = help_sheet.height() > below.height()
    help_sheet.reject()
    await turns()

    assert inside
    assert tall
    assert scene.sheets() == [below]
    await scene.close()


@on_qt_loop
async def test_a_question_mark_asks_for_help_except_where_one_types(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(jobs=(a_job(1),))).opened()
    scene.window.activateWindow()
    scene.window.go("create")
    await turns(20)
    page = scene.window.stage.page("create")
    assert isinstance(page, CreatePage)

    page.form.prompt.setFocus()
    QTest.keyClicks(page.form.prompt, "?")
    await turns()
    typed, unasked = page.form.prompt.toPlainText(), scene.sheets()
    scene.window.frame.help.setFocus()
    QTest.keyClicks(scene.window.frame.help, "?")
    await until(scene.sheets)

    assert typed == "?"
    assert unasked == []
    assert isinstance(scene.sheets()[0], ShortcutSheet)
    await scene.close()


@on_qt_loop
async def test_the_pages_have_keys(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.activateWindow()
    for key, page in PAGE_KEYS.items():
        # Punctuation reaches shortcuts from a real keyboard only, so it is the first one that is pressed.
        QTest.keySequence(scene.window, sequences(BOUND[key])[0])
        await turns(20)
        assert scene.window.frame.sidebar.current() == page
    await scene.close()


@on_qt_loop
async def test_the_help_menu_names_its_keys(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    desk = scene.window.help_desk
    assert isinstance(desk, HelpDesk)

    desk.open_menu(scene.window.frame.help)
    popup = QApplication.activePopupWidget()
    words = [action.text() for action in popup.actions()] if popup is not None else []
    assert popup is not None
    popup.close()

    assert f"Keyboard shortcuts\t{shown_keys(Key.HELP)}" in words
    assert f"What is this?\t{shown_keys(Key.WHATS_THIS)}" in words
    await scene.close()
