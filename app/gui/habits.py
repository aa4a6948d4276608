"""What is remembered beside the window's place: columns, the order of jobs, how loud it plays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtGui import QGuiApplication

from app.gui.delegates.arrangement import arrangement_from
from app.gui.delegates.table import RowTable
from app.gui.state import bring_on_screen

if TYPE_CHECKING:
    from app.gui.player import PlayerBar
    from app.gui.window import MainWindow

_VOLUME, _LOUDEST = "player/volume", 100


@runtime_checkable
class Tabular(Protocol):
    """A page with tables that are remembered by name."""

    def tables(self) -> dict[str, RowTable]:
        """The tables by the names they are kept under."""
        ...


@runtime_checkable
class Sorted(Protocol):
    """A page whose order is remembered. ``order_chosen(name)`` is emitted when another one is."""

    order_chosen: SignalInstance
    order_key: str

    def order_by(self, name: str) -> None:
        """Take an order that was kept; a name that is none changes nothing."""
        ...


class Habits(QObject):
    """Gives each new page what was kept for it, and keeps what a person changes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._state = window.state
        window.stage.page_made.connect(self._furnish)
        self._remember_volume(window.frame.player)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            # Once the desktop has put its windows elsewhere, which it may do well by itself.
            app.screenRemoved.connect(
                lambda _screen: QTimer.singleShot(0, window, lambda: bring_on_screen(window))
            )

    def _remember_volume(self, player: PlayerBar) -> None:
        level, _, muted = self._state.kept(_VOLUME).partition(" ")
        if level.isdecimal() and int(level) <= _LOUDEST:
            player.set_volume(int(level), muted=bool(muted))
        player.volume.changed.connect(
            lambda percent, muted: self._state.keep_word(
                _VOLUME, f"{percent} muted" if muted else str(percent)
            )
        )

    def _furnish(self, page: object) -> None:
        if isinstance(page, Tabular):
            for name, table in page.tables().items():
                self._remember(name, table)
        if isinstance(page, Sorted):
            key = page.order_key
            page.order_by(self._state.kept(key))
            page.order_chosen.connect(lambda name: self._state.keep_word(key, name))

    def _remember(self, name: str, table: RowTable) -> None:
        key = f"columns/{name}"
        table.arrange(arrangement_from(self._state.kept(key), table.model().columnCount()))
        table.rearranged.connect(lambda: self._state.keep_word(key, table.arrangement().to_text()))
