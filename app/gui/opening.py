"""What the window shows while services open or close, and when they cannot be opened at all."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.display import displayable
from app.domain.errors import GondolaError
from app.gui.language.told import told
from app.gui.theme.fonts import Role, px
from app.gui.theme.icons import brand_pixmap
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import PrimaryButton, SecondaryButton
from app.gui.widgets.labels import Text

_WIDTH = 440


class OpeningPage(QWidget):
    """The mark and a word. ``again_wanted``, ``play_wanted``, ``help_wanted(error)`` and ``quit_wanted`` are offered
    after a failure.
    """

    again_wanted = Signal()
    play_wanted = Signal()
    quit_wanted = Signal()
    help_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = QLabel()
        self._mark.setPixmap(brand_pixmap(56, self.devicePixelRatioF()))
        self._title = Text(role=Role.TITLE, wrap=True)
        self._words = Text(token=Token.MUTED, wrap=True)
        self._again = PrimaryButton(self.tr("Try again"), "refresh")
        self._play = SecondaryButton(self.tr("Try with play money"))
        self._help = SecondaryButton(self.tr("Get help…"))
        self._quit = SecondaryButton(self.tr("Quit"))
        self._error: GondolaError | None = None
        self._again.clicked.connect(self.again_wanted)
        self._play.clicked.connect(self.play_wanted)
        self._quit.clicked.connect(self.quit_wanted)
        self._help.clicked.connect(lambda: self.help_wanted.emit(self._error))
        self._lay_out()
        self.say("")

    def say(self, words: str) -> None:
        """Something is under way."""
        self._title.setText(words)
        self._words.hide()
        for button in (self._again, self._play, self._help, self._quit):
            button.hide()

    def say_trouble(self, error: GondolaError) -> None:
        """It did not work: what happened, what it means, what to do, and the ways on."""
        self._error = error
        self._title.setText(told(displayable(error.what, 300)))
        self._words.setText(told(displayable(f"{error.means} {error.do}", 600)))
        self._words.show()
        for button in (self._again, self._play, self._help, self._quit):
            button.show()
        self._again.setFocus()

    def words(self) -> str:
        """What it says."""
        return self._title.text()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        middle = Qt.AlignmentFlag.AlignHCenter
        for label in (self._title, self._words):
            label.setAlignment(middle)
            label.setFixedWidth(px(_WIDTH))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        for button in (self._again, self._play, self._help, self._quit):
            row.addWidget(button)
        row.addStretch(1)
        column.addStretch(2)
        column.addWidget(self._mark, 0, middle)
        for label in (self._title, self._words):
            # Between two springs, as an alignment would give a text that wraps the height of one line.
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(label)
            line.addStretch(1)
            column.addLayout(line)
        column.addSpacing(px(8))
        column.addLayout(row)
        column.addStretch(3)
