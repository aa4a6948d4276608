"""A node's answers are exactly right, or nothing is known."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.base import abi, proof, read
from app.domain import errors
from app.domain.networks import BASE
from tests.adapters.base.made_up_chain import MOVED, SIGNED, TX, USED, VALUE, log, receipt


def proves(document: dict[str, object]) -> bool:
    return proof.receipt_proves(read.shaped(read.Receipt, document), TX, SIGNED, BASE)


def test_a_successful_receipt_with_both_events_side_by_side_proves_it() -> None:
    assert proves(receipt())
    spelled = [topic.upper().replace("0X", "0x") for topic in MOVED]
    assert proves(receipt(log(7, USED, address="0x" + BASE.usdc[2:].upper()), log(8, spelled, VALUE)))


OTHER = "0x" + "12" * 20


@pytest.mark.parametrize(
    "document",
    [
        receipt(status="0x0"),
        receipt(transactionHash="0x" + "99" * 32),
        receipt(log(7, USED)),
        receipt(log(8, MOVED, VALUE)),
        receipt(log(7, USED), log(9, MOVED, VALUE)),
        receipt(log(8, USED), log(7, MOVED, VALUE)),
        receipt(log(7, USED, address=OTHER), log(8, MOVED, VALUE)),
        receipt(log(7, USED), log(8, MOVED, VALUE, address=OTHER)),
        receipt(log(7, USED, removed=True), log(8, MOVED, VALUE)),
        receipt(log(7, USED), log(8, MOVED, VALUE, blockHash="0x" + "01" * 32)),
        receipt(log(7, USED), log(8, MOVED, VALUE, transactionHash="0x" + "01" * 32)),
        receipt(log(7, USED), log(8, MOVED, VALUE, blockNumber="0x1")),
        receipt(log(7, USED), log(8, MOVED, abi.topic(9_999_999))),
        receipt(log(7, USED), log(8, MOVED, "0x")),
        receipt(log(7, USED), log(8, MOVED, VALUE + "00" * 32)),
        receipt(log(7, USED), log(8, [*MOVED[:2], abi.topic(OTHER)], VALUE)),
        receipt(log(7, USED), log(8, [MOVED[0], abi.topic(OTHER), MOVED[2]], VALUE)),
        receipt(log(7, [*USED[:2], "0x" + "00" * 32]), log(8, MOVED, VALUE)),
        receipt(log(7, [USED[0], abi.topic(OTHER), USED[2]]), log(8, MOVED, VALUE)),
        receipt(log(7, [*USED, USED[0]]), log(8, MOVED, VALUE)),
        receipt(log(7, [abi.AUTHORIZATION_CANCELED, *USED[1:]]), log(8, MOVED, VALUE)),
    ],
)
def test_any_other_receipt_proves_nothing(document: dict[str, object]) -> None:
    assert not proves(document)


@pytest.mark.parametrize(
    "change",
    [
        {"status": None},
        {"status": 1},
        {"status": "1"},
        {"blockNumber": "0x0a"},
        {"blockNumber": "900"},
        {"blockHash": "0x12"},
        {"logs": None},
        {"logs": [{}]},
        {"logs": [log(1, USED, data="0x1")]},
        {"logs": [log(1, USED, removed="no")]},
        {"logs": [log(1, USED, blockNumber=None)]},
        {"logs": [log(1, [*USED, *USED])]},
        {"transactionHash": None},
    ],
)
def test_a_receipt_of_another_shape_is_malformed(change: dict[str, object]) -> None:
    with pytest.raises(errors.NodeMalformed):
        read.shaped(read.Receipt, receipt(**change))


@pytest.mark.parametrize(
    "result", ["0x", "0x1", "0x" + "0" * 63, "0x" + "0" * 65, 1, None, "0x" + "z" * 64, {}]
)
def test_a_word_is_32_bytes_exactly(result: object) -> None:
    with pytest.raises(errors.NodeMalformed):
        read.one_word(result)


@given(st.integers(0, 2**64 - 1))
def test_quantities_are_read_exactly(number: int) -> None:
    assert read.quantity(hex(number)) == number
    assert read.one_word(abi.topic(number)) == number


@pytest.mark.parametrize(
    "result", ["0x", "0x00", "0x01", "12", "0X1", "0x-1", " 0x1", "0x1\n", 1, True, None, "0x" + "f" * 17]
)
def test_a_quantity_has_one_spelling(result: object) -> None:
    with pytest.raises(errors.NodeMalformed):
        read.quantity(result)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"prose",
        b"[]",
        b"[" * 100_000,
        b"\xff",
        {"jsonrpc": "1.0", "id": 5, "result": "0x1"},
        {"id": 5, "result": "0x1"},
        {"jsonrpc": "2.0", "id": 6, "result": "0x1"},
        {"jsonrpc": "2.0", "id": "5", "result": "0x1"},
        {"jsonrpc": "2.0", "id": None, "result": "0x1"},
        {"jsonrpc": "2.0", "id": 5},
        {"jsonrpc": "2.0", "result": "0x1"},
    ],
)
def test_an_answer_that_is_not_to_our_question_is_malformed(body: object) -> None:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    with pytest.raises(errors.NodeMalformed):
        read.read_result(content, 5)


def test_true_is_not_one() -> None:
    with pytest.raises(errors.NodeMalformed):
        read.read_result(b'{"jsonrpc":"2.0","id":true,"result":"0x1"}', 1)


@pytest.mark.parametrize("error", [{"code": -32000, "message": "busy\u202e"}, "text", 7, {"code": "x"}])
def test_an_error_is_a_refusal_in_displayable_words(error: object) -> None:
    body = json.dumps({"jsonrpc": "2.0", "id": 5, "error": error}).encode()
    with pytest.raises(read.RpcRefused) as caught:
        read.read_result(body, 5)
    assert "\u202e" not in str(caught.value)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_result_or_dont_know(body: bytes) -> None:
    with pytest.raises((errors.NodeMalformed, read.RpcRefused)):
        read.read_result(body, 5)
