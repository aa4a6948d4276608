"""The pretend Base: truthful history, finality, reorganisations, logs and receipts over JSON-RPC."""

from __future__ import annotations

from typing import Any

import pytest
from eth_utils.crypto import keccak

from app.domain.money import MICRO
from app.domain.networks import BASE
from tests.sandbox.conftest import NOON_S, Caller, StillClock
from tests.sandbox.wallets import Wallet, decoded


def _topic(text: str) -> str:
    return "0x" + keccak(text=text).hex()


def _call(signature: str, *words: str) -> dict[str, str]:
    arguments = "".join(word.removeprefix("0x").lower().rjust(64, "0") for word in words)
    return {"to": BASE.usdc, "data": "0x" + keccak(text=signature)[:4].hex() + arguments}


async def _balance(caller: Caller, address: str, block: object = "latest") -> int:
    return int(await caller.rpc("eth_call", _call("balanceOf(address)", address), block), 16)


async def _used(caller: Caller, payer: str, nonce: str, block: object = "latest") -> bool:
    call = _call("authorizationState(address,bytes32)", payer, nonce)
    return bool(int(await caller.rpc("eth_call", call, block), 16))


async def _top_up(caller: Caller) -> tuple[dict[str, Any], str]:
    payment = caller.wallet.payment(await caller.offer(), NOON_S)
    answer = await caller.pay(payment)
    assert answer.status_code == 200, answer.text
    authorization: dict[str, Any] = payment["payload"]["authorization"]
    return authorization, str(decoded(answer.headers["PAYMENT-RESPONSE"])["transaction"])


async def test_it_is_base_with_a_block_every_two_seconds(caller: Caller, wall: StillClock) -> None:
    assert await caller.rpc("eth_chainId") == "0x2105"
    head = int(await caller.rpc("eth_blockNumber"), 16)
    block = await caller.rpc("eth_getBlockByNumber", "latest", False)
    assert (int(block["number"], 16), int(block["timestamp"], 16)) == (head, 1_686_789_347 + 2 * head)
    assert abs(int(block["timestamp"], 16) - NOON_S) <= 2
    wall.now_s += 10
    assert int(await caller.rpc("eth_blockNumber"), 16) == head + 5
    child = await caller.rpc("eth_getBlockByNumber", hex(head + 1), False)
    assert child["parentHash"] == block["hash"]


async def test_safe_and_finalized_trail_the_head(caller: Caller) -> None:
    head = int(await caller.rpc("eth_blockNumber"), 16)
    safe = await caller.rpc("eth_getBlockByNumber", "safe", False)
    finalized = await caller.rpc("eth_getBlockByNumber", "finalized", False)
    assert (int(safe["number"], 16), int(finalized["number"], 16)) == (head - 5, head - 30)
    await caller.control("chain", safe_lag=60, finalized_lag=600)
    finalized = await caller.rpc("eth_getBlockByNumber", "finalized", False)
    assert int(finalized["number"], 16) == head - 600


async def test_the_test_wallet_has_usdc_and_no_ether(caller: Caller) -> None:
    assert await _balance(caller, caller.wallet.address) == 50 * MICRO
    assert await _balance(caller, caller.wallet.address, "finalized") == 50 * MICRO
    assert await caller.rpc("eth_getBalance", caller.wallet.address, "latest") == "0x0"
    assert int(await caller.rpc("eth_call", _call("decimals()"), "latest"), 16) == 6
    assert await caller.rpc("eth_getCode", caller.wallet.address, "latest") == "0x"
    assert await caller.rpc("eth_getCode", BASE.usdc, "latest") != "0x"


async def test_a_transfer_leaves_both_events_in_one_receipt(caller: Caller) -> None:
    authorization, transaction = await _top_up(caller)
    receipt = await caller.rpc("eth_getTransactionReceipt", transaction)
    used, moved = receipt["logs"]
    payer = "0x" + caller.wallet.address[2:].lower().rjust(64, "0")
    payee = "0x" + caller.world.payee[2:].rjust(64, "0")
    assert used["topics"] == [_topic("AuthorizationUsed(address,bytes32)"), payer, authorization["nonce"]]
    assert moved["topics"] == [_topic("Transfer(address,address,uint256)"), payer, payee]
    assert int(moved["data"], 16) == 5 * MICRO
    for log in (used, moved):
        assert log["address"] == BASE.usdc
        assert log["transactionHash"] == transaction
        assert log["blockHash"] == receipt["blockHash"]
    assert (receipt["status"], receipt["to"]) == ("0x1", BASE.usdc)
    found = await caller.rpc("eth_getTransactionByHash", transaction)
    assert found["blockHash"] == receipt["blockHash"]
    block = await caller.rpc("eth_getBlockByHash", receipt["blockHash"], False)
    assert block["transactions"] == [transaction]
    whole = await caller.rpc("eth_getBlockByHash", receipt["blockHash"], True)
    assert whole["transactions"][0]["hash"] == transaction


async def test_history_answers_as_it_was(caller: Caller, wall: StillClock) -> None:
    before = await caller.rpc("eth_blockNumber")
    authorization, transaction = await _top_up(caller)
    mined = (await caller.rpc("eth_getTransactionReceipt", transaction))["blockNumber"]
    payer, nonce = caller.wallet.address, authorization["nonce"]
    assert await _balance(caller, payer, before) == 50 * MICRO
    assert await _balance(caller, payer, mined) == 45 * MICRO
    assert await _used(caller, payer, nonce, before) is False
    assert await _used(caller, payer, nonce) is True
    assert await _used(caller, payer, nonce, "finalized") is False
    wall.now_s += 120
    assert await _used(caller, payer, nonce, "finalized") is True
    assert await _used(caller, payer, nonce, before) is False
    block_hash = (await caller.rpc("eth_getBlockByNumber", mined, False))["hash"]
    assert await _balance(caller, payer, {"blockHash": block_hash}) == 45 * MICRO
    assert await _balance(caller, payer, {"blockNumber": before}) == 50 * MICRO


async def test_logs_are_found_by_address_topic_and_range(caller: Caller) -> None:
    before = await caller.rpc("eth_blockNumber")
    authorization, transaction = await _top_up(caller)
    used = _topic("AuthorizationUsed(address,bytes32)")
    payer = "0x" + caller.wallet.address[2:].lower().rjust(64, "0")
    wanted = {"address": BASE.usdc, "topics": [used, payer, authorization["nonce"]], "fromBlock": before}
    logs = await caller.rpc("eth_getLogs", wanted)
    assert [log["transactionHash"] for log in logs] == [transaction]
    in_block = {"blockHash": logs[0]["blockHash"], "topics": [[used, _topic("Other()")], None]}
    assert await caller.rpc("eth_getLogs", in_block) == logs
    assert await caller.rpc("eth_getLogs", {**wanted, "toBlock": before}) == []
    assert await caller.rpc("eth_getLogs", {**wanted, "address": Wallet().address}) == []
    assert await caller.rpc("eth_getLogs", {**wanted, "topics": [None, None, "0x" + "00" * 32]}) == []
    everything = await caller.rpc("eth_getLogs", {"fromBlock": before})
    assert len(everything) == 2


async def test_a_reorganisation_can_lose_a_payment(caller: Caller, wall: StillClock) -> None:
    authorization, transaction = await _top_up(caller)
    receipt = await caller.rpc("eth_getTransactionReceipt", transaction)
    answer = await caller.control("reorg", blocks=2)
    assert answer["dropped"] == [transaction]
    assert await caller.rpc("eth_getTransactionReceipt", transaction) is None
    assert await caller.rpc("eth_getBlockByHash", receipt["blockHash"], False) is None
    assert (await caller.rpc_raw("eth_getLogs", {"blockHash": receipt["blockHash"]})).json()["error"]
    now = await caller.rpc("eth_getBlockByNumber", receipt["blockNumber"], False)
    assert now["hash"] != receipt["blockHash"]
    assert await _balance(caller, caller.wallet.address) == 50 * MICRO
    assert await _used(caller, caller.wallet.address, authorization["nonce"]) is False
    after = await caller.rpc("eth_getBlockByNumber", hex(int(receipt["blockNumber"], 16) + 1), False)
    assert after is None or after["parentHash"] == now["hash"]


async def test_a_reorganisation_can_mine_it_again(caller: Caller) -> None:
    _, transaction = await _top_up(caller)
    first = await caller.rpc("eth_getTransactionReceipt", transaction)
    await caller.control("reorg", blocks=3, remine=True)
    second = await caller.rpc("eth_getTransactionReceipt", transaction)
    assert int(second["blockNumber"], 16) > int(first["blockNumber"], 16)
    assert second["blockHash"] != first["blockHash"]
    assert await _balance(caller, caller.wallet.address) == 45 * MICRO


async def test_a_cancelled_authorization_is_used_and_says_so(caller: Caller) -> None:
    nonce = "0x" + "5a" * 32
    answer = await caller.control("cancel-authorization", payer=caller.wallet.address, nonce=nonce)
    receipt = await caller.rpc("eth_getTransactionReceipt", answer["transaction"])
    assert receipt["logs"][0]["topics"][0] == _topic("AuthorizationCanceled(address,bytes32)")
    assert await _used(caller, caller.wallet.address, nonce) is True
    again = await caller.client.post(
        "/control/cancel-authorization", json={"payer": caller.wallet.address, "nonce": nonce}
    )
    assert again.status_code == 400


async def test_ether_may_come_to_a_wallet(caller: Caller) -> None:
    await caller.control("chain", ether_wei={caller.wallet.address: 12_300_000_000_000_000})
    assert (
        int(await caller.rpc("eth_getBalance", caller.wallet.address, "latest"), 16) == 12_300_000_000_000_000
    )
    assert await caller.rpc("eth_getTransactionCount", caller.wallet.address, "latest") == "0x0"


async def test_more_play_money_can_be_minted(caller: Caller) -> None:
    someone = Wallet().address
    answer = await caller.control("fund", address=someone, amount_micro_usdc=7)
    assert await _balance(caller, someone) == 7
    assert await caller.rpc("eth_getTransactionReceipt", answer["transaction"]) is not None


async def test_a_wallet_may_carry_delegated_code(caller: Caller) -> None:
    code = "0xef0100" + "12" * 20
    await caller.control("chain", code={caller.wallet.address: code})
    assert await caller.rpc("eth_getCode", caller.wallet.address, "latest") == code


@pytest.mark.parametrize(
    "method,params,code",
    [
        ("eth_sendTransaction", [], -32601),
        ("eth_getBlockByNumber", ["later", False], -32602),
        ("eth_getBlockByNumber", ["0x01", False], -32602),
        ("eth_getBalance", ["0x12", "latest"], -32602),
        ("eth_getTransactionReceipt", ["0x12"], -32602),
        ("eth_getTransactionReceipt", [], -32602),
        ("eth_call", [], -32602),
        ("eth_call", [{"to": BASE.usdc, "data": "0x12345678"}, "latest"], 3),
        ("eth_call", [{"to": BASE.usdc, "data": "0x"}, "0xfffffff"], -32000),
        ("eth_getLogs", [], -32602),
        ("eth_getLogs", [{"fromBlock": "earliest"}], -32614),
        ("eth_getLogs", [{"fromBlock": "latest", "toBlock": "finalized"}], -32602),
    ],
)
async def test_wrong_calls_get_a_nodes_own_errors(
    caller: Caller, method: str, params: list[object], code: int
) -> None:
    answer = await caller.rpc_raw(method, *params)
    assert (answer.status_code, answer.json()["error"]["code"]) == (200, code)


async def test_batches_and_broken_envelopes(caller: Caller) -> None:
    calls = [
        {"jsonrpc": "2.0", "id": 1, "method": "eth_chainId"},
        {"jsonrpc": "2.0", "id": 2, "method": "eth_nothing"},
        {"jsonrpc": "2.0", "id": 3, "method": "eth_blockNumber", "params": {}},
        "call",
    ]
    answers = (await caller.client.post("/rpc", json=calls)).json()
    assert [answer["id"] for answer in answers] == [1, 2, 3, None]
    assert answers[0]["result"] == "0x2105"
    assert [answer["error"]["code"] for answer in answers[1:]] == [-32601, -32602, -32600]
    assert (await caller.client.post("/rpc", json=[])).json()["error"]["code"] == -32600
    broken = await caller.client.post("/rpc", content=b"{")
    assert (broken.status_code, broken.json()["error"]["code"]) == (400, -32700)


async def test_a_node_can_lie_lag_and_limit(caller: Caller) -> None:
    authorization, transaction = await _top_up(caller)
    payer, nonce = caller.wallet.address, authorization["nonce"]
    await caller.arm("rpc", "rpc_wrong_chain", chain_id=1)
    assert await caller.rpc("eth_chainId") == "0x1"
    await caller.arm("rpc/eth_call", "rpc_lies_unused")
    assert await _used(caller, payer, nonce) is False
    await caller.arm("rpc", "rpc_no_receipt")
    assert await caller.rpc("eth_getTransactionReceipt", transaction) is None
    await caller.arm("rpc", "rpc_stale", blocks=100)
    assert await caller.rpc("eth_getTransactionReceipt", transaction) is None
    head = int(await caller.rpc("eth_blockNumber"), 16)
    await caller.arm("rpc", "rpc_stale", blocks=100)
    assert int(await caller.rpc("eth_blockNumber"), 16) == head - 100
    await caller.arm("rpc", "rpc_error")
    assert (await caller.rpc_raw("eth_chainId")).json()["error"]["code"] == -32005
    await caller.arm("rpc", "rpc_result", result="all is well")
    assert await caller.rpc("eth_call", _call("balanceOf(address)", payer)) == "all is well"
    assert await _used(caller, payer, nonce) is True


async def test_the_chain_may_reorganise_between_two_reads(caller: Caller) -> None:
    before = await caller.rpc("eth_getBlockByNumber", "finalized", False)
    await caller.arm("rpc/eth_call", "rpc_reorg", blocks=40)
    assert await _balance(caller, caller.wallet.address, before["number"]) == 50 * MICRO
    after = await caller.rpc("eth_getBlockByNumber", before["number"], False)
    assert after["hash"] != before["hash"]


async def test_the_token_tells_its_name(caller: Caller) -> None:
    answer = await caller.rpc("eth_call", _call("name()"), "latest")
    assert bytes.fromhex(answer[2:])[64:72] == b"USD Coin"
    assert await caller.rpc("eth_call", {"to": Wallet().address, "data": "0x"}, "latest") == "0x"


async def test_many_settlements_in_one_moment_keep_history_truthful(caller: Caller) -> None:
    await caller.control("limits", enabled=False)
    seen: list[tuple[str, int]] = []
    for spent in range(1, 9):
        await _top_up(caller)
        seen.append((await caller.rpc("eth_blockNumber"), 50 * MICRO - spent * 5 * MICRO))
    for block, balance in seen:
        assert await _balance(caller, caller.wallet.address, block) == balance
