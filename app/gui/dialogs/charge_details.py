"""Everything about one use of credit, and what a person can do about one that went wrong."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.book_rows import BookRow
from app.domain.charge import Charge, ChargeState
from app.domain.display import displayable
from app.gui.dialogs.details_part import DetailsButton, RawText
from app.gui.dialogs.roomy import RoomySheet
from app.gui.explain import Money
from app.gui.language.figures import format_usd
from app.gui.language.told import told
from app.gui.models.book_entries import ledger_sentence
from app.gui.models.payments import charge_state
from app.gui.models.wording import exact_time, host_words
from app.gui.theme.fonts import Role
from app.gui.theme.shapes import shape_token
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.keyvalue import KeyValueGrid, Run
from app.gui.widgets.status import ShapeMark


class ChargeWish(Enum):
    """What the person wants done about it."""

    REPORT = "report"
    HELP = "help"
    PUT_ASIDE = "put_aside"
    SHOW_JOB = "show_job"


class ChargeDetailsSheet(RoomySheet[ChargeWish]):
    """Returns a wish, or None when it was only looked at."""

    WIDTH = 620
    ASKS = False

    def __init__(
        self, charge: Charge, account_name: str, parent: QWidget, *, beside: BookRow | None = None
    ) -> None:
        """``beside`` is its row in the books: what Venice's ledger shows of it."""
        self._charge, self._beside = charge, beside
        self._wish = ChargeWish.SHOW_JOB
        self.buttons: dict[ChargeWish, QPushButton] = {}
        state = charge_state(charge)
        super().__init__(parent, charge.title or charge.model, state.word, leading=ShapeMark(state.shape, 24))
        self.words.set_token(shape_token(state.shape))
        self.form.addWidget(self._facts(account_name))
        meaning = self._meaning()
        if meaning:
            self.form.addWidget(CalmBox(meaning))
        self.raw = RawText(self.tr("The technical record"), _technical(charge), 10)
        self.form.addWidget(self.raw)
        self.details = DetailsButton(self.raw)
        self.details.turned.connect(self.adjust_height)
        self.add_aside(self.details)
        get_help = SecondaryButton(self.tr("Get help…"))
        self.add_aside(get_help)
        self.offer(ChargeWish.HELP, get_help)
        self.add_secondary(self.tr("Close")).setDefault(True)
        if charge.state in (ChargeState.LOST, ChargeState.UNKNOWN):
            self.offer(ChargeWish.PUT_ASIDE, self.add_secondary(self.tr("Put aside")))
        if charge.state is ChargeState.LOST:
            self.offer(ChargeWish.REPORT, self.add_primary(self.tr("Report for support…")))
        if charge.job_id:
            self.offer(ChargeWish.SHOW_JOB, self.add_primary(self.tr("Show the job")))

    def answer(self) -> ChargeWish:
        """The button that was pressed."""
        return self._wish

    def offer(self, wish: ChargeWish, button: QPushButton) -> None:
        """One thing to do; pressing it closes the sheet with that wish."""
        if wish is not ChargeWish.HELP:
            button.clicked.disconnect()
        button.clicked.connect(lambda: self._choose(wish))
        self.buttons[wish] = button

    def _choose(self, wish: ChargeWish) -> None:
        self._wish = wish
        self.accept()

    def _facts(self, account_name: str) -> KeyValueGrid:
        charge, grid = self._charge, KeyValueGrid()
        grid.add(self.tr("Price"), Run(format_usd(charge.price_micro_usdc), Role.STRONG), about=Money.PRICE)
        grid.add(self.tr("Model"), charge.model)
        grid.add(self.tr("From"), account_name or self.tr("an account that was removed"))
        grid.add(self.tr("At"), host_words(charge.host))
        grid.add(self.tr("Asked"), exact_time(charge.created_at))
        if charge.sent_at is not None:
            grid.add(self.tr("Sent"), self.tr("{time}, once").format(time=exact_time(charge.sent_at)))
        if charge.queue_id:
            grid.add(self.tr("Job number"), Run(charge.queue_id, Role.MONO, Token.MUTED))
        ledger = ledger_sentence(self._beside) if self._beside is not None else ""
        if self._beside is not None and ledger:
            rows = (Run(displayable(each, 80), Role.MONO, Token.MUTED) for each in self._beside.ledger_ids)
            grid.add(self.tr("At Venice"), ledger, *rows)
        if charge.note:
            grid.add(self.tr("Note"), told(displayable(charge.note)))
        return grid

    def _meaning(self) -> str:
        match self._charge.state:
            case ChargeState.UNKNOWN:
                return self.tr(
                    "The answer got lost, so the job may or may not have been queued and charged, once at most. We "
                    "look for the charge in Venice's ledger. Put it aside to queue this model again; it goes on "
                    "counting in your limits, because it may have been charged."
                )
            case ChargeState.LOST:
                return self.tr(
                    "Venice's ledger shows the charge, so the job was queued, but its number never reached us. "
                    "Venice support can find it, or refund it."
                )
            case ChargeState.DISMISSED:
                return self.tr(
                    "You put this aside. It goes on counting in your limits: it may have been charged."
                )
            case _:
                return ""


def _technical(charge: Charge) -> str:
    lines = (
        f"id            {charge.id}",
        f"state         {charge.state.name}",
        f"host          {charge.host}",
        f"request       sha256 {charge.request_digest}",
        f"ledger mark   {charge.ledger_mark or 'none'}",
        f"queue_id      {charge.queue_id or 'unknown'}",
        f"job           {charge.job_id or 'none'}",
        f"created       {charge.created_at.isoformat(timespec='seconds')}",
        f"sent          {charge.sent_at.isoformat(timespec='seconds') if charge.sent_at else 'never'}",
        f"changed       {charge.changed_at.isoformat(timespec='seconds') if charge.changed_at else ''}",
    )
    return "\n".join(lines)
