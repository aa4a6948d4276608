"""The real window without a mouse: from the first screen to a job's menu and a sheet, and back to where one was."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if sys.platform == "linux":
    from tests.desktop.hearing import Listening, program_heard
    from tests.support.reader import Element

pytestmark = pytest.mark.linux_desktop

_MOST_STOPS = 60


def with_focus(listening: Listening) -> Element | None:
    """What has the focus now."""
    if listening.said.focus is None:
        return None
    _, path = listening.said.focus
    return next((each for each in listening.reader.around(listening.said.focus) if each.path == path), None)


def comes_to(listening: Listening, *, role: str = "", name: str = "") -> Element:
    """Wait for the focus to be on something of this kind or name."""

    def look(_seen: list[Element]) -> Element | None:
        found = with_focus(listening)
        if found is None or (role and found.role != role) or not found.name.startswith(name):
            return None
        return found

    return listening.reader.wait_for(look, f"focus on {role} {name}")


def moved_on(listening: Listening, before: tuple[str, str] | None) -> None:
    """Wait for the focus to be elsewhere."""
    listening.reader.wait_for(lambda _seen: listening.said.focus != before, "move of the focus")


def tab_to(listening: Listening, *, role: str = "", name: str = "") -> Element:
    """Press Tab until there."""
    for _ in range(_MOST_STOPS):
        before = listening.said.focus
        listening.reader.keys("Tab")
        moved_on(listening, before)
        found = with_focus(listening)
        if found is not None and (not role or found.role == role) and found.name.startswith(name):
            return found
    raise AssertionError(f"Tab never comes to {role} {name}")


def test_a_visit_by_keys_alone(tmp_path: Path) -> None:
    with program_heard(tmp_path / "gondola") as listening:
        reader = listening.reader
        reader.element("Start playing", "push button")
        tab_to(listening, name="Start playing")
        reader.keys("space")
        reader.element("Leave play money", "push button")
        reader.keys("ctrl+1")

        tab_to(listening, name="Add job…")
        reader.keys("space")
        comes_to(listening, role="text")
        reader.keys("Escape")
        comes_to(listening, name="Add job…")

        tab_to(listening, role="table", name="Jobs")
        reader.keys("End", "Home")
        for key in ("Menu", "shift+F10"):
            reader.keys(key)
            reader.keys("Down")
            comes_to(listening, role="menu item")
            reader.keys("Escape")
            comes_to(listening, role="table", name="Jobs")
