"""What can go wrong between the program and an official server, one function each. They are played on sockets."""

from __future__ import annotations

import base64
import json
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from app.adapters.transport import PAYMENT_HEADERS
from app.domain.networks import BASE
from tests.faults.stage import Heard, Plot, Stage, honest, is_paid
from tests.support.meddler import Exchange, made_up, split
from tests.support.sounds import wav

Trick = Callable[[Stage, Exchange], None]

LONGEST_HOLD_S = 20.0
TOGETHER_S = 10.0
STRANGER = "0x" + "5e" * 20
DEARER = 12
_JSON = b"content-type: application/json"


def on_paid(trick: Trick, *, always: bool = False) -> Callable[[Stage], Plot]:
    """Play it on the first request with a payment, or on all of them."""

    def made(stage: Stage) -> Plot:
        def plot(exchange: Exchange, heard: Heard) -> None:
            if is_paid(exchange.asked) and (always or len(heard.paid) == 1):
                trick(stage, exchange)
            else:
                honest(exchange, heard)

        return plot

    return made


def on_plain(trick: Trick, *, after: int = 0) -> Callable[[Stage], Plot]:
    """Play it on every request without a payment, except for so many at first."""

    def made(stage: Stage) -> Plot:
        def plot(exchange: Exchange, heard: Heard) -> None:
            if not is_paid(exchange.asked) and len(heard.plain) > after:
                trick(stage, exchange)
            else:
                honest(exchange, heard)

        return plot

    return made


def together(count: int) -> Callable[[Stage], Plot]:
    """The first answers of so many jobs wait for each other, so that all of them are paid for at the same time.

    One that never comes ends the waiting of the others: then there is no race, and the row shows less.
    """
    barrier = threading.Barrier(count)

    def made(_stage: Stage) -> Plot:
        def plot(exchange: Exchange, heard: Heard) -> None:
            truth = exchange.forward()
            if not is_paid(exchange.asked) and len(heard.plain) == 1:
                with suppress(threading.BrokenBarrierError):
                    barrier.wait(TOGETHER_S)
            exchange.answer(truth)

        return plot

    return made


def untouched(_stage: Stage) -> Plot:
    """Nothing goes wrong."""
    return honest


def cut(_stage: Stage, exchange: Exchange) -> None:
    """It is settled, and not a byte of the answer arrives."""
    exchange.forward()


def truncated(_stage: Stage, exchange: Exchange) -> None:
    """It is settled, and half of the answer's body arrives."""
    truth = exchange.forward()
    exchange.answer(truth[: len(truth) - len(split(truth)[1]) // 2])


def half_a_head(_stage: Stage, exchange: Exchange) -> None:
    """It is settled, and half of the answer's headers arrive."""
    exchange.answer(exchange.forward()[:60])


def late(_stage: Stage, exchange: Exchange) -> None:
    """It is settled, and the answer waits until the client has given up."""
    exchange.forward()
    exchange.until_the_client_leaves(LONGEST_HOLD_S)


def held(_stage: Stage, exchange: Exchange) -> None:
    """It is passed on, and so settled, only after the client has given up."""
    exchange.until_the_client_leaves(LONGEST_HOLD_S)
    exchange.forward()


def swallowed(_stage: Stage, _exchange: Exchange) -> None:
    """It never gets to the seller, and nothing is answered."""


def failing(_stage: Stage, exchange: Exchange) -> None:
    """It is settled, and the answer is an error."""
    exchange.forward()
    exchange.answer(made_up(500, b'{"error":"INTERNAL_ERROR"}', _JSON))


def failing_unsettled(_stage: Stage, exchange: Exchange) -> None:
    """It never gets to the seller, and the answer is an error."""
    exchange.answer(made_up(500, b'{"error":"INTERNAL_ERROR"}', _JSON))


def asked_again(_stage: Stage, exchange: Exchange) -> None:
    """It is settled, and the answer asks for payment, as if none had come."""
    exchange.forward()
    exchange.answer(exchange.forward(exchange.asked.without(*PAYMENT_HEADERS)))


def sent_twice(_stage: Stage, exchange: Exchange) -> None:
    """Somebody on the way sends it twice at the same time."""
    other = threading.Thread(target=exchange.forward)
    other.start()
    truth = exchange.forward()
    other.join()
    exchange.answer(truth)


def receipt_made_up(stage: Stage, exchange: Exchange) -> None:
    """Nothing is settled; the audio comes with a receipt that names a transaction which does not exist."""
    exchange.answer(_delivered(stage, exchange, "0x" + secrets.token_hex(32)))


def receipt_of_somebody_else(stage: Stage, exchange: Exchange) -> None:
    """Nothing is settled; the audio comes with a receipt that names another wallet's payment to this seller."""
    exchange.answer(_delivered(stage, exchange, stage.strangers_transaction))


def denied_with_audio(_stage: Stage, exchange: Exchange) -> None:
    """It is settled and delivered, and the receipt says that it was not settled."""
    truth = exchange.forward()
    lines, body = split(truth)
    kept = [line for line in lines if b"payment-response:" not in line.lower()]
    denial = receipt(exchange, success=False, transaction="")
    exchange.answer(b"\r\n".join((*kept, *denial)) + b"\r\n\r\n" + body)


def denied(_stage: Stage, exchange: Exchange) -> None:
    """It is settled; the answer is a 402 whose receipt says that it was not."""
    exchange.forward()
    exchange.answer(made_up(402, b"{}", _JSON, *receipt(exchange, success=False, transaction="")))


def sent_elsewhere(stage: Stage, exchange: Exchange) -> None:
    """A redirect to another host."""
    exchange.answer(made_up(307, b"", b"location: " + f"{stage.elsewhere.origin}/look".encode()))


def sent_next_door(_stage: Stage, exchange: Exchange) -> None:
    """A redirect to another path of the same host."""
    exchange.answer(made_up(307, b"", b"location: /elsewhere"))


def settled_and_sent_elsewhere(stage: Stage, exchange: Exchange) -> None:
    """It is settled, and answered with a redirect to another host."""
    exchange.forward()
    sent_elsewhere(stage, exchange)


def dearer(_stage: Stage, exchange: Exchange) -> None:
    """What is asked is twelve times the price."""

    def raised(entry: dict[str, Any]) -> None:
        for name in entry.keys() & {"amount", "maxAmountRequired"}:
            entry[name] = str(int(entry[name]) * DEARER)

    exchange.answer(_challenge(exchange.forward(), raised))


def paid_to_another(_stage: Stage, exchange: Exchange) -> None:
    """The receiver is another one."""

    def swapped(entry: dict[str, Any]) -> None:
        entry["payTo"] = STRANGER

    exchange.answer(_challenge(exchange.forward(), swapped))


def receipt(exchange: Exchange, *, success: bool, transaction: str) -> tuple[bytes, ...]:
    """The header of a receipt, as the version of the payment would have it."""
    v1 = "x-payment" in exchange.asked.headers
    said: dict[str, Any] = {"success": success, "transaction": transaction, "payer": STRANGER}
    said |= {"network": BASE.key if v1 else BASE.caip2}
    if not success:
        said["errorReason"] = "settlement_failed"
    name = b"X-PAYMENT-RESPONSE: " if v1 else b"PAYMENT-RESPONSE: "
    return (name + base64.b64encode(json.dumps(said).encode()),)


def _delivered(_stage: Stage, exchange: Exchange, transaction: str) -> bytes:
    named = receipt(exchange, success=True, transaction=transaction)
    if exchange.asked.path.endswith("/top-up"):
        return made_up(200, b'{"success":true,"data":{"amountCredited":5,"newBalance":5}}', _JSON, *named)
    return made_up(200, wav(2.0), b"content-type: audio/wav", *named)


def _challenge(answer: bytes, change: Callable[[dict[str, Any]], None]) -> bytes:
    """A 402 with its entries changed: in the header of v2, or in the body of v1."""
    lines, body = split(answer)
    for line in lines:
        name, _, value = line.partition(b":")
        if name.lower() == b"payment-required":
            document = _changed(json.loads(base64.b64decode(value)), change)
            return made_up(402, b"{}", _JSON, name + b": " + base64.b64encode(document))
    return made_up(402, _changed(json.loads(body), change), _JSON)


def _changed(document: dict[str, Any], change: Callable[[dict[str, Any]], None]) -> bytes:
    for entry in document["accepts"]:
        change(entry)
    return json.dumps(document).encode()
