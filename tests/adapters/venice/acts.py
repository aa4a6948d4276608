"""Every call of the Venice provider as one word, and the error that one raw answer to it turns into."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable

import pytest

from app.adapters.venice.provider import VeniceProvider
from app.domain import errors
from app.domain.account import Account
from app.domain.catalogue import AudioModel, JobRequest, Pricing
from tests.adapters.venice.conftest import MakeProvider
from tests.adapters.venice.people import api_key, wallet
from tests.adapters.venice.raw_server import answer, raw_server
from tests.adapters.venice.sinks import Sinks

WALLET = wallet("0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A")
KEY = api_key()
MODEL = AudioModel("stable-audio-25", "Stable", Pricing(per_generation_micro_usdc=190_000))
REQUEST = JobRequest(model="stable-audio-25", prompt="A long enough prompt")

Act = Callable[[VeniceProvider, Account], Awaitable[object]]
ACTS: dict[str, Act] = {
    "models": lambda venice, _: venice.models(),
    "quote": lambda venice, _: venice.quote(MODEL, REQUEST),
    "queue": lambda venice, account: venice.queue(account, REQUEST),
    "retrieve": lambda venice, account: venice.retrieve(account, "m", "q", Sinks()),
    "complete": lambda venice, account: venice.complete(account, "m", "q"),
    "balance": lambda venice, account: venice.balance(account),
    "transactions": lambda venice, account: venice.transactions(account),
}


async def refused(
    provider_at: MakeProvider, act: str, status: int, body: object, *headers: str, account: Account = WALLET
) -> errors.ProviderError:
    """The error that one answer turns into."""
    plain = body if isinstance(body, str) else json.dumps(body)
    kind = "text/plain" if isinstance(body, str) else "application/json"
    async with raw_server(answer(status, plain, kind, *headers)) as server:
        with pytest.raises(errors.ProviderError) as caught:
            await ACTS[act](provider_at(server.url), account)
    error = caught.value
    assert error.status == status or isinstance(error, errors.Unreachable)
    assert error.what
    assert error.means
    return error
