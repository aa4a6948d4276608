"""The newest version is read from one address; nothing tells the server who asked."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from app.adapters.releases import HttpReleases
from app.adapters.transport import HttpTransport
from app.domain import errors
from app.ports.releases import Release
from tests.support.loopback import serving


@dataclass
class Announcer:
    """Answers every request alike, and keeps what it was told."""

    answer: Response = field(default_factory=lambda: Response(b"{}"))
    requests: list[Request] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            self.requests.append(Request(scope))
            await self.answer(scope, receive, send)

    def says(self, told: object, **more: object) -> None:
        self.answer = Response(json.dumps(told), **more)  # type: ignore[arg-type]


@pytest.fixture
def announcer() -> Announcer:
    return Announcer()


@pytest.fixture
def url(announcer: Announcer) -> Iterator[str]:
    with serving(announcer, "announcer") as origin:
        yield f"{origin}/newest"


@pytest.fixture
async def releases() -> AsyncIterator[HttpReleases]:
    async with httpx.AsyncClient(cookies={"who": "me"}, headers={"x-who": "me"}) as client:
        yield HttpReleases(HttpTransport(client))


@pytest.mark.parametrize(
    "told, release",
    [
        ({"version": "0.2.0", "page": "https://g.example/news"}, Release("0.2.0", "https://g.example/news")),
        ({"tag_name": "v0.2.0", "html_url": "https://g.example/r/1"}, Release("v0.2.0", "https://g.example/r/1")),
        ({"version": "0.2.0", "page": "javascript:alert(1)"}, Release("0.2.0")),
        ({"version": "0.2.0", "page": "http://localhost/x"}, Release("0.2.0")),
        ({"version": "1\u202e.\n2" + "x" * 99, "page": 7}, Release("1. 2" + "x" * 55 + "…")),
        ({}, Release("")),
        ({"version": ["0.2.0"]}, Release("")),
    ],
)  # fmt: skip
async def test_what_is_announced_is_read(
    announcer: Announcer, url: str, releases: HttpReleases, told: object, release: Release
) -> None:
    announcer.says(told)
    assert await releases.newest(url) == release


async def test_nothing_tells_who_asks(announcer: Announcer, url: str, releases: HttpReleases) -> None:
    await releases.newest(url)
    (request,) = announcer.requests
    told = dict(request.headers)
    told.pop("host")
    assert told == {
        "accept": "application/json",
        "accept-encoding": "identity",
        "connection": "keep-alive",
        "user-agent": "Gondola",
    }
    assert (request.method, request.url.query) == ("GET", "")


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"[" * 100_000, b"\xff"])
async def test_what_is_no_announcement_is_said_so(
    announcer: Announcer, url: str, releases: HttpReleases, body: bytes
) -> None:
    announcer.answer = Response(body)
    with pytest.raises(errors.MalformedAnswer, match="no list of versions"):
        await releases.newest(url)


@pytest.mark.parametrize("status", [404, 500])
async def test_a_page_that_is_not_there_is_said_so(
    announcer: Announcer, url: str, releases: HttpReleases, status: int
) -> None:
    announcer.says({"version": "9"}, status_code=status)
    with pytest.raises(errors.MalformedAnswer, match="no list of versions at this address"):
        await releases.newest(url)


async def test_a_redirect_is_not_followed(announcer: Announcer, url: str, releases: HttpReleases) -> None:
    announcer.answer = Response(status_code=302, headers={"location": "https://elsewhere.example"})
    with pytest.raises(errors.RedirectRefused):
        await releases.newest(url)


async def test_nobody_there_is_said_so(releases: HttpReleases) -> None:
    with pytest.raises(errors.Unreachable):
        await releases.newest("http://127.0.0.1:9/newest")
    with pytest.raises(errors.InvalidInput):
        await releases.newest("ftp://g.example/newest")
