"""An EVM as a node: Ethereum JSON-RPC over HTTP, with the methods that Gondola, web3 and facilitators use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from app.domain.networks import BASE
from tests.support.evm import GAS_PRICE, Evm, RefusedByEvm

_REVERTED, _NOT_FOUND = 3, -32601
_NOT_TAKEN = -32000


def node(evm: Evm) -> Starlette:
    """The node as an ASGI application; ``POST /`` answers one call."""
    methods = _methods(evm)

    async def answer(request: Request) -> JSONResponse:
        asked = await request.json()
        head = {"jsonrpc": "2.0", "id": asked["id"]}
        method = methods.get(asked["method"])
        if method is None:
            missing = {"code": _NOT_FOUND, "message": f"no method {asked['method']}"}
            return JSONResponse({**head, "error": missing})
        evm.tick()
        try:
            return JSONResponse({**head, "result": method(*asked.get("params", []))})
        except RefusedByEvm as refused:
            code = _REVERTED if refused.data else _NOT_TAKEN
            error = {"code": code, "message": str(refused), "data": refused.data or None}
            return JSONResponse({**head, "error": error})

    return Starlette(routes=[Route("/", answer, methods=["POST"])])


def _methods(evm: Evm) -> dict[str, Callable[..., Any]]:
    def call(asked: dict[str, Any], tag: str = "latest", *_: object) -> str:
        return evm.call(
            asked["to"],
            asked.get("data") or asked.get("input") or "0x",
            tag,
            asked.get("from", "0x" + "00" * 20),
        )

    def send(raw: str) -> str:
        return evm.send_raw(bytes.fromhex(raw[2:]))

    return {
        "eth_chainId": lambda: hex(BASE.chain_id),
        "net_version": lambda: str(BASE.chain_id),
        "eth_blockNumber": lambda: evm.records.head["number"],
        "eth_getBlockByNumber": lambda tag, full=False: evm.records.block(tag),
        "eth_getBalance": lambda address, tag="latest": hex(evm.ether(address, tag)),
        "eth_getCode": lambda address, tag="latest": evm.code(address, tag),
        "eth_getTransactionCount": lambda address, tag="latest": hex(evm.nonce(address, tag)),
        "eth_gasPrice": lambda: hex(GAS_PRICE),
        "eth_call": call,
        "eth_sendRawTransaction": send,
        "eth_getTransactionReceipt": evm.records.receipt,
        "eth_getLogs": evm.records.logs,
    }
