"""Everything about one payment: its facts in words, its history, and behind Details the technical record."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum

from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.networks import NETWORKS
from app.domain.payment import Delivery, Payment, PaymentState, PurchaseKind, Transition
from app.domain.words import DELIVERY, PAYMENT_STATE, PAYMENT_STEP, depth_words
from app.gui.dialogs.desk import copy_text, open_link
from app.gui.dialogs.details_part import DetailsButton, RawText
from app.gui.dialogs.roomy import RoomySheet
from app.gui.explain import Money
from app.gui.language.figures import format_usd, format_usdc
from app.gui.language.told import told
from app.gui.models.payments import payment_state
from app.gui.models.wording import clock_seconds, clock_time, exact_time, payment_words_for, receiver_words
from app.gui.theme.fonts import Role
from app.gui.theme.shapes import shape_token
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import IconButton, SecondaryButton
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.keyvalue import KeyValueGrid, Run
from app.gui.widgets.status import ShapeMark
from app.gui.widgets.timeline import Step, StepState, Timeline

_STEP = {
    PaymentState.UNKNOWN: StepState.TROUBLE,
    PaymentState.REFUSED: StepState.FAILED,
    PaymentState.SENT: StepState.DONE,
}


_SAYS_IT_ALL = (PaymentState.SENT, PaymentState.CLAIMED)
"""Steps whose recorded reason would only say the same again; it stands behind Details."""


class PaymentWish(Enum):
    """What the person wants done about it."""

    REPORT = "report"
    HELP = "help"
    SHOW_JOB = "show_job"


class PaymentDetailsSheet(RoomySheet[PaymentWish]):
    """Returns a wish, or None when it was only looked at."""

    WIDTH = 620
    ASKS = False

    def __init__(
        self,
        payment: Payment,
        history: tuple[Transition, ...],
        account_name: str,
        parent: QWidget,
        *,
        job_title: str = "",
        ledger: str = "",
    ) -> None:
        """``job_title`` is that of the job it paid a look at, empty where there is none (any more); ``ledger`` says
        what Venice's ledger shows of it.
        """
        self._payment, self._ledger = payment, ledger
        self._wish = PaymentWish.SHOW_JOB
        self.buttons: dict[PaymentWish, QPushButton] = {}
        state = payment_state(payment)
        amount = format_usd(payment.amount_micro_usdc)
        super().__init__(
            parent,
            f"{payment_words_for(payment, job_title)}, {amount}",
            state.word,
            leading=ShapeMark(state.shape, 24),
        )
        self.words.set_token(shape_token(state.shape))
        self.form.addWidget(self._facts(account_name))
        self._add_transaction_buttons()
        self.timeline = Timeline()
        self.timeline.set_steps(_steps(payment, history))
        self.form.addWidget(self.timeline)
        self.raw = RawText(self.tr("The technical record"), _technical(payment, history), 12)
        self.form.addWidget(self.raw)
        self.details = DetailsButton(self.raw)
        self.details.turned.connect(self.adjust_height)
        self.add_aside(self.details)
        get_help = SecondaryButton(self.tr("Get help…"))
        self.add_aside(get_help)
        self._offer(PaymentWish.HELP, get_help)
        self.add_secondary(self.tr("Close")).setDefault(True)
        if payment.job_id and job_title:
            self._offer(PaymentWish.SHOW_JOB, self.add_secondary(self.tr("Show the job")))
        if payment.delivery is Delivery.NOT_DELIVERED:
            self._offer(PaymentWish.REPORT, self.add_primary(self.tr("Report for the seller…")))

    def answer(self) -> PaymentWish:
        """The button that was pressed."""
        return self._wish

    def _offer(self, wish: PaymentWish, button: QPushButton) -> None:
        if wish is not PaymentWish.HELP:
            button.clicked.disconnect()
        button.clicked.connect(lambda: self._choose(wish))
        self.buttons[wish] = button

    def _choose(self, wish: PaymentWish) -> None:
        self._wish = wish
        self.accept()

    def _facts(self, account_name: str) -> KeyValueGrid:
        payment, grid = self._payment, KeyValueGrid()
        network = NETWORKS[payment.network_key].name
        dollars = self.tr("{amount} USDC on {network}").format(
            amount=format_usdc(payment.amount_micro_usdc), network=network
        )
        grid.add(self.tr("Amount"), Run(dollars, Role.STRONG), about=Money.AMOUNT_PAID)
        grid.add(self.tr("From"), account_name or self.tr("an account that was removed"))
        grid.add(self.tr("To"), receiver_words(payment), Run(payment.payee, Role.MONO, Token.MUTED))
        if payment.depth is not None:
            grid.add(
                self.tr("Proof"),
                self.tr("seen by our own node, {depth} deep").format(depth=told(depth_words(payment))),
            )
        if payment.reserves:
            bought = self.tr("Credit") if payment.kind is PurchaseKind.TOP_UP else self.tr("Answer")
            grid.add(bought, told(DELIVERY[payment.delivery]))
        if self._ledger:
            grid.add(self.tr("At Venice"), self._ledger)
        if payment.unresolved and payment.authorization is not None:
            until = datetime.fromtimestamp(payment.authorization.valid_before, UTC)
            words = self.tr(
                "can be charged until {time}, once at most; after that the chain says what happened"
            )
            grid.add(self.tr("Still open"), words.format(time=clock_time(until)))
        if payment.note and payment.state is not PaymentState.REFUSED:
            grid.add(self.tr("Note"), told(payment.note))
        return grid

    def _add_transaction_buttons(self) -> None:
        tx = self._payment.transaction
        if not tx:
            return
        self.copy = IconButton("copy", self.tr("Copy the transaction"))
        self.copy.clicked.connect(self._copy)
        self.explorer = SecondaryButton(self.tr("See it on the chain"), "external-link")
        url = NETWORKS[self._payment.network_key].transaction_url(tx)
        self.explorer.clicked.connect(lambda: open_link(url))
        holder = QWidget()
        row = FlowLayout(holder, gap=8)
        row.addWidget(self.explorer)
        row.addWidget(self.copy)
        self.form.addWidget(holder)

    def _copy(self) -> None:
        copy_text(self._payment.transaction)
        self.copy.set_icon("check")
        self.copy.set_label(self.tr("Copied"))


def _steps(payment: Payment, history: tuple[Transition, ...]) -> tuple[Step, ...]:
    if payment.state is PaymentState.REFUSED:
        return (Step(StepState.FAILED, payment_state(payment).word, exact_time(payment.created_at)),)
    steps = [Step(StepState.DONE, told(PAYMENT_STEP[PaymentState.INTENDED]), exact_time(payment.created_at))]
    for each in history:
        state = _STEP.get(each.after, StepState.DONE)
        detail = f"— {told(each.why)}" if each.why and each.after not in _SAYS_IT_ALL else ""
        live = each is history[-1] and payment.unresolved
        words = told(PAYMENT_STATE[each.after] if live else PAYMENT_STEP[each.after])
        if live and state is StepState.DONE:
            state = StepState.NOW
        same_day = each.at.astimezone().date() == payment.created_at.astimezone().date()
        time = clock_seconds(each.at) if same_day else exact_time(each.at)
        steps.append(Step(state, words, time, detail=detail))
    if payment.delivery is Delivery.NOT_DELIVERED:
        steps.append(Step(StepState.FAILED, told(DELIVERY[Delivery.NOT_DELIVERED])))
    return tuple(steps)


def _technical(payment: Payment, history: tuple[Transition, ...]) -> str:
    network = NETWORKS[payment.network_key]
    lines = [
        f"id            {payment.id}",
        f"state         {payment.state.name}, delivery {payment.delivery.name}",
        f"resource      {payment.resource}",
        f"network       {network.caip2}",
        f"token         {network.usdc}",
        f"payee         {payment.payee}",
        f"amount        {payment.amount_micro_usdc} (atomic)",
        f"sent          {payment.sends} times, always the same header",
    ]
    if payment.authorization is not None:
        signed = payment.authorization
        lines += [
            f"payer         {signed.payer}",
            f"nonce         {signed.nonce}",
            f"validAfter    {signed.valid_after}",
            f"validBefore   {signed.valid_before}",
        ]
    if payment.transaction:
        lines += [f"transaction   {payment.transaction}", f"block         {payment.block_number or ''}"]
    lines += [
        f"{each.at.isoformat(timespec='seconds')}  {each.before.name} -> {each.after.name}: {each.why}"
        + (f" [{each.evidence}]" if each.evidence else "")
        for each in history
    ]
    return "\n".join(lines)
