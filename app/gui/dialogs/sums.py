"""What the sums mean: every figure and field about money, with its words, to be read in one go."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.gui.dialogs.roomy import RoomySheet
from app.gui.explain import Money, money_name, money_words
from app.gui.keys import Key, shown_keys
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import Text


class SumsSheet(RoomySheet[None]):
    """Read and closed."""

    WIDTH = 600
    ASKS = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "")
        self.anyway = True  # nothing in it is private
        for set_title in (self.title.setText, self.setWindowTitle, self.setAccessibleName):
            set_title(self.tr("What the sums mean"))
        words = self.tr("The same is said by the small “i” beside a figure, and by {keys} and then a figure.")
        self.words.setText(words.format(keys=shown_keys(Key.WHATS_THIS)))
        self.words.show()
        for about in Money:
            self.form.addWidget(Text(money_name(about), Role.STRONG, wrap=True))
            self.form.addWidget(Text(money_words(about), token=Token.MUTED, wrap=True))
        self.form.setSpacing(self.form.spacing() // 2)
        self.form.addStretch(1)
        self.add_secondary(self.tr("Close"))

    def answer(self) -> None:
        """Never accepted."""
        return
