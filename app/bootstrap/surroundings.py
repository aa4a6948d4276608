"""What differs between a live Gondola and one with play money: transport, vault and folders, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from app.adapters.desktop.autostart import NoAutostart
from app.adapters.settings.places import Places
from app.adapters.transport import HttpTransport
from app.adapters.vault.vaults import KeyringVault, KeystoreFileVault, MemoryVault
from app.ports.desktop import Autostart
from app.ports.network import Network
from app.services.limits import RunLimits

Vault = KeyringVault | MemoryVault | KeystoreFileVault
PLAY_HOST = "play.localhost"
PLAY_JOB_S = 24.0
DEMO_JOB_S = 5.0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What differs between a live Gondola and one with play money: transport, vault and folders only."""

    places: Places
    vault: Vault
    transport: HttpTransport
    network: Network
    api_url: str
    rpc_urls: Callable[[str], str]
    client: httpx.AsyncClient
    play_money: bool = False
    run: RunLimits = field(default_factory=RunLimits)
    folder: Path | None = None
    scratch: Path | None = None
    autostart: Autostart = field(default_factory=NoAutostart)
