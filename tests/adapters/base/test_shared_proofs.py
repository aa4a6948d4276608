"""A proof where several nodes are asked: shown by two, at the smaller depth; what only one shows is "don't know"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from app.adapters.base import abi
from app.adapters.base.panel import Agreement
from app.domain import errors
from app.domain.payment import Authorization, ChainProof
from tests.adapters.base.conftest import ALL, Paid, PanelOf, past
from tests.adapters.base.made_up_chain import SIGNED, TX, log, numbered, receipt
from tests.adapters.base.scripted_node import ScriptedNode, scripted_node
from tests.adapters.venice.people import SkewedClock
from tests.support.sandbox import RunningSandbox


@pytest.mark.parametrize("hinted", [True, False])
async def test_a_proof_that_both_show_is_a_proof_at_the_smaller_depth(
    sandbox: RunningSandbox, panel_of: PanelOf, paid: Paid, hinted: bool
) -> None:
    past(sandbox, 60)
    sandbox.arm("rpc/second", "rpc_stale", count=None, blocks=10)
    panel = panel_of(*sandbox.addresses.rpc_urls[:2], agreement=ALL)
    alone = await panel_of(sandbox.addresses.rpc_url).find_proof(*paid)
    both = await panel.find_proof(paid[0], paid[1] if hinted else "")
    assert alone is not None
    assert both is not None
    assert both.transaction == paid[1]
    assert alone.depth - 12 <= both.depth <= alone.depth - 8


async def test_final_is_what_the_more_careful_node_calls_final(
    sandbox: RunningSandbox, panel_of: PanelOf, paid: Paid
) -> None:
    past(sandbox, 2 * sandbox.world.chain.finalized_lag + 30)
    for agreement in Agreement:
        panel = panel_of(*sandbox.addresses.rpc_urls[:2], agreement=agreement)
        assert (await _proof(panel.find_proof(*paid))).finalized
        sandbox.arm("rpc/second", "rpc_stale", count=None, blocks=40)
        assert not (await _proof(panel.find_proof(*paid))).finalized
        sandbox.clear_faults()


async def test_a_witness_that_has_not_got_that_far_is_missing_not_contradicting(
    sandbox: RunningSandbox, panel_of: PanelOf, paid: Paid
) -> None:
    sandbox.arm("rpc/second", "rpc_stale", count=None, blocks=30)
    panel = panel_of(*sandbox.addresses.rpc_urls[:2], agreement=ALL)
    with pytest.raises(errors.WitnessMissing) as caught:
        await panel.find_proof(*paid)
    assert "not there yet" in caught.value.detail
    assert [node.well for node in panel.nodes()] == [True, True]


async def test_a_witness_without_logs_is_shown_the_transaction(
    sandbox: RunningSandbox, panel_of: PanelOf, paid: Paid
) -> None:
    sandbox.arm("rpc/second/eth_getLogs", "rpc_few_logs", count=None)
    panel = panel_of(*sandbox.addresses.rpc_urls[:2], agreement=ALL)
    assert (await _proof(panel.find_proof(paid[0]))).transaction == paid[1]


async def test_a_receipt_that_only_one_shows_is_a_contradiction(
    sandbox: RunningSandbox, panel_of: PanelOf, paid: Paid
) -> None:
    sandbox.arm("rpc/second", "rpc_no_receipt", count=None)
    panel = panel_of(*sandbox.addresses.rpc_urls[:2], agreement=ALL)
    with pytest.raises(errors.NodesDisagree):
        await panel.find_proof(*paid)
    sandbox.clear_faults()
    assert await panel.find_proof(*paid) is not None


async def test_the_same_receipt_in_another_block_is_a_contradiction(
    sandbox: RunningSandbox, panel_of: PanelOf, paid: Paid
) -> None:
    sandbox.arm("rpc/second", "rpc_other_branch", count=None)
    with pytest.raises(errors.NodesDisagree) as caught:
        await panel_of(*sandbox.addresses.rpc_urls[:2], agreement=ALL).find_proof(*paid)
    assert "different receipts" in caught.value.detail


def _forge(sandbox: RunningSandbox, node: str, authorization: Authorization, block: int | None = None) -> str:
    """Make a node show a transfer that never was; returns its transaction."""
    sandbox.arm(
        node,
        "rpc_forged_receipt",
        count=None,
        payer=authorization.payer,
        payee=authorization.payee,
        value=authorization.value_micro_usdc,
        nonce=authorization.nonce,
        **({} if block is None else {"block": block}),
    )
    return "0x" + "fa" * 32


@pytest.mark.parametrize("liar", ["rpc", "rpc/second"])
async def test_a_forged_receipt_convinces_nobody_who_asks_two(
    sandbox: RunningSandbox, panel_of: PanelOf, signed: Authorization, liar: str
) -> None:
    forged = _forge(sandbox, liar, signed)
    with pytest.raises(errors.NodesDisagree):
        await panel_of(*sandbox.addresses.rpc_urls[:2], agreement=ALL).find_proof(signed, forged)


async def test_a_forged_receipt_never_becomes_final_even_where_one_node_may_confirm(
    sandbox: RunningSandbox, panel_of: PanelOf, signed: Authorization
) -> None:
    panel = panel_of(*sandbox.addresses.rpc_urls[:2])
    forged = _forge(sandbox, "rpc", signed)
    assert not (await _proof(panel.find_proof(signed, forged))).finalized
    past(sandbox, 700)
    sandbox.clear_faults()
    long_ago = sandbox.state()["chain"]["finalized"] - 10
    _forge(sandbox, "rpc", signed, block=long_ago)
    with pytest.raises(errors.NodesDisagree):
        await panel.find_proof(signed, forged)
    assert "Contradicts" in panel.nodes()[0].words


async def test_where_one_may_confirm_the_next_is_asked_when_the_first_shows_nothing(
    sandbox: RunningSandbox, panel_of: PanelOf, paid: Paid
) -> None:
    panel = panel_of(*sandbox.addresses.rpc_urls[:2])
    sandbox.arm("rpc", "rpc_no_receipt", count=None)
    assert await panel.find_proof(*paid) is not None
    sandbox.arm("rpc/second", "rpc_no_receipt", count=None)
    assert await panel.find_proof(*paid) is None


async def test_final_waits_for_a_witness_that_is_away(
    sandbox: RunningSandbox, panel_of: PanelOf, paid: Paid, clock: SkewedClock
) -> None:
    past(sandbox, 700)
    panel = panel_of(*sandbox.addresses.rpc_urls[:2])
    sandbox.arm("rpc/second", "drop", count=1)
    assert not (await _proof(panel.find_proof(*paid))).finalized
    await clock.sleep(10)
    assert (await _proof(panel.find_proof(*paid))).finalized


async def test_nothing_shown_by_both_is_no_proof_and_by_one_alone_is_dont_know(
    sandbox: RunningSandbox, panel_of: PanelOf, signed: Authorization
) -> None:
    panel = panel_of(*sandbox.addresses.rpc_urls[:2], agreement=ALL)
    assert await panel.find_proof(signed) is None
    sandbox.arm("rpc", "drop", count=1)
    with pytest.raises(errors.WitnessMissing):
        await panel.find_proof(signed)


@pytest.mark.parametrize("remine", [True, False])
@pytest.mark.parametrize("node", ["rpc", "rpc/second"])
async def test_a_reorganisation_between_two_reads_never_proves_the_old_block(
    sandbox: RunningSandbox, panel_of: PanelOf, paid: Paid, clock: SkewedClock, node: str, remine: bool
) -> None:
    panel = panel_of(*sandbox.addresses.rpc_urls[:2], agreement=ALL)
    before = await _proof(panel.find_proof(*paid))
    sandbox.arm(f"{node}/eth_getTransactionReceipt", "rpc_reorg", blocks=30, remine=remine)
    try:
        between = await panel.find_proof(*paid)
    except errors.ChainError:
        between = None
    assert between is None or between.block_hash != before.block_hash
    await clock.sleep(60)
    after = await panel.find_proof(*paid)
    assert (after is not None) is remine
    assert after is None or after.block_hash != before.block_hash


async def test_a_witness_that_cannot_say_more_is_missing(panel_of: PanelOf) -> None:
    """The second node shows no receipt; then it fails when asked again, or when asked how far it is."""
    for limit in (4, 6):
        async with (
            scripted_node(eth_getBlockByNumber=numbered, eth_getTransactionReceipt=receipt()) as first,
            scripted_node(eth_getLogs=[]) as second,
        ):
            second.results["eth_getBlockByNumber"] = _until(second, limit)
            with pytest.raises(errors.WitnessMissing):
                await panel_of(first.url, second.url, agreement=ALL).find_proof(SIGNED, TX)


async def test_lists_of_transfers_have_to_be_the_same_where_everything_is_compared(
    sandbox: RunningSandbox, panel_of: PanelOf, paid: Paid
) -> None:
    panel = panel_of(*sandbox.addresses.rpc_urls[:2], agreement=ALL)
    an_hour_ago = datetime.now(UTC) - timedelta(hours=1)
    [agreed] = await panel.transfers_of(paid[0].payer, an_hour_ago)
    assert agreed.transaction == paid[1]
    sandbox.arm("rpc/second/eth_getLogs", "rpc_few_logs", count=None)
    with pytest.raises(errors.NodesDisagree) as caught:
        await panel.transfers_of(paid[0].payer, an_hour_ago)
    assert "different transfers" in caught.value.detail
    sandbox.clear_faults()
    sandbox.arm("rpc/eth_getLogs", "drop", count=1)
    with pytest.raises(errors.WitnessMissing):
        await panel.transfers_of(paid[0].payer, an_hour_ago)


async def test_only_so_many_contradictions_are_remembered(panel_of: PanelOf) -> None:
    async with (
        scripted_node(eth_getBlockByNumber=numbered, eth_getTransactionReceipt=receipt()) as first,
        scripted_node(eth_getBlockByNumber=numbered, eth_getLogs=[]) as second,
    ):
        panel = panel_of(first.url, second.url, agreement=ALL)
        for serial in range(70):
            nonce = f"0x{serial:064x}"
            used = [SIGNED_USED[0], SIGNED_USED[1], nonce]
            first.results["eth_getTransactionReceipt"] = receipt(log(7, used), MOVED_LOG)
            with pytest.raises(errors.NodesDisagree):
                await panel.find_proof(_with_nonce(nonce), TX)
        assert all(node.well is False for node in panel.nodes())


SIGNED_USED = abi.event_topics(abi.AUTHORIZATION_USED, SIGNED)
MOVED_LOG = log(
    8, [abi.TRANSFER, abi.topic(SIGNED.payer), abi.topic(SIGNED.payee)], abi.topic(SIGNED.value_micro_usdc)
)


def _with_nonce(nonce: str) -> Authorization:
    return Authorization(
        SIGNED.payer, SIGNED.payee, SIGNED.value_micro_usdc, SIGNED.valid_after, SIGNED.valid_before, nonce
    )


def _until(node: ScriptedNode, most: int) -> Callable[[list[object]], object]:
    """Blocks as usual, that many times."""

    def answer(params: list[object]) -> object:
        return numbered(params) if node.methods().count("eth_getBlockByNumber") <= most else "tired"

    return answer


async def _proof(found: object) -> ChainProof:
    """The proof that was expected."""
    proof = await found  # type: ignore[misc]
    assert isinstance(proof, ChainProof)
    return proof
