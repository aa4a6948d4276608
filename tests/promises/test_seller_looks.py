"""Looks that cost money, from a command line to audio on disk: one transfer for a look, within what was allowed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.__main__ import main
from tests.promises.inside import Inside
from tests.promises.shopping import Shop

pytestmark = pytest.mark.allow_logs


@pytest.fixture
def shop(gondola: Inside, tmp_path: Path) -> Shop:
    return Shop(gondola, tmp_path / "out")


@pytest.mark.parametrize("version", [1, 2])
def test_one_look_is_paid_once_saved_and_proved(gondola: Inside, tmp_path: Path, version: int) -> None:
    shop = Shop(gondola, tmp_path / "out", version)
    done = shop.watch(shop.queued())
    assert (done.code, done.outcome["outcome"]) == (0, "saved"), done
    content = Path(done.outcome["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == done.outcome["sha256"]
    saw = shop.seen()
    (transfer,) = saw.transfers
    (payment,) = done.outcome["payments"]
    assert (payment["state"], payment["delivery"]) in {("confirmed", "delivered"), ("final", "delivered")}
    assert (transfer["nonce"], transfer["transaction"]) == (payment["nonce"], payment["transaction"])
    assert done.outcome["paid"] == 0.01
    assert saw.signatures == 1
    assert saw.routes == {shop.route}


def test_nothing_is_paid_unasked_and_no_more_than_was_allowed(shop: Shop) -> None:
    queue_id = shop.queued()
    for options in ((), ("--max-per-payment", "0.009"), ("--max-per-day", "0.009")):
        done = shop.watch(queue_id, *options, approve="0.009" if not options else "1")
        assert done.code == 3, done
        assert done.outcome["outcome"] == "refused"
    assert shop.seen().signatures == 0
    assert shop.watch(queue_id, "--max-per-payment", "0.01").code == 0


def test_while_locked_a_look_that_costs_is_not_taken_and_the_command_ends(shop: Shop) -> None:
    queue_id = shop.queued()
    assert main(["--home", str(shop.gondola.program.home), "lock"]) == 0
    done = shop.watch(queue_id)
    assert (done.code, done.outcome["outcome"]) == (3, "refused"), done
    assert shop.seen().signatures == 0


def test_a_prepaid_host_is_refused_as_a_seller(shop: Shop) -> None:
    trap = f"{shop.gondola.sandbox.addresses.api_url}/audio/retrieve"
    queue_id = shop.gondola.queued()
    shop.gondola.sandbox.control("trap", on=True, sign_in_extension=True)
    done = shop.watch(queue_id, "--seller", trap, approve="1000")
    assert (done.code, done.outcome["code"]) == (3, "prepaid_route")
    assert shop.seen().signatures == 0


@pytest.mark.parametrize("address", ["http://shop.example/x", "ftp://127.0.0.1/", "nonsense"])
def test_an_address_that_is_none_ends_with_usage(shop: Shop, address: str) -> None:
    assert shop.watch("q", "--seller", address).code == 2


def test_a_listing_names_the_seller_and_is_held_against_what_it_asks(shop: Shop, tmp_path: Path) -> None:
    done = shop.watch(shop.queued(), "--listing", str(listing(tmp_path, shop)))
    assert (done.code, done.outcome["outcome"]) == (0, "saved"), done
    (told,) = done.events("listing")
    assert told["price"] == 0.01


def listing(folder: Path, shop: Shop) -> Path:
    """A directory's listing of the seller."""
    accept = {
        "network": "base",
        "pay_to": shop.gondola.sandbox.world.seller.terms.payee,
        "asset": "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913",
        "max_amount_required_atomic": "10000",
        "max_timeout_seconds": 300,
    }
    written = folder / "listing.json"
    written.write_text(json.dumps({"url": shop.url, "title": "A seller", "accepts": [accept]}))
    return written


def test_a_listing_of_a_prepaid_host_is_looked_at_for_free(gondola: Inside, tmp_path: Path) -> None:
    shop = Shop(gondola, tmp_path / "out")
    queue_id = gondola.queued()
    trap = listing(tmp_path, shop)
    content = json.loads(trap.read_text())
    content["url"] = f"{gondola.sandbox.addresses.api_url}/audio/retrieve"
    trap.write_text(json.dumps(content))
    done = gondola.run(
        "watch", "--model", "elevenlabs-sound-effects-v2", "--queue-id", queue_id,
        "--listing", str(trap), "--approve-up-to", "1000", "--out", str(shop.out),
    )  # fmt: skip
    assert (done.code, done.outcome["outcome"]) == (0, "saved"), done
    assert shop.seen().signatures == 0


def test_a_sign_in_comes_before_each_payment(world: Callable[..., Inside], tmp_path: Path) -> None:
    gondola = world(job_seconds=0.0, spread=0.0, finalized_lag=3, seller_sign_in=True)
    shop = Shop(gondola, tmp_path / "out")
    queue_id = shop.queued()
    assert shop.watch(queue_id).code == 0
    state = gondola.sandbox.state()["seller"]
    assert (state["settled"], state["asked"]) == (1, 2), "asked plainly, then signed in, then paid"


def test_looks_of_a_job_that_takes_its_time_are_few(world: Callable[..., Inside], tmp_path: Path) -> None:
    gondola = world(job_seconds=1.5, spread=0.0, p80_seconds=60.0, finalized_lag=3)
    shop = Shop(gondola, tmp_path / "out")
    done = shop.watch(shop.queued())
    assert done.code == 0, done
    assert len(shop.seen().transfers) == shop.seen().signatures == 2


def test_a_slow_rise_of_the_price_ends_where_the_approval_ends(
    world: Callable[..., Inside], tmp_path: Path
) -> None:
    gondola = world(job_seconds=0.0, spread=0.0, finalized_lag=3)
    shop = Shop(gondola, tmp_path / "out")
    assert shop.watch(shop.queued()).code == 0
    gondola.sandbox.control("seller", price_micro_usdc=10_001)
    done = shop.watch(shop.queued(), approve="0.01")
    assert (done.code, done.outcome["code"]) == (3, "not_approved")
    assert len(shop.seen().transfers) == 1


def test_another_receiver_is_not_what_was_approved(shop: Shop) -> None:
    assert shop.watch(shop.queued()).code == 0
    shop.arm("payee", count=None)
    done = shop.watch(shop.queued(), approve="1000")
    assert (done.code, done.outcome["code"]) == (3, "not_approved")
    assert len(shop.seen().transfers) == 1
