"""The program as somebody hears it who cannot see the window, on a screen and buses of the test's own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

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


@contextmanager
def program_heard(home: Path) -> Iterator[Listening]:
    """The real program with this home, started and ended."""
    with ExitStack() as stack:
        display = stack.enter_context(virtual_display((1360, 860)))
        screen = stack.enter_context(private_bus(display=display))
        stack.enter_context(window_manager(screen))
        address = stack.enter_context(accessibility_bus(screen))
        asked = {"QT_QPA_PLATFORM": "xcb", "GONDOLA_HOME": str(home), "LC_ALL": "C.UTF-8"}
        said = stack.enter_context(announcements(address))
        reader = stack.enter_context(screen_reader(address, screen))
        stack.enter_context(started(app_command(), {**app_environment(), **screen, **ON, **asked}))
        yield Listening(reader, said)
