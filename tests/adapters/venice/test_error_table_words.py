"""No two answers that are not success are told in the same words, and each says what it means and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.account import Account
from tests.adapters.venice.acts import KEY, WALLET, refused
from tests.adapters.venice.conftest import MakeProvider


@dataclass(frozen=True, slots=True)
class Row:
    """One answer to one call: a row of the table of answers that are not success."""

    act: str
    status: int
    body: object
    account: Account = WALLET


CHALLENGE = {
    "x402Version": 2,
    "error": "Payment required",
    "accepts": [],
    "extensions": {"sign-in-with-x": {}},
}
LOW = {"error": "Payment required", "code": "PAYMENT_REQUIRED", "currentBalanceUsd": 0.02}
PLAIN = {"error": "Insufficient USD or Diem balance"}
ROWS = (
    Row("queue", 400, {"error": "Invalid request parameters"}),
    Row("retrieve", 400, "Request ID is invalid."),
    Row("retrieve", 401, {"error": "no", "code": "X402_SIGN_IN_EXPIRED"}),
    Row("retrieve", 401, {"error": "no"}, KEY),
    Row("retrieve", 402, CHALLENGE),
    Row("retrieve", 402, LOW),
    Row("queue", 402, PLAIN),
    Row("queue", 402, PLAIN, KEY),
    Row("retrieve", 403, {"error": "Not in your region"}),
    Row("balance", 403, {"error": "Another wallet"}),
    Row("retrieve", 404, {"error": "Not found"}),
    Row("queue", 404, {"error": "Model not found"}),
    Row("queue", 422, {"error": "Content policy", "suggested_prompt": "Softer"}),
    Row("retrieve", 422, {"error": "Content policy", "suggested_prompt": "Softer"}),
    Row("retrieve", 429, {"error": "Slow down"}),
    Row("retrieve", 429, {"error": "Slow down", "code": "X402_CONCURRENCY_LIMIT"}),
    Row("retrieve", 503, {"error": "Trouble"}),
    Row("retrieve", 500, {"error": "Inference failed", "credits_refunded": True}),
)


async def test_each_answer_is_told_in_words_of_its_own(provider_at: MakeProvider) -> None:
    told: dict[str, Row] = {}
    for row in ROWS:
        error = await refused(provider_at, row.act, row.status, row.body, account=row.account)
        assert error.what not in told, f"{row} is told like {told.get(error.what)}"
        told[error.what] = row
        assert error.means, row
        assert error.do, row
