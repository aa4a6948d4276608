"""What somebody who cannot see the window hears: every control by name and kind, every change that matters."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.desktop import private_bus, virtual_display, window_manager
from tests.support.processes import app_command, app_environment, started

if sys.platform == "linux":
    from tests.support.reader import (
        ON,
        Announcements,
        Element,
        Reader,
        accessibility_bus,
        announcements,
        screen_reader,
    )

pytestmark = pytest.mark.linux_desktop

CONTROLS = {
    "button",
    "push button",
    "check box",
    "radio button",
    "combo box",
    "spin button",
    "text",
    "entry",
    "password text",
    "slider",
    "progress bar",
    "table",
    "list",
    "menu item",
    "check menu item",
    "link",
    "chart",
}
READ_WITH_KEYS = {"label", "panel", "cell", "table cell", "list item", "chart"}
"""What the keys may come to without it doing anything: words to copy, a part to scroll, a row."""
PAGES = ("Jobs", "Create", "Payments", "Wallet", "Insights", "Settings")


@dataclass(frozen=True, slots=True)
class Listening:
    """The program, as it is heard."""

    reader: Reader
    said: Announcements

    def faults(self) -> list[str]:
        """What is wrong with all that is shown now."""
        return self.faults_of(self.reader.everything())

    def faults_of(self, elements: list[Element]) -> list[str]:
        """What is wrong with these."""
        return [fault for each in elements for fault in self._faults_of(each)]

    def _faults_of(self, element: Element) -> Iterator[str]:
        named = self.reader.label(element) if element.role == "combo box" else element.name
        if element.role in CONTROLS and not named.strip():
            yield f"no name: {element}"
        if "focusable" in element.states and element.role not in CONTROLS | READ_WITH_KEYS:
            yield f"no kind of control: {element}"
        if element.role == "panel" and "focusable" in element.states and not element.name:
            yield f"no name: {element}"
        if "<" in element.name + element.description:
            yield f"markup: {element}, {element.description}"
        same = [one for one in element.children if one.role in {"text", "entry"}]
        if len({one.name for one in same}) < len(same):
            yield f"fields of one name in {element}: {[one.name for one in same]}"


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Listening]:
    with ExitStack() as stack:
        display = stack.enter_context(virtual_display((1360, 860)))
        screen = stack.enter_context(private_bus(display=display))
        stack.enter_context(window_manager(screen))
        address = stack.enter_context(accessibility_bus(screen))
        asked = {"QT_QPA_PLATFORM": "xcb", "GONDOLA_HOME": str(tmp_path / "gondola"), "LC_ALL": "C.UTF-8"}
        said = stack.enter_context(announcements(address))
        reader = stack.enter_context(screen_reader(address, screen))
        stack.enter_context(started(app_command(), {**app_environment(), **screen, **ON, **asked}))
        yield Listening(reader, said)


def test_the_first_screen_and_its_sheets_are_heard(listening: Listening) -> None:
    reader = listening.reader
    reader.element("Start playing", "push button")
    faults = listening.faults()
    for way in ("Make a wallet", "I already have a wallet", "Use an API key"):
        reader.press(way)
        reader.wait_for(lambda seen: [each for each in seen if each.role == "dialog"], "sheet")
        faults += listening.faults()
        reader.press("Not now")
        reader.wait_for(lambda seen: not [each for each in seen if each.role == "dialog"], "end of the sheet")

    assert not faults


def test_every_page_is_heard_and_what_changes_is_said(listening: Listening) -> None:
    reader, said = listening.reader, listening.said
    reader.press("Start playing")
    reader.element("Leave play money", "push button")
    progress = reader.wait_for(
        lambda seen: _cell(seen, r"usually done by .*, \d+ %"), "cell with its progress"
    )
    meter = reader.element("Used today", "progress bar")
    least, now, most = reader.value(meter)
    faults = listening.faults()

    assert progress.role in {"cell", "table cell"}
    assert _cell(reader.everything(), "Making")
    assert least <= now <= most
    assert re.fullmatch(r"Used today \$[\d.]+ of \$[\d.]+", meter.name)
    assert _steps(reader)[0].name.startswith("Done, Price asked: $")

    for page in PAGES:
        if not any(each.name.startswith(page) for each in reader.everything() if each.role == "radio button"):
            continue
        reader.press(reader.element(page, "radio button").name)
        reader.wait_for(_open(page), f"page {page}")
        faults += listening.faults()
    assert not faults

    reader.press("Pause spending")
    said.says("Spending is paused")
    reader.press("Resume spending")
    said.says("Saved and checked")

    reader.press(reader.element("Jobs", "radio button").name)
    reader.press("Play")
    wave = reader.element("Position in the sound", "slider")
    assert reader.value(wave)[2] > 0.0
    assert not listening.faults()


def test_sheets_and_menus_over_the_pages_are_heard(listening: Listening) -> None:
    reader = listening.reader
    reader.press("Start playing")
    reader.element("Leave play money", "push button")
    faults: list[str] = []
    for page, opener in (("Jobs", "Add job…"), ("Payments", "Export…"), ("Wallet", "Add credit…")):
        reader.press(reader.element(page, "radio button").name)
        reader.press(opener)
        reader.wait_for(lambda seen: [each for each in seen if each.role == "dialog"], "sheet")
        faults += listening.faults()
        if opener == "Add credit…":
            reader.press("Go on")
            reader.element("Sign and send", "push button")
            faults += listening.faults()
        reader.press("Not now")
        reader.wait_for(lambda seen: not [each for each in seen if each.role == "dialog"], "end of the sheet")

    assert not faults


def test_menus_the_bell_and_the_lock_are_heard(listening: Listening) -> None:
    reader = listening.reader
    reader.press("Start playing")
    reader.element("Leave play money", "push button")
    reader.press(reader.element("Account Play wallet", "push button").name)
    faults = _heard_menu(listening)
    reader.press(reader.element("Jobs", "radio button").name)
    reader.press("More about all jobs")
    faults += _heard_menu(listening)
    reader.press("Filter and order")
    reader.wait_for(lambda seen: len([each for each in seen if each.role == "combo box"]) > 3, "filters")
    faults += listening.faults()
    listening.said.says("Saved and checked")
    reader.press(reader.element("What happened", "push button").name)
    faults += listening.faults_of(_popped_up(listening, "list"))
    reader.keys("Escape")
    reader.press(reader.element("Lock now", "push button").name)
    reader.element("Unlock", "push button")
    faults += listening.faults()

    assert not faults


def _heard_menu(listening: Listening) -> list[str]:
    """Down the menu, which says where it is; then out of it."""
    menu = _popped_up(listening, "menu item", "Down")
    listening.reader.keys("Escape")
    return listening.faults_of(menu)


def _popped_up(listening: Listening, role: str, key: str = "") -> list[Element]:
    """What lies around the focus, once it is on something of this kind; ``key`` is pressed until it is."""
    reader, said = listening.reader, listening.said

    def look(_seen: list[Element]) -> list[Element] | None:
        if key:
            reader.keys(key)
        around = reader.around(said.focus) if said.focus else []
        return around if any(each.role == role for each in around) else None

    return reader.wait_for(look, f"{role} with the focus")


def _cell(seen: list[Element], words: str) -> Element | None:
    cells = [each for each in seen if each.role in {"cell", "table cell"}]
    return next((each for each in cells if re.fullmatch(words, each.name)), None)


def _steps(reader: Reader) -> list[Element]:
    return [each for each in reader.everything() if each.role == "list item"]


def _open(page: str) -> Callable[[list[Element]], bool]:
    """Whether this page is the chosen one."""

    def look(seen: list[Element]) -> bool:
        pages = [each for each in seen if each.role == "radio button" and each.name.startswith(page)]
        return any("checked" in each.states for each in pages)

    return look
