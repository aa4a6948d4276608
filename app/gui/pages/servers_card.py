"""Which servers are used: Venice's address, a node for each network, and the hosts that may be paid."""

from __future__ import annotations

from dataclasses import replace
from ipaddress import ip_address
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import InvalidInput
from app.domain.limits import Limits
from app.domain.networks import NETWORKS
from app.gui.dialogs.forms import Field
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import PrimaryButton
from app.gui.widgets.fields import LineField
from app.gui.widgets.keyvalue import KeyValueGrid, Run
from app.gui.widgets.labels import Text
from app.gui.widgets.surfaces import Card
from app.ports.settings import Preferences


class ServersCard(Card):
    """``save_wanted`` when the person keeps what was typed; it takes effect at the next start."""

    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, spacing=12, parent=parent)
        self.body.addWidget(Text(self.tr("Servers"), Role.HEADING))
        self.body.addWidget(
            Text(
                self.tr(
                    "Changes take effect at the next start. A node has to prove its network before it is believed."
                ),
                token=Token.MUTED,
                wrap=True,
            )
        )
        default = Preferences.__dataclass_fields__["api_url"].default
        self.api = LineField(self.tr("Venice address"), str(default), mono=True)
        self._api_field = Field(self.tr("Venice address"), self.api)
        self.body.addWidget(self._api_field)
        self.nodes: dict[str, LineField] = {}
        self._node_fields: dict[str, Field] = {}
        for key, network in NETWORKS.items():
            label = self.tr("Node for {network}").format(network=network.name)
            self.nodes[key] = LineField(label, network.default_rpc_urls[0], mono=True)
            self._node_fields[key] = Field(label, self.nodes[key])
            self.body.addWidget(self._node_fields[key])
        self.save = PrimaryButton(self.tr("Keep these servers"))
        self.save.setEnabled(False)
        self.save.clicked.connect(self.save_wanted)
        for field in (self.api, *self.nodes.values()):
            field.textEdited.connect(lambda _text: self.save.setEnabled(True))
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        self.body.addLayout(row)
        self.facts = KeyValueGrid()
        self.facts.add(self.tr("In use now"), "—")
        self.facts.add(self.tr("May be paid"), "—")
        self.body.addWidget(self.facts)

    def show_preferences(self, preferences: Preferences, host: str) -> None:
        """Show what is kept; fields that are being edited are left alone."""
        self.facts.set_lines(self.tr("In use now"), Run(host, Role.MONO, Token.MUTED))
        if self.save.isEnabled():
            return
        self.api.setText(preferences.api_url)
        for key, field in self.nodes.items():
            field.setText(preferences.rpc_url(key, ""))

    def show_hosts(self, limits: Limits) -> None:
        """The hosts that may be paid: no server can add one."""
        hosts = (Run(host, Role.MONO, Token.MUTED) for host in sorted(limits.allowed_hosts))
        self.facts.set_lines(self.tr("May be paid"), *hosts)

    def read(self, kept: Preferences) -> Preferences:
        """The preferences with these servers; an empty field means the default.

        Raises:
            InvalidInput: an address is not https, and not on this computer.
        """
        default = Preferences(downloads=kept.downloads).api_url
        api = self._address(self._api_field, self.api) or default
        nodes = {key: self._address(self._node_fields[key], field) for key, field in self.nodes.items()}
        return replace(kept, api_url=api, rpc_urls=tuple((key, url) for key, url in nodes.items() if url))

    def _address(self, field: Field, line: LineField) -> str:
        url = line.text().strip()
        field.set_problem("")
        if not url or is_acceptable(url):
            return url
        words = self.tr("Type an https address. Plain http works only for a server on this computer.")
        field.set_problem(words)
        raise InvalidInput(words, means=self.tr("Nothing was changed."), do="")


def is_acceptable(url: str) -> bool:
    """Whether an address is https with a host and without a password in it, or http on this computer."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if not host or parts.username is not None or parts.query or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and _on_this_computer(host))


def _on_this_computer(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
