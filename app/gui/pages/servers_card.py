"""Which servers are used: Venice's address, and the nodes for each network with how they do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.display import displayable
from app.domain.errors import InvalidInput
from app.domain.networks import NETWORKS, split_urls
from app.gui.dialogs.forms import Field, clear_layout
from app.gui.language.told import told
from app.gui.models.addresses import host_of, is_acceptable
from app.gui.pages.way_part import WayPart
from app.gui.theme.fonts import Role, font, px
from app.gui.theme.shapes import Shape
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import PrimaryButton
from app.gui.widgets.fields import LineField, TextField
from app.gui.widgets.keyvalue import KeyValueGrid, Run
from app.gui.widgets.labels import ElidedLabel, Text
from app.gui.widgets.status import ShapeMark
from app.gui.widgets.surfaces import Card, HairLine
from app.ports.chain import NodeHealth
from app.ports.network import Network
from app.ports.settings import Preferences


class ServersCard(Card):
    """``save_wanted`` when the person keeps what was typed; it takes effect at the next start."""

    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, spacing=12, parent=parent)
        self.body.addWidget(Text(self.tr("Servers"), Role.HEADING))
        words = self.tr(
            "Other addresses take effect at the next start, another proxy at once. A node has to prove its "
            "network before it is believed; with "
            "several, two have to agree about a payment, and when one fails another stands in."
        )
        self.body.addWidget(Text(words, token=Token.MUTED, wrap=True))
        default = Preferences.__dataclass_fields__["api_url"].default
        self.api = LineField(self.tr("Venice address"), str(default), mono=True)
        self._api_field = Field(self.tr("Venice address"), self.api)
        self.body.addWidget(self._api_field)
        self.facts = KeyValueGrid()
        self.facts.add(self.tr("In use now"), "—")
        self.body.addWidget(self.facts)
        self.nodes: dict[str, TextField] = {}
        self.health: dict[str, NodeList] = {}
        self._node_fields: dict[str, Field] = {}
        for key, network in NETWORKS.items():
            label = self.tr("Nodes for {network}").format(network=network.name)
            self._add_nodes(key, label, "\n".join(network.default_rpc_urls))
        self.body.addWidget(HairLine())
        self.save = PrimaryButton(self.tr("Keep these servers"))
        self.way = WayPart()
        self.way.edited.connect(lambda: self.save.setEnabled(True))
        self.body.addWidget(self.way)
        self.save.setEnabled(False)
        self.save.clicked.connect(self.save_wanted)
        self.api.textEdited.connect(lambda _text: self.save.setEnabled(True))
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_preferences(self, preferences: Preferences, host: str, network: Network) -> None:
        """Show what is kept; fields that are being edited are left alone."""
        self.facts.set_lines(self.tr("In use now"), Run(host, Role.MONO, Token.MUTED))
        if self.save.isEnabled():
            return
        self.way.show_preferences(preferences, network.way_words(), network.trouble)
        self.api.setText(preferences.api_url)
        for key, field in self.nodes.items():
            field.setPlainText("\n".join(split_urls(preferences.rpc_url(key, ""))))
        self.save.setEnabled(False)

    def show_nodes(self, key: str, nodes: Iterable[NodeHealth]) -> None:
        """How the nodes of a network do that are in use now."""
        self.health[key].show_nodes(nodes)

    def read(self, kept: Preferences) -> Preferences:
        """The preferences with these servers; an empty field means the default.

        Raises:
            InvalidInput: an address is not https, and not on this computer.
        """
        default = Preferences(downloads=kept.downloads).api_url
        api = self._checked(self._api_field, (self.api.text().strip(),))[0] or default
        nodes = {
            key: ", ".join(self._checked(self._node_fields[key], split_urls(field.toPlainText())))
            for key, field in self.nodes.items()
        }
        kept = self.way.read(kept)
        return replace(kept, api_url=api, rpc_urls=tuple((key, urls) for key, urls in nodes.items() if urls))

    def newly_believed(self, before: Preferences, after: Preferences) -> tuple[str, ...]:
        """What other servers would be believed after a change, as sentences; empty where none is new."""
        found: list[str] = []
        if after.api_url != before.api_url:
            found.append(self.tr("Signs in at {host} as Venice.").format(host=host_of(after.api_url)))
        for key, network in NETWORKS.items():
            had = split_urls(before.rpc_url(key, ""))
            new = [url for url in split_urls(after.rpc_url(key, "")) if url not in had]
            words = self.tr("Believes {host} about payments on {network}.")
            found += [words.format(host=host_of(url), network=network.name) for url in new]
        return (*found, *self.way.newly_believed(before, after))

    def _add_nodes(self, key: str, label: str, placeholder: str) -> None:
        field = TextField(label, placeholder, 3)
        field.setFont(font(Role.MONO))
        field.textChanged.connect(lambda: self.save.setEnabled(True))
        self.nodes[key], self.health[key] = field, NodeList()
        hint = self.tr("One address a line; empty means the usual ones.")
        self._node_fields[key] = Field(label, field, hint)
        self.body.addWidget(self._node_fields[key])
        self.body.addWidget(self.health[key])

    def _checked(self, field: Field, urls: tuple[str, ...]) -> tuple[str, ...]:
        field.set_problem("")
        wrong = next((url for url in urls if url and not is_acceptable(url)), None)
        if wrong is None:
            return urls
        words = self.tr(
            "Type https addresses. Plain http works only for a server on this computer: {address}"
        ).format(address=displayable(wrong, 80))
        field.set_problem(words)
        raise InvalidInput(words, means=self.tr("Nothing was changed."), do="")


class NodeList(QWidget):
    """One line for each node: a shape, its host, and how it does in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(2), 0, 0, 0)
        self._column.setSpacing(px(4))
        self._shown: tuple[NodeHealth, ...] = ()
        self.hide()

    def show_nodes(self, nodes: Iterable[NodeHealth]) -> None:
        """Show these nodes in the order of the settings."""
        fresh = tuple(nodes)
        if fresh == self._shown:
            return
        self._shown = fresh
        clear_layout(self._column)
        for node in fresh:
            self._column.addLayout(_node_line(node))
        self.setVisible(bool(fresh))

    def words(self) -> tuple[str, ...]:
        """What is said about each node."""
        return tuple(node.words for node in self._shown)


_NODE_SHAPES = {None: Shape.HOLLOW, True: Shape.DOT, False: Shape.TRIANGLE}


def _node_line(node: NodeHealth) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(7))
    mark = ShapeMark(_NODE_SHAPES[node.well], 14)
    mark.setAccessibleName(f"{node.url_shown}: {told(node.words)}")
    row.addWidget(mark)
    row.addWidget(Text(displayable(node.url_shown, 60)))
    row.addWidget(ElidedLabel(told(displayable(node.words, 200)), Role.SMALL, Token.MUTED), 1)
    return row
