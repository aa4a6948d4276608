"""Every fault, on a real socket, as a real HTTP client meets it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator

import httpx
import pytest

from app.domain.money import MICRO
from tests.sandbox.conftest import SONG
from tests.sandbox.wallets import Wallet, decoded, encoded
from tests.support.sandbox import RunningSandbox, running_sandbox


@pytest.fixture
def sandbox() -> Iterator[RunningSandbox]:
    with running_sandbox(seed="faults", job_seconds=0, credit_micro_usd=5 * MICRO) as running:
        yield running


@pytest.fixture
def client(sandbox: RunningSandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.addresses.api_url, trust_env=False, timeout=10) as client:
        yield client


QUOTE = {"model": "lyria-3-pro"}


def _queue(sandbox: RunningSandbox, client: httpx.Client) -> httpx.Response:
    headers = {"authorization": f"Bearer {sandbox.api_key}"}
    return client.post("/audio/queue", json=SONG, headers=headers)


def _retrieve(sandbox: RunningSandbox, client: httpx.Client, job: dict[str, str]) -> httpx.Response:
    headers = {"authorization": f"Bearer {sandbox.api_key}"}
    body = {"model": job["model"], "queue_id": job["queue_id"]}
    return client.post("/audio/retrieve", json=body, headers=headers)


def test_a_status_of_any_kind_with_any_body(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm("audio/quote", "status", status=502, body="<h1>Bad gateway</h1>", headers={"X-Why": "test"})
    answer = client.post("/audio/quote", json=QUOTE)
    assert (answer.status_code, answer.text, answer.headers["x-why"]) == (502, "<h1>Bad gateway</h1>", "test")
    assert client.post("/audio/quote", json=QUOTE).json() == {"quote": 0.1}


def test_count_after_and_glob(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm("audio/*", "status", count=2, after=1)
    statuses = [client.post("/audio/quote", json=QUOTE).status_code for _ in range(4)]
    assert statuses == [200, 500, 500, 200]
    sandbox.arm("*", "status", count=None)
    assert client.get("/models").status_code == 500
    sandbox.clear_faults()
    assert client.get("/models").status_code == 200


def test_a_429_names_a_wait(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm("audio/quote", "rate_limited", retry_after_s=17)
    answer = client.post("/audio/quote", json=QUOTE)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "17")


def test_a_redirect_to_another_host(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm("x402/top-up", "redirect", location="https://thief.invalid/", status=307)
    answer = client.post("/x402/top-up")
    assert (answer.status_code, answer.headers["location"]) == (307, "https://thief.invalid/")


def test_an_answer_is_lost_but_the_work_is_done(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm("audio/queue", "drop")
    with pytest.raises(httpx.RemoteProtocolError):
        _queue(sandbox, client)
    assert sandbox.state()["ledger"]["charges"] == 1


def test_a_connection_may_drop_before_the_work(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm("audio/queue", "drop", processed=False)
    with pytest.raises(httpx.RemoteProtocolError):
        _queue(sandbox, client)
    assert sandbox.state()["ledger"]["charges"] == 0


def test_the_work_may_be_done_behind_a_502(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm("audio/queue", "status", status=502, processed=True)
    assert _queue(sandbox, client).status_code == 502
    assert sandbox.state()["ledger"]["charges"] == 1


def test_audio_is_cut_in_the_middle(sandbox: RunningSandbox, client: httpx.Client) -> None:
    job = _queue(sandbox, client).json()
    sandbox.arm("audio/retrieve", "cut")
    with pytest.raises(httpx.RemoteProtocolError, match="without sending complete message body"):
        _retrieve(sandbox, client, job)
    assert _retrieve(sandbox, client, job).content[:4] == b"RIFF"


def test_audio_is_short_although_http_is_happy(sandbox: RunningSandbox, client: httpx.Client) -> None:
    job = _queue(sandbox, client).json()
    whole = _retrieve(sandbox, client, job).content
    sandbox.arm("audio/retrieve", "truncate")
    short = _retrieve(sandbox, client, job)
    assert short.content == whole[: len(whole) // 2]
    assert int(short.headers["content-length"]) == len(short.content)


def test_garbage_and_wrong_types_of_content(sandbox: RunningSandbox, client: httpx.Client) -> None:
    job = _queue(sandbox, client).json()
    sandbox.arm("audio/retrieve", "garbage", bytes=5_000)
    answer = _retrieve(sandbox, client, job)
    assert (answer.status_code, answer.headers["content-type"], len(answer.content)) == (
        200,
        "audio/wav",
        5_000,
    )
    sandbox.arm("audio/retrieve", "content_type", value="text/html")
    assert _retrieve(sandbox, client, job).headers["content-type"] == "text/html"


def test_chunked_and_slow_answers_arrive_whole(sandbox: RunningSandbox, client: httpx.Client) -> None:
    job = _queue(sandbox, client).json()
    whole = _retrieve(sandbox, client, job).content
    sandbox.arm("audio/retrieve", "chunked")
    chunked = _retrieve(sandbox, client, job)
    assert chunked.headers["transfer-encoding"] == "chunked"
    assert chunked.content == whole
    sandbox.arm("audio/retrieve", "slow_body", chunk=100_000, pause_s=0.001)
    assert _retrieve(sandbox, client, job).content == whole


def test_huge_bodies_and_headers(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm("audio/quote", "huge_body", bytes=3_000_000)
    assert len(client.post("/audio/quote", json=QUOTE).content) == 3_000_013
    sandbox.arm("audio/quote", "huge_header", bytes=40_000)
    assert len(client.post("/audio/quote", json=QUOTE).headers["x-padding"]) == 40_000
    sandbox.arm("audio/quote", "huge_header", bytes=2_000_000)
    with pytest.raises(httpx.RemoteProtocolError):
        client.post("/audio/quote", json=QUOTE)


def test_json_may_be_broken_or_of_wrong_types(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm("audio/quote", "malformed_json")
    with pytest.raises(json.JSONDecodeError):
        client.post("/audio/quote", json=QUOTE).json()
    sandbox.arm("audio/quote", "wrong_types")
    assert client.post("/audio/quote", json=QUOTE).json() == {"quote": "many"}
    sandbox.arm("audio/quote", "body", body=[1, 2])
    assert client.post("/audio/quote", json=QUOTE).json() == [1, 2]


def test_a_challenge_may_be_patched_in_body_and_header(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm(
        "x402/top-up", "patch", patch={"accepts": {"0": {"amount": "1e7", "maxTimeoutSeconds": 10**9}}}
    )
    answer = client.post("/x402/top-up")
    for document in (answer.json(), decoded(answer.headers["payment-required"])):
        assert document["accepts"][0]["amount"] == "1e7"
        assert document["accepts"][0]["maxTimeoutSeconds"] == 10**9
        assert document["accepts"][1]["amount"] == "5000000"


def test_a_receipt_header_may_be_replaced(sandbox: RunningSandbox, client: httpx.Client) -> None:
    wallet = Wallet(sandbox.test_key)
    offer = client.post("/x402/top-up").json()["accepts"][0]
    payment = wallet.payment(offer, sandbox.world.clock.chain_s())
    sandbox.arm("x402/top-up", "headers", headers={"PAYMENT-RESPONSE": "%%%"})
    answer = client.post("/x402/top-up", headers={"PAYMENT-SIGNATURE": encoded(payment)})
    assert answer.headers["payment-response"] == "%%%"
    assert sandbox.state()["chain"]["transfers"][0]["value"] == 5 * MICRO


def test_a_lost_top_up_answer_is_collected_by_sending_the_same_again(
    sandbox: RunningSandbox, client: httpx.Client
) -> None:
    wallet = Wallet(sandbox.test_key)
    offer = client.post("/x402/top-up").json()["accepts"][0]
    headers = {"PAYMENT-SIGNATURE": encoded(wallet.payment(offer, sandbox.world.clock.chain_s()))}
    sandbox.arm("x402/top-up", "drop")
    with pytest.raises(httpx.RemoteProtocolError):
        client.post("/x402/top-up", headers=headers)
    assert client.post("/x402/top-up", headers=headers).json()["data"]["newBalance"] == 10
    state = sandbox.state()
    assert len(state["chain"]["transfers"]) == 1
    assert state["payment_headers"] == {"x402/top-up": 2}
    assert len({seen["nonce"] for seen in state["payment_headers_seen"]}) == 1


def test_a_server_may_never_answer(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm("audio/quote", "hang")
    with pytest.raises(httpx.ReadTimeout):
        client.post("/audio/quote", json=QUOTE, timeout=0.2)


def test_a_held_answer_holds_a_place(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm("audio/quote", "delay", seconds=0.2, count=2)
    threads = [
        threading.Thread(target=client.post, args=("/audio/quote",), kwargs={"json": QUOTE}) for _ in "ab"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sandbox.state()["max_in_flight"]["audio/quote"] == 2


def test_a_node_may_be_down(sandbox: RunningSandbox) -> None:
    call = {"jsonrpc": "2.0", "id": 1, "method": "eth_chainId", "params": []}
    other = {**call, "method": "eth_blockNumber"}
    sandbox.arm("rpc/eth_chainId", "drop", count=None)
    with pytest.raises(httpx.RemoteProtocolError):
        httpx.post(sandbox.addresses.rpc_url, json=call, trust_env=False)
    assert httpx.post(sandbox.addresses.rpc_url, json=other, trust_env=False).status_code == 200


def test_what_fired_and_what_waits_is_told(sandbox: RunningSandbox, client: httpx.Client) -> None:
    sandbox.arm("audio/quote", "status")
    sandbox.arm("audio/queue", "status", count=3)
    client.post("/audio/quote", json=QUOTE)
    faults = sandbox.state()["faults"]
    assert faults["fired"] == [{"route": "audio/quote", "kind": "status"}]
    assert [(fault["route"], fault["count"]) for fault in faults["armed"]] == [("audio/queue", 3)]
