"""What a seller answers to somebody who has not paid, in words that fit any seller."""

from __future__ import annotations

import json

import pytest

from app.adapters.seller.client import SellerClient
from app.domain import errors
from app.domain.observation import StillMaking
from app.ports.provider import AudioReceived
from tests.adapters.seller.buying import job_at
from tests.adapters.venice.people import wallet
from tests.adapters.venice.raw_server import answer, raw_server
from tests.adapters.venice.sinks import Sinks
from tests.adapters.x402.challenges import as_header, v1, v1_entry, v2, v2_entry

WALLET = wallet("0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A")
SOUND = b"ID3" + bytes(range(256)) * 40


async def asked(client: SellerClient, sent: bytes) -> errors.ProviderError:
    """The error that an answer means to a look without payment."""
    async with raw_server(sent) as server:
        job = job_at(f"{server.url}/r")
        with pytest.raises(errors.ProviderError) as caught:
            await client.look(job, Sinks())
    return caught.value


async def test_a_seller_that_gives_for_nothing_is_fine(anywhere: SellerClient) -> None:
    sinks = Sinks()
    making = answer(200, '{"status":"PROCESSING","average_execution_time":9000,"execution_duration":1}')
    async with raw_server(making, answer(200, SOUND, "audio/mpeg")) as server:
        job = job_at(f"{server.url}/r")
        first = await anywhere.look(job, sinks)
        second = await anywhere.look_signed_in(WALLET, job, sinks)
        assert b'"delete_media_on_completion":false' in server.requests[0]
        assert b"SIGN-IN" not in server.requests[0]
    assert (first.news, first.claim) == (StillMaking(9000, 1), None)
    assert isinstance(second.news, AudioReceived)
    assert sinks.opened[0][1].content == SOUND


@pytest.mark.parametrize(
    "sent, version, sign_in",
    [
        (answer(402, json.dumps(v1())), 1, False),
        (answer(402, json.dumps(v1(extensions={"sign-in-with-x": {}}))), 1, True),
        (answer(402, json.dumps(v2())), 2, False),
        (answer(402, "", "text/html", f"PAYMENT-REQUIRED: {as_header(v2())}"), 2, False),
        (
            answer(
                402, "{}", "text/html", f"Payment-Required: {as_header(v2(extensions={'sign-in-with-x': 1}))}"
            ),
            2,
            True,
        ),
    ],
)
async def test_a_challenge_is_read_in_either_version(
    anywhere: SellerClient, sent: bytes, version: int, sign_in: bool
) -> None:
    error = await asked(anywhere, sent)
    assert isinstance(error, errors.PaymentAsked)
    assert [offer.x402_version for offer in error.offers] == [version]
    assert error.sign_in_offered is sign_in


async def test_a_sign_in_without_a_price_is_told(anywhere: SellerClient) -> None:
    only = {
        "x402Version": 2,
        "accepts": [],
        "extensions": {"sign-in-with-x": {}},
        "error": "Who\x07 are you?",
    }
    error = await asked(
        anywhere, answer(402, "{}", "application/json", f"PAYMENT-REQUIRED: {as_header(only)}")
    )
    assert isinstance(error, errors.PaymentAsked)
    assert (error.offers, error.sign_in_offered, error.detail) == ((), True, "Who are you?")


@pytest.mark.parametrize("amount", ["-1", "1e3", "0x10", "007", "1" * 40, 10000, None])
async def test_an_amount_that_is_none_is_said_so(anywhere: SellerClient, amount: object) -> None:
    sent = answer(402, json.dumps(v1(v1_entry(maxAmountRequired=amount))))
    error = await asked(anywhere, sent)
    assert isinstance(error, errors.MalformedAnswer)
    assert (error.server_code, error.status) == ("bad_amount", 402)
    assert "no amount" in error.what


@pytest.mark.parametrize(
    "sent",
    [
        answer(402, '{"error":"Insufficient balance"}'),
        answer(402, "<html>pay me</html>", "text/html"),
        answer(402, json.dumps(v2()), "application/json", "PAYMENT-REQUIRED: %%%"),
        answer(402, " " * 100_000),
        answer(402, json.dumps(v2(v2_entry(payTo="me")))),
    ],
)
async def test_a_challenge_that_cannot_be_read_is_no_offer(anywhere: SellerClient, sent: bytes) -> None:
    error = await asked(anywhere, sent)
    assert isinstance(error, errors.MalformedAnswer)
    assert (error.status, error.means) == (402, errors.NOTHING_PAID)


@pytest.mark.parametrize(
    "sent, expected, said",
    [
        (
            answer(400, '{"error":"Request ID is invalid."}'),
            errors.UnknownQueueId,
            "The seller does not know",
        ),
        (answer(400, '{"error":"model is required"}'), errors.BadRequest, "model is required"),
        (answer(418, "short and stout", "text/plain"), errors.BadRequest, "short and stout"),
        (answer(401, "{}"), errors.CredentialsNeeded, "The seller wants a sign-in"),
        (answer(403, '{"error":"region"}'), errors.NotAllowed, "region"),
        (answer(404, "{}"), errors.NotFound, "nothing there"),
        (answer(410, "{}"), errors.NotFound, "nothing there"),
        (answer(408, "{}"), errors.ServerTrouble, "trouble"),
        (answer(422, '{"error":"no","suggested_prompt":"a calm sea"}'), errors.ContentRefused, "prompt"),
        (answer(422, '{"error":"no","suggested_prompt":7}'), errors.ContentRefused, "prompt"),
        (answer(429, "{}", "application/json", "retry-after: 7"), errors.RateLimited, "slow down"),
        (answer(500, '{"error":"boom"}'), errors.ServerTrouble, "trouble"),
        (answer(500, '{"error":"boom","credits_refunded":true}'), errors.JobFailed, "The seller could not"),
        (answer(503, "<html>", "text/html"), errors.ServerTrouble, "trouble"),
        (answer(204, ""), errors.MalformedAnswer, "cannot read"),
        (answer(200, '{"status":"FAILED","error":"boom"}'), errors.JobFailed, "“boom”"),
        (answer(200, "[]"), errors.MalformedAnswer, "cannot read"),
        (answer(200, SOUND, "audio/mpeg", length=len(SOUND) + 9), errors.Unreachable, "cannot be reached"),
        (answer(402, "{}", "application/json", "x-p: " + "p" * 99_000), errors.AnswerTooLarge, "far more"),
    ],
)
async def test_every_other_answer_has_its_meaning(
    anywhere: SellerClient, sent: bytes, expected: type[errors.ProviderError], said: str
) -> None:
    error = await asked(anywhere, sent)
    assert type(error) is expected
    assert said in error.what
    assert "Venice" not in error.sentence()


async def test_a_wait_is_as_long_as_the_seller_says(anywhere: SellerClient) -> None:
    error = await asked(anywhere, answer(429, '{"code":"BUSY"}', "application/json", "retry-after: 7"))
    assert isinstance(error, errors.RateLimited)
    assert (error.retry_after_s, error.server_code) == (7, "BUSY")


async def test_a_sign_in_that_is_not_believed_is_not_tried_again(anywhere: SellerClient) -> None:
    async with raw_server(answer(401, '{"error":"no"}')) as server:
        with pytest.raises(errors.SignInRefused) as caught:
            await anywhere.look_signed_in(WALLET, job_at(f"{server.url}/r"), Sinks())
        assert len(server.requests) == 1
    assert "seller" in caught.value.what


async def test_it_is_tried_once_more_when_the_seller_lives_at_another_time(anywhere: SellerClient) -> None:
    date = "date: Sat, 02 Jan 2100 00:00:00 GMT"
    beyond_belief = answer(401, "{}", "application/json", date)
    async with raw_server(beyond_belief) as server:
        with pytest.raises(errors.SignInRefused):
            await anywhere.look_signed_in(WALLET, job_at(f"{server.url}/r"), Sinks())
        assert len(server.requests) == 1


async def test_times_of_many_sellers_are_not_kept_for_ever(anywhere: SellerClient) -> None:
    for port in range(1, 200):
        anywhere._time_at(anywhere._address(f"http://127.0.0.1:{port}/r"))
    assert len(anywhere._clocks) == 64
    assert "127.0.0.1:199" in anywhere._clocks
