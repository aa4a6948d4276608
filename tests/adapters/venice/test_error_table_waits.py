"""What Venice answers when it asks to wait, when a job failed, and when its words cannot be read."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from app.domain import errors
from tests.adapters.venice.acts import WALLET, refused
from tests.adapters.venice.conftest import MakeProvider
from tests.adapters.venice.raw_server import answer, raw_server
from tests.adapters.venice.sinks import Sinks


async def test_422_offers_the_suggested_prompt(provider_at: MakeProvider) -> None:
    body = {"error": "Content policy", "suggested_prompt": "A calm \u202esong\nwith birds"}
    error = await refused(provider_at, "queue", 422, body)
    assert isinstance(error, errors.ContentRefused)
    assert error.suggested_prompt == "A calm song\nwith birds"
    assert "Nothing was charged" in error.means


async def test_422_on_retrieve_speaks_of_the_refund(provider_at: MakeProvider) -> None:
    error = await refused(provider_at, "retrieve", 422, {"error": "no", "credits_refunded": True})
    assert isinstance(error, errors.ContentRefused)
    assert "refunded" in error.means
    assert error.refunded is True
    assert error.suggested_prompt == ""
    assert "suggests none" in error.do


@pytest.mark.parametrize(
    "header, least, most",
    [
        ("Retry-After: 17", 17, 17),
        ("Retry-After: 2.5", 2.5, 2.5),
        ("Retry-After: 0", 0.5, 0.5),
        ("Retry-After: 999999999", 3600, 3600),
        ("Retry-After: soon", 5, 5),
        ("Retry-After: Fri, 02 Jan 1970 00:00:00 GMT", 0.5, 0.5),
        ("x-ratelimit-resets: 12", 5, 5),
        ("x-unrelated: 1", 5, 5),
    ],
)
async def test_429_waits_as_long_as_the_headers_say(
    provider_at: MakeProvider, header: str, least: float, most: float
) -> None:
    error = await refused(provider_at, "retrieve", 429, {"error": "slow down"}, header)
    assert isinstance(error, errors.RateLimited)
    assert least <= error.retry_after_s <= most


@pytest.mark.parametrize("name", ["x-ratelimit-reset-requests", "x-ratelimit-resets"])
async def test_429_reads_reset_times_in_unix_milliseconds(provider_at: MakeProvider, name: str) -> None:
    reset_ms = int((datetime.now(UTC).timestamp() + 40) * 1000)
    error = await refused(provider_at, "queue", 429, {"error": "x"}, f"{name}: {reset_ms}")
    assert isinstance(error, errors.RateLimited)
    assert 30 < error.retry_after_s < 42
    assert error.means == errors.NOTHING_PAID


async def test_429_of_too_many_at_once_says_so(provider_at: MakeProvider) -> None:
    body = {"error": "x", "code": "X402_CONCURRENCY_LIMIT"}
    error = await refused(provider_at, "retrieve", 429, body)
    assert isinstance(error, errors.RateLimited)
    assert error.server_code == "X402_CONCURRENCY_LIMIT"
    assert "at once" in error.what


@pytest.mark.parametrize("status", [500, 502, 503, 504, 408, 425])
async def test_server_trouble_is_not_a_failed_job(provider_at: MakeProvider, status: int) -> None:
    error = await refused(provider_at, "retrieve", status, {"error": "Inference processing failed"})
    assert type(error) is errors.ServerTrouble
    assert "waits" in error.means


@pytest.mark.parametrize("status", [400, 404, 500, 503])
@pytest.mark.parametrize(
    "refunded, words", [(True, "was refunded"), (False, "not refunded"), ("yes", "check")]
)
async def test_a_failed_job_is_one_that_the_answer_says_failed(
    provider_at: MakeProvider, status: int, refunded: object, words: str
) -> None:
    body = {"error": "The provider gave up", "credits_refunded": refunded}
    error = await refused(provider_at, "retrieve", status, body)
    assert isinstance(error, errors.JobFailed)
    assert error.refunded is (refunded if isinstance(refunded, bool) else None)
    assert words in error.means
    assert "The provider gave up" in error.what


@pytest.mark.parametrize("status", ["FAILED", "error", "CANCELLED"])
async def test_a_job_may_also_fail_with_status_200(provider_at: MakeProvider, status: str) -> None:
    body = json.dumps({"status": status, "error": "No GPU left", "credits_refunded": True})
    async with raw_server(answer(200, body)) as server:
        with pytest.raises(errors.JobFailed) as caught:
            await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())
    assert caught.value.refunded is True
    assert "No GPU left" in caught.value.what


@pytest.mark.parametrize("status", [405, 409, 413, 418])
async def test_other_4xx_are_not_repeated(provider_at: MakeProvider, status: int) -> None:
    assert type(await refused(provider_at, "retrieve", status, {})) is errors.BadRequest


@pytest.mark.parametrize("status", [204, 206, 304])
async def test_other_answers_are_malformed(provider_at: MakeProvider, status: int) -> None:
    async with raw_server(f"HTTP/1.1 {status} X\r\nconnection: close\r\n\r\n".encode()) as server:
        with pytest.raises(errors.MalformedAnswer):
            await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())


@pytest.mark.parametrize("body", ["[[" * 5000, "{", "", "\x00\x01", '{"error":', "plain words", '"text"'])
@pytest.mark.parametrize(
    "status, kind", [(403, errors.NotAllowed), (500, errors.ServerTrouble), (404, errors.ServerTrouble)]
)
async def test_an_unreadable_error_body_does_not_hide_the_status(
    provider_at: MakeProvider, status: int, kind: type[errors.ProviderError], body: str
) -> None:
    assert type(await refused(provider_at, "retrieve", status, body)) is kind


async def test_a_huge_error_body_does_not_hide_the_status(provider_at: MakeProvider) -> None:
    async with raw_server(answer(403, b" " * 2_000_000)) as server:
        with pytest.raises(errors.NotAllowed):
            await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())


@pytest.mark.parametrize(
    "error_field, words",
    [
        ({"message": "Inside an object"}, "Inside an object"),
        ("<b>bold</b>\u202e\x07 text " + "x" * 5000, "<b>bold</b> text"),
    ],
)
async def test_server_words_are_displayable_and_bounded(
    provider_at: MakeProvider, error_field: object, words: str
) -> None:
    error = await refused(provider_at, "retrieve", 400, {"error": error_field})
    assert words in error.what
    assert len(error.what) < 400
    assert "\u202e" not in error.what


async def test_odd_details_and_issues_are_survived(provider_at: MakeProvider) -> None:
    deep: object = "end"
    for _ in range(15):
        deep = {"a": [deep]}
    issues = [1, {"path": 3, "message": None}, *({"path": ["f"], "message": f"note {n}"} for n in range(9))]
    for details in (deep, "plain", ["one", "two"], 7):
        body = {"error": 7, "message": "Real words", "details": details, "issues": issues}
        error = await refused(provider_at, "queue", 400, body)
        assert error.what.count("Real words") == 1
        assert "note 3" in error.what
        assert "note 7" not in error.what
