"""Proxies, a company's certificates, and connections made anew: real sockets, a real tunnel, real TLS."""

from __future__ import annotations

import base64
import logging
import ssl
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from app.adapters.network import HttpNetwork, NoNetwork
from app.adapters.routed import Proxies, RoutedTransport
from app.adapters.transport import Call, HttpTransport
from app.adapters.trust import native_context
from app.domain import errors
from app.ports.settings import Preferences
from tests.adapters.venice.raw_server import answer, raw_server
from tests.support.proxy import LoopbackProxy, loopback_proxy

if TYPE_CHECKING:
    from tests.support.tls import Authority

NAME = "venice.test"
URL = f"https://{NAME}/api/v1/models"

# What makes certificates comes with the Linux keyring only.
makes_certificates = pytest.mark.linux_desktop


@pytest.fixture
def roots(tmp_path: Path) -> Authority:
    from tests.support.tls import authority

    return authority(tmp_path)


@pytest.fixture
def proxy(roots: Authority) -> Iterator[LoopbackProxy]:
    """A tunnel to a server that only the company's roots vouch for."""
    from tests.support.tls import tls_server

    with tls_server(roots.server_context(NAME)) as port, loopback_proxy({f"{NAME}:443": port}) as standing:
        yield standing


def preferences(*, proxy: str = "system", ca_file: str = "") -> Preferences:
    return Preferences(Path("/nowhere"), proxy=proxy, ca_file=ca_file)


@pytest.fixture
async def networks() -> AsyncIterator[list[HttpNetwork]]:
    """Those that a test opened are closed after it."""
    opened: list[HttpNetwork] = []
    yield opened
    for network in opened:
        await network.transport.aclose()


class Asked:
    """One network and what goes through it."""

    def __init__(self, network: HttpNetwork) -> None:
        self.network = network
        self.http = HttpTransport(httpx.AsyncClient(transport=network.transport, trust_env=False))

    async def get(self, url: str = URL) -> int:
        return (await self.http.fetch(Call("GET", url))).status


async def reached(networks: list[HttpNetwork], **chosen: str) -> Asked:
    networks.append(await HttpNetwork.start(preferences(**chosen), URL))
    return Asked(networks[-1])


@makes_certificates
async def test_a_proxy_that_was_named_and_a_companys_roots_lead_to_the_server(
    networks: list[HttpNetwork], proxy: LoopbackProxy, roots: Authority
) -> None:
    asked = await reached(networks, proxy=f"127.0.0.1:{proxy.port}", ca_file=str(roots.file))
    assert await asked.get() == 200
    assert proxy.asked == [f"{NAME}:443"]
    assert asked.network.way_words() == f"Reached through the proxy 127.0.0.1:{proxy.port}"
    assert await asked.network.check_certificates(roots.file) == 1


@makes_certificates
async def test_a_server_that_nobody_here_vouches_for_is_sent_nothing(
    networks: list[HttpNetwork], proxy: LoopbackProxy
) -> None:
    asked = await reached(networks, proxy=f"http://127.0.0.1:{proxy.port}")
    with pytest.raises(errors.CertificateRefused) as caught:
        await asked.get()
    assert caught.value.maybe_delivered is False
    assert "certificate file" in caught.value.do


@makes_certificates
async def test_the_name_on_a_certificate_counts(networks: list[HttpNetwork], roots: Authority) -> None:
    from tests.support.tls import tls_server

    with (
        tls_server(roots.server_context("somebody.else")) as port,
        loopback_proxy({f"{NAME}:443": port}) as standing,
    ):
        asked = await reached(networks, proxy=f"127.0.0.1:{standing.port}", ca_file=str(roots.file))
        with pytest.raises(errors.CertificateRefused):
            await asked.get()


@makes_certificates
async def test_other_choices_hold_at_once(
    networks: list[HttpNetwork], proxy: LoopbackProxy, roots: Authority
) -> None:
    asked = await reached(networks, proxy=f"127.0.0.1:{proxy.port}")
    with pytest.raises(errors.CertificateRefused):
        await asked.get()
    await asked.network.use(preferences(proxy=f"127.0.0.1:{proxy.port}", ca_file=str(roots.file)))
    assert await asked.get() == 200
    await asked.network.use(preferences(proxy="127.0.0.1:1", ca_file=str(roots.file)))
    with pytest.raises(errors.ProxyTrouble):
        await asked.get()


@makes_certificates
async def test_the_environments_proxy_and_its_password_are_used_and_never_told(
    networks: list[HttpNetwork],
    proxy: LoopbackProxy,
    roots: Authority,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("HTTPS_PROXY", f"http://ann:s3cret-word@127.0.0.1:{proxy.port}")
    proxy.login = "Basic " + base64.b64encode(b"ann:s3cret-word").decode()
    asked = await reached(networks, ca_file=str(roots.file))
    assert await asked.get() == 200
    assert asked.network.way_words() == (
        f"Reached through the proxy 127.0.0.1:{proxy.port}, as the system says"
    )
    monkeypatch.setenv("HTTPS_PROXY", f"http://ann:wr0ng-word@127.0.0.1:{proxy.port}")
    await asked.network.use(preferences(ca_file=str(roots.file)))
    with pytest.raises(errors.ProxyTrouble) as caught:
        await asked.get()
    assert "407" in caught.value.detail
    said = caplog.text + caught.value.sentence() + caught.value.detail + asked.network.way_words()
    for secret in ("s3cret-word", "wr0ng-word", "ann:", proxy.login):
        assert secret not in said


async def test_a_proxy_that_is_not_there_is_said_to_be_the_trouble(networks: list[HttpNetwork]) -> None:
    asked = await reached(networks, proxy="127.0.0.1:9")
    with pytest.raises(errors.ProxyTrouble) as caught:
        await asked.get()
    assert "proxy" in caught.value.what
    assert caught.value.maybe_delivered is False


@pytest.mark.parametrize("chosen", ["127.0.0.1:9", "system"])
async def test_this_computer_itself_is_never_reached_through_a_proxy(
    networks: list[HttpNetwork], monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    asked = await reached(networks, proxy=chosen)
    async with raw_server(answer(200, "{}")) as server:
        assert await asked.get(server.url) == 200
    proxies = asked.network.proxies
    for url in ("http://localhost:1", "http://[::1]:1", "http://127.8.9.10", "https://127.0.0.1"):
        assert proxies.proxy_for(httpx.URL(url)) is None
    assert proxies.proxy_for(httpx.URL(URL)) is not None


def named(**proxies: str) -> Proxies:
    return Proxies("system", lambda: proxies, lambda host: host == "near.example")


def test_the_system_may_name_one_for_all_and_leave_some_out() -> None:
    assert str(named(all="far.example:3128").proxy_for(httpx.URL(URL))) == "http://far.example:3128"
    assert named(https="far.example:3128").proxy_for(httpx.URL("https://near.example/x")) is None
    assert named(ftp="far.example:3128").proxy_for(httpx.URL(URL)) is None
    assert named().words(URL) == "Reached directly"
    assert named(https="https://far.example").words(URL) == (
        "Reached through the proxy far.example:443, as the system says"
    )


def test_who_says_none_is_taken_at_their_word() -> None:
    direct = Proxies("none", lambda: {"https": "far.example:3128"})
    assert direct.proxy_for(httpx.URL(URL)) is None


@pytest.mark.parametrize("kind", ["socks5://far.example:1080", "socks4://far.example", "http://[::1", "://"])
async def test_a_proxy_that_cannot_be_used_is_not_passed_by(networks: list[HttpNetwork], kind: str) -> None:
    proxies = named(https=kind)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    networks.append(HttpNetwork(RoutedTransport(proxies, context), URL))
    with pytest.raises(errors.ProxyTrouble) as caught:
        await Asked(networks[-1]).get()
    assert "system names a proxy" in caught.value.what
    assert networks[-1].way_words() == caught.value.what


async def test_a_proxy_that_somebody_wrote_into_the_file_by_hand_is_not_passed_by_either(
    networks: list[HttpNetwork],
) -> None:
    asked = await reached(networks, proxy="socks5://far.example:1080")
    with pytest.raises(errors.ProxyTrouble) as caught:
        await asked.get()
    assert "socks5" in caught.value.what


@pytest.mark.parametrize(
    "content, words",
    [
        (None, "cannot be read"),
        (b"just text", "no certificate"),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "damaged"),
        (b"-----BEGIN CERTIFICATE-----\n" + b"A" * 5_000_000, "far too long"),
    ],
)
async def test_a_certificate_file_that_cannot_be_used_is_said_and_only_the_system_is_believed(
    networks: list[HttpNetwork], tmp_path: Path, content: bytes | None, words: str
) -> None:
    file = tmp_path / "roots.pem"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(errors.InvalidInput, match=words):
        await NoNetwork().check_certificates(file)
    asked = await reached(networks, ca_file=str(file), proxy="127.0.0.1:9")
    assert words in asked.network.trouble
    assert "Only what the system trusts" in asked.network.trouble
    with pytest.raises(errors.ProxyTrouble):
        await asked.get()
    await asked.network.use(preferences())
    assert asked.network.trouble == ""


async def test_connections_made_anew_leave_what_is_under_way_alone(networks: list[HttpNetwork]) -> None:
    asked = await reached(networks)
    async with raw_server(answer(200, "0123456789")) as server:
        async with asked.http.open(Call("GET", server.url)) as reply:
            await asked.network.renew()
            assert await reply.body() == b"0123456789"
        assert await asked.get(server.url) == 200
        await asked.network.renew()
        assert await asked.get(server.url) == 200


async def test_a_world_inside_this_program_has_no_connections() -> None:
    inside = NoNetwork()
    await inside.use(preferences(proxy="127.0.0.1:9"))
    await inside.renew()
    assert (inside.way_words(), inside.trouble) == ("Inside this program", "")


@makes_certificates
async def test_the_systems_own_judgement_works_with_our_client(
    proxy: LoopbackProxy, roots: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Windows and macOS use: here its system is OpenSSL's default file, which is the company's."""
    chosen = Proxies(f"127.0.0.1:{proxy.port}")
    transport = RoutedTransport(chosen, native_context())
    async with httpx.AsyncClient(transport=transport, trust_env=False) as client:
        with pytest.raises(errors.CertificateRefused):
            await HttpTransport(client).fetch(Call("GET", URL))
        monkeypatch.setenv("SSL_CERT_FILE", str(roots.file))
        assert (await HttpTransport(client).fetch(Call("GET", URL))).status == 200
    assert sys.platform == "linux"
