"""The first screen: three doors, a live sample, and the promise that limits come before spending."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.estimate import Progress
from app.domain.job import Job
from app.gui.dialogs.forms import ScrollBody, centred
from app.gui.pages.door_card import DoorCard
from app.gui.pages.sample_row import SampleRow
from app.gui.theme.fonts import Role, px
from app.gui.theme.icons import brand_pixmap
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.labels import Text

_WIDEST = 980
_STACKED_BELOW = 720
_MARK = 40


class FirstPage(QWidget):
    """Emits which way was chosen; what is behind the doors is the window's business."""

    play_chosen = Signal()
    api_key_chosen = Signal()
    make_wallet_chosen = Signal()
    have_wallet_chosen = Signal()
    restore_chosen = Signal()
    help_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollBody(centred(column, _WIDEST, margin=24)))
        self._stacked = False
        self._lay_out(QVBoxLayout(column))

    def show_sample(self, job: Job, seen: Progress) -> None:
        """Show the sample job as it stands now."""
        self.sample.show_job(job, seen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Doors beside each other where there is room, else one under the other."""
        super().resizeEvent(event)
        stacked = self.width() < px(_STACKED_BELOW)
        if stacked != self._stacked:
            self._stacked = stacked
            self._place_doors()

    def _lay_out(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addStretch(1)
        column.addLayout(self._brand())
        column.addSpacing(px(12))
        column.addWidget(Text(self.tr("How would you like to start?"), Role.TITLE))
        self._doors = self._make_doors()
        self._grid = QGridLayout()
        self._grid.setSpacing(px(16))
        column.addLayout(self._grid)
        self._place_doors()
        self.sample = SampleRow()
        column.addWidget(self.sample)
        column.addLayout(self._small_print())
        column.addStretch(1)

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(16))
        mark = QLabel()
        mark.setPixmap(brand_pixmap(px(_MARK), self.devicePixelRatioF()))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        lines.addWidget(Text("Gondola", Role.DISPLAY))
        lines.addWidget(Text(self.tr("Paid audio, watched and collected."), Role.LEAD, Token.MUTED))
        row.addLayout(lines, 1)
        return row

    def _make_doors(self) -> tuple[DoorCard, ...]:
        self.play = DoorCard(
            self.tr("Nothing to set up"),
            self.tr("Try with play money"),
            self.tr(
                "A pretend Venice on this computer. Make, watch and collect real sounds; nothing can cost anything."
            ),
            self.tr("Start playing"),
            recommended=True,
        )
        self.api_key = DoorCard(
            self.tr("No crypto"),
            self.tr("I have a Venice account"),
            self.tr("Paste an API key. It is kept by your system’s keyring, never in a file."),
            self.tr("Use an API key"),
        )
        self.wallet = DoorCard(
            self.tr("No account"),
            self.tr("Pay with digital dollars"),
            self.tr(
                "Make a small USDC wallet. We show how to fill it, and it spends only within limits you set."
            ),
            self.tr("Make a wallet"),
        )
        self.play.opened.connect(self.play_chosen)
        self.api_key.opened.connect(self.api_key_chosen)
        self.wallet.opened.connect(self.make_wallet_chosen)
        return self.play, self.api_key, self.wallet

    def _place_doors(self) -> None:
        for door in self._doors:
            self._grid.removeWidget(door)
        for number, door in enumerate(self._doors):
            self._grid.addWidget(door, number if self._stacked else 0, 0 if self._stacked else number)
        for column in range(len(self._doors)):
            self._grid.setColumnStretch(column, 1 if column == 0 or not self._stacked else 0)

    def _small_print(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(16))
        self.have = LinkButton(self.tr("I already have a wallet"))
        self.restore = LinkButton(self.tr("Restore"))
        self.have.clicked.connect(self.have_wallet_chosen)
        self.restore.clicked.connect(self.restore_chosen)
        self.help = LinkButton(self.tr("Help"))
        self.help.clicked.connect(self.help_chosen)
        for link in (self.have, self.restore, self.help):
            row.addWidget(link)
        row.addStretch(1)
        row.addWidget(Text(self.tr("You set limits next; nothing is spent before that."), token=Token.MUTED))
        return row
