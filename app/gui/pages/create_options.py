"""The options a model supports, side by side: length, voice, language, speed, and what can be switched on."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.catalogue import AudioModel, JobRequest
from app.gui.dialogs.forms import Field
from app.gui.pages.number_field import NumberField
from app.gui.pages.quiet_wheel import QuietWheel
from app.gui.theme.fonts import px
from app.gui.widgets.fields import LineField, Select
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.toggles import TickBox

_WIDTH = 150
_SUPPORTS = {
    "instrumental": "supports_instrumental",
    "optimizer": "supports_lyrics_optimizer",
    "loop": "supports_loop",
}


class OptionRow(QWidget):
    """Shows only what the model takes; what is left alone is not sent. ``changed`` on every edit."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self._model: AudioModel | None = None
        self.length_choice = Select(self.tr("Length"))
        self.length = NumberField(self.tr("Length in seconds"), Decimal(1))
        self.voice = Select(self.tr("Voice"))
        self.language = LineField(self.tr("Language"), self.tr("en, de, …"))
        self.speed = NumberField(self.tr("Speed"), Decimal("0.05"))
        self.ticks = {
            "instrumental": TickBox(self.tr("Instrumental, no singing")),
            "optimizer": TickBox(self.tr("Let the model improve or write the lyrics")),
            "loop": TickBox(self.tr("Make it loop without a seam")),
        }
        self._fields = self._make_fields()
        self._wheels = [
            QuietWheel(part) for part in (self.length_choice, self.length, self.voice, self.speed)
        ]
        self._boxes, self._switches = QWidget(), QWidget()
        row, ticks = FlowLayout(self._boxes, gap=14, at_top=True), FlowLayout(self._switches, gap=18)
        for field in self._fields.values():
            row.addWidget(field)
        for tick in self.ticks.values():
            tick.toggled.connect(lambda _on: self.changed.emit())
            ticks.addWidget(tick)
        column.addWidget(self._boxes)
        column.addWidget(self._switches)
        for part in (self._boxes, self._switches):
            part.hide()  # nobody knows yet what there is to choose

    def show_options(self, model: AudioModel) -> None:
        """Offer this model's options at its own defaults."""
        self._model = model
        self.blockSignals(True)
        self._show_length(model)
        self.voice.clear()
        self.voice.addItems(list(model.voices))
        self.voice.setCurrentText(model.default_voice or (model.voices[0] if model.voices else ""))
        self.speed.set_range(model.min_speed, model.max_speed)
        self.speed.show_number(model.default_speed)
        for name, tick in self.ticks.items():
            tick.setVisible(bool(getattr(model, _SUPPORTS[name])))
            tick.setChecked(False)
        self._fields["voice"].setVisible(bool(model.voices))
        self._fields["language_code"].setVisible(model.supports_language)
        self._fields["speed"].setVisible(model.supports_speed)
        self._boxes.setVisible(any(not field.isHidden() for field in self._fields.values()))
        self._switches.setVisible(any(not tick.isHidden() for tick in self.ticks.values()))
        self.blockSignals(False)

    def complete(self, request: JobRequest) -> JobRequest:
        """The request with these options; those the model does not take stay unsaid."""
        model = self._model
        if model is None:
            return request
        speed = self.speed.number()
        return replace(
            request,
            duration_s=self._chosen_length(model),
            voice=self.voice.currentText() or None if model.voices else None,
            language_code=self.language.text().strip() or None if model.supports_language else None,
            speed=speed if model.supports_speed and speed != model.default_speed else None,
            force_instrumental=self._ticked("instrumental"),
            lyrics_optimizer=self._ticked("optimizer"),
            loop=self._ticked("loop"),
        )

    def fill(self, request: JobRequest) -> None:
        """Show the options of a request that exists, as far as the model takes them."""
        if request.duration_s is not None:
            self.length.show_number(Decimal(request.duration_s))
            self.length_choice.setCurrentIndex(self.length_choice.findData(request.duration_s))
        if request.voice:
            self.voice.setCurrentText(request.voice)
        self.language.setText(request.language_code or "")
        if request.speed is not None:
            self.speed.show_number(request.speed)
        self.ticks["instrumental"].setChecked(bool(request.force_instrumental))
        self.ticks["optimizer"].setChecked(bool(request.lyrics_optimizer))
        self.ticks["loop"].setChecked(bool(request.loop))

    def show_problems(self, problems: dict[str, str]) -> None:
        """Say what is wrong under each option."""
        length = problems.get("duration_s", "")
        self._fields["choice"].set_problem(length)
        self._fields["length"].set_problem(length)
        for name in ("voice", "language_code", "speed"):
            self._fields[name].set_problem(problems.get(name, ""))

    def _make_fields(self) -> dict[str, Field]:
        for signal in (
            self.length.textEdited,
            self.speed.textEdited,
            self.length_choice.currentIndexChanged,
            self.voice.currentIndexChanged,
            self.language.textEdited,
        ):
            signal.connect(lambda _value: self.changed.emit())
        made = {
            "choice": Field(self.tr("Length"), self.length_choice),
            "length": Field(self.tr("Length in seconds"), self.length),
            "voice": Field(self.tr("Voice"), self.voice),
            "language_code": Field(self.tr("Language"), self.language),
            "speed": Field(self.tr("Speed"), self.speed),
        }
        for field in made.values():
            field.setFixedWidth(max(px(_WIDTH), field.caption.sizeHint().width()))
        return made

    def _show_length(self, model: AudioModel) -> None:
        options = model.duration_options
        self.length_choice.clear()
        for option in options:
            self.length_choice.addItem(self.tr("{seconds} s").format(seconds=option), option)
        if options:
            default = model.default_duration_s if model.default_duration_s in options else options[0]
            self.length_choice.setCurrentIndex(options.index(default))
        low, high = model.min_duration_s or 1, model.max_duration_s or 1
        self.length.set_range(Decimal(low), Decimal(high))
        self.length.show_number(Decimal(model.default_duration_s or low))
        self._fields["choice"].setVisible(bool(options))
        self._fields["length"].setVisible(not options and model.max_duration_s is not None)
        speeds = self.tr("{low} to {high}, 1 is normal")
        self._fields["speed"].set_hint(speeds.format(low=model.min_speed, high=model.max_speed))
        self._fields["length"].set_hint(self.tr("{low} to {high}").format(low=low, high=high))

    def _chosen_length(self, model: AudioModel) -> int | None:
        if model.duration_options:
            chosen = self.length_choice.currentData()
            return chosen if isinstance(chosen, int) else None
        if model.max_duration_s is None:
            return None
        typed = self.length.number()
        return int(typed) if typed == int(typed) else model.max_duration_s + 1

    def _ticked(self, name: str) -> bool | None:
        tick = self.ticks[name]
        return True if tick.isChecked() and not tick.isHidden() else None
