"""Extensions of a challenge: what is offered, what of it a payment answers, and what a 402 says beside its offers."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from typing import Any

import pytest

from app.adapters.x402.scheme import Exact3009Scheme
from app.domain.errors import PaymentRefused
from app.domain.offer import Offer
from app.domain.payment import Authorization
from app.ports.scheme import ChallengeNotes
from tests.adapters.x402.challenges import PAYEE, URL, as_body, as_header, v1, v1_entry, v2

SCHEME = Exact3009Scheme()
SIGNATURE = "0x" + "ab" * 65
ID = "pay_0123456789abcdef"
DECLARED: dict[str, Any] = {
    "info": {"required": False, "later": [1, 2.5, None]},
    "schema": {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"},
    "more": "kept",
}
AUTHORIZATION = Authorization("0x" + "11" * 20, PAYEE.lower(), 10_000_000, 0, 1_790_000_000, "0x" + "0c" * 32)


def offer_with(extensions: object) -> Offer:
    [offer] = SCHEME.read_offers(URL, b"", as_header(v2(extensions=extensions)))
    return offer


def sent(offer: Offer, payment_id: str) -> dict[str, Any]:
    header = SCHEME.header(offer, AUTHORIZATION, SIGNATURE, payment_id=payment_id)
    return dict(json.loads(base64.b64decode(header.value)))


def test_a_payment_identifier_is_echoed_as_it_came_with_our_id() -> None:
    offer = offer_with({"payment-identifier": DECLARED, "bazaar": {"info": {}}})
    assert offer.payment_identifier_offered
    assert sent(offer, ID)["extensions"] == {
        "payment-identifier": {**DECLARED, "info": {**DECLARED["info"], "id": ID}}
    }
    assert offer.extensions == {"payment-identifier": DECLARED}


def test_the_same_payment_and_id_have_the_same_bytes() -> None:
    one, two = (offer_with({"payment-identifier": DECLARED}) for _ in range(2))
    assert SCHEME.header(one, AUTHORIZATION, SIGNATURE, payment_id=ID) == SCHEME.header(
        two, AUTHORIZATION, SIGNATURE, payment_id=ID
    )


@pytest.mark.parametrize(
    "extensions",
    [
        None,
        {},
        {"payment-identifier": None},
        {"payment-identifier": []},
        {"payment-identifier": {}},
        {"payment-identifier": {"info": {}}},
        {"payment-identifier": {"info": {"required": "yes"}}},
        {"payment-identifier": {"info": {"required": True}, "schema": {"x": "y" * 9000}}},
    ],
)
def test_an_extension_that_is_none_is_neither_offered_nor_answered(extensions: object) -> None:
    offer = offer_with(extensions)
    assert not offer.payment_identifier_offered
    assert "extensions" not in sent(offer, ID)


def test_an_id_is_told_only_when_there_is_one() -> None:
    assert "extensions" not in sent(offer_with({"payment-identifier": DECLARED}), "")


def test_version_one_knows_no_ids() -> None:
    body = as_body(v1(extensions={"payment-identifier": DECLARED}))
    [offer] = SCHEME.read_offers(URL, body, None)
    assert not offer.payment_identifier_offered
    assert "extensions" not in sent(offer, ID)


@pytest.mark.parametrize(
    "bad", ["short", "p" * 129, "pay 0123456789abcdef", "pay_0123456789abcdéf", ID + "\n"]
)
def test_an_id_that_is_none_is_not_told(bad: str) -> None:
    with pytest.raises(PaymentRefused) as caught:
        sent(offer_with({"payment-identifier": DECLARED}), bad)
    assert caught.value.code == "not_for_this_offer"


@pytest.mark.parametrize("version", [1, 2])
def test_a_header_belongs_to_one_method_address_and_body(version: int) -> None:
    offer = replace(offer_with({}), x402_version=version)
    header = SCHEME.header(offer, AUTHORIZATION, SIGNATURE, method="PUT", body=b"{}")
    assert (header.method, header.url, header.body) == ("PUT", URL, b"{}")


def test_descriptions_are_made_fit_to_show() -> None:
    [second] = SCHEME.read_offers(
        URL, b"", as_header(v2(resource={"url": URL, "description": "a\u202eb\x07" + "c" * 900}))
    )
    [first] = SCHEME.read_offers(URL, as_body(v1(v1_entry(description="A <b>look</b>"))), None)
    [silent] = SCHEME.read_offers(URL, as_body(v1(v1_entry(description=7))), None)
    assert second.description.startswith("abc")
    assert len(second.description) == 300
    assert (first.description, silent.description) == ("A <b>look</b>", "")


SIGN_IN: dict[str, object] = {"sign-in-with-x": {}}


@pytest.mark.parametrize(
    "body, header, notes",
    [
        (b"", None, ChallengeNotes()),
        (b"{", "%%%", ChallengeNotes()),
        (b"[]", as_header([]), ChallengeNotes()),
        (b" " * 70_000, as_header({"x": "y" * 70_000}), ChallengeNotes()),
        (as_body(v1(error="pay\x07")), None, ChallengeNotes(error="pay")),
        (as_body(v1(error="body")), as_header(v2(error="header")), ChallengeNotes(error="header")),
        (as_body({"error": "body"}), as_header(v2(error=7)), ChallengeNotes(error="body")),
        (as_body(v1(extensions=SIGN_IN)), "%%%", ChallengeNotes(True, "Payment required")),
        (b"", as_header(v2(extensions=SIGN_IN)), ChallengeNotes(True)),
        (b"", as_header(v2(extensions=["sign-in-with-x"])), ChallengeNotes()),
    ],
)
def test_notes_are_read_from_either_place_and_never_raise(
    body: bytes, header: str | None, notes: ChallengeNotes
) -> None:
    assert SCHEME.read_notes(body, header) == notes
