"""The signing sheet for one paid look at a job, at a seller that charges for each call."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.display import displayable
from app.domain.question import LookQuestion
from app.gui.dialogs.difference_table import DifferenceTable
from app.gui.dialogs.signed_transfer import Letter, TransferSheet
from app.gui.language.figures import format_usd
from app.gui.models.wording import short_usd
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.keyvalue import Run

_TITLE = 60


class SignLookSheet(TransferSheet):
    """Asks whether to sign USDC away for one look. True only for a deliberate yes."""

    def __init__(self, question: LookQuestion, parent: QWidget) -> None:
        amount = format_usd(question.amount_micro_usdc)
        super().__init__(
            question,
            parent,
            self.tr("Pay {amount} for a look at “{title}”?").format(
                amount=amount, title=displayable(question.job_title, _TITLE)
            ),
            self.tr("This seller asks for money each time it is asked whether the audio is ready."),
        )
        self._question = question
        differences = question.differences
        self.write(
            Letter(
                receiver=(
                    Run(question.host, Role.STRONG),
                    Run(question.payee, Role.MONO, Token.MUTED),
                    self.receiver_history(),
                ),
                about=(
                    self.tr("One look at “{title}”").format(title=displayable(question.job_title, 200)),
                    Run(displayable(question.url, 300), Role.MONO, Token.MUTED, elide=True),
                ),
                limits=self._limits(),
                table=DifferenceTable(differences) if differences else None,
                what_can_go_wrong=self._what_can_go_wrong(),
            )
        )

    def _limits(self) -> tuple[str, ...]:
        asked, amount = self._question, self._question.amount_micro_usdc
        job = self.tr("This job so far: {now} → {after}").format(
            now=short_usd(asked.spent_on_job_micro_usdc),
            after=short_usd(asked.spent_on_job_micro_usdc + amount),
        )
        if asked.job_cap_micro_usdc is not None:
            job = self.tr("{sums} of {cap}").format(sums=job, cap=short_usd(asked.job_cap_micro_usdc))
        today = self.tr("Paid in today: {now} → {after} of {cap}").format(
            now=short_usd(asked.paid_in_today_micro_usdc),
            after=short_usd(asked.paid_in_today_micro_usdc + amount),
            cap=short_usd(asked.day_cap_micro_usdc),
        )
        return job, today

    def _what_can_go_wrong(self) -> str:
        words = self.tr(
            "The audio may not be ready yet; then this buys one answer and nothing more. If the answer gets lost we "
            "send the very same signature again; it can never be charged twice. If the seller takes the money and "
            "sends nothing, Gondola stops paying it and keeps the proof. Money that was sent cannot be called back."
        )
        if self._question.payee_changed:
            warning = self.tr(
                "This seller was paid at another address before. Say yes only if you know why it changed."
            )
            words = f"{warning} {words}"
        return words
