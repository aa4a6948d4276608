"""What is tried on the bare system, step by step: installed, used, upgraded, removed."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.installed import outside, walk
from tests.installed.bare_root import BareRoot, RootError
from tests.support.processes import ROOT

OLDER = "0.0.9"
_OLD_RECORDS = ROOT / "tests" / "data" / "schema_v1.sqlite"
_LISTING = ROOT / "tests" / "data" / "listings" / "audio-status.json"
_NEWER_THAN_ALL = 99
_UNPROVED = "could not prove who it is"


class StepError(Exception):
    """Something was not as it should be; the text says what."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One bare system, one desktop, one package and the same with an older number.

    ``before`` are the system's files as they were before anything of Gondola came.
    """

    root: BareRoot
    desktop: walk.Desktop
    package: str
    older: str
    log: Path
    before: frozenset[str]

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """Each step with its name; it returns what was seen, or raises."""
        return [
            ("an older version installs, with what it depends on and no more", self.installs_older),
            ("it starts from its desktop entry, and makes a wallet whose key the keyring keeps", self.wallet),
            ("the main job is done in the window with play money, and the sound plays", self.main_job),
            ("a listing that is double-clicked opens in it", self.listing),
            ("it speaks German where the system does", self.german),
            ("it finds the icons, word lists and certificates that it needs", self.finds),
            ("it believes whom the system believes, and nobody else", self.trusts),
            ("it starts with the session only once somebody wished it", self.session),
            (
                "the newer version takes its place; records of an older schema are kept and backed up",
                self.upgrade,
            ),
            ("records of a newer version are refused in words, and not touched", self.newer),
            ("removed, it leaves the person's data and nothing else", self.removed),
        ]

    def installs_older(self) -> str:
        """Without anything that is only recommended."""
        self._install(self.older)
        said = self.root.run("gondola", "--version").strip()
        count = len(self.root.run("dpkg-query", "--show").splitlines())
        return f"{said}, {count} packages on the system"

    def wallet(self) -> str:
        """Word lists, the keyring, the tray."""
        with walk.person(self.desktop, self.root, self.log) as person:
            words = person.makes_a_wallet()
            person.hears("Jobs")
            icon = self.desktop.tray.item().picture()
            person.picture("wallet")
        kept = secrets_of(self.desktop.environment)
        if len(kept) != 1:
            raise StepError(f"the keyring holds {len(kept)} secrets of Gondola")
        return f"{len(set(words))} different words, 1 secret in the keyring, a tray icon of {icon[0]} pixels"

    def main_job(self) -> str:
        """Asked, made, fetched, told of and heard."""
        elsewhere = self.desktop.home / "play"
        with walk.person(self.desktop, self.root, self.log, GONDOLA_HOME=str(elsewhere)) as person:
            person.plays()
            told = self.desktop.notifications.next()
            person.listens()
            signing = outside.mapped("coincurve/_")
        if {name.partition(".")[0] for name in signing} != {"_cffi_backend", "_libsecp256k1"}:
            raise StepError(f"of the library that signs, only this was loaded: {signing}")
        return f"the notification said: {told.summary} – {told.body}; signed by {', '.join(sorted(signing))}"

    def listing(self) -> str:
        """By the kind of file alone, as a file manager does it."""
        file = self.desktop.home / "A listing.gondola-listing"
        shutil.copyfile(_LISTING, file)
        with walk.person(self.desktop, self.root, self.log, opens=file) as person:
            heard = person.hears("Audio job status").name
            person.picture("listing")
        return heard

    def german(self) -> str:
        """By the language of the system alone."""
        elsewhere = self.desktop.home / "deutsch"
        more = {"GONDOLA_HOME": str(elsewhere), "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"}
        with walk.person(self.desktop, self.root, self.log, None, **more) as person:
            heard = person.hears("Spielgeld").name
            person.picture("german")
        return heard

    def finds(self) -> str:
        """The demo works through sockets, audio and journal; what the program tells of itself names the rest."""
        told = walk.told_of(self.root, self.desktop, "demo")
        if told.get("outcome") not in {"done", "saved"}:
            raise StepError(f"the demo ended as {told}")
        return self.root.run("sh", "-c", _LOOK_FOR_FILES).strip().replace("\n", ", ")

    def trusts(self) -> str:
        """A server whose authority nobody here knows; then the system is told to believe that one."""
        asked = ("balance", "--api-url", "https://localhost:{port}", "--json")
        with outside.company(self.root) as company:
            words = ("gondola", *(word.format(port=company.port) for word in asked))
            unknown = self._refusal(*words)
            company.is_believed()
            known = self._refusal(*words)
        if (_UNPROVED in unknown, _UNPROVED in known, "cannot read" in known) != (True, False, True):
            raise StepError(f"before: {unknown}; once believed: {known}")
        return "an unknown authority is refused, and believed once the system believes it"

    def session(self) -> str:
        """No package brings an entry; a tick in Settings writes the person's own, which starts this program."""
        entry = self.desktop.config / "autostart" / "gondola.desktop"
        if entry.exists() or list(self.root.path("/etc").rglob("gondola*")):
            raise StepError("it starts by itself, and nobody asked for that")
        with walk.person(self.desktop, self.root, self.log) as person:
            person.wants_it_with_the_session()
            outside.wait_for(entry)
        (line,) = [line for line in entry.read_text("utf-8").splitlines() if line.startswith("Exec=")]
        if not self.root.path(line.removeprefix("Exec=").split()[0]).is_file():
            raise StepError(f"{line} starts nothing")
        return line

    def upgrade(self) -> str:
        """Over the older version, while old records lie there."""
        records = self.desktop.data / "gondola.sqlite"
        for old in self.desktop.data.glob("gondola.sqlite*"):
            old.unlink()
        records.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_OLD_RECORDS, records)
        before, (name, *_) = rows_of(records), accounts_of(records)
        self._install(self.package)
        told = walk.told_of(self.root, self.desktop, "payments", "--account", name)
        copies = sorted(path.name for path in self.desktop.data.glob("*.backup"))
        after = rows_of(records)
        if (
            told.get("payments") != before["payments"]
            or not copies
            or any(after.get(table, -1) < count for table, count in before.items())
        ):
            raise StepError(f"before {before}, after {after}, copies {copies}; {told}")
        return f"{sum(before.values())} rows kept, backup {', '.join(copies)}"

    def newer(self) -> str:
        """By the command line and by the window; afterwards the folder is as it was."""
        records = self.desktop.data / "gondola.sqlite"
        kept = outside.as_if_newer(records, _NEWER_THAN_ALL)
        before = outside.contents(self.desktop.data, "gondola.sqlite*")
        said = self._refusal("gondola", "payments", "--json")
        with walk.person(self.desktop, self.root, self.log) as person:
            heard = person.hears("newer Gondola").name
            person.picture("newer")
        after = outside.contents(self.desktop.data, "gondola.sqlite*")
        records.write_bytes(kept)
        if "store_newer" not in said or before != after:
            raise StepError(f"it said {said}; files before {sorted(before)}, after {sorted(after)}")
        return heard

    def removed(self) -> str:
        """The system's files are those from before; the person's stay."""
        mine = {path for path in self.desktop.data.rglob("*") if path.is_file()}
        self.root.run("apt-get", "purge", "-y", "gondola")
        # What others merely recommend is not kept for that: it was not here before.
        self.root.run(
            "apt-get", "-o", "APT::AutoRemove::RecommendsImportant=false", "autoremove", "--purge", "-y"
        )
        left = outside.files_of(self.root) - self.before
        if left:
            raise StepError(f"left behind: {', '.join(sorted(left))}")
        if not mine <= {path for path in self.desktop.data.rglob("*") if path.is_file()}:
            raise StepError("records of the person are gone")
        return f"{len(mine)} files of the person's stay"

    def _refusal(self, *words: str) -> str:
        """What a command says that is bound to fail."""
        try:
            return "nothing was refused: " + self.root.run(*words, variables=self.desktop.environment)
        except RootError as error:
            return str(error)

    def _install(self, package: str) -> None:
        self.root.run("apt-get", "install", "-y", "--no-install-recommends", f"/tmp/{package}")  # noqa: S108


_LOOK_FOR_FILES = """
set -e
cd /usr/lib/gondola/_internal
ls eth_account/hdaccount/wordlist/english.txt certifi/cacert.pem resources/icons/play.svg
ls PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so PySide6/Qt/translations/qtbase_de.qm
"""


def secrets_of(environment: dict[str, str]) -> list[str]:
    """The accounts whose secrets the Secret Service keeps for Gondola."""
    from jeepney.io.blocking import open_dbus_connection
    from secretstorage import search_items

    with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as connection:
        return [
            item.get_attributes()["username"] for item in search_items(connection, {"service": "Gondola"})
        ]


def rows_of(records: Path) -> dict[str, int]:
    """How many rows each table has."""
    names = [str(row[0]) for row in _asked(records, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables = [name for name in names if not name.startswith("sqlite_") and "_fts" not in name]
    return {name: len(_asked(records, f'SELECT 1 FROM "{name}"')) for name in tables}  # noqa: S608


def accounts_of(records: Path) -> list[str]:
    """The names of the accounts."""
    return [str(row[0]) for row in _asked(records, "SELECT name FROM accounts ORDER BY name")]


def _asked(records: Path, question: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(f"file:{records}?mode=ro", uri=True)
    try:
        return list(connection.execute(question))
    finally:
        connection.close()


def as_older(package: Path, to: Path) -> None:
    """The same package with an older number, quickly packed: what an upgrade starts from."""
    with tempfile.TemporaryDirectory(prefix="gondola-older-") as folder:
        subprocess.run(["dpkg-deb", "--raw-extract", package, f"{folder}/root"], check=True)
        control = Path(folder) / "root" / "DEBIAN" / "control"
        lines = control.read_text("utf-8").splitlines(keepends=True)
        lines = [f"Version: {OLDER}\n" if line.startswith("Version:") else line for line in lines]
        control.write_text("".join(lines), encoding="utf-8")
        command: list[str | Path] = [
            "dpkg-deb",
            "--root-owner-group",
            "-Znone",
            "--build",
            f"{folder}/root",
            to,
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
