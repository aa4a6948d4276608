"""Everything that can go wrong around a paid look: one signature, one transfer at most, true words, and an end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.services.resend import MOST_COLLECTS, MOST_SENDS
from tests.promises.inside import Inside
from tests.promises.shopping import Shop

pytestmark = pytest.mark.allow_logs

GIVES_AGAIN = {"seller_sign_in": True, "seller_payment_identifier": "required"}

AFTER_PAYING: list[tuple[str, int, dict[str, Any]]] = [
    ("settle_later", 0, {"seconds": 1}),
    ("settle_slow", 0, {"seconds": 1}),
    ("settle_failed", 0, {}),
    ("settle_lost", 0, {}),
    ("drop", 1, {}),
    ("drop", 1, {"processed": False}),
    ("cut", 1, {}),
    ("status", 1, {"status": 500, "processed": True}),
    ("status", 1, {"status": 404, "processed": True}),
    ("status", 1, {"status": 402, "processed": True}),
    ("status", 1, {"status": 409, "processed": True}),
    ("rate_limited", 1, {"retry_after_s": 1, "processed": True}),
    ("redirect", 1, {"status": 307, "processed": True, "location": "https://elsewhere.invalid/take"}),
    ("content_type", 1, {"value": "text/html"}),
    ("huge_header", 1, {"bytes": 300_000}),
    ("headers", 1, {"headers": {"payment-response": "W" * 90_000}}),
]

TAKES_AND_FORGETS: list[tuple[str, int, dict[str, Any]]] = [
    ("settled_but_402", 0, {}),
    ("settled_but_402", 0, {"challenge": True}),
]


@pytest.fixture
def kind_shop(world: Callable[..., Inside], tmp_path: Path) -> Shop:
    """A seller that gives its answers again: to the same payment and id, or after a sign-in."""
    gondola = world(job_seconds=0.0, spread=0.0, finalized_lag=3, **GIVES_AGAIN)
    return Shop(gondola, tmp_path / "out")


@pytest.fixture
def plain_shop(world: Callable[..., Inside], tmp_path: Path) -> Shop:
    """A seller that answers each payment once."""
    return Shop(world(job_seconds=0.0, spread=0.0, finalized_lag=3), tmp_path / "out")


@pytest.mark.parametrize("kind, after, settings", AFTER_PAYING)
def test_one_fault_at_a_seller_that_gives_again_costs_neither_audio_nor_a_second_payment(
    kind_shop: Shop, kind: str, after: int, settings: dict[str, Any]
) -> None:
    # The plain call and the signed-in one come before the payment.
    kind_shop.arm(kind, after=2 * after, **settings)
    done = kind_shop.watch(kind_shop.queued())
    saw = kind_shop.seen()
    assert (done.code, done.outcome["outcome"]) == (0, "saved"), done
    assert len(saw.transfers) == saw.signatures == 1
    assert kind_shop.deliveries()[0][1] == "delivered"
    assert kind_shop.gondola.sandbox.state()["faults"]["fired"] == [{"route": kind_shop.route, "kind": kind}]


@pytest.mark.parametrize("kind, after, settings", AFTER_PAYING + TAKES_AND_FORGETS)
def test_one_fault_at_a_seller_that_gives_once_is_paid_once_and_told_truly(
    plain_shop: Shop, kind: str, after: int, settings: dict[str, Any]
) -> None:
    plain_shop.arm(kind, after=after, **settings)
    queue_id = plain_shop.queued()
    done = plain_shop.watch(queue_id)
    saw = plain_shop.seen()
    assert (done.code, done.outcome["outcome"]) in {(0, "saved"), (5, "not_delivered")}, done
    assert len(saw.transfers) == saw.signatures == 1
    assert saw.headers.total() <= MOST_SENDS + MOST_COLLECTS
    came = done.outcome["outcome"] == "saved"
    assert plain_shop.deliveries()[0][1] == ("delivered" if came else "not_delivered")
    assert bool(plain_shop.files()) == came
    if not came:
        again = plain_shop.watch(queue_id)
        assert (again.code, again.outcome["outcome"]) == (5, "not_delivered"), "nothing more by itself"
        other = plain_shop.watch(plain_shop.queued())
        assert (other.code, other.outcome["code"]) == (3, "undelivered"), "nor to this receiver"
        assert plain_shop.seen().signatures == 1
        at_last = plain_shop.watch(queue_id, "--accept-loss")
        assert (at_last.code, at_last.outcome["outcome"]) == (0, "saved"), at_last
        assert len(plain_shop.seen().transfers) == 2


@pytest.mark.parametrize("kind", ["truncate", "malformed_json"])
def test_audio_that_came_broken_is_kept_and_not_paid_for_again(plain_shop: Shop, kind: str) -> None:
    plain_shop.arm(kind, after=1)
    done = plain_shop.watch(plain_shop.queued())
    assert (done.code, done.outcome["outcome"]) == (5, "unverified"), done
    assert plain_shop.deliveries()[0][1] == "delivered"
    (kept,) = plain_shop.files()
    assert kept.endswith(".unverified")
    assert len(plain_shop.seen().transfers) == 1


def test_a_forged_receipt_is_not_believed(plain_shop: Shop) -> None:
    plain_shop.arm("forged_receipt", count=None)
    done = plain_shop.watch(plain_shop.queued())
    assert (done.code, done.outcome["outcome"]) == (0, "saved")
    (payment,) = done.outcome["payments"]
    assert payment["state"] not in {"confirmed", "final"}
    assert done.outcome["paid"] == 0.0
    assert plain_shop.seen().transfers == []


@pytest.mark.parametrize(
    "kind, settings", [("drop", {"processed": False}), ("settle_lost", {}), ("status", {"status": 402})]
)
def test_what_is_never_decided_stays_unknown_reserved_and_alone(
    plain_shop: Shop, kind: str, settings: dict[str, Any]
) -> None:
    plain_shop.arm(kind, count=None, after=0 if kind == "settle_lost" else 1, **settings)
    queue_id = plain_shop.queued()
    first = plain_shop.watch(queue_id)
    assert (first.code, first.outcome["outcome"]) == (4, "unknown"), first
    again = plain_shop.watch(queue_id)
    assert (again.code, again.outcome["outcome"]) == (4, "unknown"), again
    saw = plain_shop.seen()
    assert (saw.transfers, saw.signatures) == ([], 1)
    assert 1 <= saw.headers.total() <= MOST_SENDS
    assert plain_shop.gondola.run("balance").outcome["paid_in_today"] == 0.01, (
        "it counts until the chain says no"
    )


@pytest.mark.parametrize(
    "patch",
    [
        {"accepts": {"0": {"amount": "1e3"}}},
        {"accepts": {"0": {"amount": "-1"}}},
        {"accepts": {"0": {"amount": "0"}}},
        {"accepts": {"0": {"amount": 10_000}}},
        {"accepts": {"0": {"amount": "0x10"}}},
        {"accepts": {"0": {"amount": "9" * 400}}},
        {"accepts": {"0": {"asset": "0x" + "50" * 20}}},
        {"accepts": {"0": {"network": "eip155:84532"}}},
        {"accepts": {"0": {"network": "eip155:1"}}},
        {"accepts": {"0": {"extra": {"name": "USDC"}}}},
        {"accepts": {"0": {"maxTimeoutSeconds": 5}}},
        {"accepts": []},
        {"resource": {"url": "https://elsewhere.invalid/seller/v2/audio/retrieve"}},
    ],
    ids=str,
)
def test_a_challenge_that_is_not_right_gets_no_signature(plain_shop: Shop, patch: dict[str, object]) -> None:
    plain_shop.arm("patch", count=None, patch=patch)
    done = plain_shop.watch(plain_shop.queued(), approve="1000")
    assert done.code == 3, done
    assert done.outcome["what"]
    assert plain_shop.seen().signatures == 0


def test_a_redirect_of_the_free_call_leads_nowhere(plain_shop: Shop) -> None:
    plain_shop.arm("redirect", count=None, status=307, location="https://elsewhere.invalid/take")
    done = plain_shop.watch(plain_shop.queued())
    assert done.code in (3, 6), done
    assert plain_shop.seen().signatures == 0


def test_a_wrong_job_number_is_told_and_not_charged(plain_shop: Shop) -> None:
    done = plain_shop.watch("11111111-2222-4333-8444-555555555555")
    assert done.code == 5, done
    assert plain_shop.seen().transfers == []
    assert plain_shop.seen().signatures == 1


def test_secrets_and_headers_stay_out_of_words_and_logs(plain_shop: Shop) -> None:
    plain_shop.arm("settled_but_402")
    plain_shop.watch(plain_shop.queued())
    told = "".join(plain_shop.gondola.told)
    for header in plain_shop.seen().headers:
        assert header[:40] not in told
