"""Exports the books of an account as a file: for spreadsheets, or for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.account import Account
from app.domain.errors import InvalidInput
from app.domain.export import Form, zone_name
from app.gui.dialogs.accounts import AccountSelect
from app.gui.dialogs.desk import choose_folder
from app.gui.dialogs.forms import Field
from app.gui.dialogs.work import WorkSheet
from app.gui.shell import Shell
from app.gui.theme.fonts import px
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.labels import MiddleElidedLabel


class Span(StrEnum):
    """How far back the file goes."""

    MONTH = "month"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Exported:
    """Where the file is, and whether something could not be read for it (the file says what)."""

    path: Path
    whole: bool


class ExportSheet(WorkSheet[Exported]):
    """Returns what was written, or None."""

    WIDTH = 500

    def __init__(self, shell: Shell, accounts: Sequence[Account], folder: Path, parent: QWidget) -> None:
        super().__init__(
            shell,
            parent,
            self.tr("Export the books"),
            self.tr(
                "Every payment, job and refund, with where each was found: here, on the chain, at Venice."
            ),
        )
        self.waiting_words = self.tr("Reading the chain and Venice's ledger…")
        self._folder = folder
        self._zone = local_zone()
        self.accounts = AccountSelect(self.tr("Account"), accounts, shell.account())
        self.span = ChipRow(self.tr("How far back"))
        self.format = ChipRow(self.tr("Kind of file"))
        self.folder = MiddleElidedLabel(str(folder))
        self._build()
        self.add_secondary(self.tr("Not now"))
        self.primary = self.add_primary(self.tr("Export"), "download", on_enter=True)

    async def work(self) -> Exported:
        """Read the books anew and write them."""
        account = self.accounts.account()
        if account is None:
            raise InvalidInput(self.tr("There is no account to export."), means="", do="")
        books = self.shell.gondola.books
        reading = await books.read(account, self._since(account))
        path = await books.export(reading, self._folder, Form(self.format.current()), self._zone)
        return Exported(path, whole=not reading.unread)

    def _build(self) -> None:
        for span, words in (
            (Span.MONTH, self.tr("30 days")),
            (Span.YEAR, self.tr("This year")),
            (Span.ALL, self.tr("Everything")),
        ):
            self.span.add(span, words)
        self.format.add(Form.CSV.value, self.tr("CSV, for spreadsheets"))
        self.format.add(Form.JSON.value, self.tr("JSON, for programs"))
        self.form.addWidget(Field(self.tr("Account"), self.accounts))
        self.form.addWidget(Field(self.tr("How far back"), self.span))
        now = self.shell.gondola.clock.now()
        zone = self.tr("Times are in {zone}, and the file says so.").format(zone=zone_name(self._zone, now))
        self.form.addWidget(Field(self.tr("Kind of file"), self.format, zone))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        self.change = SecondaryButton(self.tr("Change…"), "folder")
        self.change.clicked.connect(lambda: self.shell.run("export-folder", self._choose_folder()))
        row.addWidget(self.folder, 1)
        row.addWidget(self.change)
        self.form.addWidget(Field(self.tr("Into"), line))

    def _since(self, account: Account) -> datetime | None:
        """The books' own reach for 30 days; else the moment from which on everything is read."""
        match Span(self.span.current()):
            case Span.MONTH:
                return None
            case Span.YEAR:
                now = self.shell.gondola.clock.now().astimezone(self._zone)
                return now.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
            case Span.ALL:
                return account.created_at - timedelta(days=1)

    async def _choose_folder(self) -> None:
        chosen = await choose_folder(self, self.tr("Where to export to"), self._folder)
        if chosen is not None:
            self._folder = chosen
            self.folder.setText(str(chosen))


def local_zone() -> tzinfo:
    """This computer's time zone, by its name where the system tells it."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "ignore")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return datetime.now(UTC).astimezone().tzinfo or UTC
