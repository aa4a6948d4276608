"""Every key that does something, in one list: windows bind their shortcuts from it, and the sheet of shortcuts is
made of it, so that it never tells of a key that does nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

NAME = "shortcut"
"""The property of a bound shortcut that says which of the list it is."""


class Group(Enum):
    """What the sheet puts together, in its order."""

    WINDOW = "window"
    PAGES = "pages"
    JOBS = "jobs"
    PLAYER = "player"
    CHARTS = "charts"
    SHEETS = "sheets"


class Scope(Enum):
    """Where a key works."""

    WINDOW = "window"
    """Anywhere in a window, and in the sheets over it where those bind it too."""
    FOCUS = "focus"
    """While what it belongs to has the focus."""
    BUILT_IN = "built in"
    """The same, and the control itself listens: nothing is bound."""


class Key(Enum):
    """One thing that keys do; the value is the name that a bound shortcut carries."""

    HELP = "help"
    WHATS_THIS = "whats-this"
    FIND = "find"
    LOCK = "lock"
    QUIT = "quit"
    JOBS = "page-jobs"
    CREATE = "page-create"
    PAYMENTS = "page-payments"
    WALLET = "page-wallet"
    INSIGHTS = "page-insights"
    SETTINGS = "page-settings"
    RENAME = "rename"
    PLAY = "play"
    COPY = "copy"
    FORGET = "forget"
    MARK_MORE = "mark-more"
    MARK_ALL = "mark-all"
    MENU = "menu"
    CLEAR = "clear"
    SEEK = "seek"
    LEAP = "leap"
    START = "start"
    POINT = "point"
    EDGE = "edge"
    PICK = "pick"
    STEP = "step"
    CLOSE = "close"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Entry:
    """``keys`` are the portable names of sequences that all do the same, or one of the platform's own keys."""

    key: Key
    group: Group
    scope: Scope
    keys: tuple[str, ...] | QKeySequence.StandardKey
    place: str = ""
    """What it belongs to, where the scope is narrower than a window."""


_STANDARD = QKeySequence.StandardKey

ENTRIES = (
    Entry(Key.HELP, Group.WINDOW, Scope.WINDOW, ("F1", "?")),
    Entry(Key.WHATS_THIS, Group.WINDOW, Scope.WINDOW, ("Shift+F1",)),
    Entry(Key.FIND, Group.WINDOW, Scope.WINDOW, _STANDARD.Find),
    Entry(Key.LOCK, Group.WINDOW, Scope.WINDOW, ("Ctrl+L",)),
    Entry(Key.QUIT, Group.WINDOW, Scope.WINDOW, ("Ctrl+Q",)),
    Entry(Key.JOBS, Group.PAGES, Scope.WINDOW, ("Ctrl+1",)),
    Entry(Key.CREATE, Group.PAGES, Scope.WINDOW, ("Ctrl+2",)),
    Entry(Key.PAYMENTS, Group.PAGES, Scope.WINDOW, ("Ctrl+3",)),
    Entry(Key.WALLET, Group.PAGES, Scope.WINDOW, ("Ctrl+4",)),
    Entry(Key.INSIGHTS, Group.PAGES, Scope.WINDOW, ("Ctrl+5",)),
    Entry(Key.SETTINGS, Group.PAGES, Scope.WINDOW, ("Ctrl+6", "Ctrl+,")),
    Entry(Key.PLAY, Group.JOBS, Scope.BUILT_IN, ("Return",), "jobs"),
    Entry(Key.RENAME, Group.JOBS, Scope.FOCUS, ("F2",), "jobs"),
    Entry(Key.MARK_MORE, Group.JOBS, Scope.BUILT_IN, ("Shift+Up", "Shift+Down"), "jobs"),
    Entry(Key.MARK_ALL, Group.JOBS, Scope.BUILT_IN, ("Ctrl+A",), "jobs"),
    Entry(Key.MENU, Group.JOBS, Scope.BUILT_IN, ("Shift+F10",), "jobs"),
    Entry(Key.COPY, Group.JOBS, Scope.FOCUS, _STANDARD.Copy, "jobs"),
    Entry(Key.FORGET, Group.JOBS, Scope.FOCUS, _STANDARD.Delete, "jobs"),
    Entry(Key.CLEAR, Group.SHEETS, Scope.FOCUS, ("Esc",), "search"),
    Entry(Key.SEEK, Group.PLAYER, Scope.BUILT_IN, ("Left", "Right"), "waveform"),
    Entry(Key.LEAP, Group.PLAYER, Scope.BUILT_IN, ("PgDown", "PgUp"), "waveform"),
    Entry(Key.START, Group.PLAYER, Scope.BUILT_IN, ("Home", "End"), "waveform"),
    Entry(Key.POINT, Group.CHARTS, Scope.BUILT_IN, ("Left", "Right", "Up", "Down"), "chart"),
    Entry(Key.EDGE, Group.CHARTS, Scope.BUILT_IN, ("Home", "End"), "chart"),
    Entry(Key.PICK, Group.CHARTS, Scope.BUILT_IN, ("Return", "Space"), "chart"),
    Entry(Key.STEP, Group.SHEETS, Scope.BUILT_IN, ("Up", "Down"), "number"),
    Entry(Key.CLOSE, Group.SHEETS, Scope.BUILT_IN, ("Esc",), "sheet"),
    Entry(Key.NEXT, Group.SHEETS, Scope.BUILT_IN, ("Tab", "Shift+Tab"), "controls"),
)

PAGE_KEYS = {
    Key.JOBS: "jobs",
    Key.CREATE: "create",
    Key.PAYMENTS: "payments",
    Key.WALLET: "wallet",
    Key.INSIGHTS: "insights",
    Key.SETTINGS: "settings",
}
"""Which page a key leads to."""

_MOST_OF_THE_PLATFORM = 2
_BY_KEY = {entry.key: entry for entry in ENTRIES}


class KeyDesk(QObject):
    """What keys mean in a whole window. Sheets over it, which keep its own keys away, bind them again."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._acts: dict[Key, Callable[[], None]] = {}

    def add(self, key: Key, act: Callable[[], None], *, over_sheets: bool = False) -> None:
        """Bind it in the window; ``over_sheets`` lets every sheet over it do the same."""
        bind(key, self._window, act)
        if over_sheets:
            self._acts[key] = act

    def follow(self, sheet: QWidget) -> None:
        """Let the keys that work everywhere work in a sheet."""
        for key, act in self._acts.items():
            bind(key, sheet, act)


def follow_keys(sheet: QWidget, over: QWidget) -> None:
    """Let the keys that work everywhere work in a sheet over some window, if that has a desk for them."""
    top: QWidget | None = over
    while top is not None:
        desk = top.findChild(KeyDesk, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if isinstance(desk, KeyDesk):
            desk.follow(sheet)
            return
        top = top.parentWidget()


def bind(key: Key, widget: QWidget, act: Callable[[], None]) -> QShortcut:
    """Let a key of the list do this, where the list says it works. What the platform's own menu has is left to it.

    Raises ValueError for a key that a control hears by itself.
    """
    entry = _BY_KEY[key]
    if entry.scope is Scope.BUILT_IN:
        raise ValueError(f"{key} is the control's own.")
    shortcut = QShortcut(widget)
    shortcut.setProperty(NAME, key.value)
    shortcut.setKeys(sequences(entry))
    context = Qt.ShortcutContext
    shortcut.setContext(context.WindowShortcut if entry.scope is Scope.WINDOW else context.WidgetShortcut)
    shortcut.setEnabled(key is not Key.QUIT or sys.platform != "darwin")
    shortcut.activated.connect(act)
    return shortcut


def sequences(entry: Entry) -> list[QKeySequence]:
    """The sequences as Qt knows them on this platform."""
    if isinstance(entry.keys, QKeySequence.StandardKey):
        return QKeySequence.keyBindings(entry.keys)
    return [QKeySequence(each) for each in entry.keys]


def shown_keys(key: Key) -> str:
    """The first key as this platform writes it: ``Ctrl+L``, or ``⌘L``."""
    return all_shown(_BY_KEY[key])[0]


def all_shown(entry: Entry) -> tuple[str, ...]:
    """The keys of an entry as this platform writes them; of many that the platform itself has, the two best known."""
    native = tuple(each.toString(QKeySequence.SequenceFormat.NativeText) for each in sequences(entry))
    return native[:_MOST_OF_THE_PLATFORM] if isinstance(entry.keys, QKeySequence.StandardKey) else native


def with_keys(words: str, key: Key) -> str:
    """Words of a menu, and the key beside them. The menu shows it only: the window has it bound already."""
    return f"{words}\t{shown_keys(key)}"


def conflicts(entries: Iterable[Entry]) -> list[tuple[Key, Key]]:
    """Which two would fight for one key: the same sequence, and places that are there at one time."""
    seen: list[tuple[str, Entry]] = []
    found: list[tuple[Key, Key]] = []
    for entry in entries:
        for sequence in sequences(entry):
            portable = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            found += [
                (other.key, entry.key)
                for text, other in seen
                if text == portable and other.key is not entry.key and _meet(other, entry)
            ]
            seen.append((portable, entry))
    return found


def _meet(one: Entry, other: Entry) -> bool:
    return Scope.WINDOW in (one.scope, other.scope) or one.place == other.place


def group_words(group: Group) -> str:
    """What a group is called."""
    translate = QCoreApplication.translate
    return {
        Group.WINDOW: translate("Keys", "Everywhere"),
        Group.PAGES: translate("Keys", "Go to a page"),
        Group.JOBS: translate("Keys", "In the list of jobs"),
        Group.PLAYER: translate("Keys", "In the player"),
        Group.CHARTS: translate("Keys", "In the pictures of Insights"),
        Group.SHEETS: translate("Keys", "In fields and sheets"),
    }[group]


def key_words(key: Key) -> str:
    """What a key does."""
    translate = QCoreApplication.translate
    return {
        Key.HELP: translate("Keys", "Show these shortcuts"),
        Key.WHATS_THIS: translate("Keys", "What is this? Then choose a figure or field"),
        Key.FIND: translate("Keys", "Search"),
        Key.LOCK: translate("Keys", "Lock now"),
        Key.QUIT: translate("Keys", "Quit"),
        Key.JOBS: translate("Keys", "Jobs"),
        Key.CREATE: translate("Keys", "Create"),
        Key.PAYMENTS: translate("Keys", "Payments"),
        Key.WALLET: translate("Keys", "Wallet"),
        Key.INSIGHTS: translate("Keys", "Insights"),
        Key.SETTINGS: translate("Keys", "Settings"),
        Key.RENAME: translate("Keys", "Rename the job"),
        Key.PLAY: translate("Keys", "Play the audio"),
        Key.COPY: translate("Keys", "Copy the numbers of the chosen jobs"),
        Key.FORGET: translate("Keys", "Forget the chosen jobs, after a question"),
        Key.MARK_MORE: translate("Keys", "Choose the next job as well"),
        Key.MARK_ALL: translate("Keys", "Choose all jobs in the list"),
        Key.MENU: translate("Keys", "What can be done with the chosen jobs"),
        Key.CLEAR: translate("Keys", "Empty the search field"),
        Key.SEEK: translate("Keys", "Five seconds back or on"),
        Key.LEAP: translate("Keys", "Thirty seconds back or on"),
        Key.START: translate("Keys", "To the start or the end"),
        Key.POINT: translate("Keys", "From one point to the next, which tells its figures"),
        Key.EDGE: translate("Keys", "To the first or the last point"),
        Key.PICK: translate("Keys", "Choose the point"),
        Key.STEP: translate("Keys", "Less or more, in a field for a number"),
        Key.CLOSE: translate("Keys", "Close a sheet: the answer is no"),
        Key.NEXT: translate("Keys", "To the next control, or back"),
    }[key]
