"""Small stand-ins for the vault, the signer, the person, the settings file and the audio check."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from app.domain import errors
from app.domain.account import Account
from app.domain.networks import Network
from app.domain.observation import AudioHead
from app.domain.payment import Authorization
from app.domain.policy import Limits
from app.domain.question import Question
from app.domain.signin import SignInMessage
from app.ports.audio import ProbeResult
from app.ports.notifier import Notification
from app.ports.settings import Preferences
from app.ports.vault import NewPhrase, ShownSecret


class FakeSigner:
    """Signs deterministically, and remembers every signature it gave away."""

    def __init__(self) -> None:
        self.signed: list[Authorization] = []
        self.trouble: errors.GondolaError | None = None
        self.slow: Callable[[], None] | None = None
        self.gate: asyncio.Event | None = None

    async def sign_transfer(self, account: Account, authorization: Authorization, network: Network) -> str:
        await asyncio.sleep(0)
        if self.gate is not None:
            await self.gate.wait()
        if self.slow is not None:
            self.slow()
        if self.trouble is not None:
            raise self.trouble
        self.signed.append(authorization)
        half = hashlib.sha256(repr(authorization).encode()).hexdigest()
        return "0x" + half + half + "1b"

    async def sign_in(self, account: Account, message: SignInMessage) -> str:
        return "0x" + "51" * 65

    async def bearer(self, account: Account) -> str:
        return "key"

    async def checksummed(self, address: str) -> str:
        return address.upper().replace("0X", "0x")


class FakePerson:
    """Answers questions as told: yes, no, whatever a function says, or never."""

    def __init__(self) -> None:
        self.asked: list[Question] = []
        self.says: Callable[[Question], bool] = lambda _question: True
        self.gate: asyncio.Event | None = None

    async def approve(self, question: Question) -> bool:
        self.asked.append(question)
        if self.gate is not None:
            await self.gate.wait()
        return self.says(question)


class FakeSettings:
    """A settings file in memory that can become unreadable, and takes a moment like a real one."""

    def __init__(self, downloads: Path) -> None:
        self.kept = Limits()
        self.broken = False
        self.full = False
        self.chosen = Preferences(downloads)

    async def limits(self) -> Limits:
        await asyncio.sleep(0)
        if self.broken:
            raise errors.SettingsBroken
        return self.kept

    async def save_limits(self, limits: Limits) -> None:
        await asyncio.sleep(0)
        if self.full:
            raise errors.DiskFull
        self.kept, self.broken = limits, False

    async def preferences(self) -> Preferences:
        return self.chosen

    async def save_preferences(self, preferences: Preferences) -> None:
        self.chosen = preferences


class FakeProbe:
    """Says what it is told about audio; by default that it is good."""

    def __init__(self) -> None:
        self.result = ProbeResult(ok=True, duration_s=6.0)
        self.trouble: Exception | None = None

    async def probe(self, path: Path, head: AudioHead) -> ProbeResult:
        if self.trouble is not None:
            raise self.trouble
        return self.result

    async def peaks(self, path: Path, count: int) -> tuple[float, ...]:
        return (0.5,) * count


class FakeVault:
    """A keyring in memory."""

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}
        self.trouble: errors.GondolaError | None = None
        self.stuck: errors.VaultError | None = None
        self.gate: asyncio.Event | None = None
        self.confirmed = 0
        self.prompt: asyncio.Event | None = None
        self.refuses: errors.VaultError | None = None

    async def check(self) -> str:
        return "Test keyring"

    async def confirm(self) -> None:
        if self.prompt is not None:
            await self.prompt.wait()
        if self.refuses is not None:
            raise self.refuses
        self.confirmed += 1

    async def new_phrase(self) -> NewPhrase:
        return NewPhrase(("abandon",) * 11 + ("about",), "0x" + "12" * 20)

    async def import_phrase(self, account_id: str, phrase: str) -> str:
        return await self._keep(account_id, phrase)

    async def import_private_key(self, account_id: str, key_hex: str) -> str:
        return await self._keep(account_id, key_hex)

    async def import_keystore(self, account_id: str, keystore_json: str, password: str) -> str:
        return await self._keep(account_id, keystore_json + password)

    async def store_api_key(self, account_id: str, api_key: str) -> None:
        await self._keep(account_id, api_key)

    async def reveal(self, account: Account) -> ShownSecret:
        secret = self.secrets.get(account.id)
        if secret is None:
            raise errors.SecretMissing
        words = tuple(secret.split()) if " " in secret else ()
        return ShownSecret(account.address, "0x" + hashlib.sha256(secret.encode()).hexdigest(), words)

    async def export_keystore(self, account: Account, password: str) -> str:
        return json.dumps({"address": account.address, "password": password})

    async def address_of_phrase(self, phrase: str) -> str:
        for secret in self.secrets.values():
            if secret == phrase:
                return _address_of(secret)
        raise errors.InvalidSecret("These words are not a wallet's phrase.")

    async def address_of_key(self, key_hex: str) -> str:
        return await self.address_of_phrase(key_hex)

    async def address_of_keystore(self, keystore_json: str, password: str) -> str:
        document = json.loads(keystore_json) if keystore_json.startswith("{") else {}
        if document.get("password") != password:
            raise errors.InvalidSecret("The password does not open this file.")
        return str(document["address"])

    async def remove(self, account_id: str) -> None:
        if self.stuck is not None:
            raise self.stuck
        self.secrets.pop(account_id, None)

    async def _keep(self, account_id: str, secret: str) -> str:
        if self.trouble is not None:
            raise self.trouble
        self.secrets[account_id] = secret
        if self.gate is not None:
            await self.gate.wait()
        await asyncio.sleep(0)
        return _address_of(secret)


def _address_of(secret: str) -> str:
    return "0x" + hashlib.sha256(secret.encode()).hexdigest()[:40]


class FakeNotifier:
    """Remembers what it was told to show."""

    def __init__(self) -> None:
        self.shown: list[Notification] = []
        self.heard: list[Callable[[str, Notification], None]] = []
        self.withdrawn: list[str] = []

    async def show(self, notification: Notification) -> bool:
        self.shown.append(notification)
        return True

    async def withdraw(self, tag: str) -> None:
        self.withdrawn.append(tag)

    def on_action(self, callback: Callable[[str, Notification], None]) -> None:
        self.heard.append(callback)
