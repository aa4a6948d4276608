"""The sheet of shortcuts: made of the list that windows bind their keys from, grouped, searched as one types."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.gui.dialogs.roomy import RoomySheet
from app.gui.keys import ENTRIES, Entry, Group, all_shown, group_words, key_words
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.fields import SearchField
from app.gui.widgets.labels import Text


class KeyCap(Text):
    """A key, in a frame as it is printed on one."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, Role.SMALL, Token.INK, parent=parent)
        self.setProperty("kind", "key")
        self.setContentsMargins(px(7), px(2), px(7), px(2))


class ShortcutSheet(RoomySheet[None]):
    """Nothing is answered: it is read and closed."""

    WIDTH = 560
    ASKS = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.title.setText(self.tr("Keyboard shortcuts"))
        self.anyway = True  # nothing in it is private
        self.search = SearchField(self.tr("Search shortcuts"))
        self.search.textChanged.connect(self._narrow)
        self.body.insertWidget(0, self.search)
        self._rows: list[tuple[Entry, tuple[QWidget, ...]]] = []
        self._heads: dict[Group, QWidget] = {}
        for group in Group:
            self._add_group(group)
        self.nothing = Text(self.tr("No shortcut is about that."), token=Token.MUTED)
        self.nothing.hide()
        self.form.addWidget(self.nothing)
        self.form.addStretch(1)
        self.add_secondary(self.tr("Close"))

    def answer(self) -> None:
        """Never accepted."""
        return

    def shown(self) -> list[tuple[str, tuple[str, ...]]]:
        """What is on the sheet now: words and their keys."""
        return [
            (key_words(entry.key), all_shown(entry)) for entry, parts in self._rows if not parts[0].isHidden()
        ]

    def _add_group(self, group: Group) -> None:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Text(group_words(group), Role.STRONG))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(5))
        grid.setColumnStretch(0, 1)
        for place, entry in enumerate(each for each in ENTRIES if each.group is group):
            words, caps = Text(key_words(entry.key), wrap=True), _caps(entry)
            grid.addWidget(words, place, 0)
            grid.addWidget(caps, place, 1)
            self._rows.append((entry, (words, caps)))
        column.addLayout(grid)
        self._heads[group] = part
        self.form.addWidget(part)

    def _narrow(self, wanted: str) -> None:
        """Keep what has every word that was typed, in its words, its group or its keys."""
        terms, left = wanted.casefold().split(), set()
        for entry, parts in self._rows:
            told = " ".join((key_words(entry.key), group_words(entry.group), *all_shown(entry))).casefold()
            fits = all(term in told for term in terms)
            for part in parts:
                part.setVisible(fits)
            if fits:
                left.add(entry.group)
        for group, head in self._heads.items():
            head.setVisible(group in left)
        self.nothing.setVisible(not left)


def _caps(entry: Entry) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(5))
    row.addStretch(1)
    keys = all_shown(entry)
    for words in keys:
        row.addWidget(KeyCap(words))
    holder.setAccessibleName(", ".join(keys))
    return holder
