"""Shows a directory's listing of a paid endpoint: its form, its price, and why both deserve a second look."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtWidgets import QWidget

from app.domain.account import Account, usable
from app.domain.display import displayable
from app.domain.errors import InvalidInput
from app.domain.job import Job
from app.domain.listing import Listing
from app.domain.networks import NETWORKS
from app.domain.pasted import checked_identifier
from app.gui.dialogs.accounts import AccountSelect
from app.gui.dialogs.forms import Field
from app.gui.dialogs.listing_parts import caption_of, form_facts, listing_facts, listing_warnings
from app.gui.dialogs.look_choice import LookChoice
from app.gui.dialogs.watching import SellerTerms, is_prepaid, watch_at_seller, watch_job
from app.gui.dialogs.work import WorkSheet
from app.gui.language.figures import format_usd
from app.gui.shell import Shell
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.fields import LineField
from app.gui.widgets.labels import Text

_NEEDED = ("model", "queue_id")
_ALWAYS_OFF = "delete_media_on_completion"


class Use(Enum):
    """What a listing can be used for here."""

    WATCH_FREE = "watch_free"
    PAY_PER_LOOK = "pay_per_look"
    READ = "read"


class ListingSheet(WorkSheet[Job]):
    """For a prepaid host the form leads to watching a job, for free; at any other seller each look may cost money.

    Returns the watched job, or None.
    """

    WIDTH = 640

    def __init__(self, shell: Shell, listing: Listing, accounts: Sequence[Account], parent: QWidget) -> None:
        super().__init__(shell, parent, listing.title or self.tr("A listing"), listing.summary)
        self._listing = listing
        self._prepaid = listing.is_prepaid_host or is_prepaid(shell, listing.host)
        self._payers = tuple(
            each for each in accounts if each.is_wallet and each.network_key == listing.network_key
        )
        self.inputs: dict[str, LineField] = {}
        self.use, self._why_not = self._use()
        self.facts = listing_facts(listing, prepaid=self._prepaid)
        self.form.addWidget(self.facts)
        self.form.addWidget(listing_warnings(listing))
        paying = self.use is Use.PAY_PER_LOOK
        if paying:
            self.form.addWidget(Text(self._what_looks_cost(), wrap=True))
        self.form.addWidget(Text(self.tr("Its form"), Role.HEADING))
        offered = self._payers if paying else usable(tuple(accounts))
        self.accounts = AccountSelect(self.tr("Account"), offered, shell.account())
        if self.use is Use.READ:
            self.form.addWidget(form_facts(listing.fields))
            self.form.addWidget(CalmBox(self._why_not))
        else:
            self._add_inputs(paying=paying)
        self.add_secondary(self.tr("Close") if self.use is Use.READ else self.tr("Not now"))
        if paying:
            self.primary = self.add_primary(self.tr("Watch and pay per look"), "coins")
        elif self.use is Use.WATCH_FREE:
            self.primary = self.add_primary(self.tr("Watch this job, free"), on_enter=True)

    async def work(self) -> Job:
        """Watch the job named in the form; at a seller its server has to be allowed first."""
        model, queue_id = (self._filled(name) for name in _NEEDED)
        account = self.accounts.account()
        if account is None:
            raise InvalidInput(
                self.tr("There is no account to look with."), means="", do=self.tr("Add one under Wallet.")
            )
        if self.use is Use.WATCH_FREE:
            return await watch_job(self.shell, account, model, queue_id, "")
        shown = self._listing
        title = self.name.text().strip() or f"{shown.title}, {displayable(queue_id, 12)}"
        return await watch_at_seller(
            self.shell,
            self,
            account,
            (model, queue_id, title),
            SellerTerms(shown.url, shown, self.looking.plan()),
        )

    def _use(self) -> tuple[Use, str]:
        """What can be done with it, and otherwise why not."""
        shown, here = self._listing, self.shell.gondola.host
        form_fits = {each.name for each in shown.fields}.issuperset(_NEEDED)
        if self._prepaid and shown.host != here and not self.shell.gondola.play_money:
            words = self.tr("Gondola talks to {host} now, so there is nothing to watch at this one.")
            return Use.READ, words.format(host=here)
        if not form_fits:
            words = self.tr("This is not the form for looking at a job, so there is nothing to watch here.")
            return Use.READ, words
        if self._prepaid:
            return Use.WATCH_FREE, ""
        if shown.network_key is None or not shown.asset_is_usdc:
            words = self.tr("Gondola cannot pay this seller, so nothing here can be watched.")
            return Use.READ, words
        if not self._payers:
            words = self.tr("To pay this seller you need a wallet on {network}. Make one under Wallet first.")
            return Use.READ, words.format(network=NETWORKS[shown.network_key].name)
        return Use.PAY_PER_LOOK, ""

    def _add_inputs(self, *, paying: bool) -> None:
        for each in self._listing.fields:
            if each.name == _ALWAYS_OFF:
                off = Text(self.tr("Always off"), token=Token.MUTED)
                self.form.addWidget(Field(each.name, off, self._why_off()))
            elif each.name in _NEEDED:
                field = LineField(each.name, mono=True)
                self.inputs[each.name] = field
                self.form.addWidget(Field(caption_of(each), field, each.description))
        hint = (
            self.tr("The wallet that pays for each look.")
            if paying
            else self.tr("The one that queued it: Venice shows a job to nobody else.")
        )
        self.form.addWidget(Field(self.tr("Account"), self.accounts, hint))
        self.name = LineField(self.tr("Title"), self.tr("What you call it"))
        self.looking = LookChoice(self._listing.price_micro_usdc)
        if paying:
            self.form.addWidget(Field(self.tr("How to look"), self.looking))
            self.form.addWidget(Field(self.tr("Title (if you like)"), self.name))

    def _what_looks_cost(self) -> str:
        words = self.tr(
            "Each look may cost {price} of your USDC, whether the audio is ready or not. Gondola looks seldom, stays "
            "within your limits, compares every price with this listing, and never pays twice for one look."
        )
        return words.format(price=format_usd(self._listing.price_micro_usdc))

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
