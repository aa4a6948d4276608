"""How a bad node tells what it was asked: another chain, another branch, forged receipts, half of the logs."""

from __future__ import annotations

from typing import Any

from app.sandbox.chain import Chain
from app.sandbox.crypto import hash_hex
from app.sandbox.faults import Fault
from app.sandbox.rpc_format import TRANSFER_TOPIC, USED_TOPIC, Json, quantity, word
from app.sandbox.rpc_token import AUTHORIZATION_STATE, RpcError

_HASHES = ("hash", "blockHash", "parentHash")


def bent(fault: Fault, chain: Chain, method: str, params: list[Any], result: object) -> object:
    """The result as this fault makes it; unchanged where the fault is about something else.

    Raises:
        RpcError: the node refuses.
    """
    match fault.kind:
        case "rpc_wrong_chain" if method in {"eth_chainId", "net_version"}:
            return quantity(int(fault.number("chain_id", 1)))
        case "rpc_no_receipt" if method == "eth_getTransactionReceipt":
            return None
        case "rpc_lies_unused" if method == "eth_call" and AUTHORIZATION_STATE in str(params):
            return "0x" + word(0)
        case "rpc_forged_receipt" if method == "eth_getTransactionReceipt":
            return _forged(fault, chain, str(params[0]))
        case "rpc_other_branch":
            return _on_another_branch(result, int(fault.number("from_block", 0)))
        case _ if method == "eth_getLogs" and isinstance(result, list):
            return _bent_logs(fault, params[0], result)
        case _:
            return result


def _bent_logs(fault: Fault, wanted: dict[str, Any], logs: list[object]) -> list[object]:
    """None, some, or only those of a few blocks at once: in the words and with the code of public nodes."""
    match fault.kind:
        case "rpc_lies_unused":
            return []
        case "rpc_few_logs":
            return logs[: int(fault.number("keep", 0))]
        case "rpc_log_range":
            most = int(fault.number("blocks", 500))
            if int(str(wanted["toBlock"]), 16) - int(str(wanted["fromBlock"]), 16) >= most:
                raise RpcError(-32005, f"query exceeds max block range {most}")
    return logs


def _forged(fault: Fault, chain: Chain, tx_hash: str) -> Json:
    """A receipt of a transfer that never was: ``payer``, ``payee``, ``value``, ``nonce``, in a real ``block``."""
    number = int(fault.number("block", chain.head() - 3))
    place = {
        "transactionHash": tx_hash,
        "transactionIndex": "0x0",
        "blockHash": chain.blocks.hash(number),
        "blockNumber": quantity(number),
    }
    payer, payee = "0x" + word(fault.text("payer", "0x")), "0x" + word(fault.text("payee", "0x"))
    events = (
        ([USED_TOPIC, payer, fault.text("nonce", "0x" + word(0))], "0x"),
        ([TRANSFER_TOPIC, payer, payee], "0x" + word(int(fault.number("value", 1)))),
    )
    logs = [
        {
            "address": chain.network.usdc,
            "topics": topics,
            "data": data,
            "logIndex": quantity(index),
            "removed": False,
            **place,
        }
        for index, (topics, data) in enumerate(events)
    ]
    return {**place, "status": "0x1", "logs": logs, "type": "0x2"}


def _on_another_branch(result: object, from_block: int) -> object:
    """The same numbers under other hashes: every block from one on belongs to a branch of its own."""
    if isinstance(result, list):
        return [_on_another_branch(one, from_block) for one in result]
    number = result.get("blockNumber", result.get("number")) if isinstance(result, dict) else None
    if not isinstance(result, dict) or not isinstance(number, str) or int(number, 16) < from_block:
        return result
    moved = {key: hash_hex(str(result[key]), "other branch") for key in _HASHES if key in result}
    logs = result.get("logs")
    return {**result, **moved, **({"logs": _on_another_branch(logs, from_block)} if logs is not None else {})}
