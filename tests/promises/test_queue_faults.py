"""Everything that can go wrong around queueing: at most one charge, true words, and nothing queued again unasked."""

from __future__ import annotations

from typing import Any

import pytest

from tests.promises.inside import MODEL, PROMPT, Inside, seen

pytestmark = pytest.mark.allow_logs

ROUTE, LEDGER = "audio/queue", "x402/transactions"
MARKS = 2
"""How often the ledger is read before a job is queued: for the question, and again after the answer to it."""


@pytest.mark.parametrize(
    "kind, settings",
    [
        ("drop", {}),
        ("cut", {}),
        ("status", {"status": 500, "processed": True}),
        ("status", {"status": 504, "processed": True, "body": "<html>gateway</html>"}),
        ("redirect", {"status": 307, "processed": True, "location": "/api/v1/audio/queue"}),
        ("malformed_json", {}),
        ("wrong_types", {}),
        ("huge_body", {"bytes": 8_000_000}),
        ("huge_header", {"bytes": 300_000}),
        ("body", {"body": {"status": "QUEUED"}}),
        ("body", {"body": {"queue_id": "../../etc/passwd\n\x1b[31m", "model": MODEL}}),
        ("status", {"status": 500, "processed": True, "body": {"error": "x", "credits_refunded": True}}),
        (
            "status",
            {"status": 401, "processed": True, "body": {"error": "x", "code": "X402_SIGN_IN_NONCE_REUSED"}},
        ),
    ],
)
def test_a_lost_answer_is_unknown_charged_once_and_blocks_the_model(
    gondola: Inside, kind: str, settings: dict[str, Any]
) -> None:
    gondola.sandbox.arm(ROUTE, kind, **settings)
    empty = {"success": True, "data": {"walletAddress": gondola.sandbox.test_address, "transactions": []}}
    gondola.sandbox.arm(LEDGER, "body", after=MARKS, count=None, body=empty)
    lost = gondola.queue()
    again = gondola.queue()
    saw = seen(gondola.sandbox)
    assert (lost.code, lost.outcome["outcome"]) == (4, "unknown"), lost
    assert (again.code, again.outcome["code"]) == (3, "unresolved"), again
    assert (saw.charges, saw.requests[ROUTE]) == (1, 1)
    assert gondola.charge_states() == ["unknown"]
    assert (
        gondola.run("balance").outcome["used_today"]
        == gondola.sandbox.world.ledger.rows[-1].amount_micro_usd / -1e6
    )


@pytest.mark.parametrize(
    "kind, settings, code",
    [
        ("rate_limited", {"retry_after_s": 30}, 6),
        (
            "status",
            {"status": 400, "body": {"error": "\x1b[31mNo\u202e", "details": {"a": {"_errors": ["b"]}}}},
            2,
        ),
        ("status", {"status": 401, "body": {"error": "x", "code": "X402_SIGN_IN_INVALID_SIGNATURE"}}, 3),
        ("status", {"status": 402, "body": {"error": "Insufficient USD or Diem balance"}}, 3),
        ("status", {"status": 402, "body": {"x402Version": 2, "accepts": [{"amount": "10000000"}]}}, 3),
        ("status", {"status": 404}, 2),
        ("status", {"status": 422, "body": {"error": "policy", "suggested_prompt": "tame\u202e\x07"}}, 5),
    ],
)
def test_a_plain_no_is_no_charge_and_blocks_nothing(
    gondola: Inside, kind: str, settings: dict[str, Any], code: int
) -> None:
    gondola.sandbox.arm(ROUTE, kind, **settings)
    refused = gondola.queue()
    assert refused.code == code, refused
    assert not set("\x1b\x07\u202e") & set("".join(gondola.told) + str(refused.outcome))
    assert gondola.charge_states() == ["rejected"]
    assert gondola.run("balance").outcome["used_today"] == 0.0
    assert gondola.queue().code == 0
    assert (seen(gondola.sandbox).charges, seen(gondola.sandbox).signatures) == (1, 0)


def test_an_offline_server_is_no_charge(gondola: Inside) -> None:
    gondola.queued()
    nowhere = gondola.at(api_url="http://127.0.0.1:9/api/v1")
    done = nowhere.queue()
    assert done.code == 6
    assert gondola.charge_states() == ["queued"]


def test_a_charge_in_the_ledger_proves_that_it_was_queued_and_the_person_hears_before_more_is_charged(
    gondola: Inside,
) -> None:
    gondola.sandbox.arm(ROUTE, "drop")
    assert gondola.queue().code == 4
    told = gondola.queue()
    assert gondola.charge_states() == ["lost"]
    assert (told.code, told.outcome["code"]) == (3, "earlier_charged"), told
    assert seen(gondola.sandbox).charges == 1, "repeating a command does not pay twice for it unheard"
    assert gondola.queue().code == 0, "now the person knows, and it is the person who queues again"
    assert seen(gondola.sandbox).charges == 2


def test_no_charge_in_the_ledger_proves_nothing(gondola: Inside) -> None:
    gondola.sandbox.arm(ROUTE, "drop", processed=False)
    assert gondola.queue().code == 4
    again = gondola.queue()
    assert (again.code, again.outcome["code"]) == (3, "unresolved")
    assert gondola.charge_states() == ["unknown"]
    other = gondola.queue(model="stable-audio-25")
    assert other.code == 0, "another model goes on"


def test_a_ledger_that_cannot_be_read_stops_queueing_before_it_starts(gondola: Inside) -> None:
    gondola.sandbox.arm(LEDGER, "malformed_json", count=None)
    done = gondola.queue()
    assert done.code == 6
    assert (gondola.charge_states(), seen(gondola.sandbox).requests.get(ROUTE, 0)) == ([], 0)


def test_a_wrong_clock_is_mended_by_signing_again_and_charged_once(gondola: Inside) -> None:
    body = {"error": "x", "code": "X402_SIGN_IN_EXPIRED"}
    gondola.sandbox.arm(ROUTE, "status", status=401, body=body)
    assert gondola.queue().code == 0
    assert (seen(gondola.sandbox).requests[ROUTE], seen(gondola.sandbox).charges) == (2, 1)


def test_a_prompt_that_cannot_be_sent_is_not_an_unknown_charge(gondola: Inside) -> None:
    done = gondola.run("queue", "--model", MODEL, "--prompt", f"{PROMPT} \udcff", "--approve-up-to", "1")
    assert done.code == 2, done
    assert seen(gondola.sandbox).charges == 0
    assert gondola.queue().code == 0


def test_limits_are_not_passed_by_many_small_jobs(gondola: Inside) -> None:
    _limit(gondola, per_item=20_000, per_day=30_000)
    codes = [gondola.queue("--duration", "4").outcome.get("code", "queued") for _ in range(5)]
    assert codes == ["queued", "queued", "queued", "cap_day", "cap_day"]
    assert gondola.queue("--duration", "22").outcome["code"] == "cap_item"
    assert seen(gondola.sandbox).charges == 3


def test_limits_that_cannot_be_read_allow_nothing(gondola: Inside) -> None:
    _limit(gondola, per_item=20_000, per_day=30_000)
    path = gondola.program.home / "config" / "limits.json"
    path.write_text(path.read_text()[:-20])
    for done in (gondola.queue(), gondola.top_up(wait_s=0)):
        assert (done.code, done.outcome["code"]) == (3, "settings_broken")
    assert (seen(gondola.sandbox).charges, seen(gondola.sandbox).signatures) == (0, 0)


def _limit(gondola: Inside, *, per_item: int, per_day: int) -> None:
    """Save smaller limits for what is taken from credit."""
    from app.adapters.settings.limits_file import limits_to_json
    from app.domain.policy import Budget, Limits

    folder = gondola.program.home / "config"
    folder.mkdir(parents=True, exist_ok=True)
    limits = Limits(used=Budget(per_item, per_day, per_day))
    (folder / "limits.json").write_text(limits_to_json(limits))
