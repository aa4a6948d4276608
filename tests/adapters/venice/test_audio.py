"""Audio arrives whole or not at all, whatever the connection does."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from app.adapters import audio_answer
from app.adapters.venice.provider import VeniceProvider
from app.domain import errors
from app.domain.catalogue import JobRequest
from app.domain.observation import StillMaking
from app.ports.provider import AudioReceived
from tests.adapters.venice.conftest import MakeProvider
from tests.adapters.venice.people import KeySigner, wallet
from tests.adapters.venice.raw_server import answer, raw_server
from tests.adapters.venice.sinks import Sinks
from tests.support.sandbox import RunningSandbox

WALLET = wallet("0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A")
HUNG_UP_ON = pytest.mark.allow_logs
"""We stop reading in the middle, and the sandbox's server says so in its log."""

SOUND = b"ID3" + bytes(range(256)) * 400


@pytest.mark.parametrize(
    "content_type, expected",
    [
        ("audio/mpeg", "mp3"),
        ("audio/mp3", "mp3"),
        ("Audio/MPEG; charset=binary", "mp3"),
        ("audio/wav", "wav"),
        ("audio/x-wav", "wav"),
        ("audio/wave", "wav"),
        ("audio/flac", "flac"),
        ("audio/x-flac", "flac"),
    ],
)
async def test_audio_is_streamed_into_the_sink(
    provider_at: MakeProvider, content_type: str, expected: str
) -> None:
    headers = (
        "x-venice-audio-duration: 30.5",
        "x-venice-inference-time: 12",
        "x-venice-model-name: Nice",
    )
    sinks = Sinks()
    async with raw_server(answer(200, SOUND, content_type, *headers)) as server:
        received = await provider_at(server.url).retrieve(WALLET, "m", "q", sinks)
        assert b'"delete_media_on_completion":false' in server.requests[0]
    assert isinstance(received, AudioReceived)
    assert received.head.audio_format == expected
    assert received.head.declared_duration_s == 30.5
    assert received.head.inference_s == 12
    assert received.head.model_name == "Nice"
    assert received.size_bytes == len(SOUND)
    assert sinks.opened[0][1].content == SOUND


async def test_plain_bytes_are_audio_when_venices_header_says_which(provider_at: MakeProvider) -> None:
    named = answer(200, SOUND, "application/octet-stream", "x-venice-audio-format: WAV")
    unnamed = answer(200, SOUND, "application/octet-stream")
    async with raw_server(named, unnamed) as server:
        received = await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())
        assert isinstance(received, AudioReceived)
        assert received.head.audio_format == "wav"
        with pytest.raises(errors.MalformedAnswer):
            await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())


async def test_chunked_audio_is_whole_at_its_clean_end(provider_at: MakeProvider) -> None:
    head = b"HTTP/1.1 200 OK\r\ncontent-type: audio/flac\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n"
    whole = head + b"5\r\nfLaCx\r\n3\r\nyz.\r\n0\r\n\r\n"
    cut = head + b"5\r\nfLaCx\r\n3\r\nyz"
    sinks = Sinks()
    async with raw_server(whole, cut) as server:
        received = await provider_at(server.url).retrieve(WALLET, "m", "q", sinks)
        assert isinstance(received, AudioReceived)
        assert received.head.declared_bytes is None
        with pytest.raises(errors.Unreachable) as caught:
            await provider_at(server.url).retrieve(WALLET, "m", "q", sinks)
    assert caught.value.maybe_delivered
    [(_, good), (_, bad)] = sinks.opened
    assert good.content == b"fLaCxyz."
    assert not good.abandoned
    assert bad.abandoned


async def test_audio_shorter_than_announced_is_abandoned(provider_at: MakeProvider) -> None:
    sinks = Sinks()
    async with raw_server(answer(200, SOUND, "audio/mpeg", length=len(SOUND) + 1)) as server:
        with pytest.raises(errors.Unreachable):
            await provider_at(server.url).retrieve(WALLET, "m", "q", sinks)
    assert sinks.opened[0][1].abandoned


async def test_an_end_that_cannot_be_told_from_a_cut_is_not_believed(provider_at: MakeProvider) -> None:
    unmarked = b"HTTP/1.1 200 OK\r\ncontent-type: audio/mpeg\r\nconnection: close\r\n\r\n" + SOUND
    sinks = Sinks()
    async with raw_server(unmarked) as server:
        with pytest.raises(errors.MalformedAnswer, match="arrived whole"):
            await provider_at(server.url).retrieve(WALLET, "m", "q", sinks)
    assert sinks.opened == []


async def test_empty_audio_is_abandoned(provider_at: MakeProvider) -> None:
    sinks = Sinks()
    async with raw_server(answer(200, b"", "audio/mpeg")) as server:
        with pytest.raises(errors.MalformedAnswer, match="cut short"):
            await provider_at(server.url).retrieve(WALLET, "m", "q", sinks)
    assert sinks.opened[0][1].abandoned


async def test_too_much_audio_is_refused_before_or_while_it_comes(
    provider_at: MakeProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audio_answer, "LARGEST_AUDIO_BYTES", 1000)
    head = b"HTTP/1.1 200 OK\r\ncontent-type: audio/wav\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n"
    endless = head + b"400\r\n" + b"x" * 0x400 + b"\r\n0\r\n\r\n"
    sinks = Sinks()
    async with raw_server(answer(200, SOUND, "audio/wav"), endless) as server:
        for _ in range(2):
            with pytest.raises(errors.AnswerTooLarge):
                await provider_at(server.url).retrieve(WALLET, "m", "q", sinks)
    assert [sink.abandoned for _, sink in sinks.opened] == [True]


async def test_a_full_disk_abandons_the_partial_file(provider_at: MakeProvider) -> None:
    sinks = Sinks(room=1000)
    async with raw_server(answer(200, SOUND, "audio/wav")) as server:
        with pytest.raises(errors.DiskFull):
            await provider_at(server.url).retrieve(WALLET, "m", "q", sinks)
    assert sinks.opened[0][1].abandoned


@pytest.mark.parametrize("content_type", ["text/html", "application/xml", "video/mp4", ""])
async def test_a_success_that_is_neither_audio_nor_json_is_malformed(
    provider_at: MakeProvider, content_type: str
) -> None:
    sinks = Sinks()
    async with raw_server(answer(200, "<html>Sign in to the hotel network</html>", content_type)) as server:
        with pytest.raises(errors.MalformedAnswer, match="cannot read"):
            await provider_at(server.url).retrieve(WALLET, "m", "q", sinks)
    assert sinks.opened == []


async def test_compressed_audio_is_refused(provider_at: MakeProvider) -> None:
    async with raw_server(answer(200, SOUND, "audio/mpeg", "content-encoding: gzip")) as server:
        with pytest.raises(errors.MalformedAnswer):
            await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())
        assert b"accept-encoding: identity" in server.requests[0].lower()


@pytest.mark.parametrize("status", ["PROCESSING", "queued", "IN_PROGRESS"])
async def test_a_job_being_made_tells_its_times(provider_at: MakeProvider, status: str) -> None:
    body = json.dumps({"status": status, "average_execution_time": 42000.7, "execution_duration": 0})
    async with raw_server(
        answer(200, body), answer(200, json.dumps({"status": status, "execution_duration": None}))
    ) as server:
        venice = provider_at(server.url)
        told = await venice.retrieve(WALLET, "m", "q", Sinks())
        silent = await venice.retrieve(WALLET, "m", "q", Sinks())
    assert told == StillMaking(p80_ms=42000, elapsed_ms=0)
    assert silent == StillMaking(p80_ms=None, elapsed_ms=None)


@pytest.mark.parametrize(
    "body",
    [
        {"status": "COMPLETED"},
        {"status": 7},
        {},
        {"status": "PROCESSING", "average_execution_time": "long"},
        {"status": "PROCESSING", "average_execution_time": -1},
        {"status": "PROCESSING", "average_execution_time": True},
        {"status": "PROCESSING", "execution_duration": 1e20},
        {"status": "PROCESSING", "execution_duration": [1]},
    ],
)
async def test_a_status_that_makes_no_sense_is_malformed(
    provider_at: MakeProvider, body: dict[str, object]
) -> None:
    async with raw_server(answer(200, json.dumps(body))) as server:
        with pytest.raises(errors.MalformedAnswer):
            await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())


@pytest.mark.parametrize("text", ["-3", "0", "1e9", "nan", "many", "999999999999", "inf"])
async def test_headers_that_promise_nonsense_promise_nothing(provider_at: MakeProvider, text: str) -> None:
    sound = answer(200, SOUND, "audio/wav", f"x-venice-audio-duration: {text}", "x-venice-inference-time: ?")
    async with raw_server(sound) as server:
        received = await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())
    assert isinstance(received, AudioReceived)
    assert received.head.declared_duration_s is None
    assert received.head.inference_s is None


async def _finished_job(
    venice: VeniceProvider, sandbox: RunningSandbox, signer: KeySigner
) -> tuple[str, str]:
    request = JobRequest(model="lyria-3-pro", prompt="Bells over a frozen lake at dawn")
    queued = await venice.queue(wallet(signer.address), request)
    sandbox.control("clock", advance_s=700)
    await venice.models()  # learns the server's new time, so that the fault meets the audio and not a 401
    return queued.model, queued.queue_id


@pytest.mark.parametrize(
    "kind, error",
    [
        ("cut", errors.Unreachable),
        ("drop", errors.Unreachable),
        ("redirect", errors.RedirectRefused),
        pytest.param("content_type", errors.MalformedAnswer, marks=HUNG_UP_ON),
    ],
)
async def test_a_fault_loses_no_audio_and_the_next_look_fetches_it(
    venice: VeniceProvider,
    sandbox: RunningSandbox,
    signer: KeySigner,
    kind: str,
    error: type[errors.ProviderError],
) -> None:
    model, queue_id = await _finished_job(venice, sandbox, signer)
    sandbox.arm("audio/retrieve", kind)
    sinks = Sinks()
    with pytest.raises(error):
        await venice.retrieve(wallet(signer.address), model, queue_id, sinks)
    received = await venice.retrieve(wallet(signer.address), model, queue_id, sinks)
    assert isinstance(received, AudioReceived)
    assert received.head.audio_format == "wav"
    assert [sink.abandoned for _, sink in sinks.opened[:-1]] == [True] * (len(sinks.opened) - 1)


async def test_chunked_audio_from_the_sandbox_is_whole(
    venice: VeniceProvider, sandbox: RunningSandbox, signer: KeySigner
) -> None:
    model, queue_id = await _finished_job(venice, sandbox, signer)
    sandbox.arm("audio/retrieve", "chunked")
    received = await venice.retrieve(wallet(signer.address), model, queue_id, Sinks())
    assert isinstance(received, AudioReceived)
    assert received.head.declared_bytes is None


@pytest.mark.parametrize(
    "kind", ["malformed_json", "wrong_types", pytest.param("huge_body", marks=HUNG_UP_ON), "truncate"]
)
async def test_a_spoiled_status_is_malformed_and_the_job_goes_on(
    venice: VeniceProvider, sandbox: RunningSandbox, signer: KeySigner, kind: str
) -> None:
    request = JobRequest(model="lyria-3-pro", prompt="Bells over a frozen lake at dawn")
    queued = await venice.queue(wallet(signer.address), request)
    sandbox.arm("audio/retrieve", kind)
    with pytest.raises(errors.MalformedAnswer):
        await venice.retrieve(wallet(signer.address), queued.model, queued.queue_id, Sinks())
    seen = await venice.retrieve(wallet(signer.address), queued.model, queued.queue_id, Sinks())
    assert isinstance(seen, StillMaking)


UNTIL = datetime(2026, 10, 4, 14, 32, tzinfo=UTC)


@pytest.mark.parametrize(
    "said, until",
    [
        ('"expires_at": "2026-10-04T14:32:00Z"', UNTIL),
        ('"expiresAt": "2026-10-04T16:32:00+02:00"', UNTIL),
        ('"expires_at": "2026-10-04T14:32:00"', None),
        ('"expires_at": "tomorrow"', None),
        ('"expires_at": 5', None),
        ('"x": 1', None),
    ],
)
async def test_until_when_audio_is_kept_is_read_where_the_server_says_so(
    provider_at: MakeProvider, said: str, until: datetime | None
) -> None:
    async with raw_server(answer(200, f'{{"status": "PROCESSING", {said}}}')) as server:
        seen = await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())
    assert isinstance(seen, StillMaking)
    assert seen.keeps_until == until


async def test_a_header_may_say_it_too(provider_at: MakeProvider) -> None:
    sunset = "sunset: Sun, 04 Oct 2026 14:32:00 GMT"
    making, audio = (
        answer(200, '{"status": "QUEUED"}', "application/json", sunset),
        answer(200, SOUND, "audio/mpeg", sunset),
    )
    async with raw_server(making, audio) as server:
        seen = await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())
        received = await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())
    assert isinstance(seen, StillMaking)
    assert isinstance(received, AudioReceived)
    assert seen.keeps_until == received.head.keeps_until == UNTIL
