"""One person: a wallet, a home, and what is typed at a terminal. Each command is a start of the program."""

from __future__ import annotations

import itertools
import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from eth_account import Account

from tests.faults.actor import Plan
from tests.faults.nursery import Life, Nursery
from tests.faults.stage import CREDIT, LOOKS_V1, LOOKS_V2, TOP_UPS, Stage
from tests.support.program import PASSWORD, Ended

NOWHERE = "http://127.0.0.1:9/api/v1"
"""Never asked for a look at a seller; on loopback, so that nothing else could be reached either."""
PATIENCE_S = 10.0
"""How long a start waits for the answer to a payment: longer than a busy machine takes to settle one."""
WAIT_S = "3"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person wants: looks at a job until its audio is there, or (where it is named so) a top-up."""

    job: str
    version: int = 2
    path: str = "/look"
    allowed: tuple[str, ...] = ("--approve-up-to", "0.05", "--max-per-payment", "0.01")

    @property
    def is_top_up(self) -> bool:
        """Whether credit is bought."""
        return self.job.startswith(CREDIT)


@dataclass(frozen=True, slots=True)
class Written:
    """A payment as the journal has it."""

    state: str
    delivery: str
    amount: int
    nonce: str
    header: str
    valid_before: int
    sends: int
    note: str

    @property
    def signed(self) -> bool:
        """Whether there is an authorization that somebody could settle."""
        return bool(self.nonce)


@dataclass
class Person:
    """Someone with a wallet on the stage. ``home`` may be another folder than the first one's."""

    stage: Stage
    nursery: Nursery
    folder: Path
    key: str
    patience_s: float = PATIENCE_S
    _numbers: itertools.count[int] = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        self.address = str(Account.from_key(self.key).address)
        self.folder.mkdir(parents=True)
        self._keystore, self._password = self.folder / "wallet.json", self.folder / "password"
        document = Account.encrypt(bytes.fromhex(self.key), PASSWORD, kdf="pbkdf2", iterations=1000)
        self._keystore.write_text(json.dumps(document))
        self._password.write_text(PASSWORD)
        self._password.chmod(0o600)

    @property
    def out(self) -> Path:
        """Where audio is saved."""
        return self.folder / "out"

    def wishes(self, wish: Wish, *more: str, home: str = "home", api_url: str = "") -> tuple[str, ...]:
        """The command line of a wish."""
        if wish.is_top_up:
            api = f"{self.stage.doors[TOP_UPS].origin}/{wish.job}/api/v1"
            words = ("top-up", "--amount", "5", "--approve-up-to", "5", "--wait", WAIT_S, "--api-url", api)
            return self._command(home, *words, *more)
        url = self.stage.doors[LOOKS_V1 if wish.version == 1 else LOOKS_V2].origin + wish.path
        job = ("--model", "narrator", "--queue-id", wish.job, "--seller", url, "--out", str(self.out))
        return self._command(home, "watch", *job, *wish.allowed, "--api-url", api_url or NOWHERE, *more)

    def reconciles(self, home: str = "home") -> tuple[str, ...]:
        """The command line that finds out what became of everything."""
        return self._command(home, "reconcile", "--wait", "60", "--api-url", NOWHERE)

    def plan(self, arguments: tuple[str, ...], *, kill_at: int | None = None, counted: bool = False) -> Plan:
        """A start of the program with these arguments."""
        output = self.folder / f"run-{next(self._numbers)}"
        return Plan(
            arguments=arguments,
            output=str(output),
            time=str(self.stage.time.file),
            patience_s=self.patience_s,
            moments=f"{output}.moments" if counted or kill_at is not None else "",
            kill_at=kill_at,
            environment={"HOME": str(self.folder), "XDG_STATE_HOME": str(self.folder / "state")},
        )

    def run(self, arguments: tuple[str, ...]) -> Ended:
        """Start the program and wait for its end."""
        return self.nursery.run(self.plan(arguments))

    def start(self, arguments: tuple[str, ...], *, kill_at: int | None = None) -> Life:
        """Start the program and leave it running."""
        return self.nursery.start(self.plan(arguments, kill_at=kill_at))

    @property
    def homes(self) -> list[str]:
        """The homes in which there are records."""
        return sorted(file.parts[-3] for file in self.folder.glob("home*/data/gondola.sqlite"))

    def journal(self) -> list[Written]:
        """Every payment that was ever reserved or refused, oldest first, in all homes."""
        return [each for home in self.homes for each in _payments(self.folder / home / "data")]

    def _command(self, home: str, *arguments: str) -> tuple[str, ...]:
        wallet = ("--keystore", str(self._keystore), "--password-file", str(self._password))
        node = ("--rpc-url", self.stage.rpc_url)
        return ("--home", str(self.folder / home), *arguments, *wallet, *node, "--json")


def _payments(data: Path) -> list[Written]:
    columns = "state, delivery, amount_micro_usdc, auth_nonce, header_value, auth_valid_before, sends, note"
    with closing(sqlite3.connect(data / "gondola.sqlite", timeout=10)) as connection:
        rows = connection.execute(f"SELECT {columns} FROM payments ORDER BY rowid").fetchall()  # noqa: S608
    return [
        Written(row[0], row[1], row[2], row[3] or "", row[4] or "", row[5] or 0, row[6], row[7])
        for row in rows
    ]
