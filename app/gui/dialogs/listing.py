"""Shows a directory's listing of a paid endpoint: its form, its price, and why both deserve a second look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.account import Account
from app.domain.display import displayable
from app.domain.errors import InvalidInput
from app.domain.job import Job
from app.domain.listing import FormField, Listing
from app.domain.money import format_usd
from app.domain.networks import NETWORKS
from app.domain.pasted import checked_identifier
from app.gui.dialogs.accounts import AccountSelect
from app.gui.dialogs.forms import Field
from app.gui.dialogs.watching import watch_job
from app.gui.dialogs.work import WorkSheet
from app.gui.shell import Shell
from app.gui.theme.fonts import Role
from app.gui.theme.shapes import Shape
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import Banner, CalmBox
from app.gui.widgets.fields import LineField
from app.gui.widgets.keyvalue import KeyValueGrid, Run
from app.gui.widgets.labels import Text

_NEEDED = ("model", "queue_id")
_ALWAYS_OFF = "delete_media_on_completion"


class ListingSheet(WorkSheet[Job]):
    """For a prepaid host the form leads to watching a job, for free; any other seller is only shown.

    Returns the watched job, or None.
    """

    WIDTH = 640

    def __init__(self, shell: Shell, listing: Listing, accounts: Sequence[Account], parent: QWidget) -> None:
        super().__init__(shell, parent, listing.title or self.tr("A listing"), listing.summary)
        self._listing = listing
        self.inputs: dict[str, LineField] = {}
        self.facts = self._facts()
        self.form.addWidget(self.facts)
        self._add_warnings()
        self.form.addWidget(Text(self.tr("Its form"), Role.HEADING))
        self.accounts = AccountSelect(self.tr("Account"), accounts, shell.account())
        self.can_watch = (
            listing.is_prepaid_host
            and (shell.gondola.play_money or listing.host == shell.gondola.host)
            and {each.name for each in listing.fields}.issuperset(_NEEDED)
        )
        if self.can_watch:
            self._add_inputs()
        else:
            self._add_read_only()
        self.add_secondary(self.tr("Close"))
        if self.can_watch:
            self.primary = self.add_primary(self.tr("Watch this job, free"), on_enter=True)

    async def work(self) -> Job:
        """Watch the job named in the form; nothing is paid for looking."""
        model, queue_id = (self._filled(name) for name in _NEEDED)
        account = self.accounts.account()
        if account is None:
            raise InvalidInput(
                self.tr("There is no account to look with."), means="", do=self.tr("Add one under Wallet.")
            )
        return await watch_job(self.shell, account, model, queue_id, "")

    def _facts(self) -> KeyValueGrid:
        shown, grid = self._listing, KeyValueGrid()
        grid.add(self.tr("Address"), Run(shown.url, Role.MONO, Token.MUTED))
        price = format_usd(shown.price_micro_usdc)
        if shown.is_prepaid_host:
            here = self.tr("to look at a job, after a sign-in")
            grid.add(
                self.tr("Price"),
                (Run(self.tr("Free"), Role.STRONG, Token.GOOD), Run(here, token=Token.MUTED)),
                Run(self.tr("the listing says {price} a call").format(price=price), token=Token.MUTED),
            )
        else:
            grid.add(self.tr("Price"), Run(self.tr("{price} a call").format(price=price), Role.STRONG))
        grid.add(self.tr("Paid to"), Run(shown.payee, Role.MONO, Token.MUTED))
        known = NETWORKS.get(shown.network_key or "")
        network = known.name if known else shown.network_name
        token = self.tr("USDC") if shown.asset_is_usdc else self.tr("another token than USDC")
        grid.add(self.tr("Network"), self.tr("{token} on {network}").format(token=token, network=network))
        return grid

    def _add_warnings(self) -> None:
        warnings = self._listing.warnings()
        if warnings:
            self.form.addWidget(Banner(warnings[0], shape=Shape.TRIANGLE))
        if len(warnings) > 1:
            self.form.addWidget(CalmBox("\n".join(f"• {words}" for words in warnings[1:])))

    def _add_inputs(self) -> None:
        for each in self._listing.fields:
            if each.name == _ALWAYS_OFF:
                self.form.addWidget(
                    Field(each.name, Text(self.tr("Always off"), token=Token.MUTED), self._why_off())
                )
            elif each.name in _NEEDED:
                field = LineField(each.name, mono=True)
                self.inputs[each.name] = field
                self.form.addWidget(Field(_caption(each), field, each.description))
        self.form.addWidget(
            Field(
                self.tr("Account"),
                self.accounts,
                self.tr("The one that queued it: Venice shows a job to nobody else."),
            )
        )

    def _add_read_only(self) -> None:
        grid = KeyValueGrid()
        for each in self._listing.fields:
            grid.add(
                _caption(each), Run(each.kind, Role.MONO, Token.MUTED), *filter(None, (each.description,))
            )
        self.form.addWidget(grid)
        if self._listing.is_prepaid_host and self._listing.host != self.shell.gondola.host:
            words = self.tr("Gondola talks to {host} now, so there is nothing to watch at this one.").format(
                host=self.shell.gondola.host
            )
        elif self._listing.is_prepaid_host:
            words = self.tr("This is not the form for looking at a job, so there is nothing to watch here.")
        else:
            words = self.tr(
                "This seller wants to be paid for every call. Gondola does not do that yet in this version, so "
                "nothing here can be paid or called."
            )
        self.form.addWidget(CalmBox(words))

    def _why_off(self) -> str:
        return self.tr(
            "The server's copy is deleted only after your audio is safe on disk; this would delete it as soon as "
            "it was sent."
        )

    def _filled(self, name: str) -> str:
        text = self.inputs[name].text()
        if not text.strip():
            raise InvalidInput(self.tr("Fill in {name}.").format(name=displayable(name)), means="", do="")
        return checked_identifier(text)


def _caption(field: FormField) -> str:
    return f"{field.name} *" if field.required else field.name
