"""Everything that can go wrong around a top-up: at most one signature, at most one transfer, and true words."""

from __future__ import annotations

from typing import Any

import pytest

from app.services.resend import MOST_SENDS
from tests.promises.inside import Inside, seen

pytestmark = pytest.mark.allow_logs

ROUTE = "x402/top-up"
AGAIN = {"x402Version": 2, "error": "Payment required", "accepts": []}


def test_nothing_goes_wrong(gondola: Inside) -> None:
    done = gondola.top_up()
    assert (done.code, done.outcome["outcome"]) == (0, "confirmed")


# after=1 lets the question for the offers pass; the payment itself meets the fault.
@pytest.mark.parametrize(
    "kind, after, settings",
    [
        ("settle_later", 0, {"seconds": 1}),
        ("settled_but_402", 0, {}),
        ("settled_but_402", 0, {"challenge": True}),
        ("settled_but_402", 0, {"credit": False}),
        ("settle_failed", 0, {}),
        ("settle_lost", 0, {}),
        ("drop", 1, {}),
        ("drop", 1, {"processed": False}),
        ("cut", 1, {}),
        ("status", 1, {"status": 500, "processed": True}),
        ("status", 1, {"status": 504, "processed": True, "body": {"error": "SETTLEMENT_TIMEOUT"}}),
        ("status", 1, {"status": 409, "processed": True, "body": {"error": "PAYMENT_IN_PROGRESS"}}),
        ("status", 1, {"status": 402, "processed": True, "body": AGAIN}),
        ("status", 1, {"status": 204, "processed": True, "body": ""}),
        ("rate_limited", 1, {"retry_after_s": 1, "processed": True}),
        ("redirect", 1, {"status": 307, "processed": True, "location": "https://elsewhere.invalid/take"}),
        ("redirect", 1, {"status": 308, "processed": True, "location": "/api/v1/x402/top-up"}),
        ("malformed_json", 1, {}),
        ("wrong_types", 1, {}),
        ("huge_body", 1, {"bytes": 8_000_000}),
        ("huge_header", 1, {"bytes": 300_000}),
        ("body", 1, {"body": "[" * 200_000}),
        ("body", 1, {"body": {"success": False}}),
        ("body", 1, {"body": {"success": True, "data": {"newBalance": "9" * 5000}}}),
        ("headers", 1, {"headers": {"payment-response": "W" * 90_000}}),
        ("headers", 1, {"headers": {"content-encoding": "gzip"}}),
        ("headers", 1, {"headers": {"date": "Fri, 31 Dec 9999 23:59:59 GMT"}}),
    ],
)
def test_a_top_up_that_meets_one_fault_is_paid_once_with_one_signature(
    gondola: Inside, kind: str, after: int, settings: dict[str, Any]
) -> None:
    gondola.sandbox.arm(ROUTE, kind, after=after, **settings)
    done = gondola.top_up(wait_s=8)
    saw = seen(gondola.sandbox)
    assert (done.code, done.outcome["outcome"]) == (0, "confirmed"), done
    assert [transfer["nonce"] for transfer in saw.transfers] == [done.outcome["nonce"]]
    assert saw.signatures == 1, "a retry sends the very same bytes"
    assert saw.routes == {ROUTE}
    assert gondola.sandbox.state()["faults"]["fired"] == [{"route": ROUTE, "kind": kind}]


@pytest.mark.parametrize(
    "kind, after, settings",
    [
        ("settle_lost", 0, {}),
        ("forged_receipt", 0, {}),
        ("status", 1, {"status": 402, "body": AGAIN}),
        ("status", 1, {"status": 400, "body": {"error": "PAYMENT_VERIFICATION_FAILED"}}),
        ("status", 1, {"status": 200, "body": {"success": True, "data": {"newBalance": 7}}}),
        ("drop", 1, {"processed": False}),
    ],
)
def test_a_payment_that_is_never_proved_stays_unknown_reserved_and_alone(
    gondola: Inside, kind: str, after: int, settings: dict[str, Any]
) -> None:
    gondola.sandbox.arm(ROUTE, kind, after=after, count=None, **settings)
    first = gondola.top_up(wait_s=1)
    again = gondola.top_up(wait_s=0)
    saw = seen(gondola.sandbox)
    assert (first.code, first.outcome["outcome"]) == (4, "unknown")
    assert (again.code, again.outcome["outcome"], again.outcome["earlier"]) == (4, "unknown", True)
    assert saw.transfers == []
    assert saw.signatures == 1
    assert 1 <= saw.headers.total() <= MOST_SENDS, "re-sending has an end"
    assert len(gondola.payment_states()) == 1
    assert gondola.run("balance").outcome["paid_in_today"] == 5.0, "it counts until the chain says no"
