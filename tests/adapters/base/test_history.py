"""All movements of USDC at one address over a span of time: whole, or an error, never a part."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.adapters.base import abi
from app.adapters.base.history import MOST_CALLS, MOST_LOGS, WIDEST_STEP_BLOCKS
from app.adapters.transport import HttpTransport
from app.domain import errors
from app.domain.transfers import ChainTransfer, Direction
from tests.adapters.base.conftest import SCHEME, AnyChain, ChainAt, Paid, PanelOf, past, settle
from tests.adapters.base.made_up_chain import (
    BLOCK_HASH,
    HEAD_TIME,
    MOVED,
    SIGNED,
    USED,
    VALUE,
    log,
    numbered,
)
from tests.adapters.base.scripted_node import scripted_node
from tests.support.sandbox import RunningSandbox

MINTER = "0x" + "00" * 20
SINCE = datetime.fromtimestamp(HEAD_TIME - 1000, UTC)


def ago(hours: float) -> datetime:
    return datetime.now(UTC) - timedelta(hours=hours)


def ours(*extra: dict[str, object]) -> list[dict[str, object]]:
    """The logs of our payment, in block 900, and whatever else the node adds."""
    return [log(7, USED), log(8, MOVED, VALUE), *extra]


async def test_money_in_and_out_is_told_with_time_counterpart_and_authorization(
    chain: AnyChain, sandbox: RunningSandbox, paid: Paid
) -> None:
    sandbox.control("fund", address=sandbox.test_address, amount_micro_usdc=7)
    authorization, transaction = paid
    first, spent, got = await chain.transfers_of(sandbox.test_address, ago(4))
    assert (first.direction, first.value_micro_usdc, first.payer) == (Direction.IN, 50_000_000, MINTER)
    assert (spent.transaction, spent.nonce) == (transaction, authorization.nonce)
    assert (spent.direction, spent.value_micro_usdc) == (Direction.OUT, authorization.value_micro_usdc)
    assert (spent.payer, spent.payee) == (authorization.payer, authorization.payee)
    assert abs(spent.time - datetime.now(UTC)) < timedelta(seconds=60)
    assert (got.direction, got.value_micro_usdc, got.nonce) == (Direction.IN, 7, None)
    assert first.block_number < spent.block_number < got.block_number
    assert await chain.transfers_of(sandbox.test_address, ago(4), incoming_only=True) == (first, got)


async def test_only_the_asked_time_is_told(chain: AnyChain, sandbox: RunningSandbox, paid: Paid) -> None:
    past(sandbox, 600)
    sandbox.control("fund", address=sandbox.test_address, amount_micro_usdc=7)
    whole = await chain.transfers_of(sandbox.test_address, ago(1))
    assert [each.value_micro_usdc for each in whole] == [10_000_000, 7]
    spent = whole[0].time
    assert await chain.transfers_of(sandbox.test_address, spent, spent) == whole[:1]
    assert await chain.transfers_of(sandbox.test_address, spent + timedelta(seconds=1)) == whole[1:]
    assert await chain.transfers_of(sandbox.test_address, ago(1), spent - timedelta(seconds=1)) == ()
    assert await chain.transfers_of(sandbox.test_address, ago(1), ago(-5)) == whole
    assert await chain.transfers_of(sandbox.test_address, ago(-5)) == ()
    assert await chain.transfers_of("0x" + "99" * 20, ago(1)) == ()


async def test_narrow_nodes_are_asked_in_smaller_steps_and_nothing_is_lost(
    chain: AnyChain, sandbox: RunningSandbox, transport: HttpTransport, paid: Paid
) -> None:
    past(sandbox, 1800)
    later = replace(
        paid[0], nonce=SCHEME.new_nonce(), valid_before=int(sandbox.state()["clock"]["chain_s"]) + 300
    )
    await settle(sandbox, transport, later)
    whole = await chain.transfers_of(sandbox.test_address, ago(4))
    sandbox.arm("rpc", "rpc_log_range", count=None, blocks=400)
    assert await chain.transfers_of(sandbox.test_address, ago(4)) == whole
    assert len(whole) == 3
    before = sandbox.state()["requests"]["rpc"]
    assert await chain.transfers_of(sandbox.test_address, ago(1)) == whole[1:]
    assert sandbox.state()["requests"]["rpc"] - before < 30, "the step that worked is kept"


@pytest.mark.parametrize(
    "kind, settings, error",
    [
        ("rpc_error", {"code": -32000, "message": "no"}, errors.NodeRefused),
        ("rpc_error", {"code": -32005, "message": "slow down"}, errors.NodeBusy),
        ("rpc_result", {"result": "there are none"}, errors.NodeMalformed),
        ("truncate", {}, errors.NodeMalformed),
        ("drop", {}, errors.NodeUnreachable),
    ],
)
async def test_a_part_that_cannot_be_read_spoils_the_whole(
    chain: AnyChain,
    sandbox: RunningSandbox,
    paid: Paid,
    kind: str,
    settings: dict[str, Any],
    error: type[Exception],
) -> None:
    sandbox.arm("rpc/eth_getLogs", kind, count=None, after=1, **settings)
    with pytest.raises(error):
        await chain.transfers_of(sandbox.test_address, ago(0.1))


@pytest.mark.allow_logs  # the server may notice that we stopped reading
async def test_an_answer_too_large_to_read_is_asked_for_in_parts(
    chain: AnyChain, sandbox: RunningSandbox, paid: Paid
) -> None:
    sandbox.arm("rpc/eth_getLogs", "huge_body", count=2)
    [spent] = await chain.transfers_of(sandbox.test_address, ago(0.5))
    assert spent.transaction == paid[1]


async def test_the_next_node_tells_it_when_the_first_cannot(
    panel_of: PanelOf, sandbox: RunningSandbox, paid: Paid
) -> None:
    panel = panel_of(*sandbox.addresses.rpc_urls[:2])
    sandbox.arm("rpc/eth_getLogs", "rpc_error", count=None, code=-32000)
    [spent] = await panel.transfers_of(sandbox.test_address, ago(0.5))
    assert spent.transaction == paid[1]


async def test_more_than_can_be_read_at_once_is_refused_before_it_is_tried(
    panel_of: PanelOf, sandbox: RunningSandbox
) -> None:
    panel = panel_of(sandbox.addresses.rpc_url)
    too_long = timedelta(seconds=2 * WIDEST_STEP_BLOCKS * (MOST_CALLS // 2 + 1))
    with pytest.raises(errors.ChainTooLong) as caught:
        await panel.transfers_of(sandbox.test_address, datetime.now(UTC) - too_long)
    assert caught.value.do == "Ask for a shorter time."
    assert sandbox.state()["requests"]["rpc"] < 10
    assert panel.nodes()[0].well, "that is not the node's fault"


async def test_too_many_movements_are_refused(chain_at: ChainAt) -> None:
    many = [log(index, MOVED, VALUE, transactionHash=f"0x{index:064x}") for index in range(MOST_LOGS + 1)]
    async with scripted_node(eth_getBlockByNumber=numbered, eth_getLogs=many) as node:
        with pytest.raises(errors.ChainTooLong):
            await chain_at(node.url).transfers_of(SIGNED.payer, SINCE)


async def _told(chain_at: ChainAt, logs: list[dict[str, object]]) -> tuple[ChainTransfer, ...]:
    async with scripted_node(eth_getBlockByNumber=numbered, eth_getLogs=logs) as node:
        return await chain_at(node.url).transfers_of(SIGNED.payer, SINCE)


async def test_what_was_not_asked_for_is_not_in_the_books(chain_at: ChainAt) -> None:
    stranger, other = "0x" + "12" * 20, abi.topic("0x" + "13" * 20)
    found = await _told(
        chain_at,
        ours(
            log(20, MOVED, VALUE, address=stranger),
            log(21, MOVED, VALUE, removed=True),
            log(22, MOVED, VALUE, blockNumber=hex(10**6)),
            log(23, [abi.TRANSFER, other, other], VALUE),
            log(24, [abi.TRANSFER, MOVED[1]], VALUE),
            log(25, [abi.AUTHORIZATION_USED, other, USED[2]]),
            log(26, [abi.AUTHORIZATION_CANCELED, *USED[1:]]),
        ),
    )
    [spent] = found
    assert (spent.transaction, spent.log_index, spent.block_hash) == (
        log(8, MOVED)["transactionHash"],
        8,
        BLOCK_HASH,
    )
    assert spent.nonce == SIGNED.nonce


@pytest.mark.parametrize(
    "used", [[], [log(6, USED)], [log(7, USED, transactionHash="0x" + "01" * 32)], [log(9, USED)]]
)
async def test_only_the_event_right_before_a_transfer_names_its_authorization(
    chain_at: ChainAt, used: list[dict[str, object]]
) -> None:
    [spent] = await _told(chain_at, [*used, log(8, MOVED, VALUE)])
    assert spent.nonce is None


async def test_money_sent_to_oneself_is_neither_in_nor_out(chain_at: ChainAt) -> None:
    own = abi.topic(SIGNED.payer)
    [moved] = await _told(chain_at, [log(8, [abi.TRANSFER, own, own], VALUE)])
    assert moved.direction is Direction.SELF


@pytest.mark.parametrize(
    "spoilt",
    [
        log(8, [abi.TRANSFER, MOVED[1], "0x" + "ff" * 32], VALUE),
        log(8, MOVED, "0x"),
        log(8, MOVED, VALUE, blockHash="0x" + "01" * 32),
    ],
)
async def test_a_transfer_that_makes_no_sense_or_lies_on_another_branch_spoils_the_whole(
    chain_at: ChainAt, spoilt: dict[str, object]
) -> None:
    with pytest.raises(errors.NodeMalformed):
        await _told(chain_at, [spoilt])


async def test_a_node_whose_old_blocks_are_gone_tells_nothing(chain_at: ChainAt) -> None:
    def young(params: list[Any]) -> object:
        number = numbered(params)["number"]
        return numbered(params) if int(str(number), 16) > 950 else None

    async with scripted_node(eth_getBlockByNumber=young, eth_getLogs=ours()) as node:
        with pytest.raises(errors.NodeMalformed, match="cannot read"):
            await chain_at(node.url).transfers_of(SIGNED.payer, datetime.fromtimestamp(HEAD_TIME - 100, UTC))


async def test_blocks_that_never_get_old_enough_are_not_believed(chain_at: ChainAt) -> None:
    def still(params: list[Any]) -> object:
        return {**numbered(params), "timestamp": hex(HEAD_TIME)}

    async with scripted_node(eth_getBlockByNumber=still, eth_getLogs=ours()) as node:
        with pytest.raises(errors.NodeMalformed):
            await chain_at(node.url).transfers_of(SIGNED.payer, datetime.fromtimestamp(HEAD_TIME - 2, UTC))


async def test_a_block_that_vanishes_while_reading_spoils_the_whole(chain_at: ChainAt) -> None:
    def vanishing(params: list[Any]) -> object:
        return None if params[0] == hex(900) else numbered(params)

    async with scripted_node(eth_getBlockByNumber=vanishing, eth_getLogs=ours()) as node:
        with pytest.raises(errors.NodeMalformed):
            await chain_at(node.url).transfers_of(SIGNED.payer, SINCE)


async def test_the_end_is_looked_for_and_the_newest_block_will_do(chain_at: ChainAt) -> None:
    until = datetime.fromtimestamp(HEAD_TIME - 100, UTC)

    def odd(params: list[Any]) -> object:
        return None if params[0] == hex(950) else numbered(params)

    for blocks, last in ((numbered, 950), (odd, 1000)):
        async with scripted_node(eth_getBlockByNumber=blocks, eth_getLogs=ours()) as node:
            [spent] = await chain_at(node.url).transfers_of(SIGNED.payer, SINCE, until)
            asked = [params[0] for name, params in node.asked if name == "eth_getLogs"]
        assert spent.block_number == 900
        assert int(asked[-1]["toBlock"], 16) == last


async def test_many_blocks_are_remembered_only_so_far(
    chain_at: ChainAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.adapters.base.history._MOST_BLOCKS_REMEMBERED", 2)
    logs = [log(number, MOVED, VALUE, blockNumber=hex(number)) for number in (900, 901, 902, 900)]
    found = await _told(chain_at, logs)
    assert [each.block_number for each in found] == [900, 901, 902]
