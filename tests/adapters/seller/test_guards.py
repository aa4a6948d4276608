"""Nobody but the seller it was made for gets a payment or a sign-in, and a prepaid host gets neither from here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from app.adapters.seller.address import seller_address
from app.adapters.seller.client import SellerClient
from app.adapters.seller.requests import is_look_body, look_body
from app.adapters.transport import HttpTransport
from app.domain import errors
from app.domain.payment import SignedHeader
from tests.adapters.seller.buying import Buyer, job_at
from tests.adapters.venice.people import api_key, wallet
from tests.adapters.venice.raw_server import answer, raw_server
from tests.adapters.venice.sinks import Sinks

WALLET = wallet("0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A")
PREPAID = frozenset({"api.venice.ai", "127.0.0.1:8402", "[::1]:8402"})
BODY = look_body("m", "q")


def payment_for(url: str, **changes: str | bytes) -> SignedHeader:
    """A payment for a look; what is in it does not matter here."""
    fields = {"name": "X-PAYMENT", "value": "e30=", "method": "POST", "url": url, "body": BODY, **changes}
    return SignedHeader(**fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "url",
    [
        "https://api.venice.ai/api/v1/audio/retrieve",
        "https://API.Venice.AI/api/v1/audio/retrieve",
        "https://api.venice.ai./api/v1/audio/retrieve",
        "https://api.venice.ai:443/x",
        "https://api.venice.ai:8443/x",
        " https://api.venice.ai/x ",
        "http://127.0.0.1:8402/seller/v2/audio/retrieve",
        "http://[::1]:8402/x",
    ],
)
async def test_a_prepaid_host_is_never_a_seller(transport: HttpTransport, url: str) -> None:
    with pytest.raises(errors.BadRequest) as caught:
        seller_address(url, transport, PREPAID)
    assert (caught.value.server_code, caught.value.status) == ("PREPAID_HOST", 0)
    assert not caught.value.is_refusal
    assert "prepaid" in caught.value.what


@pytest.mark.parametrize(
    "url, domain",
    [
        ("https://api.venice.ai.example/x", "api.venice.ai.example"),
        ("https://apivenice.ai/x", "apivenice.ai"),
        ("https://venice.ai/x", "venice.ai"),
        ("http://127.0.0.1:8403/x?a=b", "127.0.0.1:8403"),
        ("https://seller.example:8443/", "seller.example:8443"),
    ],
)
async def test_a_look_alike_is_somebody_else(transport: HttpTransport, url: str, domain: str) -> None:
    address = seller_address(url, transport, PREPAID)
    assert (address.url, address.domain) == (url, domain)
    assert address.uri == url.partition("?")[0]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "seller",
        "ftp://seller.example/x",
        "http://seller.example/x",
        "https://api.venice.ai@seller.example/x",
        "https://seller.example/x#y",
        "https://seller.example:99999/x",
    ],
)
async def test_an_address_that_is_none_is_refused(transport: HttpTransport, url: str) -> None:
    with pytest.raises(errors.BadRequest) as caught:
        seller_address(url, transport, PREPAID)
    assert caught.value.server_code == "BAD_ADDRESS"


async def test_the_prepaid_host_of_the_sandbox_hears_nothing_even_when_it_asks_for_money(
    buyer: Buyer,
) -> None:
    buyer.sandbox.control("trap", on=True, sign_in_extension=False)
    prepaid = f"{buyer.sandbox.addresses.api_url}/audio/retrieve"
    assert urlsplit(prepaid).netloc != urlsplit(buyer.sandbox.addresses.seller_url).netloc
    look = buyer.client
    for act in (
        look.look(job_at(prepaid), Sinks()),
        look.look_signed_in(buyer.account, job_at(prepaid), Sinks()),
        look.look_paid(payment_for(prepaid), Sinks()),
        look.look_paid(payment_for(prepaid), Sinks(), buyer.account),
    ):
        with pytest.raises(errors.BadRequest) as caught:
            await act
        assert caught.value.server_code == "PREPAID_HOST"
    state = buyer.sandbox.state()
    assert (state["requests"], state["payment_headers"], state["trap"]["sprung"]) == ({}, {}, 0)
    assert buyer.signer.signed_in == []


def _bent(good: SignedHeader) -> Iterator[SignedHeader]:
    yield replace(good, method="GET")
    yield replace(good, name="X-Other")
    yield replace(good, name="Authorization")
    yield replace(good, body=b"")
    yield replace(good, body=b"[1]")
    yield replace(good, body=b"\xff")
    yield replace(good, body=BODY + b" ")
    yield replace(good, body=BODY.replace(b"false", b"true"))
    yield replace(good, body=b'{"model":"m","queue_id":"q"}')
    yield replace(good, body=b'{"model":"m","queue_id":"q","delete_media_on_completion":"no"}')
    yield replace(good, url=f"{good.url}#x")
    yield replace(good, url=f" {good.url}")


async def test_only_a_look_is_paid_for(anywhere: SellerClient) -> None:
    async with raw_server(answer(200, "{}")) as server:
        for bent in _bent(payment_for(f"{server.url}/retrieve")):
            with pytest.raises(errors.BadRequest) as caught:
                await anywhere.look_paid(bent, Sinks())
            assert caught.value.server_code in {"NOT_A_LOOK", "BAD_ADDRESS"}
            assert "e30=" not in caught.value.detail
        assert server.requests == []


async def test_a_payment_goes_out_as_it_was_signed_with_nothing_else_that_counts(
    anywhere: SellerClient,
) -> None:
    making = answer(200, '{"status":"PROCESSING"}')
    async with raw_server(making) as server:
        payment = payment_for(f"{server.url}/retrieve?x=1", value="abc+/=")
        await anywhere.look_paid(payment, Sinks())
        await anywhere.look_paid(payment, Sinks())
        first, again = server.requests
    assert first == again
    assert first.startswith(b"POST /retrieve?x=1 HTTP/1.1\r\n")
    assert b"\r\nX-PAYMENT: abc+/=\r\n" in first
    assert first.endswith(b"\r\n\r\n" + BODY)
    assert b"sign-in" not in first.lower()
    assert b"authorization" not in first.lower()


async def test_a_proof_beside_a_payment_is_fresh_each_time(anywhere: SellerClient) -> None:
    async with raw_server(answer(200, '{"status":"PROCESSING"}')) as server:
        for _ in range(2):
            await anywhere.look_paid(payment_for(f"{server.url}/r"), Sinks(), WALLET)
        proofs = [
            line for request in server.requests for line in request.split(b"\r\n") if b"SIGN-IN" in line
        ]
    assert len(set(proofs)) == 2


async def test_an_api_key_never_travels_to_a_seller(anywhere: SellerClient) -> None:
    async with raw_server(answer(200, '{"status":"PROCESSING"}')) as server:
        job = job_at(f"{server.url}/r")
        for act in (
            anywhere.look_signed_in(api_key(), job, Sinks()),
            anywhere.look_paid(payment_for(job.seller_url), Sinks(), api_key()),
        ):
            with pytest.raises(errors.BadRequest) as caught:
                await act
            assert caught.value.server_code == "NO_WALLET"
        assert server.requests == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_no_redirect_carries_anything_on(anywhere: SellerClient, status: int) -> None:
    async with raw_server(answer(200, '{"status":"PROCESSING"}')) as thief:
        away = answer(status, "", "text/plain", f"location: {thief.url}/r")
        async with raw_server(away) as server:
            job = job_at(f"{server.url}/r")
            with pytest.raises(errors.RedirectRefused):
                await anywhere.look(job, Sinks())
            with pytest.raises(errors.RedirectRefused):
                await anywhere.look_signed_in(WALLET, job, Sinks())
            with pytest.raises(errors.SettlementUnknown):
                await anywhere.look_paid(payment_for(job.seller_url), Sinks(), WALLET)
            assert len(server.requests) == 3
        assert thief.requests == []


def test_a_body_has_one_form() -> None:
    assert is_look_body(look_body("m", "q"))
    with pytest.raises(errors.InvalidRequest):
        look_body("", "q")
    with pytest.raises(errors.InvalidRequest) as caught:
        look_body("m", "q" * 257)
    assert caught.value.problems == {"queue_id": "This cannot be sent as queue id."}
