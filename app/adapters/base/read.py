"""Reads what an Ethereum node answers, strictly: hex of the right length or nothing. Anything odd is "don't know"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, ValidationError

from app.adapters.bounded_json import load_json
from app.domain.display import displayable
from app.domain.errors import NodeMalformed

_M = TypeVar("_M", bound=BaseModel)
_QUANTITY = re.compile(r"0x(0|[1-9a-fA-F][0-9a-fA-F]{0,15})\Z", re.ASCII)
_WORD = re.compile(r"0x[0-9a-fA-F]{64}\Z", re.ASCII)
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}\Z", re.ASCII)
_DATA = re.compile(r"0x(?:[0-9a-fA-F]{2})*\Z", re.ASCII)
LATEST_S = 2**40
"""No block is this far in the future; a larger time is not one."""


def _hex(pattern: re.Pattern[str], value: object, what: str) -> str:
    if not isinstance(value, str) or not pattern.match(value):
        raise ValueError(f"not {what}")
    return value.lower()


def _quantity(value: object) -> int:
    return int(_hex(_QUANTITY, value, "a quantity"), 16)


def _time(value: object) -> int:
    seconds = _quantity(value)
    if seconds >= LATEST_S:
        raise ValueError("not a time")
    return seconds


Quantity = Annotated[int, BeforeValidator(_quantity)]
BlockTime = Annotated[int, BeforeValidator(_time)]
Hash = Annotated[str, BeforeValidator(lambda value: _hex(_WORD, value, "a hash"))]
Address = Annotated[str, BeforeValidator(lambda value: _hex(_ADDRESS, value, "an address"))]
Data = Annotated[str, BeforeValidator(lambda value: _hex(_DATA, value, "data"))]


class _Answer(BaseModel):
    model_config = ConfigDict(defer_build=True, extra="ignore", frozen=True)


class Block(_Answer):
    """A block's header, as far as we need it; time in Unix seconds."""

    number: Quantity
    hash: Hash
    timestamp: BlockTime


class Log(_Answer):
    """One event. A log without its place belongs to a pending block and is none for us."""

    address: Address
    topics: tuple[Hash, ...] = Field(max_length=4)
    data: Data
    index: Quantity = Field(alias="logIndex")
    block_number: Quantity = Field(alias="blockNumber")
    block_hash: Hash = Field(alias="blockHash")
    transaction: Hash = Field(alias="transactionHash")
    removed: StrictBool = False


class Receipt(_Answer):
    """A mined transaction; ``status`` 1 is success."""

    transaction: Hash = Field(alias="transactionHash")
    block_number: Quantity = Field(alias="blockNumber")
    block_hash: Hash = Field(alias="blockHash")
    status: Quantity
    logs: tuple[Log, ...] = Field(max_length=5000)


def read_result(body: bytes, request_id: int) -> object:
    """The ``result`` of a JSON-RPC 2.0 answer to our request.

    Raises:
        NodeMalformed: not such an answer, or one to another request.
        RpcRefused: the node answered with an error.
    """
    try:
        document = load_json(body)
    except ValueError:
        if _is_cut(body):
            raise NodeMalformed("The Base node's answer was cut short.", detail="half a document") from None
        raise NodeMalformed(detail="not JSON") from None
    if not isinstance(document, Mapping) or document.get("jsonrpc") != "2.0":
        raise NodeMalformed(detail="not JSON-RPC 2.0")
    error = document.get("error")
    if error is not None:
        raise RpcRefused(error)
    answered = document.get("id")
    if isinstance(answered, bool) or answered != request_id or "result" not in document:
        raise NodeMalformed(detail="an answer to another question")
    return document["result"]


def _is_cut(body: bytes) -> bool:
    """Whether this begins as an answer of a node and never ends."""
    text = body.strip()
    return text.startswith(b"{") and not text.endswith(b"}")


class RpcRefused(Exception):
    """The node's own error: code and words, displayable. The caller turns it into a ChainError."""

    def __init__(self, error: object) -> None:
        fields = error if isinstance(error, Mapping) else {}
        code = fields.get("code")
        self.words = displayable(fields.get("message"), 200)
        self.code = code if isinstance(code, int) else 0
        super().__init__(f"{self.code} {self.words}".strip())


def one_word(result: object) -> int:
    """The single 32-byte word that a call returned, as a number.

    Raises:
        NodeMalformed: anything else; ``0x`` (no contract, or a node that does not know) included.
    """
    if not isinstance(result, str) or not _WORD.match(result):
        raise NodeMalformed(detail=f"not one word: {displayable(result, 40)}")
    return int(result, 16)


def code(result: object) -> str:
    """The code at an address, as lower-case hex; ``0x`` when there is none.

    Raises:
        NodeMalformed: anything else.
    """
    try:
        return _hex(_DATA, result, "code")
    except ValueError:
        raise NodeMalformed(detail=f"not code: {displayable(result, 40)}") from None


def quantity(result: object) -> int:
    """A number.

    Raises:
        NodeMalformed: anything else.
    """
    try:
        return _quantity(result)
    except ValueError:
        raise NodeMalformed(detail=f"not a quantity: {displayable(result, 40)}") from None


def shaped(model: type[_M], result: object) -> _M:
    """A block, log or receipt.

    Raises:
        NodeMalformed: a field is missing or not what it must be.
    """
    try:
        return model.model_validate(result)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the answer"
        raise NodeMalformed(detail=f"{model.__name__.lower()} {where}: {first['msg']}") from None
