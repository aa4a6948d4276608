"""``POST /rpc``: JSON-RPC 2.0 envelopes, single and batch, around the node."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.sandbox.rpc import Node
from app.sandbox.rpc_token import RpcError

_MAX_BATCH = 100


def methods_in(body: bytes) -> list[str]:
    """The methods that a request body names, for counters and faults; empty when it cannot be read."""
    try:
        document = json.loads(body)
    except ValueError:
        return []
    calls = document if isinstance(document, list) else [document]
    return [str(call["method"]) for call in calls if isinstance(call, dict) and "method" in call]


class RpcRoute:
    """The HTTP face of a node."""

    def __init__(self, node: Node) -> None:
        self._node = node

    async def __call__(self, request: Request) -> Response:
        """Answer one call or a batch; JSON-RPC errors travel with HTTP status 200, as public nodes do it."""
        try:
            document = json.loads(await request.body())
        except ValueError:
            return JSONResponse(_error(None, RpcError(-32700, "parse error")), status_code=400)
        if not isinstance(document, list):
            return JSONResponse(self._one(document))
        if not document or len(document) > _MAX_BATCH:
            return JSONResponse(_error(None, RpcError(-32600, "invalid batch")))
        return JSONResponse([self._one(call) for call in document])

    def _one(self, call: object) -> dict[str, object]:
        if not isinstance(call, dict) or not isinstance(call.get("method"), str):
            return _error(None, RpcError(-32600, "invalid request"))
        params: Any = call.get("params", [])
        identity = call.get("id")
        if not isinstance(params, list):
            return _error(identity, RpcError(-32602, "non-array args"))
        try:
            return {"jsonrpc": "2.0", "id": identity, "result": self._node.answer(call["method"], params)}
        except RpcError as error:
            return _error(identity, error)


def _error(identity: object, error: RpcError) -> dict[str, object]:
    body: dict[str, object] = {"code": error.code, "message": error.message}
    if error.data is not None:
        body["data"] = error.data
    return {"jsonrpc": "2.0", "id": identity, "error": body}
