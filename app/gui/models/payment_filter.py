"""Which rows of the payments page are shown: those of one chip that hold every searched word."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel

from app.gui.models.payments import ALL, OPEN, PROBLEMS, Index, PaymentsModel


class MoneyFilter(QSortFilterProxyModel):
    """Shows the rows of one chip that hold every searched word."""

    def __init__(self, model: PaymentsModel) -> None:
        super().__init__()
        self._model = model
        self._chip = ALL
        self._words: tuple[str, ...] = ()
        self.setSourceModel(model)

    def choose(self, chip: str, search: str) -> None:
        """Filter anew."""
        self.beginFilterChange()
        self._chip, self._words = chip, tuple(search.casefold().split())
        self.endFilterChange()

    def filterAcceptsRow(self, number: int, _parent: Index) -> bool:
        """Whether a row is shown."""
        row = self._model.row(number)
        if (self._chip == OPEN and not row.open) or (self._chip == PROBLEMS and not row.problem):
            return False
        return all(word in row.haystack for word in self._words)
