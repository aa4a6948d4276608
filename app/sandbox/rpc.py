"""The pretend Base node: JSON-RPC methods over the pretend chain, with an Ethereum node's own errors."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from app.sandbox import rpc_format
from app.sandbox.chain import Chain
from app.sandbox.chain_state import Change
from app.sandbox.faults import NODE, FaultBoard
from app.sandbox.rpc_format import Json, quantity
from app.sandbox.rpc_lies import bent
from app.sandbox.rpc_token import RpcError, token_call

_QUANTITY = re.compile(r"0x(0|[1-9a-fA-F][0-9a-fA-F]{0,15})\Z")
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}\Z")
_HASH = re.compile(r"0x[0-9a-fA-F]{64}\Z")
_MAX_LOG_BLOCKS = 10_000


class Node:
    """Answers one JSON-RPC call at a time from the chain, as seen through the faults armed for its ``name``."""

    def __init__(self, chain: Chain, faults: FaultBoard, name: str = "rpc") -> None:
        self._chain = chain
        self._faults = faults
        self._name = name
        self._lag = 0
        self._methods: dict[str, Callable[[list[Any]], object]] = {
            "eth_chainId": lambda _: quantity(chain.network.chain_id),
            "net_version": lambda _: str(chain.network.chain_id),
            "web3_clientVersion": lambda _: "Gondola/sandbox",
            "eth_syncing": lambda _: False,
            "eth_gasPrice": lambda _: quantity(1_200_000),
            "eth_blockNumber": lambda _: quantity(self._head()),
            "eth_getBalance": self._get_balance,
            "eth_getTransactionCount": self._get_count,
            "eth_getCode": self._get_code,
            "eth_call": self._call,
            "eth_getTransactionReceipt": lambda p: self._mined(p, rpc_format.receipt),
            "eth_getTransactionByHash": lambda p: self._mined(p, rpc_format.transaction),
            "eth_getLogs": self._get_logs,
            "eth_getBlockByNumber": self._block_by_number,
            "eth_getBlockByHash": self._block_by_hash,
        }

    def answer(self, method: str, params: list[Any]) -> object:
        """The ``result`` of one call.

        Raises:
            RpcError: what the node would answer as ``error``.
        """
        handler = self._methods.get(method)
        if handler is None:
            raise RpcError(-32601, f"the method {method} does not exist/is not available")
        fault = self._faults.take((f"{self._name}/{method}", self._name), NODE)
        self._lag = int(fault.number("blocks", 600)) if fault and fault.kind == "rpc_stale" else 0
        if fault is not None and fault.kind == "rpc_error":
            raise RpcError(int(fault.number("code", -32005)), fault.text("message", "limit exceeded"))
        if fault is not None and fault.kind == "rpc_result":
            return fault.settings.get("result")
        result = handler(params)
        if fault is not None and fault.kind == "rpc_reorg":
            self._chain.reorganise(int(fault.number("blocks", 1)), remine=fault.flag("remine", default=False))
        return result if fault is None else bent(fault, self._chain, method, params, result)

    def _head(self) -> int:
        return self._chain.head() - self._lag

    def _get_balance(self, params: list[Any]) -> str:
        address = _address(params, 0)
        self._at_block(params, 1)
        return quantity(self._chain.ether.get(address, 0))

    def _get_count(self, params: list[Any]) -> str:
        _address(params, 0)
        self._at_block(params, 1)
        return "0x0"

    def _get_code(self, params: list[Any]) -> str:
        address = _address(params, 0)
        self._at_block(params, 1)
        if address == self._chain.network.usdc:
            return "0x60806040"
        return self._chain.code.get(address, "0x")

    def _call(self, params: list[Any]) -> str:
        call = params[0] if params else None
        if not isinstance(call, dict):
            raise RpcError(-32602, "missing value for required argument 0")
        block = self._at_block(params, 1)
        to = str(call.get("to", "")).lower()
        data = str(call.get("input") or call.get("data") or "0x").lower()
        return token_call(self._chain, data, block) if to == self._chain.network.usdc else "0x"

    def _mined(self, params: list[Any], show: Callable[[Chain, Change], Json]) -> Json | None:
        change = self._chain.state.find(_hash(params, 0))
        return show(self._chain, change) if change is not None and change.block <= self._head() else None

    def _get_logs(self, params: list[Any]) -> list[Json]:
        wanted = params[0] if params and isinstance(params[0], dict) else None
        if wanted is None:
            raise RpcError(-32602, "missing value for required argument 0")
        if wanted.get("blockHash") is not None:
            first = last = self._number_of_hash(str(wanted["blockHash"]))
        else:
            first = self._block(wanted.get("fromBlock", "latest"))
            last = min(self._block(wanted.get("toBlock", "latest"), strict=False), self._head())
        if first > last and wanted.get("blockHash") is None:
            raise RpcError(-32602, "invalid block range params")
        if last - first >= _MAX_LOG_BLOCKS:
            raise RpcError(-32614, f"eth_getLogs is limited to a {_MAX_LOG_BLOCKS:,} range")
        changes = [change for change in self._chain.state.changes if first <= change.block <= last]
        logs = [log for change in changes for log in rpc_format.logs_of(self._chain, change)]
        return [log for log in logs if _matches(log, wanted)]

    def _block_by_number(self, params: list[Any]) -> Json | None:
        number = self._block(params[0] if params else None, strict=False)
        if number > self._head():
            return None
        return rpc_format.block(self._chain, number, full=_second_is_true(params))

    def _block_by_hash(self, params: list[Any]) -> Json | None:
        number = self._chain.blocks.number_of(_hash(params, 0))
        if number is None or number > self._head():
            return None
        return rpc_format.block(self._chain, number, full=_second_is_true(params))

    def _at_block(self, params: list[Any], place: int) -> int:
        """The block that a state call names; ``latest`` when it names none (EIP-1898 objects are read too)."""
        tag = params[place] if len(params) > place else "latest"
        if isinstance(tag, dict):
            if "blockHash" in tag:
                return self._number_of_hash(str(tag["blockHash"]))
            tag = tag.get("blockNumber")
        return self._block(tag)

    def _block(self, tag: object, *, strict: bool = True) -> int:
        head = self._head()
        named = {
            "latest": head,
            "pending": head,
            "safe": head - self._chain.safe_lag,
            "finalized": head - self._chain.finalized_lag,
            "earliest": 0,
        }
        if isinstance(tag, str) and tag in named:
            return named[tag]
        if not isinstance(tag, str) or not _QUANTITY.match(tag):
            raise RpcError(-32602, "invalid argument: hex string or block tag expected")
        number = int(tag, 16)
        if strict and number > head:
            raise RpcError(-32000, "header not found")
        return number

    def _number_of_hash(self, block_hash: str) -> int:
        number = self._chain.blocks.number_of(block_hash.lower())
        if number is None or number > self._head():
            raise RpcError(-32000, "unknown block")
        return number


def _matches(log: Json, wanted: dict[str, Any]) -> bool:
    """Does a log fit an ``eth_getLogs`` filter's address and topics (null matches all, a list any of its items)?"""
    address = wanted.get("address")
    if address is not None:
        addresses = [address] if isinstance(address, str) else list(address)
        if str(log["address"]) not in [str(item).lower() for item in addresses]:
            return False
    topics = log["topics"]
    filters = wanted.get("topics") or []
    if not isinstance(topics, list) or len(filters) > len(topics):
        return False
    for topic, allowed in zip(topics, filters, strict=False):
        choices = [allowed] if isinstance(allowed, str) else allowed
        if choices is not None and topic not in [str(item).lower() for item in choices]:
            return False
    return True


def _second_is_true(params: list[Any]) -> bool:
    return len(params) > 1 and params[1] is True


def _address(params: list[Any], place: int) -> str:
    value = params[place] if len(params) > place else None
    if not isinstance(value, str) or not _ADDRESS.match(value):
        raise RpcError(-32602, f"invalid argument {place}: not an address")
    return value.lower()


def _hash(params: list[Any], place: int) -> str:
    value = params[place] if len(params) > place else None
    if not isinstance(value, str) or not _HASH.match(value):
        raise RpcError(-32602, f"invalid argument {place}: not a 32-byte hash")
    return value.lower()
