"""What moves money needs two nodes that say the same; anything less is "don't know", and who differs is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.adapters.base import abi
from app.domain import errors
from app.domain.payment import Authorization, Verdict, judge
from tests.adapters.base.conftest import Paid, PanelOf, past
from tests.adapters.base.made_up_chain import SIGNED, block, numbered
from tests.adapters.base.scripted_node import scripted_node
from tests.adapters.venice.people import SkewedClock
from tests.support.sandbox import RunningSandbox


async def test_two_that_agree_make_an_unused_payment_never_paid(
    sandbox: RunningSandbox, panel_of: PanelOf, signed: Authorization
) -> None:
    past(sandbox, 700)
    reading = await panel_of(*sandbox.addresses.rpc_urls[:2]).finalized_nonce(signed)
    assert judge(signed, None, reading) is Verdict.NEVER


async def test_the_older_of_two_finalized_blocks_is_what_counts(
    sandbox: RunningSandbox, panel_of: PanelOf, signed: Authorization
) -> None:
    past(sandbox, 700)
    sandbox.arm("rpc", "rpc_stale", count=None, blocks=40)
    reading = await panel_of(*sandbox.addresses.rpc_urls[:2]).finalized_nonce(signed)
    finalized = sandbox.state()["chain"]["finalized"]
    assert reading is not None
    assert finalized - 45 <= reading.block_number <= finalized - 40
    assert judge(signed, None, reading) is Verdict.NEVER


async def test_while_one_of_them_is_not_past_the_end_nothing_is_decided(
    sandbox: RunningSandbox, panel_of: PanelOf, signed: Authorization
) -> None:
    lag = 2 * sandbox.world.chain.finalized_lag
    past(sandbox, 300 + lag + 30)
    panel = panel_of(*sandbox.addresses.rpc_urls[:2])
    assert judge(signed, None, await panel.finalized_nonce(signed)) is Verdict.NEVER
    sandbox.arm("rpc/second", "rpc_stale", count=None, blocks=40)
    assert judge(signed, None, await panel.finalized_nonce(signed)) is Verdict.DONT_KNOW


async def test_a_node_that_lies_unused_is_contradicted_named_and_forgiven_when_it_agrees(
    sandbox: RunningSandbox, panel_of: PanelOf, paid: Paid, clock: SkewedClock
) -> None:
    past(sandbox, 700)
    clock.wrong_by_s = 700
    panel = panel_of(*sandbox.addresses.rpc_urls)
    sandbox.arm("rpc", "rpc_lies_unused", count=None)
    with pytest.raises(errors.NodesDisagree) as caught:
        await panel.finalized_nonce(paid[0])
    assert "used and unused" in caught.value.detail
    assert all(node.well is False and "Contradicts 127.0.0.1" in node.words for node in panel.nodes())
    await panel.usdc_balance(paid[0].payer)
    assert panel.nodes()[0].well is False, "an answer about something else settles nothing"
    sandbox.clear_faults()
    proof = await panel.find_proof(paid[0])
    assert proof is not None
    assert proof.finalized
    assert [node.well for node in panel.nodes()] == [True, True, True]


async def test_two_that_lie_alike_cannot_be_told_from_the_truth_but_a_third_can_object(
    sandbox: RunningSandbox, panel_of: PanelOf, paid: Paid
) -> None:
    past(sandbox, 700)
    for node in ("rpc", "rpc/second"):
        sandbox.arm(node, "rpc_lies_unused", count=None)
    with pytest.raises(errors.NodesDisagree):
        await panel_of(*sandbox.addresses.rpc_urls).finalized_nonce(paid[0])


@pytest.mark.parametrize(
    "kind, word",
    [
        ("drop", "cannot be reached"),
        ("rpc_wrong_chain", "another network"),
        ("rpc_error", "slow down"),
        ("rpc_stale", "minutes old"),
        ("truncate", "cut short"),
    ],
)
async def test_one_missing_witness_is_dont_know_and_a_third_one_helps(
    sandbox: RunningSandbox,
    panel_of: PanelOf,
    signed: Authorization,
    clock: SkewedClock,
    kind: str,
    word: str,
) -> None:
    past(sandbox, 700)
    clock.wrong_by_s = 700
    sandbox.arm("rpc/second", kind, count=None)
    two, three = panel_of(*sandbox.addresses.rpc_urls[:2]), panel_of(*sandbox.addresses.rpc_urls)
    with pytest.raises(errors.WitnessMissing) as caught:
        await two.finalized_nonce(signed)
    assert word in caught.value.detail
    assert word in two.nodes()[1].words
    assert judge(signed, None, await three.finalized_nonce(signed)) is Verdict.NEVER


async def test_a_witness_that_rests_is_not_asked_so_nobody_is(
    sandbox: RunningSandbox, panel_of: PanelOf, signed: Authorization
) -> None:
    panel = panel_of(*sandbox.addresses.rpc_urls[:2])
    sandbox.arm("rpc", "drop", count=1)
    with pytest.raises(errors.WitnessMissing):
        await panel.finalized_nonce(signed)
    before = dict(sandbox.state()["requests"])
    with pytest.raises(errors.WitnessMissing):
        await panel.finalized_nonce(signed)
    assert sandbox.state()["requests"] == before


async def test_when_nobody_answers_the_trouble_is_told(panel_of: PanelOf, unused_tcp_port: int) -> None:
    url = f"http://127.0.0.1:{unused_tcp_port}"
    with pytest.raises(errors.NodeUnreachable):
        await panel_of(f"{url}/1", f"{url}/2").finalized_nonce(SIGNED)


async def test_without_a_right_clock_a_node_that_is_behind_the_others_is_still_no_witness(
    sandbox: RunningSandbox, panel_of: PanelOf, signed: Authorization, clock: SkewedClock
) -> None:
    past(sandbox, 700)
    clock.wrong_by_s = 90_000
    sandbox.arm("rpc", "rpc_stale", count=None, blocks=100)
    with pytest.raises(errors.WitnessMissing):
        await panel_of(*sandbox.addresses.rpc_urls[:2]).finalized_nonce(signed)
    reading = await panel_of(*sandbox.addresses.rpc_urls).finalized_nonce(signed)
    assert judge(signed, None, reading) is Verdict.NEVER


async def test_another_finalized_block_under_the_same_number_is_a_contradiction(
    sandbox: RunningSandbox, panel_of: PanelOf, signed: Authorization, clock: SkewedClock
) -> None:
    past(sandbox, 700)
    clock.wrong_by_s = 700
    sandbox.arm("rpc/second", "rpc_other_branch", count=None)
    panel = panel_of(*sandbox.addresses.rpc_urls[:2])
    with pytest.raises(errors.NodesDisagree) as caught:
        await panel.finalized_nonce(signed)
    assert "different finalized blocks" in caught.value.detail
    sandbox.clear_faults()
    assert judge(signed, None, await panel.finalized_nonce(signed)) is Verdict.NEVER
    assert [node.well for node in panel.nodes()] == [True, True]


async def test_a_witness_that_fails_at_the_last_question_is_missing(panel_of: PanelOf) -> None:
    asked = 0

    def tired(params: list[object]) -> object:
        """Answers its head, its finalized block and that again, then no more."""
        nonlocal asked
        asked += 1
        return numbered(params) if asked <= 3 else "tired"

    async with (
        scripted_node(eth_getBlockByNumber=_at(990), eth_call=abi.topic(0)) as first,
        scripted_node(eth_getBlockByNumber=tired, eth_call=abi.topic(0)) as second,
    ):
        with pytest.raises(errors.WitnessMissing):
            await panel_of(first.url, second.url).finalized_nonce(SIGNED)


async def test_a_finalized_block_that_moved_meanwhile_tells_nothing(panel_of: PanelOf) -> None:
    def moving(params: list[object]) -> object:
        return numbered(params) if params[0] in ("latest", "finalized") else block(1000, "0x" + "00" * 32)

    async with (
        scripted_node(eth_getBlockByNumber=moving, eth_call=abi.topic(0)) as first,
        scripted_node(eth_getBlockByNumber=numbered, eth_call=abi.topic(0)) as second,
    ):
        panel = panel_of(first.url, second.url)
        assert await panel.finalized_nonce(SIGNED) is None


async def test_a_cancelled_payment_is_never_paid_when_both_say_so(
    sandbox: RunningSandbox, panel_of: PanelOf, signed: Authorization
) -> None:
    sandbox.control("cancel-authorization", payer=signed.payer, nonce=signed.nonce)
    past(sandbox, 100)
    panel = panel_of(*sandbox.addresses.rpc_urls[:2])
    reading = await panel.finalized_nonce(signed)
    assert judge(signed, None, reading) is Verdict.NEVER
    sandbox.arm("rpc/second/eth_getLogs", "rpc_few_logs", count=None)
    with pytest.raises(errors.NodesDisagree):
        await panel.finalized_nonce(signed)


def _at(final: int) -> Callable[[list[object]], object]:
    """Blocks as usual, with another finalized one."""
    return lambda params: numbered([hex(final)] if params[0] == "finalized" else params)
