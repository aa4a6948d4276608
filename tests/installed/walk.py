"""Somebody at the installed program: it is started from its desktop entry, and worked as a screen reader works it.

The screen, the bus, the keyring, the tray and the notifications are the desktop's; the program sees nothing but them
and the bare system that it was installed on.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from jeepney.wrappers import DBusErrorResponse

from tests.installed.bare_root import BareRoot
from tests.installed.hand import Hand, hand
from tests.support.desktop import (
    Notifications,
    notification_daemon,
    picture_of_screen,
    private_bus,
    virtual_display,
    window_manager,
)
from tests.support.reader import ON, Element, accessibility_bus
from tests.support.tray import Tray, tray_host

ENTRY = "/usr/share/applications/gondola.desktop"
_START = 'gio launch "$1" && exec sleep infinity'
_OPEN = 'gio open "$1" && exec sleep infinity'
_SCREEN = (1360, 860)
_GONE = "org.freedesktop.DBus.Error.UnknownObject"
_FINDS = 5


@dataclass(frozen=True, slots=True)
class Desktop:
    """What a person sits at. ``home`` is that person's folder."""

    environment: dict[str, str]
    tray: Tray
    notifications: Notifications
    reader_at: str
    pictures: Path

    @property
    def home(self) -> Path:
        """Where the person's files are."""
        return Path(self.environment["HOME"])

    @property
    def data(self) -> Path:
        """Where the program keeps its records."""
        return Path(self.environment["XDG_DATA_HOME"]) / "Gondola"

    @property
    def config(self) -> Path:
        """Where the person's settings of all programs are."""
        return Path(self.environment["XDG_CONFIG_HOME"])


@contextmanager
def desktop(pictures: Path) -> Iterator[Desktop]:
    """A whole desktop, gone afterwards."""
    with ExitStack() as parts:
        display = parts.enter_context(virtual_display(_SCREEN))
        environment = parts.enter_context(private_bus(display=display))
        parts.enter_context(window_manager(environment))
        tray = parts.enter_context(tray_host(environment["DBUS_SESSION_BUS_ADDRESS"]))
        notifications = parts.enter_context(notification_daemon(environment))
        address = parts.enter_context(accessibility_bus(environment))
        yield Desktop(environment, tray, notifications, address, pictures)


class Person:
    """Works the window by what is heard of it."""

    def __init__(self, desktop: Desktop, reader: Hand) -> None:
        self._desktop, self._reader = desktop, reader

    def picture(self, name: str) -> None:
        """Keep what the screen shows."""
        picture_of_screen(self._desktop.environment, self._desktop.pictures / f"{name}.png")

    def hears(self, words: str) -> Element:
        """Wait for something whose name has these words in it."""
        return self._reader.wait_for(
            lambda seen: next((each for each in seen if words in each.name), None), f"“{words}”"
        )

    def _in_the_sheet(self, name: str) -> Element:
        """A button of the sheet, where the page behind it has one of the same name."""

        def look(seen: list[Element]) -> Element | None:
            sheets = [each for each in seen if each.role == "dialog"]
            inside = [each for sheet in sheets for each in sheet.everything() if each.role == "push button"]
            return next((each for each in inside if each.name == name), None)

        return self._reader.wait_for(look, f"button “{name}” of a sheet")

    def _does(self, find: Callable[[], Element]) -> None:
        """Act on what is found. What was rebuilt between finding and acting did nothing: it is found anew."""
        for left in reversed(range(_FINDS)):
            try:
                self._reader.act(find())
            except DBusErrorResponse as error:
                if error.name != _GONE or not left:
                    raise
            else:
                return

    def makes_a_wallet(self) -> list[str]:
        """Twelve words, three of them typed again, limits kept; returns the words."""
        self._reader.press("Make a wallet")
        self._does(lambda: self._in_the_sheet("Make a wallet"))
        words = self._reader.wait_for(_twelve_words, "words to write down")
        self.picture("words")
        self._reader.press("I wrote them down")
        asked = self._reader.wait_for(_words_asked_for, "question for three words")
        for field in asked:
            self._reader.fill(field, words[int(field.name.removeprefix("Word ")) - 1])
        self._reader.press("Keep this wallet")
        self._reader.press("Keep these limits")
        return words

    def plays(self) -> None:
        """Into play money; a job made, followed and heard."""
        self._reader.press("Start playing")
        self.hears("Leave play money")
        self._reader.press("Create")
        self._reader.fill(self._reader.element("Prompt", "text"), "Oars dip into black water, slowly")
        self._reader.fill(self._reader.element("Title", "text"), "Black water")
        self._does(lambda: self._reader.element("Create for", "push button"))

    def listens(self) -> None:
        """The finished sound is played in the window."""
        self._reader.press("Play")
        self.hears("Pause")
        self.picture("played")

    def wants_it_with_the_session(self) -> None:
        """The tick for that in the settings."""
        self._reader.press("Settings")
        self._does(lambda: self._reader.element("Start with your session", "check box"))


@contextmanager
def person(
    desktop: Desktop, root: BareRoot, log: Path, opens: Path | None = None, **more: str
) -> Iterator[Person]:
    """The program, opened from its desktop entry or by a file of its kind, and somebody before it."""
    variables = {**desktop.environment, **ON, "QT_QPA_PLATFORM": "xcb", "LANG": "en_US.UTF-8", **more}
    del variables["PATH"]
    with (
        hand(desktop.reader_at, desktop.environment) as reader,
        root.running(*_words(opens), variables=variables, log=log),
    ):
        yield Person(desktop, reader)


def _words(opens: Path | None) -> tuple[str, ...]:
    return ("sh", "-c", _START, "start", ENTRY) if opens is None else ("sh", "-c", _OPEN, "open", str(opens))


def told_of(root: BareRoot, desktop: Desktop, *command: str) -> dict[str, object]:
    """The answer of the program's command line, as JSON. Raises RootError."""
    said = root.run("gondola", *command, "--json", variables=desktop.environment)
    return dict(json.loads(said.strip().splitlines()[-1]))


def _twelve_words(seen: list[Element]) -> list[str] | None:
    labels = [each.name for each in seen if each.role == "label"]
    words = {
        int(number.rstrip(".")): word
        for number, word in itertools.pairwise(labels)
        if number.rstrip(".").isdigit() and word.isalpha()
    }
    return [words[at] for at in range(1, 13)] if set(words) >= set(range(1, 13)) else None


def _words_asked_for(seen: list[Element]) -> list[Element] | None:
    fields = [each for each in seen if each.role in {"text", "entry"} and each.name.startswith("Word ")]
    return fields if len(fields) == 3 else None
