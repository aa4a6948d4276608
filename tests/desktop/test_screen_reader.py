"""What somebody who cannot see the window hears: every control by name and kind, every change that matters."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "linux":
    from tests.desktop.hearing import Listening, program_heard
    from tests.support.reader import Element, Reader

pytestmark = pytest.mark.linux_desktop

PAGES = ("Jobs", "Create", "Payments", "Wallet", "Insights", "Settings")


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Listening]:
    with program_heard(tmp_path / "gondola") as heard:
        yield heard


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
        reader.act(reader.element(page, "radio button"))
        reader.wait_for(_open(page), f"page {page}")
        faults += listening.faults()
    assert not faults

    reader.press("Pause spending")
    said.says("Spending is paused")
    reader.press("Resume spending")
    said.says("Saved and checked")

    reader.act(reader.element("Jobs", "radio button"))
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
        reader.act(reader.element(page, "radio button"))
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
    reader.act(reader.element("Account Play wallet", "push button"))
    faults = _heard_menu(listening)
    reader.act(reader.element("Jobs", "radio button"))
    reader.press("More about all jobs")
    faults += _heard_menu(listening)
    reader.press("Filter and order")
    reader.wait_for(lambda seen: len([each for each in seen if each.role == "combo box"]) > 3, "filters")
    faults += listening.faults()
    listening.said.says("Saved and checked")
    reader.act(reader.element("What happened", "push button"))
    faults += listening.faults_of(_popped_up(listening, "list"))
    reader.keys("Escape")
    reader.act(reader.element("Lock now", "push button"))
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
