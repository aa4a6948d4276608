"""Questions carry the facts a person decides on."""

from __future__ import annotations

from datetime import timedelta

from app.domain.account import Account, AccountKind
from app.domain.question import BatchQuestion, QueueQuestion, TopUpQuestion, amount_of
from tests.domain.things import HOST, NOW, PAYEE

ACCOUNT = Account("1", AccountKind.WALLET, "Mine", NOW)


def test_the_amount_of_a_question_is_what_would_be_spent() -> None:
    top_up = TopUpQuestion(
        account=ACCOUNT,
        host=HOST,
        payee=PAYEE,
        payee_history=0,
        payee_changed=False,
        amount_micro_usdc=5_000_000,
        balance_micro_usdc=None,
        network_name="Base",
        testnet=False,
        valid_for_s=300,
        valid_until=NOW + timedelta(seconds=300),
        paid_in_today_micro_usdc=0,
        day_cap_micro_usdc=20_000_000,
        reasons=(),
    )
    queue = QueueQuestion(
        account=ACCOUNT,
        host=HOST,
        model="m",
        title="t",
        price_micro_usdc=690_000,
        credit_micro_usdc=None,
        used_today_micro_usdc=0,
        day_cap_micro_usdc=10_000_000,
        reasons=(),
    )
    assert amount_of(top_up) == 5_000_000
    assert amount_of(queue) == 690_000
    batch = BatchQuestion(ACCOUNT, HOST, "t", 3, 1, ("m",), 2_070_000, 690_000, None, 0, 10_000_000, ())
    assert amount_of(batch) == 2_070_000, "all of them, not the dearest one"
