"""Offers are read strictly: what is said about money is exactly right, or there is no offer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.x402.challenge import read_offers
from app.adapters.x402.scheme import Exact3009Scheme
from app.domain.errors import AnswerTooLarge, InvalidAmount, MalformedAnswer, ProviderError
from app.domain.money import MAX_AMOUNT_MICRO_USDC
from app.domain.networks import BASE, BASE_SEPOLIA
from tests.adapters.x402.challenges import PAYEE, URL, as_body, as_header, v1, v1_entry, v2, v2_entry


def test_a_v2_challenge_comes_in_the_header() -> None:
    [offer] = Exact3009Scheme().read_offers(URL, b"the body is the server's own business", as_header(v2()))
    assert offer.network is BASE
    assert offer.payee == PAYEE.lower()
    assert offer.amount_micro_usdc == 5_000_000
    assert offer.max_timeout_s == 300
    assert offer.asset_ours
    assert offer.domain_ours
    assert offer.x402_version == 2
    assert (offer.url, offer.resource_url) == (URL, URL)
    assert offer.raw == v2_entry()
    assert offer.resource == v2()["resource"]
    assert not offer.sign_in_offered


def test_a_v2_challenge_may_also_come_in_the_body_and_without_a_resource() -> None:
    document = v2(v2_entry(network="base"))
    del document["resource"]
    [offer] = read_offers(URL, as_body(document), None)
    assert offer.network is BASE
    assert offer.resource is None
    assert offer.resource_url == URL


def test_a_v1_challenge_comes_in_the_body() -> None:
    [offer] = read_offers("https://seller.example/retrieve?x", as_body(v1()), None)
    assert offer.x402_version == 1
    assert offer.amount_micro_usdc == 10_000
    assert offer.network is BASE
    assert offer.resource_url == "https://seller.example/retrieve"


def test_a_v1_challenge_names_the_testnet_too() -> None:
    entry = v1_entry(network="base-sepolia", asset=BASE_SEPOLIA.usdc, extra={"name": "USDC", "version": "2"})
    [offer] = read_offers(URL, as_body(v1(entry)), None)
    assert offer.network is BASE_SEPOLIA
    assert offer.asset_ours
    assert offer.domain_ours


@pytest.mark.parametrize("place", ["header", "body"])
def test_an_offered_sign_in_is_noticed(place: str) -> None:
    offering = v2(extensions={"sign-in-with-x": {"info": {}}})
    body = offering if place == "body" else v2()
    header = offering if place == "header" else v2()
    [offer] = read_offers(URL, as_body(body), as_header(header))
    assert offer.sign_in_offered


FULL_WIDTH = "\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT TWO}"
NOT_AMOUNTS = [
    "-1", "+1", "1e3", "0x10", "007", "00", "1.0", "1_000", " 1", "1 ", "", "ten", FULL_WIDTH, "1" * 32,
    str(MAX_AMOUNT_MICRO_USDC + 1), 5_000_000, 5.0, 1e6, True, None, ["1"], {"value": "1"},
]  # fmt: skip


@pytest.mark.parametrize("amount", NOT_AMOUNTS)
def test_an_amount_is_a_string_of_plain_digits_and_nothing_else(amount: object) -> None:
    with pytest.raises(InvalidAmount):
        read_offers(URL, b"", as_header(v2(v2_entry(amount=amount))))
    with pytest.raises(InvalidAmount):
        read_offers(URL, as_body(v1(v1_entry(maxAmountRequired=amount))), None)


@given(st.integers(0, MAX_AMOUNT_MICRO_USDC))
def test_every_plain_amount_is_read_exactly(amount: int) -> None:
    [offer] = read_offers(URL, b"", as_header(v2(v2_entry(amount=str(amount)))))
    assert offer.amount_micro_usdc == amount


def test_each_version_has_its_own_name_for_the_price() -> None:
    with pytest.raises(InvalidAmount):
        read_offers(URL, b"", as_header(v2({**v2_entry(), "maxAmountRequired": "1", "amount": None})))
    with pytest.raises(InvalidAmount):
        read_offers(URL, as_body(v1({**v1_entry(maxAmountRequired=None), "amount": "1"})), None)


@pytest.mark.parametrize(
    "network", ["eip155:1", "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp", "Base", "base ", "BASE"]
)
def test_an_unknown_network_is_kept_and_flagged(network: str) -> None:
    [offer] = read_offers(URL, b"", as_header(v2(v2_entry(network=network, payTo="Some\u202ewhere"))))
    assert offer.network is None
    assert not offer.asset_ours
    assert not offer.domain_ours
    assert offer.payee == "Somewhere"


@pytest.mark.parametrize(
    "change", [{"amount": "1e3"}, {"payTo": 7}, {"maxTimeoutSeconds": "300"}, {"network": 8453}]
)
def test_an_unreadable_entry_of_an_unknown_network_is_left_out(change: dict[str, object]) -> None:
    entry = v2_entry(**{"network": "eip155:1", **change})
    [offer] = read_offers(URL, b"", as_header(v2(entry, v2_entry())))
    assert offer.network is BASE


def test_another_token_is_kept_and_flagged() -> None:
    [offer] = read_offers(URL, b"", as_header(v2(v2_entry(asset="0x" + "44" * 20))))
    assert offer.network is BASE
    assert not offer.asset_ours


@pytest.mark.parametrize(
    "extra, ours",
    [
        ({"name": "USD Coin", "version": "2"}, True),
        ({"name": "USD Coin", "version": "2", "assetTransferMethod": "eip3009"}, True),
        ({}, True),
        (None, True),
        ({"name": "USDC", "version": "2"}, False),
        ({"name": "USD Coin", "version": "1"}, False),
        ({"name": "USD Coin", "version": 2}, False),
        ({"name": "USD Coin\u200b", "version": "2"}, False),
        ({"name": ["USD Coin"]}, False),
    ],
)
def test_a_token_description_that_contradicts_ours_is_flagged(extra: object, ours: bool) -> None:
    [offer] = read_offers(URL, b"", as_header(v2(v2_entry(extra=extra))))
    assert offer.domain_ours is ours


def test_other_schemes_and_transfer_methods_are_left_out() -> None:
    entries = (
        v2_entry(scheme="upto"),
        v2_entry(scheme=None),
        v2_entry(extra={"assetTransferMethod": "permit2"}),
        v2_entry(amount="7"),
    )
    [offer] = read_offers(URL, b"", as_header(v2(*entries)))
    assert offer.amount_micro_usdc == 7


@pytest.mark.parametrize(
    "change",
    [
        {"payTo": "0x1234"},
        {"payTo": "0x" + "g" * 40},
        {"payTo": ""},
        {"payTo": None},
        {"payTo": PAYEE + "\n"},
        {"asset": None},
        {"asset": 7},
        {"maxTimeoutSeconds": 0},
        {"maxTimeoutSeconds": -300},
        {"maxTimeoutSeconds": "300"},
        {"maxTimeoutSeconds": 300.0},
        {"maxTimeoutSeconds": True},
        {"maxTimeoutSeconds": 10**12},
        {"extra": "USD Coin"},
        {"padding": "x" * 10_000},
    ],
)
def test_an_entry_that_cannot_be_one_is_malformed(change: dict[str, object]) -> None:
    with pytest.raises(MalformedAnswer):
        read_offers(URL, b"", as_header(v2(v2_entry(**change))))


@pytest.mark.parametrize(
    "document",
    [
        v2(x402Version=3),
        v2(x402Version="2"),
        v2(x402Version=True),
        v2(accepts={}),
        v2(accepts=["entry"]),
        v2(accepts=[v2_entry()] * 33),
        v2(resource="https://x"),
        v2(resource={"url": 7}),
        v2(resource={"url": "x" * 3000}),
        v2(resource={"url": URL, "padding": "x" * 5000}),
        v2(extensions=[]),
        v1(),
        [v2()],
        "text",
        None,
    ],
)
def test_a_document_that_is_no_challenge_is_malformed(document: object) -> None:
    with pytest.raises(MalformedAnswer):
        read_offers(URL, b"{}", as_header(document))


def test_a_v1_resource_must_be_text_or_absent() -> None:
    [offer] = read_offers(URL, as_body(v1(v1_entry(resource=""))), None)
    assert offer.resource_url == URL
    with pytest.raises(MalformedAnswer):
        read_offers(URL, as_body(v1(v1_entry(resource=7))), None)


@pytest.mark.parametrize(
    "header", ["", "%%%", "e30", "bm90IGpzb24=", "=", "\u00e9", "W10=", "eyJhIjogMWU5OTl9"]
)
def test_a_malformed_header_is_an_error_and_never_a_reason_to_believe_the_body(header: str) -> None:
    with pytest.raises(MalformedAnswer):
        read_offers(URL, as_body(v2()), header)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 60_000,
        b'{"x402Version":1,"x402Version":2,"accepts":[]}',
        b'{"x402Version":1,"accepts":[],"n":NaN}',
        b'{"x402Version":1,"accepts":[],"n":1e999}',
        b'{"x402Version":1,"accepts":[],"n":' + b"9" * 5000 + b"}",
    ],
)
def test_a_malformed_body_is_malformed(body: bytes) -> None:
    with pytest.raises(MalformedAnswer):
        read_offers(URL, body, None)


def test_a_challenge_is_bounded() -> None:
    with pytest.raises(AnswerTooLarge):
        read_offers(URL, as_body(v2(note="x" * 70_000)), None)
    with pytest.raises(AnswerTooLarge):
        read_offers(URL, b"", as_header(v2(note="x" * 70_000)))


def test_deep_nesting_in_an_entry_is_malformed() -> None:
    deep = b'{"a":' * 900 + b"1" + b"}" * 900
    body = as_body(v2()).replace(b'{"name": "USD Coin"', b'{"x":' + deep + b',"name": "USD Coin"')
    with pytest.raises(MalformedAnswer):
        read_offers(URL, body, None)


@given(st.binary(max_size=400), st.none() | st.text(max_size=100))
def test_anything_else_is_an_error_of_ours(body: bytes, header: str | None) -> None:
    try:
        read_offers(URL, body, header)
    except ProviderError:
        return
