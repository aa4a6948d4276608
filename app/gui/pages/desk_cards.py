"""The cards of the settings page about the desktop around the window: what rings, and what starts by itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.notice import NoticeKind
from app.gui.dialogs.forms import Field
from app.gui.theme.fonts import Role, px
from app.gui.theme.shapes import Shape
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.fields import LineField
from app.gui.widgets.labels import Text
from app.gui.widgets.status import ShapeMark
from app.gui.widgets.surfaces import Card, HairLine
from app.gui.widgets.toggles import TickBox


class RingsCard(Card):
    """``all_chosen(on)`` for every notification at once, ``kind_chosen(kind, on)`` for one kind."""

    all_chosen = Signal(bool)
    kind_chosen = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, spacing=10, parent=parent)
        self.body.addWidget(Text(self.tr("Notifications"), Role.HEADING))
        words = self.tr(
            "The bell at the top of the window keeps all of them. Here you choose what rings as well."
        )
        self.body.addWidget(Text(words, token=Token.MUTED, wrap=True))
        self.all = TickBox(self.tr("Ring on the desktop"))
        self.all.chosen.connect(self._choose_all)
        self.body.addWidget(self.all)
        inset = QVBoxLayout()
        inset.setContentsMargins(px(28), 0, 0, 0)
        inset.setSpacing(px(4))
        self.kinds = {kind: self._kind_box(kind, words) for kind, words in self._words().items()}
        for box in self.kinds.values():
            inset.addWidget(box)
        self.body.addLayout(inset)

    def show_choices(self, *, rings: bool, quiet: frozenset[NoticeKind]) -> None:
        """What is chosen; this tells nobody."""
        self.all.setChecked(rings)
        for kind, box in self.kinds.items():
            box.setChecked(kind not in quiet)
            box.setEnabled(rings)

    def _kind_box(self, kind: NoticeKind, words: str) -> TickBox:
        box = TickBox(words)
        box.chosen.connect(lambda on: self.kind_chosen.emit(kind, on))
        return box

    def _choose_all(self, on: bool) -> None:
        for box in self.kinds.values():
            box.setEnabled(on)
        self.all_chosen.emit(on)

    def _words(self) -> dict[NoticeKind, str]:
        return {
            NoticeKind.DONE: self.tr("Audio is saved"),
            NoticeKind.FAILED: self.tr("A job failed, or is gone from the server"),
            NoticeKind.WAITS: self.tr("A job waits for you"),
            NoticeKind.BATCH: self.tr("A batch is through"),
            NoticeKind.PAID: self.tr("A payment is proved on chain"),
            NoticeKind.UNSURE: self.tr("Nobody knows yet whether a payment went through, or it expired"),
            NoticeKind.APPROVAL: self.tr("Something waits for your approval, and the window is not in front"),
            NoticeKind.CREDIT: self.tr("Venice credit runs low"),
            NoticeKind.ALERT: self.tr("Something is not as it should be, such as money spent elsewhere"),
            NoticeKind.NEWS: self.tr("Other news, such as a newer version"),
        }


class ComputerCard(Card):
    """``autostart_chosen``, ``awake_chosen`` and ``check_chosen`` (on), ``address_typed(text)``, ``look_wanted``."""

    autostart_chosen = Signal(bool)
    awake_chosen = Signal(bool)
    check_chosen = Signal(bool)
    address_typed = Signal(str)
    look_wanted = Signal()

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, spacing=10, parent=parent)
        self.body.addWidget(Text(self.tr("This computer"), Role.HEADING))
        self.autostart = TickBox(self.tr("Start with your session, in the tray"))
        self.awake = TickBox(self.tr("Keep the computer awake while audio is being downloaded"))
        self.autostart.chosen.connect(self.autostart_chosen)
        self.awake.chosen.connect(self.awake_chosen)
        for part in (self.autostart, self.awake, HairLine()):
            self.body.addWidget(part)
        self.body.addWidget(Text(self.tr("Newer versions"), Role.STRONG))
        words = self.tr(
            "You use {version}. Gondola asks nobody about newer ones unless you want it to, and says nothing about "
            "you when it does."
        )
        self.body.addWidget(Text(words.format(version=version), token=Token.MUTED, wrap=True))
        self.address = LineField(self.tr("Address to ask"), "https://…", mono=True)
        self.address.editingFinished.connect(self._address_left)
        self.field = Field(self.tr("Address to ask"), self.address)
        self.body.addWidget(self.field)
        self.check = TickBox(self.tr("Ask once a day"))
        self.check.chosen.connect(self.check_chosen)
        self.look = SecondaryButton(self.tr("Check now"), "refresh")
        self.look.clicked.connect(self.look_wanted)
        self._add_looks()
        self._typed = ""

    def show_choices(self, *, awake: bool, check: bool, address: str) -> None:
        """What is chosen; this tells nobody. An address that is being typed is left alone."""
        self.awake.setChecked(awake)
        self.check.setChecked(check)
        if not self.address.hasFocus():
            self.address.setText(address)
            self._typed = address

    def show_autostart(self, *, offered: bool, on: bool) -> None:
        """What the system says."""
        self.autostart.setVisible(offered)
        self.autostart.setChecked(on)

    def say(self, words: str, shape: Shape | None = None) -> None:
        """How the last look ended, or that one is under way."""
        self._said.setText(words)
        self._mark.setVisible(shape is not None)
        if shape is not None:
            self._mark.set_shape(shape)
        self._outcome.setVisible(bool(words))

    def said(self) -> str:
        """The words of it; empty before the first look."""
        return self._said.text()

    def _add_looks(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(self.check)
        row.addStretch(1)
        row.addWidget(self.look)
        self.body.addLayout(row)
        self._outcome = QWidget()
        outcome = QHBoxLayout(self._outcome)
        outcome.setContentsMargins(0, 0, 0, 0)
        outcome.setSpacing(px(8))
        self._mark, self._said = ShapeMark(Shape.TICK), Text(wrap=True)
        outcome.addWidget(self._mark)
        outcome.addWidget(self._said, 1)
        self.body.addWidget(self._outcome)
        self._outcome.hide()

    def _address_left(self) -> None:
        typed = self.address.text().strip()
        if typed != self._typed:
            self._typed = typed
            self.address_typed.emit(typed)
