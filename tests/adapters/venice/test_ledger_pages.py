"""Venice's ledger page by page, from the sandbox on a real socket."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.adapters.transport import HttpTransport
from app.adapters.venice.ledger_pages import VeniceLedger
from app.domain import errors
from app.domain.account import Account
from app.domain.charge import LedgerKind
from tests.adapters.venice.people import KeySigner, SkewedClock, api_key, wallet
from tests.support.sandbox import RunningSandbox

LEDGER = "x402/transactions"


@pytest.fixture
def ledger(
    sandbox: RunningSandbox, transport: HttpTransport, signer: KeySigner, clock: SkewedClock
) -> VeniceLedger:
    return VeniceLedger(sandbox.addresses.api_url, transport, signer, clock)


@pytest.fixture
def account(sandbox: RunningSandbox) -> Account:
    for cents in range(6):
        sandbox.control("credit", account=sandbox.test_address, amount_micro_usd=10_000 * (cents + 1))
    return wallet(sandbox.test_address)


async def test_pages_follow_one_another_without_a_gap(ledger: VeniceLedger, account: Account) -> None:
    first = await ledger.page(account, 0, 4)
    second = await ledger.page(account, first.length, 4)
    assert (first.has_more, second.has_more) == (True, False)
    rows = (*first.rows, *second.rows)
    assert len({row.id for row in rows}) == len(rows) == 7
    assert [row.amount_usd for row in rows][:2] == [Decimal("0.06"), Decimal("0.05")]
    assert {row.kind for row in rows} == {LedgerKind.TOP_UP}


def answer(sandbox: RunningSandbox, rows: list[object], **more: object) -> None:
    data = {"walletAddress": sandbox.test_address, "transactions": rows, **more}
    sandbox.arm(LEDGER, "body", count=None, body={"success": True, "data": data})


async def test_what_cannot_be_read_is_counted(
    ledger: VeniceLedger, account: Account, sandbox: RunningSandbox
) -> None:
    good = {
        "id": "r",
        "type": "CHARGE",
        "amount": -0.1,
        "createdAt": "2026-09-01T12:00:00",
        "requestId": "a b",
    }
    broken = [
        {**good, "amount": "many"},
        {**good, "amount": 10**11},
        {**good, "createdAt": "yesterday"},
        {**good, "id": 7},
        {"no": "type"},
        "text",
    ]
    answer(sandbox, [good, {**good, "type": "ADJUSTMENT"}, *broken])
    page = await ledger.page(account, 0, 100)
    assert (len(page.rows), page.length, page.unknown, page.broken) == (1, 8, 1, 6)
    assert (page.rows[0].request_id, page.rows[0].model_id) == ("", "")
    assert page.rows[0].created_at.tzinfo is not None
    assert not page.has_more


async def test_a_full_page_without_a_word_about_more_may_have_more(
    ledger: VeniceLedger, account: Account, sandbox: RunningSandbox
) -> None:
    row = {"id": "r", "type": "CHARGE", "amount": -0.1, "createdAt": "2026-09-01T12:00:00Z"}
    answer(sandbox, [row, row])
    assert (await ledger.page(account, 0, 2)).has_more
    assert not (await ledger.page(account, 0, 3)).has_more
    sandbox.clear_faults()
    answer(sandbox, [], pagination={"hasMore": True})
    assert not (await ledger.page(account, 0, 3)).has_more


async def test_another_wallets_ledger_is_not_believed(
    ledger: VeniceLedger, account: Account, sandbox: RunningSandbox
) -> None:
    other = {"success": True, "data": {"walletAddress": "0x" + "11" * 20, "transactions": []}}
    sandbox.arm(LEDGER, "body", body=other)
    with pytest.raises(errors.MalformedAnswer):
        await ledger.page(account, 0)


async def test_refusals_have_their_usual_names(
    ledger: VeniceLedger, account: Account, sandbox: RunningSandbox
) -> None:
    sandbox.arm(LEDGER, "status", status=503)
    with pytest.raises(errors.ServerTrouble):
        await ledger.page(account, 0)
    with pytest.raises(errors.NotAllowed):
        await ledger.page(api_key(), 0)


async def test_a_wrong_clock_is_corrected_as_everywhere(
    ledger: VeniceLedger, account: Account, clock: SkewedClock
) -> None:
    clock.wrong_by_s = 4000
    assert (await ledger.page(account, 0)).rows
