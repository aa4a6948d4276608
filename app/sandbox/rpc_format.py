"""How the pretend chain looks on the wire: blocks, transactions, receipts and logs as an Ethereum node writes them."""

from __future__ import annotations

from app.sandbox.chain import Chain
from app.sandbox.chain_state import Change, ChangeKind
from app.sandbox.crypto import event_topic, function_selector, hash_hex

Json = dict[str, object]

TRANSFER_TOPIC = event_topic("Transfer(address,address,uint256)")
USED_TOPIC = event_topic("AuthorizationUsed(address,bytes32)")
CANCELED_TOPIC = event_topic("AuthorizationCanceled(address,bytes32)")
_TRANSFER_CALL = function_selector(
    "transferWithAuthorization(address,address,uint256,uint256,uint256,bytes32,bytes)"
)
_RELAYER = "0x8e8b00efb4a08d3e0e9b3f0f7f4d4a6b5f2c9a11"
_EMPTY_BLOOM = "0x" + "0" * 512
_GAS_USED = 86_131
_GAS_PRICE = 1_200_000


def quantity(value: int) -> str:
    """A JSON-RPC quantity: minimal hex."""
    return hex(value)


def word(value: int | str) -> str:
    """A 32-byte word, without ``0x``, of a number or of hex."""
    digits = format(value, "x") if isinstance(value, int) else value.removeprefix("0x").lower()
    return digits.rjust(64, "0")


def logs_of(chain: Chain, change: Change) -> list[Json]:
    """The token's event logs of one transaction, as a node returns them."""
    events: list[tuple[list[str], str]] = []
    if change.kind is ChangeKind.TRANSFER:
        events.append(([USED_TOPIC, "0x" + word(change.payer), change.nonce], "0x"))
    if change.kind is ChangeKind.CANCEL:
        events.append(([CANCELED_TOPIC, "0x" + word(change.payer), change.nonce], "0x"))
    else:
        topics = [TRANSFER_TOPIC, "0x" + word(change.payer), "0x" + word(change.payee)]
        events.append((topics, "0x" + word(change.value)))
    first = _first_log_index(chain, change)
    place = _place(chain, change)
    return [
        {
            "address": chain.network.usdc,
            "topics": topics,
            "data": data,
            "logIndex": quantity(first + index),
            "removed": False,
            "blockTimestamp": quantity(chain.blocks.timestamp(change.block)),
            **place,
        }
        for index, (topics, data) in enumerate(events)
    ]


def receipt(chain: Chain, change: Change) -> Json:
    """``eth_getTransactionReceipt`` of a successful transaction."""
    return {
        **_place(chain, change),
        "from": _RELAYER,
        "to": chain.network.usdc,
        "contractAddress": None,
        "cumulativeGasUsed": quantity(_GAS_USED * (_index(chain, change) + 1)),
        "gasUsed": quantity(_GAS_USED),
        "effectiveGasPrice": quantity(_GAS_PRICE),
        "logs": logs_of(chain, change),
        "logsBloom": _EMPTY_BLOOM,
        "status": "0x1",
        "type": "0x2",
        "l1Fee": "0x0",
    }


def transaction(chain: Chain, change: Change) -> Json:
    """``eth_getTransactionByHash``."""
    place = _place(chain, change)
    return {
        "hash": place.pop("transactionHash"),
        **place,
        "from": _RELAYER,
        "to": chain.network.usdc,
        "value": "0x0",
        "input": _TRANSFER_CALL + word(change.payer) + word(change.payee or "0x") + word(change.value),
        "nonce": "0x1",
        "gas": quantity(_GAS_USED * 2),
        "gasPrice": quantity(_GAS_PRICE),
        "type": "0x2",
        "chainId": quantity(chain.network.chain_id),
    }


def block(chain: Chain, number: int, *, full: bool) -> Json:
    """``eth_getBlockByNumber``: with whole transactions, or their hashes."""
    changes = chain.state.in_block(number)
    seed = chain.blocks.hash(number)
    return {
        "number": quantity(number),
        "hash": seed,
        "parentHash": chain.blocks.hash(number - 1),
        "timestamp": quantity(chain.blocks.timestamp(number)),
        "miner": "0x4200000000000000000000000000000000000011",
        "stateRoot": hash_hex(seed, "state"),
        "transactionsRoot": hash_hex(seed, "transactions"),
        "receiptsRoot": hash_hex(seed, "receipts"),
        "logsBloom": _EMPTY_BLOOM,
        "extraData": "0x",
        "difficulty": "0x0",
        "nonce": "0x0000000000000000",
        "sha3Uncles": hash_hex("uncles"),
        "mixHash": hash_hex(seed, "mix"),
        "size": quantity(1_024 + 256 * len(changes)),
        "gasLimit": quantity(400_000_000),
        "gasUsed": quantity(_GAS_USED * len(changes)),
        "baseFeePerGas": quantity(_GAS_PRICE),
        "uncles": [],
        "transactions": [transaction(chain, c) if full else c.tx_hash for c in changes],
    }


def _index(chain: Chain, change: Change) -> int:
    return [other.tx_hash for other in chain.state.in_block(change.block)].index(change.tx_hash)


def _first_log_index(chain: Chain, change: Change) -> int:
    before = chain.state.in_block(change.block)[: _index(chain, change)]
    return sum(2 if other.kind is ChangeKind.TRANSFER else 1 for other in before)


def _place(chain: Chain, change: Change) -> Json:
    return {
        "transactionHash": change.tx_hash,
        "transactionIndex": quantity(_index(chain, change)),
        "blockHash": chain.blocks.hash(change.block),
        "blockNumber": quantity(change.block),
    }
