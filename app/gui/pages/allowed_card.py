"""Who may be paid: the servers that the person allowed, and the receiver that each was paid at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import InvalidInput
from app.domain.limits import Limits
from app.gui.dialogs.forms import clear_layout
from app.gui.language.told import told
from app.gui.models.addresses import typed_host
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import IconButton, LinkButton, SecondaryButton
from app.gui.widgets.chips import Tag
from app.gui.widgets.fields import LineField
from app.gui.widgets.labels import ElidedLabel, MiddleElidedLabel, Text
from app.gui.widgets.surfaces import Card, HairLine


class AllowedCard(Card):
    """``add_wanted(host)``, ``remove_wanted(host)`` and ``forget_wanted(host)``, the last for its receiver."""

    add_wanted = Signal(str)
    remove_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self, in_use: str, parent: QWidget | None = None) -> None:
        """``in_use`` is the host of this run, which stays allowed while it is used."""
        super().__init__(padding=18, spacing=10, parent=parent)
        self._in_use = in_use
        self._shown: tuple[object, ...] = ()
        self.rows: dict[str, AllowedRow] = {}
        self.body.addWidget(Text(self.tr("Who may be paid"), Role.HEADING))
        words = self.tr(
            "Nobody else is, whatever a server asks. When a server wants its money at another address than before, "
            "you are asked."
        )
        self.body.addWidget(Text(words, token=Token.MUTED, wrap=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.host = LineField(self.tr("Another server"), "audio.example.com", mono=True)
        self.host.textEdited.connect(lambda _text: self._say(""))
        self.host.returnPressed.connect(self._add)
        self.add = SecondaryButton(self.tr("Allow…"), "plus")
        self.add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.host, 1)
        row.addWidget(self.add)
        self.body.addLayout(row)
        self.problem = Text(role=Role.SMALL, token=Token.BAD, wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)

    def show_limits(self, limits: Limits) -> None:
        """Show who is allowed, and receivers that are remembered of servers that are not."""
        pinned = dict(limits.pinned_payees)
        shown = (limits.allowed_hosts, limits.pinned_payees)
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self._list)
        self.rows = {}
        for host in sorted({*limits.allowed_hosts, *pinned}):
            row = AllowedRow(host, pinned.get(host, ""), in_use=host == self._in_use)
            row.set_allowed(allowed=host in limits.allowed_hosts)
            row.remove.clicked.connect(lambda _checked=False, about=host: self.remove_wanted.emit(about))
            row.forget.clicked.connect(lambda _checked=False, about=host: self.forget_wanted.emit(about))
            self.rows[host] = row
            self._list.addWidget(row)
            self._list.addWidget(HairLine())

    def added(self) -> None:
        """What was typed is allowed now."""
        self.host.clear()

    def _add(self) -> None:
        try:
            host = typed_host(self.host.text())
        except InvalidInput as error:
            self._say(told(error.what))
            return
        if host in self.rows and self.rows[host].allowed:
            self._say(self.tr("{host} is allowed already.").format(host=host))
            return
        self.add_wanted.emit(host)

    def _say(self, words: str) -> None:
        self.host.set_wrong(words)
        self.problem.setText(words)
        self.problem.setVisible(bool(words))


class AllowedRow(QWidget):
    """One server: its name, its receiver, and what can be taken away."""

    def __init__(self, host: str, payee: str, *, in_use: bool) -> None:
        super().__init__()
        self.allowed = True
        self._in_use = in_use
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(7), 0, px(7))
        row.setSpacing(px(8))
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        first = QHBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(ElidedLabel(host, Role.MEDIUM))
        self.tag = Tag(self.tr("In use now"))
        if not in_use:
            self.tag.hide()
        first.addWidget(self.tag)
        first.addStretch(1)
        lines.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(px(5))
        never = self.tr("nothing was paid here yet")
        second.addWidget(Text(self.tr("paid to") if payee else never, Role.SMALL, Token.MUTED))
        if payee:
            second.addWidget(MiddleElidedLabel(payee))
        second.addStretch(1)
        lines.addLayout(second)
        row.addLayout(lines, 1)
        self.forget = LinkButton(self.tr("Forget receiver"))
        self.forget.setVisible(bool(payee))
        self.remove = IconButton(
            "trash", self.tr("Do not allow {host} any more").format(host=host), quiet=True
        )
        row.addWidget(self.forget)
        row.addWidget(self.remove)

    def set_allowed(self, *, allowed: bool) -> None:
        """A server that only has a remembered receiver is not allowed."""
        self.allowed = allowed
        self.remove.setVisible(allowed and not self._in_use)
        if not allowed:
            self.tag.setText(self.tr("Not allowed"))
            self.tag.show()
