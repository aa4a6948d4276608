"""The pretend USDC contract as ``eth_call`` sees it, and the error that a node answers with."""

from __future__ import annotations

from app.sandbox.chain import Chain
from app.sandbox.crypto import function_selector
from app.sandbox.rpc_format import word

_WORD = 64
_BALANCE_OF = function_selector("balanceOf(address)")
AUTHORIZATION_STATE = function_selector("authorizationState(address,bytes32)")
_DECIMALS = function_selector("decimals()")
_NAME = function_selector("name()")
_SYMBOL = function_selector("symbol()")
_VERSION = function_selector("version()")


class RpcError(Exception):
    """A JSON-RPC error: code and message as nodes send them."""

    def __init__(self, code: int, message: str, data: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.data = data


def token_call(chain: Chain, data: str, block: int) -> str:
    """The result of ``eth_call`` to the token after a block, ABI-encoded.

    Raises:
        RpcError: a function that the pretend token does not have.
    """
    selector, arguments = data[:10], data[10:]
    network, state = chain.network, chain.state
    if selector == _BALANCE_OF and len(arguments) == _WORD:
        return "0x" + word(state.balance("0x" + arguments[24:64], block))
    if selector == AUTHORIZATION_STATE and len(arguments) == 2 * _WORD:
        used = state.is_used("0x" + arguments[24:64], "0x" + arguments[64:128], block)
        return "0x" + word(int(used))
    constants = {_NAME: network.eip712_name, _SYMBOL: "USDC", _VERSION: network.eip712_version}
    if selector == _DECIMALS:
        return "0x" + word(6)
    if selector in constants:
        raw = constants[selector].encode()
        return "0x" + word(32) + word(len(raw)) + raw.hex().ljust(64, "0")
    raise RpcError(3, "execution reverted", "0x")
