"""How loud: a button that silences, and a short slider beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from app.gui.theme.fonts import px
from app.gui.widgets.buttons import IconButton

_WIDTH, _STEP, _LEAP = 76, 5, 20
USUAL = 80


class VolumeControl(QWidget):
    """In percent of what is heard, and whether it is silenced. ``changed(percent, muted)`` is a person's doing."""

    changed = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._muted = False
        self.button = IconButton("volume", self.tr("Mute"), quiet=True)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Volume"))
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(_LEAP)
        self.slider.setFixedWidth(px(_WIDTH))
        self.slider.setValue(USUAL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(self.button)
        row.addWidget(self.slider)
        self.button.clicked.connect(self._mute)
        self.slider.valueChanged.connect(self._drawn)

    def set_volume(self, percent: int, *, muted: bool) -> None:
        """Show what was kept, without saying that a person changed it."""
        self.slider.blockSignals(True)
        self.slider.setValue(percent)
        self.slider.blockSignals(False)
        self._muted = muted
        self._show()

    def percent(self) -> int:
        """How loud, 0 to 100."""
        return self.slider.value()

    def muted(self) -> bool:
        """Whether it is silenced whatever the slider says."""
        return self._muted

    def _mute(self) -> None:
        self._muted = not self._muted
        self._show()
        self.changed.emit(self.percent(), self._muted)

    def _drawn(self, percent: int) -> None:
        """Who turns it up wants to hear something."""
        self._muted = self._muted and percent == 0
        self._show()
        self.changed.emit(percent, self._muted)

    def _show(self) -> None:
        silent = self._muted or self.percent() == 0
        self.button.set_icon("volume-off" if silent else "volume")
        self.button.set_label(self.tr("Sound on") if self._muted else self.tr("Mute"))
        self.slider.setToolTip(self.tr("Volume: {percent} %").format(percent=self.percent()))
