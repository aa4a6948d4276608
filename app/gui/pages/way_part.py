"""How servers are reached: through which proxy, and whose certificates are believed beside the system's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import InvalidInput
from app.domain.proxy import BY_SYSTEM, NO_PROXY, typed_proxy
from app.gui.dialogs.forms import Field
from app.gui.language.told import told
from app.gui.theme.fonts import Role, font, px
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import LinkButton, SecondaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.fields import LineField
from app.gui.widgets.labels import MiddleElidedLabel, Text
from app.ports.settings import Preferences

_THIS_ONE = "this"


class WayPart(QWidget):
    """``edited`` when something else was chosen; ``file_wanted`` asks for a file of certificates."""

    edited = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ca_file = ""
        self.proxy = ChipRow(self.tr("Proxy"))
        for key, words in (
            (BY_SYSTEM, self.tr("As the system says")),
            (NO_PROXY, self.tr("None")),
            (_THIS_ONE, self.tr("This one:")),
        ):
            self.proxy.add(key, words)
        self.address = LineField(self.tr("Proxy address"), "proxy.example.com:8080", mono=True)
        self.way = Text(role=Role.SMALL, token=Token.MUTED, wrap=True)
        self.file = MiddleElidedLabel()
        self.choose = SecondaryButton(self.tr("Choose a file…"), "file")
        self.remove = LinkButton(self.tr("Remove"))
        self.problem = Text(role=Role.SMALL, token=Token.BAD, wrap=True)
        self._address_field = Field(self.tr("Proxy address"), self.address)
        self._lay_out()
        self.proxy.selected.connect(self._proxy_chosen)
        self.address.textEdited.connect(lambda _text: self._tell_edited())
        self.choose.clicked.connect(self.file_wanted)
        self.remove.clicked.connect(lambda: self.take_file("", ""))
        self._show_file("")

    def show_preferences(self, preferences: Preferences, way_words: str, trouble: str) -> None:
        """Show what is kept, how servers are reached now, and what is wrong with the certificates, if anything."""
        named = preferences.proxy not in (BY_SYSTEM, NO_PROXY)
        self.blockSignals(True)
        self.proxy.select(_THIS_ONE if named else preferences.proxy)
        self.address.setText(preferences.proxy if named else "")
        self.blockSignals(False)
        self._ca_file = preferences.ca_file
        self._show_file("")
        self.say_way(way_words, trouble)

    def say_way(self, way_words: str, trouble: str) -> None:
        """How servers are reached now; a trouble with the certificates is said beside them."""
        self.way.setText(
            self.tr("{way}. This computer itself is never reached through a proxy.").format(way=way_words)
        )
        self._say_problem(trouble)

    def read(self, kept: Preferences) -> Preferences:
        """The preferences with this way.

        Raises:
            InvalidInput: the proxy is none that can be used.
        """
        self._address_field.set_problem("")
        chosen = self.proxy.current()
        if chosen != _THIS_ONE:
            return replace(kept, proxy=chosen, ca_file=self._ca_file)
        try:
            proxy = typed_proxy(self.address.text())
        except InvalidInput as error:
            self._address_field.set_problem(told(f"{error.what} {error.do}"))
            raise
        return replace(kept, proxy=proxy.url, ca_file=self._ca_file)

    def newly_believed(self, before: Preferences, after: Preferences) -> tuple[str, ...]:
        """What a change would let others vouch for."""
        if not after.ca_file or after.ca_file == before.ca_file:
            return ()
        words = self.tr("Believes every server that the certificates in “{file}” vouch for.")
        return (words.format(file=Path(after.ca_file).name),)

    def take_file(self, path: str, words: str) -> None:
        """A file was chosen and found good (``words`` say what is in it), or none is wanted any more."""
        self._ca_file = path
        self._say_problem("")
        self._show_file(words)
        self.edited.emit()

    def refuse_file(self, error: InvalidInput) -> None:
        """The file that was chosen is of no use."""
        self._say_problem(told(f"{error.what} {error.do}"))

    def problem_of_address(self) -> str:
        """What is said to be wrong with the proxy's address."""
        return self._address_field.problem()

    def _proxy_chosen(self, key: str) -> None:
        self._address_field.setVisible(key == _THIS_ONE)
        self._tell_edited()

    def _tell_edited(self) -> None:
        self._address_field.set_problem("")
        self.edited.emit()

    def _show_file(self, words: str) -> None:
        usual = self.tr("Those that the system trusts, and no others")
        self.file.setText(" — ".join(filter(None, (self._ca_file, words))) or usual)
        self.file.setFont(font(Role.MONO if self._ca_file else Role.SMALL))
        self.remove.setVisible(bool(self._ca_file))

    def _say_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Text(self.tr("Proxy"), Role.MEDIUM))
        column.addWidget(self.proxy)
        column.addWidget(self._address_field)
        column.addWidget(self.way)
        column.addSpacing(px(4))
        column.addWidget(Text(self.tr("Certificates that are believed"), Role.MEDIUM))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(self.file, 1)
        row.addWidget(self.remove)
        row.addWidget(self.choose)
        column.addLayout(row)
        hint = self.tr("A company that looks into connections gives out such a file; nobody else needs one.")
        column.addWidget(Text(hint, Role.SMALL, Token.MUTED, wrap=True))
        column.addWidget(self.problem)
        self._address_field.hide()
        self.problem.hide()
