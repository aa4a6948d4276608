"""The whole life of a job against the sandbox over real sockets."""

from __future__ import annotations

import pytest

from app.adapters.venice.provider import VeniceProvider
from app.domain import errors
from app.domain.catalogue import JobRequest
from app.domain.charge import LedgerKind
from app.domain.observation import StillMaking
from app.ports.provider import AudioReceived
from tests.adapters.venice.people import KeySigner, SkewedClock, api_key, wallet
from tests.adapters.venice.sinks import Sinks
from tests.support.sandbox import RunningSandbox

REQUEST = JobRequest(model="elevenlabs-music", prompt="A slow waltz for two accordions", duration_s=30)


async def test_a_job_is_quoted_queued_watched_fetched_and_deleted(
    venice: VeniceProvider, sandbox: RunningSandbox, signer: KeySigner
) -> None:
    account = wallet(signer.address)
    models = {model.id: model for model in await venice.models()}
    price = await venice.quote(models[REQUEST.model], REQUEST)
    queued = await venice.queue(account, REQUEST)
    sinks = Sinks()
    making = await venice.retrieve(account, queued.model, queued.queue_id, sinks)
    assert isinstance(making, StillMaking)
    assert making.p80_ms is not None
    assert making.p80_ms >= 600_000
    sandbox.control("clock", advance_s=700)
    received = await venice.retrieve(account, queued.model, queued.queue_id, sinks)
    assert isinstance(received, AudioReceived)
    [(head, sink)] = sinks.opened
    assert received.size_bytes == len(sink.content) == head.declared_bytes
    assert head.audio_format == "mp3"
    assert not sink.abandoned
    assert await venice.complete(account, queued.model, queued.queue_id) is True
    with pytest.raises(errors.NotFound):
        await venice.retrieve(account, queued.model, queued.queue_id, sinks)
    assert price == 690_000
    [charge] = [row for row in await venice.transactions(account) if row.kind is LedgerKind.CHARGE]
    assert charge.model_id == REQUEST.model
    balance = await venice.balance(account)
    assert balance is not None
    assert balance.credit_micro_usdc == 20_000_000 - price
    assert sandbox.state()["payment_headers"] == {}


async def test_the_host_is_that_of_the_api_address(venice: VeniceProvider, sandbox: RunningSandbox) -> None:
    assert f"http://{venice.host}/api/v1" == sandbox.addresses.api_url
    assert venice.clock_offset_s is None


async def test_an_api_key_queues_and_watches_but_its_credit_is_not_told(
    venice: VeniceProvider, sandbox: RunningSandbox
) -> None:
    account = api_key()
    queued = await venice.queue(account, REQUEST)
    assert isinstance(await venice.retrieve(account, queued.model, queued.queue_id, Sinks()), StillMaking)
    assert await venice.balance(account) is None
    assert await venice.transactions(account) == ()


async def test_another_account_does_not_know_the_job(venice: VeniceProvider, signer: KeySigner) -> None:
    queued = await venice.queue(wallet(signer.address), REQUEST)
    with pytest.raises(errors.UnknownQueueId):
        await venice.retrieve(api_key(), queued.model, queued.queue_id, Sinks())


async def test_every_model_can_be_quoted_with_its_defaults(venice: VeniceProvider) -> None:
    for model in await venice.models():
        request = JobRequest(model=model.id, prompt="Rain on a tin roof, far thunder, a dog")
        assert await venice.quote(model, request) > 0


@pytest.mark.parametrize("wrong_by_s", [-3600.0, 3600.0, -90.0, 45.0])
async def test_a_wrong_local_clock_is_corrected_by_the_servers_date(
    venice: VeniceProvider, sandbox: RunningSandbox, signer: KeySigner, clock: SkewedClock, wrong_by_s: float
) -> None:
    clock.wrong_by_s = wrong_by_s
    queued = await venice.queue(wallet(signer.address), REQUEST)
    await venice.retrieve(wallet(signer.address), queued.model, queued.queue_id, Sinks())
    assert await venice.balance(wallet(signer.address)) is not None
    assert venice.clock_offset_s == pytest.approx(-wrong_by_s, abs=3)
    assert sandbox.state()["ledger"]["charges"] == 1


async def test_every_request_and_every_retry_is_signed_anew(
    venice: VeniceProvider, signer: KeySigner, clock: SkewedClock
) -> None:
    clock.wrong_by_s = 900.0
    account = wallet(signer.address)
    for _ in range(3):
        await venice.balance(account)
    nonces = [message.nonce for message in signer.signed_in]
    assert len(nonces) == 4
    assert len(set(nonces)) == 4
    assert all(len(nonce) >= 8 and nonce.isalnum() for nonce in nonces)
