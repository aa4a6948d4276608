"""A listing file becomes a checked, displayable listing, or a refusal in words; its price is read strictly."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.adapters.files.listing import MOST_BYTES, read_listing
from app.domain.errors import InvalidListing, NotAListing
from app.domain.listing import FormField, Listing

FIXTURE = Path(__file__).parents[2] / "data" / "listings" / "audio-status.json"
SOLANA = {"network": "solana", "pay_to": "So1ana", "asset": "EPjF", "max_amount_required_atomic": "7"}

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[Change], Listing]:
    """Read the fixture after a change to its JSON."""

    def run(change: Change) -> Listing:
        data = json.loads(FIXTURE.read_text(encoding="utf-8"))
        change(data)
        path = tmp_path / "listing.txt"
        path.write_text(json.dumps(data), encoding="utf-8")
        return read_listing(path)

    return run


def entry(data: dict[str, Any]) -> dict[str, Any]:
    first: dict[str, Any] = data["accepts"][0]
    return first


def test_the_listing_is_read_with_its_form_price_and_payee() -> None:
    listing = read_listing(FIXTURE)
    assert listing == Listing(
        title="Venice AI · Audio job status",
        url="https://api.venice.ai/api/v1/audio/retrieve",
        host="api.venice.ai",
        summary="Asks how far an audio job is and fetches it when it is done.",
        price_micro_usdc=10_000_000,
        network_name="Base",
        network_key="base",
        asset="0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913",
        asset_is_usdc=True,
        payee="0x2670b922ef37c7df47158725c0cc407b5382293f",
        max_timeout_s=300,
        verified=False,
        trust_tier="indexed_external",
        sanity_flag="expensive_outlier",
        sanity_ratio=125,
        category_median_micro_usdc=80_000,
        fields=(
            FormField("model", "string", required=True, description="Which model makes the audio."),
            FormField(
                "queue_id", "string", required=True, description="The number that queueing gave to the job."
            ),
            FormField(
                "delete_media_on_completion",
                "boolean",
                required=False,
                description="Whether the server forgets the audio as soon as it has sent it.",
            ),
        ),
    )


def test_its_own_warnings_are_heard() -> None:
    warnings = " ".join(read_listing(FIXTURE).warnings())
    assert "$10.00 is not the price of a call" in warnings
    assert "125 times the usual $0.08" in warnings
    assert "did not verify" in warnings


NO_AMOUNTS: tuple[object, ...] = (
    *(10_000_000, 1e7, True, None, ["1"], {}),
    *("", "1e7", "-1", "+1", "0x10", "01", " 1", "1.0", "\uff11\uff12", "9" * 40),
)


@pytest.mark.parametrize("amount", NO_AMOUNTS)
def test_a_price_that_is_no_plain_amount_is_refused(
    changed: Callable[[Change], Listing], amount: object
) -> None:
    with pytest.raises(InvalidListing, match="price"):
        changed(lambda data: entry(data).update(max_amount_required_atomic=amount))


def test_a_listing_without_a_price_is_refused(changed: Callable[[Change], Listing]) -> None:
    with pytest.raises(InvalidListing):
        changed(lambda data: entry(data).pop("max_amount_required_atomic"))


@pytest.mark.parametrize("payee", ["0x12", 5, "2670b922ef37c7df47158725c0cc407b5382293f", None])
def test_a_receiver_that_is_no_address_is_refused(
    changed: Callable[[Change], Listing], payee: object
) -> None:
    with pytest.raises(InvalidListing, match="receiver"):
        changed(lambda data: entry(data).update(pay_to=payee))


@pytest.mark.parametrize("seconds", ["300", -1, 10**12, True, float("inf")])
def test_a_time_limit_that_is_no_number_of_seconds_is_refused(
    changed: Callable[[Change], Listing], seconds: object
) -> None:
    with pytest.raises(InvalidListing):
        changed(lambda data: entry(data).update(max_timeout_seconds=seconds))


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "nothing",
        "https://api.venice.ai@evil.example/x",
        "https://[::1",
        "https://h:99999/",
        "https://" + "a" * 300 + ".example/",
        5,
    ],
)
def test_an_address_that_is_none_is_refused(changed: Callable[[Change], Listing], url: object) -> None:
    with pytest.raises(InvalidListing):
        changed(lambda data: data.update(url=url))


@pytest.mark.parametrize(
    "url, host",
    [
        ("https://API.venice.ai:443/x", "api.venice.ai"),
        ("https://seller.example:8443/x", "seller.example:8443"),
        ("http://127.0.0.1:80/x", "127.0.0.1"),
        ("https://\u0430pi.venice.ai/x", "xn--pi-6kc.venice.ai"),
    ],
)
def test_the_host_is_named_so_that_look_alikes_show(
    changed: Callable[[Change], Listing], url: str, host: str
) -> None:
    listing = changed(lambda data: data.update(url=url))
    assert listing.host == host
    assert listing.is_prepaid_host == (host == "api.venice.ai")


def test_what_only_describes_may_be_missing_or_odd(changed: Callable[[Change], Listing]) -> None:
    def bare(data: dict[str, Any]) -> None:
        data.update(title=None, summary=5, risk_notes="x", pricing_sanity=[], trust_tier={})
        entry(data).update(verified="yes", hints="none", asset=None)
        for name in ("max_timeout_seconds", "pay_to"):
            entry(data).pop(name)

    listing = changed(bare)
    assert listing.title == "api.venice.ai"
    assert (listing.summary, listing.trust_tier, listing.sanity_flag, listing.payee) == ("", "", "", "")
    assert listing.verified is False
    assert listing.asset_is_usdc is False
    assert listing.max_timeout_s == 0
    assert listing.fields == ()


@pytest.mark.parametrize(
    "ratio, read",
    [(12.4, 12), ("125", None), (-1, None), (True, None), (float("nan"), None), (10**20, None)],
)
def test_figures_that_only_inform_are_read_or_left_out(
    changed: Callable[[Change], Listing], ratio: object, read: int | None
) -> None:
    assert changed(lambda data: data["pricing_sanity"].update(ratio=ratio)).sanity_ratio == read


def test_other_spellings_of_the_same_facts_are_understood(changed: Callable[[Change], Listing]) -> None:
    v2 = {
        "network": "eip155:84532",
        "payTo": "0x" + "AB" * 20,
        "asset": "0x036CbD53842c5426634e7929541eC2318f3dCF7e",
        "amount": "2500",
        "maxTimeoutSeconds": 60,
    }
    listing = changed(lambda data: data.update(accepts=[v2]))
    assert (listing.price_micro_usdc, listing.network_key, listing.asset_is_usdc) == (
        2500,
        "base-sepolia",
        True,
    )
    assert (listing.payee, listing.max_timeout_s) == ("0x" + "ab" * 20, 60)


def test_an_entry_on_our_network_is_preferred(changed: Callable[[Change], Listing]) -> None:
    listing = changed(lambda data: data["accepts"].insert(0, SOLANA))
    assert listing.network_key == "base"


def test_an_unknown_network_is_shown_and_warned_about(changed: Callable[[Change], Listing]) -> None:
    listing = changed(lambda data: data.update(accepts=[SOLANA]))
    assert (listing.network_key, listing.network_name, listing.payee) == (None, "solana", "So1ana")
    assert "It asks for money on a network that Gondola does not use." in listing.warnings()


def test_no_text_of_the_file_reaches_the_screen_as_it_came(changed: Callable[[Change], Listing]) -> None:
    evil = "pay\u202e now\u0007\u200b" + "x" * 5000

    def poison(data: dict[str, Any]) -> None:
        data.update(title=evil, summary=evil, trust_tier=evil, risk_notes=[evil, 5, ""] * 30)
        data["pricing_sanity"]["flag"] = evil
        data["pricing_review_required"] = data["pricing_decimal_suspect"] = True
        entry(data).update(asset=evil)
        fields = {evil: {"type": evil, "description": evil, "required": "yes"}, "\u202e": None, "plain": 5}
        entry(data)["hints"]["input"]["bodyFields"] = fields | {f"f{number}": {} for number in range(99)}

    listing = changed(poison)
    shown = [
        *(listing.title, listing.summary, listing.trust_tier, listing.sanity_flag, listing.asset),
        *listing.risk_notes,
        *(part for field in listing.fields for part in (field.name, field.kind, field.description)),
    ]
    assert all(len(text) <= 500 for text in shown)
    assert not any(set(text) & {"\u202e", "\u0007", "\u200b"} for text in shown)
    assert len(listing.risk_notes) <= 22
    assert "The directory wants this price to be looked at again." in listing.risk_notes
    assert len(listing.fields) <= 50
    assert not any(field.required for field in listing.fields)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe",
        b"not json",
        b"[]",
        b"{}",
        b'{"url": "https://x.example", "accepts": []}',
        b'{"url": "https://x.example", "accepts": {}}',
        b"[" * 100_000,
        b'{"url": "https://x.example", "accepts": [' + b'{"hints":' * 5000,
        b" " * (MOST_BYTES + 1),
    ],
)
def test_a_file_that_is_no_listing_is_refused_in_words(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "listing.txt"
    path.write_bytes(raw)
    with pytest.raises(NotAListing) as raised:
        read_listing(path)
    assert raised.value.what


def test_a_missing_file_or_a_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(NotAListing, match="cannot be opened"):
        read_listing(tmp_path / "gone")
    with pytest.raises(NotAListing, match="not a file"):
        read_listing(tmp_path)


def test_a_byte_order_mark_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "listing.txt"
    path.write_bytes(b"\xef\xbb\xbf" + FIXTURE.read_bytes())
    assert read_listing(path) == read_listing(FIXTURE)
