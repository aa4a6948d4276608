"""The window's frame round the pages: header above, pages at the left, banner, page, player below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.gui.header import Header
from app.gui.notices import Notices
from app.gui.player import PlayerBar
from app.gui.shell import Shell
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.labels import Text
from app.gui.widgets.sidebar import NavSidebar

_NARROW = 1100


class Frame(QWidget):
    """``page_wanted(name)`` when a person chooses a page, ``leave_play_wanted`` from the foot of the sidebar."""

    page_wanted = Signal(str)
    leave_play_wanted = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = Header()
        self.sidebar = NavSidebar()
        self.notices = Notices()
        self.stack = QStackedWidget()
        self.player = PlayerBar(shell)
        self.play_note = PlayNote()
        for key, icon, label in (
            ("jobs", "jobs", self.tr("Jobs")),
            ("create", "create", self.tr("Create")),
            ("payments", "payments", self.tr("Payments")),
            ("wallet", "wallet", self.tr("Wallet")),
            ("insights", "insights", self.tr("Insights")),
            ("settings", "settings", self.tr("Settings")),
        ):
            self.sidebar.add(key, icon, label)
        self.sidebar.add_at_foot(self.play_note)
        self.help = self.sidebar.add_action("help", self.tr("Help"))
        self.sidebar.selected.connect(self.page_wanted)
        self.play_note.leave.clicked.connect(self.leave_play_wanted)
        self._lay_out()

    def show_page(self, page: QWidget, name: str) -> None:
        """Bring a page to the front."""
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if self.sidebar.current() != name:
            self.sidebar.select(name)

    def show_play(self, *, play: bool) -> None:
        """Say everywhere that this is play money, or nowhere."""
        self.header.show_play(play=play)
        self.play_note.setVisible(play)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows keep only the icons of the pages."""
        super().resizeEvent(event)
        compact = self.width() < px(_NARROW)
        self.sidebar.set_compact(compact)
        self.play_note.set_compact(compact)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        row = QHBoxLayout()
        row.setSpacing(0)
        column.addLayout(row, 1)
        row.addWidget(self.sidebar)
        body = QVBoxLayout()
        body.setSpacing(0)
        row.addLayout(body, 1)
        body.addWidget(self.notices)
        body.addWidget(self.stack, 1)
        body.addWidget(self.player)


class PlayNote(QWidget):
    """At the foot of the sidebar while the money is play money: that, and the way out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._words = Text(
            self.tr(
                "A pretend Venice on this computer. Nothing here costs anything, or is kept when you leave."
            ),
            Role.SMALL,
            Token.MUTED,
            wrap=True,
        )
        self.leave = SecondaryButton(self.tr("Leave play money"), "external-link")
        column.addWidget(self._words)
        column.addWidget(self.leave)
        self.hide()

    def set_compact(self, compact: bool) -> None:
        """Keep the button's icon alone."""
        self._words.setVisible(not compact)
        self.leave.set_compact(compact)
