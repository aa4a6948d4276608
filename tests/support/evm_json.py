"""How Ethereum JSON-RPC spells blocks, receipts and logs (Execution API specification), from eth-tester's dicts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eth_abi.abi import decode

Json = dict[str, Any]

_REVERT = bytes.fromhex("08c379a0")
"""Error(string)"""


def quantity(number: int) -> str:
    """A number without leading zeros."""
    return hex(number)


def data(content: bytes) -> str:
    """Bytes, all of them."""
    return "0x" + bytes(content).hex()


def block(raw: Mapping[str, Any]) -> Json:
    """A block with the hashes of its transactions."""
    numbers = {
        name: quantity(raw[key])
        for name, key in {
            "number": "number",
            "timestamp": "timestamp",
            "gasLimit": "gas_limit",
            "gasUsed": "gas_used",
            "baseFeePerGas": "base_fee_per_gas",
            "difficulty": "difficulty",
            "size": "size",
        }.items()
    }
    hashes = {
        name: data(raw[key])
        for name, key in {
            "hash": "hash",
            "parentHash": "parent_hash",
            "nonce": "nonce",
            "sha3Uncles": "sha3_uncles",
            "transactionsRoot": "transactions_root",
            "receiptsRoot": "receipts_root",
            "stateRoot": "state_root",
            "miner": "coinbase",
            "mixHash": "mix_hash",
        }.items()
    }
    bloom = "0x" + f"{raw['logs_bloom']:0512x}"
    transactions = [data(one) for one in raw["transactions"]]
    return {
        **numbers,
        **hashes,
        "logsBloom": bloom,
        "extraData": "0x",
        "transactions": transactions,
        "uncles": [],
    }


def receipt(raw: Mapping[str, Any], first_log: int) -> Json:
    """A mined transaction's receipt; ``first_log`` is the index of its first log in the block."""
    logs = [_log(one, first_log + index) for index, one in enumerate(raw["logs"])]
    return {
        "transactionHash": data(raw["transaction_hash"]),
        "transactionIndex": quantity(raw["transaction_index"]),
        "blockHash": data(raw["block_hash"]),
        "blockNumber": quantity(raw["block_number"]),
        "from": data(raw["from"]),
        "to": data(raw["to"]),
        "status": quantity(raw["status"]),
        "gasUsed": quantity(raw["gas_used"]),
        "cumulativeGasUsed": quantity(raw["cumulative_gas_used"]),
        "effectiveGasPrice": quantity(raw["effective_gas_price"]),
        "type": quantity(raw["type"]),
        "contractAddress": None,
        "logsBloom": "0x" + "00" * 256,
        "logs": logs,
    }


def _log(raw: Mapping[str, Any], index: int) -> Json:
    return {
        "address": data(raw["address"]),
        "topics": [data(topic) for topic in raw["topics"]],
        "data": data(raw["data"]),
        "logIndex": quantity(index),
        "transactionIndex": quantity(raw["transaction_index"]),
        "transactionHash": data(raw["transaction_hash"]),
        "blockHash": data(raw["block_hash"]),
        "blockNumber": quantity(raw["block_number"]),
        "removed": False,
    }


def matches(log: Json, wanted: Mapping[str, Any]) -> bool:
    """Whether a log is one that a filter's address and topics let through (null lets any, a list one of several)."""
    address, topics = wanted.get("address"), wanted.get("topics", [])
    if address is not None and log["address"] not in _spellings(address):
        return False
    if len(topics) > len(log["topics"]):
        return False
    return all(
        asked is None or found in _spellings(asked)
        for asked, found in zip(topics, log["topics"], strict=False)
    )


def reason(error: Exception) -> tuple[str, str]:
    """A reverted call's words, as nodes put them, and the bytes that it returned."""
    content = error.args[0] if error.args and isinstance(error.args[0], bytes) else b""
    if content.startswith(_REVERT):
        return f"execution reverted: {decode(['string'], content[4:])[0]}", data(content)
    return "execution reverted", data(content)


def _spellings(asked: str | list[str]) -> list[str]:
    return [one.lower() for one in ([asked] if isinstance(asked, str) else asked)]
