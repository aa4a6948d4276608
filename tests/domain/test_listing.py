"""A listing's claims are repeated with every reason to doubt them, the weightiest first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.listing import (
    PREPAID_HOSTS,
    Difference,
    Listing,
    differences,
    differences_for,
    listed_job,
)
from app.domain.networks import BASE, BASE_SEPOLIA
from app.domain.offer import Offer
from tests.domain.things import HOST, PAYEE, a_job

HONEST = Listing(
    title="Speech",
    url="https://seller.example/speak",
    host="seller.example",
    summary="",
    price_micro_usdc=80_000,
    network_name="Base",
    network_key="base",
    asset="0x833589fcd6edb6e08f4c7c32d4f71b54bda02913",
    asset_is_usdc=True,
    payee=PAYEE,
    max_timeout_s=300,
    verified=True,
    trust_tier="",
)
TRAP = replace(
    HONEST,
    host=HOST,
    price_micro_usdc=10_000_000,
    verified=False,
    trust_tier="indexed_external",
    sanity_flag="expensive_outlier",
    sanity_ratio=125,
    category_median_micro_usdc=80_000,
)


def test_an_honest_listing_has_no_warnings() -> None:
    assert HONEST.warnings() == ()
    assert not HONEST.is_prepaid_host


def test_the_price_of_a_prepaid_host_is_explained_before_anything_else() -> None:
    warnings = TRAP.warnings()
    assert warnings[0].startswith("$10.00 is not the price of a call: this host is prepaid.")
    assert warnings[1:] == (
        "The directory marks the price as “expensive outlier”: 125 times the usual $0.08 for its kind.",
        "The directory did not verify this price.",
        "The directory's trust level is “indexed_external”.",
    )


def test_a_look_alike_is_not_prepaid() -> None:
    assert set(PREPAID_HOSTS) == {HOST}
    for host in ("api.venice.ai.evil.example", "api.venice.ai:8443", "xn--pi-6kc.venice.ai", "venice.ai"):
        assert not replace(TRAP, host=host).is_prepaid_host


def test_a_mark_without_figures_is_still_told() -> None:
    bare = replace(HONEST, sanity_flag="cheap_outlier")
    assert bare.warnings() == ("The directory marks the price as “cheap outlier”.",)
    assert replace(bare, sanity_ratio=3).warnings() == bare.warnings()


def test_other_money_than_ours_is_warned_about_once() -> None:
    elsewhere = replace(HONEST, network_key=None, asset_is_usdc=False)
    assert elsewhere.warnings() == ("It asks for money on a network that Gondola does not use.",)
    other = replace(HONEST, asset_is_usdc=False)
    assert other.warnings() == ("It asks for another token than USDC on that network.",)


def test_the_listings_own_notes_come_last() -> None:
    assert replace(TRAP, risk_notes=("Slow at night.",)).warnings()[-1] == "Slow at night."


def offer(**changes: object) -> Offer:
    """What the seller of ``HONEST`` asks when it asks what its listing says."""
    usual: dict[str, object] = {
        "network": BASE,
        "payee": HONEST.payee.lower(),
        "amount_micro_usdc": HONEST.price_micro_usdc,
        "max_timeout_s": HONEST.max_timeout_s,
        "asset_ours": True,
        "domain_ours": True,
        "x402_version": 2,
        "url": HONEST.url,
        "resource_url": HONEST.url,
    }
    return Offer(**{**usual, **changes})  # type: ignore[arg-type]


def test_an_offer_as_listed_differs_in_nothing() -> None:
    assert differences(HONEST, offer()) == ()
    assert differences(replace(HONEST, network_name="eip155:8453"), offer()) == ()


@pytest.mark.parametrize(
    "changes, line",
    [
        ({"amount_micro_usdc": 90_000}, ("Price", "$0.08", "$0.09")),
        ({"payee": "0x" + "9" * 40}, ("Receiver", HONEST.payee.lower(), "0x" + "9" * 40)),
        ({"network": BASE_SEPOLIA}, ("Network", HONEST.network_name, "Base Sepolia")),
        ({"network": None}, ("Network", HONEST.network_name, "a network we do not know")),
        ({"asset_ours": False}, ("Token", "USDC", "another token")),
        ({"max_timeout_s": 86_400}, ("Valid", f"{HONEST.max_timeout_s} s", "86400 s")),
    ],
)
def test_each_difference_from_the_listing_is_one_line(
    changes: dict[str, object], line: tuple[str, str, str]
) -> None:
    assert differences(HONEST, offer(**changes)) == (Difference(*line),)


def test_a_job_keeps_what_its_listing_claims_and_is_held_against_the_live_offer() -> None:
    listing = replace(HONEST, category_median_micro_usdc=70_000)
    job = listed_job(a_job(), listing)
    assert (job.seller_url, job.listing_price_micro_usdc, job.median_price_micro_usdc) == (
        listing.url,
        80_000,
        70_000,
    )
    live = Offer(BASE_SEPOLIA, "0x" + "66" * 20, 90_000, 60, False, True, 2, listing.url, listing.url)
    assert differences_for(job, live) == differences(listing, live) != ()
    assert differences_for(a_job(), live) == ()


def test_looks_at_a_seller_have_limits_of_requests_of_their_own() -> None:
    job = a_job()
    assert job.allowance == job.account_id
    assert listed_job(job, HONEST).allowance == f"{job.account_id} at seller.example"
