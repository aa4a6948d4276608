"""What stands between us and Venice, or plays for time, costs neither audio nor a place in the queue for ever."""

from __future__ import annotations

import pytest

from app.adapters import audio_answer
from app.domain import errors
from tests.adapters.venice.conftest import MakeProvider
from tests.adapters.venice.people import wallet
from tests.adapters.venice.raw_server import answer, raw_server
from tests.adapters.venice.sinks import Sinks

WALLET = wallet("0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A")


@pytest.mark.parametrize("status", [404, 410])
@pytest.mark.parametrize(
    "body, content_type",
    [
        ("<html>404 page not found</html>", "text/html"),
        ("404 page not found", "text/plain"),
        ("", "text/plain"),
        ("{}", "application/json"),
    ],
)
async def test_a_page_that_says_not_found_is_not_venices_word_about_the_job(
    provider_at: MakeProvider, status: int, body: str, content_type: str
) -> None:
    async with raw_server(answer(status, body, content_type)) as server:
        with pytest.raises(errors.ServerTrouble):
            await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())
        with pytest.raises(errors.ServerTrouble):
            await provider_at(server.url).complete(WALLET, "m", "q")


async def test_venices_own_word_that_nothing_is_there_is_believed(provider_at: MakeProvider) -> None:
    async with raw_server(answer(404, '{"error":"Media could not be found."}')) as server:
        with pytest.raises(errors.NotFound):
            await provider_at(server.url).retrieve(WALLET, "m", "q", Sinks())


async def test_audio_that_only_trickles_gives_its_place_to_another_job(
    provider_at: MakeProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line is open and never silent long enough to be called broken: what counts is how much came."""
    monkeypatch.setattr(audio_answer, "STRETCH_S", 0.2)
    sinks = Sinks()
    async with raw_server(answer(200, b"ID3", "audio/mpeg", length=10**6), hold_open=True) as server:
        with pytest.raises(errors.Unreachable) as raised:
            await provider_at(server.url).retrieve(WALLET, "m", "q", sinks)
    assert "too slowly" in raised.value.detail
    assert [sink.abandoned for _, sink in sinks.opened] == [True]
