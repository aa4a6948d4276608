"""What a chain makes of one node's answers: canonical blocks, bounded searches, chain ids checked again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.adapters.base import abi
from app.adapters.base.rpc import TRUSTED_FOR_S
from app.domain import errors
from app.domain.networks import BASE
from tests.adapters.base.conftest import ChainAt
from tests.adapters.base.made_up_chain import (
    HEAD_TIME,
    SIGNED,
    TX,
    USED,
    block,
    log,
    numbered,
    receipt,
)
from tests.adapters.base.scripted_node import scripted_node
from tests.adapters.venice.people import SkewedClock

OTHER = "0x" + "12" * 20


async def test_a_proof_needs_the_block_to_be_the_canonical_one(chain_at: ChainAt) -> None:
    async with scripted_node(eth_getTransactionReceipt=receipt(), eth_getLogs=[]) as node:
        node.results["eth_getBlockByNumber"] = numbered
        found = await chain_at(node.url).find_proof(SIGNED, TX.upper().replace("0X", "0x"))
        assert found is not None
        assert (found.block_number, found.depth, found.finalized) == (900, 100, True)

        def elsewhere(params: list[Any]) -> object:
            return block(900, "0x" + "00" * 32) if params[0] == hex(900) else numbered(params)

        node.results["eth_getBlockByNumber"] = elsewhere
        assert await chain_at(node.url).find_proof(SIGNED, TX) is None

        def missing(params: list[Any]) -> object:
            return None if params[0] == hex(900) else numbered(params)

        node.results["eth_getBlockByNumber"] = missing
        assert await chain_at(node.url).find_proof(SIGNED, TX) is None


async def test_a_node_without_finality_says_not_finalized(chain_at: ChainAt) -> None:
    def young(params: list[Any]) -> object:
        return None if params[0] == "finalized" else numbered(params)

    async with scripted_node(eth_getTransactionReceipt=receipt(), eth_getBlockByNumber=young) as node:
        chain = chain_at(node.url)
        found = await chain.find_proof(SIGNED, TX)
        assert found is not None
        assert not found.finalized
        assert await chain.finalized_nonce(SIGNED) is None


async def test_logs_that_were_not_asked_for_are_not_believed(chain_at: ChainAt) -> None:
    wrong = [
        log(7, USED, address=OTHER),
        log(7, USED, removed=True),
        log(7, [*USED[:2], "0x" + "00" * 32]),
        log(7, USED, blockNumber=hex(10**6)),
    ]
    async with scripted_node(eth_getBlockByNumber=numbered, eth_getLogs=wrong) as node:
        assert await chain_at(node.url).find_proof(SIGNED) is None
        assert "eth_getTransactionReceipt" not in node.methods()


async def test_the_logs_lead_to_the_receipt(chain_at: ChainAt) -> None:
    found_logs = [log(7, USED, blockNumber=hex(900))]
    async with scripted_node(
        eth_getBlockByNumber=numbered, eth_getLogs=found_logs, eth_getTransactionReceipt=receipt()
    ) as node:
        found = await chain_at(node.url).find_proof(SIGNED)
        assert found is not None
        [(_, [wanted])] = [(name, params) for name, params in node.asked if name == "eth_getLogs"]
    assert wanted["address"] == BASE.usdc
    assert wanted["topics"] == USED
    assert int(wanted["fromBlock"], 16) < 900 <= int(wanted["toBlock"], 16)


@pytest.mark.parametrize("logs", [None, {}, "none", [None], [{"address": BASE.usdc}]])
async def test_logs_of_another_shape_are_malformed(chain_at: ChainAt, logs: object) -> None:
    async with scripted_node(eth_getBlockByNumber=numbered, eth_getLogs=logs) as node:
        with pytest.raises(errors.NodeMalformed):
            await chain_at(node.url).find_proof(SIGNED)


async def test_a_block_other_than_the_one_asked_for_is_malformed(chain_at: ChainAt) -> None:
    async with scripted_node(eth_getBlockByNumber=block(1000), eth_getLogs=[]) as node:
        with pytest.raises(errors.NodeMalformed):
            await chain_at(node.url).find_proof(SIGNED)


@pytest.mark.parametrize("time", ["0x" + "f" * 16, "-0x1", 5, None])
async def test_a_block_time_beyond_reason_is_malformed(chain_at: ChainAt, time: object) -> None:
    async with scripted_node(eth_getBlockByNumber={**block(), "timestamp": time}) as node:
        with pytest.raises(errors.NodeMalformed):
            await chain_at(node.url).head()


async def test_a_node_without_a_newest_block_knows_nothing(chain_at: ChainAt) -> None:
    async with scripted_node(eth_getBlockByNumber=None) as node:
        with pytest.raises(errors.NodeMalformed):
            await chain_at(node.url).head()


async def test_where_to_look_is_remembered_for_as_many_payments_as_matter(chain_at: ChainAt) -> None:
    async with scripted_node(eth_getBlockByNumber=numbered, eth_getLogs=[]) as node:
        chain = chain_at(node.url)
        for _ in range(2):
            await chain.find_proof(SIGNED)
        assert node.methods().count("eth_getBlockByNumber") == 5
        for serial in range(70):
            await chain.find_proof(replace(SIGNED, nonce=f"0x{serial:064x}"))
        node.asked.clear()
        await chain.find_proof(SIGNED)
        assert node.methods().count("eth_getBlockByNumber") == 3


async def test_a_missing_old_block_is_dont_know(chain_at: ChainAt) -> None:
    def pruned(params: list[Any]) -> object:
        return numbered(params) if params[0] == "latest" else None

    async with scripted_node(eth_getBlockByNumber=pruned) as node:
        with pytest.raises(errors.NodeMalformed, match="cannot read"):
            await chain_at(node.url).find_proof(SIGNED)


@pytest.mark.parametrize("state", [2, 2**255, 10**6])
async def test_a_nonce_state_is_no_or_yes(chain_at: ChainAt, state: int) -> None:
    async with scripted_node(eth_getBlockByNumber=numbered, eth_call=abi.topic(state)) as node:
        with pytest.raises(errors.NodeMalformed):
            await chain_at(node.url).finalized_nonce(SIGNED)


async def test_the_nonce_is_read_at_the_finalized_blocks_number(chain_at: ChainAt) -> None:
    async with scripted_node(eth_getBlockByNumber=numbered, eth_call=abi.topic(0)) as node:
        reading = await chain_at(node.url).finalized_nonce(SIGNED)
        [(_, [call, tag])] = [(name, params) for name, params in node.asked if name == "eth_call"]
    assert reading is not None
    assert (reading.used, reading.block_number, reading.block_time) == (False, 1000, HEAD_TIME)
    assert call == {"to": BASE.usdc, "data": abi.authorization_state(SIGNED)}
    assert tag == hex(1000)


@pytest.mark.parametrize("afterwards", [block(1000, "0x" + "00" * 32), None])
async def test_a_finalized_block_that_changed_meanwhile_tells_nothing(
    chain_at: ChainAt, afterwards: object
) -> None:
    def moving(params: list[Any]) -> object:
        return numbered(params) if params[0] == "finalized" else afterwards

    async with scripted_node(eth_getBlockByNumber=moving, eth_call=abi.topic(0)) as node:
        assert await chain_at(node.url).finalized_nonce(SIGNED) is None


async def test_a_cancelling_event_of_another_branch_does_not_count(chain_at: ChainAt) -> None:
    canceled = log(3, [abi.AUTHORIZATION_CANCELED, *USED[1:]], blockHash="0x" + "00" * 32)
    async with scripted_node(
        eth_getBlockByNumber=numbered, eth_call=abi.topic(1), eth_getLogs=[canceled]
    ) as node:
        reading = await chain_at(node.url).finalized_nonce(SIGNED)
    assert reading is not None
    assert reading.used
    assert not reading.canceled


async def test_the_chain_id_is_checked_first_then_now_and_then_and_after_every_error(
    chain_at: ChainAt, clock: SkewedClock
) -> None:
    async with scripted_node(eth_call=abi.topic(7)) as node:
        chain = chain_at(node.url)
        await chain.usdc_balance(SIGNED.payer)
        await chain.usdc_balance(SIGNED.payer)
        assert node.methods() == ["eth_chainId", "eth_call", "eth_call"]
        await clock.sleep(TRUSTED_FOR_S + 1)
        await chain.usdc_balance(SIGNED.payer)
        assert node.methods()[3:] == ["eth_chainId", "eth_call"]
        node.raw["eth_call"] = b"oops"
        with pytest.raises(errors.NodeMalformed):
            await chain.usdc_balance(SIGNED.payer)
        node.raw.clear()
        node.results["eth_chainId"] = "0x1"
        with pytest.raises(errors.WrongChain):
            await chain.usdc_balance(SIGNED.payer)


async def test_an_address_that_is_none_is_never_asked_about(chain_at: ChainAt) -> None:
    async with scripted_node() as node:
        with pytest.raises(errors.InvalidAddress):
            await chain_at(node.url).usdc_balance("0x12")
        assert node.asked == []


async def test_blocks_of_another_rhythm_are_found_by_looking_again(chain_at: ChainAt) -> None:
    """A node whose blocks are twelve seconds apart: the first guess falls far too old, which is safe."""

    def slow(params: list[Any]) -> object:
        number = 10_000 if params[0] in ("latest", "finalized") else int(params[0], 16)
        return block(number, time=HEAD_TIME - 12 * (10_000 - number))

    def fast(params: list[Any]) -> object:
        number = 10_000 if params[0] in ("latest", "finalized") else int(params[0], 16)
        return block(number, time=HEAD_TIME - (10_000 - number))

    for rhythm in (slow, fast):
        async with scripted_node(eth_getBlockByNumber=rhythm, eth_getLogs=[]) as node:
            await chain_at(node.url).find_proof(SIGNED)
            wanted = [params[0] for name, params in node.asked if name == "eth_getLogs"]
        first, last = int(wanted[0]["fromBlock"], 16), int(wanted[-1]["toBlock"], 16)
        oldest = rhythm([hex(first)])
        assert isinstance(oldest, dict)
        assert int(str(oldest["timestamp"]), 16) <= SIGNED.valid_before - 3600
        newest = rhythm([hex(last)])
        assert isinstance(newest, dict)
        assert int(str(newest["timestamp"]), 16) > SIGNED.valid_before
