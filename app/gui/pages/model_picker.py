"""Choosing a model: its name in the field, and in the list also its price, formats and abilities."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.catalogue import AudioModel
from app.gui.delegates.cells import CELL_ROLE, TitleCell
from app.gui.delegates.delegate import CellDelegate
from app.gui.explain import Money, explain
from app.gui.language.told import told
from app.gui.pages.quiet_wheel import QuietWheel
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.fields import Select
from app.gui.widgets.labels import Text


class ModelPicker(QWidget):
    """Emits ``chosen(model)`` when a person or ``choose`` picks another model."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        self.select = Select(self.tr("Model"))
        self.select.view().setItemDelegate(CellDelegate(self.select.view()))
        self.select.view().setMinimumWidth(px(420))
        self.select.setMaxVisibleItems(9)
        self._wheel = QuietWheel(self.select)
        self.facts = Text(role=Role.SMALL, token=Token.MUTED, wrap=True)
        for part in (self.select, self.facts):
            explain(part, Money.MODEL_PRICE)
        caption = Text(self.tr("Model"), Role.MEDIUM)
        caption.setBuddy(self.select)
        column.addWidget(caption)
        column.addWidget(self.select)
        column.addWidget(self.facts)
        self._models: tuple[AudioModel, ...] = ()
        self.select.currentIndexChanged.connect(lambda _index: self._changed())

    def show_models(self, models: tuple[AudioModel, ...]) -> None:
        """Offer these; the chosen one stays chosen if it is among them."""
        if models == self._models:
            return
        before = self.model()
        self._models = models
        items = QStandardItemModel(self.select)
        for model in models:
            item = QStandardItem(model.name)
            item.setData(TitleCell(model.name, model_facts(model)), CELL_ROLE)
            items.appendRow(item)
        self.select.blockSignals(True)
        self.select.setModel(items)
        self.select.blockSignals(False)
        if before is None or not self.choose(before.id):
            self._changed()

    def choose(self, model_id: str) -> bool:
        """Pick a model by its id; False when it is not offered."""
        for index, model in enumerate(self._models):
            if model.id == model_id:
                self.select.setCurrentIndex(index)
                return True
        return False

    def model(self) -> AudioModel | None:
        """The chosen model; None before there are any."""
        index = self.select.currentIndex()
        return self._models[index] if 0 <= index < len(self._models) else None

    def _changed(self) -> None:
        model = self.model()
        self.facts.setText("" if model is None else model_facts(model))
        if model is not None:
            self.chosen.emit(model)


def model_facts(model: AudioModel) -> str:
    """``$0.69 to $6.90 by length · mp3, wav · 5–600 s · instrumental``."""
    parts = [told(model.pricing.words()), ", ".join(model.formats), _lengths(model), *_abilities(model)]
    return " · ".join(part for part in parts if part)


def _lengths(model: AudioModel) -> str:
    if model.duration_options:
        return f"{', '.join(str(option) for option in model.duration_options)} s"
    if model.max_duration_s is not None:
        return f"{model.min_duration_s or 1}–{model.max_duration_s} s"
    return ""


def _abilities(model: AudioModel) -> list[str]:
    translate = QCoreApplication.translate
    voices = translate("models", "{count} voices").format(count=len(model.voices))
    lyrics = translate("models", "needs lyrics") if model.lyrics_required else translate("models", "lyrics")
    found = (
        (bool(model.voices), voices),
        (model.supports_lyrics, lyrics),
        (model.supports_instrumental, translate("models", "instrumental")),
        (model.supports_loop, translate("models", "loops")),
        (model.supports_language, translate("models", "languages")),
        (model.supports_speed, translate("models", "speed")),
    )
    return [words for has, words in found if has]
