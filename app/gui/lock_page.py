"""What a locked window shows: that it is locked, how the jobs are, and the one way in. No sums, no titles."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.errors import GondolaError
from app.gui.language.told import told
from app.gui.session import Session
from app.gui.theme.fonts import Role, px
from app.gui.theme.icons import brand_pixmap
from app.gui.theme.shapes import Shape
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import Banner
from app.gui.widgets.buttons import PrimaryButton
from app.gui.widgets.labels import Text
from app.gui.widgets.status import StatusDot

_WIDTH = 440


class LockPage(QWidget):
    """``unlock_wanted`` is its button, and Return."""

    unlock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = QLabel()
        self._mark.setPixmap(brand_pixmap(56, self.devicePixelRatioF()))
        self.title = Text(self.tr("Gondola is locked"), Role.TITLE)
        self._words = Text(
            self.tr(
                "Jobs are watched and their audio is saved all the same. Nothing is paid, queued, exported or "
                "changed before you unlock it."
            ),
            token=Token.MUTED,
            wrap=True,
        )
        self.jobs = StatusDot("", Shape.HOLLOW)
        self.unlock = PrimaryButton(self.tr("Unlock…"), "lock")
        self.unlock.setDefault(True)
        self.unlock.clicked.connect(self.unlock_wanted)
        self.hint = Text("", Role.SMALL, Token.MUTED, wrap=True)
        self.problem = Banner(shape=Shape.CROSS)
        self.problem.hide()
        self._lay_out()

    def look(self, session: Session) -> None:
        """Say how the jobs are, in numbers only."""
        making, needs_you = session.making(), session.needs_you()
        if needs_you:
            words = self.tr("1 needs you") if needs_you == 1 else self.tr("{count} need you")
            self.jobs.set_state(Shape.TRIANGLE, words.format(count=needs_you))
        elif making:
            self.jobs.set_state(Shape.RING, self.tr("{count} in the making").format(count=making))
        else:
            self.jobs.set_state(Shape.TICK, self.tr("Nothing in the making"))
        words = (
            self.tr("With play money there is no keyring to ask.")
            if session.gondola.play_money
            else self.tr(
                "Your system's keyring is asked. One that was opened at login answers without a password."
            )
        )
        self.hint.setText(words)
        self.hint.setMinimumHeight(self.hint.heightForWidth(px(_WIDTH)))

    def say_waiting(self, *, waiting: bool) -> None:
        """The keyring is being asked, or not any more."""
        self.unlock.setEnabled(not waiting)
        self.unlock.set_words(self.tr("Waiting for the keyring…") if waiting else self.tr("Unlock…"))
        if waiting:
            self.say_problem(None)

    def say_problem(self, error: GondolaError | None) -> None:
        """Why it stays locked; None takes the words away."""
        self.problem.say("" if error is None else told(f"{error.what} {error.do}").strip(), shape=Shape.CROSS)
        self.problem.setVisible(error is not None)
        if error is not None:
            self.unlock.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        middle = Qt.AlignmentFlag.AlignHCenter
        for centred in (self._words, self.hint):
            centred.setAlignment(middle)
        for wide in (self._words, self.hint, self.problem):
            wide.setFixedWidth(px(_WIDTH))
        # In a centred column a label would get the height of its words in one line.
        self._words.setMinimumHeight(self._words.heightForWidth(px(_WIDTH)))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.jobs)
        row.addStretch(1)
        column.addStretch(2)
        head: tuple[QWidget, ...] = (self._mark, self.title, self._words)
        foot: tuple[QWidget, ...] = (self.unlock, self.hint, self.problem)
        for part in head:
            column.addWidget(part, 0, middle)
        column.addLayout(row)
        column.addSpacing(px(8))
        for part in foot:
            column.addWidget(part, 0, middle)
        column.addStretch(3)
