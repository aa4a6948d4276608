"""HTTP within bounds: which addresses, how much, and what is known when nothing comes back."""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from app.adapters.addresses import checked_url
from app.adapters.passage import ThreadedTransport
from app.adapters.transport import Call, HttpTransport
from app.domain import errors
from app.domain.payment import SignedHeader
from tests.adapters.venice.raw_server import answer, raw_server

NO_TLS_HERE = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@pytest.fixture(params=["here", "on a thread"])
async def transport(request: pytest.FixtureRequest) -> AsyncIterator[HttpTransport]:
    """What holds for requests of this loop holds for those from a thread."""
    way: httpx.AsyncBaseTransport = httpx.AsyncHTTPTransport(verify=NO_TLS_HERE)
    if request.param != "here":
        way = ThreadedTransport(way)
    async with httpx.AsyncClient(transport=way, headers={"x-client": "1"}, cookies={"c": "1"}) as client:
        yield HttpTransport(client)


@pytest.mark.parametrize(
    "url, clean",
    [
        ("https://api.venice.ai/api/v1", "https://api.venice.ai/api/v1"),
        (" https://api.venice.ai/api/v1/ ", "https://api.venice.ai/api/v1"),
        ("https://API.venice.ai:443/x", "https://api.venice.ai/x"),
        ("https://node.example/v2?key=abc", "https://node.example/v2?key=abc"),
        ("http://127.0.0.1:8402/api/v1", "http://127.0.0.1:8402/api/v1"),
        ("http://127.8.9.10", "http://127.8.9.10"),
        ("http://localhost:1", "http://localhost:1"),
        ("http://[::1]:8402", "http://[::1]:8402"),
        ("http://play.gondola.invalid/api", "http://play.gondola.invalid/api"),
    ],
)
def test_addresses_that_may_be_called(url: str, clean: str) -> None:
    assert checked_url(url, frozenset({"play.gondola.invalid"})) == clean


@pytest.mark.parametrize(
    "url",
    [
        "http://api.venice.ai/api/v1",
        "http://192.168.1.5",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "http://[::ffff:127.0.0.1]",
        "http://0.0.0.0",
        "http://play.gondola.invalid",
        "ftp://127.0.0.1",
        "file:///etc/passwd",
        "https://",
        "https://user:pw@api.venice.ai",
        "https://api.venice.ai@evil.example/",
        "https://api.venice.ai:0/",
        "https://api.venice.ai:65536/",
        "https://api.venice.ai/#x",
        "api.venice.ai",
        "",
        "https://[::1",
        "https://a\nb",
    ],
)
def test_addresses_that_may_not(url: str) -> None:
    with pytest.raises(errors.InvalidInput) as caught:
        checked_url(url)
    assert caught.value.what


async def test_a_request_carries_what_was_asked_and_nothing_of_the_clients(transport: HttpTransport) -> None:
    async with raw_server(answer(200, "{}")) as server:
        await transport.fetch(Call("POST", f"{server.url}/x?y=1", {"X-Mine": "2"}, b"body"))
        [request] = server.requests
    text = request.decode().lower()
    assert text.startswith("post /x?y=1 http/1.1\r\n")
    assert "x-mine: 2\r\n" in text
    assert "user-agent: gondola/" in text
    assert "accept-encoding: identity\r\n" in text
    assert "x-client" not in text
    assert "cookie" not in text


async def test_netrc_adds_no_credentials(
    transport: HttpTransport, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    netrc = tmp_path_factory.mktemp("netrc") / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    async with raw_server(answer(200, "{}")) as server:
        await transport.fetch(Call("GET", server.url))
        assert b"authorization" not in server.requests[0].lower()


async def test_a_connection_that_was_never_made_delivered_nothing(transport: HttpTransport) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(errors.Unreachable) as caught:
        await transport.fetch(Call("GET", f"http://127.0.0.1:{port}"))
    assert caught.value.maybe_delivered is False


@pytest.mark.parametrize(
    "spoken", [b"", b"HTTP/1.1 200 OK\r\ncontent-le", b"SMTP ready\r\n\r\n", b"\x16\x03\x01\r\n"]
)
async def test_an_answer_that_breaks_off_may_have_been_delivered(
    transport: HttpTransport, spoken: bytes
) -> None:
    async with raw_server(spoken) as server:
        with pytest.raises(errors.Unreachable) as caught:
            await transport.fetch(Call("POST", server.url))
    assert caught.value.maybe_delivered is True


async def test_silence_may_have_been_delivered(transport: HttpTransport) -> None:
    async with raw_server(b"", hold_open=True) as server:
        with pytest.raises(errors.Unreachable) as caught:
            await transport.fetch(Call("POST", server.url, read_s=0.05))
    assert caught.value.maybe_delivered is True


async def test_a_body_that_never_ends_is_given_up(transport: HttpTransport) -> None:
    part = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nstart"
    async with raw_server(part, hold_open=True) as server:
        with pytest.raises(errors.Unreachable, match="reached") as caught:
            await transport.fetch(Call("GET", server.url, whole_s=0.05))
    assert "did not end in time" in caught.value.detail


async def test_bodies_are_bounded_whether_announced_or_not(transport: HttpTransport) -> None:
    chunked = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3e8\r\n" + b"x" * 1000 + b"\r\n"
    async with raw_server(answer(200, b"x" * 500), chunked * 2) as server:
        for _ in range(2):
            with pytest.raises(errors.AnswerTooLarge):
                await transport.fetch(Call("GET", server.url, limit_bytes=499))


@pytest.mark.parametrize("size, count", [(200_000, 1), (2_000, 90)])
async def test_headers_are_bounded(transport: HttpTransport, size: int, count: int) -> None:
    padding = (f"x-{n}: {'p' * size}" for n in range(count))
    async with raw_server(answer(200, "{}", "application/json", *padding)) as server:
        with pytest.raises(errors.AnswerTooLarge):
            await transport.fetch(Call("GET", server.url))


async def test_headers_of_tens_of_kilobytes_are_fine(transport: HttpTransport) -> None:
    async with raw_server(answer(200, "{}", "application/json", "x-p: " + "p" * 60_000)) as server:
        assert (await transport.fetch(Call("GET", server.url))).status == 200


@pytest.mark.parametrize(
    "location", ["https://elsewhere.invalid/", "/same", "//[bad", "", "javascript:alert(1)", "\x7f"]
)
async def test_no_redirect_is_followed(transport: HttpTransport, location: str) -> None:
    async with raw_server(answer(307, "", "text/plain", f"location: {location}")) as server:
        with pytest.raises(errors.RedirectRefused):
            await transport.fetch(Call("GET", server.url))
        assert len(server.requests) == 1


@pytest.mark.parametrize("location", ["\x7f", "//[bad", "javascript:alert(1)"])
async def test_not_even_one_that_httpx_does_not_know(transport: HttpTransport, location: str) -> None:
    async with raw_server(answer(305, "", "text/plain", f"location: {location}")) as server:
        with pytest.raises(errors.RedirectRefused):
            await transport.fetch(Call("GET", server.url))


async def test_a_header_that_cannot_be_sent_is_not_quoted(transport: HttpTransport) -> None:
    async with raw_server(answer(200, "{}")) as server:
        with pytest.raises(errors.Unreachable) as caught:
            await transport.fetch(Call("GET", server.url, {"x-secret": "hush\r\nhush"}))
    assert "hush" not in caught.value.detail
    assert "hush" not in repr(Call("GET", server.url, {"x-secret": "hush"}))


async def test_plain_http_to_another_host_is_refused_before_it_is_called(transport: HttpTransport) -> None:
    with pytest.raises(errors.InvalidInput):
        await transport.fetch(Call("GET", "http://api.venice.ai/api/v1"))
    payment = SignedHeader("X-PAYMENT", "e30=", "POST", "http://api.venice.ai/api/v1/x402/top-up")
    with pytest.raises(errors.InvalidInput):
        await transport.send_payment(payment, only_to=payment.url, read_s=1)


async def test_a_payment_goes_out_exactly_as_it_was_signed(transport: HttpTransport) -> None:
    async with raw_server(answer(200, "{}")) as server:
        payment = SignedHeader("X-PAYMENT", "abc+/=", "POST", f"{server.url}/pay", b'{"a":1}')
        await transport.send_payment(payment, only_to=payment.url, read_s=5)
        [request] = server.requests
    assert b"\r\nX-PAYMENT: abc+/=\r\n" in request
    assert request.endswith(b'\r\n\r\n{"a":1}')
    assert "abc" not in repr(payment)


async def test_a_payment_can_be_read_as_it_arrives_and_other_headers_go_beside_it(
    transport: HttpTransport,
) -> None:
    async with raw_server(answer(200, b"x" * 3000, "audio/wav")) as server:
        payment = SignedHeader("PAYMENT-SIGNATURE", "e30=", "POST", f"{server.url}/pay", b"{}")
        opened = transport.open_payment(payment, only_to=payment.url, read_s=5, beside={"x-proof": "me"})
        async with opened as reply:
            assert b"".join([chunk async for chunk in reply.chunks()]) == b"x" * 3000
        [request] = server.requests
    assert b"\r\nx-proof: me\r\n" in request
    assert b"\r\nPAYMENT-SIGNATURE: e30=\r\n" in request


@pytest.mark.parametrize("name", ["X-PAYMENT", "payment-signature", "X-402-Payment"])
async def test_one_request_carries_one_payment(transport: HttpTransport, name: str) -> None:
    async with raw_server(answer(200, "{}")) as server:
        payment = SignedHeader("PAYMENT-SIGNATURE", "e30=", "POST", f"{server.url}/pay", b"{}")
        with pytest.raises(errors.InvalidInput):
            async with transport.open_payment(payment, only_to=payment.url, read_s=5, beside={name: "e30="}):
                pass
        assert server.requests == []


async def test_nothing_secret_reaches_the_log(
    transport: HttpTransport, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with raw_server(answer(200, "{}")) as server:
        await transport.fetch(Call("GET", f"{server.url}/v2/node-key", {"authorization": "Bearer hush"}))
    assert "hush" not in caplog.text
    assert "node-key" not in caplog.text


async def test_a_world_inside_this_process_may_be_called_by_its_own_name() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        padding = {"x-padding": "p" * 100_000} if scope["path"] == "/huge" else {}
        await JSONResponse({"ok": True}, headers=padding)(scope, receive, send)

    async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
        inside = HttpTransport(client, in_process_hosts=frozenset({"play.invalid"}))
        reply = await inside.fetch(Call("GET", "http://play.invalid/x"))
        assert reply.end_is_marked
        assert reply.content_type == "application/json"
        with pytest.raises(errors.AnswerTooLarge):
            await inside.fetch(Call("GET", "http://play.invalid/huge"))


async def test_a_world_inside_this_process_that_breaks_may_have_heard() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        raise ConnectionResetError("gone")

    async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
        inside = HttpTransport(client, in_process_hosts=frozenset({"play.invalid"}))
        with pytest.raises(errors.Unreachable) as caught:
            await inside.fetch(Call("POST", "http://play.invalid/x"))
    assert caught.value.maybe_delivered is True


async def test_cancelling_closes_the_connection(transport: HttpTransport) -> None:
    async with raw_server(b"", hold_open=True) as server:
        task = asyncio.create_task(transport.fetch(Call("GET", server.url)))
        await server.heard.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
