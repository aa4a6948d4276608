"""The signing sheet for adding credit: what is about to be signed, in plain words, like a letter."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.listing import PREPAID_HOSTS
from app.domain.question import TopUpQuestion
from app.gui.dialogs.signed_transfer import Letter, TransferSheet
from app.gui.language.figures import format_usd
from app.gui.models.wording import host_words, short_usd
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.keyvalue import Line, Run


class SignTopUpSheet(TransferSheet):
    """Asks whether to sign USDC away for credit. True only for a deliberate yes."""

    def __init__(self, question: TopUpQuestion, parent: QWidget) -> None:
        amount = format_usd(question.amount_micro_usdc)
        super().__init__(
            question,
            parent,
            self.tr("Add {amount} of credit at Venice?").format(amount=amount),
            self.tr("It stays yours to use; watching jobs is free."),
        )
        self._question = question
        self.write(
            Letter(
                receiver=self._receiver(),
                limits=(self._limits(),),
                what_can_go_wrong=self._what_can_go_wrong(),
            )
        )

    def _receiver(self) -> tuple[Line, ...]:
        asked = self._question
        address = Run(asked.payee, Role.MONO, Token.MUTED)
        if asked.host in PREPAID_HOSTS:
            return (Run("Venice"), address), self.receiver_history()
        return host_words(asked.host), address, self.receiver_history()

    def _limits(self) -> str:
        asked = self._question
        after = asked.paid_in_today_micro_usdc + asked.amount_micro_usdc
        return self.tr("Paid in today: {now} → {after} of {cap}").format(
            now=short_usd(asked.paid_in_today_micro_usdc),
            after=short_usd(after),
            cap=short_usd(asked.day_cap_micro_usdc),
        )

    def _what_can_go_wrong(self) -> str:
        words = self.tr(
            "If the answer gets lost we send the very same signature again; it can never be charged twice. "
            "Money sent to Venice cannot be called back."
        )
        if self._question.payee_changed:
            warning = self.tr(
                "Venice was paid at another address before. Say yes only if you know why it changed."
            )
            words = f"{warning} {words}"
        return words
